"""The order of an interview: how a case begins, then what settles most for the purpose.

Shapes
    `Purpose` is what the person came for; only findings of its kinds are asked about.
Source
    The ten answers that a usable file needs come first, whatever they settle: before
    the day, the acts and the relationship are known, too much is open to be ranked.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.analyses.interview.slots import Slot, bond_of, is_open, slots_of
from lawcheck.analyses.interview.tellable import telling
from lawcheck.analyses.norm_contents import kinds_in
from lawcheck.analyses.questions import keeper_of, open_atoms
from lawcheck.analyses.together import Trees
from lawcheck.engine.counting import local_day
from lawcheck.engine.editions import possible_editions
from lawcheck.engine.program import Program
from lawcheck.model.case import Case, Event
from lawcheck.model.finding import FAILURES, Atom, Finding
from lawcheck.model.moment import Moment
from lawcheck.model.result import Result
from lawcheck.model.ruleset import Norm
from lawcheck.model.vocabulary import Vocabulary

PURPOSES = ("missed", "protections", "everything")
DATED = ("incident", "report", "order_issued")  # whose day decides which law is asked
# What the police may have done at first, and whether it is about the report.
FIRST_STEPS = {
    "registered": True, "visited": True, "refused": True, "rights_explained": False,
    "services_explained": False, "risk_assessed": False, "talk": False, "warned": False,
    "delivered": False, "detained": False, "protocol_drawn": False, "case_opened": False,
}  # fmt: skip
TOLD = ("forbidden", "failed_by", "asked", "granted", "refused")  # what only being listed shows
TOO_MANY = "too_many"
SOMEBODY = "?"


def serves(norm: Norm, purpose: str) -> bool:
    """Whether findings of a norm are what the person came for."""
    if purpose == "missed":
        return norm.kind in ("duty", "prohibition")
    if purpose == "protections":
        return norm.serves
    return True


def asked_norms(program: Program, purpose: str) -> frozenset[str] | None:
    """Give the provisions to evaluate for a purpose; None for all of them."""
    if purpose == "everything":
        return None
    return frozenset(
        family.id
        for family in program.families.values()
        if any(serves(one.norm, purpose) for one in family.wordings)
    )


def matters(one: Finding, purpose: str) -> bool:
    """Whether an open finding could come out as something the person came for."""
    if not serves(one.norm, purpose):
        return False
    return purpose != "missed" or bool(set(one.could_be) & set(FAILURES))


def open_slots(
    result: Result,
    case: Case,
    vocabulary: Vocabulary,
    purpose: str,
    asked: frozenset[str],
    trees: Trees,
) -> list[Slot]:
    """Rank the places whose answers could still change a finding."""
    levels = {one.norm.level for one in result.findings}
    level = {"case"} if "case" in levels else levels
    places: dict[Slot, list[tuple[Finding, Atom]]] = {}
    for one in result.findings:
        if one.norm.level in level and matters(one, purpose):
            for slot, atom in places_of(one, case, vocabulary, asked, trees):
                places.setdefault(slot, []).append((one, atom))
            for slot in undated_of(one, case, vocabulary):
                if slot.key not in asked:
                    places.setdefault(slot, [])

    def rank(slot: Slot) -> tuple[bool, int, int, str]:
        found = places[slot]
        failures = sum(bool(set(one.could_be) & set(FAILURES)) for one, _ in found)
        efforts = (keeper_of(atom, vocabulary, case).effort for _, atom in found)
        effort = min(efforts, default=0)
        return (
            not failures,
            -len({(one.norm.id, one.instance) for one, _ in found}),
            effort,
            slot.key,
        )

    return sorted(places, key=rank)


def places_of(
    one: Finding, case: Case, vocabulary: Vocabulary, asked: frozenset[str], trees: Trees
) -> Iterator[tuple[Slot, Atom]]:
    """Give the places that a finding hangs on, and that an answer can still be given to."""
    atoms = {atom.key: atom for atom in open_atoms(one)}
    slots = {
        key: first_open(atom, case, vocabulary, asked) or told_by(one, atom, case, asked)
        for key, atom in atoms.items()
    }
    own = {atom.key for group in one.settle for atom in group}
    shut = {key for key in own if slots[key] is None}
    idle = own - telling(trees.of(one)[0], shut) if shut and shut != own else shut
    for key, slot in slots.items():
        if slot is not None and key not in idle:
            yield slot, atoms[key]


def told_by(one: Finding, atom: Atom, case: Case, asked: frozenset[str]) -> Slot | None:
    """Find what tells of the events a finding is about: its day, or who was in it.

    Which edition governed an event without a day is no point of law, and somebody whom
    nobody named (`?v`) is whoever the event was done to or by.
    """
    places = (
        slot
        for event in case.events
        if event.id in one.instance and event.done.value == "yes"
        for slot in untold(event, atom)
    )
    return next((slot for slot in places if slot.key not in asked), None)


def untold(event: Event, atom: Atom) -> Iterator[Slot]:
    """Give what is not known of an event and that a point may hang on."""
    if atom.subject[0] == "edition" and not event.dated:
        yield Slot("time", (event.id, "at"))
    elif atom.key.startswith(SOMEBODY):
        for side, leaf in (("to", event.to), ("by", event.by)):
            if leaf is None:
                yield Slot("party", (event.id, side))


def undated_of(one: Finding, case: Case, vocabulary: Vocabulary) -> Iterator[Slot]:
    """Where too much is open to be listed, ask for the days of what a norm looks for."""
    if TOO_MANY in one.because:
        kinds = kinds_in(one.norm, vocabulary.events)
        for event in case.events:
            known = event.dated or event.done.value != "yes"
            if event.id in one.concerns and event.kind in kinds and not known:
                yield Slot("time", (event.id, "at"))


def first_open(
    atom: Atom, case: Case, vocabulary: Vocabulary, asked: frozenset[str]
) -> Slot | None:
    """Find the first place that has no answer, and was not asked in vain."""
    for slot in slots_of(atom, case, vocabulary):
        if slot.key not in asked:
            if is_open(slot, case):
                return slot
        elif slot.head == "event" and not slot.fixed:
            # Who cannot say whether it happened cannot say more of it either.
            return None
    return None


def beginning(case: Case) -> Iterator[Slot]:
    """Give the questions before which nothing can be ranked."""
    incident = first_incident(case)
    if incident is None:
        return
    yield Slot("place", ("place", "region"))
    yield Slot("value", (incident.id, "acts"))
    for one, other in bonds(incident, case):
        yield Slot("bond", (one, other, "kind"))


def story(case: Case) -> Iterator[Slot]:
    """Give the rest of what a usable file needs, the events that others follow on."""
    if first_incident(case) is None:
        return
    if all(person.role != "child" for person in case.people.values()):
        yield Slot("children")
    reports = [event for event in case.events if event.kind == "report"]
    if not reports:
        yield Slot("learned")
    if not any(event.kind in FIRST_STEPS for event in case.events) and (
        not reports or any(event.done.value != "no" for event in reports)
    ):
        yield Slot("police")
    if all(event.kind != "order_issued" for event in case.events):
        yield Slot("orders")


def if_it_matters(case: Case) -> Iterator[Slot]:
    """Give what a usable file needs too, where it can still change a finding."""
    incident = first_incident(case)
    if incident is not None:
        for one, other in bonds(incident, case):
            yield Slot("bond", (one, other, "lived_together"))
        yield Slot("value", (incident.id, "harm"))


def undated(case: Case) -> Iterator[Slot]:
    """Ask at once for the day of what decides which law is asked."""
    for event in case.events:
        if event.kind in DATED and event.done.value == "yes" and not event.dated:
            yield Slot("time", (event.id, "at"))


def first_incident(case: Case) -> Event | None:
    """Find the incident a case begins with."""
    return next(
        (one for one in case.events if one.kind == "incident" and one.done.value != "no"), None
    )


def only_incident(case: Case) -> Event | None:
    """Find the incident, if there is only one; else it must be asked which."""
    found = [one for one in case.events if one.kind == "incident" and one.done.value != "no"]
    return found[0] if len(found) == 1 else None


def bonds(incident: Event, case: Case) -> Iterator[tuple[str, str]]:
    """Pair who was hurt with who did it."""
    by, to = (leaf.value if leaf and leaf.value else () for leaf in (incident.by, incident.to))
    for victim in to:
        for doer in by:
            if victim in case.people and doer in case.people and victim != doer:
                known = bond_of(case, victim, doer)
                yield (known.of, known.other) if known else (victim, doer)


def triggers(program: Program, case: Case, purpose: str) -> list[str]:
    """List the kinds of events on which some norm for the purpose begins to ask, or breaks."""
    found: dict[str, None] = {}
    days = span(case)
    for norm in program.ruleset.norms:
        if (
            norm.level == "case"
            and serves(norm, purpose)
            and could_govern(program, norm, case, days)
        ):
            bound = [body for head, _, body in norm.for_each if head == "event"]
            told = [norm.parts[part] for part in TOLD if norm.parts.get(part)]
            found |= dict.fromkeys(kind for kind, *_ in (*bound, *told))
    return list(found)


def causes(program: Program) -> dict[str, tuple[str, ...]]:
    """Say of each kind of event which kinds it is about wherever a norm looks for it."""
    found: dict[str, dict[str, None]] = {}
    for norm in program.ruleset.norms:
        kinds: dict[str, str] = {}
        patterns = [body for head, _, body in norm.for_each if head == "event"]
        patterns += [body for _, body in norm.bound]
        patterns += [norm.parts[part] for part in TOLD if norm.parts.get(part)]
        for kind, var, _, _, about, *_ in patterns:
            kinds[var] = kind
            if about in kinds:
                found.setdefault(kind, {})[kinds[about]] = None
    return {kind: tuple(above) for kind, above in found.items()}


def span(case: Case) -> Moment:
    """Give the time a case may reach over."""
    dated = [event.at.earliest for event in case.events if event.dated]
    return Moment(min(dated, default=case.as_of), case.as_of)


def could_govern(program: Program, norm: Norm, case: Case, days: Moment) -> bool:
    """Whether a wording may have been in force on some day of a case."""
    first, last = (local_day(instant, case.zone).toordinal() for instant in days)
    if norm.interval is not None:
        return norm.interval[0] <= last and first < norm.interval[3]
    editions = possible_editions(program.ruleset.acts[norm.act], first, last, case.state)
    return bool(set(editions) & set(norm.editions))


def hidden_by_many(result: Result, purpose: str) -> int:
    """Count the findings with too many open points to list any of them."""
    return sum(TOO_MANY in one.because and serves(one.norm, purpose) for one in result.findings)
