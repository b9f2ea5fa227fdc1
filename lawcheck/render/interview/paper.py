"""The questions of an interview as a form to fill in by hand.

Shapes
    A `Form` is a heading, what to know first, and parts; each question has its help and
    its answers, or an empty line.  Markdown and HTML come from templates.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lawcheck.analyses.interview.slots import Slot
from lawcheck.model.vocabulary import EventKind
from lawcheck.render.asking import kind_label
from lawcheck.render.interview.wording import Wording, of_type, wording
from lawcheck.render.naming import Speaker
from lawcheck.render.phrases.interview import INTERVIEW


class Asked(NamedTuple):
    """One question of the form."""

    text: str
    hint: str
    answers: tuple[str, ...]  # () where something is written
    passes: tuple[str, ...]


class Part(NamedTuple):
    """Questions under one heading."""

    heading: str
    note: str
    questions: tuple[Asked, ...]


class Form(NamedTuple):
    """The whole form."""

    lang: str
    title: str
    lead: str
    parts: tuple[Part, ...]


def blank_form(s: Speaker, slots: Iterable[Slot], kinds: Iterable[str]) -> Form:
    """Build the form for a case of which nothing is known yet."""
    say = INTERVIEW[s.lang]
    first = Part(say["paper_first"], "", tuple(asked(s, wording(s, slot)) for slot in slots))
    rest = tuple(further(s, s.vocabulary.events[kind]) for kind in kinds)
    return Form(s.lang, say["paper_title"], say["paper_lead"], (first, *rest))


def open_form(s: Speaker, slots: Iterable[Slot]) -> Form:
    """Build the form of what is still open in a case."""
    say = INTERVIEW[s.lang]
    part = Part(say["paper_open"], "", tuple(asked(s, wording(s, slot)) for slot in slots))
    return Form(s.lang, say["paper_title"], say["paper_lead"], (part,))


def further(s: Speaker, kind: EventKind) -> Part:
    """Ask for an event that may have happened, and what belongs to it."""
    say = INTERVIEW[s.lang]
    heading = f"{say['paper_more']}: {kind_label(s, kind.name)}"
    own = (of_type(s, s.of(word.question), word) for word in kind.attributes.values())
    when = Wording(say["when"], say["paper_date"], "date")
    return Part(heading, say["paper_again"], tuple(asked(s, one) for one in (when, *own)))


def asked(s: Speaker, one: Wording) -> Asked:
    """Put a question on paper: a date is written as it is said."""
    say = INTERVIEW[s.lang]
    hint = say["paper_date"] if one.form == "date" else one.hint
    passes = (say["not_known"], say["not_said"])
    return Asked(one.text, hint, tuple(label for _, label in one.choices), passes)
