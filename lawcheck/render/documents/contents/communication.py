"""The communication to the Committee: facts, articles, steps inside the country, conditions.

Source
    What the Committee asks to be told stands with the route (its fields); what becomes of a
    condition of the Protocol, with the findings.  Nothing is sent, and nothing found for the
    Committee: the author submits.
"""

from __future__ import annotations

from typing import Any

from lawcheck.analyses.protocol import KIND, conditions
from lawcheck.engine.program import compile_rules
from lawcheck.model.case import Person
from lawcheck.model.route import Route
from lawcheck.model.truth import Truth
from lawcheck.render.documents.account import Account, account, referred
from lawcheck.render.documents.facts import Plain, exhibit_number, exhibits, relation
from lawcheck.render.documents.matter import Content, Matter
from lawcheck.render.documents.protocol_told import (
    bound_since,
    checklist,
    interim,
    period_of,
    whole,
)
from lawcheck.render.documents.remedies import steps, unused
from lawcheck.render.documents.treaty import claims, national_failures, pointers, soft
from lawcheck.render.naming import Speaker, act_title, who
from lawcheck.render.plain import visible

ELSEWHERE = "same_matter_elsewhere"


def content(m: Matter, route: Route) -> Content:
    """Fill the communication."""
    s, result = m.s, m.result
    found = account(s, lambda one: period_of(s, one), frozenset({KIND}))
    program = compile_rules(m.rules.ruleset, m.rules.vocabulary)
    c = conditions(program, m.case, result)
    return Content(
        {
            "case": visible(m.case.id),
            "day": m.day_told,
            "state": m.case.state,
            "committee": s.of(route.rule.to),
            "asks": tuple(s.of(one) for one in route.rule.asks),
            "attach": tuple(s.of(one) for one in route.rule.attach),
            "acts": tuple(
                {"title": act_title(s, act), "since": bound_since(s, act)}
                for act in ("cedaw", "cedaw.op")
            ),
            "since": bound_since(s, "cedaw.op"),
            "bound": bound_since(s, "cedaw"),
            "author": author(s),
            "capacity": capacity(s, found),
            "letters": tuple(
                {"id": visible(one.id), "words": who(s, one.id)} for one in s.case.people.values()
            ),
            "facts": found.facts,
            "claims": claims(s, result, found),
            "soft": soft(s, result, found),
            "national": national_failures(s, m.case, result, found),
            "pointers": pointers(s, result, found),
            "steps": steps(s, found),
            "unused": unused(s, found, c.findings),
            "checklist": checklist(s, found, c),
            "admissible": whole(c),
            "sent": referred(s, found, c.sent.id)["when"] if c.sent else "",
            "elsewhere": fact_told(s, found, ELSEWHERE),
            "interim": interim(s, found, c),
            "annexes": exhibits(s, found.sources),
        },
        route=route,
    )


def author(s: Speaker) -> Plain:
    """Give what the file holds about the survivor, by the fields of the form."""
    found = next((one for one in s.case.people.values() if one.role == "survivor"), None)
    if found is None:
        return {"id": "", "sex": "", "family": (), "children": 0}
    return {
        "id": visible(found.id),
        "sex": sex(s, found),
        "family": tuple(
            relation(s, one)
            for one in s.case.relationships
            if found.id in (one.of, one.other) and one.kind.value is not None
        ),
        "children": sum(is_child(one, found.id) for one in s.case.people.values()),
    }


def sex(s: Speaker, person: Person) -> str:
    """Give the sex of a person, where the file says it."""
    leaf = person.attributes.get("sex")
    return s.value("sex", str(leaf.value)) if leaf is not None and leaf.value is not None else ""


def is_child(one: Person, parent: str) -> bool:
    """Whether somebody is said to be a child of a person."""
    return one.child_of is not None and parent in (one.child_of.value or ())


def capacity(s: Speaker, found: Account) -> str:
    """Give in which capacity the author writes, as far as the file says it."""
    for name, word in (("author_is_survivor", "victim"), ("author_has_consent", "consent")):
        if fact_told(s, found, name)["value"] == "yes":
            return word
    return ""


def fact_told(s: Speaker, found: Account, name: str) -> dict[str, Any]:
    """Give a fact of the whole case: yes, no or "" where nobody knows, and its annex."""
    leaf = s.case.facts.get(name)
    value = leaf.value.value if leaf is not None and isinstance(leaf.value, Truth) else ""
    known = value if value in ("yes", "no") else ""
    return {
        "value": known,
        "annex": exhibit_number(leaf.source, found.sources) if leaf and known else 0,
    }
