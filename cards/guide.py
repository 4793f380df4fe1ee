"""Welcome and help: what the bot does and what to write."""

from bot.languages.texts import Texts
from bot.model.conversations import Card
from cards.frame import Element, button, card, heading, hint, line

EXAMPLES = ("help-decline", "help-decline-comment", "help-decline-quiet", "help-decline-several", "help-agenda")


def welcome_card(texts: Texts) -> Card:
    """The first thing a user reads."""
    title = texts("welcome-title")
    body = [heading(title), line(texts("welcome")), *_examples(texts)]
    return card(body, [button(texts("help-title"), "help", {})], summary=f"{title}. {texts('welcome')}")


def help_card(texts: Texts) -> Card:
    """What can be written, and what the bot does not do."""
    title = texts("help-title")
    body = [heading(title), *_examples(texts), hint(texts("help-answers")), hint(texts("help-limits"))]
    return card(body, summary=title)


def _examples(texts: Texts) -> list[Element]:
    return [{**line(f"“{texts(example)}”"), "spacing": "Small"} for example in EXAMPLES]
