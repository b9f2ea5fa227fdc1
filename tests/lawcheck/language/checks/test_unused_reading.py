import pytest

from lawcheck.language.checks.subject import Subject
from lawcheck.language.checks.unused_reading import check
from tests.lawcheck.language.checks.checked import DUTY, found
from tests.lawcheck.language.rule_text import ACT, READINGS, VOCABULARY, load, norm, told

ALL = ACT + READINGS
REPEAL = (
    ALL.replace("id: how", "id: after_repeal")
    .replace("window:", "continues:")
    .replace("gap:", "ends:")
)


def test_a_reading_nobody_asks_for() -> None:
    assert found("unused_reading", norm("toy.1", DUTY), ALL) == [
        "toy/act.yaml:13:9: LC408 no norm asks for the reading `toy.how` "
        "(let a norm hang on it, or drop it) [how]"
    ]


@pytest.mark.parametrize(
    "rest",
    [
        "when: r and not reading how is gap",
        "only_in: {reading: how, value: gap}",
        "recurring: {per: 1 d, during: from r for 9 d, by_reading: how}",
        "deadline: {within: (1 d if reading how is gap else 2 d), after: r}",
        "recurring: {per: (1 d if reading how is gap else 2 d), during: from r for 9 d}",
    ],
)
def test_a_reading_a_norm_asks_for(rest: str) -> None:
    assert found("unused_reading", norm("toy.1", DUTY + rest), ALL) == []


def test_the_engine_asks_what_became_of_duties_after_a_repeal() -> None:
    ends = "ends: {first: 2022-07-01, by: x, read: seen}\n"
    assert found("unused_reading", norm("toy.1", DUTY), REPEAL + ends) == []
    (fault,) = found("unused_reading", norm("toy.1", DUTY), REPEAL)
    assert "no norm asks for the reading `toy.after_repeal`" in fault


def test_without_its_file_a_reading_is_told_by_its_act() -> None:
    ruleset = load(norm("toy.1", DUTY), ALL)
    expected = [
        "toy:1:1: LC408 no norm asks for the reading `toy.how` (let a norm hang on it, or drop it)"
    ]
    assert told(check(Subject(ruleset, VOCABULARY, (), {}))) == expected
    elsewhere = {"b/act.yaml": b"id: b\n", "toy/act.yaml": b"id: toy\nreadings: elsewhere\n"}
    assert told(check(Subject(ruleset, VOCABULARY, (), elsewhere))) == expected
