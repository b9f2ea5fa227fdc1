"""The dated chronology of a memo: per day what happened, and what began, ended or fell due.

Shapes
    A row is one day, or the stretch a time lies in; facts are named by their ids, since
    the facts of the memo tell them in full.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lawcheck.engine.counting import local_day
from lawcheck.model.case import Event
from lawcheck.model.finding import Finding
from lawcheck.model.moment import Moment
from lawcheck.render.documents.matter import Matter
from lawcheck.render.naming import Speaker
from lawcheck.render.plain import visible
from lawcheck.render.text_statuses import status_words
from lawcheck.render.timeline import DUTIES, POWERS, bounded, doubt
from lawcheck.render.times import day_words, local, moment_words
from lawcheck.render.treaty_side import law_of

Entry = tuple[int, str, str, str]  # instant, day, what, "event" or a kind of term


def chronology(m: Matter) -> tuple[dict[str, Any], ...]:
    """Give the days of a case in order."""
    entries = [*events(m.s), *terms(m.s, m.result.findings)]
    days: dict[str, list[Entry]] = {}
    for one in sorted(dict.fromkeys(entries), key=lambda each: each[0]):
        days.setdefault(one[1], []).append(one)
    return tuple(
        {
            "day": day,
            "events": "; ".join(told for _, _, told, kind in rows if kind == "event"),
            "terms": tuple(
                {"kind": kind, "told": told} for _, _, told, kind in rows if kind != "event"
            ),
        }
        for day, rows in days.items()
    )


def events(s: Speaker) -> Iterator[Entry]:
    """Give the dated events, with the time of day where it is known."""
    for one in s.case.events:
        if one.dated:
            yield one.at.earliest, day_of(s, one.at), clocked(s, one), "event"


def clocked(s: Speaker, one: Event) -> str:
    """Call an event, after its time of day."""
    exact = one.at.earliest == one.at.latest
    clock = f"{local(one.at.earliest, s.case.zone):%H:%M} " if exact else ""
    return f"{clock}{visible(one.id)}{doubt(s, one)}"


def terms(s: Speaker, findings: tuple[Finding, ...]) -> Iterator[Entry]:
    """Give when measures began and ended, and when duties fell due, under national law."""
    for one in findings:
        if law_of(one) != "national" or one.norm.only_in is not None:
            continue
        title = s.of(one.norm.title, one.norm.id)
        runs = one.extra.get("runs")
        if one.norm.kind in POWERS and runs is not None and one.status != "unsettled":
            order = one.extra.get("order")
            name = s.value("order", order) if order else title
            for kind, edge in (("begins", runs[0]), ("ends", runs[1])):
                if bounded(edge):
                    yield edge.earliest, day_of(s, edge), name, kind
        due = one.due if one.norm.kind == "duty" and one.norm.level == "case" else None
        if one.status in DUTIES and due is not None and bounded(due):
            yield due.earliest, day_of(s, due), f"{title}: {status_words(s, one)}", "due"


def day_of(s: Speaker, when: Moment) -> str:
    """Write the day of a moment; the stretch it lies in where that is several days."""
    first, last = (local_day(instant, s.case.zone) for instant in when)
    return day_words(first, s.lang) if first == last else moment_words(when, s.case.zone, s.lang)
