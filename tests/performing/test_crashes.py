"""Killed at the worst moment, a confirmed plan is finished afterwards or honestly unknown, and never done twice."""

import json
import signal
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

import pytest

from tests.storage.databases import database_url

pytestmark = pytest.mark.slow


def run(url: str, schema: str, folder: Path, mailbox: str, killed: str) -> subprocess.CompletedProcess[str]:
    """Run the program in ``crash``."""
    return subprocess.run(  # noqa: S603  (this very program)
        [sys.executable, "-m", "tests.performing.crash", url, schema, str(folder), mailbox, killed],
        capture_output=True,
        text=True,
        timeout=45,
        check=False,
    )


@pytest.mark.parametrize(
    ("kind", "killed", "mailbox", "verdict"),
    [
        ("sqlite", "before it began", "drops", "done"),
        ("sqlite", "before the write", "drops", "done"),
        ("sqlite", "after the write", "keeps", "done"),
        ("sqlite", "after the write", "drops", "unknown"),
        ("sqlite", "before it is shown", "drops", "done"),
        ("postgresql", "before the write", "drops", "done"),
        ("postgresql", "after the write", "keeps", "done"),
    ],
)
def test_a_plan_survives_a_crash(tmp_path: Path, kind: str, killed: str, mailbox: str, verdict: str) -> None:
    with database_url(kind, tmp_path) as url:
        schema = f"raincheck_{uuid4().hex}_dbos" if kind == "sqlite" else url.rpartition("%3D")[2] + "_dbos"
        crash = run(url, schema, tmp_path, mailbox, killed)
        assert crash.returncode == -signal.SIGKILL, crash.stderr
        after = run(url, schema, tmp_path, mailbox, "never")
        assert after.returncode == 0, after.stderr
        assert json.loads(after.stdout) == [verdict]
        assert after.stderr == ""
    assert (tmp_path / "declines").read_text().splitlines() == ["standup None"]
