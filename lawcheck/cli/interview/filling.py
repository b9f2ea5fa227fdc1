"""Put an answer into the tree of a case file, at the place its question is about.

Shapes
    An answer is a node: a word, a list of words, a day or `{from, to}`.  What an answer
    adds to the file carries the source of the interview, so that a denial is somebody's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lawcheck.analyses.interview.order import FIRST_STEPS, bonds, first_incident, only_incident
from lawcheck.analyses.interview.slots import Slot, alike
from lawcheck.cli.case_edit import altered, changed, event_index, text, value_of, with_key
from lawcheck.cli.interview.keeping import AS_TOLD, NO_MORE, marked
from lawcheck.language.yaml_source import Node
from lawcheck.model.case import Case, Event, Leaf
from lawcheck.model.vocabulary import Vocabulary

POLICE, NOT_AT_ALL, SOMEHOW = "police", "no", "yes"
STATEMENT = "survivor_statement"
ORDER = "order_issued"


class Filling(NamedTuple):
    """What is needed to put an answer in: the case as it stands, and the words."""

    case: Case
    vocabulary: Vocabulary
    causes: Mapping[str, tuple[str, ...]]  # which kinds a kind of event may be about

    def fill(self, root: Node, slot: Slot, answer: Node) -> Node:
        """Give the tree with an answer in it."""
        root, source = with_source(root, self.case)
        parts = slot.parts
        if slot.head in ("value", "time", "party"):
            root = sourced(root, parts[0], source)
        if slot.head == "value":
            return self.value(root, parts[0], parts[1], answer)
        if slot.head == "time":
            return self.time(root, slot, answer)
        if slot.head == "party":
            return changed(root, f"{parts[0]}.{parts[1]}", answer)
        if slot.head == "done":
            root = changed(root, f"{parts[0]}.source", text(source))
            if answer.value == "yes":
                return changed(root, f"{parts[0]}.done", None)
            return changed(root, f"{parts[0]}.done", answer)
        if slot.head == "bond":
            return self.bond(root, parts, answer, source)
        if slot.head in ("event", "again"):
            return self.event(root, slot, answer, source)
        fill = {
            "place": self.place,
            "children": self.children,
            "learned": self.learned,
            "police": self.police,
            "orders": self.orders,
            "more": self.more,
        }[slot.parts[0] if slot.head == "place" else slot.head]
        return fill(root, answer, source)

    def value(self, root: Node, owner: str, name: str, answer: Node) -> Node:
        """Set an attribute of an event or a person, or a fact of the case."""
        if owner != "case":
            return changed(root, f"{owner}.{name}", answer)
        facts = value_of(root, "facts") or Node("map", (), 1, 1, False)
        return with_key(root, text("facts"), with_key(facts, text(name), answer))

    def time(self, root: Node, slot: Slot, answer: Node) -> Node:
        """Set when something began or ended; a vague time is not asked for again."""
        root = changed(root, ".".join(slot.parts), answer)
        exact = answer.kind == "text" and "T" in answer.value
        return root if exact else marked(root, slot.key, AS_TOLD)

    def bond(self, root: Node, parts: tuple[str, ...], answer: Node, source: str) -> Node:
        """Say something of what two people are to each other."""
        one, other, name = parts
        bonds_ = value_of(root, "relationships") or Node("list", (), 1, 1, False)
        for index, bond in enumerate(bonds_.value):
            sides = [value_of(bond, side) for side in ("of", "with")]
            if {side.value for side in sides if side is not None} == {one, other}:
                return altered(root, ("relationships", str(index), name), answer)
        new = mapping(of=one, **{"with": other}, **{name: answer}, source=source)
        return with_key(root, text("relationships"), bonds_._replace(value=(*bonds_.value, new)))

    def event(self, root: Node, slot: Slot, answer: Node, source: str) -> Node:
        """List something that happened, or deny it."""
        kind, about, by, to = slot.parts
        keys: dict[str, str | Node] = {"about": about, "by": by, "to": to, **dict(slot.fixed)}
        if answer.value == "yes":
            return with_event(root, kind, source, **keys)
        if slot.head == "again":
            last = max(one.at.latest for one in alike(slot, self.case))
            root = marked(root, slot.key, NO_MORE)
            if last >= self.case.as_of:
                return root
            keys["at"] = mapping(**{"from": instant_text(last, self.case.zone)})
        return with_event(root, kind, source, done="no", **keys)

    def place(self, root: Node, answer: Node, source: str) -> Node:
        """Say where it happened."""
        del source
        old = value_of(root, "place") or Node("map", (), 1, 1, False)
        return with_key(root, text("place"), with_key(old, text("region"), answer))

    def children(self, root: Node, answer: Node, source: str) -> Node:
        """List the children by their ages; none is an answer too."""
        ages = [one.value for one in answer.value] if answer.kind == "list" else []
        people = value_of(root, "people") or Node("map", (), 1, 1, False)
        for number, age in enumerate(ages, 1):
            child = mapping(role="child", age=age, source=source)
            people = with_key(people, text(fresh(root, "C", number)), child)
        root = with_key(root, text("people"), people)
        return root if ages else marked(root, "children", NO_MORE)

    def learned(self, root: Node, answer: Node, source: str) -> Node:
        """Say how the police learned of it, or that they did not."""
        about = incident_id(self.case)
        if answer.value == NOT_AT_ALL:
            return with_event(root, "report", source, about=about, to=POLICE, done="no")
        channel = "" if answer.value == SOMEHOW else str(answer.value)
        return with_event(root, "report", source, about=about, to=POLICE, channel=channel)

    def police(self, root: Node, answer: Node, source: str) -> Node:
        """List what the police did; what was not chosen stays unknown."""
        report = next((one.id for one in self.case.events if one.kind == "report"), "")
        incident = incident_id(self.case)
        for one in answer.value:
            about = report if FIRST_STEPS[one.value] and report else incident
            root = with_event(root, one.value, source, about=about, by=POLICE)
        return root if answer.value else marked(root, "police", NO_MORE)

    def orders(self, root: Node, answer: Node, source: str) -> Node:
        """List the orders that were issued, or deny all of them."""
        about = incident_id(self.case)
        doer = respondent(self.case)
        for one in answer.value:
            root = with_event(root, ORDER, source, order=one.value, about=about, to=doer)
        return root if answer.value else with_event(root, ORDER, source, about=about, done="no")

    def more(self, root: Node, answer: Node, source: str) -> Node:
        """List what else happened; where there are several incidents, of which is asked."""
        first = first_incident(self.case)
        chosen = [str(one.value) for one in answer.value]
        for kind in sorted(chosen, key=lambda one: self.depth(one, chosen)):
            if kind == "incident":
                by, to = ((leaf.value or ("",))[0] if leaf else "" for leaf in sides_of(first))
                root = with_event(root, kind, source, by=by, to=to)
            else:
                actor = self.vocabulary.events[kind].actor
                by = actor[0] if len(actor) == 1 else ""
                root = with_event(root, kind, source, about=self.cause(root, kind), by=by)
        return root if answer.value else marked(root, "more", NO_MORE)

    def depth(self, kind: str, chosen: list[str]) -> int:
        """Count what an event comes after among those that were chosen with it."""
        return sum(one in chosen for one in self.causes.get(kind, ()) if one != kind)

    def cause(self, root: Node, kind: str) -> str:
        """Find the one event that another is about: an order, a report, else the incident."""
        above = [one for one in self.causes.get(kind, ()) if one not in ("incident", kind)]
        found = [name for one in above for name in listed(root, one)]
        if found:
            return found[0] if len(found) == 1 else ""
        incident = only_incident(self.case)
        return incident.id if incident else ""


def listed(root: Node, kind: str) -> list[str]:
    """Give the ids of the events of a kind that took place."""
    events = value_of(root, "events")
    found = []
    for event in events.value if events is not None else ():
        keys = {key.value: value.value for key, value in event.value}
        if keys.get("kind") == kind and "done" not in keys:
            found.append(str(keys["id"]))
    return found


def sides_of(event: Event | None) -> tuple[Leaf | None, Leaf | None]:
    """Give who did something and to whom."""
    return (event.by, event.to) if event else (None, None)


def incident_id(case: Case) -> str:
    """Give the incident a case begins with."""
    found = first_incident(case)
    return found.id if found else ""


def respondent(case: Case) -> str:
    """Give who did what the case begins with, if that is one person."""
    incident = first_incident(case)
    pairs = list(bonds(incident, case)) if incident else []
    doers = (incident.by.value or ()) if incident and incident.by else ()
    return doers[0] if len(pairs) == 1 and doers else ""


def with_source(root: Node, case: Case) -> tuple[Node, str]:
    """Give the source of what is told in an interview, added where there is none."""
    sources = value_of(root, "sources") or Node("map", (), 1, 1, False)
    for name, value in sources.value:
        kind = value_of(value, "kind")
        if kind is not None and kind.value == STATEMENT:
            return root, name.value
    name = fresh(root, "s", 1)
    day = instant_text(case.as_of, case.zone)[:10]
    sources = with_key(sources, text(name), mapping(kind=STATEMENT, taken=day))
    return with_key(root, text("sources"), sources), name


def sourced(root: Node, event: str, source: str) -> Node:
    """Give an event a source if it has none."""
    index = event_index(root, event)
    events = value_of(root, "events")
    if not index or events is None or value_of(events.value[int(index)], "source"):
        return root
    return changed(root, f"{event}.source", text(source))


def with_event(root: Node, kind: str, source: str, **keys: str | Node) -> Node:
    """Add an event to the end of the list; what is not known is left out."""
    events = value_of(root, "events") or Node("list", (), 1, 1, False)
    told = {key: value for key, value in keys.items() if value != ""}
    new = mapping(id=fresh(root, "e", len(events.value) + 1), kind=kind, **told, source=source)
    return with_key(root, text("events"), events._replace(value=(*events.value, new)))


def mapping(**keys: str | Node) -> Node:
    """Make a map that stands in no file."""
    pairs = (
        (text(key), value if isinstance(value, Node) else text(value))
        for key, value in keys.items()
    )
    return Node("map", tuple(pairs), 1, 1, False)


def listing(words: Iterable[str]) -> Node:
    """Make a list of words."""
    return Node("list", tuple(text(word) for word in words), 1, 1, False)


def fresh(root: Node, letter: str, number: int) -> str:
    """Find an id that nothing in the file has."""
    taken = {key.value for part in ("people", "sources") for key in names(value_of(root, part))}
    while f"{letter}{number}" in taken or event_index(root, f"{letter}{number}"):
        number += 1
    return f"{letter}{number}"


def names(node: Node | None) -> list[Node]:
    """Give the keys of a map."""
    return [key for key, _ in node.value] if node is not None and node.kind == "map" else []


def instant_text(instant: int, zone: str) -> str:
    """Write an instant as a case file does, to the minute after it."""
    from datetime import UTC, datetime

    from lawcheck.engine.counting import zone_of

    minute = (instant // 60 + 1) * 60 if instant % 60 == 0 else instant // 60 * 60
    local = datetime.fromtimestamp(minute, UTC).astimezone(zone_of(zone))
    return local.strftime("%Y-%m-%dT%H:%M")
