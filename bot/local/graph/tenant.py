"""Everybody's mailboxes together, and how the copies of one meeting find each other."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date
from itertools import count

from bot.local.documents import Documents, Json, Key
from bot.local.graph import ids, zones
from bot.local.graph.businesses import Business, business, business_json
from bot.local.graph.defaults import address_of, attendee, completed
from bot.local.graph.mailboxes import Deviation, Entry, Item, Mailbox
from bot.local.people import Person, person, person_json

KINDS = ("person", "item", "business")


class Tenant:
    """The people of one simulated organization. Every change is written down by ``save``."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self.mailboxes: dict[str, Mailbox] = {}
        """By address, groups too, as the people were given: the first is who an unknown user is taken for."""

        self.businesses: dict[str, Business] = {}
        """By id, in lower case."""
        self.booked = False
        """Whether an appointment was changed since they were last written down."""

    @property
    def people(self) -> list[Person]:
        """Everybody with a mailbox of their own."""
        return [mailbox.owner for mailbox in self.mailboxes.values() if not mailbox.is_group]

    def of_user(self, user: str) -> Mailbox | None:
        """The mailbox of an object id or a user principal name."""
        wanted = user.casefold()
        return self.mailboxes.get(wanted) or next(
            (m for m in self.mailboxes.values() if m.owner.id.casefold() == wanted), None
        )

    def of_writer(self, user_id: str) -> Mailbox:
        """The mailbox of whoever writes; somebody unknown uses the first one, so that any client works."""
        return self.of_user(user_id) or self.mailboxes[self.people[0].key]

    def organizer_copy(self, entry: Entry) -> Entry | None:
        """The organizer's own copy of a meeting, if they live here and still have it."""
        mailbox = self.mailboxes.get(address_of(entry.fields["organizer"]))
        return entry.twin(mailbox) if mailbox else None

    def attendee_copies(self, entry: Entry, with_gone: bool = False) -> Iterator[Entry]:
        """The copies of a meeting in the calendars of those it was sent to."""
        for mailbox in self._attending(entry.fields):
            copy = entry.twin(mailbox, with_gone) if mailbox is not entry.mailbox else None
            if copy is not None:
                yield copy

    def add(self, mailbox: Mailbox, event: Json, now: str, event_id: str | None = None, folder: str = "") -> Entry:
        """Put an event into one mailbox, and nowhere else. ``now`` is a ``DateTimeOffset``.

        An ``iCalUId`` that nobody gave follows from subject, start and organizer.
        """
        uid = event.get("iCalUId") or self._fresh_uid(mailbox, event)
        given = {name: value for name, value in event.items() if name != "id"}
        given |= {"iCalUId": uid, "uid": event.get("uid") or uid}
        fields = completed(given, mailbox.owner.email_address, now)
        return mailbox.put(Item(event_id or ids.event_id(mailbox.key, uid), folder, fields))

    def add_day(self, series: Entry, day: date, event: Json) -> None:
        """Give one day of a series what it has of its own, its id included."""
        own = {name: event[name] for name in DAY_S_OWN if name in event}
        if "attendees" in own:
            own["attendees"] = [attendee(each) for each in own["attendees"]]
        series.item.days[day.isoformat()] = Deviation(own, id=event.get("id"))
        series.mailbox.put(series.item)

    def invite(self, entry: Entry, now: str) -> None:
        """Give everybody concerned who lives here, and has no copy, one of their own."""
        organizer = self.mailboxes.get(address_of(entry.fields["organizer"]))
        uid = entry.item.fields["iCalUId"]
        if organizer and organizer.of_uid(uid) is None:
            self.add(organizer, _for_organizer(entry), now)
        for mailbox in self._attending(entry.fields):
            if mailbox.of_uid(uid) is None:
                self.add(mailbox, _for_attendee(entry, mailbox.owner), now)

    def replace(self, people: Iterable[Person], businesses: Iterable[Business] = ()) -> None:
        """Other people, with empty calendars, and other businesses."""
        self._documents.clear(*KINDS)
        self.businesses = {each.id.casefold(): each for each in businesses}
        self.booked = True
        self.mailboxes = {who.key: Mailbox(who) for who in people}
        self._documents.write(
            {
                ("person", f"{n:04}"): person_json(who)
                for n, who in enumerate(mailbox.owner for mailbox in self.mailboxes.values())
            }
        )

    def load(self) -> None:
        """Take up what an earlier run left."""
        self.businesses = {key: business(given) for key, given in self._documents.read("business").items()}
        everybody = [person(given) for given in self._documents.read("person").values()]
        self.mailboxes = {who.key: Mailbox(who) for who in everybody}
        for stored in self._documents.read("item").values():
            days = {day: Deviation(**own) for day, own in stored["days"].items()}
            item = Item(stored["id"], stored["folder"], stored["fields"], days, stored["gone"], stored["revision"])
            self.mailboxes[stored["mailbox"]].put(item)
        for mailbox in self.mailboxes.values():
            mailbox.touched.clear()

    def save(self) -> None:
        """Write down what was changed."""
        changes: dict[Key, Json | None] = {}
        for mailbox in self.mailboxes.values():
            for event_id in mailbox.touched:
                stored = asdict(mailbox.items[event_id]) | {"mailbox": mailbox.key}
                changes["item", f"{mailbox.key}/{event_id}"] = stored
            mailbox.touched.clear()
        if self.booked:
            changes |= {("business", key): business_json(each) for key, each in self.businesses.items()}
            self.booked = False
        if changes:
            self._documents.write(changes)

    def _fresh_uid(self, mailbox: Mailbox, event: Json) -> str:
        """Two meetings may be alike in everything that is seen of them."""
        seed = _identity(event, mailbox.owner.email_address)
        uids = (ids.calendar_uid(seed if n == 0 else f"{seed}\n{n}") for n in count())
        return next(uid for uid in uids if mailbox.of_uid(uid) is None)

    def _attending(self, event: Json) -> Iterator[Mailbox]:
        for each in event["attendees"]:
            mailbox = self.mailboxes.get(address_of(each))
            if mailbox is not None and address_of(each) != address_of(event["organizer"]):
                yield mailbox


def _identity(event: Json, owner: Json) -> str:
    """What makes two copies the same meeting where nobody gave an ``iCalUId``."""
    organizer = event.get("organizer") or {"emailAddress": owner}
    return f"{event.get('subject', '')}\n{zones.instant(zones.moment(event['start']))}\n{address_of(organizer)}"


DAY_S_OWN = (
    "type", "start", "end", "subject", "body", "bodyPreview", "location", "locations", "attendees", "responseStatus",
    "showAs", "isCancelled", "sensitivity", "importance", "categories", "webLink", "iCalUId", "originalStart",
)  # fmt: skip
"""What one day of a series may have of its own."""

PERSONAL = ("responseStatus", "isOrganizer", "showAs", "categories", "webLink", "seriesMasterId", "isReminderOn")
"""What one copy does not tell the others."""


def _shared(entry: Entry) -> Json:
    return {name: value for name, value in entry.item.fields.items() if name not in PERSONAL}


def _for_organizer(entry: Entry) -> Json:
    """The organizer does not stand among their own attendees, and sees how everybody answered."""
    organizer = address_of(entry.fields["organizer"])
    others = [dict(each) for each in entry.fields["attendees"] if address_of(each) != organizer]
    answer = entry.fields["responseStatus"]
    for each in others:
        if address_of(each) == entry.mailbox.key and answer["response"] != "notResponded":
            each["status"] = answer
    return _shared(entry) | {"attendees": others}


def _for_attendee(entry: Entry, who: Person) -> Json:
    """An attendee sees the organizer among the attendees, and only themselves where the others are hidden.

    Source: https://learn.microsoft.com/graph/api/resources/event (``hideAttendees``)
    """
    organizer = entry.fields["organizer"]
    others = [each for each in entry.fields["attendees"] if address_of(each) != address_of(organizer)]
    mine: Json = next((each for each in others if address_of(each) == who.key), {})
    response = mine.get("status") or {}
    if response.get("response", "none") == "none":
        response = {}
    seen = [mine] if entry.fields["hideAttendees"] else [_as_attendee(organizer), *map(_without_answer, others)]
    return _shared(entry) | {"attendees": seen, "responseStatus": response}


def _as_attendee(organizer: Json) -> Json:
    return {"type": "required", "status": {"response": "organizer"}, "emailAddress": organizer["emailAddress"]}


def _without_answer(attendee: Json) -> Json:
    """How the others answer is shown to the organizer only."""
    return {"type": attendee["type"], "emailAddress": attendee["emailAddress"]}
