"""Knowing less may open a finding, never turn it into another definite answer.

The findings are those of generated pairs (`tests.reference.generate`).  What section 5
of the design itself says differently is let pass, and nothing else:

* `met` may become `pending`: while the clock runs, "not done or not known" is pending.
* `conflict` may become anything: it is said only where both norms are certainly
  triggered; where one is not, the other is judged as if it stood alone.
* An instance may go where what selects it went.

An age that does not fit the day of birth (LC188) is left out first: a file that contradicts
itself says something else when one of the two is gone.

Grants of powers look at listed events only: to leave a listed grant out altogether may
turn `in_place` into `available`.  No blur here leaves a listed event out.
"""

from __future__ import annotations

import pytest

from lawcheck.engine.counting import local_day
from lawcheck.engine.evaluate import evaluate
from lawcheck.engine.program import compile_rules
from lawcheck.engine.silence import meets
from lawcheck.language.case_people import birth
from lawcheck.model.case import Case, Person
from lawcheck.model.finding import Finding
from tests.properties.blurring import BLURS, MOVES_INSTANCES
from tests.reference.dice import Dice
from tests.reference.generate import pair

FEW, MANY = 160, 5_000
ALLOWED = {("met", "pending")}
Key = tuple[str, tuple[str, ...]]


def flipped(before: Finding, after: Finding) -> bool:
    """Answer whether less knowledge gave another definite answer, or forgot the old one."""
    if before.status in ("unsettled", "conflict"):
        return before.status == "unsettled" and after.status != "unsettled"
    if after.status == "unsettled":
        return before.status not in after.could_be
    return after.status != before.status and (before.status, after.status) not in ALLOWED


def flips(seed: int, name: str) -> list[str]:
    """List the findings of a pair that a blur turns."""
    made = pair(seed)
    case = without_contradiction(made.case)
    blurred = BLURS[name](case, Dice(seed))
    if blurred is None:
        return []
    program = compile_rules(made.ruleset, made.vocabulary)
    before, after = (
        {
            (one.norm.id, one.instance): one
            for one in evaluate(program, one_case, made.profile).findings
        }
        for one_case in (case, blurred)
    )
    found = []
    for key, old in before.items():
        new = after.get(key)
        if new is None:
            if name not in MOVES_INSTANCES:
                found.append(f"seed {seed}, {name}: {key} {old.status} went")
        elif flipped(old, new):
            could_be = ", ".join(new.could_be)
            found.append(f"seed {seed}, {name}: {key} {old.status} -> {new.status} ({could_be})")
    return found


def without_contradiction(case: Case) -> Case:
    """Leave out the age of somebody whom the day of birth makes older or younger."""
    people = {
        name: person._replace(
            attributes={one: leaf for one, leaf in person.attributes.items() if one != "age"}
        )
        for name, person in case.people.items()
        if not fits(case, person)
    }
    return case._replace(people={**case.people, **people})


def fits(case: Case, person: Person) -> bool:
    """Answer whether somebody born on that day may have that age."""
    age, born = (person.attributes.get(one) for one in ("age", "born"))
    if age is None or born is None or age.value is None or born.value is None:
        return True
    told = local_day(case.as_of, case.zone)
    return meets(born.value, birth(int(age.value), told, case.zone))


def check(name: str, seeds: range) -> None:
    found = [line for seed in seeds for line in flips(seed, name)]
    assert not found, f"{len(found)} flips\n" + "\n".join(found[:20])


@pytest.mark.parametrize("name", BLURS)
def test_knowing_less_never_flips(name: str) -> None:
    check(name, range(FEW))


@pytest.mark.deep
@pytest.mark.parametrize("name", BLURS)
def test_knowing_less_never_flips_at_length(name: str) -> None:
    check(name, range(FEW, FEW + MANY))
