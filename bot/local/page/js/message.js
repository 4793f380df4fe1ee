// One message of the chat.

import { chat } from "./api.js";
import { cardElement } from "./cards.js";
import { element } from "./dom.js";
import { editForm } from "./edit.js";
import { shortDay, time } from "./zones.js";

const CARD = "application/vnd.microsoft.card.adaptive";
const FAILED = "Something went wrong. Please try again.";

export function messageElement(message, me) {
  const mine = message.sender === "person";
  const looks = { class: mine ? "message mine" : "message", id: `message-${message.id}`, tabindex: -1 };
  const article = element("article", looks);
  const edit = () => openEditor(message, me, article);
  const press = (action) => pressed(message, action, me, article);
  const face = element("img", { src: "/page/logo.svg", alt: "", width: 32, height: 32, class: "face" });
  const spoken = element("div", { class: "spoken" }, head(message, me, mine && edit), said(message, me, press));
  article.append(...(mine ? [spoken] : [face, spoken]));
  return article;
}

function head(message, me, edit) {
  const at = new Date(message.at);
  const words = `${shortDay(at, me.timeZone)}, ${time(at, me.timeZone)}`;
  return element(
    "header",
    {},
    element("strong", {}, edit ? me.name : "Raincheck"),
    element("time", { datetime: at.toISOString() }, words),
    message.edited && element("span", {}, "Edited"),
    edit && element("button", { type: "button", class: "edit", click: edit }, "Edit"),
  );
}

function said(message, me, press) {
  const cards = message.attachments.filter(({ contentType }) => contentType === CARD);
  const hasOthers = cards.length < message.attachments.length;
  return [
    message.text && element("p", { class: "text" }, message.text),
    ...cards.map(({ content }) => element("div", { class: "card" }, cardElement(content, me.timeZone, press))),
    hasOthers && element("p", { class: "text" }, "This simulation shows Adaptive Cards only."),
    message.undelivered && element("p", { class: "note bad" }, message.undelivered),
  ];
}

async function pressed(message, action, me, article) {
  if (article.getAttribute("aria-busy") === "true") return;
  article.setAttribute("aria-busy", "true");
  article.querySelectorAll(".note").forEach((note) => note.remove());
  const answer = await chat.press(me.id, message.id, action).catch(failure);
  const standing = document.getElementById(article.id) ?? article; // A new card came in its place, or none.
  standing.removeAttribute("aria-busy");
  if (answer.outcome === "note") append(note(answer), standing);
  if (!document.activeElement || document.activeElement === document.body) standing.focus({ preventScroll: true });
}

const failure = (error) => ({ outcome: "note", text: error.message || FAILED, isError: true });
const note = ({ text, isError }) => element("p", { class: isError ? "note bad" : "note" }, text);

function append(said, article) {
  article.querySelector(".spoken").append(said);
  said.scrollIntoView({ block: "nearest" });
}

function openEditor(message, me, article) {
  const close = () => article.replaceWith(messageElement(message, me));
  const form = editForm(message.text, close, (text) => chat.edit(me.id, message.id, text).catch(close));
  article.querySelector(".spoken").replaceChildren(form);
  form.querySelector("textarea").focus();
}
