"""The copy of a case that may be passed on: other names, no free text, nothing else changed.

Shapes
    A `Copy` is the tree of the copy, the ids it renamed, and the places in the original
    that were left out.  The copy of a text is `MARK`, so that what a rule asks of it (is
    something there?) has the same answer.
Source
    Pseudonyms are keyed: who has the key can make them again, nobody else can trace them
    back, not even by trying every name.
"""

from __future__ import annotations

import base64
import hashlib
import re
from typing import NamedTuple

from lawcheck.language.sharing.identifying import traces
from lawcheck.language.yaml_source import Node
from lawcheck.model.vocabulary import Vocabulary

MARK = "—"
SIZE = 5  # bytes of a pseudonym: a million cases share one less than once in two
TEXT_KEYS = ("title", "note", "notes", "why", "locality", "holder")
DROPPED = ("consent", "coder", "scenario", "notes")
REFERS = (
    "id", "by", "to", "of", "with", "child_of", "about", "source", "contested_by", "default_source",
)  # fmt: skip
NAMED = ("people", "sources")  # blocks whose keys are ids
PERSON = re.compile("[A-Z]{1,2}[0-9]{0,3}")
EVENT = re.compile("[a-z]{1,2}[0-9]{1,4}(-[0-9]{1,4})?")
# What each block's ids look like where they are plain, and with what a new one begins.
BLOCKS = (
    ("people", PERSON, ""),
    ("events", EVENT, "e"),
    ("sources", EVENT, "s"),
    ("decisions", PERSON, "L"),
)
LETTERS = {
    "survivor": "V", "respondent": "R", "child": "C", "officer": "P", "witness": "W",
    "relative": "F", "official": "O", "staff": "S",
}  # fmt: skip


class Left(NamedTuple):
    """Something of the original that the copy does not have, or has under another name."""

    what: str  # text, block, id
    line: int
    column: int


class Copy(NamedTuple):
    """The copy of one case."""

    id: str
    root: Node
    renamed: dict[str, str]
    left: tuple[Left, ...]


def pseudonym(key: bytes, kind: str, name: str) -> str:
    """Make the keyed pseudonym of a name."""
    digest = hashlib.blake2b(f"{kind}:{name}".encode(), key=key, digest_size=SIZE).digest()
    return base64.b32encode(digest).decode().rstrip("=")


def copied(root: Node, key: bytes, vocabulary: Vocabulary, keep_text: bool) -> Copy:
    """Make the copy of a case file that reads without a fault."""
    parts = {name.value: value for name, value in root.value}
    own = f"P-{pseudonym(key, 'case', parts['id'].value)}"
    renamed = new_names(parts) | {parts["id"].value: own}
    copier = _Copier(key, vocabulary, renamed, keep_text)
    pairs = []
    for name, value in root.value:
        if name.value in DROPPED and not (keep_text and name.value == "notes"):
            copier.left.append(Left("block", name.line, name.column))
            kept = default_source(value, copier) if name.value == "coder" else None
            if kept is not None:
                pairs.append((name, kept))
        else:
            pairs.append((name, copier.node(value, name.value)))
    return Copy(own, root._replace(value=tuple(pairs)), renamed, tuple(copier.left))


def new_names(parts: dict[str, Node]) -> dict[str, str]:
    """Give a plain name to every id that is not plain already."""
    found: dict[str, str] = {}
    taken = ids_of(parts)
    for block, pattern, letter in BLOCKS:
        for name, role in entries_of(parts, block):
            if not pattern.fullmatch(name) and name not in found:
                first = letter or LETTERS.get(role, "X")
                number = next(n for n in range(1, len(taken) + 2) if f"{first}{n}" not in taken)
                found[name] = f"{first}{number}"
                taken.add(f"{first}{number}")
    return found


def ids_of(parts: dict[str, Node]) -> set[str]:
    """List the ids in use."""
    return {name for block, _, _ in BLOCKS for name, _ in entries_of(parts, block)}


def entries_of(parts: dict[str, Node], block: str) -> list[tuple[str, str]]:
    """List the ids of a block, with the role of a person; of decisions, who made them."""
    node = parts.get(block)
    if node is None:
        return []
    if block in NAMED:
        return [(name.value, role_of(value)) for name, value in node.value]
    wanted = "by" if block == "decisions" else "id"
    return [
        (str(value.value), "")
        for entry in node.value
        for key, value in entry.value
        if key.value == wanted
    ]


def role_of(person: Node) -> str:
    """Give the role of a person."""
    return next((str(value.value) for key, value in person.value if key.value == "role"), "")


def default_source(coder: Node, copier: _Copier) -> Node | None:
    """Keep of the coder only how strong what they wrote is."""
    pairs = tuple(
        (key, copier.node(value, key.value))
        for key, value in coder.value
        if key.value == "default_source"
    )
    return coder._replace(value=pairs) if pairs else None


class _Copier:
    """Copies values; keeps what it left out."""

    def __init__(
        self, key: bytes, vocabulary: Vocabulary, renamed: dict[str, str], keep_text: bool
    ) -> None:
        self.key, self.renamed, self.keep_text = key, renamed, keep_text
        events = vocabulary.events.values()
        own = {
            one.name for event in events for one in event.attributes.values() if one.type == "text"
        }
        self.texts = {*TEXT_KEYS, *own}
        self.plain = {"unknown", *vocabulary.bodies}
        self.left: list[Left] = []

    def node(self, node: Node, key: str) -> Node:
        """Copy a value that stands under a key."""
        if node.kind == "list":
            return node._replace(value=tuple(self.node(item, key) for item in node.value))
        if node.kind == "map":
            pairs = []
            for name, value in node.value:
                # Of `{value: ..., source: ...}` the value is what the whole is.
                inner = key if name.value == "value" else name.value
                shown = self.name(name) if key in NAMED else name
                pairs.append((shown, self.node(value, inner)))
            return node._replace(value=tuple(pairs))
        if key in self.texts and node.value not in self.plain:
            return self.text(node)
        return self.name(node) if key in REFERS else node

    def name(self, node: Node) -> Node:
        """Rename an id."""
        new = self.renamed.get(node.value)
        if new is None:
            return node
        self.left.append(Left("id", node.line, node.column))
        return node._replace(value=new, quoted=False)

    def text(self, node: Node) -> Node:
        """Leave a text out, or keep it with what was recognised in it replaced."""
        if not self.keep_text:
            self.left.append(Left("text", node.line, node.column))
            return node._replace(value=MARK, quoted=True)
        kept, at = "", 0
        for one in traces(node.value):
            token = pseudonym(self.key, one.kind, node.value[one.start : one.end])
            kept += f"{node.value[at : one.start]}[{one.kind} {token}]"
            at = one.end
            self.left.append(Left(one.kind, node.line, node.column + one.start))
        return node._replace(value=kept + node.value[at:], quoted=True)
