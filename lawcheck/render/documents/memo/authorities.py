"""The table of authorities: which provisions a memo rests on, in which edition, and where.

Shapes
    A row is an act in one edition, read so far; in it each provision with its places in
    the memo: a letter for a group of the discussion, a number for an argued finding.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from lawcheck.model.finding import Finding
from lawcheck.model.ruleset import Norm
from lawcheck.render.naming import Speaker, act_title, edition_words, place


class Cited(NamedTuple):
    """A provision as it was used."""

    norm: Norm
    edition: str
    read: str
    where: str


def cited(findings: Iterable[Finding], where: str) -> list[Cited]:
    """Cite what findings rest on."""
    return [Cited(one.norm, one.edition, one.read, where) for one in findings]


def authorities(s: Speaker, used: Iterable[Cited]) -> tuple[dict[str, Any], ...]:
    """Gather what was cited, in the order of the acts and of their text."""
    acts = list(s.ruleset.acts)
    rows: dict[tuple[str, str, str], dict[str, dict[str, None]]] = {}
    for one in sorted(used, key=lambda each: acts.index(each.norm.act)):
        key = (one.norm.act, one.edition, edition_words(s, one.norm, one.edition, one.read))
        places = rows.setdefault(key, {})
        places.setdefault(place(s, one.norm), {})[one.where] = None
    return tuple(
        {
            "act": act_title(s, act),
            "edition": words,
            "places": tuple(
                {"place": name, "where": ", ".join(sorted(where))} for name, where in places.items()
            ),
        }
        for (act, _, words), places in rows.items()
    )
