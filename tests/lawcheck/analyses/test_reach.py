"""Asking one norm alone gives what asking all of them gives."""

from pathlib import Path

import pytest

from lawcheck.analyses.reach import closed, part_of, reach_of, reversed_of, words_in
from lawcheck.cli.rules_test import all_rows
from lawcheck.engine.evaluate import evaluate
from lawcheck.engine.program import compile_rules
from lawcheck.files.case_files import read_bytes
from lawcheck.files.rule_files import rules_from, shipped_rules
from lawcheck.language.case_reader import parse_case

TOY = Path(__file__).parents[2] / "toy"
SHIPPED = shipped_rules()
TOYS = rules_from([TOY])
REACH = reach_of(TOYS.ruleset)


def test_a_norm_uses_what_it_calls_and_what_excepts_it() -> None:
    assert "toy.safe.2.1" in REACH.uses["toy.safe.6.1"]
    assert "toy.safe.6.5" in REACH.uses["toy.safe.6.2"]
    assert "toy.safe.6.2" not in REACH.uses["toy.safe.6.1"]


def test_an_exception_to_an_exception_is_needed_too() -> None:
    targets = {norm.id: norm for norm in TOYS.ruleset.norms if norm.defeats}
    deep = [
        (norm.id, middle, targets[middle].defeats[0])
        for norm in targets.values()
        for middle in norm.defeats
        if middle in targets
    ]
    assert deep
    for outer, middle, inner in deep:
        assert {outer, middle, inner} <= REACH.needed([inner])
        assert inner in REACH.changed_by(outer)


def test_what_displaces_an_offence_is_asked_with_it() -> None:
    pairs = [
        (norm.id, loser)
        for norm in TOYS.ruleset.norms
        for loser in norm.parts.get("instead_of", ())
    ]
    assert pairs
    for winner, loser in pairs:
        assert winner in REACH.asked(loser)


def test_a_duty_is_asked_with_the_prohibitions_of_the_same_event() -> None:
    clashing = {name for name, others in REACH.beside.items() if kind(name) == "duty" and others}
    for name in clashing:
        assert {kind(other) for other in REACH.beside[name]} == {"prohibition"}


def kind(name: str) -> str:
    return next(norm.kind for norm in TOYS.ruleset.norms if norm.id == name)


@pytest.mark.parametrize("case", sorted((TOY / "cases").glob("*.yaml")), ids=lambda p: p.stem)
def test_one_norm_alone_has_the_finding_it_has_among_all(case: Path) -> None:
    program = compile_rules(TOYS.ruleset, TOYS.vocabulary)
    read, _ = parse_case(read_bytes(str(case)), case.name, TOYS.vocabulary)
    whole = evaluate(program, read).findings
    assert whole
    for name in program.families:
        alone = evaluate(program, read, only=REACH.asked(name)).findings
        wanted = [one for one in whole if one.norm.id == name]
        assert [one for one in alone if one.norm.id == name] == wanted


def test_a_part_of_the_rules_gives_the_same_findings_as_the_whole() -> None:
    reach = reach_of(SHIPPED.ruleset)
    rows = all_rows(SHIPPED, ())
    program = compile_rules(SHIPPED.ruleset, SHIPPED.vocabulary)
    assert len(rows) > 500
    for row in rows[::400]:
        name = row.expected.norm
        ids = reach.needed(reach.asked(name))
        assert len(ids) < len({norm.id for norm in SHIPPED.ruleset.norms})
        small = compile_rules(part_of(SHIPPED.ruleset, ids), SHIPPED.vocabulary)
        found = [
            one for one in evaluate(small, row.case, row.profile).findings if one.norm.id == name
        ]
        whole = evaluate(program, row.case, row.profile).findings
        assert [(one.instance, one.status, one.could_be) for one in found] == [
            (one.instance, one.status, one.could_be) for one in whole if one.norm.id == name
        ]


def test_an_exception_kept_without_one_of_its_targets_loads() -> None:
    both = next(norm for norm in TOYS.ruleset.norms if len(norm.defeats) > 1)
    ids = frozenset({both.id, both.defeats[0]})
    kept = part_of(TOYS.ruleset, ids)
    assert [norm.defeats for norm in kept.norms if norm.id == both.id] == [(both.defeats[0],)]
    compile_rules(kept, TOYS.vocabulary)


def test_relations_are_followed_to_their_end_and_back() -> None:
    steps = {"a": ["b"], "b": ["c"], "c": ["a"]}
    assert closed(["a"], steps) == {"a", "b", "c"}
    assert reversed_of(steps) == {"b": {"a"}, "c": {"b"}, "a": {"c"}}
    assert words_in(("and", {"x": ("some", "report")}, 3)) == {"and", "some", "report"}
