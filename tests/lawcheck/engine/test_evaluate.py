"""Evaluation: which norms speak, in which order, and as far as their text was read."""

from typing import Any

import pytest

from lawcheck.engine import frame as frames
from lawcheck.engine.evaluate import NOT_IN_FORCE, RULES, evaluate, natural
from lawcheck.engine.frame import TooMuchWork
from lawcheck.model.case import Decision
from lawcheck.model.finding import STATUSES, Atom, Finding
from tests.lawcheck.engine.making import (
    INCIDENT,
    ISSUED,
    NIGHT,
    R,
    V,
    act,
    at,
    case,
    copied,
    copy_duty,
    day,
    each,
    event,
    keys,
    leaf,
    mail,
    norm,
    only,
    pattern,
    person,
    program_of,
    register,
    rules,
    run,
    short,
)

E1 = event("e1", "incident", "2020-03-02T10:00", by="R", to="V")
FOR_EACH = (each("incident", "i"),)
ALWAYS = ("truth", "yes")


def defined(name: str = "toy.1", **changes: Any) -> Any:
    return norm(name, "definition", **{"for_each": FOR_EACH, "parts": {"is": ALWAYS}, **changes})


def missed(
    profile: str = "screening", law: Any = None, parts: Any = None, **changes: Any
) -> Finding:
    silent = (mail(),) if parts is None else parts
    ruleset = rules(law or act(), copy_duty(**changes), readings={"toy.way": ("wide", "narrow")})
    return only(ruleset, case(*NIGHT, *silent, as_of="2018-04-10"), profile)


def test_findings_come_in_the_order_of_act_text_and_instance() -> None:
    later = [event(f"e{number}", "incident", "2020-03-02") for number in (10, 2)]
    ruleset = rules(act(), act("zed"), defined("toy.2"), defined("toy.1"),
                    defined("zed.1", act="zed"))  # fmt: skip
    found = run(ruleset, case(*later)).findings
    assert [(one.norm.id, one.instance) for one in found] == [
        ("toy.2", ("e2",)), ("toy.2", ("e10",)), ("toy.1", ("e2",)), ("toy.1", ("e10",)),
        ("zed.1", ("e2",)), ("zed.1", ("e10",)),
    ]  # fmt: skip


def test_what_nobody_read_in_two_norms_is_two_questions() -> None:
    both = [defined(name, when=("truth", "unknown")) for name in ("toy.1", "toy.2")]
    found = run(rules(*both), case(E1)).findings
    assert [keys(one) for one in found] == [["unknown:toy.1"], ["unknown:toy.2"]]


def test_amendments_nobody_looked_for_are_a_question_about_the_act() -> None:
    one = missed(law=act(checked_to=day("2018-03-01")))
    assert one.settle[0] == (
        Atom("text:toy:E0", ("as encoded", "otherwise"), ("unread",), ("text", "toy", "E0")),
    )


def test_who_bears_a_duty_may_be_said_by_a_definition() -> None:
    hers = norm("toy.0", "definition", article="", gives="people", args=(("i", "event"),),
                parts={"is": ("party", "to", "i")})  # fmt: skip
    bearer = ("call", "toy.0", (("var", "o"),))
    duty = copy_duty(parts={"bearer": bearer})
    one = only(rules(hers, duty), case(*NIGHT, mail(), as_of="2018-04-10"))
    assert (one.bearer, one.bearer_person) == ("person", "R")


def test_a_norm_that_does_not_speak_silences_no_other() -> None:
    of_visits = [defined(f"toy.{name}", for_each=(each("visited", "x"),)) for name in "ab"]
    of_states = [defined(f"toy.{name}", level="state", for_each=(each("visited", "x"),))
                 for name in "cd"]  # fmt: skip
    result = run(rules(*of_visits, *of_states, defined()), case(E1))
    assert [one.norm.id for one in result.findings] == ["toy.1"]
    assert result.scope.silent == 2


@pytest.mark.parametrize(
    ("instance", "order"),
    [
        pytest.param(("e2", "V"), [("e", 2), ("V", 0)], id="numbers and names"),
        pytest.param(("a1b20",), [("ab", 20)], id="the last number counts"),
        pytest.param((), [], id="nothing"),
    ],
)
def test_instances_are_ordered_as_people_number_them(
    instance: tuple[str, ...], order: list[tuple[str, int]]
) -> None:
    one = only(rules(defined()), case(E1))
    assert natural(one._replace(instance=instance)) == order


@pytest.mark.parametrize(
    ("norm_", "reported"),
    [
        pytest.param(defined(), True, id="an article"),
        pytest.param(defined(article="", paragraph="3"), True, id="a paragraph"),
        pytest.param(defined(article="", item="a"), True, id="an item"),
        pytest.param(defined(article=""), False, id="no citation"),
        pytest.param(defined(for_each=()), False, id="no instance"),
        pytest.param(norm("toy.x", "exception", defeats=("toy.0",), effect="undercut"), False,
                     id="an exception is no finding"),
    ],
)  # fmt: skip
def test_which_norms_are_reported(norm_: Any, reported: bool) -> None:
    result = run(rules(norm("toy.0", when=("truth", "no")), norm_), case(E1))
    assert len([one for one in result.findings if one.norm.id != "toy.0"]) == reported
    assert result.scope.silent == 0


def test_a_norm_without_for_each_has_one_instance() -> None:
    general = norm("toy.1", parts={"bearer": ("body", "police")})
    one = only(rules(general), case(E1, as_of="2020-06-01"))
    assert (one.instance, one.concerns, one.status) == ((), (), "not_done")
    assert one.arose == at("2020-06-01")[1:] * 2
    assert [(ground.kind, ground.id) for ground in one.grounds] == [("case", "T-1")]


def test_every_kind_has_a_rule_and_a_status_where_it_is_not_law() -> None:
    assert RULES.keys() == NOT_IN_FORCE.keys() == STATUSES.keys()
    for kind, status in NOT_IN_FORCE.items():
        assert status in STATUSES[kind] or (kind, status) == ("bridge", "not_triggered")


TWO = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2020-04-01", "2020-04-01")])
BETWEEN = E1._replace(at=at("2020-03-31/2020-04-01"))


@pytest.mark.parametrize(
    ("kind", "parts", "could_be"),
    [
        pytest.param("duty", {"discharge": ("condition", ALWAYS)}, ("not_triggered", "met"),
                     id="a duty"),
        pytest.param("prohibition", {"forbidden": pattern("contact")}, ("not_triggered", "pending"),
                     id="a prohibition"),
        pytest.param("offence", {}, ("made_out", "not_made_out"), id="an offence"),
        pytest.param("definition", {"is": ALWAYS}, ("holds", "does_not_hold"), id="a definition"),
        pytest.param("bridge", {"by_norms": []}, ("gap",), id="a bridge"),
    ],
)  # fmt: skip
def test_what_perhaps_was_not_yet_law(kind: str, parts: Any, could_be: tuple[str, ...]) -> None:
    made = norm("toy.1", kind, editions=("E1",), for_each=FOR_EACH, parts=parts)
    one = only(rules(TWO, made), case(BETWEEN))
    assert (one.status, one.could_be, one.because) == ("unsettled", could_be, ("edition",))
    assert one.edition == "E0|E1"
    assert one.arose == at("2020-03-31/2020-04-01")


def test_a_power_that_is_no_longer_law_is_unavailable_perhaps() -> None:
    made = norm("toy.1", "power", editions=("E0",), for_each=FOR_EACH)
    one = only(rules(TWO, made), case(BETWEEN))
    assert (one.status, one.could_be) == ("unsettled", ("was_available", "unavailable"))


def test_only_the_norms_that_are_asked_for_are_judged() -> None:
    program = program_of(rules(defined("toy.1"), defined("toy.2"), defined("toy.3")))
    found = evaluate(program, case(E1), only={"toy.1", "toy.3"})
    assert [one.norm.id for one in found.findings] == ["toy.1", "toy.3"]
    assert found.scope.counts == {"holds": 2}
    assert found.scope.silent == 0


@pytest.mark.parametrize(
    ("complete", "could_be"),
    [
        pytest.param(True, None, id="served before the law, or never"),
        pytest.param(False, ("not_triggered", "not_done"), id="served under it, perhaps"),
    ],
)
def test_a_norm_that_was_law_in_no_completion_is_no_finding(
    complete: bool, could_be: tuple[str, ...] | None
) -> None:
    """What fixes the edition is open, and every day on which it may have been is too early."""
    law = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2018-04-01", "2018-04-01")])
    duty = copy_duty(editions=("E1",), parts={
        "governed_by": ("at", "served"), "deadline": None, "discharge": None,
    })  # fmt: skip
    served = event("e4", "order_served", "2018-03-02T23:10", about="e3", to="R", done="unknown")
    file = register("order_file", ["e3"], "2018-01-01", "2018-06-01", complete=complete)
    result = run(rules(law, duty), case(V, R, INCIDENT, ISSUED, served, file, as_of="2018-06-01"))
    assert [one.could_be for one in result.findings] == ([] if could_be is None else [could_be])


# -- as far as the text was read ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("read", "profile", "status"),
    [
        pytest.param("seen", "screening", "missed", id="seen"),
        pytest.param("inferred", "screening", "missed", id="inferred stands"),
        pytest.param("recalled", "screening", "unsettled", id="recalled does not"),
        pytest.param("conflict", "screening", "unsettled", id="in conflict"),
        pytest.param("unread", "screening", "unsettled", id="unread"),
        pytest.param("seen", "court", "missed", id="seen, before a court"),
        pytest.param("inferred", "court", "unsettled", id="inferred, before a court"),
        pytest.param("inferred", "complaint", "missed", id="inferred, for a complaint"),
    ],
)
def test_a_text_that_was_not_read(read: str, profile: str, status: str) -> None:
    one = missed(profile=profile, read={"": read})
    assert (one.status, one.read) == (status, read)
    if status == "unsettled":
        (atom,) = one.settle[0]
        assert atom == (
            "text:toy:E0", ("as encoded", "otherwise"), ("unread",), ("text", "toy", "E0"),
        )  # fmt: skip
        assert one.because == ("unread",)
        assert one.could_be == STATUSES["duty"]
        assert one.presumed is None


@pytest.mark.parametrize(
    ("strength", "read", "status"),
    [
        pytest.param("treaty", "recalled", "missed", id="recalled stands"),
        pytest.param("treaty", "conflict", "unsettled", id="a conflict does not"),
        pytest.param("treaty", "unread", "unsettled", id="nor what nobody read"),
    ],
)
def test_a_treaty_that_was_not_read(strength: str, read: str, status: str) -> None:
    assert missed(strength=strength, read={"": read}).status == status


def accusing(kind: str, **parts: Any) -> Any:
    return norm("toy.1", kind, for_each=FOR_EACH, parts=parts, read={"": "inferred"})


CONTACT = event("c1", "contact", "2020-03-05", about="e1")


@pytest.mark.parametrize(
    ("norm_", "status"),
    [
        pytest.param(
            accusing("prohibition", forbidden=pattern("contact", about="i")), "broken", id="broken"
        ),
        pytest.param(accusing("offence"), "made_out", id="made out"),
        pytest.param(accusing("definition", **{"is": ALWAYS}), "holds", id="holds accuses nobody"),
        pytest.param(
            accusing("duty", discharge=("pattern", pattern("contact"))),
            "met",
            id="met accuses nobody",
        ),
        pytest.param(
            accusing("duty", discharge=("condition", ("truth", "no"))),
            "not_done",
            id="not done accuses nobody yet",
        ),
        pytest.param(accusing("power"), "available", id="available accuses nobody"),
    ],
)
def test_what_accuses_before_a_court(norm_: Any, status: str) -> None:
    assert only(rules(norm_), case(E1, CONTACT)).status == status
    before_court = only(rules(norm_), case(E1, CONTACT), "court")
    if status in ("broken", "made_out"):
        assert (before_court.status, before_court.because) == ("unsettled", ("unread",))
        assert before_court.could_be == STATUSES[norm_.kind]
    else:
        assert before_court.status == status


def test_late_accuses_before_a_court() -> None:
    one = missed(parts=[copied("2018-03-09")], profile="court", read={"": "inferred"})
    assert short(one) == ("unsettled", STATUSES["duty"], ("unread",))


def test_where_the_text_says_otherwise_nothing_follows() -> None:
    one = missed(read={"": "unread"}, when=("truth", "no"))
    assert (one.status, one.could_be) == ("unsettled", STATUSES["duty"])


def test_which_edition_to_read_is_named() -> None:
    law = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2018-03-01", "2018-03-05")])
    one = missed(law=law, editions=("E0", "E1"), read={"E0": "seen", "": "recalled"})
    assert (one.read, keys(one)) == ("recalled", ["text:toy:E0|E1"])
    assert one.edition == "E0|E1"


def test_of_two_wordings_only_the_one_nobody_read_is_open() -> None:
    law = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2018-03-01", "2018-03-05")])
    new = copy_duty(editions=("E1",), read={"": "unread"}, when=("truth", "no"))
    one = only(rules(law, copy_duty(), new), case(*NIGHT, mail(), as_of="2018-04-10"))
    assert keys(one) == ["edition:toy:2018-03-02", "text:toy:E1"]


# -- after the last check for amendments --------------------------------------------------------


@pytest.mark.parametrize(
    ("checked_to", "status"),
    [
        pytest.param("2018-03-01", "unsettled", id="the day before the facts"),
        pytest.param("2018-03-02", "missed", id="the day of the facts"),
        pytest.param("2018-03-03", "missed", id="the day after"),
    ],
)
def test_amendments_nobody_looked_for(checked_to: str, status: str) -> None:
    one = missed(law=act(checked_to=day(checked_to)))
    assert one.status == status
    if status == "unsettled":
        assert (one.because, keys(one)) == (("unread",), ["text:toy:E0"])


def test_only_powers_are_asked_under_the_law_of_the_day_of_reading() -> None:
    law = act(checked_to=day("2020-03-02"))
    power = norm("toy.1", "power", for_each=FOR_EACH)
    assert only(rules(law, defined()), case(E1)).status == "holds"
    assert only(rules(law, power), case(E1)).status == "unsettled"
    assert only(rules(law, power), case(E1, as_of="2020-03-02")).status == "available"
    gone = act(checked_to=day("2020-03-02"), ends=("2020-04-01", "2020-04-01"))
    assert only(rules(gone, power), case(E1)).status == "was_available"


# -- where the kind itself is open --------------------------------------------------------------


@pytest.mark.parametrize(
    ("decision", "said", "readings"),
    [
        pytest.param(
            None, ("unsettled", ("not_triggered", "missed"), ("reading",)), {}, id="an open reading"
        ),
        pytest.param("wide", ("missed", (), ()), {"toy.way": "wide"}, id="decided so"),
        pytest.param(
            "narrow", ("not_triggered", (), ()), {"toy.way": "narrow"}, id="decided otherwise"
        ),
    ],
)
def test_only_in_one_reading(decision: str | None, said: Any, readings: dict[str, str]) -> None:
    parts: list[Any] = [mail()]
    if decision:
        parts.append(Decision("toy.way", decision, "A. Lawyer", "2020-01-01", ""))
    one = missed(parts=parts, only_in=("toy.way", "wide"))
    assert (short(one), one.readings) == (said, readings)


def test_another_reading_needs_no_text() -> None:
    narrow = Decision("toy.way", "narrow", "A. Lawyer", "2020-01-01", "")
    one = missed(parts=[mail(), narrow], only_in=("toy.way", "wide"), read={"": "unread"})
    assert short(one) == ("not_triggered", (), ())


# -- bounds and determinism ---------------------------------------------------------------------


def test_work_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames, "WORK_LIMIT", 4_000)
    many = [event(f"v{number}", "visited", about="e1") for number in range(80)]
    greedy = ("some", pattern("visited", "x", where=("some", pattern("visited", "y", where=(
        "and", ("is_about", "x", "y"), ("truth", "no"))))))  # fmt: skip
    with pytest.raises(TooMuchWork) as raised:
        run(rules(norm("toy.1", when=greedy, for_each=FOR_EACH)), case(E1, *many))
    assert (raised.value.norm, raised.value.file, raised.value.line) == ("toy.1", "toy.yaml", 1)


def test_the_same_input_gives_the_same_findings() -> None:
    facts = case(*NIGHT, person("P", "officer", "police"), facts={"mutual": leaf("yes")})
    ruleset = rules(copy_duty(), defined())
    assert run(ruleset, facts) == run(ruleset, facts)


@pytest.mark.parametrize("profile", ["screening", "complaint", "court"])
def test_the_profile_is_in_the_scope(profile: str) -> None:
    assert run(rules(defined()), case(E1), profile).scope.profile == profile


def test_an_unknown_profile_is_refused() -> None:
    with pytest.raises(KeyError):
        run(rules(defined()), case(E1), "gossip")
