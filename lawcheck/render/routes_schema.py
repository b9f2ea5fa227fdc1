"""The JSON Schema of the routes in what `lawcheck assess --format json` gives."""

from __future__ import annotations

from typing import Any

from lawcheck.model.finding import REASONS as OPEN_REASONS
from lawcheck.model.route import REASONS, STATES
from lawcheck.model.ruleset import READ_ORDER
from lawcheck.render.schema_parts import (
    BODY,
    DAY,
    NAME,
    TEXT,
    Schema,
    closed,
    listed,
    named,
    or_null,
)

PROCEDURES = (
    "criminal", "administrative_offence", "administrative_procedure", "prevention",
    "supervision", "services", "treaty",
)  # fmt: skip


def route() -> Schema:
    """Describe a route."""
    finding = closed({"norm": NAME, "instance": listed(NAME), "status": NAME})
    return closed(
        {
            "route": NAME,
            "filing": NAME,
            "document": NAME,
            "procedure": {"enum": list(PROCEDURES)},
            "state": {"enum": list(STATES)},
            "title": NAME,
            "about": listed(NAME),
            "addressee": closed({"body": NAME, "text": NAME}),
            "how": NAME,
            "last_day": or_null(named("moment")),
            "term": BODY,
            "asks": listed(NAME),
            "attach": listed(NAME),
            "why": listed(reason()),
            "answers": listed(finding),
            "stands_on": listed(finding),
            "norms": listed(NAME),
            "read": {"enum": list(READ_ORDER)},
            "in_force": closed({"from": DAY, "until": or_null(DAY)}),
            "fields": listed(field()),
        }
    )


def reason() -> Schema:
    """Describe a reason why a way is closed or not certain."""
    return closed(
        {
            "reason": {"enum": list(REASONS)},
            "text": TEXT,
            "norms": listed(NAME),
            "events": listed(NAME),
            "because": listed({"enum": list(OPEN_REASONS)}),
        }
    )


def field() -> Schema:
    """Describe a field of a document; what a case file holds may be of any shape."""
    held: dict[str, Any] = {"of": NAME, "key": BODY, "value": {}, "source": BODY}
    return closed({"id": NAME, "label": NAME, "from": NAME, "in_case": listed(closed(held))})
