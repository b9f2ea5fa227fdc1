"""The days and moments of a boundary suite, on made-up norms."""

from datetime import date
from typing import Any

import pytest

from lawcheck.analyses.boundaries import (
    ABSENT,
    anchor,
    around,
    days_around,
    finding_for,
    limits,
    nights,
    told,
    turns,
)
from lawcheck.engine.program import compile_rules
from lawcheck.model.moment import END, Moment
from tests.lawcheck.engine.making import (
    VOCABULARY,
    act,
    at,
    case,
    done_by,
    each,
    event,
    norm,
    period,
    rules,
)

TWO_DAYS_IN_2024 = (date(2024, 2, 1).toordinal(), date(2024, 4, 1).toordinal())
ISSUED = event("e1", "order_issued", "2020-03-01T10:00")
COPIED = event("e2", "order_copied", "2020-03-01T12:00", about="e1")


def copied_within(**parts: Any) -> Any:
    return norm(
        "toy.1",
        for_each=(each("order_issued", "o"),),
        parts={
            "bearer": ("body", "police"),
            "discharge": done_by("order_copied", about="o"),
            **parts,
        },
    )


IN_A_DAY = copied_within(deadline=(period(24, "h"), ("at", "o")))
PROGRAM = compile_rules(rules(IN_A_DAY), VOCABULARY)
ACT = next(iter(PROGRAM.ruleset.acts.values()))


def found_in(program: Any, *events: Any) -> Any:
    made = case(*events)
    return finding_for(program, "toy.1", made, None), made


@pytest.mark.parametrize(
    ("first", "latest", "expected"),
    [
        pytest.param(10, 10, (9, 10), id="a first day that is known"),
        pytest.param(10, 30, (9, 10, 20, 29, 30), id="a zone"),
        pytest.param(10, 11, (9, 10, 11), id="a zone of two days"),
    ],
)
def test_the_days_around_a_first_day(first: int, latest: int, expected: tuple[int, ...]) -> None:
    assert days_around(first, latest) == expected


def test_a_boundary_says_whether_the_wording_changes_there() -> None:
    two = [("E0", "2010-01-01", "2010-01-01"), ("E1", "2014-03-01", "2014-03-21")]
    made = act(editions=two, ends=("2020-01-01", "2020-01-01"))
    old = copied_within()._replace(editions=("E0",))
    program = compile_rules(rules(old)._replace(acts={"toy": made}), VOCABULARY)
    found = [(turn.name, turn.changes) for turn in turns(made, program.families["toy.1"])]
    assert found == [("E0", True), ("E1", True), ("ends", False)]
    program = compile_rules(rules(copied_within())._replace(acts={"toy": made}), VOCABULARY)
    found = [(turn.name, turn.changes) for turn in turns(made, program.families["toy.1"])]
    assert found == [("E0", True), ("E1", True), ("ends", False)]


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        pytest.param("Asia/Almaty", ("2024-03-01",), id="moved"),
        pytest.param("Asia/Oral", (), id="did not move"),
        pytest.param("Asia/Qyzylorda", (), id="had moved before"),
    ],
)
def test_the_nights_in_which_clocks_moved(zone: str, expected: tuple[str, ...]) -> None:
    found = nights([zone], *TWO_DAYS_IN_2024)
    assert tuple(date.fromordinal(day).isoformat() for day in found) == expected


def test_a_deadline_is_found_with_the_event_that_meets_it() -> None:
    found, made = found_in(PROGRAM, ISSUED, COPIED)
    (limit,) = limits(found, made, ACT)
    assert (limit.kind, limit.event, limit.key) == ("deadline", "e2", "at")
    assert limit.at == Moment(ISSUED.at[0] + 86_400, ISSUED.at[0] + 86_400)
    assert anchor(found, made) == date(2020, 3, 1)


def test_a_deadline_that_nobody_can_name_bounds_nothing() -> None:
    found, made = found_in(PROGRAM, ISSUED, COPIED)
    open_ended = found._replace(due=Moment(ISSUED.at[0], END))
    assert list(limits(open_ended, made, ACT)) == []


@pytest.mark.parametrize(
    ("later", "expected"), [(0, "met"), (86_400, "met"), (86_401, "late")], ids=str
)
def test_a_second_after_the_last_moment_is_late(later: int, expected: str) -> None:
    at = ISSUED.at[0] + later
    found, _ = found_in(PROGRAM, ISSUED, COPIED._replace(at=Moment(at, at)))
    assert told(found) == expected


def test_a_closing_moment_is_found() -> None:
    program = compile_rules(
        rules(copied_within(closes=("add", ("at", "o"), ("period", 1, "h", "")))), VOCABULARY
    )
    found, made = found_in(program, ISSUED, COPIED._replace(at=ISSUED.at))
    (limit,) = limits(found, made, ACT)
    assert (limit.kind, limit.event) == ("closes", "e2")
    assert limit.at[0] == ISSUED.at[0] + 3_600


@pytest.mark.parametrize(
    ("counting", "first", "last"),
    [
        pytest.param("include_start", "2020-03-07", "2020-03-07", id="the first day counts"),
        pytest.param("exclude_start", "2020-03-08", "2020-03-08", id="it does not"),
        pytest.param("unread", "2020-03-07", "2020-03-08", id="nobody read whether it does"),
    ],
)
def test_a_window_ends_with_its_own_last_day_whatever_a_reading_of_gaps_shows(
    counting: str, first: str, last: str
) -> None:
    """Counted in gaps the first period ends with the check of the third day."""
    rule = {"at_least": 1, "per": period(7, "calendar_day"), "as": "", "by_reading": "toy.way",
            "during": ("for", ("at", "o"), period(30, "d"))}  # fmt: skip
    made = act(counting=counting)
    program = compile_rules(
        rules(made, copied_within(recurring=rule), readings={"toy.way": ("window", "gap")}),
        VOCABULARY,
    )
    found, facts = found_in(program, ISSUED, COPIED._replace(at=at("2020-03-03T12:00")))
    (limit,) = [one for one in limits(found, facts, made) if one.kind == "window"]
    assert limit.event == "e2"
    assert limit.at == Moment(at(first).latest, at(last).latest)


def test_what_is_open_is_told_with_its_reasons() -> None:
    found, _ = found_in(PROGRAM, ISSUED)
    assert told(found) == "unsettled: late or met or missed (event)"
    assert told(None) == ABSENT


@pytest.mark.parametrize(
    ("at", "expected"),
    [((5, 5), (4, 5, 6)), ((5, 9), (4, 5, 6, 9, 10))],
    ids=["an instant", "a span"],
)
def test_both_sides_of_a_limit(at: tuple[int, int], expected: tuple[int, ...]) -> None:
    assert around(Moment(*at)) == expected
