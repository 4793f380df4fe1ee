"""The appointments of the Bookings businesses that a user works for: reads them, and cancels one once."""

from datetime import datetime

from msgraph.generated.solutions.booking_businesses.item.booking_business_item_request_builder import (
    BookingBusinessItemRequestBuilder,
)
from msgraph.generated.solutions.booking_businesses.item.calendar_view.calendar_view_request_builder import (
    CalendarViewRequestBuilder,
)

from bot.graph.addresses import BookingAddress
from bot.graph.bodies import booking_cancel_body
from bot.graph.client import Json, UserGraph, configuration
from bot.graph.events import booking_from_graph
from bot.graph.pages import entries, legible
from bot.graph.together import together
from bot.graph.view import utc
from bot.model.errors import AccessDenied, EventGone, MailboxMissing
from bot.model.events import Booking

Query = CalendarViewRequestBuilder.CalendarViewRequestBuilderGetQueryParameters


async def bookings_between(graph: UserGraph, start: datetime, end: datetime, zone: str) -> tuple[Booking, ...]:
    """The appointments between two aware moments, their times in ``zone``; earliest first.

    Graph lists every business of the tenant, and opens the calendar only to its staff: the others are left out.
    Raises ``AccessDenied`` where not even the list is open.
    Sources: https://learn.microsoft.com/graph/api/bookingbusiness-list,
    https://learn.microsoft.com/graph/api/bookingbusiness-list-calendarview
    """
    businesses = [business async for business in entries(graph, graph.builders.solutions.booking_businesses)]
    found = await together(lambda business: _of_business(graph, business, start, end, zone), businesses)
    return tuple(sorted((booking for some in found for booking in some), key=lambda booking: booking.span.start))


async def one_booking(graph: UserGraph, at: BookingAddress, zone: str) -> Booking:
    """One appointment as it is now. Raises ``EventGone``.

    Source: https://learn.microsoft.com/graph/api/bookingappointment-get
    """
    business = _business(graph, at.business)
    appointment = business.appointments.by_booking_appointment_id(at.appointment)
    entry = await graph.read(lambda: appointment.to_get_request_information(configuration()))
    return _booking(entry, {"displayName": await _name(graph, business), "id": at.business}, zone)


async def cancel_booking(graph: UserGraph, at: BookingAddress, message: str) -> None:
    """Cancel an appointment, once; customers and staff get the message. Raises ``EventGone``.

    Source: https://learn.microsoft.com/graph/api/bookingappointment-cancel
    """
    appointment = _business(graph, at.business).appointments.by_booking_appointment_id(at.appointment)
    body = booking_cancel_body(message)
    await graph.write(appointment.cancel.to_post_request_information(body, configuration()))


def _business(graph: UserGraph, business_id: str) -> BookingBusinessItemRequestBuilder:
    return graph.builders.solutions.booking_businesses.by_booking_business_id(business_id)


async def _name(graph: UserGraph, business: BookingBusinessItemRequestBuilder) -> str:
    """Empty where the appointment may be seen, and the business itself may not.

    Source: https://learn.microsoft.com/graph/api/bookingbusiness-get
    """
    try:
        found = await graph.read(lambda: business.to_get_request_information(configuration()))
    except (AccessDenied, EventGone, MailboxMissing):
        return ""
    return found.get("displayName") or ""


async def _of_business(graph: UserGraph, business: Json, start: datetime, end: datetime, zone: str) -> list[Booking]:
    with legible():
        calendar = _business(graph, business["id"]).calendar_view
    # Left out, they would be sent empty, and Graph wants both.
    query = Query(start=utc(start), end=utc(end))
    try:
        return [_booking(entry, business, zone) async for entry in entries(graph, calendar, query)]
    except (AccessDenied, EventGone, MailboxMissing):
        return []


def _booking(entry: Json, business: Json, zone: str) -> Booking:
    with legible():
        return booking_from_graph(entry, business["id"], business.get("displayName") or "", zone)
