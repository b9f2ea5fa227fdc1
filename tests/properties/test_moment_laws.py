"""What holds of moments whatever they are: no answer says more than the two spans."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawcheck.model.moment import (
    Moment,
    before,
    earliest_of,
    exactly,
    hull,
    latest_of,
    moment,
    not_after,
    without,
)
from lawcheck.model.truth import NO, UNKNOWN, YES, Truth, negate

steady = settings(derandomize=True, max_examples=300, deadline=None)
instants = st.integers(0, 12)


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    low = draw(instants)
    return moment(low, low + draw(st.integers(0, 6)))


def inside(span: Moment) -> range:
    return range(span.earliest, span.latest + 1)


def agreed(answers: set[bool]) -> Truth:
    """Give what all answers agree on."""
    if len(answers) == 2:
        return UNKNOWN
    return YES if answers == {True} else NO


@steady
@given(moments(), moments())
def test_an_answer_is_what_every_pair_of_instants_agrees_on(a: Moment, b: Moment) -> None:
    pairs = list(itertools.product(inside(a), inside(b)))
    assert not_after(a, b) is agreed({x <= y for x, y in pairs})
    assert before(a, b) is agreed({x < y for x, y in pairs})


@steady
@given(moments(), moments())
def test_before_is_the_denial_of_at_or_after(a: Moment, b: Moment) -> None:
    assert before(a, b) is negate(not_after(b, a))


@steady
@given(moments(), moments(), st.data())
def test_a_preciser_record_never_flips_an_answer(a: Moment, b: Moment, data: st.DataObject) -> None:
    x = exactly(data.draw(st.sampled_from(inside(a))))
    y = exactly(data.draw(st.sampled_from(inside(b))))
    for compare in (before, not_after):
        vague = compare(a, b)
        assert compare(x, y) is not UNKNOWN
        assert vague in (UNKNOWN, compare(x, y))


@steady
@given(st.lists(moments(), min_size=1, max_size=3), st.data())
def test_first_and_last_contain_every_true_first_and_last(
    spans: list[Moment], data: st.DataObject
) -> None:
    true = [data.draw(st.sampled_from(inside(span))) for span in spans]
    assert min(true) in inside(earliest_of(*spans))
    assert max(true) in inside(latest_of(*spans))
    assert {min(true), max(true)} <= set(inside(hull(*spans)))


@steady
@given(st.lists(moments(), min_size=1, max_size=3))
def test_first_and_last_are_no_wider_than_they_must_be(spans: list[Moment]) -> None:
    choices = list(itertools.product(*(inside(span) for span in spans)))
    firsts, lasts = {min(one) for one in choices}, {max(one) for one in choices}
    assert earliest_of(*spans) == Moment(min(firsts), max(firsts))
    assert latest_of(*spans) == Moment(min(lasts), max(lasts))


@steady
@given(moments(), st.lists(moments(), max_size=3))
def test_cutting_holes_leaves_the_hull_of_the_rest(span: Moment, holes: list[Moment]) -> None:
    left = [one for one in inside(span) if not any(one in inside(hole) for hole in holes)]
    expected = Moment(left[0], left[-1]) if left else None
    assert without(span, holes) == expected


def test_a_moment_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        moment(2, 1)
