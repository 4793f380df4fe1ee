"""What Microsoft Graph says no with, translated once: by status and code, never by message text.

Sources: https://learn.microsoft.com/graph/errors, https://learn.microsoft.com/graph/throttling
"""

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import httpx
from kiota_abstractions.api_error import APIError
from msgraph.generated.models.o_data_errors.o_data_error import ODataError

from bot.model.errors import (
    AccessDenied,
    CalendarError,
    CalendarUnavailable,
    Conflict,
    EventGone,
    MailboxMissing,
    NotAllowed,
    OutcomeUnknown,
    RaincheckError,
    SignInNeeded,
    Throttled,
)
from bot.model.throttling import retry_after

NO_MAILBOX = frozenset(
    {"mailboxnotenabledforrestapi", "mailboxnotsupportedforrestapi", "errorinvaliduser", "request_resourcenotfound"}
)
"""Codes of a 404 that is about the mailbox, in lower case."""

NO_SUCH_ID = "errorinvalididmalformed"
"""Code of the 400 for an id that does not parse: there never was such an event."""

CLAIMS = re.compile(r'claims="([^"]+)"')

Headers = Mapping[str, str]


@contextmanager
def reading() -> Iterator[None]:
    """Translate what a read fails with. On a read nothing happened, whatever came back."""
    try:
        yield
    except APIError as refused:
        raise refusal(refused) from refused
    except (httpx.HTTPError, TimeoutError) as broken:
        raise CalendarUnavailable(type(broken).__name__) from broken


@contextmanager
def writing() -> Iterator[None]:
    """Translate what a write fails with: what may have taken effect all the same is ``OutcomeUnknown``."""
    try:
        yield
    except APIError as refused:
        raise _write_refusal(refused) from refused
    except httpx.ConnectError as unsent:
        raise CalendarUnavailable(type(unsent).__name__) from unsent
    except (httpx.TimeoutException, TimeoutError) as late:
        raise OutcomeUnknown(type(late).__name__, still_under_way=True) from late
    except httpx.HTTPError as cut:
        raise OutcomeUnknown(type(cut).__name__) from cut


def refusal(error: APIError) -> RaincheckError:
    """The error that an answer with a status of 300 or more stands for."""
    status, headers = error.response_status_code, _headers(error)
    code, request_id = _code(error), _request_id(error, headers)
    match status:
        case 401:
            return SignInNeeded(challenge(headers))
        case 403:
            return AccessDenied(code, status, request_id)
        case 404 if code.lower() in NO_MAILBOX:
            return MailboxMissing(code, status, request_id)
        case 404:
            return EventGone(code, status, request_id)
        case 409 | 412:
            return Conflict(code, status, request_id)
        case 429:
            return Throttled(code, status, request_id, retry_after(headers))
        case 400 if code.lower() == NO_SUCH_ID:
            return EventGone(code, status, request_id)
        case int() if 400 <= status < 500:
            return NotAllowed(code, status, request_id)
    return CalendarUnavailable(code, status, request_id)


def _write_refusal(error: APIError) -> RaincheckError:
    """As ``refusal``, but where a gateway gave up waiting, the write may be under way.

    Any other 5xx stays ``CalendarUnavailable``: mostly nothing was done, and the caller looks before it tries again.
    """
    refused = refusal(error)
    if isinstance(refused, CalendarError) and refused.status in {408, 504}:
        return OutcomeUnknown(refused.code, refused.status, refused.request_id, still_under_way=True)
    return refused


def is_stale_token(error: APIError) -> bool:
    """Whether Graph refuses the token itself, and asks nothing of the user: a new one may do."""
    return error.response_status_code == 401 and challenge(_headers(error)) is None


def worth_repeating(error: CalendarError) -> bool:
    """Whether the same read may well succeed a little later."""
    return isinstance(error, Throttled | CalendarUnavailable)


def challenge(headers: Headers) -> str | None:
    """The claims of a 401's ``WWW-Authenticate`` as JSON, which MSAL wants decoded.

    Source: https://learn.microsoft.com/entra/identity-platform/claims-challenge
    """
    found = CLAIMS.search(headers.get("www-authenticate", ""))
    return decoded_claims(found.group(1)) if found else None


def decoded_claims(encoded: str) -> str | None:
    """Claims as JSON; None where they are no base64 of text."""
    try:
        return base64.b64decode(encoded + "=" * (-len(encoded) % 4), altchars=b"-_", validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return None


def _headers(error: APIError) -> Headers:
    # kiota declares a dict and hands over httpx's headers, whose names are of any case.
    return httpx.Headers(error.response_headers or {})


def _code(error: APIError) -> str:
    return (error.error.code if isinstance(error, ODataError) and error.error else None) or ""


def _request_id(error: APIError, headers: Headers) -> str | None:
    inner = error.error.inner_error if isinstance(error, ODataError) and error.error else None
    return headers.get("request-id") or (inner.request_id if inner else None)
