"""Texts without a command, and the one time they speak of."""

import pytest

from bot.model.commands import Unclear
from tests.understanding.saying import said, written


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("lunch is on Friday, Ana joins us at 1", "03-19 13:00"),
        ("the 10:30 sync moved out of thursday", "03-18 10:30"),
        ("an hour later would suit me", "+1:00:00"),
        ("now let us talk about friday", "03-19"),
        ("3pm or 5pm", ""),
        ("monday or tuesday at 3", ""),
        ("nothing of the kind", ""),
    ],
)
def test_a_text_speaks_of_one_time_or_of_none(text: str, meant: str) -> None:
    understood = said(text)
    assert isinstance(understood, Unclear)
    assert written(understood.when) == meant
