"""What can be done now: the ways of the table in one case, open, closed or not certain.

Shapes
    One `Route` for each way and occasion: an act that may be punished, an incident, a
    missed duty, or a decision in the file.  Open ones come first, by their last day.
Source
    The table says what a way is; findings say whether it is open and until when.  Routes
    are those of the survivor: what the survivor is blamed for, or what was owed to the
    respondent alone, opens none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lawcheck.analyses.route_fields import filled
from lawcheck.analyses.route_states import (
    UNAVAILABLE,
    Verdict,
    best,
    made_out,
    of_offences,
    of_right,
    standing,
    why,
)
from lawcheck.analyses.route_traces import shows, taken_already, traces
from lawcheck.engine.counting import local_day
from lawcheck.model.case import Case, Event
from lawcheck.model.finding import FAILURES, Finding
from lawcheck.model.moment import END
from lawcheck.model.result import Result
from lawcheck.model.route import CLOSED, OPEN, STATES, Route, RouteRule, RouteTable, Trace
from lawcheck.model.ruleset import READ_ORDER

ACTS = ("incident", "contact", "suicide")  # what somebody did, and may answer for
ANY = "any"
CASES = {
    "criminal": (Trace("case_opened", "regime", "criminal"),),
    "administrative": (
        Trace("case_opened", "regime", "administrative"),
        Trace("protocol_drawn", "", ""),
    ),
}  # what shows that there is such a case


class World(NamedTuple):
    """A case with its findings, the way the table asks for them."""

    case: Case
    findings: tuple[Finding, ...]
    events: dict[str, Event]
    offences: dict[str, list[Finding]]  # by the act they are about
    incidents: tuple[str, ...]
    failures: tuple[Finding, ...]


class Found(NamedTuple):
    """A verdict, what it is about, and what the way would answer."""

    verdict: Verdict
    about: tuple[str, ...]
    answers: tuple[Finding, ...]


def routes(result: Result, case: Case, table: RouteTable) -> tuple[Route, ...]:
    """Say of every way of the table what becomes of it in a case."""
    if case.subject != "case":
        return ()
    world = world_of(result, case)
    today = local_day(result.scope.as_of, case.zone).toordinal()
    rules = [one for one in table.rules if one.first <= today and today <= (one.last or today)]
    found = [
        route(world, table, rule, one) for rule in rules for one in occasions(world, rule, rules)
    ]
    places = {rule.id: number for number, rule in enumerate(rules)}
    return tuple(sorted(found, key=lambda one: rank(one, places)))


def rank(one: Route, places: dict[str, int]) -> tuple[int, int, int]:
    """Order routes: by state, then by the earliest last day, then by the table."""
    day = END if one.last_day is None else one.last_day[0]
    return STATES.index(one.state), day if one.state == OPEN else END, places[one.rule.id]


def world_of(result: Result, case: Case) -> World:
    """Sort the findings of a case by what they are about."""
    events = {event.id: event for event in case.events}
    suffered = [name for name, event in events.items() if against_survivor(case, event)]
    offences: dict[str, list[Finding]] = {}
    for one in result.findings:
        if one.norm.kind == "offence":
            for name in one.instance:
                if name in suffered:
                    offences.setdefault(name, []).append(one)
    return World(
        case,
        result.findings,
        events,
        offences,
        tuple(name for name in suffered if events[name].kind == "incident"),
        tuple(one for one in result.findings if is_failure(case, one)),
    )


def against_survivor(case: Case, event: Event) -> bool:
    """Whether an event is an act against the survivor, or against nobody the file names."""
    if event.kind not in ACTS or event.planned or event.done.value != "yes":
        return False
    actors = set(event.by.value or ()) if event.by else set()
    return all(case.people[name].role != "survivor" for name in actors if name in case.people)


def is_failure(case: Case, one: Finding) -> bool:
    """Whether a finding is something an authority missed towards the survivor or others."""
    missed = one.status in FAILURES and one.norm.only_in is None and one.norm.level == "case"
    if not missed or one.bearer == "person":
        return False
    roles = [case.people[name].role for name in one.beneficiaries if name in case.people]
    return not roles or any(role != "respondent" for role in roles)


def occasions(world: World, rule: RouteRule, rules: list[RouteRule]) -> Iterator[Found]:
    """Find the occasions of a way: each kind it is for, in the order of the table's words."""
    seen: set[int] = set()
    for kind in rule.per:
        if kind == "offence":
            yield from by_offence(world, rule)
        elif kind == "incident":
            yield from by_incident(world, rule)
        elif kind == "failure":
            for one in by_failure(world, rule, rules):
                seen.update(map(id, one.verdict.stands_on))
                yield one
        else:
            yield from (one for one in by_finding(world, rule) if id(one.answers[0]) not in seen)


def by_offence(world: World, rule: RouteRule) -> Iterator[Found]:
    """Judge every act against the survivor by what it was in law."""
    for name, findings in world.offences.items():
        event = world.events[name]
        if any(shows(event, trace) for trace in rule.skip):
            continue
        verdict = of_offences(rule, findings)
        either = len(rule.regimes) > 1  # and is closed by neither
        if verdict is None and event.kind == "incident" and not (rule.modes or either):
            verdict = Verdict(CLOSED, (why("none_fits"),), None, ())
        if verdict is None or (verdict.state == CLOSED and either):
            continue
        certain = verdict.state == OPEN
        answered = tuple(one for one in verdict.stands_on if made_out(one) or not certain)
        if verdict.state == CLOSED:
            answered = ()
        yield Found(verdict, (name,), answered)


def by_incident(world: World, rule: RouteRule) -> Iterator[Found]:
    """Judge every incident by the right or power that decides."""
    for name in world.incidents:
        deciding = best(one for one in named(world, rule) if name in (*one.instance, *one.concerns))
        closes = deciding is not None and standing(deciding) == UNAVAILABLE
        if deciding is None or (closes and rule.otherwise != CLOSED):
            verdict = nothing_decides(rule)  # which such a way does not need
        else:
            verdict = of_right(deciding)
        if verdict is None:
            continue
        open_point = deciding is None or closes or standing(deciding) == "unsettled"
        barred = without_case(world, rule, name) if rule.needs and open_point else None
        yield Found(barred or verdict, (name,), ())


def without_case(world: World, rule: RouteRule, incident: str) -> Verdict | None:
    """Close a way that needs a proceeding which the act cannot have, and the file does not show."""
    findings = world.offences.get(incident, [])
    near = reach(findings, (incident,))
    if not findings or traces(world.case, CASES[rule.needs], near):
        return None
    verdict = of_offences(rule._replace(regimes=(rule.needs,), modes=()), findings)
    if verdict is None or verdict.state != CLOSED:
        return None
    return Verdict(CLOSED, (why("no_case"),), None, verdict.stands_on)


def nothing_decides(rule: RouteRule) -> Verdict | None:
    """Give the state of a way where no finding decides; a closed one needs no words."""
    if rule.otherwise == CLOSED:
        return None
    reasons = (why("condition"),) if rule.otherwise != OPEN else ()
    return Verdict(rule.otherwise, reasons, None, ())


def by_failure(world: World, rule: RouteRule, rules: list[RouteRule]) -> Iterator[Found]:
    """Judge a complaint: by what was missed, and by the procedure that has it."""
    own = [one for one in world.failures if answers(rule, one)]
    deciding: dict[int, tuple[Finding | None, list[Finding]]] = {}
    for one in own:
        chosen = nearest(named(world, rule), one)
        deciding.setdefault(id(chosen), (chosen, []))[1].append(one)
    for chosen, answered in deciding.values():
        about = chosen.instance if chosen else tuple(n for one in answered for n in one.instance)
        verdict = of_right(chosen) if chosen else nothing_decides(rule)
        if verdict is None:
            verdict = Verdict(CLOSED, (why("condition"),), None, ())
        yield Found(verdict, tuple(dict.fromkeys(about)), tuple(answered))
    rivals = [each for each in rules if each.rival and each.id != rule.id]
    theirs = [one for one in world.failures if any(answers(each, one) for each in rivals)]
    if rule.rival and theirs and not own:
        reason = why("other_procedure", (one.norm.id for one in theirs))
        yield Found(Verdict(CLOSED, (reason,), None, ()), (), ())


def answers(rule: RouteRule, failure: Finding) -> bool:
    """Whether a complaint is about duties of this act, owed by this body."""
    acts, bearers = rule.acts, rule.bearers
    return (failure.norm.act in acts or ANY in acts) and (
        ANY in bearers or (failure.bearer or "") in bearers
    )


def nearest(findings: Iterable[Finding], failure: Finding) -> Finding | None:
    """Choose the right that belongs to a missed duty: of the same event, else a near one."""
    near = [one for one in findings if set(one.instance) & set(failure.concerns)]
    same = [one for one in near if set(one.instance) & set(failure.instance)]
    return best(same) or best(near)


def by_finding(world: World, rule: RouteRule) -> Iterator[Found]:
    """Judge each right that a decision in the file opens."""
    for one in named(world, rule):
        if standing(one) != UNAVAILABLE:
            yield Found(of_right(one), one.instance, (one,))


def named(world: World, rule: RouteRule) -> list[Finding]:
    """Give the findings of the norms that decide on a way."""
    return [one for one in world.findings if one.norm.id in rule.opens]


# -- one route -------------------------------------------------------------------------


def route(world: World, table: RouteTable, rule: RouteRule, found: Found) -> Route:
    """Give a route: taken already, if the file shows that; with the fields of its paper."""
    verdict, about, answered = found
    near = reach(verdict.stands_on, answered, about)
    if verdict.state != CLOSED:
        reasons = taken_already(world.case, rule, near, verdict.stands_on)
        if reasons:
            verdict = Verdict(CLOSED, reasons, None, verdict.stands_on)
    reads = [rule.read, *(one.read for one in verdict.stands_on)]
    given = Route(
        rule,
        verdict.state,
        verdict.why,
        tuple(name for name in about if name in world.events) or about,
        verdict.last_day,
        tuple(one for one in answered if one not in verdict.stands_on or "finding" not in rule.per),
        verdict.stands_on,
        max(reads, key=lambda one: READ_ORDER.index(one) if one in READ_ORDER else 0),
        (),
    )
    return given._replace(fields=filled(given, table, world.case, near))


def reach(*groups: Iterable[Finding] | tuple[str, ...]) -> frozenset[str]:
    """Collect the events that findings, or names, are about."""
    found: set[str] = set()
    for group in groups:
        for one in group:
            found |= {one} if isinstance(one, str) else {*one.instance, *one.concerns}
    return frozenset(found)
