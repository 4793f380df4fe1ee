"""What the own grammar does not know, asked of dateparser: stamps such as "2026-11-24T10:00" and "15h00".

It is the exception: a call costs more than everything else together, so that only what looks like a stamp is asked for.
Its answer is taken only if it agrees with what was written, because it likes to guess.
"""

import re
from datetime import datetime, timedelta

from bot.understanding.times.pieces import Piece
from bot.understanding.times.reader import Reader

_STAMP = re.compile(
    r"""(?<!\S)(?:
        \d{4}-?\d{2}-?\d{2}T\d{2}[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?   # as computers write it
        | \d{1,2}[A-Za-z]\d{2}                                     # 15h30
    )(?=[\s,;!?]|$)""",
    re.VERBOSE,
)
_FIGURES = re.compile(r"\d+")
_FRACTION = re.compile(r"(?<=:\d\d)\.\d+")
_LONGEST_CLOCK = 6
"""Characters of a stamp that can only be a time of day."""


def stamps(text: Reader, written: str, known: list[Piece]) -> list[Piece]:
    """Pieces for the stamps in a text; what the grammar read in full is left to it."""
    found = []
    for match in _STAMP.finditer(written):
        begin, end = _tokens(text, match.start(), match.end())
        if end - begin > 1 and not any(piece.begin <= begin and end <= piece.end for piece in known):
            piece = _read(text, match.group(), begin, end)
            found += [piece] if piece else []
    return found


def _tokens(text: Reader, start: int, stop: int) -> tuple[int, int]:
    inside = [number for number, token in enumerate(text.tokens) if start <= token.begin and token.end <= stop]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _read(text: Reader, stamp: str, begin: int, end: int) -> Piece | None:
    then = _asked(text, stamp)
    if then is None or not _agrees(then, stamp):
        return None
    clock = then.time().replace(second=0, microsecond=0, tzinfo=None)
    if len(stamp) <= _LONGEST_CLOCK:
        return Piece(begin, end, start=clock)
    return Piece(begin, end, first=then.date(), last=then.date(), start=clock)


def _asked(text: Reader, stamp: str) -> datetime | None:
    import dateparser  # noqa: PLC0415 - slow to load, and seldom needed

    order = "MDY" if text.month_first else "DMY"
    try:
        then = dateparser.parse(
            stamp,
            languages=[text.language.tag],
            settings={
                "RELATIVE_BASE": text.now.replace(tzinfo=None),
                "PREFER_DATES_FROM": "future",
                "DATE_ORDER": order,
                "REQUIRE_PARTS": [],
            },
        )
    except (ValueError, OverflowError):
        return None
    if not isinstance(then, datetime) or abs(then.replace(tzinfo=None) - text.now.replace(tzinfo=None)) > timedelta(
        3660
    ):
        return None
    return then.astimezone(text.now.tzinfo) if then.tzinfo else then


def _agrees(then: datetime, stamp: str) -> bool:
    """Whether every figure of the stamp stands in the answer."""
    parts = (f"{then:%Y}", f"{then:%m}", f"{then:%d}", f"{then:%H}", f"{then:%M}", f"{then:%S}", f"{then:%Y%m%d}")
    known = {part.lstrip("0") for part in (*parts, f"{then:%H%M}", f"{then:%H%M%S}")} | {""}
    return then.tzinfo is not None or all(
        figure.lstrip("0") in known for figure in _FIGURES.findall(_FRACTION.sub("", stamp))
    )
