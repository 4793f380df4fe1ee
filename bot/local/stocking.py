"""Fills the mailboxes: with fresh weeks, or with what a reset gives."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.local.documents import Json
from bot.local.graph import ids, recurrence, zones
from bot.local.graph.businesses import Business, business
from bot.local.graph.checking import flaw
from bot.local.graph.defaults import address_of
from bot.local.graph.mailboxes import Entry, Mailbox
from bot.local.graph.tenant import Tenant
from bot.local.people import Person, person
from bot.local.weeks import GROUP, TEAM, booking_businesses, meetings


@dataclass(frozen=True, slots=True)
class Stock:
    """What is to stand in the mailboxes."""

    people: list[Person]
    events: list[tuple[str, Json]]
    """Graph events, each with the key of the mailbox that it is for."""

    businesses: list[Business]


def fresh_weeks(now: datetime) -> Stock:
    """The team and its meetings around ``now``, the same for every moment of a day."""
    people = [person(given) for given in (*TEAM, GROUP)]
    today = now.astimezone(zones.zone(people[0].time_zone)).date()
    events = [(address_of(event["organizer"]), event) for event in meetings(today)]
    return Stock(people, events, [business(each) for each in booking_businesses(today)])


def stock_of(given: Json) -> Stock:
    """What a reset gives: ``{people, events, bookingBusinesses}``, each of which may be missing.

    Without ``people`` it is the team, with nothing but the given events.
    Raises ``ValueError`` with a sentence that says what is wrong.
    """
    unknown = given.keys() - {"people", "events", "bookingBusinesses"}
    if unknown:
        raise ValueError(f"A reset takes people, events, bookingBusinesses and now, not {', '.join(sorted(unknown))}.")
    people = _people(given.get("people"))
    return Stock(people, _events(given.get("events", {}), people), _businesses(given.get("bookingBusinesses", [])))


def fill(tenant: Tenant, stock: Stock, now: datetime) -> None:
    """Replace everything by the stock. Events keep the ids they were given.

    Whoever organizes or attends an event, lives here, and was not given a copy (known by its ``iCalUId``, or by
    subject, start and organizer) gets one.
    """
    tenant.replace(stock.people, stock.businesses)
    made = zones.instant(now)
    copies = []
    for key, event in sorted(stock.events, key=lambda each: not each[1].get("recurrence")):
        mailbox = tenant.mailboxes[key]
        if place := _place_in_series(mailbox, event):
            tenant.add_day(*place, event)
        else:
            copies.append(tenant.add(mailbox, event, made, event.get("id"), _folder(event)))
    for copy in copies:
        tenant.invite(copy, made)
    tenant.save()


def _place_in_series(mailbox: Mailbox, event: Json) -> tuple[Entry, date] | None:
    """The series that an occurrence belongs to, and its original day, where the series was given as well."""
    series = mailbox.items.get(event.get("seriesMasterId") or "")
    if series is None or not series.is_series:
        return None
    begins = zones.moment(series.fields["start"])
    at = datetime.fromisoformat(event["originalStart"]) if event.get("originalStart") else zones.moment(event["start"])
    day = at.astimezone(begins.tzinfo).date()
    is_one = recurrence.takes_place_on(series.fields["recurrence"], day)
    return (Entry(mailbox, series), day) if is_one else None


def _folder(event: Json) -> str:
    """The name of the event's own ``calendar``, where it names one."""
    return str((event.pop("calendar", None) or {}).get("name") or "")


def _people(given: Any) -> list[Person]:
    if given is not None and (not isinstance(given, list) or not given):
        raise ValueError("people must be a list that is not empty.")
    people = [person(each) for each in given or TEAM]
    for what in ("key", "id"):
        if len({getattr(who, what) for who in people}) < len(people):
            raise ValueError("Two people have the same id or address.")
    if all(who.members is not None for who in people):
        raise ValueError("There must be somebody who is no group.")
    return people


def _businesses(given: Any) -> list[Business]:
    if not isinstance(given, list):
        raise ValueError("bookingBusinesses must be a list.")
    return [business(each) for each in given]


def _events(given: Any, people: list[Person]) -> list[tuple[str, Json]]:
    if not isinstance(given, dict):
        raise ValueError("events must be an object of lists, by address.")
    lives_here = {who.key for who in people}
    for address, events in given.items():
        if address.casefold() not in lives_here:
            raise ValueError(f"There are events for {address}, who is not among the people.")
        if not isinstance(events, list):
            raise ValueError("events must be an object of lists, by address.")
    found = [(address.casefold(), _checked(event)) for address, events in given.items() for event in events]
    named = [(key, event["id"]) for key, event in found if event.get("id")]
    if len(set(named)) < len(named):
        raise ValueError("Two events of one person have the same id.")
    return list(_told_apart(found))


def _checked(event: Any) -> Json:
    try:
        wrong = flaw(event)
    except zones.UnknownZone as unknown:
        raise ValueError(f"An event names the time zone {unknown}, which is none.") from unknown
    if wrong is not None:
        raise ValueError(wrong)
    checked: Json = {name: value for name, value in event.items() if not name.startswith("@")}
    return checked


def _told_apart(events: list[tuple[str, Json]]) -> Iterator[tuple[str, Json]]:
    """Occurrences that were given one by one often share an ``iCalUId``, which Graph never lets them."""
    shared = Counter((key, event.get("iCalUId")) for key, event in events)
    ambiguous = {uid for (_, uid), times in shared.items() if uid and times > 1}
    for key, event in events:
        uid = event.get("iCalUId")
        if uid is not None and uid in ambiguous:
            yield key, {**event, "iCalUId": ids.occurrence_uid(uid, zones.moment(event["start"]).date()), "uid": uid}
        else:
            yield key, event
