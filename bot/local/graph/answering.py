"""Events as Graph writes them: in the zone that was asked for, with the properties that were, page by page."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import TypeVar
from urllib.parse import quote, urlencode

from bot.local.documents import Json
from bot.local.graph import errors, ids, zones
from bot.local.graph.access import sees_private
from bot.local.graph.arranging import arranged
from bot.local.graph.calls import Answer, Call, Preferences
from bot.local.graph.defaults import PROPERTIES
from bot.local.graph.mailboxes import Entry

T = TypeVar("T")

PAGE = 10
"""How many come at once where ``$top`` does not say."""

PLAIN = {"startdatetime": "startDateTime", "enddatetime": "endDateTime", "start": "start", "end": "end"}
"""Query parameters without a dollar sign, as they are spelled."""

WITHHELD: Json = {
    "subject": "Private Appointment",
    "body": {"contentType": "html", "content": ""},
    "bodyPreview": "",
    "location": {"displayName": "", "locationType": "default"},
    "locations": [],
    "attendees": [],
    "categories": [],
}
"""What others see of a private event in a calendar that is shared with them.
Source: https://learn.microsoft.com/graph/outlook-share-or-delegate-calendar; the words are a guess."""

MOST = 1000
"""The largest ``$top``."""


def event_answer(call: Call, entry: Entry, status: int = 200) -> Answer:
    """One event."""
    context = {"@odata.context": f"{call.origin}/graph/v1.0/$metadata#users('{call.mailbox.owner.id}')/events/$entity"}
    return Answer(status, context | _shown(call, entry, selection(call)))


def page_of_events(call: Call, entries: list[Entry]) -> Answer:
    """One page of events, and the link to the next one where there are more."""
    select = selection(call)
    entries = arranged(entries, call.query.get("filter", ""), call.query.get("orderby", ""))
    return page(call, "events", entries, lambda entry: _shown(call, entry, select))


def page(call: Call, kind: str, found: Sequence[T], shown: Callable[[T], Json]) -> Answer:
    """One page of a list, and the link to the next one where there are more."""
    skip, top = _count(call, "skip", 0), _count(call, "top", PAGE)
    body: Json = {"@odata.context": f"{call.origin}/graph/v1.0/$metadata#users('{call.mailbox.owner.id}')/{kind}"}
    if call.query.get("count", "").casefold() == "true":
        body["@odata.count"] = len(found)
    body["value"] = [shown(each) for each in found[skip : skip + top]]
    if skip + top < len(found):
        body["@odata.nextLink"] = _next_link(call, skip + top)
    return Answer(200, body)


def event_json(entry: Entry, preferred: Preferences, origin: str, select: frozenset[str] = frozenset()) -> Json:
    """One event; an empty ``select`` means every property."""
    fields, zone = entry.fields, preferred.zone
    id_for = str if preferred.immutable_ids else ids.other_kind
    names = [name for name in fields if not select or name in select]
    shown = {name: fields[name] for name in names}
    for name in ("start", "end"):
        if name in shown:
            shown[name] = _time(shown[name], zone, floating=fields["isAllDay"])
    if "attendees" in shown:
        shown["attendees"] = [_attendee(each, zone) for each in shown["attendees"]]
    if select and "isOnlineMeeting" not in select and "onlineMeeting" in shown:
        shown["onlineMeeting"] = None  # Graph fills it in only where isOnlineMeeting is selected too.
    if "webLink" in shown:
        shown["webLink"] = shown["webLink"] or f"{origin}/?event={quote(entry.id, safe='')}"
    if "changeKey" in shown:
        shown["changeKey"] = _change_key(entry)
    if shown.get("seriesMasterId"):
        shown["seriesMasterId"] = id_for(shown["seriesMasterId"])
    return {"@odata.etag": etag(entry), "id": id_for(entry.id)} | shown


def etag(entry: Entry) -> str:
    """Changes with the event, and with its series."""
    return f'W/"{_change_key(entry)}"'


def check_etag(call: Call, entry: Entry) -> None:
    """Raises ``GraphError`` 412 where ``If-Match`` names another version."""
    if call.if_match not in (None, "*", etag(entry)):
        raise errors.conflict()


def selection(call: Call) -> frozenset[str]:
    """What ``$select`` names; empty for everything. Raises ``GraphError`` 400 for what no event has."""
    named = frozenset(name.strip() for name in call.query.get("select", "").split(",") if name.strip())
    for name in named - PROPERTIES:
        raise errors.bad_request(f"Could not find a property named '{name}' on type 'microsoft.graph.event'.")
    return named


def _shown(call: Call, entry: Entry, select: frozenset[str]) -> Json:
    """One event as far as the caller may see it."""
    event = event_json(entry, call.preferences, call.origin, select)
    is_private = entry.fields["sensitivity"] in ("private", "confidential")
    if is_private and not sees_private(call.mailbox, call.caller):
        event |= {name: nothing for name, nothing in WITHHELD.items() if name in event}
    return event


def _time(value: Json, zone: str, floating: bool) -> Json:
    """All-day events float: they are the same days in every zone."""
    if floating:
        return {"dateTime": value["dateTime"][:10] + "T00:00:00.0000000", "timeZone": zone}
    return zones.date_time_time_zone(zones.moment(value), zone)


def _attendee(attendee: Json, zone: str) -> Json:
    proposed = attendee.get("proposedNewTime")
    if not proposed:
        return attendee
    slot = {name: _time(proposed[name], zone, floating=False) for name in ("start", "end")}
    return {**attendee, "proposedNewTime": slot}


def _change_key(entry: Entry) -> str:
    return sha256(f"{entry.id}{entry.item.revision}".encode()).hexdigest()[:20]


def _count(call: Call, name: str, default: int) -> int:
    text = call.query.get(name, str(default))
    if not text.isascii() or not text.isdigit() or int(text) > (MOST if name == "top" else 10**6):
        raise errors.bad_request(f"Invalid value '{text}' for ${name} query option found.")
    return int(text)


def _next_link(call: Call, skip: int) -> str:
    """Opaque to the caller: everything that was asked for, and where to go on."""
    query = {PLAIN.get(name, f"${name}"): value for name, value in call.query.items()} | {"$skip": str(skip)}
    return f"{call.url}?{urlencode(query, quote_via=quote, safe='$,')}"
