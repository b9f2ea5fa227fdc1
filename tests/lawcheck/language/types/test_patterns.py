import pytest

from lawcheck.language.types.patterns import bindings, pattern
from lawcheck.language.types.scope import Variable
from tests.lawcheck.language.rule_text import blamed, typed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "order_copied about o to prosecutor",
            (("order_copied", None, None, ("body", "prosecutor"), "o", None, None), {}),
        ),
        (
            (
                "report as y by p to (police) about e within 2 d before o where "
                "y.channel is visit and e"
            ),
            (
                (
                    "report",
                    "y",
                    ("var", "p"),
                    ("body", "police"),
                    "e",
                    ("before", ("period", 2, "d", ""), ("at", "o")),
                    ("and", ("is", ("attr", "y", "channel"), "visit"), ("happened", "e")),
                ),
                {"y": Variable("event", "report")},
            ),
        ),
        (
            "report during term(o)",
            (
                (
                    "report",
                    None,
                    None,
                    None,
                    None,
                    ("during", ("call", "toy.term", (("var", "o"),))),
                    None,
                ),
                {},
            ),
        ),
        (
            "report within 24 h after e",
            (
                (
                    "report",
                    None,
                    None,
                    None,
                    None,
                    ("after", ("period", 24, "h", ""), ("at", "e")),
                    None,
                ),
                {},
            ),
        ),
    ],
)
def test_patterns(text: str, expected: object) -> None:
    assert typed(pattern, text, "pattern_text") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("report by p by q", [("LC227", "by q", "a pattern has one `by`", "")]),
        ("report about e about o", [("LC227", "about o", "a pattern has one `about`", "")]),
        (
            "report within 24 h after e during term(o)",
            [("LC227", "during term(o)", "a pattern has one window", "")],
        ),
        ("report as e", [("LC228", "e", "`e` is bound already", "give it another name")]),
        (
            "report as police",
            [("LC228", "police", "`police` has a meaning of its own", "give it another name")],
        ),
        (
            "report as as_of",
            [("LC228", "as_of", "`as_of` has a meaning of its own", "give it another name")],
        ),
        ("report about p", [("LC225", "p", "expected an event, found the person `p`", "")]),
        ("report about zz", [("LC222", "zz", "no event `zz` is known here", "")]),
        (
            (
                "report as y where some report as z where some report as w where "
                "some talk as v where v.minutes > 3"
            ),
            [
                (
                    "LC210",
                    "v.minutes > 3",
                    "patterns nest more than 3 deep",
                    "give the inner one a name: a definition",
                )
            ],
        ),
    ],
)
def test_faults_of_patterns(text: str, expected: list[tuple[str, ...]]) -> None:
    assert blamed(pattern, text, "pattern_text") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ("order_issued as u where u.order is protection_order, person as v in kept(u)"),
            (
                (
                    (
                        "event",
                        "u",
                        (
                            "order_issued",
                            "u",
                            None,
                            None,
                            None,
                            None,
                            ("is", ("attr", "u", "order"), "protection_order"),
                        ),
                    ),
                    ("person", "v", ("call", "toy.kept", (("var", "u"),))),
                ),
                {"u": Variable("event", "order_issued"), "v": Variable("person", "")},
            ),
        ),
        (
            "incident as i, person as v in i.to, person as w in i.by",
            (
                (
                    ("event", "i", ("incident", "i", None, None, None, None, None)),
                    ("person", "v", ("party", "to", "i")),
                    ("person", "w", ("party", "by", "i")),
                ),
                {
                    "i": Variable("event", "incident"),
                    "v": Variable("person", ""),
                    "w": Variable("person", ""),
                },
            ),
        ),
    ],
)
def test_bindings(text: str, expected: object) -> None:
    assert typed(bindings, text, "bindings") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "incident",
            [("LC228", "incident", "an event here needs a name", "write `incident as x`")],
        ),
        (
            "incidnt",
            [
                (
                    "LC222",
                    "incidnt",
                    "no kind of event `incidnt` is known here",
                    "did you mean `incident`?",
                ),
                ("LC228", "incidnt", "an event here needs a name", "write `KIND as x`"),
            ],
        ),
        ("incident as e", [("LC228", "e", "`e` is bound already", "give it another name")]),
        (
            "incident as i, report as i",
            [("LC228", "i", "`i` is bound already", "give it another name")],
        ),
        (
            "incident as i, person as i in i.to",
            [("LC228", "person as i in i.to", "`i` is bound already", "give it another name")],
        ),
        (
            "person as police in e.to",
            [
                (
                    "LC228",
                    "person as police in e.to",
                    "`police` has a meaning of its own",
                    "give it another name",
                )
            ],
        ),
        (
            ("incident as a, incident as b, incident as c, incident as f, incident as g"),
            [
                (
                    "LC210",
                    ("incident as a, incident as b, incident as c, incident as f, incident as g"),
                    "`for_each` binds more than 4 variables",
                    "",
                )
            ],
        ),
    ],
)
def test_faults_of_bindings(text: str, expected: list[tuple[str, ...]]) -> None:
    assert blamed(bindings, text, "bindings") == expected
