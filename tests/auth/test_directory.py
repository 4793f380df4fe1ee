import asyncio
from pathlib import Path

import pytest
import requests
from aiohttp import web

from bot.auth.directory import Directory, NetworkNeeded, OfflineDirectory
from tests.auth.authority import Authority
from tests.fakes.certificates import https_server

DOCUMENT = "/v2.0/.well-known/openid-configuration"


@pytest.mark.parametrize("url", ["http://login.example.com/contoso", "https:///contoso", "contoso"])
def test_only_https_is_taken_for_an_authority_except_on_loopback(url: str) -> None:
    with pytest.raises(ValueError, match="https"):
        Directory(url)


async def test_msal_is_told_https_where_loopback_speaks_http(authority: Authority) -> None:
    directory = Directory(authority.url)
    assert directory.authority == authority.url.replace("http://", "https://")
    answer = await asyncio.to_thread(directory.get, directory.authority + DOCUMENT)
    assert f'"token_endpoint": "{directory.authority}/oauth2/v2.0/token"' in answer.text
    directory.close()


async def test_the_authority_is_asked_once_who_it_is(authority: Authority) -> None:
    directory = Directory(authority.url)
    url = directory.authority + DOCUMENT
    with pytest.raises(NetworkNeeded):
        OfflineDirectory(directory).get(url)
    for _ in range(3):
        await asyncio.to_thread(directory.get, url)
    assert OfflineDirectory(directory).get(url).status_code == 200
    assert authority.described == 1
    directory.close()


async def test_an_authority_that_was_away_is_asked_again(authority: Authority) -> None:
    directory = Directory(authority.url)
    url = directory.authority + "/elsewhere"
    assert (await asyncio.to_thread(directory.get, url)).status_code == 404
    with pytest.raises(NetworkNeeded):
        OfflineDirectory(directory).get(url)
    directory.close()


def test_the_secret_never_leaves_the_authority() -> None:
    directory = Directory("https://login.example.com/contoso")
    with pytest.raises(ValueError, match="leave"):
        directory.post("https://login.example.com.evil.example/contoso/token", data={"client_secret": "x"})


async def test_certificates_are_checked_against_ssl_cert_file_alone(
    authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``REQUESTS_CA_BUNDLE`` and ``CURL_CA_BUNDLE``, which requests obeys over everything, count for nothing."""
    app = web.Application()
    app.router.add_get("/contoso/document", authority.document)
    async with https_server(app, tmp_path) as (origin, certificate):
        for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
            monkeypatch.setenv(name, str(certificate))
        with pytest.raises(requests.exceptions.SSLError):
            await _document(origin)
        for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
            monkeypatch.setenv(name, "/no/such/bundle")
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert await _document(origin) == 200


async def _document(origin: str) -> int:
    directory = Directory(f"{origin}/contoso")
    answer = await asyncio.to_thread(directory.get, f"{origin}/contoso/document")
    directory.close()
    return answer.status_code
