"""Several requests in one: ``$batch``.

Source: https://learn.microsoft.com/graph/json-batching
"""

import json
from collections.abc import Mapping
from typing import Any

from multidict import CIMultiDict

from bot.local.documents import Json
from bot.local.graph import errors
from bot.local.graph.arrivals import ROOT, Arrival
from bot.local.graph.calls import Answer

MOST = 20


def in_turn(batch: Any) -> list[list[Json]]:
    """The batch's requests in groups: those of one group wait for none of the same or of a later one.

    Raises ``GraphError`` 400 for too many, for one without id, method or url, and for a dependency on no earlier one.
    """
    items = batch.get("requests") if isinstance(batch, dict) else None
    if not isinstance(items, list) or not 1 <= len(items) <= MOST:
        raise errors.bad_request(f"A batch takes from 1 to {MOST} requests.")
    depth: dict[str, int] = {}
    for item in items:
        if not isinstance(item, dict) or not all(isinstance(item.get(name), str) for name in ("id", "method", "url")):
            raise errors.bad_request("Each request of a batch needs id, method and url.")
        before = item.get("dependsOn") or []
        if not isinstance(before, list) or not isinstance(item.get("headers") or {}, dict):
            raise errors.bad_request("dependsOn must be a list, and headers an object.")
        if item["id"] in depth or not depth.keys() >= set(before):
            raise errors.bad_request("The ids of a batch must be unique, and dependsOn must name earlier ones.")
        depth[item["id"]] = max((depth[name] + 1 for name in before), default=0)
    return [[item for item in items if depth[item["id"]] == step] for step in range(max(depth.values()) + 1)]


def dependencies_met(item: Json, responses: Mapping[str, Json]) -> bool:
    """Whether every request that this one waits for went well; otherwise it gets 424."""
    return all(responses[name]["status"] < 400 for name in item.get("dependsOn") or [])


def item_arrival(item: Json, batch: Arrival) -> Arrival:
    """One of the batch's requests, with the batch's own token."""
    headers = CIMultiDict({str(name): str(value) for name, value in (item.get("headers") or {}).items()})
    headers["Authorization"] = batch.headers.get("Authorization", "")
    text = json.dumps(item["body"]) if item.get("body") is not None else ""
    return Arrival(item["method"].upper(), ROOT + "/" + item["url"].lstrip("/"), headers, text, batch.origin)


def item_response(item: Json, answer: Answer) -> Json:
    """What stands for its answer in the batch's."""
    response: Json = {"id": item["id"], "status": answer.status, "headers": dict(answer.headers)}
    return response if answer.body is None else response | {"body": answer.body}
