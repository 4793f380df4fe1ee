// On a narrow window the chat and the calendars take turns.

import { byId } from "./dom.js";

const TABS = ["chat", "calendars"];

export function startTabs() {
  for (const name of TABS) byId(`tab-${name}`).addEventListener("click", () => show(name));
  document.querySelector("[role=tablist]").addEventListener("keydown", (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const other = TABS.find((name) => byId(`tab-${name}`) !== document.activeElement);
    show(other);
    byId(`tab-${other}`).focus();
  });
  show("chat");
}

function show(chosen) {
  document.body.dataset.tab = chosen;
  for (const name of TABS) {
    byId(`tab-${name}`).setAttribute("aria-selected", String(name === chosen));
    byId(`tab-${name}`).tabIndex = name === chosen ? 0 : -1;
  }
}
