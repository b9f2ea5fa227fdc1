"""The other kinds of norms in one completion: section 5, first row that holds.

Readings of the specification taken here
    * A prohibition without a span in this case forbids nothing: not_triggered.
    * An exception that takes a power away (undercut, rebut) makes it not available; it
      takes nothing from what was granted.  The same for offences (not_made_out) and
      definitions (does_not_hold).
    * `refused` needs a listed request where `asked` is stated.  Granted with a span that
      does not exist or has not begun is neither in place nor ended.
    * Of a power that was no law on the instance's own day, what came before it was law
      neither grants nor refuses it; what is not dated came no sooner than what the
      instance consists of.
    * What was granted is judged by the wording of the instance's own day, or, where none
      was in force then, by that of `as_of`.
    * What was granted or refused rests on the wording of the own day, the rest on that of
      `as_of`, too; all of it on that nobody amended the act up to `as_of`.
    * `instead_of`: where the displacing offence is made out for the same instance, and its
      own text read, the displaced one is not made out, read or not.
    * `repeated` is one more element.
    * liability: removed before lapsed before open; asked of what is certainly made out.
"""

from __future__ import annotations

from collections.abc import Callable

from lawcheck.model.case import Event
from lawcheck.model.expression import Expr
from lawcheck.model.moment import Moment
from lawcheck.model.ruleset import Norm
from tests.reference import duties, exceptions, expressions, instances, law, patterns
from tests.reference.clock import Stretch
from tests.reference.duties import Outcome, only
from tests.reference.scope import Scope
from tests.reference.world import Bound, World


def prohibition(world: World, norm: Norm, place: Scope) -> Outcome:
    """Walk the rows of a triggered prohibition."""
    forbidden: Expr = norm.parts["forbidden"]
    stretch = None
    if "during" in norm.parts:
        stretch = expressions.span(world, place, norm.parts["during"])
        if stretch is None:
            return only("not_triggered")
    if exceptions.defeated(world, norm.id, place):
        return only("excused")
    if stretch is not None:
        stretch = exceptions.extended_span(world, stretch, norm.id, place)
        repeal = duties.repealed(world, norm, stretch.end)
        if repeal is not None and not law.continues(world, norm.act):
            stretch = Stretch(stretch.start, repeal)
    for event in patterns.listed_matches(world, place, forbidden):
        if stretch is None or expressions.runs(world, stretch, world.at(event)):
            return only("broken")
    if stretch is None or not expressions.compared(world, "before", stretch.end, world.as_of):
        return only("pending", running=True)
    unseen = patterns.unlisted(world, place, forbidden, part=stretch, shared=True)
    return only("respected" if unseen is None else "broken")


def granted(world: World, norm: Norm, place: Scope) -> tuple[str, Bound]:
    """Answer whether a listed grant is in place or ended, and the last one that counts."""
    pattern = norm.parts.get("granted")
    status, last = "", None
    if pattern is None:
        return status, last
    for event in under_law(world, norm, place, pattern):
        inside = place.plus(pattern[1], event)
        last = event
        if "runs" not in norm.parts:
            return "in_place", event
        stretch = expressions.span(world, inside, norm.parts["runs"])
        if stretch is None:
            continue
        stretch = exceptions.extended_span(world, stretch, norm.id, inside)
        repeal = duties.repealed(world, norm, stretch.end)
        if repeal is not None and not law.continues(world, norm.act):
            stretch = Stretch(stretch.start, repeal)
        if not expressions.not_after(world, world.as_of, stretch.end):
            status = "ended"
        elif expressions.not_after(world, stretch.start, world.as_of):
            return "in_place", event
    return status, last


def refused(world: World, norm: Norm, place: Scope) -> bool:
    """Answer whether a listed request met a listed refusal."""
    found: list[Event] = []
    for key in ("asked", "refused"):
        pattern = norm.parts.get(key)
        if pattern is None:
            if key == "refused":
                return False
            continue
        rule = patterns.listed_matches(world, place, pattern)
        found = under_law(world, norm, place, pattern) if key == "refused" else rule
        if not found:
            return False
    return any(not granted_since(world, norm, place, event) for event in found)


def granted_since(world: World, norm: Norm, place: Scope, refusal: Event) -> bool:
    """Answer whether a listed grant came at or after a refusal."""
    pattern = norm.parts.get("granted")
    return pattern is not None and any(
        expressions.not_after(world, world.at(refusal), world.at(event))
        for event in under_law(world, norm, place, pattern)
    )


def under_law(world: World, norm: Norm, place: Scope, pattern: Expr) -> list[Event]:
    """List the listed events; of a power that was none when it would open, those since it was."""
    matching = patterns.listed_matches(world, place, pattern)
    if law.wording(world, norm.id, place.day) is not None:
        return matching
    found = []
    begun = instances.latest_event(world, place, world.as_of).span.earliest
    for event in matching:
        at = world.at(event)
        assert at is not None
        low = min(max(at.span.earliest, begun), at.span.latest)
        if law.wording(world, norm.id, Moment(low, at.span.latest)) is not None:
            found.append(event)
    return found


def open_to(world: World, norm: Norm, place: Scope) -> bool:
    """Answer whether `when` holds, as asked in this scope, and nothing takes it away."""
    return (
        law.read_so(world, norm)
        and (norm.when is None or expressions.truth(world, place, norm.when))
        and not exceptions.defeated(world, norm.id, place)
    )


def power(
    world: World, name: str, find: Callable[[Norm], Scope | None]
) -> tuple[Outcome, list[tuple[Norm, str, Moment]]]:
    """Walk the rows of a power or right; also give the wordings that were asked."""
    own = instances.governing(world, name, find)
    now = law.wording(world, name, world.as_of.span)
    used = [(own[0], own[1], own[2].day)] if own else []
    base = own[0] if own else now[0] if now else None
    place = own[2] if own else find(base) if base else None
    if base is None:
        return only("unavailable")._replace(in_force=False), used
    if not law.read_so(world, base):
        return only("unavailable"), []
    if not own and now is not None:
        used.append((now[0], now[1], world.as_of.span))
    late = law.unchecked(world, base, world.as_of.span)
    if own and now is not None and late:
        used.append((now[0], now[1], world.as_of.span))
    if place is None or not instances.selected(world, base, place):
        return only("unavailable"), used
    status, _ = granted(world, base, place)
    if status:
        return only(status), used
    if refused(world, base, place):
        return only("refused"), used
    if now is not None:
        if own and not late:
            used.append((now[0], now[1], world.as_of.span))
        where = find(now[0])
        if where is not None and instances.selected(world, now[0], where):
            where = where._replace(day=world.as_of.span, asked=world.as_of)
            if open_to(world, now[0], where) and not last_day_past(world, now[0], where):
                return only("available"), used
    if own:
        at = instances.latest_event(world, own[2], world.as_of)
        if open_to(world, own[0], own[2]._replace(asked=at)):
            return only("was_available"), used
    return only("unavailable"), used


def last_day_past(world: World, norm: Norm, place: Scope) -> bool:
    """Answer whether the last day for asking is over."""
    if "until" not in norm.parts:
        return False
    until = expressions.moment(world, place, norm.parts["until"])
    return expressions.compared(world, "before", until, world.as_of)


def elements(world: World, norm: Norm, place: Scope) -> bool:
    """Answer whether everything an offence consists of is there."""
    conditions = [norm.when, norm.parts["elements"]]
    return (
        law.read_so(world, norm)
        and all(part is None or expressions.truth(world, place, part) for part in conditions)
        and not exceptions.defeated(world, norm.id, place)
    )


def displaced(world: World, norm: Norm, ids: tuple[str, ...]) -> bool:
    """Answer whether another offence that is made out stands in the place of this one."""
    if world.undisplaced:
        return False
    for other in world.ruleset.norms:
        if other.kind == "offence" and norm.id in other.parts.get("instead_of", ()):
            found = instances.governing(
                world, other.id, lambda wording: instances.scope_for(world, wording, ids)
            )
            if found is None or found[0] is not other:
                continue
            _, edition, there = found
            if (
                instances.selected(world, other, there)
                and elements(world, other, there)
                and law.as_encoded(world, other, edition, there.day)
            ):
                world.displacements.add(True)
                return True
    world.displacements.add(False)
    return False


def offence(world: World, norm: Norm, place: Scope) -> Outcome:
    """Judge an offence for an instance that its act governed."""
    if not elements(world, norm, place):
        return only("not_made_out")
    if norm.parts.get("regime") == "none":
        return only("no_offence")
    debt = liability(world, norm, place) if world.liable else ""
    return only("made_out")._replace(liability=debt)


def liability(world: World, norm: Norm, place: Scope) -> str:
    """Say whether somebody can still be held liable."""
    if exceptions.applying(world, norm.id, place, "liability_removed"):
        return "removed"
    if "limitation" in norm.parts:
        length, start = norm.parts["limitation"]
        begun = expressions.moment(world, place, start)
        if begun is not None:
            last = expressions.later(world, place, begun, length)
            last = exceptions.extended(world, last, norm.id, place)
            if expressions.compared(world, "before", last, world.as_of):
                return "lapsed"
    return "open"


def definition(world: World, norm: Norm, place: Scope) -> Outcome:
    """Judge a definition that is a finding of its own."""
    held = law.defined(world, place, norm) and expressions.truth(world, place, norm.parts["is"])
    return only("holds" if held else "does_not_hold")


def bridge(world: World, norm: Norm, place: Scope) -> Outcome:
    """Judge how far national norms implement an obligation on the day it arose."""
    if norm.when is not None and not expressions.truth(world, place, norm.when):
        return only(None)
    best = "gap"
    for name, extent, condition in norm.parts["by_norms"]:
        found = law.wording(world, name, place.day)
        if found is None or found[0].parts.get("regime") == "none":
            continue
        if condition is not None and not expressions.truth(world, place, condition):
            continue
        if extent == "full":
            return only("covered")
        best = "partly"
    return only(best)
