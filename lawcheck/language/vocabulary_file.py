"""A vocabulary file -> the words that cases and rules may use.

Shapes
    A rule folder's own file adds words, attributes of known events, kinds of events;
    it says nothing about words that are there already except the same again.
Errors
    A word given another type, or an attribute of a type nobody declared, is a fault.
Source
    The vocabulary of the project (`rules/vocabulary.yaml`), words fixed by its design.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TypeVar

from lawcheck.language.hidden import nearest
from lawcheck.language.places import Source
from lawcheck.language.shaping import at, shaped
from lawcheck.language.surface_vocabulary import (
    AttributeShape,
    EventShape,
    TextsShape,
    VocabularyShape,
)
from lawcheck.language.terms import Said, Term
from lawcheck.language.yaml_source import Node
from lawcheck.model.diagnostic import Diagnostic
from lawcheck.model.vocabulary import Attribute, EventKind, RegisterKind, Texts, Vocabulary

PLAIN_TYPES = ("truth", "number", "text", "period", "date", "article")
NOTHING = Vocabulary({}, {}, {}, {}, {}, {}, {}, {}, {})
T = TypeVar("T")


class Reader(NamedTuple):
    """The file that is being read, and the faults found in it so far."""

    node: Node
    source: Source
    faults: list[Diagnostic]

    def fault(self, code: str, /, *path: str, near: str = "", **words: Said) -> None:
        """Add a fault at the value a path leads to."""
        self.faults.append(at(self.source, self.node, *path).fault(code, near, **words))

    def added(self, old: Mapping[str, T], new: Mapping[str, T], *path: str) -> dict[str, T]:
        """Add words; the same again is no fault, another meaning is one."""
        for word, meaning in new.items():
            if word in old and old[word] != meaning:
                self.fault("LC209", *path, word, word=word)
        return {**old, **{word: meaning for word, meaning in new.items() if word not in old}}


def read_vocabulary(
    node: Node, source: Source, base: Vocabulary | None, faults: list[Diagnostic]
) -> Vocabulary:
    """Add the words of a file to those of `base`."""
    shape = shaped(VocabularyShape, node, source, Term("the vocabulary"), faults)
    old = base or NOTHING
    if shape is None:
        return old
    reader = Reader(node, source, faults)
    people = shape.people.attributes if shape.people else {}
    relationships = shape.relationships.attributes if shape.relationships else {}
    figures = shape.figures or {}
    merged = Vocabulary(
        read_values(reader, shape, old),
        read_grades(reader, shape, old),
        read_events(reader, shape, old),
        reader.added(old.people, attributes(people), "people", "attributes"),
        reader.added(old.relationships, attributes(relationships), "relationships", "attributes"),
        reader.added(old.registers, registers(shape), "registers"),
        reader.added(old.facts, attributes(shape.facts or {}), "facts"),
        reader.added(old.figures, {name: f.unit for name, f in figures.items()}, "figures"),
        read_labels(reader, shape, old),
    )
    check_types(reader, merged)
    return merged


def read_values(
    reader: Reader, shape: VocabularyShape, old: Vocabulary
) -> dict[str, dict[str, Texts]]:
    """Add enumerations, and words to known ones."""
    merged = dict(old.values)
    for name, words in (shape.values or {}).items():
        new = {word: texts(label) for word, label in words.items()}
        merged[name] = reader.added(merged.get(name, {}), new, "values", name)
    return merged


def read_grades(reader: Reader, shape: VocabularyShape, old: Vocabulary) -> dict[str, int]:
    """Add the grade of each kind of source."""
    merged = dict(old.grades)
    for name, words in (shape.values or {}).items():
        new = {word: label.grade for word, label in words.items() if label.grade is not None}
        merged = reader.added(merged, new, "values", name)
    return merged


def read_events(reader: Reader, shape: VocabularyShape, old: Vocabulary) -> dict[str, EventKind]:
    """Add kinds of events, and attributes to known ones."""
    merged = dict(old.events)
    for name, given in (shape.events or {}).items():
        new = event_kind(name, given)
        known = merged.get(name)
        if known is None and not (given.label and given.question):
            near = nearest(name, merged)
            reader.fault("LC202.event", "events", name, near=near, word=name)
        elif known is not None:
            if given.label is not None:
                bare = {name: known._replace(attributes={})}
                reader.added(bare, {name: new._replace(attributes={})}, "events")
            new = known._replace(
                attributes=reader.added(
                    known.attributes, new.attributes, "events", name, "attributes"
                )
            )
        merged[name] = new
    return merged


def registers(shape: VocabularyShape) -> dict[str, RegisterKind]:
    """Lower the registers of a file."""
    return {
        name: RegisterKind(name, texts(given.label), texts(given.question), tuple(given.body))
        for name, given in (shape.registers or {}).items()
    }


def read_labels(
    reader: Reader, shape: VocabularyShape, old: Vocabulary
) -> dict[str, dict[str, Texts]]:
    """Add the words for truths, grades, common keys and figures."""
    merged = {}
    for part, key, given in (
        ("truth", "truth", shape.truth),
        ("grade", "grades", shape.grades),
        ("keys", "keys", shape.keys),
    ):
        new = {word: texts(label) for word, label in (given or {}).items()}
        merged[part] = reader.added(old.labels.get(part, {}), new, key)
    new = {name: texts(figure.label) for name, figure in (shape.figures or {}).items()}
    merged["figure"] = reader.added(old.labels.get("figure", {}), new, "figures")
    return merged


def texts(shape: TextsShape | None) -> Texts:
    """Keep words per language."""
    if shape is None:
        return {}
    return {"en": shape.en, "ru": shape.ru, "kk": shape.kk}


def attributes(shapes: dict[str, AttributeShape]) -> dict[str, Attribute]:
    """Lower the attributes of one owner."""
    return {
        name: Attribute(
            name,
            shape.type,
            texts(shape.label),
            texts(shape.question),
            shape.holder,
            shape.effort,
            texts(shape.kept) if shape.kept else None,
        )
        for name, shape in shapes.items()
    }


def event_kind(name: str, shape: EventShape) -> EventKind:
    """Lower a kind of event; `register: outgoing_mail@prosecutor` says to whom it is sent."""
    return EventKind(
        name,
        texts(shape.label),
        texts(shape.question),
        tuple(shape.actor),
        tuple(shape.register_),
        shape.holder,
        shape.effort,
        texts(shape.kept) if shape.kept else None,
        attributes(shape.attributes or {}),
    )


def check_types(reader: Reader, vocabulary: Vocabulary) -> None:
    """Refuse types, actors and registers that nobody declared."""
    for name, kind in vocabulary.events.items():
        check_attributes(reader, vocabulary, kind.attributes, "events", name, "attributes")
        bodies = vocabulary.values.get("body", {})
        for actor in kind.actor:
            check_word(reader, "actor", actor, bodies, "events", name, "actor")
        for entry in kind.registers:
            register, _, sent_to = entry.partition("@")
            path = ("events", name, "register")
            check_word(reader, "register", register, vocabulary.registers, *path)
            if sent_to:
                check_word(reader, "body", sent_to, bodies, *path)
    check_attributes(reader, vocabulary, vocabulary.people, "people", "attributes")
    check_attributes(reader, vocabulary, vocabulary.relationships, "relationships", "attributes")
    check_attributes(reader, vocabulary, vocabulary.facts, "facts")


def check_word(
    reader: Reader, what: str, word: str, known: Mapping[str, object], *path: str
) -> None:
    """Refuse a word that is not among those declared."""
    if word not in known:
        reader.fault("LC222.declared", *path, near=nearest(word, known), what=Term(what), name=word)


def check_attributes(
    reader: Reader, vocabulary: Vocabulary, owned: Mapping[str, Attribute], *path: str
) -> None:
    """Refuse attributes of a type nobody declared."""
    for name, attribute in owned.items():
        kind = attribute.type.removeprefix("[").removesuffix("]")
        if kind not in PLAIN_TYPES and kind not in vocabulary.values:
            near = nearest(kind, {*PLAIN_TYPES, *vocabulary.values})
            reader.fault(
                "LC222.declared",
                *path,
                name,
                "type",
                near=near,
                what=Term("type or enumeration"),
                name=kind,
            )
