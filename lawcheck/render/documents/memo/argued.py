"""A finding argued for a memo: issue, rule, application, conclusion, and how sure it is.

Source
    The argument is that of `lawcheck why --paragraph`; how sure it is follows from the
    grade of the weakest ground: what is alleged, what appears, what the file shows, what
    a court established.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from lawcheck.analyses.reasons.explaining import Explanation, ask, explain
from lawcheck.engine.program import Program, compile_rules
from lawcheck.model.finding import Finding
from lawcheck.model.truth import UNKNOWN
from lawcheck.render.documents.matter import Matter
from lawcheck.render.naming import Speaker, citation, edition_words, things
from lawcheck.render.reasons.argument import application, conclusion, issue, rule
from lawcheck.render.reasons.brief import periods
from lawcheck.render.reasons.pages import voice
from lawcheck.render.reasons.voice import Voice, stopped
from lawcheck.render.text_fields import bearer_words, kind_fields
from lawcheck.render.text_grounds import ground_words
from lawcheck.render.text_statuses import capital, status_words

COUNTED = ("part:recurring", "part:discharge")  # what the periods of a duty say better
SURE = {0: "alleged", 1: "alleged", 2: "appears", 3: "shown", 4: "shown"}
Told = dict[str, Any]


class Arguing(NamedTuple):
    """Who argues: the program that is asked, and the voice that words it."""

    m: Matter
    program: Program
    v: Voice


def arguing(m: Matter) -> Arguing:
    """Make the rules of a matter ready to be asked."""
    return Arguing(m, compile_rules(m.rules.ruleset, m.rules.vocabulary), voice(m.s))


def sure(one: Finding) -> str:
    """Say how sure a finding is: as its weakest ground is."""
    return SURE.get(one.grade, "established")


def weakest(findings: Iterable[Finding], s: Speaker) -> str:
    """Call the weakest ground of several findings; "" where there is no finding."""
    found = min(findings, key=lambda one: one.grade, default=None)
    grounds = [] if found is None else [one for one in found.grounds if one.grade == found.grade]
    return ground_words(s, grounds[0]) if grounds else ""


def argued(a: Arguing, one: Finding, number: str) -> Told:
    """Argue one finding."""
    s, v = a.m.s, a.v
    asked = ask(a.program, a.m.case, a.m.result.scope.profile, one.norm.id)
    explained = explain(asked, one)
    return {
        **brief(s, one),
        "number": number,
        "issue": issue(v, explained),
        "rule": " ".join(line.words for line in rule(v, explained)),
        "application": tuple(applied(v, explained)),
        "conclusion": " ".join(line.words for line in conclusion(v, explained)),
    }


def applied(v: Voice, explained: Explanation) -> list[str]:
    """Hold the norm against the facts; of a recurring duty, period by period."""
    told = []
    recurring = bool(explained.finding.periods)
    for trace in explained.traces:
        parts = tuple(
            part
            for part in trace.parts
            if not (recurring and part.op in COUNTED and part.truth is UNKNOWN)
        )
        several = len(explained.traces) > 1
        told += [line.words for line in application(v, trace._replace(parts=parts), several)]
    return [*told, *(stopped(one) for one in periods(v, explained))]


def brief(s: Speaker, one: Finding) -> Told:
    """Say in short what a finding is: norm, provision, whom and what it concerns, status."""
    fields = [(s.say(label), value) for label, value in kind_fields(s, one) if value]
    return {
        "title": s.of(one.norm.title, one.norm.id),
        "cite": citation(s, one.norm),
        "edition": edition_words(s, one.norm, one.edition, one.read),
        "about": things(s, one.instance),
        "bearer": bearer_words(s, one),
        "status": status_words(s, one),
        "head": capital(status_words(s, one)),
        "fields": tuple(f"{label}: {value}" for label, value in fields),
    }
