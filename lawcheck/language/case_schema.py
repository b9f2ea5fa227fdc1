"""The JSON Schema of a case file, made from the vocabulary: for editors, not for us.

Shapes
    Plain data of JSON Schema 2020-12.  Editors read YAML 1.2, where `yes` is a text,
    `true` a truth and `1` a number, so values that are digits may be either.
Source
    What a schema cannot say (that an `about` points somewhere, that times are in order)
    is said by the reader of case files alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from lawcheck.language.case_events import EVENT_KEYS
from lawcheck.language.case_people import PERSON_KEYS, RELATIONSHIP_KEYS, STAY_KEYS
from lawcheck.language.case_place import PLACE_KEYS
from lawcheck.language.case_reader import LANGUAGES, SUBJECTS, TOP_KEYS
from lawcheck.language.case_registers import REGISTER_KEYS
from lawcheck.language.case_shapes import SHORT
from lawcheck.language.case_sources import DECISION_KEYS, SOURCE_KEYS
from lawcheck.language.case_values import GRADES, LEAF_KEYS
from lawcheck.language.regions import ZONES
from lawcheck.model.vocabulary import Attribute, Vocabulary

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
ID: Schema = {"type": ["string", "integer"]}
TEXT: Schema = {"type": ["string", "number", "boolean"]}
SHORT_TEXT: Schema = {"type": ["string", "number"], "maxLength": SHORT}
TRUTH: Schema = {"enum": ["yes", "no", "unknown", True, False]}
NUMBER: Schema = {"type": ["number", "string"], "pattern": r"^(unknown|-?[0-9]+(\.[0-9]+)?)$"}
DATE: Schema = {
    "type": ["string", "integer"],
    "pattern": r"^(unknown|~?[0-9]{4}(-[0-9]{2}){0,2}(T.*)?)$",
}
DAY: Schema = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
PERIOD: Schema = {
    "type": "string",
    "pattern": "^(unknown|[0-9]+ (h|d|calendar days?|working days?|months?))$",
}
IDS: Schema = {"anyOf": [ID, {"type": "array", "items": ID}]}


def case_schema(vocabulary: Vocabulary, lang: str = "en") -> Schema:
    """Build the schema, with labels and questions in one language."""
    build = _Builder(vocabulary, lang)
    sections: dict[str, Schema] = {
        "lawcheck": {"const": 1},
        "id": ID,
        "title": SHORT_TEXT,
        "fictional": TRUTH,
        "subject": {"enum": list(SUBJECTS)},
        "language": {"enum": list(LANGUAGES)},
        "place": build.place(),
        "as_of": DAY,
        "people": {"type": "object", "additionalProperties": build.person()},
        "relationships": {"type": "array", "items": build.relationship()},
        "events": {"type": "array", "items": build.event()},
        "facts": closed(build.attributes(vocabulary.facts)),
        "figures": closed({name: figure(unit) for name, unit in vocabulary.figures.items()}),
        "registers": closed({name: build.register(name) for name in vocabulary.registers}),
        "sources": {"type": "object", "additionalProperties": build.source()},
        "decisions": {"type": "array", "items": decision()},
        "consent": {"type": "object"},
        "coder": {"type": "object"},
        "scenario": {"type": "object"},
        "notes": {},
    }
    properties = {key: sections[key] for key in TOP_KEYS}
    return {
        "$schema": DIALECT,
        "title": "lawcheck case file",
        **closed(properties, required=("lawcheck", "id")),
    }


class _Builder:
    """Schemas of the parts that use words of the vocabulary."""

    def __init__(self, vocabulary: Vocabulary, lang: str) -> None:
        self.vocabulary = vocabulary
        self.lang = lang

    def words(self, enumeration: str) -> Schema:
        """List the words of an enumeration, and `unknown`."""
        return {"enum": [*self.vocabulary.values[enumeration], "unknown"]}

    def typed(self, kind: str) -> Schema:
        """Describe a value of a declared type."""
        plain: dict[str, Schema] = {
            "truth": TRUTH, "number": NUMBER, "text": TEXT, "article": SHORT_TEXT,
            "period": PERIOD, "date": moment(),
        }  # fmt: skip
        if kind in plain:
            return dict(plain[kind])
        one = self.words(kind.strip("[]"))
        return {"anyOf": [one, {"type": "array", "items": one}]} if kind.startswith("[") else one

    def attributes(self, declared: Mapping[str, Attribute]) -> dict[str, Schema]:
        """Describe the keys that the vocabulary declares, with their labels."""
        return {
            name: {
                "title": one.label.get(self.lang, name),
                "description": one.question.get(self.lang, ""),
                **leaf(self.typed(one.type)),
            }
            for name, one in declared.items()
        }

    def place(self) -> Schema:
        """Describe where the case happened."""
        schema = dict.fromkeys(PLACE_KEYS, SHORT_TEXT)
        schema["region"] = {"type": "string", "examples": list(ZONES)}
        return closed(schema)

    def person(self) -> Schema:
        """Describe somebody in the case."""
        schema = dict.fromkeys(PERSON_KEYS, TEXT)
        schema["role"], schema["body"] = leaf(self.words("role")), leaf(self.words("body"))
        schema["child_of"] = leaf(IDS)
        return closed({**schema, **self.attributes(self.vocabulary.people)})

    def relationship(self) -> Schema:
        """Describe what one person is to another."""
        ends = dict.fromkeys(STAY_KEYS, leaf(moment()))
        stays = {"type": "array", "items": closed(dict(ends))}
        schema = dict.fromkeys(RELATIONSHIP_KEYS, TEXT) | ends
        schema["kind"] = leaf(self.words("relationship"))
        schema["lived_together"] = leaf({"anyOf": [TRUTH, stays]})
        return closed(schema, required=("of", "with"))

    def event(self) -> Schema:
        """Describe an event: each kind has keys of its own."""
        common: dict[str, Schema] = dict.fromkeys(EVENT_KEYS, TEXT) | dict.fromkeys(
            ("at", "until"), leaf(moment())
        )
        common |= dict.fromkeys(("by", "to", "about", "with"), leaf(IDS))
        common |= {"done": leaf(TRUTH), "planned": leaf(TRUTH), "id": ID}
        kinds = []
        for name, kind in self.vocabulary.events.items():
            own: dict[str, Schema] = {
                **common,
                "kind": {"const": name, "title": kind.label.get(self.lang, name)},
                **self.attributes(kind.attributes),
            }
            kinds.append(closed(own, required=("id", "kind")))
        return {"anyOf": kinds}

    def register(self, name: str) -> Schema:
        """Describe a register, or several of one kind."""
        schema = dict.fromkeys(REGISTER_KEYS, TEXT)
        schema["body"] = {"enum": list(self.vocabulary.registers[name].bodies)}
        schema |= {"about": leaf(IDS), "complete": leaf(TRUTH)}
        schema |= dict.fromkeys(("from", "to"), leaf(moment()))
        one = closed(schema)
        title = self.vocabulary.registers[name].label.get(self.lang, name)
        return {"title": title, "anyOf": [one, {"type": "array", "items": one}]}

    def source(self) -> Schema:
        """Describe where values come from."""
        schema = dict.fromkeys(SOURCE_KEYS, TEXT)
        schema["kind"] = {"enum": list(self.vocabulary.grades)}
        schema["grade"] = {"enum": list(GRADES)}
        schema |= dict.fromkeys(("taken", "made"), moment())
        return closed(schema, required=("kind",))


def moment() -> Schema:
    """Describe a moment, as text or as `{from, to}`."""
    return {"anyOf": [DATE, closed({"from": DATE, "to": DATE})]}


def leaf(schema: Schema) -> Schema:
    """Describe a value written plain, or with its proof."""
    parts: dict[str, Schema] = dict.fromkeys(LEAF_KEYS, TEXT) | {"value": schema}
    return {"anyOf": [schema, {"const": "unknown"}, closed(parts, required=("value",))]}


def figure(unit: str) -> Schema:
    """Describe a number with its unit and year."""
    parts: dict[str, Schema] = dict.fromkeys(LEAF_KEYS, TEXT)
    parts |= {"value": NUMBER, "unit": {"const": unit}, "year": {"type": ["integer", "string"]}}
    return {"anyOf": [NUMBER, closed(parts, required=("value",))]}


def decision() -> Schema:
    """Describe a lawyer's answer to a point the law leaves open."""
    schema: dict[str, Schema] = dict.fromkeys(DECISION_KEYS, TEXT) | {"on": DAY}
    return closed(schema, required=("point", "value", "by"))


def closed(properties: dict[str, Schema], required: Iterable[str] = ()) -> Schema:
    """Describe a map that has no other keys."""
    schema: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    if named := list(required):
        schema["required"] = named
    return schema
