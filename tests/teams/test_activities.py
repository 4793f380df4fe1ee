"""What an activity means, as a value."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.model.conversations import Arrival, Click, ConversationReference, Edit, Incoming, Message
from bot.model.people import User
from bot.teams.activities import incoming
from bot.teams.envelope import Malformed, activity_in
from tests.teams.microsoft import APP_ID, TENANT, USER
from tests.teams.people import activity, click

SERVICE = "https://smba.trafficmanager.net/emea/"
RECORDED = Path(__file__).parents[3] / "shared" / "activities"


def meant(read: dict[str, Any]) -> Incoming | Malformed | None:
    parsed = activity_in(read)
    assert not isinstance(parsed, Malformed)
    return incoming(parsed)


def message(**changes: Any) -> Message:
    said = meant(activity(SERVICE, **changes))
    assert isinstance(said, Message)
    return said


def test_a_message_says_who_where_what_and_when() -> None:
    assert message() == Message(
        user=User(id=USER, tenant=TENANT, name="Megan Bowen"),
        conversation=ConversationReference(
            service_url=SERVICE,
            conversation_id="a:1;messageid=7",
            tenant=TENANT,
            bot_id=f"28:{APP_ID}",
            user_id="29:user",
        ),
        activity_id="1760000000001",
        text="decline standup",
        language="en-GB",
        zone="Europe/Berlin",
    )


def test_a_user_is_known_by_the_directory_in_lower_case() -> None:
    assert message(**{"from": {"id": "29:X", "aadObjectId": "ABC-DEF"}}).user.id == "abc-def"


def test_a_user_without_a_directory_is_known_by_the_channel() -> None:
    assert message(**{"from": {"id": "29:X"}}).user == User("29:x", TENANT, "")


def test_the_tenant_comes_from_the_channel_data_because_the_sdk_loses_the_other() -> None:
    assert message(channelData={"tenant": {"id": "t"}}).conversation.tenant == "t"
    assert message(channelData=None).user.tenant == ""


def test_a_tenant_is_the_same_in_any_case() -> None:
    shouted, said = message(channelData={"tenant": {"id": "T"}}), message(channelData={"tenant": {"id": "t"}})
    assert (shouted.user, shouted.conversation) == (said.user, said.conversation)


def test_knows_a_group() -> None:
    assert message(conversation={"id": "19:x", "isGroup": True}).conversation.is_group


@pytest.mark.parametrize(
    ("local", "client", "zone"),
    [
        ("Europe/Berlin", "Asia/Tokyo", "Europe/Berlin"),
        (None, "Asia/Tokyo", "Asia/Tokyo"),
        ("Customized Time Zone", "Asia/Tokyo", "Asia/Tokyo"),
        ("W. Europe Standard Time", None, None),
        (None, None, None),
        ("", 7, None),
        ("UTC", None, "UTC"),
        ("America/Argentina/Buenos_Aires", None, "America/Argentina/Buenos_Aires"),
        ("Etc/GMT+5", None, "Etc/GMT+5"),
        ("../../etc/passwd", None, None),
        ("/etc/localtime", None, None),
        ("America", None, None),
        ("Europe/Berlin\n", None, None),
        ("x" * 5000, None, None),
    ],
)
def test_a_zone_is_taken_if_iana_knows_it(local: str | None, client: object, zone: str | None) -> None:
    entities = [{"type": "clientInfo", "timezone": client}]
    assert message(localTimezone=local, entities=entities).zone == zone


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("de-DE", "de-DE"),
        ("en", "en"),
        ("zh-Hant-TW", "zh-Hant-TW"),
        (None, "en-US"),
        ("", "en-US"),
        ("../x", "en-US"),
        ("a" * 99, "en-US"),
    ],
)
def test_a_language_is_taken_if_it_looks_like_one(locale: str | None, language: str) -> None:
    assert message(locale=locale).language == language


def mention(text: str, mentioned: str) -> dict[str, Any]:
    return {"type": "mention", "text": text, "mentioned": {"id": mentioned}}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("<at>Raincheck</at> decline standup", "decline standup"),
        ("decline <at>Raincheck</at> standup", "decline   standup"),
        ("<at>Raincheck</at>&nbsp;decline Q&amp;A &lt;later&gt;", "decline Q&A <later>"),
        ("cancel the raincheck workshop", "cancel the raincheck workshop"),
        ('move it with <at id="1">Ana Silva</at>', "move it with Ana Silva"),
        ("is 3 < 4 and 5 > 4?", "is 3 < 4 and 5 > 4?"),
        ("<attention>", "<attention>"),
        ("&amp;lt;", "&lt;"),
        ("  \n", ""),
        ("אני לא יכול 😀", "אני לא יכול 😀"),
    ],
)
def test_a_text_is_read_as_it_was_written_without_the_name_of_the_bot(text: str, read: str) -> None:
    entities = [mention("<at>Raincheck</at>", f"28:{APP_ID}"), mention("<at>Ana Silva</at>", "29:ana")]
    assert message(text=text, entities=entities).text == read


def test_a_long_text_is_cut_and_says_so() -> None:
    long = message(text="x" * 10_000)
    assert (len(long.text), long.cut) == (4000, True)
    assert not message(text="x" * 4000).cut


def test_a_click_has_a_verb_its_data_and_its_card() -> None:
    pressed = meant(click(SERVICE))
    assert isinstance(pressed, Click)
    assert (pressed.verb, pressed.data, pressed.card) == ("confirm", {"plan": "p-1"}, "1760")
    assert (pressed.user.id, pressed.zone, pressed.automatic) == (USER, "Europe/Berlin", False)


def test_a_click_without_data_has_none() -> None:
    pressed = meant(click(SERVICE, value={"action": {"type": "Action.Execute", "verb": "help"}}, replyToId=None))
    assert isinstance(pressed, Click)
    assert (pressed.data, pressed.card) == ({}, None)


@pytest.mark.parametrize(("data", "verb"), [({"verb": "pick", "n": "2"}, "pick"), ({"n": 1}, ""), ({"verb": 7}, "")])
def test_a_submit_carries_its_verb_in_its_data(data: dict[str, Any], verb: str) -> None:
    pressed = meant(activity(SERVICE, text=None, value=data, replyToId="1760"))
    assert isinstance(pressed, Click)
    assert (pressed.verb, pressed.data, pressed.card) == (verb, data, "1760")


def test_an_arrival_says_where_and_in_which_language() -> None:
    arrived = meant(activity(SERVICE, type="conversationUpdate", membersAdded=[{"id": "29:new"}], id="i-3"))
    assert isinstance(arrived, Arrival)
    assert (arrived.activity_id, arrived.language, arrived.conversation.user_id) == ("i-3", "en-GB", "29:user")


EXPECTED = {
    "conversationUpdate_membersAdded_channel": Arrival,
    "conversationUpdate_membersAdded_groupChat": Arrival,
    "conversationUpdate_membersAdded_personal": Arrival,
    "installationUpdate_add_channel": Arrival,
    "installationUpdate_add_groupChat": Arrival,
    "installationUpdate_add_personal": Arrival,
    "installationUpdate_remove": None,
    "invoke_adaptiveCard_action": Click,
    "invoke_adaptiveCard_action_manual": Click,
    "invoke_adaptiveCard_action_refresh_automatic": Click,
    "invoke_message_submitAction_feedback": None,
    "invoke_signin_failure": None,
    "invoke_signin_tokenExchange": None,
    "invoke_signin_verifyState": None,
    "messageUpdate_editMessage": Edit,
    "message_action_submit_value": Click,
    "message_android_no_timezone": Message,
    "message_mention_channel": Message,
    "message_mention_groupChat": Message,
    "message_personal": Message,
}


def recorded(name: str) -> dict[str, Any]:
    found = next(iter(RECORDED.glob(f"*/{name}.json")), None)
    if found is None:
        pytest.skip("../shared/activities is not there")
    read: dict[str, Any] = json.loads(found.read_text(encoding="utf-8"))
    return read


@pytest.mark.parametrize(("name", "kind"), EXPECTED.items())
def test_reads_what_clients_were_recorded_to_send(name: str, kind: type | None) -> None:
    assert type(meant(recorded(name))) is (kind or type(None))


def test_no_recording_is_left_out() -> None:
    if not RECORDED.exists():
        pytest.skip("../shared/activities is not there")
    found = {path.stem for path in RECORDED.glob("*/*.json") if not path.stem.endswith(".reply")}
    assert found - {"conversation_reference"} == set(EXPECTED)


def test_reads_the_recorded_details() -> None:
    channel = meant(recorded("message_mention_channel"))
    assert isinstance(channel, Message)
    assert (channel.text, channel.zone, channel.conversation.is_group) == ("decline standup", "America/New_York", True)
    android = meant(recorded("message_android_no_timezone"))
    assert isinstance(android, Message)
    assert (android.text, android.zone) == ("decline tomorrow’s standup", None)
    refresh = meant(recorded("invoke_adaptiveCard_action_refresh_automatic"))
    assert isinstance(refresh, Click)
    assert (refresh.verb, refresh.automatic, refresh.card) == ("refresh", True, "1760000000000")
    submitted = meant(recorded("message_action_submit_value"))
    assert isinstance(submitted, Click)
    assert (submitted.verb, submitted.data["note"], submitted.card) == ("", "note via submit", "1795161154679")
