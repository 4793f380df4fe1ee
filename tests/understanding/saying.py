"""Sentences said on a Tuesday morning, and short ways to write down what they mean."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.model.commands import Command, Understood
from bot.model.times import TimePhrase
from bot.understanding import understand

TUESDAY = datetime(2027, 3, 16, 9, 20, tzinfo=ZoneInfo("Europe/London"))


def said(text: str, *earlier: str, now: datetime = TUESDAY, locale: str = "en-GB") -> Understood:
    """What a sentence says to somebody in London on Tuesday 16 March 2027 at 9:20."""
    return understand(text, now, locale, earlier)


def command(text: str, *earlier: str, locale: str = "en-GB") -> Command:
    """The one command of a sentence."""
    understood = said(text, *earlier, locale=locale)
    assert isinstance(understood, tuple), text
    assert len(understood) == 1, understood
    return understood[0]


def written(phrase: TimePhrase | None) -> str:
    """A time phrase in short: "03-19 15:00-16:00", "03-22..03-28", "+1:00:00", "same 03-19"."""
    if phrase is None:
        return ""
    parts = []
    if phrase.same_time:
        parts.append("same")
    if phrase.first and phrase.last:
        first, last = f"{phrase.first:%m-%d}", f"{phrase.last:%m-%d}"
        parts.append(first if first == last else f"{first}..{last}")
    if phrase.start or phrase.end:
        ends = [f"{end:%H:%M}" if end else "" for end in (phrase.start, phrase.end)]
        parts.append(("~" if phrase.vague else "") + (ends[0] if not ends[1] else "-".join(ends)))
    if phrase.shift:
        parts.append(("+" if phrase.shift > timedelta() else "-") + str(abs(phrase.shift)))
    if phrase.duration:
        parts.append(f"for {phrase.duration}")
    return " ".join([*parts, *([phrase.zone] if phrase.zone else [])])
