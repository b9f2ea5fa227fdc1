"""The facts of a memo: neutral, whole, each with its source; what they are called after."""

import re

import pytest

from lawcheck.render.documents.memo.argued import weakest
from lawcheck.render.documents.memo.calling import (
    by_day,
    by_id,
    by_kind,
    events_of,
    ground_called,
)
from lawcheck.render.documents.memo.evidence import evidence, unsourced
from tests.lawcheck.render.documents import writing
from tests.lawcheck.render.documents.teaching import filled, known, text

CASES = ("order-late", "five-calls", "nothing-missed", "all-unknown")
# A word of the law about what a fact comes to has no place among the facts.
ARGUES = re.compile(r"missed|\blate\b|broken|breach(?!ed)|duty|made out|certain|fail|Art\.", re.I)


def section(told: str, heading: str) -> str:
    return told.partition(f"## {heading}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("case", CASES)
def test_the_facts_argue_nothing(case: str) -> None:
    told = section(text("memo", case), "Facts").replace("onsequences of a breach", "")
    assert ARGUES.findall(told) == []


def test_the_facts_tell_what_speaks_against_the_client_and_what_is_denied() -> None:
    told = section(text("memo", "five-calls"), "Facts")
    assert "There was a visit to the place by the police. \\[e2; s2, G4\\]" in told
    assert (
        "It is said that this did not happen: measures taken to stop it. \\[e2; s1, G2\\]" in told
    )
    assert told.index("**e2.**") < told.index("**e4.**") < told.index("**e5.**")
    assert "said to be complete" in told
    values = filled("memo", "five-calls").values
    assert len(values["facts"]) == len(known("five-calls", "en").case.events)


def test_what_is_known_of_people_and_of_the_whole_case_is_among_the_facts() -> None:
    told = section(text("memo", "five-calls"), "Facts")
    assert "R: the respondent; age: 44; understands and controls own acts: yes;" in told
    told = section(text("memo", "treaty-communication-2021"), "Facts")
    assert "[s3, G" in told.replace("\\", "")
    values = filled("memo", "treaty-communication-2021").values
    assert len(values["whole"]) == len(known("treaty-communication-2021", "en").case.facts)


REPORT = 'kind: report, at: "2018-03-02T22:05", by: V'
CONTESTED = 'kind: report, at: "2018-03-02T22:05", by: {value: V, source: s1, contested_by: s2}'


@pytest.mark.parametrize(
    ("written", "told"),
    [("1979", "1979"), ("1979-05-03", "3 May 1979"), ("{from: 1979-01, to: 1980-02}", "1979–1980")],
)
def test_a_birth_before_all_records_is_a_day_or_a_year(written: str, told: str) -> None:
    said = writing.text("order-late", "memo", "en", {"born: 1979": f"born: {written}"})
    assert re.search(rf"R: the respondent; [a-z ]+: {told};", said)


def test_both_sides_of_a_contested_value_are_told() -> None:
    told = writing.text("order-late", "memo", "en", {REPORT: CONTESTED})
    assert "by whom: contested by s2, statement of the survivor, G2." in told


@pytest.mark.parametrize("kind", ["memo", "duties"])
def test_the_words_of_a_file_stay_words(kind: str) -> None:
    odd = "A <b>title</b> & {{ 7 * 7 }} *x*"
    told = writing.text("order-late", kind, "kk", {"An order copied late and checked twice": odd})
    assert odd in told


def test_an_unknown_event_is_told_as_unknown() -> None:
    told = section(text("memo", "all-unknown"), "Facts")
    assert "It is not known whether this happened: report. \\[e1;" in told


def test_sources_stand_with_the_strongest_first_and_what_has_none_is_named() -> None:
    s = known("five-calls", "en").s
    assert [one["grade"] for one in evidence(s)] == ["G4", "G4", "G4", "G4", "G2"]
    assert unsourced(s) == ("V", "R", "P1", "P2", "V–R")


def test_events_are_called_by_id_once_the_facts_have_told_them() -> None:
    s = known("order-late", "en").s
    assert by_day(s, ("e3", "V")) == "e3, 2\xa0Mar\xa02018; V (survivor)"
    assert by_day(s, ("e6",)) == "e6"
    assert events_of(s, ("e3", "V")) == ("e3",)
    assert events_of(s, ("V",)) == ("V",)
    told = "e2 report, 2\xa0Mar\xa02018, 22:05: done"
    assert by_id(s, told) == "e2: done"
    assert by_kind(s, told) == "e2 report: done"


def test_a_ground_that_happened_is_its_id_and_one_that_did_not_says_so() -> None:
    m = known("five-calls", "en")
    grounds = {one.id: one for each in m.result.findings for one in each.grounds}
    assert ground_called(m.s, grounds["e9"]) == "e9 [s3, G4]"
    assert "said not to have happened" in ground_called(m.s, grounds["e4"])
    assert weakest([], m.s) == ""
