"""Which norms a norm rests on, and which findings change with it.

Shapes
    A `Reach` holds two relations between the ids of a rule set's norms: `uses`, what
    the finding of a norm is worked out from (definitions it calls, exceptions to it),
    and `beside`, whose findings may afterwards change its own (offences that displace
    it, norms that ask the opposite of the same bearer).
Errors
    None; a name nobody bears is no id and is passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from lawcheck.model.ruleset import Norm, RuleSet

OPPOSED = {"duty": "prohibition", "prohibition": "duty"}


class Reach(NamedTuple):
    """Two relations between norms."""

    uses: Mapping[str, frozenset[str]]
    beside: Mapping[str, frozenset[str]]

    def asked(self, norm: str) -> frozenset[str]:
        """Give the norms that must be asked to know the finding of one."""
        return self.beside.get(norm, frozenset()) | {norm}

    def needed(self, norms: Iterable[str]) -> frozenset[str]:
        """Give some norms with all that their findings are worked out from."""
        return closed(norms, self.uses)

    def changed_by(self, norm: str) -> tuple[str, ...]:
        """Give the norms whose findings may be others if one is, the nearest first."""
        found = ordered([norm], reversed_of(self.uses))
        for one in list(found):
            found += sorted(self.beside.get(one, frozenset()) - set(found))
        return tuple(found)


def reach_of(ruleset: RuleSet) -> Reach:
    """Work out both relations."""
    ids = {norm.id for norm in ruleset.norms}
    uses: dict[str, set[str]] = {name: set() for name in ids}
    beside: dict[str, set[str]] = {name: set() for name in ids}
    aims = {norm.id: set[str]() for norm in ruleset.norms if norm.kind in OPPOSED}
    for norm in ruleset.norms:
        uses[norm.id] |= words_in((norm.for_each, norm.bound, norm.when, norm.parts)) & ids
        for target in norm.defeats:
            uses.setdefault(target, set()).add(norm.id)
        for loser in norm.parts.get("instead_of", ()):
            beside.setdefault(loser, set()).add(norm.id)
            beside[norm.id].add(loser)
        if norm.kind in OPPOSED:
            aims[norm.id] |= aimed_at(norm)
    kinds = {norm.id: norm.kind for norm in ruleset.norms}
    for one, events in aims.items():
        for other, others in aims.items():
            if kinds[other] == OPPOSED[kinds[one]] and events & others:
                beside[one].add(other)
    return Reach(frozen(uses), frozen(beside))


def part_of(ruleset: RuleSet, ids: frozenset[str]) -> RuleSet:
    """Keep some norms of a rule set; an exception then defeats only what is left."""
    kept = [norm for norm in ruleset.norms if norm.id in ids]
    norms = tuple(
        norm._replace(defeats=tuple(name for name in norm.defeats if name in ids))
        if norm.defeats
        else norm
        for norm in kept
    )
    return ruleset._replace(norms=norms)


def aimed_at(norm: Norm) -> set[str]:
    """List the words of what a duty needs, or a prohibition forbids: its kinds of event."""
    return words_in((norm.parts.get("discharge", ()), norm.parts.get("forbidden", ())[:1]))


def words_in(tree: Any) -> set[str]:
    """Collect every word in a tree of tuples and maps."""
    if isinstance(tree, str):
        return {tree}
    if isinstance(tree, dict):
        tree = tuple(tree.values())
    if isinstance(tree, tuple | list):
        return set().union(*(words_in(part) for part in tree))
    return set()


def closed(start: Iterable[str], relation: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """Follow a relation as far as it goes."""
    return frozenset(ordered(start, relation))


def ordered(start: Iterable[str], relation: Mapping[str, Iterable[str]]) -> list[str]:
    """Follow a relation as far as it goes; what is fewer steps away comes first."""
    found = list(start)
    for name in found:  # the list grows while it is walked
        found += sorted(set(relation.get(name, ())) - set(found))
    return found


def reversed_of(relation: Mapping[str, Iterable[str]]) -> dict[str, set[str]]:
    """Turn a relation round."""
    found: dict[str, set[str]] = {}
    for name, others in relation.items():
        for other in others:
            found.setdefault(other, set()).add(name)
    return found


def frozen(relation: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    """Keep a relation from being changed."""
    return {name: frozenset(others) for name, others in relation.items()}
