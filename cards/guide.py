"""Welcome and help: what the bot does and what to write."""

from collections.abc import Sequence

from bot.languages.texts import Texts
from bot.model.conversations import Card
from cards.frame import Element, button, card, heading, hint, line

FIRST = ("help-decline", "help-cancel", "help-agenda")
"""What a newcomer may try; more would not be read."""

EXAMPLES = (
    "help-decline",
    "help-decline-comment",
    "help-decline-quiet",
    "help-decline-several",
    "help-cancel",
    "help-propose",
    "help-move",
    "help-booking",
    "help-agenda",
)


def welcome_card(texts: Texts) -> Card:
    """The first thing a user reads."""
    title = texts("welcome-title")
    body = [heading(title), line(texts("welcome")), *_examples(FIRST, texts)]
    return card(body, [button(texts("help-title"), "help", {})], summary=f"{title}. {texts('welcome')}")


def help_card(texts: Texts) -> Card:
    """What can be written, and what the bot does not do."""
    title = texts("help-title")
    body = [heading(title), *_examples(EXAMPLES, texts), hint(texts("help-answers")), hint(texts("help-limits"))]
    return card(body, summary=title)


def _examples(names: Sequence[str], texts: Texts) -> list[Element]:
    return [{**line(f"“{texts(name)}”"), "spacing": "Small"} for name in names]
