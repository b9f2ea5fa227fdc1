"""What compiling an expression needs to know: the act, the readings, the definitions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lawcheck.model.expression import Expr
from lawcheck.model.ruleset import Act, RuleSet
from lawcheck.model.vocabulary import Vocabulary

if TYPE_CHECKING:
    from lawcheck.engine.program import Family


class Context:
    """One act's surroundings, shared by all its norms while they are compiled."""

    def __init__(
        self, ruleset: RuleSet, vocabulary: Vocabulary, act: Act, families: dict[str, Family]
    ) -> None:
        self.ruleset = ruleset
        self.vocabulary = vocabulary
        self.act = act
        self.families = families  # filled while compiling; read when evaluating
        self.norm = ""  # the one being compiled
        self.numbers: dict[Expr, int] = {}  # of what patterns say beyond plain equalities
        self.given: Iterator[int] = iter(())  # those of a norm compiled before, in order
        self.used: list[int] = []  # those of the norm being compiled
        self.begins: dict[tuple[Expr, ...], tuple[str, int]] = {}  # the place of each `for_each`
        self.places = 0  # in the rules of the act, so that answers can be remembered

    def begin(self, norm: str, numbers: Sequence[int]) -> None:
        """Turn to a norm, whose patterns have these numbers if it was compiled before."""
        self.norm, self.given, self.used = norm, iter(numbers), []

    def place(self) -> tuple[str, int]:
        """Give the number of one more place in the act's rules where something is asked."""
        self.places += 1
        return self.act.id, self.places

    def reading(self, name: str) -> str:
        """Give the full id of a reading named inside its act."""
        return name if name in self.ruleset.readings else f"{self.act.id}.{name}"

    def pattern_label(self, pattern: Expr) -> str:
        """Tell apart the patterns of an act that differ in window or condition."""
        _kind, var, _by, _to, _about, window, where = pattern
        words, rest = equalities(where, var)
        if window is not None or rest:
            words = [*words, f"#{self.act.id}.{self.number((var, window, where))}"]
        return ",".join(words)

    def number(self, said: Expr) -> int:
        """Give the number of what a pattern says; two that say the same share it."""
        found = next(self.given, 0) or self.numbers.setdefault(said, len(self.numbers) + 1)
        self.used.append(found)
        return found


def equalities(where: Expr | None, var: str | None) -> tuple[list[str], bool]:
    """List what a `where` fixes of the event itself, and whether it says more."""
    if where is None:
        return [], False
    if where[0] == "and":
        parts = [equalities(part, var) for part in where[1:]]
        return [word for words, _ in parts for word in words], any(more for _, more in parts)
    if where[0] in ("is", "has") and where[1][:2] == ("attr", var):
        return [f"{where[1][2]}={where[2]}"], False
    return [], True
