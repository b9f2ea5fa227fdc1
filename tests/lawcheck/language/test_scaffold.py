import pytest

from lawcheck.language.blanks import blanks
from lawcheck.language.places import source_of
from lawcheck.language.scaffold import (
    KINDS,
    end_of_entry,
    inserted,
    norm_form,
    row_form,
    table_form,
)
from lawcheck.language.surface_norm import SHAPES
from lawcheck.language.yaml_source import read_yaml

TEXT = """\
norms:
  - id: a
    says:
      en: one

      ru: two  # said twice
  # about b
  - id: b
"""


@pytest.mark.parametrize("kind", KINDS)
def test_a_form_asks_for_keys_its_kind_has(kind: str) -> None:
    fields = SHAPES[kind].model_fields
    known = {field.alias or name for name, field in fields.items()}
    assert set(KINDS[kind]) <= known
    needed = {field.alias or name for name, field in fields.items() if field.is_required()}
    assert needed <= {*KINDS[kind], "id", "row", "kind"}


@pytest.mark.parametrize("kind", KINDS)
def test_all_of_a_form_that_is_law_is_blank(kind: str) -> None:
    text = "\n".join(norm_form("a.1", "A.1", [("article", "1")], kind, 2))
    (node,) = read_yaml(text.encode(), "x.yaml").value
    filled = [str(key.value) for key, value in node.value if value.value]
    blank = {"id", "row", "cite", "kind", "title", "says", "reviewed", "deadline"}
    assert set(filled) <= blank
    named = [one.message["en"] for one in blanks(node, source_of("x.yaml", text.encode()), "`a.1`")]
    assert "`editions` of `a.1` is still blank" in named
    assert "`says.kk` of `a.1` is still blank" in named
    assert len(named) == text.count(":\n") + text.endswith(":") - sum(
        line.strip() in ("title:", "says:", "deadline:") for line in text.splitlines()
    )


def test_a_quoted_or_null_value_is_no_blank() -> None:
    data = b'a: ""\nb: null\nc:\n'
    found = blanks(read_yaml(data, "x"), source_of("x", data), "it")
    assert [(one.line, one.column, one.message["en"]) for one in found] == [
        (3, 3, "`c` of it is still blank")
    ]


def test_an_entry_ends_before_the_comment_of_the_next() -> None:
    assert end_of_entry(TEXT.splitlines(), 2) == 6
    assert end_of_entry(TEXT.splitlines(), 8) == 8


def test_a_form_is_put_in_and_nothing_else_changes() -> None:
    new = inserted(TEXT, 6, ["  - id: new"], apart=True)
    assert new.splitlines()[6:9] == ["", "  - id: new", ""]
    assert new.replace("\n  - id: new\n\n", "") == TEXT


def test_the_line_ends_of_a_file_are_kept() -> None:
    new = inserted("- a\r\n- b\r\n", 2, row_form("R.1"), apart=False)
    assert new == '- a\r\n- b\r\n- {row: R.1, status: , why: ""}\r\n'


@pytest.mark.parametrize("text", ["- a\n- b\n", "- a\n- b"])
def test_a_file_ends_with_the_end_of_a_line(text: str) -> None:
    assert inserted(text, 2, ["- c"], apart=False) == "- a\n- b\n- c\n"


def test_a_table_has_three_rows() -> None:
    (table,) = read_yaml("\n".join(table_form("a.1")).encode(), "x").value
    rows = {key.value: value for key, value in table.value}["rows"]
    assert len(rows.value) == 3
