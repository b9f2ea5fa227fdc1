"""A norm on its way from its file to the rule set: where it stands and what it names.

Shapes
    A `Draft` is one wording as it was written.  Its expressions are read at a path of
    keys, so that a fault points into the very text.
Errors
    Faults are added to the workshop's list; what could not be read is None.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from lawcheck.language.expression import Malformed, Tree, parse
from lawcheck.language.hidden import nearest
from lawcheck.language.places import Place, Source, place_of
from lawcheck.language.shaping import at, descend
from lawcheck.language.surface_norm import NormShape
from lawcheck.language.terms import Said, Term
from lawcheck.language.types.scope import Scope, Variable, World
from lawcheck.language.yaml_source import Node
from lawcheck.model.diagnostic import Diagnostic
from lawcheck.model.expression import Expr
from lawcheck.model.ruleset import Act

Step = str | int


class Draft(NamedTuple):
    """One wording of one norm, with its file."""

    shape: NormShape
    node: Node
    source: Source
    act: Act
    order: int

    def place(self, *path: Step) -> Place:
        """Point at the value a path of keys leads to."""
        return at(self.source, self.node, *path)

    def key(self, *path: Step) -> Place:
        """Point at the key a path ends with."""
        found, key = descend(self.node, path)
        return place_of(self.source, found if key is None else key)


class Bench:
    """The place where one draft is worked on: its variables, its faults."""

    def __init__(
        self,
        draft: Draft,
        world: World,
        norms: frozenset[str],
        faults: list[Diagnostic],
        variables: dict[str, Variable] | None = None,
    ) -> None:
        self.draft = draft
        self.world = world
        self.norms = norms
        self.faults = faults
        self.variables = dict(variables or {})

    def fault(self, code: str, /, *path: Step, near: str = "", **words: Said) -> None:
        """Add a fault at the value a path of keys leads to."""
        self.faults.append(self.draft.place(*path).fault(code, near, **words))

    def tree(self, start: str, *path: Step) -> Tree | None:
        """Parse the expression at a path; None if it is no text or has no grammar."""
        place = self.draft.place(*path)
        if place.node is None or place.node.kind != "text":
            self.fault("LC203", *path, key=str(path[-1]), wanted=Term("an expression"))
            return None
        try:
            return parse(place.node.value, start)
        except Malformed as malformed:
            spot = place.within(malformed.start, malformed.end)
            self.faults.append(spot.fault(malformed.code, **malformed.words))
            return None

    def scope(self, *path: Step, more: dict[str, Variable] | None = None) -> Scope:
        """Give what the expression at a path may name."""
        return Scope(
            self.world,
            self.draft.act.id,
            {**self.variables, **(more or {})},
            self.draft.place(*path),
            self.faults,
        )

    def read(
        self,
        reader: Callable[[Scope, Tree], Expr],
        *path: Step,
        more: dict[str, Variable] | None = None,
    ) -> Expr | None:
        """Read the expression at a path as what its place needs."""
        tree = self.tree("expression", *path)
        return None if tree is None else reader(self.scope(*path, more=more), tree)

    def norm(self, name: str, *path: Step) -> str:
        """Check the id of another norm; inside its act it may drop the act's."""
        for full in (name, f"{self.draft.act.id}.{name}"):
            if full in self.norms:
                return full
        if self.world.broken.isdisjoint((name, f"{self.draft.act.id}.{name}")):
            self.fault(
                "LC222.known", *path, near=nearest(name, self.norms), what=Term("norm"), name=name
            )
        return name

    def word(self, name: str, enumeration: str, *path: Step) -> str:
        """Check a word of the vocabulary."""
        known = self.world.vocabulary.values.get(enumeration, {})
        if name not in known:
            self.fault(
                "LC222.declared", *path, near=nearest(name, known), what=enumeration, name=name
            )
        return name
