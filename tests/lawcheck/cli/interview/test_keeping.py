from pathlib import Path

import pytest

from lawcheck.cli.case_edit import text, value_of, with_key
from lawcheck.cli.interview.keeping import marked, notes_of, resume, written
from lawcheck.language.faults import Faults
from lawcheck.language.yaml_source import Node, compose
from tests.cases.assessing import TEACHING

FILE = """\
# About the file.
lawcheck: 1
id: T-1  # a working number

# Who is in it.
people:
  # She speaks Kazakh.
  V: {role: survivor}
events:
  - {id: e1, kind: incident, note: "a # in a text"} # told twice
# Ask the clinic.
"""


def never() -> None:
    raise AssertionError


def plain(node: Node) -> object:
    if node.kind == "map":
        return {key.value: plain(value) for key, value in node.value}
    return [plain(one) for one in node.value] if node.kind == "list" else node.value


def test_notes_stay_with_the_part_they_stand_in() -> None:
    assert notes_of(FILE) == {
        "lawcheck": ("# About the file.",),
        "id": ("# a working number",),
        "people": ("# Who is in it.", "# She speaks Kazakh."),
        "events": ("# told twice",),
        "": ("# Ask the clinic.",),
    }


def test_no_note_is_lost_and_nothing_else_changes(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_text(FILE, encoding="utf-8")
    file = resume(path, never)
    again = file.keep(file.root)
    whole = path.read_text(encoding="utf-8")
    assert all(line.strip() in whole for line in FILE.splitlines() if line.startswith("#"))
    assert whole.count("#") == FILE.count("#")
    assert plain(compose(whole, Faults("case"))) == plain(file.root)
    assert written(again.root, notes_of(whole)) == whole
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_was_asked_in_vain_is_kept_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_text(FILE, encoding="utf-8")
    file = resume(path, never)
    assert file.asked() == {}
    root = with_key(file.root, text("coder"), compose("{on: 2018-03-02}", Faults("coder")))
    root = marked(marked(root, "e1.harm", "not_known"), "referred(about=e1)", "not_said")
    file.keep(root)
    again = resume(path, never)
    assert again.asked() == {"e1.harm": "not_known", "referred(about=e1)": "not_said"}
    coder = value_of(again.root, "coder")
    assert coder is not None
    assert value_of(coder, "on") is not None


def test_a_sealed_file_is_not_written_in_plain(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml.age"
    path.write_bytes(b"age-encryption.org/v1\n")
    with pytest.raises(AssertionError):
        resume(path, never)


def test_every_teaching_case_is_written_as_it_was_read() -> None:
    files = sorted(TEACHING.glob("*.yaml"))
    assert len(files) > 40
    for path in files:
        file = resume(path, never)
        whole = written(file.root, file.notes)
        assert plain(compose(whole, Faults(path.name))) == plain(file.root), path.name
        assert whole.count("#") == path.read_text(encoding="utf-8").count("#"), path.name
