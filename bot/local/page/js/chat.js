// The chat of whoever sits here.

import { chat } from "./api.js";
import { byId, element, notice } from "./dom.js";
import { listen } from "./feed.js";
import { isSending } from "./keys.js";
import { messageElement } from "./message.js";

const SUGGESTIONS = [
  "decline tomorrow's standup, suggest Tuesday 3pm",
  "help",
  "cancel my 1:1 with Ana, all hands clash",
  "what's on tomorrow?",
];

const TYPING_LASTS = 10000;

let me = null;
let stop = () => {};
let stillTyping = 0;
let rereading = 0; // Only the newest reading counts.
let meanwhile = null; // What is told while the list is being read, which may already be older.

export function startChat() {
  byId("suggestions").append(
    ...SUGGESTIONS.map((text) =>
      element("li", {}, element("button", { type: "button", click: () => say(text) }, text)),
    ),
  );
  byId("composer").addEventListener("submit", (event) => (event.preventDefault(), sayTyped()));
  byId("text").addEventListener("keydown", (event) => {
    if (isSending(event)) (event.preventDefault(), sayTyped());
  });
  byId("text").addEventListener("input", grow);
}

export async function chatAs(person) {
  stop();
  me = person;
  rereading += 1;
  typing(false);
  byId("messages").replaceChildren();
  stop = listen(
    chat.stream(me.id),
    { message: show, removed: ({ id }) => messageNode(id)?.remove(), typing: () => typing(true), cleared: reread },
    reread,
  );
}

// After every (re)connection: what was missed is read, and the bot is added where it was not.
async function reread() {
  const person = me;
  const turn = (rereading += 1);
  meanwhile = [];
  try {
    const messages = await chat.read(person.id);
    if (turn !== rereading) return;
    byId("messages").replaceChildren(...messages.map((message) => messageElement(message, me)));
    toEnd();
    catchUp();
    await chat.open(person.id);
  } catch (error) {
    notice(error.message);
    if (turn === rereading) catchUp();
  }
}

function catchUp() {
  const waiting = meanwhile ?? [];
  meanwhile = null;
  waiting.forEach(show);
}

function show(message) {
  if (meanwhile) return meanwhile.push(message);
  const shown = messageNode(message.id);
  const fresh = messageElement(message, me);
  if (message.sender === "bot") typing(false);
  if (!shown) {
    byId("messages").append(fresh);
    return toEnd();
  }
  const focused = shown.contains(document.activeElement);
  shown.replaceWith(fresh);
  if (focused) fresh.focus({ preventScroll: true });
  if (fresh === byId("messages").lastElementChild) toEnd();
}

const messageNode = (id) => document.getElementById(`message-${id}`);

function typing(now) {
  clearTimeout(stillTyping);
  byId("typing").hidden = !now;
  if (now) stillTyping = setTimeout(() => typing(false), TYPING_LASTS);
}

function toEnd() {
  const list = byId("messages");
  requestAnimationFrame(() => list.scrollTo({ top: list.scrollHeight }));
}

function sayTyped() {
  const text = byId("text").value;
  if (!text.trim()) return;
  byId("text").value = "";
  grow();
  say(text, giveBack);
}

function say(text, undelivered = () => {}) {
  chat.say(me.id, text).catch((error) => (notice(error.message), undelivered(text)));
}

// Before whatever was typed since.
function giveBack(text) {
  byId("text").value = [text, byId("text").value].filter(Boolean).join("\n");
  grow();
}

function grow() {
  const field = byId("text");
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, 160)}px`;
}
