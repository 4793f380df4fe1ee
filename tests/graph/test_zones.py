from zoneinfo import available_timezones

import pytest
from tzlocal.windows_tz import tz_win, win_tz

from bot.graph.zones import iana_zone, windows_zone


@pytest.mark.parametrize(
    ("name", "iana"),
    [
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("Pacific Standard Time", "America/Los_Angeles"),
        ("India Standard Time", "Asia/Calcutta"),
        ("UTC", "UTC"),
        ("Etc/UTC", "UTC"),
        ("tzone://Microsoft/Utc", "UTC"),
        ("Europe/Berlin", "Europe/Berlin"),
        ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("Asia/Toshkent (Tashkent)", "Asia/Tashkent"),
        ("Asia/Astana (Almaty)", "Asia/Almaty"),
        ("Kamchatka Standard Time", "Asia/Kamchatka"),
        ("Mid-Atlantic Standard Time", "Etc/GMT+2"),
    ],
)
def test_knows_a_zone_by_every_name_that_graph_gives_it(name: str, iana: str) -> None:
    assert iana_zone(name) == iana


@pytest.mark.parametrize("name", ["Customized Time Zone", "tzone://Microsoft/Custom", "Mars Standard Time", "", None])
def test_says_none_for_what_names_no_zone(name: str | None) -> None:
    assert iana_zone(name) is None


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/localtime", "America", "zone.tab", ".", "x\0y", "a" * 5000])
def test_survives_names_that_were_made_up_to_hurt(name: str) -> None:
    assert iana_zone(name) is None


def test_names_a_zone_as_windows_does() -> None:
    assert windows_zone("Europe/Berlin") == "W. Europe Standard Time"
    assert windows_zone("Asia/Kolkata") == "India Standard Time"


def test_says_none_where_windows_has_no_such_zone() -> None:
    assert windows_zone("Antarctica/Troll") is None


@pytest.mark.parametrize("name", sorted(win_tz))
def test_every_name_of_windows_is_known_and_found_again(name: str) -> None:
    iana = iana_zone(name)
    assert iana is not None
    assert iana in available_timezones()
    again = windows_zone(iana)
    assert again is not None
    assert iana_zone(again) == iana


def test_every_zone_that_windows_has_a_name_for_is_sent_by_one_that_is_understood() -> None:
    zones = [name for name in tz_win if name]
    assert [name for name in zones if iana_zone(name) is None or iana_zone(windows_zone(name)) is None] == []
