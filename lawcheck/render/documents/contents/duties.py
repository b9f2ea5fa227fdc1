"""The table of duties: what each body owed, whether it was done, and how that is proved.

Shapes
    Sections stand in the order a reader looks for them: what was missed first.  What is
    open is joined by wording; beyond a number of rows it is counted, and never lost.
Source
    National law is one table after the other; of treaties only what was not kept is
    shown, the rest by number: their many norms would hide what a body owed here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from lawcheck.model.finding import FAILURES, Finding, counts_as_failure
from lawcheck.render.agenda import agenda
from lawcheck.render.documents.duty_rows import Row, duty_row, named, open_rows
from lawcheck.render.documents.matter import Content, Matter
from lawcheck.render.naming import Speaker, everyone
from lawcheck.render.plain import visible
from lawcheck.render.text_statuses import capital, status_words
from lawcheck.render.treaty_side import law_of

DUTIES = ("duty", "prohibition")
FIRST = ("missed", "late", "not_done", "broken", "conflict", "pending")
LAST = ("excused", "suspended", "met", "respected")
MOST_OPEN = 15


def content(m: Matter) -> Content:
    """Fill the table of duties."""
    s = m.s
    owed = [one for one in m.result.findings if one.norm.kind in DUTIES]
    home = [one for one in owed if law_of(one) == "national" and one.norm.only_in is None]
    beyond = [one for one in owed if law_of(one) == "treaty"]
    opened = open_rows(
        s, (one for one in home if one.status == "unsettled"), agenda(s, m.questions)
    )
    survivors = tuple(one.id for one in m.case.people.values() if one.role == "survivor")
    return Content(
        {
            "case": visible(m.case.id),
            "title": visible(m.case.title),
            "fictional": m.case.fictional,
            "people": everyone(s, survivors),
            "day": m.day_told,
            "failures": sum(counts_as_failure(one) for one in home),
            "counts": counts(s, home),
            "first": tables(s, home, FIRST),
            "opened": tuple(opened[:MOST_OPEN]),
            "opened_number": sum(one.status == "unsettled" for one in home),
            "opened_more": max(0, len(opened) - MOST_OPEN),
            "opened_rest": sum(row["number"] for row in opened[MOST_OPEN:]),
            "last": tables(s, home, LAST),
            "not_triggered": sum(one.status == "not_triggered" for one in home),
            "other_reading": other_reading(s, owed),
            "treaty": tuple(duty_row(s, one) for one in beyond if counts_as_failure(one)),
            "treaty_soft": soft(s, beyond),
            "treaty_counts": counts(s, [one for one in beyond if one.status not in FAILURES]),
        }
    )


def counts(s: Speaker, findings: Iterable[Finding]) -> str:
    """Count findings by status, in the order of the tables."""
    found = Counter(one.status for one in findings)
    order = (*FIRST, "unsettled", *LAST, "not_triggered")
    return "; ".join(f"{s.say(f'status_{name}')}: {found[name]}" for name in order if found[name])


def tables(s: Speaker, findings: list[Finding], statuses: tuple[str, ...]) -> tuple[Any, ...]:
    """Give a table for each status that some finding has."""
    found = ((name, [one for one in findings if one.status == name]) for name in statuses)
    return tuple(
        {
            "status": name,
            "heading": capital(s.say(f"status_{name}")),
            "number": len(members),
            "rows": tuple(duty_row(s, one) for one in members),
        }
        for name, members in found
        if members
    )


def other_reading(s: Speaker, findings: Iterable[Finding]) -> tuple[Row, ...]:
    """List failures that there are only under a reading that was not suggested."""
    return tuple(
        duty_row(s, one)
        for one in findings
        if one.status in FAILURES and one.norm.only_in is not None
    )


def soft(s: Speaker, findings: Iterable[Finding]) -> tuple[Row, ...]:
    """List what only recommends and was not followed, each norm once."""
    found = {
        one.norm.id: {**named(s, one), "status": status_words(s, one)}
        for one in findings
        if one.status in FAILURES and one.norm.only_in is None and not counts_as_failure(one)
    }
    return tuple(found.values())
