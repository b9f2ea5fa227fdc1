import os
from pathlib import Path

import pytest

from lawcheck.files import rule_files as subject
from lawcheck.files.rule_files import rule_files, rules_from, rules_in, shipped_rules
from lawcheck.language.compiled import dump
from lawcheck.model.diagnostic import Refused
from tests.lawcheck.language.rule_text import ACT, HEAD, WORDS, norm, told

DUTY = "kind: duty\nbearer: police\nfor_each: report as r\ndischarge: order_copied about r\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "toy" / "tests").mkdir(parents=True)
    (tmp_path / "vocabulary.yaml").write_text(WORDS, encoding="utf-8")
    (tmp_path / "toy" / "act.yaml").write_text(ACT, encoding="utf-8")
    (tmp_path / "toy" / "c.yaml").write_text(HEAD + norm("toy.1", DUTY), encoding="utf-8")
    (tmp_path / "toy" / "tests" / "t.yaml").write_text("[", encoding="utf-8")
    (tmp_path / "toy" / "notes.txt").write_text("not rules", encoding="utf-8")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "a.yaml").write_text("[", encoding="utf-8")
    return tmp_path


def refusal(folder: Path) -> list[str]:
    with pytest.raises(Refused) as caught:
        rule_files(folder)
    return [line.replace(folder.as_posix(), "F") for line in told(caught.value.diagnostics)]


def test_tables_hidden_folders_and_other_files_are_left_alone(folder: Path) -> None:
    assert list(rule_files(folder)) == ["vocabulary.yaml", "toy/act.yaml", "toy/c.yaml"]


def test_rules_come_from_their_sources_where_nothing_is_compiled(folder: Path) -> None:
    rules = rules_in(folder)
    assert [one.id for one in rules.ruleset.norms] == ["toy.1"]
    assert sorted(rules.digests) == ["toy/act.yaml", "toy/c.yaml", "vocabulary.yaml"]


def test_compiled_rules_are_used_while_every_file_is_the_one_they_name(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = rules_in(folder)
    compiled = folder / "compiled.json"
    compiled.write_text(dump(*rules), encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(subject, "from_sources", None)
        assert rules_in(folder).digests == rules.digests
    (folder / "toy" / "c.yaml").write_text(HEAD + norm("toy.2", DUTY), encoding="utf-8")
    assert [one.id for one in rules_in(folder).ruleset.norms] == ["toy.2"]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"{}", id="something else"),
        pytest.param(b"\xff\xfe", id="no text"),
        pytest.param(b'{"sha256": "0",\n"rules": []}\n', id="a wrong digest"),
    ],
)
def test_a_damaged_compiled_file_is_ignored(folder: Path, data: bytes) -> None:
    (folder / "compiled.json").write_bytes(data)
    assert [one.id for one in rules_in(folder).ruleset.norms] == ["toy.1"]


def test_named_folders_add_their_words_to_the_shipped_ones(tmp_path: Path) -> None:
    (tmp_path / "toy").mkdir()
    (tmp_path / "toy" / "act.yaml").write_text(ACT, encoding="utf-8")
    (tmp_path / "toy" / "c.yaml").write_text(HEAD + norm("toy.1", DUTY), encoding="utf-8")
    rules = rules_from([tmp_path])
    assert [one.id for one in rules.ruleset.norms] == ["toy.1"]
    assert rules.vocabulary == shipped_rules().vocabulary
    assert list(rules.digests) == [f"{tmp_path.as_posix()}/toy/{n}" for n in ("act.yaml", "c.yaml")]
    assert rules.ruleset.norms[0].file == f"{tmp_path.as_posix()}/toy/c.yaml"


def test_a_compiled_file_in_a_folder_somebody_named_is_never_looked_for(folder: Path) -> None:
    (folder / "vocabulary.yaml").unlink()
    (folder / "compiled.json").write_text("never read", encoding="utf-8")
    assert [one.id for one in rules_from([folder]).ruleset.norms] == ["toy.1"]


def test_no_folder(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone") == ["F:1:1: LC211 this is no folder that can be read"]


def test_an_empty_folder(tmp_path: Path) -> None:
    assert refusal(tmp_path) == [
        "F:1:1: LC211 there are no rules here "
        "(a folder of rules holds folders with an act.yaml each)"
    ]


def test_a_link_out_of_the_folder(folder: Path) -> None:
    (folder / "toy" / "b.yaml").symlink_to("/etc/hostname")
    assert refusal(folder) == ["F/toy/b.yaml:1:1: LC211 a folder of rules holds no links"]


def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "toy" / "b.yaml")
    assert refusal(folder) == ["F/toy/b.yaml:1:1: LC211 this is no regular file"]


def test_a_file_that_cannot_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(path: Path) -> None:
        raise PermissionError(path)

    monkeypatch.setattr(Path, "lstat", deny)
    assert refusal(folder) == ["F/vocabulary.yaml:1:1: LC211 this file cannot be read"]


def test_a_large_file_is_refused_by_its_size(folder: Path) -> None:
    with (folder / "toy" / "b.yaml").open("wb") as stream:
        stream.truncate(subject.LARGEST + 1)
    assert refusal(folder) == ["F/toy/b.yaml:1:1: LC210 a rule file has at most 1000000 bytes"]


def test_a_folder_of_too_many_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subject, "MOST_FILES", 2)
    assert refusal(folder) == ["F:1:1: LC210 there are more than 2 rule files"]


def test_folders_deeper_than_any_rules_are_left_alone(folder: Path) -> None:
    deep = folder / "a" / "b" / "c" / "d"
    deep.mkdir(parents=True)
    (deep / "x.yaml").write_text("[", encoding="utf-8")
    assert "a/b/c/d/x.yaml" not in rule_files(folder)
