"""One case under the law of several days: what each step gave and took, and by which law."""

import functools

import pytest

from lawcheck.analyses.amendments import causes_of
from lawcheck.analyses.comparison import Comparison, Difference, Stretch, compare
from lawcheck.analyses.law_changes import changes_between
from lawcheck.analyses.reach import reach_of
from lawcheck.engine.program import Program, compile_rules
from lawcheck.files.rule_files import shipped_rules
from lawcheck.language.case_reader import parse_case
from lawcheck.model.case import Case
from tests.cases.assessing import TEACHING
from tests.toy.loading import TOY, day, toy

SHIPPED = shipped_rules()
MIRROR = {"gained": "lost", "perhaps_gained": "perhaps_lost", "changed": "changed"}
MIRROR |= {after: before for before, after in MIRROR.items()}


@functools.cache
def programs(shipped: bool) -> Program:
    rules = SHIPPED if shipped else toy()
    return compile_rules(rules.ruleset, rules.vocabulary)


@functools.cache
def case(name: str) -> Case:
    shipped = name == "one-battery"
    file = (TEACHING if shipped else TOY / "cases") / f"{name}.yaml"
    vocabulary = (SHIPPED if shipped else toy()).vocabulary
    return parse_case(file.read_bytes(), name, vocabulary)[0]


@functools.cache
def compared(name: str, *days: str) -> Comparison:
    stretches = tuple(Stretch(day(one), day(one)) for one in days)
    return compare(programs(name == "one-battery"), case(name), "screening", stretches)


def of(found: Comparison, norm: str, step: int = 0) -> Difference:
    return next(one for one in found.passages[step].differences if one.shown.norm.id == norm)


def told(one: Difference) -> tuple[str, str | None, str | None]:
    before, after = one.before, one.after
    return one.how, before and before.status, after and after.status


def test_an_offence_is_gained_where_nothing_punished_before() -> None:
    found = compared("contact-2018-2019", "2018-06-01", "2019-06-01")
    one = of(found, "toy.court.20")
    assert told(one) == ("gained", "no_offence", "made_out")
    assert [(cause.step.act.id, cause.step.edition) for cause in one.causes] == [
        ("toy.court", "C1")
    ]


def test_a_term_that_changed_is_a_change_though_the_status_did_not() -> None:
    one = of(compared("milder-law", "2014-02-01", "2014-04-01"), "toy.safe.6.1")
    assert told(one)[:2] == ("changed", told(one)[2])
    assert "runs" in one.fields
    assert "status" not in one.fields


def test_what_a_repeal_took_is_lost_by_the_repeal() -> None:
    one = of(compared("shelter-told", "2022-06-30", "2022-07-01"), "toy.safe.8.1")
    assert told(one) == ("lost", "conflict", None)
    [cause] = one.causes
    assert (cause.step.kind, cause.step.by, cause.norm.id) == (
        "repeal", "toy.court Art. 40", "toy.safe.8.1",
    )  # fmt: skip


def test_what_changed_through_another_norm_names_it() -> None:
    """A ban whose own wording goes on ends with the definition of the term of an order."""
    one = of(compared("milder-law", "2014-02-01", "2014-04-01"), "toy.safe.6.9")
    assert [cause.norm.id for cause in one.causes] == ["toy.safe.term"]
    assert [cause.step.by for cause in one.causes] == ["19"]


@pytest.mark.parametrize("name", ["shelter-told", "weak-proof"])
def test_backwards_what_was_gained_is_lost(name: str) -> None:
    there = compared(name, "2013-01-01", "2019-01-01").passages[0]
    back = compared(name, "2019-01-01", "2013-01-01").passages[0]
    assert there.differences
    assert there.same == back.same

    def keys(differences: tuple[Difference, ...], mirrored: bool) -> set[tuple[object, ...]]:
        return {
            (one.shown.norm.id, one.shown.instance, MIRROR[one.how] if mirrored else one.how)
            for one in differences
        }

    assert keys(there.differences, True) == keys(back.differences, False)


def test_a_day_inside_a_zone_names_it_and_one_beside_it_does_not() -> None:
    zones = [
        {step.by for step in side.zones}
        for side in compared("one-battery", "2017-07-13", "2017-07-25", "2017-07-31").sides
    ]
    assert zones[0] == zones[2] == set()
    assert "84-VI" in zones[1]


def test_the_law_that_took_an_offence_away_is_named_by_its_provision() -> None:
    one = of(compared("one-battery", "2017-07-13", "2017-07-31"), "kz.cc.109")
    assert told(one) == ("lost", "made_out", None)
    [cause] = one.causes
    assert cause.provision is not None
    assert (cause.provision.act, cause.provision.article, cause.provision.paragraph) == (
        "kz.l84-2017", "1", "1",
    )  # fmt: skip


def test_events_terms_and_the_day_of_reading_stay() -> None:
    one = of(compared("one-battery", "2017-06-20", "2024-06-20"), "kz.cc.109-1.1")
    assert one.after is not None
    assert one.after.extra["liability"] == "open"
    assert {side.result.scope.as_of for side in compared("one-battery", "2017-06-20").sides} == {
        case("one-battery").as_of
    }


def test_what_reaches_back_is_left_out() -> None:
    """A battery of June 2017 is asked about by the law of July 2017; here it is not older."""
    side = compared("one-battery", "2017-07-31").sides[0]
    reaching = [one for one in side.result.findings if one.norm.id == "kz.l84-2017.1.4.73-2"]
    assert reaching
    assert not [key for key in side.findings if key[0] == "kz.l84-2017.1.4.73-2"]
    assert not any(one.extra.get("liability") == "removed" for one in side.findings.values())


def test_what_no_step_explains_has_no_cause() -> None:
    ruleset = toy().ruleset
    steps = changes_between(ruleset, day("2018-02-01"), day("2018-03-01"), "KZ")
    assert steps == ()
    assert causes_of(ruleset, reach_of(ruleset), steps, "toy.safe.6.9") == ()


def test_the_same_law_has_no_difference() -> None:
    found = compared("one-battery", "2018-03-01", "2018-03-02").passages[0]
    assert found.differences == ()
    assert found.same == len(found.before.findings)
