"""What stands in the calendar, as the answer to a question about it."""

from collections.abc import Sequence
from itertools import groupby

from bot.languages.texts import Texts
from bot.model.conversations import Card
from bot.model.events import Event, Occasion
from cards.frame import card, heading, hint, line
from cards.meeting import people, subject

MOST = 20


def agenda_card(events: Sequence[Occasion], texts: Texts) -> Card:
    """The events by day, earliest first."""
    title = texts("agenda", count=len(events))
    body = [heading(title)]
    for day, entries in groupby(events[:MOST], key=lambda event: event.span.start.date()):
        body.append(line(texts.day(day), weight="Bolder"))
        body += [line(_entry(event, texts)) for event in entries]
    if len(events) > MOST:
        body.append(hint(texts("agenda-more", count=len(events) - MOST)))
    return card(body, summary=title)


def _entry(event: Occasion, texts: Texts) -> str:
    if isinstance(event, Event) and event.is_all_day:
        time = texts.all_day(event.span)
    else:
        time = f"{texts.time(event.span.start)} – {texts.time(event.span.end)}"
    return ", ".join(part for part in (f"{time}  {subject(event, texts)}", people(event, texts)) if part)
