"""English words that name meetings, and those that name none."""

from bot.languages.lists import each, phrases
from bot.model.commands import Which

MEETING_NOUNS = phrases(
    """
    calender | meeting | meetings | meet | event | events | appointment | appointments | appt | appts | invite |
    invites | invitation | invitations | calendar event | calendar events | calendar entry | calendar entries |
    calendar item | calendar items | meeting request | meeting requests | request | requests | thing | things |
    one | ones | entry | entries | item | items | slot | slots | block | mtg | mtgs | session | sessions | call |
    calls | engagement | engagements | meeting invite | meeting invitation | calendar invite | commitments |
    plans | obligations | meetup | meet up | meet-up | calendar | schedule | agenda | diary | day | stuff | time |
    it
    """
)

OCCASIONS = phrases(
    """
    calender | video chat | hair cut | exams | bday | final exams | games | standup | standups | stand up |
    stand ups | stand-up | sync | syncs | sync up | sync-up | review | reviews | retro | retros | retrospective |
    planning | demo | demos | workshop | workshops | kickoff | kick off | kick-off | interview | interviews | 1:1 |
    1-1 | one on one | 1on1 | check in | check-in | checkin | catch up | catch-up | catchup | huddle | all hands |
    all-hands | town hall | townhall | offsite | off-site | forum | training | webinar | seminar | lecture | class |
    lesson | conference | summit | briefing | debrief | presentation | pitch | qbr | okr | scrum | grooming |
    refinement | backlog refinement | sprint | roundtable | panel | talk | brainstorm | brainstorming | steering |
    committee | board | postmortem | post-mortem | handover | handoff | onboarding | orientation | office hours |
    coffee | coffees | lunch | lunches | brunch | dinner | dinners | breakfast | drinks | happy hour | party |
    parties | barbecue | bbq | picnic | wedding | ceremony | birthday | celebration | graduation | anniversary |
    shower | reunion | game | match | practice | rehearsal | recital | concert | show | gym | workout | yoga |
    pilates | run | haircut | massage | dentist | doctor | doctors | doctor's | physio | therapy | checkup |
    check-up | exam | tasting | tastings | tour | visit | visits | date | gathering | outing | trip | retreat |
    weekly | daily | biweekly | monthly | discussion | discussions | roadmap | update | status | dailies |
    weeklies | monthlies | birthdays | ceremonies | rallies | kickoffs | webinars | fundraiser | festival | gala |
    rally | tournament | hackathon | appointment | appointments | meeting | meetings | mtg | event | events |
    invite | invites | invitation | invitations | session | sessions | conference call | call with | phone call |
    video call | teams call | zoom | teams meeting | q&a | ama | bookings | booking | calls | calendar | schedule |
    agenda | diary | meetup | meet up | meet-up | series | occurrence | conversation | evaluation | deep dive |
    readout | walkthrough | walk-through | dry run | bake-off | screening | mentoring | coaching | consultation |
    inspection | fitting | play date | playdate | sleepover | bootcamp | rowing | golf | tennis | football |
    soccer | basketball | volleyball | hike | movie | movies | vacation | study group | book club | club | lab |
    audit | hearing | viewing | showing | open house | mixer | networking | luncheon | banquet | feast
    """
)

_NOUNS = MEETING_NOUNS | OCCASIONS
PLURALS = frozenset(
    word
    for word in _NOUNS
    if (word.endswith("s") and word[:-1] in _NOUNS) or (word.endswith("ies") and f"{word[:-3]}y" in _NOUNS)
) - {"plans", "doctors"}

ONE_TO_ONE = phrases(
    """
    1 1 | 1 on 1 | 1 to 1 | 1-1 | 1-2-1 | 1-on-1 | 1-to-1 | 121 | 1:1 | 1:1s | 1on1 | 1to1 | 1x1 | o3 |
    one on one | one on ones | one to one | one-on-one | one-on-ones | one-to-one | tete-a-tete
    """
)

CALENDAR_NOUNS = phrases(
    """
    1:1 | 1:1s | agenda | appointment | appointments | calendar | calender | diary | event | events | invitation |
    invitations | invite | invites | meeting | meetings | mtg | mtgs | plans | schedule | schedules | standup |
    sync
    """
)

DETERMINERS = phrases(
    """
    a | an | her | his | my | our | teh | that | the | their | these | this | those | upcoming | your
    """
)

PRONOUNS = phrases(
    """
    both | rest | it | that | that appointment | that call | that event | that invite | that meeting | that one |
    the same | the same one | them | these | this | this event | this meeting | this one | those
    """
)

EVERYTHING = phrases(
    """
    all | all of it | all of them | all of these | all of those | anything | both | both of them | calendar |
    every thing | everything | everything else | it all | my agenda | my calendar | my calender | my day |
    my diary | my entire calendar | my entire day | my entire schedule | my plans | my plate | my schedule |
    my whole calendar | my whole day | schedule | the calendar | the day | the lot | the rest | the rest of them |
    the schedule | the whole day | them all
    """
)

CALLED = phrases(
    """
    about | called | concerning | entitled | labeled | labelled | marked | named | on the subject of | re |
    regarding | titled | with subject | with the subject | with the title | with title
    """
)

EXCEPT = phrases(
    """
    , not | - not | and keep | apart from | aside from | besides | but for | but keep | but leave | but not |
    except | except for | except if | except when | excepting | excl | excluding | exclusive of | just not | keeping |
    leaving | leaving out | minus | not counting | not including | only keep | other than | outside of | save for |
    sparing | that are not | that aren't | that is not | that isn't | unless it is | unless it's | unless they are |
    unless they're | which are not | which aren't | which is not | which isn't | with the exception of | without
    """
)

ORGANIZED_BY_ME = phrases(
    """
    i am organizing | i arranged | i booked | i called | i created | i host | i organise | i organised |
    i organize | i organized | i own | i run | i i set up | i'm hosting | i'm leading | i'm organising |
    i'm organizing | i'm running | of mine | of my own | organized by me | that i organize
    """
)

INVITED = phrases(
    """
    i am invited to | i am not organizing | i'm not organizing | i'm not running | i don't run | i didn't organize |
    i don't organize | i got invited to | i have been invited to | i haven't accepted | i was invited to |
    i'm invited to | i've been invited to | other people organize | others organize
    """
)

BY_ORGANIZER = phrases(
    """
    by | called by | created by | from | hosted by | led by | organised by | organized by | run by |
    scheduled by | sent by | set up by
    """
)

WITH = phrases(
    """
    and me with | including | involving | w/ | wiht | with | wth
    """
)

PREPOSITIONS = phrases(
    """
    about | after | are | as | at | because | before | between | by | called | during | for | from | has | i |
    if | in | into | is | like | named | near | of | off | on | over | per | regarding | since | so | than |
    that | till | titled | to | under | until | using | via | w/ | was | we | when | where | which | who | whom |
    with | without
    """
)

WHICH = {
    **each(
        """
        next | my next | the next | upcoming | closest | nearest
        """,
        Which.NEXT,
    ),
    **each(
        """
        first | earliest | the first | my first
        """,
        Which.FIRST,
    ),
    **each(
        """
        last | final | latest | the last | my last
        """,
        Which.LAST,
    ),
    **each(
        """
        all | all of | all my | all of my | all the | all of the | every | each | both | any | each of |
        every single | every one of | any and all | both of | both the | all our | both my | all other |
        the rest of | the rest of my | any of | entire | my entire | whole | my whole | the entire | the whole
        """,
        Which.ALL,
    ),
    **each(
        """
        the other | whatever | whatever i have | whatever i've got | whatever is | whatever's | what i have |
        whatever meeting | whatever meeting i have | the thing i have | the meeting i have | the one i have |
        anything i have | whatever is on
        """,
        Which.ONE,
    ),
}

FROM_CALENDAR = frozenset(
    " ".join(f"{word} {whose} {what}".split())
    for word in ("from", "on", "in", "off", "off of", "out of", "at")
    for whose in ("my", "the", "our", "this", "today's", "tomorrow's", "")
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
)
