"""German expressions of time and what they say on Tuesday 16 March 2027 at 9:20."""

import pytest

from bot.languages.languages import language
from bot.model.times import Part, TimePhrase
from bot.understanding.sentence import Sentence
from bot.understanding.times.around import Around
from bot.understanding.times.completion import phrase
from tests.understanding.saying import TUESDAY, written

TIMES = {
    "heute": "03-16",
    "übermorgen": "03-18",
    "uebermorgen": "03-18",
    "vorgestern": "03-14",
    "Freitag": "03-19",
    "am Fr.": "03-19",
    "nächsten Dienstag": "03-23",
    "kommenden Montag": "03-22",
    "letzten Freitag": "03-12",
    "diese Woche": "03-15..03-21",
    "kommende Woche": "03-22..03-28",
    "übernächste Woche": "03-29..04-04",
    "am Wochenende": "03-20..03-21",
    "nächsten Monat": "04-01..04-30",
    "in KW 13": "03-29..04-04",
    "KW13": "03-29..04-04",
    "Ende der Woche": "03-19..03-21",
    "Anfang nächster Woche": "03-22..03-23",
    "in vierzehn Tagen": "03-30",
    "in zwei Wochen": "03-30",
    "heute in einer Woche": "03-23",
    "vor drei Tagen": "03-13",
    "am 24.": "03-24",
    "der 24. März": "03-24",
    "24. Maerz 2027": "03-24",
    "24.3.": "03-24",
    "am 24.3": "03-24",
    "24. 3.": "03-24",
    "Mittwoch, den 24.03.": "03-24",
    "22.-24.3.": "03-22..03-24",
    "vom 22. bis 24. März": "03-22..03-24",
    "von Montag bis Mittwoch": "03-22..03-24",
    "Karfreitag": "03-26",
    "14 Uhr": "14:00",
    "um 14 Uhr 30": "14:30",
    "14.30 Uhr": "14:30",
    "16h": "16:00",
    "um 6:45": "06:45",
    "um drei": "15:00",
    "halb drei": "14:30",
    "Viertel nach drei": "15:15",
    "Viertel vor vier": "15:45",
    "dreiviertel vier": "15:45",
    "viertel vier": "15:15",
    "fünf vor halb drei": "14:25",
    "zehn nach zwei": "14:10",
    "von 14 bis 15 Uhr": "14:00-15:00",
    "zwischen 9 und 11 Uhr": "09:00-11:00",
    "Freitag um halb drei": "03-19 14:30",
    "Dienstag 15 Uhr": "03-23 15:00",
    "morgen früh": "03-17 ~06:00-12:00",
    "heute Nachmittag": "03-16 ~12:00-18:00",
    "Mittwochvormittag": "03-17 ~08:00-12:00",
    "Freitag morgen": "03-19 ~06:00-12:00",
    "Donnerstagabend um 8": "03-18 20:00",
    "Donnerstagabend um 8:30": "03-18 20:30",
    "mittags um 11:30": "11:30",
    "morgen nach 15 Uhr": "03-17 ~15:00",
    "Freitag vor 12 Uhr": "03-19 ~-12:00",
    "eine Stunde später": "+1:00:00",
    "eine halbe Stunde früher": "-0:30:00",
    "gleiche Uhrzeit am Donnerstag": "same 03-18",
    "15 Uhr Londoner Zeit": "15:00 Europe/London",
    "in dreißig Minuten": "03-16 09:50",
    "vormittags": "~08:00-12:00",
}

NO_TIMES = ["Raum 4", "zwei Termine", "so ist das", "guten Morgen", "Version 3.1", "3 Leute", "die erste Folie"]


def times(text: str, naming: bool = False) -> list[TimePhrase]:
    sentence = Sentence(text, TUESDAY, language("de"), month_first=False, follows=False)
    return [phrase(sentence.reader, piece, naming) for piece in sentence.times(0, len(sentence), Around())]


@pytest.mark.parametrize("text", TIMES)
def test_reads_the_time(text: str) -> None:
    assert [written(time) for time in times(text)] == [TIMES[text]]


@pytest.mark.parametrize("text", NO_TIMES)
def test_finds_no_time_where_none_was_said(text: str) -> None:
    assert times(text) == []


def test_an_hour_alone_is_taken_for_the_afternoon_and_marked() -> None:
    assert Part.HALF_OF_DAY in times("um drei")[0].assumed
    assert Part.HALF_OF_DAY not in times("um 15 Uhr")[0].assumed
    assert Part.HALF_OF_DAY not in times("um 6:45")[0].assumed
