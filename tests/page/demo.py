"""A bot with the real cards and no brain, so that the page has something to show."""

from typing import Any

from bot.languages.texts import Texts
from bot.languages.texts import texts as texts_for
from bot.model.plans import Action, Outcome, Plan, Step, StepOutcome, Verdict
from cards.confirm import Hints, confirm_card
from cards.guide import welcome_card
from cards.outcome import outcome_card
from tests.fakes.local_bot import Activity, LocalBot
from tests.fakes.plans import a_plan, an_event, at, lasting

ADAPTIVE = "application/vnd.microsoft.card.adaptive"
NASTY = "<img src=x onerror=alert(1)> **bold** [link](http://example.com)"


def a_proposal(subject: str = "Daily standup") -> Plan:
    """Decline tomorrow's standup and suggest Tuesday, 15:00."""
    step = Step(Action.DECLINE, an_event(subject=subject), comment="I am travelling", proposed=lasting(at(24, 15), 15))
    return a_plan(step)


def plain_card(*body: dict[str, Any]) -> dict[str, Any]:
    """Whatever a test wants to see rendered, with one button of each kind."""
    actions = [
        {"type": "Action.Submit", "title": "Send", "data": {"kept": "yes"}},
        {"type": "Action.OpenUrl", "title": "Open", "url": "http://127.0.0.1:9/"},
    ]
    words = "What the card says in words"
    return {"type": "AdaptiveCard", "version": "1.5", "fallbackText": words, "body": list(body), "actions": actions}


async def demo(bot: LocalBot, activity: Activity) -> Any:
    """One turn."""
    texts = texts_for("en-GB")
    if activity["type"] == "conversationUpdate":
        await bot.says(activity, attachments=[attached(welcome_card(texts))])
    if activity["type"] == "message" and "text" in activity:
        await _answer(bot, activity, texts)
    if activity["type"] == "invoke":
        return _pressed(activity, texts)
    return None


def attached(card: dict[str, Any]) -> dict[str, Any]:
    """As a message carries it."""
    return {"contentType": ADAPTIVE, "content": card}


async def _answer(bot: LocalBot, activity: Activity, texts: Texts) -> None:
    match activity["text"].split()[0]:
        case "decline":
            clash = an_event(id="clash", subject="Lunch and learn", span=lasting(at(24, 14, 45), 45))
            card = confirm_card(a_proposal(), texts, Hints(clashes=(clash,), mailbox_zone="Europe/Lisbon"))
            await bot.says(activity, attachments=[attached(card)])
        case "nasty":
            toggle = {"type": "Input.Toggle", "id": "t", "title": NASTY}
            block = {"type": "TextBlock", "text": NASTY, "wrap": True}
            await bot.says(activity, text=NASTY, attachments=[attached(plain_card(block, toggle))])
        case "when":
            text = "{{DATE(2026-11-24T14:00:00Z, SHORT)}} {{TIME(2026-11-24T14:00:00Z)}}"
            await bot.says(activity, attachments=[attached(plain_card({"type": "TextBlock", "text": text}))])
        case "type":
            await bot.calls("POST", bot.activities_of(activity), {"type": "typing"})
        case words:
            await bot.says(activity, text=f"You said {words}.")


def _pressed(activity: Activity, texts: Texts) -> Any:
    if activity["value"]["action"]["verb"] == "confirm":
        outcome = Outcome((StepOutcome(Verdict.DONE),), at(20, 9))
        return {"statusCode": 200, "type": ADAPTIVE, "value": outcome_card(a_proposal(), outcome, texts)}
    value = {"code": "Expired", "message": "This plan has expired"}
    return {"statusCode": 400, "type": "application/vnd.microsoft.error", "value": value}
