"""Words and truths of events, people and the whole case.

Readings of the specification taken here
    * An open word is one atom over its declared values; each word of an open list is an
      atom of its own with two answers; so is each test of a value without declared ones.
    * A value of something that never happened is no word at all.
"""

from __future__ import annotations

from typing import Any

from lawcheck.model.case import Event, Leaf, Person
from lawcheck.model.expression import Expr
from lawcheck.model.truth import NO, YES
from tests.reference.scope import Scope
from tests.reference.world import Somebody, Unlisted, World


def found(world: World, place: Scope, expr: Expr) -> tuple[str, str, Leaf | None, str] | None:
    """Find a value: owner, name, leaf, type; None where its owner never was."""
    if expr[0] == "fact":
        declared = world.vocabulary.facts.get(expr[1])
        return "fact", expr[1], world.case.facts.get(expr[1]), declared.type if declared else ""
    if expr[0] == "figure":
        return "figure", expr[1], world.case.figures.get(expr[1]), "number"
    _, variable, name = expr
    bound = place.get(world, variable)
    if isinstance(bound, Somebody):
        return bound.name, name, None, world.vocabulary.people[name].type
    if isinstance(bound, Person):
        return bound.id, name, bound.attributes.get(name), world.vocabulary.people[name].type
    if isinstance(bound, Event):
        types = world.vocabulary.events[bound.kind].attributes
        return bound.id, name, bound.attributes.get(name), types[name].type
    if isinstance(bound, Unlisted):
        types = world.vocabulary.events[bound.kind].attributes
        return bound.name, name, None, types[name].type
    return None


def declared_words(world: World, kind: str) -> tuple[str, ...]:
    """List the values a type declares, () where it declares none."""
    if kind == "truth":
        return ("yes", "no")
    return tuple(world.vocabulary.values.get(kind, ()))


def word_of(value: Any) -> str:
    """Write a known value the way rules do."""
    if value is YES or value is NO:
        return str(value.value)
    return str(value)


def tested(world: World, place: Scope, expr: Expr) -> bool:
    """Answer `is`, `in` and `has`."""
    head, value_expr, wanted = expr
    place_of = found(world, place, value_expr)
    if place_of is None:
        return False
    owner, name, leaf, kind = place_of
    value, because = world.proven(leaf, "fact")
    if head == "has":
        if value is None:
            return world.answers.yes(("attr", owner, name, "has", wanted), *because)
        return wanted in value
    choices = (wanted,) if head == "is" else tuple(wanted)
    if value is not None:
        return word_of(value) in choices
    words = declared_words(world, kind)
    if not words:
        return world.answers.yes(("attr", owner, name, choices), *because)
    return world.answers.ask(("attr", owner, name), words, *because) in choices
