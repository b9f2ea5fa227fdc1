import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawcheck.render.layout import NBSP, plain, wrap

TEXTS = st.lists(st.sampled_from(["a", "bb", "ccccccc", " ", " ", NBSP]), max_size=40).map("".join)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("one two", ["one two"], id="fits"),
        pytest.param("one two three", ["one two", "  three"], id="breaks at a space"),
        pytest.param("1 twotwotwotwo 3", ["1", "  twotwotwotwo", "  3"], id="nothing is cut"),
        pytest.param("one two ab cd", ["one two", "  ab cd"], id="the next lines hang"),
        pytest.param(f"one 2{NBSP}Mar 18", ["one", f"  2{NBSP}Mar", "  18"], id="held together"),
        pytest.param(
            f"o a{NBSP}b{NBSP}c{NBSP}d{NBSP}e", ["o a b c", "  d e"], id="too long to hold"
        ),
        pytest.param("", [""], id="empty"),
    ],
)
def test_a_paragraph_is_broken_at_its_spaces(text: str, expected: list[str]) -> None:
    assert wrap(text, 8, "", "  ") == expected


@given(TEXTS, st.integers(6, 20), st.integers(0, 3), st.integers(0, 3))
def test_every_word_stands_in_a_line_that_is_no_longer_than_it_must_be(
    text: str, width: int, first: int, rest: int
) -> None:
    lines = wrap(text, width, " " * first, " " * rest)
    assert plain(" ".join(lines)).split() == plain(text).split()
    assert all(len(line) <= width or " " not in line.strip() for line in lines)
