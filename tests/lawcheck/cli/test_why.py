"""`lawcheck why`: golden texts of teaching cases, JSON, drawings, and what is refused."""

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
ASKED = [
    pytest.param("order-late", "kz.dv.20.1.prosecutor", (), id="late"),
    pytest.param("order-late", "kz.dv.20.1.rights", ("--paragraph",), id="open-paragraph"),
    pytest.param("order-late", "kz.dv.20.1.prosecutor", ("--paragraph",), id="late-paragraph"),
    pytest.param("order-late", "kz.cao.73-1.1", ("--tree",), id="not-made-out-tree"),
    pytest.param("order-late", "kz.dv.20.5.check", ("--tree",), id="every-week-tree"),
    pytest.param("uncertain-boundary", "kz.dv.20.1.prosecutor", ("--tree",), id="edition-tree"),
    pytest.param("three-hours", "kz.dv.18.1", (), id="several"),
    pytest.param("refused-at-the-desk", "kz.dv.20.1.prosecutor", (), id="no-instance"),
    pytest.param("order-late", "kz.cao.64.1-1.again", (), id="exception"),
]
KINDS = ("kz.dv.20.1.rights", "kz.dv.20.1.issue", "kz.dv.1.2", "kz.cao.64.1-1.again", "bridge.x")
ANSWERED = ("order-late", "kz.dv.20.1.prosecutor")


def why(capsys: pytest.CaptureFixture[str], *words: str | Path) -> str:
    status = main(["why", *map(str, words)])
    said = capsys.readouterr()
    assert (status, said.err) == (0, "")
    return said.out


def without_scope(text: str) -> str:
    """Leave out which acts were asked: that changes with every act that is added."""
    found = json.loads(text)
    del found["scope"]
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def found_json(capsys: pytest.CaptureFixture[str], *words: str | Path) -> Any:
    found = json.loads(why(capsys, *words, "--format", "json"))
    jsonschema.Draft202012Validator(schema_of("why", ())).validate(found)
    return found


def refused(capsys: pytest.CaptureFixture[str], *words: str | Path) -> str:
    assert main(["why", *map(str, words)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    return " ".join(said.err.split())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("case", "norm", "options"), ASKED)
def test_the_text_is_as_recorded(
    case: str,
    norm: str,
    options: tuple[str, ...],
    lang: str,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    name = request.node.callspec.id.removesuffix(f"-{lang}")
    text = why(capsys, TEACHING / f"{case}.yaml", norm, *options, "--lang", lang)
    assert [line for line in text.splitlines() if len(line) > 80 and " " in line.strip()] == []
    assert not re.search(r"\{|\}|None|\(\)|\.\.(?!\.)", text)
    hold(request, f"why/{name}.{lang}.txt", lasting(text))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("columns", [40, 60])
def test_a_narrow_terminal_gets_whole_words(
    columns: int,
    lang: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("lawcheck.cli.why.width", lambda: columns)
    text = why(capsys, LATE, "kz.cao.73-1.1", "--tree", "--lang", lang)
    assert [line for line in text.splitlines() if len(line) > columns and " " in line.strip()] == []


@pytest.mark.parametrize("form", ["md", "json"])
def test_other_forms_are_as_recorded(
    form: str, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    text = why(capsys, LATE, ANSWERED[1], "--tree", "--format", form)
    hold(request, f"why/late.{form}", lasting(without_scope(text) if form == "json" else text))


@pytest.mark.parametrize("language", ["dot", "mermaid"])
def test_a_drawing_is_as_recorded(
    language: str, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    text = why(capsys, LATE, ANSWERED[1], f"--{language}")
    hold(request, f"why/late.{language}", lasting(text))


def test_the_json_tells_the_reasons_the_edition_and_what_would_change_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = found_json(capsys, LATE, ANSWERED[1])
    (one,) = found["explanations"]
    assert one["finding"]["status"] == "late"
    assert [
        edition["edition"] for edition in one["governed"]["editions"] if edition["governs"]
    ] == ["E5"]
    changes = {(change["kind"], change["subject"][1], change["size"]) for change in one["changes"]}
    assert changes == {("time", "e4", 39_000), ("time", "e7", 39_000)}
    assert {change["status"] for change in one["changes"]} == {"met"}
    parts = [part["op"] for part in one["traces"][0]["parts"]]
    assert parts[:2] == ["part:instance", "part:when"]


@pytest.mark.parametrize(
    "norm",
    ["kz.dv.20.1.rights", "kz.dv.20.1.issue", "kz.dv.1.2", "kz.cao.64.1-1.again", "bridge.x"],
)
def test_the_json_of_every_kind_fits_the_schema(
    norm: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if norm == "bridge.x":
        told = found_json(capsys, TEACHING / "three-regimes.yaml", "bridge.criminalise.battery")
    else:
        told = found_json(capsys, LATE, norm)
    assert told["explanations"] or told["silent"]


def test_a_norm_that_is_misspelt_is_suggested(capsys: pytest.CaptureFixture[str]) -> None:
    said = refused(capsys, LATE, "kz.dv.20.1.prosecuter")
    assert "did you mean `kz.dv.20.1.prosecutor`?" in said


def test_a_norm_nobody_knows_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert "`lawcheck rules list` names every norm" in refused(capsys, LATE, "x" * 80)


def test_an_instance_that_is_misspelt_is_suggested(capsys: pytest.CaptureFixture[str]) -> None:
    said = refused(capsys, LATE, "kz.dv.1.2", "--instance", "V,R,e2")
    assert "did you mean `V,R,e1`?" in said
    said = refused(capsys, LATE, ANSWERED[1], "--instance", "zzz")
    assert "it may be e3" in said


def test_an_instance_may_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    named = why(capsys, LATE, "kz.dv.1.2", "--instance", " V, R ,e1")
    assert named == why(capsys, LATE, "kz.dv.1.2")


def test_two_styles_are_one_too_many(capsys: pytest.CaptureFixture[str]) -> None:
    assert "only one of" in refused(capsys, LATE, ANSWERED[1], "--tree", "--dot")


def test_one_finding_is_drawn_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    several = TEACHING / "three-hours.yaml"
    assert "name it with --instance: e1; e8" in refused(capsys, several, "kz.dv.18.1", "--dot")
    nothing = TEACHING / "refused-at-the-desk.yaml"
    assert "no finding in this case" in refused(capsys, nothing, ANSWERED[1], "--mermaid")
    assert "a form of its own" in refused(capsys, LATE, ANSWERED[1], "--dot", "--format", "json")
    drawn = why(capsys, several, "kz.dv.18.1", "--dot", "--instance", "e1")
    assert drawn.startswith("digraph reasons {")


def test_a_case_is_read_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import io
    import sys

    whole = why(capsys, LATE, ANSWERED[1])
    data = io.TextIOWrapper(io.BytesIO(LATE.read_bytes()))
    monkeypatch.setattr(sys, "stdin", data)
    assert why(capsys, "-", ANSWERED[1]) == whole


def test_a_result_goes_to_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    whole = why(capsys, LATE, ANSWERED[1])
    assert why(capsys, LATE, ANSWERED[1], "-o", tmp_path / "why.txt") == ""
    assert (tmp_path / "why.txt").read_text(encoding="utf-8") == whole


def test_the_day_of_reading_counts(capsys: pytest.CaptureFixture[str]) -> None:
    told = found_json(capsys, LATE, ANSWERED[1], "--as-of", "2018-03-03")
    assert told["explanations"][0]["finding"]["status"] in ("pending", "unsettled")


def test_a_case_that_cannot_be_read_is_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("lawcheck: 1\nid: X\nfoo: 1\n", encoding="utf-8")
    assert main(["why", str(broken), ANSWERED[1]]) == 3
    assert capsys.readouterr().out == ""


def test_rules_that_multiply_without_end_are_refused(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lawcheck.analyses.reasons.walking.MOST_REASONS", 3)
    assert main(["why", str(LATE), ANSWERED[1]]) == 3
    said = capsys.readouterr()
    assert said.out == ""
    assert "exceeds the work allowed on one case" in said.err


def test_nothing_a_case_says_reaches_a_terminal_raw(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    text = LATE.read_text(encoding="utf-8")
    hostile = text.replace("title: prosecutor's stamp", r'title: "stamp\u001b[2J\u202e\"] -->"')
    assert hostile != text
    case = tmp_path / "case.yaml"
    case.write_text(hostile, encoding="utf-8")
    for style in ("--tree", "--paragraph", "--dot", "--mermaid"):
        told = why(capsys, case, ANSWERED[1], style)
        assert not re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e]", told)
    drawn = why(capsys, case, ANSWERED[1], "--mermaid")
    for line in drawn.splitlines():
        assert line.count('"') in (0, 2)


def test_the_toy_country_is_explained_like_any_other(capsys: pytest.CaptureFixture[str]) -> None:
    told = found_json(capsys, TOY / "cases" / "clock-stopped.yaml", "toy.safe.6.2", "--rules", TOY)
    assert told["explanations"][0]["finding"]["cite"]["act"] == "toy.safe"
