"""The tree of a rule's expressions: what the grammar gives and the engine compiles.

Shapes
    An expression is a nested tuple whose first element names its operator.  It is
    plain data, so that a compiled rule set travels as JSON.  `X...` repeats.

    truth   ("truth", "yes"|"no"|"unknown")
            ("and", C...)  ("or", C...)  ("not", C)
            ("happened", var)                    the bound event took place
            ("some", P)  ("at_least", n, P)  ("every", P)
            ("is", V, word)  ("in", V, (word...))  ("has", V, word)
            ("compare", op, N, N)                op is < <= = >= >
            ("before", M, M)  ("not_after", M, M)
            ("runs", S, M)                       the moment lies in the span
            ("relation", W, W, M, (kind...))     kinds, and former_spouse, former_partner
            ("lived_together", W, W, M)          at that moment
            ("ever_lived_together", W, W, M)     at it or before
            ("common_child", W, W)
            ("member", W, W)                     people in common
            ("is_about", var, var)
            ("reading", name, value)
            ("call", definition, (argument...))  argument: ("var", v) or a moment
    value   ("attr", var, name)  ("fact", name)
    number  ("number", text, unit)  ("attr", var, name)  ("figure", name)
            ("age", var, M)  ("plus"|"minus"|"times"|"over", N, N)  ("call", ...)
    moment  ("at", var)  ("until", var)  ("as_of",)  ("start", act)
            ("earliest", M...)  ("latest", M...)  ("add", M, D)  ("subtract", M, D)
            ("span_start", S)  ("span_end", S)  ("if", C, M, M)  ("call", ...)
    span    ("for", M, D)  ("until", M, M)  ("if", C, S, S)  ("call", ...)
    period  ("period", amount, unit, rounding)   units in `lawcheck.engine.counting`
            ("if", C, D, D)
    who     ("body", word)  ("var", v)  ("of", "to"|"by", kind, var)
            ("party", "to"|"by", var)  ("call", ...)
    P       (kind, var|None, by W|None, to W|None, about var|None, window|None, where C|None)
    window  ("before"|"after", D, M)  ("during", S)

    ("of", "to", kind, var) is the people an event of that kind was done to, where the
    bound event is about it (or is it).
"""

from __future__ import annotations

from typing import Any

Expr = tuple[Any, ...]


def freeze(value: object) -> Any:
    """Turn nested JSON lists back into the tuples they were written from."""
    if isinstance(value, list):
        return tuple(freeze(item) for item in value)
    return value


def variables(expr: object) -> set[str]:
    """Collect the names of every variable an expression reads."""
    if not isinstance(expr, tuple) or not expr:
        return set()
    head = expr[0]
    if head in ("happened", "at", "until", "attr", "var", "age") and isinstance(expr[1], str):
        return {expr[1]}.union(*(variables(part) for part in expr[2:]))
    if head == "is_about":
        return {expr[1], expr[2]}
    if head == "of":
        return {expr[3]}
    if head == "party":
        return {expr[2]}
    if head in ("some", "every", "at_least"):
        pattern = expr[-1]
        inside = variables(pattern[2:]) | ({pattern[4]} if pattern[4] else set())
        return inside - {pattern[1]}
    return set().union(*(variables(part) for part in expr))


def mentions(expr: object, heads: tuple[str, ...]) -> bool:
    """Whether an expression has a part that begins with one of these words."""
    if not isinstance(expr, tuple):
        return False
    return bool(expr and expr[0] in heads) or any(mentions(part, heads) for part in expr)
