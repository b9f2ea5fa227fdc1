"""The labelled lines of a norm on a page of the law of a day.

Shapes
    Every function gives pairs of the name of a label and a value; a value that is
    empty is left out.  Labels with `f_` of results are shared with them.
"""

from __future__ import annotations

from typing import Any

from lawcheck.analyses.law_of_day import LawOfDay, Provision, displaced_by, hangs_on, touched_by
from lawcheck.model.ruleset import Norm
from lawcheck.render.expression_events import event_words, person_words
from lawcheck.render.expression_words import teller
from lawcheck.render.law_offences import offence
from lawcheck.render.law_told import Pairs, Told, event, part, performance, period_of
from lawcheck.render.law_voice import Voice, named
from lawcheck.render.page_parts import Field
from lawcheck.render.phrases import amount, has
from lawcheck.render.phrases.books import book
from lawcheck.render.plain import visible

ALWAYS = ("truth", "yes")
BEARERS = {"duty": "f_owed_by", "prohibition": "f_bound", "power": "f_may", "right": "f_may"}
TERM_KEYS = ("deadline", "recurring", "maintain")


def fields(v: Voice, norm: Norm, law: LawOfDay) -> tuple[Field, ...]:
    """Give every field of a norm that has a value."""
    s = v.speaker
    told = Told(v, teller(norm, v.lang, s.vocabulary, s.ruleset, v.kinds), norm, law)
    pairs = [
        *who_fields(told),
        *occasion_fields(told),
        *KINDS[norm.kind](told),
        *other_norms(told),
        *reading_fields(told),
    ]
    return tuple(Field(name, label(v, name), value) for name, value in pairs if value)


def label(v: Voice, name: str) -> str:
    """Give a label: one of these pages, or one that results have too."""
    return v.say(name) if name in book("law", v.lang) else v.speaker.say(name)


def who_fields(told: Told) -> Pairs:
    """Say who, to whom and for whom."""
    norm, s = told.norm, told.v.speaker
    owed_to = norm.parts.get("owed_to")
    order = norm.parts.get("order")
    soft = norm.strength != "statute"
    level = told.v.say(f"level_{norm.level}") if norm.level != "case" else ""
    strength = s.known(f"strength_{norm.strength}", norm.strength) if soft else ""
    return [
        ("f_strength", strength),
        ("f_level", level),
        ("f_order", s.value("order", order) if order else ""),
        (BEARERS.get(norm.kind, "f_owed_by"), part(told, "bearer")),
        ("f_from_whom", part(told, "from_whom")),
        ("f_owed_to", part(told, "owed_to")),
        ("f_for", "" if told.norm.parts.get("for") == owed_to else part(told, "for")),
    ]


def occasion_fields(told: Told) -> Pairs:
    """Say to what a norm applies, and on which condition."""
    each = "; ".join(
        event_words(told.t, one) if sort == "event" else person_words(told.t, name, one)
        for sort, name, one in told.norm.for_each
    )
    later = "; ".join(event_words(told.t, pattern) for _, pattern in told.norm.bound)
    when = told.norm.when
    return [
        ("f_each", each),
        ("f_with", later),
        ("f_when", "" if when in (None, ALWAYS) else told.t.tell(when)),
        ("f_governed_by", part(told, "governed_by")),
        ("f_arises", part(told, "arises")),
    ]


def duty(told: Told) -> Pairs:
    """Say what performs a duty, and by when."""
    parts = told.norm.parts
    term_key = next((key for key in TERM_KEYS if parts.get(key)), "")
    stated = period_of(told, "deadline") or ("" if term_key else told.v.say("none_stated"))
    maintain = part(told, "maintain")
    return [
        ("f_deadline", stated),
        ("f_often", often(told, parts.get("recurring"))),
        ("f_throughout", told.v.say("throughout", span=maintain) if maintain else ""),
        ("f_discharge", performance(told)),
        ("f_failed_by", event(told, "failed_by")),
        ("f_closes", part(told, "closes")),
    ]


def often(told: Told, recurring: dict[str, Any] | None) -> str:
    """Say how often a duty is to be done."""
    if recurring is None:
        return ""
    v, per = told.v, recurring["per"]
    spelled = told.t.tell(per)
    if per[0] == "period" and per[1] == 1 and per[2] in ("calendar_month", "quarter"):
        spelled = amount(1, per[2], v.lang)
    span = told.t.say("during", span=told.t.inside(recurring["during"]))
    said = v.say("often", number=recurring["at_least"], period=spelled, span=span)
    counted = v.say(f"often_{recurring['as']}") if recurring["as"] else ""
    return f"{said}; {counted}" if counted else said


def prohibition(told: Told) -> Pairs:
    """Say what is forbidden, and while what."""
    return [("f_forbidden", event(told, "forbidden")), ("f_during", part(told, "during"))]


def power(told: Told) -> Pairs:
    """Say how something is asked for, given and refused, and how long it runs."""
    return [
        ("f_asked", event(told, "asked")),
        ("f_granted", event(told, "granted")),
        ("f_refused", event(told, "refused")),
        ("f_runs", part(told, "runs")),
        ("f_until", part(told, "until")),
    ]


def definition(told: Told) -> Pairs:
    """Say what a word means."""
    return [("f_means", part(told, "is"))]


def exception(told: Told) -> Pairs:
    """Say what an exception does, to which norms."""
    norm, v = told.norm, told.v
    known = {one.id: one.norm for one in told.law.provisions}
    touches = "; ".join(named(v, known[name]) for name in norm.defeats if name in known)
    return [
        ("f_effect", v.known(f"effect_{norm.effect}", norm.effect)),
        ("f_touches", touches),
        ("f_still", part(told, "during")),
        ("f_adds", part(told, "by")),
        ("f_until_day", part(told, "until")),
        ("f_replaced_by", performance(told)),
    ]


def bridge(told: Told) -> Pairs:
    """Say which norms carry out an obligation."""
    parts, v = told.norm.parts, told.v
    known = {one.id: one for one in reversed(v.speaker.ruleset.norms)}
    said = []
    for name, extent, when in parts["by_norms"]:
        one = f"{named(v, known[name])}, {v.say(f'extent_{extent}')}" if name in known else name
        said.append(f"{one} ({told.t.tell(when)})" if when is not None else one)
    return [("f_obligation", visible(parts["implements"])), ("f_by_norms", "; ".join(said))]


def other_norms(told: Told) -> Pairs:
    """Say which exceptions touch a norm, and what goes before it or after it."""
    norm, v, law = told.norm, told.v, told.law
    known = {one.id: one for one in law.provisions}
    goes_before = [known[n] for n in (*norm.over, *norm.parts.get("instead_of", ())) if n in known]
    exceptions = [
        f"{named(v, one.norm)}: {v.known(f'effect_{one.norm.effect}', one.norm.effect)}"
        for one in touched_by(norm.id, law)
    ]
    return [
        ("f_exceptions", "; ".join(exceptions)),
        ("f_gives_way", listed(v, displaced_by(norm.id, law))),
        ("f_goes_before", listed(v, goes_before)),
        ("f_chain", "; ".join(link(v, one) for one in norm.chain)),
    ]


def listed(v: Voice, provisions: tuple[Provision, ...] | list[Provision]) -> str:
    """Call several provisions."""
    return "; ".join(named(v, one.norm) for one in provisions)


def link(v: Voice, one: dict[str, str]) -> str:
    """Say one link of a chain."""
    # A link is no text: where none makes it, it is a reading of ours.
    ours = one["read"] == "inferred"
    strength, read = f"strength_{one['strength']}", "read_ours" if ours else f"read_{one['read']}"
    words = [
        v.speaker.say(name) if has(name, v.lang) else visible(name) for name in (strength, read)
    ]
    return v.say("link", cite=visible(one["cite"]), strength=words[0], read=words[1])


def reading_fields(told: Told) -> Pairs:
    """Say on which open points of the text a norm hangs."""
    v, s, norm = told.v, told.v.speaker, told.norm
    only = ""
    if norm.only_in is not None:
        reading = s.ruleset.readings.get(norm.only_in[0])
        title = s.of(reading.title if reading else None, norm.only_in[0])
        value = s.of(reading.values.get(norm.only_in[1]) if reading else None, norm.only_in[1])
        only = v.say("only_in", title=title, value=value)
    skipped = norm.only_in[0] if norm.only_in else ""
    titles = [reading_name(v, name) for name in hangs_on(norm, told.law) if name != skipped]
    return [("f_only_in", only), ("f_readings", "; ".join(titles))]


def reading_name(v: Voice, name: str) -> str:
    """Call an open point of the text."""
    reading = v.speaker.ruleset.readings.get(name)
    return v.speaker.of(reading.title if reading else None, name)


def open_reading(v: Voice, name: str) -> str:
    """Say an open point, the answers it allows, and why it is open."""
    reading = v.speaker.ruleset.readings.get(name)
    if reading is None:
        return visible(name)
    s = v.speaker
    values = " / ".join(s.of(texts, value) for value, texts in reading.values.items())
    title, why = s.of(reading.title, name), s.of(reading.why)
    return v.say("open_reading", title=title, values=values, why=why)


KINDS = {
    "duty": duty,
    "prohibition": prohibition,
    "power": power,
    "right": power,
    "definition": definition,
    "offence": offence,
    "exception": exception,
    "bridge": bridge,
}
