"""What changed between two days as an object for JSON, and its schema."""

from __future__ import annotations

from typing import Any

from lawcheck.analyses.amendments import provision_of
from lawcheck.analyses.law_changes import Change, Step
from lawcheck.model.ruleset import Norm
from lawcheck.render.changes_told import Laws, laws_of, sides_of
from lawcheck.render.law_object import cite_object, days_object, scope_object
from lawcheck.render.law_voice import Voice, voice
from lawcheck.render.naming import Rules
from lawcheck.render.page_parts import Field
from lawcheck.render.times import iso_day

SCHEMA = 1


def changes_object(
    steps: tuple[Step, ...], start: int, end: int, act: str, rules: Rules, lang: str
) -> dict[str, Any]:
    """Give the changes after one day and up to another."""
    v = voice(rules, lang)
    acts = [one for one in rules.ruleset.acts.values() if act in ("", one.id)]
    return {
        "schema": SCHEMA,
        "lang": lang,
        "from": iso_day(start),
        "to": iso_day(end),
        "act": act or None,
        "scope": {
            **scope_object(v, acts),
            "after_checked_to": [one.id for one in acts if end > one.checked_to],
        },
        "steps": [step_object(v, step) for step in steps],
    }


def step_object(v: Voice, step: Step) -> dict[str, Any]:
    """Give one step with its changes in text order."""
    laws = laws_of(v, step)
    return {
        "kind": step.kind,
        "act": step.act.id,
        "edition": step.edition or None,
        "by": step.by or None,
        "first_day": days_object(step.first, step.latest_first),
        "read": step.read or None,
        "certain": step.certain,
        "changes": [change_object(v, step, change, laws) for change in step.changes],
        "carried": step.carried,
    }


def change_object(v: Voice, step: Step, change: Change, laws: Laws) -> dict[str, Any]:
    """Give one norm before and after; the words of a side are in a language."""
    before, after = sides_of(v, change, laws)
    removing = provision_of(v.speaker.ruleset, step, change)
    return {
        "how": change.how,
        "norm": change.norm.id,
        "kind": change.norm.kind,
        "cite": cite_object(change.norm),
        "read": change.read,
        "provision": None if removing is None else cite_object(removing),
        "before": side_object(change.before, before),
        "after": side_object(change.after, after),
    }


def side_object(norm: Norm | None, fields: tuple[Field, ...]) -> dict[str, Any] | None:
    """Give one wording; None where there was none."""
    if norm is None:
        return None
    return {
        "title": norm.title,
        "says": norm.says,
        "reviewed": norm.reviewed or None,
        "words": {one.name.removeprefix("f_"): one.value for one in fields},
    }
