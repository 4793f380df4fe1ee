import pytest

from bot.resolving.spelling import Likeness, initials, joined, meanings, spelt_as_known, tokens

TITLES = {"budget", "forecast", "retro", "offsite", "infrastructure", "lena", "sales", "board", "design", "plan"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Budget – forecast (Q3)", ("budget", "forecast", "q3")),
        ("Q&A", ("qa",)),
        ("1:1 Rui/Nadia", ("11", "rui", "nadia")),
        ("back-end sync", ("back", "end", "sync")),
        ("José’s café", ("joses", "cafe")),
        ("Straße", ("strasse",)),
        ("周会", ("周会",)),
        ("…", ()),
    ],
)
def test_folds_a_title_to_its_words(text: str, words: tuple[str, ...]) -> None:
    assert tokens(text) == words


@pytest.mark.parametrize(
    ("typed", "word", "likeness"),
    [
        ("retro", "retro", Likeness.SAME),
        ("retros", "retro", Likeness.INFLECTED),
        ("infra", "infrastructure", Likeness.PART),
        ("structure", "infrastructure", Likeness.PART),
        ("forcast", "forecast", Likeness.MISSPELT),
        ("budegt", "budget", Likeness.MISSPELT),
        ("infrastrcutrue", "infrastructure", Likeness.MISSPELT),
        ("rerto", "retro", Likeness.MISSPELT),
        ("leena", "lena", Likeness.MISSPELT),
    ],
)
def test_knows_a_word_in_the_ways_that_people_type_it(typed: str, word: str, likeness: Likeness) -> None:
    assert meanings(typed, TITLES) == {word: likeness}


def test_is_less_sure_of_a_slip_in_a_word_of_few_letters() -> None:
    assert meanings("retri", TITLES) == {"retro": Likeness.CLOSE}
    assert meanings("lana", TITLES) == {"lena": Likeness.CLOSE}
    assert meanings("baord", TITLES) == {"board": Likeness.MISSPELT}


@pytest.mark.parametrize("typed", ["resign", "bored", "clan", "gudget", "fo", "marketing", "intra", ""])
def test_takes_no_other_word_for_one_that_is_merely_close(typed: str) -> None:
    assert meanings(typed, TITLES) == {}


@pytest.mark.parametrize(("typed", "word"), [("review", "preview"), ("board", "onboarding"), ("event", "prevention")])
def test_a_word_that_another_happens_to_contain_is_no_piece_of_it(typed: str, word: str) -> None:
    assert meanings(typed, {word}) == {}


def test_a_known_word_is_never_taken_for_a_misspelling_of_another() -> None:
    assert meanings("market", {"market", "marker"}) == {"market": Likeness.SAME}


def test_keeps_every_word_that_a_misspelling_may_stand_for() -> None:
    assert set(meanings("marken", {"market", "marker"})) == {"market", "marker"}


@pytest.mark.parametrize("typed", ["12", "q4", "2027"])
def test_figures_are_not_forgiven(typed: str) -> None:
    assert meanings(typed, {"13", "q3", "2026", "120"}) == {}


def test_finds_a_piece_of_a_title_that_is_written_without_spaces() -> None:
    assert meanings("周会", {"产品周会"}) == {"产品周会": Likeness.PART}


def test_puts_neighbours_together_where_only_that_is_known() -> None:
    assert spelt_as_known(("stand", "up", "notes"), {"standup", "notes"}) == ("standup", "notes")
    assert spelt_as_known(("stand", "up"), {"standup", "stand", "up"}) == ("stand", "up")


def test_a_title_is_also_its_joined_words_and_its_initials() -> None:
    assert joined(("stand", "up", "daily")) == ("standup", "updaily")
    assert initials(("quarterly", "business", "review")) == "qbr"
    assert initials(("retro",)) == ""


def test_knows_a_plural_that_changes_its_last_letter() -> None:
    assert meanings("rajs", {"raj"}) == {"raj": Likeness.INFLECTED}
    assert meanings("dailies", {"daily"}) == {"daily": Likeness.INFLECTED}
