"""English words for commands."""

from bot.languages.language import CommandWords, Verb
from bot.model.commands import Aside, Intent, Which

_D, _T, _A = Intent.DECLINE, Intent.TENTATIVE, Intent.ACCEPT
_C, _R, _P = Intent.CANCEL, Intent.RESCHEDULE, Intent.PROPOSE


def _all(phrases: str, *verbs: Verb) -> dict[str, tuple[Verb, ...]]:
    return {phrase.strip(): verbs for phrase in phrases.split("|")}


VERBS = {
    **_all(
        "decline|reject|turn down|say no to|respond no to|reply no to|rsvp no to|rsvp no for|no to|answer no to|"
        "send my regrets for|send regrets for|send regrets to|send my regrets to|refuse|"
        "mark me as not attending for|mark me as not attending|mark me absent for|mark me as absent for|"
        "mark me out for|mark me as out for|put me down as not attending for|rsvp no|take me off|count me out of|"
        "count me out for|count me out|excuse me from|get me out of|bow me out of|respond with no to|respond decline to",
        Verb(_D),
    ),
    **_all("skip|pass on|opt out of|bail on|duck out of|bow out of|sit out|drop out of|miss", Verb(_D, firm=False)),
    **_all("turn|knock", Verb(_D, particle="down")),
    **_all(
        "accept|say yes to|respond yes to|reply yes to|rsvp yes to|rsvp yes for|rsvp yes|respond accept to", Verb(_A)
    ),
    **_all(
        "rsvp to|confirm my attendance at|confirm my attendance for|confirm attendance for|sign me up for", Verb(_A)
    ),
    **_all("count me in for|count me in on|count me in at|put me down for|put me down as attending|", Verb(_A)),
    **_all(
        "mark me as attending for|mark me as attending|mark me as going to|yes to|mark me as accepted for", Verb(_A)
    ),
    **_all("confirm|approve|attend", Verb(_A, firm=False)),
    **_all(
        "tentatively accept|accept tentatively|tentative for|mark me as tentative for|mark me as tentative on|"
        "mark me tentative for|mark me as a maybe for|mark me down as tentative for|mark me as maybe for|"
        "mark me maybe for|put me down as tentative for|put me down as a maybe for|put me down as maybe for|"
        "put me as tentative for|set me as tentative for|set me to tentative for|say maybe to|reply maybe to|"
        "respond maybe to|respond tentative to|respond tentatively to|reply tentative to|reply tentatively to|"
        "rsvp maybe to|rsvp maybe for|rsvp maybe|rsvp tentative to|maybe for|maybe to|tentatively say yes to|"
        "tentatively confirm|pencil me in for|tentatively attend|provisionally accept|tentative to|i'm a maybe for|"
        "count me as a maybe for|count me as tentative for|mark me as tentative to|mark me as tentative",
        Verb(_T),
    ),
    **_all("mark|put|set|respond to|reply to|rsvp", Verb(_T, particle="as tentative")),
    **_all("accept", Verb(_T, particle="tentatively"), Verb(_T, particle="as tentative"), Verb(_A)),
    **_all("cancel|call off|scrap|axe|please cancel|scratch|abort|do a cancel of", Verb(_C)),
    **_all("call", Verb(_C, particle="off")),
    **_all("call it off for|uninvite everyone from|get rid of", Verb(_C, firm=False)),
    **_all(
        "delete|remove|drop|erase|clear|clear out|clear up|free up|wipe|kill|discard|ditch|nix|empty|bin|strike",
        Verb(_C, firm=False),
    ),
    **_all(
        "take",
        Verb(_C, firm=False, particle="off my calendar"),
        Verb(_C, firm=False, particle="off my schedule"),
        Verb(_C, firm=False, particle="off the calendar"),
        Verb(_C, firm=False, particle="off of my calendar"),
        Verb(_C, firm=False, particle="out of my calendar"),
    ),
    **_all("reschedule|postpone|re-schedule|rebook|put off", Verb(_R)),
    **_all(
        "move|shift|push|push back|push out|delay|defer|slide|switch|bump|change|change the time of|change the date of|"
        "change the day of|change the time for|change the date for|update|update the time of|update the time for|"
        "move back|shift back|edit|modify|adjust|extend|shorten|set back|make a change to|alter",
        Verb(_R, firm=False),
    ),
    **_all("bring forward|move up|pull forward|bring up|pull in|advance|move forward", Verb(_R, firm=False, shift=-1)),
    **_all(
        "bring|pull",
        Verb(_R, firm=False, particle="forward", shift=-1),
        Verb(_R, firm=False, particle="up", shift=-1),
        Verb(_R, firm=False, particle="ahead", shift=-1),
    ),
    **_all(
        "move",
        Verb(_R, firm=False, particle="up", shift=-1),
        Verb(_R, firm=False, particle="forward", shift=-1),
        Verb(_R, firm=False),
    ),
    **_all("push|shift", Verb(_R, firm=False, particle="forward", shift=1), Verb(_R, firm=False)),
    **_all(
        "propose|suggest|propose a new time for|suggest a new time for|propose a different time for|"
        "suggest a different time for|propose another time for|suggest another time for|propose a new time|"
        "suggest a new time|propose a different time|suggest a different time|propose another time|"
        "suggest another time|propose new time|suggest new time|suggest moving|propose moving|suggest we move|"
        "propose we move|propose to move|suggest to move|counter with|counter-propose|counterpropose|"
        "offer|ask for|ask if we can do|ask whether we can do|see if we can do|how about|what about|"
        "ask them for|ask to move|ask if we can move|ask whether we can move|ask them to move|suggest instead",
        Verb(_P),
    ),
}
for _weak in ("offer", "ask for", "how about", "what about", "ask to move"):
    VERBS[_weak] = (Verb(_P, firm=False),)
VERBS.pop("", None)

_CANT = (
    "can't make|can't make it to|can't make it for|cannot make|cannot make it to|can not make|can not make it to|"
    "can't attend|cannot attend|can't come to|cannot come to|can't join|cannot join|can't do|cannot do|"
    "couldn't make|won't make|won't make it to|won't be able to make|won't be able to make it to|"
    "won't be able to attend|won't be able to join|won't be at|won't be in|won't be attending|won't be joining|"
    "won't attend|won't join|won't be there for|won't be coming to|will not be at|will not be attending|"
    "will not make|will not make it to|will not attend|will not be able to make|will not be able to attend|"
    "will not be able to join|will not be joining|not going to make|not going to make it to|not gonna make|"
    "not gonna make it to|not going to be at|not gonna be at|not able to make|not able to attend|"
    "not able to join|not able to make it to|unable to make|unable to attend|unable to join|unable to make it to|"
    "will be unable to attend|will be unable to make|will miss|have to miss|need to miss|must miss|gotta miss|"
    "going to miss|gonna miss|have to skip|need to skip|gotta skip|going to skip|gonna skip|will skip|"
    "will have to skip|will have to miss|have to pass on|going to pass on|will pass on|not attending|not coming to|"
    "not joining|not going to|not going to attend|not going to join|can't go to|cannot go to|won't go to|"
    "no longer able to attend|no longer able to make|can no longer make|can no longer attend|"
    "have to bow out of|need to bow out of|have to bail on|need to bail on|cant make|cant make it to|cant attend|"
    "cant join|cant do|cant come to|wont make|wont be at|wont make it to|wont attend|wont be able to make|"
    "wont be able to attend|have a conflict with|have a conflict at|got a conflict with|out for|am out for|"
    "don't want to go to|don't want to attend|don't need to be at|can't be at|cannot be at|cant be at|can't be in|"
    "would rather skip|would like to skip|don't think i can make|don't think i can make it to|"
    "don't think i'll make|don't think i'll make it to|don't think i can attend|no can do for|no can do on|"
    "don't have time for|have no time for|can't get to|can't fit in|not gonna attend|can't take part in|"
    "not available for|am not available for|unavailable for|am unavailable for|not free for|won't manage"
)
_WILL = (
    "will be at|will be there for|'ll be at|'ll be there for|will attend|'ll attend|will join|'ll join|"
    "can make|can make it to|can attend|can join|can do|will make it to|'ll make it to|am coming to|"
    "am going to attend|happy to attend|happy to join|happy to come to|glad to attend|would love to attend|"
    "would love to join|would love to come to|'d love to attend|'d love to join|'d love to come to|"
    "am in for|will be attending|'ll be attending|will be joining|'ll be joining|will come to|'ll come to|"
    "plan to attend|am attending|am joining|will be in|'ll be in|count on me for|'ll take|will go to|'ll go to"
)
_MAY = (
    "might make|might make it to|might be able to make|might be able to attend|might be able to join|"
    "might not make|might not make it to|might not be able to make|might not be able to attend|might attend|"
    "might join|may be able to make|may be able to attend|may be able to join|may make it to|may not make|"
    "may not make it to|may not be able to make|may not be able to attend|may attend|may join|"
    "not sure i can make|not sure i can make it to|not sure i'll make|not sure i'll make it to|"
    "not sure i can attend|not sure if i can make|not sure if i can make it to|not sure if i can attend|"
    "not sure i can join|not sure about|am not sure about|will try to make|will try to make it to|'ll try to make|"
    "'ll try to make it to|will try to attend|'ll try to attend|will try to join|'ll try to join|"
    "hope to make|hope to make it to|hope to attend|am tentative for|am a maybe for|'m a maybe for|"
    "might have to miss|might have to skip|may have to miss|may have to skip|might miss|may miss|"
    "could possibly make|can possibly make|can probably make|could probably make|will probably make|"
    "probably can't make|might be late for|might not attend|may not attend|might be at|may be at|"
    "might come to|may come to|can maybe make|can maybe attend|am on the fence about|am undecided about"
)


def _statements(phrases: str, intent: Intent, firm: bool = True) -> dict[str, Verb]:
    return {phrase: Verb(intent, firm) for phrase in phrases.split("|")}


STATEMENTS = {**_statements(_CANT, _D), **_statements(_WILL, _A, False), **_statements(_MAY, _T)}
for _weak in (
    "can't do|cannot do|cant do|out for|am out for|not going to|not going to make|not gonna make|not available for|"
    "can't get to|don't have time for|have no time for|not sure about|am not sure about|will miss|will skip|"
    "won't be in|can't be in|can't make|cannot make|couldn't make|won't make|might make|have to skip|may make it to|"
    "might be late for|can't go to|cannot go to|won't go to|don't want to go to|going to miss|gonna miss|won't manage|"
    "cant make|can't fit in|not free for|don't think i can make|might join|may join|can't join|cannot join|"
    "have to miss|need to miss|need to skip|would like to skip|might be at|may be at|am unable to make|unable to make"
).split("|"):
    STATEMENTS[_weak] = Verb(STATEMENTS[_weak].intent if _weak in STATEMENTS else _D, firm=False)

_LEADS = (
    "please|pls|plz|kindly|can you|could you|would you|will you|can u|could u|can we|could we|can you please|"
    "could you please|would you please|can you also|would you mind|i want to|i want you to|i wanna|i would like to|"
    "i would like you to|i'd like to|i'd like you to|i need to|i need you to|i have to|i've got to|i gotta|i must|"
    "i also need to|i also want to|i'm going to have to|i am going to have to|i will have to|i'll have to|"
    "i'm afraid i have to|i'm afraid i need to|i'm afraid i must|i'm going to need you to|"
    "i'm also going to need you to|need to|needs to|have to|gotta|want to|wanna|we need to|we have to|we should|we must|"
    "let's|lets|let us|let me|go ahead and|go and|hey|hi|hello|hiya|ok|okay|ok so|so|well|yes|yeah|yep|yup|no|"
    "sure|alright|right|great|perfect|cool|good|fine|nice|that works|that's fine|that's good|thanks|thank you|"
    "thx|ty|also|then|now|just|too|first|next|and|but|or|instead|sorry|sorry but|apologies|oh|ah|um|uh|actually|"
    "hmm|maybe|bot|raincheck|dear|good morning|good afternoon|good evening|morning|quick one|"
    "i'll|i will|i|i'd|we'll|we|and then|plus|additionally|afterwards|do|be so kind as to|be so kind and|"
    "is it possible to|would it be possible to|is it possible for you to|do me a favor and|do me a favour and|"
    "help me|help me to|make sure to|make sure you|can you help me|could you help me|can you help me to|feel free to|"
    "i think i need to|i think i'll|i think i will|i guess i'll|unfortunately|unfortunately i|sadly|"
    "i'm sorry but|i am sorry but|if you can|if possible|when you get a chance|could you kindly|try to|"
    "go on and|you can|you may|you should|set it up to|we'd like to|we would like to|i was hoping you could|"
    "i was wondering if you could|are you able to|i'm gonna|i am gonna|i'm going to|i am going to|gonna|"
    "do you mind|i wish to|i'd rather|i would rather|better|afraid i have to|afraid i need to|today i need to"
)

_TAILS = (
    "please|pls|plz|for me|thanks|thank you|thx|ty|asap|as soon as possible|now|right now|ok|okay|too|as well|also|"
    "if possible|if you can|if you could|would you|will you|could you|can you|cheers|right away|immediately|"
    "instead|pronto|today please|altogether|completely|entirely|then|this time|kindly|for now|sorry|i'm afraid|"
    "if that's ok|if that's okay|if that works|for everyone|bot|raincheck|again|again please|mate|in advance|"
    "many thanks|much appreciated|already|anymore|any more|lol|haha|don't send a comment|no comment|without comment"
)

_MEETINGS = (
    "meeting|meetings|meet|event|events|appointment|appointments|appt|appts|invite|invites|invitation|invitations|"
    "calendar event|calendar events|calendar entry|calendar entries|calendar item|calendar items|meeting request|"
    "meeting requests|request|requests|thing|things|one|ones|entry|entries|item|items|slot|slots|block|mtg|mtgs|"
    "session|sessions|call|calls|engagement|engagements|meeting invite|meeting invitation|calendar invite|commitments|"
    "plans|obligations|meetup|meet up|meet-up|calendar|schedule|agenda|diary|day|stuff|time|it"
)

_OCCASIONS = (
    "standup|standups|stand up|stand ups|stand-up|sync|syncs|sync up|sync-up|review|reviews|retro|retros|retrospective|"
    "planning|demo|demos|workshop|workshops|kickoff|kick off|kick-off|interview|interviews|1:1|1-1|one on one|1on1|"
    "check in|check-in|checkin|catch up|catch-up|catchup|huddle|all hands|all-hands|town hall|townhall|offsite|off-site|"
    "forum|training|webinar|seminar|lecture|class|lesson|conference|summit|briefing|debrief|presentation|pitch|qbr|okr|"
    "scrum|grooming|refinement|backlog refinement|sprint|roundtable|panel|talk|brainstorm|brainstorming|steering|"
    "committee|board|postmortem|post-mortem|handover|handoff|onboarding|orientation|office hours|coffee|coffees|lunch|"
    "lunches|brunch|dinner|dinners|breakfast|drinks|happy hour|party|parties|barbecue|bbq|picnic|wedding|ceremony|"
    "birthday|celebration|graduation|anniversary|shower|reunion|game|match|practice|rehearsal|recital|concert|show|"
    "gym|workout|yoga|pilates|run|haircut|massage|dentist|doctor|doctors|doctor's|physio|therapy|checkup|check-up|"
    "exam|tasting|tastings|tour|visit|visits|date|gathering|outing|trip|retreat|weekly|daily|biweekly|monthly|"
    "discussion|discussions|roadmap|update|status|ceremony|fundraiser|festival|gala|rally|tournament|hackathon|"
    "appointment|appointments|meeting|meetings|mtg|event|events|invite|invites|invitation|invitations|session|sessions|"
    "conference call|call with|phone call|video call|teams call|zoom|teams meeting|q&a|ama|bookings|booking|calls|"
    "calendar|schedule|agenda|diary|meetup|meet up|meet-up|series|occurrence|conversation|evaluation|deep dive|readout|"
    "walkthrough|walk-through|dry run|bake-off|screening|mentoring|coaching|consultation|inspection|fitting|play date|"
    "playdate|sleepover|bootcamp|rowing|golf|tennis|football|soccer|basketball|volleyball|hike|movie|movies|vacation|"
    "study group|book club|club|lab|audit|hearing|viewing|showing|open house|mixer|networking|luncheon|banquet|feast"
)

_OTHER_THINGS = (
    "alarm|alarms|timer|timers|reminder|reminders|flight|flights|order|orders|subscription|subscriptions|membership|"
    "memberships|card|cards|credit card|debit card|account|accounts|policy|insurance|payment|payments|transaction|"
    "transactions|transfer|transfers|purchase|purchases|check|checks|cheque|cheques|reservation|reservations|table|"
    "hotel|room|rooms|ticket|tickets|train|trains|bus|uber|lyft|taxi|cab|ride|rental|car|cars|delivery|package|parcel|"
    "pizza|food|song|songs|track|tracks|music|album|playlist|playlists|playback|video|videos|episode|episodes|podcast|"
    "podcasts|ad|ads|email|emails|e-mail|mail|mails|message|messages|text|texts|draft|drafts|note|notes|list|lists|"
    "shopping list|grocery list|todo|todos|to do|to-do|to dos|to do list|to-do list|task|tasks|chore|chores|file|files|"
    "folder|folders|document|documents|photo|photos|picture|pictures|image|images|contact|contacts|number|numbers|"
    "phone number|password|pin|address|app|apps|application|program|process|processes|request to|download|update to|"
    "offer|offers|job offer|loan|mortgage|refund|bill|bills|fee|fees|charge|charges|debit|direct debit|direct debits|"
    "standing order|standing orders|deal|contract|lease|service|trial|plan|gym membership|netflix|spotify|cable|"
    "internet|phone|phone call|incoming call|volume|brightness|light|lights|thermostat|temperature|heating|tv|channel|"
    "station|radio|language|name|accent|voice|settings|setting|mode|speed|tire|tires|oil|destination|route|navigation|"
    "directions|stop|waypoint|terms|cookies|conditions|risk|pull request|pr|merge request|merge|commit|branch|ticket|"
    "issue|bug|deployment|build|release|price|prices|stock|stocks|shares|money|funds|dollars|euros|pounds|apartment|"
    "house|furniture|couch|desk|chair|box|boxes|subject|paragraph|line|word|words|row|column|cell|slide|slides|answer|"
    "question|conversation|chat|dialog|dialogue|thread|query|search|command|action|input|operation|previous|everything "
    "else|noise|history|cache|data|log|logs|memory|speech|voice mail|voicemail|voicemails|dnd|visa|passport|bet|bets|"
    "trash|garbage|dishes|laundry|life|world|mind|heart|feelings|responsibility|blame|truth|reality|fate|jesus|sales|"
    "revenue|profit|profits|numbers|economy|market|vote|votes|proposal to|luggage|bags|roaming|overdraft|limit|"
    "credit limit|statement|statements|apple pay|google pay|paypal|checkout|check-out|check out|cart|basket|item in|"
    "items in|newsletter|newsletters|notification|notifications|report|reports|theme|wallpaper|ringtone|font|color|colour"
)

COMMANDS = CommandWords(
    verbs=VERBS,
    statements=STATEMENTS,
    undone={
        f"{needs} {done}": intent
        for needs in ("needs to be", "need to be", "has to be", "have to be", "must be", "should be", "to be")
        for done, intent in {
            "cancelled": _C,
            "canceled": _C,
            "called off": _C,
            "declined": _D,
            "moved": _R,
            "rescheduled": _R,
            "postponed": _R,
            "pushed": _R,
            "pushed back": _R,
            "shifted": _R,
            "removed": _C,
            "deleted": _C,
        }.items()
    }
    | {
        f"{needs} {done}": _R
        for needs in ("needs to", "need to", "has to", "have to", "must")
        for done in ("move", "shift", "be later", "be earlier")
    },
    over=dict.fromkeys(
        (
            "is off",
            "are off",
            "is cancelled",
            "is canceled",
            "are cancelled",
            "are canceled",
            "is called off",
            "isn't happening",
            "is not happening",
            "won't happen",
            "will not happen",
            "won't be happening",
            "has been cancelled",
            "has been canceled",
            "isn't on",
            "is not on",
            "'s off",
            "'s cancelled",
            "'s canceled",
            "is not taking place",
            "isn't taking place",
            "won't take place",
            "will not take place",
            "isn't going ahead",
            "is not going ahead",
            "won't go ahead",
            "isn't going to happen",
            "is not going to happen",
        ),
        _C,
    ),
    leads=frozenset(_LEADS.split("|")),
    selves=frozenset(
        "i|i'm|i am|we|we're|we are|im|i'll|i will|me|sorry i|i think i|i guess i|i really|i just|i probably|i also|i'd|i still|i definitely|ill|unfortunately i|i'm really|i'm probably|i actually|i'm actually|i do|i'm sorry i|i'm definitely|looks like i|seems like i|looks like i'm|it looks like i|i've|we'll|i'm afraid i|i fear i|i know i".split(
            "|"
        )
    ),
    tails=frozenset(_TAILS.split("|")),
    negations=frozenset(
        "don't|do not|dont|never|not|please don't|no need to|didn't|did not|shouldn't|should not|doesn't|does not|won't|wouldn't|can't|cannot|no longer need to|rather not|stop|without|undo|why did you|why|did you|you didn't|haven't|hasn't|have not|has not|isn't".split(
            "|"
        )
    ),
    not_typos=frozenset(
        (
            "declined declines declining cancelled canceled cancels canceling cancelling cancellation accepted accepts "
            "accepting accent accents except moved moves moving movie movies lover postponed postpones rescheduled "
            "reschedules rescheduling suggested suggests suggesting proposed proposes proposing proposal proposals refused "
            "refuses rejected rejects removed removes remote changed changes challenge chance deleted deletes shifts shifted "
            "confirmed confirms clearly clears cleared delays delayed erased approve approved approves improve attends "
            "attended scrape scraps scrapped change changing cancer candle canal chancel offers offered shirt switched "
            "switches updated updates updating upgrade canceler report reports rapport adjust accept scheduled schedule "
            "schedules expect aspect incline recline reclined decliner define defines project projects resect missed "
            "misses dropped drops advanced advances advice edited edits editor credit modified modifies pushed pulled "
            "bumped extended extends shortened pencil empty clean cleaned cleaner"
        ).split()
    ),
    and_=frozenset({"and", "&", "plus", "as well as", "and also"}),
    breaks=frozenset({"and", "then", "but", "and then", "and also", "also", "&", "plus", "or", "so"}),
    retracts=frozenset(
        {
            "never mind",
            "nevermind",
            "forget it",
            "forget about it",
            "nvm",
            "no wait",
            "scratch that",
            "cancel that",
            "drop it",
            "disregard",
            "disregard that",
            "ignore that",
            "changed my mind",
            "i changed my mind",
            "nah",
        }
    ),
    how_to=frozenset(
        (
            "how do i|how do you|how can i|how could i|how should i|how would i|how to|how does|how do we|how can we|"
            "what happens if|what happens when|what if|can i still|is there a way|is there any way|are there ways|"
            "why can't i|why do|why does|why did|why is|why are|why was|should i|should we|do i have to|do i need to|"
            "do we have to|do we need to|what is the best way|what's the best way|explain|what does|is it ok to|"
            "is it okay to|is it rude to|is it possible|would it be rude|when should|where do i|tell me how|show me how|"
            "where can i|who can|what would happen|what should i|shall i|shall we|may i|am i allowed|am i able|"
            "how|why|what are the|what is the|what's the policy|can anyone|does anyone|has anyone"
        ).split("|")
    ),
    questions={
        **dict.fromkeys(
            (
                "what do i have|what have i got|what did i have|what's on my|what is on my|whats on my|what's in my|"
                "what's my next|what is my next|what's my first|what is my first|what am i doing|what am i supposed to do|"
                "what's next on|what's coming up|what is coming up|what does my|what's up next|when am i|when am i free|"
                "am i free|am i busy|am i available|am i booked|do i have|do i have any|have i got|have i any|"
                "did i have|what meetings|which meetings|how many meetings|what events|which events|how many events|"
                "what appointments|which appointments|what's left|what else do i have|who am i meeting|who am i seeing|"
                "where am i|how busy am i|how does my|how is my|how's my|what's happening|when's my|when is my|when are my|"
                "what time is my|what time's my|where is my|where's my|who is in my|who's in my|who is at my|what's my|"
                "what is my|when do i|what time do i|is my|are my|is there anything on|is there a meeting|"
                "are there any meetings|are there meetings|anything on|anything on my|any meetings|when does my|"
                "what time does my|how long is my|what's on for|what is on for|what's scheduled|what is scheduled|"
                "what's planned|what do we have|when is our|where is our|when's our|what's on|whats on|what is on|"
                "whats my|when do we|what is happening|do we have|which of my|who is coming to|who's coming to|"
                "who is attending|who's attending|who will be|who accepted|who has accepted|who declined|who has declined"
            ).split("|"),
            True,
        ),
        **dict.fromkeys(
            (
                "what|when|where|who|which|whose|how|is|are|was|were|does|did|has|have|do|had|what's|when's|where's|"
                "who's|how's|whats|whens|wheres|whos|am|will|isn't|aren't|why|would it|could i|can i|should|may|"
                "whether|is there|are there|any"
            ).split("|"),
            False,
        ),
    },
    asks=frozenset(
        (
            "show|show me|list|tell me|give me|find|find me|display|look up|lookup|search for|check|pull up|open|"
            "read|read me|let me see|let me know what|let me know when|view|see|get|get me|i want to see|i'd like to see|"
            "can i see|remind me what|walk me through|tell me about|tell me what|tell me when|search|browse|summarize|"
            "i want to know|i need to know|i'd like to know|i want to check|i need to check|help me check|go over|go through"
        ).split("|")
    ),
    calendar_nouns=frozenset(
        (
            "calendar|schedule|agenda|diary|meeting|meetings|appointment|appointments|event|events|calender|mtg|mtgs|"
            "standup|invite|invites|invitation|invitations|1:1|1:1s|sync|schedules|plans"
        ).split("|")
    ),
    creates=frozenset(
        (
            "schedule|book|create|set up|setup|set|add|make|arrange|organize|organise|plan|put|block|block off|block out|"
            "invite|new|start|insert|enter|pencil in|reserve|need|have|send an invite|send out|mark|remind|place|get|fit in|"
            "hold|host|i need|want|throw|log|record|store|note|send|open"
        ).split("|")
    ),
    targets=frozenset(
        {
            "to",
            "until",
            "till",
            "til",
            "for",
            "into",
            "over to",
            "to be at",
            "to be on",
            "to be",
            "forward to",
            "back to",
            "up to",
            "out to",
            "to start at",
            "on to",
            "onto",
            "so it starts at",
            "->",
            "→",
            "so that it starts at",
            "to begin at",
            "=>",
            "instead to",
            "to sometime",
        }
    ),
    sources=frozenset({"from"}),
    instead=frozenset({"instead of", "rather than", "in place of", "not"}),
    propose_for=frozenset(
        {
            "for",
            "as a new time for",
            "as the new time for",
            "as new time for",
            "instead of",
            "for our",
            "to",
            "with",
            "as an alternative for",
            "as an alternative to",
            "rather than",
            "about",
        }
    ),
    quiet=frozenset(
        (
            "quietly|silently|discreetly|discretely|on the quiet|without telling anyone|without telling anybody|"
            "without telling them|without notice|without a notification|without notification|without notifications|"
            "without a response|without response|without a reply|without sending a response|without sending anything|"
            "without sending a reply|without sending a notification|without an email|without sending an email|no response|"
            "no notification|no notifications|no reply|no email|no mail|don't send a response|do not send a response|"
            "don't send anything|do not send anything|don't send a reply|don't send a notification|don't send an email|"
            "don't send email|don't send mail|dont send a response|don't respond|don't reply|no need to respond|"
            "no need to reply|without letting anyone know|without letting them know|under the radar|in silence|"
            "without any notification|without anyone knowing|don't tell anyone|do not tell anyone|dont tell anyone|"
            "don't tell anybody|don't notify anyone|do not notify anyone|dont notify anyone|don't notify|do not notify|"
            "dont notify|don't let anyone know|don't bother anyone|no need to tell anyone|no need to notify anyone|"
            "without informing anyone|don't inform anyone|silent|on the sly|with no response|with no notification|"
            "without a word|and keep it quiet|keep it quiet|hush hush"
        ).split("|")
    ),
    whispers=frozenset(
        (
            "don't notify|do not notify|dont notify|don't tell|do not tell|dont tell|without telling|without notifying|"
            "without informing|don't inform|do not inform|no need to tell|no need to notify|no need to inform|"
            "don't bother telling|don't bother notifying|without alerting|don't alert|don't ping|without pinging|"
            "without emailing|don't email|don't send a response to|don't send a notification to|don't respond to"
        ).split("|")
    ),
    because=frozenset(
        (
            "because|because of|cause|cuz|coz|bc|b/c|due to|owing to|as i'm|as i am|as i have|as i've|as i will|as i'll|"
            "as we|since i|since i'm|since we|since it|since the|as it|as my|since my|reason is|the reason is|reason being"
        ).split("|")
    ),
    say=frozenset(
        (
            "saying|saying that|stating|stating that|say|say that|and say|explaining that|explaining|explain that|"
            "noting that|noting|mentioning that|mentioning|mention that|mention|with the message|with message|"
            "with a message|with the note|with a note|with note|with the comment|with comment|with a comment|"
            "with the reason|with reason|with the text|with the words|with the following message|with the explanation|"
            "with the excuse|comment|message|note|reason|and note|and note that|and mention|and mention that|"
            "adding that|adding|and add that|and add|add a note|add a note saying|add a note that|add a comment|"
            "add a comment saying|add the comment|add the note|include a note|include a note saying|include the message|"
            "include the note|leave a note|leave a note saying|leave a comment|send a message saying|send a message|"
            "send a note saying|send a message stating|send a message that|send the message|send them a message|"
            "send a comment|send a comment saying|with the message that|with a message saying|with a note saying|"
            "with a note that says|with a message that says|add the message|write|and write|my reason is|my excuse is|"
            "explanation|write that|respond saying|reply saying|respond with|reply with|giving the reason|citing|"
            "putting|and respond|and reply|make the comment|attach a note|attach a message|with the following comment|"
            "letting them know|letting everyone know|telling them|telling everyone|letting them know that|"
            "telling them that|telling everyone that|apologizing|apologising|with apologies|apologize|apologise"
        ).split("|")
    ),
    notes=frozenset({"note", "message", "comment", "reason", "explanation", "write", "say"}) - {"say"},
    tell={
        "tell": "",
        "let": "know",
        "inform": "",
        "notify": "",
        "ping": "",
        "message": "",
        "advise": "",
        "remind": "",
        "warn": "",
        "email": "",
        "write": "",
        "give": "a heads up",
        "explain to": "",
        "say to": "",
        "ask": "",
    },
    that=frozenset({"that", ":", "-", ","}),
    others=frozenset(
        (
            "them|everyone|everybody|all|the team|the others|the organizer|the organiser|people|attendees|the attendees|"
            "him|her|folks|the group|participants|the participants|guests|the guests|the host|others|everyone else|all of them|"
            "the customer|the client|the customers|both|both of them|the invitees|my team|the organizers|the room|the whole team"
        ).split("|")
    ),
    determiners=frozenset(
        {
            "the",
            "a",
            "an",
            "my",
            "our",
            "this",
            "that",
            "these",
            "those",
            "your",
            "his",
            "her",
            "their",
            "any",
            "some",
            "upcoming",
            "teh",
            "all",
            "each",
        }
    ),
    mine=frozenset({"my", "our", "mine"}),
    pronouns=frozenset(
        {
            "it",
            "that",
            "this",
            "that one",
            "this one",
            "them",
            "that meeting",
            "this meeting",
            "that event",
            "this event",
            "the meeting",
            "those",
            "the event",
            "the appointment",
            "that appointment",
            "the same one",
            "the same",
            "these",
            "that invite",
            "the invite",
            "that call",
            "the one",
        }
    )
    - {"the meeting", "the event", "the appointment", "the invite", "the one"},
    pointing=frozenset({"that", "this", "those", "these"}),
    which={
        "next": Which.NEXT,
        "my next": Which.NEXT,
        "the next": Which.NEXT,
        "upcoming": Which.NEXT,
        "first": Which.FIRST,
        "last": Which.LAST,
        "final": Which.LAST,
        "earliest": Which.FIRST,
        "latest": Which.LAST,
        "all": Which.ALL,
        "all of": Which.ALL,
        "all my": Which.ALL,
        "all of my": Which.ALL,
        "all the": Which.ALL,
        "all of the": Which.ALL,
        "every": Which.ALL,
        "each": Which.ALL,
        "both": Which.ALL,
        "any": Which.ALL,
        "each of": Which.ALL,
        "every single": Which.ALL,
        "every one of": Which.ALL,
        "any and all": Which.ALL,
        "both of": Which.ALL,
        "both the": Which.ALL,
        "all our": Which.ALL,
        "both my": Which.ALL,
        "all other": Which.ALL,
        "the rest of": Which.ALL,
        "the rest of my": Which.ALL,
        "the other": Which.ONE,
        **dict.fromkeys(
            (
                "whatever",
                "whatever i have",
                "whatever i've got",
                "whatever is",
                "whatever's",
                "what i have",
                "whatever meeting",
                "whatever meeting i have",
                "the thing i have",
                "the meeting i have",
                "the one i have",
                "anything i have",
                "whatever is on",
            ),
            Which.ONE,
        ),
        "any of": Which.ALL,
        "the first": Which.FIRST,
        "the last": Which.LAST,
        "my first": Which.FIRST,
        "my last": Which.LAST,
        "closest": Which.NEXT,
        "nearest": Which.NEXT,
        "entire": Which.ALL,
        "my entire": Which.ALL,
        "whole": Which.ALL,
        "my whole": Which.ALL,
        "the entire": Which.ALL,
        "the whole": Which.ALL,
    },
    everything=frozenset(
        {
            "everything",
            "all of it",
            "all of them",
            "all of these",
            "all of those",
            "them all",
            "it all",
            "every thing",
            "everything else",
            "all",
            "anything",
            "both",
            "both of them",
            "the lot",
            "the rest",
            "the rest of them",
            "my calendar",
            "calendar",
            "my schedule",
            "my day",
            "my entire day",
            "my whole day",
            "my agenda",
            "my diary",
            "the day",
            "schedule",
            "the calendar",
            "the schedule",
            "my entire calendar",
            "my whole calendar",
            "my plate",
            "my plans",
            "my entire schedule",
            "the whole day",
            "my calender",
        }
    ),
    meeting_nouns=frozenset(_MEETINGS.split("|")),
    occasions=frozenset(_OCCASIONS.split("|")),
    plurals=frozenset(
        word
        for word in (*_MEETINGS.split("|"), *_OCCASIONS.split("|"))
        if word.endswith("s") and word[:-1] in {*_MEETINGS.split("|"), *_OCCASIONS.split("|")}
    )
    - {"plans", "doctors"},
    one_to_one=frozenset(
        {
            "1:1",
            "1:1s",
            "1-1",
            "1 1",
            "1-on-1",
            "1on1",
            "1 on 1",
            "one on one",
            "one-on-one",
            "one on ones",
            "one-on-ones",
            "one to one",
            "one-to-one",
            "1-2-1",
            "121",
            "1to1",
            "1 to 1",
            "1-to-1",
            "1x1",
            "o3",
            "tete-a-tete",
        }
    ),
    bookings=frozenset({"booking", "bookings"}),
    with_=frozenset({"with", "wiht", "w/", "wth", "involving", "including", "and me with"}),
    by_organizer=frozenset(
        {
            "from",
            "by",
            "organized by",
            "organised by",
            "hosted by",
            "set up by",
            "that",
            "led by",
            "run by",
            "sent by",
            "scheduled by",
            "called by",
            "created by",
        }
    )
    - {"that"},
    called=frozenset(
        {
            "called",
            "titled",
            "named",
            "with the title",
            "with title",
            "entitled",
            "labeled",
            "labelled",
            "about",
            "regarding",
            "on the subject of",
            "with the subject",
            "with subject",
            "re",
            "concerning",
            "marked",
        }
    ),
    except_=frozenset(
        {
            "except",
            "except for",
            "excepting",
            "excluding",
            "but not",
            "apart from",
            "aside from",
            "other than",
            "besides",
            "save for",
            "but keep",
            "and keep",
            "without",
            "bar",
            "not including",
            "but leave",
            "all but",
            "but for",
            "with the exception of",
            "minus",
            "everything but",
            "just not",
            "only keep",
            "keeping",
            "not",
        }
    )
    - {"not", "all but", "everything but"},
    organized_by_me=frozenset(
        {
            "i organize",
            "i organise",
            "i'm organizing",
            "i'm organising",
            "i am organizing",
            "i own",
            "i set up",
            "i'm hosting",
            "i host",
            "i'm running",
            "i run",
            "i scheduled",
            "i created",
            "i organized",
            "i organised",
            "that i organize",
            "i booked",
            "of mine",
            "of my own",
            "i called",
            "i'm leading",
            "organized by me",
            "i arranged",
        }
    ),
    invited=frozenset(
        {
            "i'm invited to",
            "i am invited to",
            "i was invited to",
            "i got invited to",
            "i've been invited to",
            "i didn't organize",
            "i don't organize",
            "i haven't accepted",
            "i have been invited to",
            "others organize",
            "other people organize",
        }
    ),
    prepositions=frozenset(
        {
            "with",
            "for",
            "of",
            "on",
            "in",
            "at",
            "from",
            "to",
            "about",
            "by",
            "called",
            "titled",
            "named",
            "that",
            "which",
            "regarding",
            "under",
            "until",
            "till",
            "between",
            "because",
            "who",
            "whom",
            "where",
            "when",
            "if",
            "as",
            "like",
            "into",
            "than",
            "off",
            "before",
            "after",
            "during",
            "i",
            "we",
            "has",
            "is",
            "are",
            "was",
            "scheduled",
            "held",
            "w/",
            "via",
            "per",
            "near",
            "using",
            "without",
            "since",
            "over",
            "so",
        }
    ),
    other_things=frozenset(_OTHER_THINGS.split("|")),
    elsewhere=frozenset(
        {
            "cart",
            "basket",
            "inbox",
            "list",
            "lists",
            "playlist",
            "queue",
            "phone",
            "account",
            "bank account",
            "contacts",
            "my contacts",
            "outlook inbox",
            "savings",
            "checking",
            "folder",
            "trash",
            "drive",
            "laptop",
            "computer",
            "email",
            "group chat",
            "reminders",
            "order",
            "shopping list",
            "spotify",
            "alexa",
            "amazon",
        }
    ),
    from_calendar=frozenset(
        f"{word} {whose} {what}".replace("  ", " ")
        for word in ("from", "on", "in", "off", "off of", "out of", "at")
        for whose in ("my", "the", "our", "today's", "tomorrow's", "")
        for what in (
            "calendar",
            "calender",
            "schedule",
            "agenda",
            "diary",
            "outlook",
            "outlook calendar",
            "teams calendar",
            "work calendar",
            "plate",
        )
    ),
    possessive=frozenset({"'s", "'"}),
    asides={
        **dict.fromkeys(
            "help|help me|what can you do|what can i say|what can i ask|what do you do|commands|how does this work|how do you work|usage|what are you|who are you|what can you help me with|how can you help|how can you help me|what are you able to do|i need help|get started|menu|options|?".split(
                "|"
            ),
            Aside.HELP,
        ),
        **dict.fromkeys(
            "hi|hello|hey|hiya|hi there|hello there|hey there|good morning|good afternoon|good evening|yo|morning|howdy|greetings|hey bot|hi bot|hello bot|hi raincheck|hello raincheck|hey raincheck|sup|what's up|good day".split(
                "|"
            ),
            Aside.GREETING,
        ),
        **dict.fromkeys(
            "thanks|thank you|thx|ty|cheers|thanks a lot|thank you very much|thank you so much|many thanks|thanks so much|great thanks|perfect thanks|ok thanks|cool thanks|thanks bot|much appreciated|appreciate it|thanks a bunch|thanks a million|awesome thanks|okay thanks|tysm".split(
                "|"
            ),
            Aside.THANKS,
        ),
        **dict.fromkeys(
            "yes|y|yep|yeah|yup|sure|ok|okay|k|do it|go ahead|yes please|confirm|confirmed|please do|go for it|correct|right|that's right|yes do it|sounds good|yes go ahead|ok do it|sure thing|absolutely|definitely|of course|looks good|lgtm|send it|that's correct|exactly|proceed|make it so|ok go ahead|yes that's right|yes that one|approve|affirmative|sure go ahead|ok go|yea|ya".split(
                "|"
            ),
            Aside.YES,
        ),
        **dict.fromkeys(
            "no|n|nope|nah|never mind|nevermind|cancel|cancel that|cancel it|stop|don't|forget it|no thanks|no thank you|leave it|keep it|dismiss|abort|no don't|not now|nvm|forget about it|drop it|scratch that|don't do it|do not|quit|no cancel|oh cancel|never mind cancel that|nevermind cancel that|no wait|wait no|wait|hold on|actually no|no stop|ignore that|disregard|disregard that|undo that request|not that|cancel this|please don't|no please don't|actually never mind|i changed my mind|changed my mind|not yet|nothing|forget that|cancel action|cancel the request|cancel that request|cancel request|no cancel that|no never mind|please cancel|please cancel that|please stop|no no|never mind that".split(
                "|"
            ),
            Aside.NO,
        ),
        **dict.fromkeys(
            "undo|undo that|undo it|take it back|revert|revert that|undo the last one|take that back|roll back|undo last|undo please|please undo|can you undo that|undo the decline|undo the cancellation".split(
                "|"
            ),
            Aside.UNDO,
        ),
        **dict.fromkeys(
            "sign out|signout|log out|logout|sign me out|log me out|log off|sign off|disconnect|forget me|sign-out|log-out|please sign me out|sign out please".split(
                "|"
            ),
            Aside.SIGN_OUT,
        ),
        **dict.fromkeys(
            "preferences|settings|my settings|my preferences|options|show settings|show preferences|show my preferences|show my settings|change settings|change preferences|change my preferences|change my settings|preference|configure|open settings|open preferences".split(
                "|"
            ),
            Aside.PREFERENCES,
        ),
        **dict.fromkeys(
            "reminders|my reminders|show reminders|show my reminders|list reminders|list my reminders|what are my reminders|what reminders do i have|snooze|stop reminding me|snooze the reminder|stop reminders|no more reminders|delete my reminders".split(
                "|"
            ),
            Aside.REMIND,
        ),
    },
    aside_leads={
        **dict.fromkeys(
            (
                "remind me to propose",
                "remind me to suggest",
                "remind me to reschedule",
                "remind me",
                "nudge me",
                "ping me",
                "snooze",
                "don't remind me",
                "do not remind me",
                "stop reminding me",
                "remind us",
            ),
            Aside.REMIND,
        ),
        **dict.fromkeys(
            (
                "turn off reminders",
                "turn on reminders",
                "disable reminders",
                "enable reminders",
                "set my working hours",
                "change my working hours",
                "set my language",
                "change my time zone",
                "set my time zone",
            ),
            Aside.PREFERENCES,
        ),
    },
    picks={
        **{
            f"{lead}{word}{tail}": n
            for n, words in enumerate(
                (
                    ("first", "1st", "top"),
                    ("second", "2nd"),
                    ("third", "3rd"),
                    ("fourth", "4th"),
                    ("fifth", "5th"),
                    ("sixth", "6th"),
                    ("seventh", "7th"),
                    ("eighth", "8th"),
                ),
                1,
            )
            for word in words
            for lead in ("", "the ")
            for tail in ("", " one", " option", " please", " one please", " meeting", " of them")
        },
        **{f"{lead}{n}": n for n in range(1, 10) for lead in ("", "number ", "option ", "no ", "# ", "#")},
        **{
            f"{lead}{word}": n
            for n, word in enumerate("one two three four five six seven eight nine".split(), 1)
            for lead in ("number ", "option ")
        },
        **{
            f"{lead}{word}{tail}": -1
            for word in ("last", "bottom", "latest", "final")
            for lead in ("", "the ")
            for tail in ("", " one", " option", " one please")
        },
        **{
            f"{lead}{word} one": n
            for n, word in ((1, "earlier"), (1, "earliest"), (-1, "later"))
            for lead in ("", "the ")
        },
    },
)
