from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.graph.events import booking_from_graph, event_from_graph, graph_span, graph_time
from bot.model.events import EventType, Response, ShowAs
from bot.model.people import Person
from bot.model.times import Span

BERLIN = "Europe/Berlin"


def november(day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo(BERLIN))


def slot(at: str, zone: str = BERLIN) -> dict[str, str]:
    return {"dateTime": at, "timeZone": zone}


def event(**fields: Any) -> dict[str, Any]:
    return {
        "id": "AAMk-1",
        "start": slot("2026-11-24T15:00:00.0000000"),
        "end": slot("2026-11-24T15:45:00.0000000"),
        **fields,
    }


def recipient(name: str | None, address: str | None, **fields: Any) -> dict[str, Any]:
    return {"emailAddress": {"name": name, "address": address}, **fields}


def test_reads_what_graph_says_of_an_event() -> None:
    read = event_from_graph(
        event(
            subject="Budget round",
            organizer=recipient("Ines Roth", "ines@fabrikam.com"),
            attendees=[recipient("Bo Lind", "bo@fabrikam.com", type="required")],
            isOrganizer=False,
            responseStatus={"response": "tentativelyAccepted", "time": "0001-01-01T00:00:00Z"},
            responseRequested=False,
            allowNewTimeProposals=False,
            type="exception",
            seriesMasterId="AAMk-0",
            sensitivity="private",
            showAs="tentative",
            location={"displayName": "Room 4"},
            webLink="https://outlook.office365.com/owa/?itemid=1",
        ),
        BERLIN,
    )
    assert read.subject == "Budget round"
    assert read.span == Span(november(24, 15), november(24, 15, 45))
    assert read.organizer == Person("Ines Roth", "ines@fabrikam.com")
    assert read.attendees == (Person("Bo Lind", "bo@fabrikam.com"),)
    assert (read.response, read.type, read.show_as) == (
        Response.TENTATIVELY_ACCEPTED,
        EventType.EXCEPTION,
        ShowAs.TENTATIVE,
    )
    assert (read.response_requested, read.allow_new_time_proposals, read.is_private) == (False, False, True)
    assert (read.series_master_id, read.location) == ("AAMk-0", "Room 4")
    assert read.web_link.startswith("https://outlook")


def test_takes_graphs_own_defaults_for_what_was_not_selected() -> None:
    read = event_from_graph(event(), BERLIN)
    assert (read.subject, read.organizer, read.attendees) == ("", Person("", ""), ())
    assert read.response_requested
    assert read.allow_new_time_proposals
    assert (read.type, read.series_master_id, read.response) == (EventType.SINGLE_INSTANCE, None, Response.NONE)


def test_reads_nulls_as_what_is_missing() -> None:
    fields = (
        "subject",
        "organizer",
        "attendees",
        "responseStatus",
        "location",
        "seriesMasterId",
        "sensitivity",
        "type",
    )
    assert event_from_graph(event(**dict.fromkeys(fields)), BERLIN) == event_from_graph(event(), BERLIN)


def test_counts_an_unknown_member_of_an_enumeration_as_unsaid() -> None:
    read = event_from_graph(event(type="unknownFutureValue", showAs="dreaming"), BERLIN)
    assert (read.type, read.show_as) == (EventType.SINGLE_INSTANCE, ShowAs.BUSY)


@pytest.mark.parametrize(
    "start",
    [
        slot("2026-11-24T14:00:00.0000000", "UTC"),
        slot("2026-11-24T14:00:00.0000000", "tzone://Microsoft/Utc"),
        slot("2026-11-24T09:00:00", "Eastern Standard Time"),
        slot("2026-11-24T19:30:00", "Asia/Kolkata"),
        slot("2026-11-24T14:00:00Z", "UTC"),
        slot("2026-11-24T15:00:00", "Customized Time Zone"),
        {"dateTime": "2026-11-24T15:00:00"},
    ],
)
def test_gives_times_in_the_zone_that_was_asked_for(start: dict[str, str]) -> None:
    read = event_from_graph(event(start=start), BERLIN)
    assert read.span.start == november(24, 15)
    assert read.span.start.tzinfo == ZoneInfo(BERLIN)


def test_keeps_the_length_of_a_meeting_across_the_end_of_summer_time() -> None:
    night = event(start=slot("2026-10-25T00:45:00", "UTC"), end=slot("2026-10-25T01:15:00", "UTC"))
    assert event_from_graph(night, BERLIN).span.duration == timedelta(minutes=30)


@pytest.mark.parametrize("zone", ["UTC", BERLIN, "Pacific Standard Time"])
def test_an_all_day_event_is_on_its_date_in_whichever_zone(zone: str) -> None:
    whole = event(isAllDay=True, start=slot("2026-11-24T00:00:00", zone), end=slot("2026-11-25T00:00:00", zone))
    assert event_from_graph(whole, BERLIN).span == Span(november(24), november(25))


def test_an_all_day_event_that_was_converted_goes_back_to_its_midnight() -> None:
    whole = event(isAllDay=True, start=slot("2026-11-23T23:00:00", "UTC"), end=slot("2026-11-24T23:00:00", "UTC"))
    assert event_from_graph(whole, BERLIN).span == Span(november(24), november(25))


def test_leaves_out_rooms_the_organizer_and_attendees_of_whom_nothing_is_known() -> None:
    read = event_from_graph(
        event(
            organizer=recipient("Ines Roth", "ines@fabrikam.com"),
            attendees=[
                recipient("Ines Roth", "Ines@Fabrikam.com"),
                recipient("Room 4", "room4@fabrikam.com", type="resource"),
                recipient(None, None),
                {"type": "required"},
                recipient("Bo Lind", None),
                recipient(None, "cy@fabrikam.com"),
            ],
        ),
        BERLIN,
    )
    assert read.attendees == (Person("Bo Lind", ""), Person("cy@fabrikam.com", "cy@fabrikam.com"))


def test_reads_times_that_attendees_proposed() -> None:
    proposed = {"start": slot("2026-11-25T09:00:00"), "end": slot("2026-11-25T09:45:00")}
    read = event_from_graph(event(attendees=[recipient("Bo", "bo@fabrikam.com", proposedNewTime=proposed)]), BERLIN)
    assert [proposal.by.name for proposal in read.proposals] == ["Bo"]
    assert read.proposals[0].span == Span(november(25, 9), november(25, 9, 45))


@pytest.mark.parametrize(
    "broken",
    [
        {"id": None},
        {"id": ""},
        {"start": None},
        {"start": {}},
        {"start": "2026-11-24"},
        {"end": slot("soon")},
        {"start": {"dateTime": 5}},
        {"isAllDay": True, "end": None},
    ],
)
def test_refuses_an_event_that_cannot_be_placed(broken: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="without"):
        event_from_graph(event(**broken), BERLIN)


def test_reads_a_booking_by_either_name_of_its_times() -> None:
    start, end = slot("2026-11-24T15:00:00"), slot("2026-11-24T16:00:00")
    v1 = {"id": "b1", "serviceName": "Fitting", "startDateTime": start, "endDateTime": end}
    beta = {"id": "b1", "serviceName": "Fitting", "start": start, "end": end}
    read = booking_from_graph(v1, "shop@fabrikam.com", "The shop", BERLIN)
    assert read == booking_from_graph(beta, "shop@fabrikam.com", "The shop", BERLIN)
    assert (read.service, read.business, read.business_id) == ("Fitting", "The shop", "shop@fabrikam.com")
    assert read.span == Span(november(24, 15), november(24, 16))


def test_reads_the_customers_of_a_booking() -> None:
    times = {"startDateTime": slot("2026-11-24T15:00:00"), "endDateTime": slot("2026-11-24T16:00:00")}
    several = {"id": "b1", **times, "customers": [{"name": "Eva Kern", "emailAddress": None}, {}]}
    one = {"id": "b1", **times, "customerName": "Eva Kern", "customerEmailAddress": "eva@contoso.com"}
    assert booking_from_graph(several, "x", "", BERLIN).customers == (Person("Eva Kern", ""),)
    assert booking_from_graph(one, "x", "", BERLIN).customers == (Person("Eva Kern", "eva@contoso.com"),)


def test_writes_a_moment_as_wall_clock_time_beside_its_zone() -> None:
    assert graph_time(november(24, 15)) == {"dateTime": "2026-11-24T15:00:00", "timeZone": BERLIN}
    assert graph_span(Span(november(24, 15), november(24, 16)))["end"]["dateTime"][11:13] == "16"


def test_does_not_write_a_moment_without_a_named_zone() -> None:
    with pytest.raises(TypeError):
        graph_time(datetime(2026, 11, 24, tzinfo=UTC))
