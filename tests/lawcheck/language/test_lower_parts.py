import pytest

from tests.lawcheck.language.rule_text import ACT, READINGS, load, lone, norm, refusal

DUTY = """\
kind: duty
bearer: police
for_each: report as r
discharge: order_copied about r
"""
ALL = ACT + READINGS


@pytest.mark.parametrize(
    ("chapter", "expected"),
    [
        pytest.param(
            norm("toy.1", DUTY + "over: toy.2"),
            [("LC222", "toy.2", "no norm `toy.2` is known", "did you mean `toy.1`?")],
            id="an unknown norm",
        ),
        pytest.param(
            norm("toy.1", DUTY + "when: r and"),
            [("LC221", "", "the expression stops too early", "expected an expression")],
            id="syntax",
        ),
        pytest.param(
            norm("toy.1", DUTY + "closes: r and"),
            [("LC221", "", "the expression stops too early", "expected an expression")],
            id="syntax of a part",
        ),
        pytest.param(
            norm("toy.1", DUTY + ("deadline: {within: 1 h, after: r}\nmaintain: from r for 1 d")),
            [
                (
                    "LC232",
                    "from r for 1 d",
                    "a duty has `deadline` or `maintain`, not both",
                    "make two norms of it",
                )
            ],
            id="two modes",
        ),
        pytest.param(
            norm("toy.1", DUTY + "deadline: {within: 1 hour, after: rr}"),
            [
                ("LC225", "1 hour", "`hour` is no unit of time of this language", "write `1 h`"),
                ("LC222", "rr", "no event or moment `rr` is known here", "did you mean `r`?"),
            ],
            id="a deadline that is none",
        ),
        pytest.param(
            norm("toy.1", DUTY + "deadline: {within: 1 +, after: r and}"),
            [
                ("LC221", ",", "the expression stops too early", "expected an expression"),
                ("LC221", "}", "the expression stops too early", "expected an expression"),
            ],
            id="a deadline without grammar",
        ),
        pytest.param(
            norm("toy.1", DUTY + "recurring: {at_least: x, per: 1 h, during: from r for 1 d}"),
            [("LC204", "x", "`at_least` is a whole number from 1 to 100, not x", "")],
            id="how often",
        ),
        pytest.param(
            norm("toy.1", DUTY + "recurring: {per: 1 h, during: from r for 1 d, by_reading: hw}"),
            [("LC222", "hw", "no reading `hw` with the values `window` and `gap` is known", "")],
            id="a reading without windows and gaps",
        ),
        pytest.param(
            norm(
                "toy.1",
                (
                    "kind: duty\n"
                    "bearer: police\n"
                    "for_each: report as r\n"
                    "discharge: {condition: r}\n"
                    "recurring: {per: 1 h, during: from r for 1 d}"
                ),
            ),
            [("LC232", "{", "a recurring duty is discharged by one kind of event", "")],
            id="recurring without one kind of event",
        ),
        pytest.param(
            norm("toy.1", DUTY + "owed_to: courtt"),
            [
                (
                    "LC222",
                    "courtt",
                    "no person or body `courtt` is known here",
                    "did you mean `court`?",
                )
            ],
            id="a body nobody declared",
        ),
        pytest.param(
            norm("toy.1", DUTY + "failed_by: report as"),
            [("LC221", "", "the expression stops too early", "expected a name")],
            id="failed_by without grammar",
        ),
        pytest.param(
            norm("toy.1", ("kind: definition\ngives: number\nis: figure.places")),
            [
                (
                    "LC226",
                    "figure.places",
                    "the body is `places`, not a plain number",
                    "say its unit: `unit: ...`",
                )
            ],
            id="a unit that is not said",
        ),
        pytest.param(
            norm("toy.1", ("kind: definition\ngives: number\nis: figure.")),
            [("LC221", "", "the expression stops too early", "expected a name")],
            id="a number without grammar",
        ),
        pytest.param(
            norm(
                "toy.1",
                ("kind: definition\ngives: moment\nargs: {o: order_issued}\nis: from o for 1 d"),
            ),
            [("LC225", "from o for 1 d", "expected a moment, found a span", "")],
            id="a span for a moment",
        ),
        pytest.param(
            norm("toy.1", ("kind: power\nserves: yes\norder: protection")),
            [
                (
                    "LC222",
                    "protection",
                    "no order `protection` is declared",
                    "did you mean `protection_order`?",
                )
            ],
            id="an order nobody declared",
        ),
        pytest.param(
            norm(
                "toy.1",
                (
                    "kind: bridge\n"
                    "obligation: toy.9\n"
                    "implements: toy 9\n"
                    "by: [{norm: toy.8, extent: full, when: zz}]"
                ),
            ),
            [
                ("LC222", "toy.9", "no norm `toy.9` is known", "did you mean `toy.1`?"),
                ("LC222", "toy.8", "no norm `toy.8` is known", "did you mean `toy.1`?"),
                ("LC222", "zz", "no event `zz` is known here", ""),
            ],
            id="a norm a bridge does not find",
        ),
    ],
)
def test_faults_of_parts(chapter: str, expected: list[tuple[str, ...]]) -> None:
    assert refusal(chapter, ALL) == expected


AT_E, AT_O, AT_R = ("at", "e"), ("at", "o"), ("at", "r")


def test_all_a_duty_may_have() -> None:
    found = load(
        norm("toy.0", DUTY)
        + norm(
            "toy.1",
            """\
kind: duty
bearer: o.by
owed_to: prosecutor
for: o.to
for_each: order_issued as o
with: {s: order_served about o}
when: s
governed_by: s
arises: latest of (o, s)
deadline: {within: 24 h, after: s}
discharge: {all_of: [order_copied about o, {any_of: [talk about o, {condition: o.harm is none}]}]}
failed_by: contact as c about o where c.against_will
closes: s + 30 d
burden: neutral
over: "0"
only_in: {reading: how, value: gap}
level: service
reviewed: A lawyer, 2026-01-01
""",
        ),
        ALL,
    ).norms[1]
    assert found.parts == {
        "governed_by": ("at", "s"),
        "arises": ("latest", AT_O, ("at", "s")),
        "for": ("party", "to", "o"),
        "bearer": ("party", "by", "o"),
        "owed_to": ("body", "prosecutor"),
        "deadline": (("period", 24, "h", ""), ("at", "s")),
        "discharge": (
            "all_of",
            ("pattern", ("order_copied", None, None, None, "o", None, None)),
            (
                "any_of",
                ("pattern", ("talk", None, None, None, "o", None, None)),
                ("condition", ("is", ("attr", "o", "harm"), "none")),
            ),
        ),
        "failed_by": (
            "contact",
            "c",
            None,
            None,
            "o",
            None,
            ("is", ("attr", "c", "against_will"), "yes"),
        ),
        "closes": ("add", ("at", "s"), ("period", 30, "d", "")),
    }
    assert found.for_each == (("event", "o", ("order_issued", "o", None, None, None, None, None)),)
    assert found.bound == (("s", ("order_served", "s", None, None, "o", None, None)),)
    assert found.when == ("happened", "s")
    assert (found.bearer, found.burden, found.over) == ("", "neutral", ("toy.0",))
    assert (found.only_in, found.level) == (("toy.how", "gap"), "service")
    assert (found.reviewed, found.strength) == ("A lawyer, 2026-01-01", "statute")


def test_a_body_that_bears_a_norm_is_named_by_itself() -> None:
    found = lone(norm("toy.1", DUTY))
    assert (found.bearer, found.parts["bearer"]) == ("police", ("body", "police"))


def test_a_recurring_duty() -> None:
    body = DUTY + "recurring: {at_least: 2, per: quarter, during: from r for 1 d, as: gap}"
    assert lone(norm("toy.1", body)).parts["recurring"] == {
        "at_least": 2,
        "per": ("period", 1, "quarter", ""),
        "during": ("for", AT_R, ("period", 1, "d", "")),
        "as": "gap",
        "by_reading": "",
    }
    by_reading = load(norm("toy.1", body.replace("as: gap", "by_reading: how")), ALL)
    assert by_reading.norms[0].parts["recurring"]["as"] == ""
    assert by_reading.norms[0].parts["recurring"]["by_reading"] == "toy.how"


def test_a_duty_to_keep_something_up() -> None:
    found = lone(norm("toy.1", DUTY + "maintain: from r for 1 d"))
    assert found.parts["maintain"] == ("for", AT_R, ("period", 1, "d", ""))


def test_a_prohibition() -> None:
    found = lone(
        norm(
            "toy.1",
            "kind: prohibition\nbearer: o.to\nowed_to: o.by\nfor_each: order_issued as o\n"
            "forbidden: contact about o\nduring: from o for 1 d",
        )
    )
    assert found.parts == {
        "bearer": ("party", "to", "o"),
        "owed_to": ("party", "by", "o"),
        "forbidden": ("contact", None, None, None, "o", None, None),
        "during": ("for", AT_O, ("period", 1, "d", "")),
    }


def test_a_power_knows_the_granted_event_in_its_span_only() -> None:
    body = """\
kind: power
serves: yes
bearer: police
owed_to: court
from_whom: court
order: approach_ban
for_each: incident as e
asked: talk about e
granted: order_issued as g about e
refused: contact about e
runs: from g for 1 d
until: e + 1 d
"""
    found = lone(norm("toy.1", body))
    assert found.serves
    assert found.parts == {
        "bearer": ("body", "police"),
        "owed_to": ("body", "court"),
        "from_whom": ("body", "court"),
        "asked": ("talk", None, None, None, "e", None, None),
        "granted": ("order_issued", "g", None, None, "e", None, None),
        "refused": ("contact", None, None, None, "e", None, None),
        "runs": ("for", ("at", "g"), ("period", 1, "d", "")),
        "until": ("add", AT_E, ("period", 1, "d", "")),
        "order": "approach_ban",
    }
    assert refusal(norm("toy.1", body.replace("until: e", "until: g"))) == [
        ("LC222", "g", "no event or moment `g` is known here", "")
    ]


def test_a_right_that_does_not_serve_the_survivor() -> None:
    found = lone(norm("toy.1", "kind: right\nserves: no\nfor_each: incident as e"))
    assert (found.kind, found.serves, found.parts) == ("right", False, {})


def test_an_offence() -> None:
    found = load(
        norm("toy.1", "kind: offence\nregime: none\nfor_each: incident as e")
        + norm(
            "toy.2",
            """\
kind: offence
regime: administrative
mode: on_statement
mode_read: recalled
for_each: incident as e
elements: e.urgent
penalty: {fine_mci: {max: 10, min: none}, other: [work, 3], warning: 12345678901, read: seen}
limitation: {within: 2 months, after: e}
instead_of: [toy.1]
repeated: at least 2 incident
""",
        )
    ).norms[1]
    assert found.parts == {
        "elements": ("is", ("attr", "e", "urgent"), "yes"),
        "repeated": ("at_least", 2, ("incident", None, None, None, None, None, None)),
        "limitation": (("period", 2, "month", ""), AT_E),
        "regime": "administrative",
        "mode": "on_statement",
        "mode_read": "recalled",
        "penalty": {
            "fine_mci": {"max": 10, "min": "none"},
            "other": ("work", 3),
            "warning": "12345678901",
            "read": "seen",
        },
        "instead_of": ("toy.1",),
    }


@pytest.mark.parametrize(
    ("gives", "body", "expected"),
    [
        ("truth", "o", ("happened", "o")),
        ("moment", "o", ("at", "o")),
        ("span", "from o for 1 d", ("for", AT_O, ("period", 1, "d", ""))),
        ("people", "o.to", ("party", "to", "o")),
        ("number", "1 + 2", ("plus", ("number", "1", ""), ("number", "2", ""))),
    ],
)
def test_a_definition_gives(gives: str, body: str, expected: object) -> None:
    found = lone(
        norm(
            "toy.1",
            f"kind: definition\nargs: {{o: order_issued}}\ngives: {gives}\nis: {body}",
            "",
        )
    )
    assert (found.gives, found.args) == (gives, (("o", "event"),))
    assert found.parts == {"is": expected}


def test_a_number_in_a_unit_over_another() -> None:
    found = lone(
        norm(
            "toy.1",
            "kind: definition\ngives: number\nunit: places / people\n"
            "is: figure.places / figure.inhabitants",
            "",
        )
    )
    assert found.parts["is"] == ("over", ("figure", "places"), ("figure", "inhabitants"))


def test_a_definition_with_all_it_may_have() -> None:
    found = lone(
        norm(
            "toy.1",
            "kind: definition\nargs: {p: person, e: event, d: moment}\ngives: truth\n"
            "with: {s: order_served about e}\nfor: p\ngoverned_by: s\n"
            "is: s before d and p.sane",
            "",
        )
    )
    assert found.args == (("p", "person"), ("e", "event"), ("d", "moment"))
    assert found.parts == {
        "governed_by": ("at", "s"),
        "for": ("var", "p"),
        "is": ("and", ("before", ("at", "s"), ("at", "d")), ("is", ("attr", "p", "sane"), "yes")),
    }


def test_a_bridge_is_cited_by_what_it_implements() -> None:
    found = load(
        norm("toy.1", DUTY)
        + norm(
            "toy.2",
            "kind: bridge\nobligation: toy.1\nimplements: cedaw 2(b)\nfor_each: incident as e\n"
            "when: e\nby:\n  - {norm: toy.1, extent: full}\n"
            "  - {norm: '1', extent: partial, when: e.urgent}",
            "",
        )
    ).norms[1]
    assert (found.article, found.paragraph, found.item) == ("2", "", "b")
    assert found.parts == {
        "obligation": "toy.1",
        "implements": "cedaw 2(b)",
        "by_norms": (
            ("toy.1", "full", None),
            ("toy.1", "partial", ("is", ("attr", "e", "urgent"), "yes")),
        ),
    }
