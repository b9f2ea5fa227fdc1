"""One finding as a block of lines: what, under which provision, and on what it rests.

Shapes
    The first line is status and title.  Labelled lines follow; what a finding does not
    have is left out.  Grounds come last, with their sources and grades.
Source
    A norm that only recommends is `not followed`, never `missed`.
"""

from __future__ import annotations

from lawcheck.model.finding import FAILURES, Finding
from lawcheck.render.layout import Sheet
from lawcheck.render.naming import (
    Speaker,
    chain_words,
    citation,
    edition_words,
    grade_words,
    things,
)
from lawcheck.render.plain import visible
from lawcheck.render.text_fields import (
    kind_fields,
    party_fields,
    presumption_fields,
    reading_fields,
    time_fields,
)
from lawcheck.render.text_grounds import ground_words
from lawcheck.render.text_statuses import capital, status_words, strength_of
from lawcheck.render.times import span_words

BEST = 5
STYLES = {
    **dict.fromkeys(FAILURES, "bad"),
    **dict.fromkeys(("conflict", "gap", "refused"), "bad"),
    **dict.fromkeys(("in_place", "available"), "good"),
    **dict.fromkeys(("unsettled", "partly", "pending"), "open"),
}
# These show what the norm says; one that punishes nothing says what else may fit.
IN_FULL = (*FAILURES, "conflict", "available", "made_out", "no_offence")


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
    """Whether a reader needs the norm and each ground.

    A line on what the law of a State gave stands for itself: it has no story to be read from.
    """
    line = one.norm.kind == "bridge" and not one.instance
    return one.status in IN_FULL or bool(one.presumed) or line


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


def cite_lines(sheet: Sheet, s: Speaker, one: Finding, indent: int) -> None:
    """Write the citation with the edition, how far it was read, and the norm's id."""
    sheet.add(citation(s, one.norm), indent)
    sheet.add(
        f"{edition_words(s, one.norm, one.edition, one.read)}; {visible(one.norm.id)}", indent
    )
    if one.norm.reviewed:
        sheet.field(s.say("f_reviewed"), visible(one.norm.reviewed), indent)
    if strength_of(one) != "statute":
        sheet.field(s.say("f_strength"), s.say(f"strength_{strength_of(one)}"), indent)
    sheet.field(s.say("f_chain"), chain_words(s, one.extra.get("chain") or ()), indent)


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
