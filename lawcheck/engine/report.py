"""Put outcomes together: one finding from a tree of completions.

Source
    "Certainly" is what every completion says; `could_be` what some completion says;
    `presumed` what follows if no exception that is only unknown is shown.
"""

from __future__ import annotations

from collections.abc import Callable

from lawcheck.engine.chains import authority
from lawcheck.engine.displacement import RIVALS
from lawcheck.engine.frame import Asked, event_grounds
from lawcheck.engine.instances import Group
from lawcheck.engine.joining import UNSETTLED, extent, extras, joined, periods_of
from lawcheck.engine.judgement import BEST, Grounds
from lawcheck.engine.program import Family, Program
from lawcheck.engine.record import Record, merge_grounds
from lawcheck.engine.requirements import aims, parties, required
from lawcheck.engine.settle import ANY, Grown, Outcome, TooMany, Tree, essential, outcomes
from lawcheck.model.finding import (
    REASONS,
    STATUSES,
    Atom,
    Finding,
    Ground,
    rested,
)

# Whether it was done already changes nothing while the clock certainly still runs.
RUNNING = {"met", "pending"}


def build(
    program: Program,
    record: Record,
    family: Family,
    group: Group,
    tree: Tree | None,
    atoms: dict[str, Atom],
    without: Callable[[frozenset[Asked]], Grown],
) -> Finding | None:
    """Make the finding of one instance; None where no edition ever bore on it."""
    leaves = outcomes(tree) if tree is not None else []
    possible = statuses_of(leaves, family.kind) if leaves else STATUSES[family.kind]
    parts = group.shown.parts
    once = family.kind == "duty" and "recurring" not in parts and "maintain" not in parts
    clock = record.as_of if once else None
    status, settle, because = settled(tree, atoms, possible, clock)
    if family.kind == "bridge" and possible == ("not_triggered",):
        return None
    same = [leaf for leaf in leaves if leaf.status == status] or leaves
    editions = tuple(dict.fromkeys([name for leaf in leaves for name in leaf.editions if name]))
    turn = family.turns.get(editions[-1]) if editions else None
    wording = group.shown if turn is None else family.wording(turn)
    frame = group.frame(program, record, {}, wording if wording in group.bound else group.shown)
    norm = frame.wording.norm
    doubtful = in_doubt(leaves, family) if status == UNSETTLED else frozenset()
    presumed = presumption(doubtful, family, clock, without)
    extra = extras(same, norm)
    extra.update(authority(program, record, norm, group.arose))
    bearing = bears(leaves)
    extra["aims"], extra["bears"] = aims(frame) if bearing else (), bearing
    if presumed:
        extra["may_apply"] = named_by(doubtful, family)
    if RIVALS in doubtful:
        extra["perhaps_displaced_by"] = perhaps_displacing(leaves)
    could_be = [name for name in possible if name in STATUSES[family.kind]]
    arose = joined([leaf.arose for leaf in same]) or group.arose.span
    due = joined([leaf.due for leaf in (leaves if status == "pending" else same)])
    late_by = extent([leaf.late_by for leaf in same]) if status == "late" else None
    lasted = extent([leaf.lasted for leaf in same])
    # By place, in the order of the fields: naming so many takes several times as long.
    return rested(
        Finding(
            norm, group.ids, record.concerns(group.ids),
            status, tuple(could_be) if status == UNSETTLED else (), presumed, because,
            {name: value for leaf in leaves for name, value in leaf.readings.items()},
            *parties(frame), required(frame),
            arose, due, late_by, lasted, periods_of(same),
            "|".join(editions), frame.wording.read(editions),
            min([leaf.grade for leaf in same], default=BEST), grounds_of(record, group, same),
            settle, extra,
        )
    )  # fmt: skip


def bears(leaves: list[Outcome]) -> bool:
    """Whether the norm bears on its instance in every completion, whatever excuses it."""
    return bool(leaves) and all(
        leaf.bears or leaf.status not in (ANY, "not_triggered") for leaf in leaves
    )


def statuses_of(leaves: list[Outcome], kind: str) -> tuple[str, ...]:
    """List the statuses some completion reaches, in the order of the table."""
    found = {leaf.status for leaf in leaves}
    order = STATUSES[kind]
    if kind == "bridge":
        order = (*order, "not_triggered")
    if ANY in found:
        return order
    return tuple([name for name in order if name in found])


def settled(
    tree: Tree | None, atoms: dict[str, Atom], possible: tuple[str, ...], clock: int | None
) -> tuple[str, tuple[tuple[Atom, ...], ...], tuple[str, ...]]:
    """Give the status, what would settle it, and why it is open.

    `clock` is the instant of reading, of a duty to be performed once.
    """
    if tree is None:
        return UNSETTLED, (), ("too_many",)
    if len(possible) == 1:
        return possible[0], (), ()
    if clock is not None and set(possible) == RUNNING and still_runs(tree, clock):
        return "pending", (), ()
    needed = essential(tree, atoms)
    reasons = {reason for atom in needed for reason in atom.because}
    return UNSETTLED, (needed,) if needed else (), tuple(r for r in REASONS if r in reasons)


def still_runs(tree: Tree, clock: int) -> bool:
    """Whether the time stated is certainly not past, where something was done too."""
    return all(leaf.due is None or leaf.due[0] >= clock for leaf in outcomes(tree))


def presumption(
    doubtful: frozenset[Asked],
    family: Family,
    clock: int | None,
    without: Callable[[frozenset[Asked]], Grown],
) -> str | None:
    """Give the one status that follows if no exception that is only unknown is shown."""
    if not doubtful or family.outline.neutral or family.kind == "definition":
        return None
    try:
        tree, atoms = without(doubtful)
    except TooMany:
        return None
    possible = statuses_of(outcomes(tree), family.kind)
    status, _, _ = settled(tree, atoms, possible, clock)
    return None if status == UNSETTLED else status


def in_doubt(leaves: list[Outcome], family: Family) -> frozenset[Asked]:
    """List the exceptions that hold in some completion and not in another, with the day.

    With them, what takes the place of an offence in some and not in others.
    """
    own = {exception.id for exception in family.exceptions}
    asked = {one for leaf in leaves for one in leaf.applied if one[0] in own}
    found = {(name, day) for name, day, held in asked if (name, day, not held) in asked}
    replaced = {bool(leaf.extra["displaced_by"]) for leaf in leaves if "displaced_by" in leaf.extra}
    return frozenset(found | ({RIVALS} if len(replaced) > 1 else set()))


def perhaps_displacing(leaves: list[Outcome]) -> tuple[str, ...]:
    """Name the offences that take the place of this one in some completion."""
    names = [name for leaf in leaves for name in leaf.extra.get("displaced_by", ())]
    return tuple(dict.fromkeys(names))


def named_by(doubtful: frozenset[Asked], family: Family) -> tuple[str, ...]:
    """Name exceptions in the order of the text."""
    names = {name for name, _ in doubtful}
    return tuple(one.id for one in family.exceptions if one.id in names)


def grounds_of(record: Record, group: Group, leaves: list[Outcome]) -> Grounds:
    """Give what the finding rests on: its own events first, then what was met."""
    own: Grounds = ()
    for name in group.ids:
        if name in record.events:
            own += event_grounds(record.events[name])
    met = merge_grounds(own, *[leaf.grounds for leaf in leaves])
    return met or (Ground("case", record.case.id, "yes", BEST, "", ""),)
