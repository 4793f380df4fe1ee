"""Graph's ``event`` and ``bookingAppointment`` to the bot's values, and times back. JSON in, JSON out, no SDK.

Sources: https://learn.microsoft.com/graph/api/resources/event,
https://learn.microsoft.com/graph/api/resources/bookingappointment
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from bot.graph.zones import iana_zone
from bot.model.events import Booking, Event, EventType, ProposedTime, Response, ShowAs
from bot.model.people import Person
from bot.model.times import Span

Json = Mapping[str, Any]

E = TypeVar("E", bound=StrEnum)


def event_from_graph(json: Json, zone: str) -> Event:
    """One event, its times in ``zone`` (an IANA name) whichever zone Graph gave them in.

    What ``$select`` left out gets Graph's own default. Rooms and equipment are no people and are left out.
    Raises ``ValueError`` where id, start or end are missing or cannot be read.
    """
    organizer = _person(json.get("organizer"))
    all_day = bool(json.get("isAllDay"))
    return Event(
        id=_id(json),
        subject=json.get("subject") or "",
        span=_days(json, zone) if all_day else _span(json.get("start"), json.get("end"), zone),
        organizer=organizer,
        attendees=tuple(_attendees(json, organizer)),
        is_organizer=bool(json.get("isOrganizer")),
        is_all_day=all_day,
        is_cancelled=bool(json.get("isCancelled")),
        is_private=json.get("sensitivity") == "private",
        response=_one_of(Response, _object(json.get("responseStatus")).get("response"), Response.NONE),
        response_requested=_unless_false(json, "responseRequested"),
        allow_new_time_proposals=_unless_false(json, "allowNewTimeProposals"),
        type=_one_of(EventType, json.get("type"), EventType.SINGLE_INSTANCE),
        series_master_id=json.get("seriesMasterId") or None,
        show_as=_one_of(ShowAs, json.get("showAs"), ShowAs.BUSY),
        location=_object(json.get("location")).get("displayName") or "",
        web_link=json.get("webLink") or "",
        proposals=tuple(_proposals(json, zone)),
    )


def booking_from_graph(json: Json, business_id: str, business_name: str, zone: str) -> Booking:
    """One appointment of a business, its times in ``zone`` (an IANA name).

    v1.0 names the times ``startDateTime`` and ``endDateTime``; the beta's ``start`` and ``end`` are read as well.
    Raises ``ValueError`` where id, start or end are missing or cannot be read.
    """
    start, end = json.get("startDateTime") or json.get("start"), json.get("endDateTime") or json.get("end")
    return Booking(
        id=_id(json),
        business_id=business_id,
        business=business_name,
        service=json.get("serviceName") or "",
        span=_span(start, end, zone),
        customers=tuple(_customers(json)),
    )


def graph_time(moment: datetime) -> dict[str, str]:
    """An aware moment as Graph's ``dateTimeTimeZone``: wall-clock time beside the zone's name.

    Source: https://learn.microsoft.com/graph/api/resources/datetimetimezone
    """
    zone = moment.tzinfo
    if not isinstance(zone, ZoneInfo):
        raise TypeError("a moment for Graph needs a named zone")
    return {"dateTime": moment.replace(tzinfo=None).isoformat(timespec="seconds"), "timeZone": zone.key}


def graph_span(span: Span) -> dict[str, dict[str, str]]:
    """A stretch of time as Graph's ``timeSlot``: what a proposed new time is sent as.

    Source: https://learn.microsoft.com/graph/api/resources/timeslot
    """
    return {"start": graph_time(span.start), "end": graph_time(span.end)}


def _id(json: Json) -> str:
    found = json.get("id")
    if not isinstance(found, str) or not found:
        raise ValueError("an event without an id")
    return found


def _span(start: object, end: object, zone: str) -> Span:
    begins, ends = _moment(start, zone), _moment(end, zone)
    return Span(begins, max(begins, ends, key=datetime.timestamp))


def _moment(json: object, zone: str) -> datetime:
    """A ``dateTimeTimeZone`` in ``zone``. Graph writes seven decimals, of which the last is dropped."""
    said = _object(json)
    try:
        moment = datetime.fromisoformat(said["dateTime"])
    except (KeyError, TypeError, ValueError) as e:
        raise ValueError("an event without a time that can be read") from e
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZoneInfo(iana_zone(said.get("timeZone")) or zone))
    return moment.astimezone(ZoneInfo(zone))


def _days(json: Json, zone: str) -> Span:
    """All-day events float: their dates are meant, in whichever zone one looks at them."""
    first, last = _midnight(json.get("start"), zone), _midnight(json.get("end"), zone)
    return Span(first, max(last, first + timedelta(days=1)))


def _midnight(json: object, zone: str) -> datetime:
    moment = _moment(json, zone)
    said = datetime.fromisoformat(_object(json)["dateTime"])
    if said.time() != time(0):
        # Somebody had converted it: the nearest midnight is the one that was meant.
        said = moment + timedelta(hours=12)
    return datetime.combine(said.date(), time(0), ZoneInfo(zone))


def _attendees(json: Json, organizer: Person) -> Iterator[Person]:
    for attendee in _objects(json.get("attendees")):
        person = _person(attendee)
        is_organizer = bool(person.address) and person.address.casefold() == organizer.address.casefold()
        if attendee.get("type") != "resource" and not is_organizer and (person.name or person.address):
            yield person


def _proposals(json: Json, zone: str) -> Iterator[ProposedTime]:
    """Times that attendees proposed. Source: https://learn.microsoft.com/graph/api/resources/attendee"""
    for attendee in _objects(json.get("attendees")):
        slot = _object(attendee.get("proposedNewTime"))
        if slot.get("start") and slot.get("end"):
            yield ProposedTime(_person(attendee), _span(slot["start"], slot["end"], zone))


def _customers(json: Json) -> Iterator[Person]:
    listed = [
        Person(customer.get("name") or "", customer.get("emailAddress") or "")
        for customer in _objects(json.get("customers"))
    ]
    if not listed and (json.get("customerName") or json.get("customerEmailAddress")):
        listed = [Person(json.get("customerName") or "", json.get("customerEmailAddress") or "")]
    yield from (customer for customer in listed if customer.name or customer.address)


def _person(json: object) -> Person:
    """A ``recipient``. Either half of its address may be missing; a name without one falls back to the address."""
    address = _object(_object(json).get("emailAddress"))
    return Person(address.get("name") or address.get("address") or "", address.get("address") or "")


def _one_of(kind: type[E], said: object, otherwise: E) -> E:
    """A member of an enumeration that Graph may extend: what is not known counts as what was not said."""
    try:
        return kind(str(said))
    except ValueError:
        return otherwise


def _unless_false(json: Json, key: str) -> bool:
    return json.get(key) is not False


def _object(json: object) -> Json:
    return json if isinstance(json, Mapping) else {}


def _objects(json: object) -> list[Json]:
    return [entry for entry in json if isinstance(entry, Mapping)] if isinstance(json, list) else []
