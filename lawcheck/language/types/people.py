"""Who is meant: bodies, people a norm binds, people of the events it is about."""

from __future__ import annotations

from lawcheck.language.expression import Tree
from lawcheck.language.types.calls import call
from lawcheck.language.types.scope import EVENT, PERSON, Scope, dotted
from lawcheck.model.expression import Expr

NOBODY: Expr = ("body", "")
SIDES = ("to", "by")


def people(scope: Scope, tree: Tree) -> Expr:
    """Read a body, a person, `x.to`, `kind(x).by` or the call of a definition."""
    if tree.op == "group" and len(tree.parts) == 1:
        return people(scope, tree.parts[0])
    if tree.op == "name":
        return named(scope, tree)
    if tree.op == "call":
        return call(scope, tree, "people")
    if tree.op == "field" and tree.parts[1] in SIDES:
        owner, side = tree.parts
        if owner.op == "name":
            return ("party", side, scope.named(owner, EVENT))
        if owner.op == "call":
            return reached(scope, owner, side)
    scope.mistyped(tree, "people or a body")
    return NOBODY


def named(scope: Scope, tree: Tree) -> Expr:
    """Read a name: a person a norm binds, or a body."""
    name = tree.parts[0]
    variable = scope.variables.get(name)
    if variable is None:
        bodies = scope.vocabulary.values.get("body", {})
        if name not in bodies:
            known = {*bodies, *(n for n, v in scope.variables.items() if v.sort == PERSON)}
            scope.unknown("person or body", name, tree.start, tree.end, known)
        return ("body", name)
    if variable.sort != PERSON:
        code = "LC225.side" if variable.sort == EVENT else "LC225.found"
        scope.mistyped(tree, "people or a body", code, name=name)
    return ("var", name)


def reached(scope: Scope, tree: Tree, side: str) -> Expr:
    """Read `kind(x).to`: the people of the events of a kind that `x` is about."""
    callee, *arguments = tree.parts
    kind = dotted(callee)
    if kind not in scope.vocabulary.events:
        scope.unknown("kind of event", kind, callee.start, callee.end, scope.vocabulary.events)
        return NOBODY
    if len(arguments) != 1:
        scope.fault("LC227.one_event", tree.start, tree.end, kind=kind, side=side)
        return NOBODY
    return ("of", side, kind, scope.named(arguments[0], EVENT))
