"""Explain one norm in one case: its findings, the edition that governed, the reasons.

Shapes
    `Explanation` is one instance with its finding; `traces` has one entry for each
    wording that may have governed.  Where a norm gave no finding, `Silent` says why.
Source
    The finding is the engine's; the trace asks the engine about every part of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lawcheck.analyses.reasons.steps import absent_parts, steps
from lawcheck.analyses.reasons.tree import Reason
from lawcheck.analyses.reasons.walking import COUNTED, fresh
from lawcheck.engine.editions import days_of
from lawcheck.engine.evaluate import RULES, evaluate, finding_of
from lawcheck.engine.frame import Frame
from lawcheck.engine.instances import Group, groups, speaks
from lawcheck.engine.judgement import Open
from lawcheck.engine.program import Family, Program, Wording
from lawcheck.engine.record import Record
from lawcheck.model.case import Case
from lawcheck.model.expression import Expr
from lawcheck.model.finding import Finding
from lawcheck.model.moment import Moment
from lawcheck.model.result import PROFILES, Result
from lawcheck.model.ruleset import Norm
from lawcheck.model.truth import YES

OPPOSITE = {"duty": "prohibition", "prohibition": "duty"}


class Candidate(NamedTuple):
    """A wording with the days on which it began: by edition of its act, or dated by itself."""

    edition: str
    first: Moment  # ordinals of days: the first and the latest first day
    by: str
    governs: bool  # whether it may govern
    norm: Norm | None  # None: nothing was law


class Governed(NamedTuple):
    """What says which edition governed, and which there are."""

    label: str  # the event, or `as_of`
    days: tuple[int, int]
    candidates: tuple[Candidate, ...]
    told_by: str  # "event" | "rule": what the norm itself names | "law_of"


class Trace(NamedTuple):
    """The reasons under one wording; no parts where it was no law."""

    editions: tuple[str, ...]
    norm: Norm | None
    parts: tuple[Reason, ...]


class Explanation(NamedTuple):
    """One finding, explained."""

    finding: Finding
    governed: Governed
    traces: tuple[Trace, ...]


class Silent(NamedTuple):
    """Why a norm gave no finding."""

    why: str  # "used_by" | "no_facts" | "no_instance" | "not_law"
    norms: tuple[str, ...]  # those an exception or a definition is for
    parts: tuple[Reason, ...]
    governed: Governed | None


class Asked(NamedTuple):
    """A norm asked of a case."""

    program: Program
    case: Case
    profile: str
    family: Family
    record: Record


def ask(program: Program, case: Case, profile: str, norm: str) -> Asked:
    """Ask a case about a norm."""
    record = Record(case, program.vocabulary, PROFILES[profile])
    return Asked(program, case, profile, program.families[norm], record)


def judged(asked: Asked, case: Case | None = None, law_of: int | None = None) -> Result:
    """Evaluate the norm, with all that may clash with it, in the case or in another."""
    only = {asked.family.id, *rivals(asked)}
    return evaluate(
        asked.program, asked.case if case is None else case, asked.profile,
        law_of=law_of, only=only,
    )  # fmt: skip


def judged_alone(
    asked: Asked, instance: tuple[str, ...], case: Case, law_of: int | None = None
) -> Finding | None:
    """Evaluate one instance in another case; None where it is none there.

    What may clash with it is asked too, where it bears on the instance.
    """
    record = Record(case, asked.program.vocabulary, PROFILES[asked.profile], law_of)
    if not speaks(asked.family, record):
        return None
    found = [one for one in groups(asked.program, record, asked.family) if one.ids == instance]
    if not found:
        return None
    alone = finding_of(asked.program, record, asked.family, found[0], asked.profile)
    if alone is None or not alone.extra["bears"] or not any(rivals(asked)):
        return alone
    whole = judged(asked, case, law_of).findings
    same = (one for one in whole if (one.norm.id, one.instance) == (asked.family.id, instance))
    return next(same, None)


def findings(asked: Asked) -> tuple[Finding, ...]:
    """Give the findings of the norm, in the order of the result."""
    return tuple(one for one in judged(asked).findings if one.norm.id == asked.family.id)


def gives_findings(family: Family) -> bool:
    """Whether a norm is reported: a definition only with a citation and an instance."""
    norm = family.wordings[0].norm
    if norm.kind == "definition":
        return bool(norm.article or norm.paragraph or norm.item) and bool(norm.for_each)
    return norm.kind in RULES


def rivals(asked: Asked) -> Iterator[str]:
    """Name the norms that may clash with a duty or a prohibition: of the same events."""
    wanted = OPPOSITE.get(asked.family.kind)
    own = kinds(asked.family)
    for other in asked.program.families.values():
        if other.kind == wanted and own & kinds(other):
            yield other.id


def kinds(family: Family) -> set[str]:
    """Collect the kinds of events a norm asks for, or forbids."""
    found: set[str] = set()
    for wording in family.wordings:
        parts = wording.norm.parts
        if "forbidden" in parts:
            found.add(parts["forbidden"][0])
        if "discharge" in parts:
            found |= kinds_of(parts["discharge"])
    return found


def kinds_of(way: Expr) -> set[str]:
    """Collect the kinds of events in a way of performance."""
    if way[0] == "pattern":
        return {way[1][0]}
    return set() if way[0] == "condition" else set().union(*map(kinds_of, way[1:]))


# -- one finding -------------------------------------------------------------------


def explain(asked: Asked, finding: Finding) -> Explanation:
    """Explain a finding under every wording that may have governed it."""
    group = group_of(asked, finding.instance)
    return Explanation(finding, governed(asked, group), tuple(traces(asked, group)))


def group_of(asked: Asked, instance: tuple[str, ...]) -> Group:
    """Find an instance of the norm."""
    found = groups(asked.program, asked.record, asked.family)
    return next(one for one in found if one.ids == instance)


def traces(asked: Asked, group: Group) -> Iterator[Trace]:
    """Trace the reasons under each wording that may govern."""
    seen: set[int] = set()
    asked.record.memory.pop(COUNTED, None)
    for assignment in choices(asked, group):
        try:
            wording, editions = group.choose(asked.program, asked.record, asked.family, assignment)
        except Open:
            wording, editions = group.shown, ()
        if id(wording) in seen:
            continue
        seen.add(id(wording))
        if wording is None:
            yield Trace(editions, None, ())
            continue
        frame = framed(asked, group, wording, assignment)
        yield Trace(editions, wording.norm, steps(wording, asked.family, frame, editions))


def choices(asked: Asked, group: Group) -> list[dict[str, str]]:
    """List the answers to which edition governed, where that is open."""
    try:
        group.choose(asked.program, asked.record, asked.family, {})
    except Open as unsettled:
        atom = unsettled.atom
        if atom.subject[0] == "edition":
            return [{atom.key: value} for value in atom.values]
    return [{}]


def framed(asked: Asked, group: Group, wording: Wording, assignment: dict[str, str]) -> Frame:
    """Open a frame that remembers nothing of other questions."""
    return fresh(group.frame(asked.program, asked.record, assignment, wording))


def governed(asked: Asked, group: Group) -> Governed:
    """Say which day fixed the edition, and which editions there were."""
    frame = framed(asked, group, group.shown, {})
    first, last = days_of(frame, group.arose)
    told_by = "rule" if group.shown.governed_by is not None else "event"
    return Governed(
        group.arose.label, (first, last), tuple(candidates(asked, first, last)), told_by
    )


def candidates(asked: Asked, first: int, last: int) -> Iterator[Candidate]:
    """List the wordings of a norm in the order of time, and whether each may govern."""
    family = asked.family
    starts = list(begun(asked))
    for index, (name, days, by) in enumerate(starts):
        until = starts[index + 1][1] if index + 1 < len(starts) else None
        wording = family.by_edition.get(name)
        ended = wording is not None and wording.norm.interval is not None
        if wording is not None and ended:
            assert wording.norm.interval is not None
            over = wording.norm.interval[3] <= first
        else:
            over = until is not None and until[1] <= first
        yield Candidate(
            name, days, by, days[0] <= last and not over, None if wording is None else wording.norm
        )


def begun(asked: Asked) -> Iterator[tuple[str, Moment, str]]:
    """Give what began when: editions of the act with its end, or wordings dated by themselves."""
    family = asked.family
    if family.by_interval:
        for name, wording in family.by_edition.items():
            interval = wording.norm.interval
            assert interval is not None
            yield name, Moment(interval[0], interval[1]), wording.norm.by
        return
    act = asked.program.ruleset.acts[family.act]
    own = act.dates_by_state.get(asked.case.state, 0) if act.dates_by_state else 0
    for edition in act.editions:
        days = Moment(max(edition.first, own), max(edition.latest_first, own))
        yield edition.id, days, edition.by
    if act.ends is not None:
        yield "", Moment(act.ends.first, act.ends.latest_first), act.ends.by


# -- no finding --------------------------------------------------------------------


def silent(asked: Asked) -> Silent:
    """Say why a norm gave no finding in a case."""
    family = asked.family
    if family.kind not in RULES:
        targets = tuple(dict.fromkeys(t for one in family.wordings for t in one.norm.defeats))
        return Silent("used_by", targets, (), None)
    if not gives_findings(family):
        return Silent("used_by", users(asked), (), None)
    if not speaks(family, asked.record):
        return Silent("no_facts", (), (), None)
    found = [
        one
        for wording in family.wordings
        for one in absent_parts(wording, Frame(asked.program, asked.record, {}, {}, wording))
    ]
    seen = [one for part in found for reason in part.parts for one in reason.parts]
    if any(one.truth is YES for one in seen):
        return Silent("not_law", (), tuple(found[:1]), None)
    return Silent("no_instance", (), tuple(found[:1]), None)


def users(asked: Asked) -> tuple[str, ...]:
    """Name the norms that use a definition."""
    from lawcheck.analyses.norm_contents import called

    name = asked.family.id
    return tuple(
        dict.fromkeys(
            norm.id
            for norm in asked.program.ruleset.norms
            if norm.id != name and any(one[1] == name for one in called(norm))
        )
    )
