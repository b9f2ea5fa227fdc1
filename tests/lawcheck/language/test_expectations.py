from typing import Any

import pytest

from lawcheck.language.expectations import cited, failures, fits, read_expectations
from lawcheck.model.diagnostic import Refused

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
    "chain": [{"norm": "cedaw.2.c", "necessary": True}, {"norm": "cedaw.1", "necessary": False}],
    "penalty": {"fine_mci": {"max": 10}},
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
        ({"penalty": {"fine_mci": {"max": "10"}}}, True),
        ({"penalty": {"fine_mci": {"max": "11"}}}, False),
        (
            {
                "chain": [
                    {"norm": "cedaw.2.c", "necessary": "yes"},
                    {"norm": "cedaw.1", "necessary": "no"},
                ]
            },
            True,
        ),
        (
            {
                "chain": [
                    {"norm": "cedaw.2.c", "necessary": "yes"},
                    {"norm": "cedaw.1", "necessary": "yes"},
                ]
            },
            False,
        ),
    ],
)
def test_an_entry_describes_a_finding(entry: dict[str, Any], expected: bool) -> None:
    assert fits(entry, FINDING) is expected


def test_an_entry_is_read_as_it_is_written() -> None:
    data = (
        b'must:\n  - {could_be: [late, met], presumed: null, lasted: "", late_by: {most: PT2H}}\n'
    )
    ((line, entry),) = read_expectations(data, "x.expect.yaml").must
    assert line == 2
    assert entry == {
        "could_be": ["late", "met"], "presumed": None, "lasted": "", "late_by": {"most": "PT2H"},
    }  # fmt: skip


def test_what_does_not_hold_is_named() -> None:
    data = (
        b"as_of: 2018-04-10\nmust:\n  - {cite: kz.dv 20(1), status: unsettled}\n"
        b"  - {cite: kz.dv 20(1), status: missed}\nmust_not:\n  - {status: late}\n"
        b"  - {status: unsettled}\n"
    )
    expected = read_expectations(data, "x.expect.yaml")
    assert (expected.as_of, expected.profile) == ("2018-04-10", "")
    found = failures(expected, [FINDING])
    assert [one.partition(": ")[0] for one in found] == ["x.expect.yaml:4", "x.expect.yaml:7"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"musts: []\n", "unknown key `musts`"),
        (b"- a list\n", "expectations are a map with `must` and `must_not`"),
    ],
)
def test_a_file_that_would_expect_nothing_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(Refused) as refused:
        read_expectations(data, "x.expect.yaml")
    assert [one.message["en"] for one in refused.value.diagnostics] == [message]


def test_what_is_no_citation_is_refused() -> None:
    with pytest.raises(ValueError, match="no citation: 20"):
        cited("20")
