"""The calendar or the sign-in fails before anything was done: what the user reads, chosen by the error's type."""

from bot.languages.texts import Texts
from bot.model.errors import AccessDenied, CalendarUnavailable, MailboxMissing, RaincheckError, SignInNeeded, Throttled

SAID: tuple[tuple[type[RaincheckError], str], ...] = (
    (SignInNeeded, "sign-in-needed"),
    (AccessDenied, "calendar-denied"),
    (MailboxMissing, "mailbox-missing"),
    (Throttled, "calendar-throttled"),
    (CalendarUnavailable, "calendar-unavailable"),
)


def trouble_text(error: RaincheckError, texts: Texts) -> str:
    """A sentence for the user; nothing was sent when it is said."""
    return texts(next((name for kind, name in SAID if isinstance(error, kind)), "something-wrong"))
