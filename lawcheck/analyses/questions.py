"""What to ask next: every open point of a result, merged and ranked.

Shapes
    One `Question` for each atom that would help to settle a finding.  `holder` is a
    word of the vocabulary (who could show it), or `lawyer` for a point of law.
Source
    Facts come first: those that could show a missed duty, then those that settle
    most, then those that are easiest to learn.  What only a lawyer can answer (which
    text, edition, counting rule or reading) comes after everything a client can.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lawcheck.model.case import Case
from lawcheck.model.finding import FAILURES, Atom, Finding
from lawcheck.model.result import Question, Result
from lawcheck.model.vocabulary import Attribute, EventKind, Texts, Vocabulary

LAWYER = "lawyer"
LAW = ("reading", "text", "edition", "counting")
EASY, HARD = 1, 3
NOBODY = "?"  # the engine's name for a person the file does not name
NAMES = re.compile(r"\?[a-z_]+|[A-Za-z0-9_-]+")


class Keeper(NamedTuple):
    """Who could show an answer, how hard it is to obtain, how long the record is kept."""

    holder: str
    effort: int
    kept: Texts | None


class Point(NamedTuple):
    """An open atom with the findings that hang on it."""

    atom: Atom
    findings: list[Finding]

    def accuses(self) -> int:
        """Count the findings that could be a missed duty."""
        return sum(bool(set(one.could_be) & set(FAILURES)) for one in self.findings)


def questions(result: Result, vocabulary: Vocabulary, case: Case) -> tuple[Question, ...]:
    """Rank what would settle the unsettled findings of a case."""
    return ranked(result.findings, vocabulary, case)


def ranked(
    findings: tuple[Finding, ...], vocabulary: Vocabulary, case: Case
) -> tuple[Question, ...]:
    """Rank what would settle some findings."""
    found = []
    for point in points(findings):
        keeper = keeper_of(point.atom, vocabulary, case)
        failures = point.accuses()
        order = (is_law(point.atom), not failures, -len(point.findings), keeper.effort)
        found.append(((*order, point.atom.key), point, keeper, failures))
    found.sort(key=lambda one: one[0])
    return tuple(
        Question(
            point.atom,
            tuple(dict.fromkeys(one.norm.id for one in point.findings)),
            failures,
            keeper.holder,
            keeper.effort,
            keeper.kept,
            rank,
        )
        for rank, (_order, point, keeper, failures) in enumerate(found, start=1)
    )


def points(findings: tuple[Finding, ...]) -> list[Point]:
    """Merge the atoms of all unsettled findings; a client is asked about cases only."""
    levels = {one.norm.level for one in findings}
    wanted = {"case"} if "case" in levels else levels
    found: dict[str, Point] = {}
    for one in findings:
        if one.norm.level not in wanted:
            continue
        for key, atom in {atom.key: atom for atom in open_atoms(one)}.items():
            found.setdefault(key, Point(atom, [])).findings.append(one)
    return list(found.values())


def open_atoms(one: Finding) -> tuple[Atom, ...]:
    """List what a finding, or the liability for an offence, hangs on."""
    liability: tuple[Atom, ...] = one.extra.get("liability_settle") or ()
    own = one.settle if one.status == "unsettled" else ()
    return (*(atom for group in own for atom in group), *liability)


def is_law(atom: Atom) -> bool:
    """Whether only a lawyer can answer: no fact of the case is missing.

    How prompt is prompt enough, and a calendar nobody has read, look like times.
    """
    return atom.subject[0] in LAW or (
        atom.subject[0] == "time" and set(atom.because) <= {"reading", "unread", "edition"}
    )


def keeper_of(atom: Atom, vocabulary: Vocabulary, case: Case) -> Keeper:
    """Find who could answer an open point."""
    if is_law(atom):
        return Keeper(LAWYER, HARD, None)
    head, *rest = atom.subject
    kinds = {event.id: event.kind for event in case.events}
    if head == "attr":
        word = attribute_of(rest[0], rest[1], vocabulary, case)
        return kept_by(word) if word else unknown_keeper(atom.subject, vocabulary, kinds)
    if head == "unlisted":
        return kept_by(vocabulary.events.get(rest[0]))
    if head == "relation":
        return kept_by(vocabulary.relationships.get(rest[2], vocabulary.relationships.get("kind")))
    return unknown_keeper(atom.subject, vocabulary, kinds)


def attribute_of(owner: str, name: str, vocabulary: Vocabulary, case: Case) -> Attribute | None:
    """Find the word of the vocabulary that an open attribute stands for."""
    if owner == "case":
        return vocabulary.facts.get(name)
    if owner in case.people or owner == NOBODY:
        return vocabulary.people.get(name)
    kind = vocabulary.events.get(kind_of(owner, case))
    return kind.attributes.get(name) if kind else None


def kind_of(owner: str, case: Case) -> str:
    """Give the kind of an event, listed or not: an unlisted one has it in its name."""
    if owner.startswith("?"):
        return owner[1:].partition("(")[0]
    return next((event.kind for event in case.events if event.id == owner), "")


def unknown_keeper(
    subject: tuple[str, ...], vocabulary: Vocabulary, kinds: dict[str, str]
) -> Keeper:
    """Find the keeper of the first event that an open point names."""
    for part in subject[1:]:
        for name in NAMES.findall(part):
            kind = name[1:] if name.startswith("?") else kinds.get(name, "")
            if kind in vocabulary.events:
                return kept_by(vocabulary.events[kind])
    return kept_by(None)


def kept_by(word: Attribute | EventKind | None) -> Keeper:
    """Read the keeper from a word of the vocabulary; the client, where none is named."""
    return Keeper(word.holder, word.effort, word.kept) if word else Keeper("survivor", EASY, None)
