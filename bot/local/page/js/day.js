// One day as a grid of hours.

import { eventChip, ghostChip } from "./chip.js";
import { element } from "./dom.js";
import { onDay } from "./events.js";
import { dayName, dayOf, minutesOf } from "./zones.js";

const HOUR = 56; // Pixels.
const SHORTEST = 44; // Pixels, so that a quarter of an hour can be read.
const WORK = { from: 8, to: 19 };

export function dayElement({ day, zone, events, ghosts, changed, now }) {
  const here = (span) => onDay(span, day, zone);
  const chips = [
    ...events.filter(here).map((event) => ({ ...event, chip: eventChip(event, zone, changed.has(event.id)) })),
    ...ghosts.filter(here).map((ghost) => ({ ...ghost, chip: ghostChip(ghost, zone) })),
  ];
  const timed = packed(chips.filter(({ allDay }) => !allDay).map((one) => placed(one, day, zone)));
  const hours = shownHours(timed);
  return element(
    "div",
    { class: "day-grid", role: "group", "aria-label": dayName(day) },
    element("div", { class: "all-day" }, chips.filter(({ allDay }) => allDay).map(({ chip }) => chip)),
    grid(timed, hours, nowLine(now, day, zone, hours)),
  );
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
    const line = element("span", { class: "hour", "aria-hidden": "true" }, `${hour}:00`);
    line.style.top = `${(hour - hours.from) * HOUR}px`;
    made.append(line);
  }
  timed.forEach((span) => place(span, hours));
  made.append(element("div", { class: "lanes" }, timed.map(({ chip }) => chip), now));
  return made;
}

function place({ chip, from, to, lane, bunch }, hours) {
  const width = 100 / bunch.lanes.length;
  chip.style.top = `${((from / 60) - hours.from) * HOUR + 1}px`;
  chip.style.height = `${((to - from) / 60) * HOUR - 2}px`;
  chip.style.left = `${lane * width}%`;
  chip.style.width = `calc(${width}% - 3px)`;
}

function nowLine(now, day, zone, hours) {
  if (dayOf(now, zone) !== day) return null;
  const line = element("div", { class: "now", "aria-hidden": "true" });
  line.style.top = `${(minutesOf(now, zone) / 60 - hours.from) * HOUR}px`;
  return minutesOf(now, zone) >= hours.from * 60 ? line : null;
}
