"""The key that local mode makes for itself, so that tokens are encrypted there as well."""

import os
import tempfile
from pathlib import Path

from cryptography.fernet import Fernet

NAME = "token.key"


def local_key(folder: Path) -> str:
    """The Fernet key in the data folder, made at the first start and readable by its owner only.

    Two programs that start at once in one folder get the same key. Raises ``OSError`` where it cannot be written.
    """
    path = folder / NAME
    if not path.exists():
        _write_once(path, Fernet.generate_key())
    return path.read_text(encoding="ascii").strip()


def _write_once(path: Path, key: bytes) -> None:
    """Write beside and link: the file is never there without its content, and the first of two wins."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=path.parent)  # mode 0600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(key)
        Path(path).hardlink_to(beside)
    except FileExistsError:
        pass
    finally:
        Path(beside).unlink()
