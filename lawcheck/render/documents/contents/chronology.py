"""The chronology: what the file says happened, day by day, with terms, gaps and the law.

Shapes
    `rows` are those of one table in the order of time.  A row has a `type`: an `event`, a
    `gap` between entries, a `term` that falls due, a measure that `ends`, a `law` that
    changes.  What has no date stands apart.
Source
    A gap says that the file has no entry, never that nothing happened.  A time that is not
    known is the span that holds it, and stands where that span begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lawcheck.analyses.last_days import last_days
from lawcheck.engine.counting import local_day
from lawcheck.model.case import Event, Leaf
from lawcheck.model.finding import Finding
from lawcheck.model.moment import Moment
from lawcheck.render.documents.account import papers
from lawcheck.render.documents.facts import Plain, exhibits, fact
from lawcheck.render.documents.law_stretches import changes, laws
from lawcheck.render.documents.matter import Content, Matter
from lawcheck.render.documents.pictures import timeline_svg
from lawcheck.render.naming import Speaker, citation, event_name, event_of, everyone, who
from lawcheck.render.naming import edition_words as wording
from lawcheck.render.phrases import amount
from lawcheck.render.phrases.books import say_from
from lawcheck.render.plain import visible
from lawcheck.render.text_statuses import status_words
from lawcheck.render.timeline import (
    DUTIES,
    POWERS,
    bounded,
    performing,
)
from lawcheck.render.times import extent_words, moment_words, span_words

GAP = 7  # whole days without an entry that are worth a line
TERMS = ("limitation", "ask")
MARKED = ("missed", "unsettled")  # periods
ORDER = ("law", "event", "gap", "term", "ends")  # of what begins at one instant


class Row(NamedTuple):
    """A line of the table, and where it stands."""

    at: Moment
    plain: Plain


def content(m: Matter) -> Content:
    """Fill the chronology."""
    s = m.s
    dated = sorted((one for one in m.case.events if one.dated), key=lambda one: one.at)
    rows = [event_row(s, one) for one in dated]
    rows += [*gaps(s, dated), *terms(m), *endings(m)]
    first = next((one.at.earliest for one in dated if bounded(one.at)), m.case.as_of)
    rows += [Row(when, plain) for when, plain in changes(m, first)]
    picture = timeline_svg(m)
    rows.sort(key=lambda one: (one.at.earliest, ORDER.index(one.plain["type"]), one.at.latest))
    return Content(
        {
            "case": visible(m.case.id),
            "day": m.day_told,
            "gap": GAP,
            "legend": say_from("days", "p_text", s.lang) if picture else "",
            "people": tuple(person(s, name) for name in m.case.people),
            "rows": tuple(one.plain for one in rows),
            "undated": tuple(happening(s, one) for one in m.case.events if not one.dated),
            "measures": tuple(measures(m)),
            "laws": tuple(laws(m, first)),
            "exhibits": exhibits(s, papers(s.case)),
            "left_out": tuple(visible(one) for one in m.case.left_out),
        },
        {"timeline": picture} if picture else {},
    )


def person(s: Speaker, name: str) -> Plain:
    """Call somebody, and say what they are to the other side of a relationship."""
    relations = tuple(
        {"kind": s.value("relationship", str(one.kind.value)), "of": visible(one.of)}
        for one in s.case.relationships
        if one.other == name and one.kind.value is not None
    )
    return {"called": who(s, name), "relations": relations}


# -- events ------------------------------------------------------------------------------


def event_row(s: Speaker, one: Event) -> Row:
    """Give an event that has a date."""
    return Row(one.at, happening(s, one) | {"type": "event"})


def happening(s: Speaker, one: Event) -> Plain:
    """Give an event with what it is about and what of it is contested."""
    leaves = {"": one.done, "by": one.by, "to": one.to, **one.attributes}
    contested = {key: leaf.contested_by for key, leaf in leaves.items() if leaf}
    return fact(s, one, papers(s.case)) | {
        "by": called(s, one.by),
        "to": called(s, one.to),
        "about": tuple(visible(name) for name in one.about or ()),
        "planned": one.planned,
        "contested": tuple(
            {"what": key_words(s, one, key), "by": visible(by)}
            for key, by in contested.items()
            if by
        ),
    }


def called(s: Speaker, leaf: Leaf | None) -> str:
    """Call those who did something, or to whom it was done; "" where nobody is named."""
    return everyone(s, leaf.value) if leaf and isinstance(leaf.value, tuple) else ""


def key_words(s: Speaker, one: Event, key: str) -> str:
    """Call a key of an event; "" for whether it happened."""
    kind = s.vocabulary.events.get(one.kind)
    word = kind.attributes.get(key) if kind else None
    label = word.label if word else s.vocabulary.labels.get("keys", {}).get(key)
    return s.of(label, key)


def gaps(s: Speaker, dated: list[Event]) -> Iterator[Row]:
    """Find the stretches without an entry, up to the day of reading."""
    told, after = 0, ""  # how far the entries reach, and the one that reaches so far
    for one in (*(one for one in dated if not one.planned), None):
        begins = one.at.earliest if one else s.case.as_of + 1
        days = whole_days(s, told, begins) if after else 0
        if days >= GAP:
            plain = {
                "type": "gap",
                "after": visible(after),
                "before": visible(one.id) if one else "",
                "length": amount(days, "day", s.lang),
            }
            yield Row(Moment(told + 1, begins - 1), plain)
        end = min((one.until or one.at).latest, s.case.as_of) if one else 0
        if one and end > told:
            told, after = end, one.id


def whole_days(s: Speaker, first: int, last: int) -> int:
    """Count the days between two instants, without the days they lie on."""
    return (local_day(last, s.case.zone) - local_day(first, s.case.zone)).days - 1


# -- terms and measures ------------------------------------------------------------------


def terms(m: Matter) -> Iterator[Row]:
    """Give the terms of duties that can be counted, and last days that certainly are some."""
    s = m.s
    for one in m.result.findings:
        if one.norm.kind == "duty" and one.norm.only_in is None and one.norm.level == "case":
            yield from periods(s, one) if one.periods else falling_due(s, one)
    for last in last_days(m.result, m.case, m.routes):
        if last.kind in TERMS and last.certain and bounded(last.when):
            yield term(s, last.finding, last.when, last.kind, [])


def about(s: Speaker, one: Finding) -> tuple[str, ...]:
    """Give the ids of the events a finding is about."""
    return tuple(visible(name) for name in one.instance if event_of(s, name))


def falling_due(s: Speaker, one: Finding) -> Iterator[Row]:
    """Give the term of a duty, where it can be counted."""
    if one.status in DUTIES and one.due is not None and bounded(one.due):
        yield term(s, one, one.due, "duty", became(s, one))


def became(s: Speaker, one: Finding) -> list[str]:
    """Say what became of a duty."""
    told = [status_words(s, one)]
    if one.late_by:
        told.append(f"{s.say('f_late_by')}: {extent_words(one.late_by, s.lang)}")
    return told + [f"{s.say('f_done')}: {event_name(s, event)}" for event in performing(s, one)]


def periods(s: Speaker, one: Finding) -> Iterator[Row]:
    """Give the periods of a recurring duty that were not met, or that nobody knows of."""
    for number, period in enumerate(one.periods, 1):
        if period["status"] in MARKED and bounded(period["until"]):
            status = s.say(f"status_{period['status']}")
            told = f"{s.say('f_period', number=number)}: {status}"
            yield term(s, one, period["until"], "duty", [told])


def term(s: Speaker, one: Finding, when: Moment, kind: str, told: list[str]) -> Row:
    """Give a term at its last moment."""
    plain = {
        "type": "term",
        "when": moment_words(when, s.case.zone, s.lang),
        "label": say_from("days", f"kind_{kind}", s.lang),
        "what": s.of(one.norm.title, one.norm.id),
        "told": tuple(told),
        "about": about(s, one),
        "cite": citation(s, one.norm),
        "edition": wording(s, one.norm, one.edition, one.read),
    }
    return Row(when, plain)


def runs_of(m: Matter) -> Iterator[tuple[Finding, tuple[Moment, Moment], str]]:
    """Give the measures that run or ran: the finding, the span, what it is called."""
    seen = set()
    for one in m.result.findings:
        runs = one.extra.get("runs")
        if one.norm.kind not in POWERS or runs is None or one.status == "unsettled":
            continue
        order = one.extra.get("order")
        name = m.s.value("order", order) if order else m.s.of(one.norm.title, one.norm.id)
        key = (runs, name, one.status)
        if key not in seen:
            seen.add(key)
            yield one, runs, name


def endings(m: Matter) -> Iterator[Row]:
    """Give the end of each measure that can be placed."""
    for one, runs, name in runs_of(m):
        if bounded(runs[1]):
            when = moment_words(runs[1], m.case.zone, m.s.lang)
            plain = {"when": when, "what": name, "about": about(m.s, one)}
            yield Row(runs[1], plain | {"type": "ends", "cite": citation(m.s, one.norm)})


def measures(m: Matter) -> Iterator[Plain]:
    """Give the measures with their run."""
    for one, runs, name in runs_of(m):
        yield {
            "what": name,
            "about": about(m.s, one),
            "run": span_words(runs[0], runs[1], m.case.zone, m.s.lang),
            "status": status_words(m.s, one),
            "cite": citation(m.s, one.norm),
        }
