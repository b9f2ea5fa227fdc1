"""Exceptions: certain, only unknown, undone by others, not law, not read."""

from typing import Any

import pytest

from lawcheck.engine.exceptions import certain
from lawcheck.model.case import Decision
from lawcheck.model.finding import Finding
from tests.lawcheck.engine.making import (
    NIGHT,
    act,
    at,
    case,
    copied,
    copy_duty,
    day,
    done_by,
    event,
    exception,
    frame_of,
    grounds,
    keys,
    leaf,
    mail,
    only,
    pattern,
    rules,
    short,
)

MUTUAL = ("is", ("fact", "mutual"), "yes")
OTHER = ("is", ("attr", "o", "rank"), "chief")


def found(*norms: Any, parts: Any = (), **more: Any) -> Finding:
    """The finding of a duty that was certainly missed, but for its exceptions."""
    mutual = more.pop("mutual", None)
    ruleset = more.pop("ruleset", None) or rules(copy_duty(), *norms, **more.pop("rules", {}))
    facts = {} if mutual is None else {"mutual": leaf(mutual)}
    return only(ruleset, case(*NIGHT, mail(), *parts, facts=facts, as_of="2018-04-10", **more))


def but(when: Any = MUTUAL, name: str = "toy.but", **more: Any) -> Any:
    return exception("undercut", when, name, **more)


UNKNOWN = ("unsettled", ("excused", "missed"), ("fact",))


@pytest.mark.parametrize(
    ("norms", "mutual", "said", "presumed"),
    [
        pytest.param([], None, ("missed", (), ()), None, id="without an exception"),
        pytest.param([but()], "yes", ("excused", (), ()), None, id="one that holds"),
        pytest.param([but()], "no", ("missed", (), ()), None, id="one that does not"),
        pytest.param([but(None)], None, ("excused", (), ()), None, id="one without a condition"),
        pytest.param([but()], None, UNKNOWN, "missed", id="one that is only unknown"),
        pytest.param([but(), but(("truth", "no"), "toy.no")], None, UNKNOWN, "missed",
                     id="beside one that does not hold"),
        pytest.param([but(), but(None, "toy.sure")], None, ("excused", (), ()), None,
                     id="beside one that holds"),
        pytest.param([but(), but(OTHER, "toy.two")], None, UNKNOWN, "missed",
                     id="two that are only unknown"),
        pytest.param([but(), but(None, "toy.yet", defeats="toy.but")], "yes", ("missed", (), ()),
                     None, id="undone by an exception to it"),
        pytest.param([but(), but(OTHER, "toy.yet", defeats="toy.but")], "yes", UNKNOWN, "missed",
                     id="undone perhaps"),
        pytest.param([but(), but(None, "toy.yet", defeats="toy.but"),
                      but(None, "toy.three", defeats="toy.yet")], "yes", ("excused", (), ()), None,
                     id="undone, and that undone"),
        pytest.param([but(), exception("rebut", None, "toy.yet", defeats="toy.but")], "yes",
                     ("missed", (), ()), None, id="rebutted"),
        pytest.param([but(), exception("suspend", None, "toy.yet", defeats="toy.but")], "yes",
                     ("excused", (), ()), None, id="an exception is not suspended"),
        pytest.param([exception("rebut")], None, ("missed", (), ()), None,
                     id="a duty is not rebutted"),
    ],
)  # fmt: skip
def test_whether_a_duty_is_excused(
    norms: list[Any], mutual: str | None, said: Any, presumed: str | None
) -> None:
    one = found(*norms, mutual=mutual)
    assert short(one) == said
    assert one.presumed == presumed


def test_an_excused_duty_names_what_excuses_it() -> None:
    one = found(but(None, "toy.a"), but(MUTUAL, "toy.b"), but(OTHER, "toy.c"), mutual="yes",
                parts=[])  # fmt: skip
    assert one.status == "excused"
    assert one.extra["excused_by"] == ("toy.a", "toy.b"), "a third one only in one completion"
    sure = found(but(None, "toy.a"), but(MUTUAL, "toy.b"), mutual="yes")
    assert sure.extra["excused_by"] == ("toy.a", "toy.b")
    assert grounds(sure)[-1] == ("fact", "case.mutual", "yes", 4)
    assert sure.arose == at("2018-03-02T23:10")


def test_a_duty_that_was_not_triggered_is_not_excused() -> None:
    never = copy_duty(when=("truth", "no"))
    assert found(ruleset=rules(never, but(None))).status == "not_triggered"


def test_a_neutral_burden_presumes_nothing() -> None:
    neutral = rules(copy_duty(burden="neutral"), but())
    assert short(found(ruleset=neutral)) == UNKNOWN
    assert found(ruleset=neutral).presumed is None


def test_nothing_is_presumed_where_it_hangs_on_more() -> None:
    """Whether it was done is open too: without the exception it may be met or missed."""
    one = only(rules(copy_duty(), but()), case(*NIGHT, as_of="2018-04-10"))
    assert one.could_be == ("excused", "met", "late", "missed")
    assert one.presumed is None


def test_a_presumption_is_what_follows_when_the_exception_is_not_shown() -> None:
    one = only(rules(copy_duty(), but()), case(*NIGHT, copied("2018-03-09"), as_of="2018-04-10"))
    assert (one.could_be, one.presumed) == (("excused", "late"), "late")
    met = only(rules(copy_duty(), but()), case(*NIGHT, copied(), as_of="2018-04-10"))
    assert (met.could_be, met.presumed) == (("excused", "met"), "met")


def test_what_is_presumed_may_be_that_there_is_time() -> None:
    """Whether it was done already changes nothing while the clock still runs."""
    perhaps = (*NIGHT, copied("2018-03-02T23:30", done="unknown"))
    one = only(rules(copy_duty(), but()), case(*perhaps, as_of="2018-03-02"))
    assert (one.could_be, one.presumed) == (("excused", "met", "pending"), "pending")


def test_only_exceptions_that_are_open_are_said_to_be() -> None:
    """One that certainly does not apply must not be offered as a defence."""
    never = exception("undercut", ("truth", "no"), "toy.never")
    late = (*NIGHT, copied("2018-03-09"))
    one = only(rules(copy_duty(), never, but()), case(*late, as_of="2018-04-10"))
    assert (one.presumed, one.extra["may_apply"]) == ("late", ("toy.but",))
    sure = only(rules(copy_duty(), never), case(*late, as_of="2018-04-10"))
    assert (sure.status, "may_apply" in sure.extra) == ("late", False)


# -- the law of the exception -------------------------------------------------------------------

TWO = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2018-03-03", "2018-03-03")])
BOTH = ("E0", "E1")


def test_an_exception_that_was_not_yet_law_excuses_nothing() -> None:
    later = rules(TWO, copy_duty(editions=BOTH), but(None, editions=("E1",)))
    assert found(ruleset=later).status == "missed"
    earlier = rules(TWO, copy_duty(editions=BOTH), but(None, editions=("E0",)))
    assert found(ruleset=earlier).status == "excused"


def test_an_exception_that_was_perhaps_law_is_open() -> None:
    range_ = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2018-03-01", "2018-03-04")])
    perhaps = rules(range_, copy_duty(editions=BOTH), but(None, editions=("E1",)))
    one = found(ruleset=perhaps)
    assert short(one) == ("unsettled", ("excused", "missed"), ("edition",))
    assert (keys(one), one.presumed) == (["edition:toy:2018-03-02"], "missed")


def test_an_exception_may_be_judged_by_the_law_of_another_day() -> None:
    fixed = {"governed_by": ("at", "copy")}
    own = but(None, editions=("E1",), parts=fixed, bound=(("copy", pattern("order_copied")),))
    late = rules(TWO, copy_duty(editions=BOTH), own)
    assert found(ruleset=late, parts=[copied("2018-03-02T23:30")]).status == "met"
    assert found(ruleset=late, parts=[copied("2018-03-09")]).status == "excused"


def test_what_never_was_does_not_fix_the_law_of_an_exception() -> None:
    fixed = {"governed_by": ("at", "told")}
    own = but(None, editions=("E0",), parts=fixed, bound=(("told", pattern("notified")),))
    never = event("d", "notified", done="no", about=None)
    assert (
        found(ruleset=rules(TWO, copy_duty(editions=BOTH), own), parts=[never]).status == "excused"
    )


@pytest.mark.parametrize(
    ("read", "said", "presumed"),
    [
        pytest.param("inferred", ("excused", (), ()), None, id="inferred stands"),
        pytest.param(
            "recalled",
            ("unsettled", ("excused", "missed"), ("unread",)),
            "missed",
            id="recalled does not",
        ),
    ],
)
def test_an_exception_nobody_read(read: str, said: Any, presumed: str | None) -> None:
    one = found(but(None, read={"": read}))
    assert (short(one), one.presumed) == (said, presumed)
    if presumed:
        (atom,) = one.settle[0]
        assert atom == (
            "text:toy.but:E0", ("as encoded", "otherwise"), ("unread",), ("text", "toy", "E0"),
        )  # fmt: skip


def test_an_exception_in_one_reading_only() -> None:
    readings = {"readings": {"toy.way": ("wide", "narrow")}}
    one = found(but(None, only_in=("toy.way", "wide")), rules=readings)
    assert short(one) == ("unsettled", ("excused", "missed"), ("reading",))
    decision = Decision("toy.way", "wide", "A. Lawyer", "2020-01-01", "")
    decided = found(but(None, only_in=("toy.way", "wide")), rules=readings, parts=[decision])
    assert (decided.status, decided.readings) == ("excused", {"toy.way": "wide"})


def test_an_exception_looks_its_own_events_up() -> None:
    visited = but(("happened", "v"), bound=(("v", pattern("visited", about="o")),))
    assert found(visited, parts=[event("v1", "visited", about="e3")]).status == "excused"
    assert found(visited, parts=[event("v1", "visited", done="no", about="e3")]).status == "missed"


# -- what is noted as applied -------------------------------------------------------------------


@pytest.mark.parametrize(("answer", "held"), [("yes", ["toy.but"]), ("no", [])])
def test_what_holds_in_this_completion_is_noted(answer: str, held: list[str]) -> None:
    where = frame_of(case(*NIGHT), {"o": "e3"}, answers={"case.mutual": answer},
                     ruleset=rules(copy_duty(), but(), but(("truth", "no"), "toy.no")))  # fmt: skip
    family = where.program.families["toy.copy"]
    assert [one.norm.id for one in certain(where, family, "undercut")] == held
    assert where.applied == {(name, "as_of", name in held) for name in ("toy.but", "toy.no")}
    assert certain(where, family, "suspend") == []


def test_nothing_is_presumed_where_the_exception_holds_under_each_law() -> None:
    """Which of two editions governs is open, and makes no difference to the exception."""
    law = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2018-03-01", "2018-03-09")])
    duty = copy_duty(editions=("E0", "E1"))
    both = [
        exception(
            "replace",
            None,
            editions=(edition,),
            parts={"discharge": done_by("notified", about="o")},
        )
        for edition in ("E0", "E1")
    ]
    one = found(ruleset=rules(law, duty, *both))
    assert (one.status, one.presumed) == ("unsettled", None)


def test_a_norm_dated_for_itself_may_be_an_exception() -> None:
    early = tuple(day(text) for text in ("2010-01-01", "2010-01-01", "2012-01-01", "2012-01-01"))
    assert found(but(None, interval=early, editions=())).status == "missed"


def test_two_texts_nobody_read_may_differ() -> None:
    """The exception may say what is encoded where the exception to it does not."""
    one = found(but(None, read={"": "unread"}),
                but(None, "toy.yet", defeats="toy.but", read={"": "unread"}))  # fmt: skip
    assert short(one) == ("unsettled", ("excused", "missed"), ("unread",))


def test_what_is_presumed_leaves_all_else_as_it_may_be() -> None:
    """The fact that excuses also triggers: without the excuse the duty still may not arise."""
    one = found(ruleset=rules(copy_duty(when=MUTUAL), but(MUTUAL)))
    assert short(one) == ("unsettled", ("not_triggered", "excused"), ("fact",))
    assert one.presumed is None
