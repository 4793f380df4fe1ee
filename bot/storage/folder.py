"""The data folder belongs to one program at a time: two would take up each other's unfinished work."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from bot.model.errors import SettingsWrong

NAME = "in-use.lock"


@contextmanager
def own_folder(folder: Path) -> Iterator[None]:
    """Make the folder if need be, and keep every other program out of it; freed as well when the process is killed.

    Raises ``SettingsWrong`` where another is in it, or where it can be no folder.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsWrong(f"{folder} cannot be used as the data folder: {error.strerror}.") from error
    lock = FileLock(folder / NAME)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise SettingsWrong(
            f"Another Raincheck uses the folder {folder}. Give this one its own with --data."
        ) from error
    try:
        yield
    finally:
        lock.release()
