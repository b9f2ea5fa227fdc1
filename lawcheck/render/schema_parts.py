"""What the JSON Schemas of several commands are built from.

Shapes
    Every key of an object is listed and others are refused, so that a change of a
    contract fails a test.
"""

from __future__ import annotations

from typing import Any

from lawcheck.model.ruleset import READ_ORDER

Schema = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
TEXT: Schema = {"type": "string"}
NAME: Schema = {"type": "string", "minLength": 1}
BODY: Schema = {"type": ["string", "null"]}
COUNT: Schema = {"type": "integer", "minimum": 0}
TRUTH: Schema = {"type": "boolean"}
DAY: Schema = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d\d-\d\d$"}
READ: Schema = {"enum": list(READ_ORDER)}
LANG: Schema = {"enum": ["en", "ru", "kk"]}
TEXTS: Schema = {"type": "object", "propertyNames": LANG, "additionalProperties": TEXT}
KINDS = (
    "duty", "prohibition", "power", "right", "definition", "offence", "exception", "bridge",
)  # fmt: skip


def closed(required: Schema, optional: Schema | None = None) -> Schema:
    """Describe an object with these keys and no others."""
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "additionalProperties": False,
    }


def named(name: str) -> Schema:
    """Point to a definition of the same schema."""
    return {"$ref": f"#/$defs/{name}"}


def listed(items: Schema) -> Schema:
    """Describe an array."""
    return {"type": "array", "items": items}


def or_null(schema: Schema) -> Schema:
    """Describe a value that may be missing."""
    return {"anyOf": [schema, {"type": "null"}]}


DAYS = closed({"earliest": or_null(DAY), "latest": or_null(DAY)})
CITE = closed(dict.fromkeys(("act", "article", "paragraph", "item"), TEXT))
RULES = closed({"act": TEXT, "version": TEXT, "sha256": TEXT, "checked_to": DAY})
SCOPE = {"program": TEXT, "rules": listed(RULES), "not_text": TEXT, "not_advice": TEXT}
