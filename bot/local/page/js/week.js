// Seven days, one below the other; days stand side by side in the columns, because their rows are one grid.

import { element } from "./dom.js";
import { days, onDay } from "./events.js";
import { dayName, dayOf } from "./zones.js";

export function weekElements(columns, { day, zone, now }) {
  const today = dayOf(now, zone);
  return columns.map(({ chips }) =>
    element(
      "div",
      { class: "week" },
      days(day, 7).map((one) => oneDay(one, chips, zone, one === today)),
    ),
  );
}

function oneDay(day, chips, zone, isToday) {
  const here = chips.filter((one) => onDay(one, day, zone)).toSorted((one, other) => startIn(one) - startIn(other));
  return element(
    "section",
    { class: isToday ? "one-day today" : "one-day" },
    element("h3", {}, dayName(day), isToday && element("span", { class: "tag" }, "today")),
    here.length ? here.map(({ chip }) => chip) : element("p", { class: "subtle" }, "Nothing"),
  );
}

const startIn = ({ allDay, start }) => (allDay ? 0 : start.getTime());
