"""Outlines: what tells, before a norm is compiled, whether a case can concern it.

Shapes
    One `Outline` for every provision, in the order in which a rule set first names them.
Source
    What a wording is instantiated on, how it is dated, and what it does to others.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lawcheck.model.ruleset import Norm
from lawcheck.model.shelf import Outline, Shelf


def outlines_of(norms: Sequence[Norm]) -> tuple[Outline, ...]:
    """Outline the provisions of a rule set, unless that was done already."""
    if isinstance(norms, Shelf):
        return norms.outlines
    grouped: dict[str, list[int]] = {}
    for place, norm in enumerate(norms):
        grouped.setdefault(norm.id, []).append(place)
    return tuple(
        outline(tuple(places), [norms[place] for place in places]) for places in grouped.values()
    )


def outline(places: tuple[int, ...], wordings: list[Norm]) -> Outline:
    """Outline one provision."""
    first = wordings[0]
    dated = first.interval is not None
    return Outline(
        id=first.id,
        act=first.act,
        kind=first.kind,
        norms=places,
        numbers=(),
        events=tuple(needed(norm) for norm in wordings),
        editions=tuple(norm.editions for norm in wordings),
        laws=laws_of(wordings) if dated else (),
        days=tuple(norm.interval for norm in wordings if norm.interval) if dated else (),
        governed=any("governed_by" in norm.parts for norm in wordings),
        words=None if first.level == "case" else words_of(wordings),
        reported=is_reported(first),
        neutral=any(norm.burden == "neutral" for norm in wordings),
        args=first.args,
        effect=first.effect,
        defeats=first.defeats,
        instead_of=tuple(
            dict.fromkeys(name for norm in wordings for name in norm.parts.get("instead_of", ()))
        ),
    )


def needed(norm: Norm) -> tuple[str, ...]:
    """List the kinds of event without which a wording has no instance."""
    return tuple(expr[0] for kind, _, expr in norm.for_each if kind == "event")


def is_reported(norm: Norm) -> bool:
    """Whether a provision gives findings: a definition only with a citation and an instance."""
    if norm.kind == "definition":
        return bool(norm.article or norm.paragraph or norm.item) and bool(norm.for_each)
    return norm.kind != "exception"


def laws_of(wordings: list[Norm]) -> tuple[str, ...]:
    """Name wordings dated for themselves by the law that brought them, else by their first day.

    Where that is not known to the day, it is the days it lies between.
    """
    laws = [norm.by for norm in wordings]
    found: list[str] = []
    for norm, law in zip(wordings, laws, strict=True):
        assert norm.interval is not None
        days = dict.fromkeys(date.fromordinal(one) for one in norm.interval[:2])
        first = "/".join(one.isoformat() for one in days)
        name = law if law and laws.count(law) == 1 else f"{law} {first}".strip()
        # `rules check` refuses two that begin alike; until then neither hides the other.
        found.append(f"{name}, line {norm.line}" if name in found else name)
    return tuple(found)


def words_of(wordings: list[Norm]) -> tuple[str, ...]:
    """Collect every word in what the wordings of a provision say."""
    said = [
        (norm.when, *(expr for _, _, expr in norm.for_each), *norm.parts.values())
        for norm in wordings
    ]
    return tuple(sorted(named(said)))


def named(tree: object) -> set[str]:
    """Collect every word in an expression."""
    if isinstance(tree, str):
        return {tree}
    if isinstance(tree, dict):
        return named(tuple(tree.values()))
    if isinstance(tree, tuple | list):
        return set().union(*(named(part) for part in tree)) if tree else set()
    return set()
