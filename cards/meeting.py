"""A meeting, in facts and in a line."""

from bot.languages.texts import Texts
from bot.model.events import Booking, Event, Occasion


def subject(event: Occasion, texts: Texts) -> str:
    """What it is called; never empty."""
    return event.subject.strip() or texts("no-subject")


def when(event: Occasion, texts: Texts) -> str:
    """Its time, in the zone that the event is given in."""
    if isinstance(event, Event) and event.is_all_day:
        return texts.all_day(event.span)
    return texts.span(event.span)


def people(event: Occasion, texts: Texts) -> str:
    """Who is in it beside the reader, in a few words; empty where nobody is."""
    if isinstance(event, Booking):
        return texts.listed([customer.name for customer in event.customers if customer.name])
    others = len(event.attendees) - (0 if event.is_organizer else 1)
    if not event.is_organizer:
        return _and_others(event.organizer.name or event.organizer.address, others, texts)
    if not event.attendees:
        return ""
    first = event.attendees[0]
    return _and_others(first.name or first.address, others - 1, texts)


def meeting_facts(event: Occasion, texts: Texts) -> list[tuple[str, str]]:
    """Titles and values: when, with whom, where."""
    pairs = [(texts("fact-when"), when(event, texts))]
    if with_whom := people(event, texts):
        title = "fact-customer" if isinstance(event, Booking) else "fact-with"
        pairs.append((texts(title), with_whom))
    if isinstance(event, Event) and event.location:
        pairs.append((texts("fact-where"), event.location))
    return pairs


def _and_others(name: str, count: int, texts: Texts) -> str:
    return texts("and-others", name=name, count=count) if count > 0 else name
