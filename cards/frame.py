"""The parts every card is made of.

Texts stand in ``RichTextBlock``: unlike ``TextBlock`` it knows no Markdown, so that a subject or a name that somebody
else wrote cannot turn into a link or a heading.
"""

from collections.abc import Sequence
from typing import Any

from bot.model.conversations import Card

Element = dict[str, Any]

VERSION = "1.5"
"""The newest that every Teams client renders; Universal Actions need 1.4."""


def card(body: Sequence[Element], actions: Sequence[Element] = (), *, summary: str) -> Card:
    """A whole card; ``summary`` is read aloud and stands in for clients that show no cards."""
    whole: Card = {
        "type": "AdaptiveCard",
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "version": VERSION,
        "fallbackText": summary,
        "speak": summary,
        "body": list(body),
    }
    if actions:
        whole["actions"] = list(actions)
    return whole


def heading(text: str) -> Element:
    """The first line of a card."""
    return {**line(text, weight="Bolder", size="Medium"), "id": "heading"}


def line(text: str, *, subtle: bool = False, color: str = "", weight: str = "", size: str = "") -> Element:
    """A paragraph without Markdown."""
    run: Element = {"type": "TextRun", "text": text or " "}
    if subtle:
        run["isSubtle"] = True
    run |= {name: value for name, value in (("color", color), ("weight", weight), ("size", size)) if value}
    return {"type": "RichTextBlock", "inlines": [run]}


def hint(text: str) -> Element:
    """Something the bot added of its own: a guess, a consequence."""
    return {**line(text, subtle=True, size="Small"), "spacing": "Small"}


def warning(text: str) -> Element:
    """Something to look at before pressing."""
    return {**line(text, color="Warning"), "spacing": "Small"}


def facts(pairs: Sequence[tuple[str, str]]) -> list[Element]:
    """Titles and values side by side; a ``FactSet`` would read the values as Markdown."""
    return [
        {
            "type": "ColumnSet",
            "spacing": "Small",
            "columns": [
                {"type": "Column", "width": "80px", "items": [line(title, subtle=True)]},
                {"type": "Column", "width": "stretch", "items": [line(value)]},
            ],
        }
        for title, value in pairs
    ]


def button(title: str, verb: str, data: dict[str, str], *, style: str = "") -> Element:
    """A button that asks the bot: Action.Execute, and Action.Submit in clients that do not know it.

    Teams routes a click only if ``verb`` is there; a Submit brings nothing but its data, so that it is repeated there.
    """
    data = {"verb": verb, **data}
    pressed: Element = {
        "type": "Action.Execute",
        "title": title,
        "verb": verb,
        "data": data,
        "fallback": {"type": "Action.Submit", "title": title, "data": data},
    }
    if style:
        pressed["style"] = style
        pressed["fallback"]["style"] = style
    return pressed


def link(title: str, url: str) -> Element:
    """A button that opens a page."""
    return {"type": "Action.OpenUrl", "title": title, "url": url}
