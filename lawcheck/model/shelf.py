"""Norms on a shelf: each is read when it is first asked for, for most cases need few.

Shapes
    A `Shelf` is the sequence of the norms of a rule set.  Its outlines say of every
    provision what tells whether a case can concern it, before any norm is read.
Errors
    None.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, overload

if TYPE_CHECKING:
    from lawcheck.model.ruleset import Norm


class Outline(NamedTuple):
    """One provision before its norms are read; what differs by wording is listed in their order."""

    id: str
    act: str
    kind: str
    norms: tuple[int, ...]  # places of its wordings in the rule set
    numbers: tuple[tuple[int, ...], ...]  # by which the patterns of each wording are told apart
    events: tuple[tuple[str, ...], ...]  # kinds of event of which each wording needs one
    editions: tuple[tuple[str, ...], ...]  # of the act, that have each wording
    laws: tuple[str, ...]  # names of wordings dated for themselves; () where the act dates them
    days: tuple[tuple[int, int, int, int], ...]  # of those: first, latest first, end, latest end
    governed: bool  # whether something else than what a wording is instantiated on dates it
    words: tuple[str, ...] | None  # what it names, where a case must name some of it too
    reported: bool  # whether it gives findings of its own
    neutral: bool  # whether nothing is presumed of it while an exception is open
    args: tuple[tuple[str, str], ...]  # of a definition: name, "event"|"person"|"moment"
    effect: str  # of an exception
    defeats: tuple[str, ...]
    instead_of: tuple[str, ...]


class Shelf(Sequence["Norm"]):
    """The norms of a rule set, by their places."""

    def __init__(self, outlines: tuple[Outline, ...], read: Callable[[int], "Norm"]) -> None:
        self.outlines = outlines
        self._read = read
        self._size = sum(len(one.norms) for one in outlines)
        self._norms: dict[int, Norm] = {}

    def __len__(self) -> int:
        """Count the norms."""
        return self._size

    @overload
    def __getitem__(self, place: int) -> "Norm": ...

    @overload
    def __getitem__(self, place: slice) -> tuple["Norm", ...]: ...

    def __getitem__(self, place: int | slice) -> "Norm | tuple[Norm, ...]":
        """Give the norm of a place."""
        if isinstance(place, slice):
            return tuple(self[one] for one in range(*place.indices(self._size)))
        if not 0 <= place < self._size:
            raise IndexError(place)
        norm = self._norms.get(place)
        if norm is None:
            norm = self._norms[place] = self._read(place)
        return norm

    def named(self, names: Iterable[str]) -> Iterator["Norm"]:
        """Give the norms of some provisions, in the order of the rule set."""
        wanted = set(names)
        places = [place for one in self.outlines if one.id in wanted for place in one.norms]
        return (self[place] for place in sorted(places))
