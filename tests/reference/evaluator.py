"""A second evaluator, slow on purpose, written from the specification alone.

It shares with the engine the data model and nothing else.  For every finding it tries
all answers to everything the record leaves open, judges each with two values, and reads
the tables of section 5.  The points where the specification leaves room, and the reading
taken, stand at the head of each file.

Readings of the specification taken here
    * `because` is the union over the essential atoms, of each every reason for which it is
      open in some completion; both are empty where the status is settled, a settled
      `pending` included.
    * A text that was not read gives any status of the kind, `conflict` included.
    * Editions that may govern and share the wording share the atom of its text; one that
      was not read is enough for it.
    * A governing day after the act's `checked_to` is a text nobody read.
    * A text nobody read is no matter where the norm is not in force, or says nothing under
      the reading that holds.
    * Under `court` a treaty norm, too, needs `seen` for a breach.
    * Exceptions are presumed to fail one norm at a time: those defeating it directly that
      apply in some completions and not in others.  So is an offence that would take the
      place of another.
    * A norm that was in force in no completion is not listed.
    * Definitions have no `presumed`: nobody bears the burden of a definition.
    * A bridge that may not arise at all is listed, unsettled.
"""

from __future__ import annotations

from typing import NamedTuple

from lawcheck.model.case import Case
from lawcheck.model.finding import STATUSES
from lawcheck.model.moment import Moment, hull
from lawcheck.model.ruleset import Norm, RuleSet
from lawcheck.model.vocabulary import Vocabulary
from tests.reference import conflicts, duties, exceptions, instances, law, named, statuses
from tests.reference.completions import (
    ImpatientError,
    Key,
    Table,
    TooManyAtomsError,
    every_completion,
)
from tests.reference.duties import Outcome, only
from tests.reference.world import World

TOO_SLOW = "too slow"  # few enough atoms for section 5, too many completions for this evaluator
AT_COURT = frozenset({"missed", "late", "broken", "made_out"})
OUT_OF_FORCE = {
    "duty": "not_triggered",
    "prohibition": "not_triggered",
    "offence": "not_made_out",
    "definition": "does_not_hold",
    "bridge": None,
}


class RefFinding(NamedTuple):
    """What is compared with the engine, and `atoms`, on which the status depends."""

    norm: str
    instance: tuple[str, ...]
    kind: str
    status: str
    could_be: tuple[str, ...]
    presumed: str | None
    because: tuple[str, ...]
    due: Moment | None
    liability: str
    atoms: tuple[Key, ...]


def reference(
    ruleset: RuleSet, vocabulary: Vocabulary, case: Case, profile: str
) -> list[RefFinding]:
    """Judge every provision for every instance."""
    world = World(ruleset, vocabulary, case, profile)
    items = []
    for name in dict.fromkeys(norm.id for norm in ruleset.norms):
        wordings = law.family(world, name)
        if is_listed(world, wordings[0]):
            items += [(name, ids) for ids in instances.instances_of(world, wordings)]
    clashes = conflicts.clashing(world, items)
    found = [patiently(world, name, ids, (name, ids) in clashes) for name, ids in items]
    return [finding for finding in found if finding is not None]


def patiently(world: World, name: str, ids: tuple[str, ...], clash: bool) -> RefFinding | None:
    """Judge a finding, or say that this evaluator is too slow for it."""
    try:
        return judge(world, name, ids, clash)
    except ImpatientError:
        kind = law.family(world, name)[0].kind
        return RefFinding(name, ids, kind, TOO_SLOW, (), None, (), None, "", ())
    finally:
        world.liable, world.forced = False, frozenset()


def is_listed(world: World, norm: Norm) -> bool:
    """Answer whether a norm gives findings at all."""
    if norm.kind == "exception":
        return False
    if norm.kind == "definition":
        cited = norm.article or norm.paragraph or norm.item
        return bool(cited and norm.for_each and norm.gives == "truth")
    line = norm.kind == "bridge" and not norm.for_each and world.case.subject == "state"
    return norm.level == "case" or line or named.holds_something_named(world, norm)


def judge(world: World, name: str, ids: tuple[str, ...], clash: bool) -> RefFinding | None:
    """Collect the completions of one finding and word the answer."""
    kind = law.family(world, name)[0].kind
    world.forced, world.held = frozenset(), {}
    world.displacements, world.undisplaced = set(), False
    try:
        table = every_completion(world.answers, lambda: outcome(world, name, ids, clash))
    except TooManyAtomsError:
        every = tuple(sorted(STATUSES[kind]))
        return RefFinding(name, ids, kind, "unsettled", every, None, ("too_many",), None, "", ())
    reached = frozenset().union(*(row.statuses for row in table.rows.values()))
    if reached == {None} or not any(row.in_force for row in table.rows.values()):
        return None
    status = settled(table)
    dues = [row.due for row in table.rows.values() if row.due is not None]
    due = hull(*dues) if dues else None
    debt = liability(world, name, ids) if status == "made_out" else ""
    if status != "unsettled":
        return RefFinding(name, ids, kind, status, (), None, (), due, debt, ())
    atoms = tuple(table.essential(lambda row: row.statuses))
    because = frozenset().union(*(table.atoms[key].because for key in atoms))
    could_be = tuple(sorted(status for status in reached if status))
    presumed = presume(world, name, ids, clash)
    return RefFinding(
        name, ids, kind, status, could_be, presumed, tuple(sorted(because)), due, "", atoms
    )


def liability(world: World, name: str, ids: tuple[str, ...]) -> str:
    """Say what liability is in every completion of an offence that is made out."""
    world.liable = True
    try:
        table = every_completion(world.answers, lambda: outcome(world, name, ids, False))
    except TooManyAtomsError:
        return "unsettled"
    finally:
        world.liable = False
    debts = {row.liability for row in table.rows.values()}
    return debts.pop() if len(debts) == 1 else "unsettled"


def settled(table: Table[Outcome]) -> str:
    """Give the one status all completions share; a running duty met or not is pending."""
    reached = frozenset().union(*(row.statuses for row in table.rows.values()))
    if len(reached) == 1:
        return next(iter(reached)) or ""
    if reached == {"met", "pending"} and all(row.running for row in table.rows.values()):
        return "pending"
    return "unsettled"


def presume(world: World, name: str, ids: tuple[str, ...], clash: bool) -> str | None:
    """Give the status if every exception that is only possible fails."""
    norms = law.family(world, name)
    direct = [] if norms[0].kind == "definition" else exceptions.defeaters(world, name)
    doubtful = [asked for asked, came in world.held.items() if asked[0] in direct and len(came) > 1]
    replaced = norms[0].kind == "offence" and world.displacements == {True, False}
    if not (doubtful or replaced) or any(norm.burden == "neutral" for norm in norms):
        return None
    world.forced, world.undisplaced = frozenset(doubtful), replaced
    try:
        table = every_completion(world.answers, lambda: outcome(world, name, ids, clash))
    except TooManyAtomsError:
        return None
    finally:
        world.forced, world.undisplaced = frozenset(), False
    status = settled(table)
    return None if status in ("unsettled", "") else status


def outcome(world: World, name: str, ids: tuple[str, ...], clash: bool) -> Outcome:
    """Judge one provision for one instance in the completion being tried."""
    kind = law.family(world, name)[0].kind
    if kind in ("power", "right"):
        result, used = statuses.power(
            world, name, lambda norm: instances.scope_for(world, norm, ids)
        )
        for norm, edition, day in used:
            result = as_far_as_read(world, norm, edition, day, result)
        return result
    found = instances.governing(world, name, lambda norm: instances.scope_for(world, norm, ids))
    if found is None:
        return only(OUT_OF_FORCE[kind])._replace(in_force=False)
    norm, edition, place = found
    if not law.read_so(world, norm):
        return only(OUT_OF_FORCE[kind])
    if kind == "offence" and statuses.displaced(world, norm, ids):
        return only("not_made_out")
    if not instances.selected(world, norm, place):
        result = only(OUT_OF_FORCE[kind])
    elif kind == "offence":
        result = statuses.offence(world, norm, place)
    elif kind == "definition":
        result = statuses.definition(world, norm, place)
    elif kind == "bridge":
        result = statuses.bridge(world, norm, place)
    elif not clash and not conflicts.triggered(world, norm, place):
        result = only("not_triggered")
    elif kind == "duty":
        result = duties.duty(world, norm, place)
    else:
        result = statuses.prohibition(world, norm, place)
    if clash:
        result = result._replace(statuses=frozenset({"conflict"}))
    return as_far_as_read(world, norm, edition, place.day, result)


def as_far_as_read(world: World, norm: Norm, edition: str, day: Moment, result: Outcome) -> Outcome:
    """Leave open what rests on a text that nobody read."""
    editions = law.editions_sharing(world, norm, edition, day)
    seen = all(law.read_of(norm, one) == "seen" for one in editions)
    strict = world.profile == "court" and not seen and result.statuses & AT_COURT
    read = law.as_encoded(world, norm, edition, day)
    if read and (not strict or law.text_as_encoded(world, norm, editions)):
        return result
    return Outcome(frozenset(STATUSES[norm.kind]))
