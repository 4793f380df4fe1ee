"""What English speakers say of themselves, or of a meeting, and mean as a command."""

from bot.languages.language import Verb
from bot.languages.lists import each
from bot.model.commands import Intent

STATEMENTS: dict[str, Verb] = {
    **each(
        """
        will no longer be joining | will no longer be attending | no longer joining | no longer attending |
        no longer going to | won't be going to | will not be going to | no longer coming to
        """,
        Verb(Intent.DECLINE, firm=False),
    ),
    **each(
        """
        can't make | cannot make | can't join | cannot join | can't do | cannot do | couldn't make | won't make |
        won't be in | not going to make | not gonna make | unable to make | will miss | have to miss |
        need to miss | going to miss | gonna miss | have to skip | need to skip | will skip | not going to |
        can't go to | cannot go to | won't go to | cant make | cant do | out for | am out for |
        don't want to go to | can't be in | would like to skip | don't think i can make | don't have time for |
        have no time for | can't get to | can't fit in | not available for | not free for | won't manage |
        am unable to make
        """,
        Verb(Intent.DECLINE, firm=False),
    ),
    **each(
        """
        can't make it to | can't make it for | cannot make it to | can not make | can not make it to |
        can't attend | cannot attend | can't come to | cannot come to | won't make it to | won't be able to make |
        won't be able to make it to | won't be able to attend | won't be able to join | won't be at |
        won't be attending | won't be joining | won't attend | won't join | won't be there for |
        won't be coming to | will not be at | will not be attending | will not make | will not make it to |
        will not attend | will not be able to make | will not be able to attend | will not be able to join |
        will not be joining | not going to make it to | not gonna make it to | not going to be at |
        not gonna be at | not able to make | not able to attend | not able to join | not able to make it to |
        unable to attend | unable to join | unable to make it to | will be unable to attend |
        will be unable to make | must miss | gotta miss | gotta skip | going to skip | gonna skip |
        will have to skip | will have to miss | have to pass on | going to pass on | will pass on |
        not attending | not coming to | not joining | not going to attend | not going to join |
        no longer able to attend | no longer able to make | can no longer make | can no longer attend |
        have to bow out of | need to bow out of | have to bail on | need to bail on | cant make it to |
        cant attend | cant join | cant come to | wont make | wont be at | wont make it to | wont attend |
        wont be able to make | wont be able to attend | have a conflict with | have a conflict at |
        got a conflict with | don't want to attend | don't need to be at | can't be at | cannot be at |
        cant be at | would rather skip | don't think i can make it to | don't think i'll make |
        don't think i'll make it to | don't think i can attend | no can do for | no can do on | not gonna attend |
        can't take part in | am not available for | unavailable for | am unavailable for
        """,
        Verb(Intent.DECLINE),
    ),
    **each(
        """
        want to attend | would like to attend | need to attend | have to attend | must attend |
        will be at | will be there for | i'll be at | i'll be there for | will attend | i'll attend | will join |
        i'll join | can make | can make it to | can attend | can join | can do | will make it to |
        i'll make it to | am coming to | am going to attend | happy to attend | happy to join | happy to come to |
        glad to attend | would love to attend | would love to join | would love to come to |
        i'd love to attend | i'd love to join | i'd love to come to | am in for | i'm in for | we're in for |
        will be attending | i'll be attending | will be joining | i'll be joining | will come to | i'll come to |
        plan to attend | am attending | am joining | will be in | i'll be in | count on me for | i'll take |
        will go to | i'll go to
        """,
        Verb(Intent.ACCEPT, firm=False),
    ),
    **each(
        """
        might make | might join | may make it to | may join | not sure about | am not sure about |
        might be late for | might be at | may be at
        """,
        Verb(Intent.TENTATIVE, firm=False),
    ),
    **each(
        """
        might make it to | might be able to make | might be able to attend | might be able to join |
        might not make | might not make it to | might not be able to make | might not be able to attend |
        might attend | may be able to make | may be able to attend | may be able to join | may not make |
        may not make it to | may not be able to make | may not be able to attend | may attend |
        not sure i can make | not sure i can make it to | not sure i'll make | not sure i'll make it to |
        not sure i can attend | not sure if i can make | not sure if i can make it to | not sure if i can attend |
        not sure i can join | will try to make | will try to make it to | i'll try to make |
        i'll try to make it to | will try to attend | i'll try to attend | will try to join | i'll try to join |
        hope to make | hope to make it to | hope to attend | am tentative for | am a maybe for | i'm a maybe for |
        might have to miss | might have to skip | may have to miss | may have to skip | might miss | may miss |
        could possibly make | can possibly make | can probably make | could probably make | will probably make |
        probably can't make | might not attend | may not attend | might come to | may come to | can maybe make |
        can maybe attend | am on the fence about | am undecided about
        """,
        Verb(Intent.TENTATIVE),
    ),
}

_NEEDS = ("needs to be", "need to be", "has to be", "have to be", "must be", "should be", "to be")
_DONE = {
    **each("cancelled | canceled | called off | removed | deleted", Intent.CANCEL),
    **each("declined", Intent.DECLINE),
    **each("moved | rescheduled | postponed | pushed | pushed back | shifted", Intent.RESCHEDULE),
}
UNDONE = {
    **{f"{needs} {done}": intent for needs in _NEEDS for done, intent in _DONE.items()},
    **each(
        """
        needs to move | need to move | has to move | have to move | must move | needs to shift | has to shift |
        needs to be later | needs to be earlier | has to be later | has to be earlier
        """,
        Intent.RESCHEDULE,
    ),
}

OVER = each(
    """
    is off | are off | is cancelled | is canceled | are cancelled | are canceled | is called off |
    isn't happening | is not happening | won't happen | will not happen | won't be happening |
    has been cancelled | has been canceled | isn't on | is not on | 's off | 's cancelled | 's canceled |
    is not taking place | isn't taking place | won't take place | will not take place | isn't going ahead |
    is not going ahead | won't go ahead | isn't going to happen | is not going to happen
    """,
    Intent.CANCEL,
)
