"""ISO 8601 durations, as Graph's ``Edm.Duration`` writes them."""

import re
from datetime import timedelta

PATTERN = re.compile(r"P(?:(?P<days>\d+)D)?(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+)S)?)?")


def duration(text: object) -> timedelta | None:
    """``PT1H30M`` as a stretch of time; None for what is none."""
    match = PATTERN.fullmatch(text) if isinstance(text, str) else None
    if match is None:
        return None
    return timedelta(**{name: int(number) for name, number in match.groupdict().items() if number})
