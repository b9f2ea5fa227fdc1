"""Each question with all that helps to ask it: the record, the request, what an answer leads to.

Shapes
    A `Point` is one item of the agenda.  `outcomes` tells, for findings that one answer
    settles by itself, what each answer leaves; `only_with` names the questions without
    which no answer settles anything.
"""

from __future__ import annotations

from typing import NamedTuple

from lawcheck.analyses.questions import LAWYER
from lawcheck.analyses.records import Wanted, wanted
from lawcheck.analyses.together import Settling
from lawcheck.model.finding import FAILURES, Finding
from lawcheck.model.result import Question
from lawcheck.render.agenda import Agenda, Item
from lawcheck.render.asking import kind_label
from lawcheck.render.naming import Speaker, event_of, what
from lawcheck.render.phrases.books import say_from
from lawcheck.render.plain import visible
from lawcheck.render.times import day_words, local, moment_words

BOOK = "asking"
PLAIN = ("yes", "no")


class Outcome(NamedTuple):
    """What the answers to one question leave of one finding."""

    finding: Finding
    left: dict[str, tuple[str, ...]]


class Point(NamedTuple):
    """One question, ready to be asked."""

    item: Item
    findings: tuple[Finding, ...]  # those that hang on it
    record: Wanted | None
    outcomes: tuple[Outcome, ...]
    only_with: tuple[int, ...]

    @property
    def first(self) -> Question:
        """The question that ranks highest among those asked as one."""
        return self.item.questions[0]

    @property
    def failures(self) -> int:
        """Count the findings that could turn out to be a missed duty."""
        return sum(bool(set(one.could_be) & set(FAILURES)) for one in self.findings)

    @property
    def of_law(self) -> bool:
        """Whether only a lawyer can answer it."""
        return self.first.holder == LAWYER


class Group(NamedTuple):
    """Questions that settle a finding only together."""

    numbers: tuple[int, ...]
    findings: tuple[Finding, ...]


def points(s: Speaker, asked: Agenda, found: list[Settling]) -> list[Point]:
    """Gather what belongs to each question, in the order of the agenda."""
    groups = together(asked, found)
    return [point(s, item, found, groups, asked) for item in asked.items]


def point(
    s: Speaker, item: Item, found: list[Settling], groups: list[Group], asked: Agenda
) -> Point:
    """Gather what belongs to one question."""
    keys = {one.atom.key for one in item.questions}
    own = [one for one in found if keys & {atom.key for atom in one.atoms}]
    outcomes = tuple(
        Outcome(one.finding, one.left[key])
        for one in own
        for key in one.alone
        if key in keys and asked.numbers.get(key) == item.number
    )
    # Only where the question settles nothing by itself does it need the others.
    partners = {number for group in groups if item.number in group.numbers
                for number in group.numbers} - {item.number}  # fmt: skip
    alone = outcomes or any(item.number in one.enough for one in own)
    record = wanted(item.questions[0], s.vocabulary, s.case)
    findings = tuple(one.finding for one in own)
    return Point(item, findings, record, outcomes, () if alone else tuple(sorted(partners)))


def together(asked: Agenda, found: list[Settling]) -> list[Group]:
    """Join the findings that hang on the same questions, of which none settles them alone."""
    groups: dict[tuple[int, ...], list[Finding]] = {}
    for one in found:
        numbers = tuple(sorted(one.bundles))
        if one.together and set(numbers) <= set(asked.numbers.values()):
            groups.setdefault(numbers, []).append(one.finding)
    return [Group(numbers, tuple(findings)) for numbers, findings in groups.items()]


def too_many(one: Finding) -> bool:
    """Whether a finding hangs on more points than are weighed, so that none is ranked for it."""
    return "too_many" in one.because


# -- words -------------------------------------------------------------------------


def say(s: Speaker, phrase: str, /, **values: object) -> str:
    """Say a phrase of this book."""
    return say_from(BOOK, phrase, s.lang, **values)


def record_words(s: Speaker, record: Wanted | None) -> str:
    """Call the registers that would show an answer."""
    if record is None:
        return ""
    kinds = s.vocabulary.registers
    labels = (s.of(kinds[one].label if one in kinds else None, one) for one in record.registers)
    return "; ".join(labels)


def request_words(s: Speaker, record: Wanted | None) -> str:
    """Write the request for a record; nothing where no event tells what to ask for."""
    if record is None or not record.kind:
        return ""
    told, days = subject_words(s, record), days_words(s, record)
    register = record_words(s, record)
    if register:
        return say(s, "request_register", register=register, what=told, days=days)
    return say(s, "request_papers", what=told, days=days)


def subject_words(s: Speaker, record: Wanted) -> str:
    """Say what a record should show; ids of the file mean nothing to who keeps it."""
    event = event_of(s, record.event)
    label = kind_label(s, record.kind)
    if event is None:
        return label
    about = what(s, event)
    if event.dated:
        about = f"{about}, {moment_words(event.at, s.case.zone, s.lang)}"
    if event.kind == record.kind:
        return about
    return say(s, "what_about", what=label, about=about)


def days_words(s: Speaker, record: Wanted) -> str:
    """Write the days a record should cover."""
    first, last = record.days
    end = day_words(local(last, s.case.zone).date(), s.lang)
    if not first:
        return say(s, "days_until", last=end)
    return say(s, "days", first=day_words(local(first, s.case.zone).date(), s.lang), last=end)


def answers_words(s: Speaker, one: Outcome, value_of: dict[str, str]) -> str:
    """Say what each answer leaves of a finding."""
    parts = []
    for value, statuses in one.left.items():
        settled = len(statuses) == 1
        told = s.say(f"status_{statuses[0]}") if settled else say(s, "still_open")
        label = s.truth(value) if value in PLAIN else value_of.get(value, visible(value))
        parts.append(say(s, "answer_leads", answer=label, statuses=told))
    return "; ".join(dict.fromkeys(parts))
