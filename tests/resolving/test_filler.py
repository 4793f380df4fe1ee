from bot.resolving.filler import filler


def test_words_for_any_meeting_name_none() -> None:
    assert {"meeting", "call", "the", "my", "of", "with"} <= filler("en-GB")


def test_words_for_a_certain_kind_of_meeting_do() -> None:
    assert not {"standup", "review", "retro", "1", "11"} & filler("en-GB")
