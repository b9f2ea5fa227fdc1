import pytest

from lawcheck.language.types.truths import truth
from tests.lawcheck.language.rule_text import blamed, typed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("grave(e)", ("call", "toy.grave", (("var", "e"),))),
        (
            "toy.grave(e) and other.grave(e)",
            (
                "and",
                ("call", "toy.grave", (("var", "e"),)),
                ("call", "other.grave", (("var", "e"),)),
            ),
        ),
        ("1.2(p, q)", ("call", "toy.1.2", (("var", "p"), ("var", "q")))),
        ("any(x, d)", ("call", "toy.any", (("var", "x"), ("at", "d")))),
        (
            "any(e, o + 1 d)",
            ("call", "toy.any", (("var", "e"), ("add", ("at", "o"), ("period", 1, "d", "")))),
        ),
        ("broken(e)", ("call", "broken", ())),
    ],
)
def test_calls(text: str, expected: object) -> None:
    assert typed(truth, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "grve(e)",
            [("LC222", "grve", "no definition `grve` is known here", "did you mean `grave`?")],
        ),
        ("zzz(e)", [("LC222", "zzz", "no definition `zzz` is known here", "")]),
        ("term(o)", [("LC225", "term(o)", "expected a condition, but `term` gives a span", "")]),
        ("grave()", [("LC227", "grave()", "`grave` takes 1 argument, not 0", "write `grave(e)`")]),
        (
            "grave(e, e)",
            [("LC227", "grave(e, e)", "`grave` takes 1 argument, not 2", "write `grave(e)`")],
        ),
        (
            "grave(o)",
            [
                (
                    "LC227",
                    "o",
                    ("`toy.grave` takes an event `incident` here, and `o` is `order_issued`"),
                    "",
                )
            ],
        ),
        (
            "grave(x)",
            [
                (
                    "LC227",
                    "x",
                    ("`toy.grave` takes an event `incident` here, and `x` is an event of any kind"),
                    "",
                )
            ],
        ),
        ("grave(p)", [("LC225", "p", "expected an event, found the person `p`", "")]),
        ("grave(zz)", [("LC222", "zz", "no event `zz` is known here", "")]),
        (
            "grave(e + 1 d)",
            [("LC225", "e + 1 d", "expected an event that this norm binds, found a sum", "")],
        ),
        ("1.2(e, q)", [("LC225", "e", "expected a person, found the event `e`", "")]),
        ("runs(e)", [("LC227", "runs(e)", "`runs(...)` takes a span and a moment", "")]),
        (
            "reading how is zzzz",
            [
                (
                    "LC224",
                    "zzzz",
                    "the reading `how` is never `zzzz`",
                    "it may be `hours`, `calendar`",
                )
            ],
        ),
        ("1.2(p)", [("LC227", "1.2(p)", "`1.2` takes 2 arguments, not 1", "write `1.2(p, q)`")]),
    ],
)
def test_faults_of_calls(text: str, expected: list[tuple[str, ...]]) -> None:
    assert blamed(truth, text) == expected
