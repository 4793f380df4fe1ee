// A form to change an own message.

import { element } from "./dom.js";
import { isSending } from "./keys.js";

export function editForm(before, close, save) {
  const text = element("textarea", { rows: 2, "aria-label": "Change the message" }, before);
  const changed = () => (text.value.trim() && text.value !== before ? save(text.value) : close());
  const leave = element("button", { type: "button", class: "quiet", click: close }, "Leave it");
  const buttons = element("div", { class: "row" }, leave, element("button", { type: "submit" }, "Save"));
  const form = element("form", { class: "editing" }, text, buttons);
  form.addEventListener("submit", (event) => (event.preventDefault(), changed()));
  form.addEventListener("keydown", (event) => event.key === "Escape" && close());
  text.addEventListener("keydown", (event) => {
    if (isSending(event)) (event.preventDefault(), changed());
  });
  return form;
}
