"""What Graph says when it refuses: a status, a code, and a message that nobody should read.

Source: https://learn.microsoft.com/graph/errors; the codes of Outlook's own errors as people met them live.
"""

from dataclasses import dataclass, field
from datetime import datetime

from bot.local.documents import Json


@dataclass(slots=True)
class GraphError(Exception):
    """One refusal. Nothing has been changed when it is raised."""

    status: int
    code: str
    message: str
    headers: dict[str, str] = field(default_factory=dict)


def error_body(code: str, message: str, now: datetime, request_id: str, client_request_id: str) -> Json:
    """The answer's JSON."""
    inner = {"date": f"{now:%Y-%m-%dT%H:%M:%S}", "request-id": request_id, "client-request-id": client_request_id}
    return {"error": {"code": code, "message": message, "innerError": inner}}


def bad_request(message: str) -> GraphError:
    """400 by Graph itself, before any service looked at the request."""
    return GraphError(400, "BadRequest", message)


def invalid_request(message: str) -> GraphError:
    """400 by Outlook: the request is well formed, and a rule of the event forbids it."""
    return GraphError(400, "ErrorInvalidRequest", message)


def invalid_parameter(message: str) -> GraphError:
    """400 by Outlook: parameters that do not go together."""
    return GraphError(400, "ErrorInvalidParameter", message)


def malformed_id() -> GraphError:
    """400: no id at all; found before anything is looked up."""
    return GraphError(400, "ErrorInvalidIdMalformed", "Id is malformed.")


def item_not_found() -> GraphError:
    """404: gone, or never there."""
    return GraphError(404, "ErrorItemNotFound", "The specified object was not found in the store.")


def access_denied() -> GraphError:
    """403: not shared with the caller, or the token lacks a scope."""
    return GraphError(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.")


def zone_not_supported(name: str) -> GraphError:
    """400: an unknown zone is refused; nothing falls back to UTC."""
    message = f"A valid TimeZone value must be specified. The following TimeZone value is not supported: '{name}'."
    return GraphError(400, "TimeZoneNotSupportedException", message)


def invalid_token(message: str) -> GraphError:
    """401: no token, a broken one, an expired one, or one for somebody else."""
    challenge = 'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"'
    return GraphError(401, "InvalidAuthenticationToken", message, {"WWW-Authenticate": challenge})


def throttled() -> GraphError:
    """429: a fifth request while four are under way at the same mailbox.

    Source: https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits
    """
    message = "Application is over its MailboxConcurrency limit."
    return GraphError(429, "ApplicationThrottled", message, {"Retry-After": "1"})


def unknown_segment(segment: str) -> GraphError:
    """400: no such path."""
    return bad_request(f"Resource not found for the segment '{segment}'.")


def no_such_user(user: str) -> GraphError:
    """404: nobody of that id or address."""
    return GraphError(404, "ErrorInvalidUser", f"The requested user '{user}' is invalid.")


def method_not_allowed() -> GraphError:
    """405: the path exists, the method does not."""
    return GraphError(405, "UnknownError", "The requested resource does not support this HTTP method.")


def no_such_resource(resource: str) -> GraphError:
    """404 by the directory: no such group."""
    return GraphError(404, "Request_ResourceNotFound", f"Resource '{resource}' does not exist.")


def failed_dependency() -> GraphError:
    """424: a request of the batch that this one waits for was refused."""
    return GraphError(424, "FailedDependency", "A request that this one depends on failed.")


def conflict() -> GraphError:
    """412: ``If-Match`` names another version than the current one."""
    message = "The change key passed in the request does not match the current change key for the item."
    return GraphError(412, "ErrorIrresolvableConflict", message)


def validation_failed(message: str = "At least one property failed validation.") -> GraphError:
    """400 by Outlook: a property that an event cannot have."""
    return GraphError(400, "ErrorPropertyValidationFailure", message)


def crossing_boundary() -> GraphError:
    """400: an occurrence would be moved past its neighbour.

    Source: https://learn.microsoft.com/graph/outlook-schedule-recurring-events
    """
    message = "Modified occurrence is crossing or overlapping adjacent occurrence."
    return GraphError(400, "ErrorOccurrenceCrossingBoundary", message)


def no_mailbox() -> GraphError:
    """404: somebody without Exchange Online."""
    message = "The mailbox is either inactive, soft-deleted, or is hosted on-premise."
    return GraphError(404, "MailboxNotEnabledForRESTAPI", message)
