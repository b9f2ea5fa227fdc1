"""What people are to each other, and whether they lived together.

Readings of the specification taken here
    * `relation of V to R` is what R is to V: `kind` of the entry of V with R, or the
      converse of the entry of R with V (parent - child, grandparent - grandchild).
    * Between two people of whom some relationship is listed, only what is listed holds;
      between two of whom none is, everything is open.
    * No `since`: from before anything in the file.  No `until`: still.
    * After `until` a spouse is `former_spouse`, a partner `former_partner`, and anything
      else nothing any more.
    * `lived_together: yes` (no days) is yes for every day.
"""

from __future__ import annotations

from lawcheck.model.case import Person, Relationship
from lawcheck.model.expression import Expr
from lawcheck.model.moment import Moment
from lawcheck.model.truth import NO, YES
from tests.reference import expressions, who
from tests.reference.clock import Timed
from tests.reference.scope import Scope
from tests.reference.world import World

CONVERSE = {
    "parent": "child",
    "child": "parent",
    "grandparent": "grandchild",
    "grandchild": "grandparent",
}
SAME_BOTH_WAYS = (
    "spouse", "religious_spouse", "partner", "sibling", "in_law", "other_relative", "none",
)  # fmt: skip
AFTERWARDS = {"spouse": "former_spouse", "partner": "former_partner"}


def tested(world: World, place: Scope, expr: Expr) -> bool:
    """Answer `relation`, `lived_together` and `ever_lived_together`."""
    head, left, right, when = expr[:4]
    at = expressions.moment(world, place, when)
    if at is None:
        return False
    for one in who.persons(world, who.meant(world, place, left)):
        for other in who.persons(world, who.meant(world, place, right)):
            if one.id != other.id and pair_tested(world, head, one, other, at, expr):
                return True
    return who.open_pair(world, place, (head, *expr[4:], at.name), (left, right))


def pair_tested(world: World, head: str, one: Person, other: Person, at: Timed, expr: Expr) -> bool:
    """Answer for two persons."""
    entries = [
        entry for entry in world.case.relationships if {entry.of, entry.other} == {one.id, other.id}
    ]
    label = (head, *expr[4:])
    pair = (one.id, other.id) if head == "relation" else tuple(sorted((one.id, other.id)))
    if head == "relation":
        born = birth(world, one, other)
        if born in expr[4]:
            return True
        if born and not entries:
            return False
    if not entries:
        return world.answers.yes(("relation", *pair, label, at.name), "fact")
    if head == "relation":
        return any(
            in_kind(world, entry, place, entry.of == one.id, expr[4], at)
            for place, entry in enumerate(entries)
        )
    return any(
        lived(world, entry, place, head == "ever_lived_together", at)
        for place, entry in enumerate(entries)
    )


def birth(world: World, one: Person, other: Person) -> str:
    """Name what `other` is to `one` where a person is said to be the other's child."""
    for child, parent, kind in ((one, other, "parent"), (other, one, "child")):
        parents, _ = world.proven(child.child_of, "fact")
        if parents is not None and parent.id in parents:
            return kind
    return ""


def in_kind(
    world: World,
    entry: Relationship,
    number: int,
    forward: bool,
    kinds: tuple[str, ...],
    at: Timed,
) -> bool:
    """Answer whether one entry makes them one of these to each other at a moment."""
    kind, because = world.proven(entry.kind, "fact")
    owner = f"{entry.of}-{entry.other}-{number}"
    if kind is None:
        return world.answers.yes(("relation", owner, forward, kinds, at.name), *because)
    if not forward and kind not in SAME_BOTH_WAYS:
        kind = CONVERSE.get(kind, "")
    if not in_time(world, entry.since, None, owner, at):
        return False
    if not in_time(world, None, entry.until, owner, at):
        kind = AFTERWARDS.get(kind, "")
    return kind in kinds


def in_time(
    world: World, since: Moment | None, until: Moment | None, owner: str, at: Timed
) -> bool:
    """Answer whether a moment lies between two ends, either of which may be missing."""
    if since is not None:
        begun = Timed(since, f"since {owner}")
        if not expressions.not_after(world, begun, at):
            return False
    if until is not None:
        return expressions.not_after(world, at, Timed(until, f"until {owner}"))
    return True


def lived(world: World, entry: Relationship, number: int, ever: bool, at: Timed) -> bool:
    """Answer whether they lived together at, or ever before, a moment."""
    value, because = world.proven(entry.lived_together, "fact")
    owner = f"{entry.of}-{entry.other}-{number}"
    if value is None:
        return world.answers.yes(("lived", owner, ever, at.name), *because)
    if value is YES or value is NO:
        return value is YES
    return any(
        in_time(world, house.since, None if ever else house.until, f"{owner}.{place}", at)
        for place, house in enumerate(value)
    )
