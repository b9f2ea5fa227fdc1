"""Words for pages about the law where there is no case: acts, days, editions, kinds.

Shapes
    A `Voice` speaks one language about one rule set; what it says is safe to print.
Errors
    None: a word without a phrase is shown as it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from lawcheck.model.case import Case
from lawcheck.model.ruleset import Act, Norm
from lawcheck.render.expression_words import Kinds, kinds_given
from lawcheck.render.naming import (
    Rules,
    Speaker,
    act_title,
    edition_words,
    place,
    read_words,
    speaker,
)
from lawcheck.render.phrases import month
from lawcheck.render.phrases.books import book, say_from
from lawcheck.render.plain import visible
from lawcheck.render.times import day_words

BOOK = "law"
NEVER = date.max.toordinal()
NOBODY = Case(
    id="", title="", fictional=False, subject="case", state="", zone="UTC", as_of=0, language="",
    people={}, relationships=(), events=(), facts={}, figures={}, registers=(), sources={},
    decisions={}, left_out=(),
)  # fmt: skip


class Voice(NamedTuple):
    """One language and one rule set."""

    lang: str
    speaker: Speaker
    kinds: Kinds  # of the events that definitions are given

    def say(self, phrase: str, /, **values: object) -> str:
        """Say a phrase of these pages."""
        return say_from(BOOK, phrase, self.lang, **values)

    def known(self, phrase: str, otherwise: str) -> str:
        """Say a phrase for a word of a rule file; the word itself where there is none."""
        return self.say(phrase) if phrase in book(BOOK, self.lang) else visible(otherwise)


def voice(rules: Rules, lang: str) -> Voice:
    """Build the voice of a page."""
    return Voice(lang, speaker(NOBODY, rules, lang), kinds_given(rules.ruleset))


def day_of(v: Voice, ordinal: int) -> str:
    """Write a day."""
    return day_words(date.fromordinal(ordinal), v.lang)


def days_of(v: Voice, first: int, latest: int) -> str:
    """Write a day, or the days between which it lies."""
    if first == latest:
        return day_of(v, first)
    one, other = date.fromordinal(first), date.fromordinal(latest)
    if (one.year, one.month) == (other.year, other.month):
        within = {"month": month(one.month, v.lang), "year": one.year}
        return v.say("between_days", first=one.day, last=other.day, **within)
    return v.say("between", first=day_of(v, first), last=day_of(v, latest))


def either(v: Voice, words: Iterable[str]) -> str:
    """List alternatives."""
    *rest, last = words
    return v.say("or", rest=", ".join(rest), last=last) if rest else last


def act_name(v: Voice, act: Act) -> str:
    """Call an act by its title and number."""
    return act_title(v.speaker, act.id)


def cite(v: Voice, norm: Norm) -> str:
    """Cite a provision with its act."""
    bare = "no_place" if norm.kind == "definition" else "whole_act"
    where = place_of(v, norm) or v.say(bare)
    return f"{where}, {act_title(v.speaker, norm.act)}"


def place_of(v: Voice, norm: Norm) -> str:
    """Cite a provision inside its act; "" for a definition of our own."""
    return place(v.speaker, norm) if norm.article or norm.paragraph or norm.item else ""


def named(v: Voice, norm: Norm) -> str:
    """Call a norm by its title and place."""
    title, where = v.speaker.of(norm.title, norm.id), place_of(v, norm)
    return f"{title} ({where})" if where else title


def kind_words(v: Voice, kind: str) -> str:
    """Call a kind of norm."""
    from lawcheck.render.rule_words import word

    return word(kind, v.lang)


def review_words(v: Voice, norm: Norm) -> str:
    """Say whether a lawyer signed a norm."""
    return v.say("reviewed", by=visible(norm.reviewed)) if norm.reviewed else v.say("not_reviewed")


def in_force_words(v: Voice, norm: Norm, editions: tuple[str, ...], read: str) -> str:
    """Say in which edition a wording stands, or since when, and how far it was read."""
    if norm.interval is None:
        if len(editions) == 1:
            return edition_words(v.speaker, norm, editions[0], read)
        names = either(v, (visible(name) for name in editions))
        return v.say("same_wording", editions=names, read=read_words(v.speaker, norm, read))
    first, latest, end, latest_end = norm.interval
    begins = days_of(v, first, latest)
    if norm.by:
        begins = v.say("brought_by", days=begins, by=visible(norm.by))
    if end >= NEVER:
        days = v.say("own_days", first=begins)
    else:
        days = v.say("own_days_until", first=begins, last=days_of(v, end, latest_end))
    return f"{days}; {read_words(v.speaker, norm, read)}"
