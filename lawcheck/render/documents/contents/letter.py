"""The letter to the survivor: what can be asked for, until when, and that she decides.

Shapes
    Ways are told by the kind of their filing alone, once each: the open ones by last day,
    then those that are not certain.  The words for each kind stand in the template.
Source
    Whoever finds the letter must not learn from it what it is about.  No person, body, act
    or measure is named; what a step means is told face to face.  Where the file is silent,
    so is the letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from lawcheck.engine.counting import local_day
from lawcheck.model.case import Case
from lawcheck.model.moment import Moment
from lawcheck.model.route import OPEN, UNCERTAIN, Route
from lawcheck.model.truth import Truth
from lawcheck.render.documents.kinds import KINDS
from lawcheck.render.documents.matter import Content, Matter
from lawcheck.render.times import day_words, known

# What helps with a step; the template has the words.
PAPERS = {
    "slip": ("statement", "complaint-criminal", "complaint-offence", "complaint-procedure",
             "complaint-prosecutor", "records", "communication"),
    "decision": ("appeal", "complaint-criminal", "legal-aid"),
    "doctor": ("statement", "forensic-referral", "protection-order", "damages"),
    "pictures": ("statement", "protection-order", "special-requirements", "approach-ban"),
    "people": ("statement",),
    "bills": ("damages",),
    "identity": ("social-services",),
}  # fmt: skip
SURVIVOR = "survivor"


def content(m: Matter) -> Content:
    """Fill the letter."""
    can = tuple(steps(m, OPEN))
    told = {one["kind"] for one in can}
    maybe = tuple(one for one in steps(m, UNCERTAIN) if one["kind"] not in told)
    kinds = told | {one["kind"] for one in maybe}
    return Content(
        {
            "day": m.day_told,
            "running": tuple(dict.fromkeys(running(m))),
            "can": can,
            "maybe": maybe,
            "keep": tuple(name for name, helped in PAPERS.items() if kinds & set(helped)),
            "questions": asked(m),
        }
    )


def addressed(m: Matter) -> bool:
    """Whether there is anybody to write to: a survivor of whom no event says that she died."""
    survivors = {one.id for one in m.case.people.values() if one.role == SURVIVOR}
    return m.case.subject == "case" and bool(survivors - set(dead(m.case)))


def dead(case: Case) -> Iterator[str]:
    """Give the people who died by what the file says."""
    hurt = {one.id: one.to.value for one in case.events if one.to is not None}
    for one in case.events:
        harm, survived = one.attributes.get("harm"), one.attributes.get("survived")
        if one.done.value == "yes" and harm is not None and harm.value == "death":
            yield from hurt.get(one.id) or ()
        if one.done.value == "yes" and survived is not None and survived.value is Truth.NO:
            for name in one.about or ():
                yield from hurt.get(name) or ()


def steps(m: Matter, state: str) -> Iterator[dict[str, Any]]:
    """Give the kinds of filings that have a way in some state, those with a day first."""
    kinds = list(KINDS)
    found: dict[str, list[Route]] = {}
    for one in m.routes:
        if one.state == state and one.rule.filing in KINDS:
            found.setdefault(one.rule.filing, []).append(one)
    dated = []
    for kind, ways in found.items():
        moments = [one.last_day for one in ways if one.last_day is not None]
        day, past = until(m, moments)
        first = min(moments).earliest if day else m.case.as_of
        dated.append(((not day, first, kinds.index(kind)), kind, day, past))
    for _order, kind, day, past in sorted(dated):
        yield {"kind": kind, "until": day, "past": past}


def until(m: Matter, moments: Iterable[Moment]) -> tuple[str, bool]:
    """Give the day to keep to, and whether it may have passed already: then there is none."""
    ends = [one.earliest for one in moments if known(one.earliest)]
    if not ends:
        return "", False
    if min(ends) < m.case.as_of:
        return "", True
    return day_words(local_day(min(ends), m.case.zone), m.s.lang), False


def running(m: Matter) -> Iterator[str]:
    """Give the day on which each measure that runs ends at the earliest; "" if not known."""
    for one in m.result.findings:
        if one.status == "in_place" and one.extra.get("order"):
            runs = one.extra.get("runs")
            yield until(m, (runs[1],))[0] if runs else ""


def asked(m: Matter) -> bool:
    """Whether anything is open that she could tell; how much would only frighten."""
    return any(one.holder == SURVIVOR for one in m.questions)
