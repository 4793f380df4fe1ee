from datetime import date, time

import pytest

from bot.model.commands import MeetingWords, Which
from bot.model.events import Response
from bot.model.times import TimePhrase
from bot.resolving import agenda
from bot.resolving.filler import filler
from tests.resolving.calendars import NOW, WEEK, at, calendar, event, own


def on(day: int, last: int | None = None, **parts: object) -> TimePhrase:
    return TimePhrase(date(2026, 3, day), date(2026, 3, last or day), **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "listed"),
    [
        (MeetingWords(when=on(12)), ["daily-12", "fabrikam", "pair", "talk-12"]),
        (MeetingWords(when=on(13), which=Which.ALL), ["plan", "daily-13", "swim"]),
        (MeetingWords(when=on(19)), ["trip", "daily-19"]),
        (MeetingWords(when=on(9)), ["daily-9"]),
        (MeetingWords(when=on(15)), []),
        (MeetingWords(when=on(12, start=time(15, 10))), ["pair"]),
        (MeetingWords(when=on(12, start=time(15), vague=True)), ["pair", "talk-12"]),
        (MeetingWords(when=on(9, 15), title="pricing"), ["pricing"]),
        (MeetingWords(title="daily"), ["daily-10"]),
        (MeetingWords(title="daily", when=on(16, 18)), ["daily-16", "daily-17", "daily-18"]),
        (MeetingWords(title="open talk"), ["talk-12", "talk-17"]),
        (MeetingWords(title="open talk", which=Which.NEXT), ["talk-12"]),
        (MeetingWords(people=("Pat",)), ["fabrikam"]),
        (MeetingWords(people=("Eva",)), ["massage-12"]),
        (MeetingWords(booking=True, when=on(9, 15)), ["massage-12", "massage-13"]),
        (MeetingWords(which=Which.NEXT), ["daily-10"]),
        (MeetingWords(which=Which.LAST, when=on(13)), ["daily-13"]),
        (MeetingWords(title="dentist"), []),
        (MeetingWords(), ["daily-10"]),
    ],
)
def test_lists_what_is_asked_about(words: MeetingWords, listed: list[str]) -> None:
    assert [one.id for one in agenda(words, WEEK, NOW, filler("en"))] == listed


def test_leaves_out_what_is_cancelled_declined_or_over() -> None:
    day = calendar(
        event("off", "A", at(10, 11), is_cancelled=True),
        event("no", "B", at(10, 12), response=Response.DECLINED),
        event("over", "C", at(10, 8)),
        own("on", "D", at(10, 9), 60),
    )
    assert [one.id for one in agenda(MeetingWords(when=on(10)), day, NOW, filler("en"))] == ["on"]


def test_asks_of_this_morning_in_the_afternoon_list_what_is_over() -> None:
    day = calendar(event("over", "C", at(10, 8)))
    morning = on(10, start=time(6), end=time(9), vague=True)
    assert [one.id for one in agenda(MeetingWords(when=morning), day, NOW, filler("en"))] == ["over"]
