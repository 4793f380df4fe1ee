"""Every language's tables hold together."""

from dataclasses import fields

import pytest

from bot.languages.language import CommandWords, Language, TimeWords
from bot.languages.languages import LANGUAGES, is_month_first, language


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


def test_speaks_english_where_a_language_is_missing() -> None:
    assert _tags("en-GB", "en_US", "xx", "") == ["en"] * 4


def _tags(*locales: str) -> list[str]:
    spoken: list[Language] = [language(locale) for locale in locales]
    return [one.tag for one in spoken]


def test_knows_which_regions_put_the_month_first() -> None:
    assert [is_month_first(locale) for locale in ("en-US", "en", "en-GB", "en-AU")] == [True, True, False, False]
