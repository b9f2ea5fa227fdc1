"""Reports: what a finding gathers from its completions, and how far a result reaches."""

from typing import Any

import pytest

from lawcheck.engine.report import in_doubt, presumption, statuses_of
from lawcheck.engine.settle import Outcome, TooMany
from lawcheck.model.case import Decision
from lawcheck.model.result import ActUsed
from tests.lawcheck.engine.making import (
    NIGHT,
    act,
    at,
    case,
    copied,
    copy_duty,
    day,
    each,
    event,
    exception,
    grounds,
    leaf,
    mail,
    norm,
    only,
    pattern,
    program_of,
    rules,
    run,
)

E1 = event("e1", "incident", "2020-03-02T10:00")
FOR_EACH = (each("incident", "i"),)


def says(status: str, *applied: tuple[str, str, bool], **more: Any) -> Outcome:
    return Outcome(status, 5, (), applied=frozenset(applied), **more)


@pytest.mark.parametrize(
    ("kind", "statuses", "listed"),
    [
        pytest.param("duty", ["missed", "met", "met"], ("met", "missed"),
                     id="once each, in the order of the table"),
        pytest.param("duty", ["?", "met"], ("conflict", "not_triggered", "excused", "suspended",
                     "met", "late", "missed", "not_done", "pending"), id="anything"),
        pytest.param("bridge", ["not_triggered", "gap"], ("gap", "not_triggered"),
                     id="a bridge that may not bear"),
        pytest.param("bridge", ["?"], ("covered", "partly", "gap", "not_triggered"),
                     id="a bridge nobody read"),
        pytest.param("definition", ["holds"], ("holds",), id="one"),
    ],
)  # fmt: skip
def test_statuses(kind: str, statuses: list[str], listed: tuple[str, ...]) -> None:
    assert statuses_of([says(one) for one in statuses], kind) == listed


X, Y = ("toy.x", "as_of"), ("toy.y", "as_of")
HELD, FAILED, OTHER = (*X, True), (*X, False), (*Y, True)


@pytest.mark.parametrize(
    ("leaves", "doubtful"),
    [
        pytest.param([says("missed", FAILED), says("excused", HELD)], {X}, id="both ways"),
        pytest.param([says("excused", HELD)], set(), id="it always applies"),
        pytest.param([says("missed", FAILED)], set(), id="it never does"),
        pytest.param([says("missed"), says("excused")], set(), id="none was asked for"),
        pytest.param(
            [says("missed", FAILED, OTHER), says("excused", HELD, OTHER)], {X}, id="one of two"
        ),
        pytest.param([says("a", (*Y, False)), says("b", OTHER)], set(), id="another norm's"),
        pytest.param(
            [says("a", HELD), says("b", ("toy.x", "e1", False))], set(), id="on different days"
        ),
        pytest.param([], set(), id="too many questions"),
    ],
)
def test_exceptions_in_doubt(leaves: list[Outcome], doubtful: set[Any]) -> None:
    assert in_doubt(leaves, excepted().families["toy.1"]) == doubtful


@pytest.mark.parametrize(
    ("without", "presumed"),
    [
        pytest.param("missed", "missed", id="what follows without"),
        pytest.param("not_triggered", "not_triggered", id="it may not even bear"),
        pytest.param("?", None, id="nobody read the norm"),
    ],
)
def test_presumption(without: str, presumed: str | None) -> None:
    def grown(failing: frozenset[Any]) -> Any:
        assert failing == {X}
        return says(without), {}

    family, doubtful = excepted().families["toy.1"], frozenset({X})
    assert presumption(doubtful, family, 0, grown) == presumed
    assert presumption(frozenset(), family, 0, grown) is None
    neutral = excepted(burden="neutral").families["toy.1"]
    assert presumption(doubtful, neutral, 0, grown) is None


def test_nothing_is_presumed_where_too_much_is_open() -> None:
    def grown(_failing: frozenset[Any]) -> Any:
        raise TooMany

    assert presumption(frozenset({X}), excepted().families["toy.1"], 0, grown) is None


def excepted(**more: Any) -> Any:
    """A norm with one exception."""
    but = norm("toy.x", "exception", effect="undercut", defeats=("toy.1",))
    return program_of(rules(norm("toy.1", **more), but))


def test_a_finding_gathers_what_all_its_completions_say() -> None:
    """Two editions give two last days: the finding shows the stretch that holds both."""
    law = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2018-03-01", "2018-03-05")])
    longer = copy_duty(
        editions=("E1",), parts={"deadline": (("period", 48, "h", ""), ("at", "served"))}
    )
    one = only(
        rules(law, copy_duty(), longer),
        case(*NIGHT, copied("2018-03-09T10:00"), as_of="2018-04-10"),
    )
    assert one.due == (at("2018-03-03T23:10").earliest, at("2018-03-04T23:10").latest)
    due = at("2018-03-03T23:10").earliest, at("2018-03-04T23:10").earliest
    done = at("2018-03-09T10:00").earliest
    assert (one.status, one.late_by) == ("late", (done - due[1], done - due[0]))
    assert (one.edition, one.norm.editions) == ("E0|E1", ("E1",))


def test_late_by_belongs_to_late_only() -> None:
    one = only(rules(copy_duty()), case(*NIGHT, copied("2018-03-03"), as_of="2018-04-10"))
    assert (one.status, one.late_by) == ("unsettled", None)


def test_the_grade_is_that_of_the_weakest_completion() -> None:
    weak = event("e7", "order_copied", "2018-03-03", about="e3", to="prosecutor", grade=2)
    one = only(rules(copy_duty()), case(*NIGHT, weak, as_of="2018-04-10"))
    assert (one.status, one.grade) == ("unsettled", 2)


def test_a_pending_duty_shows_only_what_pending_says() -> None:
    maybe = copied(done="unknown", grade=3)
    one = only(rules(copy_duty()), case(*NIGHT, maybe, as_of="2018-03-02"))
    assert (one.status, one.could_be, one.settle, one.because) == ("pending", (), (), ())
    assert "e7" not in [ground.id for ground in one.grounds]
    assert one.lasted == (83_401, 83_401)


def test_a_recurring_duty_is_not_pending_while_it_is_open() -> None:
    part = {"at_least": 1, "per": ("period", 7, "d", ""), "as": "window", "by_reading": "",
            "during": ("for", ("at", "o"), ("period", 30, "d", ""))}  # fmt: skip
    weekly = copy_duty(parts={"recurring": part, "deadline": None}, when=None)
    one = only(
        rules(weekly),
        case(*NIGHT, copied("2018-03-05", done="unknown"), mail(), as_of="2018-03-12"),
    )
    assert (one.status, one.could_be) == ("unsettled", ("missed", "pending"))


def test_grounds_begin_with_the_instance_and_name_each_once() -> None:
    one = only(rules(copy_duty()), case(*NIGHT, as_of="2018-04-10"))
    assert grounds(one) == [
        ("event", "e3", "yes", 4), ("fact", "e3.order", "protection_order", 4),
        ("event", "e4", "yes", 4),
    ]  # fmt: skip


def test_aims_name_the_event_as_it_is_meant() -> None:
    one = only(rules(copy_duty()), case(*NIGHT, as_of="2018-04-10"))
    assert one.extra["aims"] == (("order_copied", None, ("prosecutor",), "e3", (), True),)


# -- the scope ----------------------------------------------------------------------------------


def test_the_scope_counts_what_was_found() -> None:
    calm = norm("toy.calm", "definition", for_each=FOR_EACH, reviewed="A. Lawyer, 2020",
                parts={"is": ("is", ("fact", "mutual"), "no")})  # fmt: skip
    three = norm("toy.three", "definition", for_each=FOR_EACH, parts={"is": ("truth", "yes")})
    absent = norm("toy.state", level="state", when=("some", pattern("visited")))
    facts = case(E1, event("e2", "incident", "2020-03-03"), facts={"mutual": leaf("no")})
    scope = run(rules(calm, three, absent), facts).scope
    assert scope.counts == {"holds": 4}
    assert (scope.not_reviewed, scope.silent) == (1, 1)
    assert scope.as_of == at("2020-06-01").latest
    assert (scope.left_out, scope.decisions) == ((), ())


EDITIONS = [(f"E{number}", f"{year}-01-01", f"{year}-01-01") for number, year in
            ((0, 2000), (1, 2019), (2, 2020))]  # fmt: skip


def test_the_scope_names_the_editions_that_governed() -> None:
    law = act(editions=EDITIONS, version="7", sha256="abc", checked_to=day("2029-01-01"))
    both = [
        norm("toy.a", "definition", for_each=FOR_EACH, editions=("E0", "E2"),
             read={"E0": "seen", "": "inferred"}, parts={"is": ("truth", "yes")}),
        norm("toy.b", "definition", for_each=FOR_EACH, editions=("E0", "E2"),
             parts={"is": ("truth", "yes")}),
    ]  # fmt: skip
    facts = case(E1, event("e0", "incident", "2018-03-02"))
    scope = run(rules(law, act("other"), *both), facts).scope
    assert scope.acts == (
        ActUsed("toy", "7", "abc", ("E0", "E2"), ("E2",), day("2029-01-01")),
        ActUsed("other", "1", "", (), (), day("2029-12-31")),
    )


def test_the_scope_names_every_edition_that_may_govern() -> None:
    law = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2020-03-01", "2020-03-20")])
    both = norm("toy.1", editions=("E0", "E1"), read={"E0": "seen", "": "inferred"},
                for_each=(each("incident", "i"),))  # fmt: skip
    result = run(rules(law, both), case(E1))
    assert [one.edition for one in result.findings] == ["E0|E1"]
    (used,) = result.scope.acts
    assert (used.editions, used.unread) == (("E0", "E1"), ("E1",))


def test_the_scope_of_a_norm_dated_for_itself() -> None:
    always = tuple(day(f"{year}-01-01") for year in (2000, 2000, 2030, 2030))
    alone = norm("toy.a", "definition", for_each=FOR_EACH, editions=(), interval=always,
                 parts={"is": ("truth", "yes")})  # fmt: skip
    one = only(rules(alone), case(E1))
    assert (one.edition, one.read) == ("2000-01-01", "seen")
    assert run(rules(alone), case(E1)).scope.acts[0].editions == ("2000-01-01",)


def days(*dates: str) -> tuple[int, ...]:
    return tuple(day(one) for one in dates)


def dated(first: str, latest: str, end: str, **changes: Any) -> Any:
    span = days(first, latest, end, end)
    return norm("toy.a", "definition", for_each=FOR_EACH, editions=(), interval=span,
                parts={"is": ("truth", "yes")}, **changes)  # fmt: skip


def test_wordings_dated_for_themselves_are_called_by_their_first_days() -> None:
    early = dated("2000-01-01", "2000-01-01", "2020-03-01")
    late = dated("2020-03-01", "2020-03-20", "2030-01-01", line=7)
    one = only(rules(early, late), case(E1))
    assert (one.edition, one.could_be) == ("2020-03-01/2020-03-20", ("holds", "does_not_hold"))
    assert [atom.values for group in one.settle for atom in group] == [
        ("2020-03-01/2020-03-20", "none")
    ]
    assert one.norm is not early


def test_of_two_wordings_that_begin_alike_neither_hides_the_other() -> None:
    same = ("2000-01-01", "2000-01-01", "2030-01-01")
    never = dated(*same, line=9)._replace(parts={"is": ("truth", "no")})
    one = only(rules(dated(*same), never), case(E1))
    assert (one.status, one.could_be) == ("unsettled", ("holds", "does_not_hold"))
    assert one.edition == "2000-01-01|2000-01-01, line 9"


def test_the_scope_names_readings_and_who_decided_them() -> None:
    readings: dict[str, tuple[str, ...]] = {
        "toy.one": ("a", "b"),
        "toy.two": ("a", "b"),
        "toy.three": ("a", "b"),
    }
    norms = [
        norm(f"toy.{name}", "definition", for_each=FOR_EACH, parts={"is": ("reading", name, "a")})
        for name in ("two", "one", "three")
    ]
    decision = Decision("toy.three", "a", "A. Lawyer", "2020-01-01", "because")
    scope = run(rules(*norms, readings=readings), case(E1, decision)).scope
    assert scope.readings == {"toy.three": "a"}
    assert scope.open_readings == ("toy.one", "toy.two")
    assert scope.decisions == (decision,)


def test_the_other_reading_is_counted_as_what_it_is() -> None:
    other = norm("toy.b", for_each=FOR_EACH, only_in=("toy.way", "wide"))
    decision = Decision("toy.way", "wide", "A. Lawyer", "2020-01-01", "")
    ruleset = rules(norm("toy.a", for_each=FOR_EACH), other, readings={"toy.way": ("wide", "x")})
    result = run(ruleset, case(E1, decision))
    assert [one.status for one in result.findings] == ["not_done", "not_done"]
    assert result.scope.counts == {"not_done": 1, "other_reading": 1}


def test_the_scope_names_what_was_left_out() -> None:
    facts = case(E1)._replace(left_out=("e9",))
    assert run(rules(norm("toy.0")), facts).scope.left_out == ("e9",)


def test_a_finding_rests_on_every_event_of_its_instance() -> None:
    both = norm("toy.1", "definition", parts={"is": ("truth", "yes")},
                for_each=(each("incident", "i"), each("report", "r")))  # fmt: skip
    one = only(rules(both), case(E1, event("r1", "report", "2020-03-03", about="e1")))
    assert one.instance == ("e1", "r1")
    assert grounds(one) == [("event", "e1", "yes", 4), ("event", "r1", "yes", 4)]


def test_a_definition_is_presumed_to_be_nothing() -> None:
    mutual = ("is", ("fact", "mutual"), "yes")
    made = norm("toy.1", "definition", parts={"is": ("truth", "yes")},
                for_each=(each("incident", "i"),))  # fmt: skip
    but = exception("rebut", mutual, defeats="toy.1")
    one = only(rules(made, but), case(E1))
    assert (one.status, one.could_be, one.presumed) == (
        "unsettled", ("holds", "does_not_hold"), None,
    )  # fmt: skip
