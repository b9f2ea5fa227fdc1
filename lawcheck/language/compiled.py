"""A compiled rule set as JSON text, and back: plain data, quick to read, never code.

Shapes
    The text is one JSON object over many lines.  The first holds the checksum of all that
    stands after it, by which a damaged text is recognised; then each part of the rules has
    a line, and at the end each norm one of its own, which is read when the norm is first
    asked for.  Named tuples travel as lists in the order of their fields.
Errors
    `restore` gives None for a text that is damaged or of another version: the rules
    are then compiled from their sources.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple
from zlib import crc32

from lawcheck.engine.program import compile_rules
from lawcheck.model.route import NO_ROUTES, FormField, RouteRule, RouteTable, Trace
from lawcheck.model.ruleset import Act, Edition, Norm, Reading, RuleSet
from lawcheck.model.shelf import Outline, Shelf
from lawcheck.model.vocabulary import Attribute, EventKind, RegisterKind, Vocabulary

VERSION = 3
SHAPES = (
    Act, Edition, Norm, Reading, Outline, RuleSet, Attribute, EventKind, RegisterKind, Vocabulary,
    FormField, RouteRule,
)  # fmt: skip
FORMAT = f"{VERSION} {' '.join(','.join(shape._fields) for shape in SHAPES)}"
FOLDED = (list, dict)
HEAD, MIDDLE = '{"crc32": "', '",\n'
PARTS = ("digests", "acts", "readings", "calendars", "outlines", "vocabulary", "routes")


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
    told = (digests, ruleset.acts, ruleset.readings, calendars, outlines, vocabulary, routes)
    parts = "".join(f'"{name}": {written(part)},\n' for name, part in zip(PARTS, told, strict=True))
    norms = ",\n".join(map(written, ruleset.norms))
    body = f'"format": {written(FORMAT)},\n{parts}"norms": [\n{norms}\n]}}\n'
    return f"{HEAD}{checksum(body.encode())}{MIDDLE}{body}"


def written(value: Any) -> str:
    """Write a value on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def checksum(body: bytes | memoryview) -> str:
    """Give the checksum by which a damaged text is recognised."""
    return f"{crc32(body):08x}"


def restore(data: bytes) -> Restored | None:
    """Read rules back; None where the text is not what `dump` of this version wrote."""
    begins = data.find(b"\n") + 1
    head = f"{HEAD}{checksum(memoryview(data)[begins:])}{MIDDLE}".encode()
    known = head + f'"format": {written(FORMAT)},\n'.encode()
    if not data.startswith(known):
        return None
    lines = list(pairwise(line_starts(data, len(known))))
    digests, acts, readings, calendars, outlines, vocabulary, routes = (
        part_of(data, line, name) for name, line in zip(PARTS, lines, strict=False)
    )
    shelf = Shelf(tuple(map(outline_of, outlines)), norms_of(data, lines[len(PARTS) + 1 :]))
    ruleset = ruleset_of(acts, shelf, readings, calendars)
    return Restored(ruleset, vocabulary_of(vocabulary), digests, routes_of(routes))


def line_starts(data: bytes, start: int) -> Iterator[int]:
    """Say where the lines after a place begin; the last is where the text ends."""
    while start:
        yield start
        start = data.find(b"\n", start) + 1


def part_of(data: bytes, line: tuple[int, int], name: str) -> Any:
    """Read a part of the rules, between its name and the comma at the end of its line."""
    start, end = line
    return json.loads(data[start + len(f'"{name}": ') : end - 2].decode())


def norms_of(data: bytes, lines: list[tuple[int, int]]) -> Callable[[int], Norm]:
    """Give what reads a norm from its line."""

    def read(place: int) -> Norm:
        start, end = lines[place]
        return norm_of(json.loads(data[start : end - 1].removesuffix(b",").decode()))

    return read


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


def nested(value: Iterable[list[Any]]) -> tuple[tuple[Any, ...], ...]:
    """Turn a list of flat lists back into tuples."""
    return tuple(map(tuple, value))


def outline_of(given: list[Any]) -> Outline:
    """Read an outline back."""
    (
        id_, act, kind, norms, numbers, events, editions, laws, days, governed, words, reported,
        neutral, args, effect, defeats, instead_of,
    ) = given  # fmt: skip
    return Outline(
        id_, act, kind, tuple(norms), nested(numbers), nested(events), nested(editions),
        tuple(laws), nested(days), governed, None if words is None else tuple(words), reported,
        neutral, nested(args), effect, tuple(defeats), tuple(instead_of),
    )  # fmt: skip


def ruleset_of(
    acts: dict[str, list[Any]],
    norms: Shelf,
    readings: dict[str, list[Any]],
    calendars: dict[str, dict[str, list[int]]],
) -> RuleSet:
    """Read a rule set back, but for its norms."""
    return RuleSet(
        {name: act_of(act) for name, act in acts.items()},
        norms,
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
