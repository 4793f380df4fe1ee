## Times

span = { $day }, { $start } – { $end }
span-over-days = { $day }, { $start } – { $last_day }, { $end }
all-day = { $day }, all day
all-day-over-days = { $day } – { $last_day }, all day

## A meeting in a line

no-subject = (no subject)
and-others = { $name } and { $count ->
    [one] one other
   *[other] { $count } others
}
fact-when = When
fact-where = Where
fact-with = With
fact-customer = Customer
fact-new-time = New time
fact-suggest = Suggest
fact-message = Message
open-in-outlook = Open in Outlook

## The confirmation card

ask-decline = Decline “{ $subject }”?
ask-decline-propose = Decline “{ $subject }” and suggest another time?
ask-tentative = Answer “maybe” to “{ $subject }”?
ask-tentative-propose = Suggest another time for “{ $subject }”?
ask-accept = Accept “{ $subject }”?
ask-cancel = Cancel “{ $subject }”?
ask-delete = Delete “{ $subject }” from your calendar?
ask-reschedule = Move “{ $subject }”?
ask-cancel_booking = Cancel the booking “{ $subject }”?
ask-several = { $ticked ->
    [one] One
   *[other] { $ticked }
} of { $count } meetings: untick what should stay as it is

do-decline = Decline
do-decline-propose = Decline and propose
do-tentative = Answer maybe
do-tentative-propose = Propose this time
do-accept = Accept
do-cancel = Cancel the meeting
do-delete = Delete it
do-reschedule = Move it
do-cancel_booking = Cancel the booking
do-several-decline = Decline the ticked ones
do-several-tentative = Answer maybe to the ticked ones
do-several-accept = Accept the ticked ones
do-several-cancel = Cancel the ticked ones
do-several-delete = Delete the ticked ones
do-several-reschedule = Move the ticked ones
do-several-cancel_booking = Cancel the ticked bookings
do-several = Do all that is ticked
keep = Keep it
keep-several = Leave them all

line-decline = Decline
line-decline-propose = Decline, suggest { $time }
line-tentative = Answer maybe
line-tentative-propose = Answer maybe, suggest { $time }
line-accept = Accept
line-cancel = Cancel for everyone
line-delete = Delete
line-reschedule = Move to { $time }
line-cancel_booking = Cancel the booking

told-organizers = The organizers will get your answers.
told-organizer = { $name } will get your answer.
told-organizer-propose = { $name } will get your answer with the suggested time.
told-nobody = Nobody will be told.
told-attendees = { $count ->
    [one] One person is told by mail.
   *[other] { $count } people are told by mail.
} This cannot be undone.
told-moved = { $count ->
    [one] One person is
   *[other] { $count } people are
} asked again for the new time.
told-customer = { $names } and the staff get a message. This cannot be undone.
without-message = Outlook tells them of the new time by itself; your own words can’t go with it.
looked-until = You named no time, so I looked as far as { $day }.
told-own = Only your own calendar changes.

message-label = Message to { $name } (optional)
message-label-all = Message (optional)
message-hint = In your own words
new-day-label = New day
new-time-label = From
lasts = { $minutes ->
    [one] Lasts one minute, as the meeting does.
   *[other] Lasts { $minutes } minutes, as the meeting does.
}
offer-label = Suggest another time with it? (These are free for you.)
offer-none = No, just decline
occurrence-only = Only this one of the series; the others stay.

guessed-day = You named no day, so I took the meeting’s own.
guessed-time = You named no time, so I kept the meeting’s own: { $start }.
guessed-half_of_day = I took it as { $start }.
zone-differs = Times are in { $zone }; your mailbox is set to { $mailbox }.
clash = At that time you have “{ $subject }” ({ $when }).
clash-more = At that time you have “{ $subject }” ({ $when }) and { $count ->
    [one] one more
   *[other] { $count } more
}.

because-not_organizer = You don’t organize this one, so it can only be declined, not cancelled for everyone.
because-not_organizer-moves = You don’t organize this one, so you can only suggest the new time; the organizer decides.
because-roles = What you organize is cancelled for everyone; what you don’t is declined.
because-organizer = You organize this one, so declining it means cancelling it for everyone.
because-proposals_not_allowed = The organizer takes no new times for this meeting, so yours goes into the message.
because-no_response_wanted = The organizer wants no answers for this meeting, so nobody is told.
because-proposal_needs_response = A new time can’t be suggested without telling the organizer.
because-cancel_notifies = Cancelling this one would tell the people invited, so it is left alone.
because-comment_needs_response = A message can’t be sent without telling the organizer.

proposal-in-words = Could we meet { $when } ({ $zone }) instead?

## What became of it

working = Working on it
working-more = This takes longer than usual. The card changes as soon as it is done.

done-decline = Declined “{ $subject }”
done-decline-propose = Declined “{ $subject }” and suggested { $time }
done-tentative = Answered maybe to “{ $subject }”
done-tentative-propose = Suggested { $time } for “{ $subject }”
done-accept = Accepted “{ $subject }”
done-cancel = Cancelled “{ $subject }”
done-delete = Deleted “{ $subject }”
done-reschedule = Moved “{ $subject }” to { $time }
done-cancel_booking = Cancelled the booking “{ $subject }”
already-decline = “{ $subject }” was declined already; nothing was sent
already-tentative = “{ $subject }” was answered with maybe already; nothing was sent
already-accept = “{ $subject }” was accepted already; nothing was sent
already-cancel = “{ $subject }” was cancelled already; nothing was sent
already-delete = “{ $subject }” was deleted already
already-reschedule = “{ $subject }” is at that time already; nothing was sent
already-cancel_booking = The booking “{ $subject }” was cancelled already; nothing was sent
couldnt-decline = I couldn’t decline “{ $subject }”
couldnt-tentative = I couldn’t answer “{ $subject }”
couldnt-accept = I couldn’t accept “{ $subject }”
couldnt-cancel = I couldn’t cancel “{ $subject }”
couldnt-delete = I couldn’t delete “{ $subject }”
couldnt-reschedule = I couldn’t move “{ $subject }”
couldnt-cancel_booking = I couldn’t cancel the booking “{ $subject }”
unknown-decline = I can’t tell whether “{ $subject }” was declined
unknown-tentative = I can’t tell whether “{ $subject }” was answered
unknown-accept = I can’t tell whether “{ $subject }” was accepted
unknown-cancel = I can’t tell whether “{ $subject }” was cancelled
unknown-delete = I can’t tell whether “{ $subject }” was deleted
unknown-reschedule = I can’t tell whether “{ $subject }” was moved
unknown-cancel_booking = I can’t tell whether the booking “{ $subject }” was cancelled
unknown-what-now = It was sent, and no answer came back. Please look in Outlook before you try again, so that nobody is told twice.
skipped = Left “{ $subject }” as it is
several-done = { $done ->
    [0] Nothing was done
   *[other] { $done } of { $all } done
}

was-told = { $name } has been told.
was-told-attendees = { $count ->
    [one] One person has been told.
   *[other] { $count } people have been told.
}
was-told-customer = { $names } and the staff have been told.
was-told-nobody = Nobody was told.
request-id = For your administrator: request-id { $id }

why-not_organizer = Only the organizer can do that.
why-organizer = You organize it: it can be cancelled, not declined.
why-proposals_not_allowed = The organizer takes no new times for it.
why-no_response_wanted = The organizer wants no answers for it.
why-proposal_needs_response = A new time can’t be suggested without telling the organizer.
why-comment_needs_response = A message can’t be sent without telling the organizer.
why-cancel_notifies = Cancelling always tells the people invited.
why-move_notifies = Moving a meeting always tells the people invited.
why-in_the_past = That time has passed.
why-over = It is over.
why-already_declined = You have declined it already.
why-already_cancelled = It is cancelled already.
why-all_day = It lasts all day.
why-private = It is private.
why-booking = A booking can be cancelled, and nothing else.
why-group_calendar = It is in a group’s calendar, where meetings can’t be answered.
why-crosses_occurrence = It would pass the one before or after it in the series.
why-whole_series = A new time can be suggested for one meeting of a series, not for all of them.
why-which_meeting = I don’t know which one you mean.
why-which_time = I don’t know which time you mean.
why-which_exception = I don’t know what you want to leave alone, so I leave everything alone.
why-nothing_named = I don’t know which one you mean.

problem-sign_in = You have been signed out. Please write it once more, so that you can sign in again.
problem-access_denied = The calendar doesn’t let me. The permission may be missing.
problem-event_gone = It is no longer in your calendar.
problem-event_changed = It was changed after I showed you this card. Please write it again, and look at the new card.
problem-conflict = It was being changed at the same moment. Nothing was sent; please try again.
problem-throttled = The calendar is too busy at the moment. Nothing was sent; please try again in a minute.
problem-unavailable = The calendar doesn’t answer at the moment. Nothing was sent; please try again later.
problem-rejected = The calendar refused it without saying why. Nothing was sent.

kept = Kept “{ $subject }” as it is. Nothing was sent.
kept-several = Left them all as they are. Nothing was sent.
expired = This card has expired. Nothing was sent. Write it again if you still want it.
replaced = A newer card about the same meeting took the place of this one. Nothing was sent from here.
plan-gone = I no longer know this card. Nothing was sent. Please write it again.
not-yours = This card belongs to somebody else. Only they can press it.
long-comment = That message is too long; Outlook takes a few sentences. Nothing was sent.
bad-time = I can’t read that day or time. Nothing was sent.
past-time = That time has passed. Nothing was sent; please choose another.
too-many = That would be { $count } meetings, more than fit on one card. Please name fewer days, or whose meetings.
once-more = Do you still mean this? { $question } Write “yes” once more, or press the button.
once-more-several = Do you still mean the card with { $count } meetings? Write “yes” once more, or press the button.
nothing-ticked = Nothing is ticked, so there is nothing to do.

## Which one

choose-meeting = Which one do you mean?
choose-booking = Which booking do you mean?
choose-this = This one
choose-hint = Press one, or write “the second”.
choose-more = { $count ->
    [one] One more fits
   *[other] { $count } more fit
}; say the day or who is in it.
no-such-pick = There is no such one in the list.
question-gone = I no longer know what that was about. Please write the whole sentence again.

ask-time = To when should “{ $subject }” move?
ask-time-suggest = Which time do you want to suggest for “{ $subject }”?
ask-time-hint = Press one of these, where you have nothing else, or write another, for example “Tuesday 3pm”.
which-time = Which time do you mean? Please write the whole sentence with it.
answered = See the newer card below.

## Not found, not possible

not-found = I found no such meeting in your calendar. Try its title, who is in it, or when it is.
not-found-near = I found no such meeting. The nearest is “{ $subject }”, { $when }; say it with that day if you mean that one.
refused = That isn’t possible for “{ $subject }”. { $why }
refused-all = That isn’t possible. { $why }
nothing-named = Which meeting? Try its title, who is in it, or when it is.

## Questions about the calendar

agenda-none = Nothing there.
agenda = { $count ->
    [one] One meeting
   *[other] { $count } meetings
}
agenda-more = And { $count } more.

## Beside commands

welcome-title = Hello, I’m Raincheck
welcome = I clear your calendar in a sentence. Write what you want off it, and I show you exactly what will happen. Nothing is sent before you press the button.
help-title = What you can write
help-decline = decline tomorrow’s standup, suggest Tuesday 3pm
help-decline-comment = decline the design review because I’m travelling
help-decline-quiet = quietly decline the all hands
help-decline-several = decline everything on Friday, tell them I’m out
help-cancel = cancel my 1:1 with Ana, all hands clash
help-propose = propose Thursday 4pm for the design review
help-move = move QBR prep to Wednesday 2pm
help-booking = cancel the tasting on Friday, tell them the kitchen is closed
help-agenda = what’s on tomorrow?
help-answers = On a card, “yes” and “no” work as well as the buttons; in a list, “the second”.
help-limits = I act only in your own calendar and the bookings you look after, only as you, and only once you say so. What was cancelled cannot be undone.
thanks = You’re welcome.
greeting = Hello! Tell me what to take off your calendar, or write “help”.
unclear = I didn’t understand that as something to do. Try “decline tomorrow’s standup, suggest Tuesday 3pm”, or write “help”.
create-not-done = I can’t make new meetings; I take them off your calendar.
remind-not-done = I can’t remind you yet.
undo-not-done = I can’t undo what was sent. What you declined has usually left your calendar, so ask its organizer to invite you again; what you cancelled has to be set up anew.
sign-out-not-done = There is no sign-out yet.
preferences-not-done = There is nothing to set yet.
nothing-open = There is nothing to confirm at the moment.
several-open = Several cards are open. Please press the button on the one you mean.
all-kept = Left everything as it is. Nothing was sent.
edited = I go by what you wrote first. To change it, please write it as a new message.
empty = There were no words in that message. Write “help” to see what I can do.
too-long = That is too long for me to be sure what you want. Please say it in a sentence.
only-personal = Calendars are private, so I only work in a chat with you alone. Please write to me there.

## When something fails

sign-in-needed = You need to sign in before I can look at your calendar.
calendar-unavailable = Your calendar doesn’t answer at the moment. Nothing was changed; please try again in a minute.
calendar-throttled = Your calendar is too busy at the moment. Nothing was changed; please try again in a minute.
calendar-denied = I’m not allowed to read your calendar. Your administrator can grant it.
mailbox-missing = You have no mailbox that I can reach, so there is no calendar.
failed = Something went wrong on my side. Please look in Outlook before you try it again.
something-wrong = Something went wrong on my side. Nothing was sent; please try again.
