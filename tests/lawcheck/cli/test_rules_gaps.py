"""`lawcheck rules gaps`: the crosswalk of a day and its changes, in text, Markdown and JSON."""

import json
from typing import Any

import jsonschema
import pytest

from lawcheck.cli.main import main
from lawcheck.render.gaps_object import gaps_schema
from lawcheck.render.phrases import LANGUAGES
from tests.golden.holding import hold
from tests.lawcheck.cli.test_law import lasting
from tests.toy.loading import TOY


def gaps(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    status = main(["rules", "gaps", *arguments])
    said = capsys.readouterr()
    assert (status, said.err) == (0, "")
    return said.out


def found_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    found = json.loads(gaps(capsys, *arguments, "--format", "json"))
    jsonschema.validate(found, gaps_schema(), jsonschema.Draft202012Validator)
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_crosswalk_is_as_recorded(
    lang: str, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    text = gaps(capsys, "--on", "2019-10-17", "--rules", str(TOY), "--lang", lang)
    hold(request, f"law/gaps.{lang}.txt", lasting(text))


def test_the_markdown_is_as_recorded(
    capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    arguments = ("--on", "2019-10-17", "--rules", str(TOY), "--format", "md")
    hold(request, "law/gaps.md", lasting(gaps(capsys, *arguments)))


def test_the_json_of_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    found = found_json(capsys, "--on", "2019-10-17")
    rows = {one["bridge"]: one for one in found["obligations"]}
    assert rows["bridge.criminalise.stalking"]["statuses"] == ["gap"]
    assert rows["bridge.criminalise.battery"]["by"] == []
    assert {"norm": "kz.dv.22.1", "extent": "partial", "certain": True} in (
        rows["bridge.protection"]["by"]
    )


def test_the_json_of_a_stretch(capsys: pytest.CaptureFixture[str]) -> None:
    found = found_json(capsys, "--from", "2024-01-01", "--to", "2024-12-31")
    assert {(one["bridge"], one["how"]) for one in found["turns"]} == {
        ("bridge.criminalise.battery", "closed"),
        ("bridge.criminalise.light", "closed"),
        ("bridge.release.04.battery", "closed"),
        ("bridge.release.04.light", "closed"),
    }


def test_the_text_of_a_stretch(capsys: pytest.CaptureFixture[str]) -> None:
    text = " ".join(gaps(capsys, "--from", "2017-01-01", "--to", "2017-12-31").split())
    assert "Gap opened: Battery as a crime (bridge.criminalise.battery)" in text
    assert "First day: between 14 and 31 Jul 2017 By: 84-VI" in text
    same = gaps(capsys, "--from", "2018-01-01", "--to", "2018-01-01")
    assert "The rules loaded have nothing to say of this." in same


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--on", "2019-10-17", "--from", "2019-01-01"),
        ("--from", "2019-01-01"),
        ("--from", "2019-01-02", "--to", "2019-01-01"),
        ("--on", "soon"),
    ],
)
def test_days_that_make_no_sense(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rules", "gaps", *arguments]) == 2
    assert capsys.readouterr().out == ""
