// What reached Microsoft Graph: people want to see that exactly one POST went out.

import { forgetRequests, requests } from "./api.js";
import { byId, element, notice } from "./dom.js";
import { time } from "./zones.js";

const MOST = 200;
const writes = ({ method }) => !["GET", "HEAD", "OPTIONS"].includes(method);

let zone = "UTC";

export function startRequests() {
  byId("forget-requests").addEventListener("click", () =>
    forgetRequests()
      .then(refreshRequests)
      .catch((error) => notice(error.message)),
  );
}

export function requestsIn(timeZone) {
  zone = timeZone;
  return refreshRequests();
}

export async function refreshRequests() {
  const all = await requests().catch(() => []);
  const written = all.filter(writes).length;
  byId("request-count").textContent = all.length;
  byId("write-count").textContent = { 0: "no writes", 1: "1 write" }[written] ?? `${written} writes`;
  byId("write-count").classList.toggle("some", written > 0);
  byId("request-list").replaceChildren(...all.slice(-MOST).toReversed().map(row));
}

// Event ids and selections are long and say little; the whole line shows when it is pointed at.
function shortened(line) {
  const short = line.replace("/graph/v1.0", "").replace(/(\$select=)[^&]*/, "$1…");
  return short.replace(/[\w=-]{30,}/g, (id) => `${id.slice(0, 8)}…${id.slice(-4)}`);
}

function row(request) {
  const { at, user, method, path, status } = request;
  const line = `${method} ${path}`;
  return element(
    "tr",
    { class: writes(request) ? "write" : "" },
    element("td", {}, time(new Date(at), zone)),
    element("td", {}, user ?? ""),
    element("td", {}, element("code", { title: line }, shortened(line))),
    element("td", {}, String(status ?? "–")),
  );
}
