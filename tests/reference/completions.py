"""Try every answer to everything that is open: no tree, no short cut, no memory.

Shapes
    An atom is a key with the answers it may have and the reasons it is open, all of
    them that some completion has.  A completion gives every atom one answer.
Source
    design.md section 5: "a finding that stayed unknown is settled over the completions
    of its atoms, up to 16".
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any, Generic, NamedTuple, TypeVar

MOST_ATOMS = 16
PATIENCE = 4_000  # evaluations of one finding; beyond it this evaluator is too slow

Key = tuple[Any, ...]
T = TypeVar("T")


class TooManyAtomsError(Exception):
    """More atoms than section 5 settles."""


class ImpatientError(Exception):
    """Few enough atoms for section 5, too many completions for a slow evaluator."""


class Open(NamedTuple):
    """What may be answered to an atom, and why it is open."""

    values: tuple[str, ...]
    because: frozenset[str]


class Answers:
    """The completion being tried, and every atom asked for since the start."""

    def __init__(self) -> None:
        self.given: dict[Key, str] = {}
        self.asked: dict[Key, Open] = {}

    def ask(self, key: Key, values: tuple[str, ...], *because: str) -> str:
        """Give the answer of this completion; an atom not met before gets its first."""
        met = self.asked.get(key)
        if met is None or not met.because.issuperset(because):
            known = met.because if met else frozenset()
            self.asked[key] = Open(values, known.union(because))
        return self.given.get(key, values[0])

    def yes(self, key: Key, *because: str) -> bool:
        """Ask a question that has only two answers."""
        return self.ask(key, ("yes", "no"), *because) == "yes"


class Table(NamedTuple, Generic[T]):
    """The result of every completion, over exactly these atoms."""

    atoms: dict[Key, Open]
    rows: dict[tuple[str, ...], T]

    def essential(self, view: Callable[[T], object]) -> list[Key]:
        """List the atoms that, all others kept, change what `view` sees."""
        keys = list(self.atoms)
        found = []
        for place, key in enumerate(keys):
            groups: dict[tuple[str, ...], set[object]] = {}
            for row, outcome in self.rows.items():
                rest = row[:place] + row[place + 1 :]
                groups.setdefault(rest, set()).add(view(outcome))
            if any(len(seen) > 1 for seen in groups.values()):
                found.append(key)
        return found


def every_completion(answers: Answers, run: Callable[[], T]) -> Table[T]:
    """Run under all completions; start again whenever a new atom comes to light."""
    answers.asked = {}
    spent = 0
    while True:
        if len(answers.asked) > MOST_ATOMS:
            raise TooManyAtomsError
        atoms = dict(answers.asked)
        rows: dict[tuple[str, ...], T] = {}
        for row in itertools.product(*(atom.values for atom in atoms.values())):
            answers.given = dict(zip(atoms, row, strict=True))
            spent += 1
            rows[row] = run()
            if spent > PATIENCE:
                raise ImpatientError
            if len(answers.asked) > len(atoms):
                break
        else:
            answers.given = {}
            return Table(dict(answers.asked), rows)
