"""Times and commands that others wrote, scored by the scorers that came with them. The texts stay where they are."""

import importlib.util
import json
import re
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.evaluation.figures import Figure

PROJECT = Path(__file__).parents[2]
SHARED = PROJECT.parent / "shared" / "eval"

Scores = Mapping[str, Any]


def cases() -> list[Figure]:
    """Sentences about a calendar, through the whole of ``app.py explain``."""
    scorer, file = SHARED / "score_commands.py", SHARED / "commands.jsonl"
    command = [sys.executable, str(scorer), str(file), "--quiet"]
    run = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)  # noqa: S603 - our own
    found = re.search(r"(\d+) of (\d+) right", run.stdout)
    right, total = map(int, found.groups()) if found else (0, 1)
    return [Figure("commands in a calendar, right", right / total, 0.98)]


def english_times() -> list[Figure]:
    """English times: right, wrong, ranges, and what is found where there is none."""
    scores = _scores("eval_dates", "dates", "--core", "--lang", "en")
    every = scores["groups"]["ALL"]
    return [
        Figure("times in English, right", every["start"], 0.89),
        Figure("times in English, wrong", every["wrong"], 0.07, most=True),
        Figure("ranges in English, right", every["range_full"], 0.84),
        Figure("texts without a time in which one is found", scores["neg_fp"] / scores["neg_n"], 0.06, most=True),
    ]


def german_times() -> list[Figure]:
    """German times."""
    every = _scores("eval_dates", "dates", "--core", "--lang", "de")["groups"]["ALL"]
    return [
        Figure("times in German, right", every["start"], 0.70),
        Figure("times in German, wrong", every["wrong"], 0.08, most=True),
    ]


def english_commands() -> list[Figure]:
    """Commands among much else, and how long a sentence takes."""
    scores = _scores("eval_commands", "commands", "--lang", "en")
    groups = scores["groups"]
    every, near = groups["ALL"], groups["tag/near_miss"]
    outside = every["nondel"] - near["nondel"]
    return [
        Figure("cancels found", _recall(groups["gold/cancel"]), 0.91),
        Figure("declines found", _recall(groups["gold/decline"]), 0.93),
        Figure("reschedules found", _recall(groups["gold/reschedule"]), 0.79),
        Figure(
            "other sentences taken for a cancel or decline", (every["fpd"] - near["fpd"]) / outside, 0.001, most=True
        ),
        Figure("other sentences taken for any command", every["fpw"] / every["nonwrite"], 0.0015, most=True),
        Figure("a sentence understood, in the middle", scores["p50_ms"], 0.5, "ms", most=True),
        Figure("a sentence understood, 95 of 100", scores["p95_ms"], 2, "ms", most=True),
    ]


def _recall(group: Scores) -> float:
    return float(group["le"] / group["n"])


def _scores(scorer: str, reading: str, *options: str) -> Scores:
    """What a scorer of the corpora says of a reading, as it writes it down."""
    spec = importlib.util.spec_from_file_location(scorer, SHARED / "corpus" / f"{scorer}.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(scorer)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    with TemporaryDirectory() as folder, redirect_stdout(StringIO()):
        written = Path(folder) / "scores.json"
        module.main([f"tests.evaluation.readings:{reading}", *options, "--json", str(written)])
        scores: Scores = json.loads(written.read_text(encoding="utf-8"))
    return scores
