"""A compiled rule set as JSON text, and back: plain data, quick to read, never code.

Shapes
    The text is one JSON object on two lines; the first holds the digest of all that
    stands after it.  Named tuples travel as lists in the order of their fields.
Errors
    `restore` gives None for a text that is damaged or of another version: the rules
    are then compiled from their sources.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any, NamedTuple

from lawcheck.model.route import NO_ROUTES, FormField, RouteRule, RouteTable, Trace
from lawcheck.model.ruleset import Act, Edition, Norm, Reading, RuleSet
from lawcheck.model.vocabulary import Attribute, EventKind, RegisterKind, Vocabulary

VERSION = 1
SHAPES = (
    Act, Edition, Norm, Reading, RuleSet, Attribute, EventKind, RegisterKind, Vocabulary,
    FormField, RouteRule,
)  # fmt: skip
FORMAT = f"{VERSION} {' '.join(','.join(shape._fields) for shape in SHAPES)}"
HEAD, MIDDLE, TAIL = '{"sha256": "', '",\n"rules": ', "}\n"


class Restored(NamedTuple):
    """Rules as they were before they became text."""

    ruleset: RuleSet
    vocabulary: Vocabulary
    digests: dict[str, str]
    routes: RouteTable


def dump(
    ruleset: RuleSet,
    vocabulary: Vocabulary,
    digests: dict[str, str],
    routes: RouteTable = NO_ROUTES,
) -> str:
    """Write rules as text; the same rules give the same text."""
    calendars = {
        name: {str(year): sorted(days) for year, days in years.items()}
        for name, years in ruleset.calendars.items()
    }
    rules = (ruleset.acts, ruleset.norms, ruleset.readings, calendars)
    payload = [FORMAT, rules, vocabulary, digests, routes]
    text = json.dumps(payload, ensure_ascii=False, separators=(",", ":"))
    return f"{HEAD}{digest(text)}{MIDDLE}{text}{TAIL}"


def digest(text: str) -> str:
    """Give the digest by which a damaged text is recognised."""
    return hashlib.sha256(text.encode()).hexdigest()


def restore(text: str) -> Restored | None:
    """Read rules back; None where the text is not what `dump` of this version wrote."""
    head, middle, body = text.partition(MIDDLE)
    body = body.removesuffix(TAIL)
    if not middle or head != f"{HEAD}{digest(body)}":
        return None
    format_, *rest = json.loads(body)
    if format_ != FORMAT:
        return None
    ruleset, vocabulary, digests, routes = rest
    return Restored(ruleset_of(ruleset), vocabulary_of(vocabulary), digests, routes_of(routes))


def frozen(value: Any) -> Any:
    """Turn lists back into tuples, inside maps too."""
    if isinstance(value, list):
        return tuple([frozen(item) if isinstance(item, list) else item for item in value])
    if isinstance(value, dict):
        return {key: frozen(item) for key, item in value.items()}
    return value


def ruleset_of(given: list[Any]) -> RuleSet:
    """Read a rule set back."""
    acts, norms, readings, calendars = given
    return RuleSet(
        {name: act_of(act) for name, act in acts.items()},
        tuple(norm_of(norm) for norm in norms),
        {name: Reading(*reading) for name, reading in readings.items()},
        {
            name: {int(year): frozenset(days) for year, days in years.items()}
            for name, years in calendars.items()
        },
    )


def act_of(given: list[Any]) -> Act:
    """Read an act back."""
    act = Act(*given)
    return act._replace(
        editions=tuple(Edition(*edition) for edition in act.editions),
        ends=Edition(*act.ends) if act.ends is not None else None,
    )


def norm_of(given: list[Any]) -> Norm:
    """Read a norm back."""
    return Norm(*[frozen(value) if isinstance(value, list | dict) else value for value in given])


def vocabulary_of(given: list[Any]) -> Vocabulary:
    """Read a vocabulary back."""
    values, grades, events, people, relationships, registers, facts, figures, labels = given
    return Vocabulary(
        values,
        grades,
        {name: event_of(kind) for name, kind in events.items()},
        attributes_of(people),
        attributes_of(relationships),
        {
            name: RegisterKind(word, label, question, tuple(bodies))
            for name, (word, label, question, bodies) in registers.items()
        },
        attributes_of(facts),
        figures,
        labels,
    )


def event_of(given: list[Any]) -> EventKind:
    """Read a kind of event back."""
    kind = EventKind(*given)
    return kind._replace(
        actor=tuple(kind.actor),
        registers=tuple(kind.registers),
        attributes=attributes_of(given[-1]),
    )


def attributes_of(given: dict[str, list[Any]]) -> dict[str, Attribute]:
    """Read attributes back."""
    return {name: Attribute(*attribute) for name, attribute in given.items()}


def routes_of(given: list[Any]) -> RouteTable:
    """Read the table of routes back."""
    rules, fields = given
    return RouteTable(
        tuple(rule_of(rule) for rule in rules),
        {name: FormField(*field) for name, field in fields.items()},
    )


def rule_of(given: list[Any]) -> RouteRule:
    """Read one way back."""
    rule = RouteRule(*[frozen(value) for value in given])
    return rule._replace(
        skip=tuple(Trace(*one) for one in rule.skip),
        used=tuple(Trace(*one) for one in rule.used),
    )
