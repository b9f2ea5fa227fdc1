"""What an expression may name, and where the faults in it go.

Shapes
    A variable is an event of a kind ("" where a definition takes any), a person or a
    moment.  A `Signature` is a definition as its callers see it.
Errors
    A fault is added to the list and reading goes on with a stand-in, so that all
    faults of a file come out at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from lawcheck.language.expression import Tree
from lawcheck.language.hidden import nearest
from lawcheck.language.places import Place
from lawcheck.language.terms import Said, Term
from lawcheck.model.diagnostic import Diagnostic
from lawcheck.model.expression import Expr
from lawcheck.model.ruleset import Reading
from lawcheck.model.vocabulary import Vocabulary

EVENT, PERSON, MOMENT = "event", "person", "moment"
SHOWN = {EVENT: "an event", PERSON: "a person", MOMENT: "a moment"}
# Names with a meaning of their own; no variable may take one.
RESERVED = frozenset({"yes", "no", "unknown", "as_of", "fact", "figure", "runs", "start"})


class Variable(NamedTuple):
    """A name that a norm binds."""

    sort: str  # EVENT, PERSON or MOMENT
    kind: str  # of an event; "" for any kind


class Signature(NamedTuple):
    """What a definition takes and gives."""

    id: str
    gives: str
    unit: str  # of a number
    args: tuple[tuple[str, Variable], ...]


class Readers(NamedTuple):
    """The readers of each type, handed to the scope so that they can call each other."""

    truth: Callable[[Scope, Tree], Expr]
    moment: Callable[[Scope, Tree], Expr]
    span: Callable[[Scope, Tree], Expr]
    period: Callable[[Scope, Tree], Expr]
    people: Callable[[Scope, Tree], Expr]


class World(NamedTuple):
    """What every expression of a rule set may name."""

    vocabulary: Vocabulary
    definitions: dict[str, Signature]
    readings: dict[str, Reading]
    acts: frozenset[str]
    broken: frozenset[str]  # norms with faults of their own: to call them is none
    readers: Readers


class Scope:
    """One expression's surroundings."""

    __slots__ = ("act", "faults", "nesting", "place", "variables", "world")

    def __init__(
        self,
        world: World,
        act: str,
        variables: dict[str, Variable],
        place: Place,
        faults: list[Diagnostic],
        nesting: int = 0,
    ) -> None:
        self.world = world
        self.act = act
        self.variables = variables
        self.place = place
        self.faults = faults
        self.nesting = nesting

    @property
    def vocabulary(self) -> Vocabulary:
        """The words of cases."""
        return self.world.vocabulary

    def inside(self, variables: dict[str, Variable]) -> Scope:
        """Go into the `where` of a quantified pattern."""
        return Scope(
            self.world,
            self.act,
            {**self.variables, **variables},
            self.place,
            self.faults,
            self.nesting + 1,
        )

    def fault(self, code: str, start: int, end: int, near: str = "", /, **words: Said) -> None:
        """Add a fault at characters of the expression."""
        self.faults.append(self.place.within(start, end).fault(code, near, **words))

    def unknown(self, what: str, name: str, start: int, end: int, known: Iterable[str]) -> None:
        """Add the fault that nothing of that name is known here."""
        self.fault("LC222.here", start, end, nearest(name, known), what=Term(what), name=name)

    def bound(self, name: str, sort: str, start: int, end: int) -> Variable | None:
        """Look up a variable of one sort; what is none, or of another sort, is a fault."""
        variable = self.variables.get(name)
        if variable is None:
            known = [one for one, other in self.variables.items() if other.sort == sort]
            self.unknown(sort, name, start, end, known)
        elif variable.sort != sort:
            found = Term(f"the {variable.sort} `{{name}}`", name)
            self.fault("LC225.found", start, end, wanted=Term(SHOWN[sort]), found=found)
            return None
        return variable

    def named(self, tree: Tree, sort: str) -> str:
        """Read a name that must be a variable of one sort."""
        name = dotted(tree)
        if name:
            self.bound(name, sort, tree.start, tree.end)
        else:
            self.mistyped(tree, f"{SHOWN[sort]} that this norm binds")
        return name

    def mistyped(self, tree: Tree, wanted: str, code: str = "LC225.found", **words: str) -> None:
        """Add the fault that an expression is of another type than its place needs."""
        found = sort_of(self, tree)
        self.fault(code, tree.start, tree.end, wanted=Term(wanted), found=found, **words)

    def truth(self, tree: Tree) -> Expr:
        """Read a condition."""
        return self.world.readers.truth(self, tree)

    def moment(self, tree: Tree) -> Expr:
        """Read a moment."""
        return self.world.readers.moment(self, tree)

    def span(self, tree: Tree) -> Expr:
        """Read a span."""
        return self.world.readers.span(self, tree)

    def period(self, tree: Tree) -> Expr:
        """Read a period."""
        return self.world.readers.period(self, tree)

    def people(self, tree: Tree) -> Expr:
        """Read who is meant."""
        return self.world.readers.people(self, tree)

    def definition(self, tree: Tree) -> Signature | None:
        """Look up the definition a call names, by full id or without its own act."""
        name = dotted(tree.parts[0])
        known = self.world.definitions
        return known.get(name) or known.get(f"{self.act}.{name}")


SORTS = {
    "number": "a number",
    "quantity": "a number or period",
    "term": "a period",
    "age": "a number",
    "plus": "a sum",
    "minus": "a difference",
    "times": "a number",
    "over": "a number",
    "earliest": "a moment",
    "latest": "a moment",
    "start_of": "a moment",
    "end_of": "a moment",
    "from_for": "a span",
    "from_until": "a span",
    "if_else": "a choice",
}


def sort_of(scope: Scope, tree: Tree) -> Said:
    """Name what an expression looks like, for a message."""
    if tree.op == "group" and len(tree.parts) == 1:
        return sort_of(scope, tree.parts[0])
    if tree.op == "group":
        return Term("a list")
    if tree.op == "name":
        variable = scope.variables.get(tree.parts[0])
        if variable is None:
            return f"`{tree.parts[0]}`"
        return Term(f"the {variable.sort} `{{name}}`", tree.parts[0])
    if tree.op == "field":
        name = dotted(tree)
        return f"`{name}`" if name else Term("an attribute")
    if tree.op == "call":
        found = scope.definition(tree)
        return Term(f"a {found.gives}") if found else f"`{dotted(tree.parts[0])}`"
    return Term(SORTS.get(tree.op, "a condition"))


def dotted(tree: Tree) -> str:
    """Write a name with dots back together; "" where the tree is no such name."""
    if tree.op in ("name", "number"):
        return str(tree.parts[0])
    if tree.op == "field":
        owner = dotted(tree.parts[0])
        return f"{owner}.{tree.parts[1]}" if owner else ""
    return ""
