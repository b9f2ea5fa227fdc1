"""A finding argued for a memo: issue, rule, application, conclusion, and how sure it is.

Source
    The argument is that of `lawcheck why --paragraph`; how sure it is follows from the
    grade of the weakest ground: what is alleged, what appears, what the file shows, what
    a court established.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from lawcheck.analyses.reasons.explaining import Explanation, Governed, ask, explain
from lawcheck.analyses.reasons.tree import Reason, each, first_of
from lawcheck.engine.program import Program, compile_rules
from lawcheck.model.finding import Finding
from lawcheck.model.truth import NO, UNKNOWN, YES
from lawcheck.render.documents.matter import Matter
from lawcheck.render.documents.memo.calling import (
    by_day,
    by_id,
    by_kind,
    events_of,
    ground_called,
)
from lawcheck.render.documents.reasons import reasons_values
from lawcheck.render.naming import (
    Speaker,
    citation,
    edition_words,
)
from lawcheck.render.reasons.argument import conclusion, issue
from lawcheck.render.reasons.brief import begun, leaves_of, periods
from lawcheck.render.reasons.editions import governed_words
from lawcheck.render.reasons.pages import voice
from lawcheck.render.reasons.voice import Voice, part_words, sentence, stopped
from lawcheck.render.text_fields import bearer_words, kind_fields
from lawcheck.render.text_statuses import capital, status_words

COUNTED = ("part:recurring", "part:discharge")  # what the periods of a duty say better
OBVIOUS = ("part:instance", "part:arises", "part:limitation")
ELSEWHERE = ("step:by", "step:to", "step:about", "step:window")  # events that are not meant
ABSENT = ("part:displaced", "part:failed_by")  # where it is not so, nothing follows from it
MOST_LEAVES = 3
ORDER = ".order"
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
    return ground_called(s, grounds[0]) if grounds else ""


def argued(a: Arguing, one: Finding, number: str) -> Told:
    """Argue one finding."""
    s, v = a.m.s, a.v
    asked = ask(a.program, a.m.case, a.m.result.scope.profile, one.norm.id)
    explained = explain(asked, one)
    return {
        **brief(s, one),
        "number": number,
        "issue": by_id(s, issue(v, explained)),
        "says": s.of(one.norm.says),
        "governed": by_id(s, governed_words(v, only_then(explained.governed), one.norm.act)),
        "application": " ".join(by_kind(s, told) for told in applied(v, explained)),
        "anyway": open_anyway(one, explained),
        "grounds": "; ".join(
            ground_called(s, ground)
            for ground in one.grounds
            if not ground.id.endswith(ORDER)  # said with the event
        ),
        "conclusion": conclusion(v, explained)[0].words,
        "sure": sure(one),
        "weakest": weakest([one], s),
        "reasons": reasons_values(v, explained),
    }


def only_then(governed: Governed) -> Governed:
    """Leave out the wordings that came later: they say nothing of the case."""
    last = max((n for n, one in enumerate(governed.candidates) if one.governs), default=-1)
    return governed._replace(candidates=governed.candidates[: last + 1])


def applied(v: Voice, explained: Explanation) -> Iterator[str]:
    """Hold the norm against the facts; of a recurring duty, period by period."""
    one = explained.finding
    for trace in explained.traces:
        if trace.norm is None:
            continue  # under that wording there was no such norm: the rule says so
        for part in trace.parts:
            if worth(one, part):
                told = part_told(v, one, part)
                if told or part.truth is NO:
                    yield f"{stopped(part_head(v, one, part))} {told}".rstrip()
    yield from (stopped(told) for told in periods(v, explained))


def worth(one: Finding, part: Reason) -> bool:
    """Whether a part says anything that another does not say better."""
    if part.op in OBVIOUS and part.truth is not NO:
        return False
    if part.op == "part:clock" and one.status == "late":
        return False
    if part.op in ABSENT and part.truth is NO:
        return False
    return not (one.periods and part.op in COUNTED and part.truth is UNKNOWN)


def part_told(v: Voice, one: Finding, part: Reason) -> str:
    """Say what decides a part; what rests on facts says it best, and a breach is an event."""
    broken_by = one.extra.get("broken_by") or ()
    if part.op == "part:forbidden" and broken_by:
        told = [v.say("listed_yes", event=v.event(name)) for name in broken_by]
    else:
        leaves = first_of(held(part) if open_in(one, part) else leaves_of(part))
        resting = [leaf for leaf in leaves if leaf.grounds or leaf.op.startswith("step:")]
        told = [sentence(v, leaf) for leaf in resting if said(leaf)]
    words = "; ".join(list(dict.fromkeys(told))[:MOST_LEAVES])
    return stopped(begun(words)) if words else ""


def part_head(v: Voice, one: Finding, part: Reason) -> str:
    """Call a part; where it is open and decides nothing, without its truth."""
    return part_words(v, part._replace(truth=None) if open_in(one, part) else part)


def open_in(one: Finding, part: Reason) -> bool:
    """Whether a part is open although the finding is settled: every answer leads to it."""
    return one.status != "unsettled" and part.truth is UNKNOWN


def held(part: Reason) -> list[Reason]:
    """Give the leaves that certainly hold."""
    return [one for one in each(part) if not one.parts and one.truth is YES]


def said(leaf: Reason) -> bool:
    """Whether a leaf is about what happened, and not about what something else was about."""
    return leaf.op not in ELSEWHERE


def open_anyway(one: Finding, explained: Explanation) -> bool:
    """Whether something is open that changes nothing: every answer leaves the same status."""
    return any(
        open_in(one, part) and worth(one, part)
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
        "about": by_day(s, events_of(s, one.instance)),
        "bearer": bearer_words(s, one),
        "status": status_words(s, one),
        "head": capital(status_words(s, one)),
        "fields": tuple(stopped(f"{label}: {value}") for label, value in fields),
    }
