"""What Teams makes of a bot's answer to a click on Action.Execute.

Source: https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format
"""

from dataclasses import dataclass
from typing import Any

SOMETHING_WENT_WRONG = "Something went wrong. Please try again."
"""What the person reads where the bot failed, said nothing, or said what Teams does not know."""


@dataclass(frozen=True, slots=True)
class NewCard:
    """Takes the place of the card that was clicked."""

    card: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Note:
    """Stands below the card, which stays."""

    text: str
    is_error: bool


Answer = NewCard | Note


def answer_shown(status: int, body: Any) -> Answer:
    """``status`` is HTTP's own; ``body`` is what was sent with it, None where it was no JSON."""
    failed = Note(SOMETHING_WENT_WRONG, is_error=True)
    if status != 200 or not isinstance(body, dict):
        return failed
    kind, value = body.get("type"), body.get("value")
    if kind == "application/vnd.microsoft.card.adaptive" and isinstance(value, dict):
        return NewCard(value)
    if kind == "application/vnd.microsoft.activity.message" and isinstance(value, str) and value:
        return Note(value, is_error=False)
    if kind == "application/vnd.microsoft.error" and isinstance(value, dict):
        return Note(str(value.get("message") or SOMETHING_WENT_WRONG), is_error=True)
    return failed
