// Seven days, one below the other.

import { eventChip, ghostChip } from "./chip.js";
import { element } from "./dom.js";
import { days, onDay } from "./events.js";
import { dayName, dayOf } from "./zones.js";

export function weekElement({ day, zone, events, ghosts, changed, now }) {
  return element("div", { class: "week" }, days(day, 7).map((one) => oneDay(one, { zone, events, ghosts, changed, now })));
}

function oneDay(day, { zone, events, ghosts, changed, now }) {
  const here = (span) => onDay(span, day, zone);
  const chips = [
    ...events.filter(here).map((event) => ({ at: event.allDay ? 0 : event.start, chip: eventChip(event, zone, changed.has(event.id)) })),
    ...ghosts.filter(here).map((ghost) => ({ at: ghost.start, chip: ghostChip(ghost, zone) })),
  ].toSorted((one, other) => one.at - other.at);
  const today = dayOf(now, zone) === day;
  return element(
    "section",
    { class: today ? "one-day today" : "one-day" },
    element("h4", {}, dayName(day), today && element("span", { class: "tag" }, "today")),
    chips.length ? chips.map(({ chip }) => chip) : element("p", { class: "subtle" }, "Nothing"),
  );
}
