"""Duties that come back: what lies in a period, and what the repeal of the act takes away."""

from typing import Any

import pytest

from lawcheck.model.case import Decision, Event
from lawcheck.model.finding import Finding
from tests.lawcheck.engine.making import (
    act,
    case,
    done_by,
    each,
    event,
    keys,
    norm,
    only,
    pattern,
    period,
    person,
    register,
    rules,
    short,
)

PEOPLE = (person("V", "survivor"), person("R", "respondent"))
ENDS = Decision("toy.after_repeal", "ends", "A", "2020-01-01", "")


def checked(name: str, when: str, **more: Any) -> Event:
    return event(name, "checked", when, **{"about": "o1", **more})


def found(*parts: Any, per: Any, days: int, how: str, law: Any = None, **more: Any) -> Finding:
    issued = more.pop("issued", "2020-03-02T10:00")
    duty = norm("toy.check", for_each=(each("order_issued", "o"),), parts={
        "bearer": ("body", "police"),
        "recurring": {"at_least": 1, "per": per, "during": ("for", ("at", "o"), period(days, "d")),
                      "as": how, "by_reading": ""},
        "discharge": done_by("checked", about="o"),
    })  # fmt: skip
    order = event("o1", "order_issued", issued)
    facts = case(*PEOPLE, order, *parts, as_of=more.pop("as_of", "2020-06-01"), **more)
    return only(rules(law or act(), duty), facts)


LOG = register("control_log", ["o1"], "2020-01-01", "2020-12-31")
WEEK, MONTH = period(7, "d"), period(1, "calendar_month")


@pytest.mark.parametrize(
    ("when", "said"),
    [
        pytest.param("2020-04-01T00:00", ("met", (), ()), id="in its first instant"),
        pytest.param("2020-03-31", ("missed", (), ()), id="on the day before it"),
    ],
)
def test_a_calendar_month_begins_with_its_first_instant(when: str, said: Any) -> None:
    one = found(LOG, checked("c", when), per=MONTH, days=60, how="window")
    assert short(one) == said


REPEALED = act(ends=("2020-03-12", "2020-03-12"))


@pytest.mark.parametrize("how", ["window", "gap"])
@pytest.mark.parametrize(
    ("parts", "status"),
    [
        pytest.param([checked("a", "2020-03-06T10:00"), checked("b", "2020-03-11T09:00")],
                     "met", id="performed before the repeal, and due after it"),
        pytest.param([checked("a", "2020-03-06T10:00")], "met", id="what is left was kept"),
        pytest.param([], "missed", id="what fell due before the repeal"),
    ],
)  # fmt: skip
def test_the_repeal_takes_away_what_falls_due_after_it(
    how: str, parts: list[Event], status: str
) -> None:
    one = found(LOG, *parts, ENDS, per=WEEK, days=14, how=how, law=REPEALED)
    assert one.status == status


def test_what_was_done_early_is_not_taken_away() -> None:
    early = checked("a", "2020-03-11T09:00")
    one = found(LOG, early, ENDS, per=period(12, "d"), days=14, how="gap", law=REPEALED)
    assert one.status == "met"
    none = found(LOG, ENDS, per=period(12, "d"), days=14, how="gap", law=REPEALED)
    assert none.status == "excused"


def test_gaps_after_different_performances_are_different_questions() -> None:
    unsure = checked("b", "2020-03-06T10:00", done="unknown")
    one = found(checked("a", "2020-03-04T10:00"), unsure, per=WEEK, days=10, how="gap")
    assert short(one) == ("unsettled", ("met", "missed"), ("event",))
    assert [key.partition("[")[2] for key in keys(one) if "[" in key] == ["to a+7d][gap]"]


BREACH = norm("toy.breach", "definition", for_each=(each("order_issued", "o"),),
              args=(("o", "event"),),
              parts={"is": ("some", pattern("contact", window=("during", ("call", "toy.term",
                                                                          (("var", "o"),)))))},
              )  # fmt: skip
TERM = norm("toy.term", "definition", gives="span", article="", args=(("o", "event"),),
            parts={"is": ("for", ("at", "o"), period(30, "d"))})  # fmt: skip
QUIET = event("d", "contact", done="no", about=None)


@pytest.mark.parametrize(
    ("when", "more", "law", "said"),
    [
        pytest.param("2020-03-11T10:00", [], REPEALED, ("holds", (), ()), id="before the repeal"),
        pytest.param("2020-03-20T10:00", [], REPEALED,
                     ("unsettled", ("holds", "does_not_hold"), ("after_repeal",)),
                     id="after it: nobody knows whether the term went on"),
        pytest.param("2020-03-20T10:00", [ENDS], REPEALED, ("does_not_hold", (), ()),
                     id="after it, and the term ended with the act"),
        pytest.param("2020-03-20T10:00", [ENDS._replace(value="continues")], REPEALED,
                     ("holds", (), ()), id="after it, and the term went on"),
        pytest.param("2020-03-20T10:00", [], REPEALED._replace(survives_repeal=True),
                     ("holds", (), ()), id="an act that says what goes on"),
    ],
)  # fmt: skip
def test_a_span_that_an_act_defines_may_end_with_it(
    when: str, more: list[Any], law: Any, said: Any
) -> None:
    order = event("o1", "order_issued", "2020-03-02T10:00")
    facts = case(*PEOPLE, order, event("x", "contact", when), QUIET, *more, as_of="2020-06-01")
    assert short(only(rules(law, BREACH, TERM), facts)) == said


def test_before_the_repeal_has_come_a_span_is_whole() -> None:
    order = event("o1", "order_issued", "2020-03-02T10:00")
    parts = [order, event("x", "contact", "2020-03-10T10:00")]
    soon = act(ends=("2020-03-20", "2020-03-20"))
    one = only(rules(soon, BREACH, TERM), case(*PEOPLE, *parts, as_of="2020-03-15"))
    assert short(one) == ("holds", (), ())
