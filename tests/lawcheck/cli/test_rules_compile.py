import os
import stat
from pathlib import Path

import pytest

from lawcheck.cli import rules_compile
from lawcheck.cli.main import main
from lawcheck.files.shipped import shipped
from lawcheck.language.compiled import restore
from tests.lawcheck.cli.toy_rules import write_rules


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in for the shipped rules: the shipped words with the act of these tests."""
    words = (shipped("rules") / "vocabulary.yaml").read_bytes()
    rules = write_rules(tmp_path)
    (rules / "vocabulary.yaml").write_bytes(words)
    monkeypatch.setattr(rules_compile, "shipped", lambda _: rules)
    return rules


def test_what_is_written_is_fresh_until_a_rule_changes(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stale = "rules/compiled.json is stale: run `lawcheck rules compile`\n"
    assert main(["rules", "compile", "--check"]) == 1
    assert capsys.readouterr().err == stale
    assert main(["rules", "compile"]) == 0
    assert capsys.readouterr().err == "rules/compiled.json: 1 norms of 1 acts\n"
    restored = restore((folder / "compiled.json").read_bytes())
    assert restored is not None
    assert [norm.id for norm in restored.ruleset.norms] == ["mini.1.1"]
    assert main(["rules", "compile", "--check"]) == 0
    assert capsys.readouterr().err == "rules/compiled.json is fresh\n"
    with (folder / "mini" / "chapter-1.yaml").open("a", encoding="utf-8") as file:
        file.write("\n# one more line\n")
    assert main(["rules", "compile", "--check"]) == 1


@pytest.mark.skipif(os.name != "posix", reason="needs the permissions of POSIX")
def test_rules_are_no_secret(folder: Path) -> None:
    assert main(["rules", "compile"]) == 0
    assert stat.S_IMODE((folder / "compiled.json").stat().st_mode) == 0o644


def test_rules_with_a_fault_are_not_written(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "mini" / "chapter-1.yaml").write_text("act: mini\nnorms: [1]\n", encoding="utf-8")
    assert main(["rules", "compile"]) == 3
    assert "mini/chapter-1.yaml:2" in capsys.readouterr().err
    assert not (folder / "compiled.json").exists()
