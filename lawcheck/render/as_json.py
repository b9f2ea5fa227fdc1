"""A result as JSON: a contract for programs, one object for each case.

Shapes
    Every moment is `{"earliest", "latest"}`, null where the record sets no bound; only
    `runs` gives its edges as texts, `earliest/latest` where an edge is not exact.
    Lengths are ISO 8601.  What a kind of finding does not have is left out of it.
Source
    The schema beside this module; keys are added, never renamed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from lawcheck.analyses.endings import endings
from lawcheck.analyses.needed import needed
from lawcheck.engine.counting import local_day
from lawcheck.language.hidden import HIDDEN
from lawcheck.model.case import Case
from lawcheck.model.finding import STATUSES, Atom, Finding, Ground
from lawcheck.model.moment import Moment
from lawcheck.model.result import Question, Result
from lawcheck.model.route import Route
from lawcheck.render.asking import question_text
from lawcheck.render.disputes import sides
from lawcheck.render.layout import plain
from lawcheck.render.naming import Rules, Speaker, speaker
from lawcheck.render.routes_object import route_object
from lawcheck.render.times import iso_day, iso_edge, iso_length, iso_moment
from lawcheck.render.treaty_side import COUNTED, law_of, rows
from lawcheck.render.versions import program_version, zones_version

SCHEMA = 1
TRUTHS = ("yes", "no", "unknown")
LASTED = {"met": "taken", "late": "taken", "pending": "left", "not_done": "not_done_for"}
POWERS = ("power", "right")
Extra = Mapping[str, Any]


def assessment(
    case: Case,
    result: Result,
    questions: tuple[Question, ...],
    rules: Rules,
    lang: str = "en",
    routes: tuple[Route, ...] = (),
) -> dict[str, Any]:
    """Give a result as an object; only questions and routes are in a language."""
    s = speaker(case, rules, lang)
    return {
        "schema": SCHEMA,
        "scope": scope_object(case, result),
        "case": {"id": case.id, "subject": case.subject},
        "findings": [finding_object(one, case) for one in result.findings],
        "questions": [question_object(s, one) for one in questions],
        "routes": [route_object(s, one) for one in routes],
    }


def dumps(value: object, one_line: bool = False) -> str:
    """Write an object; characters that hide stand as escapes, all others as they are."""
    text = json.dumps(value, ensure_ascii=False, indent=None if one_line else 2)
    return HIDDEN.sub(escape, text)


def escape(match: re.Match[str]) -> str:
    """Write a character by its number; a line end of the layout stays."""
    return match[0] if match[0] == "\n" else json.dumps(match[0])[1:-1]


# -- scope ---------------------------------------------------------------------------


def scope_object(case: Case, result: Result) -> dict[str, Any]:
    """State how far the findings reach."""
    scope = result.scope
    return {
        "program": program_version(),
        "tzdata": zones_version(),
        "rules": [
            {
                "act": act.act,
                "version": act.version,
                "sha256": act.sha256,
                "editions": list(act.editions),
                "editions_unread": list(act.unread),
                "checked_to": iso_day(act.checked_to),
            }
            for act in scope.acts
        ],
        "as_of": local_day(scope.as_of, case.zone).isoformat(),
        "zone": case.zone,
        "profile": scope.profile,
        "counts": in_order(scope.counts),
        "left_out": list(scope.left_out),
        "readings": dict(scope.readings),
        "open_readings": list(scope.open_readings),
        "decisions": [one._asdict() for one in scope.decisions],
        "not_reviewed": scope.not_reviewed,
        "treaty": dict(zip(COUNTED, rows(result.findings), strict=True)),
        "silent": scope.silent,
    }


def in_order(counts: dict[str, int]) -> dict[str, int]:
    """Order counts as the tables of statuses do."""
    order = dict.fromkeys([*(name for names in STATUSES.values() for name in names), "unsettled"])
    known = {name: counts[name] for name in order if name in counts}
    return known | {name: number for name, number in counts.items() if name not in known}


# -- findings ------------------------------------------------------------------------


def finding_object(one: Finding, case: Case) -> dict[str, Any]:
    """Give one finding; what belongs to its kind comes after what all have."""
    norm, zone = one.norm, case.zone
    kind = "protection" if norm.kind in POWERS and norm.serves else norm.kind
    given: dict[str, Any] = {
        "norm": norm.id,
        "instance": list(one.instance),
        "concerns": list(one.concerns),
        "kind": kind,
        **({"modality": norm.kind} if kind == "protection" else {}),
        "status": one.status,
        "could_be": list(one.could_be),
        "presumed": one.presumed,
        "because": list(one.because),
        "readings": dict(one.readings),
        "bearer": one.bearer,
        "bearer_person": one.bearer_person,
        "owed_to": one.owed_to,
        "for": list(one.beneficiaries),
        "requires": one.requires,
        "arose": iso_moment(one.arose, zone),
        "due": iso_moment(one.due, zone),
        "late_by": length_object(one.late_by),
        "periods": [period_object(period, zone) for period in one.periods],
        "cite": {
            "act": norm.act,
            "article": norm.article,
            "paragraph": norm.paragraph,
            "item": norm.item,
            "edition": one.edition,
            "read": one.read,
            "reviewed": bool(norm.reviewed),
        },
        "chain": list(one.extra.get("chain", norm.chain)),
        "strength": one.extra.get("strength", norm.strength),
        "law": law_of(one),
        "level": norm.level,
        "grade": f"G{one.grade}",
        "grounds": [ground_object(ground) for ground in one.grounds],
        "settle": [[atom.key for atom in group] for group in one.settle],
    }
    if one.status in LASTED and one.lasted is not None:
        given[LASTED[one.status]] = length_object(one.lasted)
    if norm.only_in is not None:
        given["only_in"] = {"reading": norm.only_in[0], "value": norm.only_in[1]}
    missing = needed(one, case.figures)
    if missing is not None:
        given["needed"] = missing._asdict()
    contested = [
        {"atom": atom.key, **contested_object(case, atom)}
        for group in one.settle
        for atom in group
        if sides(case, atom)
    ]
    if contested:
        given["contested"] = contested
    if one.extra.get("liability") and (ended := endings(case, one)):
        given["ended_by"] = list(ended)
    of_kind = OF_KIND.get(norm.kind)
    return given | (of_kind(one.extra, zone) if of_kind else {})


def contested_object(case: Case, atom: Atom) -> dict[str, str | None]:
    """Name both sides of a contested value; nothing where it is not contested."""
    both = sides(case, atom)
    return {"source": both[0] or None, "by": both[1]} if both else {}


def length_object(length: tuple[int, int] | None) -> dict[str, str] | None:
    """Give a length as its least and most."""
    if length is None:
        return None
    return {"least": iso_length(length[0]), "most": iso_length(length[1])}


def period_object(period: Extra, zone: str) -> dict[str, Any]:
    """Give one period of a recurring duty."""
    return {
        key: iso_moment(value, zone) if isinstance(value, Moment) else value
        for key, value in period.items()
    }


def ground_object(ground: Ground) -> dict[str, Any]:
    """Give a ground: what it is, its truth, how it is proved, and by what."""
    says_truth = ground.truth in TRUTHS
    return {
        ground.kind: ground.id,
        "truth": ground.truth if says_truth else "yes",
        **({} if says_truth else {"value": ground.truth}),
        "grade": f"G{ground.grade}",
        "source": ground.source or None,
        **({"note": ground.note} if ground.note else {}),
    }


def of_duty(extra: Extra, zone: str) -> dict[str, Any]:
    """Give what excused a duty, and what it clashes with."""
    del zone
    return {key: list(extra[key]) for key in ("excused_by", "with") if extra.get(key)}


def of_prohibition(extra: Extra, zone: str) -> dict[str, Any]:
    """Give what broke a prohibition, and the span it ran for."""
    broken = {"broken_by": list(extra["broken_by"])} if extra.get("broken_by") else {}
    return of_duty(extra, zone) | broken | {"runs": runs_object(extra.get("runs"), zone)}


def of_power(extra: Extra, zone: str) -> dict[str, Any]:
    """Give from whom a power is asked, which order it is, and how long it runs."""
    return {
        "order": extra.get("order"),
        "from_whom": extra.get("from_whom"),
        "runs": runs_object(extra.get("runs"), zone),
        "until": iso_moment(extra.get("until"), zone),
    }


def runs_object(runs: tuple[Moment, Moment] | None, zone: str) -> dict[str, Any] | None:
    """Give a span by its edges."""
    if runs is None:
        return None
    return {"from": iso_edge(runs[0], zone), "until": iso_edge(runs[1], zone)}


def of_offence(extra: Extra, zone: str) -> dict[str, Any]:
    """Give the regime of an offence, and what became of liability."""
    return {
        "regime": extra.get("regime"),
        "mode": extra.get("mode"),
        "mode_read": extra.get("mode_read"),
        "penalty": extra.get("penalty"),
        "last_day": iso_moment(extra.get("last_day"), zone),
        "liability": extra.get("liability"),
        "removed_by": list(extra.get("removed_by") or ()),
        "liability_settle": [atom.key for atom in extra.get("liability_settle") or ()],
        "repeated": extra.get("repeated"),
        "displaced_by": list(extra.get("displaced_by") or ()),
    }


def of_definition(extra: Extra, zone: str) -> dict[str, Any]:
    """Give the value of a definition that has one."""
    del zone
    return {"value": extra["value"]} if "value" in extra else {}


def of_bridge(extra: Extra, zone: str) -> dict[str, Any]:
    """Give the obligation a bridge starts from, and the norms that implement it."""
    del zone
    return {"implements": extra.get("implements"), "by": list(extra.get("by") or ())}


OF_KIND: dict[str, Callable[[Extra, str], dict[str, Any]]] = {
    "duty": of_duty,
    "prohibition": of_prohibition,
    "power": of_power,
    "right": of_power,
    "offence": of_offence,
    "definition": of_definition,
    "bridge": of_bridge,
}


# -- questions -----------------------------------------------------------------------


def question_object(s: Speaker, one: Question) -> dict[str, Any]:
    """Give a question: what is open, what it would settle, who could show the answer."""
    contested = contested_object(s.case, one.atom)
    return {
        "atom": one.atom.key,
        "text": plain(question_text(s, one.atom)),
        "values": list(one.atom.values),
        "because": list(one.atom.because),
        "settles": list(one.settles),
        "failures": one.failures,
        "holder": one.holder,
        "effort": one.effort,
        "kept_until": s.of(one.kept) if one.kept else None,
        "rank": one.rank,
        **({"contested": contested} if contested else {}),
    }
