"""Everything that can go wrong, in one tree.

    RaincheckError
    ├── SettingsWrong            the program cannot start; names everything that is missing or unsafe
    ├── SignInNeeded             no token for this user, or none that Graph accepts any longer
    ├── CalendarError            Microsoft Graph said no, or nothing; carries its request-id
    │   ├── AccessDenied         403
    │   ├── EventGone            404: deleted, moved away, or never there
    │   ├── MailboxMissing       404: the user has no Exchange Online mailbox
    │   ├── Conflict             409, 412: changed meanwhile
    │   ├── NotAllowed           400: a rule of the event; ``rule`` names it where reading the event could
    │   ├── Throttled            429: nothing was done; ``retry_after`` in seconds
    │   ├── CalendarUnavailable  5xx, no connection, garbage: on a read nothing happened
    │   └── OutcomeUnknown       a write went out and its answer never came back: look before trying again
    └── TeamsError               the connector refused what the bot wanted to say
        ├── ConversationGone     404
        ├── MessageBlocked       403: blocked, uninstalled or disabled
        └── TeamsUnavailable     throttled or down, after every retry

Each is raised where the outside is translated (``bot.graph``, ``bot.auth``, ``bot.teams``), with ``from``, and never
carries what the user wrote or what stands in a calendar. What a user reads is chosen by the type.
"""

from pathlib import PurePath
from traceback import walk_tb

from bot.model.plans import Reason


class RaincheckError(Exception):
    """Head of the tree."""


class SettingsWrong(RaincheckError):
    """The program cannot start; the message names everything that is missing or unsafe, a line each."""


class SignInNeeded(RaincheckError):
    """No token for this user, or none that Graph accepts any longer."""

    def __init__(self, claims: str | None = None) -> None:
        super().__init__("sign-in needed")
        self.claims = claims
        """The claims challenge of conditional access, as JSON, to be passed on to the sign-in."""


class CalendarError(RaincheckError):
    """Microsoft Graph said no, or nothing."""

    def __init__(self, code: str = "", status: int | None = None, request_id: str | None = None) -> None:
        super().__init__(f"{code or type(self).__name__} ({status})")
        self.code = code
        """Graph's error code; its message text is never read."""
        self.status = status
        self.request_id = request_id


class AccessDenied(CalendarError):
    """403: not shared, or the permission is missing."""


class EventGone(CalendarError):
    """404: deleted, moved away, or never there."""


class MailboxMissing(CalendarError):
    """404: the user has no Exchange Online mailbox."""


class Conflict(CalendarError):
    """409 or 412: changed meanwhile."""


class NotAllowed(CalendarError):
    """400: a rule of the event forbids it."""

    def __init__(
        self,
        code: str = "",
        status: int | None = None,
        request_id: str | None = None,
        rule: Reason | None = None,
    ) -> None:
        super().__init__(code, status, request_id)
        self.rule = rule
        """Which rule, as far as reading the event could tell: Graph's code is the same for four of them."""


class Throttled(CalendarError):
    """429: nothing was done."""

    def __init__(
        self,
        code: str = "",
        status: int | None = None,
        request_id: str | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(code, status, request_id)
        self.retry_after = retry_after
        """Seconds; None where Graph named none."""


class CalendarUnavailable(CalendarError):
    """5xx, no connection, or an answer that is none."""


class OutcomeUnknown(CalendarError):
    """A write went out and its answer never came back."""

    def __init__(
        self,
        code: str = "",
        status: int | None = None,
        request_id: str | None = None,
        still_under_way: bool = False,
    ) -> None:
        super().__init__(code, status, request_id)
        self.still_under_way = still_under_way
        """True after a time-out (also 504): it may yet take effect, so even an untouched event proves nothing."""


class TeamsError(RaincheckError):
    """The connector refused what the bot wanted to say."""


class ConversationGone(TeamsError):
    """404: the conversation is no more."""


class MessageBlocked(TeamsError):
    """403: blocked, uninstalled or disabled."""


class TeamsUnavailable(TeamsError):
    """Throttled or down, after every retry."""


def trace_of(error: BaseException) -> str:
    """Where an error arose, to be logged: types, files and lines, and never its message, which may quote a calendar."""
    places = [
        f"{PurePath(frame.f_code.co_filename).name}:{line} {frame.f_code.co_name}"
        for frame, line in walk_tb(error.__traceback__)
    ]
    trace = f"{type(error).__name__} at {' > '.join(places[-8:]) or 'an unknown place'}"
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return f"{trace}; after {trace_of(before)}" if before else trace
