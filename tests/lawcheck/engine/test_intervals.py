"""Norms dated for themselves: which wording governs where first days are ranges."""

import pytest

from lawcheck.model.ruleset import Norm
from tests.lawcheck.engine.making import act, case, day, each, event, keys, norm, only, rules, run


def dated(first: str, end: str, by: str, regime: str) -> Norm:
    """An offence in force from some day of a range to some day of another: `a/b`."""
    begin, over = (text.split("/") * (2 - text.count("/")) for text in (first, end))
    interval = (day(begin[0]), day(begin[1]), day(over[0]), day(over[1]))
    return norm(
        "toy.f", "offence", editions=(), interval=interval, by=by,
        for_each=(each("incident", "i"),), parts={"regime": regime},
    )  # fmt: skip


ZONE = "2017-07-14/2017-07-31"
OLD = dated("2015-01-01", ZONE, "law 1", "none")
NEW = dated(ZONE, "2024-06-16", "law 2", "administrative")
AFTER_A_GAP = dated("2017-09-01", "2024-06-16", "law 2", "administrative")


@pytest.mark.parametrize(
    ("on", "status", "edition"),
    [
        pytest.param("2015-01-01", "no_offence", "law 1", id="first day"),
        pytest.param("2017-07-13", "no_offence", "law 1", id="the day before the range"),
        pytest.param("2017-07-20", "unsettled", "law 1|law 2", id="inside it either may govern"),
        pytest.param("2017-07-31", "made_out", "law 2", id="the last day it could begin"),
        pytest.param("2024-06-15", "made_out", "law 2", id="last day"),
    ],
)
def test_wordings_that_follow_each_other(on: str, status: str, edition: str) -> None:
    found = only(rules(OLD, NEW), case(event("e1", "incident", on), as_of="2025-01-01"))
    assert (found.status, found.edition) == (status, edition)


def test_no_day_lies_between_wordings_that_follow_each_other() -> None:
    found = only(rules(OLD, NEW), case(event("e1", "incident", "2017-07-20")))
    assert found.could_be == ("made_out", "no_offence")
    assert found.because == ("edition",)
    assert keys(found) == ["edition:toy.f:2017-07-20"]


def test_a_day_between_wordings_may_have_none() -> None:
    found = only(rules(OLD, AFTER_A_GAP), case(event("e1", "incident", "2017-07-20")))
    assert found.could_be == ("not_made_out", "no_offence")
    nothing = run(rules(OLD, AFTER_A_GAP), case(event("e1", "incident", "2017-08-15")))
    assert nothing.findings == ()


def test_each_event_is_bound_under_the_law_of_its_own_day() -> None:
    """A definition in `for_each` holds for the events of its own time, whichever came first."""
    start, end = day("2017-01-01"), day("2030-01-01")
    grave = norm(
        "toy.grave", "definition", editions=(), interval=(start, start, end, end),
        args=(("i", "event"),), gives="truth",
        parts={"is": ("has", ("attr", "i", "acts"), "hit")},
    )  # fmt: skip
    where = ("call", "toy.grave", (("var", "i"),))
    always = day("2000-01-01")
    asked = norm(
        "toy.f", "offence", editions=(), interval=(always, always, end, end),
        for_each=(each("incident", "i", where=where),), parts={"regime": "none"},
    )  # fmt: skip
    facts = case(
        event("e1", "incident", "2016-01-01", acts=["hit"]),
        event("e2", "incident", "2018-01-01", acts=["hit"]),
    )
    assert only(rules(grave, asked), facts).instance == ("e2",)


def test_laws_that_share_a_name_are_told_apart() -> None:
    again = dated(ZONE, "2024-06-16", "law 1", "administrative")
    found = only(rules(OLD, again), case(event("e1", "incident", "2017-07-20")))
    assert found.edition == "law 1 2015-01-01|law 1 2017-07-14/2017-07-31"


def test_the_scope_lists_laws_in_the_order_of_time() -> None:
    facts = case(
        event("e1", "incident", "2018-01-01"), event("e2", "incident", "2016-01-01"),
        as_of="2020-01-01",
    )  # fmt: skip
    (used,) = run(rules(NEW, OLD), facts).scope.acts
    assert used.editions == ("law 1", "law 2")


def test_whether_the_act_was_amended_since_is_one_question_whatever_the_wording() -> None:
    checked = act(checked_to=day("2016-01-01"))
    other = NEW._replace(id="toy.g", by="law 3")
    incident = event("e1", "incident", "2020-01-01")
    findings = run(rules(checked, NEW, other), case(incident, as_of="2020-06-01")).findings
    assert [keys(one) for one in findings] == [["text:toy:-"]] * 2
