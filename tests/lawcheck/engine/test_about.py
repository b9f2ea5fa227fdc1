"""One event about another: what the file says, and what it leaves open."""

import pytest

from lawcheck.engine.frame import Frame
from lawcheck.model.case import Event
from lawcheck.model.finding import Atom
from tests.lawcheck.engine.making import (
    answered,
    asked,
    at,
    case,
    event,
    frame_of,
    pattern,
    person,
)

E1 = event("e1", "incident", "2020-03-01T10:00", by="R", to="V")
E3 = event("e3", "order_issued", "2020-03-02T10:00", about="e1")
E9 = event("e9", "incident", "2020-03-05T10:00", by="R", to="V")


def frame(*parts: Event) -> Frame:
    return frame_of(case(person("V"), person("R"), E1, E3, E9, *parts), {"o": "e3"})


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        pytest.param(E3, E1, "yes", id="it says so"),
        pytest.param(E1, E3, "no", id="not the other way round"),
        pytest.param(E1, E1, "no", id="nothing is about itself"),
        pytest.param(E3, event("?x", "incident", about=None), "unknown: e3.about=?x",
                     id="about one nobody listed, about nobody knows what"),
        pytest.param(E3, event("?x", "report", about="e1"), "unknown: e3.about=?x",
                     id="about one nobody listed, of the same incident"),
        pytest.param(E3, event("?x", "report", about="e9"), "no",
                     id="about one nobody listed, of another incident"),
        pytest.param(event("?y", "checked", about="e3"), E1, "yes",
                     id="one nobody listed, through what it is about"),
        pytest.param(event("?y", "checked", about=None), E1, "unknown: ?y.about=e1",
                     id="one nobody listed, about nobody knows what"),
    ],
)  # fmt: skip
def test_is_about(one: Event, other: Event, answer: str) -> None:
    where = frame()
    where.bound.update(a=one, b=other)
    assert answered(("is_about", "a", "b"), where) == answer


@pytest.mark.parametrize(
    ("when", "other", "answer"),
    [
        pytest.param("2020-03-02T10:00", E3, "unknown: c1.about=e3", id="at the very moment"),
        pytest.param("2020-03-02T09:59", E3, "no", id="what came after it is not what it is about"),
        pytest.param("2020-03-02T09:59", E3._replace(at=at("2020-03-02")), "unknown: c1.about=e3",
                     id="what came at some hour of that day may be"),
    ],
)  # fmt: skip
def test_what_it_may_be_about(when: str, other: Event, answer: str) -> None:
    where = frame(event("c1", "checked", when, about=None))
    where.bound.update(a=where.record.events["c1"], b=other)
    assert answered(("is_about", "a", "b"), where) == answer


def test_what_is_about_something_may_be_about_all_that_may_be() -> None:
    """The entry is about the check, and nobody says what the check was about."""
    where = frame(event("c1", "checked", "2020-03-03T10:00", about=None),
                  event("n1", "notified", "2020-03-04T10:00", about="c1"))  # fmt: skip
    where.bound.update(a=where.record.events["n1"])
    assert answered(("is_about", "a", "o"), where) == "unknown: c1.about=e3"


def test_the_question_what_an_event_is_about() -> None:
    where = frame(event("c1", "checked", "2020-03-03T10:00", about=None))
    found = asked(("some", pattern("checked", about="o")), where)
    assert found.open is not None
    where.bound.update(a=where.record.events["c1"])
    again = asked(("is_about", "a", "o"), where)
    assert again.open == Atom("c1.about=e3", ("yes", "no"), ("fact",), ("person", "c1", "about"))
