"""What was asked last, one for each user and conversation."""

from dataclasses import replace
from datetime import datetime

import sqlalchemy as sa

from bot.model.people import User
from bot.model.plans import Question
from bot.storage.database import Database
from bot.storage.plain import from_plain, plain
from bot.storage.tables import questions
from bot.storage.upserts import insert


class StoredQuestions:
    """``bot.model.stores.Questions`` in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def ask(self, conversation_id: str, question: Question) -> None:
        """Store; replaces the one before it."""
        asked = {
            "id": question.id,
            "expires": question.expires,
            "card": question.card,
            "body": plain(question),
        }
        first = insert(self._database, questions).values(
            tenant=question.owner.tenant, owner=question.owner.id, conversation=conversation_id, **asked
        )
        async with self._database.transaction() as connection:
            await connection.execute(
                first.on_conflict_do_update(
                    index_elements=[questions.c.tenant, questions.c.owner, questions.c.conversation], set_=asked
                )
            )

    async def open_of(self, owner: User, conversation_id: str, now: datetime) -> Question | None:
        """The open question, unless it has expired or cannot be read."""
        fitting = sa.select(questions).where(asked_of(owner, conversation_id), questions.c.expires > now)
        async with self._database.transaction() as connection:
            row = (await connection.execute(fitting)).one_or_none()
        question = None if row is None else from_plain(row.body, Question)
        return None if row is None or question is None else replace(question, card=row.card)

    async def close(self, owner: User, conversation_id: str) -> None:
        """It was answered, or something else was said."""
        async with self._database.transaction() as connection:
            await connection.execute(sa.delete(questions).where(asked_of(owner, conversation_id)))

    async def shown(self, question_id: str, card: str) -> None:
        """Remember the activity id of the card that asks."""
        async with self._database.transaction() as connection:
            await connection.execute(sa.update(questions).where(questions.c.id == question_id).values(card=card))


def asked_of(owner: User, conversation_id: str) -> sa.ColumnElement[bool]:
    """Whose question it is, and where."""
    return sa.and_(
        questions.c.tenant == owner.tenant,
        questions.c.owner == owner.id,
        questions.c.conversation == conversation_id,
    )
