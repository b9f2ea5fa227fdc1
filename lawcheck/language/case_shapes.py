"""Read the shapes of a case file: maps with known keys, lists, texts and ids.

Shapes
    Ids come in composed form (NFC), so that they are found however they were typed.
Errors
    Noted in `faults`, all of them; nothing is raised.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lawcheck.language.faults import Faults
from lawcheck.language.hidden import HIDDEN, composed
from lawcheck.language.yaml_source import Node
from lawcheck.model.vocabulary import Vocabulary

NAME = re.compile(r"\w[\w.\-]{0,63}")
RESERVED = ("yes", "no", "true", "false", "unknown")
SHORT = 200  # characters of a title, an article or a name of a holder


class Shapes:
    """Reads values whose type needs no word of the vocabulary but the bodies."""

    def __init__(self, vocabulary: Vocabulary, faults: Faults) -> None:
        self.vocabulary = vocabulary
        self.faults = faults
        self.bodies = vocabulary.bodies

    def fields(self, node: Node, known: Iterable[str], owner: str) -> dict[str, Node]:
        """Give the values of a map by key; unknown keys are faults."""
        if node.kind != "map":
            self.faults.at("LC103", node, key=owner)
            return {}
        found: dict[str, Node] = {}
        for key, value in node.value:
            name = key.value
            if name not in known:
                self.faults.unknown_word("LC101", key, known, owner=owner)
            elif value.value == "" and not value.quoted and value.kind == "text":
                self.faults.at("LC115", key, key=name)
            else:
                found.setdefault(name, value)
        return found

    def require(self, node: Node, place: Node, owner: str, *keys: str) -> None:
        """Note every key that a map does not have; one without a value was noted already."""
        if node.kind == "map":
            written = {key.value for key, _ in node.value}
            for key in keys:
                if key not in written:
                    self.faults.at("LC109", place, owner=owner, key=key)

    def items(self, node: Node, key: str) -> tuple[Node, ...]:
        """Give the items of a list."""
        if node.kind != "list":
            self.faults.at("LC104", node, key=key)
            return ()
        items: tuple[Node, ...] = node.value
        return items

    def text(self, node: Node, key: str) -> str | None:
        """Give a single text."""
        if node.kind != "text":
            self.faults.at("LC105", node, key=key)
            return None
        if node.value == "" and not node.quoted:
            self.faults.at("LC115", node, key=key)
            return None
        text: str = node.value
        return text

    def short(self, node: Node, key: str) -> str:
        """Give a text that is no longer than a line or two."""
        text = self.text(node, key)
        if text is not None and len(text) > SHORT:
            self.faults.at("LC121", node, key=key, limit=str(SHORT))
        return text or ""

    def name(self, node: Node, key: str) -> str | None:
        """Give an id; one that hides a character or means something else is a fault."""
        text = self.text(node, key)
        if text is None:
            return None
        if hidden := HIDDEN.search(text):
            self.faults.at("LC125", node, key=key, character=hidden[0])
            return None
        if not NAME.fullmatch(text):
            self.faults.at("LC108", node, key=key)
            return None
        if text in RESERVED or text in self.bodies:
            self.faults.at("LC123", node, word=text)
            return None
        return composed(text)
