"""Strong Kleene logic, law by law, over all values there are."""

from __future__ import annotations

import itertools

import pytest

from lawcheck.model.truth import NO, UNKNOWN, YES, Truth, all_of, any_of, negate, truth_of

VALUES = (NO, UNKNOWN, YES)
PAIRS = list(itertools.product(VALUES, repeat=2))
TRIPLES = list(itertools.product(VALUES, repeat=3))


@pytest.mark.parametrize("a", VALUES)
def test_negation_undone_by_itself(a: Truth) -> None:
    assert negate(negate(a)) is a


@pytest.mark.parametrize("a", VALUES)
def test_neutral_and_absorbing_values(a: Truth) -> None:
    assert all_of([a, YES]) is a
    assert any_of([a, NO]) is a
    assert all_of([a, NO]) is NO
    assert any_of([a, YES]) is YES
    assert all_of([a, a]) is any_of([a, a]) is a


def test_nothing_at_all_gives_the_neutral_value() -> None:
    assert all_of([]) is YES
    assert any_of([]) is NO


def test_excluded_middle_is_not_a_law() -> None:
    assert any_of([UNKNOWN, negate(UNKNOWN)]) is UNKNOWN
    assert all_of([UNKNOWN, negate(UNKNOWN)]) is UNKNOWN


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_laws_of_two(a: Truth, b: Truth) -> None:
    assert all_of([a, b]) is all_of([b, a])
    assert any_of([a, b]) is any_of([b, a])
    assert negate(all_of([a, b])) is any_of([negate(a), negate(b)])
    assert negate(any_of([a, b])) is all_of([negate(a), negate(b)])
    assert all_of([a, any_of([a, b])]) is a
    assert any_of([a, all_of([a, b])]) is a


@pytest.mark.parametrize(("a", "b", "c"), TRIPLES)
def test_laws_of_three(a: Truth, b: Truth, c: Truth) -> None:
    assert all_of([a, b, c]) is all_of([all_of([a, b]), c])
    assert any_of([a, b, c]) is any_of([any_of([a, b]), c])
    assert all_of([a, any_of([b, c])]) is any_of([all_of([a, b]), all_of([a, c])])
    assert any_of([a, all_of([b, c])]) is all_of([any_of([a, b]), any_of([a, c])])


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_learning_an_unknown_never_flips_an_answer(a: Truth, b: Truth) -> None:
    for connect in (all_of, any_of):
        before = connect([a, b])
        if before is not UNKNOWN:
            for learned in (YES, NO):
                after = connect([learned if one is UNKNOWN else one for one in (a, b)])
                assert after is before


@pytest.mark.parametrize("a", VALUES)
def test_a_truth_is_no_python_truth(a: Truth) -> None:
    with pytest.raises(TypeError, match="three values"):
        bool(a)


def test_a_python_truth_is_never_unknown() -> None:
    assert truth_of(True) is YES
    assert truth_of(False) is NO
