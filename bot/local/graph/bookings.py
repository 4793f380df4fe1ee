"""Microsoft Bookings: businesses and their appointments, for their staff.

Sources: https://learn.microsoft.com/graph/api/bookingbusiness-list-appointments, …/bookingappointment-cancel
"""

from bot.local.documents import Json
from bot.local.graph import answering, errors, zones
from bot.local.graph.businesses import Business
from bot.local.graph.calls import NO_CONTENT, Answer, Call
from bot.local.graph.reading import window_of


def businesses(call: Call) -> Answer:
    """Ids and names only, in one page. Source: https://learn.microsoft.com/graph/api/bookingbusiness-list"""
    wanted = call.query.get("query", "").casefold()
    mine = [each for each in call.tenant.businesses.values() if _works_there(call, each)]
    value = [{"id": each.id, "displayName": each.name} for each in mine if wanted in each.name.casefold()]
    context = f"{call.origin}/graph/v1.0/$metadata#solutions/bookingBusinesses"
    return Answer(200, {"@odata.context": context, "value": value})


def one_business(call: Call) -> Answer:
    """Source: https://learn.microsoft.com/graph/api/bookingbusiness-get"""
    found = _business(call)
    return Answer(200, {"id": found.id, "displayName": found.name, "email": found.id, "isPublished": True})


def appointments(call: Call) -> Answer:
    """Every appointment that was not cancelled, the past ones too."""
    return answering.page(call, "appointments", list(_business(call).appointments.values()), _shown)


def calendar_view(call: Call) -> Answer:
    """The appointments between ``start`` and ``end``, which both are needed.

    Source: https://learn.microsoft.com/graph/api/bookingbusiness-list-calendarview
    """
    start, end = window_of(call, "start", "end")
    found = [
        each
        for each in _business(call).appointments.values()
        if zones.moment(each["startDateTime"]) < end and zones.moment(each["endDateTime"]) > start
    ]
    found.sort(key=lambda each: zones.moment(each["startDateTime"]))
    return answering.page(call, "calendarView", found, _shown)


def appointment(call: Call) -> Answer:
    """Source: https://learn.microsoft.com/graph/api/bookingappointment-get"""
    return Answer(200, _shown(_appointment(call)))


def cancel(call: Call) -> Answer:
    """Customers and staff are told; there is no way back.

    Source: https://learn.microsoft.com/graph/api/bookingappointment-cancel
    """
    found = _appointment(call)
    if not isinstance(call.body.get("cancellationMessage"), str | None) or call.body.keys() - {"cancellationMessage"}:
        raise errors.bad_request("A parameter in the request payload is not one that the operation expects.")
    del _business(call).appointments[found["id"]]
    call.tenant.booked = True
    return NO_CONTENT


def _business(call: Call) -> Business:
    """Raises ``GraphError`` 404 for none, 403 for one where the caller does not work."""
    found = call.tenant.businesses.get(call.params["business"].casefold())
    if found is None:
        raise errors.item_not_found()
    if not _works_there(call, found):
        raise errors.access_denied()
    return found


def _appointment(call: Call) -> Json:
    found = _business(call).appointments.get(call.params["appointment"])
    if found is None:
        raise errors.item_not_found()
    return found


def _works_there(call: Call, given: Business) -> bool:
    return given.staff is None or call.caller.key in given.staff


def _shown(given: Json) -> Json:
    times = {
        name: zones.date_time_time_zone(zones.moment(given[name]), "UTC") for name in ("startDateTime", "endDateTime")
    }
    return given | times
