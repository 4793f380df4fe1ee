import pytest

from bot.model.errors import TeamsUnavailable, trace_of


def read_calendar() -> None:
    raise KeyError("Quarterly layoffs")


def translate() -> None:
    try:
        read_calendar()
    except KeyError as error:
        raise TeamsUnavailable("Quarterly layoffs") from error


def suppress() -> None:
    try:
        read_calendar()
    except KeyError:
        raise TeamsUnavailable from None


def test_a_trace_names_types_and_places_but_never_what_a_message_quotes() -> None:
    with pytest.raises(TeamsUnavailable) as raised:
        translate()
    trace = trace_of(raised.value)
    assert trace.startswith("TeamsUnavailable at ")
    assert "KeyError at " in trace
    assert "read_calendar" in trace
    assert "layoffs" not in trace


def test_a_trace_leaves_out_what_was_suppressed() -> None:
    with pytest.raises(TeamsUnavailable) as raised:
        suppress()
    assert "KeyError" not in trace_of(raised.value)


def test_an_error_that_was_never_raised_has_a_trace_too() -> None:
    assert trace_of(ValueError()) == "ValueError at an unknown place"
