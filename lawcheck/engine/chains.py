"""Chains of authority: how strong a finding is, by the weakest link that it needs.

Shapes
    A link names a text, its strength, and whether what is found hangs on it.
Source
    A link to a text that did not exist on the day is left out.  What is left never makes a
    finding stronger than the norm says of itself: a soft norm alone breaches no treaty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lawcheck.engine.counting import local_day
from lawcheck.model.ruleset import Act, Norm, RuleSet

if TYPE_CHECKING:
    from lawcheck.engine.judgement import Timed
    from lawcheck.engine.program import Program
    from lawcheck.engine.record import Record

# From the strongest to the weakest.  A View says what an article meant; it does not bind.
STRENGTHS = (
    "statute",
    "treaty",
    "general_recommendation",
    "view",
    "concluding_observation",
    "standard",
)


def weakest(strengths: list[str]) -> str:
    """Give the weakest of several strengths."""
    return max(strengths, key=STRENGTHS.index)


def authority(program: Program, record: Record, norm: Norm, arose: Timed) -> dict[str, Any]:
    """Give the chain a finding rests on, and how strong it is; {} where there is none."""
    if not norm.chain:
        return {}
    last = record.law_of or local_day(arose.span[1], record.zone).toordinal()
    return rests_on(program.ruleset, norm, last, record.case.state)


def rests_on(ruleset: RuleSet, norm: Norm, last: int, state: str) -> dict[str, Any]:
    """Give the links that stood on the last day something may have arisen, and their strength."""
    links = tuple([link for link in norm.chain if stood(ruleset, link["norm"], last, state)])
    needed = [link["strength"] for link in links if link["necessary"] == "yes"]
    return {"chain": links, "strength": weakest([norm.strength, *needed])}


def stood(ruleset: RuleSet, name: str, last: int, state: str) -> bool:
    """Whether the text that a link names may have been in force by a day; one unknown was."""
    act = act_of(ruleset, name)
    if act is None or not act.editions:
        return True
    own = act.dates_by_state.get(state, 0) if act.dates_by_state else 0
    return max(act.editions[0].first, own) <= last


def act_of(ruleset: RuleSet, name: str) -> Act | None:
    """Find the act of a norm that need not be encoded: the longest id that begins its name."""
    while name not in ruleset.acts:
        name, dot, _ = name.rpartition(".")
        if not dot:
            return None
    return ruleset.acts[name]
