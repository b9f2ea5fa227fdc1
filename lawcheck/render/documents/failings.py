"""What a complaint complains of: each duty that was missed, with its proof; each decision.

Shapes
    `failings` have the words of an answer, and the facts they rest on by paragraph of the
    same paper (0 where it has none).  `affected` are the articles of the Convention that the
    rules tie to a missed duty; `contested` is what a way against a decision is about.
Source
    Findings of the engine.  What is open is never told as missed: such a finding has no place
    here, and a way that is not certain says what it hangs on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lawcheck.engine.counting import local_day
from lawcheck.model.case import Event
from lawcheck.model.finding import FAILURES, Finding
from lawcheck.model.moment import Moment
from lawcheck.model.result import Result
from lawcheck.model.route import OPEN, Route
from lawcheck.render.documents.facts import Plain, when
from lawcheck.render.documents.law_cited import answer
from lawcheck.render.documents.matter import Matter
from lawcheck.render.documents.treaty import article, linked
from lawcheck.render.documents.ways import reasons
from lawcheck.render.naming import Speaker, chain_words, event_of, what
from lawcheck.render.plain import visible
from lawcheck.render.text_fields import kinds_in
from lawcheck.render.text_statuses import strength_of
from lawcheck.render.times import known

ASKED = (
    "report", "order_requested", "complaint", "motion", "referral_requested",
    "shelter_requested", "care_requested",
)  # fmt: skip
DECISIONS = ("decided", "answered", "refused", "order_refused", "case_refused", "case_closed")


def complained(m: Matter, route: Route, facts: Iterable[Plain]) -> Plain:
    """Give what a complaint needs beyond what every filing has; facts are its paragraphs."""
    numbers = {str(one["id"]): number for number, one in enumerate(facts, 1)}
    own = [one for one in route.answers if one.status in FAILURES]
    return {
        "failings": tuple(failing(m.s, one, numbers) for one in own),
        "affected": affected(m.s, m.result, own),
        "contested": contested(m.s, route, numbers),
        "doubt": "" if route.state == OPEN else reasons(m, route),
        "one_last_day": one_day(m.s, route.last_day),
    }


def one_day(s: Speaker, moment: Moment | None) -> bool:
    """Whether a last day is one day, and not one of several that are possible."""
    if moment is None or not (known(moment[0]) and known(moment[1])):
        return False
    first, last = (local_day(instant, s.case.zone) for instant in moment)
    return first == last


def failing(s: Speaker, one: Finding, numbers: Mapping[str, int]) -> Plain:
    """Give a missed duty: the norm, the times, what it rests on, how strong the proof is."""
    kinds = kinds_in(one.requires)
    done = [  # what performed the duty late, or broke the prohibition
        ground.id
        for ground in one.grounds
        if ground.truth == "yes" and (event := event_of(s, ground.id)) and event.kind in kinds
    ]
    grounds = [ground.id.partition(".")[0] for ground in one.grounds]
    apart = done if one.status in ("late", "broken") else ()
    rests = [name for name in (*one.instance, *grounds) if name not in apart]
    return answer(s, one) | {
        "rests": refs(s, rests, numbers),
        "done_by": refs(s, apart, numbers),
        "grade": one.grade,
    }


def refs(s: Speaker, names: Iterable[str], numbers: Mapping[str, int]) -> tuple[Plain, ...]:
    """Refer to events of the case: what, when, in which paragraph; others are passed over."""
    found = (event_of(s, name) for name in dict.fromkeys(names))
    return tuple(ref(s, one, numbers) for one in found if one is not None)


def ref(s: Speaker, one: Event, numbers: Mapping[str, int]) -> Plain:
    """Refer to one event; a denial is called that."""
    return {
        "id": visible(one.id),
        "what": what(s, one),
        "when": when(s, one),
        "number": numbers.get(visible(one.id), 0),
        "happened": one.done.value or "unknown",
        "asked": one.kind in ASKED,
    }


def affected(s: Speaker, result: Result, failures: Iterable[Finding]) -> tuple[Plain, ...]:
    """Give the articles of the Convention that bridges tie to missed duties, each once."""
    told: dict[str, Plain] = {}
    for one in linked(result, failures):
        if strength_of(one) == "treaty":
            told.setdefault(
                one.norm.id,
                {
                    "article": article(one),
                    "title": s.of(one.norm.title, one.norm.id),
                    "chain": chain_words(s, one.extra.get("chain") or ()),
                },
            )
    return tuple(told.values())


def contested(s: Speaker, route: Route, numbers: Mapping[str, int]) -> tuple[Plain, ...]:
    """Give the events a way of appeal is against, and what the survivor had asked for."""
    if any(one.status in FAILURES for one in route.answers):
        return ()
    return refs(s, (*route.about, *decisions(s, route)), numbers)


def decisions(s: Speaker, route: Route) -> tuple[str, ...]:
    """Name the decisions and refusals that a way rests on."""
    return tuple(
        ground.id
        for one in (*route.answers, *route.stands_on)
        for ground in one.grounds
        if (event := event_of(s, ground.id)) is not None and event.kind in DECISIONS
    )
