"""Who speaks on the page of a comparison: one language, one case, the words of the law."""

from __future__ import annotations

from typing import NamedTuple

from lawcheck.analyses.comparison import Comparison, Side
from lawcheck.model.case import Case
from lawcheck.render import law_voice
from lawcheck.render.expression_words import kinds_given
from lawcheck.render.law_voice import day_of
from lawcheck.render.naming import Rules, Speaker, speaker
from lawcheck.render.phrases.books import say_from

BOOK = "comparison"


class Voice(NamedTuple):
    """One language and one case; `law` says what pages about the law say."""

    lang: str
    speaker: Speaker
    law: law_voice.Voice

    def say(self, phrase: str, /, **values: object) -> str:
        """Say a phrase of this page."""
        return say_from(BOOK, phrase, self.lang, **values)


def voice(found: Comparison, case: Case, rules: Rules, lang: str) -> Voice:
    """Build the voice of a page; norms are called as on the last day that has them."""
    norms = (one.norm for side in found.sides for one in side.findings.values())
    s = speaker(case, rules, lang, norms)
    return Voice(lang, s, law_voice.Voice(lang, s, kinds_given(rules.ruleset)))


def day_span(v: Voice, side: Side) -> str:
    """Write a day, or the days from one to another on which nothing changes."""
    first = day_of(v.law, side.day)
    if side.last == side.day:
        return first
    if side.last is None:
        return v.say("stretch_on", first=first)
    return v.speaker.say("time_from_until", start=first, end=day_of(v.law, side.last))
