"""`lawcheck deadlines`: text, JSON and calendar, folders, past days, and cases that fail."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from lawcheck.cli.main import main
from lawcheck.render.deadlines_object import deadlines_schema
from lawcheck.render.phrases import LANGUAGES
from tests.cases.assessing import TEACHING, cases_in, result_of
from tests.cases.test_teaching import lasting
from tests.golden.holding import hold
from tests.lawcheck.hostile.test_terminal import CANARY, NAMED, on_terminal, posix

SHOWN = (
    "order-late",
    "night-of-29-february-2024",
    "complaint-over-new-year",
    "refused-at-the-desk",
)
LATE = TEACHING / "order-late.yaml"
BATTERY = TEACHING / "one-battery.yaml"
NIGHT = TEACHING / "night-of-29-february-2024.yaml"
SOME = cases_in(TEACHING)[::8]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("cases")
    for case in SOME:
        shutil.copy(case, made)
    return made


def deadlines(
    capsys: pytest.CaptureFixture[str], *arguments: str | Path, status: int = 0, quiet: bool = True
) -> str:
    got = main(["deadlines", *map(str, arguments), *(["-q"] if quiet else [])])
    said = capsys.readouterr()
    assert (got, bool(said.err)) == (status, bool(status)), said.err
    return said.out


def found_json(capsys: pytest.CaptureFixture[str], *arguments: str | Path, **more: Any) -> Any:
    found = json.loads(deadlines(capsys, *arguments, "--format", "json", **more))
    jsonschema.validate(found, deadlines_schema(), jsonschema.Draft202012Validator)
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", SHOWN)
def test_the_text_is_as_recorded(
    name: str, lang: str, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    text = deadlines(capsys, TEACHING / f"{name}.yaml", "--lang", lang)
    hold(request, f"deadlines/{name}.{lang}.txt", lasting(text))
    assert [line for line in text.splitlines() if len(line) > 80 and " " in line.strip()] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_calendar_is_as_recorded(
    lang: str, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    arguments = (NIGHT, "--lang", lang, "--format", "ics")
    bare = deadlines(capsys, *arguments)
    told = deadlines(capsys, *arguments, "--reasons")
    hold(request, f"deadlines/{NIGHT.stem}.{lang}.ics", lasting(bare).replace("\r\n", "\n"))
    hold(request, f"deadlines/{NIGHT.stem}.{lang}.told.ics", lasting(told).replace("\r\n", "\n"))


def test_the_json_is_as_recorded(
    capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    found = found_json(capsys, TEACHING / "complaint-over-new-year.yaml", "--lang", "en")
    text = json.dumps(found["last_days"], ensure_ascii=False, indent=1)
    hold(request, "deadlines/complaint-over-new-year.json", lasting(text) + "\n")


def test_a_calendar_tells_nobody_what_it_is_about(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = deadlines(capsys, folder, "--lang", "en", "--format", "ics")
    titles = re.findall("^SUMMARY:(.*)\r$", text, re.MULTILINE)
    assert len(titles) > 5
    assert all(re.fullmatch(r"[\w-]+: last day", title) for title in titles)
    assert "DESCRIPTION" not in text


def test_every_line_of_a_calendar_is_one_of_its_format(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = deadlines(capsys, folder, "--lang", "kk", "--format", "ics", "--reasons")
    lines = text.removesuffix("\r\n").split("\r\n")
    assert "\n" not in "".join(lines)
    assert max(len(line.encode()) for line in lines) == 75
    whole = text.replace("\r\n ", "").split("\r\n")
    names = {re.split("[:;]", line)[0] for line in whole if line}
    assert names == {
        "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "UID", "DTSTAMP", "DTSTART",
        "DTEND", "SUMMARY", "DESCRIPTION", "TRANSP",
    }  # fmt: skip
    marks = [line for line in whole if line.startswith(("SUMMARY", "DESCRIPTION"))]
    assert not [line for line in marks if re.search(r"(?<!\\)[;,]", line.partition(":")[2])]
    uids = [line for line in whole if line.startswith("UID:")]
    assert len(uids) == len(set(uids)) == whole.count("BEGIN:VEVENT")


def test_one_input_gives_the_same_bytes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outs = []
    for name in ("one.ics", "two.ics"):
        deadlines(capsys, NIGHT, BATTERY, "--format", "ics", "-o", tmp_path / name)
        outs.append((tmp_path / name).read_bytes())
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o600
    assert outs[0] == outs[1]
    assert b"DTSTAMP:20240310T185959Z\r\nDTSTART;VALUE=DATE:20240329\r\n" in outs[0]


def test_past_days_are_counted_and_shown_when_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    shown, with_past = found_json(capsys, LATE), found_json(capsys, LATE, "--past")
    assert [one for one in with_past["last_days"] if not one["past"]] == shown["last_days"]
    past = [one for one in with_past["last_days"] if one["past"]]
    assert len(past) == shown["cases"][0]["left_out"] > 0
    assert with_past["cases"][0]["left_out"] == 0
    assert {one["days_left"] < 0 for one in past} == {True}
    ended = [one for one in past if one["kind"] == "protection"]
    assert [(one["day"], one["finding"]["status"]) for one in ended] == [("2018-03-31", "ended")]
    assert f"Last days that are past, not shown: {len(past)}\n" in deadlines(capsys, LATE)
    assert "Days ago: 10\n" in deadlines(capsys, LATE, "--past")


def test_the_day_of_reading_moves_what_is_past(capsys: pytest.CaptureFixture[str]) -> None:
    before = found_json(capsys, NIGHT, "--as-of", "2024-03-20")
    kinds = {one["kind"]: (one["day"], one["days_left"]) for one in before["last_days"]}
    assert kinds["protection"] == ("2024-03-29", 9)
    later = found_json(capsys, NIGHT, "--as-of", "2024-03-31")
    assert "protection" not in {one["kind"] for one in later["last_days"]}


def test_an_uncertain_last_day_counts_by_its_earlier_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = found_json(capsys, NIGHT)["last_days"]
    (order,) = [one for one in found if one["kind"] == "protection"]
    assert order["when"] == {
        "earliest": "2024-03-29T23:59:59+05:00",
        "latest": "2024-03-30T23:59:59+05:00",
    }
    assert order["day"] == "2024-03-29"
    text = " ".join(deadlines(capsys, NIGHT, "--lang", "en").split())
    assert "30 Mar 2024, 23:59; keep to the earlier Days left: 19" in text
    between = deadlines(capsys, NIGHT, "--lang", "en", "--as-of", "2024-03-30")
    assert "which may have passed already" in " ".join(between.split())


def test_every_way_that_has_a_last_day_is_among_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A way rests on findings: where its own day is a span, the earlier end is one of these."""
    found = found_json(capsys, *SOME)
    days = {(one["case"], way, one["day"]) for one in found["last_days"] for way in one["ways"]}
    results = [result_of(case) for case in SOME]
    dated = [
        (result["case"]["id"], way["route"], way["last_day"]["earliest"][:10])
        for result in results
        for way in result["routes"]
        if way["state"] != "closed" and way["last_day"]
    ]
    assert len(dated) > 8
    assert set(dated) <= days


def test_a_folder_is_one_list_by_day(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = found_json(capsys, folder)
    assert len(found["cases"]) == len(SOME)
    assert found["refused"] == 0
    listed = [one["day"] for one in found["last_days"]]
    assert listed == sorted(listed)
    assert len({one["case"] for one in found["last_days"]}) > 3
    own = deadlines(capsys, folder, "--lang", "en")
    assert f"Cases: {len(SOME)}, each read as of its own day" in own
    same = deadlines(capsys, BATTERY, LATE, "--lang", "en", "--as-of", "2018-05-01")
    assert "Cases: 2, read as of: 1 May 2018\n" in same
    text = deadlines(capsys, BATTERY, LATE, "--lang", "en")
    assert "Last days\nRead as of: T-046 as of " in text
    assert text.index("T-046: ") < text.index("T-017: ")


def test_a_case_that_cannot_be_read_stops_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.yaml").write_text("lawcheck: 1\nid: [\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_bytes(LATE.read_bytes())
    (tmp_path / "notes.txt").write_text("no case", encoding="utf-8")
    assert found_json(capsys, tmp_path, status=3)["refused"] == 1
    text = deadlines(capsys, tmp_path, "--lang", "en", status=3)
    assert "T-017: Last" not in text
    assert "T-017: last days\n" in text
    assert "Files that could not be read: 1\n" in text


def test_nothing_is_written_where_no_case_can_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "days.txt"
    assert deadlines(capsys, tmp_path / "none.yaml", "-o", file, status=3) == ""
    assert not file.exists()


def test_a_folder_without_cases_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["deadlines", str(tmp_path)]) == 2
    assert "no case file in this folder" in capsys.readouterr().err


def test_a_case_without_a_last_day_says_so_and_no_more(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = deadlines(capsys, TEACHING / "treaty-make-up-2019.yaml", "--lang", "en")
    assert (
        "The facts in the files give no term that still runs. This does not mean that\n"
        "there is none.\nLast days that are past, not shown: 3\n"
    ) in text


def test_warnings_and_the_day_of_today_are_said_apart(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["deadlines", str(NIGHT), "--as-of", "today"]) == 0
    said = capsys.readouterr().err
    assert "(today on this computer)" in said
    assert "LC187" in said


@posix
@pytest.mark.parametrize("columns", [40, 60, 80])
def test_a_narrow_terminal_loses_no_word(columns: int, capsys: pytest.CaptureFixture[str]) -> None:
    plain = deadlines(capsys, LATE, "--lang", "ru")
    shown = on_terminal(columns, {"NO_COLOR": "1"}, "deadlines", LATE, "--lang", "ru")
    assert shown.split() == plain.split()
    assert all(len(line) <= columns or len(line.split()) < 4 for line in shown.splitlines())


@pytest.mark.parametrize("form", ["text", "json", "ics"])
def test_no_title_or_note_of_a_case_is_in_a_list(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "case.yaml"
    file.write_text(NAMED, encoding="utf-8")
    text = deadlines(capsys, file, "--format", form, "--reasons", "--past")
    assert "T-1" in text
    assert CANARY not in text
