"""The same conversation in German: what is written, the card, the press and the outcome."""

from dataclasses import replace

import pytest

from bot.languages.texts import texts
from bot.understanding import understand
from tests.conversations.house import House
from tests.conversations.world import NOW
from tests.fakes.teams import Writer


@pytest.fixture
def lea(alex: Writer) -> Writer:
    """Alex's calendar, in a client that speaks German."""
    return replace(alex, locale="de-AT")


async def test_declines_and_proposes_in_german(lea: Writer, house: House) -> None:
    card = await lea.says("Sag das Standup morgen ab, schlag Dienstag 15 Uhr vor")
    assert card.shows("„Daily standup“ ablehnen und eine andere Zeit vorschlagen?", "Sa., 21. Nov., 10:00 – 10:15")
    assert card.shows("Di., 24. Nov., 15:00 – 15:15", "Jo Fischer bekommt deine Antwort")
    assert card.buttons[:2] == ["Ablehnen und vorschlagen", "So lassen"]
    assert await house.writes() == []

    done = await lea.presses(card, "Ablehnen und vorschlagen")

    assert done.shows("„Daily standup“ abgelehnt und Di., 24. Nov., 15:00 – 15:15 vorgeschlagen")
    [write] = await house.writes()
    assert write["path"].endswith("/decline")
    assert write["body"]["ProposedNewTime"]["start"]["dateTime"].startswith("2026-11-24T15:00")


async def test_absagen_cancels_for_all_what_one_organizes(lea: Writer, house: House) -> None:
    card = await lea.says("Sag QBR prep ab, weil ich krank bin")
    assert card.shows("„QBR prep“ für alle absagen?")
    done = await lea.presses(card, "Für alle absagen")
    assert done.shows("„QBR prep“ abgesagt")
    [write] = await house.writes()
    assert (write["path"].rsplit("/", 1)[-1], write["body"]["Comment"]) == ("cancel", "weil ich krank bin")


async def test_asks_which_one_and_takes_the_second(lea: Writer, house: House) -> None:
    asked = await lea.says("Lehne das Design Review ab")
    assert asked.shows("Welchen meinst du?", "Fr., 27. Nov.")
    card = await lea.says("den zweiten")
    assert card.shows("„Design review“ ablehnen?", "Fr., 27. Nov.")
    assert (await lea.says("ja")).shows("„Design review“ abgelehnt")
    assert len(await house.writes()) == 1


async def test_a_typed_no_dismisses_it(lea: Writer, house: House) -> None:
    await lea.says("Bitte das Incident Review absagen")
    assert (await lea.says("Vergiss es")).shows("„Incident review“ bleibt, wie es ist. Es wurde nichts gesendet.")
    assert await house.writes() == []


async def test_english_is_understood_and_answered_in_german(lea: Writer) -> None:
    card = await lea.says("decline the incident review because I'm travelling")
    assert card.shows("„Incident review“ ablehnen?")


@pytest.mark.parametrize(
    "example",
    [
        "decline",
        "decline-comment",
        "decline-quiet",
        "decline-several",
        "cancel",
        "propose",
        "move",
        "booking",
        "agenda",
    ],
)
def test_every_example_of_the_help_is_understood(example: str) -> None:
    assert isinstance(understand(texts("de")(f"help-{example}"), NOW, "de"), tuple)
