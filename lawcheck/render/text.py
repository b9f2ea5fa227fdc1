"""A result as plain text for a person: what happened, what was missed, what is open.

Shapes
    Sections in the order a lawyer needs them; each block says on what it rests and
    how strong the proof is.  Sections without a finding are left out, but for the one
    on missed duties, which says so.
Source
    The words never say more than the status.  No path, no name: the case is its id.
"""

from __future__ import annotations

from collections.abc import Iterable

from lawcheck.engine.counting import local_day
from lawcheck.model.case import Case
from lawcheck.model.finding import FAILURES, Finding, counts_as_failure
from lawcheck.model.result import Question, Result
from lawcheck.model.route import Route
from lawcheck.model.ruleset import Act
from lawcheck.render.agenda import Agenda, agenda
from lawcheck.render.layout import Sheet
from lawcheck.render.naming import Rules, Speaker, norm_named, speaker
from lawcheck.render.phrases import count
from lawcheck.render.plain import visible
from lawcheck.render.text_findings import blocks
from lawcheck.render.text_open import open_findings, questions_section
from lawcheck.render.text_routes import routes_section
from lawcheck.render.text_scope import scope_section
from lawcheck.render.times import day_words
from lawcheck.render.treaty_side import COUNTED, LAWS, day_unknown, law_of, rows

DUTIES = ("duty", "prohibition")
POWERS = ("power", "right")
NOW = ("in_place", "available")
MOST_ACTS = 2  # named in the line on scope
THEN = ("ended", "refused", "was_available")
TREATY = {
    name: f"{name}_treaty" for name in ("h_law", "h_failed", "h_open", "h_pending", "h_excused")
}
Section = tuple[str, str, list[Finding]]


def assessment(
    case: Case,
    result: Result,
    questions: tuple[Question, ...],
    rules: Rules,
    lang: str,
    width: int,
    color: bool,
    routes: tuple[Route, ...] = (),
    timed: bool = False,
    drawn: bool = False,
) -> str:
    """Write the result of one case, with its timeline if `timed`, drawn if `drawn`."""
    s = speaker(case, rules, lang, (one.norm for one in result.findings))
    sheet = Sheet(width, color)
    title_lines(sheet, s, result)
    if timed:
        from lawcheck.render.timeline import timeline
        from lawcheck.render.timeline_text import timeline_section

        timeline_section(sheet, s, timeline(s, result), drawn)
    body(sheet, s, result, questions, routes)
    return sheet.text()


def body(
    sheet: Sheet,
    s: Speaker,
    result: Result,
    questions: tuple[Question, ...],
    routes: tuple[Route, ...],
) -> None:
    """Write all sections of a result but the timeline."""
    asked = agenda(s, questions)
    rest: list[Finding] = []
    acts = s.ruleset.acts.values()
    for law in laws_of(acts):
        found = tuple(one for one in result.findings if law_of(one) == law)
        if law == "treaty" and found:
            treaty_lines(sheet, s, found)
        rest += one_law(sheet, s, found, asked, TREATY if law == "treaty" else {})
    if day_unknown(s.case, acts):
        sheet.heading(s.say("h_treaty"))
        sheet.add(s.say("n_day_unknown", state=visible(s.case.state)), indent=2, hang=0)
    rest_section(sheet, s, rest)
    routes_section(sheet, s, routes)
    questions_section(sheet, s, asked)
    scope_section(sheet, s, result)


def laws_of(acts: Iterable[Act]) -> tuple[str, ...]:
    """Say which laws have a part: where no national act is loaded, nothing is said of one."""
    return LAWS if any(act.strength == "statute" for act in acts) else LAWS[1:]


def one_law(
    sheet: Sheet, s: Speaker, findings: tuple[Finding, ...], asked: Agenda, names: dict[str, str]
) -> list[Finding]:
    """Write what rests on national law, or on a treaty; give back what needs no words."""
    first, then = sections(findings), sections_after(findings)
    shown = {id(one) for _, _, members in (*first, *then) for one in members}
    rest = [one for one in findings if id(one) not in shown]
    for heading, note, members in first:
        section(sheet, s, names.get(heading, heading), note, members)
    unsettled = [one for one in rest if one.status == "unsettled"]
    open_findings(sheet, s, unsettled, asked, names.get("h_open", "h_open"))
    for heading, note, members in then:
        section(sheet, s, names.get(heading, heading), note, members)
    return [one for one in rest if one.status != "unsettled"]


def treaty_lines(sheet: Sheet, s: Speaker, findings: tuple[Finding, ...]) -> None:
    """Open the part on treaties, and say how many of its norms rest on text nobody read."""
    sheet.heading(s.say("h_treaty"))
    sheet.add(
        s.say("n_treaty", **dict(zip(COUNTED, rows(findings), strict=True))), indent=2, hang=0
    )


def title_lines(sheet: Sheet, s: Speaker, result: Result) -> None:
    """Say which case this is, and in one line how far the result reaches."""
    title = visible(s.case.title)
    if s.case.fictional:
        title = s.say("s_fictional", title=title).strip()
    sheet.add(f"{visible(s.case.id)}: {title}" if title else visible(s.case.id), style="heading")
    sheet.add(
        s.say(
            "s_line",
            day=day_words(local_day(result.scope.as_of, s.case.zone), s.lang),
            profile=s.say(f"profile_{result.scope.profile}"),
            acts=acts_used(s, result),
            reviewed=count("not_reviewed", s.lang, result.scope.not_reviewed),
        ),
        hang=0,
    )


def acts_used(s: Speaker, result: Result) -> str:
    """Name the acts with their editions; more than a line holds are counted."""
    used = [act for act in result.scope.acts if act.editions]
    if len(used) > MOST_ACTS:
        return count("acts_used", s.lang, len(used))
    named = (f"{visible(one.act)} {', '.join(map(visible, one.editions))}" for one in used)
    return ", ".join(named) or s.say("s_no_act")


def sections(findings: tuple[Finding, ...]) -> list[Section]:
    """Sort the findings worth a block into the sections before what cannot be told."""
    failures = [one for one in findings if one.norm.kind in DUTIES and one.status in FAILURES]
    counted = [one for one in failures if counts_as_failure(one)]
    other_reading = [one for one in failures if one.norm.only_in is not None]
    soft = [one for one in failures if one not in counted and one.norm.only_in is None]
    serving = [one for one in findings if one.norm.kind in POWERS and one.norm.serves]
    return [
        ("h_law", "", [one for one in findings if happened_in_law(one)]),
        ("h_now", "", [one for one in serving if one.status in NOW]),
        ("h_then", "", [one for one in serving if one.status in THEN]),
        ("h_maybe", "", [one for one in serving if open_unless(one)]),
        ("h_failed", "n_failed", counted),
        ("h_soft", "n_soft", soft),
        ("h_other_reading", "", other_reading),
        ("h_clash", "n_clash", [one for one in findings if one.status == "conflict"]),
        ("h_gaps", "", [one for one in findings if in_crosswalk(one)]),
    ]


def sections_after(findings: tuple[Finding, ...]) -> list[Section]:
    """Give the sections after what cannot be told."""
    return [
        ("h_pending", "", [one for one in findings if one.status == "pending"]),
        ("h_excused", "", [one for one in findings if one.status in ("excused", "suspended")]),
    ]


def in_crosswalk(one: Finding) -> bool:
    """Whether a bridge needs words: a gap does, and each line of a file about the State."""
    return one.status in ("gap", "partly") or (one.status == "covered" and not one.instance)


def happened_in_law(one: Finding) -> bool:
    """Whether a finding says what the facts are in law, if only unless something is shown."""
    return (one.norm.kind, one.status) in (
        ("definition", "holds"),
        ("offence", "made_out"),
        ("offence", "no_offence"),
    ) or (one.norm.kind == "offence" and one.presumed == "made_out")


def open_unless(one: Finding) -> bool:
    """Whether a protection is open unless somebody shows an exception."""
    return one.status == "unsettled" and one.presumed in NOW


def section(sheet: Sheet, s: Speaker, heading: str, note: str, findings: list[Finding]) -> None:
    """Write a section with its blocks; only the one on failures is there without any."""
    if not findings and heading != "h_failed":
        return
    number = f" ({len(findings)})" if findings else ""
    sheet.heading(f"{s.say(heading)}{number}")
    # The note on failures says that there are none; the other notes explain what follows.
    if note and bool(findings) != heading.startswith("h_failed"):
        sheet.add(s.say(note), indent=2, hang=0)
    blocks(sheet, s, findings)


def rest_section(sheet: Sheet, s: Speaker, findings: list[Finding]) -> None:
    """Collapse what needs nobody's attention to numbers."""
    if not findings:
        return
    counts: dict[str, int] = {}
    for one in findings:
        counts[one.status] = counts.get(one.status, 0) + 1
    sheet.heading(s.say("h_rest"))
    parts = [f"{s.say(f'status_{status}')}: {number}" for status, number in counts.items()]
    sheet.add("; ".join(parts), indent=2, hang=0)
    not_holding(sheet, s, [one for one in findings if one.status == "does_not_hold"])


def not_holding(sheet: Sheet, s: Speaker, findings: list[Finding]) -> None:
    """Name what does not hold: that an officer was not authorised must not hide in a number."""
    instances: dict[str, list[str]] = {}
    for one in findings:
        ids = ", ".join(visible(name) for name in one.instance)
        instances.setdefault(one.norm.id, []).append(ids)
    if instances:
        sheet.add(f"{s.say('f_does_not_hold')}:", indent=2)
    for norm, named in instances.items():
        sheet.field(norm_named(s, norm), "; ".join(named), indent=4)
