"""What the page computes without showing it."""

from tests.page.conftest import Open

MOMENTS = [
    ("2026-11-24T15:00:00.0000000", "UTC", "2026-11-24T15:00:00.000Z"),
    ("2026-11-24T15:00:00.0000000", "Europe/Berlin", "2026-11-24T14:00:00.000Z"),
    ("2026-07-01T15:00:00.0000000", "Europe/Berlin", "2026-07-01T13:00:00.000Z"),
    ("2026-03-29T03:00:00.0000000", "Europe/Berlin", "2026-03-29T01:00:00.000Z"),
    ("2026-10-25T01:59:00.0000000", "Europe/Berlin", "2026-10-24T23:59:00.000Z"),
    ("2026-10-25T03:00:00.0000000", "Europe/Berlin", "2026-10-25T02:00:00.000Z"),
    ("2026-11-24T15:00:00.0000000", "Asia/Kolkata", "2026-11-24T09:30:00.000Z"),
    ("2026-11-24T15:00:00.0000000", "W. Europe Standard Time", "2026-11-24T15:00:00.000Z"),
    ("2026-11-24T15:00:00+05:00", "UTC", "2026-11-24T10:00:00.000Z"),
]

WRITTEN = [
    ("at {{TIME(2026-11-24T23:30:00Z)}}", "at 00:30"),
    ("{{DATE(2026-11-24T23:30:00Z, SHORT)}}", "Wed 25 Nov 2026"),
    ("{{DATE(2026-11-24T23:30:00+01:00, LONG)}}", "Tuesday 24 November 2026"),
    ("{{DATE(2026-11-24T23:30:00Z)}}", "25/11/2026"),
    ("{{DATE(tomorrow)}}", "{{DATE(tomorrow)}}"),
]


async def test_a_wall_clock_in_a_zone_is_one_moment(open_page: Open) -> None:
    page = await open_page()
    script = "async (given) => (await import('/page/js/zones.js')).momentOf(given).toISOString()"
    for wall, zone, moment in MOMENTS:
        assert await page.evaluate(script, {"dateTime": wall, "timeZone": zone}) == moment, (wall, zone)


async def test_times_in_a_card_are_written_out_and_a_buttons_data_stays(open_page: Open) -> None:
    page = await open_page()
    script = "async (given) => (await import('/page/js/datetext.js')).withTimes(given, 'Europe/Berlin')"
    for given, shown in WRITTEN:
        card = {"body": [{"text": given}, 7, None], "data": given}
        written = await page.evaluate(script, card)
        text = written["body"][0].pop("text").replace(",", "")  # Browsers' releases differ in their commas.
        assert text == shown
        assert written == {"body": [{}, 7, None], "data": given}
