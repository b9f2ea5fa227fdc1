"""The rule book: every norm on a page of its own, to be signed wording by wording.

Shapes
    Plain values for the template `book.html.j2`, all words chosen; what is empty is "".
Source
    Conditions are told by `lawcheck.render.law_fields`; the version that is signed is
    that of `lawcheck.model.review`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lawcheck.analyses.law_of_day import LawOfDay, Possible, Provision, hangs_on, touched_by
from lawcheck.engine.editions import worst_read
from lawcheck.model.review import is_stale, version_of
from lawcheck.model.ruleset import Act, Norm, RuleSet
from lawcheck.render.law_fields import fields, open_reading
from lawcheck.render.law_voice import (
    Voice,
    act_name,
    cite,
    days_of,
    in_force_words,
    kind_words,
    named,
    voice,
)
from lawcheck.render.naming import Rules
from lawcheck.render.page_parts import Field
from lawcheck.render.phrases import has
from lawcheck.render.phrases.books import say_from
from lawcheck.render.plain import visible
from lawcheck.render.rule_words import word

BOOK = "rulebook"
ABSENT = "absent"
# What has a place of its own on the page.
ELSEWHERE = ("f_exceptions", "f_readings")
Tests = Mapping[str, Sequence[tuple[str, str]]]  # norm -> name of a row, expected status


class Branch(NamedTuple):
    """An exception with the exceptions to it."""

    id: str
    title: str
    effect: str
    says: str
    inner: tuple[Branch, ...]


class Sheet(NamedTuple):
    """One wording with its sign-off."""

    head: str
    days: tuple[str, ...]
    says: str
    fields: tuple[Field, ...]
    version: str
    state: str  # signed | stale | open
    review: str


class BookNorm(NamedTuple):
    """One norm: one printed page."""

    id: str
    title: str
    cite: str
    position: str
    sheets: tuple[Sheet, ...]
    exceptions: tuple[Branch, ...]
    readings: tuple[str, ...]
    tests: tuple[tuple[str, str], ...]


class BookAct(NamedTuple):
    """One act with its norms in the order of the text."""

    id: str
    title: str
    norms: tuple[BookNorm, ...]


class Book(NamedTuple):
    """The whole book."""

    lang: str
    counts: str
    summary_label: str
    acts: tuple[BookAct, ...]
    words: dict[str, str]


def rule_book(rules: Rules, tests: Tests, lang: str) -> Book:
    """Build the book of a rule set in one language."""
    v = voice(rules, lang)
    whole = whole_law(rules.ruleset)
    acts = tuple(
        book_act(v, act, whole, tests)
        for act in rules.ruleset.acts.values()
        if any(one.act == act.id for one in whole.provisions)
    )
    states = [sheet.state for act in acts for norm in act.norms for sheet in norm.sheets]
    counted = {name: states.count(name) for name in ("signed", "stale", "open")}
    said = (
        "title lead contents in_force h_exceptions h_readings h_tests test_name test_status"
        " no_tests h_review box_norm box_version box_name box_day box_signature to_contents"
    )
    return Book(
        lang,
        say(v, "counts", all=len(states), **counted),
        v.speaker.say("f_summary"),
        acts,
        {name: say(v, name) for name in said.split()},
    )


def say(v: Voice, phrase: str, /, **values: object) -> str:
    """Say a phrase of the book."""
    return say_from(BOOK, phrase, v.lang, **values)


def whole_law(ruleset: RuleSet) -> LawOfDay:
    """Give every norm with all its wordings, whatever the day."""
    families: dict[str, list[Norm]] = {}
    for norm in ruleset.norms:
        families.setdefault(norm.id, []).append(norm)
    provisions = (
        Provision(
            name,
            norms[0].act,
            tuple(Possible(one, one.editions, worst_read(one, one.editions)) for one in norms),
            True,
        )
        for name, norms in families.items()
    )
    return LawOfDay(0, (), tuple(provisions))


def book_act(v: Voice, act: Act, law: LawOfDay, tests: Tests) -> BookAct:
    """Tell the norms of an act."""
    own = [one for one in law.provisions if one.act == act.id]
    norms = tuple(
        book_norm(v, one, law, (number, len(own)), tests) for number, one in enumerate(own, 1)
    )
    return BookAct(act.id, act_name(v, act), norms)


def book_norm(
    v: Voice, one: Provision, law: LawOfDay, place: tuple[int, int], tests: Tests
) -> BookNorm:
    """Tell one norm."""
    norm, (number, total) = one.norm, place
    names = dict.fromkeys(
        name for possible in one.wordings for name in hangs_on(possible.norm, law)
    )
    return BookNorm(
        one.id,
        v.speaker.of(norm.title, one.id),
        cite(v, norm),
        say(v, "position", number=number, total=total, kind=kind_words(v, norm.kind)),
        tuple(sheets(v, one, law)),
        branches(v, one.id, law, frozenset({one.id})),
        tuple(open_reading(v, name) for name in names),
        tuple((visible(name), status_words(v, status)) for name, status in tests.get(one.id, ())),
    )


def sheets(v: Voice, one: Provision, law: LawOfDay) -> list[Sheet]:
    """Tell every wording of a norm."""
    found = []
    for number, possible in enumerate(one.wordings, 1):
        norm = possible.norm
        several = len(one.wordings) > 1
        head = say(v, "h_wording", number=number, total=len(one.wordings)) if several else ""
        state = "signed" if norm.reviewed else "stale" if is_stale(norm) else "open"
        found.append(
            Sheet(
                head,
                tuple(days(v, possible)),
                v.speaker.of(norm.says),
                tuple(field for field in fields(v, norm, law) if field.name not in ELSEWHERE),
                version_of(norm),
                state,
                review(v, norm, state),
            )
        )
    return found


def days(v: Voice, possible: Possible) -> list[str]:
    """Say from when each edition of a wording is in force, and how far it was read."""
    norm = possible.norm
    if norm.interval is not None:
        return [in_force_words(v, norm, possible.editions, possible.read)]
    act = v.speaker.ruleset.acts[norm.act]
    return [
        say(
            v,
            "edition_days",
            edition=edition.id,
            days=days_of(v, edition.first, edition.latest_first),
            by=visible(edition.by),
            read=word(worst_read(norm, (edition.id,)), v.lang),
        )
        for edition in act.editions
        if edition.id in norm.editions
    ]


def review(v: Voice, norm: Norm, state: str) -> str:
    """Say whether a wording is signed."""
    by, on, sha = (visible(part) for part in norm.review)
    version = version_of(norm)
    if state == "open":
        return say(v, "unsigned")
    if state == "stale":
        return say(v, "stale", by=by, on=on, sha=sha, version=version)
    if not (on and sha):
        return say(v, "signed_no_day", by=by or visible(norm.reviewed))
    return say(v, "signed", by=by, on=on, version=version)


def branches(v: Voice, name: str, law: LawOfDay, above: frozenset[str]) -> tuple[Branch, ...]:
    """Give the exceptions to a norm, each with those to itself."""
    return tuple(
        Branch(
            one.id,
            named(v, one.norm),
            v.known(f"effect_{one.norm.effect}", one.norm.effect),
            v.speaker.of(one.norm.says),
            branches(v, one.id, law, above | {one.id}),
        )
        for one in touched_by(name, law)
        if one.id not in above
    )


def status_words(v: Voice, status: str) -> str:
    """Say a status a row expects."""
    if status == ABSENT:
        return say(v, ABSENT)
    phrase = f"status_{status}"
    return v.speaker.say(phrase) if has(phrase, v.lang) else status
