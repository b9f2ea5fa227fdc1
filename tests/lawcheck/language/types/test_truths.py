import pytest

from lawcheck.language.types.truths import truth
from tests.lawcheck.language.rule_text import blamed, typed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yes", ("truth", "yes")),
        ("no", ("truth", "no")),
        ("unknown", ("truth", "unknown")),
        ("e", ("happened", "e")),
        ("(e)", ("happened", "e")),
        (
            "e and o or not r",
            ("or", ("and", ("happened", "e"), ("happened", "o")), ("not", ("happened", "r"))),
        ),
        ("not (e or o)", ("not", ("or", ("happened", "e"), ("happened", "o")))),
        ("some report", ("some", ("report", None, None, None, None, None, None))),
        ("no report about e", ("not", ("some", ("report", None, None, None, "e", None, None)))),
        (
            "every report as y about e where y.channel is visit",
            (
                "every",
                ("report", "y", None, None, "e", None, ("is", ("attr", "y", "channel"), "visit")),
            ),
        ),
        ("at least 3 report", ("at_least", 3, ("report", None, None, None, None, None, None))),
        ("runs(term(o), e)", ("runs", ("call", "toy.term", (("var", "o"),)), ("at", "e"))),
        ("e before o", ("before", ("at", "e"), ("at", "o"))),
        ("e after o", ("before", ("at", "o"), ("at", "e"))),
        ("e at or before o", ("not_after", ("at", "e"), ("at", "o"))),
        ("e at or after o", ("not_after", ("at", "o"), ("at", "e"))),
        (
            "d during (from e for 1 d)",
            ("runs", ("for", ("at", "e"), ("period", 1, "d", "")), ("at", "d")),
        ),
        ("e during term(o)", ("runs", ("call", "toy.term", (("var", "o"),)), ("at", "e"))),
        ("r about e", ("is_about", "r", "e")),
        ("p lived with q on e", ("lived_together", ("var", "p"), ("var", "q"), ("at", "e"))),
        (
            "p ever lived with q by e",
            ("ever_lived_together", ("var", "p"), ("var", "q"), ("at", "e")),
        ),
        ("common child of p and q", ("common_child", ("var", "p"), ("var", "q"))),
        (
            "relation of p to q on e is spouse",
            ("relation", ("var", "p"), ("var", "q"), ("at", "e"), ("spouse",)),
        ),
        (
            "relation of p to q on e in (former_spouse, former_partner)",
            (
                "relation",
                ("var", "p"),
                ("var", "q"),
                ("at", "e"),
                ("former_spouse", "former_partner"),
            ),
        ),
        ("p in o.to", ("member", ("var", "p"), ("party", "to", "o"))),
        ("o.by in police", ("member", ("party", "by", "o"), ("body", "police"))),
        ("reading how is hours", ("reading", "toy.how", "hours")),
        ("reading toy.how is calendar", ("reading", "toy.how", "calendar")),
    ],
)
def test_conditions(text: str, expected: object) -> None:
    assert typed(truth, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("eve", [("LC222", "eve", "no event `eve` is known here", "")]),
        ("p", [("LC225", "p", "expected a condition, found the person `p`", "")]),
        ("d", [("LC225", "d", "expected a condition, found the moment `d`", "")]),
        ("3", [("LC225", "3", "expected a condition, found a number", "")]),
        ("3 d", [("LC225", "3 d", "expected a condition, found a number or period", "")]),
        ("same day", [("LC225", "same day", "expected a condition, found a period", "")]),
        ("from e for 2 d", [("LC225", "from e for 2 d", "expected a condition, found a span", "")]),
        ("(e, o)", [("LC225", "(e, o)", "expected a condition, found a list", "")]),
        (
            "(e if o else r)",
            [
                (
                    "LC225",
                    "e if o else r",
                    "expected a condition, found a choice",
                    "join conditions with `and` and `or`",
                )
            ],
        ),
        ("e + 2 d", [("LC225", "e + 2 d", "expected a condition, found a sum", "")]),
        (
            "earliest of (e, o)",
            [("LC225", "earliest of (e, o)", "expected a condition, found a moment", "")],
        ),
        (
            "(e) is light",
            [("LC225", "(e)", "expected an attribute such as `x.harm`, found the event `e`", "")],
        ),
        (
            "at least 0 report",
            [("LC225", "at least 0", "`at least` takes a whole number from 1 to 1000, not 0", "")],
        ),
        (
            "at least 2.5 report",
            [
                (
                    "LC225",
                    "at least 2.5",
                    "`at least` takes a whole number from 1 to 1000, not 2.5",
                    "",
                )
            ],
        ),
        (
            "at least 2000 report",
            [
                (
                    "LC225",
                    "at least 2000",
                    "`at least` takes a whole number from 1 to 1000, not 2000",
                    "",
                )
            ],
        ),
        ("e about p", [("LC225", "p", "expected an event, found the person `p`", "")]),
        ("zz about e", [("LC222", "zz", "no event `zz` is known here", "")]),
        ("e about zz", [("LC222", "zz", "no event `zz` is known here", "")]),
        (
            "grave(e) about e",
            [("LC225", "grave(e)", "expected an event that this norm binds, found a truth", "")],
        ),
        ("p lived with e on o", [("LC225", "e", "expected a person, found the event `e`", "")]),
        (
            "relation of p to q on e is brother",
            [
                (
                    "LC224",
                    "brother",
                    "no relation `brother` is known here",
                    ("it may be `spouse`, `partner`, `sibling`, `former_spouse`, `former_partner`"),
                )
            ],
        ),
        (
            "relation of p to q on e in (spouse, xxxx)",
            [
                (
                    "LC224",
                    "xxxx",
                    "no relation `xxxx` is known here",
                    ("it may be `spouse`, `partner`, `sibling`, `former_spouse`, `former_partner`"),
                )
            ],
        ),
        (
            "relation of e to q on e is spouse",
            [("LC225", "e", "expected a person, found the event `e`", "")],
        ),
        (
            "reading hw is hours",
            [("LC222", "hw", "no reading `hw` is known here", "did you mean `how`?")],
        ),
        (
            "reading how is hourly",
            [("LC224", "hourly", "the reading `how` is never `hourly`", "did you mean `hours`?")],
        ),
        ("e before 3", [("LC225", "3", "expected a moment, found a number", "")]),
        ("e before p", [("LC225", "p", "expected a moment, found the person `p`", "")]),
        ("e before zz", [("LC222", "zz", "no event or moment `zz` is known here", "")]),
        (
            "some reprt",
            [
                (
                    "LC222",
                    "reprt",
                    "no kind of event `reprt` is known here",
                    "did you mean `report`?",
                )
            ],
        ),
        ("p in grave(e).to", [("LC222", "grave", "no kind of event `grave` is known here", "")]),
    ],
)
def test_faults_of_conditions(text: str, expected: list[tuple[str, ...]]) -> None:
    assert blamed(truth, text) == expected
