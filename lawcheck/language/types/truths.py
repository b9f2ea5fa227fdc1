"""Conditions: every operator of the language that is yes, no or unknown."""

from __future__ import annotations

from collections.abc import Callable

from lawcheck.language.expression import Tree
from lawcheck.language.hidden import nearest
from lawcheck.language.types.calls import call
from lawcheck.language.types.numbers import compared
from lawcheck.language.types.patterns import pattern
from lawcheck.language.types.scope import EVENT, PERSON, Scope, dotted
from lawcheck.language.types.words import (
    dotted_word,
    has_word,
    in_words,
    is_word,
    listed,
    truth_attribute,
)
from lawcheck.model.expression import Expr

CONSTANTS = ("yes", "no", "unknown")
OPEN: Expr = ("truth", "unknown")
ENDING = ("spouse", "religious_spouse", "partner")  # bonds after which one is `former_`


def truth(scope: Scope, tree: Tree) -> Expr:
    """Read a condition."""
    reader = READERS.get(tree.op)
    if reader is None:
        code = "LC225.join" if tree.op == "if_else" else "LC225.found"
        scope.mistyped(tree, "a condition", code)
        return OPEN
    return reader(scope, tree)


def name(scope: Scope, tree: Tree) -> Expr:
    """Read `yes`, `no`, `unknown`, or that a bound event took place."""
    word = tree.parts[0]
    if word in CONSTANTS:
        return ("truth", word)
    variable = scope.variables.get(word)
    if variable is None:
        events = [known for known, v in scope.variables.items() if v.sort == EVENT]
        scope.unknown("event", word, tree.start, tree.end, [*events, *CONSTANTS])
    elif variable.sort != EVENT:
        scope.mistyped(tree, "a condition")
    return ("happened", word)


def group(scope: Scope, tree: Tree) -> Expr:
    """Read what stands in brackets."""
    if len(tree.parts) > 1:
        scope.mistyped(tree, "a condition")
        return OPEN
    return truth(scope, tree.parts[0])


def either(scope: Scope, tree: Tree) -> Expr:
    """Read a disjunction."""
    return ("or", *(truth(scope, part) for part in tree.parts))


def both(scope: Scope, tree: Tree) -> Expr:
    """Read a conjunction."""
    return ("and", *(truth(scope, part) for part in tree.parts))


def negated(scope: Scope, tree: Tree) -> Expr:
    """Read a negation."""
    return ("not", truth(scope, tree.parts[0]))


def quantified(scope: Scope, tree: Tree) -> Expr:
    """Read `some`, `no`, `every` or `at least n` of a pattern."""
    read, _ = pattern(scope, tree.parts[-1])
    if tree.op == "none":
        return ("not", ("some", read))
    if tree.op != "at_least":
        return (tree.op, read)
    amount = tree.parts[0]
    if not amount.isdigit() or not 0 < int(amount[:6]) <= 1000:
        scope.fault("LC225.at_least", tree.start, tree.parts[-1].start - 1, word=amount)
        return OPEN
    return ("at_least", int(amount), read)


def calls(scope: Scope, tree: Tree) -> Expr:
    """Read `runs(span, moment)`, or the call of a definition."""
    if dotted(tree.parts[0]) != "runs":
        return call(scope, tree, "truth")
    if len(tree.parts) != 3:
        scope.fault("LC227.runs", tree.start, tree.end)
        return OPEN
    return ("runs", scope.span(tree.parts[1]), scope.moment(tree.parts[2]))


def equals(scope: Scope, tree: Tree) -> Expr:
    """Read `x.attribute is word`, or its negation."""
    read = is_word(scope, *tree.parts)
    return ("not", read) if tree.op == "differs" else read


def among(scope: Scope, tree: Tree) -> Expr:
    """Read `x.attribute in (word, word)`, or `person in people`."""
    left, right = tree.parts
    if left.op == "field" and left.parts[1] not in ("to", "by"):
        return in_words(scope, left, right)
    return ("member", scope.people(left), scope.people(right))


def has(scope: Scope, tree: Tree) -> Expr:
    """Read `x.list has word`."""
    return has_word(scope, *tree.parts)


def ordered(scope: Scope, tree: Tree) -> Expr:
    """Read which of two moments came first."""
    left, right = (scope.moment(part) for part in tree.parts)
    if tree.op in ("after", "at_or_after"):
        left, right = right, left
    return ("before" if tree.op in ("before", "after") else "not_after", left, right)


def during(scope: Scope, tree: Tree) -> Expr:
    """Read that a moment lies in a span."""
    moment = scope.moment(tree.parts[0])
    return ("runs", scope.span(tree.parts[1]), moment)


def is_about(scope: Scope, tree: Tree) -> Expr:
    """Read that one bound event is about another."""
    left, right = tree.parts
    scope.bound(right, EVENT, tree.end - len(right), tree.end)
    return ("is_about", scope.named(left, EVENT), right)


def person(scope: Scope, tree: Tree) -> Expr:
    """Read a person of this norm."""
    return ("var", scope.named(tree, PERSON))


def lived(scope: Scope, tree: Tree) -> Expr:
    """Read that two people lived together, on a day or ever by it."""
    one, other, on = tree.parts
    word = "lived_together" if tree.op == "lived_with" else "ever_lived_together"
    return (word, person(scope, one), person(scope, other), scope.moment(on))


def common_child(scope: Scope, tree: Tree) -> Expr:
    """Read that two people have a child together."""
    return ("common_child", *(person(scope, part) for part in tree.parts))


def relation(scope: Scope, tree: Tree) -> Expr:
    """Read what somebody is to somebody on a day."""
    one, other, on, right = tree.parts
    known = scope.vocabulary.values.get("relationship", {})
    kinds = (*known, *(f"former_{word}" for word in ENDING if word in known))
    words = right.parts if right.op == "group" else (right,)
    for part in words:
        text = dotted_word(part)
        if text not in kinds:
            near = nearest(text, kinds)
            scope.fault(
                "LC224.relation",
                part.start,
                part.end,
                near,
                word=text,
                words="" if near else listed(kinds),
            )
    read = tuple(dotted_word(part) for part in words)
    return ("relation", person(scope, one), person(scope, other), scope.moment(on), read)


def reading(scope: Scope, tree: Tree) -> Expr:
    """Read that a point the text leaves open is read one way."""
    left, right = tree.parts
    found, value = dotted(left), dotted_word(right)
    known = scope.world.readings
    full = found if found in known else f"{scope.act}.{found}"
    if full not in known:
        short = [one.removeprefix(f"{scope.act}.") for one in known]
        scope.unknown("reading", found, left.start, left.end, short)
    elif value not in known[full].values:
        words = tuple(known[full].values)
        near = nearest(value, words)
        scope.fault(
            "LC224.reading",
            right.start,
            right.end,
            near,
            name=found,
            word=value,
            words="" if near else listed(words),
        )
    return ("reading", full, value)


READERS: dict[str, Callable[[Scope, Tree], Expr]] = {
    "name": name,
    "field": truth_attribute,
    "group": group,
    "any_of": either,
    "all_of": both,
    "negated": negated,
    "some": quantified,
    "none": quantified,
    "every": quantified,
    "at_least": quantified,
    "call": calls,
    "compare": compared,
    "equals": equals,
    "differs": equals,
    "among": among,
    "has": has,
    "before": ordered,
    "after": ordered,
    "at_or_before": ordered,
    "at_or_after": ordered,
    "during": during,
    "about": is_about,
    "lived_with": lived,
    "ever_lived_with": lived,
    "common_child": common_child,
    "relation_is": relation,
    "relation_in": relation,
    "reading": reading,
}
