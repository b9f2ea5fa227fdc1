"""The event nobody listed: which questions are one, and which are two."""

from typing import Any

from lawcheck.engine.frame import Frame
from lawcheck.engine.patterns import Pattern
from lawcheck.engine.unlisted import atom_of, key_of
from lawcheck.model.finding import Atom
from tests.lawcheck.engine.making import (
    case,
    context_of,
    event,
    frame_of,
    norm,
    pattern,
    period,
    person,
    rules,
    timed,
)

E1 = event("e1", "incident", "2020-03-01T10:00", by="R", to="V")
E3 = event("e3", "order_issued", "2020-03-02T10:00", about="e1")
E9 = event("e9", "incident", "2020-03-05T10:00", by="R", to="V")
DAY = period(24, "h")
BASE = (person("V"), person("R"), E1, E3, E9)
LOOKUPS = rules(norm("toy.0", bound=(("served", pattern("order_served")),)))


def frame(*parts: Any) -> Frame:
    return frame_of(case(*BASE, *parts), {"o": "e3", "i": "e1", "p": "V"}, ruleset=LOOKUPS)


def test_what_two_patterns_say_alike_is_one_question_and_else_two() -> None:
    soon = ("after", DAY, ("at", "o"))
    late = ("after", period(48, "h"), ("at", "o"))
    where = frame()
    context = context_of(where)
    keys = [
        key_of(Pattern(pattern("checked", about="o", window=window), context), where)
        for window in (soon, late, soon, None)
    ]
    assert keys == [
        "checked(about=e3,#toy.1)",
        "checked(about=e3,#toy.2)",
        "checked(about=e3,#toy.1)",
        "checked(about=e3)",
    ]


def test_a_question_names_all_who_are_meant() -> None:
    both = event("e5", "incident", "2020-03-04", by=("R", "P"), to=("V", "C"))
    where = frame(both)
    where.bound["j"] = both
    sides: dict[str, Any] = {"by": ("party", "by", "j"), "to": ("party", "to", "j")}
    wanted = Pattern(pattern("visited", about="o", **sides), context_of(where))
    assert key_of(wanted, where) == "visited(about=e3,by=R|P,to=V|C)"
    assert atom_of(wanted, where, ("fact",)) == Atom(
        "visited(about=e3,by=R|P,to=V|C)", ("yes", "no"), ("event", "fact"),
        ("unlisted", "visited", "R|P", "V|C", "e3"),
    )  # fmt: skip


def test_a_question_names_what_its_condition_hangs_on() -> None:
    """A definition asked of two people asks two questions."""
    hers = ("member", ("party", "to", "x"), ("var", "p"))
    where = frame()
    wanted = Pattern(pattern("incident", "x", where=hers), context_of(where))
    assert key_of(wanted, where) == "incident(#toy.1,p=V)"
    where.bound["p"] = "R"
    assert key_of(wanted, where) == "incident(#toy.1,p=R)"
    where.bound["x"] = where.record.events["e9"]
    assert key_of(wanted, where) == "incident(#toy.1,p=R)"


def test_a_question_about_a_day_names_the_day() -> None:
    where = frame()
    where.bound["d"] = timed("2020-05-01", "e7")
    recently = Pattern(pattern("checked", window=("before", DAY, ("at", "d"))), context_of(where))
    assert key_of(recently, where) == "checked(#toy.1,d=e7)"
    lately = Pattern(pattern("checked", window=("before", DAY, ("as_of",))), context_of(where))
    assert key_of(lately, where) == "checked(#toy.1)"
    where.now = timed("2020-03-01", "e1")
    assert key_of(lately, where) == "checked(#toy.1,on=e1)"


def test_a_question_that_hangs_on_a_looked_up_event_names_all_that_is_bound() -> None:
    where = frame()
    wanted = Pattern(pattern("checked", window=("after", DAY, ("at", "served"))), context_of(where))
    assert key_of(wanted, where) == "checked(#toy.1,i=e1,o=e3,p=V)"


def test_questions_about_people_nobody_knows_are_told_apart() -> None:
    where = frame(event("e5", "visited"), event("e6", "visited"))
    where.bound["a"] = where.record.events["e5"]
    wanted = Pattern(pattern("checked", by=("party", "by", "a")), context_of(where))
    assert key_of(wanted, where) == "checked(by=?,a=e5)"
    where.bound["a"] = where.record.events["e6"]
    assert key_of(wanted, where) == "checked(by=?,a=e6)"
    where.bound["a"] = "?"
    somebody = Pattern(pattern("checked", to=("var", "a")), context_of(where))
    assert key_of(somebody, where) == "checked(to=?,a=?)"
