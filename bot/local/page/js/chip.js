// An event, and a proposed time, as they stand in a calendar.

import { element, tag } from "./dom.js";
import { showDetails } from "./details.js";
import { answers, proposals, times, when } from "./events.js";
import { shortDay, time } from "./zones.js";

const STATES = { cancelled: "Cancelled", declined: "Declined", maybe: "Maybe", open: "Not answered" };

// Everything that stands in one calendar: `{start, end, allDay, chip}`.
export function chipsOf(events, zone, changed) {
  return [
    ...events.map((event) => ({ ...event, chip: eventChip(event, zone, changed.has(event.id)) })),
    ...events.flatMap(proposals).map((one) => ({ ...one, chip: ghostChip(one, zone) })),
  ];
}

function eventChip(event, zone, changed) {
  const tags = [
    STATES[event.state] && tag(STATES[event.state], event.state),
    ...proposals(event).map((one) => proposalTag(one, zone)),
  ];
  return element(
    "button",
    {
      type: "button",
      class: `event ${event.state}${changed ? " changed" : ""}`,
      "data-event": event.id,
      click: () => showDetails(event, zone),
    },
    element("span", { class: "event-time" }, times(event, zone)),
    element("span", { class: "event-subject" }, event.subject),
    element("span", { class: "event-tags" }, tags),
    event.state === "own" && event.attendees.length > 0 && element("span", { class: "event-answers" }, answers(event)),
  );
}

const proposalTag = ({ name, start }, zone) =>
  tag(`${name} suggests ${shortDay(start, zone)}, ${time(start, zone)}`, "suggested");

// Where a proposed time would lie, in the organizer's calendar.
function ghostChip(proposal, zone) {
  return element(
    "button",
    { type: "button", class: "event ghost", click: () => showDetails(proposal.event, zone) },
    element("span", { class: "event-time" }, times(proposal, zone)),
    element("span", { class: "event-subject" }, proposal.event.subject),
    element("span", { class: "event-tags" }, tag(`Suggested by ${proposal.name}`, "suggested")),
    element("span", { class: "unseen" }, ` instead of ${when(proposal.event, zone)}`),
  );
}
