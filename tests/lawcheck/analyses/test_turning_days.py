"""The days on which the law changes for a case, held against asking every day anew."""

import functools
from collections.abc import Mapping

import pytest

from lawcheck.analyses.comparison import Key, Stretch, by_key
from lawcheck.analyses.differing import difference_of
from lawcheck.analyses.law_changes import changes_between
from lawcheck.analyses.turning_days import boundaries, turning_days
from lawcheck.engine.evaluate import evaluate
from lawcheck.engine.program import Program, compile_rules
from lawcheck.files.rule_files import shipped_rules
from lawcheck.language.case_reader import parse_case
from lawcheck.model.case import Case
from lawcheck.model.finding import Finding
from tests.cases.assessing import TEACHING
from tests.toy.loading import TOY, day, toy

CASES = ("shelter-told", "weak-proof")
LONGER = ("contact-2018-2019", "clock-stopped")


@functools.cache
def program() -> Program:
    return compile_rules(toy().ruleset, toy().vocabulary)


def toy_case(name: str) -> Case:
    file = TOY / "cases" / f"{name}.yaml"
    return parse_case(file.read_bytes(), name, toy().vocabulary)[0]


def under(case: Case, on: int, of: Program | None = None) -> dict[Key, Finding]:
    return by_key(evaluate(of or program(), case, law_of=on))


def differ(one: Mapping[Key, Finding], other: Mapping[Key, Finding]) -> bool:
    return any(difference_of(one.get(key), other.get(key))[0] for key in {**one, **other})


def by_asking_all(case: Case) -> list[int]:
    """Find the days in the plain way: everything is asked on every first day."""
    found, before = [], dict[Key, Finding]()
    steps = changes_between(program().ruleset, 0, day("9999-12-30"), case.state)
    for on in boundaries(steps, 0, day("9999-12-30")):
        after = under(case, on)
        if differ(before, after):
            found.append(on)
        before = after
    return found


@functools.cache
def ever(name: str) -> tuple[Stretch, ...]:
    return turning_days(program(), toy_case(name), "screening")


@pytest.mark.parametrize(
    "name", [*CASES, *(pytest.param(name, marks=pytest.mark.deep) for name in LONGER)]
)
def test_no_day_is_missed_by_asking_only_what_changed(name: str) -> None:
    found = ever(name)
    assert [one.day for one in found] == by_asking_all(toy_case(name))
    assert len(found) > 5


def test_days_are_divided_without_a_gap() -> None:
    found = ever("shelter-told")
    assert [one.last for one in found] == [*(one.day - 1 for one in found[1:]), None]


def test_every_day_of_a_stretch_is_like_its_first() -> None:
    case = toy_case("shelter-told")
    for one in ever("shelter-told"):
        last = one.last or one.day + 400
        for on in {one.day + 1, (one.day + last) // 2, last}:
            assert not differ(under(case, one.day), under(case, min(on, last))), (one, on)


def test_a_first_day_that_is_a_range_begins_a_stretch_and_ends_it() -> None:
    found = ever("contact-2018-2019")
    assert Stretch(day("2014-03-01"), day("2014-03-20")) in found
    assert day("2014-03-21") in [one.day for one in found]


def test_between_two_days_they_are_the_ends() -> None:
    case, within = toy_case("contact-2018-2019"), (day("2013-05-05"), day("2016-06-06"))
    found = turning_days(program(), case, "screening", within)
    days = [one.day for one in ever("contact-2018-2019")]
    assert found[0].day == within[0]
    assert found[-1].last == within[1]
    assert [one.day for one in found[1:]] == [on for on in days if within[0] < on <= within[1]]


def test_a_case_no_law_changes_for_is_one_stretch() -> None:
    case, within = toy_case("shelter-told"), (day("2018-05-05"), day("2018-06-06"))
    assert turning_days(program(), case, "screening", within) == (Stretch(*within),)


def test_the_shipped_rules_turn_where_the_pack_says() -> None:
    rules = shipped_rules()
    case, _ = parse_case((TEACHING / "one-battery.yaml").read_bytes(), "case", rules.vocabulary)
    shipped = compile_rules(rules.ruleset, rules.vocabulary)
    within = (day("2017-01-01"), day("2017-12-31"))
    found = [one.day for one in turning_days(shipped, case, "screening", within)]
    # The zone of the law of July 2017, and its articles that began on 1 August.
    assert {day("2017-07-14"), day("2017-07-31"), day("2017-08-01")} <= set(found)
