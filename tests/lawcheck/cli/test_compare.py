"""`lawcheck compare`: every form, both kinds of days, errors, and the table of a terminal."""

import io
import json
import re
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from lawcheck.cli import page_forms
from lawcheck.cli.main import main
from lawcheck.render.comparison_schema import comparison_schema
from lawcheck.render.page_columns import BETWEEN, page_columns
from lawcheck.render.page_parts import Block, Field, Listing, Page, Section, WordingBlock
from lawcheck.render.phrases import LANGUAGES
from tests.golden.holding import hold
from tests.lawcheck.cli.test_law import lasting
from tests.lawcheck.hostile.test_terminal import on_terminal, posix, raw
from tests.toy.loading import TOY

CASE = TOY / "cases" / "contact-2018-2019.yaml"
SHORT = TOY / "cases" / "shelter-told.yaml"
TURN = ["--on", "2018-12-31", "--on", "2019-01-01"]
DAYS = ["--on", "2013-12-31", "--on", "2018-06-01"]
ZONE = ["--on", "2014-02-28", "--on", "2014-03-10"]
EDITIONS = ["--editions", *DAYS]


def compare(capsys: pytest.CaptureFixture[str], *arguments: str, case: Path | str = SHORT) -> str:
    got = main(["compare", str(case), "--rules", str(TOY), *arguments])
    said = capsys.readouterr()
    assert (got, said.err) == (0, "")
    return said.out


def found_json(capsys: pytest.CaptureFixture[str], *arguments: str, **more: Any) -> Any:
    found = json.loads(compare(capsys, *arguments, "--format", "json", **more))
    jsonschema.validate(found, comparison_schema(), jsonschema.Draft202012Validator)
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "arguments"), [("days", TURN), ("zone", ZONE), ("editions", EDITIONS)]
)
def test_the_text_is_as_recorded(
    name: str,
    arguments: list[str],
    lang: str,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    case = SHORT if name == "editions" else CASE
    text = compare(capsys, *arguments, "--lang", lang, case=case)
    hold(request, f"compare/{name}.{lang}.txt", lasting(text))
    assert [line for line in text.splitlines() if len(line) > 80 and " " in line.strip()] == []
    assert not re.search("[│─┬┴]", text)


@pytest.mark.parametrize("form", ["md", "html"])
def test_the_other_forms_are_as_recorded(
    form: str, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    text = compare(capsys, *EDITIONS, "--format", form)
    hold(request, f"compare/editions.{form}", lasting(text))


def test_a_page_of_html_asks_nothing_of_anybody(capsys: pytest.CaptureFixture[str]) -> None:
    text = compare(capsys, *DAYS, "--format", "html", "--lang", "kk")
    assert '<html lang="kk">' in text
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in text
    assert not re.search(r"<script|https?:|url\(|@import|\bon\w+=", text)
    levels = [int(level) for level in re.findall(r"<h([1-6])>", text)]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("arguments", [DAYS, ZONE, EDITIONS, ["--editions"]])
def test_the_json_is_what_its_schema_says(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    found = found_json(capsys, *arguments)
    assert len(found["steps"]) == len(found["days"]) - 1
    assert [one["on"] for one in found["days"]] == sorted(one["on"] for one in found["days"])


def test_the_schema_refuses_a_difference_without_a_side(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = found_json(capsys, *DAYS)
    one = found["steps"][0]["differences"][0]
    one["before"] = one["after"] = None
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(found, comparison_schema(), jsonschema.Draft202012Validator)


def test_only_two_sentences_of_the_json_depend_on_the_language(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def rest(lang: str) -> Any:
        found = found_json(capsys, *DAYS, "--lang", lang)
        assert found.pop("lang") == lang
        assert found["scope"].pop("not_text")
        assert found["scope"].pop("not_advice")
        return found

    assert rest("ru") == rest("kk") == rest("en")


def test_the_days_come_in_the_order_of_time(capsys: pytest.CaptureFixture[str]) -> None:
    backwards = ["--on", "2018-06-01", "--on", "2013-12-31"]
    assert compare(capsys, *backwards) == compare(capsys, *DAYS)


def test_nothing_is_counted_as_missed(capsys: pytest.CaptureFixture[str]) -> None:
    """A duty of another day's law bound nobody: the exit status does not speak of it."""
    found = found_json(capsys, "--on", "2012-06-01", "--on", "2019-06-01", case=CASE)
    sides = [one["after"] for one in found["steps"][0]["differences"]]
    assert {"missed", "broken"} & {one["status"] for one in sides if one}


def test_the_day_of_reading_can_be_moved_back(capsys: pytest.CaptureFixture[str]) -> None:
    found = found_json(capsys, *TURN, "--as-of", "2018-12-25", case=CASE)
    assert found["scope"]["as_of"] == "2018-12-25"
    assert "e7" in found["scope"]["left_out"]


def test_a_stricter_profile_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert found_json(capsys, *DAYS, "--profile", "court")["scope"]["profile"] == "court"
    assert "Profile: court" in compare(capsys, *DAYS, "--profile", "court")


def test_a_case_may_come_through_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = compare(capsys, *DAYS)
    stream = io.TextIOWrapper(io.BytesIO(SHORT.read_bytes()))
    monkeypatch.setattr(sys, "stdin", stream)
    assert compare(capsys, *DAYS, case="-") == whole


def test_a_file_holds_what_would_be_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "compared.html"
    printed = compare(capsys, *DAYS, "--format", "html")
    assert compare(capsys, *DAYS, "--format", "html", "-o", str(file)) == ""
    assert file.read_text(encoding="utf-8") == printed


def test_a_case_the_law_does_not_change_for_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    days = ["--on", "2018-06-01", "--on", "2018-06-02"]
    assert "For this case the law of both days says the same." in compare(capsys, *days)
    said = compare(capsys, "--editions", *days)
    assert "For this case the law of all these days says the same." in said


def test_a_day_after_the_last_look_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    said = " ".join(compare(capsys, "--on", "2024-01-01", "--on", "2024-01-02").split())
    assert said.count("Nobody looked for amendments after 1 Jan 2024") == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param([], "give two days or more with --on, or --editions", id="no day"),
        pytest.param(["--on", "2018-01-01"], "give two days or more", id="one day"),
        pytest.param(
            ["--on", "2018-01-01", "--on", "2018-01-01"], "a day is given twice", id="twice"
        ),
        pytest.param(["--on", "2018-02-30"], "'--on': there is no day 2018-02-30", id="no such"),
        pytest.param(["--on", "", "--on", "2018-01-01"], "a day is needed", id="empty"),
        pytest.param(
            ["--editions", "--on", "2018-01-01"], "--editions takes no day, or the two", id="half"
        ),
        pytest.param([*DAYS, "--fail-on", "missed"], "No such option", id="nothing is missed"),
    ],
)
def test_wrong_usage_is_told(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", str(SHORT), "--rules", str(TOY), *arguments]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert message in said.err


def test_a_result_never_overwrites_the_case(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(SHORT), *DAYS, "-o", str(SHORT)]) == 2
    assert "overwrite" in capsys.readouterr().err


def test_a_case_that_cannot_be_read_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "case.yaml"
    file.write_text("lawcheck: 1\nevents: 3\n", encoding="utf-8")
    assert main(["compare", str(file), *DAYS, "--rules", str(TOY)]) == 3
    said = capsys.readouterr()
    assert said.out == ""
    assert "error" in said.err


@pytest.mark.parametrize("form", ["text", "md", "html", "json"])
def test_nothing_hidden_reaches_a_page(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = SHORT.read_text(encoding="utf-8")
    file = tmp_path / "case.yaml"
    file.write_text(
        text.replace("title: A request", 'title: "<b onload=x>\\u202e\\u001b[2J request"#', 1),
        encoding="utf-8",
    )
    got = compare(capsys, *DAYS, "--format", form, case=file)
    assert raw(got) == []
    assert bool(re.search(r"(?<!\\)<b onload", got)) is (form == "text")


# -- the table of a terminal -------------------------------------------------------


def page(*sides: WordingBlock) -> Page:
    block = Block("toy.1", "Norm", "Art. 1", (), sides, (Field("f_by", "By", "law 1"),))
    return Page(
        "en", "Title", "Lead", (Listing("Days", ("one",)),),
        (Section("a → b", ("note",), (block, block)),), (), "Our summary",
    )  # fmt: skip


LEFT = WordingBlock("2018", "edition 1", "Says " + "much " * 9, (), "met")
RIGHT = WordingBlock("2019", "", "", (Field("f", "Owed by", "x" * 50),), "late")


@pytest.mark.parametrize("width", [60, 80, 100])
def test_both_sides_stand_next_to_each_other(width: int) -> None:
    lines = page_columns(page(LEFT, RIGHT), width, color=False).splitlines()
    assert max(map(len, lines)) <= width
    [head] = {line for line in lines if line.startswith("2018:")}
    assert [side.strip() for side in head.split(BETWEEN)] == ["2018:", "2019:"]
    rows = [line for line in lines if BETWEEN.rstrip() in line]
    left = "".join(line.split(BETWEEN.rstrip())[0] for line in rows).split()
    assert left.count("much") == 2 * 9
    right = "".join(line.partition(BETWEEN.rstrip())[2].strip() for line in rows)
    assert right.count("x" * 50) == 2


def test_a_window_too_narrow_for_two_columns_gets_the_page() -> None:
    text = page_columns(page(LEFT, RIGHT), 40, color=False)
    assert BETWEEN not in text
    assert "2018: met" in text


def test_a_file_never_gets_the_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_forms, "on_terminal", lambda: True)
    assert BETWEEN in compare(capsys, *DAYS)
    file = tmp_path / "compared.txt"
    compare(capsys, *DAYS, "-o", str(file))
    assert BETWEEN not in file.read_text(encoding="utf-8")


@posix
@pytest.mark.parametrize("columns", [30, 60, 100])
def test_a_real_terminal_of_any_width_is_kept_to(columns: int) -> None:
    arguments: list[str | Path] = ["compare", SHORT, "--rules", TOY, *DAYS, "--lang", "ru"]
    text = on_terminal(columns, {"NO_COLOR": "1"}, *arguments)
    assert raw(text) == []
    assert [line for line in text.splitlines() if len(line) > columns and " " in line.strip()] == []
    assert (BETWEEN in text) is (columns >= 60)
