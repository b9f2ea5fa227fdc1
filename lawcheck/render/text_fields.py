"""The labelled lines of a block: who, when, how late, which penalty, under which reading.

Shapes
    Every function gives pairs of a label and a value; a value that is empty is left out.
"""

from __future__ import annotations

from typing import Any

from lawcheck.analyses.endings import endings
from lawcheck.model.finding import Finding
from lawcheck.render.asking import question_text
from lawcheck.render.naming import (
    Speaker,
    citation,
    event_name,
    event_of,
    everyone,
    norm_named,
    reading_words,
    things,
)
from lawcheck.render.phrases.books import book, say_from
from lawcheck.render.plain import visible
from lawcheck.render.text_statuses import named_status
from lawcheck.render.times import extent_words, moment_words, span_words

Fields = list[tuple[str, str]]
DUTIES = ("duty", "prohibition")


def party_fields(s: Speaker, one: Finding) -> Fields:
    """Say who owed what to whom, and for whose sake."""
    bearer = bearer_words(s, one)
    banned = one.norm.kind == "prohibition"
    duty = one.norm.kind in DUTIES
    owed_to = everyone(s, tuple((one.owed_to or "").split("|"))) if one.owed_to else ""
    return [
        ("f_bound" if banned else "f_owed_by", bearer if duty else ""),
        ("f_owed_to", owed_to if duty else ""),
        ("f_for", everyone(s, one.beneficiaries)),
    ]


def bearer_words(s: Speaker, one: Finding) -> str:
    """Call the bearer: the person where one is known, with the body they act for."""
    if one.bearer_person:
        return everyone(s, (one.bearer_person,))
    if one.bearer == "person":
        return s.say("a_person")
    return everyone(s, (one.bearer,)) if one.bearer else ""


def time_fields(s: Speaker, one: Finding) -> Fields:
    """Say when a duty arose, when it was due, what was done and by how much late."""
    if one.norm.kind not in DUTIES:
        return []
    if not one.instance:  # a standing duty: no event of the file says since when
        return []
    zone, lang = s.case.zone, s.lang
    lasted = extent_words(one.lasted, lang) if one.lasted else ""
    return [
        ("f_arose", moment_words(one.arose, zone, lang) if one.arose else ""),
        ("f_due", moment_words(one.due, zone, lang) if one.due else ""),
        ("f_done", done_words(s, one) if one.status == "late" else ""),
        ("f_late_by", extent_words(one.late_by, lang) if one.late_by else ""),
        ("f_not_done_for", lasted if one.status == "not_done" else ""),
        ("f_left", lasted if one.status == "pending" else ""),
    ]


def done_words(s: Speaker, one: Finding) -> str:
    """Name the events that performed a duty."""
    kinds = kinds_in(one.requires)
    events = [event_of(s, ground.id) for ground in one.grounds if ground.truth == "yes"]
    return "; ".join(event_name(s, event) for event in events if event and event.kind in kinds)


def kinds_in(requires: Any) -> set[str]:
    """Collect the kinds of events that a way of performance names."""
    if isinstance(requires, dict):
        own = {requires["event"]} if isinstance(requires.get("event"), str) else set()
        return own.union(*(kinds_in(value) for value in requires.values()))
    if isinstance(requires, (list, tuple)):
        return set().union(*(kinds_in(part) for part in requires))
    return set()


def kind_fields(s: Speaker, one: Finding) -> Fields:
    """Say what only some kinds of findings have."""
    extra, zone, lang = one.extra, s.case.zone, s.lang
    runs, until, order = extra.get("runs"), extra.get("until"), extra.get("order")
    names = everyone(s, tuple((extra.get("from_whom") or "").split("|")))
    fields = [
        ("f_order", s.value("order", order) if order else ""),
        ("f_from_whom", names if extra.get("from_whom") else ""),
        ("f_runs", span_words(runs[0], runs[1], zone, lang) if runs else ""),
        ("f_until", moment_words(until, zone, lang) if until else ""),
        ("f_broken_by", "; ".join(things(s, (name,)) for name in extra.get("broken_by") or ())),
        ("f_excused_by", norms_named(s, extra.get("excused_by"))),
        ("f_with", norms_named(s, extra.get("with"))),
        ("f_implements", visible(extra.get("implements") or "")),
        ("f_by_norms", norms_named(s, extra.get("by"))),
    ]
    return fields + (offence_fields(s, one) if one.norm.kind == "offence" else [])


def norms_named(s: Speaker, names: tuple[str, ...] | None) -> str:
    """Call several norms."""
    return "; ".join(norm_named(s, name) for name in names or ())


def offence_fields(s: Speaker, one: Finding) -> Fields:
    """Say what liability an offence brings, and what became of it."""
    extra, mode = one.extra, one.extra.get("mode")
    regime, last = extra.get("regime"), extra.get("last_day")
    repeated = extra.get("repeated")
    hangs_on = extra.get("liability_settle") or ()
    return [
        ("f_regime", s.value("regime", regime) if regime and regime != "none" else ""),
        ("f_mode", mode_words(s, mode, extra.get("mode_read"))),
        ("f_penalty", penalty_words(s, extra.get("penalty"))),
        ("f_repeated", s.truth(repeated) if repeated in ("yes", "unknown") else ""),
        *liability_fields(s, one),
        ("f_removed_by", laws_named(s, extra.get("removed_by"))),
        ("f_hangs_on", " ".join(question_text(s, atom) for atom in hangs_on)),
        ("f_last_day", moment_words(last, s.case.zone, s.lang) if last else ""),
        ("f_graver", norms_named(s, extra.get("perhaps_displaced_by"))),
    ]


def liability_fields(s: Speaker, one: Finding) -> Fields:
    """Say what became of liability, and by what a court ended a case about it.

    Limitation and later laws are all that is told; after a court's end that is not
    called open.
    """
    liability = one.extra.get("liability")
    if not liability:
        return []
    events = endings(s.case, one)
    name = "liability_open_ended" if events and liability == "open" else f"liability_{liability}"
    return [
        ("f_liability", s.say(name)),
        ("f_ended_by", things(s, events)),
    ]


def laws_named(s: Speaker, names: tuple[str, ...] | None) -> str:
    """Call several norms with the acts they stand in."""
    norms = list(s.ruleset.named(names or ()))
    told = (f"{s.of(norm.title, norm.id)} ({citation(s, norm)})" for norm in norms)
    return "; ".join(dict.fromkeys(told)) or norms_named(s, names)


def mode_words(s: Speaker, mode: str | None, read: str | None) -> str:
    """Say how a prosecution starts, and how far that was read where it was read less."""
    if not mode:
        return ""
    words = s.known(f"mode_{mode}", mode)
    return f"{words} ({s.say(f'read_{read}')})" if read else words


def penalty_words(s: Speaker, penalty: dict[str, Any] | None) -> str:
    """Say a penalty: fine (MCI): up to 10; arrest (days): up to 10; text seen; for: adults."""
    parts = []
    for name, amount in (penalty or {}).items():
        if name == "for":
            continue
        if name == "read":
            parts.append(s.known(f"read_{amount}", str(amount)))
            continue
        if amount == "yes":  # a penalty without an amount, such as a warning
            parts.append(s.value("penalty", name))
            continue
        word, _, unit = name.rpartition("_")
        label = s.value("penalty", word or name)
        label += f" ({s.known(f'unit_{unit}', unit)})" if word else ""
        parts.append(f"{label}: {range_words(s, amount)}")
    whom = ", ".join(named_group(one, s.lang) for one in (penalty or {}).get("for", ()))
    if whom:
        parts.append(say_from("law", "penalty_for", s.lang, who=whom))
    return "; ".join(parts)


def named_group(word: str, lang: str) -> str:
    """Call those whom a penalty may hit."""
    phrase = f"who_{word}"
    return say_from("law", phrase, lang) if phrase in book("law", lang) else visible(word)


def range_words(s: Speaker, amount: Any) -> str:
    """Say an amount with a least, a most or both."""
    if not isinstance(amount, dict):
        return visible(str(amount))
    least, most = (visible(str(amount[key])) if key in amount else "" for key in ("min", "max"))
    if least and most:
        return s.say("penalty_range", least=least, most=most)
    if most:
        return s.say("penalty_up_to", most=most)
    return s.say("penalty_from", least=least) if least else visible(str(amount))


def presumption_fields(s: Speaker, one: Finding) -> Fields:
    """Say what follows if nobody shows an exception, and which ones are open."""
    if one.status != "unsettled" or not one.presumed:
        return []
    return [
        ("f_presumed", s.say(f"status_{named_status(one, one.presumed)}")),
        ("f_exceptions", norms_named(s, one.extra.get("may_apply"))),
    ]


def reading_fields(s: Speaker, one: Finding) -> Fields:
    """Say on which readings a finding rests."""
    chosen = dict(one.readings)
    if one.norm.only_in is not None:
        name = one.norm.only_in[0]
        full = name if name in s.ruleset.readings else f"{one.norm.act}.{name}"
        chosen.setdefault(full, one.norm.only_in[1])
    return [("f_reading", reading_words(s, name, value)) for name, value in chosen.items()]
