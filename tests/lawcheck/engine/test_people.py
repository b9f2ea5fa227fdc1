"""People: who is meant, what they are to each other, how old they are."""

from fractions import Fraction
from typing import Any

import pytest

from lawcheck.engine.ages import age_on
from lawcheck.engine.judgement import BEST
from lawcheck.engine.people import Who, compile_who, is_one_of, overlap, party, reached
from lawcheck.model.case import Event, Leaf, Person, Relationship
from lawcheck.model.finding import Atom, Ground
from tests.lawcheck.engine.making import (
    answered,
    asked,
    at,
    bond,
    case,
    event,
    frame_of,
    grounds,
    leaf,
    person,
    timed,
)

NOW = ("as_of",)
FACTS = (
    person("V", "survivor"),
    person("R", "respondent"),
    person("P", "officer", "police"),
    person("J", "official"),
    event("e1", "incident", "2020-01-01", by="R", to=("V", "C")),
    event("e2", "incident", "2020-01-02", to="X"),
    event("e3", "order_issued", "2020-01-03", about=("e1", "e2"), by="P", to="R"),
    event("e4", "order_served", "2020-01-04", about="e3"),
    event("e5", "incident", "2020-01-02", by="R", to=("V",)),
    event("e6", "order_issued", "2020-01-03", about=("e1", "e5")),
)


@pytest.mark.parametrize(
    ("expr", "bound", "meant"),
    [
        pytest.param(("body", "police"), {}, Who(("police",), True), id="a body"),
        pytest.param(("var", "p"), {"p": "V"}, Who(("V",), True), id="a bound person"),
        pytest.param(("party", "by", "o"), {"o": "e3"}, Who(("P",), True), id="who did it"),
        pytest.param(("party", "to", "o"), {"o": "e3"}, Who(("R",), True), id="to whom"),
        pytest.param(("party", "by", "o"), {"o": "e2"}, Who((), False), id="nobody says who did"),
        pytest.param(("of", "to", "incident", "o"), {"o": "e1"}, Who(("V", "C"), True),
                     id="of the event itself"),
        pytest.param(("of", "to", "incident", "o"), {"o": "e4"}, Who(("V", "C", "X"), True),
                     id="of the events above it, in the order of their ids"),
        pytest.param(("of", "by", "incident", "o"), {"o": "e4"}, Who(("R",), False),
                     id="one of them does not say: there may be others"),
        pytest.param(("of", "by", "incident", "o"), {"o": "e6"}, Who(("R",), True),
                     id="somebody named twice is one"),
        pytest.param(("of", "to", "incident", "o"), {"o": "e6"}, Who(("V", "C"), True),
                     id="and keeps the first place"),
        pytest.param(("of", "to", "report", "o"), {"o": "e4"}, Who((), False),
                     id="no such event above it: nobody knows"),
    ],
)  # fmt: skip
def test_who_is_meant(expr: Any, bound: dict[str, str], meant: Who) -> None:
    found = compile_who(expr, lambda _call: lambda _frame: Who((), True))(
        frame_of(case(*FACTS), bound)
    )
    assert (found.ids, found.complete) == (meant.ids, meant.complete)


@pytest.mark.parametrize(
    ("who", "label"),
    [
        pytest.param(Who(("V", "C"), True), "V|C", id="all are known"),
        pytest.param(Who(("V",), False, (), "?to of e1"), "V|?to of e1", id="and others"),
        pytest.param(Who((), False, (), "?by of e2"), "?by of e2", id="nobody is known"),
        pytest.param(Who(("?v",), True), "?v", id="somebody bound"),
        pytest.param(Who((), True), "", id="nobody"),
    ],
)
def test_people_have_a_label_of_their_own(who: Who, label: str) -> None:
    assert who.label == label


@pytest.mark.parametrize(
    ("expr", "bound", "name"),
    [
        pytest.param(("party", "by", "o"), {"o": "e2"}, "?by of e2", id="a party"),
        pytest.param(("of", "by", "incident", "o"), {"o": "e4"}, "?by of e1,e2", id="of events"),
        pytest.param(("of", "to", "report", "o"), {"o": "e4"}, "?to of report of e4", id="of none"),
    ],
)
def test_people_nobody_named_are_told_apart(expr: Any, bound: dict[str, str], name: str) -> None:
    found = compile_who(expr, lambda _call: lambda _frame: Who((), True))(
        frame_of(case(*FACTS), bound)
    )
    assert found.name == name


def test_people_of_a_definition() -> None:
    called = compile_who(("call", "d", ()), lambda call: lambda _frame: Who(call[1:2], True))
    assert called(frame_of(case())) == Who(("d",), True)


def test_people_of_an_event_nobody_listed_come_from_what_it_is_about() -> None:
    frame = frame_of(case(*FACTS), {"x": event("?x", "order_served", about="e3")})
    assert reached(frame, "x", "incident", "to")[:2] == (("V", "C", "X"), True)


@pytest.mark.parametrize(
    ("by", "wanted", "answer"),
    [
        pytest.param(("V",), Who(("V",), True), "yes", id="the very person"),
        pytest.param(("V",), Who(("R",), True), "no", id="somebody else"),
        pytest.param(("V", "R"), Who(("X", "R"), True), "yes", id="one in common"),
        pytest.param(("P",), Who(("police",), True), "yes", id="a person counts for the body"),
        pytest.param(("P",), Who(("court",), True), "no", id="not for another body"),
        pytest.param(("V",), Who(("police",), True), "no", id="who belongs to none"),
        pytest.param(("J",), Who(("court",), True), "unknown: x.by=court",
                     id="an official of nobody knows what"),
        pytest.param(("J", "P"), Who(("court", "police"), True), "yes",
                     id="beside whom another is certain"),
        pytest.param(("police",), Who(("P",), True), "unknown: x.by=P",
                     id="a body may mean this very officer"),
        pytest.param(("court",), Who(("J",), True), "unknown: x.by=J",
                     id="or an official of nobody knows what"),
        pytest.param(("court",), Who(("P",), True), "no", id="never one of another body"),
        pytest.param(("court",), Who(("V",), True), "no", id="nor somebody of none"),
        pytest.param(("P",), Who(("V",), True), "no", id="an officer is not the survivor"),
        pytest.param(("R",), Who(("V",), False, (), "?to of e1"), "unknown: x.by=V|?to of e1",
                     id="there may be others who are meant"),
        pytest.param(("R",), Who((), False), "unknown: x.by=?", id="nobody knows who is meant"),
        pytest.param(("R",), Who((), True), "no", id="nobody is meant"),
        pytest.param(("?p",), Who(("?v",), True), "unknown: ?v=?p", id="unknown is not the same"),
        pytest.param(("?",), Who(("V",), True), "unknown: x.by=V", id="somebody unknown"),
        pytest.param(("V",), Who(("?v",), True), "unknown: ?v=V", id="somebody unknown is meant"),
        pytest.param(("V", "R"), Who(("?v",), True), "unknown: ?v=V|R",
                     id="somebody unknown is meant, by two"),
        pytest.param(("V",), Who(("?v", "V"), True), "yes", id="beside somebody unknown"),
        pytest.param(("P",), Who(("R", "police"), True), "yes", id="a body beside a person"),
    ],
)  # fmt: skip
def test_overlap(by: tuple[str, ...], wanted: Who, answer: str) -> None:
    found = overlap(frame_of(case(*FACTS)), by, wanted, "x.by")
    shown = str(found.truth.value)
    assert (shown if found.open is None else f"{shown}: {found.open.key}") == answer
    assert (found.grade, found.grounds) == (BEST, ())


def test_a_doubt_about_people_asks_about_the_event() -> None:
    found = overlap(frame_of(case(*FACTS)), ("J",), Who(("court", "police"), True), "e1.to")
    assert found.open == Atom(
        "e1.to=court|police", ("yes", "no"), ("fact",), ("person", "e1", "to")
    )


def test_every_reason_why_somebody_is_not_known_is_said() -> None:
    weak = event("e7", "incident", "2020-01-05", by=Leaf(("R",), 0, "s1", "", 1))
    unsaid = event("e8", "incident", "2020-01-05")
    last = event("e9", "order_issued", "2020-01-06", about=("e7", "e8"))
    frame = frame_of(case(*FACTS, weak, unsaid, last), {"o": "e9"})
    assert reached(frame, "o", "incident", "by").because == ("below_grade", "fact")
    meant = Who(("?v",), False, ("below_grade",), "?by of e7")
    found = overlap(frame, ("R",), meant, "x.by")
    assert found.open is not None
    assert found.open.because == ("below_grade", "fact")


def test_who_did_it_is_asked_of_the_event() -> None:
    others = Who(("V",), False, (), "?to of e1")
    found = is_one_of(frame_of(case(*FACTS)), event("x", "visited", by="R"), "by", others)
    key = "x.by=V|?to of e1"
    assert found.open == Atom(key, ("yes", "no"), ("fact",), ("person", "x", "by"))


def test_another_source_that_says_who_did_it_is_named() -> None:
    one = event("x", "visited", by=Leaf(("V", "R"), 2, "s9", "", 1))
    found = is_one_of(frame_of(case(*FACTS)), one, "by", Who(("V",), True))
    assert found.grounds == (Ground("fact", "x.by", "V,R", 2, "s9", ""),)


def test_a_doubt_about_people_says_why_they_are_not_known() -> None:
    weak = event("w", "incident", "2020-03-01", by=Leaf(("R",), 0, "s1", "", 1), acts=[])
    meant = party(frame_of(case(*FACTS, weak)), weak, "by")
    assert meant == Who((), False, ("below_grade",), "?by of w")
    found = overlap(frame_of(case(*FACTS)), ("R",), meant, "x.by")
    assert found.open is not None
    assert found.open.because == ("below_grade",)


@pytest.mark.parametrize(
    ("one", "side", "truth", "grade", "rests_on"),
    [
        pytest.param(event("x", "visited", by="V"), "by", "yes", 4, [],
                     id="the same source proves it"),
        pytest.param(event("x", "visited", by="R"), "by", "no", 4, [], id="somebody else did"),
        pytest.param(event("x", "visited", to="V", by="R"), "to", "yes", 4, [], id="to her"),
        pytest.param(event("x", "visited", by=Leaf(("V", "R"), 2, "s9", "", 1)), "by", "yes", 2,
                     [("fact", "x.by", "V,R", 2)], id="another source is a ground of its own"),
    ],
)  # fmt: skip
def test_who_did_it(
    one: Event, side: str, truth: str, grade: int, rests_on: list[tuple[str, str, str, int]]
) -> None:
    found = is_one_of(frame_of(case(*FACTS)), one, side, Who(("V",), True))
    assert (found.truth.value, found.grade, grounds(found)) == (truth, grade, rests_on)


@pytest.mark.parametrize(
    ("by", "wanted", "because", "key"),
    [
        pytest.param(None, Who(("V", "R"), True), ("fact",), "x.by=V|R", id="not said"),
        pytest.param(Leaf(("V",), 4, "s1", "s2", 1), Who(("V",), True), ("fact", "conflict"),
                     "x.by=V", id="contested"),
        pytest.param(Leaf(("V",), 0, "s1", "", 1), Who((), False), ("below_grade",), "x.by=?",
                     id="too weak, and nobody knows who is meant"),
    ],
)  # fmt: skip
def test_nobody_knows_who_did_it(
    by: Leaf | None, wanted: Who, because: tuple[str, ...], key: str
) -> None:
    found = is_one_of(frame_of(case(*FACTS)), event("x", "visited", by=by), "by", wanted)
    assert found.open == Atom(key, ("yes", "no"), because, ("person", "x", "by"))


# -- what they are to each other: bonds between V and R; "of V with R" is what R is to V ------


def relation(*kinds: str, left: str = "V", right: str = "R", when: Any = NOW) -> tuple[Any, ...]:
    return ("relation", ("var", left), ("var", right), when, kinds)


PAIR = {"V": "V", "R": "R"}


@pytest.mark.parametrize(
    ("bonds", "expr", "answer"),
    [
        pytest.param([bond("V", "R")], relation("spouse"), "yes", id="as it was written"),
        pytest.param([bond("R", "V")], relation("spouse"), "yes", id="a spouse either way"),
        pytest.param([bond("V", "R")], relation("partner", "parent"), "no", id="another kind"),
        pytest.param([bond("V", "R", "parent")], relation("parent"), "yes", id="R is V's parent"),
        pytest.param([bond("R", "V", "parent")], relation("child"), "yes",
                     id="V is R's parent: R is V's child"),
        pytest.param([bond("R", "V", "parent")], relation("parent"), "no", id="and not a parent"),
        pytest.param([bond("R", "V", "child")], relation("parent"), "yes", id="the converse"),
        pytest.param([bond("R", "V", "grandparent")], relation("grandchild"), "yes",
                     id="grandchild of a grandparent"),
        pytest.param([bond("R", "V", "grandchild")], relation("grandparent"), "yes",
                     id="grandparent of a grandchild"),
        pytest.param([bond("R", "V", "religious_spouse")], relation("religious_spouse"), "yes",
                     id="religious spouses either way"),
        pytest.param([bond("R", "V", "partner")], relation("partner"), "yes",
                     id="partners either way"),
        pytest.param([bond("R", "V", "sibling")], relation("sibling"), "yes",
                     id="siblings either way"),
        pytest.param([bond("R", "V", "in_law")], relation("in_law"), "yes",
                     id="in-laws either way"),
        pytest.param([bond("R", "V", "other_relative")], relation("other_relative"), "yes",
                     id="other relatives either way"),
        pytest.param([bond("R", "V", "none")], relation("none"), "yes", id="nothing, either way"),
        pytest.param([bond("R", "V", "guardian")], relation("guardian"), "no",
                     id="a ward is no guardian"),
        pytest.param([bond("V", "X"), bond("X", "R")], relation("spouse"),
                     "unknown: V-R.kind:spouse@as_of", id="bonds with others say nothing"),
        pytest.param([], relation("spouse", "partner"),
                     "unknown: V-R.kind:spouse|partner@as_of", id="nobody said anything"),
        pytest.param([bond("V", "R", "unknown")], relation("spouse"),
                     "unknown: V-R.kind:spouse@as_of", id="said to be unknown"),
        pytest.param([bond("V", "R", "sibling"), bond("V", "R", "unknown")], relation("spouse"),
                     "unknown: V-R.kind:spouse@as_of", id="an unknown bond beside a known one"),
        pytest.param([bond("V", "R", "unknown"), bond("V", "R")], relation("spouse"), "yes",
                     id="a known bond beside an unknown one"),
        pytest.param([bond("V", "R", "sibling"), bond("V", "R")], relation("spouse"), "yes",
                     id="one bond of two"),
        pytest.param([bond("V", "R", since="2020-06-02")], relation("spouse"), "no",
                     id="not yet begun"),
        pytest.param([bond("V", "R", since="2020-06-01")], relation("spouse"), "yes",
                     id="begun on the day of reading: it is read at its last instant"),
        pytest.param([bond("V", "R", since="2020-05-01", until="2020-05-31")], relation("spouse"),
                     "no", id="over"),
        pytest.param([bond("V", "R", until="2020-05-31")], relation("former_spouse"), "yes",
                     id="over: a former spouse"),
        pytest.param([bond("V", "R", "partner", until="2020-05-31")], relation("former_partner"),
                     "yes", id="a former partner"),
        pytest.param([bond("V", "R", "religious_spouse", until="2020-05-31")],
                     relation("former_religious_spouse"), "yes", id="a former religious spouse"),
        pytest.param([bond("V", "R", until="2020-07-01")], relation("former_spouse"), "no",
                     id="not yet over"),
        pytest.param([bond("V", "R", until="2020-07-01")], relation("spouse"), "yes",
                     id="still lasting"),
        pytest.param([bond("V", "R", since="2020-07-01", until="2020-08-01")],
                     relation("former_spouse"), "no", id="not begun, so not over"),
        pytest.param([bond("V", "R", "sibling", until="2020-05-31")], relation("sibling"), "yes",
                     id="kinship does not end"),
        pytest.param([bond("V", "R", since="2020-05-01/2020-07-01")], relation("spouse"),
                     "unknown: time:V-R.since<=as_of", id="nobody knows whether it had begun"),
        pytest.param([bond("V", "R", until="2020-05-01/2020-07-01")], relation("spouse"),
                     "unknown: time:as_of<=V-R.until", id="nobody knows whether it lasted"),
        pytest.param([bond("V", "R", until="2020-05-01/2020-07-01")], relation("former_spouse"),
                     "unknown: time:as_of<=V-R.until", id="nobody knows whether it was over"),
        pytest.param([bond("V", "R", since="2020-05-01/2020-07-01", until="2020-06-01/2020-08-01")],
                     relation("spouse"), "unknown: time:as_of<=V-R.until", id="both ends open"),
    ],
)  # fmt: skip
def test_relations(bonds: list[Relationship], expr: Any, answer: str) -> None:
    assert answered(expr, frame_of(case(*bonds), PAIR)) == answer


def test_both_open_ends_of_a_bond_are_asked_one_after_the_other() -> None:
    facts = case(bond("V", "R", since="2020-05-01/2020-07-01", until="2020-06-01/2020-08-01"))
    frame = frame_of(facts, PAIR, answers={"time:as_of<=V-R.until": "yes"})
    assert answered(relation("spouse"), frame) == "unknown: time:V-R.since<=as_of"


@pytest.mark.parametrize(
    ("kind", "because"),
    [
        pytest.param(leaf("spouse", 0), ("below_grade",), id="too weak"),
        pytest.param(leaf("spouse", 4, contested_by="s2"), ("fact", "conflict"), id="contested"),
        pytest.param(leaf("unknown"), ("fact",), id="unknown"),
    ],
)
def test_why_a_relation_is_not_known(kind: Leaf, because: tuple[str, ...]) -> None:
    found = asked(relation("spouse"), frame_of(case(bond("V", "R", kind)), PAIR))
    assert found.open == Atom(
        "V-R.kind:spouse@as_of", ("yes", "no"), because, ("relation", "V", "R", "kind")
    )


@pytest.mark.parametrize(
    ("kinds", "truth"),
    [pytest.param(("spouse",), "yes", id="yes"), pytest.param(("parent",), "no", id="no")],
)
def test_a_relation_rests_on_its_bond(kinds: tuple[str, ...], truth: str) -> None:
    frame = frame_of(case(bond("V", "R", leaf("spouse", 3, "s7"), since="2020-01-01")), PAIR)
    found = asked(relation(*kinds), frame)
    assert (found.truth.value, found.grade) == (truth, 3)
    assert found.grounds[0] == Ground("fact", "V-R.kind", "yes", 3, "s7", "")


@pytest.mark.parametrize(
    ("left", "right", "answer"),
    [
        pytest.param(("var", "V"), ("var", "V"), "no", id="nobody is related to themselves"),
        pytest.param(("of", "to", "incident", "i"), ("party", "by", "i"), "yes",
                     id="any of several pairs"),
        pytest.param(("var", "U"), ("var", "W"), "unknown: ?u-?w.kind:spouse@as_of",
                     id="two people nobody knows may be two"),
        pytest.param(("var", "U"), ("var", "U"), "no", id="but one is one"),
        pytest.param(("party", "by", "i"), ("of", "to", "report", "i"),
                     "unknown: relation(R,?to of report of i)spouse@as_of", id="one side unknown"),
        pytest.param(("of", "to", "report", "i"), ("party", "by", "i"),
                     "unknown: relation(?to of report of i,R)spouse@as_of",
                     id="the other side unknown"),
    ],
)  # fmt: skip
def test_relations_of_groups(left: Any, right: Any, answer: str) -> None:
    facts = case(event("i", "incident", by="R", to=("X", "V")), bond("V", "R"))
    frame = frame_of(facts, {"i": "i", "V": "V", "U": "?u", "W": "?w"})
    expr = ("relation", left, right, NOW, ("spouse",))
    assert answered(expr, frame) == answer


def test_questions_about_somebody_unknown_are_told_apart() -> None:
    """What one asks of a day and of a kind is no answer for another."""
    facts = case(event("i", "incident", "2020-01-01", by="R"))
    frame = frame_of(facts, {"i": "i"})
    hers, his = ("party", "to", "i"), ("party", "by", "i")
    asked_of = [
        answered(expr, frame)
        for expr in (
            ("relation", hers, his, NOW, ("spouse", "child")),
            ("relation", hers, his, ("at", "i"), ("spouse",)),
            ("lived_together", hers, his, ("at", "i")),
            ("ever_lived_together", hers, his, NOW),
            ("common_child", hers, his),
        )
    ]
    assert asked_of == [
        "unknown: relation(?to of i,R)spouse|child@as_of",
        "unknown: relation(?to of i,R)spouse@i",
        "unknown: lived_together(?to of i,R)@i",
        "unknown: ever_lived_together(?to of i,R)@as_of",
        "unknown: common_child(?to of i,R)",
    ]


@pytest.mark.parametrize(
    ("bonds", "head", "answer"),
    [
        pytest.param([bond("V", "R", lived="yes")], "lived_together", "yes", id="without days"),
        pytest.param([bond("R", "V", lived="yes")], "lived_together", "yes", id="either way"),
        pytest.param([bond("V", "R", lived="no")], "ever_lived_together", "no", id="never"),
        pytest.param([bond("V", "R", lived=[("2020-01-01", "2020-05-01")])], "lived_together",
                     "no", id="no longer"),
        pytest.param([bond("V", "R", lived=[("2020-01-01", "2020-05-01")])],
                     "ever_lived_together", "yes", id="once"),
        pytest.param([bond("V", "R", lived=[("2020-01-01", "")])], "lived_together", "yes",
                     id="still"),
        pytest.param([bond("V", "R", lived=[("", "2020-07-01")])], "lived_together", "yes",
                     id="since always, not yet over"),
        pytest.param([bond("V", "R", lived=[("", "")])], "ever_lived_together", "yes",
                     id="no end is known"),
        pytest.param([bond("V", "R", lived=[("2020-07-01", "2020-08-01")])], "lived_together",
                     "no", id="not yet"),
        pytest.param([bond("V", "R", lived=[("2020-07-01", "")])], "ever_lived_together", "no",
                     id="not yet, so never"),
        pytest.param([bond("V", "R", lived=[("2019-01-01", "2019-05-01"), ("2020-01-01", "")])],
                     "lived_together", "yes", id="the second stretch"),
        pytest.param([bond("V", "R", lived=[("2020-05-01/2020-07-01", "")])], "lived_together",
                     "unknown: time:V-R.0.since<=as_of", id="begun perhaps"),
        pytest.param([bond("V", "R", lived=[("2020-01-01", "2020-05-01/2020-07-01")])],
                     "lived_together", "unknown: time:as_of<=V-R.0.until", id="over perhaps"),
        pytest.param([bond("V", "R", lived=[("2020-05-01/2020-07-01", "2020-06-01/2020-08-01")])],
                     "lived_together", "unknown: time:as_of<=V-R.0.until", id="both perhaps"),
        pytest.param([bond("V", "R")], "lived_together", "unknown: V-R.lived_together@as_of",
                     id="not said"),
        pytest.param([], "ever_lived_together", "unknown: V-R.ever_lived_together@as_of",
                     id="no bond at all"),
        pytest.param([bond("V", "X", lived="yes")], "lived_together",
                     "unknown: V-R.lived_together@as_of", id="a bond with somebody else"),
        pytest.param([bond("V", "R", lived="no"), bond("V", "R", "partner")], "lived_together",
                     "unknown: V-R.lived_together@as_of", id="not said of one bond of two"),
        pytest.param([bond("V", "R"), bond("V", "R", "partner", lived="yes")], "lived_together",
                     "yes", id="said of one bond of two"),
    ],
)  # fmt: skip
def test_living_together(bonds: list[Relationship], head: str, answer: str) -> None:
    frame = frame_of(case(*bonds), PAIR)
    assert answered((head, ("var", "V"), ("var", "R"), NOW), frame) == answer


def test_what_living_together_rests_on() -> None:
    expr = ("lived_together", ("var", "V"), ("var", "R"), NOW)
    whole = asked(expr, frame_of(case(bond("V", "R", lived=leaf("yes", 2, "s7"))), PAIR))
    assert (whole.grade, whole.grounds) == (
        2,
        (Ground("fact", "V-R.lived_together", "yes", 2, "s7", ""),),
    )
    stays = frame_of(case(bond("V", "R", lived=[("2020-01-01", "2020-07-01")])), PAIR)
    assert grounds(asked(expr, stays)) == [("fact", "V-R.lived_together", "yes", 4)]
    weak = asked(expr, frame_of(case(bond("V", "R", lived=leaf("yes", 0))), PAIR))
    subject = ("relation", "V", "R", "lived_together")
    assert weak.open == Atom("V-R.lived_together@as_of", ("yes", "no"), ("below_grade",), subject)


@pytest.mark.parametrize(
    ("parents", "because"),
    [
        pytest.param(Leaf(("V", "R"), 0, "s1", "", 1), ("fact", "below_grade"), id="too weak"),
        pytest.param(Leaf(("V", "R"), 4, "s1", "s2", 1), ("fact", "conflict"), id="contested"),
    ],
)
def test_why_a_common_child_is_not_known(parents: Leaf, because: tuple[str, ...]) -> None:
    frame = frame_of(case(Person("C", "child", "", {}, parents, 1)), PAIR)
    found = asked(("common_child", ("var", "V"), ("var", "R")), frame)
    assert found.open is not None
    assert found.open.because == because


@pytest.mark.parametrize(
    ("facts", "day", "years"),
    [
        pytest.param({"born": "2000-06-02"}, "2020-06-01", (19, 19), id="the day before"),
        pytest.param({"born": "2000-06-01"}, "2020-06-01", (20, 20), id="the birthday"),
        pytest.param({"born": "2000-05-31"}, "2020-06-01", (20, 20), id="the day after"),
        pytest.param({"born": "2000-02-29"}, "2018-02-28", (17, 17), id="born on a leap day"),
        pytest.param(
            {"born": "2000-02-29"}, "2018-03-01", (18, 18), id="who turns a year in March"
        ),
        pytest.param({"born": "2000-12-31"}, "2020-01-01", (19, 19), id="born late in a year"),
        pytest.param({"born": "2000-01-01/2000-12-31"}, "2020-06-01", (19, 20), id="a year"),
        pytest.param(
            {"born": "2000-06-01"},
            "2020-05-01/2020-07-01",
            (19, 20),
            id="a day nobody knows exactly",
        ),
        pytest.param({"born": "2021-01-01"}, "2020-06-01", (0, 0), id="not yet born"),
        pytest.param({"age": 20}, "2020-06-01", (20, 20), id="the age on the day of reading"),
        pytest.param({"age": 20}, "2020-05-31", (19, 20), id="a day earlier"),
        pytest.param({"age": 20}, "2019-06-02", (19, 20), id="almost a year earlier"),
        pytest.param({"age": 20}, "2019-06-01", (19, 19), id="a year earlier"),
        pytest.param({"age": 20}, "2019-05-31", (18, 19), id="a year and a day earlier"),
        pytest.param(
            {"age": 20, "born": "2000-06-02"},
            "2020-06-01",
            (19, 19),
            id="the birthday goes before the age",
        ),
        pytest.param({"age": 0}, "2020-06-01", (0, 0), id="an infant"),
    ],
)
def test_age(facts: dict[str, Any], day: str, years: tuple[int, int]) -> None:
    frame = frame_of(case(person("V", "survivor", **facts)), {"p": "V"})
    found, known = age_on(frame, "p", timed(day))
    assert found == tuple(Fraction(one) for one in years)
    assert (known.grade, known.source) == (4, "s1")


@pytest.mark.parametrize(
    ("attributes", "because"),
    [
        pytest.param({}, ("fact",), id="neither age nor birthday"),
        pytest.param({"age": leaf(20, 0)}, ("below_grade",), id="an age that is too weak"),
        pytest.param(
            {"born": leaf(at("2000-01-01"), 0)}, ("below_grade",), id="a birthday that is too weak"
        ),
        pytest.param({"age": leaf(20, contested_by="s2")}, ("fact", "conflict"), id="contested"),
    ],
)
def test_why_an_age_is_not_known(attributes: dict[str, Leaf], because: tuple[str, ...]) -> None:
    somebody = Person("V", "survivor", "", attributes, None, 1)
    years, known = age_on(frame_of(case(somebody), {"p": "V"}), "p", timed("2020-06-01"))
    assert years is None
    assert known.because == because


def test_nobody_knows_the_age_of_somebody_the_file_does_not_name() -> None:
    years, known = age_on(frame_of(case(), {"p": "?"}), "p", timed("2020-06-01"))
    assert (years, known.because) == (None, ("fact",))


def test_whether_somebody_is_one_of_two_unknown_groups_is_two_questions() -> None:
    who_did, whom = (Who((), False, (), f"?{side} of e2") for side in ("by", "to"))
    frame = frame_of(case(*FACTS))
    asked_of = [overlap(frame, ("?v",), one, "?v.in").open for one in (who_did, whom)]
    assert [one.key for one in asked_of if one] == ["?v.in=?by of e2", "?v.in=?to of e2"]
