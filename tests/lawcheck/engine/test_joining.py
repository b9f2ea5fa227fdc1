"""Joining completions: a time becomes a span, a status of a period may become open."""

from typing import Any

import pytest

from lawcheck.engine.joining import extent, extras, joined, periods_of
from lawcheck.engine.settle import Outcome
from lawcheck.model.finding import Atom
from lawcheck.model.moment import Moment
from tests.lawcheck.engine.making import (
    NIGHT,
    act,
    at,
    case,
    each,
    event,
    norm,
    only,
    pattern,
    period,
    rules,
)


def says(status: str, **more: Any) -> Outcome:
    return Outcome(status, 5, (), **more)


def test_lengths_and_moments() -> None:
    assert joined([]) is None
    assert joined([None]) is None
    assert joined([Moment(3, 4), None, Moment(1, 2)]) == (1, 4)
    assert extent([]) is None
    assert extent([None]) is None
    assert extent([(3, 4), None, (1, 9)]) == (1, 9)
    assert extent([(1, 4), (3, 5)]) == (1, 5)


def test_values_that_differ_are_left_out() -> None:
    leaves = [
        says("made_out", extra={"regime": "a", "liability": "open", "mode": "m"}),
        says("made_out", extra={"regime": "b", "liability": "lapsed", "mode": "m"}),
        says("not_made_out", extra={"mode": "m", "penalty": 1}),
    ]
    chain = ({"norm": "cedaw.2"},)
    assert extras(leaves, norm("toy.1", chain=chain, strength="treaty")) == {
        "strength": "treaty", "chain": chain, "mode": "m", "penalty": 1, "liability": "unsettled",
    }  # fmt: skip


def test_what_liability_hangs_on_is_what_it_hangs_on_in_some_completion() -> None:
    one, two, three = (Atom(key, ("yes", "no"), ("fact",), ("fact", key)) for key in "abc")
    leaves = [
        says("made_out", extra={"liability": "unsettled", "liability_settle": (one, two)}),
        says("made_out", extra={"liability": "unsettled", "liability_settle": (two, three)}),
        says("made_out", extra={"liability": "open", "liability_settle": ()}),
    ]
    found = extras(leaves, norm("toy.1"))
    assert (found["liability"], found["liability_settle"]) == ("unsettled", (one, two, three))


def weeks(*statuses: str, shift: int = 0) -> Outcome:
    """A week is ten instants, so that a row can be read."""
    periods = tuple(
        {"from": Moment(10 * n, 10 * n + shift), "until": Moment(10 * n + 9, 10 * n + 9 + shift),
         "status": status}
        for n, status in enumerate(statuses)
    )  # fmt: skip
    return says("missed", periods=periods)


@pytest.mark.parametrize(
    ("leaves", "statuses"),
    [
        pytest.param([], [], id="nothing to join"),
        pytest.param([says("met")], [], id="no periods"),
        pytest.param([weeks("met", "missed")], ["met", "missed"], id="one completion"),
        pytest.param([weeks("met", "missed"), weeks("met", "missed")], ["met", "missed"],
                     id="all agree"),
        pytest.param([weeks("met", "missed"), weeks("missed", "missed")], ["unsettled", "missed"],
                     id="one differs"),
        pytest.param([weeks("met"), weeks("met", "met")], ["met", "unsettled"],
                     id="a period only some count"),
        pytest.param([weeks("met"), says("not_triggered")], ["unsettled"],
                     id="perhaps there is no duty"),
        pytest.param([weeks("unsettled"), weeks("unsettled")], ["unsettled"], id="open in each"),
    ],
)  # fmt: skip
def test_periods(leaves: list[Outcome], statuses: list[str]) -> None:
    assert [one["status"] for one in periods_of(leaves)] == statuses


def test_a_period_begins_and_ends_within_what_all_completions_say() -> None:
    (one,) = periods_of([weeks("met"), weeks("met", shift=3)])
    assert one == {"from": (0, 3), "until": (9, 12), "status": "met"}


# -- through an evaluation ----------------------------------------------------------------------

TWO = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2018-03-01", "2018-03-05")])
OLD, NEW = period(10, "d"), period(30, "d")


def order(edition: str, term: Any) -> Any:
    return norm("toy.order", "power", editions=(edition,), for_each=(each("order_issued", "o"),),
                parts={"granted": pattern("order_issued", "g"),
                       "runs": ("for", ("at", "o"), term)})  # fmt: skip


def test_a_grant_whose_end_hangs_on_the_edition_runs_to_one_of_both_ends() -> None:
    one = only(rules(TWO, order("E0", OLD), order("E1", NEW)), case(*NIGHT, as_of="2018-03-08"))
    start = at("2018-03-02T22:40")
    until = (at("2018-03-12T22:40").earliest, at("2018-04-01T22:40").latest)
    assert (one.status, one.extra["runs"]) == ("in_place", (start, until))


def test_a_last_day_to_ask_that_hangs_on_the_edition_is_one_of_both() -> None:
    def ask(edition: str, term: Any) -> Any:
        return norm("toy.ask", "power", editions=(edition,), for_each=(each("order_issued", "o"),),
                    parts={"until": ("add", ("at", "o"), term)})  # fmt: skip

    one = only(rules(TWO, ask("E0", OLD), ask("E1", NEW)), case(*NIGHT, as_of="2018-03-03"))
    until = (at("2018-03-12T22:40").earliest, at("2018-04-01T22:40").latest)
    assert (one.status, one.extra["until"]) == ("available", until)


def test_a_weekly_duty_shows_as_settled_only_the_weeks_that_are() -> None:
    """The check of the second week may have been one of the first."""
    weekly = norm("toy.check", for_each=(each("order_issued", "o"),), parts={
        "recurring": {"at_least": 1, "per": period(7, "d"), "as": "window", "by_reading": "",
                      "during": ("for", ("at", "o"), period(21, "d"))},
        "discharge": ("pattern", pattern("checked", about="o")),
    })  # fmt: skip
    first = event("c1", "checked", "2018-03-05", about="e3")
    vague = event("c2", "checked", "2018-03-06/2018-03-11", about="e3")
    third = event("c3", "checked", "2018-03-20", about="e3")
    one = only(rules(weekly), case(*NIGHT, first, vague, third, as_of="2018-04-10"))
    assert (one.status, one.could_be) == ("unsettled", ("met", "missed"))
    assert [each_["status"] for each_ in one.periods] == ["met", "unsettled", "met"]
