"""Bridges: whether national law implemented an obligation on the day it arose."""

from typing import Any

import pytest

from lawcheck.model.finding import Finding, Ground
from tests.lawcheck.engine.making import (
    act,
    at,
    case,
    day,
    each,
    event,
    grounds,
    keys,
    leaf,
    norm,
    only,
    rules,
    run,
    short,
)

E1 = event("e1", "incident", "2020-03-02T10:00")
TWO = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2020-04-01", "2020-04-01")])
TREATY = act("pact", dates_by_state={"KZ": day("2005-01-01")}, strength="treaty")
MUTUAL = ("is", ("fact", "mutual"), "yes")
FULL, PARTIAL = (("toy.full", "full", None), ("toy.partial", "partial", None))


def bridge(*by_norms: Any, **changes: Any) -> Any:
    return norm("pact.bridge", "bridge", **{
        "act": "pact", "for_each": (each("incident", "i"),), "strength": "treaty",
        "parts": {"obligation": "pact.1", "implements": "pact 1", "by_norms": by_norms}, **changes,
    })  # fmt: skip


def national(name: str, *editions: str) -> Any:
    return norm(name, "definition", article="", editions=editions, parts={"is": ("truth", "yes")})


LAWS = (national("toy.full", "E1"), national("toy.partial", "E0", "E1"))


def found(*by_norms: Any, when: str = "2020-03-02T10:00", **more: Any) -> Finding:
    made = bridge(*by_norms, **more.pop("changes", {}))
    return only(rules(TWO, TREATY, made, *LAWS), case(E1._replace(at=at(when)), **more))


@pytest.mark.parametrize(
    ("by_norms", "when", "said", "by"),
    [
        pytest.param((FULL, PARTIAL), "2020-04-01", ("covered", (), ()), ("toy.full",),
                     id="in full"),
        pytest.param((FULL, PARTIAL), "2020-03-31", ("partly", (), ()), ("toy.partial",),
                     id="in part only, before the full one was law"),
        pytest.param((FULL,), "2020-03-31", ("gap", (), ()), (), id="not yet"),
        pytest.param((), "2020-04-01", ("gap", (), ()), (), id="by nothing"),
        pytest.param((("toy.none", "full", None),), "2020-04-01", ("gap", (), ()), (),
                     id="by a norm that is not in the rules"),
        pytest.param((FULL, PARTIAL), "2020-03-31/2020-04-01",
                     ("unsettled", ("covered", "partly"), ("edition",)), None, id="days on both"),
        pytest.param((("toy.none", "full", None), PARTIAL), "2020-04-01", ("partly", (), ()),
                     ("toy.partial",), id="by one that is, beside one that is not in the rules"),
        pytest.param((("toy.full", "full", ("truth", "no")), PARTIAL), "2020-04-01",
                     ("partly", (), ()), ("toy.partial",), id="its condition does not hold"),
        pytest.param((("toy.full", "full", MUTUAL),), "2020-04-01",
                     ("unsettled", ("covered", "gap"), ("fact",)), None, id="perhaps"),
        pytest.param((FULL, ("toy.partial", "full", None)), "2020-04-01", ("covered", (), ()),
                     ("toy.full", "toy.partial"), id="twice in full"),
    ],
)  # fmt: skip
def test_rows(by_norms: Any, when: str, said: Any, by: tuple[str, ...] | None) -> None:
    one = found(*by_norms, when=when)
    assert short(one) == said
    assert one.extra.get("by") == by
    assert one.extra["implements"] == "pact 1"
    assert one.arose == at(when)


def test_a_bridge_that_does_not_bear_is_not_listed() -> None:
    never = bridge(FULL, when=("truth", "no"))
    assert run(rules(TWO, TREATY, never, *LAWS), case(E1)).findings == ()


def test_a_bridge_that_may_not_bear() -> None:
    one = found(FULL, when="2020-04-01", changes={"when": MUTUAL})
    assert (one.status, one.could_be, keys(one)) == ("unsettled", ("covered",), ["case.mutual"])


def test_a_treaty_that_does_not_bind_the_state_yet() -> None:
    early = E1._replace(at=at("2004-12-31"))
    assert run(rules(TWO, TREATY, bridge(FULL), *LAWS), case(early)).findings == ()
    elsewhere = case(E1, state="XX")
    assert run(rules(TWO, TREATY, bridge(FULL), *LAWS), elsewhere).findings == ()


def test_a_treaty_that_perhaps_binds_the_state() -> None:
    one = found(when="2004-12-31/2005-01-01")
    assert (one.status, one.could_be, one.because) == ("unsettled", ("gap",), ("edition",))


def test_a_bridge_nobody_read_is_anything() -> None:
    one = found(FULL, changes={"read": {"": "unread"}})
    assert short(one) == ("unsettled", ("covered", "partly", "gap"), ("unread",))


def test_what_a_bridge_rests_on() -> None:
    one = found(("toy.full", "full", MUTUAL), when="2020-04-01", facts={"mutual": leaf("yes", 2)})
    assert (one.status, one.grade) == ("covered", 2)
    assert grounds(one) == [("event", "e1", "yes", 4), ("fact", "case.mutual", "yes", 2)]


@pytest.mark.parametrize(("regime", "status"), [("none", "gap"), ("criminal", "covered")])
def test_a_text_that_says_an_act_goes_unpunished_implements_nothing(
    regime: str, status: str
) -> None:
    offence = norm(
        "toy.act", "offence", for_each=(each("incident", "i"),), parts={"regime": regime}
    )
    made = bridge(("toy.act", "full", None))
    result = run(rules(TWO, TREATY, made, offence._replace(editions=("E0", "E1"))), case(E1))
    assert [one.status for one in result.findings if one.norm.kind == "bridge"] == [status]


@pytest.mark.parametrize(
    ("subject", "events", "asked"),
    [
        pytest.param("state", (), 1, id="a line of a file about the State"),
        pytest.param("service", (), 0, id="not in a file about a service"),
        pytest.param("case", (E1,), 0, id="nor in a case"),
    ],
)
def test_a_bridge_without_events_speaks_in_a_file_about_the_state(
    subject: str, events: tuple[Any, ...], asked: int
) -> None:
    line = bridge(PARTIAL, level="state", for_each=())
    result = run(rules(TWO, TREATY, line, *LAWS), case(*events, subject=subject))
    told = [one for one in result.findings if one.norm.kind == "bridge"]
    assert len(told) == asked
    assert [one.status for one in told] == ["partly"] * asked
    rests_on = (Ground("case", "T-1", "yes", 5, "", ""),)  # where nothing happened, on the file
    assert [(one.grounds, one.grade) for one in told] == [(rests_on, 5)] * asked
    assert result.scope.silent == 1 - asked


def test_a_bridge_with_events_is_left_aside_where_there_are_none() -> None:
    made = bridge(PARTIAL, level="state")
    assert run(rules(TWO, TREATY, made, *LAWS), case(subject="state")).scope.silent == 1
