from datetime import date
from typing import Any

import pytest

from lawcheck.model.case import Register
from tests.lawcheck.language.words import HEAD, SOURCES, case, faults

EVENTS = "events: [{id: e1, kind: report, at: 2018-03-01}, {id: e2, kind: report}]\n"
MARCH_2, MARCH_31, AS_OF = 1_519_927_200, 1_522_519_199, 1_523_383_199
DAY = 86_400


def build(text: str) -> str:
    return f"{HEAD}{SOURCES}{EVENTS}registers: {text}\n"


def register(text: str, as_of: date | None = None) -> Register:
    (found,) = case(build(f"{{control_log: {text}}}"), as_of).registers
    return found


FULL = "about: [e1], from: 2018-03-02, to: 2018-03-31, complete: yes"


def test_a_complete_register() -> None:
    assert register(f"{{body: police, {FULL}, source: s1, note: x}}") == Register(
        "control_log", "police", ("e1",), MARCH_2, MARCH_31, True, 4, "s1", 10
    )


def test_the_body_follows_where_only_one_keeps_it() -> None:
    assert register(f"{{{FULL}}}").body == "police"
    (found,) = case(build(f"{{outgoing_mail: {{{FULL}}}}}")).registers
    assert found.body == ""


def test_several_registers_of_a_kind() -> None:
    found = case(build(f"{{outgoing_mail: [{{body: court, {FULL}}}, {{body: police}}]}}"))
    assert [one.body for one in found.registers] == ["court", "police"]


@pytest.mark.parametrize(
    ("text", "first", "last", "complete"),
    [
        pytest.param(
            "from: 2018-03, to: 2018-03", MARCH_2 - DAY, MARCH_31, True, id="a whole month"
        ),
        pytest.param(
            "from: {from: 2018-03-01, to: 2018-03-02}, to: {from: 2018-03-31, to: 2018-04-02}",
            MARCH_2 + DAY - 1,
            MARCH_31 - DAY + 1,
            True,
            id="uncertain ends count for less",
        ),
        pytest.param(
            "from: ~2018-03-02, to: ~2018-03-31",
            MARCH_2 + 4 * DAY - 1,
            MARCH_31 - 4 * DAY + 1,
            True,
            id="ends that are only about right",
        ),
        pytest.param(
            "from: {from: 2018-03-01, to: 2018-03-31}, to: {from: 2018-03-02, to: 2018-04-02}",
            AS_OF,
            AS_OF,
            False,
            id="nothing is certainly covered",
        ),
        pytest.param(
            "from: unknown, to: 2018-03-31", AS_OF, AS_OF, False, id="an end nobody knows"
        ),
    ],
)
def test_days(text: str, first: int, last: int, complete: bool) -> None:
    found = register(f"{{about: e1, complete: yes, {text}}}")
    assert (found.first, found.last, found.complete) == (first, last, complete)


@pytest.mark.parametrize(
    ("text", "proof"),
    [
        pytest.param("no", (False, 1, ""), id="not complete"),
        pytest.param("unknown", (False, 1, ""), id="not known whether"),
        pytest.param("{value: yes, source: s2}", (True, 2, "s2"), id="a source of its own"),
        pytest.param("{value: yes, contested_by: s2}", (False, 1, ""), id="contested"),
        pytest.param(
            "{value: yes, source: s5, contested_by: s2}", (True, 5, "s5"), id="found by a court"
        ),
    ],
)
def test_complete(text: str, proof: tuple[Any, ...]) -> None:
    found = register(f"{{about: e1, from: 2018-03-02, to: 2018-03-31, complete: {text}}}")
    assert (found.complete, found.grade, found.source) == proof


def test_a_register_that_says_nothing() -> None:
    assert register("{body: police}") == Register(
        "control_log", "police", (), AS_OF, AS_OF, False, 1, "", 10
    )


def test_a_register_read_earlier() -> None:
    found = register(f"{{{FULL}}}", date(2018, 3, 15))
    assert (found.last, found.complete) == (MARCH_2 + 14 * DAY - 1, True)
    found = register(f"{{{FULL}}}", date(2018, 3, 1))
    assert (found.first, found.last, found.complete) == (MARCH_2 - 1, MARCH_2 - 1, False)


def test_a_register_about_events_left_out() -> None:
    found = register(f"{{{FULL}}}", date(2018, 2, 28))
    assert (found.about, found.complete) == ((), False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "{controllog: {}}",
            [
                "10:13+10 error[LC101] unknown key `controllog` in `registers`"
                " = did you mean `control_log`? known: control_log, outgoing_mail"
            ],
            id="an unknown register",
        ),
        pytest.param(
            "{control_log: {body: court}}",
            [
                "10:33+5 error[LC163] the register `control_log` is not kept by `court`"
                " = known: police"
            ],
            id="another body",
        ),
        pytest.param(
            "{control_log: {complete: yes}}",
            [
                f"10:37+3 error[LC164] a complete register must say `{key}`"
                " = its silence proves only for the events and days it covers"
                for key in ("about", "from", "to")
            ],
            id="complete for nothing",
        ),
        pytest.param(
            "{control_log: {from: 2018-03-03, to: 2018-03-02}}",
            ["10:49+10 error[LC114] `to` is before `from` = swap the two"],
            id="days backwards",
        ),
        pytest.param(
            "{control_log: {about: [e9]}}",
            [
                "10:35+2 error[LC152] `about` points to `e9`, but no event has that id"
                " = known: e1, e2"
            ],
            id="no such event",
        ),
        pytest.param(
            "{control_log: {to: 2018-04-11}}",
            [
                "10:31+10 warning[LC184] the register reaches past the day on which the file is"
                " read and is cut there = check `to` and `as_of`"
            ],
            id="past the day of reading",
        ),
        pytest.param(
            "{control_log: x}",
            [
                "10:26+1 error[LC103] `control_log` must have keys of its own"
                " = write `key: value` lines, or {key: value, ...}"
            ],
            id="a text for a register",
        ),
    ],
)
def test_fault(text: str, expected: list[str]) -> None:
    assert faults(build(text)) == expected
