import re
import string

import pytest

from lawcheck.language.terms import OR, TERMS, Either, Said, Term, in_language

CYRILLIC = re.compile("[а-яёәғқңөұүһі]", re.IGNORECASE)
KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)


@pytest.mark.parametrize("words", sorted(TERMS))
def test_a_term_is_said_in_every_language(words: str) -> None:
    fields = [[name for _, name, _, _ in string.Formatter().parse(text)]
              for text in (words, *TERMS[words])]  # fmt: skip
    assert all(set(filter(None, one)) == set(filter(None, fields[0])) for one in fields)
    for text in TERMS[words]:
        assert CYRILLIC.search(text) or text.startswith("`h`") or "аргумент" in text
    assert not KAZAKH.search(TERMS[words][0])


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("x", ("<x>", "<x>", "<x>")),
        (Term("a moment"), ("a moment", "момент", "сәт")),
        (
            Term("the event `{name}`", "o"),
            ("the event `<o>`", "событие `<o>`", "`<o>` оқиғасы"),
        ),
        (
            Either((Term("a name"), "a", "b")),
            ("a name or <a> or <b>", "имя или <a> или <b>", "атау немесе <a> немесе <b>"),
        ),
        (
            Either(("a", "b", "c"), commas=True),
            ("<a>, <b> or <c>", "<a>, <b> или <c>", "<a>, <b> немесе <c>"),
        ),
        (Either(("a",), commas=True), ("<a>", "<a>", "<a>")),
        (Either(()), ("", "", "")),
    ],
)
def test_what_stands_at_a_place(said: Said, expected: tuple[str, str, str]) -> None:
    assert tuple(in_language(said, lang, lambda word: f"<{word}>") for lang in OR) == expected
