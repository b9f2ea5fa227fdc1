from fractions import Fraction
from typing import Any

import pytest

from lawcheck.model.case import Leaf
from lawcheck.model.moment import Moment
from lawcheck.model.truth import NO, YES
from tests.lawcheck.language.words import HEAD, PEOPLE, SOURCES, case, event, events, faults

DATES = " = write 2018-03-02, 2018-03-02T21:30, 2018-03, ~2018-03-02 or {from: ..., to: ...}"
MEAN = " = did you mean `{}`?"


def build(text: str) -> str:
    return events(f"id: e1, {text}")


def attribute(text: str, name: str) -> Leaf:
    return event(f"id: e1, {text}").attributes[name]


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        pytest.param("children_present: yes", "children_present", YES, id="yes"),
        pytest.param("children_present: true", "children_present", YES, id="true"),
        pytest.param("children_present: no", "children_present", NO, id="no"),
        pytest.param('children_present: "false"', "children_present", NO, id="false, quoted"),
        pytest.param("children_present: unknown", "children_present", None, id="unknown"),
        pytest.param("harm: pain", "harm", "pain", id="a word"),
        pytest.param("harm: none", "harm", "none", id="none is a word"),
        pytest.param("harm: unknown", "harm", None, id="an unknown word"),
        pytest.param("acts: [hit, push, hit]", "acts", frozenset({"hit", "push"}), id="a list"),
        pytest.param("acts: hit", "acts", frozenset({"hit"}), id="a list of one"),
        pytest.param("acts: []", "acts", frozenset(), id="an empty list"),
        pytest.param("acts: unknown", "acts", None, id="an unknown list"),
    ],
)
def test_words(text: str, name: str, value: Any) -> None:
    assert attribute(f"kind: incident, {text}", name).value == value


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        pytest.param("talk, minutes: 25", "minutes", Fraction(25), id="a number"),
        pytest.param("talk, minutes: 0.50", "minutes", Fraction(1, 2), id="a part"),
        pytest.param("talk, minutes: -1", "minutes", Fraction(-1), id="below zero"),
        pytest.param("talk, minutes: unknown", "minutes", None, id="an unknown number"),
        pytest.param("case_opened, article: 1.10", "article", "1.10", id="an article is text"),
        pytest.param("case_opened, article: 73-1", "article", "73-1", id="an inserted article"),
        pytest.param("report, form: no", "form", "no", id="a text is kept"),
        pytest.param(
            "order_issued, term: 30 d", "term", ("period", 30, "d", "down"), id="days of 24 hours"
        ),
        pytest.param("order_issued, term: 24 h", "term", ("period", 24, "h", "down"), id="hours"),
        pytest.param(
            "order_issued, term: 1 calendar day",
            "term",
            ("period", 1, "calendar_day", "down"),
            id="a calendar day",
        ),
        pytest.param(
            "order_issued, term: 3 working days",
            "term",
            ("period", 3, "working_day", "down"),
            id="working days",
        ),
        pytest.param(
            "order_issued, term: 2 months", "term", ("period", 2, "month", "down"), id="months"
        ),
    ],
)
def test_types(text: str, name: str, value: Any) -> None:
    assert attribute(f"kind: {text}", name).value == value


@pytest.mark.parametrize(
    ("text", "proof"),
    [
        pytest.param("harm: pain", (1, "", ""), id="plain"),
        pytest.param("harm: pain, source: s1", (4, "s1", ""), id="the source of the event"),
        pytest.param(
            "harm: {value: pain, source: s2}, source: s1", (2, "s2", ""), id="a source of its own"
        ),
        pytest.param(
            "harm: {value: pain, source: unknown}", (1, "", ""), id="a source nobody knows"
        ),
        pytest.param(
            "harm: {value: pain, contested_by: s5, why: x, note: y}", (1, "", "s5"), id="contested"
        ),
        pytest.param("harm: {value: pain, contested_by: R}", (1, "", "R"), id="by a person"),
        pytest.param("harm: {value: pain, contested_by: police}", (1, "", "police"), id="a body"),
    ],
)
def test_proof(text: str, proof: tuple[int, str, str]) -> None:
    leaf = attribute(f"kind: incident, {text}", "harm")
    assert leaf.value == "pain"
    assert leaf[1:4] == proof
    assert leaf.line == 14


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "kind: incident, harm: paine",
            "14:36+5 error[LC102] `paine` is not a word for `harm`"
            " = did you mean `pain`? known: none, pain, light",
            id="a word",
        ),
        pytest.param(
            "kind: incident, acts: [hit, pusch]",
            "14:42+5 error[LC102] `pusch` is not a word for `acts`"
            " = did you mean `push`? known: hit, push",
            id="a word of a list",
        ),
        pytest.param(
            "kind: incident, harm: [pain]",
            "14:36+1 error[LC105] `harm` must be a single value"
            " = write the value, or {value: ..., source: ...}",
            id="a list for a word",
        ),
        pytest.param(
            "kind: incident, acts: [[hit]]",
            "14:37+1 error[LC105] `acts` must be a single value"
            " = write the value, or {value: ..., source: ...}",
            id="a list within a list",
        ),
        pytest.param(
            "kind: incident, harm: {source: s1}",
            "14:36+1 error[LC105] `harm` must be a single value"
            " = write the value, or {value: ..., source: ...}",
            id="a source without a value",
        ),
        pytest.param(
            "kind: incident, harm: {value: , source: s1}",
            "14:37+5 error[LC115] `value` has no value = write `unknown`, or leave the key out",
            id="an empty value",
        ),
        pytest.param(
            "kind: incident, children_present: да",
            "14:48+2 error[LC106] `children_present` must be `yes`, `no` or `unknown`"
            + MEAN.format("yes"),
            id="yes in Russian",
        ),
        pytest.param(
            "kind: incident, children_present: No",
            "14:48+2 error[LC106] `children_present` must be `yes`, `no` or `unknown`"
            + MEAN.format("no"),
            id="a capital",
        ),
        pytest.param(
            "kind: incident, children_present: 7",
            "14:48+1 error[LC106] `children_present` must be `yes`, `no` or `unknown`",
            id="a digit for a truth",
        ),
        pytest.param(
            "kind: talk, minutes: \u0663\u0660",
            "14:35+2 error[LC107] `minutes` must be a number"
            " = write digits with a point, such as 12 or 0.5, without a unit",
            id="digits of another script",
        ),
        pytest.param(
            "kind: talk, minutes: 1_000",
            "14:35+5 error[LC107] `minutes` must be a number"
            " = write digits with a point, such as 12 or 0.5, without a unit",
            id="a number of another language",
        ),
        pytest.param(
            "kind: order_issued, term: 30 суток",
            "14:40+8 error[LC119] `term` must be a length of time = did you mean `30 d`?"
            " write 24 h, 30 d, 7 calendar days, 3 working days or 2 months",
            id="a term in Russian",
        ),
        pytest.param(
            "kind: order_issued, term: soon",
            "14:40+4 error[LC119] `term` must be a length of time"
            " = write 24 h, 30 d, 7 calendar days, 3 working days or 2 months",
            id="no term",
        ),
        pytest.param(
            "kind: case_opened, article: " + "1" * 201,
            "14:42+201 error[LC121] `article` is longer than 200 characters"
            " = put the rest in a `note`",
            id="a long article",
        ),
        pytest.param(
            "kind: incident, source: s3",
            "14:38+2 error[LC122] no source of this file is called `s3` = known: s1, s2, s5",
            id="no such source",
        ),
        pytest.param(
            "kind: incident, harm: {value: pain, contested_by: W}",
            "14:64+1 error[LC126] `W` is no source, person or body of this file"
            " = known: s1, s2, s5, P, R, V, court, police, prosecutor",
            id="contested by nobody known",
        ),
        pytest.param(
            "kind: incident, harm: {value: pain, contested_by: [s1]}",
            "14:64+1 error[LC105] `contested_by` must be a single value"
            " = write the value, or {value: ..., source: ...}",
            id="contested by a list",
        ),
        pytest.param(
            "kind: incident, harm: {value: pain, sourse: s1}",
            "14:50+6 error[LC101] unknown key `sourse` in `harm` = did you mean `source`?"
            " known: value, source, contested_by, why, note",
            id="a slip in a proof",
        ),
        pytest.param(
            "kind: report, by: Q",
            "14:32+1 error[LC160] `by` names `Q`, which is no person of this file and no body"
            " = people of this file: P, R, V",
            id="nobody of the file",
        ),
        pytest.param(
            "kind: report, by: polise",
            "14:32+6 error[LC160] `by` names `polise`, which is no person of this file and no body"
            " = did you mean `police`? people of this file: P, R, V",
            id="a slip in a body",
        ),
        pytest.param(
            "kind: report, at: 2021-02-30",
            "14:32+10 error[LC113] there is no `2021-02-30` in the calendar"
            " = months have 28 to 31 days, days the hours 00:00 to 23:59",
            id="no such day",
        ),
        pytest.param(
            "kind: report, at: 2018-3-5",
            "14:32+8 error[LC112] `2018-3-5` is not a date = did you mean `2018-03-05`?"
            + DATES.removeprefix(" ="),
            id="a date in another form",
        ),
        pytest.param(
            "kind: report, at: {from: 2018-03-05, to: 2018-03-04}",
            "14:55+10 error[LC114] `to` is before `from` = swap the two",
            id="a span backwards",
        ),
        pytest.param(
            "kind: report, at: {form: 2018-03-05}",
            "14:33+4 error[LC101] unknown key `form` in `at` = did you mean `from`?"
            " known: from, to",
            id="a slip in a span",
        ),
    ],
)
def test_fault(text: str, expected: str) -> None:
    assert faults(build(text)) == [expected]


DAY = 86_400
MARCH_2 = 1_519_927_200


@pytest.mark.parametrize(
    ("text", "at", "dated"),
    [
        pytest.param("2018-03-02", (MARCH_2, MARCH_2 + DAY - 1), True, id="a day"),
        pytest.param('"2018-03-02T21:30"', (MARCH_2 + 77_400,) * 2, True, id="a time"),
        pytest.param(
            "{from: 2018-03-02, to: 2018-03-03}", (MARCH_2, MARCH_2 + 2 * DAY - 1), True, id="span"
        ),
        pytest.param("{from: 2018-03-02}", (MARCH_2, 1_523_383_199), True, id="from a day on"),
        pytest.param("{to: 2018-03-02}", (631_130_400, MARCH_2 + DAY - 1), True, id="by a day"),
        pytest.param(
            "{value: 2018-03-02, source: s1}", (MARCH_2, MARCH_2 + DAY - 1), True, id="with proof"
        ),
        pytest.param("unknown", (631_130_400, 1_523_383_199), False, id="unknown"),
        pytest.param("{from: unknown}", (631_130_400, 1_523_383_199), False, id="both unknown"),
        pytest.param(
            "{value: 2018-03-02, contested_by: s1}",
            (631_130_400, 1_523_383_199),
            False,
            id="contested",
        ),
    ],
)
def test_moments(text: str, at: tuple[int, int], dated: bool) -> None:
    found = event(f"id: e1, kind: report, at: {text}")
    assert (found.at, found.dated) == (Moment(*at), dated)


def test_an_hour_that_came_twice_is_a_warning() -> None:
    text = HEAD.replace("2018-04-10", "2024-03-02")
    item = 'events: [{id: e1, kind: report, at: "2024-02-29T23:30"}]\n'
    assert faults(text + item) == [
        "5:37+18 warning[LC187] the clocks were changed: `2024-02-29T23:30` came twice or never"
        " = both times are kept; add an offset such as +06:00 if the record tells them apart"
    ]
    assert faults(text + item.replace("23:30", "23:30+06:00")) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("V", ("V",), id="a person"),
        pytest.param("[V, police, V]", ("V", "police"), id="several"),
        pytest.param("unknown", None, id="unknown"),
        pytest.param("[V, unknown]", None, id="partly unknown"),
        pytest.param("[]", None, id="nobody named"),
        pytest.param("{value: V, source: s1}", ("V",), id="with proof"),
    ],
)
def test_parties(text: str, value: tuple[str, ...] | None) -> None:
    leaf = event(f"id: e1, kind: report, to: {text}").to
    assert leaf is not None
    assert leaf.value == value


def test_a_leaf_without_a_key_is_absent() -> None:
    found = case(HEAD + PEOPLE + SOURCES)
    assert found.people["V"].attributes == {}
    assert found.events == ()
