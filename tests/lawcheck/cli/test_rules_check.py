import re
from pathlib import Path

import pytest

from lawcheck.cli.main import main
from lawcheck.render.phrases.rule_commands import RULE_COMMANDS
from tests.lawcheck.cli.toy_rules import CHAPTER, TABLE, write_rules

LATER = """\
- norm: mini.1.1
  given:
    place: {region: KZ-75}
    as_of: 2016-02-01
    events:
      - {id: e3, kind: order_issued, order: protection_order, at: "2016-01-02T10:00"}
  rows:
    - {name: under the second edition, expect: unsettled}
"""


def test_rules_that_hold_together_are_fine(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = write_rules(tmp_path, **{"tests/two": LATER})
    assert main(["rules", "check", "--rules", str(rules)]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.endswith(" checks of 1 norms: no fault\n")


def test_a_check_that_fires_is_status_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules = write_rules(tmp_path, **{"tests/one": TABLE[: TABLE.index("    - {name: the next")]})
    assert main(["rules", "check", "--rules", str(rules)]) == 3
    assert "the table of `mini.1.1` has 1 of 3 statuses: met" in capsys.readouterr().err


def test_rules_that_do_not_load_are_status_3(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chapter = CHAPTER.replace("after: o}", "after: x}")
    rules = write_rules(tmp_path, **{"chapter-1": chapter})
    assert main(["rules", "check", "--rules", str(rules)]) == 3
    said = capsys.readouterr().err
    assert "chapter-1.yaml:20:" in said
    assert "`x`" in said


def test_a_folder_that_is_not_there_is_status_3(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rules", "check", "--rules", str(tmp_path / "none")]) == 3
    assert "this is no folder that can be read" in capsys.readouterr().err


def test_checks_of_one_norm_leave_out_what_is_said_of_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    second = CHAPTER.partition("norms:\n")[2].replace("mini.1.1", "mini.1.2")
    second = second.replace("paragraph: 1", "paragraph: 2").replace("to prosecutor", "to court")
    rules = write_rules(tmp_path, **{"chapter-1": CHAPTER + second, "tests/two": LATER})
    assert main(["rules", "check", "--rules", str(rules)]) == 3
    assert "`mini.1.2`" in capsys.readouterr().err
    assert main(["rules", "check", "mini.1.1", "--rules", str(rules)]) == 0
    assert capsys.readouterr().err.endswith(" checks of 1 norms: no fault\n")
    assert main(["rules", "check", "mini.1.2", "--rules", str(rules)]) == 3
    assert "`mini.1.2`" in capsys.readouterr().err
    assert main(["rules", "check", "mini.1.3", "--rules", str(rules)]) == 2


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("ru", "ошибка[LC222]: здесь неизвестно: событие или момент `x`"),
        ("kk", "қате[LC222]: мұнда белгісіз: оқиға немесе сәт `x`"),
    ],
)
def test_faults_of_rules_are_told_in_the_language_asked_for(
    lang: str,
    said: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chapter = CHAPTER.replace("after: o}", "after: x}")
    rules = str(write_rules(tmp_path, **{"chapter-1": chapter}))
    for asked in (["--lang", lang], [f"--lang={lang}"]):
        assert main(["check", "case.yaml", "--rules", rules, *asked]) == 3
        assert said in capsys.readouterr().err
    monkeypatch.setenv("LAWCHECK_LANG", lang)
    assert main(["rules", "check", "--rules", rules]) == 3
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("lang", "citation", "done"),
    [
        ("ru", "(ст. 1(2)) стоит не по порядку, выше неё: ст. 1(3)", "ошибок нет"),
        ("kk", "(1(2)-бап) өз ретімен тұрған жоқ, одан жоғарысы: 1(3)-бап", "қате жоқ"),
    ],
)
def test_what_checks_find_is_told_in_the_language_of_the_computer(
    lang: str,
    citation: str,
    done: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LAWCHECK_LANG", lang)
    first = CHAPTER.replace("paragraph: 1", "paragraph: 3")
    second = CHAPTER.partition("norms:\n")[2].replace("mini.1.1", "mini.1.2")
    second = second.replace("paragraph: 1", "paragraph: 2")
    rules = write_rules(tmp_path, **{"chapter-1": first + second})
    assert main(["rules", "check", "--rules", str(rules)]) == 3
    assert citation in capsys.readouterr().err
    rules = write_rules(tmp_path, **{"chapter-1": CHAPTER, "tests/two": LATER})
    assert main(["rules", "check", "--rules", str(rules)]) == 0
    assert done in capsys.readouterr().err


def test_the_commands_on_rules_say_the_same_in_every_language() -> None:
    keys = {lang: set(texts) for lang, texts in RULE_COMMANDS.items()}
    assert keys["en"] == keys["ru"] == keys["kk"]
    for name in keys["en"]:
        texts = [RULE_COMMANDS[lang][name] for lang in ("en", "ru", "kk")]
        assert len(set(texts)) == 3
        assert len({frozenset(re.findall("{[a-z]+}", text)) for text in texts}) == 1
