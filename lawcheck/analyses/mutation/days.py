"""Move the days of a wording: its first or last edition by one, or its own days by one.

Shapes
    What one wording gains of a neighbour with the same id the neighbour loses, so that
    a boundary between two wordings moves as a whole.  A move after which every edition
    comes to the same as before is none: nothing could tell it from the rules.
Units
    Days are ordinals of `datetime.date`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from lawcheck.model.ruleset import Norm, RuleSet

Changed = dict[int, Norm | None]
WORKS = (
    "kind", "level", "bearer", "serves", "args", "gives", "for_each", "bound", "when", "only_in",
    "burden", "over", "defeats", "effect", "strength", "parts",
)  # fmt: skip
NEVER = date.max.toordinal()


def days_moved(ruleset: RuleSet, index: int) -> Iterator[tuple[str, str, Changed]]:
    """Give each way to move the days of a wording: before, after, what changes."""
    norm = ruleset.norms[index]
    family = {i: one for i, one in enumerate(ruleset.norms) if one.id == norm.id}
    if norm.interval is not None:
        yield from intervals(family, index)
        return
    known = tuple(edition.id for edition in ruleset.acts[norm.act].editions)
    for editions in moved(norm.editions, known):
        changed = given(family, index, editions, known)
        if meanings(family) != meanings({**family, **changed}):
            yield spelled(norm.editions), spelled(editions), changed


def meanings(family: Mapping[int, Norm | None]) -> dict[str, tuple[object, ...]]:
    """Give what each edition comes to: two wordings may differ only in what they tell readers."""
    return {
        name: (*works(norm), norm.read.get(name, norm.read.get("", "unread")))
        for norm in family.values()
        if norm is not None
        for name in norm.editions
    }


def works(norm: Norm) -> tuple[object, ...]:
    """Give what of a wording the engine works with."""
    return tuple(getattr(norm, field) for field in WORKS)


def moved(editions: tuple[str, ...], known: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Give the neighbouring runs of editions, and those to the ends of the act."""
    first, last = known.index(editions[0]), known.index(editions[-1])
    ends = len(known) - 1
    runs = [(first - 1, last), (first + 1, last), (first, last - 1), (first, last + 1)]
    runs += [(0, last), (first, ends)]
    for begin, end in dict.fromkeys(runs):
        if 0 <= begin <= end <= ends and (begin, end) != (first, last):
            yield known[begin : end + 1]


def given(
    family: dict[int, Norm], index: int, editions: tuple[str, ...], known: tuple[str, ...]
) -> Changed:
    """Give a wording other editions; its neighbours lose or take over what it moved past."""
    norm = family[index]
    changed: Changed = {index: norm._replace(editions=editions)}
    left = set(norm.editions) - set(editions)
    for other, wording in family.items():
        if other == index:
            continue
        kept = set(wording.editions) - set(editions)
        if touches(wording.editions, left, known):
            kept |= left
        now = tuple(name for name in known if name in kept)
        if now != wording.editions:
            changed[other] = wording._replace(editions=now) if now else None
    return changed


def touches(editions: tuple[str, ...], left: set[str], known: tuple[str, ...]) -> bool:
    """Whether a run of editions stands right beside those that were left."""
    places = {known.index(name) for name in editions}
    return any({known.index(name) - 1, known.index(name) + 1} & places for name in left)


def intervals(family: dict[int, Norm], index: int) -> Iterator[tuple[str, str, Changed]]:
    """Move the first day or the end of a wording dated for itself by one day."""
    norm = family[index]
    assert norm.interval is not None
    for start in (0, 2):
        edge = norm.interval[start : start + 2]
        if edge[1] >= NEVER:
            continue
        for step in (-1, 1):
            changed: Changed = {}
            for other, wording in family.items():
                interval = wording.interval or ()
                new = tuple(
                    day + step if interval[at - at % 2 : at - at % 2 + 2] == edge else day
                    for at, day in enumerate(interval)
                )
                if new != interval:
                    changed[other] = wording._replace(interval=(new[0], new[1], new[2], new[3]))
            yield day_of(edge[0]), day_of(edge[0] + step), changed


def spelled(editions: tuple[str, ...]) -> str:
    """Write a run of editions."""
    return editions[0] if len(editions) == 1 else f"{editions[0]} to {editions[-1]}"


def day_of(ordinal: int) -> str:
    """Write a day."""
    return date.fromordinal(ordinal).isoformat()
