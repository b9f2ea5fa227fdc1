"""Which documents make sense for a case: why, to whom, and until when.

Source
    Filings are those of the ways of the case: open, not certain, or closed with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from lawcheck.model.finding import FAILURES
from lawcheck.model.route import CLOSED, OPEN, STATES, UNCERTAIN, Route
from lawcheck.render.documents.contents.letter import addressed
from lawcheck.render.documents.kinds import KINDS, Kind
from lawcheck.render.documents.matter import Matter
from lawcheck.render.documents.ways import filings, reasons
from lawcheck.render.layout import Sheet
from lawcheck.render.naming import things
from lawcheck.render.phrases.books import say_from
from lawcheck.render.phrases.routes import say
from lawcheck.render.plain import visible
from lawcheck.render.text_routes import STYLES, day_field, norms_words, unique

BOOK = "documents"


class Offer(NamedTuple):
    """A document that can be written; without a route, one about the whole case."""

    kind: Kind
    state: str
    route: Route | None
    why: str


def offers(m: Matter) -> list[Offer]:
    """List the documents of a case: those about it, then filings by their state."""
    found = [
        Offer(kind, OPEN, None, reason)
        for kind in KINDS.values()
        if not kind.filing and (reason := about_case(m, kind))
    ]
    filed = filings(m)
    return [
        *found,
        *(Offer(KINDS[one.rule.filing], one.state, one, because(m, one)) for one in filed),
    ]


def about_case(m: Matter, kind: Kind) -> str:
    """Say why a document about the case makes sense; "" where it does not."""
    failures = sum(one.status in FAILURES for one in m.result.findings)
    wanted = {
        "memo": m.case.subject == "case",
        "chronology": bool(m.case.events),
        "duties": any(one.norm.kind == "duty" for one in m.result.findings),
        "letter": addressed(m),
        "evidence": bool(m.case.sources or m.questions),
    }
    if not wanted[kind.id]:
        return ""
    name = "why_duties_none" if kind.id == "duties" and not failures else f"why_{kind.id}"
    return say_from(BOOK, name, m.s.lang)


def because(m: Matter, route: Route) -> str:
    """Say why a filing makes sense, or what stands against it."""
    if route.state == OPEN:
        names = [one.norm.id for one in unique([*route.answers, *route.stands_on])]
        return norms_words(m.s, names)
    return reasons(m, route)


def offers_text(m: Matter, width: int, colour: bool) -> str:
    """Write the list for a person."""
    sheet = Sheet(width, colour)
    sheet.add(f"{visible(m.case.id)}: {say_from(BOOK, 'h_offers', m.s.lang)}", style="heading")
    found = offers(m)
    sheet.gap()
    for one in found:
        if one.route is None:
            sheet.add(f"{one.kind.id}: {m.s.of(one.kind.title)}", indent=2, style="heading")
            sheet.add(one.why, indent=4)
    for state in STATES:
        members = [one for one in found if one.route is not None and one.state == state]
        if members:
            sheet.heading(f"{say(f'state_{state}', m.s.lang)} ({len(members)})")
            for one in members:
                filing_lines(sheet, m, one)
    return sheet.text()


def filing_lines(sheet: Sheet, m: Matter, one: Offer) -> None:
    """Write one filing: which, about what, why, to whom, until when."""
    route = one.route
    assert route is not None
    sheet.gap()
    sheet.add(f"{one.kind.id}: {m.s.of(route.rule.title)}", indent=2, style=STYLES[one.state])
    for label, value in fields(m, one, route):
        sheet.field(label, value, indent=4)


def fields(m: Matter, one: Offer, route: Route) -> Iterator[tuple[str, str]]:
    """Give the labelled values of a filing."""
    choice = f"--route {visible(route.rule.id)}"
    if route.about:
        choice += f" --about {'|'.join(map(visible, route.about))}"
    yield say("f_about", m.s.lang), things(m.s, route.about)
    label = {OPEN: "f_answers", UNCERTAIN: "f_why", CLOSED: "f_why"}[one.state]
    yield say(label, m.s.lang), one.why
    if one.state != CLOSED:
        yield say("f_to", m.s.lang), m.s.of(route.rule.to)
        yield say("f_last_day", m.s.lang), day_field(m.s, route)
    yield say_from(BOOK, "f_choice", m.s.lang), choice


def offers_object(m: Matter) -> dict[str, Any]:
    """Give the list as plain values."""
    return {
        "schema": 1,
        "case": m.case.id,
        "lang": m.s.lang,
        "documents": [offer_object(m, one) for one in offers(m)],
    }


def offer_object(m: Matter, one: Offer) -> dict[str, Any]:
    """Give one document that can be written."""
    found: dict[str, Any] = {
        "kind": one.kind.id,
        "title": m.s.of(one.kind.title),
        "state": one.state,
        "why": one.why,
    }
    if one.route is not None:
        found |= {
            "route": one.route.rule.id,
            "about": list(one.route.about),
            "to": m.s.of(one.route.rule.to),
            "last_day": day_field(m.s, one.route),
        }
    return found
