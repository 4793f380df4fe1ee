// One message of the chat.

import { chat } from "./api.js";
import { cardElement } from "./cards.js";
import { element } from "./dom.js";
import { shortDay, time } from "./zones.js";

const CARD = "application/vnd.microsoft.card.adaptive";
const FAILED = "Something went wrong. Please try again.";

export function messageElement(message, me) {
  const mine = message.sender === "person";
  const article = element("article", { class: mine ? "message mine" : "message", id: `message-${message.id}`, tabindex: -1 });
  const heard = { at: new Date(message.at), name: mine ? me.name : "Raincheck" };
  article.append(
    mine ? "" : element("img", { src: "/page/logo.svg", alt: "", width: 32, height: 32, class: "face" }),
    element("div", { class: "spoken" }, head(message, heard, me, article), ...said(message, me, article)),
  );
  return article;
}

function head(message, heard, me, article) {
  return element(
    "header",
    {},
    element("strong", {}, heard.name),
    element("time", { datetime: heard.at.toISOString() }, `${shortDay(heard.at, me.timeZone)}, ${time(heard.at, me.timeZone)}`),
    message.edited && element("span", {}, "Edited"),
    message.sender === "person" && element("button", { type: "button", class: "edit", click: () => edit(message, me, article) }, "Edit"),
  );
}

function said(message, me, article) {
  const cards = message.attachments.filter((attachment) => attachment.contentType === CARD);
  const others = message.attachments.length - cards.length;
  return [
    message.text && element("p", { class: "text" }, message.text),
    ...cards.map((card) => element("div", { class: "card" }, cardElement(card.content, me.timeZone, (action) => press(message, action, me, article)))),
    others > 0 && element("p", { class: "text" }, "This simulation shows Adaptive Cards only."),
    message.undelivered && element("p", { class: "note bad" }, message.undelivered),
  ];
}

async function press(message, action, me, article) {
  if (article.getAttribute("aria-busy") === "true") return;
  article.setAttribute("aria-busy", "true");
  article.querySelectorAll(".note").forEach((note) => note.remove());
  const answer = await chat.press(me.id, message.id, action).catch((error) => ({ outcome: "note", text: error.message || FAILED, isError: true }));
  const standing = document.getElementById(article.id) ?? article;
  standing.removeAttribute("aria-busy");
  if (answer.outcome === "note") standing.querySelector(".spoken").append(element("p", { class: answer.isError ? "note bad" : "note" }, answer.text));
  if (!document.activeElement || document.activeElement === document.body) standing.focus({ preventScroll: true });
}

function edit(message, me, article) {
  const text = element("textarea", { rows: 2, "aria-label": "Change the message" }, message.text);
  const restore = () => article.replaceWith(messageElement(message, me));
  const form = element(
    "form",
    { class: "editing", submit: (event) => (event.preventDefault(), save(message, me, text.value, restore)) },
    text,
    element("div", { class: "row" }, element("button", { type: "button", class: "quiet", click: restore }, "Leave it"), element("button", { type: "submit" }, "Save")),
  );
  form.addEventListener("keydown", (event) => event.key === "Escape" && restore());
  article.querySelector(".spoken").replaceChildren(form);
  text.focus();
}

function save(message, me, text, restore) {
  if (!text.trim() || text === message.text) return restore();
  chat.edit(me.id, message.id, text).catch(restore);
}
