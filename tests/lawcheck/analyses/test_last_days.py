"""Which moments of findings are last days, and how sure."""

from typing import Any

import pytest

from lawcheck.analyses.last_days import last_days
from lawcheck.model.finding import Finding
from lawcheck.model.moment import END, Moment
from tests.lawcheck.render.made_case import CASE, at
from tests.lawcheck.render.made_findings import result_of
from tests.lawcheck.render.made_parts import found, norm, open_on

COMING = at("2018-05-02T23:59:59")  # the case is read as of 10 April
GONE = at("2018-04-01T23:59:59")
AROUND = Moment(GONE.earliest, COMING.latest)
RAN = at("2018-03-02T23:10")


def duty(status: str, due: Moment | None = COMING, **more: Any) -> Finding:
    return found(norm("toy.7", "duty", "Copy", **more), status, due=due)


def offence(status: str, liability: str | None, last_day: Moment | None = COMING) -> Finding:
    extra = {"liability": liability, "last_day": last_day}
    return found(norm("toy.9", "offence", "Battery"), status, extra=extra)


def right(status: str, kind: str = "right", **extra: Any) -> Finding:
    return found(norm("toy.8", kind, "Shelter", serves=True), status, extra=extra)


def days(*findings: Finding) -> list[tuple[str, bool, bool]]:
    return [(one.kind, one.certain, one.past) for one in last_days(result_of(*findings), CASE)]


def perhaps(made: Finding, *could_be: str) -> Finding:
    return made._replace(status="unsettled", could_be=could_be)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        pytest.param(duty("pending"), [("duty", True, False)], id="a duty whose time runs"),
        pytest.param(duty("missed", GONE), [("duty", True, True)], id="a duty that was missed"),
        pytest.param(duty("met", GONE), [], id="a duty that was met"),
        pytest.param(duty("late", GONE), [], id="a duty done late"),
        pytest.param(duty("excused"), [], id="a duty that is excused"),
        pytest.param(duty("pending", None), [], id="a duty without a term"),
        pytest.param(duty("pending", Moment(GONE.earliest, END)), [], id="a term nobody can count"),
        pytest.param(duty("pending", only_in=("toy.r", "x")), [], id="only under another reading"),
        pytest.param(duty("pending", strength="view"), [], id="a text that only recommends"),
        pytest.param(
            perhaps(duty(""), "met", "pending"), [("duty", False, False)], id="perhaps a duty"
        ),
        pytest.param(perhaps(duty(""), "met", "excused"), [], id="a duty that is open otherwise"),
        pytest.param(
            perhaps(duty("", AROUND), "met", "missed"),
            [("duty", False, False)],
            id="a term that is perhaps past stays",
        ),
        pytest.param(offence("made_out", "open"), [("limitation", True, False)], id="liable"),
        pytest.param(
            offence("made_out", "lapsed", GONE), [("limitation", True, True)], id="lapsed"
        ),
        pytest.param(
            offence("made_out", "unsettled"), [("limitation", False, False)], id="perhaps liable"
        ),
        pytest.param(
            perhaps(offence("", "open"), "made_out", "not_made_out"),
            [("limitation", False, False)],
            id="perhaps an offence",
        ),
        pytest.param(offence("made_out", "removed"), [], id="forgiven by a later law"),
        pytest.param(offence("made_out", "open", None), [], id="without limitation"),
        pytest.param(offence("not_made_out", None, None), [], id="no offence"),
        pytest.param(right("available", until=COMING), [("ask", True, False)], id="to ask for"),
        pytest.param(
            perhaps(right("", until=AROUND), "available", "unavailable"),
            [("ask", False, False)],
            id="perhaps to ask for, and perhaps no longer",
        ),
        pytest.param(right("available"), [], id="to ask for at any time"),
        pytest.param(
            right("in_place", "power", runs=(RAN, COMING)),
            [("protection", True, False)],
            id="an order that runs",
        ),
        pytest.param(
            right("ended", "power", runs=(RAN, GONE)), [("protection", True, True)], id="ended"
        ),
        pytest.param(right("in_place", runs=None), [], id="granted without an end"),
        pytest.param(
            found(
                norm("toy.6", "prohibition", "Contact"), "pending", extra={"runs": (RAN, COMING)}
            ),
            [],
            id="a prohibition ends with its order",
        ),
    ],
)
def test_what_is_a_last_day(made: Finding, expected: list[tuple[str, bool, bool]]) -> None:
    assert days(made) == expected


def test_they_stand_by_their_earlier_day() -> None:
    made = result_of(duty("pending"), right("available", until=AROUND), offence("made_out", "open"))
    found_days = last_days(made, CASE)
    assert [one.kind for one in found_days] == ["ask", "duty", "limitation"]
    assert found_days[0].day(CASE.zone) < found_days[1].day(CASE.zone)


def test_the_earlier_day_of_a_span_counts() -> None:
    (one,) = last_days(result_of(right("available", until=AROUND)), CASE)
    assert one.day(CASE.zone) == last_days(result_of(duty("missed", GONE)), CASE)[0].day(CASE.zone)


def test_an_open_finding_alone_is_none() -> None:
    assert days(open_on(norm("toy.1", "definition", "Violence"), ("holds",))) == []
