"""YAML text to a tree of nodes with places, from the parser's events alone.

Shapes
    A `Node` is a map, a list or a text; every scalar is text, whatever YAML 1.1 would
    make of it.  The value of a map is a tuple of pairs of nodes, of a list a tuple of
    nodes.  Line and column count from 1, columns in characters.
Units
    Bounds are counts of levels, nodes and characters.
Errors
    `Refused`, with every fault after which the rest of the file can still be read.
Source
    YAML 1.2 without anchors, aliases, merge keys and tags: nothing here can grow, call
    or hide anything.  The composers of the library recurse and crash on deep nesting,
    so only its events are used.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from lawcheck.language.faults import Faults
from lawcheck.language.hidden import HIDDEN, skeleton
from lawcheck.language.plain_yaml import Step, plain_steps
from lawcheck.language.source_text import decode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

DEEPEST = 40  # levels of maps and lists
MOST_NODES = 200_000
LONGEST_TEXT = 100_000  # characters
LONGEST_KEY = 200
NEVER = re.compile("[\x00\ud800-\udfff]")
BAD_ESCAPE = "found invalid Unicode character escape code"
TOO_DEEP = "exceeded maximum nesting depth"  # newer C parsers count while they look ahead


class Node(NamedTuple):
    """One value of a file, with the place where it begins."""

    kind: str  # map | list | text
    value: Any
    line: int
    column: int
    quoted: bool


class _Open:
    """A map or list whose end has not come yet."""

    __slots__ = ("column", "items", "key", "kind", "line", "refused", "seen")

    def __init__(self, kind: str, line: int, column: int) -> None:
        self.kind, self.line, self.column = kind, line, column
        self.items: list[Any] = []
        self.key: Node | None = None
        self.refused = False
        self.seen: dict[str, Node] = {}


def read_yaml(data: bytes, name: str) -> Node:
    """Read one file; every fault of its YAML at once."""
    faults = Faults(name)
    node = compose(decode(data, faults), faults)
    if faults.errors:
        faults.stop()
    return node


def compose(text: str, faults: Faults) -> Node:
    """Build the tree of a text; what can be read past is only noted in `faults`."""
    steps = plain_steps(text)
    if steps is not None:
        return _Composer(faults).plain_tree(steps)
    return compose_any(text, faults)


def compose_any(text: str, faults: Faults) -> Node:
    """Build it however it is written."""
    from yaml import YAMLError

    try:
        return _Composer(faults, _events(text)).tree()
    except (YAMLError, ValueError, OverflowError) as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        problem = str(getattr(error, "problem", ""))
        if problem == BAD_ESCAPE:
            faults.refuse("LC018", line, column)
        if problem == TOO_DEEP:
            faults.refuse("LC014", line, column, limit=str(DEEPEST))
        faults.refuse("LC006", line, column, problem=problem)


def _events(text: str) -> Callable[[], Any]:
    """Give the function that gives the next event: of the C parser where there is one."""
    try:
        from yaml.cyaml import CParser  # type: ignore[attr-defined]
    except ImportError:
        from yaml import SafeLoader

        return SafeLoader(text).get_event
    get_event: Callable[[], Any] = CParser(text.encode()).get_event
    return get_event


class _Composer:
    """One pass over the events of one file; a stack of its own instead of recursion."""

    def __init__(self, faults: Faults, next_event: Callable[[], Any] | None = None) -> None:
        self.next_event = next_event or iter(()).__next__
        self.faults = faults
        self.stack: list[_Open] = []
        self.count = 0

    def tree(self) -> Node:
        """Read the only document of the file."""
        from yaml import events

        self.begin(events.DocumentStartEvent)
        scalar = events.ScalarEvent
        starts = {events.MappingStartEvent: "map", events.SequenceStartEvent: "list"}
        ends = (events.MappingEndEvent, events.SequenceEndEvent)
        while True:
            event = self.next_event()
            kind = type(event)
            line, column = event.start_mark.line + 1, event.start_mark.column + 1
            if kind is scalar:
                self.check(event, line, column)
                node = self.scalar(event, line, column)
            elif kind in ends:
                done = self.stack.pop()
                node = Node(done.kind, tuple(done.items), done.line, done.column, False)
            elif kind in starts:
                self.check(event, line, column)
                self.open(starts[kind], line, column)
                continue
            else:
                self.faults.refuse("LC007", line, column, len(event.anchor) + 1)
            if not self.stack:
                return self.end(node, events.StreamEndEvent)
            self.place(self.stack[-1], node)

    def plain_tree(self, steps: Iterable[Step]) -> Node:
        """Build the tree of a file that is written plainly."""
        root: Node | None = None
        for kind, value, line, column, quoted in steps:
            if kind == "end":
                done = self.stack.pop()
                node = Node(done.kind, tuple(done.items), done.line, done.column, False)
            else:
                self.counted(line, column)
                if kind != "text":
                    self.open(kind, line, column)
                    continue
                node = self.text(value, line, column, quoted)
            if self.stack:
                self.place(self.stack[-1], node)
            else:
                root = node
        assert root is not None
        return root

    def begin(self, document: type[Any]) -> None:
        """Pass the start of the stream and of the document."""
        self.next_event()
        event = self.next_event()
        if type(event) is not document:
            self.faults.refuse("LC004", 1, 1)
        if event.tags:
            self.faults.add("LC010", event.start_mark.line + 1, event.start_mark.column + 1)

    def end(self, root: Node, stream_end: type[Any]) -> Node:
        """Refuse a second document, and one that holds nothing."""
        self.next_event()
        event = self.next_event()
        if type(event) is not stream_end:
            mark = event.start_mark
            self.faults.refuse("LC005", mark.line + 1, mark.column + 1, 3)
        if root.value == "" and not root.quoted:
            self.faults.refuse("LC004", root.line, root.column)
        return root

    def check(self, event: Any, line: int, column: int) -> None:
        """Count a node; refuse what could repeat it or give it another meaning."""
        self.counted(line, column)
        if event.anchor is not None:
            self.faults.refuse("LC008", line, column, len(event.anchor) + 1)
        if event.tag is not None:
            self.faults.add("LC010", line, column)

    def counted(self, line: int, column: int) -> None:
        """Count a node."""
        self.count += 1
        if self.count > MOST_NODES:
            self.faults.refuse("LC015", line, column, limit=str(MOST_NODES))

    def scalar(self, event: Any, line: int, column: int) -> Node:
        """Take a scalar as the text it is."""
        return self.text(event.value, line, column, event.style in ("'", '"'))

    def text(self, text: str, line: int, column: int, quoted: bool) -> Node:
        """Take a text, if it is not too long and holds nothing that a file may not."""
        if len(text) > LONGEST_TEXT:
            self.faults.add("LC016", line, column, limit=str(LONGEST_TEXT))
            text, quoted = "", True  # a text, though a shorter one than was written
        # Only double quotes can spell a character that the text itself may not hold.
        if quoted and NEVER.search(text):
            self.faults.add("LC018", line, column, len(text) + 2)
        return Node("text", text, line, column, quoted)

    def open(self, kind: str, line: int, column: int) -> None:
        """Start a map or a list."""
        if len(self.stack) >= DEEPEST:
            self.faults.refuse("LC014", line, column, limit=str(DEEPEST))
        if self.stack and self.stack[-1].kind == "map" and self.stack[-1].key is None:
            self.faults.refuse("LC013", line, column)
        self.stack.append(_Open(kind, line, column))

    def place(self, into: _Open, node: Node) -> None:
        """Put a node where it belongs: an item, a key, or the value of the last key."""
        if into.kind == "list":
            into.items.append(node)
        elif into.key is None:
            into.key = node
            into.refused = self.is_refused(into, node)
        else:
            if not into.refused:
                into.items.append((into.key, node))
            into.key = None

    def is_refused(self, into: _Open, key: Node) -> bool:
        """Refuse a key that is no name, hides something, or stands there already."""
        before = len(self.faults.errors)
        name: str = key.value
        if not key.quoted and name in ("", "~", "<<"):
            self.faults.at("LC009" if name == "<<" else "LC013", key)
        elif len(name) > LONGEST_KEY:
            self.faults.at("LC019", key, limit=str(LONGEST_KEY))
        elif hidden := HIDDEN.search(name):
            self.faults.at("LC020", key, character=hidden[0])
        looks = skeleton(name)
        first = into.seen.setdefault(looks, key)
        if first is not key:
            code = "LC011" if first.value == name else "LC012"
            place = {"line": str(first.line), "column": str(first.column)}
            self.faults.at(code, key, word=name, first=str(first.value), **place)
        return len(self.faults.errors) > before
