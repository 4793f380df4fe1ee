## Times

span = { $day }, { $start } – { $end }
span-over-days = { $day }, { $start } – { $last_day }, { $end }
all-day = { $day }, ganztägig
all-day-over-days = { $day } – { $last_day }, ganztägig

## A meeting in a line

no-subject = (kein Betreff)
and-others = { $name } und { $count ->
    [one] eine weitere Person
   *[other] { $count } weitere
}
fact-when = Wann
fact-where = Wo
fact-with = Mit
fact-customer = Kundschaft
fact-new-time = Neue Zeit
fact-suggest = Vorschlag
fact-message = Nachricht
open-in-outlook = In Outlook öffnen

## The confirmation card

ask-decline = „{ $subject }“ ablehnen?
ask-decline-propose = „{ $subject }“ ablehnen und eine andere Zeit vorschlagen?
ask-tentative = „{ $subject }“ mit Vorbehalt zusagen?
ask-tentative-propose = Für „{ $subject }“ eine andere Zeit vorschlagen?
ask-accept = „{ $subject }“ zusagen?
ask-cancel = „{ $subject }“ für alle absagen?
ask-delete = „{ $subject }“ aus deinem Kalender löschen?
ask-reschedule = „{ $subject }“ verschieben?
ask-cancel_booking = Die Buchung „{ $subject }“ stornieren?
ask-several = { $ticked ->
    [one] Einer
   *[other] { $ticked }
} von { $count } Terminen: Nimm den Haken weg, wo alles bleiben soll, wie es ist

do-decline = Ablehnen
do-decline-propose = Ablehnen und vorschlagen
do-tentative = Mit Vorbehalt zusagen
do-tentative-propose = Diese Zeit vorschlagen
do-accept = Zusagen
do-cancel = Für alle absagen
do-delete = Löschen
do-reschedule = Verschieben
do-cancel_booking = Buchung stornieren
do-several-decline = Angehakte ablehnen
do-several-tentative = Angehakten mit Vorbehalt zusagen
do-several-accept = Angehakten zusagen
do-several-cancel = Angehakte absagen
do-several-delete = Angehakte löschen
do-several-reschedule = Angehakte verschieben
do-several-cancel_booking = Angehakte Buchungen stornieren
do-several = Alles Angehakte ausführen
keep = So lassen
keep-several = Alle so lassen

line-decline = Ablehnen
line-decline-propose = Ablehnen, { $time } vorschlagen
line-tentative = Mit Vorbehalt zusagen
line-tentative-propose = Mit Vorbehalt zusagen, { $time } vorschlagen
line-accept = Zusagen
line-cancel = Für alle absagen
line-delete = Löschen
line-reschedule = Verschieben auf { $time }
line-cancel_booking = Buchung stornieren

told-organizers = Die Organisatoren bekommen deine Antworten.
told-organizer = { $name } bekommt deine Antwort.
told-organizer-propose = { $name } bekommt deine Antwort mit dem Zeitvorschlag.
told-nobody = Niemand wird benachrichtigt.
told-attendees = { $count ->
    [one] Eine Person wird
   *[other] { $count } Personen werden
} per Mail benachrichtigt. Das lässt sich nicht rückgängig machen.
told-moved = { $count ->
    [one] Eine Person wird
   *[other] { $count } Personen werden
} für die neue Zeit noch einmal gefragt.
told-customer = { $names } und das Team bekommen eine Nachricht. Das lässt sich nicht rückgängig machen.
without-message = Die neue Zeit teilt Outlook von selbst mit; deine eigenen Worte können nicht mit.
looked-until = Du hast keine Zeit genannt, darum habe ich bis { $day } geschaut.
told-own = Nur dein eigener Kalender ändert sich.

message-label = Nachricht an { $name } (optional)
message-label-all = Nachricht (optional)
message-hint = In deinen eigenen Worten
new-day-label = Neuer Tag
new-time-label = Ab
lasts = { $minutes ->
    [one] Dauert eine Minute, wie der Termin.
   *[other] Dauert { $minutes } Minuten, wie der Termin.
}
offer-label = Gleich eine andere Zeit vorschlagen? (Da hast du nichts anderes.)
offer-none = Nein, nur ablehnen
occurrence-only = Nur dieser eine der Serie; die anderen bleiben.

guessed-day = Du hast keinen Tag genannt, darum habe ich den Tag des Termins genommen.
guessed-time = Du hast keine Uhrzeit genannt, darum bleibt es bei der des Termins: { $start }.
guessed-half_of_day = Ich habe es als { $start } verstanden.
zone-differs = Die Zeiten gelten für { $zone }; dein Postfach ist auf { $mailbox } eingestellt.
clash = Zu der Zeit hast du „{ $subject }“ ({ $when }).
clash-more = Zu der Zeit hast du „{ $subject }“ ({ $when }) und { $count ->
    [one] noch einen Termin
   *[other] noch { $count } weitere
}.

because-not_organizer = Diesen Termin hat jemand anderes angesetzt, darum kannst du ihn nur ablehnen, nicht für alle absagen.
because-not_organizer-moves = Diesen Termin hat jemand anderes angesetzt, darum kannst du die neue Zeit nur vorschlagen; entschieden wird dort.
because-roles = Was du angesetzt hast, wird für alle abgesagt; alles andere sagst du nur für dich ab.
because-organizer = Diesen Termin hast du angesetzt; ihn abzulehnen heißt, ihn für alle abzusagen.
because-proposals_not_allowed = Für diesen Termin werden keine Zeitvorschläge angenommen, darum steht deiner in der Nachricht.
because-no_response_wanted = Für diesen Termin werden keine Antworten gewünscht, darum wird niemand benachrichtigt.
because-proposal_needs_response = Eine neue Zeit lässt sich nicht vorschlagen, ohne dass der Organisator davon erfährt.
because-cancel_notifies = Diesen abzusagen würde die Eingeladenen benachrichtigen, darum bleibt er, wie er ist.
because-comment_needs_response = Eine Nachricht lässt sich nicht schicken, ohne dass der Organisator davon erfährt.

proposal-in-words = Könnten wir uns stattdessen { $when } ({ $zone }) treffen?

## What became of it

working = Ich bin dran
working-more = Es dauert länger als sonst. Die Karte ändert sich, sobald es fertig ist.

done-decline = „{ $subject }“ abgelehnt
done-decline-propose = „{ $subject }“ abgelehnt und { $time } vorgeschlagen
done-tentative = „{ $subject }“ mit Vorbehalt zugesagt
done-tentative-propose = { $time } für „{ $subject }“ vorgeschlagen
done-accept = „{ $subject }“ zugesagt
done-cancel = „{ $subject }“ abgesagt
done-delete = „{ $subject }“ gelöscht
done-reschedule = „{ $subject }“ auf { $time } verschoben
done-cancel_booking = Buchung „{ $subject }“ storniert
already-decline = „{ $subject }“ war schon abgelehnt; es wurde nichts gesendet
already-tentative = „{ $subject }“ war schon mit Vorbehalt zugesagt; es wurde nichts gesendet
already-accept = „{ $subject }“ war schon zugesagt; es wurde nichts gesendet
already-cancel = „{ $subject }“ war schon abgesagt; es wurde nichts gesendet
already-delete = „{ $subject }“ war schon gelöscht
already-reschedule = „{ $subject }“ liegt schon auf dieser Zeit; es wurde nichts gesendet
already-cancel_booking = Die Buchung „{ $subject }“ war schon storniert; es wurde nichts gesendet
couldnt-decline = Ich konnte „{ $subject }“ nicht ablehnen
couldnt-tentative = Ich konnte auf „{ $subject }“ nicht antworten
couldnt-accept = Ich konnte „{ $subject }“ nicht zusagen
couldnt-cancel = Ich konnte „{ $subject }“ nicht absagen
couldnt-delete = Ich konnte „{ $subject }“ nicht löschen
couldnt-reschedule = Ich konnte „{ $subject }“ nicht verschieben
couldnt-cancel_booking = Ich konnte die Buchung „{ $subject }“ nicht stornieren
unknown-decline = Ich kann nicht sagen, ob „{ $subject }“ abgelehnt wurde
unknown-tentative = Ich kann nicht sagen, ob die Antwort auf „{ $subject }“ angekommen ist
unknown-accept = Ich kann nicht sagen, ob „{ $subject }“ zugesagt wurde
unknown-cancel = Ich kann nicht sagen, ob „{ $subject }“ abgesagt wurde
unknown-delete = Ich kann nicht sagen, ob „{ $subject }“ gelöscht wurde
unknown-reschedule = Ich kann nicht sagen, ob „{ $subject }“ verschoben wurde
unknown-cancel_booking = Ich kann nicht sagen, ob die Buchung „{ $subject }“ storniert wurde
unknown-what-now = Es ist abgeschickt, aber es kam keine Antwort zurück. Schau bitte in Outlook nach, bevor du es noch einmal versuchst, damit niemand zweimal Bescheid bekommt.
skipped = „{ $subject }“ so gelassen
several-done = { $done ->
    [0] Nichts ausgeführt
   *[other] { $done } von { $all } erledigt
}

was-told = { $name } weiß Bescheid.
was-told-attendees = { $count ->
    [one] Eine Person weiß Bescheid.
   *[other] { $count } Personen wissen Bescheid.
}
was-told-customer = { $names } und das Team wissen Bescheid.
was-told-nobody = Niemand wurde benachrichtigt.
request-id = Für deine Administration: request-id { $id }

why-not_organizer = Das kann nur, wer den Termin angesetzt hat.
why-organizer = Du hast ihn angesetzt: Er lässt sich absagen, nicht ablehnen.
why-proposals_not_allowed = Dafür werden keine Zeitvorschläge angenommen.
why-no_response_wanted = Dafür werden keine Antworten gewünscht.
why-proposal_needs_response = Eine neue Zeit lässt sich nicht vorschlagen, ohne dass der Organisator davon erfährt.
why-comment_needs_response = Eine Nachricht lässt sich nicht schicken, ohne dass der Organisator davon erfährt.
why-cancel_notifies = Eine Absage benachrichtigt immer alle Eingeladenen.
why-move_notifies = Einen Termin zu verschieben benachrichtigt immer alle Eingeladenen.
why-in_the_past = Diese Zeit ist vorbei.
why-over = Er ist vorbei.
why-already_declined = Du hast schon abgelehnt.
why-already_cancelled = Er ist schon abgesagt.
why-all_day = Er dauert den ganzen Tag.
why-private = Er ist privat.
why-booking = Eine Buchung lässt sich nur stornieren, sonst nichts.
why-group_calendar = Er steht in einem Gruppenkalender; dort lassen sich Termine nicht beantworten.
why-crosses_occurrence = Er läge dann vor dem vorigen oder nach dem nächsten der Serie.
why-whole_series = Eine neue Zeit lässt sich für einen Termin einer Serie vorschlagen, nicht für alle.
why-which_meeting = Ich weiß nicht, welchen du meinst.
why-which_time = Ich weiß nicht, welche Zeit du meinst.
why-which_exception = Ich weiß nicht, was du ausnehmen möchtest, darum lasse ich alles, wie es ist.
why-nothing_named = Ich weiß nicht, welchen du meinst.

problem-sign_in = Du bist abgemeldet. Schreib es bitte noch einmal, dann kannst du dich wieder anmelden.
problem-access_denied = Der Kalender lässt mich nicht. Vielleicht fehlt die Berechtigung.
problem-event_gone = Er steht nicht mehr in deinem Kalender.
problem-event_changed = Er wurde geändert, nachdem ich dir diese Karte gezeigt habe. Schreib es bitte noch einmal und schau dir die neue Karte an.
problem-conflict = Er wurde im selben Moment geändert. Es wurde nichts gesendet; versuch es bitte noch einmal.
problem-throttled = Der Kalender ist gerade überlastet. Es wurde nichts gesendet; versuch es bitte in einer Minute noch einmal.
problem-unavailable = Der Kalender antwortet gerade nicht. Es wurde nichts gesendet; versuch es bitte später noch einmal.
problem-rejected = Der Kalender hat es ohne Angabe von Gründen verweigert. Es wurde nichts gesendet.

kept = „{ $subject }“ bleibt, wie es ist. Es wurde nichts gesendet.
kept-several = Alle bleiben, wie sie sind. Es wurde nichts gesendet.
expired = Diese Karte ist abgelaufen. Es wurde nichts gesendet. Schreib es noch einmal, wenn du es noch möchtest.
replaced = Eine neuere Karte zum selben Termin hat diese ersetzt. Von hier wurde nichts gesendet.
plan-gone = Diese Karte kenne ich nicht mehr. Es wurde nichts gesendet. Schreib es bitte noch einmal.
not-yours = Diese Karte gehört jemand anderem. Nur diese Person kann sie drücken.
long-comment = Diese Nachricht ist zu lang; Outlook nimmt ein paar Sätze. Es wurde nichts gesendet.
bad-time = Diesen Tag oder diese Uhrzeit kann ich nicht lesen. Es wurde nichts gesendet.
past-time = Diese Zeit ist vorbei. Es wurde nichts gesendet; such bitte eine andere aus.
too-many = Das wären { $count } Termine, mehr als auf eine Karte passen. Nenn bitte weniger Tage oder, wessen Termine du meinst.
once-more = Meinst du das noch? { $question } Schreib noch einmal „ja“ oder drück den Knopf.
once-more-several = Meinst du noch die Karte mit { $count } Terminen? Schreib noch einmal „ja“ oder drück den Knopf.
nothing-ticked = Nichts ist angehakt, darum gibt es nichts zu tun.

## Which one

choose-meeting = Welchen meinst du?
choose-booking = Welche Buchung meinst du?
choose-this = Diesen
choose-hint = Drück einen Knopf oder schreib „den zweiten“.
choose-more = { $count ->
    [one] Einer mehr passt
   *[other] { $count } weitere passen
}; nenn den Tag oder wer dabei ist.
no-such-pick = So viele stehen nicht in der Liste.
question-gone = Ich weiß nicht mehr, worum es ging. Schreib bitte den ganzen Satz noch einmal.

ask-time = Auf wann soll „{ $subject }“ verschoben werden?
ask-time-suggest = Welche Zeit möchtest du für „{ $subject }“ vorschlagen?
ask-time-hint = Drück eine von diesen, da hast du nichts anderes, oder schreib eine andere, zum Beispiel „Dienstag 15 Uhr“.
which-time = Welche Zeit meinst du? Schreib bitte den ganzen Satz mit der Zeit.
answered = Weiter geht es auf der neueren Karte unten.

## Not found, not possible

not-found = Ich finde keinen solchen Termin in deinem Kalender. Versuch es mit dem Titel, wer dabei ist oder wann er ist.
not-found-near = Ich finde keinen solchen Termin. Am nächsten kommt „{ $subject }“, { $when }; nenn diesen Tag dazu, wenn du den meinst.
refused = Das geht bei „{ $subject }“ nicht. { $why }
refused-all = Das geht nicht. { $why }
nothing-named = Welcher Termin? Versuch es mit dem Titel, wer dabei ist oder wann er ist.

## Questions about the calendar

agenda-none = Da ist nichts.
agenda = { $count ->
    [one] Ein Termin
   *[other] { $count } Termine
}
agenda-more = Und { $count } weitere.

## Beside commands

welcome-title = Hallo, ich bin Raincheck
welcome = Ich räume deinen Kalender mit einem Satz auf. Schreib, was weg soll, und ich zeige dir genau, was passieren wird. Gesendet wird nichts, bevor du den Knopf drückst.
help-title = Was du schreiben kannst
help-decline = Sag das Standup morgen ab, schlag Dienstag 15 Uhr vor
help-decline-comment = Lehne das Design Review ab, weil ich unterwegs bin
help-decline-quiet = Lehne die All-Hands still ab
help-decline-several = Sag am Freitag alles ab, sag ihnen, dass ich nicht da bin
help-cancel = Sag mein 1:1 mit Ana morgen ab: All-Hands zur selben Zeit
help-propose = Schlag Donnerstag 16 Uhr für das Design Review vor
help-move = Verschieb die QBR-Vorbereitung auf Mittwoch 14 Uhr
help-booking = Storniere die Verkostung am Freitag, sag ihnen, dass die Küche zu ist
help-agenda = Was steht morgen an?
help-answers = Bei einer Karte gehen „ja“ und „nein“ so gut wie die Knöpfe; bei einer Liste „den zweiten“.
help-limits = Ich handle nur in deinem eigenen Kalender und bei den Buchungen, die du betreust, nur in deinem Namen und nur, wenn du es sagst. Was abgesagt ist, lässt sich nicht rückgängig machen.
thanks = Gern geschehen.
greeting = Hallo! Sag mir, was aus deinem Kalender weg soll, oder schreib „Hilfe“.
unclear = Das habe ich nicht als Auftrag verstanden. Versuch „Sag das Standup morgen ab, schlag Dienstag 15 Uhr vor“ oder schreib „Hilfe“.
create-not-done = Neue Termine kann ich nicht anlegen; ich nehme sie dir aus dem Kalender.
remind-not-done = Erinnern kann ich dich noch nicht.
undo-not-done = Was gesendet ist, kann ich nicht rückgängig machen. Was du abgelehnt hast, ist meist nicht mehr in deinem Kalender; lass dich noch einmal einladen. Was du abgesagt hast, muss neu angesetzt werden.
sign-out-not-done = Abmelden geht noch nicht.
preferences-not-done = Noch gibt es nichts einzustellen.
nothing-open = Im Moment gibt es nichts zu bestätigen.
several-open = Mehrere Karten sind offen. Drück bitte den Knopf auf der, die du meinst.
all-kept = Alles bleibt, wie es ist. Es wurde nichts gesendet.
edited = Ich gehe nach dem, was du zuerst geschrieben hast. Schreib eine Änderung bitte als neue Nachricht.
empty = In dieser Nachricht standen keine Worte. Schreib „Hilfe“, um zu sehen, was ich kann.
too-long = Das ist zu lang, als dass ich sicher sein könnte, was du möchtest. Sag es bitte in einem Satz.
only-personal = Kalender sind privat, darum arbeite ich nur im Chat mit dir allein. Schreib mir bitte dort.

## When something fails

sign-in-needed = Du musst dich anmelden, bevor ich in deinen Kalender schauen kann.
calendar-unavailable = Dein Kalender antwortet gerade nicht. Es wurde nichts geändert; versuch es bitte in einer Minute noch einmal.
calendar-throttled = Dein Kalender ist gerade überlastet. Es wurde nichts geändert; versuch es bitte in einer Minute noch einmal.
calendar-denied = Ich darf deinen Kalender nicht lesen. Deine Administration kann es erlauben.
mailbox-missing = Du hast kein Postfach, das ich erreiche, darum gibt es keinen Kalender.
failed = Bei mir ist etwas schiefgegangen. Schau bitte in Outlook nach, bevor du es noch einmal versuchst.
something-wrong = Bei mir ist etwas schiefgegangen. Es wurde nichts gesendet; versuch es bitte noch einmal.
