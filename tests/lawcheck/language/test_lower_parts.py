import pytest

from tests.lawcheck.language.rule_text import ACT, READINGS, norm, refusal

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
