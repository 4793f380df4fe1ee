"""Zone names and times as Graph writes them. Source: https://learn.microsoft.com/graph/api/resources/datetimetimezone"""

from datetime import UTC, datetime

import pytest

from bot.local.graph import ids, zones


@pytest.mark.parametrize(
    ("name", "iana"),
    [
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("w. europe standard time", "Europe/Berlin"),
        ("Tokyo Standard Time", "Asia/Tokyo"),
        ("America/Sao_Paulo", "America/Sao_Paulo"),
        ("UTC", "UTC"),
        ("tzone://Microsoft/Utc", "UTC"),
        # Two names in Microsoft's list are not IANA's as they stand.
        ("Asia/Toshkent (Tashkent)", "Asia/Tashkent"),
        ("Asia/Astana (Almaty)", "Asia/Almaty"),
    ],
)
def test_knows_windows_and_iana_names(name: str, iana: str) -> None:
    assert zones.zone(name).key == iana


@pytest.mark.parametrize(
    "name", ["", "Europe", "Europe/Atlantis", "tzone://Microsoft/Custom", "../etc/passwd", "Berlin"]
)
def test_knows_no_others(name: str) -> None:
    with pytest.raises(zones.UnknownZone):
        zones.zone(name)


def test_writes_wall_clock_time_with_seven_decimals_and_the_name_as_it_was_given() -> None:
    at = datetime(2026, 7, 1, 12, 30, tzinfo=UTC)
    name = "W. Europe Standard Time"
    assert zones.date_time_time_zone(at, name) == {"dateTime": "2026-07-01T14:30:00.0000000", "timeZone": name}


def test_reads_seven_decimals_and_lets_an_offset_win() -> None:
    nine = datetime(2026, 11, 24, 9, tzinfo=UTC)
    assert zones.moment({"dateTime": "2026-11-24T10:00:00.0000000", "timeZone": "Europe/Berlin"}) == nine
    assert zones.moment({"dateTime": "2026-11-24T09:00:00Z", "timeZone": "Europe/Berlin"}) == nine
    assert zones.moment({"dateTime": "2026-11-24T09:00:00"}) == nine


def test_an_occurrence_s_id_carries_its_series_and_its_day() -> None:
    day = datetime(2026, 11, 24, tzinfo=UTC).date()
    occurrence = ids.occurrence_id("alex", "master", day)
    assert ids.occurrence_of(occurrence) == (ids.digest("alex", "master"), day)
    assert ids.occurrence_of(ids.event_id("alex", "single")) is None
    assert occurrence.startswith("AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A")


@pytest.mark.parametrize("given", ["", "x", "standup", "AAkALg==", "é", "AAkALgAAAAAAHYQDEapmEc2byACqAC+EWg0AAAAA" * 2])
def test_what_exchange_never_made_is_malformed(given: str) -> None:
    assert not ids.is_well_formed(given)
    assert ids.is_well_formed(ids.event_id("alex", "single"))
