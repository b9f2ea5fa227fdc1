"""Read what is true of the whole case: its facts, and figures with a unit and a year.

Errors
    Noted in the faults of the file.
"""

from __future__ import annotations

import re

from lawcheck.language.case_people import read_attributes
from lawcheck.language.case_values import LEAF_KEYS, Values
from lawcheck.language.yaml_source import Node
from lawcheck.model.case import Leaf

YEAR = re.compile("(?:19|20)[0-9]{2}")


def read_facts(node: Node, values: Values) -> dict[str, Leaf]:
    """Read the facts of the case."""
    declared = values.vocabulary.facts
    return read_attributes(values.fields(node, declared, "facts"), declared, None, values)


def read_figures(node: Node, values: Values) -> dict[str, Leaf]:
    """Read the figures of a service or a state."""
    declared = values.vocabulary.figures
    parts = values.fields(node, declared, "figures")
    return {key: read_figure(part, key, declared[key], values) for key, part in parts.items()}


def read_figure(node: Node, key: str, unit: str, values: Values) -> Leaf:
    """Read one number; its unit must be the one declared for it."""
    parts = values.fields(node, (*LEAF_KEYS, "unit", "year"), key) if node.kind == "map" else {}
    if "unit" in parts and values.text(parts["unit"], "unit") != unit:
        values.faults.at("LC118", parts["unit"], unit, key=key, unit=unit)
    if "year" in parts:
        if YEAR.fullmatch(values.text(parts["year"], "year") or ""):
            values.figure_years.append(parts["year"])
        else:
            values.faults.at("LC120", parts["year"])
    if node.kind == "map":
        values.require(node, node, key, "value")
        pairs = tuple(pair for pair in node.value if pair[0].value in LEAF_KEYS)
        node = node._replace(value=pairs)
    if node.kind == "map" and "value" not in parts:
        return Leaf(None, values.default.grade, values.default.source, "", node.line)
    leaf = values.leaf(node, "number", key, None)
    if leaf.value is not None and leaf.value < 0:
        values.faults.at("LC192", values.given(node, key).node, key=key)
    return leaf
