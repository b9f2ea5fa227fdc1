"""Read where a case happened: its region, its state, and the zone of its clocks.

Errors
    Noted in the faults of the file.  Without a place the usual zone is assumed, with a
    warning: the hour of an event hangs on it.
"""

from __future__ import annotations

from typing import NamedTuple

from lawcheck.language.case_values import UNKNOWN_WORD, Values
from lawcheck.language.regions import STATE, STATE_CODE, USUAL_ZONE, ZONES, is_zone, state_of
from lawcheck.language.yaml_source import Node

PLACE_KEYS = ("region", "zone", "state", "treaties", "locality", "note")


class Place(NamedTuple):
    """The state whose law is asked, and the zone in which days begin."""

    state: str
    zone: str
    treaties: dict[str, int]  # the day on which each bound the state, where the file says so


def read_place(root: Node, node: Node | None, values: Values) -> Place:
    """Read `place`; each part follows from the region where it is left out."""
    faults = values.faults
    parts = values.fields(node, PLACE_KEYS, "place") if node is not None else {}
    treaties = read_treaties(parts.pop("treaties", None), values)
    texts = {key: values.short(part, key) for key, part in parts.items()}
    said = {key: text for key, text in texts.items() if text != UNKNOWN_WORD}
    region, zone, state = (said.get(key, "") for key in ("region", "zone", "state"))
    own_state = state_of(region)
    known = not region or region in ZONES or (own_state not in ("", STATE) and zone)
    if not known:
        faults.unknown_word("LC117", parts["region"], ZONES)
    if state and not STATE_CODE.fullmatch(state):
        faults.at("LC127", parts["state"])
    if zone and not is_zone(zone):
        faults.unknown_word("LC116", parts["zone"], (*dict.fromkeys(ZONES.values()), "UTC"))
        zone = ""
    usual = ZONES.get(region, "")
    if zone and usual and zone != usual:
        faults.at("LC185", parts["zone"], region=region, zone=usual)
    if known and not zone and not usual:
        faults.at("LC181", node or root, zone=USUAL_ZONE)
    return Place(state or own_state or STATE, zone or usual or USUAL_ZONE, treaties)


def read_treaties(node: Node | None, values: Values) -> dict[str, int]:
    """Read the days on which treaties bound the state: the rules know those of few states."""
    if node is None:
        return {}
    if node.kind != "map":
        values.faults.at("LC103", node, key="treaties")
        return {}
    days = {key.value: values.day(day, key.value) for key, day in node.value}
    return {name: day.toordinal() for name, day in days.items() if day is not None}
