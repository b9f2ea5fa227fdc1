"""One duty or prohibition as the plain values of a row: norm, bearer, times, status, proof.

Shapes
    A value that a finding does not have is an empty text; a template leaves it out.
Source
    The words are those of the assessment: a row never says more than its status.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lawcheck.model.finding import FAILURES, Finding
from lawcheck.render.agenda import Agenda
from lawcheck.render.documents.alike import alike
from lawcheck.render.naming import (
    Speaker,
    citation,
    edition_words,
    event_name,
    source_words,
    things,
)
from lawcheck.render.plain import visible
from lawcheck.render.text_fields import (
    bearer_words,
    norms_named,
    presumption_fields,
    reading_fields,
)
from lawcheck.render.text_findings import proof_words
from lawcheck.render.text_open import items_of, wordings
from lawcheck.render.text_statuses import capital, named_status, status_words
from lawcheck.render.timeline import performing
from lawcheck.render.times import extent_words, moment_words, span_words

UNTIMED = ("not_done", "pending", "conflict")  # where it matters that no term is stated
MOST_PERIODS = 3
MOST_QUESTIONS = 2
MOST_STATUSES = 5
Row = dict[str, Any]


def duty_row(s: Speaker, one: Finding) -> Row:
    """Give one row."""
    zone, lang = s.case.zone, s.lang
    standing = not one.instance  # no event of the file says since when
    due = one.due if not standing else None
    lasted = extent_words(one.lasted, lang) if one.lasted else ""
    return {
        **named(s, one),
        "about": things(s, one.instance),
        "bearer": bearer_words(s, one),
        "due": moment_words(due, zone, lang) if due is not None else "",
        "done": "; ".join(event_name(s, event) for event in performing(s, one)),
        "status": capital(status_words(s, one)),
        "late": extent_words(one.late_by, lang) if one.late_by else "",
        "lasting": lasted if one.status == "not_done" else "",
        "left": lasted if one.status == "pending" else "",
        "broken_by": things(s, tuple(one.extra.get("broken_by") or ())),
        "periods": periods(s, one),
        "readings": "; ".join(value for _, value in reading_fields(s, one)),
        "untimed": one.norm.kind == "duty" and one.status in UNTIMED and due is None,
        "excused_by": norms_named(s, one.extra.get("excused_by")),
        "clashes_with": norms_named(s, one.extra.get("with")),
        "grade": proof_words(s, one),
        "sources": sources(s, (one,)),
    }


def named(s: Speaker, one: Finding) -> Row:
    """Call the norm: its title, where it stands, and how far that was read."""
    return {
        "title": s.of(one.norm.title, one.norm.id),
        "cite": citation(s, one.norm),
        "edition": edition_words(s, one.norm, one.edition, one.read),
        "norm": visible(one.norm.id),
    }


def periods(s: Speaker, one: Finding) -> Row:
    """Count the periods of a recurring duty by status, and name the first that were missed."""
    counts: dict[str, int] = {}
    for period in one.periods:
        word = s.say(f"status_{period['status']}")
        counts[word] = counts.get(word, 0) + 1
    missed = [
        f"{s.say('f_period', number=number)}: "
        f"{span_words(period['from'], period['until'], s.case.zone, s.lang)}"
        for number, period in enumerate(one.periods, start=1)
        if period["status"] == "missed"
    ]
    return {
        "counts": "; ".join(f"{word}: {number}" for word, number in counts.items()),
        "missed": tuple(missed[:MOST_PERIODS]),
        "more": max(0, len(missed) - MOST_PERIODS),
    }


def sources(s: Speaker, findings: Iterable[Finding]) -> tuple[str, ...]:
    """Call the sources that findings rest on, each once."""
    grades: dict[str, int] = {}
    for one in findings:
        for ground in one.grounds:
            if ground.source:
                grades.setdefault(ground.source, ground.grade)
    return tuple(source_words(s, name, grade) for name, grade in sorted(grades.items()))


# -- what cannot be told ------------------------------------------------------------------


def open_rows(s: Speaker, findings: Iterable[Finding], asked: Agenda) -> list[Row]:
    """Join what is open of one wording: those first that could be a failure, then the many."""
    groups = wordings(list(findings))
    groups.sort(key=lambda members: (not could_fail(members), -len(members)))
    return [open_row(s, members, asked) for members in groups]


def could_fail(members: list[Finding]) -> bool:
    """Whether any of several findings could turn out to be a failure."""
    return any(set(one.could_be) & set(FAILURES) for one in members)


def open_row(s: Speaker, members: list[Finding], asked: Agenda) -> Row:
    """Give one row for several instances that are open."""
    statuses = dict.fromkeys(named_status(one, name) for one in members for name in one.could_be)
    items = {item.text: item for one in members for item in items_of(s, one, asked)}
    # What nobody asks has no number, and comes last.
    asking = sorted(items.values(), key=lambda item: item.number or len(items) + 10**6)
    questions = alike(s, asking)
    bearers = dict.fromkeys(bearer_words(s, one) for one in members)
    ids = dict.fromkeys(visible(name) for one in members for name in one.instance)
    presumed = dict.fromkeys(
        value for one in members for _, value in presumption_fields(s, one)[:1]
    )
    return {
        **named(s, members[0]),
        "about": ", ".join(ids),
        "number": len(members),
        "bearer": "; ".join(one for one in bearers if one),
        "could_be": "; ".join(s.say(f"status_{name}") for name in statuses)
        if len(statuses) <= MOST_STATUSES
        else "",  # that it could be anything says less than why
        "presumed": "; ".join(presumed),
        "why": "; ".join(
            s.say(f"because_{name}")
            for name in dict.fromkeys(name for one in members for name in one.because)
        ),
        "questions": tuple(questions[:MOST_QUESTIONS]),
        "more": max(0, len(questions) - MOST_QUESTIONS),
    }
