"""Evaluate a case: every norm in force, every instance, one finding each.

Shapes
    `evaluate` is a pure function of program, case and profile.
Errors
    `TooMuchWork` when a rule set asks more of one case than the bound allows.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet

from lawcheck.engine.bound_states import bound_by
from lawcheck.engine.bridges import bridge, definition
from lawcheck.engine.conflicts import mark_conflicts
from lawcheck.engine.displacement import displaced_by
from lawcheck.engine.duties import duty, outcome
from lawcheck.engine.exceptions import stands, text_as_encoded
from lawcheck.engine.frame import Asked, Frame
from lawcheck.engine.instances import NOTHING, Group, arises, groups, speaks
from lawcheck.engine.offences import described, offence
from lawcheck.engine.powers import power, unamended
from lawcheck.engine.program import Family, Program, Wording
from lawcheck.engine.prohibitions import prohibition
from lawcheck.engine.reach import scope_of
from lawcheck.engine.record import Record
from lawcheck.engine.report import build
from lawcheck.engine.settle import ANY, Grown, Outcome, TooMany, Tree, grow
from lawcheck.model.case import Case
from lawcheck.model.finding import Finding
from lawcheck.model.result import PROFILES, Result

NUMBER = re.compile(r"[0-9]+")
Rule = Callable[[Wording, Family, Frame], Outcome]
RULES: dict[str, Rule] = {
    "duty": duty,
    "prohibition": prohibition,
    "power": power,
    "right": power,
    "offence": offence,
    "definition": definition,
    "bridge": bridge,
}
NOT_IN_FORCE = {
    "duty": "not_triggered",
    "prohibition": "not_triggered",
    "power": "unavailable",
    "right": "unavailable",
    "offence": "not_made_out",
    "definition": "does_not_hold",
    "bridge": "not_triggered",
}
ACCUSING = ("missed", "late", "broken", "made_out")


def evaluate(
    program: Program,
    case: Case,
    profile: str = "screening",
    *,
    law_of: int | None = None,
    only: AbstractSet[str] | None = None,
) -> Result:
    """Evaluate a case under a rule set; findings come in the order act, text, instance.

    With `law_of` the editions of that day govern every fact; days, terms and the day of
    reading stay, and milder later laws are left out.  With `only`, no other norms are
    asked; conflicts and displacement are then between these alone.
    """
    program = bound_by(program, case)
    record = Record(case, program.vocabulary, PROFILES[profile], law_of)
    findings: list[Finding] = []
    silent = 0
    for family in program.families.values():
        if only is not None and family.id not in only:
            continue
        if not family.outline.reported:
            continue
        if not speaks(family, record):
            silent += 1
            continue
        if not arises(family, record):
            continue
        found = [
            finding_of(program, record, family, group, profile)
            for group in groups(program, record, family)
        ]
        findings += in_order([one for one in found if one is not None])
    findings = mark_conflicts(findings)
    return Result(tuple(findings), scope_of(program, case, profile, findings, silent))


def in_order(found: list[Finding]) -> list[Finding]:
    """Sort the findings of one provision by their instances."""
    return sorted(found, key=natural) if len(found) > 1 else found


def natural(one: Finding) -> list[tuple[str, int]]:
    """Order instances as people number them: e2 before e10."""
    return [
        (NUMBER.sub("", name), int((NUMBER.findall(name) or ["0"])[-1])) for name in one.instance
    ]


def finding_of(
    program: Program, record: Record, family: Family, group: Group, profile: str
) -> Finding | None:
    """Settle one instance of one provision."""
    governed = False

    def run(assignment: dict[str, str], failing: frozenset[Asked] = NOTHING) -> Outcome:
        nonlocal governed
        wording, editions = group.choose(program, record, family, assignment)
        if wording is None:
            frame = group.frame(program, record, assignment, group.shown)
            # A treaty obligation not yet binding is no gap in national law.
            return Outcome(
                NOT_IN_FORCE[family.kind],
                frame.grade,
                (),
                arose=group.arose.span,
                editions=editions,
            )
        governed = True
        frame = group.frame(program, record, assignment, wording, failing)
        return judge(wording, family, frame, editions, profile)

    tree: Tree | None
    try:
        tree, atoms = grow(run)
    except TooMany:
        tree, atoms = None, {}

    def without(failing: frozenset[Asked]) -> Grown:
        return grow(lambda assignment: run(assignment, failing))

    if not governed:  # in no completion was it law
        return None
    return build(program, record, family, group, tree, atoms, without)


def judge(
    wording: Wording, family: Family, frame: Frame, editions: tuple[str, ...], profile: str
) -> Outcome:
    """Apply the rule of the norm's kind, as far as its text was read."""
    norm = wording.norm
    frame.editions = editions
    if norm.only_in is not None and frame.read(norm.only_in[0]) != norm.only_in[1]:
        return outcome(frame, NOT_IN_FORCE[family.kind])
    if family.kind == "offence":
        rivals = displaced_by(wording, family, frame)
        if rivals:
            extra = {**described(wording), "displaced_by": rivals}
            return outcome(frame, "not_made_out", arose=frame.trigger().span, extra=extra)
    if not frame.decide_quietly(stands(frame, wording, editions, frame.governing())):
        return outcome(frame, ANY)
    if family.kind in ("power", "right") and not unamended(family, frame):
        return outcome(frame, ANY)
    result = RULES[family.kind](wording, family, frame)
    if profile == "court" and result.status in ACCUSING and wording.read(editions) != "seen":
        if frame.decide_quietly(text_as_encoded(frame, norm, editions)):
            return result
        return outcome(frame, ANY)._replace(bears=True)
    return result
