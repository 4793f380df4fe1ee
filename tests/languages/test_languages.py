"""Every language's tables hold together."""

from dataclasses import fields
from pathlib import Path

import pytest

from bot.languages import languages
from bot.languages.language import CommandWords, Language
from bot.languages.languages import LANGUAGES, is_month_first, language, spoken_in
from bot.languages.time_words import TimeWords

FOLDER = Path(languages.__file__).parent


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_phrase_can_be_met_in_folded_text(tag: str) -> None:
    spoken = LANGUAGES[tag]
    for table, kind in ((spoken.times, TimeWords), (spoken.commands, CommandWords)):
        for field in fields(kind):
            for phrase in getattr(table, field.name):
                assert phrase == phrase.casefold().strip(), (field.name, phrase)
                assert phrase, field.name


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_verb_says_what_it_means_only_once(tag: str) -> None:
    for phrase, verbs in LANGUAGES[tag].commands.verbs.items():
        assert len({verb.particle for verb in verbs}) == len(verbs), phrase


LACKED = {
    "en": {
        "ago_first", "dated", "glued", "closing", "inner_leads", "reports", "late_negations", "kept", "relatives",
        "whisper_ends",
    },
    "de": {"glued_halves"},
}  # fmt: skip
"""Tables that a language has no words for: English verbs stand first, and Germans write no "3p"."""


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_language_fills_every_table_that_it_has_words_for(tag: str) -> None:
    spoken = LANGUAGES[tag]
    empty = {
        field.name
        for table, kind in ((spoken.times, TimeWords), (spoken.commands, CommandWords))
        for field in fields(kind)
        if not getattr(table, field.name)
    }
    assert empty <= LACKED[tag]


def test_every_folder_is_a_language() -> None:
    folders = {path.parent.name for path in FOLDER.glob("*/__init__.py")}
    assert folders == set(LANGUAGES)
    assert {path.parent.name for path in FOLDER.glob("*/texts.ftl")} == folders


def test_speaks_english_where_a_language_is_missing() -> None:
    assert _tags("en-GB", "en_US", "xx", "") == ["en"] * 4


def test_german_is_spoken_in_every_german_speaking_country() -> None:
    assert _tags("de", "de-DE", "de-AT", "de-CH", "de_LI") == ["de"] * 5


def test_tries_english_after_the_language_of_the_client_and_no_other() -> None:
    assert [one.tag for one in spoken_in("de-AT")] == ["de", "en"]
    assert [one.tag for one in spoken_in("en-GB")] == ["en"]
    assert [one.tag for one in spoken_in("fr-FR")] == ["en"]


def test_german_is_read_with_and_without_umlauts() -> None:
    times = language("de").times
    assert times.days["uebermorgen"] == times.days["übermorgen"] == 2
    assert times.months["maerz"] == times.months["märz"] == 3


def _tags(*locales: str) -> list[str]:
    spoken: list[Language] = [language(locale) for locale in locales]
    return [one.tag for one in spoken]


def test_knows_which_regions_put_the_month_first() -> None:
    assert [is_month_first(locale) for locale in ("en-US", "en", "en-GB", "en-AU", "de")] == [
        True,
        True,
        False,
        False,
        False,
    ]
