"""The lines of a calendar: escaped, folded at 75 octets, never inside a letter."""

import pytest

from lawcheck.render.calendar_file import calendar_file, escaped, folded
from lawcheck.render.deadlines_told import case_days
from tests.lawcheck.render.made_case import CASE, at
from tests.lawcheck.render.made_findings import RULES, result_of
from tests.lawcheck.render.made_parts import found, norm

OPEN = found(norm("toy.7", "duty", "Copy"), "pending", due=at("2018-05-02T12:00"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a, b; c", r"a\, b\; c"),
        ("back\\slash", r"back\\slash"),
        ("one\ntwo", r"one\ntwo"),
        ("a:b", "a:b"),
    ],
)
def test_what_would_part_values_is_marked(text: str, expected: str) -> None:
    assert escaped(text) == expected


@pytest.mark.parametrize("text", ["x" * 75, "x" * 76, "x" * 300, "қ" * 40, "aқ" * 90, "𝒳" * 50, ""])
def test_a_long_line_goes_on_after_a_space(text: str) -> None:
    lines = folded(text).split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert all(line.startswith(" ") for line in lines[1:])
    assert lines[0] + "".join(line[1:] for line in lines[1:]) == text
    assert len(lines) == 1 or all(len(line.encode()) > 71 for line in lines[:-1])


def test_an_id_that_would_end_the_line_stays_one_value() -> None:
    case = CASE._replace(id="T,1;\r\nATTACH:x")
    text = calendar_file([case_days(case, result_of(OPEN), past=False)], False, RULES, "en")
    assert "\r\nSUMMARY:T\\,1\\;\\\\u000d\\\\u000aATTACH:x: last day\r\n" in text
    assert "\nATTACH" not in text


def test_what_falls_on_one_day_is_one_entry() -> None:
    other = found(norm("toy.8", "duty", "Tell"), "pending", due=at("2018-05-02T18:00"))
    made = [case_days(CASE, result_of(OPEN, other), past=False)]
    bare, told = (calendar_file(made, reasons, RULES, "en") for reasons in (False, True))
    assert bare.count("BEGIN:VEVENT") == told.count("BEGIN:VEVENT") == 1
    whole = told.replace("\r\n ", "")
    assert "A duty falls due: Copy" not in whole
    assert "T-017: a duty falls due: Copy\\n" in whole
    assert "\\n\\nT-017: a duty falls due: Tell\\n" in whole
    assert "Days left: 22" in whole
