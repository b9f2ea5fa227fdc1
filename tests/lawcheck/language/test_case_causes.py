import pytest

from lawcheck.model.moment import Moment
from tests.lawcheck.language.words import case, events, faults

CHECK = " = check both times, or what the event is about"
BEFORE = "error[LC154] this is certainly before `{}` (line {}), which it is about" + CHECK
RING = (
    "error[LC153] events are about each other in a ring: {} = an event is about what came before it"
)
INCIDENT = "id: e1, kind: incident, at: 2018-03-02"
ISSUED = "id: e1, kind: order_issued, at: 2018-03-02"


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        pytest.param(
            (INCIDENT, "id: e2, kind: report, at: 2018-03-01, about: e1"),
            ["15:32+10 " + BEFORE.format("e1", 14)],
            id="before its cause",
        ),
        pytest.param(
            (
                INCIDENT,
                "id: e2, kind: report, about: e1",
                "id: e3, kind: talk, at: 2018-03-01, about: e2",
            ),
            ["16:30+10 " + BEFORE.format("e2", 15)],
            id="before the cause of an undated cause",
        ),
        pytest.param(
            (
                ISSUED,
                "id: e2, kind: order_served, at: 2018-03-01, about: e1",
            ),
            [
                "15:38+10 error[LC155] the order was served before `e1` (line 14),"
                " when it was issued" + CHECK
            ],
            id="served before it was issued",
        ),
        pytest.param(
            ("id: e1, kind: report, about: e2", "id: e2, kind: report, about: [e1]"),
            ["14:35+2 " + RING.format("e1, e2")],
            id="a ring of two",
        ),
        pytest.param(
            (
                "id: e0, kind: talk, about: e1",
                "id: e1, kind: report, about: e2",
                "id: e2, kind: report, about: e3",
                "id: e3, kind: report, about: e1",
            ),
            ["15:35+2 " + RING.format("e1, e2, e3")],
            id="a ring of three, and something about it",
        ),
    ],
)
def test_fault(items: tuple[str, ...], expected: list[str]) -> None:
    assert faults(events(*items)) == expected


@pytest.mark.parametrize(
    "items",
    [
        pytest.param(
            (INCIDENT, "id: e2, kind: report, at: 2018-03-02, about: e1"),
            id="on one day",
        ),
        pytest.param(
            (
                "id: e1, kind: report, at: 2018-05-02, planned: yes",
                "id: e2, kind: talk, at: 2018-03-01, about: e1",
            ),
            id="about something planned",
        ),
        pytest.param(
            (
                "id: e1, kind: report, at: 2018-03-02, done: no",
                "id: e2, kind: talk, at: 2018-03-01, about: e1",
            ),
            id="about something that did not happen",
        ),
        pytest.param(
            (
                INCIDENT,
                "id: e2, kind: report, at: 2018-03-01, about: e1, done: no",
            ),
            id="a denial",
        ),
    ],
)
def test_no_fault(items: tuple[str, ...]) -> None:
    assert len(case(events(*items)).events) == 2


def test_an_undated_event_is_no_earlier_than_what_it_is_about() -> None:
    found = case(
        events(
            "id: e3, kind: talk, about: [e1, e2]",
            INCIDENT,
            "id: e2, kind: report, about: e1",
            "id: e4, kind: talk, about: e5",
            "id: e5, kind: report, at: 2018-05-02, planned: yes",
        )
    ).events
    march_2, as_of = 1_519_927_200, 1_523_383_199
    assert [one.id for one in found] == ["e3", "e1", "e2", "e4", "e5"]
    assert [one.at for one in found[:4]] == [
        Moment(march_2, as_of),
        Moment(march_2, march_2 + 86_399),
        Moment(march_2, as_of),
        Moment(631_130_400, as_of),
    ]


ODD = (
    "warning[LC190] as dated, this is rather before `e1` (line 14), which it is about"
    " = possible, but odd: check both dates, and say `~day` or a range where unsure"
)


@pytest.mark.parametrize(
    ("incident", "report", "odd"),
    [
        pytest.param("2018-03-02T21:30", "~2018-03-01", True, id="a vague day before the hour"),
        pytest.param("2018-03", "{from: 2018-02-20, to: 2018-03-05}", True, id="begins before"),
        pytest.param("2018-03-02T21:30", "2018-03-02", False, id="a day that holds the hour"),
        pytest.param("2018-03-02", "2018-03-02T08:00", False, id="an hour of the day"),
        pytest.param("2018-03", "2018-03", False, id="the same month"),
    ],
)
def test_rather_before_its_cause(incident: str, report: str, odd: bool) -> None:
    first = f"id: e1, kind: incident, at: {at(incident)}"
    second = f"id: e2, kind: report, at: {at(report)}, about: e1"
    found = faults(events(first, second))
    assert [one.split(" ", 1)[1] for one in found] == [ODD] * odd


def at(text: str) -> str:
    return text if text.startswith("{") else f'"{text}"'


def test_a_cause_without_a_date_is_never_after() -> None:
    assert (
        faults(events("id: e1, kind: incident", "id: e2, kind: report, at: 2018-03-01, about: e1"))
        == []
    )
