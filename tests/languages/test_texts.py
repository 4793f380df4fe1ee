"""The texts people read."""

import re
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import FluentParser, FluentSerializer, ast

from bot.languages.languages import LANGUAGES
from bot.languages.texts import texts
from bot.model.plans import Action, Problem, Reason, Verdict
from bot.model.times import Span
from tests.fakes.plans import at, lasting

ROOT = Path(__file__).parents[2]
FTL = ROOT / "bot" / "languages" / "en" / "texts.ftl"
NAMES = re.findall(r"^([a-z][\w-]*) =", FTL.read_text(encoding="utf-8"), re.MULTILINE)
SOURCES = [*(ROOT / "bot").rglob("*.py"), *(ROOT / "cards").glob("*.py"), *(ROOT / "dialogs").glob("*.py")]


def test_writes_times_as_the_locale_does() -> None:
    span = lasting(at(24, 15), 15)
    assert texts("en-GB").span(span) == "Tue 24 Nov, 15:00 – 15:15"
    assert texts("en-US").span(span) == "Tue, Nov 24, 3:00 PM – 3:15 PM"


def test_names_both_days_of_a_span_that_ends_on_another() -> None:
    assert texts("en-GB").span(Span(at(24, 23), at(25, 1))) == "Tue 24 Nov, 23:00 – Wed 25 Nov, 01:00"


def test_names_the_days_of_an_all_day_event() -> None:
    assert texts("en-GB").all_day(Span(at(24, 0), at(25, 0))) == "Tue 24 Nov, all day"
    assert texts("en-GB").all_day(Span(at(24, 0), at(26, 0))) == "Tue 24 Nov – Wed 25 Nov, all day"


@pytest.mark.parametrize("locale", ["", "xx", "tlh-Latn", "not a locale", "zz-ZZ-x", "🙂", "a" * 500])
def test_speaks_english_to_locales_it_does_not_know(locale: str) -> None:
    assert texts(locale)("keep") == "Keep it"


def test_counts_in_the_language() -> None:
    assert texts("en")("agenda", count=1) == "One meeting"
    assert texts("en")("agenda", count=2) == "2 meetings"


def test_refuses_a_message_that_is_missing_or_lacks_a_value() -> None:
    with pytest.raises(KeyError):
        texts("en")("kept")


@pytest.mark.parametrize("action", list(Action))
def test_has_words_for_every_action_and_every_verdict(action: Action) -> None:
    prefixes = ["ask", "do", "do-several", "line", "done", "already", "couldnt", "unknown"]
    assert {f"{prefix}-{action}" for prefix in prefixes} <= set(NAMES)
    assert "skipped" in NAMES
    assert len(Verdict) == 5


def test_has_words_for_every_reason_and_problem() -> None:
    needed = {f"why-{reason}" for reason in Reason} | {f"problem-{problem}" for problem in Problem}
    assert needed <= set(NAMES)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_language_has_every_message_with_the_same_values(tag: str) -> None:
    assert _messages(tag) == _messages("en")


def _messages(tag: str) -> dict[str, set[str]]:
    """The values that each message of a language is filled with, by its name."""
    parsed = FluentParser().parse((FTL.parents[1] / tag / "texts.ftl").read_text(encoding="utf-8"))
    assert not [entry for entry in parsed.body if isinstance(entry, ast.Junk)]
    return {
        entry.id.name: set(re.findall(r"\$(\w+)", FluentSerializer().serialize_entry(entry)))
        for entry in parsed.body
        if isinstance(entry, ast.Message)
    }


def test_says_it_as_germans_write_it() -> None:
    span = lasting(at(24, 15), 15)
    assert texts("de-AT").span(span) == "Di., 24. Nov., 15:00 – 15:15"
    assert texts("de")("agenda", count=1) == "Ein Termin"
    assert texts("de-CH").listed(["Ana", "Bo", "Cy"]) == "Ana, Bo und Cy"


def test_every_message_is_used_somewhere() -> None:
    """A message is named in full, or put together from a prefix and a value of the model."""
    code = "\n".join(source.read_text(encoding="utf-8") for source in SOURCES)
    literal = set(re.findall(r"[\"']([a-z][\w-]*)[\"']", code))
    built = tuple(re.findall(r"f\"([a-z][a-z-]*-)\{", code))
    assert [name for name in NAMES if name not in literal and not name.startswith(built)] == []


def test_every_zone_keeps_its_own_clock() -> None:
    moment = at(24, 15).astimezone(ZoneInfo("Asia/Tokyo"))
    assert texts("en-GB").time(moment) == "23:00"
