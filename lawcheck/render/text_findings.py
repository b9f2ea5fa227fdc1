"""One finding as a block of lines: what, under which provision, and on what it rests.

Shapes
    The first line is status and title.  Labelled lines follow; what a finding does not
    have is left out.  Grounds come last, with their sources and grades.
Source
    A norm that only recommends is `not followed`, never `missed`.
"""

from __future__ import annotations

from typing import Any

from lawcheck.model.finding import FAILURES, Finding
from lawcheck.render.layout import Sheet
from lawcheck.render.naming import (
    Speaker,
    citation,
    edition_words,
    event_name,
    event_of,
    everyone,
    grade_words,
    norm_named,
    place,
    reading_words,
    things,
)
from lawcheck.render.plain import visible
from lawcheck.render.text_grounds import ground_words
from lawcheck.render.times import extent_words, moment_words, span_words

BEST = 5
BINDING = ("statute", "treaty")
STYLES = {
    **dict.fromkeys(FAILURES, "bad"),
    **dict.fromkeys(("conflict", "gap", "refused"), "bad"),
    **dict.fromkeys(("in_place", "available"), "good"),
    **dict.fromkeys(("unsettled", "partly", "pending"), "open"),
}
IN_FULL = (*FAILURES, "conflict", "available", "made_out")  # these show what the norm says


def blocks(sheet: Sheet, s: Speaker, findings: list[Finding]) -> None:
    """Write findings; those that say the same of several instances share a block."""
    for members in shared(findings):
        sheet.gap()
        block(sheet, s, members)


def shared(findings: list[Finding]) -> list[list[Finding]]:
    """Join findings of one wording with one status, where the norm need not be shown."""
    joined: dict[tuple[object, ...], list[Finding]] = {}
    for one in findings:
        key: tuple[object, ...] = (one.norm.id, one.edition, one.read, one.status)
        if shown_in_full(one):
            key = (*key, one.instance)
        joined.setdefault(key, []).append(one)
    return list(joined.values())


def shown_in_full(one: Finding) -> bool:
    """Whether a reader needs the norm and each ground."""
    return one.status in IN_FULL or bool(one.presumed)


def block(sheet: Sheet, s: Speaker, members: list[Finding]) -> None:
    """Write a block: the head once, then every instance."""
    first = members[0]
    head = f"{capital(status_words(s, first))}: {s.of(first.norm.title, first.norm.id)}"
    sheet.add(head, indent=2, style=STYLES.get(first.status, "heading"))
    cite_lines(sheet, s, first, indent=4)
    if shown_in_full(first):
        sheet.field(s.say("f_summary"), s.of(first.norm.says), indent=4)
    for one in members:
        instance(sheet, s, one, 4 if len(members) == 1 else 6)


def instance(sheet: Sheet, s: Speaker, one: Finding, indent: int) -> None:
    """Write what is particular to one instance; among several it stands apart."""
    about = things(s, one.instance)
    alone = indent == 4
    if not alone:
        sheet.field(s.say("f_about"), about, indent=4)
    for label, value in (
        *party_fields(s, one),
        ("f_about", about if alone else ""),
        *time_fields(s, one),
        *kind_fields(s, one),
        *presumption_fields(s, one),
        *reading_fields(s, one),
    ):
        sheet.field(s.say(label), value, indent)
    period_lines(sheet, s, one, indent)
    ground_lines(sheet, s, one, indent)


def status_words(s: Speaker, one: Finding) -> str:
    """Say the status, and never more than it."""
    if one.status == "unsettled" and one.presumed in ("available", "in_place"):
        return s.say("status_open_unless")
    return s.say(f"status_{named_status(one, one.status)}")


def named_status(one: Finding, status: str) -> str:
    """Name a status that a finding has or could have, and never more than it.

    What only recommends is not followed; what holds only under the reading that was
    not suggested is not counted.
    """
    if status not in FAILURES:
        return status
    if strength_of(one) not in BINDING:
        return "not_followed"
    return status if one.norm.only_in is None else "other_reading"


def strength_of(one: Finding) -> str:
    """Give the strength of the weakest text a finding rests on."""
    return str(one.extra.get("strength", one.norm.strength))


def cite_lines(sheet: Sheet, s: Speaker, one: Finding, indent: int) -> None:
    """Write the citation with the edition, how far it was read, and the norm's id."""
    sheet.add(citation(s, one.norm), indent)
    sheet.add(f"{edition_words(s, one.edition, one.read)}; {visible(one.norm.id)}", indent)
    if one.norm.reviewed:
        sheet.field(s.say("f_reviewed"), visible(one.norm.reviewed), indent)
    if strength_of(one) != "statute":
        sheet.field(s.say("f_strength"), s.say(f"strength_{strength_of(one)}"), indent)
    chain = one.extra.get("chain") or ()
    sheet.field(
        s.say("f_chain"), " > ".join(visible(link.get("cite", "")) for link in chain), indent
    )


def party_fields(s: Speaker, one: Finding) -> list[tuple[str, str]]:
    """Say who owed what to whom, and for whose sake."""
    bearer = bearer_words(s, one)
    banned = one.norm.kind == "prohibition"
    duty = one.norm.kind in ("duty", "prohibition")
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


def time_fields(s: Speaker, one: Finding) -> list[tuple[str, str]]:
    """Say when a duty arose, when it was due, what was done and by how much late."""
    if one.norm.kind not in ("duty", "prohibition"):
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


def kind_fields(s: Speaker, one: Finding) -> list[tuple[str, str]]:
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


def offence_fields(s: Speaker, one: Finding) -> list[tuple[str, str]]:
    """Say what liability an offence brings, and what became of it."""
    extra, mode = one.extra, one.extra.get("mode")
    regime, liability, last = extra.get("regime"), extra.get("liability"), extra.get("last_day")
    repeated = extra.get("repeated")
    return [
        ("f_regime", s.value("regime", regime) if regime and regime != "none" else ""),
        ("f_mode", s.known(f"mode_{mode}", mode) if mode else ""),
        ("f_penalty", penalty_words(s, extra.get("penalty"))),
        ("f_repeated", s.truth(repeated) if repeated in ("yes", "unknown") else ""),
        ("f_liability", s.say(f"liability_{liability}") if liability else ""),
        ("f_last_day", moment_words(last, s.case.zone, s.lang) if last else ""),
    ]


def penalty_words(s: Speaker, penalty: dict[str, Any] | None) -> str:
    """Say a penalty: fine (MCI): up to 10; arrest (days): up to 10; text seen."""
    parts = []
    for name, amount in (penalty or {}).items():
        if name == "read":
            parts.append(s.known(f"read_{amount}", str(amount)))
            continue
        word, _, unit = name.rpartition("_")
        label = s.value("penalty", word or name)
        label += f" ({s.known(f'unit_{unit}', unit)})" if word else ""
        parts.append(f"{label}: {range_words(s, amount)}")
    return "; ".join(parts)


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


def presumption_fields(s: Speaker, one: Finding) -> list[tuple[str, str]]:
    """Say what follows if nobody shows an exception, and which ones may apply."""
    if one.status != "unsettled" or not one.presumed:
        return []
    exceptions = dict.fromkeys(
        f"{s.of(norm.title, norm.id)} ({place(s, norm)})"
        for norm in s.ruleset.norms
        if norm.kind == "exception" and one.norm.id in norm.defeats
    )
    return [
        ("f_presumed", s.say(f"status_{named_status(one, one.presumed)}")),
        ("f_exceptions", "; ".join(exceptions)),
    ]


def reading_fields(s: Speaker, one: Finding) -> list[tuple[str, str]]:
    """Say on which readings a finding rests."""
    chosen = dict(one.readings)
    if one.norm.only_in is not None:
        name = one.norm.only_in[0]
        full = name if name in s.ruleset.readings else f"{one.norm.act}.{name}"
        chosen.setdefault(full, one.norm.only_in[1])
    return [("f_reading", reading_words(s, name, value)) for name, value in chosen.items()]


def period_lines(sheet: Sheet, s: Speaker, one: Finding, indent: int) -> None:
    """List the periods of a recurring duty that were not met; the others are counted."""
    if not one.periods:
        return
    counts: dict[str, int] = {}
    for period in one.periods:
        counts[period["status"]] = counts.get(period["status"], 0) + 1
    summary = "; ".join(f"{s.say(f'status_{name}')}: {number}" for name, number in counts.items())
    sheet.field(s.say("f_periods"), summary, indent)
    for number, period in enumerate(one.periods, start=1):
        if period["status"] in ("missed", "unsettled"):
            status = f"status_{period['status']}"
            span = span_words(period["from"], period["until"], s.case.zone, s.lang)
            said = f"{s.say('f_period', number=number)}: {span}: {s.say(status)}"
            sheet.add(said, indent + 2)


def ground_lines(sheet: Sheet, s: Speaker, one: Finding, indent: int) -> None:
    """List the grounds, and say how strong the weakest of them is."""
    if one.status in IN_FULL:
        sheet.add(f"{s.say('f_rests')}:", indent)
        for ground in one.grounds:
            sheet.add(ground_words(s, ground), indent + 2)
    else:
        told = "; ".join(ground_words(s, ground, brief=True) for ground in one.grounds)
        sheet.field(s.say("f_rests"), told, indent)
    sheet.field(s.say("f_proof"), proof_words(s, one), indent)


def proof_words(s: Speaker, one: Finding) -> str:
    """Say how strong the weakest ground is; one without a source is called that."""
    weakest = [ground for ground in one.grounds if ground.grade == one.grade]
    if any(ground.source for ground in weakest):
        return grade_words(s, one.grade)
    # The highest grade without a source is that of a finding which needs no proof.
    return f"G{one.grade}, {s.say('no_source')}" if one.grade < BEST else ""


def capital(text: str) -> str:
    """Begin a line with a capital letter."""
    return text[:1].upper() + text[1:]
