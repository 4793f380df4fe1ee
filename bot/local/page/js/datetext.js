// {{DATE(…)}} and {{TIME(…)}} in a card: in the person's own zone and language, which need not be the browser's zone.
// https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features

const PATTERN =
  /\{\{(DATE|TIME)\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))(?:, ?(COMPACT|SHORT|LONG))?\)\}\}/g;

const LENGTHS = {
  COMPACT: {},
  SHORT: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
  LONG: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
};

function written(kind, moment, length, zone) {
  const timeZone = zone;
  if (kind === "DATE") return moment.toLocaleDateString(navigator.language, { timeZone, ...LENGTHS[length] });
  return moment.toLocaleTimeString(navigator.language, { timeZone, timeStyle: "short" });
}

// The same card with its times written out; a button's data stays as it is.
export function withTimes(part, zone) {
  if (typeof part === "string") {
    return part.replace(PATTERN, (_, kind, at, length = "COMPACT") => written(kind, new Date(at), length, zone));
  }
  if (Array.isArray(part)) return part.map((one) => withTimes(one, zone));
  if (part === null || typeof part !== "object") return part;
  const entries = Object.entries(part).map(([name, value]) => [name, name === "data" ? value : withTimes(value, zone)]);
  return Object.fromEntries(entries);
}
