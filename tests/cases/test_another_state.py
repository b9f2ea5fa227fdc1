"""A case of another State, with the treaty acts alone: findings under the treaty and no others."""

import json
from pathlib import Path
from typing import Any

import pytest

from lawcheck.cli.main import main
from tests.cases.assessing import ROOT

RULES = ROOT / "rules"
TREATY = sorted(
    folder
    for folder in RULES.iterdir()
    if folder.is_dir()
    and not folder.name.startswith("kz-")
    and folder.name not in ("bridges", "routes")
)
CASE = """\
lawcheck: 1
id: N-1
title: A call nobody answered
fictional: yes
place: {state: XX, zone: Europe/Vienna%s}
as_of: 2019-01-01
people:
  V: {role: survivor, sex: female}
  R: {role: respondent, sex: male}
events:
  - {id: e1, kind: incident, at: 2018-12-07, by: R, to: V, acts: [hit], harm: pain}
  - {id: e2, kind: report, at: 2018-12-07, by: V, to: police, about: e1, channel: "102"}
  - {id: e3, kind: refused, at: 2018-12-08, by: police, about: e2, what: report,
     ground: family_matter}
  - {id: e4, kind: shelter_requested, at: 2018-12-08, by: V, about: e1}
  - {id: e5, kind: shelter_refused, at: 2018-12-09, about: e4, ground: no_papers}
"""
BOUND = ", treaties: {cedaw: 2000-01-01}"


def assessed(
    capsys: pytest.CaptureFixture[str], folder: Path, place: str, form: str
) -> tuple[int, str]:
    case = folder / "case.yaml"
    case.write_text(CASE % place, encoding="utf-8")
    rules = [word for one in TREATY for word in ("--rules", str(one))]
    status = main(["assess", str(case), *rules, "--format", form])
    said = capsys.readouterr()
    assert said.err == ""
    return status, said.out


def statuses(out: str) -> dict[str, str]:
    found: list[dict[str, Any]] = json.loads(out)["findings"]
    assert {one["law"] for one in found} <= {"treaty"}
    return {one["norm"]: one["status"] for one in found}


def test_the_treaty_is_asked_where_no_national_act_is_loaded(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert len(TREATY) > 10
    status, out = assessed(capsys, tmp_path, BOUND, "json")
    found = statuses(out)
    assert status == 1  # articles of the treaty were not kept
    assert found["cedaw.2.c.register"] == "missed"
    assert found["cedaw.2.c.respond"] == "missed"
    assert found["cedaw.5.a.report"] == "broken"
    assert found["cedaw.gr35.31.b"] == "broken"
    assert found["cedaw.1"] == "holds"


def test_without_the_day_it_bound_the_state_nothing_is_said_of_a_treaty(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    status, out = assessed(capsys, tmp_path, "", "json")
    assert (status, statuses(out)) == (0, {})


def test_the_text_does_not_speak_of_national_law(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    _, text = assessed(capsys, tmp_path, BOUND, "text")
    assert "No duty is shown to have been missed" not in text
    assert "Treaty articles not kept (3)" in text
    assert "rest on text that was not" in text


@pytest.mark.parametrize(("place", "said"), [("", True), (BOUND, False)])
def test_a_day_nobody_knows_is_said(
    place: str, said: bool, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    _, text = assessed(capsys, tmp_path, place, "text")
    words = " ".join(text.split())
    assert ("No day is known on which a treaty bound XX" in words) is said
    assert ("place: {state: XX, treaties: {cedaw: DAY}}" in words) is said
