"""The facts of a case as numbered paragraphs, to which other parts of a document refer.

Shapes
    An `Account` has the paragraphs in the order of time, the number of each event, and the
    sources in the order of their annexes.  What did not happen stands after what it should
    have followed.
Source
    Only what the file says happened, and what a source denies; what nobody knows is no fact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from lawcheck.model.case import Case, Event
from lawcheck.render.documents.facts import NO_EXHIBIT, Plain, Values, cited, fact
from lawcheck.render.naming import Speaker, event_of, what
from lawcheck.render.plain import visible
from lawcheck.render.times import moment_words

LAST = 1 << 62  # after everything that has a time


class Account(NamedTuple):
    """Numbered facts."""

    facts: tuple[Plain, ...]
    numbers: dict[str, int]
    sources: Values


def account(s: Speaker, period: Callable[[Event], str], without: frozenset[str]) -> Account:
    """Tell what happened, and what did not, leaving some kinds of events aside."""
    events = [one for one in s.case.events if one.kind not in without and told(s.case, one)]
    places = {one.id: place(s.case, one) for one in events}
    ordered = sorted(events, key=lambda one: places[one.id])
    numbers = {one.id: number for number, one in enumerate(ordered, 1)}
    sources = tuple(dict.fromkeys((*cited(s, ordered), *papers(s.case))))
    return Account(
        tuple(
            fact(s, one, sources)
            | {"number": numbers[one.id], "period": period(one)}
            | {"after": tuple(numbers[name] for name in one.about or () if name in numbers)}
            for one in ordered
        ),
        numbers,
        sources,
    )


def papers(case: Case) -> Values:
    """Give the sources that can be attached, in the order of the file."""
    return tuple(name for name, one in case.sources.items() if one.kind not in NO_EXHIBIT)


def told(case: Case, one: Event) -> bool:
    """Whether an event is told: it happened, or a source says that it did not."""
    if one.planned:
        return False
    denied = one.done.value == "no" and one.done.source in papers(case)
    return one.done.value == "yes" or denied


def place(case: Case, one: Event) -> tuple[int, int]:
    """Place an event: by its time, else after the latest of what it is about."""
    if one.dated:
        return one.at[0], 0
    above = [each.at[0] for each in case.events if each.id in (one.about or ()) and each.dated]
    return (max(above), 1) if above else (LAST, 0)


def referred(s: Speaker, found: Account, name: str) -> Plain:
    """Refer to an event: what it is, when it was, in which paragraph (0 where in none)."""
    event = event_of(s, name)
    if event is None:
        return {"id": visible(name), "what": visible(name), "when": "", "number": 0}
    when = moment_words(event.at, s.case.zone, s.lang) if event.dated else ""
    number = found.numbers.get(name, 0)
    return {"id": visible(name), "what": what(s, event), "when": when, "number": number}


def referred_all(s: Speaker, found: Account, names: Iterable[str]) -> tuple[Plain, ...]:
    """Refer to events; what is no event of the case is passed over."""
    events = {one.id for one in s.case.events}
    return tuple(referred(s, found, name) for name in dict.fromkeys(names) if name in events)
