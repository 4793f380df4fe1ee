// Adaptive Cards, by Microsoft's own renderer; without it, what a card says in words, and its buttons.

import { withTimes } from "./datetext.js";
import { element } from "./dom.js";
import { hostConfig } from "./hostconfig.js";

const TO_THE_BOT = new Set(["Action.Execute", "Action.Submit"]);

const renderer = window.AdaptiveCards;

export const hasRenderer = Boolean(renderer);

if (renderer) {
  // Markdown stays off: what it makes goes into the page as markup, and cards quote other people.
  renderer.AdaptiveCard.onProcessMarkdown = () => {};
  renderer.GlobalSettings.setTabIndexAtCardRoot = false;
}

// `press` is given `{type, verb?, title, data}` of a button that goes to the bot.
export function cardElement(content, zone, press) {
  const card = withTimes(content, zone);
  return renderer ? rendered(card, press) : inWords(card, press);
}

function rendered(content, press) {
  const card = new renderer.AdaptiveCard();
  card.hostConfig = new renderer.HostConfig(hostConfig);
  card.onExecuteAction = (action) => {
    if (action instanceof renderer.OpenUrlAction) openPage(action.url);
    else if (TO_THE_BOT.has(action.getJsonTypeName())) press(pressed(action, card));
  };
  card.parse(content);
  const made = card.render() ?? element("p", {}, words(content));
  made.setAttribute("role", "group");
  made.setAttribute("aria-label", card.speak || "Card");
  return made;
}

function pressed(action, card) {
  const { id, title, verb } = action;
  const data = { ...action.data, ...emptied(card, action.data) };
  return { type: action.getJsonTypeName(), id, title, verb, data };
}

// The renderer leaves empty inputs out, so that one which held something and was emptied would count as unchanged.
function emptied(card, data) {
  const inputs = card.getAllInputs().filter((input) => input.id && input.defaultValue && !input.isSet());
  return Object.fromEntries(inputs.filter((input) => !(input.id in (data ?? {}))).map((input) => [input.id, ""]));
}

function openPage(url) {
  if (/^https?:/i.test(url)) window.open(url, "_blank", "noopener,noreferrer");
}

const words = (card) => card.fallbackText || "A card without words.";

function inWords(card, press) {
  const buttons = buttonsOf(card).map((action) =>
    element("button", { type: "button", click: chosen(action, press) }, action.title),
  );
  return element(
    "div",
    { class: "in-words" },
    element("p", {}, words(card)),
    element("div", { class: "row" }, buttons),
  );
}

function chosen(action, press) {
  if (action.type === "Action.OpenUrl") return () => openPage(action.url);
  return () => press(action);
}

function buttonsOf(part) {
  if (part === null || typeof part !== "object") return [];
  const own = Array.isArray(part)
    ? part
    : Object.entries(part).flatMap(([name, value]) => (name === "fallback" ? [] : [value]));
  const deeper = own.flatMap(buttonsOf);
  return /^Action\.(Execute|Submit|OpenUrl)$/.test(part.type) ? [part, ...deeper] : deeper;
}
