"""German: meaning → phrasings, what means nothing, and what English readers of a German client write."""

import pytest

from bot.model.commands import Aside, Command, Intent, PersonRole, Unclear, Which
from tests.understanding.saying import command, said, written

LOCALE = "de-AT"

MEANINGS = {
    ("cancel", "planungsrunde", "03-17", "", ""): [
        "Sag die Planungsrunde morgen ab",
        "sage bitte morgen die planungsrunde ab",
        "Bitte die Planungsrunde morgen absagen",
        "Planungsrunde morgen absagen",
        "Kannst du die Planungsrunde morgen absagen?",
        "Könntest du morgen bitte die Planungsrunde absagen",
        "Ich muss die Planungsrunde morgen leider absagen",
        "Die Planungsrunde morgen muss abgesagt werden",
        "Morgen die Planungsrunde bitte absagen, danke",
        "Sagen Sie die morgige Planungsrunde ab",
        "Storniere die Planungsrunde am Mittwoch",
        "Nimm die Planungsrunde morgen aus meinem Kalender",
    ],
    ("decline", "planungsrunde", "03-18", "", ""): [
        "Lehne die Planungsrunde am Donnerstag ab",
        "Die Planungsrunde am Do ablehnen",
        "Ich kann am Donnerstag nicht zur Planungsrunde kommen",
        "Am Donnerstag kann ich leider nicht an der Planungsrunde teilnehmen",
        "Zur Planungsrunde am Donnerstag schaffe ich es nicht",
        "Ich bin am Donnerstag bei der Planungsrunde nicht dabei",
        "ich schaff die planungsrunde am donnerstag nicht",
        "Melde mich von der Planungsrunde am Donnerstag ab",
        "Absage für die Planungsrunde uebermorgen",
    ],
    ("accept", "vorführung", "03-19", "", ""): [
        "Sag für die Vorführung am Freitag zu",
        "Nimm die Einladung zur Vorführung am Freitag an",
        "Die Vorführung am Freitag bitte annehmen",
        "Ich bin am Freitag bei der Vorführung dabei",
        "Zusage für die Vorführung am Fr.",
    ],
    ("tentative", "vorführung", "03-19", "", ""): [
        "Sag für die Vorführung am Freitag unter Vorbehalt zu",
        "Die Vorführung am Freitag mit Vorbehalt annehmen",
        "Trag mich für die Vorführung am Freitag unter Vorbehalt ein",
        "Ich komme am Freitag vielleicht zur Vorführung",
    ],
    ("reschedule", "budgetbesprechung", "", "03-19 15:00", ""): [
        "Verschieb die Budgetbesprechung auf Freitag um drei",
        "Verschiebe die Budgetbesprechung auf Freitag, 15 Uhr",
        "Budgetbesprechung auf Freitag 15 Uhr verschieben",
        "Können wir die Budgetbesprechung auf Freitag um 15 Uhr verschieben?",
        "Verleg die Budgetbesprechung auf den 19. um 15:00",
        "Die Budgetbesprechung soll auf Freitag 15 Uhr verschoben werden",
    ],
    ("reschedule", "budgetbesprechung", "", "+0:30:00", ""): [
        "Verschieb die Budgetbesprechung um eine halbe Stunde",
        "Verschieb die Budgetbesprechung eine halbe Stunde nach hinten",
        "Budgetbesprechung um 30 Minuten verschieben",
    ],
    ("reschedule", "budgetbesprechung", "", "-1:00:00", ""): [
        "Zieh die Budgetbesprechung um eine Stunde vor",
        "Verschieb die Budgetbesprechung eine Stunde nach vorne",
        "Die Budgetbesprechung um eine Stunde vorziehen",
    ],
    ("propose", "vorführung", "", "03-18 14:30", ""): [
        "Schlag Donnerstag halb drei für die Vorführung vor",
        "Schlage für die Vorführung eine andere Zeit vor: Donnerstag um halb drei",
        "Donnerstag um halb drei für die Vorführung vorschlagen",
        "Wie wäre es mit Donnerstag um halb drei für die Vorführung?",
        "Können wir die Vorführung am Donnerstag um halb drei machen?",
    ],
    ("decline", "vorführung", "03-17", "03-22 15:45", ""): [
        "Lehne die Vorführung morgen ab, schlag Montag Viertel vor vier vor",
        "Lehne die Vorführung morgen ab und schlage Montag um Viertel vor vier vor",
        "Vorführung morgen ablehnen und Montag um dreiviertel vier vorschlagen",
    ],
    ("cancel", "budgetbesprechung", "", "", "bis 17 Uhr bin ich beim Zahnarzt"): [
        "Sag die Budgetbesprechung ab: bis 17 Uhr bin ich beim Zahnarzt",
        "Sag die Budgetbesprechung ab mit der Nachricht bis 17 Uhr bin ich beim Zahnarzt",
        "Sag die Budgetbesprechung ab, Begründung: bis 17 Uhr bin ich beim Zahnarzt",
        'Sag die Budgetbesprechung ab mit der Nachricht "bis 17 Uhr bin ich beim Zahnarzt"',
    ],
}


def meant(text: str, *earlier: str) -> Command:
    """The one command of a German sentence."""
    return command(text, *earlier, locale=LOCALE)


@pytest.mark.parametrize(
    ("meaning", "text"), [(meaning, text) for meaning, texts in MEANINGS.items() for text in texts]
)
def test_understands_each_way_to_say_it(meaning: tuple[str, str, str, str, str], text: str) -> None:
    found = meant(text)
    heard = (
        found.intent.value,
        found.meeting.title.casefold(),
        written(found.meeting.when),
        written(found.new_time),
        found.comment or "",
    )
    assert heard == meaning


NOTHING = [
    "Sag die Planungsrunde nicht ab",
    "Bitte sag die Planungsrunde auf keinen Fall ab",
    "Die Planungsrunde bitte nicht absagen",
    "Verschieb die Vorführung nicht",
    "Sag nichts ab",
    "Ich werde die Planungsrunde nicht absagen",
    "Ich kann die Planungsrunde leider nicht absagen",
    "Vergiss nicht, die Planungsrunde abzusagen",
    "Wir sollten öfter absagen",
    "Die Planungsrunde wurde abgesagt",
    "Lea hat die Planungsrunde abgesagt",
    "Lea muss die Planungsrunde absagen",
    "Ich habe die Planungsrunde gestern abgesagt",
    "Lea sagt die Planungsrunde ab",
    "Ist die Planungsrunde abgesagt?",
    "Hast du die Planungsrunde abgesagt?",
    "Soll ich die Planungsrunde absagen?",
    "Wie sage ich einen Termin ab?",
    "Wie kann ich einen Termin verschieben?",
    "Was passiert, wenn ich die Einladung ablehne?",
    "Warum wurde die Vorführung verschoben?",
    "Ich überlege, die Vorführung abzusagen",
    "Kannst du mir helfen, einen Termin abzusagen?",
    "Wenn ich am Freitag etwas habe, sag es ab",
    "Mein Zug wurde gestrichen",
    "Lösche meinen Wecker für morgen",
    "Storniere mein Zeitungsabonnement",
    "Storniere die Pizzabestellung",
    "Verschiebe das Sofa ins Wohnzimmer",
    "Nimm die Einstellung zurück",
    "Sag Lea, dass ich später komme",
    "Sag mir, wann die Vorführung ist",
    "Wie war dein Wochenende?",
    "Das Angebot habe ich abgelehnt",
    "Schönes Wochenende",
]


@pytest.mark.parametrize("text", NOTHING)
def test_makes_no_command_of_what_asks_for_none(text: str) -> None:
    assert isinstance(said(text, locale=LOCALE), Unclear)


@pytest.mark.parametrize(
    ("text", "aside", "pick"),
    [
        ("ja", Aside.YES, None),
        ("Ja, mach das", Aside.YES, None),
        ("nein danke", Aside.NO, None),
        ("Vergiss es", Aside.NO, None),
        ("den zweiten", Aside.PICK, 2),
        ("Sag den zweiten ab", Aside.PICK, 2),
        ("der letzte bitte", Aside.PICK, -1),
        ("Nummer 3", Aside.PICK, 3),
        ("Vielen Dank!", Aside.THANKS, None),
        ("Hilfe", Aside.HELP, None),
        ("Was kannst du?", Aside.HELP, None),
        ("Guten Morgen", Aside.GREETING, None),
        ("Mach das rückgängig", Aside.UNDO, None),
        ("Erinnere mich morgen daran", Aside.REMIND, None),
        ("yes please", Aside.YES, None),
    ],
)
def test_knows_what_is_said_beside_commands(text: str, aside: Aside, pick: int | None) -> None:
    found = said(text, locale=LOCALE)
    assert isinstance(found, Unclear)
    assert (found.aside, found.pick) == (aside, pick)


@pytest.mark.parametrize(
    "text",
    [
        "Was steht morgen an?",
        "Was habe ich am Donnerstag?",
        "Wann ist mein nächstes 1:1 mit Lea?",
        "Habe ich am Freitag etwas?",
        "Bin ich am Donnerstag um 15 Uhr frei?",
        "Zeig mir meine Termine nächste Woche",
        "Welche Meetings habe ich heute?",
    ],
)
def test_a_question_about_the_calendar_is_a_query(text: str) -> None:
    found = said(text, locale=LOCALE)
    assert isinstance(found, tuple)
    assert [one.intent for one in found] == [Intent.QUERY]


@pytest.mark.parametrize(
    "text",
    [
        "Lehne die Vorführung still ab",
        "Lehn die Vorführung ab, ohne Bescheid zu geben",
        "Lehne die Vorführung ab ohne Lea zu informieren",
        "Die Vorführung ablehnen und niemandem Bescheid sagen",
    ],
)
def test_sends_no_response_where_that_is_asked(text: str) -> None:
    found = meant(text)
    assert (found.intent, found.meeting.title, found.send_response) == (Intent.DECLINE, "Vorführung", False)


def test_what_would_be_no_sentence_without_its_conjunction_keeps_it() -> None:
    assert meant("Sag die Vorführung ab, weil ich krank bin").comment == "weil ich krank bin"
    assert meant("Sag die Vorführung ab, sag ihnen, dass die Küche zu ist").comment == "die Küche zu ist"


def test_finds_every_command_of_a_sentence() -> None:
    several = {
        "Sag die Vorführung ab und verschieb die Planungsrunde auf Freitag": ["cancel", "reschedule"],
        "Vorführung absagen und Planungsrunde auf Freitag verschieben": ["cancel", "reschedule"],
        "Nimm die Vorführung an und lehne die Planungsrunde ab": ["accept", "decline"],
        "Sag die Vorführung und die Planungsrunde am Freitag ab": ["cancel", "cancel"],
        "Sag die Vorführung nicht ab, sag die Planungsrunde ab": ["cancel"],
    }
    for text, intents in several.items():
        found = said(text, locale=LOCALE)
        assert isinstance(found, tuple), text
        assert [one.intent.value for one in found] == intents, text


@pytest.mark.parametrize(
    "text",
    [
        "Räum den Donnerstagnachmittag frei",
        "Am Donnerstagnachmittag alles absagen",
        "Sag alle Termine am Donnerstag Nachmittag ab",
    ],
)
def test_everything_in_a_stretch_of_time(text: str) -> None:
    found = meant(text)
    assert (found.intent, found.meeting.which) == (Intent.CANCEL, Which.ALL)
    assert written(found.meeting.when) == "03-18 ~12:00-18:00"


def test_tells_everyone_off() -> None:
    assert meant("Sag allen ab").meeting.which is Which.ALL
    assert written(meant("Ich bin am Freitag nicht da, sag alles ab").meeting.when) == "03-19"


def test_leaves_out_what_is_excepted() -> None:
    found = meant("Sag am Freitag alles ab außer der Planungsrunde")
    assert found.meeting.which is Which.ALL
    assert [one.title for one in found.meeting.exceptions] == ["Planungsrunde"]


def test_tells_titles_from_people() -> None:
    organizer = meant("Lehne das Meeting von Lea Brandt ab").meeting
    assert (organizer.people, organizer.role) == (("Lea Brandt",), PersonRole.ORGANIZER)
    both = meant("Sag mein 1:1 mit Lea morgen ab").meeting
    assert (both.title, both.people, both.role) == ("", ("Lea",), PersonRole.ONE_TO_ONE)
    assert meant("Sag meinen 15-Uhr-Termin ab").meeting.title == ""


def test_it_is_the_meeting_that_was_named_before() -> None:
    found = meant("Verschieb es auf Freitag", "Wann ist die Vorführung?", "Lehne die Vorführung morgen ab")
    assert (found.meeting.anaphor, found.meeting.title) == (True, "Vorführung")


@pytest.mark.parametrize("locale", ["de", "de-DE", "de-AT", "de-CH"])
def test_what_is_no_german_command_is_read_in_english(locale: str) -> None:
    found = command("decline tomorrow's demo, suggest Monday 3pm", locale=locale)
    assert (found.intent, found.meeting.title, written(found.new_time)) == (Intent.DECLINE, "demo", "03-22 15:00")
    assert isinstance(said("don't cancel the demo", locale=locale), Unclear)
    assert isinstance(said("cancel my alarm", locale=locale), Unclear)


def test_german_is_nothing_to_an_english_client() -> None:
    assert isinstance(said("Sag die Vorführung ab", locale="en-GB"), Unclear)
