"""The law as a filing cites it: place, wording of that day, our summary, how far it was read.

Shapes
    Plain values for templates.  A wording is called by the law that brought it and its first
    day; where either is not known, the value is "" and the template leaves a place for it.
Source
    Nothing here is the text of the law: `says` is a summary of ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from lawcheck.engine.counting import local_day
from lawcheck.model.finding import Finding
from lawcheck.model.route import Route
from lawcheck.model.ruleset import Edition, Norm
from lawcheck.render.documents.facts import Plain
from lawcheck.render.documents.matter import Matter
from lawcheck.render.naming import Speaker, citation, edition_words, read_words, thing
from lawcheck.render.text_fields import bearer_words, time_fields
from lawcheck.render.text_routes import unique
from lawcheck.render.text_statuses import status_words
from lawcheck.render.times import day_words

UNREAD = "unread"
OPEN_RIGHTS = ("available", "in_place")
NO_RIGHTS = ("forensic-referral", "records", "legal-aid", "social-services")
NUMBER = re.compile(r"\d+-[IVXLC]+")
OPEN_DAY = 1  # a first day at the beginning of the calendar is one that was not found


class Cited(NamedTuple):
    """A norm that a paper cites: the wording of that day, and how far it was read."""

    norm: Norm
    edition: str  # "" where the act has none and the norm has days of its own
    read: str


def cites(m: Matter, route: Route) -> list[Cited]:
    """Give all that a filing cites, each wording once."""
    found = [
        *map(found_by, answered(route)),
        *basis(m.s, route),
        *map(found_by, rights(m, route)),
    ]
    return list({(one.norm.id, one.edition): one for one in found}.values())


def found_by(one: Finding) -> Cited:
    """Give the norm of a finding."""
    return Cited(one.norm, one.edition, one.read)


def basis(s: Speaker, route: Route) -> Iterator[Cited]:
    """Give the norms a way stands on: those that decided here, else those of the table."""
    decided = [one for one in unique(list(route.stands_on)) if one.norm.id in route.rule.opens]
    yield from map(found_by, decided)
    day = local_day(s.case.as_of, s.case.zone).toordinal()
    for norm in () if decided else s.ruleset.named(route.rule.norms):
        if norm.kind == "offence":  # those that fit this case are what the paper answers
            continue
        for edition in in_force(s, norm, day):
            yield Cited(norm, edition, norm.read.get(edition) or norm.read.get("", UNREAD))


def rights(m: Matter, route: Route) -> list[Finding]:
    """Give what the survivor may have of the addressee about the same events, on this day."""
    if route.rule.filing in NO_RIGHTS:
        return []
    stands = {one.norm.id for one in route.stands_on}
    found = [
        one
        for one in m.result.findings
        if (one.norm.serves and one.norm.kind == "right" and one.status in OPEN_RIGHTS)
        and set(one.instance) & set(route.about)
        and route.rule.body in (one.extra.get("from_whom") or "").split("|")
        and one.norm.id not in stands
    ]
    return unique(found)


def answered(route: Route) -> list[Finding]:
    """Give what a paper answers: missed duties, or the offences that are made out or may be."""
    offences = [one for one in route.stands_on if one.norm.kind == "offence"]
    return list(route.answers) or [one for one in offences if one.status != "not_made_out"]


def in_force(s: Speaker, norm: Norm, day: int) -> Iterator[str]:
    """Give the editions of an act that hold this wording and may be in force on a day."""
    act = s.ruleset.acts.get(norm.act)
    if norm.interval is not None:
        first, _, _, last_end = norm.interval
        if first <= day < last_end:
            yield ""
        return
    if act is None or (act.ends is not None and act.ends.latest_first <= day):
        return
    following = [*act.editions[1:], None]
    for one, after in zip(act.editions, following, strict=True):
        begun = one.first <= day
        if one.id in norm.editions and begun and (after is None or day < after.latest_first):
            yield one.id


def answer(s: Speaker, one: Finding) -> Plain:
    """Give an offence, or a duty that was missed, with its times in words."""
    times = {label: words for label, words in time_fields(s, one) if words}
    return norm_values(s, found_by(one)) | {
        "status": one.status,
        "made": "made_out" in (one.status, one.presumed),
        "told": status_words(s, one),
        "kind": one.norm.kind,
        "regime": str(one.extra.get("regime") or ""),
        "bearer": bearer_words(s, one),
        "about": tuple(thing(s, name) for name in one.instance),
        "arose": times.get("f_arose", ""),
        "due": times.get("f_due", ""),
        "done": times.get("f_done", ""),
        "late_by": times.get("f_late_by", ""),
    }


def norm_values(s: Speaker, one: Cited) -> Plain:
    """Give a norm: its title, where it stands, our summary, and how far it was read."""
    norm, edition, read = one
    return {
        "id": norm.id,
        "act": norm.act,
        "title": s.of(norm.title, norm.id),
        "cite": citation(s, norm),
        "says": s.of(norm.says),
        "edition": edition_words(s, norm, edition, read),
        "wording": wording(s, norm, edition),
        "read": read,
        "read_words": read_words(s, norm, read),
    }


def wording(s: Speaker, norm: Norm, edition: str) -> Plain:
    """Call the wording that governed: the law that brought it, its first day."""
    act = s.ruleset.acts.get(norm.act)
    names = edition.split("|") if edition else []
    if len(names) > 1:
        return {"by": "", "since": "", "open": ", ".join(filter(None, map(law_number, names)))}
    known = {one.id: one for one in act.editions} if act else {}
    found = known.get(names[0]) if names else None
    if found is not None:
        return {"by": law_number(found.by), "since": first_day(s, found), "open": ""}
    since = ""
    if norm.interval and norm.interval[0] == norm.interval[1] and norm.interval[0] > OPEN_DAY:
        since = day_words(date.fromordinal(norm.interval[0]), s.lang)
    return {"by": law_number(norm.by), "since": since, "open": ""}


def law_number(words: str) -> str:
    """Give the numbers of laws; one that was not read ("number recalled") is not given."""
    return "" if "(" in words else ", ".join(dict.fromkeys(NUMBER.findall(words)))


def first_day(s: Speaker, one: Edition) -> str:
    """Give the first day of an edition; "" where only a range is known."""
    if one.first != one.latest_first or one.first <= OPEN_DAY:
        return ""
    return day_words(date.fromordinal(one.first), s.lang)
