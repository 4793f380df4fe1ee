"""To when? A few times that are free, and how to write another."""

from collections.abc import Sequence

from bot.languages.texts import Texts
from bot.model.conversations import Card
from bot.model.events import Occasion
from bot.model.plans import Question
from bot.model.times import Span
from cards.frame import button, card, facts, heading, hint
from cards.meeting import meeting_facts, subject


def ask_time_card(question: Question, event: Occasion, free: Sequence[Span], texts: Texts, *, moves: bool) -> Card:
    """A button for each free time; ``moves`` where the meeting itself is to move, not only a proposal to be made."""
    title = texts("ask-time" if moves else "ask-time-suggest", subject=subject(event, texts))
    body = [heading(title), *facts(meeting_facts(event, texts)), hint(texts("ask-time-hint"))]
    times = [
        button(texts.span(span), "time", {"question": question.id, "start": f"{span.start:%Y-%m-%dT%H:%M}"})
        for span in free
    ]
    return card(body, times, summary=title)
