"""Bad names of files, and rule sets made to mislead, by the number of the list of inputs."""

import json
import os
from pathlib import Path

import pytest

from lawcheck.cli.main import main
from lawcheck.files.rule_files import rules_in
from lawcheck.language.compiled import dump
from tests.lawcheck.cli.toy_rules import CHAPTER, write_rules

MAP = "case: {lawcheck: 1, id: {column: id}, as_of: 2018-06-30, place: {region: KZ-75}}"
NO_FILE_NAME = "the id of this case cannot be the name of a file"


@pytest.mark.parametrize(
    "name", ["../../x", "/x", "C:\\x", "\\\\server\\x", "CON", "nul", "a\u202eb", ".x", "x."]
)
def test_b10_an_id_of_a_case_cannot_lead_out_of_the_folder(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    monkeypatch.chdir(inner)
    (inner / "map.yaml").write_text(MAP, encoding="utf-8")
    (inner / "cells.csv").write_text(f"id\n{name}\n", encoding="utf-8")
    arguments = ["import", "cells.csv", "--map", "map.yaml", "--sound-only", "--lang", "en"]
    assert main(arguments) == 3
    said = capsys.readouterr()
    assert NO_FILE_NAME in said.out or "LC017" in said.err
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["cells.csv", "inner", "map.yaml"]


def test_b10_nothing_is_written_through_a_link_or_into_a_pipe(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    os.mkfifo(tmp_path / "pipe")
    for name in ("link", "pipe"):
        assert main(["new", str(tmp_path / name)]) == 5
        assert "is there already and stays as it is" in capsys.readouterr().err
    for name, why in (("link", "is a symbolic link"), ("pipe", "is not a regular file")):
        assert main(["schema", "xlsx", "-o", str(tmp_path / name)]) == 5
        assert why in capsys.readouterr().err
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("name", ["/dev/zero", "pipe", "."])
def test_b10_only_regular_files_are_read(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    for arguments in (["import", name, "--map", "map.yaml"], ["import", "map.yaml", "--map", name]):
        assert main([*arguments, "--lang", "en"]) == 3
        shown = {"/dev/zero": "zero", ".": "MAP" if name == arguments[-1] else "FILE"}
        expected = f"{shown.get(name, name)}:1:1: error[LC021]: this is not a regular file"
        assert expected in capsys.readouterr().err


SLOW = "(a+)+$"


def test_b16_no_pattern_of_a_user_is_ever_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = CHAPTER.replace("    deadline:", f'    when: o.rank matches "{SLOW}"\n    deadline:')
    rules = write_rules(tmp_path / "rules", **{"chapter-1": text})
    assert main(["rules", "list", "--rules", str(rules)]) == 3
    assert "error[LC221]" in capsys.readouterr().err
    (tmp_path / "map.yaml").write_text(
        MAP.replace("{column: id}", f'{{column: id}}, title: {{column: t, split: "{SLOW}"}}'),
        encoding="utf-8",
    )
    (tmp_path / "cells.csv").write_text(f"id,t\n1,{'a' * 5000}b\n", encoding="utf-8")
    arguments = ["import", str(tmp_path / "cells.csv"), "--map", str(tmp_path / "map.yaml")]
    assert main([*arguments, "--dry-run", "--lang", "en"]) == 3  # a title is no list
    assert "error[LC105]" in capsys.readouterr().out


# What a pickle looks like that makes a file when somebody unpickles it.
PICKLED = b"cposix\nsystem\n(S'touch harmed'\ntR."


def test_b22_what_is_damaged_or_foreign_is_no_rules_and_nothing_is_unpickled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = write_rules(tmp_path / "rules")
    words = Path(__file__).resolve().parents[3] / "rules" / "vocabulary.yaml"
    (folder / "vocabulary.yaml").write_bytes(words.read_bytes())
    sound = rules_in(folder)
    compiled = dump(*sound)
    for data in (
        PICKLED,
        compiled.replace("24", "48").encode(),
        compiled.replace('"1 ', '"2 ').encode(),
        compiled[:-100].encode(),
    ):
        (folder / "compiled.json").write_bytes(data)
        again = rules_in(folder)
        assert again._replace(ruleset=None) == sound._replace(ruleset=None)  # type: ignore[arg-type]
        assert tuple(again.ruleset.norms) == tuple(sound.ruleset.norms)
    assert not (tmp_path / "harmed").exists()


CIRCLE = """\
  - id: mini.a
    row: M.1.2
    cite: {article: 1, paragraph: 2}
    editions: [E0, E1]
    read: seen
    kind: definition
    level: case
    title: {en: One, ru: Один, kk: Бір}
    says: {en: One., ru: Один., kk: Бір.}
    reviewed: null
    args: {i: incident}
    gives: truth
    is: mini.b(i)
"""


def test_b30_definitions_that_rest_on_each_other_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = (
        CIRCLE.replace("mini.a", "mini.x").replace("mini.b", "mini.a").replace("mini.x", "mini.b")
    )
    text = CHAPTER + CIRCLE + other.replace("paragraph: 2", "paragraph: 3")
    rules = write_rules(tmp_path, **{"chapter-1": text})
    assert main(["rules", "check", "--rules", str(rules)]) == 3
    assert "error[LC231]" in capsys.readouterr().err


def test_b30_a_rule_that_can_never_come_to_bear_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    never = "    when: o.order is approach_ban and o.order is protection_order\n    deadline:"
    text = CHAPTER.replace("    deadline:", never)
    rules = write_rules(tmp_path, **{"chapter-1": text})
    assert main(["rules", "check", "--rules", str(rules)]) == 3
    assert "error[LC412]: `mini.1.1` can never come to bear" in capsys.readouterr().err


def test_b30_a_rule_without_its_source_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = CHAPTER.replace("    cite: {article: 1, paragraph: 1}\n", "")
    rules = write_rules(tmp_path, **{"chapter-1": text})
    assert main(["rules", "check", "--rules", str(rules)]) == 3
    assert "error[LC202]" in capsys.readouterr().err


BAN = CHAPTER.partition("norms:\n")[2].replace("mini.1.1", "mini.1.2").replace("M.1.1", "M.1.2")
BAN = BAN.replace("paragraph: 1}", "paragraph: 2}").replace("kind: duty", "kind: prohibition")
BAN = BAN.replace("    deadline: {within: 24 h, after: o}\n", "")
BAN = BAN.replace("discharge: order_copied about o", "forbidden: order_copied about o")
BAN += "    during: from o for 30 d\n"
CASE = """\
lawcheck: 1
id: T-1
place: {region: KZ-75}
as_of: 2012-02-01
people: {R: {role: respondent}}
events:
  - {id: e1, kind: incident, at: 2012-01-01}
  - {id: e3, kind: order_issued, order: protection_order, at: 2012-01-02, about: e1}
"""


@pytest.mark.parametrize("order", ["duty first", "ban first"])
def test_b30_rules_that_contradict_are_a_conflict_whatever_their_order(
    order: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head, _, duty = CHAPTER.partition("norms:\n")
    norms = duty + BAN if order == "duty first" else BAN + duty
    rules = write_rules(tmp_path / "rules", **{"chapter-1": f"{head}norms:\n{norms}"})
    case = tmp_path / "case.yaml"
    case.write_text(CASE, encoding="utf-8")
    arguments = [
        "assess",
        str(case),
        "--rules",
        str(rules),
        "--format",
        "json",
        "--fail-on",
        "never",
    ]
    assert main(arguments) == 0
    found = json.loads(capsys.readouterr().out)["findings"]
    assert {one["norm"]: one["status"] for one in found} == {
        "mini.1.1": "conflict",
        "mini.1.2": "conflict",
    }
