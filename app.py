"""Raincheck's command line: serve (what it does without a word) · explain · simulate."""

import argparse
import sys
from pathlib import Path

ABOUT = {
    "serve": "run the bot; without settings together with a simulated Microsoft 365, on this machine only",
    "explain": "read sentences as JSON lines and say how each is understood; see the README",
    "simulate": "run the simulated Microsoft 365 alone",
}


def arguments(argv: list[str]) -> argparse.Namespace:
    """What was asked for on the command line."""
    about = "\n".join(f"  {command:10}{does}" for command, does in ABOUT.items())
    parser = argparse.ArgumentParser(
        prog="app.py",
        description=f"A Teams bot that clears your calendar in a sentence.\n\ncommands:\n{about}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", nargs="?", choices=ABOUT, default="serve", metavar="COMMAND")
    parser.add_argument("--port", type=int, help="where to listen (default: 3978)")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="what has to survive (default: .raincheck)")
    parser.add_argument("--no-browser", action="store_true", help="do not open the page")
    parser.add_argument("--microsoft365", metavar="URL", help="a simulated Microsoft 365 that runs elsewhere")
    return parser.parse_args(argv)


def main(argv: list[str]) -> int:
    """Run one command; returns the exit status."""
    asked = arguments(argv)
    if asked.command == "explain":
        from bot import explain  # noqa: PLC0415  (needs none of what the other commands import)

        return explain.main()
    from bot import running, settings  # noqa: PLC0415

    options = settings.Options(asked.port, asked.data, not asked.no_browser, asked.microsoft365)
    return running.main(asked.command, options)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
