"""German politeness, questions, and what is said beside commands."""

from bot.languages.lists import each, numbered, phrases
from bot.model.commands import Aside

INNER_LEADS = phrases(
    """
    auf jeden fall | unbedingt | sag allen bescheid | gib allen bescheid | sag bescheid | gib bescheid |
    informiere alle | benachrichtige alle | sag es allen | sag ihnen bescheid | gib ihnen bescheid |
    und sag allen bescheid | und gib allen bescheid | und informiere alle | und benachrichtige alle |
    und sag ihnen bescheid | und gib ihnen bescheid | bitte | doch bitte | leider | auch | noch | mal |
    bitte mal | mal bitte | muss ich | muss ich leider | müssen wir | möchte ich | möchten wir | will ich |
    wollen wir | würde ich gern | würde ich gerne | würde ich | kannst du | kannst du bitte | könntest du |
    könntest du bitte | können sie | können sie bitte | könnten sie | könnten sie bitte | können wir |
    könnten wir | sollten wir | wollte ich | werde ich | werde ich leider | ich möchte | ich muss | ich will |
    ich würde gern | ich würde gerne | gern | gerne | lieber | für mich | mir | doch | schnell | kurz | einfach |
    jetzt | direkt | dringend | mir bitte | dann
    """
)

LEADS = (
    INNER_LEADS
    | phrases(
        """
        bitte | hallo | hi | hey | moin | servus | guten morgen | guten tag | guten abend | morgen zusammen | ok |
        okay | ja | nein | nee | gut | alles klar | super | perfekt | danke | klar | also | und | aber | oder |
        dann | jetzt | nun | erst | zuerst | danach | ausserdem | zusätzlich | sorry | entschuldigung |
        tut mir leid | es tut mir leid | leider | ach | oh | äh | ähm | hm | eigentlich | doch | raincheck | bot |
        lieber bot | lass uns | lasst uns | sei so gut und | sei so lieb und | sei so nett und | hilf mir |
        hilf mir bitte | hilfst du mir | es wäre toll wenn du | wärst du so nett | mach mal | geh und |
        ich möchte gern | ich möchte gerne | ich möchte bitte | ich möchte dass du | ich hätte gern dass du |
        ich müsste | wir müssen | wir müssten | wir möchten | wir wollen | wir sollten | ich werde | wir werden |
        ich muss leider | ich müsste mal | ich wollte | kann ich | kann ich bitte | könnte ich | darf ich |
        kann man | ist es möglich | wäre es möglich | muss leider | muss das | muss die | muss den | muss mein |
        muss meinen | wenn möglich | wenn du kannst | würdest du | würdest du bitte | würden sie |
        würden sie bitte | magst du | magst du bitte | tu mir einen gefallen und | denk dran | vielleicht |
        unbedingt | ich | wir | am besten | sofort | gleich | heute noch | kurzfristig | noch | bereits |
        das heisst | ich denke ich | ich glaube ich | könnt ihr | könntet ihr | kannst du mir | kannst du mal
        """
    )
    | phrases("bitte einmal | einmal | nochmal | noch einmal | stattdessen | sondern | lieber doch")
)

SELVES = phrases("ich | wir | ich leider | ich auch | leider | wir leider")

TAILS = phrases(
    """
    bitte | danke | danke dir | vielen dank | besten dank | dankeschön | bitte danke | für mich | merci | thx |
    asap | jetzt | sofort | gleich | so schnell wie möglich | wenn möglich | ok | okay | ja | gell | oder |
    auch | noch | wieder | doch | leider | stattdessen | komplett | ganz | vollständig | heute noch | mal |
    einfach | für alle | raincheck | bot | schonmal | schon mal | im voraus | lg | vg | gruss | grüsse |
    lieber | kommen | teilnehmen | dabei | dabei sein | sein | besuchen | dazu kommen | dazukommen | mitmachen |
    mehr | daran teilnehmen | anwesend sein | schaffen | dazustossen | machen | da sein | ok für dich | statt |
    bescheid
    """
)

NEGATIONS = phrases(
    """
    nicht | nie | niemals | keinesfalls | auf keinen fall | bitte nicht | lass das | ohne | warum | wieso |
    weshalb | hast du | hat jemand | kein | keine | keinen | vergiss nicht
    """
)

LATE_NEGATIONS = phrases(
    """
    nicht | bloss nicht | nie | niemals | auf keinen fall | keinesfalls | nichts | keine | keinen | kein |
    noch nicht | doch nicht
    """
)

RETRACTS = phrases(
    """
    vergiss es | vergiss das | doch nicht | lass gut sein | schon gut | egal | ach nein | nein doch nicht |
    ich hab's mir anders überlegt | ich habe es mir anders überlegt | habe es mir anders überlegt |
    anders überlegt | nein warte | moment nein | hat sich erledigt | erledigt | ignorier das | ignoriere das |
    ne doch nicht | quatsch | lieber doch nicht | nichts für ungut | ist schon gut
    """
)

HOW_TO = phrases(
    """
    wie | wie kann ich | wie kann man | wie sage ich | wie geht | wie mache ich | wie lehne ich |
    wie verschiebe ich | wie funktioniert | soll ich | sollte ich | sollen wir | sollten wir | muss ich |
    müssen wir | darf ich | darf man | kann man | kann jeder | was passiert wenn | was passiert |
    was wäre wenn | was ist wenn | was heisst | was bedeutet | gibt es eine möglichkeit | gibt es einen weg |
    ist es möglich | ist es ok | ist es okay | ist es unhöflich | warum | wieso | weshalb | wo kann ich |
    wann sollte | erklär mir | erkläre mir | erklär | zeig mir wie | sag mir wie | woran erkenne ich |
    wer kann | was macht | hat jemand | kann jemand | weiss jemand | lohnt es sich | ist es sinnvoll
    """
)

QUESTIONS = {
    **each(
        """
        was habe ich | was hab ich | was steht | was steht an | was liegt | was liegt an | was ist heute |
        was ist morgen | was ist mein nächster | was ist mein nächstes | was ist meine nächste | was mache ich |
        was kommt als nächstes | was kommt | was ist als nächstes | was gibt es | was gibt's | was läuft |
        was ist los | was ist geplant | was ist in meinem | was ist auf meinem | was haben wir | wann ist mein |
        wann ist meine | wann ist das | wann ist die | wann ist der | wann habe ich | wann hab ich |
        wann bin ich | wann bin ich frei | wann beginnt mein | wann beginnt | wann fängt | wann startet |
        wann findet | wann sind meine | wann treffe ich | wann haben wir | wann endet | wann muss ich |
        bin ich | bin ich frei | habe ich | hab ich | habe ich noch | haben wir | habe ich etwas |
        habe ich was | habe ich termine | welche termine | welche meetings | welche besprechungen |
        welcher termin | welches meeting | welche einladungen | wie viele termine | wie viele meetings |
        wie viele besprechungen | wieviele termine | wie sieht mein | wie sieht meine | wie sieht der |
        wie sieht es | wie voll ist | wie ist mein | wo ist mein | wo ist meine | wo findet | wo habe ich |
        wo bin ich | mit wem habe ich | mit wem treffe ich | mit wem ist | mit wem bin ich | wen treffe ich |
        wen habe ich | wer ist bei | wer ist in meinem | wer kommt zu | wer kommt zum | wer nimmt an |
        wer hat zugesagt | wer hat abgesagt | wie lange dauert mein | wie lange dauert meine |
        wie lange dauert | wie lange ist mein | steht etwas an | steht was an | steht heute | steht morgen |
        liegt etwas an | gibt es termine | gibt es meetings | gibt es etwas | ist mein | ist meine |
        sind meine | ist heute | ist morgen | um wie viel uhr ist | um wieviel uhr ist | was hatte ich |
        noch termine | mit wem ist mein
        """,
        True,
    ),
    **each(
        """
        was | wann | wo | wer | wen | wem | welche | welcher | welches | welchen | wessen | wie | wohin |
        woher | warum | wieso | weshalb | ist | sind | war | waren | hat | haben | hast | gibt | gibt es |
        wird | werden | wurde | darf | steht | stehen | findet | finden | kommt | nimmt | um wie viel uhr |
        wieviel | wie viel | womit | worum | weisst | weiss | weisst du | passt | liegt | dauert | kann | soll |
        sollte | bist | mit wem | ob | trifft | sehe ich | sieht
        """,
        False,
    ),
}

ASIDES = {
    **each(
        """
        hilfe | help | hilf mir | was kannst du | was kannst du alles | was kann ich sagen |
        was kann ich schreiben | was kann ich dich fragen | was machst du | befehle | wie funktioniert das |
        wie funktionierst du | wer bist du | was bist du | wie kannst du mir helfen | wobei kannst du helfen |
        wobei kannst du mir helfen | kannst du mir helfen | ich brauche hilfe | bitte hilfe | anleitung | menü |
        ? | jede hilfe | was geht hier | wie geht das
        """,
        Aside.HELP,
    ),
    **each(
        """
        einstellungen | meine einstellungen | einstellungen ändern | einstellungen öffnen | optionen |
        konfiguration | zeige einstellungen | zeig einstellungen | einstellungen anzeigen
        """,
        Aside.PREFERENCES,
    ),
    **each(
        """
        hallo | hi | hey | moin | moin moin | servus | guten morgen | guten tag | guten abend | grüezi |
        grüss gott | hallo zusammen | hallo raincheck | hi raincheck | hallo bot | tach | na | grüss dich |
        hallo du | hoi | salü
        """,
        Aside.GREETING,
    ),
    **each(
        """
        danke | danke schön | dankeschön | danke dir | vielen dank | besten dank | herzlichen dank |
        danke sehr | tausend dank | danke vielmals | merci | super danke | ok danke | okay danke |
        perfekt danke | alles klar danke | thx | thanks | lieben dank | ich danke dir | prima danke |
        top danke | danke dir vielmals | merci vielmals
        """,
        Aside.THANKS,
    ),
    **each(
        """
        ja | j | jo | jep | jap | jup | klar | ok | okay | ja bitte | bitte | mach das | mach es | tu es |
        mach mal | ja mach das | los | ja gerne | gerne | gern | bestätigen | bestätigt | richtig | genau |
        stimmt | korrekt | passt | passt so | einverstanden | in ordnung | natürlich | selbstverständlich |
        auf jeden fall | sicher | ja genau | ja klar | ja passt | abschicken | senden | sende es |
        schick es ab | weiter | so machen wir es | mach so | so passt es | so ist es | ja so passt es |
        ja richtig | ja stimmt | alles richtig | absolut | jawohl | ja mach | gut so | sehr gut
        """,
        Aside.YES,
    ),
    **each(
        """
        nein | n | ne | nee | nö | nein danke | nicht | stopp | stop | halt | abbrechen | abbruch | lass es |
        lass das | lass es sein | doch nicht | lieber nicht | vergiss es | vergiss das | egal | schon gut |
        brich ab | nein nicht | bitte nicht | nicht jetzt | jetzt nicht | warte | moment | nein warte |
        nein stopp | verwerfen | behalten | behalte es | lass gut sein | noch nicht | mach das nicht |
        tu das nicht | auf keinen fall | nein doch nicht | lass mal | nein lass | falsch | hat sich erledigt |
        ich hab's mir anders überlegt | ich habe es mir anders überlegt | anders überlegt | bitte abbrechen |
        storno | zurück | nichts | ignorieren | ach nein | cancel | nein abbrechen | absagen | sag es ab |
        sag das ab | sag ihn ab | nein das nicht | nicht das
        """,
        Aside.NO,
    ),
    **each(
        """
        rückgängig | rückgängig machen | mach das rückgängig | mach es rückgängig | mach das wieder rückgängig |
        das rückgängig machen | zurücknehmen | nimm das zurück | nimm es zurück | widerrufen |
        kannst du das rückgängig machen | mach die absage rückgängig | undo
        """,
        Aside.UNDO,
    ),
    **each(
        """
        abmelden | melde mich ab | ausloggen | logge mich aus | log mich aus | logout | sign out |
        vergiss mich | trennen | bitte abmelden | mich abmelden | meld mich ab
        """,
        Aside.SIGN_OUT,
    ),
    **each(
        """
        erinnerungen | meine erinnerungen | zeige erinnerungen | zeig meine erinnerungen |
        zeige meine erinnerungen | was sind meine erinnerungen | welche erinnerungen habe ich |
        erinnere mich nicht mehr | keine erinnerungen mehr | erinnerungen löschen | später erinnern
        """,
        Aside.REMIND,
    ),
}

ASIDE_LEADS = {
    **each(
        """
        erinnere mich | erinner mich | erinnere uns | erinner mich bitte | erinnere mich bitte |
        kannst du mich erinnern | erinnere mich nicht | stups mich
        """,
        Aside.REMIND,
    ),
    **each(
        """
        erinnerungen ausschalten | erinnerungen einschalten | schalte erinnerungen | ändere meine arbeitszeiten |
        ändere meine zeitzone | stell meine zeitzone | stell die sprache | ändere die sprache | stelle die sprache
        """,
        Aside.PREFERENCES,
    ),
}

_NTH = {
    **{f"{stem}{ending}": nth for stem, nth in numbered(
        "erst | zweit | dritt | viert | fünft | sechst | siebt | acht"
    ).items() for ending in ("e", "en", "er", "es")},
    **{f"{nth}.": nth for nth in range(1, 10)},
    **each("letzte | letzten | letzter | letztes | unterste | untersten | späteren | spätere | spätesten", -1),
    **each("oberste | obersten | früheren | frühere | frühesten", 1),
}  # fmt: skip
_LEADS = ("", "der ", "die ", "das ", "den ", "dem ", "nimm den ", "nimm die ", "nimm das ", "ich meine den ",
          "ich meine das ", "ich meine die ", "ja den ")  # fmt: skip
PICKS = {
    **{
        f"{lead}{word}{tail}": nth
        for word, nth in _NTH.items()
        for lead in _LEADS
        for tail in ("", " bitte", " termin", " option", " meeting", " davon", " eintrag")
    },
    **{f"{lead}{nth}": nth for nth in range(1, 10) for lead in ("", "nummer ", "nr. ", "nr ", "option ", "termin ")},
    **{
        f"{lead}{word}": nth
        for word, nth in numbered("eins | zwei | drei | vier | fünf | sechs | sieben | acht | neun").items()
        for lead in ("nummer ", "option ")
    },
}
