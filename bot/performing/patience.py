"""How long and how often."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patience:
    """Times in seconds; tests have less of it."""

    pause: float = 1.0
    """Before the calendar is asked again after an error."""

    looks: int = 3
    """How often an untouched event is looked at, while a write may still take effect, before the outcome is unknown."""

    settle: float = 20.0
    """How long a write that a crash cut short may still be under way: the time limit of the calendar's own requests."""

    tries: int = 3
    """How often a request is made that is answered with 429 or 5xx."""

    retry_after: float = 60.0
    """The most that a 429 may ask for: beyond it the step is refused."""

    unpaced: int = 30
    """Steps that follow each other at once: Exchange sends 30 messages a minute for one mailbox."""

    pace: float = 2.0
    """Between the steps beyond those.

    Source: https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits
    """

    poll: float = 0.5
    """How often whoever waits asks the database: another replica may be at it."""

    before_shown: float = 1.0
    """Before the card is updated, so that the answer to the click ("Working on it") arrives first and not over it."""

    shows: int = 3
    """How often the card's update is tried."""
