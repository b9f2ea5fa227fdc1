"""Strong Kleene, row by row."""

import pytest

from lawcheck.model.truth import NO, UNKNOWN, YES, Truth, all_of, any_of, negate, truth_of


@pytest.mark.parametrize(
    ("parts", "both", "either"),
    [
        pytest.param([], YES, NO, id="of nothing: the neutral values"),
        pytest.param([YES], YES, YES, id="one yes"),
        pytest.param([NO], NO, NO, id="one no"),
        pytest.param([UNKNOWN], UNKNOWN, UNKNOWN, id="one unknown"),
        pytest.param([YES, NO], NO, YES, id="yes and no"),
        pytest.param([NO, YES], NO, YES, id="no and yes: order does not matter"),
        pytest.param([UNKNOWN, NO], NO, UNKNOWN, id="a no decides `and` after an unknown"),
        pytest.param([NO, UNKNOWN], NO, UNKNOWN, id="a no decides `and` before an unknown"),
        pytest.param([UNKNOWN, YES], UNKNOWN, YES, id="a yes decides `or` after an unknown"),
        pytest.param([YES, UNKNOWN], UNKNOWN, YES, id="a yes decides `or` before an unknown"),
        pytest.param([UNKNOWN, YES, NO], NO, YES, id="all three"),
    ],
)
def test_connectives(parts: list[Truth], both: Truth, either: Truth) -> None:
    assert all_of(iter(parts)) is both
    assert any_of(iter(parts)) is either


@pytest.mark.parametrize(("truth", "swapped"), [(YES, NO), (NO, YES), (UNKNOWN, UNKNOWN)])
def test_negation_leaves_unknown_alone(truth: Truth, swapped: Truth) -> None:
    assert negate(truth) is swapped


@pytest.mark.parametrize(("known", "truth"), [(True, YES), (False, NO)])
def test_a_python_truth_is_never_unknown(known: bool, truth: Truth) -> None:
    assert truth_of(known) is truth


@pytest.mark.parametrize("truth", list(Truth))
def test_no_truth_slips_into_a_branch(truth: Truth) -> None:
    with pytest.raises(TypeError, match="three values"):
        bool(truth)


def test_truths_are_words_of_case_files() -> None:
    assert [truth.value for truth in (NO, UNKNOWN, YES)] == ["no", "unknown", "yes"]
    assert len({YES, NO, UNKNOWN}) == 3
