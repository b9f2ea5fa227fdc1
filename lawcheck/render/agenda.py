"""The questions of a text, each asked once and numbered once.

Shapes
    What differs only in a word asked about, or in the period of a recurring duty, is
    one item.  So is the time of something that is asked about anyway: the question
    whether it happened ends with "and when".
Source
    The order is the rank of the questions; JSON keeps every open point apart.
"""

from __future__ import annotations

from typing import NamedTuple

from lawcheck.model.finding import Atom
from lawcheck.model.result import Question
from lawcheck.render.asking import NUMBERED, question_text
from lawcheck.render.naming import Speaker


class Item(NamedTuple):
    """One question as it is asked, with all the open points it answers."""

    number: int
    text: str
    questions: tuple[Question, ...]


class Agenda(NamedTuple):
    """What there is to ask, in order, and under which number an open point stands."""

    items: tuple[Item, ...]
    numbers: dict[str, int]  # atom key -> number


def agenda(s: Speaker, questions: tuple[Question, ...]) -> Agenda:
    """Merge and number the questions of a result."""
    happenings = {happening(one.atom): one for one in questions if happening(one.atom)}
    joined: dict[tuple[str, ...], list[Question]] = {}
    later: list[tuple[Question, Question]] = []
    for one in questions:
        asked = asked_with(one.atom, happenings)
        if asked is not None:
            later.append((one, asked))
        else:
            joined.setdefault(merge_key(one.atom), []).append(one)
    for one, asked in later:
        joined[merge_key(asked.atom)].append(one)
    items = tuple(
        Item(number, text_of(s, group), tuple(group))
        for number, group in enumerate(joined.values(), start=1)
    )
    return Agenda(items, {one.atom.key: item.number for item in items for one in item.questions})


def text_of(s: Speaker, group: list[Question]) -> str:
    """Word a question; times that come with it need no words of their own."""
    first = group[0].atom
    return question_text(s, first, *(one.atom for one in group[1:] if same(one.atom, first)))


def same(one: Atom, other: Atom) -> bool:
    """Whether two open points are one question."""
    return merge_key(one) == merge_key(other)


def merge_key(atom: Atom) -> tuple[str, ...]:
    """Tell which open points are one question."""
    if atom.subject[0] == "attr" and atom.key.startswith(f"{'.'.join(atom.subject[1:])}:"):
        return atom.subject
    if atom.subject[0] == "unlisted":
        return (NUMBERED.sub("", atom.key),)
    if atom.subject[0] == "text":
        return atom.subject
    return (atom.key,)


def happening(atom: Atom) -> str:
    """Give the engine's name of the event an open point asks about, or none."""
    if atom.subject[0] == "done":
        return atom.subject[1]
    return f"?{atom.key}" if atom.subject[0] == "unlisted" else ""


def asked_with(atom: Atom, happenings: dict[str, Question]) -> Question | None:
    """Find the question that asks for this time already."""
    if atom.subject[0] != "time":
        return None
    return next((happenings[label] for label in atom.subject[1:] if label in happenings), None)
