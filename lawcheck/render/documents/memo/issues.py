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

from lawcheck.model.finding import FAILURES, Finding, counts_as_failure
from lawcheck.render.agenda import Agenda
from lawcheck.render.documents.duty_rows import open_rows
from lawcheck.render.documents.memo.argued import Arguing, Told, argued, brief, sure
from lawcheck.render.documents.memo.authorities import cited
from lawcheck.render.documents.memo.calling import by_day, by_id, events_of
from lawcheck.render.documents.memo.groups import Group, national
from lawcheck.render.naming import Speaker, act_title, place, things
from lawcheck.render.plain import visible
from lawcheck.render.text_statuses import status_words
from lawcheck.render.treaty_side import law_of

MOST_ARGUED = 3  # of offences and duties together; one of each goes first
MOST_OPEN = 2
MOST_GAPS = 4
MOST_TITLES = 6


# -- A: offences ----------------------------------------------------------------------------


def offences(a: Arguing) -> Group:
    """Discuss the offences, act by act."""
    s = a.m.s
    most = max(1, MOST_ARGUED - len(not_kept(a)))
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
        for one in sure[: max(0, most - number)]:
            number += 1
            entries.append(argued(a, one, f"A.{number}"))
            used += cited([one], f"A.{number}")
        told_short = [*sure[len(entries) :], *unless]
        used += cited([*told_short, *open_], "A")
        main += [*sure, *unless]
        told.append(
            {
                "act": things(s, instance),
                "argued": tuple(entries),
                "short": tuple(brief(s, one) for one in told_short),
                "open": tuple(by_act(s, open_)),
            }
        )
    without = sum(one.status == "not_made_out" for each in acts.values() for one in each)
    none = tuple(things(s, names) for names in plain if not seen & set(names))
    values = {
        "acts": tuple(told),
        "open": any(one["open"] for one in told),
        "none": none,
        "not_made_out": without,
    }
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


def short_questions(s: Speaker, asked: Iterable[Told]) -> tuple[Told, ...]:
    """Call the events of questions by id."""
    return tuple({**one, "text": by_id(s, one["text"])} for one in asked)


# -- B: duties ------------------------------------------------------------------------------


def owed(a: Arguing) -> list[Finding]:
    """Give what is found of the duties and prohibitions of national law."""
    found = national(a.m.result.findings)
    return [one for one in found if one.norm.kind in ("duty", "prohibition")]


def not_kept(a: Arguing) -> list[Finding]:
    """Give the duties and prohibitions that were not kept, then the norms that clash."""
    found = owed(a)
    failed = [one for one in found if counts_as_failure(one)]
    failed.sort(key=lambda one: FAILURES.index(one.status))
    return [*failed, *(one for one in found if one.status == "conflict")]


def duties(a: Arguing, most: int) -> Group:
    """Discuss the duties and prohibitions that were not kept, and norms that clash."""
    s, findings = a.m.s, a.m.result.findings
    found, main = owed(a), not_kept(a)
    entries = [argued(a, one, f"B.{n}") for n, one in enumerate(main[:most], start=1)]
    used = [each for n, one in enumerate(main, start=1) for each in cited([one], f"B.{n}")]
    elsewhere = [
        one
        for one in findings
        if one.norm.only_in is not None and one.status in FAILURES and law_of(one) == "national"
    ]
    values = {
        "argued": tuple(entries),
        "more": in_brief(s, main, most),
        "met": titles(s, [one for one in found if one.status in ("met", "respected")]),
        "excused": titles(s, [one for one in found if one.status in ("excused", "suspended")]),
        "pending": titles(s, [one for one in found if one.status == "pending"]),
        "other_reading": titles(s, elsewhere),
    }
    return Group(values, used, main)


def in_brief(s: Speaker, main: list[Finding], most: int) -> tuple[Told, ...]:
    """Tell those that are not argued; of one norm with one outcome, all together."""
    rows: dict[tuple[str, str, int], list[tuple[str, Told]]] = {}
    for n, one in enumerate(main[most:], start=most + 1):
        key = (one.norm.id, one.status, one.grade)
        rows.setdefault(key, []).append((f"B.{n}", brief(s, one) | {"sure": sure(one)}))
    return tuple(
        members[0][1]
        | {
            "number": ", ".join(number for number, _ in members),
            "about": "; ".join(dict.fromkeys(told["about"] for _, told in members)),
        }
        for members in rows.values()
    )


def titles(s: Speaker, findings: Iterable[Finding]) -> tuple[str, ...]:
    """Name norms under their acts, each once, with where they stand and how often."""
    found = list(findings)
    number = Counter(one.norm.id for one in found)
    acts: dict[str, list[str]] = {}
    for name, norm in {one.norm.id: one.norm for one in found}.items():
        often = f" ×{number[name]}" if number[name] > 1 else ""
        told = f"{s.of(norm.title, name)} ({place(s, norm)}){often}"
        acts.setdefault(norm.act, []).append(told)
    return tuple(f"{act_title(s, act)}: {'; '.join(told)}" for act, told in acts.items())


# -- E: what is open, F: treaties -----------------------------------------------------------


def opened(a: Arguing, asked: Agenda) -> Group:
    """Show the most important of what cannot be told; count the rest by kind."""
    s = a.m.s
    found = [
        one
        for one in national(a.m.result.findings)
        if one.status == "unsettled" and one.norm.kind != "offence"
    ]
    rows = [
        {**row, "questions": short_questions(s, row["questions"])}
        for row in open_rows(s, found, asked)
    ]
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
    names = list({one.norm.id: one for one in gaps}.values())
    values = {
        "failed": tuple(brief(s, one) for one in failed),
        "soft": titles(s, soft),
        "gaps": gaps_by_text(s, names[:MOST_GAPS]),
        "gaps_more": max(0, len(names) - MOST_GAPS),
        "number": len(found),
    }
    return Group(values, cited([*failed, *soft], "F"), [*failed, *soft])


def gaps_by_text(s: Speaker, gaps: Iterable[Finding]) -> tuple[str, ...]:
    """List gaps under the text whose obligation they leave uncovered."""
    texts: dict[str, list[str]] = {}
    for one in gaps:
        act, _, where = str(one.extra.get("implements") or "").partition(" ")
        texts.setdefault(act, []).append(f"{s.of(one.norm.title, one.norm.id)} ({visible(where)})")
    return tuple(f"{act_title(s, act)}: {'; '.join(told)}" for act, told in texts.items())


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
