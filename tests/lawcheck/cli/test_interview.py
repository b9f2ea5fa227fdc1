import re
import time
from pathlib import Path

import pytest
from docx import Document

from lawcheck.cli.case_input import shipped_program
from lawcheck.cli.main import main
from lawcheck.language.case_reader import parse_case
from lawcheck.model.case import Case
from lawcheck.model.truth import YES
from lawcheck.render.phrases.interview import INTERVIEW
from tests.lawcheck.cli.driving import Terminal
from tests.lawcheck.cli.running import ROOT, run

TEN = ROOT / "cases" / "answers" / "late.yaml"
UP, DOWN, SPACE, ENTER, STOP = "\x1b[A", "\x1b[B", " ", "\r", "\x03"
QUIET = {"PROMPT_TOOLKIT_NO_CPR": "1"}
DAY = ("--as-of", "2018-04-10")


def case_in(path: Path) -> Case:
    return parse_case(path.read_bytes(), path.name, shipped_program().rules.vocabulary)[0]


def interview(path: Path, answers: Path | None, *options: str) -> int:
    given = ("--answers", str(answers)) if answers else ()
    return main(["interview", str(path), *given, *DAY, *options])


def asked(text: str) -> list[str]:
    return re.findall(r"^(\S+): ", text, re.MULTILINE)


def answers(folder: Path, text: str) -> Path:
    path = folder / "answers.yaml"
    path.write_text(text, encoding="utf-8")
    return path


MINIMUM = """\
e1.at: 2018-03-02 21:30
place.region: KZ-75
e1.acts: [hit]
V-R.kind: partner
V-R.lived_together: yes
e1.harm: pain
children: 6
learned: "102"
e2.at: 2018-03-02 22:05
police: [visited, rights_explained]
orders: [protection_order]
e5.at: 2018-03-02 22:40
"""


def test_the_ten_answers_are_reached_in_fourteen_questions(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "case.yaml"
    assert interview(path, answers(tmp_path, MINIMUM)) == 0
    keys = asked(capsys.readouterr().out)
    first = keys[: keys.index("more")]
    assert len(first) <= 14
    found = case_in(path)
    assert [event.kind for event in found.events] == [
        "incident", "report", "visited", "rights_explained", "order_issued",
    ]  # fmt: skip
    (bond,) = found.relationships
    assert bond.kind.value == "partner"
    assert bond.lived_together is not None
    assert bond.lived_together.value is YES
    assert found.zone == "Asia/Almaty"
    assert found.events[0].attributes["acts"].value == {"hit"}
    assert found.events[0].attributes["harm"].value == "pain"
    assert found.events[1].attributes["channel"].value == "102"


def test_the_file_is_private_and_begun_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "case.yaml"
    assert interview(path, TEN) == 0
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]
    capsys.readouterr()
    assert main(["assess", str(path), "--format", "json"]) == 1
    assert '"late"' in capsys.readouterr().out


def test_nothing_answered_or_passed_is_asked_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "case.yaml"
    interview(path, TEN)
    first = capsys.readouterr().out
    taken = [line.split(": ")[0] for line in TEN.read_text(encoding="utf-8").splitlines()]
    interview(path, answers(tmp_path, "lawcheck: 1\n"))
    again = asked(capsys.readouterr().out)
    assert len(again) > 10
    assert not set(again) & {key.strip('"') for key in taken} - {"more"}
    assert set(again) <= set(asked(first))
    kept = path.read_text(encoding="utf-8")
    assert '"rights_explained(about=e1,to=V)": not_known' in kept
    assert '"rights_explained(about=e3,to=V)": not_said' in kept


def test_an_interview_in_two_halves_writes_the_same_file(tmp_path: Path) -> None:
    whole, halves = tmp_path / "whole.yaml", tmp_path / "halves.yaml"
    lines = TEN.read_text(encoding="utf-8").splitlines(keepends=True)
    interview(whole, TEN)
    interview(halves, answers(tmp_path, "".join(lines[:12])))
    interview(halves, answers(tmp_path, "".join(lines[12:])))
    assert halves.read_text(encoding="utf-8") == whole.read_text(encoding="utf-8")


def test_when_all_is_passed_it_ends(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "case.yaml"
    for _ in range(8):
        interview(path, TEN)
        left = asked(capsys.readouterr().out)
        if not left:
            break
        interview(path, answers(tmp_path, "".join(f'"{key}": unknown\n' for key in left)))
        capsys.readouterr()
    interview(path, answers(tmp_path, "more: []\n"))
    said = capsys.readouterr().out
    assert INTERVIEW["en"]["ended_all"] in said
    assert "Clear now" not in said


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("e1.at: yesterday\n", "bad_date"),
        ("e1.at: 2018-03-02\nplace.region: Almaty\n", "bad_word"),
        ("e1.at: 2019-01-01\n", "bad_fit"),
    ],
)
def test_an_answer_that_cannot_be_used_is_said_and_nothing_is_lost(
    text: str, phrase: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "case.yaml"
    assert interview(path, answers(tmp_path, text)) == 3
    said = capsys.readouterr().err
    assert INTERVIEW["en"][phrase].split("{")[0] in said
    assert "Almaty" not in said
    assert "yesterday" not in said
    assert case_in(path).id == "T-001"


def test_several_incidents_reports_and_orders_are_told(tmp_path: Path) -> None:
    text = MINIMUM.replace("police: [visited, rights_explained]", "police: [visited]")
    text = text.replace("e5.at", "e4.at") + (
        "more: [incident, report, order_issued]\n"
        "e5.at: 2018-03-20 20:00\ne6.at: 2018-03-20 21:00\ne7.at: 2018-03-21\n"
        "e5.acts: [threat_to_kill]\ne6.about: e5\ne7.about: e5\ne7.order: protection_order\n"
    )
    path = tmp_path / "case.yaml"
    interview(path, answers(tmp_path, text))
    found = {event.id: event for event in case_in(path).events}
    assert {"e5": "incident", "e6": "report", "e7": "order_issued"}.items() <= {
        name: event.kind for name, event in found.items()
    }.items()
    assert found["e5"].dated
    assert found["e6"].dated
    assert found["e7"].dated


def test_it_needs_a_terminal_or_answers(tmp_path: Path) -> None:
    ran = run("interview", tmp_path / "case.yaml")
    assert ran.status == 2
    assert "--answers" in ran.messages
    assert list(tmp_path.iterdir()) == []


def test_a_sealed_file_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "case.yaml.age"
    path.write_bytes(b"age-encryption.org/v1\nx")
    assert interview(path, TEN) == 2
    assert "sealed" in capsys.readouterr().err
    assert path.read_bytes() == b"age-encryption.org/v1\nx"


# -- in a terminal -----------------------------------------------------------------


def begin(path: Path, lang: str, columns: int) -> Terminal:
    options = (*DAY, "--lang", lang)
    return Terminal("interview", path, *options, environment=dict(QUIET), columns=columns)


def settle(terminal: Terminal, path: Path, key: str) -> None:
    """Wait until an answer is in the file."""
    end = time.monotonic() + 60
    while key not in path.read_text(encoding="utf-8"):
        assert time.monotonic() < end, (key, terminal.seen)
        terminal.read()


@pytest.mark.parametrize(("lang", "columns"), [("en", 80), ("kk", 40)])
def test_in_a_terminal_it_is_stopped_and_goes_on(lang: str, columns: int, tmp_path: Path) -> None:
    say = INTERVIEW[lang]
    path = tmp_path / "case.yaml"
    terminal = begin(path, lang, columns)
    terminal.until(say["answer"])
    terminal.type("2018-03-02 19:35" + ENTER)
    settle(terminal, path, "19:35")
    terminal.until(say["not_said"])
    terminal.type(DOWN * 18 + ENTER)
    settle(terminal, path, "KZ-75")
    terminal.until(say["not_said"])
    terminal.type(SPACE + DOWN * 9 + SPACE + ENTER)
    settle(terminal, path, "threat_to_kill")
    terminal.type(STOP)
    status, shown = terminal.end()
    assert status == 130
    assert say["stopped"].split()[0] in shown
    kept = path.read_text(encoding="utf-8")

    terminal = begin(path, lang, columns)
    before = terminal.until(say["answer"])
    assert say["going_on"].split()[0] in before
    kind = shipped_program().rules.vocabulary.relationships["kind"].question[lang]
    assert kind.split()[0] in before
    assert path.read_text(encoding="utf-8") == kept
    terminal.type(DOWN * 12 + ENTER)  # don't know
    settle(terminal, path, "V-R.kind: not_known")
    terminal.type(STOP)
    status, shown = terminal.end()
    assert status == 130
    lines = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", before).replace("\r", "").split("\n")
    assert max(map(len, lines)) <= columns


@pytest.mark.parametrize(("lang", "columns"), [("ru", 80), ("kk", 40)])
def test_an_answer_can_be_taken_back(lang: str, columns: int, tmp_path: Path) -> None:
    say = INTERVIEW[lang]
    path = tmp_path / "case.yaml"
    terminal = begin(path, lang, columns)
    terminal.until(say["answer"])
    terminal.type("<" + ENTER)
    terminal.until(say["first_here"].split()[-1])
    terminal.until(say["answer"])
    terminal.type("2018-03-02 19:35" + ENTER)
    settle(terminal, path, "19:35")
    terminal.until(say["go_back"].split()[-1])
    terminal.type(UP + ENTER)  # the last choice
    terminal.until(say["went_back"].split()[-1])
    assert "19:35" not in path.read_text(encoding="utf-8")
    terminal.until(say["answer"])
    terminal.type("2018-03-03 20:15" + ENTER)
    settle(terminal, path, "20:15")
    terminal.until(say["go_back"].split()[-1])
    terminal.type(DOWN * 18 + ENTER)
    settle(terminal, path, "KZ-75")
    terminal.type(STOP)
    assert terminal.end()[0] == 130


# -- on paper ----------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_the_same_questions_are_a_form(
    lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = shipped_program().rules.vocabulary
    assert main(["interview", "--paper", *DAY, "--lang", lang]) == 0
    form = capsys.readouterr().out
    say = INTERVIEW[lang]
    assert form.startswith(f"# {say['paper_title']}\n")
    for phrase in ("region", "learned", "police", "orders"):
        assert f"**{say[phrase]}**" in form
    assert words.events["incident"].attributes["acts"].question[lang] in form
    assert f"{say['paper_more']}: {words.events['shelter_refused'].label[lang]}" in form
    assert form.count(f"- ☐ {say['not_said']}") == form.count(f"- ☐ {say['not_known']}") > 40
    page = tmp_path / "form.html"
    options = ("--format", "html", "-o", str(page), "--lang", lang)
    assert main(["interview", "--paper", *DAY, *options]) == 0
    text = page.read_text(encoding="utf-8")
    assert text.count('<div class="question">') == form.count(f"- ☐ {say['not_said']}")
    assert page.stat().st_mode & 0o777 == 0o600
    paper = tmp_path / "form.docx"
    options = ("--format", "docx", "-o", str(paper), "--lang", lang)
    assert main(["interview", "--paper", *DAY, *options]) == 0
    told = [one.text for one in Document(str(paper)).paragraphs]
    assert told[:2] == [say["paper_title"], say["paper_lead"]]
    assert {say["region"], say["learned"], say["police"], say["orders"]} <= set(told)
    assert len(Document(str(paper)).tables) == form.count(f"- ☐ {say['not_said']}")


def test_the_form_of_a_case_asks_what_is_open(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "case.yaml"
    interview(path, TEN)
    kept = path.read_bytes()
    left = asked(capsys.readouterr().out)
    assert main(["interview", str(path), "--paper"]) == 0
    form = capsys.readouterr().out
    assert f"## {INTERVIEW['en']['paper_open']}" in form
    assert len(left) > form.count("- ☐ rather not say") > 20
    assert "Was the report registered" not in form
    assert path.read_bytes() == kept
    assert main(["interview", str(path), "--paper", "-o", str(path)]) == 2
    assert path.read_bytes() == kept
