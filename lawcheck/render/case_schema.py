"""The JSON Schema of case files, from the vocabulary: for editors that complete words.

Source
    The loader is stricter: it also refuses an event before its cause, an id used twice,
    a source that is not listed.  What the loader takes, the schema takes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from lawcheck.language.case_events import EVENT_KEYS
from lawcheck.language.case_people import PERSON_KEYS
from lawcheck.language.case_place import PLACE_KEYS
from lawcheck.language.case_reader import LANGUAGES, SUBJECTS, TOP_KEYS
from lawcheck.language.case_registers import REGISTER_KEYS
from lawcheck.language.case_sources import DECISION_KEYS, SOURCE_KEYS
from lawcheck.language.case_values import GRADES, LEAF_KEYS
from lawcheck.model.vocabulary import Attribute, Vocabulary

Schema = dict[str, Any]

TEXT: Schema = {"type": ["string", "number", "boolean"]}
ANYTHING: Schema = {}
TRUTH: Schema = {"enum": ["yes", "no", "unknown", True, False]}
NUMBER: Schema = {"anyOf": [{"type": "number"}, {"type": "string"}]}
# A year alone is a number for an editor; `2018-03`, `~2018-03-02` and hours are texts.
INSTANT: Schema = {"type": ["string", "integer"]}
MOMENT: Schema = {
    "anyOf": [
        INSTANT,
        {
            "type": "object",
            "properties": {"from": INSTANT, "to": INSTANT},
            "minProperties": 1,
            "additionalProperties": False,
        },
    ]
}
IDS: Schema = {"anyOf": [TEXT, {"type": "array", "items": TEXT, "minItems": 1}]}
PLAIN = {
    "truth": TRUTH, "number": NUMBER, "text": TEXT, "period": TEXT, "article": TEXT,
    "date": MOMENT,
}  # fmt: skip


def case_schema(vocabulary: Vocabulary) -> Schema:
    """Describe a case file with the words of a vocabulary."""
    properties: Schema = {
        "lawcheck": {"enum": [1, "1"], "description": "The version of this format."},
        "id": TEXT,
        "title": TEXT,
        "fictional": TRUTH,
        "subject": {"enum": list(SUBJECTS)},
        "language": {"enum": list(LANGUAGES)},
        "place": closed({**dict.fromkeys(PLACE_KEYS, TEXT), "treaties": named(INSTANT)}),
        "as_of": INSTANT,
        "people": named(person(vocabulary)),
        "relationships": listed(relationship(vocabulary)),
        "events": listed(event(vocabulary)),
        "facts": closed(attributes(vocabulary.facts, vocabulary)),
        "figures": closed(dict.fromkeys(vocabulary.figures, figure())),
        "registers": closed({name: register(vocabulary) for name in vocabulary.registers}),
        "sources": named(source(vocabulary)),
        "decisions": listed(closed(dict.fromkeys(DECISION_KEYS, TEXT), ("point", "value", "by"))),
        "consent": ANYTHING,
        "coder": ANYTHING,
        "scenario": ANYTHING,
        "notes": ANYTHING,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "lawcheck: a case file",
        **closed(only(properties, TOP_KEYS), ("lawcheck", "id")),
    }


def person(vocabulary: Vocabulary) -> Schema:
    """Describe one of `people`."""
    fixed = {
        "role": words("role", vocabulary),
        "body": words("body", vocabulary),
        "child_of": leaf(IDS),
        **dict.fromkeys(("source", "note"), TEXT),
    }
    return closed({**attributes(vocabulary.people, vocabulary), **only(fixed, PERSON_KEYS)})


def relationship(vocabulary: Vocabulary) -> Schema:
    """Describe one of `relationships`."""
    stay = closed({"since": leaf(MOMENT), "until": leaf(MOMENT)})
    return closed(
        {
            "of": TEXT,
            "with": TEXT,
            "kind": leaf(words("relationship", vocabulary)),
            "since": leaf(MOMENT),
            "until": leaf(MOMENT),
            "lived_together": leaf({"anyOf": [TRUTH, listed(stay)]}),
            "common_child": leaf(TRUTH),
            "source": TEXT,
            "note": TEXT,
        },
        ("of", "with"),
    )


def event(vocabulary: Vocabulary) -> Schema:
    """Describe one of `events`: which keys it may have depends on its kind."""
    fixed = {
        "id": TEXT,
        "kind": {"enum": list(vocabulary.events)},
        **dict.fromkeys(("at", "until"), leaf(MOMENT)),
        **dict.fromkeys(("by", "to", "about", "with"), leaf(IDS)),
        "done": leaf(TRUTH),
        "planned": TRUTH,
        **dict.fromkeys(("source", "contested_by", "why", "note"), TEXT),
    }
    kinds = [
        {
            "if": {"properties": {"kind": {"const": name}}, "required": ["kind"]},
            "then": {"properties": attributes(kind.attributes, vocabulary)},
        }
        for name, kind in vocabulary.events.items()
        if kind.attributes
    ]
    return {
        "type": "object",
        "properties": only(fixed, EVENT_KEYS),
        "required": ["id", "kind"],
        "allOf": kinds,
        "unevaluatedProperties": False,
    }


def register(vocabulary: Vocabulary) -> Schema:
    """Describe a register, or several of one kind."""
    fixed = {
        "body": words("body", vocabulary),
        "about": leaf(IDS),
        **dict.fromkeys(("from", "to"), leaf(MOMENT)),
        "complete": leaf(TRUTH),
        **dict.fromkeys(("source", "note"), TEXT),
    }
    one = closed(only(fixed, REGISTER_KEYS))
    return {"anyOf": [one, listed(one)]}


def source(vocabulary: Vocabulary) -> Schema:
    """Describe one of `sources`."""
    special = {"kind": {"enum": list(vocabulary.grades)}, "grade": {"enum": list(GRADES)}}
    return closed({**dict.fromkeys(SOURCE_KEYS, MOMENT), **special}, ("kind",))


def figure() -> Schema:
    """Describe one of `figures`."""
    keys = {**proof(NUMBER), "unit": TEXT, "year": INSTANT}
    return {"anyOf": [NUMBER, closed(keys, ("value",))]}


def attributes(declared: Mapping[str, Attribute], vocabulary: Vocabulary) -> Schema:
    """Describe the keys that a vocabulary declares, each with its question."""
    return {
        name: {
            **leaf(typed(one.type, vocabulary)),
            "description": one.question.get("en") or one.label.get("en", ""),
        }
        for name, one in declared.items()
    }


def typed(kind: str, vocabulary: Vocabulary) -> Schema:
    """Describe a value of a declared type."""
    if kind.startswith("["):
        one = words(kind[1:-1], vocabulary)
        return {"anyOf": [one, listed(one)]}
    if kind in PLAIN:
        return PLAIN[kind]
    return words(kind, vocabulary)


def words(enumeration: str, vocabulary: Vocabulary) -> Schema:
    """Describe one word of an enumeration, or that it is not known."""
    known: list[Any] = [*vocabulary.values[enumeration], "unknown"]
    # An editor reads the word 102 as a number.
    return {"enum": known + [int(word) for word in known if word.isdecimal()]}


def leaf(value: Schema) -> Schema:
    """Describe a value, alone or with its proof."""
    return {"anyOf": [value, closed(proof(value), ("value",))]}


def proof(value: Schema) -> Schema:
    """Describe the keys of a value with its proof."""
    return {**dict.fromkeys(LEAF_KEYS, TEXT), "value": value}


def only(schemas: Schema, keys: Iterable[str]) -> Schema:
    """Keep the loader's keys, so that a key it learns is not forgotten here."""
    return {key: schemas[key] for key in keys}


def listed(items: Schema) -> Schema:
    """Describe a list."""
    return {"type": "array", "items": items}


def named(values: Schema) -> Schema:
    """Describe a map from ids to values."""
    return {"type": "object", "additionalProperties": values}


def closed(properties: Schema, required: Iterable[str] = ()) -> Schema:
    """Describe an object that may have these keys and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }
