"""What `ask` asks for matters, all that matters is asked for, and the answers settle it.

One answer is taken out of a teaching case: the questions bring it back if, and only if,
some two values of it make a finding come out differently.  And for every finding that
is open, whatever is answered to all it hangs on, it is open no longer: by the engine's
own completions, and in a file that holds the answers.
"""

from __future__ import annotations

import random

import pytest

from lawcheck.analyses.together import settlings, whole_answers
from lawcheck.engine.evaluate import evaluate
from tests.cases.answering import (
    Answer,
    answerable,
    answers_in,
    asked_and_needed,
    case_of,
    evaluated,
    points,
    rules,
    status_with,
    stems,
    values_of,
    ways_to_answer,
)

MIXED = "nothing-missed"
EVERY = 4  # of the answers of a case
FEW_VALUES = 8  # of an answer that is tried in a quick run
ANSWERED = ("referral-2012", "scenario-01-day-before-the-law")


def drawn(stem: str) -> list[Answer]:
    """Draw one answer of a case, always the same, of those that are quick to try."""
    case = case_of(stem)
    quick = [one for one in answers_in(case) if len(values_of(case, one)) <= FEW_VALUES]
    return random.Random(stem).sample(quick, 1)


def wrongly_asked(stem: str, answers: list[Answer]) -> tuple[int, list[str]]:
    looked, found = 0, []
    for answer in answers:
        looked += 1
        asked, needed = asked_and_needed(stem, answer)
        if asked is not needed:
            found.append(f"{stem}: {answer}: asked {asked}, matters {needed}")
    return looked, found


def left_open(stem: str) -> tuple[int, list[str]]:
    case = case_of(stem)
    looked, found = 0, []
    for one in filter(answerable, evaluated(case).findings):
        for given in ways_to_answer(one):
            status = status_with(case, one, given)
            looked += bool(status)
            if status == "unsettled":
                told = ", ".join(f"{atom.key}: {value}" for atom, value in given)
                found.append(f"{stem}: {one.norm.id} {one.instance}: {told}")
    return looked, found


def unsettled_completions(stem: str) -> tuple[int, list[str]]:
    case = case_of(stem)
    result = evaluate(rules().program, case)
    looked, found = 0, []
    # All that a finding hangs on is one question here.
    bundles = {atom.key: 1 for one in result.findings for atom in points(one)}
    for one in settlings(rules().program, case, "screening", result, bundles):
        looked += len(list(whole_answers(list(one.atoms))))
        if one.enough != {1}:
            found.append(f"{stem}: {one.finding.norm.id} {one.finding.instance}")
    return looked, found


def test_there_are_answers_and_questions() -> None:
    assert len(stems()) > 30
    assert {MIXED, *ANSWERED} <= set(stems())
    assert len(answers_in(case_of("order-late"))) > 5


@pytest.mark.parametrize("stem", stems())
def test_an_answer_that_is_gone_is_asked_for_if_and_only_if_it_matters(stem: str) -> None:
    assert wrongly_asked(stem, drawn(stem)) == (1, [])


@pytest.mark.deep
@pytest.mark.parametrize("stem", stems())
def test_every_answer_that_is_gone_is_asked_for_if_and_only_if_it_matters(stem: str) -> None:
    _, found = wrongly_asked(stem, answers_in(case_of(stem)))
    assert found == []


@pytest.mark.parametrize("stem", ANSWERED)
def test_the_answers_settle_a_finding_in_its_file(stem: str) -> None:
    looked, found = left_open(stem)
    assert looked > 10
    assert found == []


@pytest.mark.deep
@pytest.mark.parametrize("stem", stems())
def test_the_answers_settle_every_finding_in_its_file(stem: str) -> None:
    _, found = left_open(stem)
    assert found == []


@pytest.mark.parametrize("stem", [MIXED, *ANSWERED])
def test_the_points_of_a_finding_are_enough_to_settle_it(stem: str) -> None:
    looked, found = unsettled_completions(stem)
    assert looked > 20
    assert found == []


def test_some_answers_matter_and_some_do_not() -> None:
    kinds = {asked_and_needed(MIXED, answer) for answer in answers_in(case_of(MIXED))[::EVERY]}
    assert kinds == {(True, True), (False, False)}
