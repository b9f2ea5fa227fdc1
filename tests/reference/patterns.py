"""Which listed events match, and whether one that is not listed may have happened.

Readings of the specification taken here
    * `within D before M` and `within D after M` include both ends.
    * An open unlisted match is {event}, and also {below_grade} or {conflict} where a
      denial or register that would exclude some of it is left aside for that reason.
    * A denial about several events covers only what is about all of them.
    * A register is silent only of what the body that keeps it does, or anybody may do.
    * Two patterns that say the same of the same things share one atom.
    * Where several match a `with` variable it is the first in the order in which they are
      looked at, at the earliest time of any.
    * A thing that is about something that never happened does not exist.
"""

from __future__ import annotations

from lawcheck.model.case import Event, Leaf, Register
from lawcheck.model.expression import Expr
from lawcheck.model.moment import Moment, earliest_of, without
from lawcheck.model.truth import YES
from tests.reference import expressions, scope, who
from tests.reference.clock import Stretch
from tests.reference.world import Bound, Unlisted, World


def matches(world: World, place: scope.Scope, event: Event, pattern: Expr) -> bool:
    """Answer whether a listed event took place and is as the pattern says."""
    return (
        fits(world, place, event, pattern)
        and (
            pattern[6] is None
            or expressions.truth(world, place.plus(pattern[1], event), pattern[6])
        )
        and world.happened(event)
    )


def fits(world: World, place: scope.Scope, event: Event, pattern: Expr) -> bool:
    """Answer the same, leaving aside `where` and whether it happened."""
    kind, _, by, to, about, window, _ = pattern
    return (
        event.kind == kind
        and (by is None or who.party_in(world, place, event, "by", by))
        and (to is None or who.party_in(world, place, event, "to", to))
        and (about is None or world.is_about(event, place.get(world, about)))
        and (window is None or in_window(world, place, event, window))
    )


def in_window(world: World, place: scope.Scope, event: Event, window: Expr) -> bool:
    """Answer whether an event lies in the window of a pattern."""
    stretch = expressions.window(world, place, window)
    at = world.at(event)
    return stretch is not None and expressions.runs(world, stretch, at)


def listed_matches(world: World, place: scope.Scope, pattern: Expr) -> list[Event]:
    """List the listed events that match in this completion, earliest first."""
    return [event for event in world.listed(pattern[0]) if matches(world, place, event, pattern)]


def some(world: World, place: scope.Scope, pattern: Expr) -> bool:
    """Answer whether anything matches, listed or not."""
    for event in world.listed(pattern[0]):
        if matches(world, place, event, pattern):
            return True
    return unlisted(world, place, pattern) is not None


def at_least(world: World, place: scope.Scope, number: int, pattern: Expr) -> bool:
    """Count listed matches; more may exist unless the record excludes them."""
    if len(listed_matches(world, place, pattern)) >= number:
        return True
    return unlisted(world, place, pattern, number) is not None


def every(world: World, place: scope.Scope, pattern: Expr) -> bool:
    """Answer whether all listed events that fit satisfy `where`."""
    for event in world.listed(pattern[0]):
        if not (fits(world, place, event, pattern) and world.happened(event)):
            continue
        inside = place.plus(pattern[1], event)
        if pattern[6] is not None and not expressions.truth(world, inside, pattern[6]):
            return False
    return True


def earliest(world: World, place: scope.Scope, name: str, pattern: Expr) -> Bound:
    """Find what a `with` variable stands for."""
    found = [
        event
        for event in world.listed(pattern[0])
        if matches(world, place.plus(name, event), event, pattern)
    ]
    if found:
        return first_of(found)
    return unlisted(world, place.plus(name, None), pattern, own=name)


def first_of(found: list[Event]) -> Event:
    """Give the first of several listed events, at the earliest time of any."""
    return found[0]._replace(at=earliest_of(*(event.at for event in found)))


def unlisted(
    world: World,
    place: scope.Scope,
    pattern: Expr,
    number: int = 1,
    own: str | None = None,
    part: Stretch | None = None,
    shared: bool = False,
) -> Unlisted | None:
    """Give the unlisted match of this completion, if the record leaves room for one.

    `number` is how many there should be in all, `part` a span that it must lie in;
    `shared` gives all such spans one atom.
    """
    kind, itself, by, to, about, _, _ = pattern
    span, because = possible(world, place, pattern, part)
    if span is None:
        return None
    key = tuple(place.resolved(world, part, itself if own is None else own) for part in pattern[2:])
    where = part.end.name if part and not shared else ""
    if not world.answers.yes(("unlisted", kind, key, number, where), "event", *because):
        return None
    above = place.get(world, about) if about is not None else None
    return Unlisted(
        f"unlisted {kind} {key}",
        kind,
        span,
        above,
        (by, place) if by is not None else None,
        (to, place) if to is not None else None,
    )


def possible(
    world: World, place: scope.Scope, pattern: Expr, part: Stretch | None
) -> tuple[Moment | None, tuple[str, ...]]:
    """Give the times at which an unlisted match may have happened."""
    low, high = world.first_instant(), world.case.as_of
    if pattern[4] is not None:
        above = world.at(place.get(world, pattern[4]))
        if above is None:
            return None, ()
        low = max(low, above.span.earliest)
    if pattern[5] is not None:
        window = expressions.window(world, place, pattern[5])
        if window is None:
            return None, ()
        low = max(low, window.start.span.earliest)
        high = min(high, window.end.span.latest)
    if part is not None:
        low = max(low, part.start.span.earliest)
        high = min(high, part.end.span.latest)
    if high < low:
        return None, ()
    holes, because = [], set()
    for hole, grade, contested in exclusions(world, place, pattern):
        if hole.latest < low or high < hole.earliest:
            continue
        if contested and grade != 5:
            because.add("conflict")
        elif grade < world.threshold:
            because.add("below_grade")
        else:
            holes.append(hole)
    return without(Moment(low, high), holes), tuple(sorted(because))


def exclusions(world: World, place: scope.Scope, pattern: Expr) -> list[tuple[Moment, int, bool]]:
    """List the times that denials and registers exclude: span, grade, contested."""
    found = []
    above = world.surely_above(place.get(world, pattern[4])) if pattern[4] else set()
    for event in world.case.events:
        denies = event.kind == pattern[0] and event.done.value == "no" and not event.planned
        if denies and denial_covers(world, place, event, pattern, above):
            span = event.at if event.dated else Moment(world.first_instant(), world.case.as_of)
            found.append((span, event.done.grade, bool(event.done.contested_by)))
    for register in world.case.registers:
        held = register.complete and above & set(register.about)
        if held and had_to_hold(world, place, register, pattern):
            span = Moment(register.first, register.last)
            found.append((span, register.grade, False))
    return found


def had_to_hold(world: World, place: scope.Scope, register: Register, pattern: Expr) -> bool:
    """Answer whether a register is one for such events, done by those who keep it."""
    kind = world.vocabulary.events[pattern[0]]
    if register.kind not in kind.registers:
        return False
    group = who.meant(world, place, pattern[2]) if pattern[2] is not None else who.NOBODY
    doers = set(kind.actor) if not group.names or group.because else set(group.names)
    keepers = (
        {register.body} if register.body else set(world.vocabulary.registers[register.kind].bodies)
    )
    return not doers or any(world.counts_as(doer, keeper) for doer in doers for keeper in keepers)


def denial_covers(
    world: World, place: scope.Scope, denial: Event, pattern: Expr, above: set[str]
) -> bool:
    """Answer whether every match of a pattern is among what a denial denies."""
    if denial.about and not set(denial.about) <= above:
        return False
    only = world.vocabulary.events[pattern[0]].actor
    for leaf, wanted, alone in ((denial.by, pattern[2], only), (denial.to, pattern[3], ())):
        if leaf is None:
            continue
        value, _ = world.proven(leaf, "fact")
        if value is None:
            return False
        if wanted is not None:
            if not any(who.agree(world, place, name, wanted) for name in value):
                return False
        elif len(alone) != 1 or not any(world.counts_as(name, alone[0]) for name in value):
            return False
    return all(
        says_the_same(world, pattern, name, leaf) for name, leaf in denial.attributes.items()
    )


def says_the_same(world: World, pattern: Expr, name: str, leaf: Leaf) -> bool:
    """Answer whether a pattern demands the very value that a denial gives."""
    value, _ = world.proven(leaf, "fact")
    where = pattern[6]
    conditions = where[1:] if where is not None and where[0] == "and" else (where,)
    word = value.value if hasattr(value, "value") and value is not YES else value
    word = "yes" if value is YES else word
    return ("is", ("attr", pattern[1], name), word) in conditions
