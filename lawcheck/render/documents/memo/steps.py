"""What can be done, until when, and what each step may cost the client.

Source
    Ways are those of the table of routes.  Of risks only those are named that practice
    names: that the respondent learns of a step, and that what she told becomes known;
    what the file does not say of them is a place to fill in.
"""

from __future__ import annotations

from typing import Any

from lawcheck.model.finding import Finding
from lawcheck.model.route import CLOSED, OPEN, UNCERTAIN, Route
from lawcheck.render.deadlines_told import (
    Entry,
    Teller,
    case_days,
    day_head,
    entries,
    teller_of,
)
from lawcheck.render.documents.matter import Matter
from lawcheck.render.documents.memo.authorities import Cited, cited
from lawcheck.render.documents.memo.calling import by_day, events_of
from lawcheck.render.naming import Speaker, citation, read_words
from lawcheck.render.plain import visible
from lawcheck.render.text_routes import day_field, norms_words, shared, unique, why_words

NAMED = ("protection-order", "communication")  # filings with a risk of their own
MOST_DAYS = 3
MOST_REASONS = 3
MOST_PROVISIONS = 2
Row = dict[str, Any]


def steps(m: Matter) -> dict[str, Any]:
    """Give the ways of a case by their state."""
    found: dict[str, Any] = {
        state: tuple(way(m.s, members) for members in shared(of_state(m, name)))
        for state, name in (("open", OPEN), ("uncertain", UNCERTAIN))
    }
    closed: dict[str, dict[str, None]] = {}
    for one in of_state(m, CLOSED):
        closed.setdefault(m.s.of(one.rule.title), {}).update(dict.fromkeys(one.about))
    return found | {
        "uncertain": found["uncertain"][:MOST_REASONS],
        "also_uncertain": tuple(
            f"{one['title']} ({one['about']})" if one["about"] else one["title"]
            for one in found["uncertain"][MOST_REASONS:]
        ),
        "closed": tuple(
            f"{title} ({', '.join(map(visible, names))})" if names else title
            for title, names in closed.items()
        ),
    }


def of_state(m: Matter, state: str) -> list[Route]:
    """Keep the ways of one state."""
    return [one for one in m.routes if one.state == state]


def way(s: Speaker, members: list[Route]) -> Row:
    """Give one way, for all events it says the same of."""
    first, rule = members[0], members[0].rule
    names = tuple(dict.fromkeys(name for one in members for name in one.about))
    answers = unique([one for each in members for one in each.answers])
    deciding = unique([one for each in members for one in each.stands_on])
    norms = [one.norm.id for one in deciding if one.norm.id in rule.opens] or list(rule.norms)
    return {
        "title": s.of(rule.title),
        "filing": rule.filing,
        "about": ", ".join(map(visible, names)),
        "answers": norms_words(s, [one.norm.id for one in answers]),
        "to": s.of(rule.to),
        "how": s.of(rule.how),
        "last_day": day_field(s, first),
        "dated": first.last_day is not None,  # else a sentence says that no day is known
        "stands": norms_words(s, norms),
        "why": "; ".join(told for one in first.why if (told := why_words(s, first, one))),
    }


def used(m: Matter) -> list[Cited]:
    """Cite what the ways that are not closed rest on."""
    ways = [one for one in m.routes if one.state != CLOSED]
    return cited(unique([one for each in ways for one in each.stands_on]), "D")


def risks(m: Matter) -> Row:
    """Name the steps whose risks are to be talked over, each once."""
    found = {one.rule.id: one.rule for one in m.routes if one.state != CLOSED}
    own = {
        name: "; ".join(m.s.of(one.title) for one in found.values() if one.filing == name)
        for name in NAMED
    }
    rest = (m.s.of(one.title) for one in found.values() if one.filing not in NAMED)
    return {"served": own["protection-order"], "named": own["communication"], "rest": tuple(rest)}


# -- last days ----------------------------------------------------------------------------


def deadlines(m: Matter) -> dict[str, Any]:
    """Give the last days that are not past, by day."""
    of = case_days(m.case, m.result, past=False, routes=m.routes)
    t = teller_of(of, m.rules, m.s.lang)
    found = entries([of])
    return {
        "rows": tuple(day_row(t, one) for one in found[:MOST_DAYS]),
        "more": max(0, len(found) - MOST_DAYS),
        "past": of.left_out,
    }


def day_row(t: Teller, one: Entry) -> Row:
    """Give one last day."""
    s = t.s
    found = [each.finding for each in one.members]
    ways = dict.fromkeys(s.of(way.rule.title) for each in one.members for way in each.ways)
    return {
        "day": day_head(one.day, s.lang),
        "left": one.left(),
        "kind": t.say(f"kind_{one.first.kind}"),
        "provisions": tuple(provision(s, each) for each in found[:MOST_PROVISIONS]),
        "more": max(0, len(found) - MOST_PROVISIONS),
        "about": by_day(s, events_of(s, one.first.finding.instance)),
        "ways": "; ".join(ways),
        "certain": one.first.certain,
    }


def provision(s: Speaker, one: Finding) -> str:
    """Cite what a day rests on; a text that was not seen says so, for the day hangs on it."""
    told = f"{s.of(one.norm.title, one.norm.id)} ({citation(s, one.norm)})"
    return told if one.read == "seen" else f"{told}: {read_words(s, one.norm, one.read)}"
