"""Powers and rights: what came before a power was law neither grants nor refuses it."""

from typing import Any

import pytest

from lawcheck.model.finding import Finding
from tests.lawcheck.engine.making import (
    act,
    case,
    each,
    event,
    norm,
    only,
    pattern,
    period,
    rules,
    short,
)

LAW = act(editions=[("E0", "2020-03-10", "2020-03-10")])
ZONE = act(editions=[("E0", "2020-03-10", "2020-03-20")])  # its first day was not found
HELD = norm("toy.hold", "power", serves=True, for_each=(each("incident", "i"),), parts={
    "granted": pattern("detained", "g", about="i"),
    "refused": pattern("refused", about="i"),
    "runs": ("for", ("at", "g"), period(200, "d")),
})  # fmt: skip


def found(*parts: Any, day: str = "2020-03-02", law: Any = LAW) -> Finding:
    return only(rules(law, HELD), case(event("e1", "incident", day), *parts, as_of="2020-06-01"))


def detained(when: str) -> Any:
    return event("g1", "detained", when, about="e1")


@pytest.mark.parametrize(
    ("when", "law", "said"),
    [
        pytest.param("2020-03-09", LAW, ("available", (), ()), id="on the day before the law"),
        pytest.param("2020-03-10", LAW, ("in_place", (), ()), id="on its first day"),
        pytest.param("2020-03-09/2020-03-10", LAW,
                     ("unsettled", ("available", "in_place"), ("edition",)),
                     id="on one of the two"),
        pytest.param("2020-03-15", ZONE, ("unsettled", ("available", "in_place"), ("edition",)),
                     id="on a day on which it may have begun"),
        pytest.param("", LAW, ("unsettled", ("available", "ended", "in_place"), ("edition",)),
                     id="nobody knows when"),
    ],
)  # fmt: skip
def test_what_is_granted_before_a_power_is_law(when: str, law: Any, said: Any) -> None:
    status, could_be, because = short(found(detained(when), law=law))
    assert (status, set(could_be)) == (said[0], set(said[1]))
    assert set(said[2]) <= set(because)


@pytest.mark.parametrize(
    ("when", "status"), [("2020-03-09", "available"), ("2020-03-10", "refused")]
)
def test_what_is_refused_before_a_power_is_law(when: str, status: str) -> None:
    assert found(event("r", "refused", when, about="e1")).status == status


def test_what_was_opened_under_the_law_may_be_granted_on_a_day_nobody_wrote_down() -> None:
    assert found(detained(""), day="2020-03-10").status in ("in_place", "unsettled")
    assert "edition" not in found(detained(""), day="2020-03-10").because
