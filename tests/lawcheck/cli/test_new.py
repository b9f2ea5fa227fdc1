import re
from pathlib import Path

import pytest

from lawcheck.cli.main import main
from lawcheck.files.rule_files import shipped_rules
from lawcheck.language.case_reader import parse_case
from lawcheck.model.case import Case

VOCABULARY = shipped_rules().vocabulary
LANGUAGES = ("en", "ru", "kk")
KINDS = ("incident", "service", "state")


def written(path: Path, *options: str) -> str:
    assert main(["new", str(path), "--as-of", "2018-04-10", *options]) == 0
    return path.read_text(encoding="utf-8")


def read(text: str) -> Case:
    case, warnings = parse_case(text.encode(), "case.yaml", VOCABULARY)
    assert [one.code for one in warnings] == ["LC181"]  # the place is not known yet
    return case


@pytest.mark.parametrize("kind", KINDS)
def test_the_file_is_a_case_that_knows_nothing(kind: str, tmp_path: Path) -> None:
    files = [written(tmp_path / lang, "--kind", kind, "--lang", lang) for lang in LANGUAGES]
    cases = [read(text) for text in files]
    assert [case.language for case in cases] == list(LANGUAGES)
    asked = [(list(one.facts), [event.kind for event in one.events]) for one in cases]
    assert asked[0] == asked[1] == asked[2]
    assert cases[0].subject == ("case" if kind == "incident" else kind)
    known = [fact.value for fact in cases[0].facts.values()]
    known += [one.value for event in cases[0].events for one in event.attributes.values()]
    assert not any(known)
    assert (kind == "incident") == bool(cases[0].events)
    assert (kind == "incident") != bool(cases[0].facts)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_ten_answers_come_first(lang: str, tmp_path: Path) -> None:
    text = written(tmp_path / "case.yaml", "--lang", lang)
    assert text.startswith("# yaml-language-server: $schema=case.schema.json\n")
    numbered = [int(found) for found in re.findall(r"^ *# ([0-9]+)\. ", text, re.MULTILINE)]
    assert numbered == list(range(1, 11))
    assert all(len(line) <= 110 for line in text.splitlines())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_note_taken_up_is_a_key_that_is_known(lang: str, tmp_path: Path) -> None:
    text = written(tmp_path / "case.yaml", "--lang", lang)
    taken = re.sub(r"^( *)# (- \{id|C1: |sources:|  s1: )", r"\1\2", text, flags=re.MULTILINE)
    case = read(taken)
    assert [event.id for event in case.events] == [f"e{number}" for number in range(1, 8)]
    assert "C1" in case.people
    assert "s1" in case.sources


def test_the_figures_taken_up_are_known(tmp_path: Path) -> None:
    text = written(tmp_path / "case.yaml", "--kind", "state")
    taken = re.sub(r"^# (figures:|  [a-z_]+: \{value)", r"\1", text, flags=re.MULTILINE)
    assert "sources:" in taken
    taken = taken.replace("# sources:", "sources:").replace("#   s1:", "  s1:")
    assert len(read(taken).figures) >= 7


def test_nothing_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "case.yaml"
    path.write_text("lawcheck: 1", encoding="utf-8")
    (tmp_path / "link.yaml").symlink_to(tmp_path / "nowhere")
    for name in ("case.yaml", "link.yaml"):
        assert main(["new", str(tmp_path / name)]) == 5
        assert "is there already and stays as it is" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == "lawcheck: 1"
    assert not (tmp_path / "nowhere").exists()


def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    written(path)
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_name_that_cannot_be_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(tmp_path / "no" / "case.yaml")]) == 5
    assert "no such file or directory" in capsys.readouterr().err
    assert main(["new", "a\0b"]) == 5
    assert "the name is not usable" in capsys.readouterr().err


def test_it_can_be_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "-", "--lang", "kk", "--as-of", "2018-04-10"]) == 0
    said = capsys.readouterr()
    assert read(said.out).language == "kk"
    assert said.err == ""


def test_a_file_left_unanswered_accuses_nobody(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    written(path)
    assert main(["assess", str(path), "-o", str(tmp_path / "out.txt")]) == 0
