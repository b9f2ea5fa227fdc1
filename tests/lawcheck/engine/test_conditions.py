"""Conditions: attributes, facts, order of moments, spans, readings."""

from typing import Any

import pytest

from lawcheck.engine.frame import Frame
from lawcheck.engine.judgement import Open
from lawcheck.model.case import Decision, Leaf
from lawcheck.model.finding import Atom, Ground
from tests.lawcheck.engine.making import (
    answered,
    asked,
    bond,
    case,
    event,
    frame_of,
    grounds,
    leaf,
    norm,
    pattern,
    period,
    person,
    rules,
)

FACTS = (
    person("V", "survivor", sane="yes"),
    person("R", "respondent"),
    person("P", "officer", "police", rank="chief"),
    person("J", "official"),
    event("e1", "incident", "2020-03-01T10:00", by="R", to="V", harm="light",
          acts=["hit", "threat"], unlawful="yes"),
    event("e2", "incident", "2020-03-05T10:00"),
    event("e3", "order_issued", "2020-03-02T10:00", about="e1", by="P"),
    event("e4", "order_issued", "2020-03-02T10:00", by=("P", "R")),
    event("e5", "order_issued", "2020-03-02T10:00", by="R"),
    event("e6", "order_issued", "2020-03-02T10:00"),
    event("e7", "order_issued", "2020-03-02T10:00", by="P", rank="other"),
    event("d1", "notified", done="no", about=None),
)  # fmt: skip
BOUND = {
    "a": "e1", "b": "e2", "o": "e3", "two": "e4", "his": "e5", "whose": "e6", "said": "e7",
    "v": "V", "p": "P", "j": "J", "police": "police", "u": "?",
}  # fmt: skip
RULES = rules(
    norm("toy.0", bound=(("told", pattern("notified")), ("served", pattern("order_served")))),
    readings={"toy.way": ("wide", "narrow")},
)
CASE_FACTS = {"mutual": leaf("no", 3, "s7")}


def frame(**more: Any) -> Frame:
    facts = case(*FACTS, *more.pop("parts", ()), facts=more.pop("facts", CASE_FACTS))
    return frame_of(facts, BOUND, ruleset=RULES, **more)


@pytest.mark.parametrize(
    ("expr", "answer"),
    [
        pytest.param(("truth", "yes"), "yes", id="yes"),
        pytest.param(("truth", "no"), "no", id="no"),
        pytest.param(("truth", "unknown"), "unknown: unknown:toy.0", id="nobody read it"),
        pytest.param(("and", ("truth", "yes"), ("truth", "no")), "no", id="and"),
        pytest.param(("or", ("truth", "yes"), ("truth", "no")), "yes", id="or"),
        pytest.param(("not", ("truth", "no")), "yes", id="not"),
        pytest.param(("and", ("happened", "a"), ("happened", "o")), "yes", id="both happened"),
        pytest.param(("happened", "a"), "yes", id="it happened"),
        pytest.param(("happened", "told"), "no", id="it certainly did not"),
        pytest.param(("happened", "served"), "unknown: order_served()", id="nobody knows"),
        pytest.param(("is", ("attr", "a", "harm"), "light"), "yes", id="the word"),
        pytest.param(("is", ("attr", "a", "harm"), "pain"), "no", id="another word"),
        pytest.param(("is", ("attr", "b", "harm"), "pain"), "unknown: e2.harm", id="no word"),
        pytest.param(("in", ("attr", "a", "harm"), ("pain", "light")), "yes", id="one of several"),
        pytest.param(("in", ("attr", "a", "harm"), ("pain", "none")), "no", id="none of several"),
        pytest.param(("is", ("attr", "a", "unlawful"), "yes"), "yes", id="a truth"),
        pytest.param(("is", ("attr", "a", "unlawful"), "no"), "no", id="its opposite"),
        pytest.param(("is", ("fact", "mutual"), "no"), "yes", id="a fact of the case"),
        pytest.param(("is", ("fact", "mutual"), "yes"), "no", id="the opposite of a fact"),
        pytest.param(("is", ("attr", "v", "sane"), "yes"), "yes", id="of a person"),
        pytest.param(("is", ("attr", "p", "sane"), "yes"), "unknown: P.sane",
                     id="not said of a person"),
        pytest.param(("is", ("attr", "u", "sane"), "yes"), "unknown: ?.sane",
                     id="of a person nobody knows"),
        pytest.param(("is", ("attr", "p", "body"), "police"), "yes", id="the body of an officer"),
        pytest.param(("is", ("attr", "j", "body"), "police"), "unknown: J.body",
                     id="the body of an official is not said"),
        pytest.param(("is", ("attr", "o", "rank"), "chief"), "yes",
                     id="what the event leaves to who did it"),
        pytest.param(("is", ("attr", "two", "rank"), "chief"), "unknown: e4.rank",
                     id="two did it"),
        pytest.param(("is", ("attr", "his", "rank"), "chief"), "unknown: e5.rank",
                     id="who did it has none"),
        pytest.param(("is", ("attr", "whose", "rank"), "chief"), "unknown: e6.rank",
                     id="nobody says who did it"),
        pytest.param(("is", ("attr", "said", "rank"), "chief"), "no",
                     id="the event itself says otherwise"),
        pytest.param(("is", ("attr", "told", "harm"), "pain"), "no",
                     id="of what certainly did not happen"),
        pytest.param(("has", ("attr", "a", "acts"), "hit"), "yes", id="among the words"),
        pytest.param(("has", ("attr", "a", "acts"), "push"), "no", id="not among the words"),
        pytest.param(("has", ("attr", "b", "acts"), "hit"), "unknown: e2.acts:hit",
                     id="no words are given"),
        pytest.param(("before", ("at", "a"), ("at", "b")), "yes", id="before"),
        pytest.param(("before", ("at", "a"), ("at", "a")), "no", id="not before itself"),
        pytest.param(("not_after", ("at", "a"), ("at", "a")), "yes", id="not after itself"),
        pytest.param(("not_after", ("at", "b"), ("at", "a")), "no", id="after"),
        pytest.param(("before", ("at", "a"), ("add", ("at", "a"), period(1, "h"))), "yes",
                     id="before what is counted"),
        pytest.param(("before", ("at", "told"), ("at", "a")), "no", id="before, if ever"),
        pytest.param(("before", ("at", "served"), ("at", "a")), "unknown: order_served()",
                     id="before, perhaps"),
        pytest.param(("member", ("party", "to", "a"), ("var", "v")), "yes", id="among people"),
        pytest.param(("member", ("party", "by", "a"), ("var", "v")), "no", id="not among people"),
        pytest.param(("member", ("party", "by", "b"), ("var", "v")), "unknown: ?by of e2.in=V",
                     id="nobody named on the left"),
        pytest.param(("member", ("var", "v"), ("party", "to", "b")), "unknown: V.in=?to of e2",
                     id="nobody says which people"),
        pytest.param(("reading", "way", "wide"), "unknown: reading:toy.way", id="an open reading"),
        pytest.param(("reading", "toy.way", "wide"), "unknown: reading:toy.way",
                     id="by its full name"),
    ],
)  # fmt: skip
def test_conditions(expr: Any, answer: str) -> None:
    assert answered(expr, frame()) == answer


SPAN = ("until", ("at", "a"), ("at", "b"))


@pytest.mark.parametrize(
    ("span", "when", "answer"),
    [
        pytest.param(SPAN, ("subtract", ("at", "a"), period(1, "h")), "no", id="before it"),
        pytest.param(SPAN, ("at", "a"), "yes", id="its first instant"),
        pytest.param(SPAN, ("at", "o"), "yes", id="inside"),
        pytest.param(SPAN, ("at", "b"), "yes", id="its last instant"),
        pytest.param(SPAN, ("add", ("at", "b"), period(1, "h")), "no", id="after it"),
        pytest.param(("until", ("at", "told"), ("at", "b")), ("at", "o"), "no",
                     id="it never began"),
        pytest.param(SPAN, ("at", "told"), "no", id="a moment that never was"),
        pytest.param(SPAN, ("at", "served"), "unknown: order_served()", id="a moment perhaps"),
        pytest.param(("until", ("at", "a"), ("until", "a")), ("at", "b"),
                     "unknown: time:e2<=e1.until", id="nobody knows when it ended"),
    ],
)  # fmt: skip
def test_whether_a_span_runs(span: Any, when: Any, answer: str) -> None:
    assert answered(("runs", span, when), frame()) == answer


@pytest.mark.parametrize(
    ("expr", "atom"),
    [
        pytest.param(("truth", "unknown"),
                     Atom("unknown:toy.0", ("yes", "no"), ("unread",), ("text", "toy", "")),
                     id="text nobody read"),
        pytest.param(("is", ("attr", "b", "harm"), "pain"),
                     Atom("e2.harm", ("none", "pain", "light"), ("fact",), ("attr", "e2", "harm")),
                     id="every word it may be"),
        pytest.param(("in", ("attr", "b", "unlawful"), ("yes",)),
                     Atom("e2.unlawful", ("yes", "no"), ("fact",), ("attr", "e2", "unlawful")),
                     id="yes or no"),
        pytest.param(("is", ("attr", "p", "sane"), "no"),
                     Atom("P.sane", ("yes", "no"), ("fact",), ("attr", "P", "sane")),
                     id="of a person"),
        pytest.param(("is", ("attr", "j", "body"), "police"),
                     Atom("J.body", ("police", "prosecutor", "court", "help_organisation"),
                          ("fact",), ("attr", "J", "body")), id="the bodies"),
        pytest.param(("is", ("fact", "mutual"), "no"),
                     Atom("case.mutual", ("yes", "no"), ("fact",), ("attr", "case", "mutual")),
                     id="of the case"),
        pytest.param(("has", ("attr", "b", "acts"), "hit"),
                     Atom("e2.acts:hit", ("yes", "no"), ("fact",), ("attr", "e2", "acts")),
                     id="one word of a list"),
        pytest.param(("happened", "maybe"),
                     Atom("e9.done", ("yes", "no"), ("event",), ("done", "e9")),
                     id="whether it happened"),
        pytest.param(("reading", "way", "wide"),
                     Atom("reading:toy.way", ("wide", "narrow"), ("reading",),
                          ("reading", "toy.way")), id="a reading"),
        pytest.param(("common_child", ("party", "by", "b"), ("var", "v")),
                     Atom("common_child(?by of e2,V)", ("yes", "no"), ("fact",),
                          ("relation", "", "V", "kind")), id="people nobody knows"),
        pytest.param(("common_child", ("var", "v"), ("of", "to", "incident", "both")),
                     Atom("V-X.common_child", ("yes", "no"), ("fact",),
                          ("relation", "V", "X", "common_child")), id="people somebody knows"),
        pytest.param(("before", ("at", "vague"), ("at", "a")),
                     Atom("time:e1<=e8", ("yes", "no"), ("time",), ("time", "e8", "e1")),
                     id="which of two was first"),
        pytest.param(("not_after", ("at", "vague"), ("at", "a")),
                     Atom("time:e8<=e1", ("yes", "no"), ("time",), ("time", "e8", "e1")),
                     id="or at the same time"),
        pytest.param(("not_after", ("at", "undated"), ("at", "a")),
                     Atom("time:e0<=e1", ("yes", "no"), ("event",), ("time", "e0", "e1")),
                     id="nobody says when it was at all"),
    ],
)  # fmt: skip
def test_what_is_asked(expr: Any, atom: Atom) -> None:
    parts = (
        event("e0", "visited"),
        event("e8", "visited", "2020-02-01/2020-04-01"),
        event("e9", "visited", done="unknown"),
        event("e10", "incident", to="X"),
        event("e11", "order_issued", about="e10"),
    )
    where = frame(parts=parts, facts={})
    listed = where.record.events
    where.bound.update(
        undated=listed["e0"], vague=listed["e8"], maybe=listed["e9"], both=listed["e11"]
    )
    assert asked(expr, where).open == atom


@pytest.mark.parametrize(
    ("expr", "truth", "rests_on"),
    [
        pytest.param(("is", ("attr", "a", "harm"), "light"), "yes",
                     [("fact", "e1.harm", "light", 4)], id="a word"),
        pytest.param(("is", ("attr", "a", "unlawful"), "no"), "no",
                     [("fact", "e1.unlawful", "yes", 4)], id="a truth, as it is"),
        pytest.param(("is", ("fact", "mutual"), "no"), "yes", [("fact", "case.mutual", "no", 3)],
                     id="a fact of the case"),
        pytest.param(("has", ("attr", "a", "acts"), "hit"), "yes",
                     [("fact", "e1.acts", "hit,threat", 4)], id="a list, in order"),
        pytest.param(("has", ("attr", "a", "acts"), "push"), "no",
                     [("fact", "e1.acts", "hit,threat", 4)], id="a list without the word"),
        pytest.param(("is", ("attr", "p", "body"), "police"), "yes",
                     [("fact", "P.body", "police", 5)], id="the body of an officer"),
        pytest.param(("is", ("attr", "o", "rank"), "chief"), "yes",
                     [("fact", "P.rank", "chief", 4)], id="what belongs to who did it"),
        pytest.param(("before", ("at", "a"), ("at", "o")), "yes",
                     [("event", "e1", "yes", 4), ("event", "e3", "yes", 4)], id="both moments"),
        pytest.param(("runs", SPAN, ("at", "o")), "yes",
                     [("event", "e1", "yes", 4), ("event", "e3", "yes", 4),
                      ("event", "e3", "yes", 4), ("event", "e2", "yes", 4)], id="a span"),
        pytest.param(("is", ("attr", "told", "harm"), "pain"), "no", [("event", "d1", "no", 4)],
                     id="what was denied"),
    ],
)  # fmt: skip
def test_what_an_answer_rests_on(
    expr: Any, truth: str, rests_on: list[tuple[str, str, str, int]]
) -> None:
    found = asked(expr, frame())
    assert (found.truth.value, grounds(found)) == (truth, rests_on)
    assert found.grade == min(ground[3] for ground in rests_on)


@pytest.mark.parametrize(
    ("expr", "ground"),
    [
        pytest.param(("is", ("fact", "mutual"), "no"),
                     Ground("fact", "case.mutual", "no", 3, "s7", ""), id="a fact of the case"),
        pytest.param(("has", ("attr", "a", "acts"), "hit"),
                     Ground("fact", "e1.acts", "hit,threat", 4, "s1", ""), id="a list"),
        pytest.param(("is", ("attr", "p", "body"), "police"),
                     Ground("fact", "P.body", "police", 5, "", ""),
                     id="the body of an officer, which is his role in the file"),
    ],
)  # fmt: skip
def test_an_answer_names_its_source(expr: Any, ground: Ground) -> None:
    assert asked(expr, frame()).grounds == (ground,)


# Two incidents: one R and P did to V and C; of the other it is not known who did it to whom.
WHO = (
    event("i1", "incident", "2020-03-01", by=("R", "P"), to=("V", "C")),
    event("i2", "incident", "2020-03-02", by=Leaf(("X",), 0, "s1", "", 1),
          to=Leaf(("Y",), 4, "s1", "s2", 1)),
    event("i3", "order_issued", "2020-03-03", about=("i1", "i2")),
)  # fmt: skip
DOERS, SUFFERERS, HER = ("of", "by", "incident", "w"), ("of", "to", "incident", "w"), ("var", "v")


@pytest.mark.parametrize(
    ("left", "right", "key", "subject", "because"),
    [
        pytest.param(DOERS, HER, "R|P|?by of i1,i2,V", ("R|P", "V"), ("below_grade",),
                     id="others may have done it"),
        pytest.param(HER, SUFFERERS, "V,V|C|?to of i1,i2", ("V", "V|C"), ("fact", "conflict"),
                     id="it may have been done to others"),
        pytest.param(DOERS, SUFFERERS, "R|P|?by of i1,i2,V|C|?to of i1,i2", ("R|P", "V|C"),
                     ("below_grade", "fact", "conflict"), id="both"),
    ],
)  # fmt: skip
def test_where_there_may_be_others_nobody_is_said_to_be_unrelated(
    left: Any, right: Any, key: str, subject: tuple[str, str], because: tuple[str, ...]
) -> None:
    """None of those who are named is her spouse: somebody else may be."""
    people = ("V", "C", "R", "P")
    unrelated = [bond(a, b, "none") for a in people for b in people if a < b]
    where = frame(parts=(*WHO, *unrelated))
    where.bound["w"] = where.record.events["i3"]
    found = asked(("relation", left, right, ("as_of",), ("spouse",)), where)
    assert found.open == Atom(
        f"relation({key})spouse@as_of", ("yes", "no"), because, ("relation", *subject, "kind")
    )


def test_who_is_among_people_nobody_knows_is_open_for_the_same_reason() -> None:
    where = frame(parts=WHO)
    where.bound["w"] = where.record.events["i2"]
    found = asked(("member", ("party", "by", "w"), HER), where)
    assert found.open is not None
    assert (found.open.key, found.open.because) == ("?by of i2.in=V", ("below_grade",))


def test_people_are_related_on_a_day_that_is_counted() -> None:
    later = ("add", ("at", "a"), period(30, "d"))
    married = bond("V", "R", since="2020-03-20")
    for when, truth in ((("at", "a"), "no"), (later, "yes")):
        expr = ("relation", HER, ("party", "by", "a"), when, ("spouse",))
        assert answered(expr, frame(parts=(married,))) == truth


@pytest.mark.parametrize(
    ("answer", "expr", "truth"),
    [
        pytest.param({"e2.harm": "pain"}, ("is", ("attr", "b", "harm"), "pain"), "yes",
                     id="an answer that is the word"),
        pytest.param({"e2.harm": "none"}, ("is", ("attr", "b", "harm"), "pain"), "no",
                     id="an answer that is another"),
        pytest.param({"e2.harm": "none"}, ("in", ("attr", "b", "harm"), ("pain", "none")), "yes",
                     id="an answer among several"),
        pytest.param({"reading:toy.way": "wide"}, ("reading", "way", "wide"), "yes",
                     id="a reading so"),
        pytest.param({"reading:toy.way": "narrow"}, ("reading", "way", "wide"), "no",
                     id="a reading otherwise"),
    ],
)  # fmt: skip
def test_answers(answer: dict[str, str], expr: Any, truth: str) -> None:
    found = asked(expr, frame(answers=answer))
    assert (found.truth.value, found.grade, found.grounds) == (truth, 5, ())


def decided(point: str, value: str) -> Decision:
    return Decision(point, value, "A. Lawyer", "2020-05-01", "because")


def test_a_decision_settles_a_reading_and_is_named() -> None:
    where = frame(parts=(decided("toy.way", "narrow"),))
    assert answered(("reading", "way", "wide"), where) == "no"
    assert where.readings == {"toy.way": "narrow"}
    assert answered(("reading", "way", "narrow"), where) == "yes"


def test_a_decision_for_something_that_is_no_answer_settles_nothing() -> None:
    where = frame(parts=(decided("toy.way", "other"),))
    assert answered(("reading", "way", "wide"), where) == "unknown: reading:toy.way"
    assert where.readings == {}


def test_the_repeal_is_an_open_point_even_where_no_act_says_so() -> None:
    where = frame()
    with pytest.raises(Open) as raised:
        where.read("toy.after_repeal", ("after_repeal",))
    assert raised.value.atom == Atom(
        "reading:toy.after_repeal", ("continues", "ends"), ("after_repeal",),
        ("reading", "toy.after_repeal"),
    )  # fmt: skip
    decided_so = frame(parts=(decided("toy.after_repeal", "ends"),))
    assert decided_so.read("toy.after_repeal") == "ends"
