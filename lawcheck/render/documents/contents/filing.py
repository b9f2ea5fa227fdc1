"""What every filing is written from: the way, its norms and fields, the facts near it.

Shapes
    `fields` has the fields of the document by id, each with its label, the values the file
    holds and their codes; a field without a value is a place to fill in.  `answers` are the
    offences or missed duties it is about, `stands` the norms that give the way.  `facts` are
    what happened near it: `acts` of people, and `steps` that were taken after them;
    `not_done` is what is denied or not known there, `earlier` other acts against the
    survivor, `also` the kinds of filings that are not closed for the same events.
Source
    The table of routes: to whom, in which procedure, until when, with what.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from lawcheck.analyses.routes import reach
from lawcheck.model.case import Event, Household, Leaf
from lawcheck.model.moment import Moment
from lawcheck.model.route import CLOSED, FilledField, FormField, Held, Route
from lawcheck.model.truth import Truth
from lawcheck.render.documents.facts import (
    Plain,
    Values,
    cited,
    codes,
    exhibits,
    in_order,
    leaf_words,
    mentioned,
    party,
    people,
    relations,
    told,
    when,
)
from lawcheck.render.documents.failings import complained, decisions
from lawcheck.render.documents.law_cited import (
    answer,
    answered,
    basis,
    found_by,
    norm_values,
    rights,
)
from lawcheck.render.documents.matter import Content, Matter
from lawcheck.render.naming import Speaker, event_name, event_of, norm_named
from lawcheck.render.plain import visible
from lawcheck.render.text_routes import last_day_words
from lawcheck.render.times import moment_words

# What such a paper tells of the steps that were taken: no more than its addressee needs.
STEPS = {
    "forensic-referral": ("report", "registered", "treated", "forensic_referral", "forensic_exam"),
    "legal-aid": ("report", "registered", "case_opened", "victim_recognised", "protocol_drawn",
                  "lawyer_provided"),
    "social-services": ("referral_requested", "referred", "shelter_requested", "shelter_given",
                        "shelter_refused", "help_given", "services_decided", "services_given",
                        "hardship_recognised", "care_requested", "treated", "services_explained",
                        "order_issued", "decided"),
}  # fmt: skip
# Whether the applicant went to the Committee is for the applicant to tell, or not.
UNTOLD = ("communication_filed",)
# What the applicant did not do is no failing of anybody, and no part of a request.
OWN_STEPS = ("report", "complaint", "motion", "order_requested", "referral_requested",
             "shelter_requested", "care_requested", "learned")  # fmt: skip
# A paper against a decision tells of it.
AGAINST = ("complaint-criminal", "complaint-offence", "complaint-procedure", "appeal")
MEDIA = ("photo", "video", "recording", "message", "medical_record", "forensic_report")
ACTS = ("incident", "contact", "suicide")


def content(m: Matter, route: Route) -> Content:
    """Fill a filing."""
    told = values(m, route)
    return Content(told | complained(m, route, told["facts"]), route=route)


def values(m: Matter, route: Route) -> dict[str, Any]:
    """Give what every filing may use."""
    s, rule = m.s, route.rule
    near = reach(route.stands_on, route.answers, route.about)
    if rule.filing in AGAINST:
        near |= set(decisions(s, route))
    kinds = STEPS.get(rule.filing)
    close = [
        one
        for one in m.case.events
        if one.id in near
        and not one.planned
        and one.kind not in UNTOLD
        and (not kinds or one.kind in (*ACTS, *kinds))
    ]
    happened = [one for one in close if one.done.value == "yes"]
    before = [one for one in m.case.events if one.id not in near and against(s, one)]
    acts = [one for one in happened if one.kind in ACTS]
    undone = [one for one in close if left_undone(one)]
    denied = [one for one in undone if one.done.value == "no"]
    sources = cited(s, [*happened, *denied, *before])
    names = mentioned(s, [*happened, *undone, *before]) | children(s, route)
    return {
        "case": visible(m.case.id),
        "day": m.day_told,
        "route": {
            "id": rule.id,
            "procedure": rule.procedure,
            "body": rule.body,
            "state": route.state,
            "read": rule.read,
            "title": s.of(rule.title),
            "to": s.of(rule.to),
            "how": s.of(rule.how),
            "condition": s.of(rule.condition),
            "last_day": last_day_words(s, route.last_day) if route.last_day else "",
            "no_term": s.of(rule.no_term),
            "asks": tuple(s.of(one) for one in rule.asks),
            "attach": tuple(s.of(one) for one in rule.attach),
        },
        "answers": tuple(answer(s, one) for one in answered(route)),
        "stands": tuple(norm_values(s, one) for one in basis(m, route)),
        "rights": tuple(norm_values(s, found_by(one)) for one in rights(m, route)),
        "fields": {one.field.id: field(s, one, sources) for one in route.fields},
        "people": people(s, names, blamed(s, acts)),
        "relations": relations(s, names),
        "also": also(m, route),
        "facts": told(s, happened, sources),
        "acts": told(s, acts, sources),
        "steps": told(s, (one for one in happened if one not in acts), sources),
        "not_done": told(s, undone, sources),
        "earlier": told(s, before, sources),
        "threats": tuple(threats(s, [*acts, *before])),
        "exhibits": exhibits(s, sources),
    }


def threats(s: Speaker, acts: Iterable[Event]) -> Iterator[Plain]:
    """Give the threats among what was done: which, and when."""
    for one in in_order(acts):
        leaf = one.attributes.get("acts")
        words = leaf.value if leaf is not None and isinstance(leaf.value, frozenset) else ()
        for word in sorted(word for word in words if word.startswith("threat")):
            yield {"words": s.value("act", word), "when": when(s, one)}


def against(s: Speaker, one: Event) -> bool:
    """Whether something was done to the survivor, as far as the file says, by somebody else."""
    if one.kind not in ACTS or one.planned or one.done.value != "yes":
        return False
    survivors = set(of_role(s, "survivor"))
    return bool(survivors & set(named(one.to))) and not survivors & set(named(one.by))


def named(leaf: Leaf | None) -> Values:
    """Give the ids that stand in a value."""
    return leaf.value if leaf is not None and isinstance(leaf.value, tuple) else ()


def of_role(s: Speaker, role: str) -> Values:
    """Give the ids of the people of a role."""
    return tuple(one.id for one in s.case.people.values() if one.role == role)


def blamed(s: Speaker, acts: Iterable[Event]) -> Values:
    """Give those who did what a paper is about; else those the file calls respondents."""
    survivors = of_role(s, "survivor")
    did = (name for one in acts for name in named(one.by) if name not in survivors)
    return tuple(dict.fromkeys(did)) or of_role(s, "respondent")


def also(m: Matter, route: Route) -> Values:
    """Give the kinds of filings that are not closed for the same events."""
    return tuple(
        dict.fromkeys(
            one.rule.filing
            for one in m.routes
            if one.state != CLOSED and set(one.about) & set(route.about)
        )
    )


def left_undone(one: Event) -> bool:
    """Whether something did not happen, or nobody knows whether it did, that others had to do."""
    return one.done.value is None or (one.done.value == "no" and one.kind not in OWN_STEPS)


def children(s: Speaker, route: Route) -> set[str]:
    """Collect the children whom a document has to name."""
    asked = {one.field.id for one in route.fields} & {"children", "kept_children"}
    return set(of_role(s, "child")) if asked else set()


# -- fields ------------------------------------------------------------------------------


def field(s: Speaker, one: FilledField, sources: Values) -> Plain:
    """Give a field with what the file has for it."""
    if one.field.source == "sources":
        photos = one.field.id == "photos"
        found = [e for e in exhibits(s, sources) if not photos or e["code"] in MEDIA]
        words = [f"{each['kind']}: {each['title']}" if each["title"] else each["kind"]
                 for each in found]  # fmt: skip
        held: tuple[str, ...] = tuple(each["code"] for each in found)
    else:
        words = [held_words(s, one.field, each) for each in one.held]
        held = tuple(code for each in one.held for code in codes(each.value))
    return {
        "label": s.of(one.field.label),
        "values": tuple(dict.fromkeys(each for each in words if each)),
        "codes": tuple(dict.fromkeys(held)),
    }


def held_words(s: Speaker, of: FormField, one: Held) -> str:
    """Write a value of the case file."""
    value = one.value
    if isinstance(value, Moment):
        return moment_words(value, s.case.zone, s.lang)
    if of.source == "route":
        law = of.owner in ("answers", "norms")
        return norm_named(s, str(value)) if law else s.value("body", value)
    if isinstance(value, tuple) and not any(isinstance(one, Household) for one in value):
        return ", ".join(party(s, str(part))["words"] for part in value)
    if of.source == "event" and of.key:
        kind = s.vocabulary.events.get(of.owner)
        return leaf_words(s, kind.attributes.get(of.key) if kind else None, value)
    if of.source == "relationship":
        return s.value("relationship", str(value))
    if isinstance(value, Truth):
        return s.truth(value.value)
    event = event_of(s, str(value))
    return event_name(s, event) if event else party(s, str(value))["words"]
