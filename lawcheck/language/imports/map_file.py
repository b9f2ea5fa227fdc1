"""Read a map: the case that a row makes, with columns where values would stand.

Shapes
    `case` is a case file in which any value may be a leaf: `{column: age}` takes a cell,
    `{chosen: {acts/hit: hit}, is: ["1"]}` collects what was ticked.  A map in `case` may
    say `only: {column: called, is: [yes]}`: it is made for such rows alone.
Errors
    `Refused` with every fault of the map; nothing is read from a sheet before it is sound.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lawcheck.language.case_shapes import Shapes
from lawcheck.language.faults import Faults
from lawcheck.language.source_text import decode
from lawcheck.language.yaml_source import Node, compose
from lawcheck.model.vocabulary import Vocabulary

MAP_KEYS = ("rows", "sheet", "header", "missing", "tables", "ignore", "case")
LEAF_KEYS = ("column", "table", "date", "time", "split", "prefix", "source")
CHOICE_KEYS = ("chosen", "is", "source")
ONLY_KEYS = ("column", "is")
ROWS = ("case", "event")
DATES = (
    "case-file",
    "day-month-year",
    "month-day-year",
    "month-year",
    "year",
    "excel",
    "excel-1904",
)
TICKED = ("1", "yes", "true", "True", "TRUE")
Table = dict[str, Node]


class Leaf(NamedTuple):
    """A value that one cell gives, and what is done with the cell."""

    node: Node
    column: Node
    table: str
    dates: tuple[str, ...]
    time: Node | None
    split: str
    prefix: str
    source: Node | None


class Choice(NamedTuple):
    """A list of words, each of which has a column of its own that is ticked or not."""

    node: Node
    chosen: tuple[tuple[Node, Node], ...]  # column, word
    ticked: tuple[str, ...]
    source: Node | None


class Only(NamedTuple):
    """For which rows a part is made: those whose cell is one of the words, or any at all."""

    column: Node
    words: tuple[str, ...]


class Group(NamedTuple):
    """A map of the case, with a condition if it has one."""

    node: Node
    only: Only | None
    parts: tuple[tuple[Node, Part], ...]


class Listing(NamedTuple):
    """A list of the case."""

    node: Node
    items: tuple[Part, ...]


Part = Node | Leaf | Choice | Group | Listing


class ImportMap(NamedTuple):
    """A map whose words are known; whether its columns are is told by the sheet."""

    name: str
    rows: str
    sheet: str
    header: int
    missing: frozenset[str]
    tables: dict[str, Table]
    ignore: tuple[Node, ...]
    case: Group


def columns_of(part: Part) -> Iterator[Node]:
    """Give every column that a part of the case reads, as often as it does."""
    if isinstance(part, Leaf):
        yield part.column
        if part.time is not None:
            yield part.time
    elif isinstance(part, Choice):
        yield from (column for column, _ in part.chosen)
    elif isinstance(part, Group):
        if part.only is not None:
            yield part.only.column
        for _, inner in part.parts:
            yield from columns_of(inner)
    elif isinstance(part, Listing):
        for item in part.items:
            yield from columns_of(item)


def read_map(data: bytes, name: str, vocabulary: Vocabulary) -> ImportMap:
    """Read a map, or refuse it with all its faults."""
    faults = Faults(name)
    root = compose(decode(data, faults), faults)
    reader = _Reader(name, Shapes(vocabulary, faults))
    found = reader.read(root)
    if found is None or faults.errors:
        faults.stop()
    return found


def plain_text(text: str) -> str:
    """Give the form in which cells and the words of a table are compared."""
    return " ".join(text.split()).casefold()


class _Reader:
    """One pass over one map."""

    def __init__(self, name: str, shapes: Shapes) -> None:
        self.name, self.shapes, self.faults = name, shapes, shapes.faults
        self.tables: dict[str, Table] = {}

    def read(self, root: Node) -> ImportMap | None:
        """Read the keys of the map, its tables before what refers to them."""
        parts = self.shapes.fields(root, MAP_KEYS, "map")
        if "case" not in parts or parts["case"].kind != "map":
            self.faults.at("LC308", root, key="case")
            return None
        rows = self.word(parts["rows"], "rows", ROWS) if "rows" in parts else ROWS[0]
        if "tables" in parts:
            self.tables = self.read_tables(parts["tables"])
        case = self.group(parts["case"])
        if all(key.value != "id" for key, _ in parts["case"].value):
            self.faults.at("LC308", parts["case"], key="case: id")
        header = self.text(parts, "header") or "1"
        if not header.isdecimal() or len(header) > 4:
            self.faults.at("LC107", parts["header"], key="header")
        return ImportMap(
            name=self.name,
            rows=rows,
            sheet=self.text(parts, "sheet"),
            header=int(header) if header.isdecimal() else 1,
            missing=frozenset(plain_text(one.value) for one in self.texts(parts, "missing")),
            tables=self.tables,
            ignore=self.texts(parts, "ignore"),
            case=case,
        )

    def read_tables(self, node: Node) -> dict[str, Table]:
        """Read what the words of the sheet are called in a case file."""
        found: dict[str, Table] = {}
        for name, table in node.value if node.kind == "map" else ():
            if table.kind != "map":
                self.faults.at("LC103", table, key=name.value)
                continue
            found[name.value] = {plain_text(key.value): value for key, value in table.value}
        if node.kind != "map":
            self.faults.at("LC103", node, key="tables")
        return found

    def part(self, node: Node) -> Part:
        """Tell a leaf from a value, a list or a map of the case."""
        if node.kind == "list":
            return Listing(node, tuple(map(self.part, node.value)))
        if node.kind != "map":
            return node
        keys = {key.value for key, _ in node.value}
        if "column" in keys:
            return self.leaf(node)
        return self.choice(node) if "chosen" in keys else self.group(node)

    def group(self, node: Node) -> Group:
        """Read a map of the case."""
        only = None
        parts = []
        for key, value in node.value:
            if key.value == "only":
                only = self.only(value)
            else:
                parts.append((key, self.part(value)))
        return Group(node, only, tuple(parts))

    def leaf(self, node: Node) -> Leaf:
        """Read a leaf that takes one cell."""
        parts = self.shapes.fields(node, LEAF_KEYS, "column")
        table = self.text(parts, "table")
        if table and table not in self.tables:
            self.faults.unknown_word("LC304", parts["table"], self.tables)
        dates = self.texts(parts, "date")
        for one in dates:
            if one.value not in DATES:
                self.faults.unknown_word("LC305", one, DATES)
        return Leaf(
            node,
            self.column(parts, node),
            table,
            tuple(one.value for one in dates),
            self.column(parts, node, "time") if "time" in parts else None,
            self.text(parts, "split"),
            self.text(parts, "prefix"),
            parts.get("source"),
        )

    def choice(self, node: Node) -> Choice:
        """Read a leaf that collects ticked columns."""
        parts = self.shapes.fields(node, CHOICE_KEYS, "chosen")
        chosen = parts.get("chosen", node)
        if chosen.kind != "map":
            self.faults.at("LC103", chosen, key="chosen")
        ticked = tuple(one.value for one in self.texts(parts, "is")) or TICKED
        pairs = chosen.value if chosen.kind == "map" else ()
        known = tuple(plain_text(word) for word in ticked)
        return Choice(node, tuple(pairs), known, parts.get("source"))

    def only(self, node: Node) -> Only:
        """Read for which rows a part is made."""
        parts = self.shapes.fields(node, ONLY_KEYS, "only")
        self.shapes.require(node, node, "only", "column")
        words = tuple(plain_text(one.value) for one in self.texts(parts, "is"))
        return Only(self.column(parts, node), words)

    def column(self, parts: dict[str, Node], node: Node, key: str = "column") -> Node:
        """Read the name of a column; one that is not there was noted already."""
        named = parts.get(key, node)
        name = self.shapes.text(named, key) if key in parts else ""
        return Node("text", name or "", named.line, named.column, True)

    def word(self, node: Node, key: str, known: Iterable[str]) -> str:
        """Read one of a few words."""
        text = self.shapes.text(node, key) or ""
        if text and text not in known:
            self.faults.unknown_word("LC102", node, known, key=key)
        return text

    def text(self, parts: dict[str, Node], key: str) -> str:
        """Read a text that may be left out."""
        return (self.shapes.text(parts[key], key) or "") if key in parts else ""

    def texts(self, parts: dict[str, Node], key: str) -> tuple[Node, ...]:
        """Read one text or a list of them."""
        node = parts.get(key)
        if node is None:
            return ()
        items = node.value if node.kind == "list" else (node,)
        return tuple(one for one in items if self.shapes.text(one, key) is not None)
