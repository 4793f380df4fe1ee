"""The texts people read: Fluent messages of a language folder, and dates as its readers write them."""

from datetime import date, datetime, timedelta
from functools import lru_cache
from pathlib import Path

from babel import Locale
from babel.core import UnknownLocaleError
from babel.dates import format_skeleton, format_time
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource

from bot.model.times import Span

FALLBACK = "en"
HERE = Path(__file__).parent


class Texts:
    """What the bot says in one language, to readers of one locale."""

    def __init__(self, bundle: FluentBundle, locale: Locale) -> None:
        self._bundle = bundle
        self._locale = locale

    def __call__(self, name: str, /, **values: str | int) -> str:
        """The message ``name`` with its values filled in. Raises ``KeyError`` where it or a value is missing."""
        message = self._bundle.get_message(name)
        if message.value is None:
            raise KeyError(name)
        said, problems = self._bundle.format_pattern(message.value, values)
        if problems:
            raise KeyError(f"{name}: {problems}")
        return str(said)

    def day(self, day: date) -> str:
        """A day with its weekday, without its year: "Tue 24 Nov"."""
        return _plain_spaces(str(format_skeleton("MMMEd", day, locale=self._locale)))

    def time(self, moment: datetime) -> str:
        """Wall-clock time in the moment's own zone: "15:00", "3:00 PM"."""
        return _plain_spaces(format_time(moment.time(), "short", locale=self._locale))

    def span(self, span: Span) -> str:
        """A stretch of time: "Tue 24 Nov, 15:00 – 15:15"."""
        start, end = span.start, span.end
        if start.date() == end.date():
            return self("span", day=self.day(start), start=self.time(start), end=self.time(end))
        return self(
            "span-over-days",
            day=self.day(start),
            start=self.time(start),
            last_day=self.day(end),
            end=self.time(end),
        )

    def all_day(self, span: Span) -> str:
        """An all-day event, which runs from midnight to midnight."""
        last = (span.end - timedelta(minutes=1)).date()
        if last <= span.start.date():
            return self("all-day", day=self.day(span.start))
        return self("all-day-over-days", day=self.day(span.start), last_day=self.day(last))

    def listed(self, names: list[str]) -> str:
        """Names in a row: "Ana, Bo and Cy"."""
        return str(format_list(names, locale=self._locale))


@lru_cache(maxsize=64)
def texts(locale: str) -> Texts:
    """The texts for a reader's locale (BCP 47); English where the language has no folder, or lacks a text."""
    language, known = _known(locale)
    bundle = FluentBundle([language], use_isolating=False)
    for said in (FALLBACK, language):
        resource = FluentResource((HERE / said / "texts.ftl").read_text(encoding="utf-8"))
        bundle.add_resource(resource, allow_overrides=True)
    return Texts(bundle, known)


def _known(locale: str) -> tuple[str, Locale]:
    try:
        known = Locale.parse(locale, sep="-")
    except (ValueError, UnknownLocaleError):
        known = Locale.parse(FALLBACK)
    if (HERE / known.language / "texts.ftl").exists():
        return known.language, known
    return FALLBACK, Locale.parse(FALLBACK)


def _plain_spaces(said: str) -> str:
    """Unicode's locale data put narrow spaces before "PM", which people cannot type and some fonts lack."""
    return said.replace("\u202f", " ").replace("\u2009", " ")
