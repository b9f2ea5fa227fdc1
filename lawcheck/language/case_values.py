"""Read single values of a case file: words, truths, numbers, times, and their proof.

Shapes
    A leaf is written plain, or as `{value, source, contested_by, why, note}`.  What is
    not known (`unknown`) and what could not be read are both None; only the second
    leaves a fault.
Errors
    Noted in `faults`, all of them; nothing is raised.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from lawcheck.engine.counting import start_of_day
from lawcheck.language.case_shapes import Shapes
from lawcheck.language.faults import Faults, listing
from lawcheck.language.hidden import composed, nearest
from lawcheck.language.moments import Misfit, day_of, moment_of
from lawcheck.language.yaml_source import Node
from lawcheck.model.case import Leaf, Source
from lawcheck.model.moment import END, Moment
from lawcheck.model.truth import NO, YES, Truth
from lawcheck.model.vocabulary import Vocabulary

UNKNOWN_WORD = "unknown"
TRUTHS: dict[str, Truth | None] = {
    "yes": YES, "true": YES, "no": NO, "false": NO, UNKNOWN_WORD: None,
}  # fmt: skip
MEANT = {
    "да": "yes", "иә": "yes", "y": "yes", "on": "yes", "нет": "no", "жоқ": "no", "n": "no",
    "off": "no", "неизвестно": UNKNOWN_WORD, "белгісіз": UNKNOWN_WORD, "null": UNKNOWN_WORD,
    "~": UNKNOWN_WORD, "?": UNKNOWN_WORD,
}  # fmt: skip
LEAF_KEYS = ("value", "source", "contested_by", "why", "note")
SPAN_KEYS = ("from", "to")
GRADES = {f"G{grade}": grade for grade in range(6)}
NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,9})?")
PERIOD = re.compile("([0-9]{1,4}) (h|d|calendar days?|working days?|months?)")
DAYS = re.compile("([0-9]{1,4}) ?(?:days?|сутки|суток|дней|күн|тәулік)")
UNITS = {
    "h": "h", "d": "d", "calendar day": "calendar_day", "working day": "working_day",
    "month": "month",
}  # fmt: skip
FIRST_DAY = date(1990, 1, 1)
THIRD_PARTY = 1


Points = Mapping[str, tuple[str, ...]]  # what the rules leave open -> its answers


class Proof(NamedTuple):
    """A source and how strong its form is; a bare claim has no source."""

    source: str
    grade: int


class Given(NamedTuple):
    """A value as written, apart from what is said about its proof."""

    node: Node
    proof: Proof | None
    contested_by: str


class Values(Shapes):
    """What the reader of one file knows while it reads: words, zone, sources, people."""

    def __init__(self, vocabulary: Vocabulary, faults: Faults) -> None:
        super().__init__(vocabulary, faults)
        self.zone = ""
        self.sources: dict[str, Source] = {}
        self.people: frozenset[str] = frozenset()
        self.default = Proof("", THIRD_PARTY)
        self.points: Points | None = None  # None: nobody asks whether the rules have a point
        self.person_keys: dict[str, dict[str, Node]] = {}

    # -- proof ---------------------------------------------------------------

    def given(self, node: Node, key: str) -> Given:
        """Part a value from its proof."""
        if node.kind != "map" or not any(part[0].value == "value" for part in node.value):
            return Given(node, None, "")
        parts = self.fields(node, LEAF_KEYS, key)
        proof = self.proof(parts["source"]) if "source" in parts else None
        by = self.contester(parts["contested_by"]) if "contested_by" in parts else ""
        for part in ("why", "note"):
            if part in parts:
                self.text(parts[part], part)
        return Given(parts.get("value", Node("text", UNKNOWN_WORD, *node[2:])), proof, by)

    def proof(self, node: Node) -> Proof | None:
        """Read `source`: the id of a source of this file."""
        text = self.text(node, "source")
        if text is None or text == UNKNOWN_WORD:
            return None
        source = self.sources.get(composed(text))
        if source is None:
            self.faults.unknown_word("LC122", node, self.sources)
            return None
        return Proof(source.id, source.grade)

    def contester(self, node: Node) -> str:
        """Read `contested_by`: a source, a person or a body of this file."""
        text = self.text(node, "contested_by")
        if text is None:
            return ""
        known = (*self.sources, *sorted(self.people), *sorted(self.bodies))
        if composed(text) not in known:
            self.faults.unknown_word("LC126", node, known)
        return composed(text)

    def leaf(self, node: Node, kind: str, key: str, owner: Proof | None) -> Leaf:
        """Read a value of a declared type, with its proof."""
        given = self.given(node, key)
        source, grade = given.proof or owner or self.default
        value = self.typed(given.node, kind, key)
        return Leaf(value, grade, source, given.contested_by, node.line)

    # -- types ---------------------------------------------------------------

    def typed(self, node: Node, kind: str, key: str) -> Any:
        """Read a value of a declared type; None where it is not known."""
        if node.kind == "text" and node.value == UNKNOWN_WORD:
            return None
        if kind == "date":
            return self.moment(node, key, years=True)
        if kind.startswith("["):
            return self.words(node, kind[1:-1], key)
        text = self.text(node, key)
        if text is None:
            return None
        if kind == "truth":
            return self.truth(node, key)
        if kind == "number":
            return self.number(node, text, key)
        if kind == "period":
            return self.period(node, text, key)
        if kind in ("text", "article"):
            return text if kind == "text" else self.short(node, key)
        return self.word(node, kind, key)

    def truth(self, node: Node, key: str) -> Truth | None:
        """Read yes, no or unknown."""
        text = self.text(node, key)
        if text is not None and text not in TRUTHS:
            self.faults.at("LC106", node, MEANT.get(text) or nearest(text, TRUTHS), key=key)
        return TRUTHS.get(text or "")

    def is_yes(self, node: Node, key: str) -> bool:
        """Read a truth that only counts when it is certain."""
        given = self.given(node, key)
        return self.truth(given.node, key) is YES and not given.contested_by

    def number(self, node: Node, text: str, key: str) -> Fraction | None:
        """Read a number, exactly as written."""
        if not NUMBER.fullmatch(text):
            self.faults.at("LC107", node, key=key)
            return None
        return Fraction(text)

    def period(self, node: Node, text: str, key: str) -> tuple[str, int, str, str] | None:
        """Read a length of time, in the words of the rule language."""
        found = PERIOD.fullmatch(text)
        if found is None:
            days = DAYS.fullmatch(text)
            self.faults.at("LC119", node, f"{days[1]} d" if days else "", key=key)
            return None
        return ("period", int(found[1]), UNITS[found[2].removesuffix("s")], "down")

    def word(self, node: Node, enumeration: str, key: str) -> str | None:
        """Read one word of an enumeration."""
        known = self.vocabulary.values[enumeration]
        text = self.text(node, key)
        if text is None or text in known:
            return text
        self.faults.unknown_word("LC102", node, known, key=key)
        return None

    def words(self, node: Node, enumeration: str, key: str) -> frozenset[str]:
        """Read a list of words of an enumeration; a single one needs no brackets."""
        nodes = node.value if node.kind == "list" else (node,)
        found = [self.word(one, enumeration, key) for one in nodes]
        return frozenset(word for word in found if word is not None)

    # -- times ---------------------------------------------------------------

    def moment(self, node: Node, key: str, years: bool = False) -> Moment | None:
        """Read a moment or `{from, to}`; an end left out is as open as the record."""
        if node.kind != "map":
            text = self.text(node, key)
            if text is None or text == UNKNOWN_WORD:
                return None
            found = moment_of(text, self.zone, years)
            if isinstance(found, Misfit):
                self.faults.at(found.code, node, found.near, date=text)
                return None
            if "T" in text and found.earliest != found.latest:
                self.faults.at("LC187", node, date=text)
            return found
        ends = self.fields(node, SPAN_KEYS, key)
        first = self.moment(ends["from"], "from", years) if "from" in ends else None
        last = self.moment(ends["to"], "to", years) if "to" in ends else None
        if first is None and last is None:
            return None
        earliest = first.earliest if first else start_of_day(FIRST_DAY, self.zone)
        latest = last.latest if last else END
        if latest < earliest:
            self.faults.at("LC114", ends.get("to", node))
            return None
        return Moment(earliest, latest)

    def settled_moment(self, node: Node, key: str, years: bool = False) -> Moment | None:
        """Read a moment that is not contested; a contested one is not known."""
        given = self.given(node, key)
        found = self.moment(given.node, key, years)
        return None if given.contested_by else found

    def day(self, node: Node, key: str) -> date | None:
        """Read a day of the calendar."""
        text = self.text(node, key)
        if text is None:
            return None
        found = day_of(text)
        if isinstance(found, Misfit):
            self.faults.at(found.code, node, found.near, date=text)
            return None
        return found

    # -- people --------------------------------------------------------------

    def person(self, node: Node, key: str) -> str | None:
        """Read the id of a person of this file."""
        text = self.text(node, key)
        if text is None or composed(text) in self.people:
            return text and composed(text)
        self.faults.unknown_word("LC161", node, sorted(self.people), key=key)
        return None

    def parties(self, node: Node, key: str, owner: Proof | None) -> Leaf:
        """Read `by` or `to`: people of this file and bodies, one or several."""
        given = self.given(node, key)
        source, grade = given.proof or owner or self.default
        nodes = given.node.value if given.node.kind == "list" else (given.node,)
        found: list[str] = []
        complete = bool(nodes)
        for one in nodes:
            text = composed(self.text(one, key) or UNKNOWN_WORD)
            if text in self.people or text in self.bodies:
                found.append(text)
            else:
                complete = False
                if text != UNKNOWN_WORD:
                    near = nearest(text, (*self.people, *self.bodies))
                    words = listing(sorted(self.people))
                    self.faults.at("LC160", one, near, key=key, word=text, words=words)
        value = tuple(dict.fromkeys(found)) if complete else None
        return Leaf(value, grade, source, given.contested_by, node.line)
