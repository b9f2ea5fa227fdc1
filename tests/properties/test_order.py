"""The order in which a file or a rule folder says things means nothing."""

from __future__ import annotations

from typing import Any

import pytest

from lawcheck.engine.evaluate import evaluate
from lawcheck.engine.program import compile_rules
from lawcheck.model.case import Case
from lawcheck.model.ruleset import RuleSet
from tests.reference.dice import Dice
from tests.reference.generate import Pair, pair

SEEDS = range(150)


def shuffled_case(case: Case, dice: Dice) -> Case:
    """Say the same in another order."""
    events, people = list(case.events), list(case.people.items())
    relationships, registers = list(case.relationships), list(case.registers)
    for items in (events, people, relationships, registers):
        dice.shuffle(items)
    return case._replace(
        events=tuple(events),
        people=dict(people),
        relationships=tuple(relationships),
        registers=tuple(registers),
    )


def other_acts_first(ruleset: RuleSet) -> RuleSet:
    """Read the acts in another order; the norms of each stay in the order of its text."""
    acts = dict(reversed(ruleset.acts.items()))
    norms = [norm for act in acts for norm in ruleset.norms if norm.act == act]
    return ruleset._replace(acts=acts, norms=tuple(norms))


def answers(made: Pair) -> dict[tuple[str, tuple[str, ...]], tuple[Any, ...]]:
    """Keep what may not depend on any order."""
    program = compile_rules(made.ruleset, made.vocabulary)
    return {
        (one.norm.id, one.instance): (
            one.status,
            sorted(one.could_be),
            one.presumed,
            sorted(one.because),
            one.due,
            sorted(atom.key for atoms in one.settle for atom in atoms),
        )
        for one in evaluate(program, made.case, made.profile).findings
    }


@pytest.mark.parametrize("what", ["case", "acts"])
def test_order_means_nothing(what: str) -> None:
    for seed in SEEDS:
        made = pair(seed)
        other = made._replace(case=shuffled_case(made.case, Dice(seed)))
        if what == "acts":
            other = made._replace(ruleset=other_acts_first(made.ruleset))
        assert answers(other) == answers(made), f"seed {seed}"


def test_the_same_pair_gives_the_same_answers() -> None:
    for seed in SEEDS[:50]:
        assert answers(pair(seed)) == answers(pair(seed)), f"seed {seed}"
