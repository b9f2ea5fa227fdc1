"""What would change the answer of a memo: facts to ask for, and points of law.

Shapes
    A fact is a question with who could show the answer, and what an answer leads to for a
    finding that hangs on it.  Those that rank lower are counted.
Source
    What an answer leads to is tried on few findings: those that hang on the fewest points.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from lawcheck.analyses.questions import LAWYER
from lawcheck.analyses.together import settlings
from lawcheck.model.finding import Finding
from lawcheck.render.agenda import Agenda, Item
from lawcheck.render.ask.page import outcome_words, value_labels
from lawcheck.render.ask.points import Point, points
from lawcheck.render.asking import holder_words
from lawcheck.render.documents.alike import alike
from lawcheck.render.documents.memo.argued import Arguing
from lawcheck.render.documents.memo.calling import by_id
from lawcheck.render.naming import Speaker
from lawcheck.render.treaty_side import law_of

MOST_FACTS = 3
MOST_TRIED = 2
MOST_LAW = 2


def open_points(a: Arguing, asked: Agenda) -> dict[str, Any]:
    """Give the first open facts and points of law, and how many more there are."""
    s = a.m.s
    of_law = [one for one in asked.items if one.questions[0].holder == LAWYER]
    items = {one.text: one for one in asked.items if one.questions[0].holder != LAWYER}
    facts = alike(s, items.values())
    shown = [items[one["text"]] for one in facts[:MOST_FACTS]]
    leads = led_to(a, asked, shown)
    return {
        "facts": tuple(
            {
                **told,
                "text": by_id(s, told["text"]),
                "holder": holder_words(s, item.questions[0]),
                "leads": leads[item.number],
            }
            for told, item in zip(facts, shown, strict=False)
        ),
        "facts_more": max(0, len(facts) - MOST_FACTS),
        "law": tuple(by_id(s, one.text) for one in of_law[:MOST_LAW]),
        "law_more": max(0, len(of_law) - MOST_LAW),
    }


def led_to(a: Arguing, asked: Agenda, shown: Iterable[Item]) -> dict[int, str]:
    """Say for each question what its answers leave of one finding; "" where of none."""
    m, shown = a.m, tuple(shown)
    tried = {id(one): one for item in shown for one in hanging_on(m.result.findings, item)}
    result = m.result._replace(findings=tuple(tried.values()))
    found = settlings(a.program, m.case, result.scope.profile, result, asked.numbers)
    told = points(m.s, Agenda(shown, asked.numbers), found)
    return {one.item.number: first_outcome(m.s, one) for one in told}


def hanging_on(findings: Iterable[Finding], item: Item) -> Iterator[Finding]:
    """Find a few findings that hang on a question: national law first, and on little else."""
    keys = {one.atom.key for one in item.questions}
    own = [one for one in findings if keys & points_of(one)]
    own.sort(key=lambda one: (law_of(one) == "treaty", len(points_of(one))))
    yield from own[:MOST_TRIED]


def points_of(one: Finding) -> set[str]:
    """Name the points a finding hangs on."""
    return {atom.key for group in one.settle for atom in group}


def first_outcome(s: Speaker, one: Point) -> str:
    """Say what the answers to a question leave of the first finding they settle."""
    labels = value_labels(s, one.first.atom)
    found = sorted(one.outcomes, key=lambda each: law_of(each.finding) == "treaty")
    return outcome_words(s, found[0], labels) if found else ""
