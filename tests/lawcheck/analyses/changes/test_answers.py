"""An answer stands in the case as its file would hold it."""

from collections.abc import Iterator
from fractions import Fraction

import pytest

from lawcheck.analyses.changes.answers import answers
from lawcheck.analyses.changes.edits import event_of, with_value
from lawcheck.engine.record import Record
from lawcheck.model.case import Case
from lawcheck.model.finding import Atom
from lawcheck.model.moment import exactly
from lawcheck.model.truth import Truth
from tests.lawcheck.analyses.reasons.toy_case import case
from tests.toy.loading import toy

YES_NO = ("yes", "no")


def atom(key: str, *subject: str, values: tuple[str, ...] = YES_NO) -> Atom:
    return Atom(key, values, ("fact",), subject)


def given(point: Atom, value: str, *times: int) -> Iterator[Case]:
    return answers(case("clock-stopped"), toy().vocabulary, point, value, times)


def first(point: Atom, value: str, *times: int) -> Case:
    return next(given(point, value, *times))


def test_a_word_and_a_truth_become_values() -> None:
    told = first(atom("e8.against_will", "attr", "e8", "against_will"), "no")
    event = event_of(told, "e8")
    assert event is not None
    assert event.attributes["against_will"].value is Truth.NO


def test_a_word_joins_a_list_or_leaves_it() -> None:
    point = atom("e1.acts:push", "attr", "e1", "acts")
    with_it = event_of(first(point, "yes"), "e1")
    assert with_it is not None
    assert with_it.attributes["acts"].value == frozenset({"hit", "push"})
    without = event_of(first(atom("e1.acts:hit", "attr", "e1", "acts"), "no"), "e1")
    assert without is not None
    assert without.attributes["acts"].value == frozenset()


@pytest.mark.parametrize(
    ("key", "value", "number"),
    [
        ("R.age<18", "yes", 0),
        ("R.age<18", "no", 38),
        ("R.age>=18", "yes", 38),
        ("R.age=3", "no", 4),
    ],
)
def test_a_number_lies_on_the_side_that_was_answered(key: str, value: str, number: int) -> None:
    told = first(atom(key, "attr", "R", "age"), value)
    assert told.people["R"].attributes["age"].value == Fraction(number)


def test_what_happened_is_listed_and_what_did_not_is_denied() -> None:
    point = atom("notified(about=e5,to=court)", "unlisted", "notified", "", "court", "e5")
    listed = first(point, "yes", 12_345).events[-1]
    assert (listed.kind, listed.about, listed.at, listed.dated) == (
        "notified", ("e5",), exactly(12_345), True,
    )  # fmt: skip
    assert listed.to is not None
    assert listed.to.value == ("court",)
    denied = first(point, "no").events[-1]
    assert (denied.done.value, denied.dated) == ("no", False)
    record = Record(first(point, "no"), toy().vocabulary, 1)
    assert [one.id for one in record.denials["notified"]] == [denied.id]


def test_several_times_are_several_cases() -> None:
    point = atom("notified(about=e5)", "unlisted", "notified", "", "", "e5")
    assert [one.events[-1].at for one in given(point, "yes", 1, 2)] == [exactly(1), exactly(2)]


def test_what_a_pattern_fixes_stands_in_the_event() -> None:
    point = atom(
        "order_issued(about=e1,order=approach_ban)", "unlisted", "order_issued", "", "", "e1"
    )
    assert first(point, "yes").events[-1].attributes["order"].value == "approach_ban"


def test_a_listed_event_happened_or_not() -> None:
    event = event_of(first(atom("e8.done", "done", "e8"), "no"), "e8")
    assert event is not None
    assert event.done.value == "no"


def test_people_are_named_and_bonds_told() -> None:
    told = first(atom("e8.by=V", "person", "e8", "by"), "yes")
    event = event_of(told, "e8")
    assert event is not None
    assert event.by is not None
    assert event.by.value == ("V",)
    bond = first(atom("V-R.kind:spouse|partner@e1", "relation", "V", "R", "kind"), "yes")
    assert bond.relationships[-1].kind.value == "spouse"
    none = first(atom("V-R.kind:spouse@e1", "relation", "V", "R", "kind"), "no")
    assert none.relationships[-1].kind.value == "none"
    child = first(atom("V-R.common_child", "relation", "V", "R", "common_child"), "no")
    assert child.relationships[-1].common_child is not None
    assert child.relationships[-1].common_child.value is Truth.NO


def test_a_reading_is_decided() -> None:
    told = first(atom("reading:x", "reading", "x", values=("a", "b")), "b")
    assert told.decisions["x"].value == "b"


def test_an_end_is_pinned_between_its_event_and_the_day_of_reading() -> None:
    base = case("clock-stopped")
    event = next(one for one in base.events if one.dated and one.until is None)
    point = atom("time:x", "time", "as_of", f"{event.id}.until")
    ends = [told.until for one in given(point, "yes") if (told := event_of(one, event.id))]
    known = [end for end in ends if end is not None]
    assert known[:2] == [exactly(event.at[1]), exactly(base.as_of)]


def test_what_no_file_can_hold_has_no_answer() -> None:
    for point in (
        atom("text:a:b", "text", "a", "b"),
        atom("edition:a", "edition", "a", "2020-01-01"),
        atom("?x.order", "attr", "?x", "order"),
        atom("checked(about=?x)", "unlisted", "checked", "", "", "?x"),
    ):
        assert list(given(point, "yes")) == []


def test_a_value_is_proved_whatever_the_profile() -> None:
    told = with_value(case("clock-stopped"), "V", "age", Fraction(30))
    record = Record(told, toy().vocabulary, 3)
    assert record.known(told.people["V"].attributes["age"]).value == 30
