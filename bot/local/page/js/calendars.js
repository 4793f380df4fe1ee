// Two people's calendars side by side, in the time of whoever sits here.

import { calendar } from "./api.js";
import { chipsOf } from "./chip.js";
import { dayElements } from "./day.js";
import { byId, element, notice } from "./dom.js";
import { understood } from "./events.js";
import { addDays, city, dayName, dayOf, difference, shortDay, startOf } from "./zones.js";
import { weekElements } from "./week.js";

const AROUND = { before: 14, after: 28 }; // Days that are read around the one shown, for times proposed from afar.

const shown = { people: [], me: null, columns: [], day: null, scope: "week", now: () => new Date() };
const known = new Map(); // address → event id → what it was, to show what has changed
let reading = 0;

export function startCalendars(now) {
  shown.now = now;
  byId("earlier").addEventListener("click", () => turn(-1));
  byId("later").addEventListener("click", () => turn(1));
  byId("today").addEventListener("click", toToday);
  for (const choice of document.querySelectorAll("[name=scope]")) {
    choice.addEventListener("change", () => ((shown.scope = choice.value), refreshCalendars()));
  }
}

export const whoLivesHere = (people) => (shown.people = people);

export async function calendarsOf(me) {
  shown.me = me;
  shown.columns = [me, shown.people.find((person) => person.id !== me.id) ?? me];
  shown.day = today();
  known.clear();
  const mine = await read(me).catch(() => []);
  shown.columns[1] = mostlyMet(mine) ?? shown.columns[1];
  await refreshCalendars();
}

export async function refreshCalendars() {
  const turn = (reading += 1);
  try {
    const calendars = await Promise.all(shown.columns.map(read));
    if (turn === reading) draw(calendars);
  } catch (error) {
    notice(error.message);
  }
}

export function toToday() {
  shown.day = today();
  return refreshCalendars();
}

const today = () => dayOf(shown.now(), shown.me.timeZone);

function turn(direction) {
  shown.day = addDays(shown.day, direction * (shown.scope === "day" ? 1 : 7));
  refreshCalendars();
}

async function read(person) {
  const zone = shown.me.timeZone;
  const start = startOf(addDays(shown.day, -AROUND.before), zone);
  const end = startOf(addDays(shown.day, AROUND.after), zone);
  return (await calendar(person.address, start, end)).map((event) => understood(event, person.address));
}

// Who organizes most of what is ahead: their calendar is the one to watch.
function mostlyMet(events) {
  const ahead = events.filter(({ start, state }) => start > shown.now() && state !== "own");
  const met = (person) =>
    ahead.filter(({ organizer }) => organizer.address.toLowerCase() === person.address.toLowerCase()).length;
  const others = shown.people.filter((person) => person.id !== shown.me.id);
  return others.toSorted((one, other) => met(other) - met(one))[0];
}

function draw(calendars) {
  const focused = document.activeElement?.dataset?.event;
  const zone = shown.me.timeZone;
  const columns = calendars.map((events, index) => ({
    chips: chipsOf(events, zone, changes(shown.columns[index], events)),
  }));
  const elements = (shown.scope === "day" ? dayElements : weekElements)(columns, {
    day: shown.day,
    zone,
    now: shown.now(),
  });
  byId("shown").textContent = range();
  byId("columns").className = shown.scope;
  byId("columns").replaceChildren(...shown.columns.map((person, index) => column(person, index, elements[index])));
  if (focused)
    byId("columns")
      .querySelector(`[data-event="${CSS.escape(focused)}"]`)
      ?.focus({ preventScroll: true });
}

function range() {
  if (shown.scope === "day") return dayName(shown.day);
  const moments = [shown.day, addDays(shown.day, 6)].map((day) => startOf(day, shown.me.timeZone));
  return moments.map((moment) => shortDay(moment, shown.me.timeZone)).join(" – ");
}

function column(person, index, content) {
  const header = element("header", {}, picker(person, index), element("p", { class: "subtle" }, where(person)));
  return element("section", { class: "column", "aria-label": `Calendar of ${person.name}` }, header, content);
}

const where = (person) => `${city(person.timeZone)}, ${difference(person.timeZone, shown.me.timeZone, shown.now())}`;

function picker(person, index) {
  const options = shown.people.map((one) =>
    element(
      "option",
      { value: one.id, selected: one.id === person.id },
      one.id === shown.me.id ? `${one.name} (you)` : one.name,
    ),
  );
  const label = index ? "The calendar beside it" : "The first calendar";
  const choose = (event) => (
    (shown.columns[index] = shown.people.find(({ id }) => id === event.target.value)),
    refreshCalendars()
  );
  return element("select", { "aria-label": label, change: choose }, options);
}

function changes(person, events) {
  const before = known.get(person.address);
  known.set(person.address, new Map(events.map((event) => [event.id, event.looks])));
  return new Set(before ? events.filter((event) => before.get(event.id) !== event.looks).map(({ id }) => id) : []);
}
