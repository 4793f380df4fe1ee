"""German words that name meetings, and those that name none."""

from bot.languages.lists import each, phrases
from bot.model.commands import Which

_ENDINGS = ("e", "en", "em", "er", "es")


def _declined(stems: str) -> frozenset[str]:
    """An adjective or a pronoun with each of its endings."""
    return frozenset(f"{stem.strip()}{ending}" for stem in stems.split("|") for ending in _ENDINGS)


MEETING_NOUNS = phrases(
    """
    meeting | meetings | termin | termine | terminen | termins | besprechung | besprechungen | sitzung | sitzungen |
    treffen | treffens | einladung | einladungen | event | events | ereignis | ereignisse | ereignissen | kalender |
    kalenders | kalendereintrag | kalendereinträge | eintrag | einträge | einträgen | anfrage | anfragen |
    terminanfrage | terminanfragen | besprechungsanfrage | besprechungsanfragen | veranstaltung | veranstaltungen |
    call | calls | runde | runden | session | sessions | verabredung | verabredungen | verpflichtung |
    verpflichtungen | ding | sache | sachen | zeitplan | terminplan | plan | pläne | tag | agenda | zeit | slot |
    kalenderereignis | kalendertermin | kalendertermine | serie | terminserie | was | etwas | irgendwas | teilnahme
    """
)

OCCASIONS = MEETING_NOUNS - phrases(
    "ding | sache | sachen | tag | zeit | plan | pläne | was | etwas | irgendwas | teilnahme"
) | phrases(
    """
    standup | standups | stand-up | stand up | daily | dailys | dailies | weekly | sync | syncs | review |
    reviews | retro | retros | retrospektive | planung | planning | demo | demos | workshop | workshops |
    kickoff | kick-off | auftakt | interview | interviews | vorstellungsgespräch | bewerbungsgespräch |
    gespräch | gespräche | 1:1 | 1-1 | check-in | checkin | jour fixe | jourfixe | jour-fixe | jf | abstimmung |
    abstimmungen | rücksprache | austausch | regelmeeting | regeltermin | all-hands | all hands | townhall |
    town hall | betriebsversammlung | versammlung | vollversammlung | klausur | offsite | klausurtagung |
    tagung | schulung | training | seminar | webinar | fortbildung | weiterbildung | vorlesung | kurs |
    unterricht | konferenz | telefonkonferenz | telko | videokonferenz | telefonat | anruf | vortrag |
    präsentation | vorführung | pitch | briefing | debriefing | sprint | refinement | grooming | brainstorming |
    ausschuss | lenkungsausschuss | lenkungskreis | vorstand | beirat | gremium | postmortem | übergabe |
    einarbeitung | onboarding | sprechstunde | kaffee | kaffeepause | mittagessen | mittag | lunch |
    abendessen | frühstück | brunch | essen | feier | feiern | party | weihnachtsfeier | geburtstag | hochzeit |
    jubiläum | verabschiedung | ausstand | einstand | stammtisch | feierabendbier | spiel | match |
    probe | konzert | sport | fitness | fitnessstudio | yoga | pilates | lauf | friseur | massage | zahnarzt |
    arzt | physio | therapie | untersuchung | vorsorge | prüfung | klausuren | führung | besichtigung | besuch |
    verkostung | degustation | reise | ausflug | abgabe | statusrunde | status | update | roadmap | forum |
    panel | stehung | mitarbeitergespräch | jahresgespräch | feedbackgespräch | elternabend | elterngespräch |
    qbr | okr | board | messe | podium | fahrstunde | nachhilfe | vorbereitung | nachbereitung | reviewtermin |
    design review | hackathon | sommerfest | fest | ausstellung | runde | dinner | crit | date | verkostungen |
    massagen | beratung | beratungen | buchung | buchungen | reservierung für
    """
)

PLURALS = phrases(
    """
    meetings | termine | terminen | besprechungen | sitzungen | einladungen | events | ereignisse |
    ereignissen | einträge | einträgen | anfragen | veranstaltungen | calls | runden | sessions |
    verabredungen | standups | dailys | syncs | reviews | retros | demos | workshops | interviews | gespräche |
    abstimmungen | kalendereinträge | verpflichtungen | buchungen | kalendertermine | verkostungen | massagen |
    beratungen
    """
)

ONE_TO_ONE = phrases(
    """
    1:1 | 1-1 | 1:1s | 1on1 | 1-on-1 | one on one | one-on-one | 1 zu 1 | 1-zu-1 | eins zu eins |
    vieraugengespräch | vier-augen-gespräch | 4-augen-gespräch | einzelgespräch | 1:1-termin | 1:1-meeting |
    eins-zu-eins
    """
)

CALENDAR_NOUNS = phrases(
    """
    meeting | meetings | termin | termine | terminen | besprechung | besprechungen | sitzung | sitzungen |
    treffen | einladung | einladungen | event | events | ereignis | ereignisse | kalender | zeitplan |
    terminplan | agenda | veranstaltung | veranstaltungen | standup | sync | verabredung | verabredungen |
    kalendereintrag | terminkalender | calls | kalendereinträge | tagesplan
    """
)

DETERMINERS = (
    phrases("der | die | das | den | dem | des | ein | mein | dein | sein | ihr | unser | euer | dies | jener | eure")
    | _declined("ein | mein | dein | sein | ihr | unser | unsr | eur | dies | jen | derselb")
    | phrases("zum | zur | beim | am | ins | im | vom")
)

MINE = phrases("mein | unser") | _declined("mein | unser | unsr")

PRONOUNS = phrases(
    """
    es | das | den | ihn | sie | dies | dieses | diesen | diese | das da | den da |
    diesen termin | dieses meeting | dieses treffen | diese besprechung | diese einladung | den selben | denselben |
    das gleiche | dasselbe | das hier | ihn da | dem | dafür | dort | daran
    """
)

POINTING = phrases("dies | jenes | jenen | jene") | _declined("dies | jen")

EVERYTHING = phrases(
    """
    alles | alle | allen | alles andere | alle meine termine | meinen kalender | mein kalender | den kalender |
    meinen tag | den tag | den ganzen tag | meinen ganzen tag | meine termine alle | sämtliches | beides | beide |
    alle davon | den rest | alles übrige | die ganzen termine | mein terminplan | meinen terminplan |
    meinen zeitplan | alles was ich habe | was ansteht | alles was ansteht | beiden
    """
)

CALLED = phrases(
    """
    namens | mit dem titel | mit dem namen | mit dem betreff | betreff | genannt | betitelt | mit titel |
    zum thema | betreffend | über | mit betreff
    """
)

EXCEPT = phrases(
    """
    ausser | ausser dem | ausser der | ausser den | bis auf | ausgenommen | mit ausnahme von | mit ausnahme des |
    mit ausnahme der | nur nicht | aber nicht | abgesehen von | aber behalte | aber lass | und behalte |
    nicht aber | jedoch nicht | behalte nur | mit ausnahme | nicht jedoch
    """
)

ORGANIZED_BY_ME = phrases(
    """
    die ich organisiere | den ich organisiere | das ich organisiere | die ich organisiert habe | die von mir sind |
    die ich leite | von mir organisiert | von mir organisierte | von mir organisierten | die ich eingestellt habe |
    die ich angesetzt habe | ich organisiere | die ich erstellt habe | die ich einberufen habe
    """
)

ORGANIZES = phrases(
    """
    organisiert | organisiert hat | eingestellt hat | angesetzt hat | einberufen hat | geschickt hat |
    erstellt hat | leitet | veranstaltet | macht | eingeladen hat | hält
    """
)

INVITED = phrases(
    """
    zu denen ich eingeladen bin | zu dem ich eingeladen bin | zu der ich eingeladen bin | die andere organisieren |
    ich bin eingeladen zu | wozu ich eingeladen bin | zu denen ich eingeladen wurde | die ich nicht organisiere |
    bei denen ich eingeladen bin
    """
)

BY_ORGANIZER = phrases("von | vom | organisiert von | einberufen von | erstellt von | geleitet von | gesendet von")

WITH = phrases("mit | inklusive | inkl | zusammen mit")

PREPOSITIONS = phrases(
    """
    an | auf | aus | bei | beim | für | gegen | in | im | ins | mit | nach | ohne | über | um | unter | vom |
    von | vor | während | wegen | zu | zum | zur | zwischen | am | bis | ab | durch | seit | statt | als | wo |
    wenn | weil | dass | ob | der | namens | betreffs | bezüglich | per | via | ist | habe | hat | ich | da |
    damit | daran | dran
    """
) - phrases("der")

_NEXT = _declined("nächst | kommend")
_FIRST = _declined("erst | früheste")
_LAST = _declined("letzt | spätest")
_ALL = _declined("all | jed | sämtlich | ganz | gesamt | beid")
_ARTICLES = ("", "der ", "die ", "das ", "den ", "dem ", "mein ", "meine ", "meinen ", "meinem ", "meiner ", "unser ")

WHICH = {
    **{f"{article}{word}": Which.NEXT for word in _NEXT for article in _ARTICLES},
    **{f"{article}{word}": Which.FIRST for word in _FIRST for article in _ARTICLES},
    **{f"{article}{word}": Which.LAST for word in _LAST for article in _ARTICLES},
    **{f"{article}{word}": Which.ALL for word in _ALL for article in _ARTICLES},
    **{
        f"{every} {article}": Which.ALL
        for every in ("alle", "all", "sämtliche", "jede", "jedes", "jeden")
        for article in ("meine", "unsere", "die", "diese", "einzelne", "einzelnen", "einzelnes", "anderen", "übrigen")
    },
    **each("alle | alle von | jede | jeden | jedes | alle beide", Which.ALL),
    **each("was immer ich | was auch immer | was ich habe | das was ich habe | den anderen | das andere", Which.ONE),
}

FROM_CALENDAR = frozenset(
    f"{word} {what}"
    for word in ("aus meinem", "aus dem", "in meinem", "im", "von meinem", "aus", "vom", "auf meinem")
    for what in (
        "kalender",
        "terminkalender",
        "outlook",
        "outlook-kalender",
        "teams-kalender",
        "terminplan",
        "zeitplan",
    )
)
