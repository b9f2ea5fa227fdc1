"""The law of a day: which wordings may have been in force on it, act by act, norm by norm.

Shapes
    A `Provision` is one norm with every wording that may have governed that day; more
    than one where the day lies in a first day that is known only as a range.
Units
    Days are ordinals of `datetime.date`.
Errors
    None: a day before every edition or after a repeal has no provision.
Source
    The editions of the acts, read as `lawcheck.engine.editions` reads them.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from lawcheck.analyses.norm_contents import called, readings_in
from lawcheck.engine.editions import NOT_IN_FORCE, possible_editions, worst_read
from lawcheck.model.ruleset import Act, Edition, Norm, RuleSet

NEVER = date.max.toordinal()
STANDINGS = ("in_force", "uncertain", "not_yet", "ended", "not_bound")


class ActOnDay(NamedTuple):
    """How an act stood on a day."""

    act: Act
    standing: str  # one of `STANDINGS`
    begins: tuple[int, int]  # the first days of its first edition; `NEVER` if not bound
    editions: tuple[Edition, ...]  # those that may have governed
    zones: tuple[Edition, ...]  # editions, or the repeal, whose first day may be that day
    unchecked: bool  # nobody looked for amendments as late as that day


class Possible(NamedTuple):
    """A wording that may have governed, with its editions and how far they were read."""

    norm: Norm
    editions: tuple[str, ...]  # () where the norm is dated for itself
    read: str


class Provision(NamedTuple):
    """One norm on a day."""

    id: str
    act: str
    wordings: tuple[Possible, ...]  # at least one, in the order of the text
    certain: bool  # it was certainly in force, in whichever wording

    @property
    def norm(self) -> Norm:
        """The first wording that is possible."""
        return self.wordings[0].norm


class LawOfDay(NamedTuple):
    """All acts and provisions of a rule set on one day, in the order of the text."""

    day: int
    acts: tuple[ActOnDay, ...]
    provisions: tuple[Provision, ...]


def law_of_day(ruleset: RuleSet, day: int, state: str) -> LawOfDay:
    """Find the law of a day; `state` decides when a treaty bound."""
    acts = tuple(act_on_day(act, day, state) for act in ruleset.acts.values())
    possible = {one.act.id: possible_editions(one.act, day, day, state) for one in acts}
    families: dict[str, list[Norm]] = {}
    for norm in ruleset.norms:
        families.setdefault(norm.id, []).append(norm)
    found = (provision(norms, day, possible[norms[0].act]) for norms in families.values())
    return LawOfDay(day, acts, tuple(one for one in found if one is not None))


def act_on_day(act: Act, day: int, state: str) -> ActOnDay:
    """Say how an act stood on a day."""
    names = possible_editions(act, day, day, state)
    editions = tuple(edition for edition in act.editions if edition.id in names)
    started = (*act.editions, *((act.ends,) if act.ends else ()))
    zones = tuple(one for one in started if one.first <= day < one.latest_first)
    begins = first_days(act, act.editions[0], state)
    return ActOnDay(
        act, standing(day, names, begins), begins, editions, zones, day > act.checked_to
    )


def first_days(act: Act, edition: Edition, state: str) -> tuple[int, int]:
    """Give the first days of an edition; a treaty begins no sooner than it binds a State."""
    if not act.dates_by_state:
        return edition.first, edition.latest_first
    begins = act.dates_by_state.get(state, NEVER)
    return max(edition.first, begins), max(edition.latest_first, begins)


def standing(day: int, names: tuple[str, ...], begins: tuple[int, int]) -> str:
    """Give how an act stood, by the editions that may have governed."""
    if names != (NOT_IN_FORCE,):
        return "uncertain" if NOT_IN_FORCE in names else "in_force"
    if begins[0] >= NEVER:
        return "not_bound"
    return "not_yet" if day < begins[1] else "ended"


def provision(norms: list[Norm], day: int, names: tuple[str, ...]) -> Provision | None:
    """Find the wordings of one norm that may have governed; None where there is none."""
    if norms[0].interval is not None:
        return dated(norms, day)
    found = []
    for norm in norms:
        editions = tuple(name for name in names if name in norm.editions)
        if editions:
            found.append(Possible(norm, editions, worst_read(norm, editions)))
    held = {name for one in found for name in one.editions}
    if not found:
        return None
    return Provision(norms[0].id, norms[0].act, tuple(found), held == set(names))


def dated(norms: list[Norm], day: int) -> Provision | None:
    """Find the wordings of a norm that is dated for itself.

    One that begins where another ends, on whatever day of the same range that was,
    leaves no day between them.
    """
    found, certain = [], False
    run: tuple[int, int, int, int] | None = None
    for norm in norms:
        assert norm.interval is not None
        first, latest_first, end, latest_end = norm.interval
        if first <= day < latest_end:
            found.append(Possible(norm, (), worst_read(norm, ())))
        if run is not None and run[2:] == (first, latest_first):
            first, latest_first = run[:2]
        run = (first, latest_first, end, latest_end)
        certain = certain or (latest_first <= day < end)
    return Provision(norms[0].id, norms[0].act, tuple(found), certain) if found else None


def hangs_on(norm: Norm, law: LawOfDay) -> tuple[str, ...]:
    """List the readings a norm hangs on, its own and those of the definitions it calls."""
    by_id = {one.id: one for one in law.provisions}
    found: dict[str, None] = {}
    seen: set[str] = set()
    waiting = [norm]
    while waiting:
        one = waiting.pop(0)
        found.update(dict.fromkeys(readings_in(one)))
        for _, name, _ in called(one):
            if name in by_id and name not in seen:
                seen.add(name)
                waiting += [possible.norm for possible in by_id[name].wordings]
    return tuple(found)


def touched_by(name: str, law: LawOfDay) -> tuple[Provision, ...]:
    """List the exceptions in force that touch a norm."""
    return tuple(
        one
        for one in law.provisions
        if any(name in possible.norm.defeats for possible in one.wordings)
    )


def displaced_by(name: str, law: LawOfDay) -> tuple[Provision, ...]:
    """List the norms in force that go before a norm: by priority, or in its place."""
    return tuple(
        one
        for one in law.provisions
        if any(
            name in (*possible.norm.over, *possible.norm.parts.get("instead_of", ()))
            for possible in one.wordings
        )
    )


def not_reviewed(provisions: Iterable[Provision]) -> int:
    """Count the norms with a wording that no lawyer has signed."""
    return sum(any(not one.norm.reviewed for one in each.wordings) for each in provisions)
