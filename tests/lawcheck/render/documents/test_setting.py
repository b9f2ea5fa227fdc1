"""Columns as wide as their words want them, and words that part only where they must."""

import pytest

from lawcheck.render.documents.setting import PART, columns, levelled, measure, parted, portions
from lawcheck.render.documents.tree import Block, Paragraph, Run

Cell = tuple[Block, ...]


def row(*texts: str) -> tuple[Cell, ...]:
    return tuple((Paragraph("text", (Run(text),)),) for text in texts)


def test_the_longest_word_of_each_column_has_room() -> None:
    texts = ("e1", "предупреждение", "полиция и прокуратура " * 20)
    rooms = columns([row("a", "b", "c"), row(*texts)], 40)
    assert sum(rooms) == pytest.approx(40)
    assert rooms[1] >= measure("предупреждение")
    assert max(rooms) == rooms[2]
    assert rooms[0] < 3


def test_where_there_is_too_little_room_short_words_keep_theirs() -> None:
    rooms = columns([row("e1", "ы" * 4000, "р" * 30)], 20)
    assert sum(rooms) == pytest.approx(20)
    assert rooms[0] == pytest.approx(measure("e1"))
    assert rooms[1] == rooms[2]
    assert levelled([1, 9, 3], 6) == [1, 2.5, 2.5]


def test_a_table_may_be_empty() -> None:
    assert columns([row("", "")], 10) == pytest.approx([5, 5])


@pytest.mark.parametrize(
    "word", ["kz.dv.20.1.prosecutor/and-more", "қамтамасыздандыру" * 9, "......", "W"]
)
def test_a_word_parts_after_a_mark_and_loses_nothing(word: str) -> None:
    found = list(portions(word, 6))
    assert "".join(found) == word
    assert all(measure(one) <= 6 for one in found)
    assert list(portions("kz.dv.20.1.prosecutor", 7)) == ["kz.dv.20.1.", "prosecutor"]


def test_only_what_does_not_fit_is_parted() -> None:
    assert parted("a short line\nand one more ", 5) == "a short line\nand one more "
    assert parted("one prosecutor's", 5) == f"one prosecut{PART}or's"
    # A space that may not break holds words together: they part as one.
    assert PART in parted("2\u00a0марта\u00a02018\u00a0г.", 5)
