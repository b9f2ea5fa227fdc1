"""A group of the discussion of a memo, and the findings it may draw on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lawcheck.model.finding import Finding
from lawcheck.render.documents.memo.argued import Told
from lawcheck.render.documents.memo.authorities import Cited
from lawcheck.render.treaty_side import law_of


class Group(NamedTuple):
    """One group of the discussion: its values, what it cites, its main findings."""

    values: Told
    used: list[Cited]
    main: list[Finding]


def national(findings: Iterable[Finding]) -> list[Finding]:
    """Keep what rests on national law under the reading that is counted."""
    return [one for one in findings if law_of(one) == "national" and one.norm.only_in is None]
