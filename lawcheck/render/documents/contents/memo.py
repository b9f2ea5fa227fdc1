"""The memo: question, short answer, facts, discussion, conclusion, and what goes with them.

Shapes
    The discussion has the groups A to F: offences, duties, protections, what can be done,
    what cannot be told, treaties.  A group the case has nothing for is empty.
Source
    The order is that of the memo lawyers expect; facts hold no argument, and the short
    answer no citation.
"""

from __future__ import annotations

from lawcheck.render.agenda import agenda
from lawcheck.render.documents.facts import relations
from lawcheck.render.documents.matter import Content, Matter
from lawcheck.render.documents.memo.argued import arguing, weakest
from lawcheck.render.documents.memo.authorities import authorities
from lawcheck.render.documents.memo.days import chronology
from lawcheck.render.documents.memo.evidence import MOST_RECORDS, evidence, records, unsourced
from lawcheck.render.documents.memo.facts import facts, persons, registers, whole
from lawcheck.render.documents.memo.issues import (
    MOST_ARGUED,
    duties,
    in_short,
    offences,
    opened,
    treaties,
)
from lawcheck.render.documents.memo.open_points import open_points
from lawcheck.render.documents.memo.protections import protections
from lawcheck.render.documents.memo.steps import deadlines, risks, steps, used
from lawcheck.render.naming import everyone
from lawcheck.render.plain import visible

MOST_SHORT = 4


def content(m: Matter) -> Content:
    """Fill the memo."""
    s, a = m.s, arguing(m)
    asked = agenda(s, m.questions)
    a_, c = offences(a), protections(a)
    b = duties(a, MOST_ARGUED - sum(len(one["argued"]) for one in a_.values["acts"]))
    e, f = opened(a, asked), treaties(a)
    measures = [one for one in c.main if one.extra.get("order") or one.status == "in_place"]
    missing = records(s, asked)
    survivors = tuple(one.id for one in m.case.people.values() if one.role == "survivor")
    cited = [*a_.used, *b.used, *c.used, *used(m), *e.used, *f.used]
    return Content(
        {
            "case": visible(m.case.id),
            "title": visible(m.case.title),
            "fictional": m.case.fictional,
            "client": everyone(s, survivors),
            "day": m.day_told,
            "short": {
                "offences": in_short(s, a_.main[:MOST_SHORT]),
                "offences_more": max(0, len(a_.main) - MOST_SHORT),
                "offences_weakest": weakest(a_.main, s),
                "duties": in_short(s, b.main[:MOST_SHORT]),
                "duties_more": max(0, len(b.main) - MOST_SHORT),
                "duties_weakest": weakest(b.main, s),
                "measures": in_short(s, measures[:MOST_SHORT]),
                "measures_more": max(0, len(measures) - MOST_SHORT),
                "measures_weakest": weakest(measures, s),
            },
            "people": persons(s),
            "whole": whole(s),
            "relations": relations(s, m.case.people),
            "facts": facts(s),
            "registers": registers(s),
            "left_out": ", ".join(map(visible, m.case.left_out)),
            "offences": a_.values,
            "duties": b.values,
            "protections": c.values,
            "steps": steps(m),
            "opened": e.values,
            "treaties": f.values,
            "days": chronology(m),
            "evidence": evidence(s),
            "unsourced": ", ".join(unsourced(s)),
            "records": missing[:MOST_RECORDS],
            "records_more": max(0, len(missing) - MOST_RECORDS),
            "authorities": authorities(s, cited),
            "deadlines": deadlines(m),
            "points": open_points(a, asked),
            "risks": risks(m),
        }
    )
