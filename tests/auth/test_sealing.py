import json

import pytest
from cryptography.fernet import Fernet

from bot.auth.sealing import Seal
from tests.auth.authority import ALEX, BO, KEY

OTHER = Fernet.generate_key().decode()


def test_what_was_sealed_can_be_opened_for_its_owner_alone() -> None:
    seal = Seal([KEY])
    sealed = seal.seal(ALEX, "a cache")
    assert seal.open(ALEX, sealed) == ("a cache", True)
    assert seal.open(BO, sealed) is None


def test_an_older_key_opens_and_says_that_it_is_one() -> None:
    sealed = Seal([KEY]).seal(ALEX, "a cache")
    assert Seal([OTHER, KEY]).open(ALEX, sealed) == ("a cache", False)
    assert Seal([OTHER]).open(ALEX, sealed) is None


@pytest.mark.parametrize(
    "stored", [b"", b"no token", Fernet(KEY).encrypt(b"no JSON")], ids=["empty", "no token", "no JSON"]
)
def test_what_cannot_be_read_is_as_good_as_nothing(stored: bytes) -> None:
    assert Seal([KEY]).open(ALEX, stored) is None


@pytest.mark.parametrize("held", [{}, 7, [], [0, "contoso", ALEX.id, "of another version"]])
def test_what_another_version_wrote_is_dropped(held: object) -> None:
    assert Seal([KEY]).open(ALEX, Fernet(KEY).encrypt(json.dumps(held).encode())) is None


@pytest.mark.parametrize("keys", [[], ["too short"]])
def test_keys_that_are_none_are_refused(keys: list[str]) -> None:
    with pytest.raises(ValueError, match="key"):
        Seal(keys)
