"""Every mutant of a rule set: the same rules with one small change of one wording.

Shapes
    A `Mutant` names what was changed; `changed` gives, by its place in the rule set,
    each wording that is another one now, None where it is taken away.
Errors
    None.  A wording nobody read has no mutants but of its days: all its answers stay
    open whatever it says, so that no case could tell a change.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from lawcheck.analyses.mutation.days import days_moved
from lawcheck.analyses.mutation.expressions import Around, changes, near, other_body
from lawcheck.analyses.mutation.trees import at, nodes, replaced, without
from lawcheck.model.ruleset import Norm, RuleSet
from lawcheck.model.vocabulary import Vocabulary

DROPPED = ("failed_by", "closes", "asked", "refused", "until", "deadline", "arises", "governed_by")
PARTIES = ("bearer", "owed_to", "from_whom")
NO_CONDITIONS = ("penalty", "regime", "mode", "order", "implements", "obligation")
PRESUMED = ("duty", "prohibition", "power", "right", "offence")  # what is said of the unsettled
OPEN = ("conflict", "unread")


class Mutant(NamedTuple):
    """One small change."""

    norm: str
    wording: int  # its place among the norms of the rule set
    operator: str
    place: str  # which part of the norm
    before: Any
    after: Any
    changed: dict[int, Norm | None]


def mutants_of(ruleset: RuleSet, vocabulary: Vocabulary, norms: frozenset[str]) -> list[Mutant]:
    """Give every mutant of some norms, in the order of the text, each change once."""
    readings = {name: tuple(reading.values) for name, reading in ruleset.readings.items()}
    excepted = {
        name
        for norm in ruleset.norms
        for name in norm.defeats
        if any(one.id == name and one.kind in PRESUMED for one in ruleset.norms)
    }
    found: list[Mutant] = []
    made: dict[str, list[dict[int, Norm | None]]] = {}
    for index, norm in enumerate(ruleset.norms):
        if norm.id not in norms:
            continue
        known = made.setdefault(norm.id, [])
        ways = [*of_days(ruleset, index)]
        if not masked(norm):
            ways += of_expressions(index, norm, vocabulary, readings)
            ways += of_parts(index, norm)
            ways += of_standing(index, norm, readings, norm.id in excepted)
        for mutant in ways:
            if mutant.changed not in known and mutant.changed != {index: norm}:
                known.append(mutant.changed)
                found.append(mutant)
    return found


def applied(ruleset: RuleSet, mutant: Mutant) -> RuleSet:
    """Give the rules with the change made."""
    norms = (mutant.changed.get(index, norm) for index, norm in enumerate(ruleset.norms))
    return ruleset._replace(norms=tuple(norm for norm in norms if norm is not None))


def masked(norm: Norm) -> bool:
    """Whether nobody read the text of a wording in any of its editions."""
    otherwise = norm.read.get("", "unread")
    states = {norm.read.get(name, otherwise) for name in norm.editions or ("",)}
    hidden = (*OPEN, "recalled") if norm.strength == "statute" else OPEN
    return states <= set(hidden)


def of_days(ruleset: RuleSet, index: int) -> Iterator[Mutant]:
    """Move the days of a wording."""
    norm = ruleset.norms[index]
    for before, after, changed in days_moved(ruleset, index):
        yield Mutant(norm.id, index, "editions", "in force", before, after, changed)


def of_expressions(
    index: int, norm: Norm, vocabulary: Vocabulary, readings: dict[str, tuple[str, ...]]
) -> Iterator[Mutant]:
    """Change one node of one expression."""
    for path, node in nodes(norm):
        if len(path) > 1 and path[0] == "parts" and path[1] in NO_CONDITIONS:
            continue
        above = at(norm, path[:-1]) if len(path) > 1 else None
        around = Around(path, above, vocabulary, readings)
        for operator, after in changes(node, around):
            yield one(
                index, norm, operator, place_of(path), node, after, replaced(norm, path, after)
            )


def place_of(path: tuple[str | int, ...]) -> str:
    """Name the part of a norm a path leads into."""
    name = str(path[1]) if path[0] == "parts" and len(path) > 1 else str(path[0])
    return {"bound": "with"}.get(name, name)


def of_parts(index: int, norm: Norm) -> Iterator[Mutant]:
    """Leave a part out, name another body, or count otherwise."""
    if norm.when is not None and norm.when[0] != "and":
        bare = norm._replace(when=None)
        yield one(index, norm, "drop_condition", "when", norm.when, None, bare)
    for part in DROPPED:
        if part in norm.parts and not borne(norm, part):
            yield one(index, norm, "drop_part", part, norm.parts[part], None, without(norm, part))
    for part in PARTIES:
        named = norm.parts.get(part)
        if named is None:
            continue
        if named[0] == "body":
            other = ("body", other_body(named[1]))
            changed = replaced(norm, ("parts", part), other)
            if part == "bearer":
                changed = changed._replace(bearer=other[1])
            yield one(index, norm, "party", part, named, other, changed)
    recurring = norm.parts.get("recurring")
    if recurring is not None:
        for number in near(recurring["at_least"]):
            after = {**recurring, "at_least": number}
            changed = replaced(norm, ("parts", "recurring"), after)
            yield one(index, norm, "count", "recurring", recurring["at_least"], number, changed)


def borne(norm: Norm, part: str) -> bool:
    """Whether a norm cannot be without a part: an exception that extends must say how far."""
    return norm.effect == "extend" and part == "until" and "by" not in norm.parts


def of_standing(
    index: int, norm: Norm, readings: dict[str, tuple[str, ...]], excepted: bool
) -> Iterator[Mutant]:
    """Drop an exception or a target of it; change what a norm stands under or above."""
    if norm.kind == "exception":
        gone: dict[int, Norm | None] = {index: None}
        yield Mutant(norm.id, index, "drop_exception", "defeats", norm.defeats, (), gone)
    if excepted:
        flipped = norm._replace(burden="" if norm.burden else "neutral")
        yield one(index, norm, "burden", "burden", norm.burden, flipped.burden, flipped)
    for field, operator in (("defeats", "drop_exception"), ("over", "drop_priority")):
        names = getattr(norm, field)
        for name in names if field == "over" or len(names) > 1 else ():
            left = tuple(other for other in names if other != name)
            changed = norm._replace(over=left) if field == "over" else norm._replace(defeats=left)
            yield one(index, norm, operator, field, names, left, changed)
    losers = norm.parts.get("instead_of", ())
    for name in losers:
        left = tuple(other for other in losers if other != name)
        changed = replaced(norm, ("parts", "instead_of"), left)
        yield one(index, norm, "drop_priority", "instead_of", losers, left, changed)
    if norm.only_in is not None:
        name, value = norm.only_in
        for other in readings.get(name, ()):
            if other != value:
                changed = norm._replace(only_in=(name, other))
                yield one(index, norm, "reading", "only_in", value, other, changed)


def one(
    index: int, norm: Norm, operator: str, place: str, before: Any, after: Any, changed: Norm
) -> Mutant:
    """Make a mutant that changes one wording."""
    return Mutant(norm.id, index, operator, place, before, after, {index: changed})
