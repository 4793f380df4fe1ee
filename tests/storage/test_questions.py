"""What was asked last."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
import sqlalchemy as sa

from bot.model.commands import Command, Intent, MeetingWords
from bot.model.people import User
from bot.model.plans import Question, Reason
from bot.model.times import Part, TimePhrase
from bot.storage.database import Database
from bot.storage.questions import StoredQuestions
from bot.storage.tables import questions as table
from tests.fakes.plans import ALEX, NOW

TUESDAY = TimePhrase(date(2026, 11, 24), date(2026, 11, 24), time(15), assumed=frozenset({Part.DURATION}))
WORDS = MeetingWords("standup", ("Ana",), when=TUESDAY, exceptions=(MeetingWords("customer call"),))
QUESTION = Question(
    "question-1",
    ALEX,
    (Command(Intent.DECLINE, WORDS, new_time=replace(TUESDAY, alternatives=(TUESDAY,))),),
    Reason.WHICH_MEETING,
    0,
    ("event-1", "event-2"),
    {1: "event-3"},
    (NOW + timedelta(hours=1)),
)


@pytest.fixture
def questions(database: Database) -> StoredQuestions:
    """The store under test."""
    return StoredQuestions(database)


async def test_finds_a_question_as_it_was_asked(questions: StoredQuestions) -> None:
    await questions.ask("chat", QUESTION)
    assert await questions.open_of(ALEX, "chat", NOW) == QUESTION


async def test_the_newest_replaces_the_one_before_it(questions: StoredQuestions) -> None:
    await questions.ask("chat", QUESTION)
    await questions.shown("question-1", "activity-7")
    newer = replace(QUESTION, id="question-2", candidates=("event-9",))
    await questions.ask("chat", newer)
    assert await questions.open_of(ALEX, "chat", NOW) == newer


async def test_keeps_users_and_conversations_apart(questions: StoredQuestions) -> None:
    await questions.ask("chat", QUESTION)
    assert await questions.open_of(ALEX, "group", NOW) is None
    assert await questions.open_of(User("somebody-else", "tenant"), "chat", NOW) is None
    assert await questions.open_of(User(ALEX.id, "another-tenant"), "chat", NOW) is None


async def test_an_expired_question_is_not_open(questions: StoredQuestions) -> None:
    await questions.ask("chat", QUESTION)
    assert await questions.open_of(ALEX, "chat", QUESTION.expires) is None


async def test_a_closed_question_is_gone(questions: StoredQuestions) -> None:
    await questions.ask("chat", QUESTION)
    await questions.close(ALEX, "chat")
    assert await questions.open_of(ALEX, "chat", NOW) is None


async def test_remembers_the_card(questions: StoredQuestions) -> None:
    await questions.ask("chat", QUESTION)
    await questions.shown("question-1", "activity-7")
    assert await questions.open_of(ALEX, "chat", NOW) == replace(QUESTION, card="activity-7")


async def test_a_question_that_cannot_be_read_is_not_there(questions: StoredQuestions, database: Database) -> None:
    await questions.ask("chat", QUESTION)
    async with database.transaction() as connection:
        await connection.execute(sa.update(table).values(body='{"version": 0}'))
    assert await questions.open_of(ALEX, "chat", NOW) is None
