"""Small variations of the case of a row: one fact blanked or altered, one date moved.

Shapes
    A `Variation` is what a row would say to get there: paths to `set` and to `drop`,
    and `events` and `decisions` to add.  They come in a fixed order, the smallest
    changes first.
Errors
    None; a variation that makes no case is for the reader of cases to refuse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import chain
from typing import NamedTuple

from lawcheck.cli.case_edit import changed, joined, text, value_of, with_key
from lawcheck.language.yaml_source import Node, read_yaml
from lawcheck.model.ruleset import RuleSet
from lawcheck.model.vocabulary import Attribute, EventKind, Vocabulary

DAY = re.compile(r"\d{4}-\d\d-\d\d")
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
STEPS = (timedelta(hours=1), timedelta(days=1), timedelta(days=2), timedelta(days=8),
         timedelta(days=31), timedelta(days=366))  # fmt: skip
LENGTHS = {
    "h": timedelta(hours=1), "d": timedelta(days=1), "calendar_day": timedelta(days=1),
    "working_day": timedelta(days=1), "month": timedelta(days=30),
}  # fmt: skip
LITTLE = timedelta(minutes=30)
HELD = ("id", "kind", "role")
TRUTHS = ("yes", "no")


class Variation(NamedTuple):
    """What a row says beyond its table."""

    sets: tuple[tuple[str, str], ...] = ()
    drops: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()

    def __add__(self, other: object) -> Variation:
        """Make both changes."""
        assert isinstance(other, Variation)
        return Variation(
            self.sets + other.sets,
            self.drops + other.drops,
            self.events + other.events,
            self.decisions + other.decisions,
        )

    def made(self, case: Node) -> Node:
        """Give the case with the changes made; `NoSuchPlace` where one leads nowhere."""
        for key, items in (("events", self.events), ("decisions", self.decisions)):
            for item in items:
                node = read_yaml(f"[{item}]".encode(), "a variation")
                old = value_of(case, key)
                case = with_key(case, text(key), node if old is None else joined(old, node))
        for path, value in self.sets:
            case = changed(case, path, read_yaml(value.encode(), "a variation"))
        for path in self.drops:
            case = changed(case, path, None)
        return case


class Words(NamedTuple):
    """What the changed norm speaks of."""

    known: frozenset[str]
    vocabulary: Vocabulary
    ruleset: RuleSet
    act: str
    periods: frozenset[tuple[int, str]] = frozenset()  # amount and unit


def variations(case: Node, words: Words) -> Iterator[Variation]:
    """Give every small variation of a case."""
    return chain(
        dates_at_periods(case, words),
        events_altered(case, words),
        people_altered(case, words),
        relationships_altered(case, words),
        decided(words),
        events_added(case, words),
        dates_moved(case),
        moved_whole(case, words),
    )


def items(case: Node, key: str) -> tuple[Node, ...]:
    """Give the items of a list of the case."""
    node = value_of(case, key)
    return tuple(node.value) if node is not None and node.kind == "list" else ()


def word(node: Node, key: str) -> str:
    """Give a plain value under a key, else nothing."""
    found = value_of(node, key)
    return str(found.value) if found is not None and found.kind == "text" else ""


def others(attribute: Attribute, words: Words) -> tuple[str, ...]:
    """Give the values an attribute may have, as they are written in a case."""
    name = attribute.type.strip("[]")
    if name == "truth":
        return TRUTHS
    listed = tuple(words.vocabulary.values.get(name, ()))
    return tuple(f"[{one}]" for one in listed) if attribute.type.startswith("[") else listed


def events_altered(case: Node, words: Words) -> Iterator[Variation]:
    """Blank or alter one thing about one event, deny it, or take it away."""
    everybody = (*names(case), *sorted(words.vocabulary.bodies & words.known))
    for event in items(case, "events"):
        name, kind = word(event, "id"), words.vocabulary.events.get(word(event, "kind"))
        if kind is None:
            continue
        for attribute in kind.attributes.values():
            if attribute.name in words.known:
                for value in others(attribute, words):
                    yield Variation(sets=((f"{name}.{attribute.name}", value),))
        for key, _ in event.value:
            if key.value not in HELD:
                yield Variation(drops=(f"{name}.{key.value}",))
        for side in ("by", "to"):
            yield from (Variation(sets=((f"{name}.{side}", one),)) for one in everybody)
        yield Variation(drops=(name,))
        yield Variation(sets=((f"{name}.done", "no"),))
        yield Variation(sets=((f"{name}.done", "unknown"),))


def names(case: Node) -> tuple[str, ...]:
    """Give the ids of the people of a case."""
    people = value_of(case, "people")
    return tuple(str(key.value) for key, _ in people.value) if people is not None else ()


def people_altered(case: Node, words: Words) -> Iterator[Variation]:
    """Blank or alter one thing about one person."""
    for name in names(case):
        for attribute in words.vocabulary.people.values():
            if attribute.name in words.known:
                for value in others(attribute, words):
                    yield Variation(sets=((f"{name}.{attribute.name}", value),))
        if "age" in words.known:
            yield from (
                Variation(sets=((f"{name}.age", str(age)),)) for age in (13, 15, 16, 17, 18)
            )
        person = value_of(value_of(case, "people") or case, name)
        for key, _ in person.value if person is not None and person.kind == "map" else ():
            if key.value not in HELD:
                yield Variation(drops=(f"{name}.{key.value}",))


def relationships_altered(case: Node, words: Words) -> Iterator[Variation]:
    """Make people something else to each other, or leave out since when."""
    kinds = tuple(words.vocabulary.values.get("relationship", ()))
    for index, one in enumerate(items(case, "relationships")):
        place = f"relationships.{index}"
        yield from (Variation(sets=((f"{place}.kind", kind),)) for kind in kinds)
        for kind in kinds:
            ended = ((f"{place}.kind", kind), (f"{place}.until", "2009-01"))
            yield Variation(sets=ended)
            yield Variation(sets=(*ended, (f"{place}.lived_together", "no")))
            yield Variation(sets=((f"{place}.kind", kind), (f"{place}.lived_together", "no")))
        for key, _ in one.value:
            if key.value not in ("of", "with"):
                yield Variation(drops=(f"{place}.{key.value}",))
        yield from (Variation(sets=((f"{place}.lived_together", truth),)) for truth in TRUTHS)


def decided(words: Words) -> Iterator[Variation]:
    """Let counsel decide one open point."""
    for name, reading in words.ruleset.readings.items():
        if name in words.known:
            for value in reading.values:
                item = (
                    f"{{point: {name}, value: {value}, by: counsel, on: 2026-11-22, why: example}}"
                )
                yield Variation(decisions=(item,))


def events_added(case: Node, words: Words) -> Iterator[Variation]:
    """Add one event of a kind the norm speaks of, with the words it asks for."""
    events = items(case, "events")
    last = max((word(event, "at") for event in events), default="")
    day = last[:10] if DAY.match(last) else ""
    subjects = ["", *(word(event, "id") for event in events)]
    for name in sorted(words.known & set(words.vocabulary.events)):
        kind = words.vocabulary.events[name]
        marks = [""] + [
            f", {attribute.name}: {value}"
            for attribute in kind.attributes.values()
            for value in others(attribute, words)
            if attribute.name in words.known
            and (value.strip("[]") in words.known or value in TRUTHS)
        ]
        sides = [("", ""), *((f", by: {one}", "") for one in ("police", "court", *names(case)))]
        sides += [("", f", to: {one}") for one in ("police", "court", "prosecutor", *names(case))]
        if name == "incident":
            people = names(case)
            sides = [(f", by: {a}", f", to: {b}") for a in people for b in people if a != b]
        for about in subjects:
            for mark in marks:
                for by, to in sides:
                    at = f", at: {day}" if day else ""
                    link = f", about: {about}" if about else ""
                    yield Variation(events=(f"{{id: x1, kind: {name}{at}{by}{to}{link}{mark}}}",))


def marked(kind: EventKind, words: Words) -> Iterator[str]:
    """Give the attributes of an event with the values the norm asks for."""
    for attribute in kind.attributes.values():
        if attribute.name in words.known:
            for value in others(attribute, words):
                if value in TRUTHS or value.strip("[]") in words.known:
                    yield f", {attribute.name}: {value}"


def dates_moved(case: Node) -> Iterator[Variation]:
    """Move the date of one event a little, or say it less precisely."""
    for event in items(case, "events"):
        name, at = word(event, "id"), word(event, "at")
        for step in STEPS:
            for sign in (1, -1):
                moved = shifted(at, sign * step)
                if moved:
                    yield Variation(sets=((f"{name}.at", moved),))
        if DAY.match(at):
            yield Variation(sets=((f"{name}.at", at[:7]),))


def dates_at_periods(case: Node, words: Words) -> Iterator[Variation]:
    """Put one event a period after another: a little less, on the stroke, a little more."""
    dated = [(word(event, "id"), word(event, "at")) for event in items(case, "events")]
    for amount, unit in sorted(words.periods):
        whole = amount * LENGTHS.get(unit, timedelta(0))
        for _, start in dated if whole else ():
            for name, at in dated:
                for little in (-LITTLE, timedelta(0), LITTLE):
                    moved = shifted(start, whole + little)
                    if moved and start < at:
                        yield Variation(sets=((f"{name}.at", moved),))


def shifted(at: str, step: timedelta) -> str:
    """Move a day or an instant; nothing where it is neither."""
    if INSTANT.fullmatch(at):
        return f'"{(datetime.fromisoformat(at) + step).isoformat(timespec="minutes")}"'
    if DAY.fullmatch(at) and step % timedelta(days=1) == timedelta(0):
        return (date.fromisoformat(at) + step).isoformat()
    return ""


def moved_whole(case: Node, words: Words) -> Iterator[Variation]:
    """Move the whole case to each side of every boundary of the act."""
    act = words.ruleset.acts[words.act]
    days = [day for edition in act.editions for day in (edition.first - 1, edition.latest_first)]
    if act.ends is not None:
        days += [act.ends.first - 1, act.ends.latest_first]
    dated = [(word(e, "id"), word(e, "at")) for e in items(case, "events") if word(e, "at")]
    known = [date.fromisoformat(at[:10]) for _, at in dated if DAY.match(at)]
    if not known or len(known) < len(dated):
        return
    told = word(case, "as_of")
    for day in days:
        step = date.fromordinal(day) - min(known)
        sets = tuple((f"{name}.at", shifted(at, step)) for name, at in dated)
        if all(value for _, value in sets):
            end = shifted(told, step) if DAY.fullmatch(told) else ""
            yield Variation(sets=(*sets, ("as_of", end)) if end else sets)
