from datetime import datetime

import pytest

from lawcheck.language.case_reader import parse_case
from lawcheck.model.case import Decision, Source
from lawcheck.model.diagnostic import Refused
from lawcheck.model.moment import Moment
from tests.lawcheck.language.words import HEAD, WORDS, case, faults, shown


def days(first: str, last: str) -> Moment:
    """Give the instants from the first second of a day to the last of another, in Almaty."""
    return Moment(
        *(
            int(datetime.fromisoformat(text).timestamp())
            for text in (f"{first}T00:00:00+06:00", f"{last}T23:59:59+06:00")
        )
    )


def build(text: str) -> str:
    return HEAD + text


def test_sources() -> None:
    found = case(
        build("""\
sources:
  s1: {kind: official_record, title: order form, holder: police, taken: 2018-03, number: 7}
  s2: {kind: survivor_statement, grade: G3, made: 2018, pages: 2, sha256: ab, note: x}
""")
    ).sources
    assert found == {
        "s1": Source(
            "s1",
            "official_record",
            4,
            "order form",
            "police",
            taken=days("2018-03-01", "2018-03-31"),
            number="7",
        ),
        "s2": Source(
            "s2",
            "survivor_statement",
            3,
            "",
            "",
            made=days("2018-01-01", "2018-12-31"),
            pages="2",
            sha256="ab",
        ),
    }


@pytest.mark.parametrize(
    ("text", "proof"),
    [
        pytest.param("{default_source: s1}", (4, "s1"), id="a source of the file"),
        pytest.param("{default_source: survivor_statement}", (2, ""), id="a kind of source"),
        pytest.param("{default_source: G5}", (5, ""), id="a grade"),
        pytest.param("{id: A, on: 2018-04-10, confidence: high}", (1, ""), id="none"),
    ],
)
def test_default_source(text: str, proof: tuple[int, str]) -> None:
    sources = "sources: {s1: {kind: official_record}}\nfacts: {order_seen: yes}\n"
    assert case(build(f"{sources}coder: {text}")).facts["order_seen"][1:3] == proof


def test_a_bare_denial_does_not_take_the_default() -> None:
    text = "coder: {default_source: G4}\nevents: [{id: e1, kind: report, done: no}]\n"
    assert case(build(text)).events[0].done[:3] == ("no", 0, "")


def test_decisions() -> None:
    found = case(
        build(
            "decisions: [{point: kz.dv.sutok, value: hours, by: A. B., on: 2018-04-11, why: x},"
            " {point: other, value: y, by: z}]"
        )
    ).decisions
    assert found == {
        "kz.dv.sutok": Decision("kz.dv.sutok", "hours", "A. B.", "2018-04-11", "x"),
        "other": Decision("other", "y", "z", "", ""),
    }


MAP = " = write `key: value` lines, or {key: value, ...}"
KINDS = " known: court_decision, official_record, survivor_statement, allegation"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "sources: [s1]",
            ["5:10+1 error[LC103] `sources` must have keys of its own" + MAP],
            id="a list of sources",
        ),
        pytest.param(
            "sources: {s1: {title: x}}",
            ["5:11+2 error[LC109] `s1` has no `kind` = add `kind`"],
            id="no kind",
        ),
        pytest.param(
            "sources: {s1: {kind: record}}",
            ["5:22+6 error[LC102] `record` is not a word for `kind` =" + KINDS],
            id="an unknown kind",
        ),
        pytest.param(
            "sources: {s1: {kind: [x]}}",
            [
                "5:22+1 error[LC105] `kind` must be a single value"
                " = write the value, or {value: ..., source: ...}"
            ],
            id="a list for a kind",
        ),
        pytest.param(
            "sources: {s1: {kind: allegation, grade: 4}}",
            [
                "5:41+1 error[LC102] `4` is not a word for `grade`"
                " = did you mean `G4`? known: G0, G1, G2, G3, G4, G5"
            ],
            id="an unknown grade",
        ),
        pytest.param(
            "sources: {s1: text}",
            ["5:15+4 error[LC103] `s1` must have keys of its own" + MAP],
            id="a text for a source",
        ),
        pytest.param(
            "sources: {s 1: {kind: allegation}}",
            [
                "5:11+3 error[LC108] this cannot be an id = use up to 64 letters, digits,"
                " `-`, `_` and `.`, and begin with a letter or digit"
            ],
            id="a space in an id",
        ),
        pytest.param(
            "coder: {default_source: s9}",
            [
                "5:25+2 error[LC122] no source of this file is called `s9` = known: court_decision,"
                " official_record, survivor_statement, allegation, G0, G1, G2, G3, G4, G5"
            ],
            id="an unknown default",
        ),
        pytest.param(
            "coder: {default_source: [G1]}",
            [
                "5:25+1 error[LC105] `default_source` must be a single value"
                " = write the value, or {value: ..., source: ...}"
            ],
            id="a list for a default",
        ),
        pytest.param(
            "coder: x",
            ["5:8+1 error[LC103] `coder` must have keys of its own" + MAP],
            id="a text for a block",
        ),
        pytest.param(
            "coder: {defaultsource: G1}",
            [
                "5:9+13 warning[LC183] unknown key `defaultsource` in `coder`; it is not read"
                " = did you mean `default_source`? known: id, on, coded_at, default_source,"
                " second_coder, confidence, comments, note, asked"
            ],
            id="a slip in a block",
        ),
        pytest.param(
            "decisions: [{value: x}]",
            [
                "5:13+1 error[LC109] `decisions` has no `point` = add `point`",
                "5:13+1 error[LC109] `decisions` has no `by` = add `by`",
            ],
            id="half a decision",
        ),
        pytest.param(
            "decisions: [{point: a, value: x, by: y}, {point: a, value: z, by: y}]",
            ["5:50+1 error[LC169] the point `a` is decided twice = keep one of the two"],
            id="decided twice",
        ),
        pytest.param(
            "decisions: [{point: a, value: x, by: y, on: yesterday}]",
            [
                "5:45+9 error[LC128] `yesterday` does not name one day"
                " = write a day such as 2018-04-10"
            ],
            id="decided on no day",
        ),
        pytest.param(
            "decisions: [{point: a, value: x, by: y, on: [1]}]",
            [
                "5:45+1 error[LC105] `on` must be a single value"
                " = write the value, or {value: ..., source: ...}"
            ],
            id="decided on a list",
        ),
    ],
)
def test_fault(text: str, expected: list[str]) -> None:
    assert faults(build(text)) == expected


def test_blocks_the_engine_never_sees() -> None:
    assert case(
        build(
            "consent: {given: yes, date: 2018-04-01, scope: [own file], note: x}\n"
            "scenario: {title: A, injects: [{at_minute: 5}]}\nnotes: [a, {b: c}]\n"
        )
    )


POINTS = {"kz.dv.sutok": ("hours", "calendar"), "kz.dv.weekly_check": ("window", "gap")}


@pytest.mark.parametrize(
    ("decision", "expected"),
    [
        pytest.param("point: kz.dv.sutok, value: hours, by: A", [], id="as the rules have it"),
        pytest.param(
            "point: kz.dv.sutki, value: hours, by: A",
            [
                "5:21+11 error[LC171] the rules leave no point open that is called `kz.dv.sutki`"
                " = did you mean `kz.dv.sutok`? a result lists the open points in its last part"
            ],
            id="a slip in the point",
        ),
        pytest.param(
            "point: kz.dv.sutok, value: hour, by: A",
            [
                "5:41+4 error[LC172] `hour` is no answer to the point `kz.dv.sutok`"
                " = did you mean `hours`? known: hours, calendar"
            ],
            id="a slip in the answer",
        ),
        pytest.param(
            "point: kz.dv.sutki, by: A",
            [
                "5:13+1 error[LC109] `decisions` has no `value` = add `value`",
                "5:21+11 error[LC171] the rules leave no point open that is called `kz.dv.sutki`"
                " = did you mean `kz.dv.sutok`? a result lists the open points in its last part",
            ],
            id="with other faults, all at once",
        ),
    ],
)
def test_a_decision_answers_a_point_that_the_rules_leave_open(
    decision: str, expected: list[str]
) -> None:
    text = build(f"decisions: [{{{decision}}}]")
    try:
        found = parse_case(text.encode(), "case.yaml", WORDS, None, POINTS)[1]
    except Refused as refused:
        found = refused.diagnostics
    assert [shown(one) for one in found] == expected
