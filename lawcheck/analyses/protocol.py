"""The conditions of a communication: of the one that was sent, else as if it were sent that day.

Shapes
    `Conditions` holds the findings of the Optional Protocol about one communication, and the
    event that sent it; None where the file shows none.
Source
    Nothing is assumed about the case.  About the paper itself this is: it is in writing, and
    what it asks for is read once it was received and before the Committee has decided.
"""

from __future__ import annotations

from typing import NamedTuple

from lawcheck.engine.evaluate import evaluate
from lawcheck.engine.program import Program
from lawcheck.model.case import Case, Event, Leaf
from lawcheck.model.finding import Finding
from lawcheck.model.moment import Moment
from lawcheck.model.result import Result
from lawcheck.model.truth import NO, YES

KIND, ACT, OF_THE_FILE = "communication_filed", "cedaw.op.", 5
PAPER = {"communication_written": YES, "communication_received": YES, "views_adopted": NO}


class Conditions(NamedTuple):
    """What the Protocol asks of one communication, and what became of it."""

    sent: Event | None
    findings: tuple[Finding, ...]


def conditions(program: Program, case: Case, result: Result) -> Conditions:
    """Give the findings of the Protocol about the last communication, or a supposed one."""
    sent = [one for one in case.events if one.kind == KIND and happened(one)]
    if sent:
        last = max(sent, key=lambda one: one.at)
        return Conditions(last, of_protocol(result, last.id))
    supposed = supposed_event(case)
    facts = {name: Leaf(value, OF_THE_FILE, "", "", 0) for name, value in PAPER.items()}
    known = {name: leaf for name, leaf in case.facts.items() if leaf.value is not None}
    others = tuple(one for one in case.events if one.kind != KIND)
    changed = case._replace(events=(*others, supposed), facts={**case.facts, **facts, **known})
    only = frozenset(name for name in program.families if name.startswith(ACT))
    found = evaluate(program, changed, result.scope.profile, only=only)
    return Conditions(None, of_protocol(found, supposed.id))


def of_protocol(result: Result, name: str) -> tuple[Finding, ...]:
    """Keep the findings about one communication."""
    return tuple(
        one
        for one in result.findings
        if one.norm.id.startswith(ACT) and one.instance and one.instance[0] == name
    )


def happened(one: Event) -> bool:
    """Whether the file says that an event took place."""
    return one.done.value == "yes" and not one.planned


def supposed_event(case: Case) -> Event:
    """Suppose a communication about everything in the file, sent at the end of the day."""
    name = KIND
    while any(one.id == name for one in case.events):
        name += "_"
    about = tuple(one.id for one in case.events if one.kind == "incident" and happened(one))
    done = Leaf("yes", OF_THE_FILE, "", "", 0)
    at = Moment(case.as_of, case.as_of)
    return Event(name, KIND, at, True, None, None, None, about, (), done, False, {}, 0)
