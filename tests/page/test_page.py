"""The page of local mode, as people use it."""

import asyncio
from typing import Any

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, expect

from tests.fakes.local_bot import Activity, LocalBot, silent
from tests.page.conftest import Open, Stage, last_message, say, words
from tests.page.demo import NASTY, demo

STANDUP = "decline tomorrow's standup, suggest Tuesday 3pm"


async def axe_finds_nothing(page: Page) -> None:
    found = await Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


async def test_says_what_it_is_and_welcomes(open_page: Open) -> None:
    page = await open_page()
    await expect(page.get_by_text("Simulated Microsoft 365 on this machine. Nothing leaves it.")).to_be_visible()
    await expect(last_message(page)).to_contain_text("Hello, I’m Raincheck")


@pytest.mark.parametrize(("width", "most"), [(1280, 90), (360, 50)])
async def test_what_to_try_is_one_click_away_and_leaves_room(open_page: Open, width: int, most: int) -> None:
    page = await open_page(viewport={"width": width, "height": 740})
    choices = page.get_by_role("list", name="Try one of these")
    box = await choices.bounding_box()
    assert box
    assert box["height"] <= most
    await choices.get_by_role("button", name="cancel my 1:1 with Ana, all hands clash").click()
    await expect(page.locator(".mine .text")).to_have_text("cancel my 1:1 with Ana, all hands clash")
    await expect(last_message(page)).to_contain_text("You said cancel.")


async def test_a_command_gets_a_card_that_a_click_turns_into_the_outcome(open_page: Open, stage: Stage) -> None:
    page = await open_page()
    await say(page, STANDUP)
    card = last_message(page)
    await expect(card).to_contain_text("Suggest")
    before = await page.locator("#messages article").count()
    await page.get_by_role("button", name="Decline and propose").click()
    await expect(last_message(page)).to_contain_text(words("✓ Declined “Daily standup” and suggested"))
    assert await page.locator("#messages article").count() == before, "in place, not below"
    pressed = stage.bot.of_type("invoke")[0]["value"]["action"]
    assert pressed["verb"] == "confirm"
    assert pressed["data"] == {
        "verb": "confirm",
        "plan": "plan-1",
        "date": "2026-11-24",
        "time": "15:00",
        "comment": "I am travelling",
    }


async def test_an_input_that_was_emptied_is_sent_empty(open_page: Open, stage: Stage) -> None:
    page = await open_page()
    await say(page, STANDUP)
    await page.get_by_label("Message to Jo Fischer (optional)").fill("")
    await page.get_by_role("button", name="Decline and propose").click()
    await expect(last_message(page)).to_contain_text("Declined")
    assert stage.bot.of_type("invoke")[0]["value"]["action"]["data"]["comment"] == ""


async def test_an_error_stands_below_the_card_and_the_card_stays(open_page: Open) -> None:
    page = await open_page()
    await say(page, STANDUP)
    await page.get_by_role("button", name="Keep it").click()
    await expect(last_message(page)).to_contain_text("This plan has expired")
    await expect(page.get_by_role("button", name="Keep it")).to_be_enabled()


async def test_a_note_below_a_card_comes_into_view(open_page: Open) -> None:
    page = await open_page(viewport={"width": 1280, "height": 480})
    await say(page, STANDUP)
    await page.get_by_role("button", name="Keep it").click()
    await expect(last_message(page).locator(".note")).to_be_in_viewport(ratio=1)


async def test_a_failing_bot_is_something_that_went_wrong(open_page: Open, stage: Stage) -> None:
    page = await open_page()
    await say(page, STANDUP)
    keep = page.get_by_role("button", name="Keep it")
    await expect(keep).to_be_visible()
    stage.bot.status = 500
    await keep.click()
    await expect(last_message(page)).to_contain_text("Something went wrong. Please try again.")


async def test_a_submit_goes_out_as_a_message_with_its_data(open_page: Open, stage: Stage) -> None:
    page = await open_page()
    await say(page, "when")
    await last_message(page).get_by_role("button", name="Send").click()
    for _ in range(50):
        if len(stage.bot.of_type("message")) == 2:
            break
        await asyncio.sleep(0.05)
    assert stage.bot.of_type("message")[-1]["value"] == {"kept": "yes"}


async def test_dates_in_a_card_are_in_the_zone_of_whoever_sits_there(open_page: Open) -> None:
    page = await open_page()
    await say(page, "when")
    await expect(last_message(page)).to_contain_text(words("Tue,? 24 Nov 2026 15:00"))


async def test_other_peoples_words_never_become_markup(open_page: Open) -> None:
    page = await open_page()
    await say(page, f"nasty {NASTY}")
    await expect(last_message(page).locator(".card")).to_contain_text(NASTY)
    await expect(last_message(page).locator(".text")).to_have_text(NASTY)
    assert await page.locator("#messages article img:not(.face), #messages .card a, #messages b").count() == 0


async def test_the_bot_is_seen_typing_until_it_speaks(open_page: Open) -> None:
    page = await open_page()
    dots = page.get_by_text("Raincheck is typing")
    await expect(dots).to_be_hidden()
    await say(page, "type")
    await expect(dots).to_be_visible()
    await say(page, "hello")
    await expect(last_message(page)).to_contain_text("You said hello.")
    await expect(dots).to_be_hidden()


async def test_an_own_message_can_be_edited(open_page: Open, stage: Stage) -> None:
    page = await open_page()
    await say(page, "hello")
    await expect(last_message(page)).to_contain_text("You said hello.")
    await page.locator(".mine").hover()
    await page.get_by_role("button", name="Edit").click()
    await page.get_by_label("Change the message").fill("goodbye")
    await page.get_by_role("button", name="Save").click()
    await expect(page.locator(".mine")).to_contain_text(words("Edited.*goodbye"))
    assert stage.bot.of_type("messageUpdate")[0]["text"] == "goodbye"


async def test_enter_sends_what_was_edited_and_begins_a_new_line_with_shift(open_page: Open, stage: Stage) -> None:
    page = await open_page()
    await say(page, "hello")
    await expect(last_message(page)).to_contain_text("You said hello.")
    await page.locator(".mine").hover()
    await page.get_by_role("button", name="Edit").click()
    await page.get_by_label("Change the message").fill("so")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("long")
    await page.keyboard.press("Enter")
    await expect(page.locator(".mine")).to_contain_text(words("Edited.*so\nlong"))
    assert [edit["text"] for edit in stage.bot.of_type("messageUpdate")] == ["so\nlong"]


async def test_a_message_that_nobody_took_says_so(open_page: Open, stage: Stage) -> None:
    page = await open_page()
    await expect(last_message(page)).to_contain_text("Hello, I’m Raincheck")
    stage.bot.turn, stage.bot.status = silent, 503
    await say(page, "hello")
    await expect(last_message(page)).to_contain_text("Not delivered: Raincheck refused it.")


async def test_the_proposal_arrives_at_the_organizer_while_one_looks(open_page: Open, stage: Stage) -> None:
    page = await open_page()
    mine = page.get_by_role("region", name="Calendar of Alex Wilber")
    theirs = page.get_by_role("region", name="Calendar of Marco Rossi")
    await expect(theirs.locator(".event").first).to_contain_text("7 accepted")
    await stage.proposes("Marco Rossi", "Daily standup")
    await expect(mine.locator(".event.declined")).to_contain_text(words("14:00 – 14:15.*Daily standup.*Declined"))
    await expect(theirs.locator(".event", has_text="suggests")).to_contain_text(
        "Alex Wilber suggests Tue 24 Nov, 15:00"
    )
    await expect(theirs.locator(".event.ghost")).to_contain_text(words("15:00 – 15:15.*Suggested by Alex Wilber"))
    await expect(page.locator("#write-count")).to_have_text("1 write")
    await page.locator("#requests summary").click()
    await expect(page.locator("#request-list tr.write")).to_contain_text(words("POST /me/events/.*/decline.*202"))
    await theirs.locator(".event.ghost").click()
    await expect(page.get_by_role("dialog", name="Daily standup")).to_contain_text(
        words("Alex Wilber declined suggests Tue")
    )


async def test_only_the_occurrence_that_was_declined_flashes(open_page: Open, stage: Stage) -> None:
    page = await open_page()
    mine = page.get_by_role("region", name="Calendar of Alex Wilber")
    await expect(mine.locator(".event", has_text="Daily standup")).to_have_count(7)
    await stage.proposes("Marco Rossi", "Daily standup")
    await expect(mine.locator(".event.declined")).to_have_count(1)
    await expect(page.locator(".event.changed")).to_have_count(2)  # Alex's copy, and the organizer's


async def test_a_day_shows_the_same_hours_side_by_side(open_page: Open) -> None:
    page = await open_page()
    await page.get_by_role("radio", name="Day", exact=True).check()
    await page.get_by_role("button", name="Later").click()
    await expect(page.locator("#shown")).to_have_text("Saturday 21 November")
    standups = page.locator(".lanes .event", has_text="Daily standup")
    await expect(standups).to_have_count(2)
    places = [await standups.nth(index).bounding_box() for index in range(2)]
    assert len({place["y"] for place in places if place}) == 1


@pytest.mark.parametrize(
    ("locale", "hour", "event"),
    [
        ("en-GB", "09:00", "14:00 – 14:15"),
        ("en-US", "9:00 AM", "2:00 PM – 2:15 PM"),
        ("de-DE", "09:00", "14:00 – 14:15"),
    ],
)
async def test_times_are_written_in_one_way_and_as_the_reader_does(
    open_page: Open, locale: str, hour: str, event: str
) -> None:
    page = await open_page(locale=locale)
    await page.get_by_role("radio", name="Day", exact=True).check()
    await page.get_by_role("button", name="Later").click()
    await expect(page.locator(".hour").first).to_have_text(hour)
    standup = page.locator(".lanes .event", has_text="Daily standup").first
    await expect(standup).to_contain_text(event)


async def test_somebody_else_has_their_own_chat_and_calendar(open_page: Open) -> None:
    page = await open_page()
    await say(page, "hello")
    await expect(last_message(page)).to_contain_text("You said hello.")
    await page.get_by_label("You are").select_option("Grace Okafor")
    await expect(page.get_by_role("region", name="Calendar of Grace Okafor")).to_be_visible()
    await expect(last_message(page)).to_contain_text("Hello, I’m Raincheck")
    await expect(page.locator("#messages")).not_to_contain_text("You said hello.")
    await page.reload()
    await expect(page.get_by_role("region", name="Calendar of Grace Okafor")).to_be_visible()


async def test_the_clock_moves_and_comes_back(open_page: Open) -> None:
    page = await open_page()
    clock = page.get_by_role("button", name="Move the clock")
    await expect(clock).to_contain_text("Fri 20 Nov, 10:00")
    for choice, then in {"Tomorrow at nine": "Sat 21 Nov, 09:00", "One hour on": "Sat 21 Nov, 10:00"}.items():
        await clock.click()
        await page.get_by_role("button", name=choice).click()
        await expect(clock).to_contain_text(then)
    await expect(page.locator(".one-day.today").first).to_contain_text("Saturday 21 November")
    await clock.click()
    await page.get_by_role("button", name="Back to now").click()
    await expect(page.locator("#clock.moved")).to_have_count(0)


async def test_starting_over_asks_first(open_page: Open) -> None:
    page = await open_page()
    await say(page, "hello")
    await expect(last_message(page)).to_contain_text("You said hello.")
    await page.get_by_role("button", name="Start over").click()
    await page.get_by_role("button", name="Keep everything").click()
    await expect(last_message(page)).to_contain_text("You said hello.")
    await page.get_by_role("button", name="Start over").click()
    await page.get_by_role("dialog").get_by_role("button", name="Start over").click()
    await expect(last_message(page)).to_contain_text("Hello, I’m Raincheck")
    await expect(page.locator("#messages article")).to_have_count(1)


async def test_new_people_move_in_while_one_looks(open_page: Open, stage: Stage) -> None:
    page = await open_page()
    people = [{"name": name, "address": f"{name}@here.example", "timeZone": "UTC"} for name in ("Kim", "Lou")]
    await stage.simulation.reset(*people)
    await expect(page.get_by_label("You are")).to_have_text(words("Kim.*Lou"))
    await expect(page.get_by_role("region", name="Calendar of Lou")).to_be_visible()


async def test_a_second_window_sees_the_same_chat(open_page: Open) -> None:
    first, second = await open_page(), await open_page()
    await say(first, "hello")
    await expect(last_message(second)).to_contain_text("You said hello.")


async def test_without_the_renderer_it_says_what_is_missing_and_cards_can_be_used(
    open_page: Open, stage: Stage
) -> None:
    page = await open_page(renderer=False)
    await expect(page.get_by_role("status").first).to_contain_text("uv sync --reinstall-package raincheck")
    await say(page, STANDUP)
    await expect(last_message(page)).to_contain_text("Decline “Daily standup” and suggest another time?")
    await page.get_by_role("button", name="Decline and propose").click()
    await expect(last_message(page)).to_contain_text("Declined “Daily standup”")
    assert "comment" not in stage.bot.of_type("invoke")[0]["value"]["action"]["data"], "unchanged"


async def test_a_phone_shows_chat_or_calendars(open_page: Open) -> None:
    page = await open_page(viewport={"width": 360, "height": 740})
    await expect(page.locator("#chat")).to_be_visible()
    await expect(page.locator("#calendars")).to_be_hidden()
    await page.get_by_role("tab", name="Chat").press("ArrowRight")
    await expect(page.get_by_role("tab", name="Calendars")).to_be_focused()
    await expect(page.locator("#calendars")).to_be_visible()
    await expect(page.locator("#chat")).to_be_hidden()
    assert await page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
async def test_axe_finds_nothing(open_page: Open, stage: Stage, scheme: str, width: int) -> None:
    page = await open_page(color_scheme=scheme, viewport={"width": width, "height": 800}, reduced_motion="reduce")
    await say(page, STANDUP)
    await expect(page.get_by_role("button", name="Decline and propose")).to_be_visible()
    await axe_finds_nothing(page)
    await stage.proposes("Marco Rossi", "Daily standup")
    await page.get_by_role("button", name="Keep it").click()
    if width < 800:
        await page.get_by_role("tab", name="Calendars").click()
    await expect(page.locator(".event.ghost")).to_have_count(1)
    await page.locator("#requests summary").click()
    await axe_finds_nothing(page)
    await page.locator(".event.ghost").click()
    await axe_finds_nothing(page)


async def test_the_toggle_wins_over_the_system_and_is_remembered(open_page: Open) -> None:
    page = await open_page(color_scheme="light")
    toggle = page.get_by_role("button", name="Dark colours")
    await expect(toggle).to_have_attribute("aria-pressed", "false")
    await toggle.click()
    await page.reload()
    await expect(toggle).to_have_attribute("aria-pressed", "true")
    assert await page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(23, 23, 29)"


async def test_the_whole_conversation_works_from_the_keyboard(open_page: Open) -> None:
    page = await open_page()
    await page.get_by_label("Message to Raincheck").focus()
    await page.keyboard.type(STANDUP)
    await page.keyboard.press("Enter")
    button = page.get_by_role("button", name="Decline and propose")
    await expect(button).to_be_visible()
    await button.focus()
    await page.keyboard.press("Enter")
    await expect(last_message(page)).to_contain_text("✓ Declined")
    await expect(last_message(page)).to_be_focused()


async def test_a_slow_answer_keeps_the_card_from_being_pressed_twice(open_page: Open, stage: Stage) -> None:
    page = await open_page()
    await say(page, STANDUP)
    button = page.get_by_role("button", name="Decline and propose")
    await expect(button).to_be_visible()
    answer = asyncio.Event()

    async def slow(bot: LocalBot, activity: Activity) -> Any:
        await answer.wait()
        return await demo(bot, activity)

    stage.bot.turn = slow
    await button.dblclick()
    await expect(page.locator("[aria-busy=true]")).to_have_count(1)
    answer.set()
    await expect(last_message(page)).to_contain_text("✓ Declined")
    assert len(stage.bot.of_type("invoke")) == 1


async def test_details_name_everybody_once_and_only_answers_that_the_copy_knows(open_page: Open) -> None:
    page = await open_page()
    await page.get_by_role("region", name="Calendar of Alex Wilber").locator(".event", has_text="All hands").click()
    people = page.get_by_role("dialog", name="All hands").get_by_role("listitem")
    await expect(people.filter(has_text="Grace Okafor")).to_have_text("Grace Okafor organizer")
    await expect(people.filter(has_text="Alex Wilber")).to_have_text(words(r"Alex Wilber accepted\s*"))
    await expect(people.filter(has_text="not answered")).to_have_count(0)
    assert await people.count() == 8
