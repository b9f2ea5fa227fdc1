import pytest

from lawcheck.language.types.times import moment, period, span
from tests.lawcheck.language.rule_text import blamed, typed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("e", ("at", "e")),
        ("(e)", ("at", "e")),
        ("d", ("at", "d")),
        ("as_of", ("as_of",)),
        ("e.until", ("until", "e")),
        ("earliest of (e, o)", ("earliest", ("at", "e"), ("at", "o"))),
        (
            "latest of (e, o + 1 d)",
            ("latest", ("at", "e"), ("add", ("at", "o"), ("period", 1, "d", ""))),
        ),
        ("latest of e", ("latest", ("at", "e"))),
        ("e - 2 working days", ("subtract", ("at", "e"), ("period", 2, "working_day", ""))),
        ("start of term(o)", ("span_start", ("call", "toy.term", (("var", "o"),)))),
        ("end of (from e until o)", ("span_end", ("until", ("at", "e"), ("at", "o")))),
        ("(e if o else r)", ("if", ("happened", "o"), ("at", "e"), ("at", "r"))),
        ("start(toy.cc-2)", ("start", "toy.cc-2")),
        ("last(o)", ("call", "toy.last", (("var", "o"),))),
    ],
)
def test_moments(text: str, expected: object) -> None:
    assert typed(moment, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("p.until", [("LC225", "p", "expected an event, found the person `p`", "")]),
        ("zz.until", [("LC222", "zz", "no event `zz` is known here", "")]),
        (
            "grave(e).until",
            [("LC225", "grave(e).until", "expected a moment, found an attribute", "")],
        ),
        ("start()", [("LC227", "start()", "`start(...)` takes the id of one act", "")]),
        ("start(toyy)", [("LC222", "toyy", "no act `toyy` is known here", "did you mean `toy`?")]),
        ("start(e, o)", [("LC227", "start(e, o)", "`start(...)` takes the id of one act", "")]),
        ("term(o)", [("LC225", "term(o)", "expected a moment, but `term` gives a span", "")]),
        ("24 h", [("LC225", "24 h", "expected a moment, found a number or period", "")]),
        ("e and o", [("LC225", "e and o", "expected a moment, found a condition", "")]),
        ("e.harm", [("LC225", "e.harm", "expected a moment, found `e.harm`", "")]),
        ("(e, o)", [("LC225", "(e, o)", "expected a moment, found a list", "")]),
    ],
)
def test_faults_of_moments(text: str, expected: list[tuple[str, ...]]) -> None:
    assert blamed(moment, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from e for 2 d", ("for", ("at", "e"), ("period", 2, "d", ""))),
        ("(from e until e.until)", ("until", ("at", "e"), ("until", "e"))),
        (
            "(term(o) if e else from e for 1 d)",
            (
                "if",
                ("happened", "e"),
                ("call", "toy.term", (("var", "o"),)),
                ("for", ("at", "e"), ("period", 1, "d", "")),
            ),
        ),
        ("broken(o)", ("call", "broken", ())),
    ],
)
def test_spans(text: str, expected: object) -> None:
    assert typed(span, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("last(o)", [("LC225", "last(o)", "expected a span, but `last` gives a moment", "")]),
        (
            "e",
            [
                (
                    "LC225",
                    "e",
                    "expected a span, found the event `e`",
                    "write `from ... for ...` or `from ... until ...`",
                )
            ],
        ),
        (
            "(term(o), term(o))",
            [
                (
                    "LC225",
                    "(term(o), term(o))",
                    "expected a span, found a list",
                    "write `from ... for ...` or `from ... until ...`",
                )
            ],
        ),
    ],
)
def test_faults_of_spans(text: str, expected: list[tuple[str, ...]]) -> None:
    assert blamed(span, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("24 h", ("period", 24, "h", "")),
        ("30 d", ("period", 30, "d", "")),
        ("7 calendar  days", ("period", 7, "calendar_day", "")),
        ("1 calendar day", ("period", 1, "calendar_day", "")),
        ("3 working days", ("period", 3, "working_day", "")),
        ("2 months", ("period", 2, "month", "")),
        ("1 month rounding up", ("period", 1, "month", "up")),
        ("2 months rounding down", ("period", 2, "month", "down")),
        ("calendar month", ("period", 1, "calendar_month", "")),
        ("calendar  month", ("period", 1, "calendar_month", "")),
        ("2 calendar months", ("period", 2, "calendar_month", "")),
        ("quarter", ("period", 1, "quarter", "")),
        ("2 quarters", ("period", 2, "quarter", "")),
        ("same day", ("period", 1, "same_day", "")),
        ("at once", ("period", 1, "at_once", "")),
        ("unread", ("period", 1, "unread", "")),
        ("(24 h)", ("period", 24, "h", "")),
        (
            "(24 h if e else 2 d)",
            ("if", ("happened", "e"), ("period", 24, "h", ""), ("period", 2, "d", "")),
        ),
    ],
)
def test_periods(text: str, expected: object) -> None:
    assert typed(period, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2 days",
            [
                (
                    "LC225",
                    "2 days",
                    "`days` is no unit of time of this language",
                    "write `2 d` for days of 24 hours, or `2 calendar days`",
                )
            ],
        ),
        (
            "2 hours",
            [("LC225", "2 hours", "`hours` is no unit of time of this language", "write `2 h`")],
        ),
        (
            "2 weeks",
            [
                (
                    "LC225",
                    "2 weeks",
                    "`weeks` is no unit of time of this language",
                    (
                        "a unit is `h`, `d`, calendar or working days, months, calendar "
                        "months, quarters"
                    ),
                )
            ],
        ),
        ("0 h", [("LC225", "0", "`0` is no whole number of h", "a period is 1 or more")]),
        (
            "0 calendar days",
            [("LC225", "0", "`0` is no whole number of calendar days", "a period is 1 or more")],
        ),
        ("2.5 h", [("LC225", "2.5", "`2.5` is no whole number of h", "")]),
        ("9999999 h", [("LC225", "9999999", "`9999999` is no whole number of h", "")]),
        (
            "2 h rounding up",
            [("LC225", "2 h rounding up", "only months are rounded, `up` or `down`", "")],
        ),
        (
            "2 months rounding off",
            [("LC225", "2 months rounding off", "only months are rounded, `up` or `down`", "")],
        ),
        (
            "e",
            [
                (
                    "LC225",
                    "e",
                    "expected a period, found the event `e`",
                    "such as `24 h`, `30 d`, `7 calendar days` or `2 months`",
                )
            ],
        ),
        (
            "soon",
            [
                (
                    "LC225",
                    "soon",
                    "expected a period, found `soon`",
                    "such as `24 h`, `30 d`, `7 calendar days` or `2 months`",
                )
            ],
        ),
        (
            "24",
            [
                (
                    "LC225",
                    "24",
                    "expected a period, found a number",
                    "such as `24 h`, `30 d`, `7 calendar days` or `2 months`",
                )
            ],
        ),
        (
            "(24 h, 2 d)",
            [
                (
                    "LC225",
                    "(24 h, 2 d)",
                    "expected a period, found a list",
                    "such as `24 h`, `30 d`, `7 calendar days` or `2 months`",
                )
            ],
        ),
    ],
)
def test_faults_of_periods(text: str, expected: list[tuple[str, ...]]) -> None:
    assert blamed(period, text) == expected
