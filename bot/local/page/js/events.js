// What a Graph event means to the person in whose calendar it stands.
// https://learn.microsoft.com/graph/api/resources/event

import { addDays, dayOf, momentOf, shortDay, time } from "./zones.js";

const ANSWERS = {
  none: "not answered",
  notResponded: "not answered",
  organizer: "organizer",
  accepted: "accepted",
  tentativelyAccepted: "maybe",
  declined: "declined",
};

const ANSWERED = new Set(["accepted", "tentativelyAccepted", "declined"]);

export const answerName = (response) => ANSWERS[response] ?? response;

export function understood(event, owner) {
  const seen = whatIsSeen(event, owner);
  return { id: event.id, ...seen, looks: JSON.stringify(seen) };
}

function whatIsSeen(event, owner) {
  const response = responseOf(event);
  return {
    subject: event.subject || "(no subject)",
    start: momentOf(event.start),
    end: momentOf(event.end),
    allDay: event.isAllDay ? { first: event.start.dateTime.slice(0, 10), end: event.end.dateTime.slice(0, 10) } : null,
    organizer: event.organizer?.emailAddress ?? { name: "", address: "" },
    attendees: invited(event, owner),
    location: event.location?.displayName ?? "",
    body: event.bodyPreview ?? "",
    state: stateOf(event, response),
    response,
    recurring: event.type !== "singleInstance" && Boolean(event.type),
  };
}

const responseOf = (event) => event.responseStatus?.response ?? "none";
const addressOf = (recipient) => recipient?.emailAddress?.address?.toLowerCase() ?? "";

// Without the organizer, whom invitations list as well.
function invited(event, owner) {
  const others = (event.attendees ?? []).filter((one) => addressOf(one) !== addressOf(event.organizer));
  return others.map((one) => ({ ...attendee(one), response: knownResponse(event, one, owner) }));
}

// What an attendee's copy does not know of the others is null: only the organizer's is told.
function knownResponse(event, one, owner) {
  if (addressOf(one) === owner.toLowerCase()) return responseOf(event);
  const { response = "none" } = one.status ?? {};
  return event.isOrganizer || ANSWERED.has(response) ? response : null;
}

function attendee({ emailAddress, proposedNewTime }) {
  return {
    name: emailAddress?.name || emailAddress?.address || "",
    address: emailAddress?.address ?? "",
    proposed: proposedNewTime ? { start: momentOf(proposedNewTime.start), end: momentOf(proposedNewTime.end) } : null,
  };
}

function stateOf(event, response) {
  if (event.isCancelled) return "cancelled";
  if (event.isOrganizer || response === "organizer") return "own";
  return { declined: "declined", tentativelyAccepted: "maybe", accepted: "accepted" }[response] ?? "open";
}

export const over = (event) => event.state === "cancelled" || event.state === "declined";

export const proposals = (event) =>
  event.attendees.filter(({ proposed }) => proposed).map(({ name, proposed }) => ({ event, name, ...proposed }));

// "2 accepted, 1 declined"
export function answers(event) {
  const counts = {};
  for (const { response } of event.attendees) counts[answerName(response)] = (counts[answerName(response)] ?? 0) + 1;
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(", ");
}

export function onDay(event, day, zone) {
  if (event.allDay) return event.allDay.first <= day && day < event.allDay.end;
  const last = new Date(Math.max(event.start.getTime(), event.end.getTime() - 1));
  return dayOf(event.start, zone) <= day && day <= dayOf(last, zone);
}

export function days(first, count) {
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

export const times = ({ start, end, allDay }, zone) =>
  allDay ? "All day" : `${time(start, zone)} – ${time(end, zone)}`;
export const when = (span, zone) => `${shortDay(span.start, zone)}, ${times(span, zone)}`;
