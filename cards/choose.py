"""Which one is meant: the meetings that fit, to pick one from."""

from collections.abc import Sequence

from bot.languages.texts import Texts
from bot.model.conversations import Card
from bot.model.events import Booking, Occasion
from bot.model.plans import Question
from cards.frame import Element, button, card, heading, hint, line
from cards.meeting import people, subject, when

MOST = 8
"""More would be a wall; a word more narrows it down."""


def choose_card(question: Question, candidates: Sequence[Occasion], texts: Texts) -> Card:
    """One entry with a button for each candidate, numbered, so that "the second" can be written as well."""
    bookings = all(isinstance(candidate, Booking) for candidate in candidates)
    title = texts("choose-booking" if bookings else "choose-meeting")
    body = [heading(title)]
    for number, candidate in enumerate(candidates[:MOST]):
        body.append(_entry(question, number, candidate, texts))
    if len(candidates) > MOST:
        body.append(hint(texts("choose-more", count=len(candidates) - MOST)))
    return card([*body, hint(texts("choose-hint"))], summary=title)


def _entry(question: Question, number: int, candidate: Occasion, texts: Texts) -> Element:
    title = line(f"{number + 1}. {subject(candidate, texts)}", weight="Bolder")
    details = ", ".join(part for part in (when(candidate, texts), people(candidate, texts)) if part)
    pick = button(texts("choose-this"), "pick", {"question": question.id, "event": candidate.id})
    return {
        "type": "ColumnSet",
        "separator": number > 0,
        "columns": [
            {"type": "Column", "width": "stretch", "items": [title, hint(details)]},
            {
                "type": "Column",
                "width": "auto",
                "verticalContentAlignment": "Center",
                "items": [{"type": "ActionSet", "actions": [pick]}],
            },
        ],
    }
