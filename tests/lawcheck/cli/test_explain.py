import re

import pytest

from lawcheck.cli.case_input import load_rules
from lawcheck.cli.main import main
from lawcheck.files.shipped import PACKAGE
from lawcheck.language.checks.registry import CHECKS
from lawcheck.language.messages import CATALOGUE
from lawcheck.render.fault_page import fault_page, known_codes
from lawcheck.render.rule_faults import RULE_FAULTS

DENIED = """\
LC159 (error): this denies … (line …), which the file lists as done
A file cannot say both that something was done and that it was not. Where two
people disagree, say who.

Wrong
    events:
      - {id: e1, kind: report, at: 2018-03-02, to: police}
      - {id: e2, kind: registered, at: 2018-03-02, about: e1}
      - {id: e3, kind: registered, about: e1, done: no}

The message
    case.yaml:4:49: error[LC159]: this denies `e2` (line 3), which the file lists as done
      |
    4 |   - {id: e3, kind: registered, about: e1, done: no}
      |                                                 ^^
      = help: keep the event and say who denies it: `contested_by: <source>`

Right
    events:
      - {id: e1, kind: report, at: 2018-03-02, to: police}
      - {id: e2, kind: registered, at: 2018-03-02, about: e1, contested_by: V}
"""
EMPTY = """\
LC004 (қате): файл бос
Бос файл ештеңе айтпайды, тіпті қай іс туралы екенін де білдірмейді.

Бағдарлама хабары
    файл бос

Не істеу керек
    жаңа іс файлынан бастаңыз
"""


@pytest.fixture(autouse=True)
def _in_eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def test_a_fault_is_shown_and_mended(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "[lc159]", "--lang", "en"]) == 0
    assert capsys.readouterr().out == DENIED


def test_a_fault_that_no_example_can_show(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "LC004", "--lang", "kk"]) == 0
    assert capsys.readouterr().out == EMPTY


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_every_code_has_a_page(lang: str) -> None:
    vocabulary = load_rules(()).vocabulary
    for code in known_codes():
        assert fault_page(code, vocabulary, lang, 80, False).startswith(code)


def test_every_code_of_the_program_is_known() -> None:
    sources = [path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")]
    used = {code for source in sources for code in re.findall(r'"(LC[0-9]{3})"', source)}
    assert used <= set(known_codes())
    assert len(used) > 100


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_without_a_code_all_are_listed(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--lang", lang]) == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines() if "  LC" in line]
    assert sorted(listed) == sorted(known_codes())


def test_no_code_stands_in_two_families() -> None:
    families = [set(CATALOGUE), set(RULE_FAULTS), {check.code for check in CHECKS}]
    assert sum(map(len, families)) == len(set().union(*families)) == len(known_codes())


def test_an_unknown_code_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "LC1549"]) == 2
    assert "there is no code `LC1549`; did you mean `LC159`?" in capsys.readouterr().err
    assert main(["explain", "what"]) == 2
    assert "`lawcheck explain` lists them" in capsys.readouterr().err
