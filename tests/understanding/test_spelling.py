import pytest

from bot.understanding.spelling import Spelling, distance


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [("", "", 0), ("move", "move", 0), ("mvoe", "move", 1), ("cancl", "cancel", 1), ("ab", "xy", 2)],
)
def test_counts_slips_between_words(one: str, other: str, steps: int) -> None:
    assert distance(one, other) == steps


def test_finds_the_word_that_was_meant() -> None:
    spelling = Spelling(["cancel", "decline", "reschedule"])
    assert [spelling.nearest(word) for word in ("cancle", "declin", "resheduel")] == ["cancel", "decline", "reschedule"]


def test_leaves_short_distant_and_known_words_alone() -> None:
    spelling = Spelling(["cancel", "decline"], never=frozenset({"declined"}))
    assert [spelling.nearest(word) for word in ("canc", "cancel", "declined", "cancer8", "recline", "dancel")] == [
        None
    ] * 6
