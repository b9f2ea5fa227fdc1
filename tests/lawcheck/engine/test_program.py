"""Programs: wordings of one provision are one family, with the exceptions to it."""

import pytest

from lawcheck.engine.context import Context, equalities
from lawcheck.engine.program import compile_body, compile_part
from tests.lawcheck.engine.making import (
    VOCABULARY,
    act,
    case,
    context_of,
    day,
    exception,
    frame_of,
    norm,
    pattern,
    period,
    program_of,
    rules,
)


def test_wordings_with_one_id_are_one_family() -> None:
    program = program_of(rules(norm("toy.a", editions=("E0",)), norm("toy.b"),
                               norm("toy.a", editions=("E1", "E2"))))  # fmt: skip
    assert list(program.families) == ["toy.a", "toy.b"]
    family = program.families["toy.a"]
    assert [wording.norm.editions for wording in family.wordings] == [("E0",), ("E1", "E2")]
    assert family.by_edition == {
        "E0": family.wordings[0], "E1": family.wordings[1], "E2": family.wordings[1],
    }  # fmt: skip
    assert (family.id, family.act, family.kind, family.scope) == ("toy.a", "toy", "duty", "toy")
    assert family.by_interval is False
    assert program.vocabulary is VOCABULARY


def test_a_norm_dated_for_itself_has_an_atom_of_its_own() -> None:
    days = (day("2000-01-01"),) * 4
    family = program_of(rules(norm("toy.a", interval=days))).families["toy.a"]
    assert (family.by_interval, family.scope) == (True, "toy.a")


def test_exceptions_belong_to_what_they_defeat() -> None:
    both = norm("toy.x", "exception", defeats=("toy.a", "toy.b"), effect="undercut")
    program = program_of(rules(norm("toy.a"), norm("toy.b"), both,
                               exception("rebut", name="toy.y", defeats="toy.x")))  # fmt: skip
    names = {
        name: [one.id for one in family.exceptions] for name, family in program.families.items()
    }
    assert names == {"toy.a": ["toy.x"], "toy.b": ["toy.x"], "toy.x": ["toy.y"], "toy.y": []}


def test_a_definition_keeps_its_body_and_other_norms_have_none() -> None:
    where = frame_of(case())
    assert where.wording.body(where) is None
    assert where.wording.when is None
    assert where.wording.governed_by is None
    assert where.wording.parts == {}


def test_parts_are_compiled_by_their_names() -> None:
    context = context_of(frame_of(case()))
    assert compile_part("order", "protection_order", context) == "protection_order"
    assert compile_part("penalty", {"max": 3}, context) == {"max": 3}
    head, body = compile_part("discharge", ("any_of", ("condition", ("truth", "yes"))), context)
    assert (head, body[0][0]) == ("any_of", "condition")
    with pytest.raises(AssertionError, match="nonsense"):
        compile_part("nonsense", None, context)


def test_a_number_may_be_defined() -> None:
    where = frame_of(case())
    body = compile_body(("number", "3", ""), "number", context_of(where))
    assert body(where).low == 3
    who = compile_body(("body", "police"), "people", context_of(where))
    assert who(where).ids == ("police",)
    span = compile_body(("for", ("as_of",), period(1, "h")), "span", context_of(where))
    assert span(where).start is where.now
    moment = compile_body(("as_of",), "moment", context_of(where))
    assert moment(where) is where.now


def test_readings_are_named_inside_their_act() -> None:
    ruleset = rules(act(), act("other"), readings={"toy.way": ("a",), "other.way": ("b",)})
    context = Context(ruleset, VOCABULARY, ruleset.acts["toy"], {})
    assert context.reading("way") == "toy.way"
    assert context.reading("other.way") == "other.way"


def test_what_a_condition_fixes_of_the_event_itself() -> None:
    is_, has = ("is", ("attr", "x", "harm"), "light"), ("has", ("attr", "x", "acts"), "hit")
    assert equalities(None, "x") == ([], False)
    assert equalities(is_, "x") == (["harm=light"], False)
    assert equalities(("and", has, is_), "x") == (["acts=hit", "harm=light"], False)
    assert equalities(("and", is_, ("truth", "yes")), "x") == (["harm=light"], True)
    assert equalities(("or", is_, has), "x") == ([], True)
    assert equalities(is_, "y") == ([], True)
    assert equalities(("is", ("fact", "mutual"), "yes"), "x") == ([], True)


def test_patterns_that_say_alike_have_one_number() -> None:
    ruleset = rules()
    context = Context(ruleset, VOCABULARY, ruleset.acts["toy"], {})
    window = ("before", period(1, "h"), ("as_of",))
    first, second = pattern("checked", window=window), pattern("visited", window=window)
    other = pattern("checked", window=("after", period(1, "h"), ("as_of",)))
    labels = [
        context.pattern_label(one) for one in (first, second, other, first, pattern("checked"))
    ]
    assert labels == ["#toy.1", "#toy.1", "#toy.2", "#toy.1", ""]
