"""The calendars of a mailbox, the ones that others share, and the groups they are kept in.

Sources: https://learn.microsoft.com/graph/api/user-list-calendars and …/user-list-calendargroups
"""

from uuid import NAMESPACE_OID, uuid5

from bot.local.documents import Json
from bot.local.graph import answering, errors, ids
from bot.local.graph.access import WRITERS, role, sees_private, shared_calendars
from bot.local.graph.calls import Answer, Call
from bot.local.graph.mailboxes import Mailbox

MY_CALENDARS, OTHER_CALENDARS = "My Calendars", "Other Calendars"


def calendars(call: Call) -> Answer:
    """All of them, the shared ones too."""
    return answering.page(call, "calendars", [*_own(call), *_shared(call)], dict)


def default_calendar(call: Call) -> Answer:
    """The mailbox's own."""
    return _answer(call, _calendar(call.mailbox, call.caller, ""))


def calendar(call: Call) -> Answer:
    """One by its id; a shared one has left ``calendar`` out of the parameters."""
    if "calendar" not in call.params:
        return default_calendar(call)
    return _answer(call, _calendar(call.mailbox, call.caller, call.folder))


def calendar_groups(call: Call) -> Answer:
    """What Outlook's navigation shows as headings."""
    return answering.page(
        call, "calendarGroups", [_group(call, name) for name in (MY_CALENDARS, OTHER_CALENDARS)], dict
    )


def calendars_of_group(call: Call) -> Answer:
    """The calendars under one heading."""
    wanted = call.params["calendarGroup"]
    for name, members in ((MY_CALENDARS, _own), (OTHER_CALENDARS, _shared)):
        if ids.folder_id(call.mailbox.key, name) == wanted:
            return answering.page(call, "calendars", members(call), dict)
    raise errors.item_not_found()


def _own(call: Call) -> list[Json]:
    return [_calendar(call.mailbox, call.caller, name) for name in call.mailbox.folders]


def _shared(call: Call) -> list[Json]:
    if call.mailbox is not call.caller:
        return []
    found = shared_calendars(call.tenant, call.caller)
    return [_calendar(owner, call.caller, "") | {"id": calendar_id} for calendar_id, owner in found.items()]


def _calendar(mailbox: Mailbox, caller: Mailbox, name: str) -> Json:
    """What may be done with it follows from the caller's role. Source: https://learn.microsoft.com/graph/api/resources/calendar"""
    own = mailbox is caller or mailbox.is_group
    allowed = role(mailbox, caller)
    shown = name or ("Calendar" if own else mailbox.owner.name)
    return {
        "id": ids.folder_id(mailbox.key, name),
        "name": shown,
        "color": "auto",
        "hexColor": "",
        "isDefaultCalendar": own and not name,
        "changeKey": "AAAAAAAAAAAAAAAA",
        "canShare": own,
        "canViewPrivateItems": sees_private(mailbox, caller),
        "canEdit": own or allowed in WRITERS,
        "allowedOnlineMeetingProviders": ["teamsForBusiness"],
        "defaultOnlineMeetingProvider": "teamsForBusiness",
        "isTallyingResponses": not name,
        "isRemovable": not own or bool(name),
        "owner": mailbox.owner.email_address,
    }


def _group(call: Call, name: str) -> Json:
    group_id = ids.folder_id(call.mailbox.key, name)
    return {"id": group_id, "name": name, "classId": str(uuid5(NAMESPACE_OID, name)), "changeKey": "AAAAAAAAAAAAAAAA"}


def _answer(call: Call, body: Json) -> Answer:
    return Answer(200, {"@odata.context": f"{call.origin}/graph/v1.0/$metadata#calendars/$entity"} | body)
