"""Expressions of time and what they say on Tuesday 16 March 2027 at 9:20."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.languages.languages import language
from bot.model.times import Part, TimePhrase
from bot.understanding.sentence import Sentence
from bot.understanding.times.around import Around
from bot.understanding.times.completion import phrase
from tests.understanding.saying import TUESDAY, written

TIMES = {
    "today": "03-16",
    "tommorow": "03-17",
    "the day after tomorrow": "03-18",
    "yesterday": "03-15",
    "Friday": "03-19",
    "this friday": "03-19",
    "next friday": "03-26",
    "last friday": "03-12",
    "last monday": "03-08",
    "tuesday": "03-23",
    "coming Monday": "03-22",
    "friday week": "03-26",
    "a week from thursday": "03-25",
    "two weeks from tomorrow": "03-31",
    "two days before friday": "03-17",
    "in two weeks": "03-30",
    "in three working days": "03-19",
    "10 days ago": "03-06",
    "the 24th": "03-24",
    "on the 4th": "04-04",
    "Friday the 26th": "03-26",
    "25 March": "03-25",
    "March 25th": "03-25",
    "the 25th of march": "03-25",
    "the second of april": "04-02",
    "2027-04-01": "04-01",
    "1/4/2027": "04-01",
    "1.4.": "04-01",
    "the last friday of april": "04-30",
    "the first monday in april": "04-05",
    "this week": "03-15..03-21",
    "next week": "03-22..03-28",
    "the week after next": "03-29..04-04",
    "next weekend": "03-27..03-28",
    "the weekend": "03-20..03-21",
    "next month": "04-01..04-30",
    "april": "04-01..04-30",
    "week of the 29th": "03-29..04-04",
    "the week commencing 5 April": "04-05..04-11",
    "the next three days": "03-17..03-19",
    "the rest of the week": "03-16..03-21",
    "early next week": "03-22..03-23",
    "friday of next week": "03-26",
    "next week monday": "03-22",
    "monday to wednesday": "03-22..03-24",
    "22-24 March": "03-22..03-24",
    "from march 22nd to 24th": "03-22..03-24",
    "3pm": "15:00",
    "3 p.m.": "15:00",
    "at 3": "15:00",
    "at 9": "09:00",
    "at 12": "12:00",
    "15:30": "15:30",
    "15.30": "15:30",
    "half past three": "15:30",
    "half three": "15:30",
    "quarter to four": "15:45",
    "ten past 2": "14:10",
    "3 o'clock": "15:00",
    "noon": "12:00",
    "at three thirty": "15:30",
    "8 in the evening": "20:00",
    "friday at 3": "03-19 15:00",
    "friday 3": "03-19 15:00",
    "3pm on friday": "03-19 15:00",
    "friday 3-4pm": "03-19 15:00-16:00",
    "monday morning at 9": "03-22 09:00",
    "friday 11 to 1": "03-19 11:00-13:00",
    "from 9 to 11 tomorrow": "03-17 09:00-11:00",
    "tomorrow between 2 and 3:30": "03-17 14:00-15:30",
    "10pm-2am friday": "03-19 22:00-02:00",
    "thursday afternoon": "03-18 ~12:00-18:00",
    "this evening": "03-16 ~17:00-22:00",
    "tonight": "03-16 ~19:00-00:00",
    "tonight at 8": "03-16 20:00",
    "tomorrow after lunch": "03-17 ~13:00-17:00",
    "first thing monday": "03-22 09:00",
    "end of day friday": "03-19 17:00",
    "tomorrow after 3pm": "03-17 ~15:00",
    "friday before noon": "03-19 ~-12:00",
    "friday 3pm for 45 minutes": "03-19 15:00 for 0:45:00",
    "3pm london time on friday": "03-19 15:00 Europe/London",
    "same time thursday": "same 03-18",
    "an hour later": "+1:00:00",
    "half an hour earlier": "-0:30:00",
    "in 45 minutes": "03-16 10:05",
    "2027-03-24T10:30": "03-24 10:30",
    "2027-03-24T10:30:00Z": "03-24 10:30",
    "15h30": "15:30",
    "Friday 26th March": "03-26",
    "9 tomorrow evening": "03-17 21:00",
    "thursday in two weeks": "04-01",
    "the 20th of next month": "04-20",
    "in 2-5 days": "03-18..03-21",
    "from 2pm till tomorrow 4pm": "03-16..03-17 14:00-16:00",
    "9-5 on monday": "03-22 09:00-17:00",
    "last night at 8": "03-15 20:00",
    "friday 26": "03-26",
    "the last day of march": "03-31",
    "this thu 9-11am": "03-18 09:00-11:00",
    "2 o'clock pm": "14:00",
    "this past monday": "03-15",
    "two mondays ago": "03-08",
    "a week tomorrow": "03-24",
    "friday pm": "03-19 ~12:00-18:00",
    "thursday evening next week": "03-25 ~17:00-22:00",
    "from 2 till the end of the day": "14:00-17:00",
    "friday between 9.30 and 10.45": "03-19 09:30-10:45",
    "apr-20": "04-20",
    "apr12": "04-12",
    "14-16.4.2027": "04-14..04-16",
    "from 5. to 7.4.": "04-05..04-07",
    "20270402": "04-02",
    "4/2027": "04-01..04-30",
    "between the 5th and the 9th of april": "04-05..04-09",
    "5 to 28 next month": "04-05..04-28",
    "april between 12 and 14": "04-12..04-14",
    "from april 28th to the 3rd": "04-28..05-03",
    "friday after next": "03-26",
    "the weekend after next": "04-03..04-04",
    "the first monday in the month": "03-01",
    "the monday after easter": "03-29",
    "the second friday before april 20": "04-09",
    "wed the 10th": "03-10",
    "the end of the week": "03-19..03-21",
    "end of the month": "03-21..03-31",
    "late april": "04-21..04-30",
    "eom": "03-21..03-31",
    "the first week of april": "03-29..04-04",
    "the last weekend in may": "05-29..05-30",
    "the last week of next month": "04-26..05-02",
    "next working week": "03-22..03-26",
    "two coming weeks": "03-17..03-30",
    "the next two working days": "03-17..03-18",
    "the past two hours": "03-16 07:20-09:20",
    "the next few hours": "03-16 09:20-12:20",
    "within two weeks": "03-16..03-29",
    "within 3 hours": "03-16 09:20-12:20",
    "in 2.5 hours": "03-16 11:50",
    "in 1,5 hours": "03-16 10:50",
    "in two and a half hours": "03-16 11:50",
    "a day from right now": "03-17",
    "the following day": "+1 day, 0:00:00",
    "a fortnight later": "+14 days, 0:00:00",
    "friday for 3 days": "03-19..03-21",
    "for 2 hours from 10am": "10:00 for 2:00:00",
    "noonish": "12:00",
    "10 past noon": "12:10",
    "three minutes to eight": "07:57",
    "tomorrow at 230ish": "03-17 14:30",
    "between 2 tomorrow and 4": "03-17 14:00-16:00",
    "after 9:30 but before 11 on thursday": "03-18 09:30-11:00",
    "tomorrow evening, wednesday 17 march": "03-17 ~17:00-22:00",
    "today in one hour": "03-16 10:20",
    "between half past ten and 4pm of tomorrow": "03-17 10:30-16:00",
    "until thursday": "03-16..03-18",
    "before friday": "03-16..03-18",
    "by the end of the month": "03-16..03-31",
    "3-5 on june 1st": "06-01 15:00-17:00",
    "good friday": "03-26",
    "on christmas eve": "12-24",
    "thanksgiving": "11-25",
    "morning of the 11th of june": "06-11 ~06:00-12:00",
    "10 to 1 in the afternoon": "10:00-13:00",
    "from now until 5pm": "03-16 09:20-17:00",
    "1400 hours": "14:00",
    "2 hours": "for 2:00:00",
    "on 9/11": "11-09",
    "21st of the month": "03-21",
    "week 48": "11-29..12-05",
    "in week 48 of all weeks": "11-29..12-05",
    "between week 14 and week 16": "04-05..04-25",
    "the first weekend of august": "08-07..08-08",
    "the last week of june": "06-21..06-27",
    "the last week of may": "05-24..05-30",
    "end of around next week": "03-26..03-28",
    "during business hours tomorrow": "03-17 ~09:00-17:00",
    "between eight o'clock and now": "03-16 08:00-09:20",
    "2027-apr-3": "04-03",
    "3/apr/2027": "04-03",
    "2027-04-01T09:15:01.250": "04-01 09:15",
    "from 02 to april 07": "04-02..04-07",
    "6pm - 6am tomorrow": "03-16 18:00-06:00",
    "through friday": "03-16..03-19",
    "after 5 days": "03-21",
    "the past 5 days": "03-11..03-15",
    "first half of april": "04-01..04-15",
    "second half of next week": "03-25..03-28",
    "the weekend of the 27th": "03-27..03-28",
    "the friday before last": "03-05",
    "the week before last": "03-01..03-07",
    "from monday 9am to wednesday noon": "03-22..03-24 09:00-12:00",
    "in june": "06-01..06-30",
    "until the 25th": "03-16..03-25",
    "since june": "06-01..06-30",
    "4-ish": "16:00",
    "quarter of 4": "15:45",
    "the last week of the month": "03-22..03-28",
    "first of next month": "04-01",
    "first of the month": "04-01",
    "first day of next week": "03-22",
    "the last working day of the month": "03-31",
    "first business day of may": "05-03",
    "next business day": "03-17",
    "wed 10": "03-17 10:00",
    "tomorrow for 2 hours at 3": "03-17 15:00 for 2:00:00",
    "the whole week": "03-15..03-21",
    "tomorrow week": "03-24",
    "monday fortnight": "04-05",
    "from the 22nd at 9 to the 24th at 5": "03-22..03-24 09:00-17:00",
    "in the next hour": "03-16 09:20-10:20",
    "nine fifteen on thursday": "03-18 09:15",
    "an hour after noon": "13:00",
    "2 hours before 6pm tomorrow": "03-17 16:00",
}

NO_TIMES = [
    "room 4",
    "two meetings",
    "I may be late",
    "march on",
    "he sat down",
    "version 3.1",
    "the first one",
    "a couple of us",
    "chapter 12",
    "good morning",
    "101 points",
    "3 people",
    "12h30x",
    "2027",
    "twenty one",
    "24/7",
    "in the second half",
    "7000km",
    "now then",
    "9/11",
    "14pm",
    "15th street",
    "the week 3 review",
    "a town by night",
    "31 june",
    "2/3 of the team",
    "the black friday deals",
    "wait a second",
    "a 5 star hotel",
    "50/50",
    "third party",
    "up to 5 people",
    "one on one",
    "ok, may I leave",
    "1 of 2",
    "4a",
    "version: 1.10.30",
    "sprint 12",
    "https://fabrikam.example/8:30",
    "a ratio of 20/4.75",
    "decline the christmas party",
    "the day after the launch",
]


def times(text: str, now: datetime = TUESDAY, naming: bool = False) -> list[TimePhrase]:
    """The times of a text; ``naming`` as for a meeting's."""
    sentence = Sentence(text, now, language("en"), month_first=False, follows=False)
    return [phrase(sentence.reader, piece, naming) for piece in sentence.times(0, len(sentence), Around())]


@pytest.mark.parametrize("text", TIMES)
def test_reads_the_time(text: str) -> None:
    assert [written(time) for time in times(text)] == [TIMES[text]]


@pytest.mark.parametrize("text", NO_TIMES)
def test_finds_no_time_where_none_was_said(text: str) -> None:
    assert times(text) == []


def test_every_weekday_of_a_list_is_one() -> None:
    assert [written(time) for time in times("the crit on wed, thu and sun")] == ["03-17", "03-18", "03-21"]


def test_marks_every_part_that_nobody_said() -> None:
    assert times("at 3")[0].assumed == {Part.DAY, Part.HALF_OF_DAY}
    assert times("3pm")[0].assumed == {Part.DAY}
    assert times("friday")[0].assumed == {Part.TIME}
    assert times("friday 3pm")[0].assumed == set()


def test_keeps_the_other_half_of_the_day_as_a_second_reading() -> None:
    (other,) = times("at 3")[0].alternatives
    assert other.start == time(3)


def test_a_weekday_is_todays_where_it_names_a_meeting() -> None:
    named = times("tuesday", naming=True)[0]
    assert (written(named), [written(other) for other in named.alternatives]) == ("03-16", ["03-23"])


def test_next_friday_may_name_the_coming_one() -> None:
    named = times("next friday", naming=True)[0]
    assert (written(named), [written(other) for other in named.alternatives]) == ("03-26", ["03-19"])


def test_a_morning_hour_that_is_over_is_in_the_afternoon() -> None:
    assert written(times("today at 8")[0]) == "03-16 20:00"


@pytest.mark.parametrize("moment", ["0001-01-01T00:00", "9999-12-31T23:59", "2028-02-29T12:00", "2027-12-31T23:59"])
def test_reads_at_the_edges_of_the_calendar(moment: str) -> None:
    now = datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo("UTC"))
    read = {text: times(text, now) for text in TIMES}
    assert [time.first for time in read["today"]] == [now.date()]
    assert len([text for text in TIMES if read[text]]) > 0.8 * len(TIMES), "only days that there are not are left out"
