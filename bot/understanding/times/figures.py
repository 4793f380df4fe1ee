"""Numbers as they stand in dates: "24", "24th", "twenty-fourth", "2027"."""

from bot.understanding.times.reader import Reader


def day_ordinal(text: Reader, at: int, spelt: bool) -> tuple[int, int] | None:
    """A day's number and the token after it: "24th", or "twenty-fourth" where ``spelt`` allows it."""
    if (figure := day_figure(text, at)) and text.glued(at + 1) and text.take("ordinal_endings", at + 1):
        return figure, at + 2
    word = text.take("ordinals", at) if spelt else None
    return (word[0], word[1]) if word else None


def day_figure(text: Reader, at: int) -> int | None:
    """A figure that may be a day of a month."""
    word = text.word(at)
    return int(word) if word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31 else None


def year_said(text: Reader, at: int) -> tuple[int | None, int]:
    """A year that stands after a date ("…, 2027", "… of 2027", "…/2027"), and the token after it."""
    is_glued = text.word(at) in ("/", "-") and text.glued(at) and text.glued(at + 1)
    after = at + 1 if text.word(at) == "," or is_glued else text.past("of", at)
    word = text.word(after)
    if word.isdecimal() and len(word) == 4 and 1990 <= int(word) <= 2100 and not text.take("halves", after + 1):
        return int(word), after + 1
    return None, at
