"""What a process is called among the replicas that share a database."""

from pathlib import Path
from uuid import uuid4


def replica(folder: Path) -> str:
    """The name of the process that keeps its data in a folder: the same after a restart, unlike any other's.

    Work that was interrupted is taken up again under it, so a replica needs a folder of its own that survives. Raises
    ``OSError`` where the folder cannot be written.
    """
    file = folder / "replica"
    if not (file.exists() and file.read_text(encoding="ascii")):
        unfinished = file.with_suffix(".new")
        unfinished.write_text(uuid4().hex, encoding="ascii")
        unfinished.replace(file)
    return file.read_text(encoding="ascii")
