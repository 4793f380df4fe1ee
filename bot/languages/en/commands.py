"""English words for commands."""

from bot.languages.en.comments import (
    BECAUSE,
    EXCUSE_LEADS,
    EXCUSES,
    FINITE,
    NOTES,
    OTHERS,
    QUIET,
    SAY,
    TELL,
    WHISPERS,
)
from bot.languages.en.conversation import (
    ASIDE_LEADS,
    ASIDES,
    HOW_TO,
    LEADS,
    NEGATIONS,
    PICKS,
    QUESTIONS,
    RETRACTS,
    SELVES,
    TAILS,
)
from bot.languages.en.meetings import (
    BY_ORGANIZER,
    CALENDAR_NOUNS,
    CALLED,
    DETERMINERS,
    EVERYTHING,
    EXCEPT,
    FROM_CALENDAR,
    INVITED,
    MEETING_NOUNS,
    OCCASIONS,
    ONE_TO_ONE,
    ORGANIZED_BY_ME,
    PLURALS,
    PREPOSITIONS,
    PRONOUNS,
    WHICH,
    WITH,
)
from bot.languages.en.other_things import ELSEWHERE, OTHER_THINGS
from bot.languages.en.statements import OVER, STATEMENTS, UNDONE
from bot.languages.en.verbs import ASKS, CREATES, NOT_TYPOS, VERBS
from bot.languages.language import CommandWords
from bot.languages.lists import phrases

COMMANDS = CommandWords(
    verbs=VERBS,
    statements=STATEMENTS,
    undone=UNDONE,
    over=OVER,
    leads=LEADS,
    selves=SELVES,
    tails=TAILS,
    negations=NEGATIONS,
    not_typos=NOT_TYPOS,
    and_=phrases("& | and | and also | as well as | plus"),
    breaks=phrases("& | also | and | and also | and then | but | or | plus | so | then"),
    retracts=RETRACTS,
    how_to=HOW_TO,
    questions=QUESTIONS,
    asks=ASKS,
    calendar_nouns=CALENDAR_NOUNS,
    creates=CREATES,
    targets=phrases(
        """
        be at | be from | be on | be to | begin at | begin on | go to | go until | last until | start at |
        -> | => | back to | for | forward to | instead to | into | on to | onto | out to | over to |
        so it starts at | so that it starts at | til | till | to | to be | to be at | to be on | to begin at |
        to sometime | to be sometime | till sometime | until sometime | for sometime | to be from | to some time |
        to start at | until | up to | →
        """
    ),
    instead=phrases("in place of | instead of | not | rather than"),
    propose_for=phrases(
        """
        about | as a new time for | as an alternative for | as an alternative to | as new time for |
        as the new time for | for | for our | instead of | rather than | to | with
        """
    ),
    quiet=QUIET,
    whispers=WHISPERS,
    because=BECAUSE,
    say=SAY,
    notes=NOTES,
    tell=TELL,
    that=phrases(", | - | : | that"),
    others=OTHERS,
    starters=phrases("please | pls | plz | kindly"),
    corrects=phrases(
        """
        ditto for | do the same for | do the same with | i mean | i meant | instead | likewise for | no i meant |
        no the one | no, the one | not that one | not that, | rather | same for | same goes for | same with |
        the same for
        """
    ),
    conditions=phrases("if | unless | in case | as soon as | provided"),
    occasions_of=phrases("when | whenever | once | after"),
    fillers=phrases(
        """
        what | whatever | remaining | comes | right | scheduled | held | planned | booked | existing |
        current | happening | taking | place | having | have | got | set | am | going | supposed | attending |
        upcoming | coming | entire | whole | that's | located | instead | else | still | had | created | just |
        added | made | only | sometime
        """
    ),
    vague_nouns=phrases("one | ones | thing | things | item | items | entry | entries | stuff | it | request | slot"),
    sources=phrases("from | off | out of"),
    abbreviations=phrases("dr | mr | mrs | ms | prof | st | vs | approx | sr | jr | dept | mtg | appt | b"),
    determiners=DETERMINERS,
    mine=phrases("mine | my | our"),
    pronouns=PRONOUNS,
    pointing=phrases("that | these | this | those"),
    which=WHICH,
    everything=EVERYTHING,
    meeting_nouns=MEETING_NOUNS,
    occasions=OCCASIONS,
    plurals=PLURALS,
    one_to_one=ONE_TO_ONE,
    bookings=phrases("booking | bookings"),
    with_=WITH,
    by_organizer=BY_ORGANIZER,
    called=CALLED,
    except_=EXCEPT,
    organized_by_me=ORGANIZED_BY_ME,
    organizes=phrases(
        """
        set up | organized | organised | organizes | organises | scheduled | created | is hosting | hosts |
        hosted | runs | is running | booked | arranged | sent | sent me | invited me to | put in | called | owns
        """
    ),
    invited=INVITED,
    prepositions=PREPOSITIONS,
    other_things=OTHER_THINGS,
    elsewhere=ELSEWHERE,
    from_calendar=FROM_CALENDAR,
    possessive=phrases("' | 's"),
    asides=ASIDES,
    aside_leads=ASIDE_LEADS,
    picks=PICKS,
    other_times=phrases(
        """
        a better day | a time not on the weekend | any time that isn't on the weekend | be in the am |
        be in the pm | happen in the am | happen in the pm | in the am | in the pm | not be on the weekend |
        not on a weekend | not on the weekend | not on weekend | not to be on the weekend | occur in the am |
        occur in the pm | a better time | a different date | a different day | a different slot | a different time |
        a later date | a later day | a later time | a new date | a new day | a new slot | a new time |
        an alternative | an alternative time | an earlier date | an earlier day | an earlier time | another date |
        another day | another slot | another time | another week | any other day | any other time | later |
        other times | some other date | some other day | some other time | some time else | someday else |
        something earlier | something else | something later | sometime else | sometime later
        """
    ),
    list_entries=phrases(
        """
        alarm | alarms | reminder | reminders | task | tasks | timer | timers | to do | to dos | to-do | to-dos |
        todo | todos | to do's
        """
    ),
    arranges=phrases(
        """
        arrange | block | block off | block out | book | book a room | book me a room | book the room | organise |
        organize | pencil in | schedule | set up | setup
        """
    ),
    compared=phrases("over | under | than | least | most | exceeding"),
    qualities=phrases("recurring | repeating"),
    beside=phrases("after | before | following | preceding | prior"),
    unanswered=phrases(
        """
        i did not answer | i didn't answer | i didn't reply to | i have not answered | i have not replied to |
        i have not responded to | i haven't accepted yet | i haven't answered | i haven't answered yet |
        i haven't replied to | i haven't responded to | i haven't responded to yet | outstanding | pending |
        unanswered
        """
    ),
    some_of=phrases(
        """
        a couple of | a few | a few of | any one of | either of | half of | half the | most | most of | one of |
        several | several of | some | some of
        """
    ),
    standing=phrases(
        """
        always | any time | anytime | automatically | by default | each time | every time | for good | forever |
        from now on | from now onwards | going forward | in future | in the future | whenever
        """
    ),
    wishes=phrases(
        """
        any chance we can | any chance we could | any chance you can | any chance you could | are we able to |
        can i | could i | is it ok to | is it okay to | is it possible for us to | is it possible for you to |
        is it possible to | is there any chance to | is there any way to | may i | may we | would it be ok to |
        would it be okay to | would it be possible for us to | would it be possible to
        """
    ),
    reservations=phrases("party of | reservation for | room for | table at | table for | tickets for"),
    leisure=phrases(
        """
        bed | breakfast | brunch | church | class | concert | dinner | drinks | football | game | golf | gym | lunch |
        movie | movies | party | practice | school | show | soccer | tennis | vacation | wedding | work | workout |
        yoga
        """
    ),
    kinds=phrases("appointment | block | call | calls | day | event | meeting | meetup | session | sessions | time"),
    all_but=phrases("but | besides | bar | save"),
    excuses=EXCUSES,
    excuse_leads=EXCUSE_LEADS,
    finite=FINITE,
)
