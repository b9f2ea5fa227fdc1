"""Read tables of examples: `rules/<act>/tests/*.yaml`.

Shapes
    A file is a list of tables; a table is `norm`, `given` (a case) and `rows`.  A row
    has `name` and `expect` and may add to the case (`events`, `people` ...), `set` or
    `drop` what a path leads to, and narrow what is compared (`instance`, `could_be`,
    `because`, `presumed`, `parties`, `liability`, `days`).
Errors
    `Refused`, with every fault of the file; a case that cannot be evaluated is a fault
    of its row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from lawcheck.analyses.tables import ABSENT, DAYS, PARTIES, Days, Expected, Row
from lawcheck.cli.case_edit import NoSuchPlace, changed, joined, text, value_of, with_key
from lawcheck.language.blanks import blanks
from lawcheck.language.case_reader import read_case
from lawcheck.language.faults import Faults
from lawcheck.language.hidden import nearest
from lawcheck.language.moments import Misfit, day_of
from lawcheck.language.places import Place, Source, place_of, source_of
from lawcheck.language.terms import Term
from lawcheck.language.yaml_source import Node, read_yaml
from lawcheck.model.diagnostic import Diagnostic, Refused
from lawcheck.model.finding import LIABILITY, REASONS, STATUSES
from lawcheck.model.result import PROFILES
from lawcheck.model.ruleset import RuleSet
from lawcheck.model.vocabulary import Vocabulary

TABLE_KEYS = ("norm", "given", "rows")
CASE_KEYS = (
    "lawcheck", "subject", "place", "as_of", "people", "relationships", "events", "facts",
    "figures", "registers", "sources", "decisions", "coder",
)  # fmt: skip
ROW_KEYS = (
    "name", "expect", "could_be", "because", "presumed", "instance", "parties", "liability",
    "days", "profile", "set", "drop",
    *CASE_KEYS,
)  # fmt: skip
NEEDED = {"lawcheck": "1", "id": "example", "title": "example", "fictional": "yes"}
UNSETTLED = "unsettled"


class Example(NamedTuple):
    """A row with its node in the table and the tree of its whole case."""

    row: Row
    node: Node
    case: Node


class Reader:
    """One table file: its rows, and its faults as they are met."""

    def __init__(self, data: bytes, name: str, ruleset: RuleSet, vocabulary: Vocabulary) -> None:
        self.name = name
        self.source: Source = source_of(name, data)
        self.root = read_yaml(data, name)
        self.kinds = {norm.id: norm.kind for norm in ruleset.norms}
        self.vocabulary = vocabulary
        self.faults: list[Diagnostic] = []

    def examples(self) -> list[Example]:
        """Read every row; raise `Refused` with all faults."""
        found = [row for table in self.items(self.root, "tables") for row in self.table(table)]
        if self.faults:
            raise Refused(self.faults)
        return found

    def table(self, table: Node) -> Iterator[Example]:
        """Read the rows of one table."""
        if not self.has_keys(table, TABLE_KEYS, TABLE_KEYS):
            return
        left = blanks(table, self.source, Term("the table of `{name}`", name_of(table)))
        if left:
            self.faults += left
            return
        norm, given, rows = (value_of(table, key) for key in TABLE_KEYS)
        assert norm is not None
        assert given is not None
        assert rows is not None
        if norm.value not in self.kinds:
            name = str(norm.value)
            self.fault("LC601", norm, nearest(name, self.kinds), name=name)
            return
        for row in self.items(rows, "rows"):
            if self.has_keys(row, ROW_KEYS, ("name", "expect")):
                yield from self.row(row, norm.value, given)

    def row(self, row: Node, norm: str, given: Node) -> Iterator[Example]:
        """Read one row: build its case as the file of a case is read."""
        expected = self.expected(row, norm)
        case = self.case(row, given)
        profile = self.word(row, "profile", PROFILES) or "screening"
        if expected is None or case is None:
            return
        try:
            read, _ = read_case(case, Faults(self.name), self.vocabulary)
        except Refused as refused:
            for one in refused.diagnostics:
                if one.severity == "error":
                    self.faults.append(of_row(one, place_of(self.source, row)))
            return
        name = value_of(row, "name")
        assert name is not None
        example = Row(str(name.value), self.name, row.line, read, profile, expected)
        yield Example(example, row, case)

    def case(self, row: Node, given: Node) -> Node | None:
        """Put together what the table gives and what the row changes."""
        if given.kind != "map":
            self.fault("LC602.given", given)
            return None
        case = given
        for key, value in NEEDED.items():
            if value_of(case, key) is None:
                case = with_key(case, text(key), text(value))
        for key, value in row.value:
            if key.value in CASE_KEYS:
                old = value_of(case, key.value)
                case = with_key(case, key, value if old is None else joined(old, value))
        for path, new in self.changes(row):
            try:
                case = changed(case, str(path.value), new)
            except NoSuchPlace:
                self.fault("LC603", path, path=str(path.value))
                return None
        return case

    def changes(self, row: Node) -> Iterator[tuple[Node, Node | None]]:
        """List what a row sets and what it drops."""
        setting, dropping = value_of(row, "set"), value_of(row, "drop")
        if setting is not None:
            if setting.kind == "map":
                yield from setting.value
            else:
                self.fault("LC602.set", setting)
        if dropping is not None:
            yield from ((path, None) for path in self.items(dropping, "drop"))

    def expected(self, row: Node, norm: str) -> Expected | None:
        """Read what a row expects."""
        statuses = (*STATUSES.get(self.kinds[norm], ()), UNSETTLED, ABSENT)
        status = self.word(row, "expect", statuses)
        could_be = self.words(row, "could_be", statuses)
        because = self.words(row, "because", REASONS)
        instance = value_of(row, "instance")
        ids = None
        if instance is not None:
            ids = tuple(str(one.value) for one in self.items(instance, "instance"))
        if not status:
            return None
        presumed = self.word(row, "presumed", statuses) or None
        liability = self.word(row, "liability", LIABILITY) or None
        parties, days = self.parties(row), self.days(row)
        return Expected(norm, status, could_be, because, presumed, ids, parties, liability, days)

    def parties(self, row: Node) -> tuple[tuple[str, frozenset[str]], ...]:
        """Read who is to be party to the finding of a row."""
        node = value_of(row, "parties")
        if node is None or not self.has_keys(node, PARTIES, ()):
            return ()
        return tuple(
            (str(key.value), frozenset(str(one.value) for one in listed(value)))
            for key, value in node.value
        )

    def days(self, row: Node) -> tuple[tuple[str, Days], ...]:
        """Read on which days the finding of a row arose, falls due, or can last be used."""
        node = value_of(row, "days")
        if node is None or not self.has_keys(node, DAYS, ()):
            return ()
        found: list[tuple[str, Days]] = []
        for key, value in node.value:
            ends = [day for one in listed(value) if (day := self.day(one)) is not None]
            if len(ends) == len(listed(value)) in (1, 2):
                found.append((str(key.value), (ends[0], ends[-1])))
            else:
                self.fault("LC602.day", value)
        return tuple(found)

    def day(self, node: Node) -> date | None:
        """Read a day."""
        found = day_of(str(node.value))
        if isinstance(found, Misfit):
            self.fault("LC604.day", node, found.near)
            return None
        return found

    def word(self, row: Node, key: str, known: Iterable[str]) -> str:
        """Read one word of a row; nothing where it is left out or unknown."""
        node = value_of(row, key)
        return "" if node is None else self.known(node, key, known)

    def words(self, row: Node, key: str, known: Iterable[str]) -> frozenset[str] | None:
        """Read a set of words of a row; None where it is left out."""
        node = value_of(row, key)
        if node is None:
            return None
        return frozenset(self.known(one, key, known) for one in self.items(node, key))

    def known(self, node: Node, key: str, known: Iterable[str]) -> str:
        """Read a word that must be one of the known ones."""
        words = tuple(known)
        if node.kind == "text" and node.value in words:
            return str(node.value)
        near = nearest(str(node.value), words) if node.kind == "text" else ""
        self.fault("LC604.word", node, near, key=key, words=", ".join(words))
        return ""

    def items(self, node: Node, what: str) -> tuple[Node, ...]:
        """Give the items of a list."""
        if node.kind == "list":
            return tuple(node.value)
        self.fault("LC602.list", node, name=what)
        return ()

    def has_keys(self, node: Node, known: tuple[str, ...], needed: tuple[str, ...]) -> bool:
        """Answer whether a node is a map with the keys it must and may have."""
        if node.kind != "map":
            names = ", ".join(f"`{key}`" for key in needed or known)
            self.fault("LC602.map", node, names=names)
            return False
        before = len(self.faults)
        for key, _ in node.value:
            if key.value not in known:
                self.fault("LC606", key, nearest(key.value, known), key=str(key.value))
        for name in needed:
            if value_of(node, name) is None:
                self.fault("LC607", node, key=name)
        return len(self.faults) == before

    def fault(self, code: str, node: Node, near: str = "", /, **words: str) -> None:
        """Note a fault at a node."""
        self.faults.append(place_of(self.source, node).fault(code, near, **words))


def of_row(one: Diagnostic, row: Place) -> Diagnostic:
    """Say what is wrong with the case of a row, at the row."""
    found = row.fault("LC605")
    message = {lang: f"{text}: {one.message[lang]}" for lang, text in found.message.items()}
    return found._replace(message=message, help=one.help)


def name_of(table: Node) -> str:
    """Give the norm a table is about, as it is written."""
    norm = value_of(table, "norm")
    return str(norm.value) if norm is not None else ""


def listed(node: Node) -> tuple[Node, ...]:
    """Give the items of a list, or a single value as one."""
    return tuple(node.value) if node.kind == "list" else (node,)


def read_examples(
    data: bytes, name: str, ruleset: RuleSet, vocabulary: Vocabulary
) -> list[Example]:
    """Read every row of a table file; raise `Refused` with all its faults."""
    return Reader(data, name, ruleset, vocabulary).examples()
