"""Which record would show the answer to an open point, who keeps it, and for which days.

Source
    The vocabulary says which register must hold which kind of event, and who could show
    an answer; a register that is kept for what goes to one body is named for that body.
"""

from __future__ import annotations

from typing import NamedTuple

from lawcheck.analyses.questions import kind_of
from lawcheck.model.case import Case, Event
from lawcheck.model.finding import Atom
from lawcheck.model.moment import Moment
from lawcheck.model.result import Question
from lawcheck.model.vocabulary import Vocabulary

# It holds criminal cases: where another kind of case is asked about, it shows nothing.
CRIMINAL, OTHER_CASES = "criminal_register", ("administrative", "civil", "preventive")
PEOPLE = ("survivor", "respondent", "child", "relative", "witness", "other", "lawyer")


class Wanted(NamedTuple):
    """A record to ask for: from whom, which, of what, about which event, for which days."""

    holder: str
    registers: tuple[str, ...]
    kind: str  # of the event it would show; "" where it is none
    event: str  # the listed event it concerns; ""
    days: Moment


def wanted(question: Question, vocabulary: Vocabulary, case: Case) -> Wanted | None:
    """Say which record to ask a body for; None where a person is asked."""
    if question.holder in PEOPLE:
        return None
    kind, event, to = meant(question.atom, case)
    days = Moment(event.at[0] if event is not None and event.dated else 0, case.as_of)
    registers = registers_of(kind, to, vocabulary)
    if any(f"regime={word}" in question.atom.key for word in OTHER_CASES):
        registers = tuple(one for one in registers if one != CRIMINAL)
    name = "" if event is None else event.id
    return Wanted(question.holder, registers, kind, name, days)


def meant(atom: Atom, case: Case) -> tuple[str, Event | None, str]:
    """Give the kind of event an open point is about, the listed event, and to whom it went."""
    head, *rest = atom.subject
    if head == "unlisted":
        kind, _by, to, about = rest
        return kind, event_of(case, about), to
    if head in ("attr", "done", "person"):
        return kind_of(rest[0], case), event_of(case, rest[0]), ""
    if head == "time":
        for label in rest:
            event = event_of(case, label)
            if event is not None:
                return event.kind, event, ""
    return "", None, ""


def event_of(case: Case, name: str) -> Event | None:
    """Find a listed event."""
    return next((one for one in case.events if one.id == name), None)


def registers_of(kind: str, to: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """List the registers that had to hold a kind of event; those kept for one body by name."""
    words = vocabulary.events.get(kind)
    if words is None:
        return ()
    own = [entry for entry in words.registers if entry.partition("@")[2] == to and "@" in entry]
    general = [entry for entry in words.registers if "@" not in entry]
    return tuple(entry.partition("@")[0] for entry in own or general)
