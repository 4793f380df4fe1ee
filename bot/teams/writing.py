"""The text of a message as its writer meant it: without markup, and without the bot's own name in front.

Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations
"""

import html
import re
from collections.abc import Iterable

LONGEST = 4000
"""Characters. Nobody commands in more, and reading costs time by the length."""

AT = re.compile(r"</?at\b[^<>]{0,200}>", re.IGNORECASE)


def written(text: str, own_mentions: Iterable[str]) -> tuple[str, bool]:
    """The text, and whether its end was cut off.

    ``own_mentions`` are mentions of the bot as they stand in the text (``<at>Raincheck</at>``); they go. Others stay as
    the names that were written. Botbuilder's ``remove_recipient_mention`` also removes the bot's name elsewhere.
    """
    for mention in filter(None, own_mentions):
        text = text.replace(mention, " ")
    plain = html.unescape(AT.sub("", text)).replace("\xa0", " ").strip()
    return plain[:LONGEST], len(plain) > LONGEST
