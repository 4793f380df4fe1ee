"""What was asked last and waits for an answer: one question for each user and conversation."""

import secrets
from collections.abc import Mapping
from datetime import timedelta

from bot.model.commands import Command
from bot.model.plans import Clarify, Question
from bot.model.stores import Questions
from dialogs.scene import Scene

LIFETIME = timedelta(hours=24)


class Asking:
    """Keeps the open question."""

    def __init__(self, questions: Questions) -> None:
        self._questions = questions

    async def open(
        self, scene: Scene, commands: tuple[Command, ...], asked: Clarify, chosen: Mapping[int, str]
    ) -> Question:
        """Store a question; it replaces the one before it."""
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
        return question

    async def now_open(self, scene: Scene) -> Question | None:
        """The question that waits, if one does."""
        return await self._questions.open_of(scene.user, scene.conversation.conversation_id, scene.now)

    async def close(self, scene: Scene) -> None:
        """It was answered, or something else was said."""
        await self._questions.close(scene.user, scene.conversation.conversation_id)
