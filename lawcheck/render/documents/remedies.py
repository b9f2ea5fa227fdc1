"""The steps inside the country: what was tried, before whom, with what result, on which paper.

Shapes
    A step is a report, a request, a motion or a complaint of the file, with what came of it.
    `unused` are decisions against which nobody, or nobody known, complained.
Source
    What came of a step is what the file ties to it: by `about`, or to the same incident.
"""

from __future__ import annotations

from collections.abc import Iterable

from lawcheck.analyses.protocol import happened
from lawcheck.model.case import Case, Event
from lawcheck.model.finding import Finding
from lawcheck.render.documents.account import Account, referred
from lawcheck.render.documents.facts import Plain, fact
from lawcheck.render.naming import Speaker

# What may come of a step; `near` is looked for about the same incident, too.
RESULTS: dict[str, tuple[str, ...]] = {
    "report": ("accepted", "registered", "refused", "measures_taken", "case_opened",
               "case_refused", "case_closed", "protocol_drawn", "answered"),
    "order_requested": ("order_issued", "order_refused", "answered"),
    "motion": ("answered", "decided", "order_issued", "order_refused"),
    "complaint": ("answered", "decided"),
}  # fmt: skip
UNUSED = ("cedaw.op.4.1.order", "cedaw.op.4.1.refused", "cedaw.op.4.1.closed")
SHARED = ("report", "order_requested")


def steps(s: Speaker, found: Account) -> tuple[Plain, ...]:
    """Give the steps that were taken, in the order of time, with their results."""
    taken = [one for one in s.case.events if one.kind in RESULTS and happened(one)]
    ordered = sorted(taken, key=lambda one: (not one.dated, one.at))
    return tuple(
        fact(s, one, found.sources)
        | {"number": found.numbers.get(one.id, 0)}
        | {"results": tuple(result(s, found, each) for each in results(s.case, one))}
        for one in ordered
    )


def result(s: Speaker, found: Account, one: Event) -> Plain:
    """Tell what came of a step."""
    return fact(s, one, found.sources) | {"number": found.numbers.get(one.id, 0)}


def results(case: Case, step: Event) -> list[Event]:
    """Find what came of a step."""
    kinds = RESULTS[step.kind]
    candidates = [one for one in case.events if one.kind in kinds and happened(one)]
    own = [one for one in candidates if step.id in (one.about or ())]
    near = [one for one in candidates if step.kind in SHARED and beside(step, one)]
    found = list({one.id: one for one in [*own, *near]}.values())
    return sorted(found, key=lambda one: (not one.dated, one.at))


def beside(step: Event, one: Event) -> bool:
    """Whether an event answers a step about the same incident: not before it, of one measure."""
    if not set(step.about or ()) & set(one.about or ()):
        return False
    orders = [each.attributes["order"].value for each in (step, one) if "order" in each.attributes]
    return len(set(orders)) <= 1 and one.at[1] >= step.at[0]


def unused(s: Speaker, found: Account, findings: Iterable[Finding]) -> tuple[Plain, ...]:
    """Give the decisions nobody complained about, and those of which nobody knows."""
    return tuple(
        referred(s, found, one.instance[1]) | {"known": one.status == "does_not_hold"}
        for one in findings
        if one.norm.id in UNUSED and one.status != "holds"
    )
