"""Answer an interview out of a finished case, and see which questions were needed."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from lawcheck.analyses.interview.slots import Slot
from lawcheck.cli.case_edit import text, value_of
from lawcheck.cli.case_input import shipped_program
from lawcheck.cli.interview.answers import Passed, Unusable, held
from lawcheck.cli.interview.filling import listing
from lawcheck.cli.interview.keeping import NOT_KNOWN, CaseFile, written
from lawcheck.cli.interview.session import Misfits, Session, Step
from lawcheck.language.case_reader import read_case
from lawcheck.language.faults import Faults
from lawcheck.language.yaml_source import Node, compose
from lawcheck.model.case import Case
from tests.cases.assessing import TEACHING
from tests.cases.needing import is_first, is_needed

KEPT = ("lawcheck", "id", "fictional", "place", "as_of", "sources", "coder", "decisions")
NOTHING = Passed(NOT_KNOWN)
EARLY = ("learned", "police", "orders")  # asked of the first incident


class Held(NamedTuple):
    """An interview that was held, and what it came to."""

    session: Session
    steps: list[Step]
    needless: list[str]
    misfits: list[str]


def tree_of(stem: str) -> Node:
    whole = (TEACHING / f"{stem}.yaml").read_text(encoding="utf-8")
    return compose(whole, Faults(stem, whole))


def case_of(root: Node) -> Case:
    whole = written(root, {})
    faults = Faults("case")
    return read_case(compose(whole, faults), faults, shipped_program().rules.vocabulary)[0]


def events_of(root: Node) -> list[Node]:
    found = value_of(root, "events")
    return list(found.value) if found else []


def word(node: Node | None, key: str) -> str:
    found = value_of(node, key) if node is not None else None
    return str(found.value) if found is not None and found.kind == "text" else ""


def words(node: Node | None, key: str) -> list[str]:
    found = value_of(node, key) if node is not None else None
    if found is None:
        return []
    return [str(one.value) for one in found.value] if found.kind == "list" else [str(found.value)]


def bare(root: Node) -> Node:
    """Leave of a case who is in it and that there was an incident; nothing else."""
    pairs = [(key, value) for key, value in root.value if key.value in KEPT]
    people = value_of(root, "people")
    assert people is not None
    kept = tuple(
        (
            key,
            value._replace(
                value=tuple(p for p in value.value if p[0].value in ("role", "body", "child_of"))
            ),
        )
        for key, value in people.value
    )
    pairs.append((text("people"), people._replace(value=kept)))
    incidents = [
        event._replace(
            value=tuple(
                p for p in event.value if p[0].value in ("id", "kind", "by", "to", "source", "with")
            )
        )
        for event in events_of(root)
        if word(event, "kind") == "incident" and word(event, "done") in ("", "yes")
    ]
    pairs.append((text("events"), Node("list", tuple(incidents), 1, 1, False)))
    return root._replace(value=tuple(pairs))


class Oracle:
    """Answers from a finished case; what that does not say, it does not know."""

    def __init__(self, root: Node) -> None:
        self.root = root
        self.events = {word(one, "id"): one for one in events_of(root)}
        self.known = {
            name: name
            for name, one in self.events.items()
            if word(one, "kind") == "incident" and word(one, "done") in ("", "yes")
        }
        self.first = next(iter(self.known), "")
        self.abouts: dict[str, list[str]] = {}

    def answer(self, step: Step) -> Node | Passed:
        slot = step.slot
        if slot.head in ("police", "orders", "more", "learned", "children"):
            return self.told(slot, step)
        if slot.head in ("event", "again"):
            found = self.matching(slot)
            if found:
                return text("yes")
            return text("no") if self.denied(slot) else NOTHING
        if slot.head == "party" and slot.parts[1] == "about":
            return self.cause(words(self.node_of(slot.parts[0]), "about"))
        node = self.value(slot)
        if node is None or (node.kind == "text" and node.value == "unknown"):
            return NOTHING
        if slot.head == "bond" and node.kind == "list":
            return text("yes")
        if slot.head == "party" and node.kind == "list":
            return node
        answer = held(step.wording, node)
        assert not isinstance(answer, Unusable), (slot.key, node)
        return answer

    def cause(self, above: list[str]) -> Node | Passed:
        """Name what the interview has listed of what something is about, the nearest first."""
        back = {old: new for new, old in self.known.items()}
        while above:
            for one in above:
                if one in back:
                    return text(back[one])
            above = [found for one in above for found in words(self.events.get(one), "about")]
        return NOTHING

    def node_of(self, name: str) -> Node | None:
        return self.events.get(self.known.get(name, ""))

    def value(self, slot: Slot) -> Node | None:
        parts = slot.parts
        if slot.head == "bond":
            bonds = value_of(self.root, "relationships")
            for bond in bonds.value if bonds else ():
                if {word(bond, "of"), word(bond, "with")} == set(parts[:2]):
                    return plain(value_of(bond, parts[2]))
            return None
        if slot.head == "place":
            return None
        owner = self.node_of(parts[0])
        if owner is None:
            holder = value_of(self.root, "facts" if parts[0] == "case" else "people")
            owner = holder if parts[0] == "case" else holder and value_of(holder, parts[0])
        if owner is not None and parts[1] == "rank" and value_of(owner, "rank") is None:
            people = value_of(self.root, "people")
            by = word(owner, "by")
            owner = (value_of(people, by) if people and by else None) or owner
        return plain(value_of(owner, parts[1])) if owner is not None else None

    def lineage(self, name: str) -> set[str]:
        above = words(self.events.get(name), "about")
        return {name, *(found for one in above for found in self.lineage(one))}

    def unmatched(self, kind: str) -> list[str]:
        return [
            name
            for name, one in self.events.items()
            if word(one, "kind") == kind
            and name not in self.known.values()
            and word(one, "done") in ("", "yes")
            and not word(one, "planned")
        ]

    def matching(self, slot: Slot) -> list[str]:
        kind, about, by, to = slot.parts
        twice = [
            name
            for new, name in self.known.items()
            if about in self.known
            and word(self.events[name], "kind") == kind
            and self.known[about] in words(self.events[name], "about")
            and about not in self.abouts.get(new, [about])
        ]
        return [
            name
            for name in (*self.unmatched(kind), *twice)
            if (not about or self.known.get(about) in self.lineage(name))
            and self.agrees(name, "by", by)
            and self.agrees(name, "to", to)
            and all(value in words(self.events[name], key) for key, value in slot.fixed)
        ]

    def agrees(self, name: str, side: str, wanted: str) -> bool:
        given = words(self.events[name], side)
        people = value_of(self.root, "people")
        bodies = [
            word(value_of(people, one), "body") for one in given if people and value_of(people, one)
        ]
        return not wanted or not given or wanted in (*given, *bodies)

    def denied(self, slot: Slot) -> bool:
        kind, about, by, to = slot.parts
        for one in self.events.values():
            if word(one, "kind") != kind or word(one, "done") != "no" or word(one, "contested_by"):
                continue
            narrow = [key for key in ("at", "by", "to", "source") if value_of(one, key)]
            above = set(words(one, "about"))
            covers = not above or (about and above <= self.lineage(self.known.get(about, "")))
            sides = {"by": by, "to": to}
            fine = all(sides[k] in words(one, k) for k in ("by", "to") if k in narrow)
            if (
                covers
                and fine
                and "source" in narrow
                and ("at" not in narrow or slot.head == "again")
            ):
                fixed = dict(slot.fixed)
                own = [
                    k.value
                    for k, _ in one.value
                    if k.value
                    not in ("id", "kind", "done", "about", "source", "by", "to", "note", "why")
                ]
                if all(fixed.get(k, word(one, k)) == word(one, k) for k in own):
                    return True
        return False

    def told(self, slot: Slot, step: Step) -> Node | Passed:
        if slot.head == "learned":
            found = [one for one in self.early("report") if self.agrees(one, "to", "police")]
            if not found:
                return NOTHING
            return text(word(self.events[found[0]], "channel") or "yes")
        if slot.head == "children":
            return NOTHING
        if slot.head == "orders":
            found = self.early("order_issued")
            return listing([word(self.events[one], "order") for one in found]) if found else NOTHING
        offered = [one for one, _ in step.wording.choices]
        kinds = [kind for kind in offered if self.unmatched(kind) and kind != "incident"]
        if slot.head == "police":
            kinds = [kind for kind in kinds if any(map(self.at_once, self.early(kind)))]
        return listing(kinds) if kinds else (listing([]) if slot.head == "more" else NOTHING)

    def early(self, kind: str) -> list[str]:
        """Give what is about the first incident, or about nothing that the file names."""
        return [
            name
            for name in self.unmatched(kind)
            if self.first in self.lineage(name) or not words(self.events[name], "about")
        ]

    def at_once(self, name: str) -> bool:
        """Whether something is what the police did about an incident or a report of it."""
        above = {word(self.events[one], "kind") for one in words(self.events[name], "about")}
        return above <= {"incident", "report"} and self.agrees(name, "by", "police")

    def learn(self, slot: Slot, session: Session) -> None:
        """Tie the events that an answer added to those of the finished case."""
        for event in events_of(session.file.root):
            name = word(event, "id")
            if name in self.known or word(event, "done") == "no":
                continue
            kind = word(event, "kind")
            if slot.head in ("event", "again"):
                found = self.matching(slot)
            else:
                found = (self.early if slot.head in EARLY else self.unmatched)(kind)
            if slot.head == "orders":
                found = [
                    one for one in found if word(self.events[one], "order") == word(event, "order")
                ]
            if found:
                self.known[name] = found[0]
                self.abouts[name] = words(event, "about")


def plain(node: Node | None) -> Node | None:
    if node is not None and node.kind == "map" and value_of(node, "value"):
        return None if value_of(node, "contested_by") else value_of(node, "value")
    return node


def hold(root: Node, purpose: str, folder: Path, every: int = 0) -> Held:
    """Hold an interview whose answers are those of a finished case, as far as it is known."""
    file = CaseFile(folder / "case.yaml", bare(root), {})
    session = Session(file, shipped_program(), purpose, "en")
    oracle = Oracle(root)
    steps: list[Step] = []
    needless, misfits = [], []
    while (step := session.step()) is not None:
        assert len(steps) < 400, "an interview that does not end"
        steps.append(step)
        if (
            every
            and len(steps) % every == 0
            and not (is_first(session, step) or is_needed(session, step))
        ):
            needless.append(step.slot.key)
        answer = oracle.answer(step)
        try:
            session.give(step.slot, answer)
        except Misfits as misfit:
            misfits.append(f"{step.slot.key}: {misfit.message}")
            session.give(step.slot, NOTHING)
        oracle.learn(step.slot, session)
    return Held(session, steps, needless, misfits)
