"""The measures and rights of a memo: those that ran or were refused, and those that are open.

Shapes
    A measure that is one of the three orders, runs, or has a last day has a line of its
    own; help that stands open is named under whoever gives it.
"""

from __future__ import annotations

from typing import Any

from lawcheck.model.finding import Finding
from lawcheck.render.documents.memo.argued import Arguing, Told, brief
from lawcheck.render.documents.memo.authorities import cited
from lawcheck.render.documents.memo.calling import by_day, events_of
from lawcheck.render.documents.memo.groups import Group, national
from lawcheck.render.naming import Speaker, everyone, place
from lawcheck.render.plain import visible
from lawcheck.render.times import moment_words, span_words

NOW = ("in_place", "available")
THEN = ("ended", "refused", "was_available")


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
    apart = [one for one in now if stands_apart(one)]
    values = {
        "granted": tuple(right_row(s, members) for members in joined(then)),
        "now": tuple(right_row(s, members) for members in joined(apart)),
        "help": helping(s, [one for one in now if not stands_apart(one)]),
        "open": sum(one.status == "unsettled" for one in serving),
    }
    return Group(values, cited([*then, *now], "C"), [*then, *now])


def stands_apart(one: Finding) -> bool:
    """Whether a measure needs a line of its own: an order, one that runs, or with a last day."""
    return one.status == "in_place" or bool(one.extra.get("order") or one.extra.get("until"))


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
        "from_whom": from_whom(s, first),
    }


def from_whom(s: Speaker, one: Finding) -> str:
    """Call whoever gives a measure; "" where the norm names nobody."""
    names = one.extra.get("from_whom")
    return everyone(s, tuple(names.split("|"))) if names else ""


def helping(s: Speaker, findings: list[Finding]) -> tuple[Told, ...]:
    """Name what stands open under whoever gives it, each norm once."""
    givers: dict[str, dict[str, None]] = {}
    for one in findings:
        told = f"{s.of(one.norm.title, one.norm.id)} ({place(s, one.norm)})"
        givers.setdefault(from_whom(s, one), {})[told] = None
    return tuple({"giver": giver, "told": "; ".join(told)} for giver, told in givers.items())
