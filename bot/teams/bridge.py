"""What ``CloudAdapterBase`` asks of its surroundings, without botbuilder's own HTTP clients and token service."""

from dataclasses import dataclass

from botbuilder.schema import Activity, ResourceResponse
from botframework.connector.auth import AuthenticateRequestResult, BotFrameworkAuthentication, ClaimsIdentity
from botframework.connector.auth.connector_factory import ConnectorFactory

from bot.teams.connector import Connector


@dataclass(frozen=True, slots=True)
class Conversations:
    """The calls of botbuilder's ``ConnectorClient.conversations`` that an adapter makes, for one service URL."""

    connector: Connector
    service_url: str

    @property
    def conversations(self) -> "Conversations":
        """Where botbuilder looks for the calls."""
        return self

    async def send_to_conversation(self, conversation_id: str, activity: Activity) -> ResourceResponse:
        """Raises what ``Connector`` raises, as do the others."""
        return ResourceResponse(id=await self.connector.post(self.service_url, conversation_id, activity))

    async def reply_to_activity(self, conversation_id: str, activity_id: str, activity: Activity) -> ResourceResponse:
        """A reply; outside of channels it looks like any message."""
        return ResourceResponse(id=await self.connector.post(self.service_url, conversation_id, activity, activity_id))

    async def update_activity(self, conversation_id: str, activity_id: str, activity: Activity) -> ResourceResponse:
        """Replaces what was sent."""
        await self.connector.put(self.service_url, conversation_id, activity_id, activity)
        return ResourceResponse(id=activity_id)


class Clients(ConnectorFactory):  # type: ignore[misc] # botbuilder has no types
    """Makes a client for each turn, which costs nothing: they share one connector."""

    def __init__(self, connector: Connector) -> None:
        self._connector = connector

    async def create(self, service_url: str, audience: str) -> Conversations:  # noqa: ARG002 -- botbuilder's signature
        """The audience is the connector's credential's matter."""
        return Conversations(self._connector, service_url)


class CheckedAlready(BotFrameworkAuthentication):  # type: ignore[misc] # botbuilder has no types
    """Stands where botbuilder would check tokens: ``bot.teams.inbound`` has done so before a turn begins."""

    def __init__(self, connector: Connector) -> None:
        self._clients = Clients(connector)

    def passed(self) -> AuthenticateRequestResult:
        """What a checked request brings along."""
        result = AuthenticateRequestResult()
        result.connector_factory = self._clients
        result.claims_identity = ClaimsIdentity({}, True)
        return result

    async def authenticate_request(self, activity: Activity, auth_header: str) -> AuthenticateRequestResult:
        """Never asked: the adapter hands over ``passed()``."""
        raise NotImplementedError

    async def authenticate_streaming_request(
        self, auth_header: str, channel_id_header: str
    ) -> AuthenticateRequestResult:
        """Never asked: there are no streaming connections."""
        raise NotImplementedError

    def create_connector_factory(self, claims_identity: ClaimsIdentity) -> Clients:  # noqa: ARG002 -- as above
        """For turns that the bot itself begins."""
        return self._clients

    async def create_user_token_client(self, claims_identity: ClaimsIdentity) -> None:
        """None: tokens of users are ``bot.auth``'s matter, without Azure's token service."""
