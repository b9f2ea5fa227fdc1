"""Patterns: which event matches, and what nobody listed."""

from typing import Any

import pytest

from lawcheck.engine.frame import Frame
from lawcheck.engine.judgement import Absent, Open
from lawcheck.engine.patterns import Pattern
from lawcheck.model.case import Event, Leaf
from lawcheck.model.finding import Atom
from lawcheck.model.moment import BEGINNING, Moment
from tests.lawcheck.engine.making import (
    act,
    answered,
    asked,
    at,
    case,
    context_of,
    event,
    frame_of,
    grounds,
    leaf,
    norm,
    pattern,
    period,
    person,
    rules,
    timed,
)

E1 = event("e1", "incident", "2020-03-01T10:00", by="R", to="V")
E3 = event("e3", "order_issued", "2020-03-02T10:00", about="e1", order="protection_order")
E9 = event("e9", "incident", "2020-03-05T10:00", by="R", to="V")
BASE = (person("V"), person("R"), person("P", "officer", "police"), E1, E3, E9)
# `told` certainly never was; `served` may have been.
LOOKUPS = rules(
    norm("toy.0", bound=(("told", pattern("notified")), ("served", pattern("order_served"))))
)
NEVER_TOLD = event("d1", "notified", done="no", about=None)


def frame(*parts: Any, **more: Any) -> Frame:
    ruleset = more.pop("ruleset", LOOKUPS)
    return frame_of(case(*BASE, NEVER_TOLD, *parts), {"o": "e3", "i": "e1", "p": "V"},
                    ruleset=ruleset, **more)  # fmt: skip


def denied(grade: int = 4) -> Event:
    """A denial of every check."""
    return event("d", "checked", done="no", about=None, grade=grade)


def checked(name: str = "c1", when: str = "2020-03-03T10:00", **more: Any) -> Event:
    return event(name, "checked", when, **{"about": "e3", "by": "P", **more})


DAY = period(24, "h")
CHECK = pattern("checked", about="o")
COPY = event("x", "order_copied", about="e3")
UNLISTED = "unknown: checked(about=e3)"


@pytest.mark.parametrize(
    ("parts", "wanted", "answer"),
    [
        pytest.param([checked()], CHECK, "yes", id="a listed event matches"),
        pytest.param([], CHECK, UNLISTED, id="nothing is listed, nothing excluded"),
        pytest.param([checked(about="e9")], CHECK, UNLISTED, id="about something else"),
        pytest.param([checked(about="e1")], CHECK, UNLISTED, id="about what the order is about"),
        pytest.param([checked(about="e3")], pattern("checked", about="i"), "yes",
                     id="about it through the order"),
        pytest.param([checked(about=None)], CHECK, "unknown: c1.about=e3",
                     id="nobody says what it is about"),
        pytest.param([checked(done="unknown")], CHECK, "unknown: c1.done",
                     id="nobody knows whether it happened"),
        pytest.param([checked(planned=True)], CHECK, UNLISTED, id="a plan is no event"),
        pytest.param([denied()], CHECK, "no", id="a denial excludes it"),
        pytest.param([checked(done="unknown"), checked("c2")], CHECK, "yes",
                     id="a certain one beside an open one"),
        pytest.param([checked(by="J")], pattern("checked", by="police", about="o"),
                     "unknown: checked(about=e3,by=police)", id="done by somebody else"),
        pytest.param([checked(by="P")], pattern("checked", by="police", about="o"), "yes",
                     id="done by an officer of that body"),
        pytest.param([checked(to="R")], pattern("checked", to=("var", "p"), about="o"),
                     "unknown: checked(about=e3,to=V)", id="done to somebody else"),
        pytest.param([checked(to="V")], pattern("checked", to=("var", "p"), about="o"), "yes",
                     id="done to her"),
        pytest.param([checked(by=None)], pattern("checked", by="police", about="o"),
                     "unknown: c1.by=police", id="nobody says who did it"),
        pytest.param([], pattern("order_copied", about="told"), "no",
                     id="about what certainly never was"),
        pytest.param([COPY], pattern("order_copied", about="told"), "no",
                     id="even where one is listed"),
        pytest.param([], pattern("order_copied", about="served"), "unknown: order_served()",
                     id="about what may never have been"),
        pytest.param([COPY], pattern("order_copied", about="served"),
                     "unknown: order_served()", id="even where one is listed"),
    ],
)  # fmt: skip
def test_some(parts: list[Event], wanted: Any, answer: str) -> None:
    where = frame(*parts)
    assert answered(("some", wanted), where) == answer
    opposite = {"yes": "no", "no": "yes"}.get(answer, answer)
    assert answered(("not", ("some", wanted)), where) == opposite


def test_what_a_match_rests_on() -> None:
    strong, weak = checked(), checked("c2", "2020-03-02T20:00", grade=2)
    found = asked(("some", CHECK), frame(weak, strong))
    assert (found.grade, grounds(found)) == (4, [("event", "c1", "yes", 4)])
    excluded = asked(("some", CHECK), frame(denied(3)))
    assert (excluded.truth.value, excluded.grade, grounds(excluded)) == (
        "no", 3, [("event", "d", "no", 3)],
    )  # fmt: skip


def test_the_question_about_what_nobody_listed() -> None:
    wanted = pattern("checked", by="police", to=("var", "p"), about="o")
    found = asked(("some", wanted), frame()).open
    assert found == Atom(
        "checked(about=e3,by=police,to=V)", ("yes", "no"), ("event",),
        ("unlisted", "checked", "police", "V", "e3"),
    )  # fmt: skip
    bare = asked(("some", pattern("checked")), frame()).open
    assert bare is not None
    assert (bare.key, bare.subject) == ("checked()", ("unlisted", "checked", "", "", ""))


@pytest.mark.parametrize(
    ("answers", "parts", "truth"),
    [
        pytest.param({"checked(about=e3)": "yes"}, [], "yes", id="it happened"),
        pytest.param({"checked(about=e3)": "no"}, [], "no", id="it did not"),
        pytest.param({"checked(about=e3)": "no"}, [checked(done="unknown")],
                     "unknown: c1.done", id="it did not, but the listed one may have"),
        pytest.param({"checked(about=e3)": "no", "c1.done": "no"}, [checked(done="unknown")],
                     "no", id="neither did"),
        pytest.param({"c1.done": "yes"}, [checked(done="unknown")], "yes", id="the listed one did"),
    ],
)  # fmt: skip
def test_completions(answers: dict[str, str], parts: list[Event], truth: str) -> None:
    assert answered(("some", CHECK), frame(*parts, answers=answers)) == truth


THREE = [checked(f"c{day}", f"2020-03-0{day}T10:00") for day in (3, 4, 5)]


@pytest.mark.parametrize(
    ("number", "parts", "answers", "answer"),
    [
        pytest.param(3, THREE, {}, "yes", id="exactly enough"),
        pytest.param(2, THREE, {}, "yes", id="more than enough"),
        pytest.param(4, THREE, {}, "unknown: checked(about=e3)>=4", id="one too few"),
        pytest.param(4, THREE, {"checked(about=e3)>=4": "no"}, "no", id="and no more"),
        pytest.param(4, THREE, {"checked(about=e3)>=4": "yes"}, "yes", id="and more"),
        pytest.param(1, [], {}, UNLISTED, id="one is the same question as some"),
        pytest.param(4, [*THREE, denied()], {}, "no",
                     id="the rest is excluded"),
        pytest.param(4, [*THREE, checked("c6", done="unknown"), denied()],
                     {}, "unknown: c6.done", id="a listed one may make it enough"),
    ],
)  # fmt: skip
def test_at_least(number: int, parts: list[Event], answers: dict[str, str], answer: str) -> None:
    assert answered(("at_least", number, CHECK), frame(*parts, answers=answers)) == answer


def test_at_least_rests_on_the_best_proved() -> None:
    grades = (2, 4, 3)
    parts = [one._replace(done=leaf("yes", grade)._replace(value="yes"))
             for one, grade in zip(THREE, grades, strict=True)]  # fmt: skip
    found = asked(("at_least", 2, CHECK), frame(*parts))
    assert (found.grade, [ground.id for ground in found.grounds]) == (3, ["c4", "c5"])


def incident(name: str, **more: Any) -> Event:
    return event(name, "incident", "2020-03-09T10:00", about="e3", **more)


LIGHT = pattern("incident", "x", about="o", where=("is", ("attr", "x", "harm"), "light"))


@pytest.mark.parametrize(
    ("parts", "answer"),
    [
        pytest.param([], "yes", id="none is listed"),
        pytest.param([incident("x1", harm="light")], "yes", id="the only one"),
        pytest.param(
            [incident("x1", harm="light"), incident("x2", harm="pain")],
            "no",
            id="one of two is not",
        ),
        pytest.param(
            [incident("x1", harm="light"), incident("x2")],
            "unknown: x2.harm",
            id="nobody knows of one",
        ),
        pytest.param(
            [incident("x1", harm="pain", done="unknown")],
            "unknown: x1.done",
            id="one that may not have happened",
        ),
        pytest.param(
            [incident("x1", harm="light", done="unknown")], "yes", id="whether or not it happened"
        ),
    ],
)
def test_every(parts: list[Event], answer: str) -> None:
    assert answered(("every", LIGHT), frame(*parts)) == answer


def test_every_without_a_condition_is_always_so() -> None:
    assert answered(("every", pattern("incident")), frame()) == "yes"


def test_every_one_of_none_is_so() -> None:
    assert answered(("every", pattern("visited", "x", where=("truth", "no"))), frame()) == "yes"


@pytest.mark.parametrize(
    "wanted",
    [
        pytest.param({"about": "told"}, id="about what never was"),
        pytest.param({"window": ("after", DAY, ("at", "told"))}, id="after what never was"),
    ],
)
def test_what_never_was_rules_out_a_match_as_well_as_it_is_denied(wanted: Any) -> None:
    some = asked(("some", pattern("checked", **wanted)), frame(checked()))
    assert (some.truth.value, some.grade, grounds(some)) == (
        "no", 4, [("event", "d1", "no", 4)],
    )  # fmt: skip


@pytest.mark.parametrize(
    "wanted",
    [
        pytest.param({"about": "served"}, id="about what may have been"),
        pytest.param({"window": ("after", DAY, ("at", "served"))}, id="after what may have been"),
    ],
)
def test_what_may_have_been_is_asked_about(wanted: Any) -> None:
    no_check = pattern("checked", "x", where=("truth", "no"), **wanted)
    assert answered(("every", no_check), frame(checked())) == "unknown: order_served()"


def test_to_whom_it_was_done_is_asked_of_the_event() -> None:
    to_her = pattern("checked", about="o", to=("var", "p"))
    found = asked(("every", to_her), frame(checked()))
    assert found.truth.value == "yes", "every one that is meant"
    nobody_else = event("d", "checked", done="no", about=None)
    some = asked(("some", to_her), frame(checked(), nobody_else))
    assert some.open == Atom("c1.to=V", ("yes", "no"), ("fact",), ("person", "c1", "to"))


def test_two_that_nobody_listed_are_another_question_than_one() -> None:
    assert answered(("at_least", 2, CHECK), frame()) == f"{UNLISTED}>=2"
    assert answered(("at_least", 1, CHECK), frame()) == UNLISTED
    one = {"checked(about=e3)": "yes"}
    assert answered(("at_least", 2, CHECK), frame(answers=one)) == f"{UNLISTED}>=2"


def test_a_window_may_be_counted_in_days_of_the_calendar() -> None:
    three = period(3, "calendar_day")
    days = pattern("checked", window=("before", three, ("at", "i")))
    for when, answer in (("2020-02-27", "yes"), ("2020-02-24", "no")):
        parts = (checked(when=when, about="e1"), denied())
        assert answered(("some", days), frame(*parts)) == answer


def test_a_window_may_be_as_long_as_is_chosen() -> None:
    listed = ("some", pattern("incident"))
    chosen = ("if", listed, DAY, ("if", listed, DAY, DAY))
    for window in (chosen, ("if", ("not", listed), DAY, chosen)):
        wanted = pattern("checked", window=("after", window, ("at", "o")))
        assert answered(("some", wanted), frame(checked())) == "yes"


def test_a_window_opens_as_soon_as_what_opens_it_may_have_been() -> None:
    where = frame()
    where.bound["m"] = timed("2020-04-01", "m")
    wanted = Pattern(pattern("checked", window=("after", DAY, ("at", "m"))), context_of(where))
    assert wanted.possible(where).span == at("2020-04-01/2020-04-02")


@pytest.mark.parametrize(
    ("where", "parts", "answer"),
    [
        pytest.param(("is", ("attr", "x", "harm"), "light"), [incident("x1", harm="light")], "yes",
                     id="the pattern's own event"),
        pytest.param(("is", ("attr", "x", "harm"), "light"), [incident("x1", harm="pain")],
                     "unknown: incident(about=e3,harm=light)", id="it does not fit"),
        pytest.param(("is", ("attr", "x", "harm"), "light"), [incident("x1")],
                     "unknown: x1.harm", id="nobody says"),
        pytest.param(("has", ("attr", "x", "acts"), "hit"), [incident("x1", acts=["hit"])], "yes",
                     id="a list with the word"),
        pytest.param(("is", ("attr", "o", "order"), "protection_order"), [incident("x1")], "yes",
                     id="another event fits"),
        pytest.param(("some", pattern("checked", about="x")), [incident("x1"), checked(about="x1")],
                     "yes", id="a pattern within a pattern"),
    ],
)  # fmt: skip
def test_where(where: Any, parts: list[Event], answer: str) -> None:
    assert (
        answered(("some", pattern("incident", "x", about="o", where=where)), frame(*parts))
        == answer
    )


def test_a_condition_without_a_variable_is_asked_of_the_case() -> None:
    where = ("is", ("fact", "mutual"), "yes")
    wanted = ("some", pattern("checked", about="o", where=where))
    assert answered(wanted, frame(checked())) == "unknown: case.mutual"
    facts = case(*BASE, checked(), facts={"mutual": leaf("yes")})
    assert answered(wanted, frame_of(facts, {"o": "e3"})) == "yes"


def test_the_variable_of_a_pattern_is_put_back() -> None:
    where = frame(incident("x1", harm="light"))
    outer = where.bound["x"] = timed("2020-01-01")
    assert answered(("some", LIGHT), where) == "yes"
    assert where.bound["x"] is outer
    del where.bound["x"]
    assert answered(("some", LIGHT), where) == "yes"
    assert "x" not in where.bound


DAY = period(24, "h")


@pytest.mark.parametrize(
    ("window", "when", "answer"),
    [
        pytest.param(("after", DAY, ("at", "o")), "2020-03-02T09:59", "no", id="before the start"),
        pytest.param(("after", DAY, ("at", "o")), "2020-03-02T10:00", "yes", id="at the start"),
        pytest.param(("after", DAY, ("at", "o")), "2020-03-03T10:00", "yes", id="at the end"),
        pytest.param(("after", DAY, ("at", "o")), "2020-03-03T10:01", "no", id="after the end"),
        pytest.param(("before", DAY, ("at", "o")), "2020-03-01T09:59", "no", id="too long before"),
        pytest.param(("before", DAY, ("at", "o")), "2020-03-01T10:00", "yes", id="just before"),
        pytest.param(("before", DAY, ("at", "o")), "2020-03-02T10:00", "yes", id="at the moment"),
        pytest.param(("before", DAY, ("at", "o")), "2020-03-02T10:01", "no", id="after it"),
        pytest.param(("during", ("until", ("at", "i"), ("at", "o"))), "2020-03-01T10:00", "yes",
                     id="at the start of a span"),
        pytest.param(("during", ("until", ("at", "i"), ("at", "o"))), "2020-03-02T10:01", "no",
                     id="after a span"),
        pytest.param(("after", DAY, ("at", "o")), "2020-03-03", "unknown: time:c1<=e3+24h",
                     id="some time that day"),
        pytest.param(("after", DAY, ("at", "told")), "2020-03-03T10:00", "no",
                     id="after what certainly never was"),
        pytest.param(("after", DAY, ("at", "served")), "2020-03-03T10:00",
                     "unknown: order_served()", id="after what may never have been"),
        pytest.param(("during", ("for", ("at", "told"), DAY)), "2020-03-03T10:00", "no",
                     id="during what never began"),
    ],
)  # fmt: skip
def test_windows(window: Any, when: str, answer: str) -> None:
    where = frame(checked(when=when))
    matched = Pattern(pattern("checked", about="o", window=window), context_of(where))
    found = matched.match(where, where.record.events["c1"])
    shown = str(found.truth.value)
    assert (shown if found.open is None else f"{shown}: {found.open.key}") == answer


@pytest.mark.parametrize(
    ("window", "answer"),
    [
        pytest.param(("after", DAY, ("at", "told")), "no", id="after what certainly never was"),
        pytest.param(("after", DAY, ("at", "served")), "unknown: order_served()",
                     id="after what may never have been"),
        pytest.param(("during", ("for", ("at", "told"), DAY)), "no",
                     id="during what never began"),
        pytest.param(("after", DAY, ("at", "o")), "unknown: checked(about=e3,#toy.1)",
                     id="nothing is listed"),
        pytest.param(("after", DAY, ("as_of",)), "unknown: checked(about=e3,#toy.1)",
                     id="only its first instant is not in the future"),
        pytest.param(("after", DAY, ("add", ("as_of",), DAY)), "no", id="all of it is"),
    ],
)  # fmt: skip
def test_windows_of_what_nobody_listed(window: Any, answer: str) -> None:
    assert answered(("some", pattern("checked", about="o", window=window)), frame()) == answer


# -- the first match ----------------------------------------------------------------------------


def first(wanted: Any, where: Frame) -> Event:
    return Pattern(wanted, context_of(where)).earliest(where)


def test_the_first_of_several_is_found() -> None:
    assert first(CHECK, frame(*reversed(THREE))).id == "c3"


def test_a_first_match_is_cut_where_another_ended_sooner() -> None:
    wide, exact = checked("a", "2020-03-03/2020-03-20"), checked("b", "2020-03-05T10:00")
    found = first(CHECK, frame(wide, exact))
    assert (found.id, found.at) == ("a", (at("2020-03-03").earliest, at("2020-03-05T10:00").latest))
    unsure = (wide, checked("b", "2020-03-05T10:00", done="unknown"))
    with pytest.raises(Open) as raised:
        first(CHECK, frame(*unsure))
    assert raised.value.atom.key == "b.done"
    assert first(CHECK, frame(*unsure, answers={"b.done": "yes"})).at == found.at
    assert first(CHECK, frame(*unsure, answers={"b.done": "no"})).at == wide.at
    later = first(CHECK, frame(wide, checked("b", "2020-03-05/2020-03-20")))
    assert later.at == wide.at
    twice = first(CHECK, frame(wide, exact, checked("c", "2020-03-06T10:00")))
    assert twice.at.latest == at("2020-03-05T10:00").latest


def test_a_match_that_may_be_the_first_opens_all() -> None:
    with pytest.raises(Open) as raised:
        first(CHECK, frame(checked("a", "2020-03-02T20:00", done="unknown"), checked("b")))
    assert raised.value.atom.key == "a.done"
    answers = {"a.done": "no"}
    unsure = checked("a", "2020-03-02T20:00", done="unknown")
    assert first(CHECK, frame(unsure, checked("b"), answers=answers)).id == "b"


def test_nobody_listed_a_first_match() -> None:
    with pytest.raises(Open) as raised:
        first(CHECK, frame())
    assert raised.value.atom.key == "checked(about=e3)"
    assumed = first(CHECK, frame(answers={"checked(about=e3)": "yes"}))
    span = Moment(at("2020-03-02T10:00").earliest, at("2020-06-01").latest)
    assert assumed == Event(
        "?checked(about=e3)", "checked", span, False, None, None, None, ("e3",), (),
        Leaf("yes", 5, "", "", 0), False, {}, 0,
    )  # fmt: skip
    with pytest.raises(Absent) as none:
        first(CHECK, frame(answers={"checked(about=e3)": "no"}))
    assert (none.value.grade, none.value.grounds) == (5, ())


def test_a_first_match_that_is_about_nothing_may_be_any_time() -> None:
    assumed = first(pattern("checked"), frame(answers={"checked()": "yes"}))
    assert (assumed.about, assumed.at.earliest) == (None, BEGINNING)


def test_an_excluded_first_match_is_absent_on_that_ground() -> None:
    with pytest.raises(Absent) as raised:
        first(CHECK, frame(denied(3)))
    assert raised.value.grade == 3
    assert [ground.id for ground in raised.value.grounds] == ["d"]


# -- labels --------------------------------------------------------------------------------------


def test_numbers_of_patterns_belong_to_their_act() -> None:
    ruleset = rules(act(), act("other"), norm("toy.0"))
    where = frame(ruleset=ruleset)
    wanted = Pattern(pattern("checked", window=("before", DAY, ("as_of",))), context_of(where))
    assert wanted.label == "#toy.1"


@pytest.mark.parametrize(
    ("where", "label"),
    [
        pytest.param(None, "", id="nothing more is said"),
        pytest.param(("is", ("attr", "x", "harm"), "light"), "harm=light", id="an equality"),
        pytest.param(("has", ("attr", "x", "acts"), "hit"), "acts=hit", id="a word of a list"),
        pytest.param(("and", ("is", ("attr", "x", "harm"), "light"),
                      ("has", ("attr", "x", "acts"), "hit")), "harm=light,acts=hit",
                     id="two equalities"),
        pytest.param(("and", ("is", ("attr", "x", "harm"), "light"), ("happened", "o")),
                     "harm=light,#toy.1", id="an equality and more"),
        pytest.param(("is", ("attr", "o", "order"), "protection_order"), "#toy.1",
                     id="an equality of another event"),
        pytest.param(("not", ("is", ("attr", "x", "harm"), "light")), "#toy.1", id="its opposite"),
    ],
)  # fmt: skip
def test_labels(where: Any, label: str) -> None:
    wanted = Pattern(pattern("incident", "x", where=where), context_of(frame()))
    assert wanted.label == label
