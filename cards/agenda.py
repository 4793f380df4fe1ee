"""What stands in the calendar, as the answer to a question about it."""

from collections.abc import Sequence
from itertools import groupby

from bot.languages.texts import Texts
from bot.model.conversations import Card
from bot.model.events import Event, Occasion
from cards.frame import card, facts, heading, hint, line
from cards.meeting import meeting_facts, people, subject, when

MOST = 20


def agenda_card(events: Sequence[Occasion], texts: Texts) -> Card:
    """The events by day, earliest first; a single one with everybody who is in it."""
    if len(events) == 1:
        return _single(events[0], texts)
    title = texts("agenda", count=len(events))
    body = [heading(title)]
    for day, entries in groupby(events[:MOST], key=lambda event: event.span.start.date()):
        body.append(line(texts.day(day), weight="Bolder"))
        body += [line(_entry(event, texts)) for event in entries]
    if len(events) > MOST:
        body.append(hint(texts("agenda-more", count=len(events) - MOST)))
    return card(body, summary=title)


def _single(event: Occasion, texts: Texts) -> Card:
    title = subject(event, texts)
    pairs = [pair for pair in meeting_facts(event, texts) if pair[0] != texts("fact-with")]
    if isinstance(event, Event):
        invited = [person.name or person.address for person in (event.organizer, *event.attendees)]
        pairs.append((texts("fact-with"), texts.listed(list(dict.fromkeys(invited))[:MOST])))
    return card([heading(title), *facts(pairs)], summary=f"{title}, {when(event, texts)}")


def _entry(event: Occasion, texts: Texts) -> str:
    if isinstance(event, Event) and event.is_all_day:
        time = texts.all_day(event.span)
    else:
        time = f"{texts.time(event.span.start)} – {texts.time(event.span.end)}"
    return ", ".join(part for part in (f"{time}  {subject(event, texts)}", people(event, texts)) if part)
