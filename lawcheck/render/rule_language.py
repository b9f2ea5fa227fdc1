"""Expressions in the words of the rule language, as they are written in a rule file.

Shapes
    The tree of `lawcheck.model.expression` back to the text it was read from; brackets
    stand wherever they may be needed, so that reading it again gives the same tree.
Errors
    None; what has no words of its own is written as operator and operands.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

UNITS = {
    "h": "h", "d": "d", "calendar_day": "calendar days", "working_day": "working days",
    "month": "months", "calendar_month": "calendar months", "quarter": "quarters",
}  # fmt: skip
UNCOUNTED = {"same_day": "same day", "at_once": "at once", "unread": "unread"}
PATTERN = 7


def spelled(tree: Any) -> str:
    """Write a tree as a rule file would."""
    if not isinstance(tree, tuple):
        return written(tree)
    if not tree:
        return "nothing"
    head, *rest = tree
    if not isinstance(head, str):
        return ", ".join(spelled(one) for one in tree)
    writer = WRITERS.get(head)
    if writer is not None:
        return writer(rest)
    if len(tree) == PATTERN:
        return pattern(tree)
    if all(isinstance(one, str) for one in tree):
        return ", ".join(tree)
    return f"{head}({', '.join(spelled(one) for one in rest)})"


def written(value: Any) -> str:
    """Write what is no expression."""
    if value is None or value == "":
        return "nothing"
    if isinstance(value, dict):
        return ", ".join(f"{key}: {spelled(one)}" for key, one in value.items() if one != "")
    return str(value)


def pattern(tree: Any) -> str:
    """Write which events are meant."""
    kind, var, by, to, about, window, where = tree
    words = [kind]
    if var:
        words += ["as", var]
    if by:
        words += ["by", spelled(by)]
    if to:
        words += ["to", spelled(to)]
    if about:
        words += ["about", about]
    if window and window[0] == "during":
        words += ["during", spelled(window[1])]
    elif window:
        words += ["within", spelled(window[1]), window[0], spelled(window[2])]
    if where:
        words += ["where", spelled(where)]
    return " ".join(words)


def joined(word: str, parts: list[Any]) -> str:
    """Write several conditions; those that are themselves several stand in brackets."""
    return f" {word} ".join(bracketed(part) for part in parts)


def bracketed(tree: Any) -> str:
    """Write a condition so that it stays one inside another."""
    heads = ("and", "or", "if", "some", "every", "at_least", "not")
    compound = isinstance(tree, tuple) and tree and tree[0] in heads
    return f"({spelled(tree)})" if compound else spelled(tree)


def period(parts: list[Any]) -> str:
    """Write a period."""
    amount, unit, rounding = parts
    if unit in UNCOUNTED:
        return UNCOUNTED[unit]
    tail = f" rounding {rounding}" if rounding else ""
    return f"{amount} {UNITS[unit]}{tail}"


def ways(word: str, parts: list[Any]) -> str:
    """Write the ways of performance of which all, or any, are asked for."""
    return f"{word}: [{'; '.join(spelled(part) for part in parts)}]"


WRITERS: dict[str, Callable[[list[Any]], str]] = {
    "truth": lambda p: p[0],
    "and": lambda p: joined("and", p),
    "or": lambda p: joined("or", p),
    "not": lambda p: f"not {bracketed(p[0])}",
    "happened": lambda p: p[0],
    "some": lambda p: f"some {spelled(p[0])}",
    "every": lambda p: f"every {spelled(p[0])}",
    "at_least": lambda p: f"at least {p[0]} {spelled(p[1])}",
    "is": lambda p: f"{spelled(p[0])} is {p[1]}",
    "has": lambda p: f"{spelled(p[0])} has {p[1]}",
    "in": lambda p: f"{spelled(p[0])} in ({', '.join(p[1])})",
    "compare": lambda p: f"{spelled(p[1])} {p[0]} {spelled(p[2])}",
    "before": lambda p: f"{spelled(p[0])} before {spelled(p[1])}",
    "not_after": lambda p: f"{spelled(p[0])} at or before {spelled(p[1])}",
    "runs": lambda p: f"{spelled(p[1])} during {spelled(p[0])}",
    "relation": lambda p: (
        f"relation of {spelled(p[0])} to {spelled(p[1])} on {spelled(p[2])} in ({', '.join(p[3])})"
    ),
    "lived_together": lambda p: f"{spelled(p[0])} lived with {spelled(p[1])} on {spelled(p[2])}",
    "ever_lived_together": lambda p: (
        f"{spelled(p[0])} ever lived with {spelled(p[1])} by {spelled(p[2])}"
    ),
    "common_child": lambda p: f"common child of {spelled(p[0])} and {spelled(p[1])}",
    "member": lambda p: f"{spelled(p[0])} in {spelled(p[1])}",
    "is_about": lambda p: f"{p[0]} about {p[1]}",
    "reading": lambda p: f"reading {p[0]} is {p[1]}",
    "call": lambda p: f"{p[0]}({', '.join(spelled(one) for one in p[1])})",
    "attr": lambda p: ".".join(p),
    "fact": lambda p: f"fact.{p[0]}",
    "figure": lambda p: f"figure.{p[0]}",
    "number": lambda p: f"{p[0]} {p[1]}".strip(),
    "age": lambda p: f"age of {p[0]} on {spelled(p[1])}",
    "at": lambda p: p[0],
    "as_of": lambda _p: "as_of",
    "start": lambda p: f"start({p[0]})",
    "earliest": lambda p: f"earliest of ({', '.join(spelled(one) for one in p)})",
    "latest": lambda p: f"latest of ({', '.join(spelled(one) for one in p)})",
    "add": lambda p: f"{spelled(p[0])} + {spelled(p[1])}",
    "subtract": lambda p: f"{spelled(p[0])} - {spelled(p[1])}",
    "span_start": lambda p: f"start of {bracketed(p[0])}",
    "span_end": lambda p: f"end of {bracketed(p[0])}",
    "for": lambda p: f"from {spelled(p[0])} for {spelled(p[1])}",
    "until": lambda p: (
        f"{p[0]}.until" if len(p) == 1 else f"from {spelled(p[0])} until {spelled(p[1])}"
    ),
    "if": lambda p: f"{spelled(p[1])} if {spelled(p[0])} else {spelled(p[2])}",
    "period": period,
    "body": lambda p: p[0],
    "var": lambda p: p[0],
    "party": lambda p: f"{p[1]}.{p[0]}",
    "of": lambda p: f"{p[1]}({p[2]}).{p[0]}",
    "pattern": lambda p: spelled(p[0]),
    "condition": lambda p: f"condition: {spelled(p[0])}",
    "all_of": lambda p: ways("all of", p),
    "any_of": lambda p: ways("any of", p),
    "event": lambda p: spelled(p[1]),
    "person": lambda p: f"person as {p[0]} in {spelled(p[1])}",
    "plus": lambda p: f"{spelled(p[0])} + {spelled(p[1])}",
    "minus": lambda p: f"{spelled(p[0])} - {spelled(p[1])}",
    "times": lambda p: f"{spelled(p[0])} * {spelled(p[1])}",
    "over": lambda p: f"{spelled(p[0])} / {spelled(p[1])}",
}
