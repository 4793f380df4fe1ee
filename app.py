"""Raincheck's command line: serve (what it does without a word) · explain · simulate."""

import argparse
import sys
from pathlib import Path

ABOUT = {
    "serve": "run the bot; without settings together with a simulated Microsoft 365, on this machine only",
    "explain": "read sentences as JSON lines and say how each is understood; see the README",
    "simulate": "run the simulated Microsoft 365 alone",
}
OPTIONS: dict[str, tuple[str, ...]] = {
    "serve": ("port", "data", "no_browser", "microsoft365"),
    "explain": (),
    "simulate": ("port", "data", "no_browser"),
}


def arguments(argv: list[str]) -> argparse.Namespace:
    """What was asked for on the command line; whatever the command makes nothing of is an error."""
    about = "\n".join(f"  {command:10}{does}" for command, does in ABOUT.items())
    parser = argparse.ArgumentParser(
        prog="app.py",
        description=f"A Teams bot that clears your calendar in a sentence.\n\ncommands:\n{about}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", nargs="?", default="serve", metavar="COMMAND")
    parser.add_argument("--port", type=int, help="where to listen (default: 3978)")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="what has to survive (default: .raincheck)")
    parser.add_argument("--no-browser", action="store_true", help="do not open the page")
    parser.add_argument("--microsoft365", metavar="URL", help="a simulated Microsoft 365 that runs elsewhere")
    asked, unknown = parser.parse_known_args(argv)
    if unknown or asked.command not in ABOUT:
        parser.error(f"there is no option or command {(unknown or [asked.command])[0]}")
    for name in OPTIONS["serve"]:
        if name not in OPTIONS[asked.command] and getattr(asked, name) != parser.get_default(name):
            parser.error(f"{asked.command} has no option --{name.replace('_', '-')}")
    return asked


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
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)  # as shells have it
