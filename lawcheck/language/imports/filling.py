"""Fill the case of a map from one row.

Shapes
    What comes out is the tree of a case; a value that a cell gave stands at its cell, one
    that the map gave at its line in the map, moved past every row (`PAST`).
Source
    An event is listed only if something in the row speaks for it: a listed event counts
    as having happened, and an empty cell says nothing.
"""

from __future__ import annotations

from typing import NamedTuple

from lawcheck.language.case_values import UNKNOWN_WORD
from lawcheck.language.imports.cells import Place, Unfit, value_of
from lawcheck.language.imports.map_file import (
    Choice,
    Group,
    ImportMap,
    Leaf,
    Listing,
    Only,
    Part,
    plain_text,
)
from lawcheck.language.imports.sheet import Cell, Row, text_of
from lawcheck.language.imports.tally import ASIDE, CHANGED, EMPTY, TAKEN, Tally
from lawcheck.language.yaml_source import Node

PAST = 10_000_000  # added to the lines of the map: no sheet has so many rows
OPTIONAL = ("events", "relationships", "registers", "decisions")  # made where a row speaks for them
REFERS = ("about", "with")


class Filled(NamedTuple):
    """A part with its values, and how many cells were asked and how many answered."""

    node: Node | None
    asked: int
    answered: int


class Filler:
    """Fills the case of one map row by row."""

    def __init__(self, plan: ImportMap, columns: dict[str, int], tally: Tally) -> None:
        self.plan, self.columns, self.tally = plan, columns, tally
        self.row = Row(0, ())

    def case(self, row: Row) -> Node:
        """Give the tree of the case that a row makes."""
        self.row = row
        for number, cell in enumerate(row.cells, start=1):
            self.tally.mark(row.number, number, EMPTY if self.is_missing(cell) else ASIDE)
        pairs = []
        for key, part in self.plan.case.parts:
            optional = key.value in OPTIONAL
            node = self.optional(part) if optional else self.part(part).node
            if node is not None and not (node.kind in ("map", "list") and not node.value):
                pairs.append((key, node))
        return Node("map", tuple(pairs), row.number, 1, False)

    # -- parts -----------------------------------------------------------------

    def part(self, part: Part) -> Filled:
        """Fill one part."""
        if isinstance(part, Leaf):
            return self.leaf(part)
        if isinstance(part, Choice):
            return self.choice(part)
        if isinstance(part, Group):
            return self.group(part)
        if isinstance(part, Listing):
            found = [self.part(item) for item in part.items]
            items = tuple(one.node for one in found if one.node is not None)
            # A list of columns that say nothing is not known to be empty.
            node = part.node._replace(value=items) if items or not found else None
            return Filled(node, *totals(found))
        return Filled(past(part), 0, 0)

    def group(self, part: Group) -> Filled:
        """Fill a map, unless its condition fails for this row."""
        if part.only is not None and not self.holds(part.only):
            return Filled(None, 1, 0)
        found = [(key, self.part(inner)) for key, inner in part.parts]
        pairs = tuple((past(key), one.node) for key, one in found if one.node is not None)
        node = None if found and not pairs else Node("map", pairs, *self.place_of(part.node), False)
        asked, answered = totals([one for _, one in found])
        met = int(part.only is not None)  # a condition that is met speaks for the part
        return Filled(node, asked + met, answered + met)

    def leaf(self, leaf: Leaf) -> Filled:
        """Take a cell."""
        cell = self.cell(leaf.column)
        if self.is_missing(cell):
            return Filled(None, 1, 0)
        place = Place(self.row.number, self.columns[leaf.column.value])
        clock = self.cell(leaf.time) if leaf.time is not None else None
        try:
            value = value_of(
                leaf, cell, None if self.is_missing(clock) else clock, place, self.plan.tables
            )
        except Unfit as unfit:
            self.tally.refuse(unfit.code, place.row, place.column, **unfit.words)
            return Filled(None, 1, 1)
        same = value.kind == "text" and value.value == text_of(cell)
        self.tally.mark(*place, TAKEN if same else CHANGED)
        if leaf.time is not None and not self.is_missing(clock):
            self.tally.mark(self.row.number, self.columns[leaf.time.value], CHANGED)
        says = value.kind != "text" or value.value != UNKNOWN_WORD
        return Filled(sourced(value, leaf.source), 1, int(says))

    def choice(self, choice: Choice) -> Filled:
        """Collect the words whose columns are ticked."""
        words = []
        for column, word in choice.chosen:
            cell = self.cell(column)
            if self.is_missing(cell):
                continue
            place = Place(self.row.number, self.columns[column.value])
            self.tally.mark(*place, CHANGED)
            if plain_text(text_of(cell)) in choice.ticked:
                words.append(place.move(word))
        node = Node("list", tuple(words), self.row.number, 1, False)
        # A list that is not ticked anywhere is not known to be empty.
        found = sourced(node, choice.source) if words else None
        return Filled(found, len(choice.chosen), len(words))

    def optional(self, part: Part) -> Node | None:
        """Fill a list or map whose entries are made only where the row speaks for them."""
        if isinstance(part, Listing):
            found = [self.part(item) for item in part.items]
            kept = spoken_for(found)
            return part.node._replace(value=tuple(kept))
        if not isinstance(part, Group):
            return self.part(part).node
        entries = [(past(key), self.part(inner)) for key, inner in part.parts]
        pairs = tuple((key, one.node) for key, one in entries if one.node and speaks(one))
        return Node("map", pairs, *self.place_of(part.node), False)

    # -- cells -----------------------------------------------------------------

    def cell(self, column: Node) -> Cell:
        """Give the cell of this row in a column."""
        number = self.columns[column.value]
        return self.row.cells[number - 1] if number <= len(self.row.cells) else None

    def is_missing(self, cell: Cell) -> bool:
        """Whether a cell says nothing."""
        text = text_of(cell)
        return not text or plain_text(text) in self.plan.missing

    def holds(self, only: Only) -> bool:
        """Whether a part is made for this row."""
        cell = self.cell(only.column)
        if self.is_missing(cell):
            return False
        self.tally.mark(self.row.number, self.columns[only.column.value], CHANGED)
        return not only.words or plain_text(text_of(cell)) in only.words

    def place_of(self, node: Node) -> tuple[int, int]:
        """Give the place of a map of the case: its line in the map."""
        return node.line + PAST, node.column


def totals(found: list[Filled]) -> tuple[int, int]:
    """Add up what was asked and answered."""
    return sum(one.asked for one in found), sum(one.answered for one in found)


def speaks(one: Filled) -> bool:
    """Whether the row says something about a part, or the map alone does."""
    return not one.asked or bool(one.answered)


def spoken_for(found: list[Filled]) -> list[Node]:
    """Keep the entries that the row speaks for, and those that such an entry is about."""
    made = [one for one in found if one.node is not None]
    about = [{number for name in refers(one.node) for number in named(name, made)} for one in made]
    kept = {number for number, one in enumerate(made) if one.asked and one.answered}
    while more := set().union(*(about[number] for number in kept)) - kept:
        kept |= more
    # What the map alone says is said of what was kept, or of nothing.
    kept |= {n for n, one in enumerate(made) if not one.asked and about[n] <= kept}
    return [one.node for number, one in enumerate(made) if number in kept and one.node]


def named(name: str, made: list[Filled]) -> set[int]:
    """Find the entries that bear an id."""
    return {
        number
        for number, one in enumerate(made)
        if any(key.value == "id" and value.value == name for key, value in pairs_of(one.node))
    }


def refers(node: Node | None) -> list[str]:
    """List what an entry is about."""
    found: list[str] = []
    for key, value in pairs_of(node):
        if key.value in REFERS:
            items = value.value if value.kind == "list" else (value,)
            found += [str(item.value) for item in items]
    return found


def pairs_of(node: Node | None) -> tuple[tuple[Node, Node], ...]:
    """Give the pairs of a map."""
    return node.value if node is not None and node.kind == "map" else ()


def sourced(value: Node, source: Node | None) -> Node:
    """Say whose word a value is."""
    if source is None:
        return value
    place = Place(value.line, value.column)
    pairs = ((place.text("value"), value), (place.text("source"), past(source)))
    return Node("map", pairs, value.line, value.column, False)


def past(node: Node) -> Node:
    """Move a word of the map past every row, so that its place is not taken for a cell."""
    return node._replace(line=node.line + PAST)
