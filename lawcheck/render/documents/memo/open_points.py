"""What would change the answer of a memo: facts to ask for, and points of law.

Shapes
    A fact is a question with who could show the answer, what hangs on it, and what an
    answer leads to.  Those that rank lower are counted.
"""

from __future__ import annotations

from typing import Any

from lawcheck.analyses.together import settlings
from lawcheck.render.agenda import Agenda
from lawcheck.render.ask.page import outcome_words, value_labels
from lawcheck.render.ask.points import Point, points
from lawcheck.render.asking import holder_words
from lawcheck.render.documents.alike import alike
from lawcheck.render.documents.memo.argued import Arguing
from lawcheck.render.naming import Speaker
from lawcheck.render.treaty_side import law_of

MOST_FACTS = 6
MOST_OUTCOMES = 1
MOST_LAW = 4


def open_points(a: Arguing, asked: Agenda) -> dict[str, Any]:
    """Give the first open facts and points of law, and how many more there are."""
    m = a.m
    found = settlings(a.program, m.case, m.result.scope.profile, m.result, asked.numbers)
    told = points(m.s, asked, found)
    numbers = {one.item.text: one for one in told if not one.of_law}
    facts = alike(m.s, (one.item for one in numbers.values()))
    law = [one for one in told if one.of_law]
    return {
        "facts": tuple({**one, **fact(m.s, numbers[one["text"]])} for one in facts[:MOST_FACTS]),
        "facts_more": max(0, len(facts) - MOST_FACTS),
        "law": tuple(one.item.text for one in law[:MOST_LAW]),
        "law_more": max(0, len(law) - MOST_LAW),
    }


def fact(s: Speaker, one: Point) -> dict[str, Any]:
    """Say who could answer a question, and what an answer leads to."""
    labels = value_labels(s, one.first.atom)
    outcomes = sorted(one.outcomes, key=lambda each: law_of(each.finding) == "treaty")
    return {
        "holder": holder_words(s, one.first),
        "outcomes": tuple(outcome_words(s, each, labels) for each in outcomes[:MOST_OUTCOMES]),
    }
