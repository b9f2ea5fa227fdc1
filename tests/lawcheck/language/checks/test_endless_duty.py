from tests.lawcheck.language.checks.checked import DUTY, found
from tests.lawcheck.language.rule_text import norm

WITHOUT = DUTY.partition("discharge")[0]


def test_a_duty_that_nothing_fulfils() -> None:
    assert found("endless_duty", norm("toy.1", WITHOUT)) == [
        "toy/chapter-1.yaml:3:9: LC405 the duty `toy.1` has no `discharge` "
        "(say which event fulfils it) [toy.1]"
    ]


def test_a_deadline_that_moves_with_the_reader() -> None:
    chapter = norm("toy.1", DUTY + "deadline: {within: 24 h, after: as_of}")
    assert found("endless_duty", chapter) == [
        "toy/chapter-1.yaml:3:9: LC405 the deadline of `toy.1` starts from no event "
        "(count it from an event that the norm binds) [toy.1]"
    ]


def test_a_duty_with_both_and_a_power_with_neither() -> None:
    power = norm("toy.2", "kind: power\nserves: yes\nfor_each: report as r")
    chapter = norm("toy.1", DUTY + "deadline: {within: 24 h, after: r}") + power
    assert found("endless_duty", chapter) == []
