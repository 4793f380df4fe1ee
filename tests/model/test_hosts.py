import pytest

from bot.model.hosts import is_loopback, is_safe


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "localhost", "LOCALHOST", "::1"])
def test_knows_this_machine(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "example.com",
        "localhost.example.com",
        "127.0.0.1.example.com",
        "127.1",
        "0x7f.0.0.1",
        "0.0.0.0",  # noqa: S104
        "10.0.0.1",
        "[::1]",
    ],
)
def test_takes_nothing_else_for_it(host: str) -> None:
    assert not is_loopback(host)


@pytest.mark.parametrize("url", ["https://graph.microsoft.com/v1.0", "http://127.0.0.1:3978", "http://[::1]/x"])
def test_calls_https_and_this_machine_safe(url: str) -> None:
    assert is_safe(url)


@pytest.mark.parametrize(
    "url", ["", "http://graph.microsoft.com", "https://", "ftp://127.0.0.1", "graph.microsoft.com", "http://[::1"]
)
def test_calls_nothing_else_safe(url: str) -> None:
    assert not is_safe(url)
