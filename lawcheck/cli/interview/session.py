"""One interview: what to ask next, and each answer put into the file at once.

Shapes
    A `Step` is the next question in words; `give` takes its answer and says in one line
    what is clear now.
Errors
    `Misfits` for an answer that does not fit the rest of the file, which stays as it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lawcheck.analyses.interview.order import (
    asked_norms,
    beginning,
    causes,
    first_open,
    hidden_by_many,
    if_it_matters,
    matters,
    open_slots,
    story,
    triggers,
    undated,
)
from lawcheck.analyses.interview.slots import Slot, is_open
from lawcheck.analyses.questions import open_atoms
from lawcheck.analyses.together import Trees
from lawcheck.cli.case_edit import value_of
from lawcheck.cli.case_input import Asked
from lawcheck.cli.interview.answers import Passed
from lawcheck.cli.interview.filling import Filling, listing
from lawcheck.cli.interview.keeping import NO_MORE, CaseFile, marked, written
from lawcheck.engine.evaluate import evaluate
from lawcheck.language.case_reader import read_case
from lawcheck.language.faults import Faults
from lawcheck.language.shown_names import shown_name
from lawcheck.language.yaml_source import Node, compose
from lawcheck.model.case import Case
from lawcheck.model.diagnostic import Refused
from lawcheck.model.finding import Finding
from lawcheck.model.result import Result
from lawcheck.render.interview.paper import Form, blank_form, open_form
from lawcheck.render.interview.wording import Wording, bearing, news, wording
from lawcheck.render.naming import Speaker, speaker
from lawcheck.render.phrases.interview import INTERVIEW

PROFILE = "screening"  # whatever she says counts here
MORE, CHILDREN = Slot("more"), Slot("children")
CHILD = listing(["6"])  # of an age at which whatever the rules say of children is said


class Misfits(Exception):
    """An answer that the file cannot hold beside what it says already."""

    def __init__(self, message: str) -> None:
        super().__init__("an answer does not fit")
        self.message = message


class Step(NamedTuple):
    """A question to put now."""

    slot: Slot
    wording: Wording
    bears: str  # on which findings


class Before(NamedTuple):
    """Where an interview stood before an answer."""

    root: Node
    ranked_since_more: int
    skipped: frozenset[str]


class Session:
    """An interview that goes on from where the file stands."""

    def __init__(self, file: CaseFile, asked: Asked, purpose: str, lang: str) -> None:
        self.file, self.lang, self.purpose = file, lang, purpose
        self.rules, self.program = asked
        self.only = asked_norms(self.program, purpose)
        self.causes = causes(self.program)
        self.case = self.read(file.root)
        self.found: Result | None = None
        self.ranked_since_more = 0
        self.skipped: set[str] = set()
        self.past: list[Before] = []  # of this sitting

    def read(self, root: Node) -> Case:
        """Read the case from what is to be written, as every later reader will."""
        whole = written(root, self.file.notes)
        faults = Faults(shown_name(str(self.file.path)))
        return read_case(compose(whole, faults), faults, self.rules.vocabulary)[0]

    def speaker(self) -> Speaker:
        """Give the voice of the questions."""
        norms = (one.norm for one in self.found.findings) if self.found else ()
        return speaker(self.case, self.rules, self.lang, norms)

    def step(self) -> Step | None:
        """Find the next question; None when no answer could change anything."""
        slot = next(self.slots(), None)
        if slot is None:
            return None
        s = self.speaker()
        kinds = triggers(self.program, self.case, self.purpose) if slot == MORE else ()
        return Step(slot, wording(s, slot, kinds), bearing(s, self.hanging(slot)))

    def slots(self) -> Iterator[Slot]:
        """Give what may be asked now, in order."""
        early = (*undated(self.case), *beginning(self.case))
        yield from (slot for slot in early if self.may_ask(slot))
        wanted = [slot for slot in if_it_matters(self.case) if self.may_ask(slot)]
        if wanted:
            ranked = self.ranked()
            yield from (slot for slot in wanted if slot in ranked)
        for slot in story(self.case):
            if self.may_ask(slot):
                if slot != CHILDREN or self.tells_apart(slot, CHILD):
                    yield slot
                else:
                    self.skip(slot)  # tried once: a trial takes as long as an answer
        if self.case.subject == "case" and self.may_ask(MORE):
            yield MORE
        yield from self.ranked()
        if self.ranked_since_more and MORE.key not in self.skipped:
            yield MORE

    def ranked(self) -> list[Slot]:
        """Rank what could still change a finding."""
        passed = frozenset((*self.file.asked(), *self.skipped))
        trees = Trees(self.program, self.case, PROFILE)
        words = self.rules.vocabulary
        return open_slots(self.result(), self.case, words, self.purpose, passed, trees)

    def may_ask(self, slot: Slot) -> bool:
        """Whether a place has no answer, and was not asked in vain."""
        if slot.key in self.file.asked() or slot.key in self.skipped:
            return False
        if slot.head == "place":
            found = value_of(self.file.root, "place")
            region = value_of(found, "region") if found is not None else None
            return region is None or region.value == "unknown"
        return is_open(slot, self.case)

    def tells_apart(self, slot: Slot, answer: Node) -> bool:
        """Whether an answer changes any finding, tried on a copy."""
        case = self.read(self.filled(slot, answer))
        tried = evaluate(self.program, case, only=self.only)
        return come_to(tried) != come_to(self.result())

    def result(self) -> Result:
        """Evaluate the case as it stands, once."""
        if self.found is None:
            self.found = evaluate(self.program, self.case, only=self.only)
        return self.found

    def hanging(self, slot: Slot) -> list[Finding]:
        """Give the findings an answer could settle, as far as they were looked at."""
        passed = frozenset(self.file.asked())
        vocabulary = self.rules.vocabulary
        return [
            one
            for one in (self.found.findings if self.found else ())
            if matters(one, self.purpose)
            and any(
                first_open(atom, self.case, vocabulary, passed) == slot for atom in open_atoms(one)
            )
        ]

    def is_early(self) -> bool:
        """Whether too little is known for anything to be clear."""
        early = (*undated(self.case), *beginning(self.case))
        return any(self.may_ask(slot) for slot in early)

    def give(self, slot: Slot, answer: Node | Passed) -> str:
        """Put an answer into the file, and say in one line what is clear now."""
        before = self.found.findings if self.found else ()
        stood = Before(self.file.root, self.ranked_since_more, frozenset(self.skipped))
        self.keep(slot, answer)
        self.past.append(stood)
        if slot == MORE:
            self.ranked_since_more = 0
        elif before:
            self.ranked_since_more += 1
        say = INTERVIEW[self.lang]
        if self.is_early():
            return say["too_early"]
        after = [one for one in self.result().findings if one.norm.level == "case"]
        return news(self.speaker(), before, after)

    def back(self) -> None:
        """Take the last answer of this sitting out of the file again."""
        stood = self.past.pop()
        self.write(stood.root)
        self.ranked_since_more, self.skipped = stood.ranked_since_more, set(stood.skipped)

    def keep(self, slot: Slot, answer: Node | Passed) -> None:
        """Write the file with an answer, if it still can be read then."""
        if isinstance(answer, Passed):
            self.write(marked(self.file.root, slot.key, answer.why))
            return
        try:
            self.write(self.filled(slot, answer))
        except Refused as refused:
            if slot.head in ("event", "again") and answer.value == "no":
                # What the file lists says otherwise in part: no denial can hold it.
                self.write(marked(self.file.root, slot.key, NO_MORE))
                return
            one = next(fault for fault in refused.diagnostics if fault.severity == "error")
            raise Misfits(one.message[self.lang]) from None

    def filled(self, slot: Slot, answer: Node) -> Node:
        """Give the tree of the file with an answer in it."""
        fill = Filling(self.case, self.rules.vocabulary, self.causes)
        return fill.fill(self.file.root, slot, answer)

    def write(self, root: Node) -> None:
        """Read the case anew, and only then write it."""
        case = self.read(root)
        self.file = self.file.keep(root)
        self.case, self.found = case, None

    def skip(self, slot: Slot) -> None:
        """Leave a question for another time."""
        self.skipped.add(slot.key)

    def open_form(self) -> Form:
        """Give what may still be asked as a form."""
        self.result()
        slots = [slot for slot in dict.fromkeys(self.slots()) if slot != MORE]
        return open_form(self.speaker(), slots)

    def blank_form(self) -> Form:
        """Give the questions with which a case begins, and all that may have happened."""
        first = (*undated(self.case), *beginning(self.case), *if_it_matters(self.case))
        kinds = triggers(self.program, self.case, self.purpose)
        return blank_form(self.speaker(), (*first, *story(self.case)), kinds)

    def still_open(self) -> int:
        """Count the findings for the purpose that are not settled."""
        found = self.result().findings
        return sum(one.status == "unsettled" and matters(one, self.purpose) for one in found)

    def many(self) -> int:
        """Count the findings that hang on too much to be asked about."""
        return hidden_by_many(self.result(), self.purpose)


def come_to(result: Result) -> set[tuple[str, tuple[str, ...], str, tuple[str, ...]]]:
    """Say what the findings of a case come to, whatever they rest on."""
    return {(one.norm.id, one.instance, one.status, one.could_be) for one in result.findings}
