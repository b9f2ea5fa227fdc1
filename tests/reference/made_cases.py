"""Made-up cases: incidents and what followed, as well or badly recorded as in life."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

from lawcheck.model.case import (
    Case,
    Decision,
    Event,
    Household,
    Leaf,
    Person,
    Register,
    Relationship,
    Source,
)
from lawcheck.model.moment import Moment, moment
from lawcheck.model.truth import NO, YES
from tests.reference import clock
from tests.reference.dice import Setting
from tests.reference.made_acts import READINGS
from tests.reference.toy_words import EVENTS, FACTS, FIGURES, VALUES

FOLLOW = (
    ("report", "incident", 75),
    ("registered", "report", 40),
    ("visited", "report", 40),
    ("order_requested", "incident", 45),
    ("order_issued", "incident", 75),
    ("order_served", "order_issued", 65),
    ("order_copied", "order_issued", 65),
    ("order_copied", "order_issued", 35),
    ("checked", "order_issued", 65),
    ("checked", "order_issued", 35),
    ("notified", "order_issued", 40),
    ("contact", "order_issued", 45),
    ("contact", "incident", 25),
    ("treated", "incident", 12),
    ("order_ended", "order_issued", 15),
    ("refused", "incident", 48),
    ("refused", "report", 12),
    ("warned", "incident", 42),
    ("warned", "order_issued", 20),
    ("detained", "incident", 20),
    ("detained", "order_issued", 10),
    ("detained", "report", 10),
    ("warned", "report", 10),
    ("visited", "incident", 12),
    ("notified", "report", 20),
)
TO = {"order_copied": ("prosecutor",), "notified": ("prosecutor",), "report": ("police",)}


class Writer:
    """A case being written down."""

    def __init__(self, setting: Setting) -> None:
        self.dice = setting.dice
        self.setting = setting
        self.as_of = self.end(setting.pivot + setting.as_of_days)
        self.events: list[Event] = []
        self.sources = {
            f"s{number}": Source(f"s{number}", "official_record", number, "", "")
            for number in (0, 1, 2, 3, 4, 5)
        }

    def start(self, day: int) -> int:
        """Give the first instant of a day."""
        return clock.start_of_day(date.fromordinal(day), self.setting.zone)

    def end(self, day: int) -> int:
        """Give the last instant of a day."""
        return clock.end_of_day(date.fromordinal(day), self.setting.zone)

    def leaf(self, value: Any, contested: float = 2) -> Leaf:
        """Prove a value somehow."""
        floor = 0 if self.dice.chance(25 * self.setting.neglect) else self.setting.threshold
        grade = self.dice.weighted([(4, 0), (35, 1), (12, 2), (18, 3), (28, 4), (3, 5)][floor:])
        against = "s1" if self.unlucky(contested * 2) else ""
        return Leaf(value, grade, f"s{grade}", against, 1)

    def unlucky(self, percent: float) -> bool:
        """Say yes so often, less often in a careful file."""
        return self.dice.chance(percent * self.setting.neglect)

    def attributes(self, declared: Iterable[tuple[str, str]]) -> dict[str, Leaf]:
        """Fill in most of what may be said."""
        return {
            name: self.leaf(self.value(kind)) for name, kind in declared if not self.dice.chance(25)
        }

    def value(self, kind: str) -> Any:
        """Choose a value of a type, rarely an explicit unknown."""
        dice = self.dice
        if self.unlucky(6):
            return None
        if kind == "truth":
            return dice.pick(YES, YES, NO)
        if kind == "number":
            return Fraction(dice.randint(0, 9))
        if kind.startswith("["):
            return frozenset(word for word in VALUES[kind[1:-1]] if dice.chance(50))
        return dice.pick(*VALUES[kind])

    def moment(self, low: int) -> tuple[Moment, bool]:
        """Choose a time not before something, as precise as the record."""
        dice = self.dice
        hour = 3_600
        step = dice.weighted([(6, 12 * hour), (5, 60 * hour), (4, 200 * hour), (3, 700 * hour)])
        at = min(low + dice.randint(0, step) // hour * hour, self.as_of)
        if self.unlucky(8):
            return Moment(low, self.as_of), False
        roll = dice.randint(1, 100) * (0.8 + 0.2 * self.setting.neglect)
        if roll <= 62:
            return Moment(at, at), True
        if roll <= 85:
            day = clock.local_day(at, self.setting.zone).toordinal()
            return Moment(self.start(day), self.end(day)), True
        return Moment(at, min(self.as_of, at + dice.randint(1, 90) * hour)), True

    def happen(self, kind: str, about: Event | None) -> None:
        """Write an event down, or that there was none, or nothing."""
        dice = self.dice
        low = self.start(self.setting.pivot) if about is None else about.at.earliest
        if about is None:
            low += dice.randint(0, 2) * 86_400
        at, dated = self.moment(low)
        at = moment(max(at.earliest, low), at.latest)  # a day may begin before its cause
        done = None if self.unlucky(16) else "yes"
        to: tuple[str, ...] = TO.get(kind, ("V",))
        if kind == "incident":
            to = dice.pick(("V",), ("V",), ("V", "C"), ("R",))
        by: tuple[str, ...] = ("P",) if kind not in ("incident", "contact") else ("R",)
        if kind in ("checked", "notified") and dice.chance(30):
            by = ("police",)
        said = None if about is None else (about.id,)
        self.events.append(
            Event(
                id=f"e{len(self.events) + 1}",
                kind=kind,
                at=at,
                dated=dated,
                until=Moment(at.latest, at.latest + 7_200) if dice.chance(30) else None,
                by=None if self.unlucky(16) else self.leaf(by),
                to=None if self.unlucky(16) else self.leaf(to),
                about=() if about is None else None if self.unlucky(10) else said,
                together=(),
                done=self.leaf(done, contested=3),
                planned=kind in ("warned", "notified", "checked") and dice.chance(4),
                attributes=self.attributes(EVENTS[kind][0].items()),
                line=1,
            )
        )

    def deny(self, kind: str, about: Event) -> None:
        """Write down that something did not happen, ever or at a time."""
        dice = self.dice
        dated = self.unlucky(35)
        at = Moment(self.start(1 + self.setting.pivot), self.as_of)
        if dated:
            first = self.setting.pivot + dice.randint(0, 10)
            last = max(self.end(first), min(self.as_of, self.end(first + dice.randint(0, 30))))
            at = Moment(self.start(first), last)
        by: tuple[str, ...] | None = ("police",) if dice.chance(12) else None
        to: tuple[str, ...] | None = TO.get(kind, ("V",)) if dice.chance(15) else None
        self.events.append(
            Event(
                id=f"e{len(self.events) + 1}",
                kind=kind,
                at=at if dated else Moment(about.at.earliest, self.as_of),
                dated=dated,
                until=None,
                by=self.leaf(by) if by else None,
                to=self.leaf(to) if to else None,
                about=(about.id,),
                together=(),
                done=self.leaf("no", contested=3),
                planned=False,
                attributes={},
                line=1,
            )
        )


def case(setting: Setting) -> Case:
    """Write a case."""
    writer = Writer(setting)
    dice = setting.dice
    for _ in range(dice.pick(1, 1, 1, 2, 2, 3)):
        writer.happen("incident", None)
    talkative = dice.pick(0.6, 1.0, 1.2)
    for kind, above, percent in FOLLOW:
        for anchor in [event for event in writer.events if event.kind == above]:
            listed = any(
                event.kind == kind and event.about in (None, (anchor.id,))
                for event in writer.events
            )
            if anchor.done.value == "no":
                continue
            if dice.chance(percent * talkative):
                if not any(e.kind == kind and e.done.value == "no" for e in writer.events):
                    writer.happen(kind, anchor)
            elif not listed and not writer.unlucky(70):
                writer.deny(kind, anchor)
    return Case(
        id="T-1",
        title="made up",
        fictional=True,
        subject="case",
        state="KZ",
        zone=setting.zone,
        as_of=writer.as_of,
        language="",
        people=people(writer),
        relationships=relationships(writer),
        events=tuple(writer.events),
        facts=writer.attributes(
            (name, kind) for name, kind in FACTS.items() if name[:5] != "point"
        ),
        figures=writer.attributes((name, "number") for name in FIGURES),
        registers=registers(writer),
        sources=writer.sources,
        decisions=decisions(writer),
        left_out=(),
    )


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
