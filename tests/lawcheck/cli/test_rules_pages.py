import json
from pathlib import Path

import pytest

from lawcheck.cli.main import main
from lawcheck.cli.options import LANGUAGES
from lawcheck.cli.rule_folders import source_of
from lawcheck.cli.rules_pages import wordings_of
from lawcheck.files.rule_files import shipped_rules
from lawcheck.files.template_files import templates_of
from lawcheck.render.environment import page
from lawcheck.render.rule_pages import norm_page, norm_values
from tests.lawcheck.cli.toy_rules import CHAPTER, write_rules

LIST = """\
mini  Mini Act (1-M)
  E0 2010-01-01 (1-M; text seen)
  E1 between 2015-03-01 and 2015-03-21 (2-M; inferred)
  amendments looked for up to 2029-12-31
  Norms: 1
  mini.1.1  Art. 1(1)  Copy the order (duty, police)

Nothing here is the text of the law.
"""
PAGE = """\
mini.1.1  Copy the order
Art. 1(1), Mini Act (1-M)
https://example.org/mini

A copy goes to the prosecutor within 24 hours.

Kind: duty
Bearer: police
Editions: E0–E1
Read: text seen E0; inferred E1
Row of the pack: M.1.1
Review: not reviewed by a lawyer
Rule file: {file}:5

    - id: mini.1.1
      row: M.1.1
"""
LINKED = """\
# mini.1.1: Направить копию

Art. 1(1), [Мини-закон](https://example.org/mini) (1-M)

> Копия направляется прокурору в течение 24 часов.

- Вид: обязанность
"""


def test_the_list_names_editions_and_norms(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rules", "list", "--rules", str(write_rules(tmp_path))]) == 0
    assert capsys.readouterr().out == LIST


@pytest.mark.parametrize(
    ("lang", "title"), [("ru", "Направить копию"), ("kk", "Көшірмесін жіберу")]
)
def test_the_list_speaks_three_languages(
    lang: str, title: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rules", "list", "--lang", lang, "--rules", str(write_rules(tmp_path))]) == 0
    assert title in capsys.readouterr().out


def test_a_page_shows_the_norm_and_its_rule(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = write_rules(tmp_path)
    assert main(["rules", "show", "mini.1.1", "--rules", str(rules)]) == 0
    page = capsys.readouterr().out
    assert page.startswith(PAGE.format(file=f"{rules.as_posix()}/mini/chapter-1.yaml"))
    assert page.endswith(
        "discharge: order_copied about o to prosecutor\n\nNothing here is the text of the law.\n"
    )


def test_a_page_is_markdown_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules = write_rules(tmp_path)
    arguments = ["rules", "show", "mini.1.1", "--format", "md", "--lang", "ru"]
    assert main([*arguments, "--rules", str(rules)]) == 0
    page = capsys.readouterr().out
    assert page.startswith(LINKED)
    assert "```yaml\n- id: mini.1.1\n" in page


def test_a_title_stays_a_text_in_markdown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chapter = CHAPTER.replace("en: Copy the order", 'en: "Copy [x](http://e) <b> | `c`"')
    rules = write_rules(tmp_path, **{"chapter-1": chapter})
    assert main(["rules", "show", "mini.1.1", "--format", "md", "--rules", str(rules)]) == 0
    assert r"Copy \[x\](http:\/\/e) \<b\> \| \`c\`" in capsys.readouterr().out.splitlines()[0]


def test_two_wordings_of_a_norm_stand_on_one_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head, _, norm = CHAPTER.partition("norms:\n")
    first = norm.replace("[E0, E1]", "[E0, E0]")
    second = norm.replace("[E0, E1]", "[E1, E1]").replace("24 hours", "48 hours")
    rules = write_rules(tmp_path, **{"chapter-1": f"{head}norms:\n{first}\n{second}"})
    assert main(["rules", "show", "mini.1.1", "--rules", str(rules)]) == 0
    page = capsys.readouterr().out
    assert page.index("within 24 hours") < page.index("within 48 hours")
    assert page.count("    - id: mini.1.1\n") == 2
    assert main(["rules", "list", "--rules", str(rules)]) == 0
    assert "Norms: 1\n" in capsys.readouterr().out


@pytest.mark.parametrize("command", [["list"], ["show", "mini.1.1"]])
def test_json_holds_the_same(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = write_rules(tmp_path)
    assert main(["rules", *command, "--format", "json", "--rules", str(rules)]) == 0
    found = json.loads(capsys.readouterr().out)
    norm = (found["wordings"] if "wordings" in found else found["acts"][0]["norms"])[0]
    assert found["schema"] == 1
    assert norm["cite"] == {"article": "1", "paragraph": "1", "item": ""}
    assert norm["editions"] == {"E0": "seen", "E1": "inferred"}
    assert norm["reviewed"] is None


def test_a_norm_that_is_not_there_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rules", "show", "mini.1.l", "--rules", str(write_rules(tmp_path))]) == 2
    assert "there is no norm `mini.1.l`; did you mean `mini.1.1`?" in capsys.readouterr().err


def test_every_shipped_norm_has_a_page() -> None:
    ruleset = shipped_rules().ruleset
    names = {norm.id for norm in ruleset.norms}
    assert len(names) > 50
    for name in names:
        wordings = wordings_of(name, ruleset)
        sources = [source_of(norm, ()) for norm in wordings]
        assert all(source.startswith(f"- id: {name}\n") for source in sources)
        for lang in LANGUAGES:
            assert norm_page(ruleset, wordings, sources, lang).startswith(f"{name}  ")
            values = norm_values(ruleset, wordings, sources, lang)
            shown = page(templates_of(lang), "norm.md.j2", values)
            assert shown.startswith(f"# {name}: ")


def test_an_act_without_a_number_has_no_empty_brackets(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "list"]) == 0
    assert main(["rules", "show", "cedaw.1"]) == 0
    assert main(["rules", "coverage", "--format", "md"]) == 0
    assert " ()" not in capsys.readouterr().out
