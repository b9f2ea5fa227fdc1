"""What changed in the law between two days: norms added, ended and reworded, by what.

Shapes
    A `Step` is one edition that began, a repeal, or a norm dated for itself that came
    or went; its first day lies in a closed range.  Its changes stand in text order.
Units
    Days are ordinals of `datetime.date`.
Errors
    None: two equal days have no step between them.
Source
    The editions of the acts and the amending laws they name.  A wording that goes on
    unchanged is no change, even where a new edition of it was read less far.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lawcheck.analyses.law_of_day import NEVER, first_days
from lawcheck.engine.editions import worst_read
from lawcheck.model.ruleset import READ_ORDER, Act, Edition, Norm, RuleSet

HOWS = ("added", "reworded", "ended")
KINDS = ("edition", "repeal", "own")


class Change(NamedTuple):
    """One norm before and after a step; None where it was not there."""

    how: str  # one of `HOWS`
    before: Norm | None
    after: Norm | None
    read: str  # how far the text after was read; of one that ended, the text before

    @property
    def norm(self) -> Norm:
        """The wording that says what the norm is."""
        norm = self.after or self.before
        assert norm is not None
        return norm


class Step(NamedTuple):
    """One change of an act, with the norms it changed."""

    kind: str  # one of `KINDS`
    act: Act
    edition: str  # that begins; "" for a repeal and a norm dated for itself
    by: str  # the amending law; "" where the rules do not say
    first: int
    latest_first: int
    read: str  # how far the first day was read
    certain: bool  # it certainly fell between the two days
    changes: tuple[Change, ...]
    carried: dict[str, int]  # norms that go on unchanged, by how far they were read in it


def changes_between(
    ruleset: RuleSet, start: int, end: int, state: str, act: str = ""
) -> tuple[Step, ...]:
    """Find what changed after one day and up to another, in the order of first days.

    `state` decides when a treaty bound; `act` keeps to one act, "" takes all.
    """
    found = [
        step
        for one in ruleset.acts.values()
        if act in ("", one.id)
        for step in steps(one, [norm for norm in ruleset.norms if norm.act == one.id], state)
        if step.latest_first > start and step.first <= end
    ]
    timed = [
        step._replace(certain=step.first > start and step.latest_first <= end) for step in found
    ]
    return tuple(sorted(timed, key=lambda step: (step.first, step.latest_first)))


def steps(act: Act, norms: list[Norm], state: str) -> Iterator[Step]:
    """Give every step in the life of an act.

    A norm dated for itself that comes or goes with an edition, on its days and by its
    law, belongs to the step of that edition; one that goes with the repeal to that.
    """
    of_act = list(act_steps(act, [norm for norm in norms if norm.interval is None], state))
    for own in own_steps(act, [norm for norm in norms if norm.interval is not None]):
        hosts = [index for index, step in enumerate(of_act) if belongs(own, step)]
        if not hosts:
            yield own
            continue
        step = of_act[hosts[0]]
        joined = sorted((*step.changes, *own.changes), key=lambda change: change.norm.order)
        of_act[hosts[0]] = step._replace(changes=tuple(joined))
    yield from of_act


def belongs(own: Step, step: Step) -> bool:
    """Whether norms dated for themselves came or went by a step of their act."""
    same_days = (own.first, own.latest_first) == (step.first, step.latest_first)
    return same_days and own.by == ("" if step.kind == "repeal" else step.by)


def act_steps(act: Act, by_edition: list[Norm], state: str) -> Iterator[Step]:
    """Give the editions of an act and its repeal."""
    for before, edition in zip(("", *act.editions), act.editions, strict=False):
        old = before.id if isinstance(before, Edition) else ""
        first, latest = first_days(act, edition, state)
        yield Step(
            "edition", act, edition.id, edition.by, first, latest, edition.read, True,
            tuple(changes(by_edition, old, edition.id)), carried(by_edition, old, edition.id),
        )  # fmt: skip
    if act.ends is not None:
        ends = act.ends
        yield Step(
            "repeal", act, "", ends.by, ends.first, ends.latest_first, ends.read, True,
            tuple(changes(by_edition, act.editions[-1].id, "")), {},
        )  # fmt: skip


def changes(norms: list[Norm], old: str, new: str) -> Iterator[Change]:
    """Compare two editions norm by norm; "" is none."""
    before = {norm.id: norm for norm in norms if old in norm.editions}
    after = {norm.id: norm for norm in norms if new in norm.editions}
    for name in dict.fromkeys(norm.id for norm in norms):
        one, other = before.get(name), after.get(name)
        if one is other:
            continue
        if other is None:
            assert one is not None
            yield Change("ended", one, None, worst_read(one, (old,)))
        else:
            how = "added" if one is None else "reworded"
            yield Change(how, one, other, worst_read(other, (new,)))


def carried(norms: list[Norm], old: str, new: str) -> dict[str, int]:
    """Count the norms whose wording goes on, by how far it was read in the new edition."""
    read = [worst_read(one, (new,)) for one in norms if old in one.editions and new in one.editions]
    return {state: read.count(state) for state in READ_ORDER if state in read}


def own_steps(act: Act, norms: list[Norm]) -> Iterator[Step]:
    """Give the steps of norms that are dated for themselves, one for each law and day."""
    days: dict[tuple[int, int], None] = {}
    for norm in norms:
        assert norm.interval is not None
        days[norm.interval[:2]] = None
        days[norm.interval[2:]] = None
    for first, latest in days:
        if first >= NEVER:
            continue
        by_law: dict[str, list[Change]] = {}
        for change in own_changes(norms, (first, latest)):
            by_law.setdefault(brought_by(change), []).append(change)
        for law, changed in by_law.items():
            yield Step("own", act, "", law, first, latest, "", True, tuple(changed), {})


def brought_by(change: Change) -> str:
    """Name the law behind a change; "" where the rules do not say which took a norm away."""
    return change.norm.by if change.after else change.norm.ended_by


def own_changes(norms: list[Norm], days: tuple[int, int]) -> Iterator[Change]:
    """Compare what ends with what begins on a day, norm by norm."""
    ending = {norm.id: norm for norm in norms if norm.interval and norm.interval[2:] == days}
    beginning = {norm.id: norm for norm in norms if norm.interval and norm.interval[:2] == days}
    for name in dict.fromkeys(norm.id for norm in norms):
        one, other = ending.get(name), beginning.get(name)
        if other is not None:
            how = "added" if one is None else "reworded"
            yield Change(how, one, other, worst_read(other, ()))
        elif one is not None:
            yield Change("ended", one, None, worst_read(one, ()))
