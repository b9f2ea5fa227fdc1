"""Bonds: what two people are to each other on a day, and whether they live together.

Source
    Relationships, parents and households of the case format; what is not recorded is open.
"""

from __future__ import annotations

from lawcheck.engine.frame import Frame
from lawcheck.engine.judgement import (
    NEVER,
    Judgement,
    Timed,
    disjunction,
    negation,
)
from lawcheck.engine.record import FACT
from lawcheck.model.case import Household, Relationship
from lawcheck.model.finding import Atom, Ground
from lawcheck.model.truth import NO, YES

INVERSE = {
    "spouse": "spouse", "religious_spouse": "religious_spouse", "partner": "partner",
    "parent": "child", "child": "parent", "sibling": "sibling",
    "grandparent": "grandchild", "grandchild": "grandparent", "in_law": "in_law",
    "other_relative": "other_relative", "none": "none",
}  # fmt: skip
FORMER = {
    "spouse": "former_spouse",
    "religious_spouse": "former_religious_spouse",
    "partner": "former_partner",
}


def kinds_on(frame: Frame, bond: Relationship, kind: str, moment: Timed) -> dict[str, Judgement]:
    """Give the kinds a recorded bond may have on a day, with the truth of each."""
    ground = Ground(
        "fact", f"{bond.of}-{bond.other}.kind", "yes", bond.kind.grade, bond.kind.source, ""
    )
    sure = Judgement(YES, bond.kind.grade, (ground,), None)
    name = f"{bond.of}-{bond.other}"
    begun = sure
    if bond.since is not None:
        since = Timed(bond.since, bond.kind.grade, (ground,), f"{name}.since", ("time",))
        begun = frame.compare(since, moment, strict=False)
    if bond.until is None or kind not in FORMER:
        return {kind: begun}
    until = Timed(bond.until, bond.kind.grade, (ground,), f"{name}.until", ("time",))
    lasting = frame.compare(moment, until, strict=False)
    over = frame.compare(until, moment, strict=True)
    if begun.truth is NO:
        return {kind: begun, FORMER[kind]: NEVER}
    return {kind: lasting if lasting.truth is not YES else begun, FORMER[kind]: over}


def related(
    frame: Frame, one: str, other: str, moment: Timed, wanted: tuple[str, ...]
) -> Judgement:
    """Answer whether `other` is, on that day, one of the wanted kinds to `one`."""
    answers: list[Judgement] = []
    because: list[str] = []
    for bond in frame.record.case.relationships:
        straight = (bond.of, bond.other) == (one, other)
        if not straight and (bond.of, bond.other) != (other, one):
            continue
        known = frame.record.known(bond.kind)
        if known.value is None:
            because += known.because
            continue
        kind = known.value if straight else INVERSE.get(known.value, "other_relative")
        on_day = kinds_on(frame, bond, kind, moment)
        ground = Ground(
            "fact", f"{bond.of}-{bond.other}.kind", "yes", known.grade, known.source, ""
        )
        none = Judgement(NO, known.grade, (ground,), None)
        answers.append(disjunction([none, *(on_day[name] for name in on_day if name in wanted)]))
    parent = parentage(frame, one, other)
    if parent is not None:
        answers.append(parent[1] if parent[0] in wanted else negation(parent[1]))
    if because or not answers:
        key = f"{one}-{other}.kind:{'|'.join(wanted)}@{moment.label}"
        reasons = tuple(dict.fromkeys(because)) or FACT
        atom = Atom(key, ("yes", "no"), reasons, ("relation", one, other, "kind"))
        answers.append(frame.ask(atom))
    return disjunction(answers)


def parentage(frame: Frame, one: str, other: str) -> tuple[str, Judgement] | None:
    """Give what `other` is to `one` where one of them is said to be the other's child."""
    people = frame.record.case.people
    for child, parent, kind in ((one, other, "parent"), (other, one, "child")):
        said = people[child].child_of if child in people else None
        known = frame.record.known(said)
        if known.value is not None and parent in known.value:
            ground = Ground("fact", f"{child}.child_of", "yes", known.grade, known.source, "")
            return kind, Judgement(YES, known.grade, (ground,), None)
    return None


def lived_together(frame: Frame, one: str, other: str, moment: Timed, ever: bool) -> Judgement:
    """Answer whether two people lived together on a day, or ever by it."""
    answers: list[Judgement] = []
    because: list[str] = []
    for bond in frame.record.case.relationships:
        if {bond.of, bond.other} != {one, other}:
            continue
        known = frame.record.known(bond.lived_together)
        if known.value is None:
            because += known.because
            continue
        ground = (
            Ground(
                "fact",
                f"{bond.of}-{bond.other}.lived_together",
                "yes",
                known.grade,
                known.source,
                "",
            ),
        )
        if isinstance(known.value, tuple):
            answers += [
                stayed(frame, stay, moment, ever, known.grade, ground, f"{one}-{other}.{number}")
                for number, stay in enumerate(known.value)
            ]
        else:
            answers.append(Judgement(known.value, known.grade, ground, None))
    if because or not answers:
        what = "ever_lived_together" if ever else "lived_together"
        reasons = tuple(dict.fromkeys(because)) or FACT
        subject = ("relation", one, other, "lived_together")
        key = f"{one}-{other}.{what}@{moment.label}"
        answers.append(frame.ask(Atom(key, ("yes", "no"), reasons, subject)))
    return disjunction(answers)


def stayed(
    frame: Frame,
    stay: Household,
    moment: Timed,
    ever: bool,
    grade: int,
    grounds: tuple[Ground, ...],
    label: str,
) -> Judgement:
    """Answer whether a stretch of living together had begun, and was not yet over."""
    answer = Judgement(YES, grade, grounds, None)
    if stay.since is not None:
        since = Timed(stay.since, grade, grounds, f"{label}.since", ("time",))
        answer = frame.compare(since, moment, strict=False)
    if ever or stay.until is None or answer.truth is NO:
        return answer
    until = Timed(stay.until, grade, grounds, f"{label}.until", ("time",))
    lasting = frame.compare(moment, until, strict=False)
    return lasting if lasting.truth is not YES else answer


def common_child(frame: Frame, one: str, other: str) -> Judgement:
    """Answer whether two people have a child together; a file may leave one out."""
    because: tuple[str, ...] = FACT
    for child in frame.record.case.people.values():
        said = child.child_of
        if said is not None and said.value is not None and {one, other} <= set(said.value):
            known = frame.record.known(said)
            if known.value is not None:
                ground = Ground(
                    "fact", f"{child.id}.child_of", "yes", known.grade, known.source, ""
                )
                return Judgement(YES, known.grade, (ground,), None)
            because = tuple(dict.fromkeys((*FACT, *known.because)))
    for bond in frame.record.case.relationships:
        if {bond.of, bond.other} == {one, other} and bond.common_child is not None:
            known = frame.record.known(bond.common_child)
            if known.value is not None:
                key = f"{bond.of}-{bond.other}.common_child"
                ground = Ground("fact", key, known.value.value, known.grade, known.source, "")
                return Judgement(known.value, known.grade, (ground,), None)
            because = known.because
    key = f"{one}-{other}.common_child"
    return frame.ask(Atom(key, ("yes", "no"), because, ("relation", one, other, "common_child")))
