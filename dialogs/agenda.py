"""A question about the calendar."""

from bot.model.conversations import Reply
from bot.model.plans import Answer
from cards.agenda import agenda_card
from dialogs.scene import Scene


def agenda(scene: Scene, answer: Answer) -> Reply:
    """The events asked about, or that there are none."""
    if not answer.events:
        return Reply(text=scene.texts("agenda-none"))
    card = agenda_card(answer.events, scene.texts)
    return Reply(card=card, text=card["speak"])
