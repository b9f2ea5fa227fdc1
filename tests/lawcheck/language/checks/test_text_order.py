import pytest

from tests.lawcheck.language.checks.checked import DUTY, found
from tests.lawcheck.language.rule_text import norm


def two(first: str, second: str) -> str:
    return norm("toy.1", DUTY, f"cite: {{{first}}}") + norm("toy.2", DUTY, f"cite: {{{second}}}")


def test_a_norm_above_one_that_the_text_has_earlier() -> None:
    chapter = two("article: 20, paragraph: 5", "article: 20, paragraph: 1")
    assert found("text_order", chapter) == [
        "toy/chapter-1.yaml:14:9: LC402 `toy.2` (Art. 20(1)) stands after Art. 20(5) "
        "(keep the order of the text) [toy.2]"
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("article: 2", "article: 10"),
        ("article: 73", "article: 73-1"),
        ("article: 73-2", "article: 74"),
        ("article: 1", "article: 1, paragraph: 1"),
        ("article: 15, paragraph: 1, item: 3", "article: 15, paragraph: 1, item: 3-1"),
        ("article: 2, item: 9", "article: 2, item: a"),
        ("article: 2, item: a", "article: 2, item: b"),
        ("paragraph: 31, item: a.i", "paragraph: 31, item: a.ii"),
        ("article: 1", "article: 1"),
    ],
)
def test_the_order_of_a_text(first: str, second: str) -> None:
    assert found("text_order", two(first, second)) == []
    if first != second:
        assert len(found("text_order", two(second, first))) == 1


def test_names_without_a_citation_stand_anywhere() -> None:
    named = norm("toy.d", "kind: definition\ngives: truth\nis: yes", "")
    assert found("text_order", norm("toy.1", DUTY) + named + norm("toy.2", DUTY)) == []
