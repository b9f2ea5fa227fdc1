"""The ways a filing can be written for: those that say the same are one paper.

Shapes
    A way about several events, open for the same reason and until the same day, is one
    route about them all; by naming an event one of them can be taken alone.
Errors
    `NoWay` where a case has no such way; it says why, in the language of the reader.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from lawcheck.model.finding import Finding
from lawcheck.model.route import CLOSED, STATES, FilledField, Route
from lawcheck.render.documents.kinds import KINDS, Kind
from lawcheck.render.documents.matter import Matter
from lawcheck.render.naming import event_name
from lawcheck.render.phrases.books import say_from
from lawcheck.render.plain import visible
from lawcheck.render.text_routes import shared, why_words

BOOK = "documents"
T = TypeVar("T")


class Wish(NamedTuple):
    """Which way was asked for: by its id, by an event, and closed ones too."""

    way: str
    about: str
    closed: bool


class NoWay(Exception):
    """A case has no way to file this."""


def filings(m: Matter) -> list[Route]:
    """List the ways of a case that have a paper: by state, each paper once."""
    own = [one for one in m.routes if one.rule.filing in KINDS]
    places = {event.id: at for at, event in enumerate(m.case.events)}
    found = [joined(group, places) for group in shared(own)]
    return sorted(found, key=lambda one: STATES.index(one.state))


def joined(group: list[Route], places: dict[str, int]) -> Route:
    """Make one way of several that say the same of several events, in the order of the file."""
    first = group[0]
    about = once(name for one in group for name in one.about)
    return first._replace(
        about=tuple(sorted(about, key=lambda name: places.get(name, -1))),
        answers=distinct(found for one in group for found in one.answers),
        stands_on=distinct(found for one in group for found in one.stands_on),
        fields=tuple(
            FilledField(filled.field, once(held for one in group for held in one.fields[at].held))
            for at, filled in enumerate(first.fields)
        ),
    )


def once(found: Iterable[T]) -> tuple[T, ...]:
    """Keep the first of those that are equal; what a file holds need not be hashable."""
    kept: list[T] = []
    for one in found:
        if one not in kept:
            kept.append(one)
    return tuple(kept)


def distinct(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Keep each finding once: by norm and instance."""
    return tuple({(one.norm.id, one.instance): one for one in found}.values())


def chosen(m: Matter, kind: Kind, wish: Wish) -> tuple[Route, list[Route]]:
    """Choose the way to write for, the first that is open, and give the others of the kind."""
    own = [one for one in m.routes if one.rule.filing == kind.id]
    if not own:
        raise NoWay(said(m, "no_way"))
    if wish.about:
        fitting = [one for one in own if wish.about in one.about]
    else:
        fitting = [one for one in filings(m) if one.rule.filing == kind.id]
    fitting = [one for one in fitting if wish.way in ("", one.rule.id)]
    if not fitting:
        raise NoWay(said(m, "no_such_way"))
    usable = [one for one in fitting if wish.closed or one.state != CLOSED]
    if not usable:
        raise NoWay(said(m, "closed_way", why=reasons(m, fitting[0])))
    return usable[0], usable[1:]


def more(m: Matter, route: Route, others: list[Route]) -> str:
    """Say for which way a paper was written, where there were others."""
    about = ", ".join(map(visible, route.about))
    return said(m, "more_ways", way=visible(route.rule.id), about=about, number=len(others))


def reasons(m: Matter, route: Route) -> str:
    """Say why a way is closed, or not certain."""
    told = "; ".join(words for one in route.why if (words := why_words(m.s, route, one)))
    for event in m.case.events:  # whoever reads a paper does not have the file
        named = event_name(m.s, event)
        told = told.replace(named, named.removeprefix(f"{visible(event.id)} "))
    return told


def said(m: Matter, phrase: str, **values: object) -> str:
    """Say a phrase about ways, with the case it is about."""
    return f"{visible(m.case.id)}: {say_from(BOOK, phrase, m.s.lang, **values)}"
