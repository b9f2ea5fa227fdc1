"""A finding argued for a memo: issue, rule, application, conclusion, and how sure it is.

Source
    The argument is that of `lawcheck why --paragraph`; how sure it is follows from the
    grade of the weakest ground: what is alleged, what appears, what the file shows, what
    a court established.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from lawcheck.analyses.reasons.explaining import Explanation, ask, explain
from lawcheck.analyses.reasons.tree import Reason, first_of
from lawcheck.engine.program import Program, compile_rules
from lawcheck.model.finding import Finding
from lawcheck.model.truth import NO, UNKNOWN
from lawcheck.render.documents.matter import Matter
from lawcheck.render.naming import Speaker, citation, edition_words, things
from lawcheck.render.reasons.argument import conclusion, issue, rule
from lawcheck.render.reasons.brief import begun, leaves_of, periods
from lawcheck.render.reasons.pages import voice
from lawcheck.render.reasons.voice import Voice, part_words, sentence, stopped
from lawcheck.render.text_fields import bearer_words, kind_fields
from lawcheck.render.text_grounds import ground_words
from lawcheck.render.text_statuses import capital, status_words

COUNTED = ("part:recurring", "part:discharge")  # what the periods of a duty say better
OBVIOUS = ("part:instance", "part:arises", "part:limitation")
ELSEWHERE = ("step:by", "step:to", "step:about", "step:window")  # events that are not meant
MOST_LEAVES = 3
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
    stated = rule(v, explained)
    return {
        **brief(s, one),
        "number": number,
        "issue": issue(v, explained),
        "rule": " ".join(line.words for line in (stated[0], stated[-1])),
        "application": tuple(applied(v, explained)),
        "anyway": open_anyway(one, explained),
        "grounds": "; ".join(ground_words(s, ground, brief=True) for ground in one.grounds),
        "conclusion": " ".join(line.words for line in conclusion(v, explained)),
    }


def applied(v: Voice, explained: Explanation) -> Iterator[str]:
    """Hold the norm against the facts; of a recurring duty, period by period."""
    one = explained.finding
    for trace in explained.traces:
        if trace.norm is None:
            continue  # under that wording there was no such norm: the rule says so
        yield from (part_told(v, part) for part in trace.parts if worth(one, part))
    yield from (stopped(told) for told in periods(v, explained))


def worth(one: Finding, part: Reason) -> bool:
    """Whether a part says anything that another does not say better."""
    if part.op in OBVIOUS and part.truth is not NO:
        return False
    if part.op == "part:clock" and one.status == "late":
        return False
    if part.op == "part:displaced" and part.truth is NO:
        return False
    return not (one.periods and part.op in COUNTED and part.truth is UNKNOWN)


def part_told(v: Voice, part: Reason) -> str:
    """Say a part with the leaves that decide it; those that rest on facts say it best."""
    leaves = first_of(leaves_of(part))
    resting = [one for one in leaves if one.grounds or one.op.startswith("step:")]
    told = list(dict.fromkeys(sentence(v, one) for one in resting if said(one)))[:MOST_LEAVES]
    head = stopped(part_words(v, part))
    return f"{head} {stopped(begun('; '.join(told)))}" if told else head


def said(leaf: Reason) -> bool:
    """Whether a leaf is about what happened, and not about what something else was about."""
    return leaf.op not in ELSEWHERE


def open_anyway(one: Finding, explained: Explanation) -> bool:
    """Whether something is open that changes nothing: every answer leaves the same status."""
    return one.status != "unsettled" and any(
        part.truth is UNKNOWN and worth(one, part)
        for trace in explained.traces
        for part in trace.parts
    )


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
