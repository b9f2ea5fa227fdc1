"""Displacement: an offence that is made out takes the place of those it names.

Source
    `instead_of`; acyclic when a rule set is loaded.  Whether another offence is made out
    hangs on the same atoms as the one it displaces, so both are judged together.  One
    that another only may displace is presumed to be what it is without that other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawcheck.engine.exceptions import stands
from lawcheck.engine.frame import Asked, Frame
from lawcheck.engine.instances import Group, groups, ids_of
from lawcheck.engine.offences import made_out

if TYPE_CHECKING:
    from lawcheck.engine.program import Family, Wording

RIVALS: Asked = ("", "rivals")  # all that may displace an offence, taken not to


def displaced_by(wording: Wording, family: Family, frame: Frame) -> tuple[str, ...]:
    """Name the offences that take the place of this one in this completion.

    One that says that nothing is punished displaces, too.
    """
    rivals = rivals_of(family, frame)
    if not rivals or RIVALS in frame.failing:
        return ()
    ids = ids_of(frame.bound, variables(wording))
    return tuple(
        rival.id
        for rival, instances in rivals
        if ids in instances and takes_over(rival, instances[ids], family.id, frame)
    )


def variables(wording: Wording) -> list[str]:
    """List what a wording binds: an instance may be named by less than that."""
    return [var for _, var, _ in wording.for_each]


def by_all_bound(family: Family, frame: Frame) -> dict[tuple[str, ...], Group]:
    """Give the instances of an offence by everything they bind."""
    return {
        ids_of(bound, variables(wording)): group
        for group in groups(frame.program, frame.record, family)
        for wording, bound in group.bound.items()
    }


def rivals_of(family: Family, frame: Frame) -> list[tuple[Family, dict[tuple[str, ...], Group]]]:
    """List the offences that name this one, each with its instances."""
    key = ("rivals", family.id)
    found = frame.record.memory.get(key)
    if found is None:
        found = [
            (other, by_all_bound(other, frame))
            for other in family.rivals
            if other.id in frame.program.families
        ]
        frame.record.memory[key] = found
    rivals: list[tuple[Family, dict[tuple[str, ...], Group]]] = found
    return rivals


def takes_over(rival: Family, group: Group, name: str, frame: Frame) -> bool:
    """Whether a rival is made out for the instance, as far as its text was read."""
    program, record = frame.program, frame.record
    wording, editions = group.choose(program, record, rival, frame.assignment)
    if wording is None or name not in wording.parts.get("instead_of", ()):
        return False
    inner = group.frame(program, record, frame.assignment, wording)
    inner.asked, inner.steps, inner.editions = frame.asked, frame.steps, editions
    norm = wording.norm
    if norm.only_in is not None and inner.read(norm.only_in[0]) != norm.only_in[1]:
        return False
    if not made_out(wording, rival, inner):
        return False
    if not inner.decide_quietly(stands(inner, wording, editions, inner.governing())):
        return False
    frame.keep(inner.grade, inner.grounds)
    return True
