"""Patterns of events: of a kind, by and to somebody, about something, in a window."""

from __future__ import annotations

import re
from typing import Any

from lawcheck.language import limits
from lawcheck.language.expression import Tree
from lawcheck.language.terms import Term
from lawcheck.language.types.scope import EVENT, PERSON, RESERVED, Scope, Variable
from lawcheck.model.expression import Expr

NAME = re.compile("[A-Za-z_][A-Za-z0-9_]*")
CLAUSES = {
    "as_clause": "name",
    "by_clause": "`by`",
    "to_clause": "`to`",
    "about_clause": "`about`",
    "within_clause": "window",
    "during_clause": "window",
}


def pattern(scope: Scope, tree: Tree, name: str = "") -> tuple[Expr, dict[str, Variable]]:
    """Read a pattern; give it with the variable it binds.

    `name` is the variable where it stands outside the pattern, as in `with`.
    """
    kind = tree.parts[0]
    if kind not in scope.vocabulary.events:
        start = tree.start
        scope.unknown("kind of event", kind, start, start + len(kind), scope.vocabulary.events)
        kind = ""
    given: dict[str, Any] = {}
    where: Tree | None = None
    for part in tree.parts[1:]:
        key = CLAUSES.get(part.op)
        if key is None:
            where = part
        elif key in given:
            what = key if key.startswith("`") else Term(key)
            scope.fault("LC227.clause", part.start, part.end, what=what)
        else:
            given[key] = read_clause(scope, part)
    variable = given.get("name", name) or None
    bound: dict[str, Variable] = {}
    if variable is not None:
        bound = {variable: Variable(EVENT, kind)}
    condition = None if where is None else condition_of(scope, where, bound)
    read = (
        kind,
        variable,
        given.get("`by`"),
        given.get("`to`"),
        given.get("`about`"),
        given.get("window"),
        condition,
    )
    return read, bound


def condition_of(scope: Scope, where: Tree, bound: dict[str, Variable]) -> Expr:
    """Read the `where` of a pattern, in which its variable is known."""
    if scope.nesting >= limits.QUANTIFIERS:
        scope.fault("LC210.nested", where.start, where.end, limit=str(limits.QUANTIFIERS))
        return ("truth", "unknown")
    return scope.inside(bound).truth(where)


def read_clause(scope: Scope, tree: Tree) -> Any:
    """Read one clause of a pattern."""
    if tree.op == "as_clause":
        name = tree.parts[0]
        check_name(scope, name, tree.end - len(name), tree.end)
        return name
    if tree.op in ("by_clause", "to_clause"):
        return scope.people(tree.parts[0])
    if tree.op == "about_clause":
        name = tree.parts[0]
        scope.bound(name, EVENT, tree.end - len(name), tree.end)
        return name
    if tree.op == "during_clause":
        return ("during", scope.span(tree.parts[0]))
    side, period, moment = tree.parts
    return (side, scope.period(period), scope.moment(moment))


def check_name(scope: Scope, name: str, start: int, end: int) -> None:
    """Refuse a variable that is taken, or would hide a word of the language."""
    if name in scope.variables:
        scope.fault("LC228.bound", start, end, name=name)
    elif not NAME.fullmatch(name):
        scope.fault("LC228.letters", start, end, name=name)
    elif name in RESERVED or name in scope.vocabulary.values.get("body", {}):
        scope.fault("LC228.meaning", start, end, name=name)


def bindings(scope: Scope, tree: Tree) -> tuple[tuple[Expr, ...], dict[str, Variable]]:
    """Read `for_each`: events and people, each known to what stands after it."""
    found: list[Expr] = []
    bound: dict[str, Variable] = {}
    for part in tree.parts:
        inner = Scope(
            scope.world, scope.act, {**scope.variables, **bound}, scope.place, scope.faults
        )
        if part.op == "event_binding":
            read, new = pattern(inner, part.parts[0])
            if not new:
                scope.fault("LC228.event", part.start, part.end, kind=read[0] or "KIND")
                continue
            (name,) = new
            found.append(("event", name, read))
        else:
            name, who = part.parts
            check_name(inner, name, part.start, part.end)
            new = {name: Variable(PERSON, "")}
            found.append(("person", name, inner.people(who)))
        bound.update(new)
    if len(found) > limits.BINDINGS:
        scope.fault("LC210.bound", tree.start, tree.end, limit=str(limits.BINDINGS))
    return tuple(found), bound
