"""The conditions of the Optional Protocol in words: a reason for each, what is not known visible.

Shapes
    An item is `met`, `not_met` or `open`; its reasons are facts with their annex, decisions
    of a lawyer, or, where it is open, the questions that would settle it.
Source
    The Committee alone decides on a communication; an item is what the file shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from lawcheck.analyses.protocol import KIND, Conditions, happened
from lawcheck.engine.counting import start_of_day
from lawcheck.model.case import Case, Event
from lawcheck.model.finding import Finding, Ground
from lawcheck.model.ruleset import Norm
from lawcheck.render.asking import question_text
from lawcheck.render.documents.account import Account, referred, referred_all
from lawcheck.render.documents.facts import Plain, exhibit_number
from lawcheck.render.naming import Speaker, reading_words
from lawcheck.render.plain import visible
from lawcheck.render.text_grounds import fact_ground
from lawcheck.render.times import day_words

CHECKED = (
    "cedaw.op.2", "cedaw.op.3", "cedaw.op.4.1", "cedaw.op.4.1.ground", "cedaw.op.4.2.a",
    "cedaw.op.4.2.b", "cedaw.op.4.2.c", "cedaw.op.4.2.d", "cedaw.op.4.2.e",
)  # fmt: skip
STATES = {"holds": "met", "does_not_hold": "not_met"}
WHOLE, INTERIM, RISK = "cedaw.op.admissible", "cedaw.op.5", "cedaw.op.5.risk"
IRREPARABLE = "cedaw.op.irreparable"
CONVENTION, PROTOCOL = "cedaw", "cedaw.op"
REFUSALS, ACTS = ("order_refused", "case_refused", "refused"), ("incident", "contact")


def state(one: Finding | None) -> str:
    """Give the state of an item."""
    return STATES.get(one.status, "open") if one else "open"


def checklist(s: Speaker, found: Account, c: Conditions) -> tuple[Plain, ...]:
    """Give the items of admissibility, each with its reasons."""
    by_norm = {one.norm.id: one for one in c.findings}
    norms = {norm.id: norm for norm in s.ruleset.named(CHECKED)}
    return tuple(
        {
            "id": name,
            "title": s.of(norms[name].title, name),
            "cite": article_of(norms[name]),
            "says": s.of(norms[name].says),
            "state": state(by_norm.get(name)),
            "reasons": tuple(reasons(s, found, by_norm[name])) if name in by_norm else (),
        }
        for name in CHECKED
        if name in norms
    )


def article_of(norm: Norm) -> str:
    """Give the article of the Protocol: 4(2)(a); what the rules count under it is no part."""
    return norm.chain[0]["cite"].removeprefix("OP ") if norm.chain else norm.article


def whole(c: Conditions) -> str:
    """Give the state of all conditions together."""
    return state(next((one for one in c.findings if one.norm.id == WHOLE), None))


def reasons(s: Speaker, found: Account, one: Finding) -> Iterator[Plain]:
    """Give what an item rests on; of an open one what would settle it."""
    for ground in one.grounds:
        if not (ground.kind == "event" and is_paper(s, ground)):
            yield grounded(s, found, ground)
    for name, value in one.readings.items():
        decision = s.case.decisions.get(name)
        words = reading_words(s, name, value)
        why = f" ({visible(decision.by)}: {visible(decision.why)})" if decision else ""
        yield {"kind": "said", "words": f"{words}{why}", "annex": 0}
    if one.status not in STATES:
        atoms = dict.fromkeys(atom for atoms in one.settle for atom in atoms)
        for atom in atoms:
            yield {"kind": "asked", "words": question_text(s, atom), "annex": 0}


def is_paper(s: Speaker, ground: Ground) -> bool:
    """Whether a ground is the communication itself, of the file or supposed."""
    events = {one.id: one.kind for one in s.case.events}
    return events.get(ground.id, KIND) == KIND


def grounded(s: Speaker, found: Account, ground: Ground) -> Plain:
    """Say a ground: an event by its paragraph, a fact with its annex."""
    annex = exhibit_number(ground.source, found.sources)
    if ground.kind == "event":
        return referred(s, found, ground.id) | {
            "kind": "event", "words": "", "annex": annex, "denied": ground.truth == "no",
        }  # fmt: skip
    return {"kind": "said", "words": fact_ground(s, ground), "annex": annex}


def interim(s: Speaker, found: Account, c: Conditions) -> Plain:
    """Say whether interim measures can be asked for, and on what each element rests."""
    right = next((one for one in c.findings if one.norm.id == INTERIM), None)
    risks = [one for one in c.findings if one.norm.id == RISK and one.status == "holds"]
    decision = s.case.decisions.get(IRREPARABLE)
    threat = decision is not None and decision.value == "possible"
    failed = referred_all(s, found, failed_measures(s.case, risks))
    available = right is not None and right.status == "available"
    return {
        "asked": bool(available and risks and threat and failed),
        "risks": tuple(
            referred(s, found, one.instance[1]) | {"facts": tuple(risk_facts(s, one))}
            for one in risks
        ),
        "decided": (
            {"by": visible(decision.by), "why": visible(decision.why)}
            if decision is not None and threat
            else {}
        ),
        "failed": failed,
    }


def failed_measures(case: Case, risks: Iterable[Finding]) -> Iterator[str]:
    """Find measures about incidents with a risk that were refused, or did not stop him."""
    near = {name for one in risks for name in (*one.instance, *one.concerns)}
    orders = {one.id for one in case.events if one.kind == "order_issued" and happened(one)}
    for one in case.events:
        refused = one.kind in REFUSALS and one.id in near
        breach = one.kind in ACTS and orders & set(one.about or ()) & near
        if happened(one) and (refused or breach):
            yield one.id


def risk_facts(s: Speaker, one: Finding) -> Iterator[str]:
    """Say the facts that show a risk, without the id of the event they belong to."""
    for ground in one.grounds:
        if ground.kind == "fact" and not ground.id.startswith("case."):
            yield fact_ground(s, ground).removeprefix(f"{visible(ground.id.partition('.')[0])}: ")


def period_of(s: Speaker, one: Event) -> str:
    """Say whether an event is older than the Protocol, or than the Convention, for the State."""
    for act, name in ((CONVENTION, "convention"), (PROTOCOL, "protocol")):
        day = first_day(s, act)
        if not day:
            continue
        instant = start_of_day(date.fromordinal(day), s.case.zone)
        end = (one.until or one.at)[1]
        if end < instant:
            return f"before_{name}"
        if one.at[0] < instant and one.dated:
            return f"perhaps_before_{name}"
    return ""


def first_day(s: Speaker, act: str) -> int:
    """Give the first day on which a treaty bound the State; 0 where it is not known."""
    known = s.ruleset.acts[act].dates_by_state if act in s.ruleset.acts else {}
    return known.get(s.case.state) or s.case.treaties.get(act, 0)


def bound_since(s: Speaker, act: str) -> str:
    """Write that day; "" where it is not known."""
    day = first_day(s, act)
    return day_words(date.fromordinal(day), s.lang) if day else ""
