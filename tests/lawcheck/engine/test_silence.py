"""Silence: what a denial covers, what a register had to hold, and when that leaves nothing."""

from typing import Any

import pytest

from lawcheck.engine.frame import Frame
from lawcheck.engine.patterns import Pattern
from lawcheck.engine.silence import meant, meets, plain, possible
from lawcheck.model.case import Event
from lawcheck.model.moment import BEGINNING, Moment
from lawcheck.model.truth import YES
from tests.lawcheck.engine.making import (
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
    register,
    rules,
)

BASE = (
    person("V", "survivor"),
    person("R", "respondent"),
    person("P", "officer", "police"),
    person("J", "official", "court"),
    event("e1", "incident", "2020-03-01T10:00", by="R", to="V", acts=[]),
    event("e2", "incident", "2020-03-01T10:00", by="R", acts=[]),
    event("e3", "order_issued", "2020-03-02T10:00", about="e1"),
)
BOUND = {"o": "e3", "i": "e1", "j": "e2", "u": "?"}
LOOKUPS = rules(norm("toy.0", bound=(("served", pattern("order_served", about="o")),)))


def frame(*parts: Any, **more: Any) -> Frame:
    return frame_of(case(*BASE, *parts), BOUND, ruleset=LOOKUPS, **more)


def denial(kind: str = "order_copied", when: str = "", **more: Any) -> Event:
    return event("d", kind, when, done="no", **{"about": None, **more})


COPY = pattern("order_copied", to=("party", "to", "i"), about="o")
ANY_COPY = pattern("order_copied", about="o")
TO_SOMEBODY = pattern("order_copied", to=("party", "to", "j"), about="o")
TO_PROSECUTOR = pattern("order_copied", to="prosecutor", about="o")
OF_HARM = pattern("refused", "x", where=("is", ("attr", "x", "harm"), "light"))
AGAINST, WELCOME = (
    pattern("contact", "x", where=("is", ("attr", "x", "against_will"), truth))
    for truth in ("yes", "no")
)
WITH_HIT = pattern("incident", "x", where=("has", ("attr", "x", "acts"), "hit"))


@pytest.mark.parametrize(
    ("wanted", "denied", "covered"),
    [
        pytest.param(COPY, denial(), True, id="everything of the kind"),
        pytest.param(COPY, denial("notified"), False, id="another kind"),
        pytest.param(COPY, denial(about="e3"), True, id="about this order"),
        pytest.param(COPY, denial(about="e1"), True, id="about what the order is about"),
        pytest.param(COPY, denial(about=("e1", "e3")), True, id="about both"),
        pytest.param(COPY, denial(about="e2"), False, id="about another incident"),
        pytest.param(COPY, denial(about=("e3", "e2")), False, id="about this and another"),
        pytest.param(pattern("order_copied", to="prosecutor"), denial(about="e3"), False,
                     id="about this order, where any order is meant"),
        pytest.param(COPY, denial(to="V"), True, id="to her"),
        pytest.param(COPY, denial(to="R"), False, id="to somebody else"),
        pytest.param(COPY, denial(to=("R", "V")), True, id="to her and somebody else"),
        pytest.param(ANY_COPY, denial(to="V"), False, id="to her, where anybody is meant"),
        pytest.param(ANY_COPY, denial(to="police"), False,
                     id="to the body that copies it, where anybody is meant"),
        pytest.param(TO_SOMEBODY, denial(to="V"), False,
                     id="to her, where nobody knows who is meant"),
        pytest.param(TO_SOMEBODY, denial(), True, id="to anybody, whoever is meant"),
        pytest.param(pattern("order_copied", to=("var", "u"), about="o"), denial(to="V"), False,
                     id="to her, where somebody unknown is meant"),
        pytest.param(TO_PROSECUTOR, denial(to="prosecutor"), True, id="to the body"),
        pytest.param(TO_PROSECUTOR, denial(to="P"), False,
                     id="to an officer of another body"),
        pytest.param(pattern("order_copied", to=("body", "police"), about="o"), denial(to="P"),
                     False, id="to one officer, where the body is meant"),
        pytest.param(pattern("order_copied", by=("party", "by", "p"), about="o"),
                     denial(by="police"), True, id="by the body, where its officer is meant"),
        pytest.param(pattern("order_copied", by=("party", "by", "p"), about="o"),
                     denial(by="court"), False, id="by another body"),
        pytest.param(ANY_COPY, denial(by="police"), True,
                     id="by the only body that can, where anybody is meant"),
        pytest.param(ANY_COPY, denial(by="court"), False, id="by a body that cannot"),
        pytest.param(pattern("order_served", about="o"), denial("order_served", by="police"),
                     False, id="by one body of two that can"),
        pytest.param(pattern("order_served", about="o"),
                     denial("order_served", by=("court", "police")), True,
                     id="by both that can"),
        pytest.param(pattern("visited", about="o"), denial("visited", by="police"), False,
                     id="by one body, where anybody can"),
        pytest.param(pattern("order_copied", by=("party", "by", "j"), about="o"),
                     denial(by="J"), False, id="by somebody else than is meant"),
        pytest.param(pattern("order_copied", by=("party", "to", "j"), about="o"),
                     denial(by="police"), True,
                     id="by the only body that can, whoever is meant"),
        pytest.param(COPY, denial(to=leaf(("R",), 0)), False,
                     id="to whom is too weak to say how far it reaches"),
        pytest.param(OF_HARM,
                     denial("refused", harm="light"), True, id="of that harm"),
        pytest.param(OF_HARM,
                     denial("refused", harm="pain"), False, id="of another harm"),
        pytest.param(OF_HARM,
                     denial("refused", harm="unknown"), False, id="of a harm it does not know"),
        pytest.param(pattern("refused"), denial("refused", harm="light"), False,
                     id="of that harm, where any is meant"),
        pytest.param(AGAINST,
                     denial("contact", against_will="yes"), True, id="of that truth"),
        pytest.param(WELCOME,
                     denial("contact", against_will="yes"), False, id="of the other truth"),
        pytest.param(WITH_HIT,
                     denial("incident", acts=["hit"]), True, id="with that act"),
        pytest.param(WITH_HIT,
                     denial("incident", acts=["hit", "threat"]), False, id="with two acts"),
        pytest.param(WITH_HIT,
                     denial("incident", acts=["threat"], harm="light"), False,
                     id="with neither"),
    ],
)  # fmt: skip
def test_what_a_denial_covers(wanted: Any, denied: Event, covered: bool) -> None:
    where = frame(denied, event("p", "visited", by="P"))
    where.bound["p"] = where.record.events["p"]
    found = asked(("some", wanted), where)
    assert (found.truth.value == "no") is covered
    if covered:
        assert grounds(found) == [("event", "d", "no", 4)]


@pytest.mark.parametrize(
    ("denied", "profile", "answer"),
    [
        pytest.param(denial(grade=0), "screening", False, id="a bare denial"),
        pytest.param(denial(grade=1), "screening", True, id="a third party's"),
        pytest.param(denial(grade=2), "court", False, id="a statement, before a court"),
        pytest.param(denial(contested_by="s2"), "screening", False, id="contested"),
        pytest.param(denial(when="2020-03-05"), "screening", False, id="of one day only"),
        pytest.param(denial(when="2020-03-02/2020-06-01"), "screening", True,
                     id="of every day since the order"),
        pytest.param(denial(when="2020-03-02/2020-05-31"), "screening", False,
                     id="of every day but the last"),
        pytest.param(denial(when="2020-03-03/2020-06-01"), "screening", False,
                     id="of every day but the first"),
    ],
)  # fmt: skip
def test_whether_a_denial_is_enough(denied: Event, profile: str, answer: bool) -> None:
    found = asked(("some", COPY), frame(denied, profile=profile))
    assert (found.truth.value == "no") is answer


def window(where: Frame, wanted: Any, within: Moment | None = None) -> tuple[Any, list[str]]:
    span, out, _ = possible(Pattern(wanted, context_of(where)), where, within)
    return span, [exclusion.ground.id for exclusion in out]


SINCE_ORDER = Moment(at("2020-03-02T10:00").earliest, at("2020-06-01").latest)
APRIL = at("2020-04-01/2020-04-30")


def since(text: str) -> Moment:
    return Moment(at(text).earliest, at("2020-06-01").latest)


@pytest.mark.parametrize(
    ("wanted", "within", "span"),
    [
        pytest.param(pattern("checked"), None, Moment(BEGINNING, at("2020-06-01").latest),
                     id="any time up to the day of reading"),
        pytest.param(ANY_COPY, None, SINCE_ORDER, id="not before what it is about"),
        pytest.param(ANY_COPY, APRIL, APRIL, id="within a stretch"),
        pytest.param(ANY_COPY, at("2020-01-01/2020-04-30"),
                     Moment(SINCE_ORDER.earliest, APRIL.latest), id="that began before it"),
        pytest.param(ANY_COPY, at("2020-04-01/2020-12-31"), since("2020-04-01"),
                     id="that ends after the day of reading"),
        pytest.param(ANY_COPY, at("2020-01-01/2020-02-01"), None, id="that was over before it"),
        pytest.param(ANY_COPY, at("2020-06-02"), None, id="that is still to come"),
        pytest.param(ANY_COPY, Moment(*[SINCE_ORDER.latest] * 2), Moment(*[SINCE_ORDER.latest] * 2),
                     id="of one instant"),
        pytest.param(pattern("checked", about="o", window=("after", period(24, "h"), ("at", "o"))),
                     None, Moment(SINCE_ORDER.earliest, at("2020-03-03T10:00").latest),
                     id="within its window"),
        pytest.param(pattern("checked", about="o", window=("after", period(24, "h"), ("at", "o"))),
                     at("2020-03-03"),
                     Moment(at("2020-03-03").earliest, at("2020-03-03T10:00").latest),
                     id="within both"),
        pytest.param(pattern("checked", window=("before", period(24, "h"), ("at", "i"))), None,
                     Moment(at("2020-02-29T10:00").earliest, at("2020-03-01T10:00").latest),
                     id="before a moment"),
    ],
)  # fmt: skip
def test_when_it_could_have_happened(
    wanted: Any, within: Moment | None, span: Moment | None
) -> None:
    assert window(frame(), wanted, within) == (span, [])


def mail(first: str, last: str, **more: Any) -> Any:
    return register("outgoing_mail", more.pop("about", ["e3"]), first, last, **more)


@pytest.mark.parametrize(
    ("parts", "span", "out"),
    [
        pytest.param([mail("2020-03-02", "2020-06-01")], None, ["outgoing_mail"],
                     id="a register for all of it"),
        pytest.param([mail("2020-03-02", "2020-05-31")], at("2020-06-01"), ["outgoing_mail"],
                     id="a register for all but the last day"),
        pytest.param([mail("2020-03-03", "2020-06-01")],
                     Moment(SINCE_ORDER.earliest, at("2020-03-02").latest), ["outgoing_mail"],
                     id="a register from the second day on"),
        pytest.param([mail("2020-03-10", "2020-03-11")], SINCE_ORDER, ["outgoing_mail"],
                     id="a register for days in the middle leaves the hull"),
        pytest.param([mail("2020-03-02", "2020-03-31"), mail("2020-04-01", "2020-06-01")], None,
                     ["outgoing_mail", "outgoing_mail"], id="two registers that meet"),
        pytest.param([mail("2020-03-02", "2020-06-01", about=["e1"])], None, ["outgoing_mail"],
                     id="a register kept for the incident"),
        pytest.param([mail("2020-03-02", "2020-06-01", about=["e2"])], SINCE_ORDER, [],
                     id="a register kept for another"),
        pytest.param([mail("2020-03-02", "2020-06-01", about=["e2"]),
                      mail("2020-03-02", "2020-06-01")], None, ["outgoing_mail"],
                     id="one kept for another, and one for this"),
        pytest.param([mail("2020-03-02", "2020-06-01", grade=1)], None, ["outgoing_mail"],
                     id="a register as good as the profile asks"),
        pytest.param([mail("2020-03-02", "2020-06-01", grade=0)], SINCE_ORDER, [],
                     id="a register that is too weak"),
        pytest.param([mail("2020-03-02", "2020-06-01", complete=False)], SINCE_ORDER, [],
                     id="a register with gaps"),
        pytest.param([mail("2020-03-02", "2020-04-30"),
                      event("d", "order_copied", "2020-05-01/2020-06-01", done="no", about=None)],
                     None, ["d", "outgoing_mail"], id="a denial for the rest"),
    ],
)  # fmt: skip
def test_what_registers_leave(parts: list[Any], span: Moment | None, out: list[str]) -> None:
    assert window(frame(*parts), TO_PROSECUTOR) == (span, out)


@pytest.mark.parametrize(
    ("wanted", "register_kind", "speaks"),
    [
        pytest.param(TO_PROSECUTOR, "outgoing_mail", True, id="what goes to that body"),
        pytest.param(COPY, "outgoing_mail", False, id="what goes to her is elsewhere"),
        pytest.param(COPY, "order_file", True, id="in the file"),
        pytest.param(TO_SOMEBODY, "order_file", False,
                     id="nobody knows who is meant: it may be the body"),
        pytest.param(TO_SOMEBODY, "outgoing_mail", False, id="or somebody else"),
        pytest.param(pattern("order_copied", to=("party", "to", "i"), by=("party", "by", "j"),
                             about="o"), "order_file", False, id="done by somebody of no body"),
        pytest.param(pattern("order_copied", to=("party", "to", "i"), by=("party", "to", "j"),
                             about="o"), "order_file", True,
                     id="nobody knows by whom: those who can"),
        pytest.param(pattern("checked"), "control_log", False,
                     id="about nothing: no register is asked"),
    ],
)  # fmt: skip
def test_which_register_speaks(wanted: Any, register_kind: str, speaks: bool) -> None:
    shelf = register(register_kind, ["e1"], "1990-01-01", "2020-06-01")
    where = frame(shelf)
    assert (asked(("some", wanted), where).truth.value == "no") is speaks


def test_a_denial_must_reach_back_to_the_first_moment_the_order_may_have_been_made() -> None:
    vague = BASE[-1]._replace(at=at("2020-03-02/2020-03-03"))
    for first, truth in (("2020-03-02", "no"), ("2020-03-03", "unknown")):
        facts = case(*BASE[:-1], vague, denial(when=f"{first}/2020-06-01"))
        found = asked(("some", COPY), frame_of(facts, BOUND, ruleset=LOOKUPS))
        assert found.truth.value == truth


@pytest.mark.parametrize(
    ("span", "answer"),
    [
        pytest.param((1, 4), False, id="over before it"),
        pytest.param((1, 5), True, id="over when it begins"),
        pytest.param((6, 7), True, id="within it"),
        pytest.param((1, 20), True, id="all around it"),
        pytest.param((9, 20), True, id="begun when it ends"),
        pytest.param((10, 20), False, id="begun after it"),
    ],
)
def test_two_stretches_meet_in_one_instant(span: tuple[int, int], answer: bool) -> None:
    assert meets(Moment(*span), Moment(5, 9)) is answer


def test_silence_about_an_event_nobody_listed_is_that_about_the_order() -> None:
    shelf = register("order_file", ["e3"], "2020-01-01", "2020-06-01")
    answers = {"order_served(about=e3)": "yes"}
    wanted = pattern("order_copied", to=("party", "to", "i"), about="served")
    assert answered(("some", wanted), frame(shelf, answers=answers)) == "no"


@pytest.mark.parametrize(
    ("expr", "ids"),
    [
        pytest.param(None, None, id="nobody is named"),
        pytest.param(("party", "to", "i"), ("V",), id="somebody known"),
        pytest.param(("party", "to", "j"), None, id="not said"),
        pytest.param(("of", "to", "incident", "k"), None, id="there may be others"),
        pytest.param(("var", "u"), None, id="somebody unknown"),
    ],
)
def test_who_is_meant(expr: Any, ids: tuple[str, ...] | None) -> None:
    where = frame(event("e9", "order_issued", about=("e1", "e2")))
    where.bound["k"] = where.record.events["e9"]
    to = Pattern(pattern("order_copied", to=expr), context_of(where)).to
    assert meant(to, where) == ids


def test_values_are_written_as_a_rule_would() -> None:
    assert plain(YES) == "yes"
    assert plain(frozenset({"hit", "confine"})) == "confine,hit"
    assert plain("light") == "light"


@pytest.mark.parametrize(
    ("parts", "because"),
    [
        pytest.param((denial(grade=0),), ("event", "below_grade"), id="a denial too weak"),
        pytest.param((denial(contested_by="s2"),), ("event", "conflict"), id="one contested"),
        pytest.param((register("order_file", ["e3"], "2020-03-01", "2020-06-01", grade=0),),
                     ("event", "below_grade"), id="a register too weak"),
        pytest.param((denial(when="2020-03-05", grade=0),), ("event", "below_grade"),
                     id="a denial too weak of one day"),
        pytest.param((denial(when="2020-02-01", grade=0),), ("event",),
                     id="a denial of days on which nothing could have happened"),
        pytest.param((register("order_file", ["e3"], "2020-02-01", "2020-02-20", grade=0),),
                     ("event",), id="a register too weak of days before the order"),
        pytest.param((), ("event",), id="nothing at all"),
    ],
)  # fmt: skip
def test_what_would_rule_out_a_match_but_does_not_count_is_a_reason(
    parts: Any, because: tuple[str, ...]
) -> None:
    found = asked(("some", COPY), frame(*parts))
    assert found.open is not None
    assert found.open.because == because
