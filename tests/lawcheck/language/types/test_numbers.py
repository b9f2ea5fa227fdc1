import pytest

from lawcheck.language.types.truths import truth
from tests.lawcheck.language.rule_text import blamed, typed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("age of p on e >= 16", ("compare", ">=", ("age", "p", ("at", "e")), ("number", "16", ""))),
        ("t.minutes = 60", ("compare", "=", ("attr", "t", "minutes"), ("number", "60", ""))),
        (
            "figure.places / figure.inhabitants >= 1 places / 10 people",
            (
                "compare",
                ">=",
                ("over", ("figure", "places"), ("figure", "inhabitants")),
                ("over", ("number", "1", "places"), ("number", "10", "people")),
            ),
        ),
        (
            "figure.share > 0 places / 1 people",
            (
                "compare",
                ">",
                ("figure", "share"),
                ("over", ("number", "0", "places"), ("number", "1", "people")),
            ),
        ),
        (
            "free() > 3 places",
            ("compare", ">", ("call", "toy.free", ()), ("number", "3", "places")),
        ),
        (
            "(t.minutes) + 1 = 2",
            (
                "compare",
                "=",
                ("plus", ("attr", "t", "minutes"), ("number", "1", "")),
                ("number", "2", ""),
            ),
        ),
        ("(3) > 2", ("compare", ">", ("number", "3", ""), ("number", "2", ""))),
    ],
)
def test_comparisons(text: str, expected: object) -> None:
    assert typed(truth, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("age of e on o > 3", [("LC225", "e", "expected a person, found the event `e`", "")]),
        ("age of zz on o > 3", [("LC222", "zz", "no person `zz` is known here", "")]),
        ("e > 3", [("LC225", "e", "expected a number, found the event `e`", "")]),
        ("e.urgent > 3", [("LC225", "e.urgent", "expected a number, found `e.urgent`", "")]),
        (
            "figure.place > 3",
            [("LC222", "place", "no figure `place` is known here", "did you mean `places`?")],
        ),
        (
            "figure.places > 3",
            [
                (
                    "LC226",
                    "figure.places > 3",
                    "`places` and a plain number cannot be compared",
                    "give the plain number its unit",
                )
            ],
        ),
        (
            "figure.places > figure.inhabitants",
            [
                (
                    "LC226",
                    "figure.places > figure.inhabitants",
                    "`places` and `people` cannot be compared",
                    "",
                )
            ],
        ),
        (
            "figure.places + 3 > 2 places",
            [
                (
                    "LC226",
                    "figure.places + 3",
                    "`places` and a plain number cannot be added",
                    "give the plain number its unit",
                )
            ],
        ),
        (
            "figure.places - figure.inhabitants > 2 places",
            [
                (
                    "LC226",
                    "figure.places - figure.inhabitants",
                    "`places` and `people` cannot be subtracted",
                    "",
                )
            ],
        ),
        (
            "figure.places * figure.places > 2 places",
            [
                (
                    "LC226",
                    "figure.places * figure.places > 2 places",
                    "`places * places` and `places` cannot be compared",
                    "",
                )
            ],
        ),
        (
            "figure.places > 3 bedss",
            [
                ("LC222", "3 bedss", "no unit of a figure `bedss` is known here", ""),
                ("LC226", "figure.places > 3 bedss", "`places` and `bedss` cannot be compared", ""),
            ],
        ),
        ("nope() > 3", [("LC222", "nope", "no definition `nope` is known here", "")]),
        ("term(o) > 3", [("LC225", "term(o)", "expected a number, but `term` gives a span", "")]),
        ("(3, 4) > 2", [("LC225", "(3, 4)", "expected a number, found a list", "")]),
        (
            "figure.share > figure.places / figure.places",
            [
                (
                    "LC226",
                    "figure.share > figure.places / figure.places",
                    "`places / people` and a plain number cannot be compared",
                    "give the plain number its unit",
                )
            ],
        ),
    ],
)
def test_faults_of_comparisons(text: str, expected: list[tuple[str, ...]]) -> None:
    assert blamed(truth, text) == expected
