from pathlib import Path
from typing import Any

import pytest

from tests.cases.expectations import cited, failures, fits, read_expectations

FINDING: dict[str, Any] = {
    "norm": "kz.dv.20.1.prosecutor",
    "instance": ["e3"],
    "status": "unsettled",
    "could_be": ["met", "late"],
    "because": ["time"],
    "requires": {"event": "order_copied", "to": "prosecutor"},
    "cite": {"act": "kz.dv", "article": "20", "paragraph": "1", "item": "", "edition": "E5"},
    "late_by": {"least": "PT1H", "most": "PT2H"},
    "bearer": "police",
    "presumed": None,
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kz.dv 20(1)", ("kz.dv", "20", "1", "")),
        ("kz.dv 10(7)", ("kz.dv", "10", "7", "")),
        ("kz.dv 15(1)(3-1)", ("kz.dv", "15", "1", "3-1")),
        ("cedaw 16(1)(c)", ("cedaw", "16", "1", "c")),
        ("cedaw 2(e)", ("cedaw", "2", "", "e")),
        ("kz.cao 73-2(1)", ("kz.cao", "73-2", "1", "")),
        ("cedaw.gr35 (31)(a)(ii)", ("cedaw.gr35", "", "31", "a.ii")),
    ],
)
def test_a_citation_is_read(text: str, expected: tuple[str, ...]) -> None:
    assert cited(text) == expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ({"cite": "kz.dv 20(1)", "requires": "order_copied", "to": "prosecutor"}, True),
        ({"cite": "kz.dv 20(1)", "to": "court"}, False),
        ({"cite": "kz.dv 20"}, False),
        ({"norm": "kz.dv.20.1.prosecutor", "instance": ["e3"], "status": "unsettled"}, True),
        ({"status": ["late", "unsettled"]}, True),
        ({"status": ["late", "met"]}, False),
        ({"could_be": ["late", "met"], "because": ["time"]}, True),
        ({"could_be": ["late"]}, False),
        ({"late_by": {"least": "PT1H", "most": "PT2H"}}, True),
        ({"late_by": {"most": "PT2H"}}, True),
        ({"late_by": "PT1H"}, False),
        ({"lasted": "PT1H"}, False),
        ({"bearer": "police", "presumed": None, "why": "a note"}, True),
        ({"bearer": "court"}, False),
        ({"requires": "order_served"}, False),
    ],
)
def test_an_entry_describes_a_finding(entry: dict[str, Any], expected: bool) -> None:
    assert fits(entry, FINDING) is expected


def test_what_does_not_hold_is_named(tmp_path: Path) -> None:
    file = tmp_path / "x.expect.yaml"
    file.write_text(
        "as_of: 2018-04-10\nmust:\n  - {cite: kz.dv 20(1), status: unsettled}\n"
        "  - {cite: kz.dv 20(1), status: missed}\nmust_not:\n  - {status: late}\n"
        "  - {status: unsettled}\n",
        encoding="utf-8",
    )
    expected = read_expectations(file)
    assert expected.options == ("--as-of", "2018-04-10")
    found = failures(expected, [FINDING])
    assert [one.partition(": ")[0] for one in found] == ["x.expect.yaml:4", "x.expect.yaml:7"]


def test_a_key_nobody_reads_is_a_mistake(tmp_path: Path) -> None:
    file = tmp_path / "x.expect.yaml"
    file.write_text("musts: []\n", encoding="utf-8")
    with pytest.raises(AssertionError, match="musts"):
        read_expectations(file)
