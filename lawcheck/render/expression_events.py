"""Patterns of events, and people, in words.

Shapes
    An event is its label in quotation marks, with what it must be like in brackets
    after it: by whom, to whom, about what, when, and on which condition.
"""

from __future__ import annotations

from collections.abc import Callable

from lawcheck.model.expression import Expr
from lawcheck.render.expression_teller import Name, Teller, event_names
from lawcheck.render.plain import visible


def event_words(t: Teller, pattern: Expr) -> str:
    """Say an event with all that it must be like."""
    where = pattern[6]
    parts = head_parts(t, pattern)
    if where is not None:
        parts.append(knowing_own(t, pattern).tell(where))
    return with_parts(t, pattern, parts)


def every_words(t: Teller, pattern: Expr) -> str:
    """Say what every event of a kind meets."""
    where = pattern[6] or ("truth", "yes")
    condition = t.say("group", inside=knowing_own(t, pattern).tell(where))
    event = with_parts(t, pattern, head_parts(t, pattern))
    return t.say("every", event=event, inside=condition)


def with_parts(t: Teller, pattern: Expr, parts: list[str]) -> str:
    """Write an event with its parts in brackets."""
    kind, variable = pattern[:2]
    event = t.names[variable].words if variable in t.names else t.say("event", label=t.kind(kind))
    return t.say("with_parts", event=event, parts="; ".join(parts)) if parts else event


def head_parts(t: Teller, pattern: Expr) -> list[str]:
    """Say by whom, to whom, about what and when an event must be."""
    _, _, by, to, about, window, _ = pattern
    told = [
        t.say("by", who=t.tell(by)) if by is not None else "",
        t.say("to", who=t.tell(to)) if to is not None else "",
        t.say("about", event=t.named(about)) if about is not None else "",
        window_words(t, window) if window is not None else "",
    ]
    return [part for part in told if part]


def window_words(t: Teller, window: Expr) -> str:
    """Say when an event must be."""
    if window[0] == "during":
        return t.say("during", span=t.inside(window[1]))
    return t.say(f"within_{window[0]}", period=t.tell(window[1]), moment=t.inside(window[2]))


def knowing_own(t: Teller, pattern: Expr) -> Teller:
    """Name the event of a pattern for its own condition."""
    kind, variable = pattern[:2]
    if not variable:
        return t.knowing({})
    known = t.names.get(variable)
    if known is None:
        known = event_names(t, [(variable, kind)])[variable]
    return t.knowing({variable: Name(known.words, kind, own=True)})


def body(t: Teller, expr: Expr) -> str:
    """Call a body."""
    return t.of(t.vocabulary.values.get("body", {}).get(expr[1]), expr[1])


def variable(t: Teller, expr: Expr) -> str:
    """Call a bound person or event."""
    return t.named(expr[1])


def reached(t: Teller, expr: Expr) -> str:
    """Say who stands behind an event that another is about."""
    _, side, kind, name = expr
    known = t.names.get(name)
    if known is not None and known.kind == kind:
        return t.say(f"party_{side}", event=t.named(name))
    label = t.say("event", label=t.kind(kind))
    return t.say(f"of_{side}", kind=label, event=t.named(name))


def party(t: Teller, expr: Expr) -> str:
    """Say who did an event, or whom it concerns."""
    return t.say(f"party_{expr[1]}", event=t.named(expr[2]))


def person_words(t: Teller, variable: str, people: Expr) -> str:
    """Say which person a norm is applied to."""
    return t.say("each_person", name=visible(variable), people=t.tell(people))


OPERATORS: dict[str, Callable[[Teller, Expr], str]] = {
    "body": body,
    "var": variable,
    "of": reached,
    "party": party,
}
