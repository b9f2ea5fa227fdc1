"""The timeline of a case: what happened, what protected, what fell due, which law stood.

Shapes
    A `Row` is a line in words with `Mark`s for pictures.  A mark is a stretch of instants:
    a `point` is known, a `span` holds something whose moment is not known, a `bar` lasted,
    a `due` is the last moment of a duty, a `law` an edition, a `fault` a period missed.
Source
    Nothing is drawn that the words beside it do not say.  An event without a date is named
    apart; a duty is shown only where its term can be counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from typing import NamedTuple

from lawcheck.engine.counting import local_day, zone_of
from lawcheck.model.case import Event
from lawcheck.model.finding import Finding
from lawcheck.model.moment import Moment
from lawcheck.model.result import Result
from lawcheck.model.ruleset import Act, Edition
from lawcheck.render.naming import Speaker, act_title, event_name, event_of, thing, what
from lawcheck.render.phrases.books import say_from
from lawcheck.render.plain import visible
from lawcheck.render.text_fields import kinds_in
from lawcheck.render.text_statuses import status_words
from lawcheck.render.times import (
    RECORDS_BEGIN,
    day_words,
    extent_words,
    known,
    moment_words,
    span_words,
)

BOOK = "days"
DUTIES = ("met", "late", "missed", "not_done", "pending")
POWERS = ("power", "right")
NEAR = 4  # the day of reading is shown if it adds no more than this part to the stretch


class Mark(NamedTuple):
    """A stretch of a picture."""

    shape: str
    first: int
    last: int


class Row(NamedTuple):
    """A line of the timeline; one without marks is in words alone."""

    words: str
    marks: tuple[Mark, ...]


class Group(NamedTuple):
    """Rows under a heading."""

    heading: str
    rows: tuple[Row, ...]


class Timeline(NamedTuple):
    """All rows, and the stretch from the first mark to the last."""

    heading: str
    groups: tuple[Group, ...]
    first: int
    last: int
    as_of: int | None  # None where the day of reading lies too far off
    ends: tuple[str, str]  # the days of `first` and `last`
    read_on: str


def timeline(s: Speaker, result: Result) -> Timeline | None:
    """Build the timeline of a case; None where nothing in it has a date."""
    events = tuple(event_rows(s))
    protections = tuple(protection_rows(s, result.findings))
    duties = tuple(duty_rows(s, result.findings))
    marks = [mark for row in (*events, *protections, *duties) for mark in row.marks]
    if not marks:
        return None
    first, last = min(one.first for one in marks), max(one.last for one in marks)
    near = last < s.case.as_of <= last + (last - first) // NEAR
    last = s.case.as_of if near else last
    law = tuple(law_rows(s, result, first, last))
    named = (
        ("events", events),
        ("undated", tuple(Row(named_event(s, one), ()) for one in s.case.events if not one.dated)),
        ("protections", protections),
        ("duties", duties),
        ("law", law),
    )
    return Timeline(
        heading=said(s, "h_timeline"),
        groups=tuple(Group(said(s, f"h_{name}"), rows) for name, rows in named if rows),
        first=first,
        last=last,
        as_of=s.case.as_of if first <= s.case.as_of <= last else None,
        ends=(day_at(s, first), day_at(s, last)),
        read_on=day_at(s, s.case.as_of),
    )


def said(s: Speaker, phrase: str, /, **values: object) -> str:
    """Say a phrase of the timeline."""
    return say_from(BOOK, phrase, s.lang, **values)


def day_at(s: Speaker, instant: int) -> str:
    """Write the day of an instant."""
    return day_words(local_day(instant, s.case.zone), s.lang)


def line(s: Speaker, when: str, told: str) -> str:
    """Write when, and what."""
    return said(s, "t_line", when=when, what=told)


# -- marks ---------------------------------------------------------------------------


def bounded(moment: Moment | None) -> bool:
    """Whether both ends of a moment are known well enough to be drawn."""
    return moment is not None and known(moment.latest) and moment.earliest > RECORDS_BEGIN


def at_moment(moment: Moment, shape: str = "point") -> Iterator[Mark]:
    """Mark a moment: a shape where it is known, else the span that holds it."""
    if not bounded(moment):
        return
    exact = moment.earliest == moment.latest
    yield Mark(shape if exact else "span", *moment)
    if not exact and shape != "point":
        yield Mark(shape, moment.earliest, moment.earliest)


def lasting(start: Moment, end: Moment) -> Iterator[Mark]:
    """Mark what lasted, and the spans in which it began and ended."""
    if not (bounded(start) and bounded(end)):
        return
    if start.latest < end.earliest:
        yield Mark("bar", start.latest, end.earliest)
    for edge in (start, end):
        if edge.earliest < edge.latest:
            yield Mark("span", *edge)


# -- rows ------------------------------------------------------------------------------


def event_rows(s: Speaker) -> Iterator[Row]:
    """Give the dated events in the order of time."""
    zone, lang = s.case.zone, s.lang
    for one in sorted((one for one in s.case.events if one.dated), key=lambda one: one.at):
        marks = (*at_moment(one.at), *(lasting(one.at, one.until) if one.until else ()))
        when = moment_words(one.at, zone, lang)
        if one.until:
            when = span_words(one.at, one.until, zone, lang)
        yield Row(line(s, when, named_event(s, one)), marks)


def named_event(s: Speaker, event: Event) -> str:
    """Call an event without its date, and say where it is denied or not known."""
    return f"{visible(event.id)} {what(s, event)}{doubt(s, event)}"


def doubt(s: Speaker, event: Event) -> str:
    """Say of an event that it is denied, or that nobody knows whether it happened."""
    if event.done.value == "yes":
        return ""
    denied = event.done.value == "no"
    return f": {s.say('said_not_done' if denied else 'not_known_done')}"


def protection_rows(s: Speaker, findings: Iterable[Finding]) -> Iterator[Row]:
    """Give the orders and other protections that ran for some time."""
    seen: set[str] = set()
    for one in findings:
        runs = one.extra.get("runs")
        if one.norm.kind not in POWERS or runs is None or one.status == "unsettled":
            continue
        order = one.extra.get("order")
        name = s.value("order", order) if order else s.of(one.norm.title, one.norm.id)
        when = span_words(runs[0], runs[1], s.case.zone, s.lang)
        words = line(s, when, f"{name}: {status_words(s, one)}")
        if words not in seen:
            seen.add(words)
            yield Row(words, tuple(lasting(*runs)))


def duty_rows(s: Speaker, findings: Iterable[Finding]) -> Iterator[Row]:
    """Give the duties whose term can be counted, with what was done."""
    rows = [
        (one.due.earliest, duty_row(s, one, one.due))
        for one in findings
        if one.norm.kind == "duty" and one.norm.only_in is None and one.norm.level == "case"
        if one.status in DUTIES and one.due is not None and bounded(one.due)
    ]
    yield from (row for _, row in sorted(rows, key=lambda pair: pair[0]))


def duty_row(s: Speaker, one: Finding, due: Moment) -> Row:
    """Give one duty: how long it ran, when it was due, when it was done."""
    zone, lang = s.case.zone, s.lang
    done = performing(s, one)
    told = [f"{s.of(one.norm.title, one.norm.id)}: {status_words(s, one)}"]
    if one.late_by:
        told.append(f"{s.say('f_late_by')}: {extent_words(one.late_by, lang)}")
    told += [f"{s.say('f_done')}: {event_name(s, event)}" for event in done]
    if not done:
        told.append(", ".join(thing(s, name) for name in one.instance if event_of(s, name)))
    when = said(s, "t_due", when=moment_words(due, zone, lang))
    marks: list[Mark] = []
    if one.arose is not None and bounded(one.arose) and one.arose.latest < due.earliest:
        marks.append(Mark("term", one.arose.latest, due.earliest))
    marks += [
        Mark("fault", period["from"].earliest, period["until"].latest)
        for period in one.periods
        if period["status"] == "missed" and bounded(period["from"]) and bounded(period["until"])
    ]
    marks += at_moment(due, "due")
    marks += [mark for event in done if event.dated for mark in at_moment(event.at)]
    return Row(line(s, when, "; ".join(part for part in told if part)), tuple(marks))


def performing(s: Speaker, one: Finding) -> list[Event]:
    """Give the events that performed a duty."""
    kinds = kinds_in(one.requires)
    grounds = [ground.id for ground in one.grounds if ground.truth == "yes"]
    events = [event_of(s, name) for name in grounds if one.status in ("met", "late")]
    return [event for event in events if event is not None and event.kind in kinds]


def law_rows(s: Speaker, result: Result, first: int, last: int) -> Iterator[Row]:
    """Give the editions of each act that were law in a stretch, where it has several."""
    for used in result.scope.acts:
        act = s.ruleset.acts.get(used.act)
        if act is None or not used.editions or act.strength != "statute":
            continue
        if len(act.editions) == 1 and not turns(s, act, first, last):
            continue  # its norms are dated one by one
        told, marks = [], []
        for edition, following in stretches(act):
            begins = instant_of(s, edition.first), instant_of(s, edition.latest_first)
            ends = instant_of(s, following.first) if following else last
            if ends <= first or begins[0] >= last:
                continue
            told.append(edition_words(s, edition, ended=edition is act.ends))
            if edition is not act.ends:
                marks.append(Mark("law", max(begins[1], first), max(min(ends, last), first)))
            if begins[0] < begins[1] and begins[1] > first:
                marks.append(Mark("span", max(begins[0], first), min(begins[1], last)))
        if told:
            yield Row(f"{act_title(s, act.id)}: {'; '.join(told)}", tuple(marks))


def turns(s: Speaker, act: Act, first: int, last: int) -> bool:
    """Whether an act began or ended in a stretch."""
    edges = [act.editions[0], *([act.ends] if act.ends else [])]
    return any(first < instant_of(s, one.latest_first) <= last for one in edges)


def stretches(act: Act) -> Iterator[tuple[Edition, Edition | None]]:
    """Give each edition with the one that followed it; the repeal is the last."""
    listed = [*act.editions, *([act.ends] if act.ends else [])]
    yield from zip(listed, (*listed[1:], None), strict=True)


def edition_words(s: Speaker, edition: Edition, ended: bool) -> str:
    """Say since when an edition was law, or an act no longer, and by which law."""
    days = day_words(date.fromordinal(edition.first), s.lang)
    if edition.first != edition.latest_first:
        latest = day_words(date.fromordinal(edition.latest_first), s.lang)
        days = s.say("time_between", first=days, last=latest)
    by = visible(edition.by)
    if ended:
        return said(s, "t_repeal", days=days, by=by)
    return said(s, "t_edition", edition=visible(edition.id), days=days, by=by)


def instant_of(s: Speaker, day: int) -> int:
    """Give the first instant of a day."""
    midnight = datetime.combine(date.fromordinal(day), time(), zone_of(s.case.zone))
    return int(midnight.timestamp())
