"""What changed between two days: norms added, reworded and ended, and by what."""

import pytest

from lawcheck.analyses.law_changes import Step, changes_between
from tests.toy.loading import day, toy


def steps(start: str, end: str, act: str = "toy.safe", state: str = "KZ") -> tuple[Step, ...]:
    return changes_between(toy().ruleset, day(start), day(end), state, act)


def how(step: Step) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for change in step.changes:
        found.setdefault(change.how, []).append(change.norm.id)
    return found


def test_an_edition_adds_and_rewords() -> None:
    [step] = steps("2014-01-01", "2014-12-31")
    assert (step.edition, step.by, step.read, step.certain) == ("T1", "19", "inferred", True)
    assert (step.first, step.latest_first) == (day("2014-03-01"), day("2014-03-21"))
    assert how(step) == {
        "reworded": ["toy.safe.2.1", "toy.safe.term"],
        "added": ["toy.safe.5.4", "toy.safe.6.4"],
    }


def test_the_wordings_are_those_before_and_after() -> None:
    [step] = steps("2014-01-01", "2014-12-31")
    [change] = [one for one in step.changes if one.norm.id == "toy.safe.2.1"]
    assert change.before is not None
    assert change.after is not None
    assert change.before.editions == ("T0",)
    assert change.after.editions == ("T1", "T2")
    assert change.read == "inferred"


def test_a_repeal_ends_every_norm() -> None:
    [step] = steps("2022-06-30", "2022-07-01")
    assert (step.kind, step.edition, step.by) == ("repeal", "", "toy.court Art. 40")
    assert set(how(step)) == {"ended"}
    assert len(step.changes) > 30
    assert all(change.after is None for change in step.changes)


def test_what_goes_on_is_no_change_but_counted() -> None:
    [step] = steps("2014-01-01", "2014-12-31")
    assert "toy.safe.5.1" not in [change.norm.id for change in step.changes]
    assert step.carried == {"seen": 30, "inferred": 1, "recalled": 1}


def test_a_norm_dated_for_itself_comes_and_goes() -> None:
    [came] = steps("2011-12-31", "2012-01-01")
    assert (came.kind, how(came)) == ("own", {"added": ["toy.safe.11"]})
    assert came.by == "15"
    [went] = steps("2016-01-01", "2017-01-01")
    assert (went.kind, how(went)) == ("own", {"ended": ["toy.safe.11"]})
    assert went.latest_first == day("2016-05-20")
    assert went.by == ""


def test_norms_dated_for_themselves_are_grouped_by_their_laws() -> None:
    [norm] = [one for one in toy().ruleset.norms if one.id == "toy.safe.11"]
    assert norm.interval is not None
    ended = norm.interval[2:]
    never = day("9999-12-31")
    norms = (
        norm,
        norm._replace(interval=(*ended, never, never), by="21"),
        norm._replace(id="toy.safe.12", interval=(*ended, never, never), by="22"),
        norm._replace(id="toy.safe.13"),
    )
    ruleset = toy().ruleset._replace(norms=norms)
    found = changes_between(ruleset, day("2016-01-01"), day("2017-01-01"), "KZ", "toy.safe")
    assert [(step.by, how(step)) for step in found] == [
        ("21", {"reworded": ["toy.safe.11"]}),
        ("22", {"added": ["toy.safe.12"]}),
        ("", {"ended": ["toy.safe.13"]}),
    ]


@pytest.mark.parametrize(
    ("start", "end", "certain"),
    [
        pytest.param("2014-02-28", "2014-03-21", True, id="the whole zone"),
        pytest.param("2014-02-28", "2014-03-20", False, id="it may come later"),
        pytest.param("2014-03-01", "2014-03-21", False, id="it may have come before"),
        pytest.param("2014-03-05", "2014-03-06", False, id="inside"),
        pytest.param("2014-03-21", "2014-04-01", None, id="it was there already"),
        pytest.param("2014-02-01", "2014-02-28", None, id="it was not there yet"),
    ],
)
def test_a_zone_may_lie_partly_between(start: str, end: str, certain: bool | None) -> None:
    found = steps(start, end)
    assert [step.certain for step in found] == ([] if certain is None else [certain])


def test_equal_days_have_nothing_between() -> None:
    assert steps("2018-01-01", "2018-01-01") == ()


def test_the_day_itself_belongs_to_the_end_not_to_the_start() -> None:
    assert [step.edition for step in steps("2017-12-31", "2018-01-01")] == ["T2"]
    assert steps("2018-01-01", "2018-01-02") == ()


def test_steps_of_all_acts_stand_by_their_days() -> None:
    found = steps("2009-01-01", "2024-01-01", act="")
    assert len({step.act.id for step in found}) == 4
    assert [step.first for step in found] == sorted(step.first for step in found)


@pytest.mark.parametrize(("state", "first"), [("KZ", "2012-01-01"), ("KG", "2016-06-01")])
def test_a_treaty_begins_when_it_binds_the_state(state: str, first: str) -> None:
    [step] = steps("2000-01-01", "2024-01-01", "toy.pact", state)
    assert step.first == day(first)
    assert not steps("2000-01-01", "2024-01-01", "toy.pact", "UZ")


def test_norms_dated_for_themselves_go_with_an_edition_and_with_the_repeal() -> None:
    [norm] = [one for one in toy().ruleset.norms if one.id == "toy.safe.11"]
    act = toy().ruleset.acts["toy.safe"]
    assert act.ends is not None
    begins = (act.editions[2].first, act.editions[2].latest_first)
    ends = (act.ends.first, act.ends.latest_first)
    norms = (
        norm._replace(interval=(*begins, *ends), by="31"),
        norm._replace(id="toy.safe.12", interval=(*begins, *ends), by="99"),
    )
    ruleset = toy().ruleset._replace(norms=norms)
    found = changes_between(ruleset, day("2017-12-31"), day("2023-01-01"), "KZ", "toy.safe")
    assert [(step.kind, step.by, how(step)) for step in found] == [
        ("own", "99", {"added": ["toy.safe.12"]}),
        ("edition", "31", {"added": ["toy.safe.11"]}),
        ("repeal", "toy.court Art. 40", {"ended": ["toy.safe.11", "toy.safe.12"]}),
    ]
