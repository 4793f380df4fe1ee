// Elements from values: text goes in as text, never as markup, because subjects and names are other people's words.

export const byId = (id) => document.getElementById(id);

// `attributes` are set as such, except functions, which listen (`click`, `submit`), and `false`, which is left out.
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value !== false && value != null) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...present(children));
  return made;
}

export const fill = (parent, ...children) => parent.replaceChildren(...present(children));

// So that `condition && element(…)` can stand among the children.
const present = (children) => children.flat().filter((child) => child != null && child !== false && child !== "");

export const tag = (text, kind = "") => element("span", { class: `tag ${kind}`.trim() }, text);

// Stands above everything until it is put away; the same sentence stands there once.
export function notice(text, code) {
  if (standing(text)) return;
  const away = element(
    "button",
    { type: "button", class: "quiet icon", "aria-label": "Put this away", click: () => made.remove() },
    "×",
  );
  const made = element(
    "div",
    { class: "notice", "data-text": text },
    element("p", {}, text, code && element("code", {}, code)),
    away,
  );
  byId("notices").append(made);
}

export const withdraw = (text) => standing(text)?.remove();

const standing = (text) => [...byId("notices").children].find((one) => one.dataset.text === text);
