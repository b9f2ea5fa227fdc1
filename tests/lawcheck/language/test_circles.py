import pytest

from lawcheck.language import limits
from tests.lawcheck.language.rule_text import load, norm, refusal

OFFENCE = "kind: offence\nregime: none\nfor_each: incident as e\n"


def truth(name: str, body: str) -> str:
    return norm(name, f"kind: definition\ngives: truth\nargs: {{e: incident}}\nis: {body}", "")


def test_definitions_may_share_what_they_rest_on() -> None:
    chapter = truth("toy.a", "b(e) and c(e)") + truth("toy.b", "d(e)") + truth("toy.c", "d(e)")
    assert len(load(chapter + truth("toy.d", "e")).norms) == 4


@pytest.mark.parametrize(
    ("chapter", "expected"),
    [
        pytest.param(
            truth("toy.a", "a(e)"),
            ("LC231", "toy.a", "`toy.a` rests on itself: `toy.a` -> `toy.a`", ""),
            id="a definition of itself",
        ),
        pytest.param(
            truth("toy.c", "a(e)")
            + truth("toy.a", "e")
            + truth("toy.a", "b(e)")
            + truth("toy.b", "c(e)"),
            (
                "LC231",
                "toy.a",
                "`toy.a` rests on itself: `toy.a` -> `toy.b` -> `toy.c` -> `toy.a`",
                "",
            ),
            id="three in a ring",
        ),
        pytest.param(
            truth("toy.a", "e")
            + norm("toy.x", "kind: exception\ndefeats: a\neffect: rebut\nwhen: b(e)")
            + truth("toy.b", "a(e)"),
            (
                "LC231",
                "toy.a",
                "`toy.a` rests on itself: `toy.a` -> `toy.x` -> `toy.b` -> `toy.a`",
                "",
            ),
            id="by way of its own exception",
        ),
        pytest.param(
            norm("toy.1", OFFENCE + "instead_of: toy.2") + norm("toy.2", OFFENCE + "over: toy.1"),
            ("LC231", "toy.1", "`toy.1` displaces itself: `toy.1` -> `toy.2` -> `toy.1`", ""),
            id="offences that displace each other",
        ),
    ],
)
def test_nothing_rests_on_itself(chapter: str, expected: tuple[str, ...]) -> None:
    assert refusal(chapter) == [expected]


def test_a_chain_that_is_too_long_is_told_once() -> None:
    chain = "".join(
        truth(f"toy.n{number}", f"n{number + 1}(e)") for number in range(limits.CHAIN + 3)
    )
    last = truth(f"toy.n{limits.CHAIN + 3}", "e")
    assert refusal(chain + last) == [
        (
            "LC210",
            "toy.n3",
            "`toy.n3` needs more than 16 norms that rest on each other",
            "split it, or simplify it",
        )
    ]


def test_work_that_doubles_at_every_step_is_told_once() -> None:
    chain = "".join(
        truth(f"toy.n{number}", " and ".join([f"n{number + 1}(e)"] * 8)) for number in range(6)
    )
    assert refusal(chain + truth("toy.n6", "e")) == [
        (
            "LC210",
            "toy.n2",
            "`toy.n2` needs more than 20000 steps, with all it rests on",
            "split it, or simplify it",
        )
    ]


def test_a_recurring_duty_rests_on_the_span_it_names() -> None:
    assert refusal(
        norm(
            "toy.1",
            "kind: duty\nbearer: police\nfor_each: order_issued as o\ndischarge: talk about o\n"
            "recurring: {per: 1 d, during: term(o)}",
        )
        + norm(
            "toy.term",
            "kind: definition\ngives: span\nargs: {o: order_issued}\nis: term(o)",
            "",
        )
    ) == [("LC231", "toy.term", "`toy.term` rests on itself: `toy.term` -> `toy.term`", "")]
