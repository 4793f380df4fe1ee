"""Several meetings fit: which one is meant."""

from collections.abc import Mapping

from bot.model.commands import Command
from bot.model.conversations import Click, Reply
from bot.model.plans import Clarify, Question
from cards.choose import choose_card
from dialogs.questions import Asking
from dialogs.scene import Scene

LAST = -1


async def choose(
    scene: Scene, asking: Asking, commands: tuple[Command, ...], asked: Clarify, chosen: Mapping[int, str]
) -> Reply:
    """Ask, with a button for each candidate."""
    question = await asking.open(scene, commands, asked, chosen)
    card = choose_card(question, asked.candidates, scene.texts)
    return Reply(card=card, text=card["speak"], question=question.id)


def pressed(question: Question, click: Click) -> str | None:
    """The event whose button was pressed; None where the card is old or forged."""
    event = str(click.data.get("event"))
    return event if question.id == click.data.get("question") and event in question.candidates else None


def written(question: Question, number: int) -> str | None:
    """The event that "the second" (from 1) or "the last" (-1) means; None where there is no such one."""
    place = len(question.candidates) - 1 if number == LAST else number - 1
    return question.candidates[place] if 0 <= place < len(question.candidates) else None


def settled(question: Question, event: str) -> dict[int, str]:
    """What is known after the answer: command to event id."""
    return {**question.chosen, question.command: event}
