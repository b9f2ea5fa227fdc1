"""What in a file shows that a way was taken already, or that a court has ended what it begins.

Shapes
    A way has traces: kinds of events, each with a value of an attribute or none.
Source
    The events of the file; which of them are traces of a way, the table of routes says.
"""

from __future__ import annotations

from lawcheck.analyses.endings import endings
from lawcheck.analyses.route_states import why
from lawcheck.model.case import Case, Event
from lawcheck.model.finding import Finding
from lawcheck.model.route import RouteRule, Trace, Why
from lawcheck.model.truth import Truth


def taken_already(
    case: Case, rule: RouteRule, near: frozenset[str], stands_on: tuple[Finding, ...]
) -> tuple[Why, ...]:
    """Say that a way was taken, and that a court ended the case it would begin."""
    taken, ended = traces(case, rule.used, near), dealt_with(case, rule, stands_on)
    found = (("used", taken), ("decided", ended))
    return tuple(why(reason, events=names) for reason, names in found if names)


def dealt_with(case: Case, rule: RouteRule, stands_on: tuple[Finding, ...]) -> tuple[str, ...]:
    """Name what ended the case that a way would begin, if each offence it is for has an end."""
    if "offence" not in rule.per or len(rule.regimes) != 1:
        return ()
    ends = [endings(case, one) for one in stands_on]
    return tuple(name for names in ends for name in names) if all(ends) else ()


def traces(case: Case, used: tuple[Trace, ...], near: frozenset[str]) -> tuple[str, ...]:
    """Find the events that show that a way was taken."""
    return tuple(
        event.id
        for event in case.events
        if event.id in near and any(shows(event, trace) for trace in used)
    )


def shows(event: Event, trace: Trace) -> bool:
    """Whether an event happened, and is of the kind and value of a trace."""
    if event.kind != trace.event or event.planned or event.done.value != "yes":
        return False
    leaf = event.attributes.get(trace.key)
    value = leaf.value if leaf else None
    word = value.value if isinstance(value, Truth) else value
    return not trace.key or word == trace.value
