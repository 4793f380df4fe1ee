// One day as a grid of hours, the same ones in every column.

import { element } from "./dom.js";
import { onDay } from "./events.js";
import { dayName, dayOf, hourName, minutesOf } from "./zones.js";

const HOUR = 64; // Pixels.
const SHORTEST = 48; // Pixels, so that a quarter of an hour can be read.
const WORK = { from: 9, to: 18 };

export function dayElements(columns, { day, zone, now }) {
  const placedIn = columns.map(({ chips }) => ({ chips, timed: timedOn(chips, day, zone) }));
  const hours = shownHours(placedIn.flatMap(({ timed }) => timed));
  return placedIn.map(({ chips, timed }) =>
    element(
      "div",
      { class: "day", role: "group", "aria-label": dayName(day) },
      element(
        "div",
        { class: "all-day" },
        chips.filter(({ allDay }) => allDay && onDay({ allDay }, day, zone)).map(({ chip }) => chip),
      ),
      grid(timed, hours, nowLine(now, day, zone, hours)),
    ),
  );
}

function timedOn(chips, day, zone) {
  return packed(chips.filter((one) => !one.allDay && onDay(one, day, zone)).map((one) => placed(one, day, zone)));
}

function placed(one, day, zone) {
  const from = dayOf(one.start, zone) < day ? 0 : minutesOf(one.start, zone);
  const to = dayOf(one.end, zone) > day ? 1440 : minutesOf(one.end, zone);
  return { ...one, from, to: Math.max(to, from + (SHORTEST / HOUR) * 60) };
}

// Side by side what overlaps: each takes the first free lane of its bunch, and a bunch shares the width.
function packed(spans) {
  const sorted = spans.toSorted((one, other) => one.from - other.from || other.to - one.to);
  let bunch = { lanes: [], end: -1 };
  for (const span of sorted) {
    if (span.from >= bunch.end) bunch = { lanes: [], end: -1 };
    const free = bunch.lanes.findIndex((end) => end <= span.from);
    span.lane = free < 0 ? bunch.lanes.length : free;
    bunch.lanes[span.lane] = span.to;
    bunch.end = Math.max(bunch.end, span.to);
    span.bunch = bunch;
  }
  return sorted;
}

function shownHours(timed) {
  const from = Math.min(WORK.from, ...timed.map((span) => Math.floor(span.from / 60)));
  const to = Math.max(WORK.to, ...timed.map((span) => Math.ceil(span.to / 60)));
  return { from, to: Math.min(to, 24) };
}

function grid(timed, hours, now) {
  const made = element("div", { class: "hours" });
  made.style.height = `${(hours.to - hours.from) * HOUR}px`;
  for (let hour = hours.from; hour < hours.to; hour += 1) {
    const line = element("span", { class: "hour", "aria-hidden": "true" }, hourName(hour));
    line.style.top = `${(hour - hours.from) * HOUR}px`;
    made.append(line);
  }
  timed.forEach((span) => place(span, hours));
  made.append(
    element(
      "div",
      { class: "lanes" },
      timed.map(({ chip }) => chip),
      now,
    ),
  );
  return made;
}

function place({ chip, from, to, lane, bunch }, hours) {
  const width = 100 / bunch.lanes.length;
  chip.style.top = `${(from / 60 - hours.from) * HOUR + 1}px`;
  chip.style.setProperty("--height", `${((to - from) / 60) * HOUR - 2}px`);
  chip.style.left = `${lane * width}%`;
  chip.style.width = `calc(${width}% - 3px)`;
}

function nowLine(now, day, zone, hours) {
  if (dayOf(now, zone) !== day) return null;
  const line = element("div", { class: "now", "aria-hidden": "true" });
  line.style.top = `${(minutesOf(now, zone) / 60 - hours.from) * HOUR}px`;
  return minutesOf(now, zone) >= hours.from * 60 ? line : null;
}
