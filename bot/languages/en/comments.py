"""English words around comments, and for keeping quiet."""

from bot.languages.lists import phrases

BECAUSE = phrases(
    """
    as i am | as i have | as i will | as i'll | as i'm | as i've | as it | as my | as we | b/c | b/c of | bc of |
    bc | because | because of | cause | coz | cuz | due to | owing to | reason being | reason is | since i |
    since i'm | since it | since my | since the | since we | the reason is
    """
)

SAY = phrases(
    """
    add a comment | add a comment saying | add a note | add a note saying | add a note that | add the comment |
    add the message | add the note | adding | adding that | and add | and add that | and mention |
    and mention that | and note | and note that | and reply | and respond | and say | and write | apologise |
    apologising | apologize | apologizing | attach a message | attach a note | citing | comment | explain that |
    explaining | explaining that | explanation | giving the reason | include a note | include a note saying |
    include the message | include the note | leave a comment | leave a note | leave a note saying |
    letting everyone know | letting them know | letting them know that | make the comment | mention |
    mention that | mentioning | mentioning that | message | my excuse is | my reason is | note | noting |
    noting that | putting | reason | reply saying | reply with | respond saying | respond with | say | say that |
    saying | saying that | send a comment | send a comment saying | send a message | send a message saying |
    send a message stating | send a message that | send a note saying | send the message | send them a message |
    stating | stating that | telling everyone | telling everyone that | telling them | telling them that |
    with a comment | with a message | with a message saying | with a message that says | with a note |
    with a note saying | with a note that says | with apologies | with comment | with message | with note |
    with reason | with the comment | with the excuse | with the explanation | with the following comment |
    with the following message | with the message | with the message that | with the note | with the reason |
    with the text | with the words | write | write that
    """
)

NOTES = phrases(
    """
    comment | explanation | message | note | reason | write
    """
)

OTHERS = phrases(
    """
    all | all of them | attendees | both | both of them | everybody | everyone | everyone else | folks | guests |
    her | him | my team | others | participants | people | the attendees | the client | the customer |
    the customers | the group | the guests | the host | the invitees | the organiser | the organizer |
    the organizers | the others | the participants | the room | the team | the whole team | them
    """
)

QUIET = phrases(
    """
    and keep it quiet | discreetly | discretely | do not notify | do not notify anyone | do not send a response |
    do not send anything | do not tell anyone | don't bother anyone | don't inform anyone |
    don't let anyone know | don't notify | don't notify anyone | don't reply | don't respond |
    don't send a notification | don't send a reply | don't send a response | don't send an email |
    don't send anything | don't send email | don't send mail | don't tell anybody | don't tell anyone |
    dont notify | dont notify anyone | dont send a response | dont tell anyone | hush hush | in silence |
    keep it quiet | no email | no mail | no need to notify anyone | no need to reply | no need to respond |
    no need to tell anyone | no notification | no notifications | no reply | no response | on the quiet |
    on the sly | quietly | silent | silently | under the radar | with no notification | with no response |
    without a notification | without a reply | without a response | without a word | without an email |
    without any notification | without anyone knowing | without informing anyone | without letting anyone know |
    without letting them know | without notice | without notification | without notifications | without response |
    without sending a notification | without sending a reply | without sending a response |
    without sending an email | without sending anything | without telling anybody | without telling anyone |
    without telling them
    """
)

WHISPERS = phrases(
    """
    do not inform | do not notify | do not tell | don't alert | don't bother notifying | don't bother telling |
    don't email | don't inform | don't notify | don't ping | don't respond to | don't send a notification to |
    don't send a response to | don't tell | dont notify | dont tell | no need to inform | no need to notify |
    no need to tell | without alerting | without emailing | without informing | without notifying |
    without pinging | without telling
    """
)

TELL = {
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
}

EXCUSES = phrases(
    """
    flying | hosting | interviewing | presenting | teaching | wrong | accident | allergies | annual leave |
    another appointment | another call | another commitment | another engagement | another meeting | back to back |
    back-to-back | backache | bank holiday | bereavement | booked already | booked out | booked solid | broken |
    bug | burnt out | busy | came up | can't | cannot | child care | childcare | clash | clashes | clashing | cold |
    commuting | compassionate leave | conference | conflict | conflicting | conflicts | covid | crisis | cut |
    day off | deadline | deadlines | delayed | dentist | doctor | doctors | double book | double booked |
    double booking | double-booked | down | dr's | driving | elsewhere | emergencies | emergency | exam | exams |
    exhausted | family | fell through | fever | fire drill | flight | flu | focus | focusing | focussing | funeral |
    half day | hangover | headache | heads down | heads-down | higher priority | holiday | holidays | hospital |
    hungover | ill | illness | in a meeting | in a rush | in another | in transit | incident | injured | jetlag |
    jetlagged | jury duty | kid | kids | last minute | late | leave | maternity leave | medical | migraine |
    moved house | moving house | nausea | no agenda | no bandwidth | no capacity | no internet | no longer needed |
    no longer relevant | no need | no one is coming | no time | nobody is coming | not at work | not available |
    not enough time | not feeling | not here | not in | not needed | not ready | not relevant | not required |
    not well | nothing to discuss | nothing to report | nothing to say | nothing to share | obsolete | off work |
    offline | on call | on fire | on leave | on site | on the road | oncall | other commitment | other commitments |
    other plans | other priorities | out of bandwidth | out of country | out of office | out of the country |
    out of the office | out of town | out sick | outage | overbooked | overlap | overlapping | overlaps |
    overloaded | overslept | overwhelmed | parental leave | paternity leave | personal matter | personal reasons |
    power cut | prior commitment | prior engagement | priorities | production issue | pto | ran out |
    rescheduling conflict | running late | scheduling conflict | school run | short notice | sick | sickness |
    slammed | snowed in | snowed under | something else | something urgent | storm | strike | stuck | surgery |
    swamped | tied up | time off | tired | too early | too full | too late | too many | too much | toothache |
    traffic | train | travel | traveling | travelling | travels | under the weather | unwell | urgent | vacation |
    vet | wfh | work trip | working from home | workload | wrong day | wrong time | ooo | ooto | redundant |
    duplicate | covered | already done | already covered | not my area | not my topic
    """
)

EXCUSE_LEADS = phrases(
    """
    happy to | i will | i'll | let's | looking forward | please send | please share | see you | thanks for |
    they'll | we will | we'll | will | am | been | currently | got | gotta | had to | have a | have an |
    have another | have to | having | heading | i | i am | i got | i had | i have | i need | i think i'm | i was |
    i will be | i'd be | i'll be | i'm | i've | i've been | i've got | it clashes | it conflicts | it overlaps |
    it's | its | just got | my team is | need to | not enough | not feeling | someone is | something | still |
    stuck | that clashes | that conflicts | that's | there is | there's | there are | they are | they're |
    this clashes | this conflicts | too | we | we are | we had | we have | we need | we're | we've | we've got |
    will be | won't be
    """
)

FINITE = phrases(
    """
    are | aren't | asked | broke | called | came | canceled | cancelled | clashes | conflicts | fell | got | had | has |
    hasn't | have | is | isn't | leaves | must | need | needs | overlaps | ran | runs | starts | takes | wants | was |
    wasn't | were | will | won't
    """
)
