"""Read a case file: bytes to a `Case`, or every fault in it at once.

Shapes
    The keys of a case file are in `TOP_KEYS`; the words of its values come from the
    vocabulary.  Blocks the engine never sees are read for faults and dropped.
Units
    Instants in seconds; `as_of` is the last second of its day in the zone of the case.
Errors
    `Refused` with all faults.  Nothing else is raised, whatever the bytes.
Source
    What is not written is not known: no value is ever filled in.
"""

from __future__ import annotations

from datetime import date

from lawcheck.engine.counting import end_of_day
from lawcheck.language.case_causes import causes_first, in_time, lineages
from lawcheck.language.case_denials import check_denials
from lawcheck.language.case_events import ids_of, read_entries
from lawcheck.language.case_numbers import read_facts, read_figures
from lawcheck.language.case_oddities import check_oddities
from lawcheck.language.case_people import aged_by, name_people, read_people, read_relationships
from lawcheck.language.case_place import read_place
from lawcheck.language.case_registers import read_registers, up_to
from lawcheck.language.case_sources import (
    CONSENT_KEYS,
    loose_fields,
    read_coder,
    read_decisions,
    read_sources,
)
from lawcheck.language.case_timeline import check_days, check_ids, cut, day_of_reading, leave_out
from lawcheck.language.case_values import Points, Values
from lawcheck.language.faults import Faults
from lawcheck.language.hidden import composed, skeleton
from lawcheck.language.source_text import decode
from lawcheck.language.yaml_source import Node, compose
from lawcheck.model.case import Case
from lawcheck.model.diagnostic import Diagnostic
from lawcheck.model.vocabulary import Vocabulary

TOP_KEYS = (
    "lawcheck", "id", "title", "fictional", "subject", "language", "place", "as_of", "people",
    "relationships", "events", "facts", "figures", "registers", "sources", "decisions", "consent",
    "coder", "scenario", "notes",
)  # fmt: skip
VERSION = "1"
SUBJECTS = ("case", "service", "state")
LANGUAGES = ("en", "ru", "kk")
EMPTY_MAP = Node("map", (), 1, 1, False)
EMPTY_LIST = Node("list", (), 1, 1, False)


def parse_case(
    data: bytes,
    name: str,
    vocabulary: Vocabulary,
    as_of: date | None = None,
    points: Points | None = None,
) -> tuple[Case, list[Diagnostic]]:
    """Read a case as of a day; give it with the warnings."""
    faults = Faults(name)
    return read_case(compose(decode(data, faults), faults), faults, vocabulary, as_of, points)


def read_case(
    root: Node,
    faults: Faults,
    vocabulary: Vocabulary,
    as_of: date | None = None,
    points: Points | None = None,
) -> tuple[Case, list[Diagnostic]]:
    """Read a case from its tree, which need not stand in a file of its own."""
    values = Values(vocabulary, faults)
    values.points = points
    case = _Reader(root, values).read(as_of)
    if case is None or faults.errors:
        faults.stop()
    return case, faults.diagnostics() if faults.warnings else []


class _Reader:
    """One pass over one file, in the order in which its parts need each other."""

    def __init__(self, root: Node, values: Values) -> None:
        self.root = root
        self.values = values
        self.faults = values.faults
        self.parts = values.fields(root, TOP_KEYS, "case")

    def read(self, as_of: date | None) -> Case | None:
        """Read everything; None where too little could be read to go on."""
        values, parts = self.values, self.parts
        if self.root.kind != "map":
            return None
        self.check_version()
        place = read_place(self.root, parts.get("place"), values)
        values.zone = place.zone
        people_node = parts.get("people", EMPTY_MAP)
        values.people = name_people(people_node, values)
        values.sources = read_sources(parts.get("sources", EMPTY_MAP), values)
        if "coder" in parts:
            values.default = read_coder(parts["coder"], values)
        if "consent" in parts:
            loose_fields(parts["consent"], CONSENT_KEYS, "consent", values)
        people = read_people(people_node, values)
        relationships = read_relationships(parts.get("relationships", EMPTY_LIST), values)
        entries = read_entries(parts.get("events", EMPTY_LIST), values)
        registers = read_registers(parts.get("registers", EMPTY_MAP), values)
        facts = read_facts(parts.get("facts", EMPTY_MAP), values)
        figures = read_figures(parts.get("figures", EMPTY_MAP), values)
        decisions = read_decisions(parts.get("decisions", EMPTY_LIST), values)
        head = {key: self.head(key) for key in ("id", "title")}
        subject = self.choice("subject", SUBJECTS) or SUBJECTS[0]
        language = self.choice("language", LANGUAGES)
        fictional = "fictional" in parts and values.is_yes(parts["fictional"], "fictional")

        written = values.day(parts["as_of"], "as_of") if "as_of" in parts else None
        told = day_of_reading(entries, written or as_of, values)
        if told is None:
            if "as_of" not in parts:
                self.faults.at("LC165", self.root)
            return None
        day = as_of or told
        told_at, read_at = end_of_day(told, values.zone), end_of_day(day, values.zone)
        known = self.check_unique()
        check_days(entries, told_at, values)
        check_ids(entries, known, values)
        check_oddities(entries, people, told_at, values)
        kept, left_out = leave_out(entries, read_at)
        kept = cut(kept, min(told_at, read_at), told_at if told_at < read_at else None)
        ordered = causes_first(kept, values)
        entry_of = in_time(ordered, values)
        check_denials(list(entry_of.values()), lineages(ordered), people, values)
        return Case(
            id=head["id"],
            title=head["title"],
            fictional=fictional,
            subject=subject,
            state=place.state,
            zone=place.zone,
            as_of=read_at,
            language=language,
            people=people if day == told else aged_by(people, told, values),
            relationships=relationships,
            events=tuple(entry_of[one.event.id].event for one in kept if one.event.id in entry_of),
            facts=facts,
            figures=figures,
            registers=up_to(registers, known, frozenset(left_out), told_at, read_at, values),
            sources=values.sources,
            decisions=decisions,
            left_out=tuple(left_out),
            treaties=place.treaties,
        )

    def check_version(self) -> None:
        """Refuse a file that does not say its version, or another one."""
        node = self.parts.get("lawcheck")
        if all(key.value != "lawcheck" for key, _ in self.root.value):
            self.faults.at("LC110", self.root)
        elif node is not None and self.values.text(node, "lawcheck") != VERSION:
            self.faults.at("LC111", node, VERSION)

    def head(self, key: str) -> str:
        """Read the id, which every file has, or the title."""
        if key in self.parts:
            read = self.values.name if key == "id" else self.values.short
            return read(self.parts[key], key) or ""
        if key == "id":
            self.values.require(self.root, self.root, "case", "id")
        return ""

    def choice(self, key: str, known: tuple[str, ...]) -> str:
        """Read one of a few words."""
        node = self.parts.get(key)
        text = self.values.text(node, key) if node is not None else None
        if node is None or text is None or text in known:
            return text or ""
        self.faults.unknown_word("LC102", node, known, key=key)
        return ""

    def check_unique(self) -> dict[str, None]:
        """Refuse an id used twice, or that looks like another; give those of events."""
        seen: dict[str, Node] = {}
        for section in ("people", "sources"):
            node = self.parts.get(section, EMPTY_MAP)
            for key, _ in node.value if node.kind == "map" else ():
                self.unique(key, seen)
        ids = ids_of(self.parts.get("events", EMPTY_LIST))
        for node in ids:
            self.unique(node, seen)
        return dict.fromkeys(composed(node.value) for node in ids)

    def unique(self, node: Node, seen: dict[str, Node]) -> None:
        """Note an id that stands elsewhere too."""
        first = seen.setdefault(skeleton(node.value), node)
        if first is not node:
            place = {"first": str(first.value), "line": str(first.line)}
            self.faults.at("LC151", node, word=node.value, **place)
