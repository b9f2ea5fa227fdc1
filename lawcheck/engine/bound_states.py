"""Treaties in the State of a case: its own days, where the case gives them.

Shapes
    The acts of the rules name the day on which a treaty bound some States; a case of
    another State brings its own.
Source
    `place.treaties` of the case.  What only reads a treaty, or measures by it, binds
    nobody by itself: it is looked at where one of the treaties binds.  A day that the rules
    name is never replaced.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawcheck.model.case import Case

if TYPE_CHECKING:
    from lawcheck.engine.program import Program

TREATY = "treaty"


def bound_by(program: Program, case: Case) -> Program:
    """Give the program with the days on which treaties bound the State of a case."""
    if not case.treaties:
        return program
    earliest = min(case.treaties.values())
    acts = dict(program.ruleset.acts)
    for name, act in acts.items():
        if not act.dates_by_state:
            continue
        day = case.treaties.get(name) if act.strength == TREATY else earliest
        if day is not None:
            days = {case.state: day, **act.dates_by_state}
            acts[name] = act._replace(dates_by_state=days)
    return program._replace(ruleset=program.ruleset._replace(acts=acts))
