"""Read registers: whose silence, for which events and days, proves that nothing was done.

Shapes
    A register by its kind, or a list of several of one kind.
Units
    First and last are instants: a day counts from its first to its last second, and an
    end that is only known roughly counts as late, or as early, as it may have been.
Errors
    Noted in the faults of the file; a complete register must say what it covers.
"""

from __future__ import annotations

from lawcheck.language.case_events import read_ids
from lawcheck.language.case_people import owner_of
from lawcheck.language.case_timeline import place_of
from lawcheck.language.case_values import Values
from lawcheck.language.yaml_source import Node
from lawcheck.model.case import Register
from lawcheck.model.moment import BEGINNING, END, Moment
from lawcheck.model.truth import YES

REGISTER_KEYS = ("body", "about", "from", "to", "complete", "source", "note")
COURT_FOUND = 5


def read_registers(node: Node, values: Values) -> list[tuple[Register, dict[str, Node]]]:
    """Read every register with the places of its keys."""
    kinds = values.vocabulary.registers
    return [
        read_register(kind, one, values)
        for kind, part in values.fields(node, kinds, "registers").items()
        for one in (part.value if part.kind == "list" else (part,))
    ]


def read_register(kind: str, node: Node, values: Values) -> tuple[Register, dict[str, Node]]:
    """Read one register."""
    parts = values.fields(node, REGISTER_KEYS, kind)
    owner = owner_of(parts, values)
    bodies = values.vocabulary.registers[kind].bodies
    body = values.word(parts["body"], "body", "body") if "body" in parts else None
    if body is not None and body not in bodies:
        values.faults.unknown_word("LC163", parts["body"], bodies, key=kind)
    about = (read_ids(parts["about"], "about", values) or ()) if "about" in parts else ()
    first = settled_end(parts, "from", values)
    last = settled_end(parts, "to", values)
    if first and last and last.latest < first.earliest:
        values.faults.at("LC114", parts["to"])
    complete, source, grade = False, *(owner or values.default)
    if "complete" in parts:
        leaf = values.leaf(parts["complete"], "truth", "complete", owner)
        source, grade = leaf.source, leaf.grade
        complete = leaf.value is YES and (not leaf.contested_by or grade == COURT_FOUND)
    if complete:
        for key in ("about", "from", "to"):
            if key not in parts:
                values.faults.at("LC164", parts["complete"], key=key)
    start = first.earliest if first and whole(parts["from"]) else first.latest if first else END
    end = last.latest if last and whole(parts["to"]) else last.earliest if last else BEGINNING
    complete = complete and start <= end
    chosen = body or (bodies[0] if len(bodies) == 1 else "")
    return Register(kind, chosen, about, start, end, complete, grade, source, node.line), parts


def settled_end(parts: dict[str, Node], key: str, values: Values) -> Moment | None:
    """Read the first or the last day of a register."""
    return values.settled_moment(parts[key], key) if key in parts else None


def whole(node: Node) -> bool:
    """Whether a day or a month is meant from its first to its last second."""
    return node.kind == "text" and not node.value.startswith("~")


def up_to(
    registers: list[tuple[Register, dict[str, Node]]], known: dict[str, None],
    left_out: frozenset[str], told_at: int, read_at: int, values: Values,
) -> tuple[Register, ...]:  # fmt: skip
    """End every register at the day of reading; forget events left out."""
    found = []
    for register, parts in registers:
        for name in register.about:
            if name not in known:
                place = place_of(parts["about"], name)
                values.faults.unknown_word("LC152", place, known, key="about")
        if "to" in parts and told_at < register.last < END:
            values.faults.at("LC184", parts["to"])
        end = min(told_at, read_at)
        last = min(register.last, end)
        about = tuple(name for name in register.about if name not in left_out)
        complete = register.complete and register.first <= last and bool(about)
        first = register.first if register.first <= last else end
        found.append(
            register._replace(about=about, complete=complete, first=first, last=max(first, last))
        )
    return tuple(found)
