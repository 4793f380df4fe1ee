"""Settings: read once, and everything that is wrong named at once."""

from pathlib import Path

import pytest

from bot.model.errors import SettingsWrong
from bot.settings import TEAMS_HOSTS, Options, Settings, documented

KEY = "A" * 43 + "="
PRODUCTION = {
    "MicrosoftAppId": "app",
    "MicrosoftAppPassword": "s3cret",
    "MicrosoftAppTenantId": "2222-AAAA",
    "PUBLIC_URL": "https://bot.example/raincheck/",
    "TOKEN_KEYS": KEY,
}


def settings(**changes: str) -> Settings:
    return Settings.of({**PRODUCTION, **changes}, Options())


def wrong(values: dict[str, str], options: Options | None = None) -> list[str]:
    with pytest.raises(SettingsWrong) as raised:
        Settings.of(values, options or Options())
    return str(raised.value).splitlines()


def test_without_settings_it_is_local_mode_on_loopback() -> None:
    read = Settings.read({}, Options(), Path("nowhere"))
    assert (read.local, read.host, read.port, read.log_level) == (True, "127.0.0.1", 3978, "INFO")
    assert (read.data, read.browser, read.database_url, read.token_keys) == (Path(".raincheck"), True, None, ())
    assert read.allowed_tenants == frozenset()


def test_production_has_microsofts_addresses() -> None:
    read = settings()
    assert not read.local
    assert read.app_type == "SingleTenant"
    assert read.allowed_tenants == {"2222-aaaa"}
    assert read.public_url == "https://bot.example/raincheck"
    assert read.graph_url == "https://graph.microsoft.com/v1.0"
    assert read.authority_url == "https://login.microsoftonline.com/2222-AAAA"
    assert read.channel_login_url == "https://login.microsoftonline.com/2222-AAAA"
    assert read.channel_scope == "https://api.botframework.com/.default"
    assert read.openid_metadata_url == "https://login.botframework.com/v1/.well-known/openidconfiguration"
    assert read.token_issuer == "https://api.botframework.com"
    assert read.service_url_hosts == set(TEAMS_HOSTS)
    assert (read.host, read.port) == ("0.0.0.0", 3978)  # noqa: S104


def test_every_setting_can_be_set() -> None:
    read = settings(
        ALLOWED_TENANTS="T-1, t-2,",
        DATABASE_URL="postgresql://bot:s3cret@db/raincheck",
        TOKEN_KEYS=f"{KEY}, {'B' * 43}=",
        GRAPH_URL="https://graph.microsoft.us/v1.0/",
        AUTHORITY_URL="http://127.0.0.1:9/t",
        ToChannelFromBotLoginUrl="https://login.microsoftonline.us/t",
        ToChannelFromBotOAuthScope="https://api.botframework.us/.default",
        ToBotFromChannelOpenIdMetadataUrl="http://localhost:8/openid",
        ToBotFromChannelTokenIssuer="https://api.botframework.us",
        SERVICE_URL_HOSTS="SMBA.example, 127.0.0.1",
        HOST="10.0.0.1",
        PORT="80",
        LOG_LEVEL="debug",
    )
    assert read.allowed_tenants == {"t-1", "t-2"}
    assert read.database_url == "postgresql://bot:s3cret@db/raincheck"
    assert read.token_keys == (KEY, "B" * 43 + "=")
    assert (read.graph_url, read.authority_url) == ("https://graph.microsoft.us/v1.0", "http://127.0.0.1:9/t")
    assert read.channel_login_url == "https://login.microsoftonline.us/t"
    assert read.channel_scope == "https://api.botframework.us/.default"
    assert read.openid_metadata_url == "http://localhost:8/openid"
    assert read.token_issuer == "https://api.botframework.us"
    assert read.service_url_hosts == {"smba.example", "127.0.0.1"}
    assert (read.host, read.port, read.log_level) == ("10.0.0.1", 80, "DEBUG")


def test_a_managed_identity_needs_no_secret() -> None:
    values = {name: value for name, value in PRODUCTION.items() if name != "MicrosoftAppPassword"}
    assert Settings.of({**values, "MicrosoftAppType": "UserAssignedMSI"}, Options()).app_password == ""


def test_names_everything_that_is_missing_at_once() -> None:
    assert wrong({"MicrosoftAppId": "app", "TOKEN_KEYS": "  "}) == [
        "MicrosoftAppTenantId is missing.",
        "MicrosoftAppPassword is missing.",
        "PUBLIC_URL is missing.",
        "TOKEN_KEYS is missing.",
    ]


UNSAFE = "must be an address that begins with https:// (http:// only on loopback)."


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        ("PUBLIC_URL", "http://bot.example", f"PUBLIC_URL {UNSAFE}"),
        ("PUBLIC_URL", "bot.example", f"PUBLIC_URL {UNSAFE}"),
        ("PUBLIC_URL", "https://bot.example/?a=b", f"PUBLIC_URL {UNSAFE}"),
        ("GRAPH_URL", "http://graph.microsoft.com/v1.0", f"GRAPH_URL {UNSAFE}"),
        ("GRAPH_URL", "https://user:pw@graph.microsoft.com", f"GRAPH_URL {UNSAFE}"),
        ("GRAPH_URL", "https://graph.microsoft.com/v1 .0", f"GRAPH_URL {UNSAFE}"),
        ("AUTHORITY_URL", "https://", f"AUTHORITY_URL {UNSAFE}"),
        ("ToChannelFromBotLoginUrl", "http://login.example", f"ToChannelFromBotLoginUrl {UNSAFE}"),
        ("ToBotFromChannelOpenIdMetadataUrl", "http://keys", f"ToBotFromChannelOpenIdMetadataUrl {UNSAFE}"),
        ("MicrosoftAppType", "MultiTenant", "MicrosoftAppType is none of SingleTenant, UserAssignedMSI."),
        ("MicrosoftAppTenantId", "common", "MicrosoftAppTenantId is no tenant id."),
        ("MicrosoftAppTenantId", "a/b", "MicrosoftAppTenantId is no tenant id."),
        (
            "MicrosoftAppTenantId",
            "contoso.example",
            "ALLOWED_TENANTS is missing: MicrosoftAppTenantId is a domain, and people bring its id.",
        ),
        ("ALLOWED_TENANTS", "t-1,*", "ALLOWED_TENANTS must be tenant ids with commas between them."),
        ("ALLOWED_TENANTS", ",", "ALLOWED_TENANTS must be tenant ids with commas between them."),
        (
            "DATABASE_URL",
            "mysql://db",
            "DATABASE_URL must be a SQLAlchemy URL that begins with sqlite:// or postgresql://.",
        ),
        (
            "TOKEN_KEYS",
            f"{KEY},short",
            "TOKEN_KEYS must be Fernet keys (32 bytes in URL-safe base64) with commas between them.",
        ),
        (
            "SERVICE_URL_HOSTS",
            "smba.example:443",
            "SERVICE_URL_HOSTS must be host names without ports, with commas between them.",
        ),
        (
            "SERVICE_URL_HOSTS",
            "*",
            "SERVICE_URL_HOSTS must be host names without ports, with commas between them.",
        ),
        ("HOST", "a b", "HOST is no address to listen on."),
        ("PORT", "http", "PORT must be a number up to 65535 (0: any that is free)."),
        ("PORT", "65536", "PORT must be a number up to 65535 (0: any that is free)."),
        ("PORT", "-1", "PORT must be a number up to 65535 (0: any that is free)."),
        ("PORT", "²", "PORT must be a number up to 65535 (0: any that is free)."),
        ("LOG_LEVEL", "loud", "LOG_LEVEL is none of DEBUG, INFO, WARNING, ERROR, CRITICAL."),
    ],
)
def test_names_what_is_unsafe(name: str, value: str, line: str) -> None:
    assert wrong({**PRODUCTION, name: value}) == [line]


def test_a_message_holds_no_secret() -> None:
    lines = wrong({**PRODUCTION, "TOKEN_KEYS": "my-key", "DATABASE_URL": "x://bot:pw@db", "GRAPH_URL": "http://u:pw@x"})
    assert len(lines) == 3
    assert not any(secret in "".join(lines) for secret in ("my-key", "pw", "s3cret"))


def test_no_secret_is_printed_with_the_settings() -> None:
    shown = repr(settings(DATABASE_URL="postgresql://bot:pw@db/x"))
    assert not any(secret in shown for secret in ("s3cret", KEY, "pw@"))


@pytest.mark.parametrize("host", ["0.0.0.0", "10.0.0.1", "raincheck.example", "::"])  # noqa: S104
def test_local_mode_listens_on_loopback_and_nowhere_else(host: str) -> None:
    assert wrong({"HOST": host}) == ["HOST must be 127.0.0.1 in local mode."]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_local_mode_may_be_told_so(host: str) -> None:
    assert Settings.of({"HOST": host}, Options()).host == "127.0.0.1"


@pytest.mark.parametrize("name", ["MicrosoftAppPassword", "MicrosoftAppTenantId", "PUBLIC_URL"])
def test_production_without_its_app_id_is_not_taken_for_local_mode(name: str) -> None:
    values = {name: PRODUCTION[name], "MicrosoftAppId": " "}
    assert wrong(values) == [f"MicrosoftAppId is missing, although {name} is set."]


def test_local_mode_takes_a_database_and_keys_as_well() -> None:
    read = Settings.of({"DATABASE_URL": "sqlite:///x.db", "TOKEN_KEYS": KEY, "PORT": "4000"}, Options())
    assert (read.database_url, read.token_keys, read.port) == ("sqlite:///x.db", (KEY,), 4000)


def test_the_command_line_wins() -> None:
    options = Options(port=5000, data=Path("here"), browser=False, microsoft365="http://127.0.0.1:9/")
    read = Settings.of({"PORT": "4000"}, options)
    assert (read.port, read.data, read.browser) == (5000, Path("here"), False)
    assert read.microsoft365 == "http://127.0.0.1:9"


def test_says_what_is_wrong_on_the_command_line() -> None:
    assert wrong({}, Options(port=70000)) == ["--port must be a number up to 65535 (0: any that is free)."]
    assert wrong({}, Options(port=-1)) == ["--port must be a number up to 65535 (0: any that is free)."]
    for url in ("http://microsoft365.example", "https://microsoft365.example", "127.0.0.1:9"):
        assert wrong({}, Options(microsoft365=url)) == ["--microsoft365 must be an address on loopback."]
    options = Options(microsoft365="http://127.0.0.1:9")
    assert wrong(PRODUCTION, options) == ["--microsoft365 is for local mode only."]


def test_a_file_is_read_and_the_environment_wins(tmp_path: Path) -> None:
    dotenv = tmp_path / ".env"
    dotenv.write_text('PORT=4000\nLOG_LEVEL="debug"\n# a comment\nEMPTY\n', encoding="utf-8")
    read = Settings.read({"PORT": "4001"}, Options(), dotenv)
    assert (read.port, read.log_level) == (4001, "DEBUG")


@pytest.mark.parametrize("empty", ["", "  "])
def test_an_empty_variable_counts_as_missing_beside_the_file(tmp_path: Path, empty: str) -> None:
    dotenv = tmp_path / ".env"
    dotenv.write_text("LOG_LEVEL=WARNING\nPORT=\n", encoding="utf-8")
    read = Settings.read({"LOG_LEVEL": empty, "PORT": "4001"}, Options(), dotenv)
    assert (read.log_level, read.port) == ("WARNING", 4001)


def test_a_file_is_taken_literally(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "expanded")
    dotenv = tmp_path / ".env"
    dotenv.write_text("DATABASE_URL=postgresql://bot:${HOME}@db/x\n", encoding="utf-8")
    assert Settings.read({}, Options(), dotenv).database_url == "postgresql://bot:${HOME}@db/x"


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    dotenv = tmp_path / ".env"
    dotenv.write_bytes(b"PORT=\xff\n")
    with pytest.raises(SettingsWrong, match=r"^\.env cannot be read: UnicodeDecodeError\.$"):
        Settings.read({}, Options(), dotenv)


def test_production_refuses_to_start_until_sign_in_is_finished() -> None:
    with pytest.raises(SettingsWrong, match="cannot run in production yet"):
        Settings.read(PRODUCTION, Options(), Path("nowhere"))


def test_every_setting_is_documented_where_it_is_defined() -> None:
    lines = documented()
    names = [line["name"] for line in lines]
    assert names[0] == "MicrosoftAppId"
    assert len(names) == len(set(names)) == 18
    assert all(line["default"] and line["meaning"] for line in lines)


@pytest.mark.parametrize("line", documented(), ids=lambda line: line["name"])
def test_every_documented_setting_is_read(line: dict[str, str]) -> None:
    bad = {"PORT": "x", "LOG_LEVEL": "x", "MicrosoftAppType": "x", "DATABASE_URL": "x"}
    anything = {"MicrosoftAppId", "MicrosoftAppPassword", "ToChannelFromBotOAuthScope", "ToBotFromChannelTokenIssuer"}
    value = bad.get(line["name"], "a b:/?")
    if line["name"] in anything:
        assert settings(**{line["name"]: value}) != settings()
    else:
        assert any(line["name"] in said for said in wrong({**PRODUCTION, line["name"]: value}))
