"""German verbs that ask for something: in front with their particle behind ("sag … ab"), or at the end ("absagen")."""

from dataclasses import replace

from bot.languages.language import Verb
from bot.languages.lists import each, phrases
from bot.model.commands import Intent

_MAYBE = (
    "unter vorbehalt", "mit vorbehalt", "vorläufig", "vielleicht", "als vielleicht", "mit vielleicht",
    "unverbindlich", "provisorisch", "eventuell", "als mit vorbehalt",
)  # fmt: skip
_TENTATIVELY = tuple(Verb(Intent.TENTATIVE, particle=maybe) for maybe in _MAYBE)

_CANCEL = Verb(Intent.CANCEL)
_DECLINE = Verb(Intent.DECLINE)
_ACCEPT = Verb(Intent.ACCEPT)
_MOVE = Verb(Intent.RESCHEDULE)
_LOOSE_CANCEL = Verb(Intent.CANCEL, firm=False)
_LOOSE_MOVE = Verb(Intent.RESCHEDULE, firm=False)
_CHANGE = Verb(Intent.RESCHEDULE, firm=False, timed=True)
_FORWARD = Verb(Intent.RESCHEDULE, firm=False, shift=-1)
_CLEAR = Verb(Intent.CANCEL, firm=False, every=True)
_PROPOSE = Verb(Intent.PROPOSE)
_OFFER = Verb(Intent.PROPOSE, firm=False, timed=True)

_SAY = "sag | sage | sagen sie | sagen wir"
_TAKE = "nimm | nehme | nehmen sie | nehmen wir"


def _ending(verb: Verb, particle: str) -> Verb:
    return replace(verb, particle=particle)


FRONT: dict[str, tuple[Verb, ...]] = {
    **each(_SAY, (*_TENTATIVELY, _ending(_ACCEPT, "zu"), _ending(_CANCEL, "ab"))),
    **each("lehn | lehne | lehnen sie | lehnen wir", (_ending(_DECLINE, "ab"),)),
    **each(
        _TAKE,
        (
            *_TENTATIVELY,
            Verb(Intent.ACCEPT, particle="an"),
            Verb(Intent.ACCEPT, firm=False, particle="teil"),
            Verb(Intent.CANCEL, firm=False, particle="aus meinem kalender"),
            Verb(Intent.CANCEL, firm=False, particle="aus dem kalender"),
            Verb(Intent.CANCEL, firm=False, particle="raus"),
        ),
    ),
    **each("akzeptier | akzeptiere | akzeptieren sie", (*_TENTATIVELY, _ACCEPT)),
    **each("bestätig | bestätige | bestätigen sie", (*_TENTATIVELY, Verb(Intent.ACCEPT, firm=False))),
    **each(
        "antworte | antworte auf | reagiere | reagiere auf | markier | markiere | trag mich | trage mich",
        (
            *_TENTATIVELY,
            Verb(Intent.DECLINE, firm=False, particle="mit nein"),
            Verb(Intent.ACCEPT, firm=False, particle="mit ja"),
        ),
    ),
    **each(
        "meld mich | melde mich | meld uns | melde uns | hake mich",
        (_ending(_DECLINE, "ab"), _ending(_ACCEPT, "an")),
    ),
    **each(
        """
        zusage für | zusage zum | zusage zur | zusage zu | ja zu | ja zum | ja zur
        """,
        (Verb(Intent.ACCEPT, firm=False),),
    ),
    **each(
        """
        absage für | absage zum | absage zur | absage an | nein zu | nein zum | nein zur | keine teilnahme an |
        keine teilnahme am | absage
        """,
        (Verb(Intent.DECLINE, firm=False),),
    ),
    **each("vielleicht zu | vielleicht zum | vielleicht zur | unter vorbehalt", (Verb(Intent.TENTATIVE, firm=False),)),
    **each("storniere | stornier | annulliere | annullier | cancele | canceln sie | stornieren sie", (_CANCEL,)),
    **each(
        "streich | streiche | lösch | lösche | entfern | entferne | kipp | kippe | verwirf | löschen sie",
        (_LOOSE_CANCEL,),
    ),
    **each("brich | breche", (_ending(_LOOSE_CANCEL, "ab"),)),
    **each("schmeiss | wirf | werf | hau", (Verb(Intent.CANCEL, firm=False, particle="raus"),)),
    **each(
        "lass",
        (Verb(Intent.CANCEL, firm=False, particle="ausfallen"), Verb(Intent.CANCEL, firm=False, particle="fallen")),
    ),
    **each(
        "behalt | behalte | behalten sie | verschone | rühr | rühre | lass stehen",
        (Verb(Intent.OTHER, spares=True),),
    ),
    **each("räum | räume | halt | halte | mach | mache", (_ending(_CLEAR, "frei"),)),
    **each("leer | leere | bereinige", (_CLEAR,)),
    **each(
        """
        verschieb | verschiebe | verschieben sie | verleg | verlege | verlegen sie | verschieben wir |
        verlegen wir | vertag | vertage
        """,
        (Verb(Intent.RESCHEDULE, particle="nach vorne", shift=-1), Verb(Intent.RESCHEDULE, particle="vor", shift=-1),
         _MOVE),
    ),
    **each("schieb | schiebe", (Verb(Intent.RESCHEDULE, firm=False, particle="nach vorne", shift=-1), _LOOSE_MOVE)),
    **each("leg | lege | setz | setze | pack | packe", (_CHANGE,)),
    **each("zieh | ziehe", (_ending(_FORWARD, "vor"), _ending(_FORWARD, "nach vorne"), _ending(_FORWARD, "nach vorn"))),
    **each("änder | ändere | verändere", (_CHANGE,)),
    **each("verlänger | verlängere | verkürz | verkürze | kürz | kürze", (
        Verb(Intent.RESCHEDULE, firm=False, resizes=True),
    )),
    **each(
        "schlag | schlage | schlagen sie | schlagen wir",
        (Verb(Intent.PROPOSE, particle="vor"),),
    ),
    **each("biete | biet", (Verb(Intent.PROPOSE, firm=False, particle="an", timed=True),)),
    **each(
        """
        vorschlag | mein vorschlag | gegenvorschlag | mein gegenvorschlag | wie wäre es mit | wie wäre |
        wie wär's mit | wie wärs mit | wäre es möglich | geht auch | passt auch | ginge auch | ginge | lieber |
        mir wäre lieber | mir passt | besser wäre | besser | alternativ | stattdessen | frag ob wir |
        frag nach | machen wir | treffen wir uns
        """,
        (_OFFER,),
    ),
}  # fmt: skip

_CAN_NOT = """
ich kann | ich kann leider | kann ich | kann ich leider | wir können | können wir leider | ich kann heute |
ich könnte
"""
_NOT_THERE = (
    Verb(Intent.DECLINE, firm=False, particle="nicht", stated=True),
    Verb(Intent.DECLINE, firm=False, particle="leider nicht", stated=True),
    Verb(Intent.DECLINE, firm=False, particle="nicht mehr", stated=True),
)
_THERE = tuple(
    Verb(Intent.ACCEPT, firm=False, particle=there, stated=True)
    for there in ("dabei", "kommen", "teilnehmen", "gerne", "gern", "auf jeden fall", "am start")
)
_PERHAPS = tuple(
    Verb(Intent.TENTATIVE, firm=False, particle=perhaps, stated=True)
    for perhaps in ("vielleicht", "eventuell", "wahrscheinlich", "möglicherweise", "evtl", "vermutlich")
)
_AWAY = tuple(
    Verb(Intent.OTHER, particle=f"nicht {where}", stated=True)
    for where in ("da", "im büro", "im haus", "im dienst", "erreichbar", "verfügbar", "im land", "in der stadt", "fit")
)
"""Who is away on Friday has said no meeting yet: "ich bin am Freitag nicht da, sag alles ab"."""

_SELF_STATED = {
    **each(
        "ich fehle | fehle | ich verpasse | verpasse | ich überspringe | überspring | überspringe | ich schwänze",
        (Verb(Intent.DECLINE, firm=False, stated=True),),
    ),
    **each(_CAN_NOT, (*_PERHAPS, *_NOT_THERE, *_THERE)),
    **each(
        """
        ich bin | bin ich | wir sind | bin | ich werde | werde ich | ich komme | komme ich | ich nehme | nehme ich |
        ich gehe | gehe ich
        """,
        (
            *_AWAY,
            *_PERHAPS,
            *_NOT_THERE,
            Verb(Intent.DECLINE, firm=False, particle="raus", stated=True),
            Verb(Intent.DECLINE, firm=False, particle="verhindert", stated=True),
            *_THERE,
            Verb(Intent.ACCEPT, firm=False, particle="teil", stated=True),
        ),
    ),
    **each(
        """
        ich schaffe | schaffe ich | schaffe | ich schaffe es | schaffe es | schaff | ich schaff | ich schaff's |
        ich schaff es | schaffe ich es | schaff ich | wir schaffen | wir schaffen es | schaff ich es | schaffs |
        schaff's
        """,
        (*_PERHAPS, *_NOT_THERE),
    ),
    **each(
        "ich muss | muss ich | muss leider",
        tuple(
            Verb(Intent.DECLINE, firm=False, particle=ending, stated=True)
            for ending in ("passen", "auslassen", "sausen lassen", "schwänzen", "ausfallen lassen")
        ),
    ),
    **each("ich lasse | ich lass | lasse ich", tuple(
        Verb(Intent.DECLINE, firm=False, particle=ending, stated=True) for ending in ("aus", "sausen", "ausfallen")
    )),
    **each("ich habe | habe | ich hab", (
        Verb(Intent.DECLINE, firm=False, particle="keine zeit", stated=True),
    )),
}  # fmt: skip

VERBS: dict[str, tuple[Verb, ...]] = {**FRONT, **_SELF_STATED}

_CLOSED = {
    "absagen": (*_TENTATIVELY, _CANCEL),
    "ablehnen": (_DECLINE,),
    "zusagen": (*_TENTATIVELY, _ACCEPT),
    "annehmen": (*_TENTATIVELY, _ACCEPT),
    "akzeptieren": (*_TENTATIVELY, _ACCEPT),
    "bestätigen": (Verb(Intent.ACCEPT, firm=False),),
    "stornieren": (_CANCEL,),
    "canceln": (_CANCEL,),
    "annullieren": (_CANCEL,),
    "streichen": (_LOOSE_CANCEL,),
    "löschen": (_LOOSE_CANCEL,),
    "entfernen": (_LOOSE_CANCEL,),
    "ausfallen lassen": (_LOOSE_CANCEL,),
    "fallen lassen": (_LOOSE_CANCEL,),
    "freiräumen": (_CLEAR,),
    "freimachen": (_CLEAR,),
    "freihalten": (_CLEAR,),
    "leeren": (_CLEAR,),
    "nach vorne verschieben": (_FORWARD,),
    "nach hinten verschieben": (_MOVE,),
    "verschieben": (_MOVE,),
    "verlegen": (_MOVE,),
    "vertagen": (_MOVE,),
    "schieben": (_LOOSE_MOVE,),
    "legen": (_CHANGE,),
    "ändern": (_CHANGE,),
    "vorziehen": (_FORWARD,),
    "vorverlegen": (_FORWARD,),
    "verlängern": (Verb(Intent.RESCHEDULE, firm=False, resizes=True),),
    "verkürzen": (Verb(Intent.RESCHEDULE, firm=False, resizes=True),),
    "vorschlagen": (_PROPOSE,),
    "anbieten": (_OFFER,),
    "machen": (_OFFER,),
    "auslassen": (Verb(Intent.DECLINE, firm=False),),
    "schwänzen": (Verb(Intent.DECLINE, firm=False),),
    "abmelden": (Verb(Intent.DECLINE, firm=False),),
}
_BEHIND = {
    **each(
        "schaffe ich | schaff ich | schaffe ich es | kann ich | bin ich | komme ich", (*_PERHAPS, *_NOT_THERE, *_THERE)
    ),
}
_MAYBE_CLOSED = {
    f"{maybe} {verb}": (Verb(Intent.TENTATIVE),)
    for maybe in _MAYBE
    for verb in ("zusagen", "annehmen", "akzeptieren", "bestätigen", "absagen")
}

CLOSING: dict[str, tuple[Verb, ...]] = {**_CLOSED, **_MAYBE_CLOSED, **_BEHIND}

REPORTS = phrases(
    """
    zu | öfter | oft | immer | manchmal | selten | helfen | geholfen | muss | musste | müssen | mussten | will |
    wollte | wollen | kann | konnte | können | könnte | soll | sollte | sollen | sollten | möchte | möchten |
    wird | werden | würde | würden | darf | dürfen | hat | hatte | haben | habe | hatten | ist | war | sind |
    waren | wurde | wurden | bat | bittet | überlege | überlegt | vergessen | versucht | musst | willst | hast |
    lässt | liess | ob | wer | warum | wieso | weshalb | statt | anstatt | ohne | wenn | falls | lassen | mag |
    sagte | meinte | schrieb
    """
)

ASKS = phrases(
    """
    zeig | zeige | zeig mir | zeige mir | zeigen sie mir | liste | liste auf | such | suche | finde | find |
    nenn mir | nenne mir | sag mir | sag mir was | sag mir wann | sage mir | lies | lies mir | gib mir | öffne |
    schau | schau nach | erzähl mir | check | prüf | prüfe | überprüfe | zeig mal
    """
)

CREATES = phrases(
    """
    leg | lege | erstell | erstelle | erstellen sie | plan | plane | vereinbar | vereinbare | mach | mache |
    trag | trage | setz | setze | buch | buche | buchen sie | reservier | reserviere | organisier |
    organisiere | block | blocke | blockiere | lade | lad | füge | erinnere | schick | schicke | neuer | neues |
    neue | richte | richte ein | ich brauche | einen termin | ein meeting | notiere | speichere
    """
)

NOT_TYPOS = phrases(
    """
    abzusagen | abzulehnen | zuzusagen | anzunehmen | vorzuschlagen | sagte | sagten | sagst | absage | absagt |
    abgesagt | zugesagt | zusagt | zusage | lehnt | lehnte | lehnen | ablehnt | abgelehnt | ablehnung | nehmen |
    nahm | annahme | angenommen | akzeptiert | akzeptanz | bestätigt | bestätigung | storniert | stornierte |
    stornierung | gestrichen | streicht | gelöscht | löscht | löschung | entfernt | entfernung | verschiebt |
    verschob | verschoben | verschiebung | verlegt | verlegung | verlegen | vertagt | schiebt | schob |
    geschoben | legte | legen | setzt | setzen | zieht | zog | ziehen | ändert | änderte | änderung | verlängert |
    verlängerung | verkürzt | schlagen | schlägt | schlug | vorschlag | vorschläge | vorgeschlagen | bietet |
    angebot | machte | macht | machen | gemacht | räumt | räumte | räume | raum | leert | leere | lehre | lehrer |
    lehrerin | lehren | schafft | schaffen | schaffte | melden | meldet | meldung | anmelden | antwort |
    antworten | antwortet | markt | marke | marker | trage | tragen | trägt | kürzer | kurze | kurzes | können |
    könnte | reise | leise | weise | bester | beste | bessere | streiten | strecke | brach | bricht | brechen |
    brecht | entferne | entfernen | wieder | lieben | liebe | leider | lieder | pakete | packen | paket |
    ausfallen | bestellen | absenden | abfragen | ansagen | aussagen | versagen | zusammen | abtragen | absagend |
    verstehen | verschreiben | erledigen | verleihen | bedingt | fallen | lassen | planen | leiten | legende |
    laden | leben | auslasten | auslagern | ablegen | anlegen
    """
)
