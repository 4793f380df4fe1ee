"""English politeness, questions, and what is said beside commands."""

from bot.languages.lists import each, numbered, phrases
from bot.model.commands import Aside

LEADS = phrases(
    """
    i shall | we shall | shall we | please | pls | plz | kindly | can you | could you | would you | will you |
    can u | could u | can we | could we | can you please | could you please | would you please | can you also |
    would you mind | i want to | i want you to | i wanna | i would like to | i would like you to | i'd like to |
    i'd like you to | i need to | i need you to | i have to | i've got to | i gotta | i must | i also need to |
    i also want to | i'm going to have to | i am going to have to | i will have to | i'll have to |
    i'm afraid i have to | i'm afraid i need to | i'm afraid i must | i'm going to need you to |
    i'm also going to need you to | need to | needs to | have to | gotta | want to | wanna | we need to |
    we have to | we must | let's | lets | let us | let me | go ahead and | go and | hey | hi | hello | hiya | ok |
    okay | ok so | so | well | yes | yeah | yep | yup | no | sure | alright | right | great | perfect | cool |
    good | fine | nice | that works | that's fine | that's good | thanks | thank you | thx | ty | also | then |
    now | just | too | first | next | and | but | or | instead | sorry | sorry but | apologies | oh | ah | um | uh |
    actually | hmm | maybe | bot | raincheck | dear | good morning | good afternoon | good evening | morning |
    quick one | i'll | i will | i | i'd | we'll | we | and then | plus | additionally | afterwards | do |
    be so kind as to | be so kind and | any chance we can | any chance we could | any chance you can |
    any chance you could | is it ok to | is it okay to | is there any chance to | is there any way to |
    is it possible for us to | would it be ok to | would it be okay to | would it be possible for us to |
    are we able to | can i | could i | may i | is it possible to | would it be possible to |
    is it possible for you to | do me a favor and | do me a favour and | help me | help me to | make sure to |
    make sure you | can you help me | could you help me | can you help me to | feel free to | i think i need to |
    i think i'll | i think i will | i guess i'll | unfortunately | unfortunately i | sadly | i'm sorry but |
    i am sorry but | if you can | if possible | when you get a chance | could you kindly | try to | go on and |
    you can | you may | you should | set it up to | we'd like to | we would like to | i was hoping you could |
    i was wondering if you could | are you able to | i'm gonna | i am gonna | i'm going to | i am going to | gonna |
    do you mind | i wish to | i'd rather | i would rather | better | afraid i have to | afraid i need to |
    today i need to
    """
)

SELVES = phrases(
    """
    i | i actually | i also | i am | i definitely | i do | i fear i | i guess i | i just | i know i | i probably |
    i really | i still | i think i | i will | i'd | i'll | i'm | i'm actually | i'm afraid i | i'm definitely |
    i'm probably | i'm really | i'm sorry i | i've | ill | im | it looks like i | looks like i |
    looks like i'm | me | seems like i | sorry i | unfortunately i | we | we are | we'll | we're
    """
)

TAILS = phrases(
    """
    please | pls | plz | for me | thanks | thank you | thx | ty | asap | as soon as possible | now | right now |
    ok | okay | too | as well | also | if possible | if you can | if you could | would you | will you | could you |
    can you | cheers | right away | immediately | instead | pronto | today please | altogether | completely |
    entirely | then | this time | kindly | for now | sorry | i'm afraid | if that's ok | if that's okay |
    if that works | for everyone | bot | raincheck | again | again please | mate | in advance | alone | as is |
    as it is | untouched | many thanks | much appreciated | already | anymore | any more | lol | haha |
    don't send a comment | no comment | without comment
    """
)

NEGATIONS = phrases(
    """
    can't | cannot | did not | did you | didn't | do not | does not | doesn't | don't | dont | has not | hasn't |
    have not | haven't | isn't | never | no longer need to | no need to | not | please don't | rather not |
    should not | shouldn't | stop | undo | why | why did you | without | won't | wouldn't | you didn't
    """
)

RETRACTS = phrases(
    """
    changed my mind | disregard | disregard that | forget about it | forget it | i changed my mind | nah |
    never mind | nevermind | no wait | nvm
    """
)

HOW_TO = phrases(
    """
    am i able | am i allowed | are there ways | can anyone | can i still | do i have to | do i need to |
    do we have to | do we need to | does anyone | explain | has anyone | how | how can i | how can we |
    how could i | how do i | how do we | how do you | how does | how should i | how to | how would i |
    is it ok to | is it okay to | is it possible | is it rude to | is there a way | is there any way | may i |
    shall i | shall we | should i | should we | show me how | tell me how | what are the | what does |
    what happens if | what happens when | what if | what is the | what is the best way | what should i |
    what would happen | what's the best way | what's the policy | when should | where can i | where do i |
    who can | why | why are | why can't i | why did | why do | why does | why is | why was | would it be rude
    """
)

QUESTIONS = {
    **each(
        """
        what do i have | what's next | what is next | what's coming next | what comes next | what have i got |
        what did i have | what's on my | what is on my | whats on my | what's in my | what's my next |
        what is my next | what's my first | what is my first | what am i doing | what am i supposed to do |
        what's next on | what's coming up | what is coming up | what does my | what's up next | when am i |
        when am i free | am i free | am i busy | am i available | am i booked | do i have | do i have any |
        have i got | have i any | did i have | what meetings | which meetings | how many meetings | what events |
        which events | how many events | what appointments | which appointments | what's left |
        what else do i have | who am i meeting | who am i seeing | where am i | how busy am i | how does my |
        how is my | how's my | what's happening | when's my | when is my | when are my | what time is my |
        what time's my | where is my | where's my | who is in my | who's in my | who is at my | what's my |
        what is my | when do i | what time do i | is my | are my | is there anything on | is there a meeting |
        are there any meetings | are there meetings | anything on | anything on my | any meetings | when does my |
        what time does my | how long is my | what's on for | what is on for | what's scheduled |
        what is scheduled | what's planned | what do we have | when is our | where is our | when's our |
        what's on | whats on | what is on | whats my | when do we | what is happening | do we have | which of my |
        who is coming to | who's coming to | who is attending | who's attending | who will be | who accepted |
        who has accepted | who declined | who has declined
        """,
        True,
    ),
    **each(
        """
        what | when | where | who | which | whose | how | is | are | was | were | does | did | has | have | do |
        had | what's | when's | where's | who's | how's | whats | whens | wheres | whos | am | will | isn't |
        aren't | why | would it | could i | can i | should | may | whether | is there | are there | any
        """,
        False,
    ),
}

ASIDES = {
    **each(
        """
        help | help me | what can you do | what can i say | what can i ask | what do you do | commands |
        how does this work | how do you work | usage | what are you | who are you | what can you help me with |
        how can you help | how can you help me | what are you able to do | i need help | get started | menu | ?
        """,
        Aside.HELP,
    ),
    **each(
        """
        options | preferences | settings | my settings | my preferences | show settings | show preferences |
        show my preferences | show my settings | change settings | change preferences | change my preferences |
        change my settings | preference | configure | open settings | open preferences
        """,
        Aside.PREFERENCES,
    ),
    **each(
        """
        hi | hello | hey | hiya | hi there | hello there | hey there | good morning | good afternoon |
        good evening | yo | morning | howdy | greetings | hey bot | hi bot | hello bot | hi raincheck |
        hello raincheck | hey raincheck | sup | what's up | good day
        """,
        Aside.GREETING,
    ),
    **each(
        """
        thanks | thank you | thx | ty | cheers | thanks a lot | thank you very much | thank you so much |
        many thanks | thanks so much | great thanks | perfect thanks | ok thanks | cool thanks | thanks bot |
        much appreciated | appreciate it | thanks a bunch | thanks a million | awesome thanks | okay thanks |
        tysm
        """,
        Aside.THANKS,
    ),
    **each(
        """
        yes | y | yep | yeah | yup | sure | ok | okay | k | do it | go ahead | yes please | confirm | confirmed |
        please do | go for it | correct | right | that's right | yes do it | sounds good | yes go ahead |
        ok do it | sure thing | absolutely | definitely | of course | looks good | lgtm | send it |
        that's correct | exactly | proceed | make it so | ok go ahead | yes that's right | yes that one |
        approve | affirmative | sure go ahead | ok go | yea | ya
        """,
        Aside.YES,
    ),
    **each(
        """
        no | n | nope | nah | never mind | nevermind | cancel | cancel that | cancel it | stop | don't |
        forget it | no thanks | no thank you | leave it | keep it | dismiss | abort | no don't | not now | nvm |
        forget about it | drop it | scratch that | don't do it | do not | quit | no cancel | oh cancel |
        never mind cancel that | nevermind cancel that | no wait | wait no | wait | hold on | actually no |
        no stop | ignore that | disregard | disregard that | undo that request | not that | cancel this |
        please don't | no please don't | actually never mind | i changed my mind | changed my mind | not yet |
        nothing | forget that | cancel action | cancel the request | cancel that request | cancel request |
        no cancel that | no never mind | please cancel | please cancel that | please stop | no no |
        never mind that
        """,
        Aside.NO,
    ),
    **each(
        """
        undo | undo that | undo it | take it back | revert | revert that | undo the last one | take that back |
        roll back | undo last | undo please | please undo | can you undo that | undo the decline |
        undo the cancellation
        """,
        Aside.UNDO,
    ),
    **each(
        """
        sign out | signout | log out | logout | sign me out | log me out | log off | sign off | disconnect |
        forget me | sign-out | log-out | please sign me out | sign out please
        """,
        Aside.SIGN_OUT,
    ),
    **each(
        """
        reminders | my reminders | show reminders | show my reminders | list reminders | list my reminders |
        what are my reminders | what reminders do i have | snooze | stop reminding me | snooze the reminder |
        stop reminders | no more reminders | delete my reminders
        """,
        Aside.REMIND,
    ),
}

ASIDE_LEADS = {
    **each(
        """
        remind me to propose | remind me to suggest | remind me to reschedule | remind me | nudge me | ping me |
        snooze | don't remind me | do not remind me | stop reminding me | remind us
        """,
        Aside.REMIND,
    ),
    **each(
        """
        turn off reminders | turn on reminders | disable reminders | enable reminders | set my working hours |
        change my working hours | set my language | change my time zone | set my time zone
        """,
        Aside.PREFERENCES,
    ),
}

_NTH = (
    numbered("first | second | third | fourth | fifth | sixth | seventh | eighth")
    | numbered("1st | 2nd | 3rd | 4th | 5th | 6th | 7th | 8th")
    | each("top | earlier | earliest", 1)
    | each("last | bottom | latest | later | final", -1)
)
_TAILED = ("", " one", " option", " please", " one please", " meeting", " of them")
PICKS = {
    **{f"{lead}{word}{tail}": nth for word, nth in _NTH.items() for lead in ("", "the ") for tail in _TAILED},
    **{f"{lead}{nth}": nth for nth in range(1, 10) for lead in ("", "number ", "option ", "no ", "# ", "#")},
    **{
        f"{lead}{word}": nth
        for word, nth in numbered("one | two | three | four | five | six | seven | eight | nine").items()
        for lead in ("number ", "option ")
    },
}
for _alone in ("later", "earlier", "final", "top", "bottom"):
    del PICKS[_alone]
