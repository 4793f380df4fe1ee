// Times in named zones. A day is `YYYY-MM-DD`, a moment a Date.

const ENGLISH = navigator.languages.find((language) => language.startsWith("en")) ?? "en-GB";

// Words are English, but whether it is 15:00 or 3:00 PM is as the reader's own language has it.
const { hourCycle } = new Intl.DateTimeFormat(navigator.language, { hour: "numeric" }).resolvedOptions();

const formats = new Map();

function format(zone, options, language = ENGLISH) {
  const key = JSON.stringify([zone, options, language]);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language, { timeZone: zone, ...options }));
  return formats.get(key);
}

// Exchange may know a zone by Windows' name, which browsers do not.
export function knownZone(name) {
  try {
    return format(name, {}).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}

const WALL = {
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
};

// The wall clock in a zone, as if it were UTC, in milliseconds.
function wall(moment, zone) {
  const parts = format(zone, { ...WALL, hourCycle: "h23" }, "en-GB").formatToParts(moment);
  const { year, month, day, hour, minute, second } = Object.fromEntries(parts.map((part) => [part.type, part.value]));
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

// Graph's dateTimeTimeZone. Names that the browser does not know count as UTC, which the simulation answers in.
export function momentOf({ dateTime, timeZone }) {
  if (/Z$|[+-]\d\d:\d\d$/.test(dateTime)) return new Date(dateTime);
  const said = Date.parse(`${dateTime.slice(0, 19)}Z`);
  try {
    const first = said - (wall(new Date(said), timeZone) - said);
    return new Date(said - (wall(new Date(first), timeZone) - first));
  } catch {
    return new Date(said);
  }
}

export const dayOf = (moment, zone) => new Date(wall(moment, zone)).toISOString().slice(0, 10);
export const startOf = (day, zone) => momentOf({ dateTime: `${day}T00:00:00`, timeZone: zone });
export const minutesOf = (moment, zone) => (wall(moment, zone) / 60000) % 1440;

export function addDays(day, count) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86400000).toISOString().slice(0, 10);
}

export const time = (moment, zone) => format(zone, { timeStyle: "short", hourCycle }).format(moment);
export const hourName = (hour) => time(new Date(hour * 3600000), "UTC");
export const shortDay = (moment, zone) =>
  format(zone, { weekday: "short", day: "numeric", month: "short" }).format(moment);
export const dayName = (day) =>
  format("UTC", { weekday: "long", day: "numeric", month: "long" }).format(new Date(`${day}T00:00:00Z`));
export const city = (zone) => zone.split("/").pop().replaceAll("_", " ");

// "2 h ahead of you", for a column that shows somebody else's calendar in your time.
export function difference(zone, mine, moment) {
  const hours = (wall(moment, zone) - wall(moment, mine)) / 3600000;
  if (!hours) return "your time";
  return `${Math.abs(hours)} h ${hours > 0 ? "ahead of" : "behind"} you`;
}
