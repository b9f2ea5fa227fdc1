"""Calls of definitions: the right one, with the right arguments."""

from __future__ import annotations

from lawcheck.language.expression import Tree
from lawcheck.language.types.scope import EVENT, MOMENT, PERSON, Scope, Signature, Variable, dotted
from lawcheck.model.expression import Expr

WANTED = {
    "truth": "a condition",
    "moment": "a moment",
    "span": "a span",
    "number": "a number",
    "people": "people or a body",
}


def call(scope: Scope, tree: Tree, gives: str) -> Expr:
    """Read the call of a definition that gives what is needed here."""
    name = dotted(tree.parts[0])
    found = scope.definition(tree)
    own = f"{scope.act}."
    if found is None and not scope.world.broken.isdisjoint((name, f"{own}{name}")):
        return ("call", name, ())
    if found is None:
        known = [one.removeprefix(own) for one in scope.world.definitions]
        scope.unknown("definition", name, tree.parts[0].start, tree.parts[0].end, known)
        return ("call", name, ())
    if found.gives != gives:
        message = f"expected {WANTED[gives]}, but `{name}` gives a {found.gives}"
        scope.fault("LC225", message, tree.start, tree.end)
    given = tree.parts[1:]
    if len(given) != len(found.args):
        takes = ", ".join(arg for arg, _ in found.args)
        message = f"`{name}` takes {len(found.args)} arguments, not {len(given)}"
        scope.fault("LC227", message, tree.start, tree.end, f"write `{name}({takes})`")
        return ("call", found.id, ())
    arguments = tuple(
        argument(scope, part, variable, found)
        for part, (_, variable) in zip(given, found.args, strict=True)
    )
    return ("call", found.id, arguments)


def argument(scope: Scope, tree: Tree, wanted: Variable, callee: Signature) -> Expr:
    """Read one argument: a moment, or a variable of the right sort and kind."""
    if wanted.sort == MOMENT:
        return scope.moment(tree)
    name = dotted(tree)
    variable = scope.variables.get(name)
    if variable is None or variable.sort != wanted.sort:
        if variable is None and name:
            known = [one for one, v in scope.variables.items() if v.sort == wanted.sort]
            scope.unknown(wanted.sort, name, tree.start, tree.end, known)
        else:
            article = {EVENT: "an event", PERSON: "a person"}[wanted.sort]
            scope.mistyped(tree, f"{article} bound by this norm")
    elif wanted.kind and variable.kind != wanted.kind:
        found = f"`{variable.kind}`" if variable.kind else "an event of any kind"
        message = f"`{callee.id}` takes an event `{wanted.kind}` here, and `{name}` is {found}"
        scope.fault("LC227", message, tree.start, tree.end)
    return ("var", name)
