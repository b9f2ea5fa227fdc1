"""What stands inside a norm: every expression in it, what it calls and which words it uses.

Shapes
    An expression is walked from outside in; a map of parts counts by its values.
Errors
    None: what is no expression is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lawcheck.model.expression import Expr
from lawcheck.model.ruleset import Norm

LONG = 7  # a pattern of events has seven places


def expressions(norm: Norm) -> Iterator[Expr]:
    """Give every expression of a norm, each before what stands in it."""
    yield from inside((norm.for_each, norm.bound, norm.when, tuple(norm.parts.values())))


def inside(value: object) -> Iterator[Expr]:
    """Give every tuple that begins with a word, from outside in."""
    if isinstance(value, Mapping):
        value = tuple(value.values())
    if isinstance(value, tuple):
        if value and isinstance(value[0], str):
            yield value
        for part in value:
            yield from inside(part)


def called(norm: Norm) -> Iterator[Expr]:
    """Give every call of a definition in a norm."""
    return (one for one in expressions(norm) if len(one) == 3 and one[0] == "call")


def readings_in(norm: Norm) -> Iterator[str]:
    """Give the readings a norm itself asks for."""
    if norm.only_in is not None:
        yield norm.only_in[0]
    for one in expressions(norm):
        if len(one) == 3 and one[0] == "reading":
            yield one[1]
    recurring = norm.parts.get("recurring")
    if recurring and recurring["by_reading"]:
        yield recurring["by_reading"]


def kinds_in(norm: Norm, known: Mapping[str, object]) -> set[str]:
    """Collect the kinds of events a norm names, of those known."""
    found = {one[0] for one in expressions(norm) if len(one) == LONG and one[0] in known}
    reached = {one[2] for one in expressions(norm) if len(one) == 4 and one[0] == "of"}
    return found | (reached & set(known))


def words_in(norm: Norm) -> set[str]:
    """Collect the words of the vocabulary that values are compared with in a norm."""
    found: set[str] = set()
    for one in expressions(norm):
        if one[0] in ("is", "has") and len(one) == 3 and isinstance(one[2], str):
            found.add(one[2])
        elif one[0] == "in" and len(one) == 3 and isinstance(one[2], tuple):
            found.update(one[2])
    return found
