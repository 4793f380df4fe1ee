"""How a sentence is understood: JSON lines in, JSON lines out, without network, storage or sign-in.

The same understanding, resolving and planning that the bot runs up to its confirmation card. One thing is done for the
reader's convenience alone: the ``when`` of a text without a command, if it has a time and no day ("3pm") or is counted
from another ("an hour later"), is completed to the next such moment after ``now``. The bot itself leaves it open:
it takes it for the answer to "to when?", where the meeting's own day is meant.
"""

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from io import TextIOWrapper
from typing import Any
from zoneinfo import ZoneInfo

from bot.graph.events import booking_from_graph, event_from_graph, graph_span
from bot.graph.zones import UTC, iana_zone
from bot.model.commands import Command, Unclear, Understood
from bot.model.events import Calendar, Occasion
from bot.model.people import Person
from bot.model.plans import Answer, Clarify, Confirm, Decision, NotACommand, NotFound, Refused, Step
from bot.model.times import TimePhrase
from bot.planning import decide
from bot.resolving.choice import ordered
from bot.understanding import understand

Json = Mapping[str, Any]

DEFAULT_LOCALE = "en-US"
NOT_GRAPHS = "The calendar's people, events and bookings must be as Microsoft Graph writes them."


def main() -> int:
    """Answer each line of standard input on standard output as soon as it was read; returns the exit status."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        for answer in explain(sys.stdin):
            print(answer, flush=True)  # noqa: T201 (this is what the command is for)
    except BrokenPipeError:
        # Whoever read has gone; without this Python complains once more when it flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def explain(lines: Iterable[str]) -> Iterator[str]:
    """One JSON object for each line that holds anything, in order; ``{"error": …}``, a sentence, for a broken one."""
    for line in lines:
        if line.strip():
            yield json.dumps(_explained_or_error(line), ensure_ascii=False)


def _explained_or_error(line: str) -> Json:
    try:
        return explained(json.loads(line))
    except json.JSONDecodeError:
        return {"error": "The line is no JSON."}
    except RecursionError:
        return {"error": "The line is nested too deeply."}
    except OverflowError:
        return {"error": "That lies beyond the calendar's ends."}
    except ValueError as wrong:
        return {"error": str(wrong)}
    except (TypeError, KeyError, AttributeError):
        return {"error": NOT_GRAPHS}


def explained(case: Json) -> Json:
    """What the bot understands and would do.

    Raises ``ValueError`` with a sentence for a broken case; ``TypeError``, ``KeyError`` or ``AttributeError`` where the
    calendar holds what Graph would not write.
    """
    if not isinstance(case, Mapping):
        raise ValueError("The line must be a JSON object.")
    text, locale = _text(case, "text"), _text({"locale": case.get("locale") or DEFAULT_LOCALE}, "locale")
    calendar = _calendar(case["calendar"]) if case.get("calendar") is not None else None
    now = _now(case, calendar)
    understood = understand(text, now, locale, _history(case))
    reading = _reading(understood, now)
    if calendar is None:
        return {"reading": reading, "status": "reading"}
    return {"reading": reading, **_decision(decide(understood, calendar, now, locale=locale))}


def _text(case: Json, key: str) -> str:
    found = case.get(key)
    if found is None:
        raise ValueError(f"{key} is missing.")
    if not isinstance(found, str):
        raise ValueError(f"{key} must be a text.")
    return found


def _history(case: Json) -> tuple[str, ...]:
    said = case.get("history") or []
    if not isinstance(said, list) or not all(isinstance(sentence, str) for sentence in said):
        raise ValueError("history must be a list of texts.")
    return tuple(said)


def _now(case: Json, calendar: Calendar | None) -> datetime:
    """Wall-clock time in the calendar's zone; an offset, which it should not have, is honoured."""
    text = _text(case, "now")
    try:
        now = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError("now must be ISO 8601, e.g. 2026-11-24T09:00:00.") from None
    zone = ZoneInfo(calendar.zone if calendar else UTC)
    return now.astimezone(zone) if now.tzinfo else now.replace(tzinfo=zone)


def _calendar(json: Json) -> Calendar:
    named = json.get("timeZone") if isinstance(json, Mapping) else None
    zone = iana_zone(named) if isinstance(named, str) else None
    if zone is None:
        raise ValueError("calendar must be an object with a timeZone.")
    try:
        return _calendar_in(zone, json)
    except ValueError as error:
        raise ValueError(NOT_GRAPHS) from error


def _calendar_in(zone: str, json: Json) -> Calendar:
    me = json.get("me") or {}
    events = (event_from_graph(event, zone) for event in json.get("events") or ())
    bookings = (
        booking_from_graph(appointment, business["id"], business.get("displayName") or "", zone)
        for business in json.get("bookingBusinesses") or ()
        for appointment in business.get("appointments") or ()
    )
    return Calendar(
        me=Person(me.get("name") or "", me.get("address") or ""),
        zone=zone,
        events=tuple(sorted(events, key=lambda event: event.span.start)),
        bookings=tuple(sorted(bookings, key=lambda booking: booking.span.start)),
    )


def _reading(understood: Understood, now: datetime) -> Json:
    """The first command; of a sentence without one what is known of it."""
    if isinstance(understood, Unclear):
        return _read_command(Command(understood.intent), _when(understood.when and _next_such(understood.when, now)))
    return _read_command(understood[0], _when(understood[0].meeting.when))


def _read_command(command: Command, when: Json | None) -> Json:
    return {
        "intent": command.intent,
        "title": command.meeting.title,
        "people": list(command.meeting.people),
        "when": when,
        "newTime": _when(command.new_time),
        "comment": command.comment,
        "sendResponse": command.send_response,
    }


def _next_such(said: TimePhrase, now: datetime) -> TimePhrase:
    """The first such moment from now on, where no day was said."""
    if said.first is not None:
        return said
    if said.shift is not None:
        return _shifted(said.shift, now)
    at, today = now.time(), now.date()
    readings = (said, *(reading for reading in said.alternatives if reading.first is None))
    ahead = next((reading for reading in readings if _is_ahead(reading, at)), None)
    if ahead is None:
        tomorrow = today + timedelta(days=1)
        return replace(said, first=tomorrow, last=tomorrow)
    start = ahead.start if ahead.start or ahead.end is None else at.replace(second=0, microsecond=0)
    return replace(ahead, first=today, last=today, start=start)


def _is_ahead(said: TimePhrase, at: time) -> bool:
    """Whether it is not over at this time of day; what ends before it starts ends tomorrow."""
    if said.end is None:
        return said.vague or (said.start is not None and said.start >= at)
    return said.end > at or said.end <= (said.start or time(0))


def _shifted(by: timedelta, now: datetime) -> TimePhrase:
    """So much later than now; whole days say nothing of the time of day."""
    if by % timedelta(days=1) == timedelta(0):
        return TimePhrase(first=now.date() + by, last=now.date() + by)
    then = datetime.fromtimestamp(now.timestamp() + by.total_seconds(), now.tzinfo)
    return TimePhrase(first=then.date(), last=then.date(), start=then.time().replace(second=0, microsecond=0))


def _when(phrase: TimePhrase | None) -> Json | None:
    """Local time as it was said; null where it only says how far a meeting is moved."""
    if phrase is None or (phrase.first is None and phrase.start is None and phrase.end is None):
        return None
    if phrase.first is None:
        return {"start": _hours(phrase.start or time(0)), "end": phrase.end and _hours(phrase.end)}
    last = phrase.last or phrase.first
    if phrase.start is None and phrase.end is None:
        over_days = last != phrase.first
        return {"start": phrase.first.isoformat(), "end": (last + timedelta(days=1)).isoformat() if over_days else None}
    start = datetime.combine(phrase.first, phrase.start or time(0))
    return {"start": _minutes(start), "end": _end(phrase, last, start)}


def _end(phrase: TimePhrase, last: date, start: datetime) -> str | None:
    if phrase.end is None:
        return _minutes(start + phrase.duration) if phrase.duration else None
    end = datetime.combine(last, phrase.end)
    return _minutes(end if end > start else end + timedelta(days=1))


def _hours(at: time) -> str:
    return at.isoformat(timespec="minutes")


def _minutes(at: datetime) -> str:
    return at.isoformat(timespec="minutes")


def _decision(decision: Decision) -> Json:
    match decision:
        case Confirm(steps=steps, reason=reason):
            return _said("confirm", actions=[_action(step) for step in steps if step.ticked], reason=reason)
        case Clarify(reason=reason, candidates=candidates):
            return _said("clarify", candidates=candidates, reason=reason)
        case Answer(events=events):
            return _said("answer", candidates=events)
        case NotFound():
            return _said("not_found")
        case Refused(reason=reason):
            return _said("refused", reason=reason)
        case NotACommand(aside=aside):
            return _said("not_a_command", reason=aside)


def _said(
    status: str, actions: list[Json] | None = None, candidates: Iterable[Occasion] = (), reason: str | None = None
) -> Json:
    ids = [candidate.id for candidate in ordered(candidates)]
    return {"status": status, "actions": actions or [], "candidates": ids, "reason": reason}


def _action(step: Step) -> Json:
    return {
        "action": step.action,
        "eventId": step.event.id,
        "comment": step.comment,
        "sendResponse": step.send_response,
        "proposedNewTime": step.proposed and graph_span(step.proposed),
    }


if __name__ == "__main__":
    sys.exit(main())
