"""Several meetings fit: which one is meant."""

import secrets
from collections.abc import Mapping
from datetime import timedelta

from bot.model.commands import Command
from bot.model.conversations import Click, Reply
from bot.model.plans import Clarify, Question
from bot.model.stores import Questions
from cards.choose import choose_card
from dialogs.scene import Scene

LIFETIME = timedelta(hours=24)
LAST = -1


class Choosing:
    """Asks which one, and reads the answer."""

    def __init__(self, questions: Questions) -> None:
        self._questions = questions

    async def ask(
        self, scene: Scene, commands: tuple[Command, ...], asked: Clarify, chosen: Mapping[int, str]
    ) -> Reply:
        """Store the question and show the candidates."""
        question = Question(
            id=secrets.token_urlsafe(16),
            owner=scene.user,
            commands=commands,
            asks=asked.reason,
            command=asked.command,
            candidates=tuple(candidate.id for candidate in asked.candidates),
            chosen=dict(chosen),
            expires=scene.now + LIFETIME,
        )
        await self._questions.ask(scene.conversation.conversation_id, question)
        card = choose_card(question, asked.candidates, scene.texts)
        return Reply(card=card, text=card["speak"], question=question.id)

    async def pressed(self, scene: Scene, click: Click) -> tuple[Question, str] | None:
        """The question and the event that was picked; None where the card is old, forged, or somebody else's."""
        question = await self._open(scene)
        event = str(click.data.get("event"))
        if question is None or question.id != click.data.get("question") or event not in question.candidates:
            return None
        return question, event

    async def written(self, scene: Scene, number: int) -> tuple[Question, str] | None:
        """The same for "the second" (from 1) or "the last" (-1)."""
        question = await self._open(scene)
        if question is None:
            return None
        place = len(question.candidates) - 1 if number == LAST else number - 1
        return (question, question.candidates[place]) if 0 <= place < len(question.candidates) else None

    async def is_open(self, scene: Scene) -> bool:
        """Whether a question waits for an answer."""
        return await self._open(scene) is not None

    async def close(self, scene: Scene) -> None:
        """It was answered, or something else was said."""
        await self._questions.close(scene.user, scene.conversation.conversation_id)

    async def _open(self, scene: Scene) -> Question | None:
        return await self._questions.open_of(scene.user, scene.conversation.conversation_id, scene.now)


def settled(question: Question, event: str) -> dict[int, str]:
    """What is known after the answer: command to event id."""
    return {**question.chosen, question.command: event}
