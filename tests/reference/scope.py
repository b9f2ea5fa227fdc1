"""What the names in an expression stand for, and whose words the expression is.

Shapes
    A `Scope` binds variables; a `with` variable is kept as its pattern and looked up
    again each time it is used.  `day` is the moment whose law chooses the wordings of
    the definitions that are called; `asked` is what `as_of` means inside.
"""

from __future__ import annotations

from typing import NamedTuple

from lawcheck.model.case import Event, Person
from lawcheck.model.expression import Expr
from lawcheck.model.moment import Moment
from tests.reference import patterns
from tests.reference.clock import Timed
from tests.reference.world import Bound, Unlisted, World


class Scope(NamedTuple):
    """Bindings, the act whose counting rule applies, and the day of the law."""

    act: str
    variables: dict[str, Bound]
    later: dict[str, Expr]
    day: Moment
    asked: Timed

    def get(self, world: World, name: str) -> Bound:
        """Look a variable up; one of `with` is searched for in the record."""
        if name in self.variables:
            return self.variables[name]
        return patterns.earliest(world, self, name, self.later[name])

    def plus(self, name: str | None, bound: Bound) -> Scope:
        """Bind one more variable."""
        if not name:
            return self
        return self._replace(variables={**self.variables, name: bound})

    def called(self, world: World, name: str) -> str:
        """Name what a variable stands for, the same whatever the variable is called."""
        if name not in self.variables and name not in self.later:
            return name
        bound = self.get(world, name)
        if bound is None:
            return "nothing"
        if isinstance(bound, Event | Person):
            return f"<{bound.id}>"
        return f"<{bound.name}>"

    def resolved(self, world: World, expr: object, own: str | None = None) -> object:
        """Write an expression with the things in place of the variables.

        `own` is the variable of a pattern itself, which has no name outside it.
        """
        if isinstance(expr, tuple):
            parts = tuple(self.resolved(world, part, own) for part in expr)
            hangs_on_the_day = bool(expr) and expr[0] in ("as_of", "call")
            return (*parts, self.asked.name) if hangs_on_the_day else parts
        if isinstance(expr, str):
            return "<itself>" if expr == own else self.called(world, expr)
        return expr


def kind_of(bound: Bound) -> str:
    """Name the kind of event a variable stands for."""
    return bound.kind if isinstance(bound, Event | Unlisted) else ""
