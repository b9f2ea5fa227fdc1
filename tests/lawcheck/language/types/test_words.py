import pytest

from lawcheck.language.types.truths import truth
from tests.lawcheck.language.rule_text import blamed, typed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("e.urgent", ("is", ("attr", "e", "urgent"), "yes")),
        ("fact.flood", ("is", ("fact", "flood"), "yes")),
        ("fact.damage is light", ("is", ("fact", "damage"), "light")),
        ("e.harm is light", ("is", ("attr", "e", "harm"), "light")),
        ("e.harm is not light", ("not", ("is", ("attr", "e", "harm"), "light"))),
        ("e.urgent is no", ("is", ("attr", "e", "urgent"), "no")),
        ("r.channel is 102", ("is", ("attr", "r", "channel"), "102")),
        ("e.harm in (light, death)", ("in", ("attr", "e", "harm"), ("light", "death"))),
        ("e.harm in light", ("in", ("attr", "e", "harm"), ("light",))),
        ("e.acts has hit", ("has", ("attr", "e", "acts"), "hit")),
        (
            "p.sane and p.sex is pain",
            ("and", ("is", ("attr", "p", "sane"), "yes"), ("is", ("attr", "p", "sex"), "pain")),
        ),
        ("x.urgent", ("is", ("attr", "x", "urgent"), "yes")),
    ],
)
def test_words(text: str, expected: object) -> None:
    assert typed(truth, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "e.harm",
            [
                (
                    "LC225",
                    "e.harm",
                    "`e.harm` is no yes or no by itself",
                    "compare it: `e.harm is ...`",
                )
            ],
        ),
        (
            "e.acts",
            [
                (
                    "LC225",
                    "e.acts",
                    "`e.acts` is no yes or no by itself",
                    "compare it: `e.acts has ...`",
                )
            ],
        ),
        (
            "t.minutes",
            [
                (
                    "LC225",
                    "t.minutes",
                    "`t.minutes` is no yes or no by itself",
                    "compare it: `t.minutes >= ...`",
                )
            ],
        ),
        (
            "o.term",
            [
                (
                    "LC225",
                    "o.term",
                    "`o.term` is no yes or no by itself",
                    "compare it: `o.term is ...`",
                )
            ],
        ),
        (
            "e.harmm is light",
            [("LC223", "harmm", "`incident` has no attribute `harmm`", "did you mean `harm`?")],
        ),
        (
            "x.harmm is light",
            [
                (
                    "LC223",
                    "harmm",
                    "an event of any kind has no attribute `harmm`",
                    "did you mean `harm`?",
                )
            ],
        ),
        (
            "x.acts has hit",
            [
                (
                    "LC223",
                    "acts",
                    "`acts` is not of one type for events of any kind",
                    "name the kind of event instead of `event`",
                )
            ],
        ),
        (
            "p.sanee",
            [("LC223", "sanee", "a person has no attribute `sanee`", "did you mean `sane`?")],
        ),
        ("d.at is x", [("LC223", "at", "a moment has no attribute `at`", "")]),
        (
            "ee.harm is light",
            [("LC222", "ee", "no variable `ee` is known here", "did you mean `e`?")],
        ),
        (
            "fact.floood",
            [("LC222", "floood", "no fact `floood` is known here", "did you mean `flood`?")],
        ),
        (
            "e.harm is heavy",
            [
                (
                    "LC224",
                    "heavy",
                    "`e.harm` is never `heavy`",
                    ("it may be `none`, `pain`, `light`, `moderate`, `grievous`, `death` ..."),
                )
            ],
        ),
        (
            "e.harm is yes",
            [
                (
                    "LC224",
                    "yes",
                    "`e.harm` is never `yes`",
                    ("it may be `none`, `pain`, `light`, `moderate`, `grievous`, `death` ..."),
                )
            ],
        ),
        (
            "e.urgent is unknown",
            [
                (
                    "LC224",
                    "unknown",
                    "`e.urgent` is never `unknown`",
                    "a condition on what nobody knows is unknown by itself",
                )
            ],
        ),
        (
            "e.urgent is light",
            [("LC224", "light", "`e.urgent` is never `light`", "it may be `yes`, `no`")],
        ),
        (
            "e.acts is hit",
            [("LC225", "e.acts", "`e.acts` is a list of words", "write `e.acts has hit`")],
        ),
        (
            "e.harm has light",
            [("LC225", "e.harm", "`e.harm` is no list of words", "write `e.harm is light`")],
        ),
        (
            "t.minutes is 3",
            [("LC225", "t.minutes", "`t.minutes` is a number", "write `t.minutes = 3`")],
        ),
        (
            "o.term is 3",
            [("LC225", "o.term", "`o.term` is of type period, which no condition compares", "")],
        ),
        (
            "e.harm in (light, heavy)",
            [
                (
                    "LC224",
                    "heavy",
                    "`e.harm` is never `heavy`",
                    ("it may be `none`, `pain`, `light`, `moderate`, `grievous`, `death` ..."),
                )
            ],
        ),
        (
            "e.acts in (hit, push)",
            [("LC225", "e.acts", "`e.acts` is a list of words", "write `e.acts has hit`")],
        ),
        (
            "e.harm in (e.urgent, light)",
            [
                (
                    "LC224",
                    "e.urgent",
                    "`e.harm` is never this",
                    ("it may be `none`, `pain`, `light`, `moderate`, `grievous`, `death` ..."),
                )
            ],
        ),
        ("e.nope has hit", [("LC223", "nope", "`incident` has no attribute `nope`", "")]),
        ("e.nope in (a, b)", [("LC223", "nope", "`incident` has no attribute `nope`", "")]),
        ("e.nope is a", [("LC223", "nope", "`incident` has no attribute `nope`", "")]),
        (
            "grave(e).harm is light",
            [
                (
                    "LC225",
                    "grave(e).harm",
                    "expected an attribute such as `x.harm`, found an attribute",
                    "",
                )
            ],
        ),
    ],
)
def test_faults_of_words(text: str, expected: list[tuple[str, ...]]) -> None:
    assert blamed(truth, text) == expected
