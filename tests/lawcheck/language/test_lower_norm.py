from datetime import date

import pytest

from lawcheck.language.lower_norm import cited
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
            [("LC228", "r", "`r` is bound already", "give it another name")],
            id="a name that is taken",
        ),
        pytest.param(
            norm(
                "toy.1",
                "kind: definition\ngives: truth\nis: yes\n"
                "args: {a b: person, police: person, as_of: moment}",
                "",
            ),
            [
                (
                    "LC228",
                    "a b",
                    "`a b` is no name an expression could use",
                    "write letters, digits and `_`",
                ),
                ("LC228", "police", "`police` has a meaning of its own", "give it another name"),
                ("LC228", "as_of", "`as_of` has a meaning of its own", "give it another name"),
            ],
            id="arguments no expression could name",
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


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def test_what_every_norm_says_of_itself() -> None:
    found = lone(
        norm("toy.1", DUTY, "cite: {article: 20, paragraph: 1, item: a}").replace(
            "read: seen", "read: {E0: seen, else: inferred}"
        )
    )
    assert (found.id, found.act, found.row, found.kind) == ("toy.1", "toy", "R.1", "duty")
    assert (found.file, found.line, found.order) == ("toy/chapter-1.yaml", 3, 0)
    assert (found.article, found.paragraph, found.item) == ("20", "1", "a")
    assert (found.editions, found.interval) == (("E0", "E1", "E2"), None)
    assert found.read == {"E0": "seen", "": "inferred"}
    assert found.title == found.says == {"en": "e", "ru": "r", "kk": "k"}
    assert (found.reviewed, found.only_in, found.burden, found.level) == ("", None, "", "case")


@pytest.mark.parametrize(
    ("written", "expected"), [("[E1]", ("E1",)), ("[E0, E1]", ("E0", "E1")), ("[E2, E2]", ("E2",))]
)
def test_editions_are_written_out(written: str, expected: tuple[str, ...]) -> None:
    assert lone(norm("toy.1", DUTY).replace("[E0, E2]", written)).editions == expected


def test_a_norm_dated_for_itself() -> None:
    found = lone(
        norm("toy.1", DUTY).replace(
            "editions: [E0, E2]",
            "in_force: {from: 2012-03-01, until: {from: 2015-01-01, to: 2015-01-20}, by: '9'}",
        )
    )
    assert found.editions == ()
    assert found.interval == tuple(
        day(text) for text in ("2012-03-01", "2012-03-01", "2015-01-01", "2015-01-20")
    )


def test_that_nothing_is_punished_needs_no_citation() -> None:
    """It is said of the act as a whole; what is punished is punished by a provision."""
    body = "kind: offence\nregime: {}\nfor_each: report as r"
    found = lone(norm("toy.1", body.format("none"), cite=""))
    assert (found.article, found.paragraph, found.item) == ("", "", "")
    assert [one[0] for one in refusal(norm("toy.1", body.format("criminal"), cite=""))] == ["LC202"]


def test_strength_and_chain() -> None:
    found = load(
        norm(
            "toy.1",
            DUTY + "strength: view\n"
            "chain: [{norm: toy.1, cite: 2(b), strength: treaty, read: recalled}]",
        ),
        ACT + "strength: treaty\n",
    ).norms[0]
    assert found.strength == "view"
    assert found.chain == (
        {
            "norm": "toy.1",
            "cite": "2(b)",
            "strength": "treaty",
            "necessary": "yes",
            "read": "recalled",
        },
    )


def test_arguments_may_be_left_to_for_each() -> None:
    found = lone(
        norm(
            "toy.1",
            "kind: definition\ngives: truth\nis: p.sane\n"
            "for_each: incident as e, person as p in e.to",
        )
    )
    assert found.args == (("e", "event"), ("p", "person"))


def test_a_norm_may_say_what_names_its_instances() -> None:
    body = DUTY.replace("report as r", "report as r, person as p in r.by")
    assert lone(norm("toy.1", body + "instance: [p]")).args == (("p", "person"),)
    assert refusal(norm("toy.1", body + "instance: [q, r]")) == [
        ("LC227", "[", "`for_each` does not bind `q`", "")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cedaw 2(b)", ("2", "", "b")),
        ("cedaw 16(1)(c)", ("16", "1", "c")),
        ("kz.dv 15(1)(3-1)", ("15", "1", "3-1")),
        ("cedaw 2", ("2", "", "")),
        ("cedaw.gr19 24(t)(i)", ("24", "", "t.i")),
        ("", ("", "", "")),
    ],
)
def test_citations(text: str, expected: tuple[str, str, str]) -> None:
    assert cited(text) == expected
