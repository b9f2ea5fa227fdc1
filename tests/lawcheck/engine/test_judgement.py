"""Judgements: which part decides, on what it rests, and what keeps it open."""

import pytest

from lawcheck.engine.judgement import (
    BEST,
    NEVER,
    SURE,
    Absent,
    Judgement,
    Open,
    conjunction,
    disjunction,
    negation,
    open_on,
)
from lawcheck.model.finding import Atom, Ground
from lawcheck.model.truth import NO, UNKNOWN, YES

ONE, OTHER = (Ground("event", name, "yes", 4, "s1", "") for name in ("e1", "e2"))
ASK, ASK_TOO = (Atom(key, ("yes", "no"), ("fact",), ("attr", key, "x")) for key in ("a", "b"))
WEAK_YES, STRONG_YES = Judgement(YES, 2, (ONE,), None), Judgement(YES, 4, (OTHER,), None)
WEAK_NO, STRONG_NO = Judgement(NO, 2, (ONE,), None), Judgement(NO, 4, (OTHER,), None)
OPEN, OPEN_TOO = open_on(ASK), open_on(ASK_TOO)


@pytest.mark.parametrize(
    ("parts", "both"),
    [
        pytest.param([], SURE, id="nothing asked is sure"),
        pytest.param([WEAK_YES], WEAK_YES, id="one yes is itself"),
        pytest.param([WEAK_YES, STRONG_YES], Judgement(YES, 2, (ONE, OTHER), None),
                     id="as weak as the weakest, on all grounds in order"),
        pytest.param([STRONG_YES, WEAK_YES], Judgement(YES, 2, (OTHER, ONE), None),
                     id="the other way round"),
        pytest.param([WEAK_NO, STRONG_YES], WEAK_NO, id="a no decides, on its own grounds"),
        pytest.param([WEAK_NO, STRONG_NO], STRONG_NO, id="the better proved no decides"),
        pytest.param([STRONG_NO, WEAK_NO], STRONG_NO, id="wherever it stands"),
        pytest.param([WEAK_NO, WEAK_NO._replace(grounds=(OTHER,))], WEAK_NO,
                     id="of equals the first"),
        pytest.param([OPEN, WEAK_NO], WEAK_NO, id="a no decides after an open part"),
        pytest.param([OPEN, OPEN_TOO, WEAK_YES], OPEN, id="the first open part is named"),
        pytest.param([WEAK_YES, OPEN_TOO], OPEN_TOO, id="a yes does not settle"),
    ],
)  # fmt: skip
def test_conjunction(parts: list[Judgement], both: Judgement) -> None:
    assert conjunction(parts) == both


@pytest.mark.parametrize(
    ("parts", "either"),
    [
        pytest.param([], NEVER, id="nothing asked is never"),
        pytest.param([WEAK_NO, STRONG_NO], Judgement(NO, 2, (ONE, OTHER), None),
                     id="no as weak as the weakest, on all grounds"),
        pytest.param([WEAK_YES, STRONG_YES], STRONG_YES, id="the better proved yes decides"),
        pytest.param([STRONG_YES, WEAK_YES], STRONG_YES, id="wherever it stands"),
        pytest.param([STRONG_NO, WEAK_NO], Judgement(NO, 2, (OTHER, ONE), None),
                     id="the other way round"),
        pytest.param([WEAK_YES, WEAK_YES._replace(grounds=(OTHER,))], WEAK_YES,
                     id="of equals the first"),
        pytest.param([OPEN, WEAK_YES], WEAK_YES, id="a yes decides after an open part"),
        pytest.param([STRONG_NO, OPEN, OPEN_TOO], OPEN, id="the first open part is named"),
    ],
)  # fmt: skip
def test_disjunction(parts: list[Judgement], either: Judgement) -> None:
    assert disjunction(parts) == either


def test_negation_keeps_the_proof() -> None:
    assert negation(WEAK_YES) == WEAK_NO
    assert negation(STRONG_NO) == STRONG_YES
    assert negation(OPEN) is OPEN


def test_what_an_open_judgement_carries() -> None:
    assert OPEN == (UNKNOWN, BEST, (), ASK)
    assert BEST == 5
    assert (SURE.truth, NEVER.truth) == (YES, NO)
    assert SURE.grade == NEVER.grade == BEST
    assert str(Open(ASK)) == "a"
    assert Open(ASK).atom is ASK
    absent = Absent(3, (ONE,))
    assert (absent.grade, absent.grounds, str(absent)) == (3, (ONE,), "absent")
