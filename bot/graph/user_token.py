"""One user's token on their requests, where msgraph-sdk asks for it."""

from collections.abc import Sequence
from typing import Any, Protocol

from kiota_abstractions.authentication import AccessTokenProvider, AllowedHostsValidator
from kiota_abstractions.request_information import RequestInformation

from bot.graph.errors import decoded_claims
from bot.graph.origin import Origin
from bot.model.errors import CalendarUnavailable
from bot.model.people import User


class Tokens(Protocol):
    """Where access tokens come from."""

    async def token(self, user: User, scopes: Sequence[str], claims: str | None = None) -> str:
        """A token that carries ``scopes``; with ``claims`` (JSON) one that meets the challenge.

        Raises ``SignInNeeded`` or ``CalendarUnavailable``.
        """
        ...

    async def rejected(self, user: User, token: str) -> None:
        """Graph does not take this token, although it has not expired: it is not to be given again."""
        ...


class UserToken(AccessTokenProvider):
    """Gives the token to Graph's own origin and no other.

    msgraph-sdk asks no validator of its own accord, and would send the token anywhere, also in clear text.
    """

    def __init__(self, tokens: Tokens, user: User, scopes: Sequence[str], origin: Origin) -> None:
        self._tokens = tokens
        self._user = user
        self._scopes = scopes
        self._origin = origin

    async def get_authorization_token(
        self, uri: str, additional_authentication_context: dict[str, Any] | None = None
    ) -> str:
        """msgraph-sdk's own name. The context holds the claims of a challenge, encoded as they came.

        Raises ``CalendarUnavailable`` for another origin, and what ``Tokens.token`` raises.
        """
        if not self._origin.leads_to(uri):
            raise CalendarUnavailable("ForeignHost")
        challenge = (additional_authentication_context or {}).get("claims")
        return await self._tokens.token(self._user, self._scopes, decoded_claims(challenge) if challenge else None)

    async def rejected(self, request: RequestInformation) -> None:
        """Graph does not take the token that a request carried."""
        for value in request.headers.get("Authorization"):
            await self._tokens.rejected(self._user, value.removeprefix("Bearer "))

    def get_allowed_hosts_validator(self) -> AllowedHostsValidator:
        """Asked for by msgraph-sdk's protocol, and never by msgraph-sdk."""
        return AllowedHostsValidator([self._origin.host])
