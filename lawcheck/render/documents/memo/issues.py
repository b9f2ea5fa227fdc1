"""The discussion of a memo: offences act by act, duties not kept, protections, what is open.

Shapes
    Each group has a letter, each finding that is argued a number after it.  A group gives
    what its template needs and which findings it cited.
Source
    What decides nothing in the case is counted, and the command that lists it is named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from lawcheck.model.finding import FAILURES, Finding, counts_as_failure
from lawcheck.render.agenda import Agenda
from lawcheck.render.documents.alike import alike
from lawcheck.render.documents.duty_rows import open_rows
from lawcheck.render.documents.memo.argued import Arguing, Told, argued, brief, sure
from lawcheck.render.documents.memo.authorities import Cited, cited
from lawcheck.render.documents.memo.calling import by_day, events_of
from lawcheck.render.naming import Speaker, act_title, citation, everyone, place, things
from lawcheck.render.plain import visible
from lawcheck.render.text_open import items_of
from lawcheck.render.text_statuses import status_words
from lawcheck.render.times import moment_words, span_words
from lawcheck.render.treaty_side import law_of

MOST_ARGUED = 12
MOST_RIGHTS = 12
MOST_OPEN = 6
MOST_QUESTIONS = 3
MOST_GAPS = 6
MOST_TITLES = 6
NOW = ("in_place", "available")
THEN = ("ended", "refused", "was_available")


class Group(NamedTuple):
    """One group of the discussion: its values, what it cites, its main findings."""

    values: Told
    used: list[Cited]
    main: list[Finding]


def national(findings: Iterable[Finding]) -> list[Finding]:
    """Keep what rests on national law under the reading that is counted."""
    return [one for one in findings if law_of(one) == "national" and one.norm.only_in is None]


# -- A: offences ----------------------------------------------------------------------------


def offences(a: Arguing, asked: Agenda) -> Group:
    """Discuss the offences, act by act."""
    s = a.m.s
    acts: dict[tuple[str, ...], list[Finding]] = {}
    for one in national(a.m.result.findings):
        if one.norm.kind == "offence":
            acts.setdefault(one.instance, []).append(one)
    told, used, main, plain = [], [], [], []
    seen: set[str] = set()
    number = 0
    for instance, members in acts.items():
        sure = [one for one in members if one.status in ("made_out", "no_offence")]
        unless = [one for one in members if one.presumed == "made_out"]
        open_ = [one for one in members if one.status == "unsettled" and one not in unless]
        if not (sure or unless or open_):
            plain.append(instance)
            continue
        seen.update(instance)
        entries = []
        for one in sure:
            number += 1
            entries.append(argued(a, one, f"A.{number}"))
            used += cited([one], f"A.{number}")
        used += cited([*unless, *open_], "A")
        main += [*sure, *unless]
        told.append(
            {
                "act": things(s, instance),
                "argued": tuple(entries),
                "unless": tuple(brief(s, one) for one in unless),
                "open": tuple(by_act(s, open_)),
                "questions": questions(s, open_, asked),
            }
        )
    without = sum(one.status == "not_made_out" for each in acts.values() for one in each)
    none = tuple(things(s, names) for names in plain if not seen & set(names))
    values = {"acts": tuple(told), "none": none, "not_made_out": without}
    return Group(values, used, main)


def by_act(s: Speaker, findings: list[Finding]) -> Iterable[str]:
    """List provisions under their acts; where they are many, without their titles."""
    many = len(findings) > MOST_TITLES
    for act in dict.fromkeys(one.norm.act for one in findings):
        own = (
            place(s, one.norm)
            if many
            else f"{s.of(one.norm.title, one.norm.id)} ({place(s, one.norm)})"
            for one in findings
            if one.norm.act == act
        )
        yield f"{act_title(s, act)}: {'; '.join(own)}"


def questions(s: Speaker, findings: list[Finding], asked: Agenda) -> tuple[Told, ...]:
    """Give the questions that would settle most of several findings."""
    found = Counter(
        item.number for one in findings for item in items_of(s, one, asked) if item.number
    )
    numbers = sorted(found, key=lambda number: (-found[number], number))
    return tuple(alike(s, (asked.items[one - 1] for one in numbers))[:MOST_QUESTIONS])


# -- B: duties ------------------------------------------------------------------------------


def duties(a: Arguing) -> Group:
    """Discuss the duties and prohibitions that were not kept, and norms that clash."""
    s, findings = a.m.s, a.m.result.findings
    owed = [one for one in national(findings) if one.norm.kind in ("duty", "prohibition")]
    failed = [one for one in owed if counts_as_failure(one)]
    failed.sort(key=lambda one: FAILURES.index(one.status))
    clashing = [one for one in owed if one.status == "conflict"]
    main = [*failed, *clashing]
    entries = [argued(a, one, f"B.{n}") for n, one in enumerate(main[:MOST_ARGUED], start=1)]
    used = [each for n, one in enumerate(main, start=1) for each in cited([one], f"B.{n}")]
    elsewhere = [
        one
        for one in findings
        if one.norm.only_in is not None and one.status in FAILURES and law_of(one) == "national"
    ]
    values = {
        "argued": tuple(entries),
        "more": tuple(
            {**brief(s, one), "number": f"B.{n}"}
            for n, one in enumerate(main[MOST_ARGUED:], start=MOST_ARGUED + 1)
        ),
        "met": titles(s, [one for one in owed if one.status in ("met", "respected")]),
        "excused": titles(s, [one for one in owed if one.status in ("excused", "suspended")]),
        "pending": titles(s, [one for one in owed if one.status == "pending"]),
        "other_reading": titles(s, elsewhere),
    }
    return Group(values, used, main)


def titles(s: Speaker, findings: Iterable[Finding]) -> tuple[str, ...]:
    """Name norms, each once, with where they stand and how often."""
    found = list(findings)
    number = Counter(one.norm.id for one in found)
    norms = {one.norm.id: one.norm for one in found}
    return tuple(
        f"{s.of(norm.title, name)} ({citation(s, norm)})"
        + (f": {number[name]}" if number[name] > 1 else "")
        for name, norm in norms.items()
    )


# -- C: protections -------------------------------------------------------------------------


def protections(a: Arguing) -> Group:
    """Say which measures and rights there were, and which there are."""
    s = a.m.s
    serving = [
        one
        for one in national(a.m.result.findings)
        if one.norm.kind in ("power", "right") and one.norm.serves
    ]
    now = [one for one in serving if one.status in NOW]
    then = [one for one in serving if one.status in THEN]
    rows = [right_row(s, members) for members in joined(now)]
    values = {
        "granted": tuple(right_row(s, members) for members in joined(then)),
        "now": tuple(rows[:MOST_RIGHTS]),
        "more": max(0, len(rows) - MOST_RIGHTS),
        "open": sum(one.status == "unsettled" for one in serving),
    }
    return Group(values, cited([*then, *now], "C"), [*then, *now])


def joined(findings: list[Finding]) -> list[list[Finding]]:
    """Join findings of one norm that say the same; what ran has its own times."""
    found: dict[tuple[Any, ...], list[Finding]] = {}
    for one in findings:
        key = (one.norm.id, one.edition, one.status, one.extra.get("runs"))
        found.setdefault(key, []).append(one)
    return list(found.values())


def right_row(s: Speaker, members: list[Finding]) -> Told:
    """Give one measure or right with the events it is about."""
    zone, lang, first = s.case.zone, s.lang, members[0]
    runs = first.extra.get("runs")
    names = tuple(dict.fromkeys(name for one in members for name in events_of(s, one.instance)))
    last = {moment_words(day, zone, lang) for one in members if (day := one.extra.get("until"))}
    return {
        **brief(s, first),
        "about": by_day(s, names) if len(names) == 1 else ", ".join(map(visible, names)),
        "runs": span_words(runs[0], runs[1], zone, lang) if runs else "",
        "until": "; ".join(sorted(last)),
        "from_whom": everyone(s, tuple((first.extra.get("from_whom") or "").split("|")))
        if first.extra.get("from_whom")
        else "",
    }


# -- E: what is open, F: treaties -----------------------------------------------------------


def opened(a: Arguing, asked: Agenda) -> Group:
    """Show the most important of what cannot be told; count the rest by kind."""
    s = a.m.s
    found = [
        one
        for one in national(a.m.result.findings)
        if one.status == "unsettled" and one.norm.kind != "offence"
    ]
    rows = open_rows(s, found, asked)
    shown = {row["norm"] for row in rows[:MOST_OPEN]}
    left = [one for one in found if one.norm.id not in shown]
    values = {
        "rows": tuple(rows[:MOST_OPEN]),
        "number": len(found),
        "more": len(left),
        "duties": sum(one.norm.kind in ("duty", "prohibition") for one in left),
        "rights": sum(one.norm.kind in ("power", "right") for one in left),
        "definitions": sum(one.norm.kind == "definition" for one in left),
    }
    return Group(values, cited([one for one in found if one.norm.id in shown], "E"), found)


def treaties(a: Arguing) -> Group:
    """Say in short what treaties asked, and where national law left a gap."""
    s = a.m.s
    found = [one for one in a.m.result.findings if law_of(one) == "treaty"]
    failed = [one for one in found if counts_as_failure(one)]
    soft = [
        one
        for one in found
        if one.status in FAILURES and one.norm.only_in is None and one not in failed
    ]
    gaps = [one for one in found if one.status == "gap"]
    counts: dict[str, Any] = Counter(one.status for one in found)
    names = list({one.norm.id: one for one in gaps}.values())
    values = {
        "failed": tuple(brief(s, one) for one in failed),
        "soft": titles(s, soft),
        "gaps": tuple(gap_words(s, one) for one in names[:MOST_GAPS]),
        "gaps_more": max(0, len(names) - MOST_GAPS),
        "counts": "; ".join(
            f"{s.say(f'status_{name}')}: {number}" for name, number in counts.items()
        ),
        "number": len(found),
    }
    return Group(values, cited([*failed, *soft], "F"), [*failed, *soft])


def gap_words(s: Speaker, one: Finding) -> str:
    """Call a gap by the obligation it leaves uncovered."""
    title, obligation = s.of(one.norm.title, one.norm.id), one.extra.get("implements") or ""
    return f"{title} ({visible(obligation)})" if obligation else title


# -- short answers --------------------------------------------------------------------------


def in_short(s: Speaker, findings: Iterable[Finding]) -> tuple[Told, ...]:
    """Name findings without their provisions: what, about what, and what became of it."""
    return tuple(
        {
            "title": s.of(one.norm.title, one.norm.id),
            "about": by_day(s, events_of(s, one.instance)),
            "status": status_words(s, one),
            "sure": sure(one),
        }
        for one in findings
    )
