import builtins
from typing import Any

import pytest
import yaml

from lawcheck.language.yaml_source import Node, read_yaml
from lawcheck.model.diagnostic import Refused
from tests.lawcheck.language.words import shown


def plain(node: Node) -> Any:
    if node.kind == "map":
        return {key.value: plain(value) for key, value in node.value}
    return [plain(one) for one in node.value] if node.kind == "list" else node.value


def refused(text: str) -> list[str]:
    with pytest.raises(Refused) as error:
        read_yaml(text.encode(), "a.yaml")
    return [shown(one) for one in error.value.diagnostics]


@pytest.fixture
def without_the_c_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def importing(name: str, *args: Any, **kwargs: Any) -> Any:
        if name == "yaml.cyaml":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", importing)


SAMPLE = """\
lawcheck: 1
flow: {no: yes, 12:30: [on, 010, 1.10, ~], "q": 'it''s'}
blocks: |
  one
   two
folded: >-
  three
  four
empty:
list:
- a
- b: c
"""


def test_every_scalar_is_text() -> None:
    assert plain(read_yaml(SAMPLE.encode(), "a.yaml")) == {
        "lawcheck": "1",
        "flow": {"no": "yes", "12:30": ["on", "010", "1.10", "~"], "q": "it's"},
        "blocks": "one\n two\n",
        "folded": "three four",
        "empty": "",
        "list": ["a", {"b": "c"}],
    }


def test_every_node_has_its_place() -> None:
    root = read_yaml(SAMPLE.encode(), "a.yaml")
    flow = root.value[1][1]
    assert (root.line, root.column, flow.line, flow.column) == (1, 1, 2, 7)
    no, yes = flow.value[0]
    assert no == Node("text", "no", 2, 8, False)
    assert yes == Node("text", "yes", 2, 12, False)
    assert flow.value[2][0] == Node("text", "q", 2, 44, True)
    assert flow.value[2][1] == Node("text", "it's", 2, 49, True)
    assert root.value[5][1].value[1].column == 3


def test_line_ends_count_alike() -> None:
    for end in ("\n", "\r\n", "\r"):
        root = read_yaml(end.join(("a: 1", "b: 2", "c: 3")).encode(), "a.yaml")
        assert [key.line for key, _ in root.value] == [1, 2, 3]


@pytest.mark.usefixtures("without_the_c_parser")
def test_the_other_parser_reads_the_same() -> None:
    test_every_scalar_is_text()
    test_every_node_has_its_place()


SYNTAX = " = check brackets, quotes, colons and indentation here and above"
AGAIN = " = write the value again where it is needed"
EMPTY = "error[LC004] the file is empty = start from a new case file"
NAME = "error[LC013] a key must be a name = write `name: value`"
NO_TEXT = (
    "error[LC018] this text spells a character that no text can hold"
    " = delete the number after the backslash"
)
TAG = "error[LC010] tags are not allowed = delete the tag: the type of a value follows from its key"
ONE = " = keep one of the two"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", ["1:1+1 " + EMPTY], id="empty"),
        pytest.param("# note\n", ["1:1+1 " + EMPTY], id="a note only"),
        pytest.param("---\n", ["2:1+1 " + EMPTY], id="an empty document"),
        pytest.param(
            "a: 1\n---\nb: 2\n",
            [
                "2:1+3 error[LC005] a second document begins here"
                " = one file holds one case: put the second one in a file of its own"
            ],
            id="two documents",
        ),
        pytest.param(
            "a: {b: 1\nc: 2\n",
            ["2:2+1 error[LC006] this is not YAML: did not find expected ',' or '}'" + SYNTAX],
            id="an open bracket",
        ),
        pytest.param("a: *b\n", ["1:4+2 error[LC007] aliases are not allowed" + AGAIN], id="alias"),
        pytest.param(
            "a: &abc 1\n",
            ["1:4+4 error[LC008] anchors and aliases are not allowed" + AGAIN],
            id="anchor",
        ),
        pytest.param(
            "a:\n  <<: {b: 1}\n",
            ["2:3+2 error[LC009] merge keys are not allowed" + AGAIN],
            id="merge key",
        ),
        pytest.param(
            "a: !!python/name:os.system x\nb: ! y\nc: !m {d: 1}\ne: !!seq [f]\n",
            [f"{line}:4+1 {TAG}" for line in (1, 2, 3, 4)],
            id="tags of texts, maps and lists",
        ),
        pytest.param("%TAG ! tag:x,2000:\n---\na: 1\n", ["1:1+1 " + TAG], id="a tag directive"),
        pytest.param(
            "a: 1\nb: 2\na: 3\n",
            ["3:1+1 error[LC011] `a` is written twice: first at line 1, column 1" + ONE],
            id="a key twice",
        ),
        pytest.param(
            "e1: 1\nE1: 2\n",
            [
                "2:1+2 error[LC012] `E1` looks like `e1` at line 1, column 1"
                " = keep one of the two, or give them names that nobody can confuse"
            ],
            id="keys that look alike",
        ),
        pytest.param("? [a]\n: 1\n", ["1:3+1 " + NAME], id="a list as key"),
        pytest.param("? {a: 1}\n: 1\n", ["1:3+1 " + NAME], id="a map as key"),
        pytest.param("a: 1\n~: 2\n? \n: 3\n", ["2:1+1 " + NAME, "3:2+1 " + NAME], id="no key"),
        pytest.param(
            "[" * 40 + "\n[",
            ["2:1+1 error[LC014] more than 40 levels, one within another"],
            id="too deep",
        ),
        pytest.param(
            "- " + "x" * 100_001,
            [
                "1:3+1 error[LC016] a text of more than 100000 characters"
                " = keep long papers beside the case file"
            ],
            id="a text too long",
        ),
        pytest.param('a: "x\\0"\n', ["1:4+4 " + NO_TEXT], id="a null character by its number"),
        pytest.param('a: "\\ud800"\n', ["1:7+1 " + NO_TEXT], id="half a character by its number"),
        pytest.param(
            "x" * 201 + ": 1\n",
            ["1:1+201 error[LC019] a key of more than 200 characters"],
            id="a key too long",
        ),
        pytest.param(
            '"a\\u202eb": 1\n',
            [
                "1:1+5 error[LC020] a key holds the hidden character `\\u202e`"
                " = delete it and type the key again"
            ],
            id="a hidden character in a key",
        ),
    ],
)
def test_refused(text: str, expected: list[str]) -> None:
    assert refused(text) == expected


def test_too_many_values() -> None:
    text = "[" + "a," * 200_000 + "]"
    assert refused(text) == [
        "1:400000+1 error[LC015] more than 200000 values in one file = one file holds one case"
    ]


def test_a_parser_that_counts_levels_while_it_looks_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    class Counting:
        def __init__(self, data: bytes) -> None:
            self.data = data

        def get_event(self) -> Any:
            mark = yaml.Mark("", 1000, 0, 1000, "", 0)
            raise yaml.scanner.ScannerError(None, None, "exceeded maximum nesting depth", mark)

    monkeypatch.setattr("yaml.cyaml.CParser", Counting)
    assert refused("[" * 9) == ["1:1001+1 error[LC014] more than 40 levels, one within another"]


def test_forty_levels_are_read() -> None:
    assert read_yaml(("[" * 40 + "]" * 40).encode(), "a.yaml").kind == "list"


@pytest.mark.usefixtures("without_the_c_parser")
def test_the_other_parser_refuses_what_it_lets_through() -> None:
    assert refused('a: "\\ud800"\n') == ["1:4+3 " + NO_TEXT]
    assert refused('a: "\\UFFFFFFFF"\n')[0].startswith("1:1+1 error[LC006] this is not YAML: ")
    assert refused("a: *b\n") == ["1:4+2 error[LC007] aliases are not allowed" + AGAIN]
