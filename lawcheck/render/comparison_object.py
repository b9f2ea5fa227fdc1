"""A comparison as an object for JSON; its schema is `lawcheck.render.comparison_schema`.

Shapes
    The sides of a difference are findings as `lawcheck assess` gives them; null is a norm
    that was not in force, or did not reach these facts.  A norm that says nothing of the
    case on either side is no difference.
"""

from __future__ import annotations

from typing import Any

from lawcheck.analyses.amendments import Cause
from lawcheck.analyses.comparison import Comparison, Difference, Passage, Side
from lawcheck.analyses.law_changes import Step
from lawcheck.engine.counting import local_day
from lawcheck.model.case import Case
from lawcheck.render.as_json import finding_object, in_order
from lawcheck.render.comparison_page import lead
from lawcheck.render.comparison_scope import acts_asked, not_reviewed, readings_fixed
from lawcheck.render.comparison_voice import voice
from lawcheck.render.law_object import cite_object, days_object, scope_object
from lawcheck.render.naming import Rules
from lawcheck.render.times import iso_day
from lawcheck.render.versions import zones_version

SCHEMA = 1


def comparison_object(
    found: Comparison, case: Case, profile: str, rules: Rules, lang: str
) -> dict[str, Any]:
    """Give a case under the law of several days; only two sentences are in a language."""
    v = voice(found, case, rules, lang)
    asked = [rules.ruleset.acts[name] for name in acts_asked(v, found)]
    return {
        "schema": SCHEMA,
        "lang": lang,
        "scope": {
            **scope_object(v.law, asked),
            "not_advice": lead(v, found),
            "tzdata": zones_version(),
            "as_of": local_day(case.as_of, case.zone).isoformat(),
            "zone": case.zone,
            "profile": profile,
            "left_out": list(case.left_out),
            "readings": readings_fixed(found),
            "decisions": [one._asdict() for one in case.decisions.values()],
            "not_reviewed": not_reviewed(found),
            "reaching_back": "left_out",
        },
        "case": {"id": case.id, "subject": case.subject},
        "days": [side_object(one) for one in found.sides],
        "steps": [passage_object(one, case) for one in found.passages],
    }


def side_object(one: Side) -> dict[str, Any]:
    """Give a day, or the days from one to another, with what their law says by status."""
    counts: dict[str, int] = {}
    for each in one.findings.values():
        counts[each.status] = counts.get(each.status, 0) + 1
    return {
        "on": iso_day(one.day),
        "until": None if one.last is None else iso_day(one.last),
        "uncertain": [step_object(step) for step in one.zones],
        "counts": in_order(counts),
    }


def step_object(step: Step) -> dict[str, Any]:
    """Give a change of an act whose first day is not known."""
    return {
        "act": step.act.id,
        "by": step.by or None,
        "first_day": days_object(step.first, step.latest_first),
    }


def passage_object(one: Passage, case: Case) -> dict[str, Any]:
    """Give what changed from a day to the next."""
    return {
        "from": iso_day(one.before.day),
        "to": iso_day(one.after.day),
        "differences": [difference_object(each, case) for each in one.differences],
        "same": one.same,
    }


def difference_object(each: Difference, case: Case) -> dict[str, Any]:
    """Give one norm on both sides."""
    shown = each.shown
    return {
        "how": each.how,
        "norm": shown.norm.id,
        "instance": list(shown.instance),
        "fields": list(each.fields),
        "causes": [cause_object(one) for one in each.causes],
        "before": None if each.before is None else finding_object(each.before, case),
        "after": None if each.after is None else finding_object(each.after, case),
    }


def cause_object(one: Cause) -> dict[str, Any]:
    """Give the step that changed a norm: by which law, since when, and in which act."""
    return {
        **step_object(one.step),
        "certain": one.step.certain,
        "norm": one.norm.id,
        "cite": cite_object(one.norm),
        "provision": None if one.provision is None else cite_object(one.provision),
    }
