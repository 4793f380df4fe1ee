import pytest

from bot.graph.origin import Origin

GRAPH = Origin.of("https://graph.microsoft.com/v1.0")
LOOPBACK = Origin.of("http://[::1]:3978/graph/v1.0")


@pytest.mark.parametrize(
    ("origin", "url"),
    [
        (GRAPH, "https://graph.microsoft.com/v1.0/me"),
        (GRAPH, "https://GRAPH.microsoft.com:443/beta"),
        (LOOPBACK, "http://[::1]:3978/"),
    ],
)
def test_its_own_addresses_are_at_home(origin: Origin, url: str) -> None:
    assert origin.leads_to(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://graph.microsoft.com/v1.0/me",
        "https://graph.microsoft.com:444/v1.0/me",
        "https://graph.microsoft.com.evil.example/v1.0/me",
        "https://evil.example/graph.microsoft.com",
        "https://user@graph.microsoft.com/v1.0/me",
        "https://@graph.microsoft.com/v1.0/me",
        "https://graph.microsoft.com:99999/",
        "//graph.microsoft.com/v1.0/me",
        "/v1.0/me",
        "",
    ],
)
def test_every_other_address_is_not(url: str) -> None:
    assert not GRAPH.leads_to(url)


@pytest.mark.parametrize("url", ["https://graph.microsoft.com", "http://127.0.0.1:3978", "http://[::1]:3978"])
def test_it_is_written_as_scopes_need_it(url: str) -> None:
    assert str(Origin.of(url + "/v1.0")) == url
