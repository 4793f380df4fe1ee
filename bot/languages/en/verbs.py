"""English verbs that ask for something, and what they ask for."""

from bot.languages.language import Verb
from bot.languages.lists import each, phrases
from bot.model.commands import Intent

VERBS: dict[str, tuple[Verb, ...]] = {
    **each(
        """
        decline | reject | say no to | respond no to | reply no to | rsvp no to | rsvp no for | no to |
        answer no to | send my regrets for | send regrets for | send regrets to | send my regrets to | refuse |
        mark me as not attending for | mark me as not attending | mark me absent for | mark me as absent for |
        mark me out for | mark me as out for | put me down as not attending for | rsvp no | take me off |
        count me out of | count me out for | count me out | excuse me from | get me out of | bow me out of |
        respond with no to | respond decline to
        """,
        (Verb(Intent.DECLINE),),
    ),
    **each(
        """
        turn down | skip | pass on | opt out of | bail on | duck out of | bow out of | sit out | drop out of |
        miss
        """,
        (Verb(Intent.DECLINE, firm=False),),
    ),
    **each(
        """
        turn | knock
        """,
        (Verb(Intent.DECLINE, particle="down"),),
    ),
    **each(
        """
        accept
        """,
        (
            Verb(Intent.TENTATIVE, particle="tentatively"),
            Verb(Intent.TENTATIVE, particle="as tentative"),
            Verb(Intent.ACCEPT),
        ),
    ),
    **each(
        """
        say yes to | respond yes to | reply yes to | rsvp yes to | rsvp yes for | rsvp yes | respond accept to |
        rsvp to | confirm my attendance at | confirm my attendance for | confirm attendance for | sign me up for |
        count me in for | count me in on | count me in at | put me down for | put me down as attending |
        mark me as attending for | mark me as attending | mark me as going to | yes to | mark me as accepted for
        """,
        (Verb(Intent.ACCEPT),),
    ),
    **each(
        """
        confirm | approve
        """,
        (Verb(Intent.ACCEPT, firm=False),),
    ),
    **each(
        """
        tentatively accept | accept tentatively | tentative for | mark me as tentative for |
        mark me as tentative on | mark me tentative for | mark me as a maybe for | mark me down as tentative for |
        mark me as maybe for | mark me maybe for | put me down as tentative for | put me down as a maybe for |
        put me down as maybe for | put me as tentative for | set me as tentative for | set me to tentative for |
        say maybe to | reply maybe to | respond maybe to | respond tentative to | respond tentatively to |
        reply tentative to | reply tentatively to | rsvp maybe to | rsvp maybe for | rsvp maybe |
        rsvp tentative to | maybe for | maybe to | tentatively say yes to | tentatively confirm |
        pencil me in for | tentatively attend | provisionally accept | tentative to | i'm a maybe for |
        count me as a maybe for | count me as tentative for | mark me as tentative to | mark me as tentative
        """,
        (Verb(Intent.TENTATIVE),),
    ),
    **each(
        """
        mark | put | set | respond to | reply to | rsvp
        """,
        (Verb(Intent.TENTATIVE, particle="as tentative"),),
    ),
    **each(
        """
        cancel | call off | scrap | axe | please cancel | scratch | do a cancel of
        """,
        (Verb(Intent.CANCEL),),
    ),
    **each(
        """
        call
        """,
        (Verb(Intent.CANCEL, particle="off"),),
    ),
    **each(
        """
        abort | call it off for | uninvite everyone from | get rid of | delete | remove | drop | erase | kill |
        discard | ditch | nix | bin | strike | take out | take off | eliminate | trash | toss | blow off
        """,
        (Verb(Intent.CANCEL, firm=False),),
    ),
    **each(
        "clear | clear out | clear up | free up | free | wipe | wipe out | empty | clean | clean up | clean out",
        (Verb(Intent.CANCEL, firm=False, every=True),),
    ),
    **each(
        """
        take
        """,
        (
            Verb(Intent.CANCEL, particle="off my calendar"),
            Verb(Intent.CANCEL, particle="off my schedule"),
            Verb(Intent.CANCEL, particle="off the calendar"),
            Verb(Intent.CANCEL, particle="off of my calendar"),
            Verb(Intent.CANCEL, particle="out of my calendar"),
        ),
    ),
    **each(
        """
        reschedule | postpone | re-schedule | rebook | put off
        """,
        (Verb(Intent.RESCHEDULE),),
    ),
    **each(
        """
        move
        """,
        (
            Verb(Intent.RESCHEDULE, firm=False, particle="up", shift=-1),
            Verb(Intent.RESCHEDULE, firm=False, particle="forward", shift=-1),
            Verb(Intent.RESCHEDULE, firm=False),
        ),
    ),
    **each(
        """
        shift | push
        """,
        (Verb(Intent.RESCHEDULE, firm=False, particle="forward"), Verb(Intent.RESCHEDULE, firm=False)),
    ),
    **each(
        """
        push back | push out | delay | defer | slide | switch | bump | move back | shift back | set back | swap
        """,
        (Verb(Intent.RESCHEDULE, firm=False),),
    ),
    **each(
        """
        change | change the time of | change the date of | change the day of | change the time for |
        change the date for | switch the time of | switch the date of | move the time of | move the date of |
        change the start of | change the start time of | update | update the time of | update the time for |
        update the date of | edit | modify | adjust | make a change to | alter | re-arrange | rearrange
        """,
        (Verb(Intent.RESCHEDULE, firm=False, timed=True),),
    ),
    **each("extend | shorten | lengthen", (Verb(Intent.RESCHEDULE, firm=False, resizes=True),)),
    **each(
        "keep | leave | leave out | retain | don't touch | do not touch | dont touch | spare",
        (Verb(Intent.OTHER, spares=True),),
    ),
    **each(
        "i need | i want | i'd like | i would like | we need | please have | need | want",
        tuple(
            Verb(intent, firm=False, particle=done)
            for done, intent in {
                **each("cancelled | canceled | deleted | removed | called off | off my calendar", Intent.CANCEL),
                **each("moved | rescheduled | postponed | pushed back | pushed", Intent.RESCHEDULE),
                **each("declined", Intent.DECLINE),
            }.items()
        ),
    ),
    **each("make | set", (Verb(Intent.RESCHEDULE, firm=False, timed=True, definite=True),)),
    **each("start", (Verb(Intent.RESCHEDULE, firm=False, timed=True),)),
    **each(
        """
        bring forward | move up | pull forward | pull in | advance | move forward
        """,
        (Verb(Intent.RESCHEDULE, firm=False, shift=-1),),
    ),
    **each("bring up | pull up", (Verb(Intent.RESCHEDULE, firm=False, shift=-1, timed=True),)),
    **each(
        """
        bring | pull
        """,
        (
            Verb(Intent.RESCHEDULE, firm=False, particle="forward", shift=-1),
            Verb(Intent.RESCHEDULE, firm=False, particle="up", shift=-1, timed=True),
            Verb(Intent.RESCHEDULE, firm=False, particle="ahead", shift=-1),
        ),
    ),
    **each(
        """
        propose | suggest | suggest moving | propose moving | suggest we move | propose we move |
        propose to move | suggest to move | counter with | counter-propose | counterpropose | ask if we can do |
        ask whether we can do | see if we can do | ask them for | ask if we can move | ask whether we can move |
        ask them to move | suggest instead | suggest we meet | propose we meet | ask for
        """,
        (Verb(Intent.PROPOSE, timed=True),),
    ),
    **each(
        """
        propose a new time for | suggest a new time for | propose a different time for |
        suggest a different time for | propose another time for | suggest another time for | propose a new time |
        suggest a new time | propose a different time | suggest a different time | propose another time |
        suggest another time | propose new time | suggest new time | offer a new time for |
        offer another time for
        """,
        (Verb(Intent.PROPOSE),),
    ),
    **each(
        """
        i'd prefer | i would prefer | would prefer | i'd rather do | offer | how about | what about |
        ask to move | could we do | can we do | could we meet | can we meet | could we make it |
        can we make it | i'm free | i am free | i'm available | i am available | i could do | could do |
        i'd be free | i'd rather meet | i'd rather do it | i'd rather have it | i would rather meet |
        i'd prefer to meet | i would prefer to meet | i'd like to meet | let's do | let's meet | let's make it |
        try | make it
        """,
        (Verb(Intent.PROPOSE, firm=False, timed=True),),
    ),
}

CREATES = phrases(
    """
    add | arrange | block | block off | block out | book | create | enter | fit in | get | have | hold | host |
    i need | insert | invite | log | make | mark | need | new | note | open | organise | organize | pencil in |
    place | plan | put | record | remind | reserve | schedule | send | send an invite | send out | set | set up |
    setup | start | store | throw | want
    """
)

ASKS = phrases(
    """
    browse | can i see my | see what | check my | check the | display my | display the | find my | find the |
    find me | get my | get the | get me | give me | go over | go through | help me check | i need to check |
    i need to know | i want to check | i want to know | i want to see | i'd like to know | i'd like to see |
    let me know what | let me know when | let me see | list | look up | lookup | open my | open the | pull up |
    read my | read the | read me | remind me what | search | search for | show | show me | summarize | tell me |
    tell me about | tell me what | tell me when | view my | view the | walk me through
    """
)

NOT_TYPOS = phrases(
    """
    accent | accents | accept | accepted | accepting | accepts | adjust | advanced | advances | advice | approve |
    approved | approves | aspect | attended | attends | bumped | canal | canceled | canceler | canceling |
    cancellation | cancelled | cancelling | cancels | cancer | candle | challenge | chance | chancel | change |
    changed | changes | changing | clean | cleaned | cleaner | cleared | clearly | clears | confirmed | confirms |
    credit | declined | decliner | declines | declining | define | defines | delayed | delays | deleted |
    deletes | dropped | drops | edited | editor | edits | empty | erased | except | expect | extended | extends |
    improve | incline | lover | missed | misses | modified | modifies | moved | moves | movie | movies |
    moving | offered | offers | pencil | postponed | postpones | project | projects | proposal | proposals |
    proposed | proposes | proposing | pulled | pushed | rapport | recline | reclined | refused | refuses |
    rejected | rejects | remote | removed | removes | report | reports | rescheduled | reschedules |
    rescheduling | resect | schedule | scheduled | schedules | scrape | scrapped | scraps | shifted | shifts |
    shirt | shortened | suggested | suggesting | suggests | switched | switches | updated | updates | updating |
    upgrade
    """
)
