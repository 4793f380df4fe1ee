"""Whose mailbox a path means, and whether the caller may use it in this way.

Source: https://learn.microsoft.com/graph/outlook-get-shared-events-calendars and …/outlook-share-or-delegate-calendar
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from bot.local.graph import errors, ids
from bot.local.graph.mailboxes import Mailbox
from bot.local.graph.tenant import Tenant

READERS = frozenset(
    {"limitedRead", "read", "write", "delegateWithoutPrivateEventAccess", "delegateWithPrivateEventAccess"}
)
WRITERS = frozenset({"write", "delegateWithoutPrivateEventAccess", "delegateWithPrivateEventAccess"})
SEES_PRIVATE = frozenset({"delegateWithPrivateEventAccess"})

GROUP_SCOPES = {False: frozenset({"Group.Read.All", "Group.ReadWrite.All"}), True: frozenset({"Group.ReadWrite.All"})}
"""By whether something is changed."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Whose token came with a request, and what it allows."""

    mailbox: Mailbox
    scopes: frozenset[str]


class Wanted(Protocol):
    """What an operation needs."""

    @property
    def scopes(self) -> frozenset[str]:
        """Any of them will do in one's own mailbox."""

    @property
    def writes(self) -> bool:
        """Whether something is changed."""

    @property
    def in_mailbox(self) -> bool:
        """Whether the answer comes from a mailbox rather than from the directory."""


def meant(
    tenant: Tenant, caller: Caller, params: Mapping[str, str], wanted: Wanted
) -> tuple[Mailbox, Mapping[str, str]]:
    """The mailbox of the path's user or group, or the caller's own, and the path's parameters within it.

    A calendar that somebody shares stands among the caller's own, ``/me/calendars/{id}``, and means the owner's.
    Raises ``GraphError``: 403 where the token lacks a permission or the calendar is not shared in that way, 404 for
    nobody's.
    """
    if "group" in params:
        return _group(tenant, caller, params["group"], wanted), params
    mailbox = tenant.of_user(params["user"]) if "user" in params else caller.mailbox
    if mailbox is None or mailbox.is_group:
        raise errors.no_such_user(params["user"])
    if wanted.in_mailbox and not mailbox.owner.has_mailbox:
        raise errors.no_mailbox()
    if mailbox is not caller.mailbox:
        return _shared(mailbox, caller, wanted), params
    _want(wanted.scopes, caller)
    if owner := shared_calendars(tenant, caller.mailbox).get(params.get("calendar", "")):
        return _shared(owner, caller, wanted), {name: value for name, value in params.items() if name != "calendar"}
    return mailbox, params


def role(mailbox: Mailbox, caller: Mailbox) -> str:
    """Graph's ``calendarRoleType``: what the mailbox's owner allows the caller."""
    return mailbox.owner.shared_with.get(caller.key, "none")


def sees_private(mailbox: Mailbox, caller: Mailbox) -> bool:
    """Whether the caller sees what is in the mailbox's private events."""
    return mailbox is caller or mailbox.is_group or role(mailbox, caller) in SEES_PRIVATE


def shared_calendars(tenant: Tenant, caller: Mailbox) -> dict[str, Mailbox]:
    """Other people's calendars that the caller sees among their own, by the ids that they have there."""
    return {
        ids.folder_id(caller.key, f"of {mailbox.key}"): mailbox
        for mailbox in tenant.mailboxes.values()
        if role(mailbox, caller) in READERS
    }


def _shared(mailbox: Mailbox, caller: Caller, wanted: Wanted) -> Mailbox:
    _want(frozenset(f"{scope}.Shared" for scope in wanted.scopes), caller)
    if role(mailbox, caller.mailbox) not in (WRITERS if wanted.writes else READERS):
        raise errors.access_denied()
    return mailbox


def _group(tenant: Tenant, caller: Caller, group_id: str, wanted: Wanted) -> Mailbox:
    """A group's calendar is for its members. Source: https://learn.microsoft.com/graph/api/group-list-events"""
    _want(GROUP_SCOPES[wanted.writes], caller)
    mailbox = tenant.of_user(group_id)
    if mailbox is None or mailbox.owner.members is None:
        raise errors.no_such_resource(group_id)
    if caller.mailbox.key not in mailbox.owner.members:
        raise errors.access_denied()
    return mailbox


def _want(scopes: frozenset[str], caller: Caller) -> None:
    if not scopes & caller.scopes:
        raise errors.access_denied()
