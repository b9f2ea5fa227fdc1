"""A compiled rule set as JSON text, and back: plain data, quick to read, never code.

Shapes
    The text is one JSON object over many lines.  The first holds the digest of all that
    stands after it, the second all but the norms; then each norm has a line of its own,
    which is read when the norm is first asked for.  Named tuples travel as lists in the
    order of their fields.
Errors
    `restore` gives None for a text that is damaged or of another version: the rules
    are then compiled from their sources.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any, NamedTuple

from lawcheck.engine.program import compile_rules
from lawcheck.model.route import NO_ROUTES, FormField, RouteRule, RouteTable, Trace
from lawcheck.model.ruleset import Act, Edition, Norm, Reading, RuleSet
from lawcheck.model.shelf import Outline, Shelf
from lawcheck.model.vocabulary import Attribute, EventKind, RegisterKind, Vocabulary

VERSION = 2
SHAPES = (
    Act, Edition, Norm, Reading, Outline, RuleSet, Attribute, EventKind, RegisterKind, Vocabulary,
    FormField, RouteRule,
)  # fmt: skip
FORMAT = f"{VERSION} {' '.join(','.join(shape._fields) for shape in SHAPES)}"
FOLDED = (list, dict)
HEAD, MIDDLE = '{"sha256": "', '",\n'
RULES, NORMS, END = '"rules": ', '"norms": [', "]}"


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
    outlines = [
        family.outline._replace(numbers=tuple(one.numbers for one in family.wordings))
        for family in compile_rules(ruleset, vocabulary).families.values()
    ]
    rules = (ruleset.acts, ruleset.readings, calendars, outlines)
    norms = ",\n".join(map(written, ruleset.norms))
    payload = written([FORMAT, rules, vocabulary, digests, routes])
    body = f"{RULES}{payload},\n{NORMS}\n{norms}\n{END}\n"
    return f"{HEAD}{digest(body.encode())}{MIDDLE}{body}"


def written(value: Any) -> str:
    """Write a value on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def digest(body: bytes) -> str:
    """Give the digest by which a damaged text is recognised."""
    return hashlib.sha256(body).hexdigest()


def restore(data: bytes) -> Restored | None:
    """Read rules back; None where the text is not what `dump` of this version wrote."""
    head, _, body = data.partition(MIDDLE.encode())
    if head != f"{HEAD}{digest(body)}".encode():
        return None
    first, _, *norms, _, _ = body.split(b"\n")
    payload = first.decode().removeprefix(RULES).removesuffix(",")
    format_, *rest = json.loads(payload)
    if format_ != FORMAT:
        return None
    rules, vocabulary, digests, routes = rest
    restored = ruleset_of(rules, norms)
    return Restored(restored, vocabulary_of(vocabulary), digests, routes_of(routes))


def frozen(value: Any) -> Any:
    """Turn lists back into tuples, inside maps too."""
    kind = type(value)
    if kind is list:
        return tuple([frozen(item) if type(item) is list else item for item in value])
    if kind is dict:
        for key, item in value.items():
            if type(item) in FOLDED:
                value[key] = frozen(item)
    return value


def ruleset_of(given: list[Any], lines: list[bytes]) -> RuleSet:
    """Read a rule set back, but for its norms."""
    acts, readings, calendars, outlines = given
    return RuleSet(
        {name: act_of(act) for name, act in acts.items()},
        Shelf(
            tuple(Outline(*map(frozen, outline)) for outline in outlines),
            lambda place: norm_of(json.loads(lines[place].decode().removesuffix(","))),
        ),
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
    return Norm(*[frozen(value) if type(value) in FOLDED else value for value in given])


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
