"""What is written plainly is read as the library reads it; all else is left to the library."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from lawcheck.language.faults import Faults
from lawcheck.language.plain_yaml import plain_steps
from lawcheck.language.source_text import FORBIDDEN
from lawcheck.language.yaml_source import Node, compose, compose_any
from lawcheck.model.diagnostic import Refused

ROOT = Path(__file__).parents[3]
CASES = sorted(ROOT.glob("cases/teaching/*.yaml"))
WHOLE = """\
# a comment
a: 1
b:
    # deeper
  - {x: 1, y: [2, 'it', {z: "q: #"}], w: {}}  # and behind

  - z: q r
    w: 's t'
  - plain [text], with it
  - [a, []]
c.d-e: {f: ~2018}
k:
  l:
    m: a:b
"""


def outcome(read: Callable[[str, Faults], Node], text: str) -> object:
    """What reading a text comes to: its tree and what was noted, or the refusal."""
    faults = Faults("x", text)
    try:
        return read(text, faults), faults.errors
    except Refused as refused:
        return [(one.code, one.line, one.column) for one in refused.diagnostics]


def test_everything_that_is_plain_is_read_as_by_the_library() -> None:
    assert plain_steps(WHOLE) is not None
    assert outcome(compose, WHOLE) == outcome(compose_any, WHOLE)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("# c\n", id="only a comment"),
        pytest.param("a: 1\r\n", id="line ends of Windows"),
        pytest.param("a:\t1\n", id="a tab"),
        pytest.param("a: 1\n" + "#" * 100_000, id="a large file"),
        pytest.param(" a: 1\n", id="begins to the right"),
        pytest.param("- a\n", id="a list as the whole"),
        pytest.param("[a]\n", id="a flow as the whole"),
        pytest.param("a\n", id="a text as the whole"),
        pytest.param("a:\n", id="a key without a value"),
        pytest.param("a:\nb: 1\n", id="a key without a value, and another key"),
        pytest.param("a:\n  b:\nc: 1\n", id="a key without a value, deeper"),
        pytest.param("a: 1\n  b: 2\n", id="a key deeper than its map"),
        pytest.param("a: 1\n  more\n", id="a text of two lines"),
        pytest.param("a:\n  b: 1\n c: 2\n", id="an indent between two"),
        pytest.param("a:\n- b\n", id="a list no deeper than its key"),
        pytest.param("a:\n  - b\n  c: d\n", id="a key among items"),
        pytest.param("a:\n  - - b\n", id="a list in a list"),
        pytest.param("a:\n  -   b: c\n", id="a key far from its dash"),
        pytest.param("a:\n  - # c\n    b\n", id="an item on the next line"),
        pytest.param("a: >-\n  b\n", id="a folded text"),
        pytest.param("a: &x b\n", id="an anchor"),
        pytest.param("a: !t b\n", id="a tag"),
        pytest.param("a: -5\n", id="a dash that begins a text"),
        pytest.param("a: b: c\n", id="two keys on a line"),
        pytest.param("a: b#c\n", id="a sign that is no comment"),
        pytest.param("a: 'it''s'\n", id="a quote in quotes"),
        pytest.param('a: "\\n"\n', id="an escape"),
        pytest.param("'a': b\n", id="a key in quotes"),
        pytest.param("a: {b: 1,\n  c: 2}\n", id="a flow of two lines"),
        pytest.param("a: {b}\n", id="a key without a value in a flow"),
        pytest.param("a: [b: 1]\n", id="a pair in a list"),
        pytest.param("a: {b: 1, }\n", id="a comma at the end"),
        pytest.param("a: [,]\n", id="a comma alone"),
        pytest.param("a: [b}\n", id="brackets that do not match"),
        pytest.param("a: [b] c\n", id="more behind a flow"),
        pytest.param("a: [b:c]\n", id="a colon in a flow"),
        pytest.param("--- \na: b\n", id="a document start"),
    ],
)
def test_what_is_not_plain_is_left_to_the_library(text: str) -> None:
    assert plain_steps(text) is None
    assert outcome(compose, text) == outcome(compose_any, text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("a: 1\na: 2\n", "LC011", id="a key twice"),
        pytest.param(f"a: {'[' * 41}{']' * 41}\n", "LC014", id="too deep"),
    ],
)
def test_what_no_file_may_hold_is_refused_all_the_same(text: str, code: str) -> None:
    assert plain_steps(text) is not None
    assert outcome(compose, text) == outcome(compose_any, text)
    assert code in str(outcome(compose, text))


def test_the_teaching_cases_are_plain_and_read_as_by_the_library() -> None:
    texts = [path.read_text(encoding="utf-8") for path in CASES]
    assert sum(plain_steps(text) is not None for text in texts) > len(texts) * 0.9
    for text in texts:
        assert outcome(compose, text) == outcome(compose_any, text)


def test_slips_of_the_keyboard_are_read_as_by_the_library() -> None:
    chance = random.Random(1)
    signs = [*" \n:-#,[]{}'\"&*!|>%@`?~\\.=a1é\u00a0_", ": ", " #", "- ", "\n  ", "\n- ", "k: "]
    plain = 0
    for _ in range(3_000):
        text = list(WHOLE)
        for _ in range(chance.choice((1, 1, 2, 4))):
            at = chance.randrange(len(text))
            text[at : at + chance.choice((0, 0, 1, 3))] = chance.choice((chance.choice(signs), ""))
        slipped = "".join(text)
        assert not FORBIDDEN.search(slipped)
        plain += plain_steps(slipped) is not None
        assert outcome(compose, slipped) == outcome(compose_any, slipped)
    assert plain > 300
