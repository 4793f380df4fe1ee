"""msgraph-sdk's builder for an event at each of its addresses."""

from typing import Any, Protocol

from kiota_abstractions.base_request_configuration import RequestConfiguration
from kiota_abstractions.request_information import RequestInformation
from msgraph.generated.users.item.user_item_request_builder import UserItemRequestBuilder
from msgraph.graph_service_client import GraphServiceClient

from bot.graph.addresses import EventAddress

Configuration = RequestConfiguration[Any] | None


class Verb(Protocol):
    """One action on an event."""

    def to_post_request_information(self, body: Any, request_configuration: Configuration = None) -> RequestInformation:
        """The request. Each address has a class of bodies of its own, and all are written alike."""
        ...


class EventBuilder(Protocol):
    """What the builders of all addresses have in common, whose classes have nothing in common."""

    @property
    def accept(self) -> Verb:
        """ "Yes"."""

    @property
    def cancel(self) -> Verb:
        """By the organizer, for everybody."""

    @property
    def decline(self) -> Verb:
        """ "No"."""

    @property
    def tentatively_accept(self) -> Verb:
        """ "Maybe"."""

    def to_get_request_information(self, request_configuration: Configuration = None) -> RequestInformation:
        """The event as it is."""
        ...

    def to_patch_request_information(
        self, body: Any, request_configuration: Configuration = None
    ) -> RequestInformation:
        """Some of it anew."""
        ...

    def to_delete_request_information(self, request_configuration: Configuration = None) -> RequestInformation:
        """Away with it."""
        ...


def event_builder(client: GraphServiceClient, at: EventAddress) -> EventBuilder:
    """The builder whose requests go to exactly this address."""
    if at.group is not None:
        group = client.groups.by_group_id(at.group)
        return (group.calendar.events if at.default else group.events).by_event_id(at.event)
    user = client.me if at.user is None else client.users.by_user_id(at.user)
    if at.calendar is not None:
        return _in_calendar(user, at, at.calendar)
    return (user.calendar.events if at.default else user.events).by_event_id(at.event)


def _in_calendar(user: UserItemRequestBuilder, at: EventAddress, calendar: str) -> EventBuilder:
    if at.calendar_group is None:
        return user.calendars.by_calendar_id(calendar).events.by_event_id(at.event)
    group = user.calendar_groups.by_calendar_group_id(at.calendar_group)
    return group.calendars.by_calendar_id(calendar).events.by_event_id(at.event)
