import pytest

from lawcheck.language.hidden import (
    composed,
    nearest,
    same_width,
    skeleton,
    visible,
    visible_lines,
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("Айгүл, 34", "Айгүл, 34", id="letters of every language stay"),
        pytest.param("\x1b[31m", "\\u001b[31m", id="a control character"),
        pytest.param("a\u202eb\u2066", "a\\u202eb\\u2066", id="direction marks"),
        pytest.param("a\U000e0041", "a\\U000e0041", id="a tag character"),
        pytest.param("a\nb\tc", "a\\u000ab\\u0009c", id="line ends and tabs"),
        pytest.param("a\u2028b\u0085", "a\\u2028b\\u0085", id="other line ends"),
        pytest.param("\ud800", "\\ud800", id="half a character"),
        pytest.param("\\u202e", "\\u202e", id="a backslash is left alone"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown
    assert visible(shown) == shown


def test_visible_lines_keeps_line_ends_only() -> None:
    assert visible_lines("a\nb\x1b") == "a\nb\\u001b"


def test_same_width_moves_no_caret() -> None:
    assert same_width("a\tb\u202ec") == "a b\ufffdc"


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        pytest.param("e1", "E1", True, id="case"),
        pytest.param("C1", "\u04211", True, id="Latin and Cyrillic"),
        pytest.param("\u0439", "\u0438\u0306", True, id="composed and decomposed"),
        pytest.param("\uff25\uff11", "e1", True, id="full width"),
        pytest.param("e1", "e2", False, id="two names"),
        pytest.param("С1", "С2", False, id="two Cyrillic names"),
    ],
)
def test_skeleton(one: str, other: str, alike: bool) -> None:
    assert (skeleton(one) == skeleton(other)) is alike


def test_composed() -> None:
    assert composed("abc") == "abc"
    assert composed("\u0438\u0306") == "\u0439"


@pytest.mark.parametrize(
    ("word", "near"),
    [
        pytest.param("titel", "title", id="a slip"),
        pytest.param("TITLE", "title", id="capitals"),
        pytest.param("zzz", "", id="nothing like it"),
        pytest.param("title" * 20, "", id="too long to be a slip"),
    ],
)
def test_nearest(word: str, near: str) -> None:
    assert nearest(word, ("title", "events")) == near
