"""Which wordings may have governed a day, act by act and norm by norm."""

import pytest

from lawcheck.analyses.law_of_day import (
    LawOfDay,
    Provision,
    displaced_by,
    hangs_on,
    law_of_day,
    not_reviewed,
    touched_by,
)
from tests.toy.loading import day, toy


def law(text: str, state: str = "KZ") -> LawOfDay:
    return law_of_day(toy().ruleset, day(text), state)


def provision(name: str, found: LawOfDay) -> Provision | None:
    return next((one for one in found.provisions if one.id == name), None)


def certainly(name: str, text: str) -> Provision:
    found = provision(name, law(text))
    assert found is not None, name
    return found


@pytest.mark.parametrize(
    ("text", "standing", "editions", "zones"),
    [
        pytest.param("2009-12-31", "not_yet", [], [], id="the day before"),
        pytest.param("2010-01-01", "in_force", ["T0"], [], id="the first day"),
        pytest.param("2014-02-28", "in_force", ["T0"], [], id="before the zone"),
        pytest.param("2014-03-01", "in_force", ["T0", "T1"], ["T1"], id="the zone begins"),
        pytest.param("2014-03-20", "in_force", ["T0", "T1"], ["T1"], id="the zone ends"),
        pytest.param("2014-03-21", "in_force", ["T1"], [], id="the latest first day"),
        pytest.param("2022-06-30", "in_force", ["T2"], [], id="the last day"),
        pytest.param("2022-07-01", "ended", [], [], id="the repeal"),
    ],
)
def test_an_act_stands_on_a_day(
    text: str, standing: str, editions: list[str], zones: list[str]
) -> None:
    [one] = [act for act in law(text).acts if act.act.id == "toy.safe"]
    assert one.standing == standing
    assert [edition.id for edition in one.editions] == editions
    assert [zone.id for zone in one.zones] == zones


@pytest.mark.parametrize(
    ("state", "text", "standing"),
    [
        ("KZ", "2011-12-31", "not_yet"),
        ("KZ", "2012-01-01", "in_force"),
        ("KG", "2012-01-01", "not_yet"),
        ("UZ", "2024-01-01", "not_bound"),
    ],
)
def test_a_treaty_binds_a_state_from_its_own_day(state: str, text: str, standing: str) -> None:
    [one] = [act for act in law(text, state).acts if act.act.id == "toy.pact"]
    assert one.standing == standing


def test_both_wordings_are_given_inside_a_zone() -> None:
    found = certainly("toy.safe.2.1", "2014-03-05")
    assert [one.editions for one in found.wordings] == [("T0",), ("T1",)]
    assert [one.read for one in found.wordings] == ["seen", "inferred"]
    assert found.certain


def test_one_wording_under_both_editions_is_one() -> None:
    found = certainly("toy.safe.6.2", "2014-03-05")
    [one] = found.wordings
    assert one.editions == ("T0", "T1")
    assert one.read == "inferred"  # the less far of the two
    assert found.certain


def test_what_only_the_later_edition_has_is_not_certain() -> None:
    assert not certainly("toy.safe.6.4", "2014-03-05").certain
    assert certainly("toy.safe.6.4", "2014-03-21").certain
    assert provision("toy.safe.6.4", law("2014-02-28")) is None


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("2011-12-31", None),
        ("2012-01-01", True),
        ("2016-04-30", True),
        ("2016-05-01", False),
        ("2016-05-19", False),
        ("2016-05-20", None),
    ],
)
def test_a_norm_dated_for_itself(text: str, certain: bool | None) -> None:
    found = provision("toy.safe.11", law(text))
    assert (found and found.certain) is certain


@pytest.mark.parametrize("text", ["2009-12-31", "2022-07-01"])
def test_an_act_out_of_force_has_no_provision(text: str) -> None:
    assert not [one for one in law(text).provisions if one.act == "toy.safe"]


def test_nobody_looked_after_a_day() -> None:
    assert not any(one.unchecked for one in law("2024-01-01").acts)
    assert all(one.unchecked for one in law("2024-01-02").acts)


def test_the_provisions_stand_in_text_order() -> None:
    found = law("2020-01-01")
    order = [norm.id for norm in toy().ruleset.norms]
    places = [order.index(one.id) for one in found.provisions]
    assert len(places) > 30
    assert places == sorted(places)


def test_a_norm_hangs_on_the_readings_of_what_it_calls() -> None:
    found = law("2020-01-01")
    assert hangs_on(certainly("toy.safe.6.4", "2020-01-01").norm, found) == (
        "toy.safe.weekly",
        "toy.safe.day_hours",
    )
    # The first edition counted in days of 24 hours and left nothing open.
    assert hangs_on(certainly("toy.safe.6.9", "2012-06-01").norm, law("2012-06-01")) == ()


def test_exceptions_and_what_goes_before() -> None:
    found = law("2020-01-01")
    assert [one.id for one in touched_by("toy.safe.6.2", found)] == ["toy.safe.6.5", "toy.safe.6.8"]
    assert [one.id for one in displaced_by("toy.court.20", found)] == ["toy.court.20.2"]
    assert [one.id for one in displaced_by("toy.safe.8.3", found)] == ["toy.safe.8.4"]


def test_what_no_lawyer_signed_is_counted_once_a_norm() -> None:
    found = law("2014-03-05").provisions
    assert not_reviewed(found) == len(found)


def following(*, gap: bool) -> LawOfDay:
    """Give the law of a day inside the range in which one wording follows another."""
    [norm] = [one for one in toy().ruleset.norms if one.id == "toy.safe.11"]
    assert norm.interval is not None
    first, latest, *_ = norm.interval
    middle = (day("2014-03-01"), day("2014-03-21"))
    begins = (middle[0], middle[1] + 1) if gap else middle
    pair = (
        norm._replace(interval=(first, latest, *middle)),
        norm._replace(interval=(*begins, day("2020-01-01"), day("2020-01-01"))),
    )
    return law_of_day(toy().ruleset._replace(norms=pair), day("2014-03-05"), "KZ")


def test_a_norm_dated_for_itself_may_have_two_wordings() -> None:
    [one] = following(gap=False).provisions
    assert len(one.wordings) == 2
    assert one.certain  # one follows the other, on whichever day
    [other] = following(gap=True).provisions
    assert not other.certain
