"""A command needs a time and has none: to when?"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.model.commands import Command, Intent
from bot.model.conversations import Click, Reply
from bot.model.events import Event
from bot.model.plans import Clarify, Question
from bot.model.times import TimePhrase
from cards.ask_time import ask_time_card
from dialogs.questions import Asking
from dialogs.reading import Reading, free
from dialogs.scene import Scene


async def ask_time(
    scene: Scene,
    asking: Asking,
    commands: tuple[Command, ...],
    asked: Clarify,
    chosen: Mapping[int, str],
    reading: Reading,
) -> Reply:
    """Ask, and offer times in which the user has nothing else."""
    event = asked.candidates[0]
    question = await asking.open(scene, commands, asked, {**chosen, asked.command: event.id})
    moves = commands[asked.command].intent is Intent.RESCHEDULE
    offered = free(scene, event, reading) if isinstance(event, Event) else ()
    card = ask_time_card(question, event, offered, scene.texts, moves=moves)
    return Reply(card=card, text=card["speak"], question=question.id)


def pressed_time(question: Question, click: Click) -> TimePhrase | None:
    """The time on the button; None where the card is old or forged."""
    if question.id != click.data.get("question"):
        return None
    try:
        moment = datetime.fromisoformat(str(click.data.get("start")))
    except ValueError:
        return None
    if moment.tzinfo is not None:
        return None
    return TimePhrase(first=moment.date(), last=moment.date(), start=moment.time())


def with_time(question: Question, time: TimePhrase) -> tuple[Command, ...]:
    """The commands with the answer in them."""
    commands = list(question.commands)
    commands[question.command] = replace(commands[question.command], new_time=time)
    return tuple(commands)
