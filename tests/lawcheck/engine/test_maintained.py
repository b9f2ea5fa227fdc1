"""Duties to keep something up through a span."""

from typing import Any

import pytest

from lawcheck.model.case import Decision
from lawcheck.model.finding import Finding
from tests.lawcheck.engine.making import (
    INCIDENT,
    ISSUED,
    NIGHT,
    act,
    at,
    case,
    each,
    event,
    exception,
    grounds,
    keys,
    norm,
    only,
    pattern,
    period,
    rules,
    short,
)

TERM = ("for", ("at", "served"), period(21, "d"))  # served on 2 March at 23:10
SERVED = (("served", pattern("order_served", about="o")),)
OVER, RUNNING = "2018-04-10", "2018-03-10"
MET, MISSED = ("met", (), ()), ("missed", (), ())
OPEN = ("unsettled", ("met", "missed"))


def kept(**changes: Any) -> Any:
    parts = {"maintain": TERM, "discharge": ("pattern", pattern("visited", about="o")),
             "failed_by": pattern("contact", about="o"), **changes.pop("parts", {})}  # fmt: skip
    made = {name: part for name, part in parts.items() if part is not None}
    return norm("toy.keep", for_each=(each("order_issued", "o"),), bound=SERVED, parts=made,
                **changes)  # fmt: skip


def found(*parts: Any, **more: Any) -> Finding:
    night = more.pop("night", NIGHT)
    ruleset = rules(*more.pop("norms", [kept()]))
    return only(ruleset, case(*night, *parts, as_of=more.pop("as_of", OVER)))


VISIT = event("v1", "visited", "2018-03-05", about="e3")
NO_VISIT = event("v1", "visited", about="e3", done="no")


@pytest.mark.parametrize(
    ("parts", "as_of", "said"),
    [
        pytest.param([VISIT], OVER, MET, id="kept up, and it is over"),
        pytest.param([VISIT], RUNNING, ("pending", (), ()), id="kept up so far"),
        pytest.param([NO_VISIT], OVER, MISSED, id="certainly not"),
        pytest.param([NO_VISIT], RUNNING, ("not_done", (), ()), id="certainly not so far"),
        pytest.param([], OVER, (*OPEN, ("event",)), id="nobody knows"),
        pytest.param([], RUNNING, ("unsettled", ("not_done", "pending"), ("event",)),
                     id="nobody knows, so far"),
        pytest.param([VISIT, event("k", "contact", "2018-03-10", about="e3")], OVER,
                     MISSED, id="what shows that it failed"),
        pytest.param([VISIT, event("k", "contact", "2018-03-24", about="e3")], OVER,
                     MET, id="after the span it shows nothing"),
        pytest.param([VISIT, event("k", "contact", "2018-03-02T23:00", about="e3")], OVER,
                     MET, id="nor before it"),
        pytest.param([VISIT, event("k", "contact", "2018-03-23", about="e3")], OVER,
                     (*OPEN, ("time",)), id="on the last day, perhaps in it"),
    ],
)  # fmt: skip
def test_keeping_up(parts: list[Any], as_of: str, said: Any) -> None:
    one = found(*parts, as_of=as_of)
    assert short(one) == said
    if one.status in ("met", "pending", "not_done"):
        assert one.due == at("2018-03-23T23:10")
    if one.status != "unsettled":
        assert one.arose == at("2018-03-02T22:40")


def test_keeping_up_a_condition_has_no_time() -> None:
    state = ("condition", ("some", pattern("visited", about="o")))
    one = found(VISIT, norms=[kept(parts={"discharge": state, "failed_by": None})])
    assert (one.status, one.grade) == ("met", 4)
    assert ("event", "v1", "yes", 4) in grounds(one)


def test_what_kept_it_up_is_a_ground() -> None:
    for as_of, status in ((OVER, "met"), (RUNNING, "pending")):
        one = found(event("v1", "visited", "2018-03-05", about="e3", grade=2), as_of=as_of)
        assert (one.status, one.grade) == (status, 2)
        assert ("event", "v1", "yes", 2) in grounds(one)


NEVER = event("d", "order_served", done="no", about="e3")
UNSERVED = (INCIDENT, ISSUED)


@pytest.mark.parametrize(
    ("parts", "norms", "said"),
    [
        pytest.param([NEVER], [], ("not_triggered", (), ()), id="its span never began"),
        pytest.param([VISIT], [exception("undercut", defeats="toy.keep")],
                     ("excused", (), ()), id="excused"),
        pytest.param([VISIT], [exception("suspend", defeats="toy.keep")],
                     ("suspended", (), ()), id="stopped"),
    ],
)  # fmt: skip
def test_no_duty(parts: list[Any], norms: list[Any], said: Any) -> None:
    one = found(*parts, norms=[kept(), *norms], night=UNSERVED)
    assert short(one) == said


def test_where_nobody_knows_whether_it_began_it_may_be_running_still() -> None:
    one = found(night=UNSERVED)
    assert short(one) == (
        "unsettled", ("not_triggered", "met", "missed", "not_done", "pending"), ("event",),
    )  # fmt: skip
    assert keys(one)[0] == "order_served(about=e3)"


@pytest.mark.parametrize(
    ("decision", "said", "due"),
    [
        pytest.param("ends", MET, "2018-03-15T00:00", id="it ended with its act"),
        pytest.param("continues", MISSED, "2018-03-23T23:10", id="it went on, and failed"),
    ],
)
def test_the_repeal_of_its_act(decision: str, said: Any, due: str) -> None:
    decided = Decision("toy.after_repeal", decision, "A. Lawyer", "2020-01-01", "")
    failure = event("k", "contact", "2018-03-20", about="e3")
    law = act(ends=("2018-03-15", "2018-03-15"))
    one = only(rules(law, kept()), case(*NIGHT, VISIT, failure, decided, as_of=OVER))
    assert (short(one), one.arose) == (said, at("2018-03-02T22:40"))
    assert one.due == (at(due) if said == MET else None)


@pytest.mark.parametrize(
    ("parts", "as_of", "status"),
    [
        pytest.param([VISIT], OVER, "met", id="met"),
        pytest.param([VISIT], RUNNING, "pending", id="pending"),
        pytest.param([NO_VISIT], OVER, "missed", id="missed"),
        pytest.param([NO_VISIT], RUNNING, "not_done", id="not done"),
        pytest.param([VISIT, event("k", "contact", "2018-03-10", about="e3")], OVER, "missed",
                     id="failed"),
    ],
)  # fmt: skip
def test_it_arises_when_its_norm_says(parts: list[Any], as_of: str, status: str) -> None:
    one = found(*parts, norms=[kept(parts={"arises": ("at", "served")})], as_of=as_of)
    assert (one.status, one.arose) == (status, at("2018-03-02T23:10"))
