"""Several exceptions, grants or stops at once: one that says nothing hides no other."""

from typing import Any

import pytest

from lawcheck.model.finding import Finding
from tests.lawcheck.engine.making import (
    NIGHT,
    SERVED,
    act,
    at,
    case,
    copied,
    copy_duty,
    each,
    event,
    exception,
    keys,
    mail,
    norm,
    only,
    pattern,
    period,
    rules,
    run,
    short,
)

MUTUAL = ("is", ("fact", "mutual"), "yes")
NO = ("truth", "no")
TWO = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2018-03-03", "2018-03-03")])
VISIT = event("v", "visited", "2018-03-03T10:00")


def found(*norms: Any, parts: Any = (), law: Any = None, as_of: str = "2018-04-10") -> Finding:
    return only(rules(law or act(), *norms), case(*NIGHT, *parts, as_of=as_of))


# -- exceptions ---------------------------------------------------------------------------------


def excuse(name: str, **changes: Any) -> Any:
    return exception(changes.pop("effect", "undercut"), changes.pop("when", None), name, **changes)


@pytest.mark.parametrize(
    "first",
    [
        pytest.param(excuse("toy.a", effect="suspend", when=NO), id="one that does something else"),
        pytest.param(excuse("toy.a", when=NO), id="one that does not hold"),
        pytest.param(excuse("toy.a", editions=("E1",)), id="one that was not yet law"),
        pytest.param(excuse("toy.a", when=MUTUAL), id="one that is only unknown"),
    ],
)
def test_an_exception_holds_beside_another_that_comes_first(first: Any) -> None:
    duty = copy_duty(editions=("E0", "E1"))
    one = found(duty, first, excuse("toy.b"), parts=[mail()], law=TWO)
    assert (one.status, one.extra["excused_by"]) == ("excused", ("toy.b",))


def test_what_is_presumed_is_presumed_with_the_exceptions_that_are_certain() -> None:
    """The first sets a last moment of its own, perhaps; the second gives a day more, surely."""
    sooner = exception("extend", MUTUAL, "toy.a", parts={"until": ("at", "v")},
                       bound=(("v", pattern("visited")),))  # fmt: skip
    longer = exception("extend", name="toy.b", parts={"by": period(24, "h")})
    one = found(copy_duty(), sooner, longer, parts=[VISIT, copied("2018-03-04T20:00")])
    assert short(one) == ("unsettled", ("met", "late"), ("fact",))
    assert one.presumed == "met"


# -- stops --------------------------------------------------------------------------------------


def stop(name: str, start: str, end: str) -> Any:
    """A suspension from one kind of event until another."""
    bound = ((f"{name}1", pattern(start)), (f"{name}2", pattern(end)))
    during = {"during": ("until", ("at", f"{name}1"), ("at", f"{name}2"))}
    return exception("suspend", name=f"toy.{name}", parts=during, bound=bound)


def test_a_stop_that_never_began_hides_none_that_still_lasts() -> None:
    stops = [stop("a", "refused", "notified"), stop("b", "visited", "notified")]
    never = event("r", "refused", done="no", about=None)
    one = found(copy_duty(), *stops, parts=[mail(), never, VISIT, event("n", "notified")])
    assert "suspended" in one.could_be
    lasting = event("n", "notified", "2018-05-01")
    sure = found(copy_duty(), *stops, parts=[mail(), never, VISIT, lasting], as_of="2018-04-10")
    assert sure.status == "suspended"


@pytest.mark.parametrize(
    ("start", "end", "as_of"),
    [
        pytest.param("as_of", "2018-05-01", "2018-03-03", id="that begins at this very instant"),
        pytest.param("2018-03-03T10:00", "as_of", "2018-03-03", id="that ends at this instant"),
    ],
)
def test_a_duty_stands_still_at_both_ends_of_a_stop(start: str, end: str, as_of: str) -> None:
    def when(text: str) -> Any:
        return at(as_of)[1:] * 2 if text == "as_of" else at(text)

    first = VISIT._replace(at=VISIT.at._replace(earliest=when(start)[0], latest=when(start)[1]))
    last = event("n", "notified", "2018-05-01")
    last = last._replace(at=last.at._replace(earliest=when(end)[0], latest=when(end)[1]))
    timeless = copy_duty(parts={"deadline": None})
    one = found(timeless, stop("a", "visited", "notified"), parts=[mail(), first, last],
                as_of=as_of)  # fmt: skip
    assert one.status == "suspended"


def test_what_still_stands_still_has_moved_no_last_moment_yet() -> None:
    last = event("n", "notified", "2018-03-03")._replace(at=VISIT.at._replace(
        earliest=at("2018-03-03").latest, latest=at("2018-03-03").latest))  # fmt: skip
    one = found(copy_duty(), stop("a", "visited", "notified"), parts=[mail(), VISIT, last],
                as_of="2018-03-03")  # fmt: skip
    assert (one.status, one.due) == ("suspended", at("2018-03-03T23:10"))


def served(when: str) -> tuple[Any, ...]:
    return (*NIGHT[:4], SERVED._replace(at=at(when)))


def test_a_stop_moves_both_ends_of_a_last_moment() -> None:
    """Served within ten minutes nobody can tell apart; the clock stood still for two hours."""
    over = [VISIT, event("n", "notified", "2018-03-03T12:00")]
    facts = case(*served("2018-03-02T23:00/2018-03-02T23:10"), mail(), *over, as_of="2018-04-10")
    one = only(rules(copy_duty(), stop("a", "visited", "notified")), facts)
    assert (one.status, one.due) == ("missed", at("2018-03-04T01:00/2018-03-04T01:10"))


def test_a_last_moment_that_was_moved_is_asked_about_by_name() -> None:
    over = [VISIT, event("n", "notified", "2018-03-03T12:00")]
    some_hour = copied("2018-03-04")
    one = found(copy_duty(), stop("a", "visited", "notified"), parts=[some_hour, *over])
    assert short(one) == ("unsettled", ("met", "late"), ("time",))
    assert keys(one) == ["time:e7<=e4+24h+v..n"]


def test_a_last_moment_moved_by_what_nobody_dated_is_open_for_that_reason() -> None:
    """When the visit was that stopped the clock, and for how long, nobody says."""
    undated = [event("v", "visited"), event("n", "notified", "2018-03-09")]
    one = found(copy_duty(), stop("a", "visited", "notified"),
                parts=[copied("2018-03-04T10:00"), *undated])  # fmt: skip
    assert short(one) == ("unsettled", ("met", "late"), ("event",))


def test_a_repeal_nobody_can_date_is_asked_about_by_name() -> None:
    law = act(ends=("2018-03-03", "2018-03-20"))
    one = found(copy_duty(parts={"deadline": (period(10, "d"), ("at", "served"))}), law=law,
                parts=[mail()])  # fmt: skip
    assert "time:repeal(toy)<=e4+10d" in keys(one)


def test_what_falls_due_at_the_instant_of_the_repeal_is_open() -> None:
    law = act(ends=("2018-03-04", "2018-03-04"))
    facts = case(*served("2018-03-03T00:00"), mail(), as_of="2018-04-10")
    one = only(rules(law, copy_duty()), facts)
    assert short(one) == ("unsettled", ("excused", "missed"), ("after_repeal",))


# -- grants -------------------------------------------------------------------------------------


def test_a_grant_whose_span_never_began_hides_none_that_runs() -> None:
    """Two orders: the first was never handed over, the second was."""
    power = norm("toy.issue", "power", for_each=(each("incident", "i"),), parts={
        "granted": pattern("order_issued", "g", about="i"),
        "runs": ("for", ("at", "s"), period(30, "d")),
    }, bound=(("s", pattern("order_served", about="g")),))  # fmt: skip
    second = event("e5", "order_issued", "2018-03-04T10:00", about="e1", to="R")
    parts = (
        *NIGHT[:4],
        event("d", "order_served", done="no", about="e3"),
        second,
        event("e6", "order_served", "2018-03-04T11:00", about="e5", grade=3),
    )
    one = only(rules(power), case(*parts, as_of="2018-03-20"))
    assert (one.status, one.grade) == ("in_place", 3)
    assert one.extra["runs"] == (at("2018-03-04T11:00"), at("2018-04-03T11:00"))


# -- people -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "listed"),
    [
        pytest.param({"to": ("V", "R")}, [("R", "missed"), ("V", "missed")], id="two were told"),
        pytest.param({"to": None}, [("", "missed")], id="somebody was told, nobody says who"),
        pytest.param({"to": ("V",), "done": "unknown"}, [("V", "unsettled")], id="told, perhaps"),
        pytest.param(None, [], id="nobody was told"),
    ],
)
def test_a_duty_for_each_person_told_bears_on_those_alone(
    told: dict[str, Any] | None, listed: list[tuple[str, str]]
) -> None:
    """Where perhaps nobody was told, perhaps there is no such duty."""
    duty = copy_duty(bound=(("t", pattern("notified", about="o")),
                            ("served", pattern("order_served", about="o"))))  # fmt: skip
    duty = duty._replace(for_each=(*duty.for_each, ("person", "p", ("party", "to", "t"))))
    notice = [] if told is None else [event("n", "notified", "2018-03-03", about="e3", **told)]
    no_other = event("d", "notified", done="no", about="e3")
    facts = case(*NIGHT, *notice, no_other, mail(), as_of="2018-04-10")
    findings = run(rules(duty), facts).findings
    assert [("".join(one.instance[1:]), one.status) for one in findings] == listed
    assert all(
        one.could_be == ("not_triggered", "missed") for one in findings if one.status == "unsettled"
    )
