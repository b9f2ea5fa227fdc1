"""An interview reaches what the finished file says, and asks nothing that could not matter.

A teaching case is bared of all but who is in it and that there was an incident; the
interview is then answered out of the finished case.  For each question, answers are
tried in the place of the one that was given: some two must leave the findings different.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from lawcheck.analyses.interview.order import PURPOSES, asked_norms, matters
from lawcheck.cli.case_input import shipped_program
from lawcheck.engine.evaluate import evaluate
from lawcheck.language.yaml_source import Node
from lawcheck.model.case import Case
from lawcheck.model.finding import FAILURES
from tests.cases.generating import made
from tests.cases.interviewing import case_of, hold, tree_of

QUICK = ("nothing-missed", "scenario-02-back-on-day-nine")
MOST = ("refused-at-the-desk", "scenario-16-she-asks-aloud", "shelter-refused")
LONG = {"five-calls": 5}  # of two hundred questions each fifth is tried
DEEP = (
    *QUICK,
    *MOST,
    *LONG,
    "order-late",
    "treaty-no-papers-2020",
    "scenario-14-done-properly-2022",
)
MADE = ((3, "missed"), (0, "protections"), (4, "protections"))
EVERY = 6  # questions of an interview, in a quick run
REGISTER = "register"


def told(case: Case, purpose: str) -> Counter[tuple[str, str]]:
    """Say what the findings come to; what only a register's silence shows is left out."""
    program = shipped_program().program
    found = evaluate(program, case, only=asked_norms(program, purpose)).findings
    return Counter(
        (one.norm.id, one.status)
        for one in found
        if one.norm.level == "case"
        and all(ground.kind != REGISTER for ground in one.grounds)
        and (one.status != "unsettled" or matters(one, purpose))
    )


def missing(root: Node, case: Case, purpose: str) -> list[str]:
    """List what the finished file says and the interview did not reach, of what it asks for.

    That a duty was met is not asked for where it could not have been missed.
    """
    finished = told(case_of(root), purpose)
    reached = told(case, purpose)
    open_still = {norm for norm, status in reached if status == "unsettled"}
    return [
        f"{norm} {status}"
        for norm, status in finished - reached
        if status != "unsettled" and (status in FAILURES or norm in open_still)
    ]


@pytest.mark.parametrize("stem", QUICK)
def test_the_interview_reaches_what_the_finished_file_says(stem: str, tmp_path: Path) -> None:
    held = hold(tree_of(stem), "missed", tmp_path, EVERY)
    assert len(held.steps) > 20
    assert held.misfits == []
    assert held.needless == []
    assert missing(tree_of(stem), held.session.case, "missed") == []


@pytest.mark.parametrize(("seed", "purpose"), MADE)
def test_an_interview_over_a_case_made_by_chance(seed: int, purpose: str, tmp_path: Path) -> None:
    assert over_made(seed, purpose, tmp_path, EVERY) > 10


@pytest.mark.deep
@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("seed", range(30))
def test_every_question_over_a_case_made_by_chance_could_matter(
    seed: int, purpose: str, tmp_path: Path
) -> None:
    assert over_made(seed, purpose, tmp_path, 1) > 10


def over_made(seed: int, purpose: str, folder: Path, every: int) -> int:
    """Hold an interview over a case made by chance: all it asks is needed, and it is enough."""
    root = made(seed)
    held = hold(root, purpose, folder, every)
    needless = len(held.needless)
    print(f"seed {seed}, {purpose}: {len(held.steps)} asked, {needless} not needed")  # noqa: T201
    assert held.misfits == []
    assert held.needless == []
    assert missing(root, held.session.case, purpose) == []
    return len(held.steps)


@pytest.mark.deep
@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("stem", DEEP)
def test_every_question_could_matter(stem: str, purpose: str, tmp_path: Path) -> None:
    held = hold(tree_of(stem), purpose, tmp_path, LONG.get(stem, 1))
    print(f"{stem}, {purpose}: {len(held.steps)} asked, {len(held.needless)} not needed")  # noqa: T201
    assert held.misfits == []
    assert held.needless == []
    assert missing(tree_of(stem), held.session.case, purpose) == []
