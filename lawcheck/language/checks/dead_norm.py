"""`dead_norm`: a norm that can never come to bear.

What it finds
    A condition (`when`, `elements`, a `where` of `for_each`, the body of a definition
    that is a truth) that is no in every case: `no` itself, one attribute that is two
    words at once, something together with its own negation.
Why it matters
    It looks as if the law were encoded, and no case will ever meet it.
Example
    `when: i.harm is light and i.harm is grievous`.
Instead
    Write what the text asks for; `i.harm in (light, grievous)` may be what was meant.
"""

from __future__ import annotations

from lawcheck.language.checks.subject import Subject, at_norm
from lawcheck.model.diagnostic import Diagnostic
from lawcheck.model.expression import Expr
from lawcheck.model.ruleset import Norm

CODE = "LC412"
YES: Expr = ("truth", "yes")
NO: Expr = ("truth", "no")
MANY = 2


def check(subject: Subject) -> list[Diagnostic]:
    """Look for a condition of every norm that no case can meet."""
    return [
        at_norm(CODE, norm)
        for norm in subject.ruleset.norms
        if any(reduced(condition) == NO for condition in conditions(norm))
    ]


def conditions(norm: Norm) -> list[Expr]:
    """List the conditions without which a norm says nothing."""
    given = [norm.when, norm.parts.get("elements")]
    given += [expr[2][6] for expr in norm.for_each if expr[0] == "event"]
    if norm.gives == "truth":
        given.append(norm.parts["is"])
    return [condition for condition in given if condition is not None]


def reduced(expr: Expr) -> Expr:
    """Fold what is yes or no in every case."""
    if expr[0] == "not":
        inner = reduced(expr[1])
        return {YES: NO, NO: YES}.get(inner, ("not", inner))
    if expr[0] not in ("and", "or"):
        return expr
    decisive, idle = (NO, YES) if expr[0] == "and" else (YES, NO)
    parts = [part for part in flat(expr[0], expr) if part != idle]
    if decisive in parts or any(("not", part) in parts for part in parts):
        return decisive
    if expr[0] == "and" and is_two_words(parts):
        return NO
    if len(parts) < MANY:
        return parts[0] if parts else idle
    return (expr[0], *parts)


def flat(head: str, expr: Expr) -> list[Expr]:
    """List the parts of a conjunction or disjunction, those of its own kind unpacked."""
    parts: list[Expr] = []
    for part in expr[1:]:
        inner = reduced(part)
        parts += inner[1:] if inner[0] == head else [inner]
    return parts


def is_two_words(parts: list[Expr]) -> bool:
    """Whether one attribute would have to be two words at once."""
    words: dict[Expr, set[str]] = {}
    for part in parts:
        if part[0] == "is":
            words.setdefault(part[1], {part[2]}).intersection_update({part[2]})
        elif part[0] == "in":
            words.setdefault(part[1], set(part[2])).intersection_update(part[2])
    return not all(words.values())
