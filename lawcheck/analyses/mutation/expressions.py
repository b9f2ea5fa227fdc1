"""Every small change of one node of an expression.

Shapes
    `changes` gives, for a node and what stands round it, the operator's name and the
    node that stands there instead.
Source
    The operators are slips a person makes who turns a sentence of law into a rule: a
    condition left out or turned round, "and" for "or", a wrong number, the wrong party.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any, NamedTuple

from lawcheck.analyses.mutation.trees import Path
from lawcheck.model.vocabulary import Vocabulary

JOINS = {"and": "or", "or": "and", "all_of": "any_of", "any_of": "all_of"}
STRICT = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}
BEFORE = {"before": "not_after", "not_after": "before"}
ENDS = {"earliest": "latest", "latest": "earliest"}
SIDES = {"to": "by", "by": "to"}
TRUTHS = (
    "some", "at_least", "every", "is", "in", "has", "compare", "before", "not_after", "runs",
    "relation", "lived_together", "ever_lived_together", "common_child", "member", "is_about",
    "reading", "happened",
)  # fmt: skip
TRUTH_PLACES = ("when", "elements", "repeated", "condition")
COUNTED = ("h", "d", "calendar_day", "working_day", "month", "calendar_month", "quarter")
PATTERN = 7  # kind, variable, by, to, about, window, where
WINDOW, WHERE = 5, 6
CLAUSES = {2: "by", 3: "to", 4: "about", WINDOW: "window", WHERE: "where"}
Change = tuple[str, Any]  # operator, what stands there instead


class Around(NamedTuple):
    """What stands round a node: its path, the node above, and the words of the rules."""

    path: Path
    above: Any
    vocabulary: Vocabulary
    readings: dict[str, tuple[str, ...]]


def changes(node: Any, around: Around) -> Iterator[Change]:
    """Give every small change of one node."""
    if not isinstance(node, tuple) or not node or not isinstance(node[0], str):
        return iter(())
    if around.path[-1] == WINDOW and is_pattern(around.above, around.vocabulary):
        return iter(())  # `before` a moment is no comparison here
    if is_pattern(node, around.vocabulary):
        return pattern(node)
    return chain(joined(node), turned(node, around), numbers(node), words(node, around), who(node))


def is_pattern(node: Any, vocabulary: Vocabulary) -> bool:
    """Whether a node is a pattern of an event."""
    return isinstance(node, tuple) and len(node) == PATTERN and node[0] in vocabulary.events


def joined(node: Any) -> Iterator[Change]:
    """Leave one of several conditions out, and swap `and` and `or`."""
    head, *rest = node
    if head not in JOINS or len(rest) < 2:
        return
    for index in range(len(rest)):
        left = (*rest[:index], *rest[index + 1 :])
        yield "drop_condition", left[0] if len(left) == 1 else (head, *left)
    yield "and_or", (JOINS[head], *rest)


def turned(node: Any, around: Around) -> Iterator[Change]:
    """Turn a condition round: what was asked for is now excluded, and the other way."""
    if node[0] == "not":
        yield "negate", node[1]
    elif is_truth(node, around) and not inside(around, "not"):
        yield "negate", ("not", node)


def is_truth(node: Any, around: Around) -> bool:
    """Whether a node is a condition that is not made of others."""
    if node[0] in TRUTHS:
        return True
    place = inside(around, "and", "or", "not") or around.path[-1] in TRUTH_PLACES
    where = around.path[-1] == WHERE and is_pattern(around.above, around.vocabulary)
    return node[0] == "call" and (place or where)


def inside(around: Around, *heads: str) -> bool:
    """Whether a node is an operand of one of some operators."""
    above = around.above
    return isinstance(above, tuple) and bool(above) and above[0] in heads


def numbers(node: Any) -> Iterator[Change]:
    """Change a period, a count or a number by one, and `<` to `<=`."""
    head = node[0]
    if head == "period" and node[2] in COUNTED:
        yield from (("period", ("period", n, *node[2:])) for n in near(node[1]))
    elif head == "at_least":
        yield from (("count", ("at_least", n, *node[2:])) for n in near(node[1]))
    elif head == "number" and node[1].isdigit():
        yield from (("count", ("number", str(n), *node[2:])) for n in near(int(node[1])))
    elif head == "compare" and node[1] in STRICT:
        yield "comparison", ("compare", STRICT[node[1]], *node[2:])
    elif head in BEFORE:
        yield "comparison", (BEFORE[head], *node[1:])
    elif head in ENDS and len(node) > 2:
        yield "comparison", (ENDS[head], *node[1:])


def near(number: int) -> tuple[int, ...]:
    """Give the whole numbers beside one, none of them nought."""
    return tuple(n for n in (number - 1, number + 1) if n > 0)


def words(node: Any, around: Around) -> Iterator[Change]:
    """Put another word for one that the status hangs on."""
    head = node[0]
    if head in ("is", "has"):
        other = another(node[2], around.vocabulary)
        if other:
            yield "word", (head, node[1], other)
    elif head in ("in", "relation") and len(node[-1]) > 1:
        for index in range(len(node[-1])):
            yield "word", (*node[:-1], (*node[-1][:index], *node[-1][index + 1 :]))
    elif head == "reading":
        values = around.readings.get(node[1], ())
        yield from (("reading", ("reading", node[1], one)) for one in values if one != node[2])
    elif head == "if":
        yield "swap_branches", ("if", node[1], node[3], node[2])


def another(word: str, vocabulary: Vocabulary) -> str:
    """Give the next word of the first list of words that holds one."""
    if word in ("yes", "no"):
        return "no" if word == "yes" else "yes"
    for known in vocabulary.values.values():
        listed = list(known)
        if word in listed and len(listed) > 1:
            return listed[(listed.index(word) + 1) % len(listed)]
    return ""


def who(node: Any) -> Iterator[Change]:
    """Take the one side for the other: to whom it was done for by whom."""
    if node[0] in ("party", "of") and node[1] in SIDES:
        yield "party", (node[0], SIDES[node[1]], *node[2:])


def pattern(node: Any) -> Iterator[Change]:
    """Leave out by whom, to whom, about what, when, or which events are meant."""
    for index, name in CLAUSES.items():
        clause = node[index]
        if clause is None:
            continue
        operator = "drop_condition" if name == "where" else f"drop_{name}"
        yield operator, (*node[:index], None, *node[index + 1 :])
        if name in ("by", "to") and clause[0] == "body":
            other = other_body(clause[1])
            yield "party", (*node[:index], ("body", other), *node[index + 1 :])


def other_body(body: str) -> str:
    """Give a body that is another one."""
    return "court" if body == "police" else "police"
