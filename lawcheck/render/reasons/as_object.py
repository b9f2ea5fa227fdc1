"""`lawcheck why` as JSON: the finding, which edition governed, the tree, the changes.

Shapes
    A reason has `op`, its sentence in `text`, `truth` (null for a time), what it rests
    on, the open point by its key, and its parts.  The schema stands beside this module.
"""

from __future__ import annotations

from typing import Any

from lawcheck.analyses.changes.flips import Change
from lawcheck.analyses.reasons.explaining import Candidate, Governed, Silent, Trace
from lawcheck.analyses.reasons.tree import Reason
from lawcheck.model.finding import Finding
from lawcheck.model.moment import Moment
from lawcheck.model.result import Result
from lawcheck.render.as_json import finding_object, ground_object, scope_object
from lawcheck.render.layout import plain
from lawcheck.render.naming import Speaker
from lawcheck.render.reasons.brief import one_line
from lawcheck.render.reasons.changes_words import change_words
from lawcheck.render.reasons.editions import governed_words
from lawcheck.render.reasons.pages import Explained, voice
from lawcheck.render.reasons.voice import Voice, sentence
from lawcheck.render.times import iso_day, iso_moment

SCHEMA = 1
BEFORE_ALL = 1  # the ordinal of a day before any law


def why_object(
    s: Speaker, norm: str, told: list[Explained], silent: Silent | None, result: Result
) -> dict[str, Any]:
    """Give the reasons of every instance, or why there is none."""
    v = voice(s)
    return {
        "schema": SCHEMA,
        "lang": s.lang,
        "scope": scope_object(s.case, result),
        "case": {"id": s.case.id, "subject": s.case.subject},
        "norm": norm,
        "explanations": [explanation_object(v, one) for one in told],
        "silent": None if silent is None else silent_object(v, silent),
    }


def explanation_object(v: Voice, one: Explained) -> dict[str, Any]:
    """Give one finding with its reasons and changes."""
    told = one.explanation
    return {
        "line": plain(one_line(v, told)),
        "finding": finding_object(told.finding, v.s.case),
        "governed": governed_object(v, told.governed, told.finding.norm.act),
        "traces": [trace_object(v, trace) for trace in told.traces],
        "changes": [change_object(v, change, told.finding) for change in one.changes],
    }


def governed_object(v: Voice, governed: Governed, act: str) -> dict[str, Any]:
    """Say which edition governed, and why."""
    first, last = governed.days
    return {
        "text": plain(governed_words(v, governed, act)),
        "fixed_by": governed.label,
        "told_by": governed.told_by,
        "days": [iso_day(first), iso_day(last)],
        "editions": [candidate_object(one) for one in governed.candidates],
    }


def candidate_object(one: Candidate) -> dict[str, Any]:
    """Give one edition; the repeal has no name."""
    first, latest = (None if day <= BEFORE_ALL else iso_day(day) for day in one.first)
    return {
        "edition": one.edition or None,
        "first_day": {"earliest": first, "latest": latest},
        "by": one.by or None,
        "governs": one.governs,
        "wording": one.norm is not None,
    }


def trace_object(v: Voice, trace: Trace) -> dict[str, Any]:
    """Give the parts of the norm under one wording."""
    return {
        "editions": [name for name in trace.editions if name],
        "in_force": trace.norm is not None,
        "parts": [reason_object(v, part) for part in trace.parts],
    }


def reason_object(v: Voice, reason: Reason) -> dict[str, Any]:
    """Give one reason and its parts."""
    zone = v.s.case.zone
    return {
        "op": reason.op,
        "text": plain(sentence(v, reason)),
        "truth": None if reason.truth is None else reason.truth.value,
        "norm": reason.norm.id,
        "bound": {name: value for name, value in reason.bound.items() if name},
        "grade": f"G{reason.grade}",
        "grounds": [ground_object(one) for one in dict.fromkeys(reason.grounds)],
        "open": None if reason.open is None else reason.open.key,
        "since": iso_moment(reason.since, zone),
        "until": iso_moment(reason.until, zone),
        "parts": [reason_object(v, part) for part in reason.parts],
    }


def change_object(v: Voice, change: Change, finding: Finding) -> dict[str, Any]:
    """Give one change: what, from what to what, how much, and the status that came out."""
    zone = v.s.case.zone

    def shown(value: str | Moment | None) -> Any:
        return iso_moment(value, zone) if isinstance(value, Moment) else value

    return {
        "kind": change.kind,
        "subject": list(change.subject),
        "text": plain(change_words(v, change, finding)),
        "before": shown(change.before),
        "after": shown(change.after),
        "size": change.size,
        "status": change.status,
    }


def silent_object(v: Voice, silent: Silent) -> dict[str, Any]:
    """Say why a norm gave no finding."""
    return {
        "why": silent.why,
        "norms": list(silent.norms),
        "parts": [reason_object(v, part) for part in silent.parts],
    }
