"""Which edition governed and why: the day that counts, and the editions around it."""

from __future__ import annotations

from datetime import date

from lawcheck.analyses.reasons.explaining import Candidate, Governed
from lawcheck.model.moment import Moment
from lawcheck.render.naming import act_title
from lawcheck.render.plain import visible
from lawcheck.render.reasons.voice import Voice, stopped
from lawcheck.render.spelling import moment_label
from lawcheck.render.times import between, day_words


def governed_words(v: Voice, governed: Governed, act: str) -> str:
    """Say which edition governed, because of which day, and when the next one began."""
    possible = [one for one in governed.candidates if one.governs]
    in_force = [one for one in possible if one.norm is not None]
    event = moment_label(v.s, governed.label)
    if not in_force:
        return stopped(v.say("governed_none", event=event))
    if len(possible) > 1:
        editions = "; ".join(candidate_words(v, one, act) for one in possible)
        return stopped(v.say("governed_open", editions=editions, event=event))
    phrase = "governed_rule" if governed.told_by == "rule" else "governed_event"
    told = stopped(v.say(phrase, edition=candidate_words(v, possible[0], act), event=event))
    after = governed.candidates[governed.candidates.index(possible[0]) + 1 :]
    if after:
        following = v.say("next_edition", edition=candidate_words(v, after[0], act))
        told = f"{told} {stopped(following)}"
    return told


def candidate_words(v: Voice, one: Candidate, act: str) -> str:
    """Call an edition with the law that brought it, and its first day."""
    first = days_words(v, one.first)
    by = law_name(v, one.by, act)
    if not one.edition:
        return v.say("edition_end", by=by, first=first)
    if not by:
        return v.say("edition_from", edition=visible(one.edition), first=first)
    return v.say("edition_by", edition=visible(one.edition), by=by, first=first)


def law_name(v: Voice, law: str, act: str) -> str:
    """Call the law that brought an edition; the act itself needs no name."""
    if law == act or not law:
        return ""
    return act_title(v.s, law) if law in v.s.ruleset.acts else visible(law)


def days_words(v: Voice, days: Moment) -> str:
    """Write a first day, or the days it lies between."""
    if days[0] <= 1:
        return v.s.say("time_open")
    first, last = (day_words(date.fromordinal(one), v.s.lang) for one in days)
    return first if days[0] == days[1] else between(first, last, v.s.lang)
