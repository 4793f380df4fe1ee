"""Where the program listens."""

import socket

import pytest

from bot import wiring
from bot.model.errors import SettingsWrong


@pytest.mark.parametrize(
    ("host", "origin"),
    [("127.0.0.1", "http://127.0.0.1:"), ("::1", "http://[::1]:"), ("localhost", "http://localhost:")],
)
def test_listens_at_addresses_of_both_kinds(host: str, origin: str) -> None:
    with wiring.listen(host, 0) as listening, socket.create_connection((host, listening.getsockname()[1]), 1):
        assert wiring._origin(host, listening) == f"{origin}{listening.getsockname()[1]}"


@pytest.mark.parametrize("client", ["127.0.0.1", "::1"])
def test_every_address_of_ipv6_is_every_address_of_ipv4_as_well(client: str) -> None:
    with wiring.listen("::", 0) as listening, socket.create_connection((client, listening.getsockname()[1]), 1) as made:
        assert made.getpeername()[1] == listening.getsockname()[1]


def test_says_so_where_it_cannot_listen() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(SettingsWrong, match="Try another --port"):
        wiring.listen("127.0.0.1", taken.getsockname()[1])
