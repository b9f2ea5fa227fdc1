from fractions import Fraction
from typing import Any

import pytest

from lawcheck.model.truth import YES
from tests.lawcheck.language.words import HEAD, SOURCES, case, faults


def build(text: str) -> str:
    return HEAD + SOURCES + text


def test_facts() -> None:
    found = case(build("facts: {order_seen: {value: yes, source: s1}, case_number: 7}")).facts
    assert found["order_seen"][:3] == (YES, 4, "s1")
    assert found["case_number"][:3] == ("7", 1, "")


@pytest.mark.parametrize(
    ("text", "leaf"),
    [
        pytest.param("12", (Fraction(12), 1, ""), id="plain"),
        pytest.param("{value: 12.5, unit: place, year: 2018}", (Fraction(25, 2), 1, ""), id="unit"),
        pytest.param("{value: 12, source: s1, note: x}", (Fraction(12), 4, "s1"), id="a source"),
        pytest.param("{value: unknown, year: 2018}", (None, 1, ""), id="unknown"),
        pytest.param("unknown", (None, 1, ""), id="unknown, plain"),
    ],
)
def test_figures(text: str, leaf: tuple[Any, ...]) -> None:
    assert case(build(f"figures: {{places: {text}}}")).figures["places"][:3] == leaf


NUMBER = " = write digits with a point, such as 12 or 0.5, without a unit"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "facts: {order: yes}",
            "9:9+5 error[LC101] unknown key `order` in `facts` = did you mean `order_seen`?"
            " known: order_seen, case_number",
            id="an unknown fact",
        ),
        pytest.param(
            "figures: {place: 1}",
            "9:11+5 error[LC101] unknown key `place` in `figures` = did you mean `places`?"
            " known: places, staff",
            id="an unknown figure",
        ),
        pytest.param(
            "figures: {places: 12 beds}",
            "9:19+7 error[LC107] `places` must be a number" + NUMBER,
            id="a unit in the number",
        ),
        pytest.param(
            "figures: {places: {value: 12, unit: bed}}",
            "9:37+3 error[LC118] `places` is counted in `place` = did you mean `place`?",
            id="another unit",
        ),
        pytest.param(
            "figures: {places: {value: 12, year: 18}}",
            "9:37+2 error[LC120] this is not a year = write four digits, such as 2018",
            id="half a year",
        ),
        pytest.param(
            "figures: {places: {unit: place}}",
            "9:19+1 error[LC109] `places` has no `value` = add `value`",
            id="a unit without a number",
        ),
        pytest.param(
            "figures: {places: {value: 1, years: 2018}}",
            "9:30+5 error[LC101] unknown key `years` in `places` = did you mean `year`?"
            " known: value, source, contested_by, why, note, unit, year",
            id="an unknown key",
        ),
        pytest.param(
            "figures: {places: [1]}",
            "9:19+1 error[LC105] `places` must be a single value"
            " = write the value, or {value: ..., source: ...}",
            id="a list",
        ),
    ],
)
def test_fault(text: str, expected: str) -> None:
    assert faults(build(text)) == [expected]


LESS = (
    "warning[LC192] `places` is less than nothing"
    " = check the sign; where nothing was counted write `unknown`"
)
LATER = (
    "warning[LC193] the year of this figure is after the day on which the file is read"
    " = check the year and `as_of`"
)


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        pytest.param("-3", ["9:19+2 " + LESS], id="less than none"),
        pytest.param("{value: -0.5, source: s1}", ["9:27+4 " + LESS], id="with its source"),
        pytest.param("0", [], id="none"),
        pytest.param("{value: unknown, year: 2018}", [], id="the year of reading"),
        pytest.param("{value: 3, year: 2019}", ["9:36+4 " + LATER], id="the year after"),
    ],
)
def test_a_figure_that_is_odd(figure: str, expected: list[str]) -> None:
    assert faults(build(f"figures: {{places: {figure}}}")) == expected
