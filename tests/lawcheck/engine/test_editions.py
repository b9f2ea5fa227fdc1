"""Editions: which wording governs a day, where first days and days may be uncertain."""

from typing import Any

import pytest

from lawcheck.engine.editions import commencement, days_of, possible_editions, worst_read
from lawcheck.engine.judgement import Absent, Timed
from lawcheck.model.moment import END, Moment
from lawcheck.model.ruleset import Act
from tests.lawcheck.engine.making import (
    act,
    at,
    case,
    day,
    each,
    event,
    frame_of,
    keys,
    norm,
    only,
    rules,
    run,
    short,
    timed,
)

# E1 began on some day of March 2014; E2 on 2018-01-01; repealed on some day of January 2026.
EDITIONS = [
    ("E0", "2009-12-23", "2009-12-23"),
    ("E1", "2014-03-01", "2014-03-21"),
    ("E2", "2018-01-01", "2018-01-01"),
]
LAW = act(editions=EDITIONS, ends=("2026-01-01", "2026-01-20"))
TREATY = act(editions=EDITIONS, dates_by_state={"KZ": day("2010-05-05")})


@pytest.mark.parametrize(
    ("law", "first", "last", "found"),
    [
        pytest.param(LAW, "2009-12-22", "2009-12-22", ("",), id="the day before it began"),
        pytest.param(LAW, "2009-12-23", "2009-12-23", ("E0",), id="its first day"),
        pytest.param(LAW, "2014-02-28", "2014-02-28", ("E0",), id="the day before a range"),
        pytest.param(LAW, "2014-03-01", "2014-03-01", ("E0", "E1"), id="the first day of a range"),
        pytest.param(LAW, "2014-03-20", "2014-03-20", ("E0", "E1"), id="the last open day"),
        pytest.param(LAW, "2014-03-21", "2014-03-21", ("E1",), id="the last day it could begin"),
        pytest.param(LAW, "2017-12-31", "2018-01-01", ("E1", "E2"), id="days on both sides"),
        pytest.param(LAW, "2017-12-31", "2017-12-31", ("E1",), id="the last day of an edition"),
        pytest.param(LAW, "2018-01-01", "2018-01-01", ("E2",), id="the first day of the next"),
        pytest.param(LAW, "2014-03-10", "2018-06-01", ("E0", "E1", "E2"), id="over three editions"),
        pytest.param(LAW, "2025-12-31", "2025-12-31", ("E2",), id="the day before the repeal"),
        pytest.param(LAW, "2026-01-01", "2026-01-01", ("E2", ""), id="perhaps repealed"),
        pytest.param(LAW, "2026-01-20", "2026-01-20", ("",), id="certainly repealed"),
        pytest.param(LAW, "2009-01-01", "2026-06-01", ("", "E0", "E1", "E2"),
                     id="all of it, none in force named once"),
        pytest.param(TREATY, "2010-05-04", "2010-05-04", ("",), id="not yet binding the state"),
        pytest.param(TREATY, "2010-05-05", "2010-05-05", ("E0",), id="binding the state"),
        pytest.param(TREATY, "2014-03-21", "2014-03-21", ("E1",), id="a later edition of a treaty"),
    ],
)  # fmt: skip
def test_possible_editions(law: Act, first: str, last: str, found: tuple[str, ...]) -> None:
    assert possible_editions(law, day(first), day(last), "KZ") == found


def test_a_treaty_binds_no_state_it_does_not_name() -> None:
    assert possible_editions(TREATY, day("2020-01-01"), day("2020-01-01"), "XX") == ("",)


def test_days_of_a_moment() -> None:
    where = frame_of(case())
    assert days_of(where, timed("2014-03-10T23:59")) == (day("2014-03-10"),) * 2
    assert days_of(where, timed("2014-03-10T23:59/2014-03-11T00:00")) == (
        day("2014-03-10"), day("2014-03-11"),
    )  # fmt: skip
    open_end = Timed(Moment(at("2014-03-10").earliest, END), 5, (), "m", ())
    assert days_of(where, open_end) == (day("2014-03-10"), day("9999-12-31"))


def test_commencement() -> None:
    early = act(editions=[("E0", "2009-12-23", "2009-12-30")])
    found = commencement(frame_of(case(), ruleset=rules(early, norm("toy.0"))), "toy")
    assert found.span == (at("2009-12-23").earliest, at("2009-12-30").earliest)


@pytest.mark.parametrize(
    ("read", "editions", "worst"),
    [
        pytest.param({"": "seen"}, ("E0",), "seen", id="for every edition"),
        pytest.param({"E0": "seen", "": "inferred"}, ("E0",), "seen", id="for this edition"),
        pytest.param({"E0": "seen", "": "inferred"}, ("E1",), "inferred", id="for the others"),
        pytest.param({"E0": "seen", "E1": "recalled"}, ("E0", "E1"), "recalled", id="the worst"),
        pytest.param(
            {"E0": "conflict", "E1": "recalled"}, ("E1", "E0"), "conflict", id="in any order"
        ),
        pytest.param({"E0": "seen"}, ("E1",), "unread", id="nothing is said"),
        pytest.param({"E0": "seen", "": "inferred"}, ("",), "inferred", id="none in force"),
        pytest.param({"E0": "seen"}, (), "unread", id="none at all"),
        pytest.param({"E0": "seen"}, ("E0", ""), "seen", id="one and none"),
    ],
)
def test_how_far_the_text_was_read(
    read: dict[str, str], editions: tuple[str, ...], worst: str
) -> None:
    assert worst_read(norm("toy.1", read=read), editions) == worst


# -- in a finding: a definition that holds in some editions only --------------------------------


def holding(editions: tuple[str, ...], **more: Any) -> Any:
    return norm("toy.1", "definition", editions=editions, args=(("i", "event"),),
                for_each=(each("incident", "i"),),
                parts={"is": ("truth", more.pop("truth", "yes"))}, **more)  # fmt: skip


def on(when: str, *, bearing: Any = ()) -> Any:
    ruleset = rules(LAW, *(bearing or [holding(("E1",))]))
    found = run(ruleset, case(event("e1", "incident", when), as_of="2027-01-01"))
    return [(*short(one), one.edition, keys(one)) for one in found.findings]


@pytest.mark.parametrize(
    ("when", "found"),
    [
        pytest.param("2014-02-28", [], id="not in force: nothing is said"),
        pytest.param("2014-03-01", [("unsettled", ("holds", "does_not_hold"), ("edition",), "E0|E1",
                                     ["edition:toy:2014-03-01"])], id="in force perhaps"),
        pytest.param("2014-03-21", [("holds", (), (), "E1", [])], id="in force"),
        pytest.param("2017-12-31T23:59", [("holds", (), (), "E1", [])], id="the last minute"),
        pytest.param("2018-01-01T00:00", [], id="the first minute of the next edition"),
        pytest.param("2017-12-31/2018-01-01",
                     [("unsettled", ("holds", "does_not_hold"), ("edition",), "E1|E2",
                       ["edition:toy:2017-12-31/2018-01-01"])], id="days on both sides"),
    ],
)  # fmt: skip
def test_a_wording_governs_its_editions(when: str, found: list[Any]) -> None:
    assert on(when) == found


def test_two_wordings_are_one_finding() -> None:
    both = (holding(("E0",)), holding(("E1", "E2"), truth="no"))
    assert on("2014-02-28", bearing=both) == [("holds", (), (), "E0", [])]
    assert on("2014-03-21", bearing=both) == [("does_not_hold", (), (), "E1", [])]
    assert on("2014-03-10", bearing=both) == [
        ("unsettled", ("holds", "does_not_hold"), ("edition",), "E0|E1", ["edition:toy:2014-03-10"])
    ]


def test_one_wording_in_two_editions_needs_no_choice() -> None:
    assert on("2014-03-10", bearing=(holding(("E0", "E1")),)) == [("holds", (), (), "E0|E1", [])]


def test_wordings_that_agree_settle_what_the_edition_leaves_open() -> None:
    both = (holding(("E0",)), holding(("E1",)))
    assert on("2014-03-10", bearing=both) == [("holds", (), (), "E0|E1", [])]


def test_the_question_about_an_edition_names_none() -> None:
    found = only(
        rules(LAW, holding(("E2",))),
        case(event("e1", "incident", "2026-01-10"), as_of="2027-01-01"),
    )
    (atom,) = found.settle[0]
    assert (atom.values, atom.subject) == (("E2", "none"), ("edition", "toy", "2026-01-10"))
    assert found.could_be == ("holds", "does_not_hold")


# In force from some day of 10 to 12 March 2015 until some day of 20 to 22 March 2015 (excluded).
STRETCH = tuple(day(f"2015-03-{number}") for number in (10, 12, 20, 22))
ALONE = holding((), interval=STRETCH, read={"": "inferred"})


@pytest.mark.parametrize(
    ("when", "status"),
    [
        pytest.param("2015-03-09", None, id="before its range"),
        pytest.param("2015-03-10", "unsettled", id="perhaps begun"),
        pytest.param("2015-03-11", "unsettled", id="still perhaps"),
        pytest.param("2015-03-12", "holds", id="certainly begun"),
        pytest.param("2015-03-19", "holds", id="not yet over"),
        pytest.param("2015-03-20", "unsettled", id="perhaps over"),
        pytest.param("2015-03-21", "unsettled", id="the last day it may last"),
        pytest.param("2015-03-22", None, id="certainly over"),
        pytest.param("2015-03-12/2015-03-19", "holds", id="days inside"),
        pytest.param("2015-03-11/2015-03-12", "unsettled", id="days over its start"),
        pytest.param("2015-03-19/2015-03-20", "unsettled", id="days over its end"),
    ],
)
def test_a_norm_dated_for_itself(when: str, status: str | None) -> None:
    found = on(when, bearing=(ALONE,))
    assert [one[0] for one in found] == ([status] if status else [])
    if status == "unsettled":
        days = "/".join(when.split("/"))
        assert found[0][4] == [f"edition:toy.1:{days}"]


@pytest.mark.parametrize(
    ("when", "status"),
    [
        pytest.param("2015-03-15", "holds", id="under the first"),
        pytest.param("2015-03-21", "holds", id="under one of the two: no day lies between"),
        pytest.param("2015-03-27", "holds", id="under the second"),
        pytest.param("2015-03-15/2015-03-27", "holds", id="days over both"),
        pytest.param("2015-03-29", "unsettled", id="perhaps over"),
        pytest.param("2015-03-15/2015-03-29", "unsettled", id="days up to one when it may be over"),
    ],
)
def test_a_wording_that_follows_at_once_leaves_no_day_between(when: str, status: str) -> None:
    following = tuple(day(f"2015-03-{number}") for number in (20, 22, 28, 30))
    both = (ALONE, holding((), interval=following))
    assert [one[0] for one in on(when, bearing=both)] == [status]


def test_an_edition_that_may_have_been_replaced_at_once_may_govern_before() -> None:
    """The second began on some day of 1 to 21 March; the third on some day of 10 to 15."""
    law = act(editions=[EDITIONS[0], EDITIONS[1], ("E2", "2014-03-10", "2014-03-15")])
    for on_day, names in (("2014-03-05", ("E0", "E1")), ("2014-03-12", ("E0", "E1", "E2"))):
        assert possible_editions(law, day(on_day), day(on_day), "KZ") == names


def test_two_stretches_of_one_norm() -> None:
    later = tuple(day(f"2016-03-{number}") for number in (10, 10, 20, 20))
    again = holding((), interval=later, truth="no")
    assert [one[0] for one in on("2016-03-10", bearing=(ALONE, again))] == ["does_not_hold"]
    assert [one[3] for one in on("2016-03-10", bearing=(ALONE, again))] == ["2016-03-10"]
    assert [one[3] for one in on("2015-03-15", bearing=(ALONE, again))] == ["2015-03-10/2015-03-12"]


def test_a_treaty_begins_on_the_day_for_the_state() -> None:
    law = act("t", dates_by_state={"KZ": day("2001-02-03")}, strength="treaty")
    where = frame_of(case(), ruleset=rules(law, norm("t.0", act="t")))
    assert commencement(where, "t").span == at("2001-02-03T00:00")
    elsewhere = act("t", dates_by_state={"XX": day("2001-02-03")}, strength="treaty")
    with pytest.raises(Absent) as never:
        commencement(frame_of(case(), ruleset=rules(elsewhere, norm("t.0", act="t"))), "t")
    assert (never.value.grade, never.value.grounds) == (5, ())


def test_an_edition_replaced_before_the_treaty_bound_the_state_never_governs() -> None:
    late = act(editions=EDITIONS, dates_by_state={"KZ": day("2019-01-01")})
    assert possible_editions(late, day("2018-12-01"), day("2019-02-01"), "KZ") == ("", "E2")
