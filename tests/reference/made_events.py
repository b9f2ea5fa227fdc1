"""The hand that writes a made-up case: proofs, values, times, events and denials."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

from lawcheck.model.case import Event, Leaf, Source
from lawcheck.model.moment import Moment, moment
from lawcheck.model.truth import NO, YES
from tests.reference import clock
from tests.reference.dice import Setting
from tests.reference.toy_words import EVENTS, VALUES

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
