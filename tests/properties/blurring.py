"""Ways to know less about a case: each takes one thing away and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lawcheck.model.case import Case, Event, Leaf
from lawcheck.model.moment import Moment
from tests.reference.dice import Dice

Blur = Callable[[Case, Dice], Case | None]


def forgotten(leaf: Leaf) -> Leaf:
    """Keep the proof and lose the value."""
    return leaf._replace(value=None)


def with_event(case: Case, old: Event, new: Event) -> Case:
    """Put one event in the place of another."""
    return case._replace(events=tuple(new if one is old else one for one in case.events))


def attribute(case: Case, dice: Dice) -> Case | None:
    """Forget an attribute of an event or person, a fact or a figure."""
    owners: list[tuple[str, Any]] = [("event", one) for one in case.events if one.attributes]
    owners += [("person", one) for one in case.people.values() if one.attributes]
    owners += [("facts", case.facts)] * bool(case.facts)
    owners += [("figures", case.figures)] * bool(case.figures)
    if not owners:
        return None
    kind, owner = dice.pick(*owners)
    if kind in ("facts", "figures"):
        name = dice.pick(*owner)
        fewer = {**owner, name: forgotten(owner[name])}
        return case._replace(facts=fewer) if kind == "facts" else case._replace(figures=fewer)
    name = dice.pick(*owner.attributes)
    less = {key: leaf for key, leaf in owner.attributes.items() if key != name}
    if kind == "person":
        return case._replace(people={**case.people, owner.id: owner._replace(attributes=less)})
    return with_event(case, owner, owner._replace(attributes=less))


def happening(case: Case, dice: Dice) -> Case | None:
    """Forget whether an event happened."""
    listed = [one for one in case.events if one.done.value == "yes"]
    if not listed:
        return None
    event = dice.pick(*listed)
    return with_event(case, event, event._replace(done=forgotten(event.done)))


def party(case: Case, dice: Dice) -> Case | None:
    """Forget by whom, or to whom, an event was done."""
    choices = [
        (one, key)
        for one in case.events
        for key, leaf in (("by", one.by), ("to", one.to))
        if leaf is not None and one.done.value != "no"
    ]
    if not choices:
        return None
    event, key = dice.pick(*choices)
    less = event._replace(by=None) if key == "by" else event._replace(to=None)
    return with_event(case, event, less)


def aboutness(case: Case, dice: Dice) -> Case | None:
    """Forget what an event is about."""
    listed = [one for one in case.events if one.about and one.done.value != "no"]
    if not listed:
        return None
    event = dice.pick(*listed)
    return with_event(case, event, event._replace(about=None))


def moment(case: Case, dice: Dice) -> Case | None:
    """Know less precisely when an event began, or not at all when it ended."""
    listed = [one for one in case.events if one.done.value != "no"]
    if not listed:
        return None
    event = dice.pick(*listed)
    if event.until is not None and dice.chance(40):
        return with_event(case, event, event._replace(until=None))
    return with_event(case, event, event._replace(at=widened(event.at, case, dice)))


def widened(at: Moment, case: Case, dice: Dice) -> Moment:
    """Blur a moment by hours or days, as the record would: up to the day it is read."""
    sooner, later = (dice.pick(0, 1, 3_600, 86_400, 10 * 86_400) for _ in range(2))
    latest = max(at.latest, min(at.latest + later, case.as_of))
    return Moment(at.earliest - sooner, latest)


def bond(case: Case, dice: Dice) -> Case | None:
    """Forget what two people are to each other, since or until when, or where they lived."""
    if not case.relationships:
        return None
    old = dice.pick(*case.relationships)
    less = []
    if old.kind.value is not None:
        less.append(old._replace(kind=forgotten(old.kind)))
    if old.since is not None:
        less.append(old._replace(since=widened(old.since, case, dice)))
    if old.until is not None:
        less.append(old._replace(until=widened(old.until, case, dice)))
    if old.lived_together is not None:
        less.append(old._replace(lived_together=forgotten(old.lived_together)))
        less.append(old._replace(lived_together=None))
    if old.common_child is not None:
        less.append(old._replace(common_child=None))
    if not less:
        return None
    new = dice.pick(*less)
    bonds = tuple(new if one is old else one for one in case.relationships)
    return case._replace(relationships=bonds)


def parents(case: Case, dice: Dice) -> Case | None:
    """Forget whose child somebody is."""
    children = [one for one in case.people.values() if one.child_of is not None]
    if not children:
        return None
    child = dice.pick(*children)
    return case._replace(people={**case.people, child.id: child._replace(child_of=None)})


def contest(case: Case, dice: Dice) -> Case | None:
    """Let another source say otherwise; what a court found stays."""
    owners = [one for one in case.events if one.done.value != "no"]
    if not owners:
        return None
    event = dice.pick(*owners)
    names = [name for name in ("done", "by", "to") if getattr(event, name) is not None]
    names += [f"attributes {name}" for name in event.attributes]
    name = dice.pick(*names)
    if name.startswith("attributes "):
        word = name.partition(" ")[2]
        denied = event.attributes[word]._replace(contested_by="s0")
        return with_event(
            case, event, event._replace(attributes={**event.attributes, word: denied})
        )
    denied = getattr(event, name)._replace(contested_by="s0")
    return with_event(case, event, event._replace(**{name: denied}))


def gap(case: Case, dice: Dice) -> Case | None:
    """Find a register incomplete, or complete for fewer days or events."""
    if not case.registers:
        return None
    old = dice.pick(*case.registers)
    less = [old._replace(complete=False), old._replace(about=old.about[:-1])]
    middle = (old.first + old.last) // 2
    less += [old._replace(last=middle), old._replace(first=middle)]
    new = dice.pick(*less)
    return case._replace(registers=tuple(new if one is old else one for one in case.registers))


def denial(case: Case, dice: Dice) -> Case | None:
    """Lose a denial."""
    denials = [one for one in case.events if one.done.value == "no"]
    if not denials:
        return None
    lost = dice.pick(*denials)
    return case._replace(events=tuple(one for one in case.events if one is not lost))


def register(case: Case, dice: Dice) -> Case | None:
    """Lose a register."""
    if not case.registers:
        return None
    lost = dice.pick(*case.registers)
    return case._replace(registers=tuple(one for one in case.registers if one is not lost))


def decision(case: Case, dice: Dice) -> Case | None:
    """Lose a decision."""
    if not case.decisions:
        return None
    lost = dice.pick(*case.decisions)
    left = {name: one for name, one in case.decisions.items() if name != lost}
    return case._replace(decisions=left)


def grade(case: Case, dice: Dice) -> Case | None:
    """Lower everything that one source proves to a bare allegation."""
    source = dice.pick(*sorted(case.sources))

    def lower(value: Any) -> Any:
        if isinstance(value, Leaf):
            return value._replace(grade=0) if value.source == source else value
        if isinstance(value, dict):
            return {key: lower(one) for key, one in value.items()}
        if isinstance(value, tuple) and hasattr(value, "_replace"):
            named: Any = value
            lowered = {key: lower(one) for key, one in named._asdict().items()}
            if getattr(value, "source", None) == source and "grade" in lowered:
                lowered["grade"] = 0
            return named._replace(**lowered)
        if isinstance(value, tuple):
            return tuple(lower(one) for one in value)
        return value

    return case._replace(
        people=lower(case.people),
        relationships=lower(case.relationships),
        events=lower(case.events),
        facts=lower(case.facts),
        figures=lower(case.figures),
        registers=lower(case.registers),
    )


BLURS: dict[str, Blur] = {
    "attribute": attribute,
    "happening": happening,
    "party": party,
    "moment": moment,
    "bond": bond,
    "parents": parents,
    "contest": contest,
    "gap": gap,
    "about": aboutness,
    "denial": denial,
    "register": register,
    "decision": decision,
    "grade": grade,
}
MOVES_INSTANCES = ("party", "about", "happening", "grade", "contest")
