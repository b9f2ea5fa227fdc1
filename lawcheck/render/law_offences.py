"""Offences on a page of the law of a day: elements, proceedings, penalty, limitation."""

from __future__ import annotations

from lawcheck.render.law_told import Pairs, Told, part, period_of
from lawcheck.render.text_fields import mode_words, penalty_words


def offence(told: Told) -> Pairs:
    """Say what is punished, how, and until when."""
    parts, v = told.norm.parts, told.v
    regime = parts["regime"]
    s = v.speaker
    unsaid = "" if regime == "none" else v.say("d_unsaid")
    return [
        ("f_elements", part(told, "elements")),
        ("f_repeated", part(told, "repeated")),
        ("f_regime", v.say("regime_none") if regime == "none" else s.value("regime", regime)),
        ("f_penalty", penalty_words(s, parts.get("penalty")) or unsaid),
        ("f_mode", mode_words(s, parts.get("mode"), parts.get("mode_read")) or unsaid),
        ("f_limitation", period_of(told, "limitation") or unsaid),
    ]
