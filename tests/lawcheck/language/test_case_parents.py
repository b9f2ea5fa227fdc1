import pytest

from lawcheck.language.case_reader import parse_case
from tests.lawcheck.language.words import HEAD, WORDS, enumeration, shown

FAMILY = WORDS._replace(
    values=WORDS.values | {"relationship": enumeration("spouse", "parent", "child")}
)
REMEDY = " = `kind` is what `with` is to `of`: keep the line that is right"
YOUNGER = (
    "warning[LC196] `A` is said to be a parent of `B`, and is certainly younger"
    " = check `age` and `born` of both, and who is whose child"
)


def turned(parent: str, child: str, line: int) -> str:
    said = f"`{parent}` is a parent of `{child}` here, and a child of `{child}` by line {line}"
    return f"warning[LC195] {said}{REMEDY}"


def warned(text: str) -> list[str]:
    return [shown(one) for one in parse_case((HEAD + text).encode(), "case.yaml", FAMILY)[1]]


@pytest.mark.parametrize(
    ("bonds", "expected"),
    [
        pytest.param(
            "{of: A, with: B, kind: child}, {of: A, with: B, kind: parent}",
            ["6:71+6 " + turned("B", "A", 6)],
            id="both kinds",
        ),
        pytest.param(
            "{of: A, with: B, kind: child}, {of: B, with: A, kind: child}",
            ["6:71+5 " + turned("B", "A", 6)],
            id="one kind, turned round",
        ),
        pytest.param(
            "{of: A, with: B, kind: child}, {of: B, with: A, kind: parent}", [], id="said twice"
        ),
        pytest.param(
            "{of: A, with: B, kind: child, until: 2009}, "
            "{of: A, with: B, kind: parent, since: 2010}",
            [],
            id="at other times",
        ),
        pytest.param(
            "{of: A, with: B, kind: child},"
            " {of: A, with: B, kind: {value: parent, contested_by: A}}",
            [],
            id="contested",
        ),
        pytest.param(
            "{of: A, with: B, kind: child}, {of: A, with: C, kind: parent}", [], id="others"
        ),
        pytest.param("{of: A, with: B, kind: spouse}, {of: A, with: B}", [], id="no parents"),
        pytest.param(
            "{of: A, with: B, kind: parent}, {of: A, with: B, kind: parent}, "
            "{of: B, with: A, kind: parent}",
            ["6:104+6 " + turned("A", "B", 6)],
            id="told once",
        ),
    ],
)
def test_relationships_turned_round(bonds: str, expected: list[str]) -> None:
    people = "people: {A: {}, B: {}, C: {}}\n"
    assert warned(f"{people}relationships: [{bonds}]\n") == expected


def test_each_the_child_of_the_other() -> None:
    found = warned("people:\n  A: {child_of: [C, B]}\n  B: {child_of: A}\n  C: {}\n")
    assert found == ["7:17+1 " + turned("A", "B", 6)]


def test_a_child_that_is_said_to_be_a_parent_for_a_time() -> None:
    found = warned(
        "people: {A: {}, B: {child_of: A}}\n"
        "relationships: [{of: A, with: B, kind: parent, until: 2010}]\n"
    )
    assert found == ["6:40+6 " + turned("B", "A", 5)]


@pytest.mark.parametrize(
    ("parent", "child", "expected"),
    [
        pytest.param("born: 1990", "born: 1989", [YOUNGER], id="by years of birth"),
        pytest.param("born: 1990", "born: 1990", [], id="in one year"),
        pytest.param("age: 12", "age: 14", [YOUNGER], id="by ages"),
        pytest.param("age: 12", "age: 12", [], id="of one age"),
        pytest.param("age: 12", "born: 1989", [YOUNGER], id="by either"),
        pytest.param("age: unknown", "age: 14", [], id="not known"),
        pytest.param("age: 12", "sex: male", [], id="not said"),
        pytest.param("age: {value: 12, contested_by: B}", "age: 14", [], id="contested"),
    ],
)
def test_a_parent_younger_than_the_child(parent: str, child: str, expected: list[str]) -> None:
    found = warned(f"people:\n  A: {{{parent}}}\n  B: {{child_of: A, {child}}}\n")
    assert [one.partition(" ")[2] for one in found] == expected


def test_a_child_that_somebody_else_contests() -> None:
    family = "A: {age: 12}, B: {age: 14, child_of: {value: A, contested_by: A}}"
    assert warned(f"people: {{{family}}}\n") == []


def test_a_child_of_nobody_knows_whom() -> None:
    assert warned("people: {A: {}, B: {child_of: unknown}}\n") == []
