"""A simulated Microsoft Entra ID: one OpenID authority for any tenant, with real signatures.

The document advertises ``https`` addresses although it is served over plain HTTP: MSAL refuses any other authority.
Whoever calls rewrites the scheme for loopback, as ``bot.auth`` does.
Source: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow
"""

import base64
import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid4, uuid5

import jwt
from aiohttp import web
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm
from yarl import URL

from bot.local.documents import Json
from bot.local.loopback import loopback_only
from bot.local.people import Person
from bot.local.sign_in import SignIn
from bot.model.hosts import is_loopback

LIFETIME = 3600
"""Seconds."""

ON_BEHALF_OF = "urn:ietf:params:oauth:grant-type:jwt-bearer"

PERMISSIONS = (
    "Calendars.ReadWrite",
    "Calendars.ReadWrite.Shared",
    "Group.ReadWrite.All",
    "BookingsAppointment.ReadWrite.All",
    "MailboxSettings.Read",
    "User.Read",
)
"""What ``…/.default`` stands for."""

REFRESH = "refresh"
"""The audience of refresh tokens."""

OPENID = frozenset({"openid", "profile", "email", "offline_access"})

MICROSOFT_GRAPH = ("https://graph.microsoft.com", "00000003-0000-0000-c000-000000000000")


class TokenRefused(Exception):
    """A token that is none of this authority's, has expired, or is for somebody else."""


class _Refused(Exception):
    def __init__(self, error: str, description: str, suberror: str | None = None) -> None:
        super().__init__(error)
        self.error, self.description, self.suberror = error, description, suberror


class Identity:
    """Issues tokens at ``/identity/{tenant}`` and checks its own."""

    def __init__(
        self, key_file: Path, who_writes: Callable[[str], Person], sign_in: SignIn, now: Callable[[], datetime]
    ) -> None:
        """``who_writes`` maps an object id to the person it stands for; ``now`` is the unmoved clock."""
        self._key_file = key_file
        self._who_writes = who_writes
        self._sign_in = sign_in
        self._now = now
        self._key: rsa.RSAPrivateKey | None = None

    def load(self) -> None:
        """Take up the key of an earlier run, or make one; some 100 ms."""
        if self._key_file.exists():
            loaded = serialization.load_pem_private_key(self._key_file.read_bytes(), password=None)
            if not isinstance(loaded, rsa.RSAPrivateKey):
                raise ValueError(f"{self._key_file} holds no RSA key")
            self._key = loaded
            return
        self._key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        pem = self._key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        self._key_file.touch(mode=0o600)
        self._key_file.write_bytes(pem)

    def add_routes(self, app: web.Application) -> None:
        """The authority's addresses."""
        here = "/identity/{tenant}"
        for version in ("", "/v2.0"):
            app.router.add_get(f"{here}{version}/.well-known/openid-configuration", loopback_only(self._document))
        app.router.add_get(f"{here}/discovery/v2.0/keys", loopback_only(self._keys))
        app.router.add_post(f"{here}/oauth2/v2.0/token", loopback_only(self._token))
        app.router.add_post(f"{here}/sso", loopback_only(self._sso))
        self._sign_in.add_routes(app)

    def graph_claims(self, token: str) -> Json:
        """The claims of an access token for Graph. Raises ``TokenRefused``."""
        claims = self._claims(token)
        audience = str(claims.get("aud", ""))
        if audience not in MICROSOFT_GRAPH and not is_loopback(URL(audience).host or ""):
            raise TokenRefused("Invalid audience.")
        return claims

    async def _document(self, request: web.Request) -> web.Response:
        authority = _authority(request)
        return web.json_response(
            {
                "issuer": f"{authority}/v2.0",
                "authorization_endpoint": f"{authority}/oauth2/v2.0/authorize",
                "token_endpoint": f"{authority}/oauth2/v2.0/token",
                "jwks_uri": f"{authority}/discovery/v2.0/keys",
                "response_types_supported": ["code", "id_token"],
                "response_modes_supported": ["query", "form_post"],
                "subject_types_supported": ["pairwise"],
                "id_token_signing_alg_values_supported": ["RS256"],
                "scopes_supported": sorted(OPENID),
                "token_endpoint_auth_methods_supported": [
                    "client_secret_post",
                    "private_key_jwt",
                    "client_secret_basic",
                ],
            }
        )

    async def _keys(self, _: web.Request) -> web.Response:
        key = json.loads(RSAAlgorithm.to_jwk(self._private_key.public_key()))
        return web.json_response({"keys": [key | {"use": "sig", "alg": "RS256", "kid": self._key_id}]})

    async def _sso(self, request: web.Request) -> web.Response:
        """What the Teams client does silently: a token for the bot itself, in the name of whoever sits there."""
        try:
            given = await request.json()
            user_id, audience = given["aadObjectId"], given["audience"]
        except (ValueError, KeyError, TypeError):
            return web.json_response({"error": "Give aadObjectId and audience."}, status=400)
        claims = self._user_claims(request, str(user_id)) | {"aud": str(audience), "scp": "access_as_user"}
        return web.json_response({"token": self._signed(claims)})

    async def _token(self, request: web.Request) -> web.Response:
        form = await request.post()
        given = {name: value for name, value in form.items() if isinstance(value, str)}
        try:
            return web.json_response(self._granted(request, given), headers={"Cache-Control": "no-store"})
        except _Refused as refused:
            return web.json_response(self._refusal(refused), status=400)

    def _granted(self, request: web.Request, given: dict[str, str]) -> Json:
        grant = given.get("grant_type")
        if grant == "client_credentials":
            return self._app_tokens(request, given)
        if grant == ON_BEHALF_OF:
            return self._on_behalf_of(request, given)
        if grant == "refresh_token":
            return self._user_tokens(request, given, self._subject(given.get("refresh_token", ""), is_refresh=True))
        if grant == "authorization_code":
            return self._redeemed(request, given)
        raise _Refused("unsupported_grant_type", "AADSTS70003: The app requested an unsupported grant type.")

    def _on_behalf_of(self, request: web.Request, given: dict[str, str]) -> Json:
        user_id = self._subject(given.get("assertion", ""), is_refresh=False)
        if not self._who_writes(user_id).consented and not self._sign_in.has_consented(user_id):
            description = "AADSTS65001: The user or administrator has not consented to use the application."
            raise _Refused("invalid_grant", description, "consent_required")
        return self._user_tokens(request, given, user_id)

    def _redeemed(self, request: web.Request, given: dict[str, str]) -> Json:
        grant = self._sign_in.redeem(given)
        if grant is None:
            raise _Refused("invalid_grant", "AADSTS70008: The authorization code is unknown, used or expired.")
        return self._user_tokens(request, given, grant.user_id, grant.nonce)

    def _user_tokens(self, request: web.Request, given: dict[str, str], user_id: str, nonce: str = "") -> Json:
        """Scopes are echoed as they were asked for, or MSAL never finds the token in its cache again."""
        client, scope = given.get("client_id", ""), given.get("scope", "")
        claims = self._user_claims(request, user_id)
        info = {"uid": user_id, "utid": claims["tid"]}
        return {
            "token_type": "Bearer",
            "scope": scope,
            "expires_in": LIFETIME,
            "ext_expires_in": LIFETIME,
            "access_token": self._signed(claims | _permissions(scope) | {"appid": client, "azp": client}),
            "refresh_token": self._signed(claims | {"aud": REFRESH}, lifetime=90 * 24 * LIFETIME),
            "id_token": self._signed(claims | {"aud": client} | ({"nonce": nonce} if nonce else {})),
            "client_info": base64.urlsafe_b64encode(json.dumps(info).encode()).decode().rstrip("="),
        }

    def _app_tokens(self, request: web.Request, given: dict[str, str]) -> Json:
        """No user, so neither ``client_info`` nor ``id_token``."""
        client = given.get("client_id", "")
        claims = self._common(request) | {"appid": client, "azp": client, "oid": client, "idtyp": "app"}
        audience = _permissions(given.get("scope", ""))["aud"]
        token = self._signed(claims | {"aud": audience, "roles": list(PERMISSIONS)})
        return {"token_type": "Bearer", "expires_in": LIFETIME, "ext_expires_in": LIFETIME, "access_token": token}

    def _subject(self, token: str, is_refresh: bool) -> str:
        """Whose it is; a refresh token is no assertion, nor the other way round."""
        try:
            claims = self._claims(token)
            if (claims["aud"] == REFRESH) != is_refresh:
                raise TokenRefused("Invalid audience.")
            return str(claims["oid"])
        except (TokenRefused, KeyError):
            description = "AADSTS50013: Assertion failed signature validation or has expired."
            raise _Refused("invalid_grant", description) from None

    def _user_claims(self, request: web.Request, user_id: str) -> Json:
        who = self._who_writes(user_id)
        pairwise = str(uuid5(NAMESPACE_URL, user_id))
        return self._common(request) | {
            "oid": user_id,
            "sub": pairwise,
            "name": who.name,
            "preferred_username": who.address,
            "upn": who.address,
        }

    def _common(self, request: web.Request) -> Json:
        return {"iss": f"{_authority(request)}/v2.0", "tid": request.match_info["tenant"], "ver": "2.0"}

    def _signed(self, claims: Json, lifetime: int = LIFETIME) -> str:
        issued = int(self._now().timestamp())
        times = {"iat": issued, "nbf": issued, "exp": issued + lifetime, "uti": uuid4().hex}
        return jwt.encode(claims | times, self._private_key, algorithm="RS256", headers={"kid": self._key_id})

    def _claims(self, token: str) -> Json:
        try:
            claims: dict[str, Any] = jwt.decode(
                token, self._private_key.public_key(), algorithms=["RS256"], options={"verify_aud": False}
            )
        except jwt.ExpiredSignatureError:
            raise TokenRefused("Lifetime validation failed, the token is expired.") from None
        except jwt.InvalidTokenError:
            raise TokenRefused("The token is malformed, or not signed by this authority.") from None
        return claims

    def _refusal(self, refused: _Refused) -> Json:
        now = self._now()
        suberror = {"suberror": refused.suberror} if refused.suberror else {}
        return suberror | {
            "error": refused.error,
            "error_description": refused.description,
            "error_codes": [int(refused.description.partition(":")[0].removeprefix("AADSTS"))],
            "timestamp": f"{now:%Y-%m-%d %H:%M:%SZ}",
            "trace_id": str(uuid4()),
            "correlation_id": str(uuid4()),
        }

    @property
    def _private_key(self) -> rsa.RSAPrivateKey:
        if self._key is None:
            raise RuntimeError("the authority has no key yet")
        return self._key

    @property
    def _key_id(self) -> str:
        return f"{self._private_key.public_key().public_numbers().n % 2**64:016x}"


def _authority(request: web.Request) -> str:
    return f"https://{request.host}/identity/{request.match_info['tenant']}"


def _permissions(scope: str) -> Json:
    """Audience and scopes of the access token that a ``scope`` parameter asks for: ``{audience}/{permission} …``."""
    audience = ""
    names: list[str] = []
    for each in scope.split():
        if each in OPENID:
            continue
        resource, _, name = each.rpartition("/")
        audience = audience or resource
        names.extend(PERMISSIONS if name == ".default" else [name])
    return {"aud": audience or MICROSOFT_GRAPH[0], "scp": " ".join(names)}
