import pytest

from lawcheck.language.places import first_line, place_of, source_of, suggestion
from lawcheck.language.shaping import descend
from lawcheck.language.terms import Term
from lawcheck.language.yaml_source import read_yaml


def underlined(text: str, start: int, end: int) -> tuple[int, int, str]:
    """Point at characters of the value of `k`, and give what the caret underlines."""
    data = text.encode()
    source = source_of("f", data)
    node, _ = descend(read_yaml(data, "f"), ("k",))
    fault = place_of(source, node).within(start, end).fault("LC202.kind")
    shown = fault.excerpt[fault.column - 1 : fault.column - 1 + fault.length]
    return fault.line, fault.column, shown


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [
        pytest.param("k: one two\n", 4, 7, (1, 8, "two"), id="plain"),
        pytest.param("k: 'one two'\n", 4, 7, (1, 9, "two"), id="in quotes"),
        pytest.param('k: "one two"\n', 0, 3, (1, 5, "one"), id="in double quotes"),
        pytest.param("k: >-\n  one\n  two\n", 4, 7, (3, 3, "two"), id="folded"),
        pytest.param("k: |\n  one\n  two\n", 4, 7, (3, 3, "two"), id="literal"),
        pytest.param("k: one\n  two three\n", 8, 13, (2, 7, "three"), id="over two lines"),
        pytest.param("k: one\n", 3, 4, (1, 7, ""), id="just after the end"),
        pytest.param("k: >-\n  one\n  two\n", 7, 8, (3, 6, ""), id="just after a folded end"),
        pytest.param("a: 1\nk: >-\n  one\n\nb: 2\n", 3, 4, (3, 6, ""), id="after it comes more"),
        pytest.param("k: > \n  one\n", 9, 10, (2, 6, ""), id="past everything"),
        pytest.param("k: |\n  one\n", 3, 4, (3, 1, ""), id="the end of a line of a block"),
        pytest.param("k:\n  one\n", 0, 3, (2, 3, "one"), id="on the next line"),
        pytest.param("k: '>one'\n", 0, 4, (1, 5, ">one"), id="a block sign in quotes"),
    ],
)
def test_characters_of_an_expression_are_found_in_the_file(
    text: str, start: int, end: int, expected: tuple[int, int, str]
) -> None:
    assert underlined(text, start, end) == expected


def test_a_map_is_pointed_at_by_its_first_character() -> None:
    data = b"k: {a: b}\n"
    node, _ = descend(read_yaml(data, "f"), ("k",))
    place = place_of(source_of("f", data), node)
    assert (place.line, place.column, place.length) == (1, 4, 1)
    assert place.within(0, 9) == place


def test_a_file_without_lines_still_has_a_first_line() -> None:
    fault = first_line(source_of("f", b"")).fault(
        "LC222.known", "near", what=Term("norm"), name="nera"
    )
    assert (fault.file, fault.line, fault.column, fault.length) == ("f", 1, 1, 1)
    assert (fault.severity, fault.message, fault.help, fault.excerpt) == (
        "error",
        {
            "en": "no norm `nera` is known",
            "ru": "неизвестно: норма `nera`",
            "kk": "белгісіз: норма `nera`",
        },
        {
            "en": "did you mean `near`?",
            "ru": "может быть, `near`?",
            "kk": "бәлкім, `near` шығар?",
        },
        "",
    )
    assert (fault.code, first_line(source_of("f", b"")).fault("LC202.kind").help) == ("LC222", {})


def test_a_place_past_the_last_line_has_no_excerpt() -> None:
    place = first_line(source_of("f", b"one"))._replace(line=9)
    assert place.fault("LC202.kind").excerpt == ""


def test_what_hides_in_a_line_is_shown_by_a_sign_of_the_same_width() -> None:
    fault = first_line(source_of("f", "a\u202eb".encode())).fault("LC202.kind")
    assert fault.excerpt == "a\ufffdb"


@pytest.mark.parametrize(("word", "expected"), [("repot", "did you mean `report`?"), ("zzz", "")])
def test_a_suggestion_is_a_question_or_nothing(word: str, expected: str) -> None:
    assert suggestion(word, ["report", "refused"]) == expected
