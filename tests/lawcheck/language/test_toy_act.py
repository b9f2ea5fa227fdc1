"""The Toy Act: the law of a country that does not exist, with every construct in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from lawcheck.files.rule_files import Rules, rule_files, rules_from
from lawcheck.language.checks.registry import check_rules
from lawcheck.language.compiled import dump, restore
from lawcheck.model.ruleset import Norm

TOY = Path(__file__).parents[2] / "toy"
OPERATORS = frozenset(
    {
        # truths
        "truth", "and", "or", "not", "happened", "some", "at_least", "every", "is", "in", "has",
        "compare", "before", "not_after", "runs", "relation", "lived_together",
        "ever_lived_together", "common_child", "member", "reading", "call",
        # values, numbers, moments
        "attr", "fact", "number", "figure", "age", "plus", "minus", "times", "over", "at", "until",
        "as_of", "start", "earliest", "latest", "add", "subtract", "span_start",
        "span_end", "if",
        # spans, periods, people, discharges
        "for", "period", "body", "var", "of", "party", "pattern", "condition", "any_of", "all_of",
        # windows
        "during", "after",
    }
)  # fmt: skip
UNITS = frozenset(
    {
        "h", "d", "calendar_day", "working_day", "month", "calendar_month", "quarter", "same_day",
        "at_once", "unread",
    }
)  # fmt: skip


@pytest.fixture(scope="module")
def rules() -> Rules:
    return rules_from([TOY])


def expressions(norm: Norm) -> Iterator[tuple[object, ...]]:
    """List every operator of a norm with its parts."""
    waiting: list[object] = [norm.for_each, norm.bound, norm.when, *norm.parts.values()]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            waiting.extend(part.values())
        elif isinstance(part, tuple):
            waiting.extend(part)
            if part and isinstance(part[0], str):
                yield part


def test_it_holds_every_kind_of_norm_and_every_effect(rules: Rules) -> None:
    norms = rules.ruleset.norms
    assert {norm.kind for norm in norms} == {
        "duty", "prohibition", "power", "right", "definition", "offence", "exception", "bridge",
    }  # fmt: skip
    assert {norm.effect for norm in norms if norm.effect} == {
        "undercut", "rebut", "suspend", "extend", "replace", "liability_removed",
    }  # fmt: skip
    assert {norm.gives for norm in norms if norm.gives} == {
        "truth", "moment", "span", "number", "people",
    }  # fmt: skip
    assert {norm.level for norm in norms} == {"case", "service", "state"}
    assert {norm.strength for norm in norms} == {"statute", "treaty", "general_recommendation"}
    assert {status for norm in norms for status in norm.read.values()} == {
        "seen", "inferred", "recalled", "conflict", "unread",
    }  # fmt: skip


def test_it_holds_every_operator_and_every_unit(rules: Rules) -> None:
    parts = [part for norm in rules.ruleset.norms for part in expressions(norm)]
    assert {str(part[0]) for part in parts} >= OPERATORS
    assert {str(part[2]) for part in parts if part[0] == "period" and len(part) == 4} == UNITS


def test_it_holds_every_part_of_a_norm(rules: Rules) -> None:
    assert {key for norm in rules.ruleset.norms for key in norm.parts} == {
        "is", "governed_by", "arises", "bearer", "owed_to", "for", "deadline", "discharge",
        "failed_by", "closes", "recurring", "maintain", "forbidden", "during", "asked", "granted",
        "refused", "runs", "until", "from_whom", "order", "elements", "regime", "penalty", "mode",
        "limitation", "instead_of", "repeated", "by", "obligation", "implements", "by_norms",
    }  # fmt: skip


def test_its_acts_have_repeal_ranges_calendar_and_readings(rules: Rules) -> None:
    acts = rules.ruleset.acts
    assert list(acts) == ["toy.court", "toy.gr", "toy.pact", "toy.safe"]
    assert acts["toy.safe"].ends is not None
    assert any(edition.first < edition.latest_first for edition in acts["toy.safe"].editions)
    assert acts["toy.court"].survives_repeal
    assert sorted(rules.ruleset.calendars["toy"]) == [2018, 2019]
    assert {act.counting for act in acts.values()} == {"unread", "include_start", "exclude_start"}
    assert len(rules.ruleset.readings) == 4


def test_nothing_is_wrong_with_it_but_what_tables_would_show(rules: Rules) -> None:
    files = {f"{TOY.as_posix()}/{name}": data for name, data in rule_files(TOY).items()}
    found = check_rules(rules.ruleset, rules.vocabulary, [], files)
    assert {one.code for one in found} == {"LC410"}


def test_it_comes_back_from_its_compiled_text(rules: Rules) -> None:
    restored = restore(dump(*rules).encode())
    assert restored is not None
    ruleset = restored.ruleset._replace(norms=tuple(restored.ruleset.norms))
    assert Rules(*restored._replace(ruleset=ruleset)) == rules
