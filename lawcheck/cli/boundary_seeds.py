"""Seed cases of the boundary suite: rows of the tables whose answer is known and firm.

Shapes
    A `Seed` is the whole case of a row, as a tree, with what the row says of its norm.
    A norm whose wording changed gives one seed for each answer, any other norm one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from lawcheck.analyses.boundaries import ABSENT, UNSETTLED
from lawcheck.cli.case_edit import changed, joined, text, value_of, with_key, written
from lawcheck.cli.case_moving import moved
from lawcheck.cli.table_file import Reader
from lawcheck.language.case_reader import parse_case
from lawcheck.language.yaml_source import Node, read_yaml
from lawcheck.model.case import Case, Event
from lawcheck.model.ruleset import Norm, RuleSet
from lawcheck.model.vocabulary import Vocabulary

FIRM = {
    "duty": ("met", "late", "not_done", "missed", "not_triggered"),
    "prohibition": ("broken", "respected", "not_triggered"),
    "definition": ("holds", "does_not_hold"),
}
HOUR = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$")
PROOF = "boundary"  # the source of what is denied
FIRM_POWER = ("in_place", "ended", "available", "unavailable", "refused", "was_available")


class Seed(NamedTuple):
    """One row, as the seed of a norm's boundaries."""

    norm: str
    name: str
    status: str
    instance: tuple[str, ...] | None
    case: Node


class Seeds(Reader):
    """The rows of a table file that can be seeds, with the trees of their cases."""

    def seeds(self, wordings: dict[str, int]) -> Iterator[Seed]:
        """List the seeds of every table in the file."""
        for table in self.root.value:
            norm, given, rows = (value_of(table, key) for key in ("norm", "given", "rows"))
            assert norm is not None
            assert given is not None
            assert rows is not None
            firm = FIRM.get(self.kinds[norm.value], FIRM_POWER)
            found: dict[str, Seed] = {}
            for row in rows.value:
                seed = self.seed(row, norm.value, given)
                if seed is not None and seed.status in firm:
                    found.setdefault(seed.status, seed)
            ordered = sorted(found.values(), key=lambda one: firm.index(one.status))
            yield from ordered[: None if wordings[norm.value] > 1 else 1]

    def seed(self, row: Node, norm: str, given: Node) -> Seed | None:
        """Read one row as a seed; None for one read under another profile."""
        expected, case, name = (
            self.expected(row, norm),
            self.case(row, given),
            value_of(row, "name"),
        )
        if expected is None or case is None or name is None or value_of(row, "profile") is not None:
            return None
        if expected.status in (ABSENT, UNSETTLED):
            return None
        return Seed(norm, str(name.value), expected.status, expected.instance, case)


def read_seeds(
    files: Sequence[tuple[str, bytes]], ruleset: RuleSet, vocabulary: Vocabulary
) -> list[Seed]:
    """Read the seeds of an act, in the order of its text."""
    wordings: dict[str, int] = {}
    place: dict[str, int] = {}
    for norm in ruleset.norms:
        wordings[norm.id] = wordings.get(norm.id, 0) + 1
        wordings[norm.id] += partial(norm, ruleset)
        place.setdefault(norm.id, norm.order)
    found = [
        seed
        for name, data in files
        for seed in Seeds(data, name, ruleset, vocabulary).seeds(wordings)
    ]
    return sorted(found, key=lambda seed: place[seed.norm])


def partial(norm: Norm, ruleset: RuleSet) -> bool:
    """Whether a wording does not stand in every edition of its act."""
    return len(norm.editions) < len(ruleset.acts[norm.act].editions)


def parsed(case: Node, vocabulary: Vocabulary, as_of: date | None = None) -> Case:
    """Read a case from its tree, as the file of a case is read."""
    return parse_case(written(case).encode(), "seed", vocabulary, as_of)[0]


def moved_to(case: Node, days: int, region: str) -> Node:
    """Move a seed by days, and into a region; its clock times stay as written."""
    case = moved(case, days)
    if region:
        case = with_key(case, text("place"), tree(f"{{region: {region}}}"))
    return case


def with_value(case: Node, event: str, key: str, value: str) -> Node:
    """Set one value of an event of a seed."""
    return changed(case, f"{event}.{key}", Node("text", value, 1, 1, True))


def fixed(case: Node, ahead: int) -> Node:
    """Say by how much the clocks were ahead wherever a seed names an hour."""
    hours, minutes = divmod(abs(ahead) // 60, 60)
    ending = f"{'-' if ahead < 0 else '+'}{hours:02d}:{minutes:02d}"
    events = value_of(case, "events")
    return case if events is None else with_key(case, text("events"), timed(events, ending))


def timed(node: Node, ending: str) -> Node:
    """Add an offset to the hours in a tree."""
    if node.kind == "map":
        return node._replace(value=tuple((key, timed(one, ending)) for key, one in node.value))
    if node.kind == "list":
        return node._replace(value=tuple(timed(item, ending) for item in node.value))
    return node._replace(value=HOUR.sub(rf"\g<0>{ending}", node.value))


def decided(case: Node, readings: Sequence[tuple[str, str]]) -> Node:
    """Settle points of law as their source suggests."""
    made = ", ".join(
        f"{{point: {point}, value: {value}, by: boundary, on: 2020-01-01, why: boundary}}"
        for point, value in readings
    )
    known = value_of(case, "decisions")
    decisions = tree(f"[{made}]")
    return with_key(
        case, text("decisions"), decisions if known is None else joined(known, decisions)
    )


def points(case: Node) -> set[str]:
    """List the points of law a seed decides itself."""
    decisions = value_of(case, "decisions")
    found = [value_of(one, "point") for one in (decisions.value if decisions else ())]
    return {str(point.value) for point in found if point is not None}


def without(case: Node, event: Event) -> Node:
    """Deny that an event happened."""
    denial = tree(f"{{id: {event.id}, kind: {event.kind}, done: no, source: {PROOF}}}")
    for own in ("about", "to"):
        if (value := at_path(case, event.id, own)) is not None:
            denial = with_key(denial, text(own), value)
    return changed(proved(case), event.id, denial)


def with_whole_register(case: Node, register: str, body: str, event: Event, days: str) -> Node:
    """Say that the register which had to hold an event was seen whole."""
    about = ", ".join(event.about or ())
    whole = f"body: {body}, about: [{about}], {days}, complete: yes, source: {PROOF}"
    return with_key(proved(case), text("registers"), tree(f"{{{register}: {{{whole}}}}}"))


def proved(case: Node) -> Node:
    """Make sure of a source for what is denied."""
    source = tree(f"{{{PROOF}: {{kind: official_record}}}}")
    known = value_of(case, "sources")
    return with_key(case, text("sources"), source if known is None else joined(known, source))


def at_path(case: Node, event: str, key: str) -> Node | None:
    """Give what an event says under a key."""
    events = value_of(case, "events")
    for one in events.value if events is not None else ():
        name = value_of(one, "id")
        if name is not None and name.value == event:
            return value_of(one, key)
    return None


def tree(source: str) -> Node:
    """Read a piece of a case."""
    return read_yaml(source.encode(), "seed")
