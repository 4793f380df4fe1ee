"""Every setting, read once.

    settings = Settings.read(os.environ, Options(port=…, data=…), Path(".env"))

The environment wins over the ``.env`` file, the command line over both, and an empty value counts as missing. All that
is missing or unsafe is named in one ``SettingsWrong``, a line each, without the values: some of them are secrets.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from dotenv import dotenv_values

from bot.model.errors import SettingsWrong
from bot.model.hosts import is_loopback, is_safe

LOCAL_HOST = "127.0.0.1"
APP_TYPES = ("SingleTenant", "UserAssignedMSI")
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
TEAMS_HOSTS = (
    "smba.trafficmanager.net",
    "smba.infra.gcc.teams.microsoft.com",
    "smba.infra.gov.teams.microsoft.us",
    "smba.infra.dod.teams.microsoft.us",
)
"""Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages"""

ONLY_PRODUCTION = ("MicrosoftAppPassword", "MicrosoftAppTenantId", "PUBLIC_URL")
"""Whoever sets one of these does not mean local mode."""

FERNET_KEY = re.compile(r"[A-Za-z0-9_-]{43}=")
IPV6 = re.compile(r"[0-9A-Fa-f]*(:[0-9A-Fa-f]*){2,7}")
NAME = re.compile(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")
DATABASE = re.compile(r"(sqlite|postgresql)(\+[a-z0-9_]+)?://.*")
NO_DATABASE = "must be a SQLAlchemy URL that begins with sqlite:// or postgresql://"


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line says."""

    port: int | None = None
    data: Path | None = None
    browser: bool = True
    microsoft365: str | None = None
    """Where a simulated Microsoft 365 runs already; local mode only."""


def _setting(name: str, default: str, meaning: str, *, secret: bool = False) -> Any:
    """A field with its line in README's table of settings."""
    return field(repr=not secret, metadata={"name": name, "default": default, "meaning": meaning})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the program was started with; complete and safe."""

    app_id: str | None = _setting("MicrosoftAppId", "none: local mode", "the app registration's id, also for sign-in")
    app_password: str = _setting("MicrosoftAppPassword", "–", "the app's client secret", secret=True)
    app_type: str = _setting("MicrosoftAppType", "`SingleTenant`", "`SingleTenant` or `UserAssignedMSI`")
    app_tenant: str = _setting("MicrosoftAppTenantId", "–", "the app's tenant")
    allowed_tenants: frozenset[str] = _setting(
        "ALLOWED_TENANTS", "the app's tenant", "whose users may write to the bot: comma-separated tenant ids"
    )
    """In lower case. Empty in local mode, which takes any."""

    public_url: str = _setting("PUBLIC_URL", "–", "where the world reaches the bot (sign-in pages, notifications)")
    database_url: str | None = _setting(
        "DATABASE_URL", "SQLite file in the data folder", "SQLAlchemy URL; PostgreSQL for several replicas", secret=True
    )
    token_keys: tuple[str, ...] = _setting(
        "TOKEN_KEYS",
        "required in production",
        "keys that encrypt tokens at rest, newest first: comma-separated Fernet keys",
        secret=True,
    )
    graph_url: str = _setting(
        "GRAPH_URL", "`https://graph.microsoft.com/v1.0`", "Microsoft Graph; scopes are asked for below its origin"
    )
    authority_url: str = _setting(
        "AUTHORITY_URL", "`https://login.microsoftonline.com/<tenant>`", "where users sign in"
    )
    channel_login_url: str = _setting(
        "ToChannelFromBotLoginUrl",
        "`https://login.microsoftonline.com/<tenant>`",
        "where the bot gets its token for the connector",
    )
    channel_scope: str = _setting(
        "ToChannelFromBotOAuthScope", "`https://api.botframework.com/.default`", "what that token is asked for"
    )
    openid_metadata_url: str = _setting(
        "ToBotFromChannelOpenIdMetadataUrl",
        "`https://login.botframework.com/v1/.well-known/openidconfiguration`",
        "keys of inbound tokens",
    )
    token_issuer: str = _setting(
        "ToBotFromChannelTokenIssuer", "`https://api.botframework.com`", "who issues inbound tokens"
    )
    service_url_hosts: frozenset[str] = _setting(
        "SERVICE_URL_HOSTS", "Teams' hosts", "hosts that answers may be sent to: comma-separated names without ports"
    )
    host: str = _setting("HOST", "`0.0.0.0`; `127.0.0.1` in local mode", "the address to listen on")
    port: int = _setting("PORT", "`3978`", "the port to listen on")
    log_level: str = _setting("LOG_LEVEL", "`INFO`", "`DEBUG`, `INFO`, `WARNING`, `ERROR` or `CRITICAL`")

    data: Path
    """The folder of everything that is kept on this machine. ``--data``"""

    browser: bool
    """Whether local mode opens its page. ``--no-browser``"""

    microsoft365: str | None
    """Where a simulated Microsoft 365 runs already. ``--microsoft365``"""

    @property
    def local(self) -> bool:
        """Without an app id nothing of Microsoft's is involved."""
        return self.app_id is None

    @classmethod
    def read(cls, environ: Mapping[str, str], options: Options, dotenv: Path) -> "Settings":
        """Raises ``SettingsWrong``."""
        settings = cls.of(_filled(_file(dotenv)) | _filled(environ), options)
        _refuse_production(settings)
        return settings

    @classmethod
    def of(cls, values: Mapping[str, str], options: Options) -> "Settings":
        """From one mapping. Raises ``SettingsWrong``."""
        return _Reading(values, options).settings()


def documented() -> tuple[Mapping[str, str], ...]:
    """Name, default and meaning of every setting, in the order of README's table."""
    return tuple(entry.metadata for entry in fields(Settings) if entry.metadata)


def _refuse_production(settings: Settings) -> None:
    """Goes away with the issue that completes sign-in."""
    if not settings.local:
        raise SettingsWrong(
            "Raincheck cannot run in production yet: signing in to Microsoft 365 is not finished. "
            "Start it without MicrosoftAppId to try it on this machine."
        )


def _file(dotenv: Path) -> dict[str, str | None]:
    """Taken literally: secrets may hold a dollar sign."""
    try:
        return dotenv_values(dotenv, interpolate=False)
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsWrong(f"{dotenv.name} cannot be read: {type(error).__name__}.") from error


def _filled(values: Mapping[str, str | None]) -> dict[str, str]:
    """Without what is empty, so that it hides nothing."""
    return {name: value.strip() for name, value in values.items() if value and value.strip()}


class _Reading:
    """Reads each value and gathers what is wrong, so that all of it is said at once."""

    def __init__(self, values: Mapping[str, str], options: Options) -> None:
        self._values = _filled(values)
        self._options = options
        self._wrong: list[str] = []
        self._local = "MicrosoftAppId" not in self._values

    def settings(self) -> Settings:
        """Raises ``SettingsWrong`` with a line for each thing that is missing or unsafe."""
        self._check_mode()
        msi = self._values.get("MicrosoftAppType") == "UserAssignedMSI"
        tenant = self._checked("MicrosoftAppTenantId", _is_tenant, "is no tenant id", required=not self._local)
        login = f"https://login.microsoftonline.com/{tenant}"
        settings = Settings(
            app_id=self._values.get("MicrosoftAppId"),
            app_password=self._text("MicrosoftAppPassword", required=not self._local and not msi),
            app_type=self._choice("MicrosoftAppType", APP_TYPES, "SingleTenant"),
            app_tenant=tenant,
            allowed_tenants=self._tenants(tenant),
            public_url=self._url("PUBLIC_URL", "", required=not self._local),
            database_url=self._checked("DATABASE_URL", _is_database, NO_DATABASE) or None,
            token_keys=self._token_keys(),
            graph_url=self._url("GRAPH_URL", "https://graph.microsoft.com/v1.0"),
            authority_url=self._url("AUTHORITY_URL", login),
            channel_login_url=self._url("ToChannelFromBotLoginUrl", login),
            channel_scope=self._values.get("ToChannelFromBotOAuthScope", "https://api.botframework.com/.default"),
            openid_metadata_url=self._url(
                "ToBotFromChannelOpenIdMetadataUrl",
                "https://login.botframework.com/v1/.well-known/openidconfiguration",
            ),
            token_issuer=self._values.get("ToBotFromChannelTokenIssuer", "https://api.botframework.com"),
            service_url_hosts=self._service_url_hosts(),
            host=self._host(),
            port=self._port(),
            log_level=self._choice("LOG_LEVEL", LOG_LEVELS, "INFO", fold=str.upper),
            data=self._options.data or Path(".raincheck"),
            browser=self._options.browser,
            microsoft365=self._microsoft365(),
        )
        if self._wrong:
            raise SettingsWrong("\n".join(self._wrong))
        return settings

    def _check_mode(self) -> None:
        present = [name for name in ONLY_PRODUCTION if name in self._values]
        if self._local and present:
            self._wrong.append(f"MicrosoftAppId is missing, although {' and '.join(present)} is set.")

    def _text(self, name: str, *, required: bool) -> str:
        if required and name not in self._values:
            self._wrong.append(f"{name} is missing.")
        return self._values.get(name, "")

    def _checked(self, name: str, right: Callable[[str], bool], wrong: str, *, required: bool = False) -> str:
        value = self._text(name, required=required)
        if value and not right(value):
            self._wrong.append(f"{name} {wrong}.")
        return value

    def _url(self, name: str, default: str, *, required: bool = False) -> str:
        unsafe = "must be an address that begins with https:// (http:// only on loopback)"
        return self._checked(name, _is_address, unsafe, required=required).rstrip("/") or default

    def _choice(self, name: str, choices: tuple[str, ...], default: str, fold: Callable[[str], str] = str) -> str:
        known = f"is none of {', '.join(choices)}"
        return fold(self._checked(name, lambda value: fold(value) in choices, known) or default)

    def _list(self, name: str, right: Callable[[str], bool], wrong: str) -> tuple[str, ...]:
        entries = tuple(entry.strip() for entry in self._values.get(name, "").split(",") if entry.strip())
        if name in self._values and not (entries and all(map(right, entries))):
            self._wrong.append(f"{name} {wrong}.")
        return entries

    def _tenants(self, own: str) -> frozenset[str]:
        """Activities name tenants by id, so a domain name would shut everybody out."""
        if "." in own and "ALLOWED_TENANTS" not in self._values:
            self._wrong.append("ALLOWED_TENANTS is missing: MicrosoftAppTenantId is a domain, and people bring its id.")
        named = self._list("ALLOWED_TENANTS", _is_tenant, "must be tenant ids with commas between them")
        return frozenset(tenant.lower() for tenant in named or (own,) if tenant)

    def _token_keys(self) -> tuple[str, ...]:
        self._text("TOKEN_KEYS", required=not self._local)
        wrong = "must be Fernet keys (32 bytes in URL-safe base64) with commas between them"
        return self._list("TOKEN_KEYS", lambda key: FERNET_KEY.fullmatch(key) is not None, wrong)

    def _service_url_hosts(self) -> frozenset[str]:
        named = self._list("SERVICE_URL_HOSTS", _is_host, "must be host names without ports, with commas between them")
        return frozenset(host.lower() for host in named or TEAMS_HOSTS)

    def _host(self) -> str:
        """Local mode believes whoever writes, so it must not be reachable."""
        if not self._local:
            return self._checked("HOST", _is_host, "is no address to listen on") or "0.0.0.0"  # noqa: S104
        self._checked("HOST", {LOCAL_HOST, "localhost"}.__contains__, f"must be {LOCAL_HOST} in local mode")
        return LOCAL_HOST

    def _port(self) -> int:
        wrong = "must be a number up to 65535 (0: any that is free)"
        port = self._checked("PORT", _is_port, wrong) or "3978"
        if self._options.port is not None:
            port = str(self._options.port)
            if not _is_port(port):
                self._wrong.append(f"--port {wrong}.")
        return int(port) if _is_port(port) else 0

    def _microsoft365(self) -> str | None:
        url = self._options.microsoft365
        if url is None:
            return None
        if not self._local:
            self._wrong.append("--microsoft365 is for local mode only.")
        elif not _is_address(url) or not is_loopback(urlsplit(url).hostname or ""):
            self._wrong.append("--microsoft365 must be an address on loopback.")
        return url.rstrip("/")


def _is_address(url: str) -> bool:
    """Safe, and without a user, query or fragment that would go wrong where a path is added."""
    if not is_safe(url):
        return False
    parts = urlsplit(url)
    return not (parts.query or parts.fragment or "@" in parts.netloc or any(map(str.isspace, url)))


def _is_tenant(value: str) -> bool:
    """An id or a domain; not ``common`` or its like, which would let everybody in."""
    return NAME.fullmatch(value) is not None and value.lower() not in {"common", "organizations", "consumers"}


def _is_database(value: str) -> bool:
    return DATABASE.fullmatch(value) is not None


def _is_host(value: str) -> bool:
    """A name, an IPv4 address (which looks like one), or an IPv6 address."""
    return NAME.fullmatch(value) is not None or IPV6.fullmatch(value) is not None


def _is_port(value: str) -> bool:
    return re.fullmatch(r"[0-9]{1,5}", value) is not None and int(value) <= 65535
