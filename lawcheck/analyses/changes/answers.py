"""Answer an open point in the case itself, the way its file would hold the answer.

Shapes
    `answers` gives cases in each of which the point is answered in one way; a case file
    may be able to say it in several ways, or in none.
Source
    An atom names what it is about by `subject`; its key says what is compared with what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from lawcheck.analyses.changes.edits import (
    event_of,
    value_of,
    with_bond,
    with_decision,
    with_done,
    with_more,
    with_party,
    with_time,
    with_until,
    with_value,
)
from lawcheck.analyses.questions import attribute_of
from lawcheck.model.case import Case
from lawcheck.model.finding import Atom
from lawcheck.model.moment import Moment, exactly
from lawcheck.model.truth import Truth
from lawcheck.model.vocabulary import Vocabulary

COMPARED = re.compile(r"(<=|>=|<|>|=)(-?\d+(?:/\d+)?)$")
INSIDE = re.compile(r"\((.*)\)")
NAMES = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
ENDS = re.compile(r"([A-Za-z][A-Za-z0-9_-]*)\.until\b")
YEARS = 20  # far enough from the limit on any day of a case
FORMER = "former_"


def answers(
    case: Case, vocabulary: Vocabulary, atom: Atom, value: str, times: tuple[int, ...] = ()
) -> Iterator[Case]:
    """Give the case with a point answered; `times` are instants worth trying for an event."""
    head, *rest = atom.subject
    if head == "attr":
        yield from attribute(case, vocabulary, atom, value, rest)
    elif head == "done":
        yield with_done(case, rest[0], value)
    elif head == "unlisted":
        yield from unlisted(case, vocabulary, atom, value, times)
    elif head == "time":
        yield from moments(case, rest)
    elif head == "relation":
        yield from bonds(case, atom, value, rest)
    elif head == "person":
        yield from parties(case, atom, value, rest)
    elif head == "reading" and value not in ("continues", "ends"):
        yield with_decision(case, rest[0], value)


def attribute(
    case: Case, vocabulary: Vocabulary, atom: Atom, value: str, rest: list[str]
) -> Iterator[Case]:
    """Answer what an attribute is, whether a list holds a word, or how a number compares."""
    owner, name = rest
    known = owner in ("case", "figure") or owner in case.people or event_of(case, owner)
    if not known:
        return
    if atom.key.startswith(f"{owner}.{name}:"):
        word = atom.key.partition(":")[2]
        yield with_value(case, owner, name, listed(case, owner, name, word, value))
        return
    compared = COMPARED.search(atom.key)
    if compared is not None:
        number = beyond(compared[1], Fraction(compared[2]), value == "yes")
        if number is not None:
            yield with_value(case, owner, name, number)
        return
    word_ = attribute_of(owner, name, vocabulary, case)
    if word_ is not None and atom.key == f"{owner}.{name}":
        yield with_value(case, owner, name, value_of(value, word_.type))


def listed(case: Case, owner: str, name: str, word: str, value: str) -> frozenset[str]:
    """Give the list an attribute has once it is known whether it holds a word."""
    event = event_of(case, owner)
    held = event.attributes.get(name) if event is not None else None
    words: frozenset[str] = (held.value if held is not None else None) or frozenset()
    return words | {word} if value == "yes" else words - {word}


def beyond(sign: str, limit: Fraction, holds: bool) -> Fraction | None:
    """Give a number that compares with a limit as wanted."""
    if sign == "=":
        return limit if holds else limit + 1
    above = (sign in (">", ">=")) is holds
    return limit + YEARS if above else max(limit - YEARS, Fraction(0))


def unlisted(
    case: Case, vocabulary: Vocabulary, atom: Atom, value: str, times: tuple[int, ...]
) -> Iterator[Case]:
    """List the event that nobody listed, or deny it."""
    _, kind, by, to, about = atom.subject
    if about.startswith("?"):
        return
    sides = [concrete(case, vocabulary, side) for side in (by, to)]
    fixed = fixed_in(atom, vocabulary, kind)
    target = (about,) if about else ()
    if value == "no":
        yield with_more(case, kind, sides[0], sides[1], target or None, fixed, done="no")
        return
    above = event_of(case, about) if about else None
    first = above.at[1] if above is not None else None
    for instant in times or ((first,) if first is not None else (case.as_of,)):
        yield with_more(case, kind, sides[0], sides[1], target, fixed, at=exactly(instant))


def concrete(case: Case, vocabulary: Vocabulary, side: str) -> tuple[str, ...]:
    """Give the people and bodies of `a|b` that the file can name."""
    known = vocabulary.bodies
    return tuple(one for one in side.split("|") if one in case.people or one in known)[:1]


def fixed_in(atom: Atom, vocabulary: Vocabulary, kind: str) -> dict[str, Any]:
    """Read the words a pattern fixes of the event, such as which order it is."""
    found = INSIDE.search(atom.key)
    attributes = vocabulary.events[kind].attributes
    values: dict[str, Any] = {}
    for part in (found[1] if found else "").split(","):
        name, sign, word = part.partition("=")
        if sign and name in attributes:
            type_ = attributes[name].type
            values[name] = frozenset((word,)) if "[" in type_ else value_of(word, type_)
    return values


def moments(case: Case, labels: list[str]) -> Iterator[Case]:
    """Pin what is named in a comparison of times to the first or last instant it may have had."""
    yield from ends(case, labels)
    names = dict.fromkeys(name for label in labels for name in NAMES.findall(label))
    for name in names:
        event = event_of(case, name)
        if event is None or event.at[0] == event.at[1]:
            continue
        low = max([event.at[0], *(one.at[0] for one in above(case, name))])
        for instant in (low, min(event.at[1], case.as_of)):
            yield with_time(case, name, Moment(instant, instant))


def ends(case: Case, labels: list[str]) -> Iterator[Case]:
    """Pin the end of an event; one that is not over ended, for a file, when it was read."""
    for name in dict.fromkeys(name for label in labels for name in ENDS.findall(label)):
        event = event_of(case, name)
        if event is None:
            continue
        first, last = event.until or Moment(event.at[1], case.as_of)
        if first < last:
            for instant in (max(first, event.at[1]), min(last, case.as_of)):
                yield with_until(case, name, Moment(instant, instant))


def above(case: Case, name: str) -> Iterator[Any]:
    """Give the events an event is about."""
    event = event_of(case, name)
    for cause in (event.about or ()) if event is not None else ():
        found = event_of(case, cause)
        if found is not None:
            yield found


def bonds(case: Case, atom: Atom, value: str, rest: list[str]) -> Iterator[Case]:
    """Answer what two people are to each other."""
    one, other, key = rest
    if one not in case.people or other not in case.people:
        return
    if key != "kind":
        yield with_bond(case, one, other, key, Truth(value))
        return
    wanted = atom.key.partition(":")[2].partition("@")[0].split("|")
    if value == "no":
        yield with_bond(case, one, other, key, "none")
        return
    for word in wanted:
        if not word.startswith(FORMER):
            yield with_bond(case, one, other, key, word)


def parties(case: Case, atom: Atom, value: str, rest: list[str]) -> Iterator[Case]:
    """Answer who did something, to whom, or what it is about."""
    name, side = rest
    if event_of(case, name) is None or side not in ("by", "to", "about"):
        return
    wanted = atom.key.rpartition("=")[2]
    if value == "yes":
        for one in wanted.split("|"):
            if not one.startswith("?"):
                yield with_party(case, name, side, (one,))
    elif side == "about":
        yield with_party(case, name, side, ())
    else:
        for one in (*case.people, "court", "akimat"):
            if one not in wanted.split("|"):
                yield with_party(case, name, side, (one,))
