"""What the README says is so."""

import re
from pathlib import Path

from bot.languages.texts import texts
from bot.settings import documented

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def test_its_table_of_settings_is_the_program_s() -> None:
    rows = [f"| `{row['name']}` | {row['default']} | {row['meaning']} |" for row in documented()]
    assert [row for row in README.splitlines() if re.match(r"\| `[A-Za-z_]+` \|", row)] == rows


def test_its_example_is_the_one_that_the_bot_gives() -> None:
    assert texts("en")("help-decline").replace("’", "'") in README


def test_every_file_it_points_to_is_there() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert links
    assert [link for link in links if not (Path(__file__).parents[1] / link).exists()] == []
