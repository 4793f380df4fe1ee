// The simulation's now, and how to move it.

import { clock, moveClock } from "./api.js";
import { byId, notice } from "./dom.js";
import { addDays, dayOf, momentOf, shortDay, time } from "./zones.js";

const EVERY = 10000; // Milliseconds.

let ahead = 0;
let zone = "UTC";
let moved = () => {};

export const now = () => new Date(Date.now() + ahead);

export function startClock(whenMoved) {
  moved = whenMoved;
  byId("clock-menu").addEventListener("click", (event) => {
    const change = changes[event.target.dataset.move]?.();
    if (change) move(change);
  });
  setInterval(draw, EVERY);
}

export function clockIn(timeZone) {
  zone = timeZone;
  return refreshClock();
}

export async function refreshClock() {
  const there = await clock();
  ahead = there.getTime() - Date.now();
  draw();
}

const changes = {
  hour: () => ({ advance: 3600 }),
  tomorrow: () => ({
    now: momentOf({ dateTime: `${addDays(dayOf(now(), zone), 1)}T09:00:00`, timeZone: zone }).toISOString(),
  }),
  now: () => ({ now: new Date().toISOString() }),
};

async function move(change) {
  byId("clock-menu").hidePopover();
  try {
    await moveClock(change);
    await refreshClock();
    moved();
  } catch (error) {
    notice(error.message);
  }
}

function draw() {
  byId("now").textContent = `${shortDay(now(), zone)}, ${time(now(), zone)}`;
  byId("now").dateTime = now().toISOString();
  byId("clock").classList.toggle("moved", Math.abs(ahead) > 60000);
}
