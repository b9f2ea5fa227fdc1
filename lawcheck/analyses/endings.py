"""What ended a case about an act, as far as the file shows: a court's judgment or ruling.

Source
    No text that was read says what such an end does to liability, which is told by
    limitation and later laws alone: so the end is named beside it, and nothing is
    concluded.  One that another case followed, or that an appeal undid, is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.model.case import Case, Event
from lawcheck.model.finding import Finding

COURT = "court"
REGIMES = {
    "convicted": "criminal",
    "acquitted": "criminal",
    "penalised": "administrative",
}  # the one proceeding in which a judgment or ruling can have such an outcome
EITHER = "terminated"
PROTOCOL = "administrative"  # it begins such a case


def endings(case: Case, offence: Finding) -> tuple[str, ...]:
    """Name the events by which a court ended a case about what an offence consists of."""
    regime = str(offence.extra.get("regime") or "none")
    if offence.norm.kind != "offence" or regime == "none":
        return ()
    mine = [one for one in case.events if certain(one) and concerns(case, one, offence.instance)]
    begun = list(openings(mine))
    return tuple(
        one.id for one in mine if ends(one, regime, begun) and not undone(case, one, regime, begun)
    )


def certain(event: Event) -> bool:
    """Whether an event certainly happened."""
    return event.done.value == "yes" and not event.planned


def concerns(case: Case, event: Event, acts: tuple[str, ...]) -> bool:
    """Whether an event is about one of some acts, if only by way of others."""
    known = {one.id: one for one in case.events}
    waiting, seen = list(event.about or ()), set[str]()
    while waiting:
        name = waiting.pop()
        if name in acts:
            return True
        if name not in seen and name in known:
            seen.add(name)
            waiting += known[name].about or ()
    return False


def openings(events: list[Event]) -> Iterator[tuple[Event, str]]:
    """Give the events that began a case, each with the kind of proceeding."""
    for one in events:
        if one.kind == "protocol_drawn":
            yield one, PROTOCOL
        elif one.kind == "case_opened":
            yield one, word(one, "regime")


def ends(event: Event, regime: str, begun: list[tuple[Event, str]]) -> bool:
    """Whether an event is a court's end of a case of one kind of proceeding.

    Where the event does not tell which, it is that of the case begun last; if the file
    shows none, nobody knows what was ended.
    """
    if event.kind == "decided" and word(event, "outcome") != EITHER:
        return REGIMES.get(word(event, "outcome")) == regime
    if event.kind == "case_closed" and (event.by is None or COURT not in (event.by.value or ())):
        return False
    if event.kind not in ("decided", "case_closed"):
        return False
    before = [(one.at, kind) for one, kind in begun if one.at[0] <= event.at[1]]
    return bool(before) and max(before)[1] == regime


def undone(case: Case, event: Event, regime: str, begun: list[tuple[Event, str]]) -> bool:
    """Whether a case was opened anew after an end, or an appeal against it was granted."""
    anew = any(kind == regime and one.at[0] > event.at[1] for one, kind in begun)
    return anew or any(
        one.kind == "answered"
        and certain(one)
        and word(one, "outcome") == "granted"
        and concerns(case, one, (event.id,))
        for one in case.events
    )


def word(event: Event, key: str) -> str:
    """Give the word an attribute of an event has; "" where it has none."""
    leaf = event.attributes.get(key)
    return str(leaf.value) if leaf is not None and leaf.value is not None else ""
