"""Made-up people, what they are to each other, registers and decisions."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from lawcheck.model.case import Decision, Household, Leaf, Person, Register, Relationship
from lawcheck.model.moment import Moment
from lawcheck.model.truth import NO, YES
from tests.reference.made_acts import READINGS
from tests.reference.made_events import Writer


def people(writer: Writer) -> dict[str, Person]:
    """Invent the people."""
    dice = writer.dice
    year = date.fromordinal(writer.setting.pivot).year
    found = {}
    for name, role in (("V", "survivor"), ("R", "respondent"), ("C", "child"), ("P", "officer")):
        said = writer.attributes([("sane", "truth")])
        if dice.chance(40):
            said["age"] = writer.leaf(Fraction(dice.randint(16, 19)))
        if dice.chance(40):
            first = date(year - dice.randint(16, 20), dice.randint(1, 12), dice.randint(1, 28))
            day = first.toordinal()
            last = day + dice.pick(0, 0, 30, 364)
            said["born"] = writer.leaf(Moment(writer.start(day), writer.end(last)))
        child_of = dice.pick(("V", "R"), ("V", "R"), ("V",), None) if name == "C" else None
        body = "police" if name == "P" else ""
        parents = None if child_of is None else Leaf(child_of, 4, "s4", "", 1)
        found[name] = Person(name, role, body, said, parents, 1)
    return found


def relationships(writer: Writer) -> tuple[Relationship, ...]:
    """Say what the two are to each other, or nothing."""
    dice = writer.dice
    if writer.unlucky(45):
        return ()

    def around() -> Moment | None:
        if dice.chance(50):
            return None
        at = writer.start(writer.setting.pivot + dice.randint(-20, 20))
        return Moment(at, at + dice.pick(0, 86_399, 20 * 86_400))

    since, until = None, around()
    if dice.chance(25):
        day = writer.setting.pivot - 3_000
        since = Moment(writer.start(day), writer.end(day))
    lived: Leaf | None = None
    if not writer.unlucky(40):
        house = (Household(None, around()),)
        lived = writer.leaf(dice.pick(house, house, YES, NO))
    kind = dice.pick("spouse", "spouse", "partner", "sibling", "none")
    of, other = dice.pick(("V", "R"), ("R", "V"))
    return (Relationship(of, other, writer.leaf(kind), since, until, lived, 1),)


def registers(writer: Writer) -> tuple[Register, ...]:
    """Say which registers the file holds."""
    dice = writer.dice
    found = []
    for event in writer.events:
        if event.kind not in ("order_issued", "report") or not dice.chance(40):
            continue
        first = writer.setting.pivot
        last = first + dice.randint(3, writer.setting.as_of_days + 3)
        leaf = writer.leaf(None)
        found.append(
            Register(
                kind=dice.pick("control_log", "order_file"),
                body="police",
                about=(event.id,),
                first=writer.start(first),
                last=writer.end(last),
                complete=dice.chance(85),
                grade=leaf.grade,
                source=leaf.source,
                line=1,
            )
        )
    return tuple(found)


def decisions(writer: Writer) -> dict[str, Decision]:
    """Settle some of what the law leaves open."""
    dice = writer.dice
    points = {**READINGS, "toy.after_repeal": ("continues", "ends")}
    return {
        name: Decision(name, dice.pick(*values), "lawyer", "2020-01-01", "")
        for name, values in points.items()
        if dice.chance(50)
    }
