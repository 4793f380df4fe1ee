"""Mailboxes with their own copies of events, and what one id in a mailbox stands for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from bot.local.documents import Json
from bot.local.graph import ids, recurrence, zones
from bot.local.people import Person

MOVED_AT_MOST = timedelta(days=2)
"""How far around a window a series is expanded, because of other zones' days; moved ones are always looked at."""


@dataclass(slots=True)
class Deviation:
    """What one day of a series has of its own."""

    fields: Json = field(default_factory=dict)
    gone: bool = False
    """Cancelled, declined or deleted: it has left the calendar, and there is no exception object for it."""

    id: str | None = None
    """The id that a reset gave it; None: the one that follows from its series and its day."""


@dataclass(slots=True)
class Item:
    """One copy of a single event or of a whole series, in one mailbox."""

    id: str
    folder: str
    """Name of the calendar it stands in; empty for the mailbox's own."""

    fields: Json
    """Graph's ``event`` as it was given, completed; times in the zone they were given in."""

    days: dict[str, Deviation] = field(default_factory=dict)
    """Of a series: by original day in ISO 8601."""

    gone: bool = False
    """In Deleted Items."""

    revision: int = 0
    """Counts changes; the etag follows from it."""

    @property
    def is_series(self) -> bool:
        """Whether it stands for many."""
        return self.fields.get("recurrence") is not None


class Mailbox:
    """One person's or group's calendar items."""

    def __init__(self, owner: Person) -> None:
        self.owner = owner
        self.items: dict[str, Item] = {}
        self.touched: set[str] = set()
        """Ids of items that were changed since they were last written down."""
        self._by_uid: dict[str, Item] = {}
        self._series: dict[bytes, Item] = {}
        self._given_days: dict[str, Entry] = {}

    @property
    def key(self) -> str:
        """What tells mailboxes apart."""
        return self.owner.key

    @property
    def is_group(self) -> bool:
        """Whether a group owns it rather than a person."""
        return self.owner.members is not None

    def touch(self, item: Item) -> None:
        """Note that an item was changed."""
        item.revision += 1
        self.touched.add(item.id)

    def put(self, item: Item) -> "Entry":
        """Add a copy."""
        self.items[item.id] = item
        self._by_uid[item.fields["iCalUId"]] = item
        self._series[ids.digest(self.key, item.id)] = item
        for day, own in item.days.items():
            if own.id:
                self._given_days[own.id] = Entry(self, item, date.fromisoformat(day))
        self.touched.add(item.id)
        return Entry(self, item)

    def of_uid(self, uid: str) -> Item | None:
        """This mailbox's copy of a meeting, in Deleted Items or not."""
        return self._by_uid.get(uid)

    def knows(self, event_id: str) -> bool:
        """Whether the id is or was one of this mailbox."""
        return event_id in self.items or self._occurrence(event_id) is not None

    def find(self, event_id: str) -> "Entry | None":
        """What the id stands for, unless it has left the calendar."""
        item = self.items.get(event_id)
        entry = Entry(self, item) if item else self._occurrence(event_id)
        return None if entry is None or entry.is_gone else entry

    def entries(
        self, start: datetime, end: datetime, with_gone: bool = False, folder: str | None = None
    ) -> list["Entry"]:
        """Everything that has a moment in common with the window, series expanded, earliest first.

        ``folder`` names one of the mailbox's calendars; None means all of them.
        """
        found = [
            (entry.start, entry)
            for item in self.items.values()
            if folder is None or item.folder == folder
            for entry in _expanded(self, item, start, end)
            if entry.overlaps(start, end) and (with_gone or not entry.is_gone)
        ]
        return [entry for _, entry in sorted(found, key=lambda each: (each[0], each[1].item.id))]

    @property
    def folders(self) -> list[str]:
        """Names of the mailbox's calendars; its own, which comes first, has none."""
        return ["", *sorted({item.folder for item in self.items.values()} - {""})]

    def _occurrence(self, event_id: str) -> "Entry | None":
        if event_id in self._given_days:
            return self._given_days[event_id]
        named = ids.occurrence_of(event_id)
        series = self._series.get(named[0]) if named else None
        if named is None or series is None or not series.is_series:
            return None
        return (
            Entry(self, series, named[1]) if recurrence.takes_place_on(series.fields["recurrence"], named[1]) else None
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """What one event id stands for: a single event, a series, or one day of a series."""

    mailbox: Mailbox
    item: Item
    day: date | None = None
    """The original day of an occurrence."""

    @property
    def id(self) -> str:
        """Valid in this mailbox only."""
        if self.day is None:
            return self.item.id
        own = self.deviation
        return (own.id if own else None) or ids.occurrence_id(self.mailbox.key, self.item.id, self.day)

    @property
    def deviation(self) -> Deviation | None:
        """What this day has of its own."""
        return self.item.days.get(self.day.isoformat()) if self.day else None

    @property
    def fields(self) -> Json:
        """Graph's ``event`` without its id, times in the zone they were given in. Not to be changed."""
        if self.day is None:
            return self.item.fields
        own = self.deviation
        return _occurrence_fields(self.item, self.day) | (own.fields if own else {})

    @property
    def start(self) -> datetime:
        """Aware; midnight UTC of an all-day event, which floats."""
        return self._moment("start")

    @property
    def end(self) -> datetime:
        """Aware; exclusive."""
        return self._moment("end")

    @property
    def is_gone(self) -> bool:
        """Whether it has left the calendar."""
        own = self.deviation
        return self.item.gone or (own is not None and own.gone)

    @property
    def is_organizer(self) -> bool:
        """Whether this mailbox's owner organizes it."""
        return bool(self.item.fields["isOrganizer"])

    def overlaps(self, start: datetime, end: datetime) -> bool:
        """Whether it has a moment in common with the window; an event without length counts by its start."""
        return self.start < end and (self.end > start or self.start >= start)

    def change(self, changes: Json, now: datetime) -> None:
        """Set properties, of this day alone where it is one."""
        changes = {**changes, "lastModifiedDateTime": zones.instant(now)}
        if self.day is None:
            self.item.fields = self.item.fields | changes
        else:
            self._own(self.day).fields.update(changes)
        self.mailbox.touch(self.item)

    def change_throughout(self, changes: Json, now: datetime) -> None:
        """Set properties; of a series also on the days that had their own."""
        self.change(changes, now)
        if self.day is None:
            for own in self.item.days.values():
                own.fields = {name: value for name, value in own.fields.items() if name not in changes}

    def remove(self) -> None:
        """Move to Deleted Items."""
        if self.day is None:
            self.item.gone = True
        else:
            self._own(self.day).gone = True
        self.mailbox.touch(self.item)

    def restore(self) -> None:
        """Take back from Deleted Items, as an update of the meeting does."""
        if self.day is None:
            self.item.gone = False
        else:
            self._own(self.day).gone = False
        self.mailbox.touch(self.item)

    def twin(self, other: Mailbox, with_gone: bool = False) -> "Entry | None":
        """The same meeting's copy in another mailbox, unless it has left the calendar there."""
        item = other.of_uid(self.item.fields["iCalUId"])
        entry = Entry(other, item, self.day) if item else None
        return None if entry is None or (entry.is_gone and not with_gone) else entry

    def _own(self, day: date) -> Deviation:
        return self.item.days.setdefault(day.isoformat(), Deviation())

    def _moment(self, name: str) -> datetime:
        if self.day is None:
            value = self.item.fields[name]
        else:
            own = self.deviation
            value = (own.fields.get(name) if own else None) or _at_day(self.item, self.day, name)
        if self.item.fields["isAllDay"]:
            return datetime.fromisoformat(value["dateTime"]).replace(tzinfo=UTC)
        return zones.moment(value)


def _expanded(mailbox: Mailbox, item: Item, start: datetime, end: datetime) -> Iterable[Entry]:
    if not item.is_series:
        return (Entry(mailbox, item),)
    return (Entry(mailbox, item, day) for day in _days(item, start, end))


def _days(item: Item, start: datetime, end: datetime) -> Iterator[date]:
    """The days that may touch the window, the ones that were moved from elsewhere included."""
    length = zones.moment(item.fields["end"]) - zones.moment(item.fields["start"])
    first = (start - length - MOVED_AT_MOST).date()
    last = (end + MOVED_AT_MOST).date()
    moved = {date.fromisoformat(day) for day, own in item.days.items() if "start" in own.fields}
    yield from (day for day in recurrence.days(item.fields["recurrence"], last) if day >= first or day in moved)
    yield from (day for day in sorted(moved) if day > last)


def _occurrence_fields(series: Item, day: date) -> Json:
    start = _at_day(series, day, "start")
    return series.fields | {
        "type": "occurrence",
        "recurrence": None,
        "seriesMasterId": series.id,
        "occurrenceId": f"OID.{series.id}.{day.isoformat()}",
        "iCalUId": ids.occurrence_uid(series.fields["iCalUId"], day),
        "originalStart": zones.instant(zones.moment(start)),
        "start": start,
        "end": _at_day(series, day, "end"),
    }


def _at_day(series: Item, day: date, name: str) -> Json:
    """The series' own time of day on another day: wall-clock time, so that clock changes leave it alone."""
    value = series.fields[name]
    starts = datetime.fromisoformat(series.fields["start"]["dateTime"]).date()
    at = datetime.fromisoformat(value["dateTime"])
    return {**value, "dateTime": zones.wall_clock(at + (day - starts))}
