"""Where answers may go."""

import pytest

from bot.teams.service_urls import loopback_only, teams_hosts

allowed = teams_hosts(frozenset({"smba.trafficmanager.net", "127.0.0.1"}))


@pytest.mark.parametrize(
    "url",
    [
        "https://smba.trafficmanager.net/emea/",
        "https://SMBA.trafficmanager.net:8443",
        "http://127.0.0.1:56150/_connector",
        "https://127.0.0.1/",
    ],
)
def test_answers_go_to_hosts_that_are_named(url: str) -> None:
    assert allowed(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://smba.trafficmanager.net/",
        "https://smba.trafficmanager.net.evil.example/",
        "https://evil.example/smba.trafficmanager.net",
        "https://x.smba.trafficmanager.net/",
        "https://smba.trafficmanager.net@evil.example/",
        "https://user:secret@smba.trafficmanager.net/",
        "https://evil.example\\@smba.trafficmanager.net/",
        "https://evil.example#@smba.trafficmanager.net/",
        "https://smba.trafficmanager.net/?to=x",
        "ftp://smba.trafficmanager.net/",
        "//smba.trafficmanager.net/",
        "smba.trafficmanager.net",
        "http://localhost/",
        "https://smba.trafficmanager.net:99999/",
        "https://[",
        "",
    ],
)
def test_answers_go_nowhere_else(url: str) -> None:
    assert not allowed(url)


@pytest.mark.parametrize("url", ["http://127.0.0.1:3978", "http://localhost:1/x", "https://[::1]/"])
def test_local_mode_answers_on_this_machine(url: str) -> None:
    assert loopback_only(url)


@pytest.mark.parametrize("url", ["https://smba.trafficmanager.net/", "http://2130706433/", "http://127.0.0.1.nip.io/"])
def test_local_mode_answers_nowhere_else(url: str) -> None:
    assert not loopback_only(url)
