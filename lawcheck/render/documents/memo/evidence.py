"""What a case rests on, and which records are missing: who holds each, and until when.

Shapes
    A source has a grade of the form of its proof and the facts it is named for; facts
    without any source are a row of their own.  A missing record is named once for each
    body and register, with all it would show.
Source
    The vocabulary says which register holds what, and how long; where nothing was read on
    how long, the row says so and no day is made up.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lawcheck.analyses.questions import LAWYER
from lawcheck.analyses.records import Wanted, wanted
from lawcheck.render.agenda import Agenda
from lawcheck.render.ask.points import record_words
from lawcheck.render.asking import holder_words, kind_label
from lawcheck.render.documents.memo.facts import leaves
from lawcheck.render.naming import Speaker
from lawcheck.render.plain import visible

MOST_RECORDS = 3
Row = dict[str, Any]


def evidence(s: Speaker) -> tuple[Row, ...]:
    """List the sources of the file, the strongest first."""
    shown: dict[str, dict[str, None]] = {}
    for source, name in uses(s):
        shown.setdefault(source, {})[visible(name)] = None
    sources = sorted(s.case.sources.values(), key=lambda one: -one.grade)
    return tuple(
        {
            "id": visible(one.id),
            "kind": s.value("source_kind", one.kind),
            "title": visible(one.title),
            "holder": s.value("body", one.holder) if one.holder else "",
            "grade": f"G{one.grade}",
            "shows": ", ".join(shown.get(one.id, ())),
        }
        for one in sources
    )


def unsourced(s: Speaker) -> tuple[str, ...]:
    """Name what the file states without a source."""
    return tuple(dict.fromkeys(visible(name) for source, name in uses(s) if not source))


def uses(s: Speaker) -> Iterator[tuple[str, str]]:
    """Give each source with what it is named for: events, people, bonds, registers."""
    for event in s.case.events:
        for leaf in leaves(event):
            if leaf.source or (leaf is event.done and leaf.value is not None):
                yield leaf.source, event.id
    for person in s.case.people.values():
        for leaf in person.attributes.values():
            yield leaf.source, person.id
    for bond in s.case.relationships:
        yield bond.kind.source, f"{bond.of}–{bond.other}"
    for register in s.case.registers:
        word = s.vocabulary.registers.get(register.kind)
        yield register.source, s.of(word.label if word else None, register.kind)


# -- what is missing ----------------------------------------------------------------------


def records(s: Speaker, asked: Agenda) -> tuple[Row, ...]:
    """List the records to ask for, those first that settle what ranks highest."""
    rows: dict[tuple[str, str, str], Row] = {}
    for item in asked.items:
        first = item.questions[0]
        record = None if first.holder == LAWYER else wanted(first, s.vocabulary, s.case)
        if record is None or not record.kind:
            continue
        key = (holder_words(s, first), record_words(s, record), s.of(first.kept))
        row = rows.setdefault(key, {"shows": {}})
        row["shows"].setdefault(kind_label(s, record.kind), {})[event_of(record)] = None
    return tuple(
        {
            "holder": holder,
            "register": register,
            "kept": kept,
            "shows": tuple(
                f"{label} ({', '.join(ids)})" if (ids := [one for one in names if one]) else label
                for label, names in row["shows"].items()
            ),
        }
        for (holder, register, kept), row in rows.items()
    )


def event_of(record: Wanted) -> str:
    """Name the event a record concerns; "" where the file lists none."""
    return visible(record.event)
