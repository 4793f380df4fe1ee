// Builds the page: who sits here, the chat, the calendars, and what keeps them current.

import * as api from "./api.js";
import { calendarsOf, refreshCalendars, startCalendars, toToday, whoLivesHere } from "./calendars.js";
import { hasRenderer } from "./cards.js";
import { chatAs, startChat } from "./chat.js";
import { clockIn, now, refreshClock, startClock } from "./clock.js";
import { byId, element, notice, withdraw } from "./dom.js";
import { listen } from "./feed.js";
import { refreshRequests, requestsIn, startRequests } from "./requests.js";
import { startTabs } from "./tabs.js";
import { startTheme } from "./theme.js";

const KEY = "raincheck-person";
const WITHOUT_RENDERER =
  "Cards are shown as plain text: Microsoft’s renderer is missing, because npm could not be reached " +
  "when Raincheck was installed. To fetch it, go online and run ";

let people = [];

async function start() {
  startTheme();
  startTabs();
  if (!hasRenderer) notice(WITHOUT_RENDERER, "uv sync --reinstall-package raincheck");
  startChat();
  startClock(toToday);
  startRequests();
  startCalendars(now);
  startStartingOver();
  await settleIn();
  listen("/local/feed", { changed: refresh }, answering);
}

async function settleIn() {
  people = await api.people();
  const before = localStorage.getItem(KEY);
  const me = people.find(({ id }) => id === before) ?? people[0];
  byId("me").replaceChildren(
    ...people.map(({ id, name }) => element("option", { value: id, selected: id === me.id }, name)),
  );
  byId("me").onchange = () => sitDown(people.find(({ id }) => id === byId("me").value));
  whoLivesHere(people);
  await sitDown(me);
}

async function sitDown(person) {
  localStorage.setItem(KEY, person.id);
  chatAs(person);
  await clockIn(person.timeZone);
  await Promise.all([calendarsOf(person), requestsIn(person.timeZone)]);
}

function answering() {
  withdraw(api.SILENT);
  refresh();
}

let due = 0;

// Many changes in a moment are read once.
function refresh() {
  clearTimeout(due);
  due = setTimeout(() => readAgain().catch((error) => notice(error.message)), 120);
}

async function readAgain() {
  const now = await api.people();
  if (now.map(({ id }) => id).join() !== people.map(({ id }) => id).join()) return settleIn();
  return Promise.all([refreshClock(), refreshCalendars(), refreshRequests()]);
}

function startStartingOver() {
  byId("start-over").addEventListener("click", () => byId("sure").showModal());
  byId("sure").addEventListener("close", async () => {
    if (byId("sure").returnValue !== "yes") return;
    await api.reset();
    await api.chat.clear();
    location.reload();
  });
}

start().catch((error) => notice(error.message));
