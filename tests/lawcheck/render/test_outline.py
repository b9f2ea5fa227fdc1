"""A text in parts: plain text keeps its numbers when narrow, Markdown escapes what a case says."""

import pytest

from lawcheck.render.outline import (
    Line,
    field,
    heading,
    item,
    outline_markdown,
    outline_text,
    text,
    title,
)

LINES = [
    title("A title"),
    heading("A heading"),
    text("Some words that are long enough to be broken once or twice.", 1),
    item("the first point of all", 1, "1."),
    item("what it rests on", 2),
    item("deeper still", 9, "1.1.1.1.1.1.1.1."),
    *field("label", "value", 2),
    *field("label", ""),
]


@pytest.mark.parametrize("width", [20, 40, 60, 80])
def test_no_line_is_longer_than_asked(width: int) -> None:
    lines = outline_text(LINES, width, color=False).splitlines()
    assert max(len(line) for line in lines if " " in line.strip()) <= width


def test_the_number_of_a_point_stays_however_deep_it_stands() -> None:
    for width in (20, 80):
        words = outline_text(LINES, width, color=False).split()
        assert words[words.index("1.1.1.1.1.1.1.1.") + 1] == "deeper"


def test_an_empty_field_is_left_out() -> None:
    assert field("label", "") == []
    assert "label: value" in outline_text(LINES, 80, color=False)


def test_colour_adds_nothing_to_the_words() -> None:
    styled = [one._replace(style="bad") for one in LINES]
    painted = outline_text(styled, 80, color=True)
    for code in ("\x1b[1;31m", "\x1b[0m", "\x1b[1m"):
        painted = painted.replace(code, "")
    assert painted == outline_text(LINES, 80, color=False)


def test_markdown_has_headings_points_and_no_markup_of_a_case() -> None:
    hostile: list[Line] = [title("<b>*x*</b>"), heading("h"), item("[a](b) `c`", 1, "1.")]
    written = outline_markdown(hostile)
    assert written.startswith("# ")
    assert "\n## h\n" in written
    assert "<b>" not in written
    assert "[a](b)" not in written
    assert written.endswith("\n")
    assert "\n\n\n" not in outline_markdown(LINES)
