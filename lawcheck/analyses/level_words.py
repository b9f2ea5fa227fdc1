"""Which facts and figures the norms of a level read: what a new file of that level asks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from lawcheck.model.ruleset import RuleSet


class LevelWords(NamedTuple):
    """Names of facts and of figures, each in the order in which the norms read them."""

    facts: tuple[str, ...]
    figures: tuple[str, ...]


def words_of_level(ruleset: RuleSet, level: str) -> LevelWords:
    """Collect what every wording of the norms of a level reads."""
    read: dict[str, dict[str, None]] = {"fact": {}, "figure": {}}
    for norm in ruleset.norms:
        if norm.level == level:
            for name, word in leaves((norm.when, norm.for_each, norm.parts)):
                read[name][word] = None
    return LevelWords(tuple(read["fact"]), tuple(read["figure"]))


def leaves(part: Any) -> Iterator[tuple[str, str]]:
    """Walk expressions, wherever a norm holds them."""
    if isinstance(part, dict):
        part = tuple(part.values())
    if not isinstance(part, tuple):
        return
    if len(part) == 2 and part[0] in ("fact", "figure") and isinstance(part[1], str):
        yield part[0], part[1]
        return
    for inner in part:
        yield from leaves(inner)
