"""By which laws something changed, in words: each law and day once."""

from __future__ import annotations

from lawcheck.analyses.amendments import Cause
from lawcheck.render.comparison_voice import Voice
from lawcheck.render.law_voice import days_of, named
from lawcheck.render.naming import place
from lawcheck.render.plain import visible

Told = tuple[str, int, int, bool]  # law, first day, latest first day, certain


def cause_words(v: Voice, causes: tuple[Cause, ...], norm: str) -> str:
    """Say by which laws a norm changed, or the nearest of those its finding rests on."""
    told: dict[Told, dict[str, None]] = {}
    for cause in causes:
        step = cause.step
        key = (law_words(v, cause), step.first, step.latest_first, step.certain)
        through = told.setdefault(key, {})
        if cause.norm.id != norm:
            through[named(v.law, cause.norm)] = None
    return "; ".join(one_cause(v, key, tuple(norms)) for key, norms in told.items())


def law_words(v: Voice, cause: Cause) -> str:
    """Call an amending law as the editions do, or by its provision where one is encoded."""
    if cause.provision is not None:
        act = v.speaker.ruleset.acts[cause.provision.act]
        return f"{visible(act.number)}, {place(v.speaker, cause.provision)}"
    return visible(cause.step.by) or v.say("unsaid")


def one_cause(v: Voice, key: Told, norms: tuple[str, ...]) -> str:
    """Say one law, since when, and through which norms."""
    law, first, latest, certain = key
    said = v.say("by_law" if certain else "by_perhaps", law=law, days=days_of(v.law, first, latest))
    return v.say("through", cause=said, norms="; ".join(norms)) if norms else said
