"""Take one answer out of a case, and put answers in: what questions are for, tried on files."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from itertools import combinations, islice, product
from pathlib import Path
from typing import Any, NamedTuple

from lawcheck.analyses.changes.answers import answers
from lawcheck.analyses.changes.edits import with_bond, with_done, with_value
from lawcheck.analyses.norm_contents import expressions
from lawcheck.analyses.questions import attribute_of, is_law, questions
from lawcheck.cli.case_input import Asked, load_case, shipped_program
from lawcheck.engine.evaluate import evaluate
from lawcheck.model.case import Case
from lawcheck.model.finding import Atom, Finding
from lawcheck.model.result import Result
from lawcheck.model.truth import Truth
from tests.cases.assessing import TEACHING

MOST_ANSWERS, MOST_POINTS, MOST_WAYS = 8, 6, 6
# A norm that does not bear on a case and one that the case does not even reach are one.
ASIDE = ("not_triggered", "unavailable", "not_made_out", "does_not_hold")
BESIDE = "beside the case"
Told = dict[tuple[str, tuple[str, ...]], "Outcome"]


class Outcome(NamedTuple):
    """What a finding comes to."""

    status: str
    could_be: tuple[str, ...]
    points: frozenset[str]
    liability: Any
    only_law: bool  # whether it is open, and no fact could settle it


class Answer(NamedTuple):
    """One answer a file gives: of whom or what, under which key."""

    head: str  # attr | relation | done
    owner: tuple[str, ...]
    name: str

    def asked_by(self, atom: Atom) -> bool:
        """Whether an open point asks for this answer."""
        head, *rest = atom.subject
        if head != self.head:
            return False
        if head == "done":
            return rest == [*self.owner]
        if head == "attr":
            return rest == [*self.owner, self.name]
        return set(rest[:2]) == set(self.owner) and rest[2] == self.name


def rules() -> Asked:
    return shipped_program()


@functools.cache
def case_of(stem: str) -> Case:
    return load_case(str(TEACHING / f"{stem}.yaml"), rules().rules, None).case


def stems() -> list[str]:
    return sorted(Path(file).stem for file in TEACHING.glob("*.yaml"))


# -- an answer is taken out --------------------------------------------------------


def answers_in(case: Case) -> list[Answer]:
    """List the answers that a file gives about events, people and bonds."""
    found = []
    for event in case.events:
        if event.done.value == "yes" and not event.planned:
            found.append(Answer("done", (event.id,), ""))
        if event.done.value != "no":
            found += [
                Answer("attr", (event.id,), name)
                for name, leaf in event.attributes.items()
                if leaf.value is not None
            ]
    for person in case.people.values():
        found += [
            Answer("attr", (person.id,), name)
            for name, leaf in person.attributes.items()
            if leaf.value is not None
        ]
    for bond in case.relationships:
        if len([b for b in case.relationships if {b.of, b.other} == {bond.of, bond.other}]) == 1:
            found.append(Answer("relation", (bond.of, bond.other), "kind"))
            if bond.lived_together is not None and bond.lived_together.value is not None:
                found.append(Answer("relation", (bond.of, bond.other), "lived_together"))
    return [one for one in found if values_of(case, one)]


@functools.cache
def words_of_rules() -> dict[str, frozenset[str]]:
    """Collect the words that some rule compares each attribute with."""
    found: dict[str, set[str]] = {}
    for norm in rules().rules.ruleset.norms:
        for one in expressions(norm):
            if one[0] in ("is", "has", "in") and len(one) == 3 and one[1][0] == "attr":
                words = (one[2],) if isinstance(one[2], str) else one[2]
                found.setdefault(one[1][-1], set()).update(words)
    return {name: frozenset(words) for name, words in found.items()}


def values_of(case: Case, answer: Answer) -> list[Any]:
    """List the values an answer may have, of those no rule tells apart only one."""
    vocabulary = rules().rules.vocabulary
    if answer.head == "done":
        return ["yes", "no"]
    if answer.head == "relation":
        if answer.name != "kind":
            return [Truth.YES, Truth.NO]
        return [word for word in vocabulary.values["relationship"] if word != "guardian"]
    word = attribute_of(answer.owner[0], answer.name, vocabulary, case)
    type_ = word.type.strip("[]") if word else ""
    if type_ == "truth":
        return [Truth.YES, Truth.NO]
    known = list(vocabulary.values.get(type_, {}))
    told = [one for one in known if one in words_of_rules().get(answer.name, ())]
    if word is not None and "[" in word.type:
        return [frozenset(), frozenset(told), *(frozenset((one,)) for one in told)]
    return told + [one for one in known if one not in told][:1]


def with_answer(case: Case, answer: Answer, value: Any) -> Case:
    """Give an answer, or none."""
    if answer.head == "done":
        return with_done(case, answer.owner[0], value)
    if answer.head == "relation":
        one, other = answer.owner
        return with_bond(case, one, other, answer.name, value)
    return with_value(case, answer.owner[0], answer.name, value)


def evaluated(case: Case) -> Result:
    return evaluate(rules().program, case)


def told(case: Case) -> Told:
    """Say what the findings of a case come to, so that two answers can be compared."""
    found: Told = {}
    for one in evaluated(case).findings:
        if one.norm.level == "case":
            aside = one.status in ASIDE
            open_ = points(one)
            found[one.norm.id, one.instance] = Outcome(
                BESIDE if aside else one.status,
                one.could_be,
                frozenset(atom.key for atom in open_),
                None if aside else one.extra.get("liability"),
                bool(open_) and all(map(is_law, open_)),
            )
    return found


def apart(one: Told, other: Told) -> bool:
    """Whether two answers make some finding come out differently.

    A norm that begins to speak, and of which the law alone leaves open what it says, has
    settled nothing.
    """
    return any(differs(one.get(key), other.get(key)) for key in {*one, *other})


def differs(one: Outcome | None, other: Outcome | None) -> bool:
    """Whether a finding comes out differently; None where there is none."""
    if one is not None and other is not None:
        return one != other
    there = one or other
    return there is not None and there.status != BESIDE and not there.only_law


def is_asked(case: Case, answer: Answer) -> bool:
    """Whether the questions of a case bring an answer back that was taken out."""
    without = with_answer(case, answer, None)
    found = questions(evaluated(without), rules().rules.vocabulary, without)
    return any(answer.asked_by(one.atom) for one in found)


def matters(case: Case, answer: Answer) -> bool:
    """Whether some two values of an answer make some finding come out differently."""
    found = [told(with_answer(case, answer, value)) for value in values_of(case, answer)]
    return any(apart(one, other) for one, other in combinations(found, 2))


@functools.cache
def asked_and_needed(stem: str, answer: Answer) -> tuple[bool, bool]:
    """Take an answer out of a case: is it asked for, and does it matter?"""
    case = case_of(stem)
    return is_asked(case, answer), matters(case, answer)


# -- answers are put in ------------------------------------------------------------


def answerable(one: Finding) -> bool:
    """Whether a case file can hold the answers a finding hangs on.

    Not those of a lawyer, nor that something happened which a rule describes by more
    than its kind, its people and its plain words (`#` in the name of the question).
    """
    atoms = points(one)
    return (
        one.status == "unsettled"
        and 0 < len(atoms) <= MOST_POINTS
        and not any(is_law(atom) and atom.subject[0] != "reading" for atom in atoms)
        and not any("continues" in atom.values or "#" in atom.key for atom in atoms)
    )


def points(one: Finding) -> list[Atom]:
    return [atom for group in one.settle for atom in group]


def ways_to_answer(one: Finding) -> Iterator[list[tuple[Atom, str]]]:
    """Give the first ways to answer all that a finding hangs on."""
    atoms = points(one)
    for values in islice(product(*(atom.values for atom in atoms)), MOST_ANSWERS):
        yield list(zip(atoms, values, strict=True))


def status_with(case: Case, one: Finding, given: list[tuple[Atom, str]]) -> str:
    """Put answers into a file; give the status then, or "" where it cannot hold them."""
    if not given:
        found = evaluate(rules().program, case, only={one.norm.id}).findings
        return next((f.status for f in found if f.instance == one.instance), "none")
    (atom, value), *rest = given
    status = ""
    times = instants(case, one) if atom.subject[0] == "unlisted" else ()
    vocabulary = rules().rules.vocabulary
    for changed in islice(answers(case, vocabulary, atom, value, times), MOST_WAYS):
        reached = status_with(changed, one, rest)
        if reached not in ("unsettled", ""):
            return reached
        status = reached or status
    return status


def instants(case: Case, one: Finding) -> tuple[int, ...]:
    """Give the times worth trying for an event: when it arose, was due, is read."""
    edges = (*(one.arose or ()), *(one.due or ()), case.as_of)
    return tuple(sorted({edge for edge in edges if edge <= case.as_of}))
