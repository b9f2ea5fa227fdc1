from datetime import date

import pytest

from lawcheck.model.case import Case
from lawcheck.model.moment import END, Moment
from tests.lawcheck.language.words import HEAD, case, events, faults

START_1990 = 631_130_400
MARCH_2, AS_OF, DAY = 1_519_927_200, 1_523_383_199, 86_400
UNDATED = HEAD.replace("as_of: 2018-04-10\n", "")


def build(text: str) -> str:
    return events(text)


@pytest.mark.parametrize(
    ("items", "as_of"),
    [
        pytest.param("{id: e1, kind: report, at: 2018-03-02}", MARCH_2 + DAY - 1, id="a day"),
        pytest.param(
            '{id: e1, kind: report, at: "2018-03-02T21:30"}, {id: e2, kind: report}',
            MARCH_2 + DAY - 1,
            id="the day of an hour",
        ),
        pytest.param(
            "{id: e1, kind: report, at: 2018-03-02},"
            " {id: e2, kind: report, at: 2018-04-02, planned: yes}",
            MARCH_2 + DAY - 1,
            id="what is planned does not count",
        ),
        pytest.param(
            "{id: e1, kind: report, at: {from: 2018-03-02}}",
            MARCH_2 + DAY - 1,
            id="an open end counts from its start",
        ),
        pytest.param(
            "{id: e1, kind: report, at: 2018-03-02}, {id: e2, kind: report, at: 2018-03-03,"
            " done: no}",
            MARCH_2 + 2 * DAY - 1,
            id="a dated denial counts",
        ),
    ],
)
def test_without_as_of_the_day_of_the_last_event(items: str, as_of: int) -> None:
    assert case(f"{UNDATED}events: [{items}]\n").as_of == as_of


def test_without_as_of_the_day_that_was_asked_for() -> None:
    found = case(UNDATED + "events: [{id: e1, kind: report}]\n", date(2018, 4, 10))
    assert found.as_of == AS_OF
    assert found.events[0].at == Moment(START_1990, AS_OF)


def test_without_any_day() -> None:
    assert faults(UNDATED + "events: [{id: e1, kind: report}]\n") == [
        "1:1+1 error[LC165] the file has no `as_of` and no dated event"
        " = say on which day the file is read: `as_of: 2018-04-10`"
    ]


def test_a_day_that_cannot_be_read_hides_no_other_fault() -> None:
    text = HEAD.replace("2018-04-10", "2018-02-30")
    assert [
        one.split("]")[0] for one in faults(text + "events: [{id: e1, kind: report, at: x}]\n")
    ] == ["4:8+10 error[LC113", "5:37+1 error[LC112"]
    found = faults(text + "events: [{id: e1, kind: report, at: 1980-01-01}]\n")
    assert [one.split("]")[0] for one in found] == ["4:8+10 error[LC113", "5:37+10 error[LC156"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "id: e1, kind: report, at: 1989-12-31",
            [
                "14:32+10 error[LC156] an event before 1990"
                " = check the year; no law in the rules is that old"
            ],
            id="before 1990",
        ),
        pytest.param(
            "id: e1, kind: report, at: 2018-04-11",
            [
                "14:32+10 error[LC157] this is after the day on which the file is read = check"
                " the date and `as_of`; write `planned: yes` for what is to come"
            ],
            id="after the day of reading",
        ),
        pytest.param(
            "id: e1, kind: report, at: 9999-12-31",
            [
                "14:32+10 error[LC157] this is after the day on which the file is read = check"
                " the date and `as_of`; write `planned: yes` for what is to come"
            ],
            id="the last day of the calendar",
        ),
        pytest.param(
            "id: e1, kind: report, at: 2018-04-10, until: 2018-04-11",
            [
                "14:51+10 error[LC157] this is after the day on which the file is read = check"
                " the date and `as_of`; write `planned: yes` for what is to come"
            ],
            id="an end after the day of reading",
        ),
        pytest.param(
            "id: e1, kind: report, at: 2018-04-10, until: 2018-04-09",
            ["14:51+10 error[LC158] `until` is before `at` = check both times"],
            id="over before it began",
        ),
        pytest.param(
            "id: e1, kind: report, at: {from: 2018-04-09, to: 2018-04-11}",
            [
                "14:32+1 warning[LC182] this reaches past the day on which the file is read and"
                " is cut there = check the date and `as_of`"
            ],
            id="a span past the day of reading",
        ),
        pytest.param(
            "id: e1, kind: report, about: e9",
            ["14:35+2 error[LC152] `about` points to `e9`, but no event has that id = known: e1"],
            id="about nothing",
        ),
        pytest.param(
            "id: e1, kind: report, about: {value: [e9]}",
            ["14:44+2 error[LC152] `about` points to `e9`, but no event has that id = known: e1"],
            id="about nothing, with proof",
        ),
        pytest.param(
            "id: e1, kind: report, with: [V]",
            ["14:35+1 error[LC152] `with` points to `V`, but no event has that id = known: e1"],
            id="with a person",
        ),
        pytest.param(
            "id: e1, kind: report, about: [e1]",
            [
                "14:36+2 error[LC153] events are about each other in a ring: e1"
                " = an event is about what came before it"
            ],
            id="about itself",
        ),
    ],
)
def test_fault(text: str, expected: list[str]) -> None:
    assert faults(build(text)) == expected


def test_what_is_planned_may_lie_ahead() -> None:
    (found,) = case(build("id: e1, kind: report, at: 2018-05-01, planned: yes")).events
    assert found.at.earliest > AS_OF
    (found,) = case(build("id: e1, kind: report, planned: yes")).events
    assert found.at == Moment(START_1990, END)


FILE = events(
    "id: e1, kind: incident, at: 2018-03-02",
    "id: e2, kind: report, at: {from: 2018-03-02, to: 2018-03-20}, about: e1, with: e5",
    "id: e3, kind: order_issued, about: e1",
    "id: e4, kind: order_copied, about: e1, done: no",
    "id: e5, kind: incident, at: 2018-03-12",
    "id: e6, kind: report, about: e5",
    "id: e7, kind: talk, about: e6, done: no",
    "id: e8, kind: talk, at: 2018-05-11, planned: yes",
)


def ids(found: Case) -> tuple[str, ...]:
    return tuple(one.id for one in found.events)


def test_read_on_the_day_of_the_file() -> None:
    found = case(FILE)
    assert ids(found) == ("e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8")
    assert found.left_out == ()


def test_read_earlier_later_events_are_left_out_with_all_about_them() -> None:
    found = case(FILE, date(2018, 3, 10))
    assert ids(found) == ("e1", "e2", "e3", "e4", "e8")
    assert found.left_out == ("e5", "e6", "e7")
    end = MARCH_2 + 9 * DAY - 1
    assert found.as_of == end
    by_id = {one.id: one for one in found.events}
    assert by_id["e2"].at == Moment(MARCH_2, end)
    assert by_id["e2"].together == ()
    assert by_id["e3"].at == Moment(MARCH_2, end)
    assert by_id["e4"].dated is False


def test_read_later_what_was_told_is_not_stretched() -> None:
    found = case(FILE, date(2018, 6, 1))
    assert found.as_of > AS_OF
    by_id = {one.id: one for one in found.events}
    # An event without a time had happened by the day of the file ...
    assert by_id["e3"].at == Moment(MARCH_2, AS_OF)
    # ... and a denial of that day denies nothing that may have come after it.
    assert (by_id["e4"].dated, by_id["e4"].at.latest) == (True, AS_OF)
    assert found.left_out == ()


OVERDUE = (
    "warning[LC194] this was planned for a day before that on which the file is read = if it"
    " took place, take `planned` out; if not, write `done: no` in its place, with a source"
)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        pytest.param("2018-04-09", ["14:32+10 " + OVERDUE], id="the day before"),
        pytest.param("{from: 2018-04-09, to: 2018-04-10}", [], id="perhaps on the day"),
        pytest.param('"2018-04-10T00:00"', [], id="as the day begins"),
        pytest.param("2018-04-11", [], id="to come"),
        pytest.param("unknown", [], id="nobody knows when"),
    ],
)
def test_what_was_planned_is_over(at: str, expected: list[str]) -> None:
    assert faults(build(f"id: e1, kind: report, at: {at}, planned: yes")) == expected
