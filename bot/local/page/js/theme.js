// Light or dark: as the system says, until somebody says otherwise here.

import { byId } from "./dom.js";

const KEY = "raincheck-colours";
const system = matchMedia("(prefers-color-scheme: dark)");

export function startTheme() {
  apply(localStorage.getItem(KEY));
  system.addEventListener("change", () => apply(localStorage.getItem(KEY)));
  byId("theme").addEventListener("click", () => {
    const chosen = isDark() ? "light" : "dark";
    localStorage.setItem(KEY, chosen);
    apply(chosen);
  });
}

const isDark = () => (document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";

function apply(chosen) {
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  byId("theme").setAttribute("aria-pressed", String(isDark()));
}
