import contextlib
import random
import time
from datetime import date
from pathlib import Path

import pytest

from lawcheck.language.case_reader import parse_case
from lawcheck.model.diagnostic import Diagnostic, Refused
from tests.lawcheck.language.words import HEAD, WORDS, case, faults, read

WHOLE = """\
lawcheck: 1
id: T-017
title: An order copied late
fictional: yes
subject: case
language: kk
place: {region: KZ-75, zone: Asia/Almaty}
as_of: 2018-04-10
people:
  V: {role: survivor, sex: female, age: 34}
  R: {role: respondent, sex: male, born: 1979}
  C1: {role: child, age: 6, child_of: [V, R]}
  P1: {role: officer, body: police}
relationships:
  - {of: V, with: R, kind: spouse, since: 2009-06, until: 2017-05, lived_together: yes}
events:
  - {id: e1, kind: incident, at: "2018-03-02T21:30", by: R, to: V, acts: [hit], harm: pain}
  - {id: e2, kind: report, at: "2018-03-02T22:05", by: V, to: police, about: e1, source: s1}
  - {id: e3, kind: order_issued, order: protection_order, at: "2018-03-02T22:40", by: P1, about: e1}
  - {id: e4, kind: order_served, about: e3, at: "2018-03-02T23:10", to: R, source: s1}
  - {id: e5, kind: order_copied, about: e3, to: V, done: unknown}
  - {id: e6, kind: talk, about: e2, done: no, source: s1}
facts: {order_seen: yes}
figures: {places: {value: 12, unit: place, year: 2018}}
registers:
  control_log: {body: police, about: [e3], from: 2018-03-02, to: 2018-04-01, complete: yes}
sources:
  s1: {kind: official_record, title: order form, holder: police}
decisions: [{point: kz.dv.sutok, value: hours, by: A. B.}]
consent: {given: yes}
coder: {default_source: G2}
scenario: {title: x}
notes: any text
"""


def test_a_whole_case() -> None:
    found = case(WHOLE)
    assert (found.id, found.title, found.fictional) == ("T-017", "An order copied late", True)
    assert (found.subject, found.state, found.zone) == ("case", "KZ", "Asia/Almaty")
    assert (found.language, found.as_of) == ("kk", 1_523_383_199)
    assert list(found.people) == ["V", "R", "C1", "P1"]
    assert [one.id for one in found.events] == ["e1", "e2", "e3", "e4", "e5", "e6"]
    assert [one.done.value for one in found.events] == ["yes", "yes", "yes", "yes", None, "no"]
    assert found.events[0].done.grade == 2
    assert len(found.relationships) == len(found.registers) == len(found.decisions) == 1
    assert (list(found.facts), list(found.figures)) == (["order_seen"], ["places"])
    assert found.left_out == ()


def test_the_smallest_case() -> None:
    found = case("lawcheck: 1\nid: x\nas_of: 2018-04-10\nplace: {zone: UTC}\nsubject: state\n")
    assert (found.title, found.fictional, found.subject, found.language) == ("", False, "state", "")
    assert found.as_of == 1_523_404_799


def test_read_on_another_day() -> None:
    assert case(WHOLE.replace("to: 2018-04-01", "to: 2018-03-02"), date(2018, 3, 2)).as_of < (
        case(WHOLE).as_of
    )


def test_the_same_bytes_give_the_same_case() -> None:
    assert read(WHOLE) == read(WHOLE)
    assert read(WHOLE.replace("\n", "\r\n")) == read(WHOLE.replace("\n", "\r")) == read(WHOLE)
    assert read("\ufeff" + WHOLE) == read(WHOLE)


REMEDY = " = write `key: value` lines, or {key: value, ...}"
IDS = " = people, events and sources need ids that nobody can confuse"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "just text\n",
            ["1:1+9 error[LC103] `case` must have keys of its own" + REMEDY],
            id="text",
        ),
        pytest.param(
            "- lawcheck: 1\n",
            ["1:1+1 error[LC103] `case` must have keys of its own" + REMEDY],
            id="a list",
        ),
        pytest.param(
            HEAD.replace("lawcheck: 1\n", ""),
            [
                "1:1+1 error[LC110] the file does not say its version"
                " = begin with the line `lawcheck: 1`"
            ],
            id="no version",
        ),
        pytest.param(
            HEAD.replace("lawcheck: 1", "lawcheck: 2"),
            ["1:11+1 error[LC111] this program reads version 1 of case files = did you mean `1`?"],
            id="another version",
        ),
        pytest.param(
            HEAD.replace("id: T-1\n", ""),
            ["1:1+1 error[LC109] `case` has no `id` = add `id`"],
            id="no id",
        ),
        pytest.param(
            HEAD + "subject: cases\n",
            [
                "5:10+5 error[LC102] `cases` is not a word for `subject`"
                " = did you mean `case`? known: case, service, state"
            ],
            id="an unknown subject",
        ),
        pytest.param(
            HEAD + "language: [en]\n",
            [
                "5:11+1 error[LC105] `language` must be a single value"
                " = write the value, or {value: ..., source: ...}"
            ],
            id="two languages",
        ),
        pytest.param(
            HEAD + "people: {A: {}}\nsources: {a: {kind: allegation}}\n",
            ["6:11+1 error[LC151] the id `a` is already used: `A` at line 5" + IDS],
            id="a source named like a person",
        ),
        pytest.param(
            HEAD + "events: [{id: e1, kind: report}, {id: e1, kind: talk}]\n",
            ["5:39+2 error[LC151] the id `e1` is already used: `e1` at line 5" + IDS],
            id="two events of one name",
        ),
        pytest.param(
            HEAD + "people: x\nsources: y\nevents: z\n",
            [
                "5:9+1 error[LC103] `people` must have keys of its own" + REMEDY,
                "6:10+1 error[LC103] `sources` must have keys of its own" + REMEDY,
                "7:9+1 error[LC104] `events` must be a list"
                " = begin each item with `- `, or write [one, two]",
            ],
            id="texts for sections",
        ),
    ],
)
def test_fault(text: str, expected: list[str]) -> None:
    assert faults(text) == expected


def test_all_faults_at_once_with_those_of_the_yaml() -> None:
    text = WHOLE.replace("\ntitle:", "\ntitel:").replace("harm: pain", "harm: paine")
    text = text.replace("[hit]", "!x [hitt]")
    text = text.replace("fictional: yes\n", "fictional: да\nid: b\n")
    assert [one.split("]")[0] for one in faults(text)] == [
        "3:1+5 error[LC101",
        "4:12+2 error[LC106",
        "5:1+2 error[LC011",
        "18:74+1 error[LC010",
        "18:78+4 error[LC102",
        "18:91+5 error[LC102",
    ]


def test_messages_come_in_three_languages() -> None:
    with pytest.raises(Refused) as refused:
        parse_case(HEAD.replace("T-1", "a b").encode(), "case.yaml", WORDS)
    (found,) = refused.value.diagnostics
    assert set(found.message) == set(found.help) == {"en", "ru", "kk"}
    assert (found.file, found.severity, found.excerpt) == ("case.yaml", "error", "id: a b")


CASES = [
    WHOLE,
    HEAD + "events: [{id: e1, kind: talk, at: {from: 2018-03, to: ~2018-03-09}, minutes: 5}]\n",
    HEAD + "people: {Ай: {age: 6}}\nregisters: {outgoing_mail: [{about: [], complete: no}]}\n",
]
PIECES = [
    "&a", "*a", "!x", "<<", "{", "}", "[", "]", ": ", "- ", "\n", "  ", "'", '"', "|", ">", "#",
    "%", "---", "~", "unknown", "yes", "2018-03-02", "9999-12-31", "0001-01-01", "e1", "s1", "V",
    "value", "from", "to", "\u202e", "\x00", "\ufeff", "\u0300", "\U000e0041", "\t", "\r", "?",
]  # fmt: skip
BINARY = [b"\xff", b"\xc3", b"\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80"]


def mutated(dice: random.Random) -> bytes:
    data = dice.choice(CASES).encode()
    for _ in range(dice.randint(1, 6)):
        start = dice.randrange(len(data) + 1)
        end = min(len(data), start + dice.choice((0, 0, 1, 2, 9)))
        piece = dice.choice(BINARY) if dice.random() < 0.05 else dice.choice(PIECES).encode()
        if dice.random() < 0.3:
            other = dice.randrange(len(data) + 1)
            piece = data[other : other + dice.randint(1, 30)]
        data = data[:start] + piece + data[end:]
    return data


@pytest.mark.parametrize("seed", range(20))
def test_whatever_the_bytes_a_file_is_read_or_refused(seed: int) -> None:
    dice = random.Random(seed)
    for _ in range(60):
        data = mutated(dice)
        as_of = dice.choice((None, date(2018, 3, 3), date.min, date.max))
        found: list[Diagnostic] | None = None
        with contextlib.suppress(Refused):
            found = parse_case(data, "case.yaml", WORDS, as_of)[1]
        for one in refusal(data, as_of) if found is None else found:
            assert min(one.line, one.column, one.length) >= 1


def refusal(data: bytes, as_of: date | None) -> list[Diagnostic]:
    with pytest.raises(Refused) as refused:
        parse_case(data, "case.yaml", WORDS, as_of)
    assert refused.value.diagnostics
    return refused.value.diagnostics


def test_a_case_is_read_in_a_few_milliseconds() -> None:
    data = WHOLE.encode()
    best = 1.0
    for _ in range(20):
        start = time.perf_counter()
        parse_case(data, "case.yaml", WORDS)
        best = min(best, time.perf_counter() - start)
    assert best < 0.015  # about 1 ms; room for a slow computer that also measures coverage


def test_the_reader_needs_no_heavy_library() -> None:
    folder = Path(__file__).resolve().parents[3] / "lawcheck" / "language"
    modules = sorted(folder.glob("case_*.py"))
    assert len(modules) > 10
    assert not [one.name for one in modules if "pydantic" in one.read_text(encoding="utf-8")]
