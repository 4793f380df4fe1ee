"""German words around comments, and for keeping quiet."""

from bot.languages.lists import phrases

BECAUSE = phrases(
    """
    weil | wegen | aufgrund | aufgrund von | denn | da ich | da wir | da mein | da meine | da es | da der |
    da die | da das | da uns | da mir | da leider | da sich | nämlich | grund ist | der grund ist |
    grund dafür ist | ich bin nämlich | aus gesundheitlichen gründen | aus privaten gründen |
    aus persönlichen gründen | aus familiären gründen | aus terminlichen gründen | krankheitsbedingt |
    terminbedingt
    """
)

KEPT = phrases("weil | da | denn | wegen | aufgrund | nämlich | aus | krankheitsbedingt | terminbedingt")

SAY = phrases(
    """
    schick allen eine nachricht | und schick allen eine nachricht | schick ihnen eine nachricht | schreib allen |
    und schreib allen | schreib ihnen | und schreib ihnen | und schick ihnen eine nachricht |
    schreib eine nachricht | mit der begründung | mit der nachricht | mit dem hinweis | mit dem kommentar |
    mit der anmerkung | mit der notiz | mit dem text | mit den worten | mit kommentar | mit nachricht |
    mit hinweis | mit begründung | und schreib | und schreibe | und schreib dazu | schreib dazu | schreibe dazu |
    füge hinzu | füg hinzu | und sag dazu | sag dazu | begründung | grund | kommentar | nachricht | hinweis |
    anmerkung | notiz | mit der info | mit der bitte | mit der entschuldigung | entschuldigung | als grund |
    als begründung | und erkläre | und ergänze | ergänze
    """
)

RELATIVES = frozenset(
    f"{pronoun} {subject}"
    for pronoun in (
        "das", "die", "den", "der", "dem", "wozu", "woran", "zu dem", "zu der", "zu denen", "bei dem", "bei der",
        "bei denen", "an dem", "an der", "an denen", "in dem", "in der",
    )
    for subject in ("ich", "wir", "mit", "von", "um", "am", "morgen", "heute", "für", "mich", "jeden")
)  # fmt: skip

NOTES = phrases("begründung | grund | kommentar | nachricht | hinweis | anmerkung | notiz | entschuldigung")

OTHERS = phrases(
    """
    allen | alle | jedem | ihnen | ihm | ihr | den anderen | den teilnehmern | den teilnehmenden | dem team |
    dem organisator | der organisatorin | den leuten | der gruppe | dem kunden | der kundin | den kunden |
    den gästen | dem gast | jeder | das team | die teilnehmer | die teilnehmenden | die anderen | die kunden |
    den kollegen | dem veranstalter | meinem team | die gäste | bescheid | niemanden | niemandem | jemanden |
    jemandem | keinen | den organisator | die organisatorin | irgendwen | irgendjemanden | irgendjemandem |
    wen | wem
    """
)

QUIET = phrases(
    """
    still | stillschweigend | heimlich | leise | still und leise | klammheimlich | diskret | kommentarlos |
    ohne bescheid zu geben | ohne bescheid zu sagen | ohne bescheid | ohne antwort | ohne rückmeldung |
    ohne eine antwort zu senden | ohne eine antwort zu schicken | ohne antwort zu senden | ohne benachrichtigung |
    ohne zu antworten | ohne nachricht | ohne mail | ohne e-mail | ohne es jemandem zu sagen | ohne info |
    ohne jemanden zu informieren | ohne jemanden zu benachrichtigen | ohne jemandem bescheid zu geben |
    ohne jemandem bescheid zu sagen | ohne jemandem etwas zu sagen | ohne dass es jemand merkt | ohne aufsehen |
    ohne dass jemand etwas davon erfährt | ohne dass jemand benachrichtigt wird | ohne es zu sagen | keine antwort |
    keine antwort senden | keine antwort schicken | keine rückmeldung | keine benachrichtigung | keine mail |
    keine benachrichtigung senden | keine benachrichtigungen | sende keine antwort | schick keine antwort |
    schicke keine antwort | sag niemandem bescheid | sag niemandem etwas | sag keinem bescheid | sag es niemandem |
    gib niemandem bescheid | niemandem bescheid geben | niemandem bescheid sagen | benachrichtige niemanden |
    informiere niemanden | informier niemanden | ohne die anderen zu informieren | nicht antworten |
    antworte nicht | unter der hand | unauffällig
    """
)

WHISPERS = phrases("ohne | benachrichtige nicht | informiere nicht")

_INFORMING = phrases(
    """
    zu informieren | zu benachrichtigen | bescheid zu geben | bescheid zu sagen | zu sagen | etwas zu sagen |
    es zu sagen | zu verständigen | wissen zu lassen | zu kontaktieren | zu antworten | zu schreiben |
    in kenntnis zu setzen
    """
)

WHISPER_ENDS = {"ohne": _INFORMING}

TELL = {
    "sag": "",
    "sage": "",
    "sagen sie": "",
    "gib": "bescheid",
    "gebe": "bescheid",
    "geben sie": "bescheid",
    "lass": "wissen",
    "lasse": "wissen",
    "teil": "mit",
    "teile": "mit",
    "richte": "aus",
    "schreib": "",
    "schreibe": "",
    "schreiben sie": "",
    "informier": "",
    "informiere": "",
    "benachrichtig": "",
    "benachrichtige": "",
    "erklär": "",
    "erkläre": "",
    "erinner": "",
    "erinnere": "",
}

EXCUSES = phrases(
    """
    schaffe es nicht | kann nicht | komme nicht | nicht vor | erst ab | erst um | krank | krankheit | erkältet |
    erkältung | fieber | grippe | migräne | kopfschmerzen | arzt | arzttermin | zahnarzt | urlaub | ferien |
    elternzeit | unterwegs | dienstreise | geschäftsreise | verreist | reise | zug | bahn | stau | verspätung |
    verspätet | überschneidung | überschneidet | terminkonflikt | konflikt | kollidiert | doppelt belegt |
    ausgebucht | verplant | überlastet | keine zeit | zu viel | zu spät | zu früh | kinder | kind | kita |
    familie | notfall | beerdigung | todesfall | streik | unfall | krankenhaus | klinik | ausser haus | nicht da |
    abwesend | abwesenheit | verhindert | anderer termin | anderen termin | andere verpflichtung | deadline |
    abgabe | frist | nicht im büro | homeoffice | müde | verschlafen | erschöpft | feiertag | frei | dringend |
    dazwischengekommen | dazwischen gekommen | nicht nötig | nicht relevant | nicht mehr nötig |
    nichts zu besprechen | keine agenda | wichtigeres | vorrang | umzug | handwerker | werkstatt
    """
)

EXCUSE_LEADS = phrases(
    """
    ich schaffe | schaffe | ich kann | ich komme | ich bin | bin | ich habe | habe | ich hab | ich muss | muss |
    ich liege | ich sitze | ich stecke | mir ist | mir geht | es gibt | da ist | wir haben | wir sind |
    wir müssen | mein | meine | leider | sitze | stecke | liege | habe noch | zu viel | zu wenig | keine | kein |
    ich werde | bei mir | uns | der | die | das ist
    """
)

FINITE = phrases(
    """
    ist | sind | bin | war | hat | habe | haben | muss | müssen | kommt | geht | fällt | überschneidet |
    kollidiert | dauert | läuft | wird | werden | braucht | kann | passt | beginnt | endet | fährt | klappt |
    brauche | reicht
    """
)
