"""Which edition of which act was law in a stretch of a case, as plain values.

Shapes
    An edition is called by its id, its days, and what brought it: `law`, the numbers of
    laws, or the `year` of a text whose law is not known; both "" where neither is.
Source
    The editions of the rules.  A first day that was not found is the range it lies in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lawcheck.model.moment import Moment
from lawcheck.model.ruleset import Act, Edition
from lawcheck.render.documents.facts import Plain
from lawcheck.render.documents.law_cited import law_number
from lawcheck.render.documents.matter import Matter
from lawcheck.render.naming import Speaker, act_title
from lawcheck.render.plain import visible
from lawcheck.render.timeline import instant_of, stretches
from lawcheck.render.times import day_words, moment_words

TEXT_OF, YEAR = "text of ", re.compile(r"\d{4}")


def acts(m: Matter) -> Iterator[tuple[Act, tuple[str, ...]]]:
    """Give the national acts that governed something, with the wordings that did."""
    for used in m.result.scope.acts:
        act = m.s.ruleset.acts.get(used.act)
        if act is not None and used.editions and act.strength == "statute":
            yield act, used.editions


def changes(m: Matter, first: int) -> Iterator[tuple[Moment, Plain]]:
    """Give the editions that began after an instant, and the acts that ended, with their days."""
    for act, _used in acts(m):
        for edition, _next in stretches(act):
            when = begins(m.s, edition)
            if first < when.latest <= m.case.as_of:
                yield when, named(m.s, act, edition) | {"type": "law"}


def laws(m: Matter, first: int) -> Iterator[Plain]:
    """Give each act with its editions from an instant on.

    Of a code, whose norms are dated one by one, the laws whose wordings governed are named.
    """
    s = m.s
    for act, used in acts(m):
        told = []
        for edition, following in stretches(act):
            ends = begins(s, following).latest if following else m.case.as_of + 1
            if ends > first and begins(s, edition).earliest <= m.case.as_of:
                told.append(named(s, act, edition))
        by_norm = used != (act.editions[0].id,) and len(act.editions) == 1
        brought = {tuple(one.items()): one for one in (brought_by(s, name) for name in used)}
        yield {
            "act": act_title(s, act.id),
            "editions": () if by_norm else tuple(told),
            "wordings": tuple(one for one in brought.values() if any(one.values()))
            if by_norm
            else (),
            "checked_to": day_words(date.fromordinal(act.checked_to), s.lang),
        }


def begins(s: Speaker, edition: Edition) -> Moment:
    """Give the first instant of an edition."""
    return Moment(instant_of(s, edition.first), instant_of(s, edition.latest_first))


def named(s: Speaker, act: Act, edition: Edition) -> Plain:
    """Call an edition of an act; the repeal has no id."""
    days = Moment(instant_of(s, edition.first), instant_of(s, edition.latest_first + 1) - 1)
    return {
        "act": act_title(s, act.id),
        "edition": "" if edition is act.ends else visible(edition.id),
        "when": moment_words(days, s.case.zone, s.lang),
        "read": edition.read,  # how far the first day was read
        **brought_by(s, edition.by),
    }


def brought_by(s: Speaker, words: str) -> Plain:
    """Say what brought a wording, in words of no language or in those of an act's title."""
    head = words.partition(" ")[0]
    if head in s.ruleset.acts:
        return {"law": act_title(s, head), "year": ""}
    years = YEAR.findall(words) if words.startswith(TEXT_OF) else []
    return {"law": law_number(words), "year": "/".join(years)}
