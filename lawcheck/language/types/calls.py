"""Calls of definitions: the right one, with the right arguments."""

from __future__ import annotations

from lawcheck.language.expression import Tree
from lawcheck.language.terms import Term
from lawcheck.language.types.scope import MOMENT, SHOWN, Scope, Signature, Variable, dotted
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
        scope.fault(
            "LC225.gives",
            tree.start,
            tree.end,
            name=name,
            wanted=Term(WANTED[gives]),
            found=Term(f"a {found.gives}"),
        )
    given = tree.parts[1:]
    if len(given) != len(found.args):
        takes = ", ".join(arg for arg, _ in found.args)
        many = Term("{name} arguments", str(len(found.args)))
        count = Term("1 argument") if len(found.args) == 1 else many
        scope.fault(
            "LC227.takes",
            tree.start,
            tree.end,
            count=count,
            name=name,
            given=str(len(given)),
            args=takes,
        )
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
    if not name:
        scope.mistyped(tree, f"{SHOWN[wanted.sort]} that this norm binds")
        return ("var", name)
    variable = scope.bound(name, wanted.sort, tree.start, tree.end)
    if variable is not None and wanted.kind and variable.kind != wanted.kind:
        found = f"`{variable.kind}`" if variable.kind else Term("an event of any kind")
        scope.fault(
            "LC227.kind",
            tree.start,
            tree.end,
            found=found,
            callee=callee.id,
            wanted=wanted.kind,
            name=name,
        )
    return ("var", name)
