// Everything about one event, in a dialog.

import { byId, element, fill, tag } from "./dom.js";
import { answerName, when } from "./events.js";

export function showDetails(event, zone) {
  const dialog = byId("details");
  fill(
    dialog,
    element("h2", { id: "details-title" }, event.subject),
    element("p", { class: "strong" }, when(event, zone)),
    event.location && element("p", {}, event.location),
    event.recurring && element("p", { class: "subtle" }, "One of a series."),
    people(event, zone),
    event.body && element("p", { class: "text subtle" }, event.body),
    element("form", { method: "dialog", class: "row" }, element("button", { autofocus: true }, "Close")),
  );
  dialog.showModal();
}

function people(event, zone) {
  const organizer = element("li", {}, event.organizer.name || event.organizer.address, " ", tag("organizer", "own"));
  return element(
    "ul",
    { class: "people" },
    organizer,
    event.attendees.map((one) => attendee(one, zone)),
  );
}

function attendee({ name, response, proposed }, zone) {
  const suggested = proposed && element("span", { class: "tag suggested" }, `suggests ${when(proposed, zone)}`);
  return element("li", {}, name, " ", response && tag(answerName(response), response), " ", suggested);
}
