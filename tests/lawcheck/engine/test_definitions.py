"""Definitions: what they give, for whom, under which law, and what rebuts or extends them."""

from typing import Any

import pytest

from lawcheck.engine.definitions import compile_call
from lawcheck.engine.frame import Frame, TooMuchWork
from lawcheck.engine.people import Who
from lawcheck.engine.times import compile_span
from lawcheck.model.case import Decision
from tests.lawcheck.engine.making import (
    act,
    answered,
    asked,
    at,
    bond,
    case,
    context_of,
    each,
    event,
    frame_of,
    grounds,
    hangs_on,
    keys,
    norm,
    only,
    pattern,
    period,
    person,
    rules,
    short,
    timed,
)

E1 = event("e1", "incident", "2020-03-01T10:00", by="R", to="V", harm="light", minutes=5)
E2 = event("e2", "incident", "2020-03-05T10:00", by="V", to="R", harm="pain")
PEOPLE = (person("V", born="2000-01-01"), person("R"))


def define(name: str, gives: str, is_: Any, *args: tuple[str, str], **more: Any) -> Any:
    return norm(name, "definition", gives=gives, args=args, parts={"is": is_}, **more)


LIGHT = define("toy.light", "truth", ("is", ("attr", "x", "harm"), "light"), ("x", "event"))
TERM = define("toy.term", "span", ("for", ("at", "x"), period(10, "d")), ("x", "event"))
START = define("toy.start", "moment", ("at", "x"), ("x", "event"))
COUNT = define("toy.count", "number", ("attr", "x", "minutes"), ("x", "event"))
HERS = define("toy.hers", "people", ("party", "to", "x"), ("x", "event"))
OLD = define("toy.old", "truth", ("compare", ">=", ("age", "p", ("at", "d")), ("number", "20", "")),
             ("p", "person"), ("d", "moment"))  # fmt: skip
ALL = (norm("toy.0"), LIGHT, TERM, START, COUNT, HERS, OLD)


def frame(*parts: Any, **more: Any) -> Frame:
    ruleset = more.pop("ruleset", None) or rules(*more.pop("norms", ALL))
    return frame_of(case(*PEOPLE, E1, E2, *parts), {"a": "e1", "b": "e2", "v": "V"},
                    ruleset=ruleset, **more)  # fmt: skip


def call(name: str, *arguments: Any) -> tuple[str, str, tuple[Any, ...]]:
    return ("call", name, arguments)


def given(name: str, gives: str, where: Frame, *arguments: Any) -> Any:
    return compile_call(call(name, *arguments), context_of(where), gives)(where)


A, B, V = (("var", name) for name in "abv")


def test_what_definitions_give() -> None:
    where = frame()
    assert answered(call("toy.light", A), where) == "yes"
    assert answered(call("toy.light", B), where) == "no"
    term = given("toy.term", "span", where, A)
    assert (term.start.span, term.end.span) == (at("2020-03-01T10:00"), at("2020-03-11T10:00"))
    assert given("toy.start", "moment", where, B).span == at("2020-03-05T10:00")
    number = given("toy.count", "number", where, A)
    assert (number.low, number.high, number.label) == (5, 5, "e1.minutes")
    assert given("toy.hers", "people", where, A) == Who(("V",), True)


@pytest.mark.parametrize(
    ("moment", "answer"),
    [
        pytest.param(("at", "a"), "yes", id="a moment that is written out"),
        pytest.param(("var", "a"), "yes", id="the time of an event"),
        pytest.param(("add", ("at", "a"), period(12, "month")), "yes", id="a moment after that"),
        pytest.param(
            ("subtract", ("at", "a"), period(12, "month")), "no", id="a moment that is counted"
        ),
        pytest.param(("var", "early"), "no", id="an argument that is a moment"),
    ],
)
def test_people_and_moments_as_arguments(moment: Any, answer: str) -> None:
    where = frame()
    where.bound["early"] = timed("2019-01-01")
    assert answered(call("toy.old", V, moment), where) == answer


def test_people_of_a_definition_stand_wherever_people_do() -> None:
    where = frame(bond("V", "R"))
    hers, his = call("toy.hers", A), call("toy.hers", B)
    assert answered(("member", hers, V), where) == "yes"
    assert answered(("member", V, his), where) == "no"
    related = ("relation", hers, his, ("as_of",), ("spouse",))
    assert answered(related, where) == "yes"


def test_people_of_a_definition_may_do_or_suffer_what_is_looked_for() -> None:
    where = frame(event("v1", "visited", "2020-03-07", by="R", to="V"))
    hers, his = call("toy.hers", A), call("toy.hers", B)
    assert answered(("some", pattern("visited", by=his, to=hers)), where) == "yes"
    to_him = pattern("visited", to=his)
    assert answered(("some", to_him), where) == "unknown: visited(to=R)"


def test_a_definition_may_be_built_of_others() -> None:
    later = ("age", "p", ("add", ("at", "x"), period(12, "month")))
    args = (("x", "event"), ("p", "person"))
    grown = define("toy.grown", "number", ("plus", later, later), *args)
    same = define("toy.same", "people", call("toy.hers", ("var", "x")), ("x", "event"))
    fixed = LIGHT._replace(parts={**LIGHT.parts, "governed_by": (
        "add", ("at", "x"), period(1, "d"))})  # fmt: skip
    where = frame(norms=(norm("toy.0"), HERS, grown, same, fixed))
    assert given("toy.grown", "number", where, A, V).low == 42
    assert given("toy.same", "people", where, A) == Who(("V",), True)
    assert answered(call("toy.light", A), where) == "yes"


def test_an_argument_that_is_open_opens_the_call() -> None:
    lookups = norm("toy.0", bound=(("served", pattern("order_served")),))
    where = frame(norms=(lookups, *ALL[1:]))
    assert answered(call("toy.light", ("var", "served")), where) == "unknown: order_served()"
    body = compile_call(call("toy.term", ("var", "served")), context_of(where), "span")
    assert hangs_on(body, where) == "order_served()"


def test_definitions_look_their_own_events_up() -> None:
    served = define("toy.served", "truth", ("happened", "s"), ("x", "event"),
                    bound=(("s", pattern("order_served", about="x")),))  # fmt: skip
    where = frame(event("s1", "order_served", about="e1"), norms=(norm("toy.0"), served))
    assert answered(call("toy.served", A), where) == "yes"
    assert answered(call("toy.served", B), where) == "unknown: order_served(about=e2)"


TWO = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2020-03-03", "2020-03-03")])
LATER = (norm("toy.0", editions=("E0", "E1")), *(one._replace(editions=("E1",)) for one in ALL[1:]))


def test_what_a_definition_that_is_not_in_force_gives() -> None:
    where = frame(ruleset=rules(TWO, *LATER))
    where.gov = timed("2020-03-01")
    assert answered(call("toy.light", A), where) == "no"
    assert given("toy.term", "span", where, A) is None
    assert compile_span(call("toy.term", A), context_of(where))(where) is None
    body = compile_call(call("toy.start", A), context_of(where), "moment")
    assert hangs_on(body, where) == "absent"
    count = compile_call(call("toy.count", A), context_of(where), "number")
    assert hangs_on(count, where) == "absent"
    compared = asked(("compare", ">", call("toy.count", A), ("number", "1", "")), where)
    assert (compared.truth.value, compared.grade, compared.grounds) == ("no", 5, ())
    assert given("toy.hers", "people", where, A) == Who((), True), "nobody"


def test_a_definition_stands_in_the_law_of_what_uses_it() -> None:
    where = frame(ruleset=rules(TWO, *LATER))
    where.gov = timed("2020-03-03")
    assert answered(call("toy.light", A), where) == "yes"
    where.gov = timed("2020-03-02/2020-03-03")
    assert answered(call("toy.light", A), where) == "unknown: edition:toy:2020-03-02/2020-03-03"


def test_a_definition_may_fix_its_own_edition() -> None:
    own = LATER[1]._replace(parts={**LIGHT.parts, "governed_by": ("at", "x")})
    late = event("e3", "incident", "2020-03-04", harm="light")
    where = frame(late, ruleset=rules(TWO, LATER[0], own))
    where.gov = timed("2020-03-01")
    where.bound["c"] = late
    assert answered(call("toy.light", A), where) == "no"
    assert answered(call("toy.light", ("var", "c")), where) == "yes"


@pytest.mark.parametrize(
    ("read", "strength", "answer"),
    [
        pytest.param("seen", "statute", "yes", id="seen"),
        pytest.param("inferred", "statute", "yes", id="inferred stands"),
        pytest.param("recalled", "statute", "unknown: text:toy.light:E0", id="recalled does not"),
        pytest.param("recalled", "treaty", "yes", id="of a treaty it does"),
        pytest.param("conflict", "treaty", "unknown: text:toy.light:E0", id="in conflict"),
        pytest.param("unread", "treaty", "unknown: text:toy.light:E0", id="unread"),
    ],
)
def test_a_definition_nobody_read(read: str, strength: str, answer: str) -> None:
    doubtful = LIGHT._replace(read={"": read}, strength=strength)
    where = frame(norms=(norm("toy.0"), doubtful))
    assert answered(call("toy.light", A), where) == answer
    assert answered(call("toy.light", B), where) == "no", "what is not so needs no text"


def test_a_span_nobody_read_is_open_and_otherwise_none() -> None:
    doubtful = TERM._replace(read={"": "unread"})
    where = frame(norms=(norm("toy.0"), doubtful))
    body = compile_call(call("toy.term", A), context_of(where), "span")
    assert hangs_on(body, where) == "text:toy.term:E0"
    otherwise = frame(norms=(norm("toy.0"), doubtful), answers={"text:toy.term:E0": "otherwise"})
    assert given("toy.term", "span", otherwise, A) is None
    encoded = frame(norms=(norm("toy.0"), doubtful), answers={"text:toy.term:E0": "as encoded"})
    assert given("toy.term", "span", encoded, A) is not None


@pytest.mark.parametrize(
    ("changes", "answer"),
    [
        pytest.param({"when": ("happened", "x")}, "yes", id="its condition holds"),
        pytest.param({"when": ("truth", "no")}, "no", id="its condition does not"),
        pytest.param(
            {"only_in": ("toy.way", "wide")}, "unknown: reading:toy.way", id="only in one reading"
        ),
    ],
)
def test_conditions_of_a_definition(changes: dict[str, Any], answer: str) -> None:
    ruleset = rules(
        norm("toy.0"), LIGHT._replace(**changes), readings={"toy.way": ("wide", "narrow")}
    )
    assert answered(call("toy.light", A), frame(ruleset=ruleset)) == answer


def test_only_in_one_reading() -> None:
    narrow = LIGHT._replace(only_in=("toy.way", "narrow"))
    ruleset = rules(norm("toy.0"), narrow, readings={"toy.way": ("wide", "narrow")})
    for value, answer in (("narrow", "yes"), ("wide", "no")):
        where = frame(ruleset=ruleset, answers={"reading:toy.way": value})
        assert answered(call("toy.light", A), where) == answer


# -- exceptions to definitions ------------------------------------------------------------------


def rebutting(effect: str, name: str = "toy.but", **changes: Any) -> Any:
    return norm(name, "exception", effect=effect, **{"defeats": ("toy.light",), **changes})


@pytest.mark.parametrize("effect", ["rebut", "undercut"])
@pytest.mark.parametrize(
    ("when", "answer"),
    [
        pytest.param(("truth", "no"), "yes", id="that does not hold"),
        pytest.param(None, "no", id="that always holds"),
        pytest.param(
            ("is", ("attr", "x", "unlawful"), "no"), "unknown: e1.unlawful", id="that may hold"
        ),
    ],
)
def test_a_truth_may_be_rebutted(effect: str, when: Any, answer: str) -> None:
    where = frame(norms=(norm("toy.0"), LIGHT, rebutting(effect, when=when)))
    assert answered(call("toy.light", A), where) == answer


def test_a_rebuttal_may_be_rebutted() -> None:
    undone = rebutting("rebut", "toy.yet", defeats=("toy.but",))
    where = frame(norms=(norm("toy.0"), LIGHT, rebutting("rebut"), undone))
    assert answered(call("toy.light", A), where) == "yes"


def test_an_exception_of_another_effect_rebuts_nothing() -> None:
    where = frame(norms=(norm("toy.0"), LIGHT, rebutting("suspend")))
    assert answered(call("toy.light", A), where) == "yes"


def test_a_rebutted_span_never_was() -> None:
    gone = rebutting("rebut", defeats=("toy.term",))
    assert given("toy.term", "span", frame(norms=(norm("toy.0"), TERM, gone)), A) is None


def extending(parts: dict[str, Any], **changes: Any) -> Any:
    return norm("toy.more", "exception", effect="extend", parts=parts,
                **{"defeats": ("toy.term",), **changes})  # fmt: skip


@pytest.mark.parametrize(
    ("norms", "end"),
    [
        pytest.param([extending({"by": period(5, "d")})], "2020-03-16T10:00", id="by a period"),
        pytest.param([extending({"until": ("at", "b")})], "2020-03-05T10:00", id="until a moment"),
        pytest.param([extending({"by": period(5, "d")}, when=("truth", "no"))], "2020-03-11T10:00",
                     id="by one that does not hold"),
        pytest.param([extending({"by": period(5, "d")}), extending({"by": period(1, "d")},
                     id="toy.x")], "2020-03-17T10:00", id="twice"),
    ],
)  # fmt: skip
def test_a_span_may_be_extended(norms: list[Any], end: str) -> None:
    until = define("toy.term", "span", TERM.parts["is"], ("x", "event"), ("b", "event"))
    where = frame(norms=(norm("toy.0"), until, *norms))
    assert given("toy.term", "span", where, A, B).end.span == at(end)


def test_a_span_that_may_be_extended_is_open() -> None:
    perhaps = extending({"by": period(5, "d")}, when=("is", ("attr", "x", "unlawful"), "yes"))
    where = frame(norms=(norm("toy.0"), TERM, perhaps))
    body = compile_call(call("toy.term", A), context_of(where), "span")
    assert hangs_on(body, where) == "e1.unlawful"
    for answer, end in (("yes", "2020-03-16T10:00"), ("no", "2020-03-11T10:00")):
        settled = frame(norms=(norm("toy.0"), TERM, perhaps), answers={"e1.unlawful": answer})
        assert given("toy.term", "span", settled, A).end.span == at(end)
        assert settled.applied == {("toy.more", "as_of", answer == "yes")}


def test_a_moment_is_never_extended() -> None:
    where = frame(
        norms=(norm("toy.0"), START, extending({"by": period(5, "d")}, defeats=("toy.start",)))
    )
    assert given("toy.start", "moment", where, A).span == at("2020-03-01T10:00")


# -- what is remembered -------------------------------------------------------------------------


def test_what_was_asked_once_is_remembered_with_all_it_met() -> None:
    wide = ("and", ("reading", "way", "wide"), LIGHT.parts["is"])
    ruleset = rules(norm("toy.0"), define("toy.light", "truth", wide, ("x", "event")),
                    readings={"toy.way": ("wide", "narrow")})  # fmt: skip
    first = frame(Decision("toy.way", "wide", "A", "2020-01-01", ""), ruleset=ruleset)
    assert answered(call("toy.light", A), first) == "yes"
    again = Frame(first.program, first.record, {}, dict(first.bound), first.wording)
    again.readings["other"] = "kept"
    assert answered(call("toy.light", A), again) == "yes"
    assert again.readings == {"other": "kept", "toy.way": "wide"}
    assert first.readings == {"toy.way": "wide"}
    assert len(first.record.memory) == 1


def test_a_remembered_answer_is_for_its_completion_only() -> None:
    unsaid = event("e3", "incident", "2020-03-07")
    where = frame(unsaid)
    where.bound["c"] = unsaid
    called = call("toy.light", ("var", "c"))
    assert answered(called, where) == "unknown: e3.harm"
    assert where.asked == {"e3.harm"}
    for answer, truth in (("light", "yes"), ("pain", "no"), ("light", "yes")):
        again = Frame(
            where.program, where.record, {"e3.harm": answer}, dict(where.bound), where.wording
        )
        assert answered(called, again) == truth
        assert again.asked == {"e3.harm"}


def test_an_extension_that_was_remembered_is_still_noted() -> None:
    perhaps = extending({"by": period(5, "d")}, when=("is", ("attr", "x", "unlawful"), "yes"))
    first = frame(norms=(norm("toy.0"), TERM, perhaps), answers={"e1.unlawful": "yes"})
    again = Frame(first.program, first.record, first.assignment, dict(first.bound), first.wording)
    before = ("toy.other", "as_of", False)
    for where in (first, again):
        where.applied.add(before)
        assert given("toy.term", "span", where, A).end.span == at("2020-03-16T10:00")
        assert where.applied == {before, ("toy.more", "as_of", True)}


def test_the_same_call_on_another_day_is_another() -> None:
    where = frame()
    on_day = define("toy.day", "moment", ("as_of",))
    where = frame(norms=(norm("toy.0"), on_day))
    assert given("toy.day", "moment", where).span == at("2020-06-01")[1:] * 2
    where.now = timed("2020-03-01")
    assert given("toy.day", "moment", where).span == at("2020-03-01")


def test_a_definition_that_asks_too_much_is_named_by_the_norm_that_asks() -> None:
    where = frame()
    where.steps[0] = 400_000 - 1
    assert answered(call("toy.light", A), where) == "yes"
    with pytest.raises(TooMuchWork) as raised:
        asked(call("toy.light", A), where)
    assert (raised.value.norm, raised.value.file, raised.value.line) == ("toy.0", "toy.yaml", 1)
    assert str(raised.value) == "toy.0 exceeds the work allowed on one case"


# -- a definition as a finding ------------------------------------------------------------------


def reported(**changes: Any) -> Any:
    return LIGHT._replace(for_each=(each("incident", "x"),), **changes)


@pytest.mark.parametrize(
    ("definition", "fact", "found"),
    [
        pytest.param(reported(), {"harm": "light"}, ("holds", (), ()), id="it holds"),
        pytest.param(reported(), {"harm": "pain"}, ("does_not_hold", (), ()), id="it does not"),
        pytest.param(reported(), {}, ("unsettled", ("holds", "does_not_hold"), ("fact",)),
                     id="nobody knows"),
        pytest.param(reported(when=("truth", "no")), {"harm": "light"}, ("does_not_hold", (), ()),
                     id="its condition does not hold"),
        pytest.param(reported(), {"harm": "light", "done": "unknown"},
                     ("unsettled", ("holds", "does_not_hold"), ("event",)),
                     id="nobody knows whether it happened"),
        pytest.param(reported(read={"": "unread"}), {"harm": "light"},
                     ("unsettled", ("holds", "does_not_hold"), ("unread",)), id="nobody read it"),
    ],
)  # fmt: skip
def test_findings(definition: Any, fact: dict[str, Any], found: Any) -> None:
    result = only(rules(definition), case(event("e1", "incident", "2020-03-01T10:00", **fact)))
    assert short(result) == found
    assert result.arose == at("2020-03-01T10:00")
    assert result.instance == ("e1",)


def test_what_a_definition_rests_on() -> None:
    found = only(
        rules(reported()), case(event("e1", "incident", "2020-03-01", harm="light", grade=3))
    )
    assert grounds(found) == [("event", "e1", "yes", 3), ("fact", "e1.harm", "light", 3)]
    assert found.grade == 3
    assert keys(found) == []


def test_a_definition_needs_only_the_arguments_it_uses() -> None:
    never = event("s1", "order_served", done="no", about="e1")
    since = define("toy.since", "moment", ("at", "x"), ("x", "event"), ("day", "moment"))
    until = define("toy.until", "moment", ("at", "day"), ("x", "event"), ("day", "moment"))
    duty = norm("toy.0", bound=(("s", pattern("order_served", about="a")),))
    where = frame(never, norms=(duty, since, until))
    served = ("at", "s")
    assert given("toy.since", "moment", where, A, served).span == at("2020-03-01T10:00")
    body = compile_call(call("toy.until", A, served), context_of(where), "moment")
    assert hangs_on(body, where) == "absent"


# -- as parts of other norms --------------------------------------------------------------------


def served_duty(**parts: Any) -> Any:
    return norm("toy.2", for_each=(each("incident", "i"),), parts={
        "discharge": ("pattern", pattern("visited", about="i")), **parts})  # fmt: skip


def test_a_moment_may_be_a_definition() -> None:
    """The clock of a duty starts where a definition says."""
    start = define("toy.start", "moment", ("add", ("at", "i"), period(2, "h")), ("i", "event"),
                   article="")  # fmt: skip
    hourly = served_duty(deadline=(period(1, "h"), call("toy.start", ("var", "i"))))
    incident = event("e1", "incident", "2020-03-02T10:00")
    visit = event("v1", "visited", "2020-03-02T13:00", about="e1")
    one = only(rules(start, hourly), case(incident, visit))
    assert (one.status, one.due) == ("met", at("2020-03-02T13:00"))


def test_a_span_may_be_a_definition() -> None:
    term = define("toy.term", "span", ("for", ("at", "i"), period(1, "d")), ("i", "event"),
                  article="")  # fmt: skip
    ban = norm("toy.2", "prohibition", for_each=(each("incident", "i"),), parts={
        "forbidden": pattern("contact"), "during": call("toy.term", ("var", "i"))})  # fmt: skip
    incident = event("e1", "incident", "2020-03-02T10:00")
    for when, status in (("2020-03-03T10:00", "broken"), ("2020-03-03T10:01", "unsettled")):
        one = only(rules(term, ban), case(incident, event("k", "contact", when)))
        assert one.status == status
        assert one.extra["runs"] == (at("2020-03-02T10:00"), at("2020-03-03T10:00"))


@pytest.mark.parametrize(
    ("minutes", "status"),
    [
        pytest.param(10, "holds", id="twice ten is twenty"),
        pytest.param(9, "does_not_hold", id="twice nine is less"),
        pytest.param("unknown", "unsettled", id="twice what nobody knows"),
    ],
)
def test_a_number_may_be_a_definition(minutes: Any, status: str) -> None:
    twice = define("toy.twice", "number", ("times", ("attr", "i", "minutes"), ("number", "2", "")),
                   ("i", "event"), article="")  # fmt: skip
    long = norm("toy.2", "definition", for_each=(each("incident", "i"),), parts={
        "is": ("compare", ">=", call("toy.twice", ("var", "i")), ("number", "20", ""))
    })  # fmt: skip
    incident = event("e1", "incident", "2020-03-02T10:00", minutes=minutes)
    assert only(rules(twice, long), case(incident)).status == status
