"""`lawcheck ask`: golden texts of teaching cases, JSON, and what is refused."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from lawcheck.cli.main import main
from lawcheck.cli.schema import schema_of
from lawcheck.render.phrases import LANGUAGES
from tests.cases.assessing import TEACHING
from tests.cases.test_teaching import lasting
from tests.golden.holding import hold
from tests.toy.loading import TOY

LATE = TEACHING / "order-late.yaml"
CASES = ("order-late", "nothing-missed", "scenario-16-she-asks-aloud")


def ask(capsys: pytest.CaptureFixture[str], *words: str | Path) -> str:
    status = main(["ask", *map(str, words)])
    said = capsys.readouterr()
    assert (status, said.err) == (0, "")
    return said.out


def without_scope(text: str) -> str:
    """Leave out which acts were asked: that changes with every act that is added."""
    found = json.loads(text)
    del found["scope"]
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def found_json(capsys: pytest.CaptureFixture[str], *words: str | Path) -> Any:
    found = json.loads(ask(capsys, *words, "--format", "json"))
    jsonschema.Draft202012Validator(schema_of("ask", ())).validate(found)
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("case", CASES)
def test_the_text_is_as_recorded(
    case: str, lang: str, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    text = ask(capsys, TEACHING / f"{case}.yaml", "--top", "5", "--lang", lang)
    assert [line for line in text.splitlines() if len(line) > 80 and " " in line.strip()] == []
    assert not re.search(r"\{|\}|None|\(\)|\.\.(?!\.)", text)
    hold(request, f"ask/{case}.{lang}.txt", lasting(text))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("columns", [40, 60])
def test_a_narrow_terminal_gets_whole_words(
    columns: int,
    lang: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("lawcheck.cli.ask.width", lambda: columns)
    text = ask(capsys, LATE, "--top", "3", "--lang", lang)
    assert [line for line in text.splitlines() if len(line) > columns and " " in line.strip()] == []


@pytest.mark.parametrize("form", ["md", "json"])
def test_other_forms_are_as_recorded(
    form: str, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    text = ask(capsys, TEACHING / "nothing-missed.yaml", "--format", form)
    text = without_scope(text) if form == "json" else text
    hold(request, f"ask/nothing-missed.{form}", lasting(text))


def test_what_could_show_a_missed_duty_comes_first(capsys: pytest.CaptureFixture[str]) -> None:
    questions = found_json(capsys, LATE)["questions"]
    facts = [bool(one["failures"]) for one in questions if not one["of_law"]]
    assert facts == sorted(facts, reverse=True)
    law = [one["of_law"] for one in questions]
    assert law == sorted(law)
    assert [one["number"] for one in questions] == list(range(1, len(questions) + 1))


def test_a_question_comes_with_its_record_and_its_request(
    capsys: pytest.CaptureFixture[str],
) -> None:
    questions = found_json(capsys, LATE, "--lang", "ru")["questions"]
    kept = [one for one in questions if one["record"] and one["record"]["registers"]]
    assert kept
    for one in kept:
        assert one["request"].startswith("Прошу выдать")
        assert not re.search(r"\be\d+\b", one["request"]), "an id means nothing to who keeps it"
    assert all(one["request"] is None for one in questions if one["holder"] == "survivor")


def test_what_an_answer_leads_to_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    questions = found_json(capsys, LATE)["questions"]
    told = [answer for one in questions for answer in one["answers"]]
    assert told
    assert all(any(len(left) == 1 for left in one["leaves"].values()) for one in told)


def test_what_matters_only_together_is_grouped(capsys: pytest.CaptureFixture[str]) -> None:
    found = found_json(capsys, LATE)
    assert found["groups"]
    by_number = {one["number"]: one for one in found["questions"]}
    for group in found["groups"]:
        names = [(one["norm"], tuple(one["instance"])) for one in group["findings"]]
        for number in group["questions"]:
            question = by_number[number]
            own = [(one["norm"], tuple(one["instance"])) for one in question["findings"]]
            assert set(names) <= set(own)
            # No answer to it alone settles what the group is about.
            alone = [(one["norm"], tuple(one["instance"])) for one in question["answers"]]
            assert not set(names) & set(alone)


def test_top_counts_questions_of_fact_and_of_law_apart(
    capsys: pytest.CaptureFixture[str],
) -> None:
    few, every = ask(capsys, LATE, "--top", "2"), ask(capsys, LATE, "--top", "0")
    numbers = re.compile(r"^  (\d+)\. ", re.MULTILINE)
    assert len(numbers.findall(few)) == 4
    assert "more: --top 0 shows all." in few
    assert "--top" not in every
    assert len(numbers.findall(every)) == len(found_json(capsys, LATE)["questions"])


def test_a_negative_number_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", str(LATE), "--top", "-1"]) == 2
    assert capsys.readouterr().out == ""


def test_a_result_goes_to_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    whole = ask(capsys, LATE)
    assert ask(capsys, LATE, "-o", tmp_path / "ask.txt") == ""
    assert (tmp_path / "ask.txt").read_text(encoding="utf-8") == whole


def test_a_result_never_overwrites_its_case(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    case = tmp_path / "case.yaml"
    case.write_bytes(LATE.read_bytes())
    assert main(["ask", str(case), "-o", str(case)]) == 2
    assert "overwrite" in capsys.readouterr().err
    assert case.read_bytes() == LATE.read_bytes()


def test_a_case_with_nothing_open_says_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    case = tmp_path / "case.yaml"
    case.write_text(
        "lawcheck: 1\nid: X-1\nfictional: yes\nplace: {region: KZ-75}\nas_of: 2018-01-01\n"
        "people:\n  V: {role: survivor}\n",
        encoding="utf-8",
    )
    text = ask(capsys, case, "--rules", TOY)
    assert "Nothing is open that an answer could settle." in text


def test_the_toy_country_is_asked_about_like_any_other(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = found_json(capsys, TOY / "cases" / "clock-stopped.yaml", "--rules", TOY)
    assert found["questions"]
