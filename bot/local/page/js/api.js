// Calls to the simulation. A failed one throws an Error whose message is for people.

import { knownZone } from "./zones.js";

export const SILENT = "The simulation does not answer. Is it still running?";

async function call(method, path, body) {
  const request = { method, headers: {}, cache: "no-store" };
  if (body !== undefined) {
    request.headers["Content-Type"] = "application/json";
    request.body = JSON.stringify(body);
  }
  const response = await fetch(path, request).catch(() => {
    throw new Error(SILENT);
  });
  const text = await response.text();
  if (!response.ok) throw new Error(messageOf(text) ?? `The simulation answered ${response.status}.`);
  return text ? JSON.parse(text) : null;
}

function messageOf(text) {
  try {
    const { error } = JSON.parse(text);
    return error.message ?? error;
  } catch {
    return undefined;
  }
}

const locale = navigator.language;
const chatPath = (person, rest = "") => `/local/chat/${encodeURIComponent(person)}${rest}`;
const query = (values) => new URLSearchParams(values).toString();

export const people = async () =>
  listOf(await call("GET", "/local/people")).map((one) => ({ ...one, timeZone: knownZone(one.timeZone) }));
export const calendar = async (user, start, end) =>
  (await call("GET", `/local/calendar?${query({ user, start: start.toISOString(), end: end.toISOString() })}`)).value;
export const requests = async () => listOf(await call("GET", "/local/requests"));
export const forgetRequests = () => call("DELETE", "/local/requests");
export const clock = async () => new Date((await call("GET", "/local/clock")).now);
export const moveClock = (change) => call("POST", "/local/clock", change);
export const reset = () => call("POST", "/local/reset", {});

export const chat = {
  read: async (person) => (await call("GET", chatPath(person))).messages,
  open: (person) => call("POST", chatPath(person, "/open"), { locale }),
  say: (person, text) => call("POST", chatPath(person, "/messages"), { text, locale }),
  edit: (person, id, text) => call("PUT", chatPath(person, `/messages/${id}`), { text, locale }),
  press: (person, id, action) => call("POST", chatPath(person, `/messages/${id}/actions`), { action, locale }),
  clear: () => call("DELETE", "/local/chat"),
  stream: (person) => chatPath(person, "/stream"),
};

// Lists come bare or, as Graph sends them, under `value`.
const listOf = (answer) => (Array.isArray(answer) ? answer : answer.value);
