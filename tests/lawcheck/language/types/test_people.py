import pytest

from lawcheck.language.types.people import people
from tests.lawcheck.language.rule_text import blamed, typed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("police", ("body", "police")),
        ("p", ("var", "p")),
        ("(q)", ("var", "q")),
        ("o.to", ("party", "to", "o")),
        ("o.by", ("party", "by", "o")),
        ("incident(o).to", ("of", "to", "incident", "o")),
        ("report(e).by", ("of", "by", "report", "e")),
        ("kept(o)", ("call", "toy.kept", (("var", "o"),))),
    ],
)
def test_people(text: str, expected: object) -> None:
    assert typed(people, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "(o).to",
            [("LC225", "(o).to", "expected people or a body, found an attribute", "")],
        ),
        ("zz", [("LC222", "zz", "no person or body `zz` is known here", "")]),
        (
            "e",
            [
                (
                    "LC225",
                    "e",
                    "expected people or a body, found the event `e`",
                    "say `e.to` or `e.by`",
                )
            ],
        ),
        ("d", [("LC225", "d", "expected people or a body, found the moment `d`", "")]),
        ("p.to", [("LC225", "p", "expected an event, found the person `p`", "")]),
        ("zz.to", [("LC222", "zz", "no event `zz` is known here", "")]),
        ("foo(o).to", [("LC222", "foo", "no kind of event `foo` is known here", "")]),
        (
            "grave(o).harm",
            [("LC225", "grave(o).harm", "expected people or a body, found an attribute", "")],
        ),
        (
            "incident().to",
            [("LC227", "incident()", "`incident(...).to` takes one event of this norm", "")],
        ),
        (
            "incident(e, o).to",
            [("LC227", "incident(e, o)", "`incident(...).to` takes one event of this norm", "")],
        ),
        ("incident(p).to", [("LC225", "p", "expected an event, found the person `p`", "")]),
        (
            "incident(e + 1 d).to",
            [("LC225", "e + 1 d", "expected an event that this norm binds, found a sum", "")],
        ),
        ("toy.foo(o).to", [("LC222", "toy.foo", "no kind of event `toy.foo` is known here", "")]),
        ("o.at", [("LC225", "o.at", "expected people or a body, found `o.at`", "")]),
        ("e and o", [("LC225", "e and o", "expected people or a body, found a condition", "")]),
        (
            "grave(e)",
            [("LC225", "grave(e)", "expected people or a body, but `grave` gives a truth", "")],
        ),
        ("(p, q)", [("LC225", "(p, q)", "expected people or a body, found a list", "")]),
    ],
)
def test_faults_of_people(text: str, expected: list[tuple[str, ...]]) -> None:
    assert blamed(people, text) == expected
