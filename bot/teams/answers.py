"""What the bot says, in Bot Framework's forms: an activity, or the answer to an invoke."""

from botbuilder.core import InvokeResponse
from botbuilder.schema import Activity, ActivityTypes, Attachment

from bot.model.conversations import Card

ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive"


def message(card: Card | None, text: str) -> Activity:
    """A message; beside a card the text is what a notification shows, and not said twice."""
    if card is None:
        return Activity(type=ActivityTypes.message, text=text, text_format="plain")
    return Activity(
        type=ActivityTypes.message,
        summary=text or None,
        attachments=[Attachment(content_type=ADAPTIVE_CARD, content=card)],
    )


def card_answer(card: Card) -> InvokeResponse:
    """The card that takes the place of the one that was pressed.

    Source: https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model
    """
    return _answer(200, ADAPTIVE_CARD, card)


def text_answer(text: str) -> InvokeResponse:
    """A sentence beside the card, which stays. Never empty: Teams says "Unable to reach app" then and tries again."""
    return _answer(200, "application/vnd.microsoft.activity.message", text)


def error_answer(status: int, code: str, text: str) -> InvokeResponse:
    """The card stays, and Teams shows the sentence as an error. HTTP's own status is 200 all the same."""
    return _answer(status, "application/vnd.microsoft.error", {"code": code, "message": text})


def _answer(status: int, kind: str, value: Card | str) -> InvokeResponse:
    return InvokeResponse(status=200, body={"statusCode": status, "type": kind, "value": value})
