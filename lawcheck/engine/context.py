"""What compiling an expression needs to know: the act, the readings, the definitions."""

from __future__ import annotations

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
        self.places = 0  # in the rules of the act, so that answers can be remembered

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
            number = self.numbers.setdefault((var, window, where), len(self.numbers) + 1)
            words = [*words, f"#{self.act.id}.{number}"]
        return ",".join(words)


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
