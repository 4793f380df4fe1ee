"""Whether a request to ``/api/messages`` may be believed.

Botbuilder 4.17.1 answers forged tokens with 500, accepts tokens without expiry, activities without a service URL and
other tenants' activities; so the rules are checked here, before its SDK sees anything.
Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Protocol

import jwt

from bot.teams.keys import SigningKeys
from bot.teams.service_urls import ServiceUrls, loopback_only

LEEWAY = timedelta(minutes=5)
"""How far clocks may differ; Bot Framework's own figure."""

CHANNEL = "msteams"


@dataclass(frozen=True, slots=True)
class Rejection:
    """Why a request is not believed."""

    status: int
    """401: it does not prove who sends it. 403: it does, and may not all the same."""

    reason: str
    """For the log: fixed words, nothing of the request."""


class Inbound(Protocol):
    """Decides whether an activity comes from where it says. Never raises."""

    async def rejection(self, activity: dict[str, Any], authorization: str | None) -> Rejection | None:
        """None where the activity may be believed."""
        ...


class FromThisMachine:
    """Local mode: nothing is proven, so nothing is sent to any other machine."""

    async def rejection(self, activity: dict[str, Any], authorization: str | None) -> Rejection | None:  # noqa: ARG002
        """Any client, any tenant, as long as the answers stay here."""
        service_url = activity.get("serviceUrl")
        if isinstance(service_url, str) and not loopback_only(service_url):
            return Rejection(403, "service URL is not on loopback")
        return None


@dataclass(frozen=True, slots=True)
class FromTeams:
    """Production: Bot Framework's token for this bot, of Teams, from an allowed tenant, answered at an allowed host."""

    app_id: str
    issuer: str
    tenants: frozenset[str]
    """In lower case."""

    service_urls: ServiceUrls
    keys: SigningKeys

    async def rejection(self, activity: dict[str, Any], authorization: str | None) -> Rejection | None:
        """The token is checked before anything it vouches for."""
        if activity.get("channelId") != CHANNEL:
            return Rejection(401, "not of Teams' channel")
        unproven = await self._unproven(activity.get("serviceUrl"), authorization or "")
        if unproven:
            return Rejection(401, unproven)
        if tenant_in(activity.get("channelData")) not in self.tenants:
            return Rejection(401, "tenant is not allowed")
        if not self.service_urls(activity["serviceUrl"]):
            return Rejection(403, "service URL is not allowed")
        return None

    async def _unproven(self, service_url: object, authorization: str) -> str | None:
        """Why the token does not prove that Bot Framework sent this, or None."""
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer":
            return "no bearer token"
        try:
            header = jwt.get_unverified_header(token)
        except jwt.PyJWTError:
            return "not a token"
        if header.get("alg") != "RS256":
            return "not signed with RS256"
        key = await self.keys.find(str(header.get("kid")))
        if key is None:
            return "signed with an unknown key"
        if CHANNEL not in key.endorsements:
            return "key is not endorsed for Teams"
        return self._wrong_claim(token, key.key, service_url)

    def _wrong_claim(self, token: str, key: jwt.PyJWK, service_url: object) -> str | None:
        try:
            claims = jwt.decode(
                token,
                key,
                algorithms=["RS256"],
                audience=self.app_id,
                issuer=self.issuer,
                leeway=LEEWAY,
                options={"require": ["exp", "iss", "aud"]},
            )
        except jwt.PyJWTError as error:
            return f"token refused: {type(error).__name__}"
        named = claims.get("serviceurl")
        if not isinstance(named, str) or named != service_url:
            return "token is for another service URL"
        return None


def tenant_in(channel_data: object) -> str:
    """The tenant that the channel vouches for, in lower case; empty where it names none.

    ``conversation.tenantId`` is not read: botbuilder's model loses it.
    Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations
    """
    tenant = channel_data.get("tenant") if isinstance(channel_data, dict) else None
    tenant_id = tenant.get("id") if isinstance(tenant, dict) else None
    return tenant_id.lower() if isinstance(tenant_id, str) else ""
