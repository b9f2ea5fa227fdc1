"""Deadlines in working days, in years whose calendar nobody read (B19)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.lawcheck.cli.running import ROOT, result, run

TOY = ROOT / "tests" / "toy"  # its calendar holds 2018 and 2019 alone
CASE = """\
lawcheck: 1
id: B-19
title: A motion and a decision
fictional: yes
place: {{region: KZ-75}}
as_of: 2020-12-31
people: {{V: {{role: survivor}}, R: {{role: respondent}}}}
coder: {{default_source: s1}}
sources: {{s1: {{kind: official_record, title: case file}}}}
events:
  - {{id: e1, kind: incident, at: "2018-03-01T20:00", by: R, to: V, acts: [hit]}}
  - {{id: e2, kind: motion, at: "{motion}T10:00", by: V, to: court, about: e1, for: approach_ban}}
  - {{id: e3, kind: decided, at: "{decided}T12:00", by: court, about: e2}}
"""


def write(folder: Path, motion: str, decided: str) -> Path:
    file = folder / "case.yaml"
    file.write_text(CASE.format(motion=motion, decided=decided), encoding="utf-8")
    return file


def finding(file: Path) -> dict[str, Any]:
    ran = run("assess", file, "--rules", TOY, "--format", "json", "--fail-on", "never")
    assert ran.messages == ""
    (one,) = [one for one in result(ran.text)["findings"] if one["norm"] == "toy.court.21"]
    return dict(one)


@pytest.mark.parametrize(
    ("motion", "decided", "status", "could_be", "due"),
    [
        pytest.param("2019-03-04", "2019-03-07", "met", [], "2019-03-07T23:59:59+06:00",
                     id="a year with a calendar"),
        pytest.param("2019-03-04", "2019-03-08", "late", [], "2019-03-07T23:59:59+06:00",
                     id="a day later"),
        pytest.param("2020-03-02", "2020-03-20", "unsettled", ["met", "late"], None,
                     id="a year without one: never guessed"),
        pytest.param("2019-12-30", "2020-01-20", "unsettled", ["met", "late"], None,
                     id="a term that leads into a year without one"),
        pytest.param("2019-12-26", "2019-12-31", "met", [], "2019-12-31T23:59:59+06:00",
                     id="a term that ends on the last day of a year with one"),
    ],
)  # fmt: skip
def test_b19_working_days_of_a_year_nobody_read(
    motion: str, decided: str, status: str, could_be: list[str], due: str | None, tmp_path: Path
) -> None:
    one = finding(write(tmp_path, motion, decided))
    assert (one["status"], one["could_be"]) == (status, could_be)
    assert one["because"] == (["unread"] if could_be else [])
    assert one["due"]["latest"] == due
    assert one["late_by"] is None or status == "late"


@pytest.mark.parametrize(
    ("lang", "question"),
    [
        ("en", "Which days were working days from e2 motion, 2 Mar 2020, 10:00 on? "
               "The calendar was not read."),
        ("ru", "Какие дни были рабочими, если считать от: e2 ходатайство, 2 марта 2020 г., 10:00? "
               "Календарь не прочитан."),
        ("kk", "Мына кезден бастап қай күндер жұмыс күні болды: e2 өтінішхат, 2020 ж. 2 наурыз, "
               "10:00? Күнтізбе оқылмаған."),
    ],
)  # fmt: skip
def test_b19_the_calendar_is_asked_for(lang: str, question: str, tmp_path: Path) -> None:
    file = write(tmp_path, "2020-03-02", "2020-03-20")
    options = ("--rules", TOY, "--format", "json", "--fail-on", "never", "--lang", lang)
    questions = result(run("assess", file, *options).text)["questions"]
    asked = [one for one in questions if "working_day" in one["atom"]]
    assert [one["text"] for one in asked] == [question]
    assert asked[0]["settles"] == ["toy.court.21"]
