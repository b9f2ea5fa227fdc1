"""The record: what a profile lets count, what is about what, what silence proves."""

from typing import Any

import pytest

from lawcheck.engine.record import Exclusion, Record, merge_grounds
from lawcheck.model.case import Case, Event, Register
from lawcheck.model.finding import Ground
from lawcheck.model.result import PROFILES
from lawcheck.model.truth import YES
from tests.lawcheck.engine.making import (
    VOCABULARY,
    at,
    case,
    event,
    leaf,
    person,
    register,
)


def record(*parts: object, profile: str = "screening") -> Record:
    return Record(case(*parts), VOCABULARY, PROFILES[profile])


CHAIN = (
    event("e1", "incident", "2020-01-01"),
    event("e2", "report", "2020-01-02", about="e1"),
    event("e3", "order_issued", "2020-01-03", about="e2"),
    event("e4", "order_served", "2020-01-04", about="e3"),
    event("e5", "incident", "2020-01-05"),
    event("e6", "notified", "2020-01-06", about=("e5", "gone")),
    event("e7", "visited", "2020-01-07", about=None),
)


@pytest.mark.parametrize(
    ("profile", "grade", "contested_by", "known", "because"),
    [
        pytest.param("screening", 0, "", False, ("below_grade",), id="a bare allegation"),
        pytest.param("screening", 1, "", True, (), id="a third party, at screening"),
        pytest.param("complaint", 1, "", False, ("below_grade",), id="too little for a complaint"),
        pytest.param("complaint", 2, "", True, (), id="a statement, for a complaint"),
        pytest.param("court", 2, "", False, ("below_grade",), id="too little for a court"),
        pytest.param("court", 3, "", True, (), id="a document, for a court"),
        pytest.param("court", 4, "s2", False, ("fact", "conflict"), id="contested"),
        pytest.param("screening", 0, "s2", False, ("fact", "conflict"),
                     id="contested goes before weak"),
        pytest.param("court", 5, "s2", True, (), id="contested, but a court found it"),
    ],
)  # fmt: skip
def test_what_a_profile_lets_count(
    profile: str, grade: int, contested_by: str, known: bool, because: tuple[str, ...]
) -> None:
    found = record(profile=profile).known(leaf("yes", grade, "s9", contested_by))
    assert found == (YES if known else None, grade, "s9", because)


def test_what_is_not_said_is_not_known() -> None:
    assert record().known(None) == (None, 5, "", ("fact",))
    assert record().known(leaf("unknown", 0)) == (None, 5, "", ("fact",))


@pytest.mark.parametrize(
    ("one", "because"),
    [
        pytest.param(event("e1", "incident"), (), id="it happened"),
        pytest.param(event("e1", "incident", done="unknown"), ("event",), id="said to be unknown"),
        pytest.param(event("e1", "incident", grade=0), ("below_grade",), id="too weak"),
        pytest.param(event("e1", "incident", contested_by="s2"), ("fact", "conflict"),
                     id="contested"),
    ],
)  # fmt: skip
def test_whether_an_event_happened(one: Event, because: tuple[str, ...]) -> None:
    assert record().happened(one).because == because


def test_events_are_in_order_of_time_and_then_of_their_ids() -> None:
    kept = record(
        event("b", "visited", "2020-01-02"),
        event("c", "visited", "2020-01-01"),
        event("a", "visited", "2020-01-02"),
        event("d", "visited", "2020-01-01", planned=True),
        event("e", "visited", "2020-01-01", done="no"),
        event("f", "visited", "2020-01-03", done="unknown"),
    )
    assert [one.id for one in kept.listed["visited"]] == ["c", "a", "b", "f"]
    assert [one.id for one in kept.denials["visited"]] == ["e"]
    assert kept.as_of == at("2020-06-01").latest
    assert kept.zone == "Asia/Almaty"


@pytest.mark.parametrize(
    ("name", "above"),
    [
        pytest.param("e1", set(), id="about nothing"),
        pytest.param("e4", {"e1", "e2", "e3"}, id="three steps away"),
        pytest.param("e6", {"e5"}, id="what is not in the file is left out"),
        pytest.param("e7", set(), id="not said"),
    ],
)
def test_about_is_transitive(name: str, above: set[str]) -> None:
    kept = record(*CHAIN)
    assert kept.ancestors[name] == above
    assert kept.lineage(kept.events[name]) == above | {name}


def test_a_circle_of_events_ends() -> None:
    kept = record(event("a", "visited", about="b"), event("b", "visited", about="a"))
    assert kept.ancestors["a"] == {"a", "b"}


@pytest.mark.parametrize(
    ("about", "above"),
    [
        pytest.param(("e3",), {"e1", "e2", "e3"}, id="what it is about, and all above"),
        pytest.param(("e3", "e5"), {"e1", "e2", "e3", "e5"}, id="two things"),
        pytest.param(("gone",), set(), id="what is not in the file"),
        pytest.param(None, set(), id="nothing"),
    ],
)
def test_the_lineage_of_an_event_nobody_listed(
    about: tuple[str, ...] | None, above: set[str]
) -> None:
    assert record(*CHAIN).lineage(event("?x", "checked", about=about)) == above


@pytest.mark.parametrize(
    ("ids", "concerned"),
    [
        pytest.param(("e3",), ("e1", "e2", "e3", "e4"), id="both ways along `about`"),
        pytest.param(("e5",), ("e5", "e6"), id="another incident is left out"),
        pytest.param(("V",), (), id="people have no events of their own"),
        pytest.param(("e4", "V", "e7"), ("e1", "e2", "e3", "e4", "e7"), id="all of an instance"),
    ],
)
def test_concerns(ids: tuple[str, ...], concerned: tuple[str, ...]) -> None:
    assert record(*CHAIN).concerns(ids) == concerned


@pytest.mark.parametrize(
    ("who", "body"),
    [
        pytest.param("police", "police", id="a body is itself"),
        pytest.param("P", "police", id="an officer of a body"),
        pytest.param("O", None, id="an official whose body is not said"),
        pytest.param("S", None, id="staff of somebody"),
        pytest.param("F", None, id="an officer of somebody"),
        pytest.param("V", "", id="the survivor belongs to none"),
    ],
)
def test_the_body_somebody_belongs_to(who: str, body: str | None) -> None:
    kept = record(
        person("P", "officer", "police"), person("O", "official"), person("S", "staff"),
        person("F", "officer"), person("V", "survivor"),
    )  # fmt: skip
    assert kept.body_of(who) == body


LIMIT = at("2020-01-01/2020-12-31")


@pytest.mark.parametrize(
    ("denial", "profile", "span"),
    [
        pytest.param(event("d", "checked", done="no"), "screening", LIMIT,
                     id="without a day: all the time that is asked about"),
        pytest.param(event("d", "checked", "2020-02-01", done="no"), "screening",
                     at("2020-02-01"), id="with a day: that day"),
        pytest.param(event("d", "checked", done="no", grade=0), "screening", None,
                     id="a bare denial excludes nothing"),
        pytest.param(event("d", "checked", done="no", grade=1), "screening", LIMIT,
                     id="a third party's, at screening"),
        pytest.param(event("d", "checked", done="no", grade=2), "court", None,
                     id="a statement, before a court"),
        pytest.param(event("d", "checked", done="no", contested_by="s2"), "screening", None,
                     id="a contested denial excludes nothing"),
        pytest.param(event("d", "checked", done="no", contested_by="s2", grade=5), "court", LIMIT,
                     id="contested, but a court found it"),
    ],
)  # fmt: skip
def test_what_a_denial_excludes(denial: Event, profile: str, span: object) -> None:
    found = record(denial, profile=profile).excludes(denial, LIMIT)
    assert (found and found.span) == span
    if found:
        grade = denial.done.grade
        assert found.grade == grade
        assert found.ground == Ground("event", "d", "no", grade, "s1", "")


def facts(*parts: object) -> Case:
    people = (person("P", "officer", "police"), person("J", "official", "court"), person("V"))
    return case(*people, *parts)


ABOUT = frozenset({"e1", "e3"})


def shelf(kind: str, *about: str, **more: Any) -> Register:
    """A register for the order, or for what is named."""
    return register(kind, list(about or ("e3",)), "2020-01-01", "2020-02-01", **more)


@pytest.mark.parametrize(
    ("kind", "kept", "by", "to", "speaks"),
    [
        pytest.param("checked", shelf("control_log"),
                     None, None, True, id="it had to hold this"),
        pytest.param("checked", shelf("control_log", "e1"),
                     None, None, True, id="it is kept for what this is about"),
        pytest.param("checked", shelf("control_log", "e9"),
                     None, None, False, id="it is kept for something else"),
        pytest.param("checked", shelf("control_log", "e9", "e3"),
                     None, None, True, id="it is kept for this too"),
        pytest.param("checked", shelf("order_file"),
                     None, None, False, id="another register"),
        pytest.param("visited", shelf("control_log"),
                     None, None, False, id="no register has to hold it"),
        pytest.param("checked",
                     shelf("control_log", complete=False),
                     None, None, False, id="it is not complete"),
        pytest.param("checked",
                     shelf("control_log", body="court"),
                     None, None, False, id="another body keeps it, which does not check"),
        pytest.param("checked", shelf("control_log", body=""),
                     None, None, True, id="no body is said: the one that keeps such registers"),
        pytest.param("checked", shelf("control_log"),
                     ("P",), None, True, id="one of its own officers"),
        pytest.param("checked", shelf("control_log"),
                     ("J",), None, False, id="somebody of another body"),
        pytest.param("checked", shelf("control_log"),
                     ("J", "P"), None, True, id="one of them is its own"),
        pytest.param("order_copied", shelf("order_file"),
                     None, ("V",), True, id="a copy to a person is in the file"),
        pytest.param("order_copied", shelf("order_file"),
                     None, ("prosecutor",), False, id="a copy to that body is not"),
        pytest.param("order_copied", shelf("order_file"),
                     None, None, False, id="a copy to anybody may be in another register"),
        pytest.param("order_copied", shelf("outgoing_mail"),
                     None, ("prosecutor",), True, id="it is in the outgoing mail"),
        pytest.param("order_copied", shelf("outgoing_mail"),
                     None, ("V",), False, id="which holds nothing for her"),
        pytest.param("order_copied", shelf("outgoing_mail"),
                     None, None, False, id="nor what goes to anybody"),
        pytest.param("order_copied", shelf("outgoing_mail"),
                     None, ("prosecutor", "court"), False, id="two bodies are more than one"),
        pytest.param("order_served", shelf("order_file"),
                     None, None, True, id="nothing of this kind goes elsewhere"),
    ],
)  # fmt: skip
def test_whose_silence_speaks(
    kind: str,
    kept: Register,
    by: tuple[str, ...] | None,
    to: tuple[str, ...] | None,
    speaks: bool,
) -> None:
    found = Record(facts(kept), VOCABULARY, PROFILES["complaint"])
    assert found.silent(kept, kind, ABOUT, by, to) is speaks


def test_silence_covers_whole_days_at_the_grade_of_the_register() -> None:
    kept = register("control_log", ["e3"], "2020-01-01", "2020-01-02", grade=3)
    ground = Ground("register", "control_log", "no", 3, "s1", "")
    assert record(kept).silence(kept) == Exclusion(at("2020-01-01/2020-01-02"), 3, ground)


def test_grounds_are_named_once_in_order() -> None:
    one, two, three = (Ground("event", name, "yes", 4, "", "") for name in "abc")
    assert merge_grounds((two, one), (), (one, three)) == (two, one, three)
