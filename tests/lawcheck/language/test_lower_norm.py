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
            norm("toy.1", DUTY).replace("[E0, E2]", "[E0, E9]"),
            [("LC206", "E9", "`toy` has no edition `E9`", "")],
            id="an edition the act lacks",
        ),
        pytest.param(
            norm("toy.1", DUTY).replace("[E0, E2]", "[E2, E0]"),
            [("LC206", "[", "`editions` names the first and the last edition of a wording", "")],
            id="editions backwards",
        ),
        pytest.param(
            norm("toy.1", DUTY).replace("[E0, E2]", "[E0, E1, E2]"),
            [("LC206", "[", "`editions` names the first and the last edition of a wording", "")],
            id="three editions",
        ),
        pytest.param(
            norm("toy.1", DUTY).replace("    editions: [E0, E2]\n", ""),
            [
                (
                    "LC202",
                    "i",
                    "`toy.1` does not say when it is in force",
                    "say `editions: [first, last]`, or `in_force: {from: ...}`",
                )
            ],
            id="no day at all",
        ),
        pytest.param(
            norm("toy.1", DUTY + "in_force: {from: 2012-01-01}"),
            [("LC205", "{", "`toy.1` is dated twice, by `editions` and by `in_force`", "")],
            id="dated twice",
        ),
        pytest.param(
            norm("toy.1", DUTY).replace(
                "editions: [E0, E2]", "in_force: {from: 1.3.2012, until: 2013-02-30}"
            ),
            [
                ("LC205", "1.3.2012", "`1.3.2012` is no day", "did you mean `2012-03-01`?"),
                ("LC205", "2013-02-30", "`2013-02-30` is no day", "write it like 2015-01-01"),
            ],
            id="days that are none",
        ),
        pytest.param(
            norm("toy.1", DUTY).replace(
                "editions: [E0, E2]", "in_force: {from: {from: 2012-03-01, to: 2012-02-01}}"
            ),
            [("LC205", "2012-02-01", "a range cannot end before 2012-03-01", "")],
            id="a range backwards",
        ),
        pytest.param(
            norm("toy.1", DUTY).replace(
                "editions: [E0, E2]", "in_force: {from: 2012-03-01, until: 2011-01-01}"
            ),
            [("LC205", "2011-01-01", "`toy.1` ends before it begins", "")],
            id="ends before it begins",
        ),
        pytest.param(
            norm("toy.1", DUTY).replace("read: seen", "read: {E9: seen, else: inferred}"),
            [("LC206", "E9", "`toy` has no edition `E9`", "")],
            id="reading status of an edition the act lacks",
        ),
        pytest.param(
            norm("toy.1", DUTY, cite=""),
            [
                (
                    "LC202",
                    "i",
                    "`toy.1` needs `cite`: there is no finding without a citation",
                    "write `cite: {article: 20, paragraph: 1}`",
                )
            ],
            id="no citation",
        ),
        pytest.param(
            norm("toy.1", DUTY, cite="cite: {}"),
            [("LC202", "{", "the citation of `toy.1` is empty", "")],
            id="an empty citation",
        ),
        pytest.param(
            norm("toy.1", DUTY + "only_in: {reading: hoow, value: gap}"),
            [("LC222", "hoow", "no reading `hoow` is known", "did you mean `how`?")],
            id="a reading nobody declared",
        ),
        pytest.param(
            norm("toy.1", DUTY + "only_in: {reading: toy.how, value: gaap}"),
            [("LC224", "gaap", "the reading `toy.how` is never `gaap`", "did you mean `gap`?")],
            id="a value the reading lacks",
        ),
        pytest.param(
            norm("toy.1", ("kind: definition\ngives: truth\nargs: {a: evnt}\nis: a")),
            [("LC222", "evnt", "no kind of event `evnt` is known here", "did you mean `event`?")],
            id="a type of argument nobody declared",
        ),
        pytest.param(
            norm(
                "toy.1",
                (
                    "kind: definition\n"
                    "gives: truth\n"
                    "args: {a: incident, p: person}\n"
                    "for_each: incident as a\n"
                    "is: a"
                ),
            ),
            [
                (
                    "LC227",
                    "incident as a",
                    "`for_each` does not bind the argument `p`",
                    "each instance says what every argument is",
                )
            ],
            id="an argument no instance has",
        ),
        pytest.param(
            norm(
                "toy.1",
                (
                    "kind: definition\n"
                    "gives: truth\n"
                    "args: {a: person}\n"
                    "for_each: incident as a\n"
                    "is: a.sane"
                ),
            ),
            [
                (
                    "LC227",
                    "incident as a",
                    "`for_each` does not bind the argument `a`",
                    "each instance says what every argument is",
                )
            ],
            id="an argument of another sort",
        ),
        pytest.param(
            norm("toy.1", DUTY + "with: {s: order_served as u about r}"),
            [
                (
                    "LC228",
                    "order_served as u about r",
                    "an event of `with` has its name before the colon: `s`",
                    "leave `as ...` out",
                )
            ],
            id="a second name in `with`",
        ),
        pytest.param(
            norm("toy.1", DUTY + "with: {r: order_served}"),
            [("LC228", "order_served", "`r` is bound already", "give it another name")],
            id="a name that is taken",
        ),
        pytest.param(
            norm("toy.1", DUTY + ("with: {s: order_served abut r}\nwhen: s")),
            [
                (
                    "LC221",
                    "abut",
                    "`abut` does not fit here",
                    (
                        "expected `about` or `as` or `by` or `during` or `to` or `where` "
                        "or `within` or the end"
                    ),
                )
            ],
            id="a pattern that is none",
        ),
        pytest.param(
            norm("toy.1", ("kind: duty\nbearer: police\nfor_each: report as")),
            [("LC221", "", "the expression stops too early", "expected a name")],
            id="for_each that is none",
        ),
    ],
)
def test_faults_of_every_norm(chapter: str, expected: list[tuple[str, ...]]) -> None:
    assert refusal(chapter, ALL) == expected
