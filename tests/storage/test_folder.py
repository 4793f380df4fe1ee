"""The data folder belongs to one program at a time."""

from pathlib import Path

import pytest

from bot.model.errors import SettingsWrong
from bot.storage.folder import own_folder


def test_makes_the_folder_and_frees_it_again(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "data"
    with own_folder(folder):
        assert folder.is_dir()
    with own_folder(folder):
        pass


def test_says_so_when_another_program_is_in_it(tmp_path: Path) -> None:
    with own_folder(tmp_path), pytest.raises(SettingsWrong, match="Another Raincheck uses"), own_folder(tmp_path):
        pass


def test_says_so_when_it_can_be_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SettingsWrong, match="cannot be used"), own_folder(tmp_path / "file"):
        pass
