"""What German speakers cancel, decline and move that is no meeting."""

from bot.languages.lists import phrases

OTHER_THINGS = phrases(
    """
    herausforderung | empfang | empfangsbestätigung | vertragsbedingungen | wecker | alarm | alarme | timer |
    erinnerung | erinnerungen | flug | flüge | bestellung | bestellungen | abo | abos | abonnement | abonnements |
    mitgliedschaft | karte | karten | kreditkarte | konto | konten | vertrag | verträge | versicherung | zahlung |
    zahlungen | überweisung | überweisungen | kauf | einkauf | reservierung | reservierungen | tisch | hotel |
    hotelzimmer | zimmer | raum | räume | ticket | tickets | fahrkarte | zug | bahn | bus | taxi | mietwagen |
    auto | lieferung | paket | pizza | lied | lieder | song | songs | musik | album | playlist | video | videos |
    folge | podcast | mail | mails | e-mail | e-mails | email | emails | nachricht | nachrichten | sms | entwurf |
    notiz | notizen | liste | listen | einkaufsliste | aufgabe | aufgaben | todo | todos | to-do | to-dos |
    datei | dateien | ordner | dokument | dokumente | foto | fotos | bild | bilder | kontakt | kontakte | nummer |
    passwort | pin | adresse | app | apps | download | angebot | angebote | jobangebot | kredit | rechnung |
    rechnungen | gebühr | dauerauftrag | lastschrift | netflix | spotify | internet | handy | telefon |
    lautstärke | helligkeit | licht | lampe | lampen | heizung | temperatur | fernseher | tv | kanal | sender |
    radio | sprache | name | namen | stimme | einstellung | einstellungen | modus | ziel | route | navigation |
    cookies | bedingungen | risiko | pull request | branch | issue | bug | deployment | build | release | preis |
    preise | aktie | aktien | geld | wohnung | möbel | sofa | couch | schreibtisch | stuhl | betreff | absatz |
    zeile | wort | tabelle | spalte | folie | folien | antwort | frage | chat | unterhaltung | suche | befehl |
    vorgang | aktion | verlauf | cache | daten | termin für die hotline | hilfe | müll | wäsche | visum | pass |
    wette | verantwortung | schuld | realität | umsatz | gewinn | markt | gepäck | roaming | limit | warenkorb |
    newsletter | benachrichtigung | benachrichtigungen | bericht | berichte | hintergrund | klingelton |
    freundschaftsanfrage | kontaktanfrage | urlaubsantrag | urlaub | spesen | platz | ort | titel |
    prüfungsangst | film | filme | serie auf netflix | countdown | wecken | entschuldigung | bescheid | danke |
    wetter | stelle | job | bewerbung | einkäufe | spiel speichern | licht aus | fenster | rollläden | jalousien |
    staubsauger | zutritt | zugriff | beitrag | kommentar | feed | likes | abbuchung | strom | strafzettel |
    fahrt | wahrheit
    """
)

ELSEWHERE = phrases(
    """
    einkaufsliste | liste | warenkorb | playlist | wiedergabeliste | posteingang | ordner | konto | kontakte |
    kontakten | papierkorb | laptop | handy | telefon | warteschlange | aufgabenliste | merkliste | drive
    """
)
