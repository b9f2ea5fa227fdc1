"""`lawcheck report`: which document, in which form and language, for which way; and refusals."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from lawcheck.cli.main import main
from lawcheck.render.documents.schema import document_schema, offers_schema
from lawcheck.render.phrases import LANGUAGES
from tests.cases.assessing import TEACHING, evaluated_once

LATE = TEACHING / "order-late.yaml"
FIVE = TEACHING / "five-calls.yaml"


def said(
    capsys: pytest.CaptureFixture[str], *arguments: str | Path, status: int = 0
) -> tuple[str, str]:
    with evaluated_once():
        got = main(["report", *map(str, arguments)])
    out, messages = capsys.readouterr()
    assert got == status, messages
    return out, messages


def offered(capsys: pytest.CaptureFixture[str], case: Path, *more: str) -> list[dict[str, Any]]:
    found = json.loads(said(capsys, "--list", case, "--format", "json", *more)[0])
    jsonschema.validate(found, offers_schema(), jsonschema.Draft202012Validator)
    documents: list[dict[str, Any]] = found[0]["documents"]
    return documents


def written(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(said(capsys, *arguments, "--format", "json", "-q")[0])
    jsonschema.validate(found, document_schema(), jsonschema.Draft202012Validator)
    return found


# -- the list ----------------------------------------------------------------------------


def test_the_list_says_which_documents_why_to_whom_and_until_when(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = offered(capsys, FIVE, "--lang", "en")
    assert [one["kind"] for one in found[:5]] == [
        "memo", "chronology", "duties", "letter", "evidence",
    ]  # fmt: skip
    statement = next(one for one in found if one.get("route") == "administrative.case")
    assert statement["kind"] == "statement"
    assert statement["state"] == "open"
    assert statement["about"] == ["e22"]
    assert statement["last_day"] == "20\N{NO-BREAK SPACE}Feb\N{NO-BREAK SPACE}2018"
    assert "specialised court" in statement["to"]
    assert "Battery (Art.\N{NO-BREAK SPACE}73-2(1))" in statement["why"]


def test_ways_that_say_the_same_of_several_events_are_one_paper(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = offered(capsys, FIVE)
    (services,) = [one for one in found if one["kind"] == "social-services"]
    assert services["about"] == ["e1", "e5", "e15", "e22"]
    text = said(capsys, "--list", FIVE, "--lang", "en")[0]
    assert "Choose: --route social.services --about e1|e5|e15|e22" in text


def test_a_closed_way_is_listed_with_its_reason_and_no_day(
    capsys: pytest.CaptureFixture[str],
) -> None:
    closed = [one for one in offered(capsys, FIVE, "--lang", "en") if one["state"] == "closed"]
    assert closed
    assert all(one["why"] for one in closed)
    listed = said(capsys, "--list", FIVE, "--lang", "en")[0].partition("Closed, and why")[2]
    assert "Last day:" not in listed


def test_no_memo_or_letter_is_offered_where_nobody_is_a_client(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = offered(capsys, TEACHING.parent / "service" / "crisis-centre-2020.yaml")
    assert [one["kind"] for one in found] == ["duties", "evidence"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_list_fits_a_terminal(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "--list", FIVE, LATE, "--lang", lang)[0]
    assert [line for line in text.splitlines() if len(line) > 80] == []
    assert text.count("memo: ") == 2


# -- forms and languages -----------------------------------------------------------------


@pytest.mark.parametrize("ending", ["md", "html", "json"])
def test_the_ending_of_the_file_is_the_form(
    ending: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / f"chronology.{ending.upper()}"
    assert said(capsys, "chronology", LATE, "-o", file, "-q") == ("", "")
    begin = {"md": b"# ", "html": b"<!DOCTYPE html>", "json": b"{"}[ending]
    assert file.read_bytes().startswith(begin)
    assert file.stat().st_mode & 0o777 == 0o600
    again = file.read_bytes()
    said(capsys, "chronology", LATE, "-o", file, "-q")
    assert file.read_bytes() == again


def test_without_a_file_a_document_is_markdown(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "chronology", LATE, "--lang", "en")[0].startswith("# ")


def test_a_filing_comes_in_russian_with_kazakh_unless_a_language_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def langs(*more: str) -> list[str]:
        found = written(capsys, "complaint-prosecutor", LATE, *more)
        return [part["lang"] for part in found["parts"]]

    assert langs() == ["ru", "kk"]
    assert langs("--lang", "kk") == ["kk"]
    # What a whole computer is set to is the language of its reader, not that of a court.
    monkeypatch.setenv("LAWCHECK_LANG", "en")
    assert langs() == ["ru", "kk"]
    assert langs("--lang", "en") == ["en"]
    memo = written(capsys, "chronology", LATE)
    assert [part["lang"] for part in memo["parts"]] == ["en"]


def test_what_is_to_be_filled_in_is_counted_at_the_end(
    capsys: pytest.CaptureFixture[str],
) -> None:
    (part,) = written(capsys, "complaint-prosecutor", LATE, "--lang", "en")["parts"]
    number = len(part["blanks"])
    assert number > 3
    assert all(one.startswith("[to be confirmed: ") for one in part["blanks"])
    told = said(capsys, "complaint-prosecutor", LATE, "--lang", "en", "-q")[0]
    assert (
        f"\n{number} places to fill in\\.\n" in told or f"\n{number} places to fill in.\n" in told
    )


# -- ways --------------------------------------------------------------------------------


def test_of_several_ways_the_first_is_written_and_the_others_are_counted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _, messages = said(capsys, "statement", FIVE, "--lang", "ru")
    assert messages.startswith("lawcheck: T-024: составлено для administrative.case, о чём: e22;")
    assert messages.count("administrative.case") == 1


def test_a_way_and_an_event_choose_the_paper(capsys: pytest.CaptureFixture[str]) -> None:
    chosen = ("--route", "criminal.case", "--about", "e5", "--lang", "en")
    told, messages = said(capsys, "statement", FIVE, *chosen)
    assert messages == ""
    assert "14\N{NO-BREAK SPACE}Oct\N{NO-BREAK SPACE}2017" in told


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("damages", LATE, "--route", "x"), "no such way or event; see report --list"),
        (("statement", FIVE, "--about", "e99"), "no such way or event; see report --list"),
        (("legal-aid", LATE), "nothing in this file calls for this document"),
    ],
)
def test_a_way_that_is_not_there_is_refused_with_what_to_do(
    arguments: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out, messages = said(capsys, *arguments, status=2)
    assert out == ""
    assert message in messages


def test_a_closed_way_is_refused_with_the_reason_and_written_all_the_same_when_asked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    closed = next(
        one
        for one in offered(capsys, FIVE, "--lang", "en")
        if one["state"] == "closed" and one["about"] and one["kind"] != "communication"
    )
    chosen = (closed["kind"], FIVE, "--route", closed["route"], "--about", closed["about"][0])
    out, messages = said(capsys, *chosen, status=2)
    assert (out, closed["why"] in messages) == ("", True)
    assert said(capsys, *chosen, "--closed", "-q")[0]


# -- wrong usage -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("mem", LATE), "one of these is needed: memo, chronology"),
        (("memo",), "a case file is needed"),
        (("--list",), "a case file is needed"),
        (("memo", LATE, "-o", "x.doc"), "the file must end in one of these"),
        (("memo", LATE, "--letterhead", "x.docx"), "only a DOCX has a letterhead"),
        (("communication", LATE, "--lang", "kk"), "written in en or ru"),
        (("--list", LATE, "--format", "md"), "the list is text or json"),
        (("memo", LATE, "--as-of", "soon"), "2018-04-10"),
    ],
)
def test_wrong_usage_names_the_option_and_the_remedy(
    arguments: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _, messages = said(capsys, *arguments, status=2)
    assert message in " ".join(messages.split()) or "--as-of" in messages
    assert "Traceback" not in messages


def test_a_case_that_cannot_be_read_stops_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("lawcheck: 1\nid: [\n", encoding="utf-8")
    file = tmp_path / "all.json"
    _, messages = said(capsys, "chronology", bad, LATE, FIVE, "-o", file, "-q", status=3)
    assert "bad.yaml:" in messages
    parts = json.loads(file.read_bytes())["parts"]
    assert [part["case"] for part in parts] == ["T-017", "T-024"]


def test_a_result_is_never_written_over_a_case(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "case.md"
    case.write_bytes(LATE.read_bytes())
    said(capsys, "chronology", case, "-o", case, status=2)
    assert case.read_bytes() == LATE.read_bytes()
