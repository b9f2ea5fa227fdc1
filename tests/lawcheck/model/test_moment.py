"""Moments: what every pair of instants in two spans agrees on."""

import pytest

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
from lawcheck.model.truth import NO, UNKNOWN, YES, Truth


@pytest.mark.parametrize(
    ("left", "right", "strictly", "at_most"),
    [
        pytest.param((1, 1), (2, 2), YES, YES, id="exact and sooner"),
        pytest.param((2, 2), (2, 2), NO, YES, id="the same instant is not before but not after"),
        pytest.param((3, 3), (2, 2), NO, NO, id="exact and later"),
        pytest.param((1, 2), (3, 4), YES, YES, id="spans apart"),
        pytest.param((1, 3), (3, 4), UNKNOWN, YES, id="touching at the end"),
        pytest.param((3, 4), (1, 3), NO, UNKNOWN, id="touching at the start"),
        pytest.param((4, 5), (1, 3), NO, NO, id="spans apart the other way"),
        pytest.param((1, 5), (2, 3), UNKNOWN, UNKNOWN, id="one inside the other"),
        pytest.param((1, 2), (2, 2), UNKNOWN, YES, id="ends at an exact instant"),
        pytest.param((2, 3), (2, 2), NO, UNKNOWN, id="begins at an exact instant"),
    ],
)
def test_order(
    left: tuple[int, int], right: tuple[int, int], strictly: Truth, at_most: Truth
) -> None:
    assert before(Moment(*left), Moment(*right)) is strictly
    assert not_after(Moment(*left), Moment(*right)) is at_most


def test_building() -> None:
    assert moment(1, 2) == Moment(1, 2)
    assert moment(2, 2) == exactly(2) == (2, 2)
    with pytest.raises(ValueError, match="cannot end before it starts"):
        moment(2, 1)


def test_joining_moments_whose_order_is_open() -> None:
    one, other = Moment(1, 9), Moment(3, 5)
    assert hull(one, other) == (1, 9)
    assert earliest_of(one, other) == (1, 5)
    assert latest_of(one, other) == (3, 9)
    assert hull(Moment(4, 5), Moment(1, 2)) == (1, 5)


@pytest.mark.parametrize(
    ("holes", "left"),
    [
        pytest.param([], (10, 20), id="nothing cut"),
        pytest.param([(0, 9)], (10, 20), id="a hole that ends the instant before"),
        pytest.param([(0, 10)], (11, 20), id="a hole over the first instant"),
        pytest.param([(20, 30)], (10, 19), id="a hole over the last instant"),
        pytest.param([(21, 30)], (10, 20), id="a hole that begins the instant after"),
        pytest.param([(12, 15)], (10, 20), id="a hole in the middle leaves the hull"),
        pytest.param([(10, 20)], None, id="all of it"),
        pytest.param([(9, 21)], None, id="more than all of it"),
        pytest.param([(10, 14), (15, 20)], None, id="two holes that meet"),
        pytest.param([(10, 14), (16, 20)], (15, 15), id="two holes leave one instant"),
        pytest.param([(11, 20)], (10, 10), id="the first instant is left"),
        pytest.param([(10, 19)], (20, 20), id="the last instant is left"),
        pytest.param([(12, 13), (10, 12)], (14, 20), id="holes in any order"),
    ],
)
def test_without(holes: list[tuple[int, int]], left: tuple[int, int] | None) -> None:
    assert without(Moment(10, 20), [Moment(*hole) for hole in holes]) == left
