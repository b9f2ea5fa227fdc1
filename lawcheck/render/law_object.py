"""The law of a day as an object for JSON; its schema is `lawcheck.render.law_schema`.

Shapes
    Norms stand once, in text order; groups name them.  `words` are in the language
    asked for; everything else is the same in every language.
"""

from __future__ import annotations

from typing import Any

from lawcheck.analyses.law_of_day import (
    ActOnDay,
    LawOfDay,
    Possible,
    Provision,
    displaced_by,
    hangs_on,
    not_reviewed,
    touched_by,
)
from lawcheck.analyses.law_topics import Group
from lawcheck.model.ruleset import Act, Edition, Norm
from lawcheck.render.law_fields import fields
from lawcheck.render.law_page import heading, shown
from lawcheck.render.law_voice import NEVER, Voice, voice
from lawcheck.render.naming import Rules
from lawcheck.render.times import iso_day
from lawcheck.render.versions import program_version

SCHEMA = 1


def law_object(
    law: LawOfDay, groups: tuple[Group, ...], topic: str, rules: Rules, lang: str
) -> dict[str, Any]:
    """Give the law of a day, or a topic of it."""
    v = voice(rules, lang)
    norms = sorted(shown(groups), key=lambda one: [p.id for p in law.provisions].index(one.id))
    return {
        "schema": SCHEMA,
        "lang": lang,
        "on": iso_day(law.day),
        "about": topic or None,
        "scope": {
            **scope_object(v, [one.act for one in law.acts]),
            "norms": len(norms),
            "not_reviewed": not_reviewed(norms),
        },
        "acts": [act_object(one) for one in law.acts],
        "groups": [
            {
                "heading": group.heading,
                "label": heading(v, group),
                "norms": [one.id for one in group.provisions],
            }
            for group in groups
        ],
        "norms": [provision_object(v, law, one) for one in norms],
    }


def scope_object(v: Voice, acts: list[Act]) -> dict[str, Any]:
    """State with what the object was made, and what it is not."""
    return {
        "program": program_version(),
        "rules": [
            {
                "act": act.id,
                "version": act.version,
                "sha256": act.sha256,
                "checked_to": iso_day(act.checked_to),
            }
            for act in acts
        ],
        "not_text": v.speaker.say("s_not_text"),
        "not_advice": v.say("lead"),
    }


def act_object(one: ActOnDay) -> dict[str, Any]:
    """Say how an act stood on that day."""
    act = one.act
    return {
        "act": act.id,
        "titles": act.titles,
        "number": act.number,
        "url": act.url,
        "standing": one.standing,
        "editions": [edition.id for edition in one.editions],
        "zones": [zone_object(zone, act) for zone in one.zones],
        "first_day": days_object(*one.begins) if one.begins[0] < NEVER else None,
        "ended": zone_object(act.ends, act) if act.ends else None,
        "checked_to": iso_day(act.checked_to),
        "after_checked_to": one.unchecked,
    }


def zone_object(zone: Edition, act: Act) -> dict[str, Any]:
    """Give an edition or a repeal with its first days."""
    return {
        "edition": None if zone is act.ends else zone.id,
        "first_day": days_object(zone.first, zone.latest_first),
        "by": zone.by,
        "read": zone.read,
    }


def days_object(first: int, latest: int) -> dict[str, str | None]:
    """Give a day as the earliest and the latest it may be; None for one that never comes."""
    return {
        "earliest": iso_day(first) if first < NEVER else None,
        "latest": iso_day(latest) if latest < NEVER else None,
    }


def cite_object(norm: Norm) -> dict[str, str]:
    """Give where a norm stands in the text."""
    return {
        "act": norm.act,
        "article": norm.article,
        "paragraph": norm.paragraph,
        "item": norm.item,
    }


def provision_object(v: Voice, law: LawOfDay, one: Provision) -> dict[str, Any]:
    """Give one norm with every wording that may have been in force."""
    norm = one.norm
    return {
        "norm": one.id,
        "kind": norm.kind,
        "level": norm.level,
        "strength": norm.strength,
        "serves": norm.serves,
        "cite": cite_object(norm),
        "row": norm.row,
        "certain": one.certain,
        "exceptions": [
            {"norm": each.id, "effect": each.norm.effect} for each in touched_by(one.id, law)
        ],
        "gives_way_to": [each.id for each in displaced_by(one.id, law)],
        "wordings": [wording_object(v, law, each) for each in one.wordings],
    }


def wording_object(v: Voice, law: LawOfDay, one: Possible) -> dict[str, Any]:
    """Give one wording."""
    norm = one.norm
    otherwise = norm.read.get("", "unread")
    dated = None
    if norm.interval is not None:
        first, latest, end, latest_end = norm.interval
        dated = {"from": days_object(first, latest), "until": days_object(end, latest_end)}
    return {
        "editions": {name: norm.read.get(name, otherwise) for name in one.editions},
        "in_force": dated,
        "read": one.read,
        "reviewed": norm.reviewed or None,
        "title": norm.title,
        "says": norm.says,
        "bearer": norm.bearer or None,
        "only_in": only_in_object(norm),
        "readings": list(hangs_on(norm, law)),
        "words": {each.name.removeprefix("f_"): each.value for each in fields(v, norm, law)},
    }


def only_in_object(norm: Norm) -> dict[str, str] | None:
    """Give the reading under which alone a norm stands."""
    if norm.only_in is None:
        return None
    return {"reading": norm.only_in[0], "value": norm.only_in[1]}
