"""One event at its address: reads it, and writes to it once."""

from collections.abc import Callable

from kiota_abstractions.request_information import RequestInformation
from msgraph.generated.users.item.events.item.event_item_request_builder import EventItemRequestBuilder

from bot.graph.addresses import EventAddress
from bot.graph.bodies import accept_body, cancel_body, decline_body, tentatively_accept_body, times_body
from bot.graph.builders import Verb, event_builder
from bot.graph.client import UserGraph, configuration
from bot.graph.rules import CODES, rule_of_cancelling, rule_of_moving, rule_of_privacy, rule_of_reply
from bot.graph.view import EVENT_FIELDS, asked_zone, event_of
from bot.graph.zones import UTC
from bot.model.calendars import InvitationReply
from bot.model.errors import AccessDenied, CalendarError, EventGone, NotAllowed
from bot.model.events import Event
from bot.model.plans import Reason
from bot.model.times import Span

Rule = Callable[[Event], Reason | None]


class GraphEvent:
    """What ``GraphCalendar`` says of its methods holds here too; each goes out just as it was addressed."""

    def __init__(self, graph: UserGraph, address: EventAddress) -> None:
        self._graph = graph
        self._address = address
        self._builder = event_builder(graph.builders, address)

    async def read(self, zone: str) -> Event:
        """As it is now, its times in ``zone``. Raises ``EventGone``.

        Source: https://learn.microsoft.com/graph/api/event-get
        """
        query = EventItemRequestBuilder.EventItemRequestBuilderGetQueryParameters(select=EVENT_FIELDS)
        asked = asked_zone(zone)
        answer = await self._graph.read(lambda: self._builder.to_get_request_information(configuration(query, asked)))
        return event_of(answer, zone)

    async def decline(self, reply: InvitationReply) -> None:
        """Decline one invitation, or one occurrence of a series.

        ``reply.proposed`` is sent as wall-clock time with its zone's name, because Graph keeps both; a comment is left
        out where no response is sent, because Graph refuses the two together.
        Source: https://learn.microsoft.com/graph/api/event-decline
        """
        await self._answer(self._builder.decline, decline_body(reply), reply)

    async def tentatively_accept(self, reply: InvitationReply) -> None:
        """Answer "maybe", with what ``decline`` takes.

        Source: https://learn.microsoft.com/graph/api/event-tentativelyaccept
        """
        await self._answer(self._builder.tentatively_accept, tentatively_accept_body(reply), reply)

    async def accept(self, reply: InvitationReply) -> None:
        """Answer "yes". Source: https://learn.microsoft.com/graph/api/event-accept"""
        await self._answer(self._builder.accept, accept_body(reply), reply)

    async def cancel(self, comment: str | None) -> None:
        """Cancel a meeting that the user organizes, one occurrence, or by its master a series.

        Source: https://learn.microsoft.com/graph/api/event-cancel
        """
        request = self._builder.cancel.to_post_request_information(cancel_body(comment), configuration())
        await self._write(request, rule_of_cancelling)

    async def reschedule(self, span: Span) -> None:
        """Move a meeting that the user organizes. Of somebody else's, Graph would move the user's own copy alone.

        Source: https://learn.microsoft.com/graph/api/event-update
        """
        request = self._builder.to_patch_request_information(times_body(span), configuration())
        await self._write(request, lambda event: rule_of_moving(event, span))

    async def delete(self) -> None:
        """Remove an appointment that nobody else attends. Source: https://learn.microsoft.com/graph/api/event-delete"""
        await self._write(self._builder.to_delete_request_information(configuration()), _no_rule)

    async def _answer(self, verb: Verb, body: object, reply: InvitationReply) -> None:
        """A group accepts its events by itself, and nobody answers them."""
        if self._address.group is not None:
            raise NotAllowed(rule=Reason.GROUP_CALENDAR)
        request = verb.to_post_request_information(body, configuration())
        await self._write(request, lambda event: rule_of_reply(event, reply))

    async def _write(self, request: RequestInformation, rule: Rule) -> None:
        """Send once; where Graph refuses, read the event and name the rule that it breaks."""
        try:
            await self._graph.write(request)
        except (NotAllowed, AccessDenied) as refused:
            broken = CODES.get(refused.code.lower()) or await self._broken(rule)
            if broken is None:
                raise
            raise NotAllowed(refused.code, refused.status, refused.request_id, broken) from refused

    async def _broken(self, rule: Rule) -> Reason | None:
        try:
            event = await self.read(UTC)
        except EventGone:
            raise
        except CalendarError:
            return None
        return rule(event) or (None if self._address.is_own else rule_of_privacy(event))


def _no_rule(_event: Event) -> None:
    """An event can be deleted by whoever may write to its calendar."""
