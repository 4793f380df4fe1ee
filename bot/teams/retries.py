"""What is tried again at the connector, and when.

Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass

from bot.model.throttling import retry_after

AGAIN = frozenset({412, 429, 502, 503, 504})
"""Statuses after which Teams asks for another attempt. 403 and 404 are final."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a call may take, attempts and pauses together."""

    attempts: int = 4
    attempt: float = 10
    """Seconds for one request."""

    total: float = 30
    """Seconds; a pause that would end later is not begun."""

    first_pause: float = 0.5
    """Seconds; doubled each time, and shortened at random so that replicas do not come back in step."""

    longest_pause: float = 8


NO_PATIENCE = Patience(attempts=1, attempt=5, total=5)
"""For what is not worth a second attempt."""


def pause_before(attempt: int, patience: Patience, headers: Mapping[str, str]) -> float:
    """Seconds to wait before an attempt, from 1: what the connector asks for, or a growing, uneven while."""
    asked = retry_after(headers)
    backoff = min(patience.longest_pause, patience.first_pause * 2.0 ** (attempt - 1))
    jitter = random.uniform(0.5, 1)  # noqa: S311 -- spreads load, protects nothing
    return backoff * jitter if asked is None else asked + backoff * (1 - jitter)
