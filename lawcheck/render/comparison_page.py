"""The page of a comparison: the days, then what each step gained, lost and changed.

Shapes
    A block holds one norm with its two sides.  On each side stands what the other does
    not say alike; the summary of a wording that goes on stands once.
Source
    National law comes before treaties.  A side never says more than its status.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from lawcheck.analyses.comparison import Comparison, Difference, Passage, Side
from lawcheck.analyses.differing import HOWS, OPEN, UNPUNISHED, outlook
from lawcheck.analyses.law_of_day import ActOnDay, LawOfDay, law_of_day
from lawcheck.engine.counting import local_day
from lawcheck.model.case import Case
from lawcheck.model.finding import Finding
from lawcheck.render.comparison_causes import cause_words
from lawcheck.render.comparison_scope import not_reviewed, scope_lines
from lawcheck.render.comparison_voice import Voice, day_span, voice
from lawcheck.render.law_voice import act_name, day_of, days_of, kind_words
from lawcheck.render.naming import Rules, citation, edition_words, things
from lawcheck.render.page_parts import Block, Field, Listing, Page, Section, WordingBlock
from lawcheck.render.phrases import count
from lawcheck.render.plain import visible
from lawcheck.render.text_fields import (
    Fields,
    kind_fields,
    party_fields,
    presumption_fields,
    reading_fields,
    time_fields,
)
from lawcheck.render.text_statuses import capital, named_status, status_words
from lawcheck.render.times import day_words
from lawcheck.render.treaty_side import LAWS, law_of

LOST = ("lost", "perhaps_lost")
MOST_OFFENCES = 4  # of one day; the others stand below where they differ


def comparison_page(found: Comparison, case: Case, profile: str, rules: Rules, lang: str) -> Page:
    """Build the page of one case."""
    v = voice(found, case, rules, lang)
    s = v.speaker
    title = visible(case.title)
    if case.fictional:
        title = s.say("s_fictional", title=title).strip()
    name = visible(case.id)
    unchanged = (Section(v.say("h_stretches"), (v.say("never"),), ()),)
    return Page(
        lang=lang,
        title=f"{name}: {title}" if title else name,
        lead=lead(v, found),
        front=(Listing(heading(v, found), tuple(side_lines(v, found))),),
        sections=tuple(section(v, one) for one in found.passages) or unchanged,
        back=(Listing(v.law.say("h_scope"), tuple(scope_lines(v, found, profile))),),
        summary_label=s.say("f_summary"),
    )


def lead(v: Voice, found: Comparison) -> str:
    """Say what is held still, what is left out, and what the page is not."""
    case = v.speaker.case
    day = day_words(local_day(case.as_of, case.zone), v.lang)
    reviewed = capital(count("not_reviewed", v.lang, not_reviewed(found)))
    return f"{v.say('lead', day=day)} {reviewed}."


def heading(v: Voice, found: Comparison) -> str:
    """Say whether days were asked for, or all on which the law changes."""
    sought = any(one.last != one.day for one in found.sides)
    return v.say("h_stretches" if sought else "h_days")


def side_lines(v: Voice, found: Comparison) -> Iterable[str]:
    """Give each day: the offences on it, first days that are not known, how far anyone looked."""
    for side in found.sides:
        offences = "; ".join(offences_of(v, side))
        day = day_span(v, side)
        said = [*zones(v, side)]
        checked = [one.act.checked_to for one in law_on(v, side).acts if looked_at(one, side)]
        if checked and min(checked) < side.day:
            said.append(v.law.say("unchecked", day=day_of(v.law, min(checked))))
        first = f"{day}: {offences}" if offences else day
        yield " ".join((first.rstrip(".") + ".", *said)) if said else first


def looked_at(one: ActOnDay, side: Side) -> bool:
    """Whether an act may have been in force and bears on the case."""
    bears = any(finding.norm.act == one.act.id for finding in side.findings.values())
    return bears and one.standing in ("in_force", "uncertain")


def offences_of(v: Voice, side: Side) -> list[str]:
    """Call what the facts are as offences of that day, then what they could be; not all."""
    s = v.speaker
    live = [
        one
        for one in side.findings.values()
        if one.norm.kind == "offence" and (outlook(one)[0] or one.status == UNPUNISHED)
    ]
    told: dict[str, list[str]] = {}
    for one in sorted(live, key=lambda each: each.status == OPEN):
        name = f"{s.of(one.norm.title, one.norm.id)} ({citation(s, one.norm)})"
        about = told.setdefault(f"{name}: {status_words(s, one)}", [])
        about.append(", ".join(map(visible, one.instance)))
    several = len({one.instance for one in live}) > 1
    said = [f"{line} ({'; '.join(about)})" if several else line for line, about in told.items()]
    rest = len(said) - MOST_OFFENCES
    return [*said[:MOST_OFFENCES], count("more_norms", v.lang, rest)] if rest > 0 else said


def zones(v: Voice, side: Side) -> Iterable[str]:
    """Say which first days may or may not have come by a day, each once."""
    told: dict[tuple[int, int], dict[str, None]] = {}
    acts: dict[tuple[int, int], str] = {}
    for step in side.zones:
        days = (step.first, step.latest_first)
        laws = told.setdefault(days, {})
        acts.setdefault(days, act_name(v.law, step.act))
        if step.by:
            laws[visible(step.by)] = None
    for days, laws in told.items():
        between = days_of(v.law, *days)
        if laws:
            yield v.say("zone", law=", ".join(laws), days=between)
        else:
            yield v.say("zone_end", act=acts[days], days=between)


def section(v: Voice, one: Passage) -> Section:
    """Write one step from a day to the next."""
    start, end = day_span(v, one.before), day_span(v, one.after)
    ordered = sorted(one.differences, key=lambda each: LAWS.index(law_of(each.shown)))
    ordered.sort(key=lambda each: HOWS.index(each.how))
    laws = [
        frozenset(provision.id for provision in law_on(v, side).provisions)
        for side in (one.before, one.after)
    ]
    return Section(
        v.say("passage", start=start, end=end),
        tuple(notes(v, one)),
        joined(block(v, one, each, laws) for each in ordered),
    )


def joined(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Join blocks that say the same of several instances."""
    found: dict[Block, list[Field]] = {}
    for one in blocks:
        about, *rest = one.fields
        found.setdefault(one._replace(fields=tuple(rest)), []).append(about)
    return tuple(
        one._replace(fields=(about[0]._replace(value=each_once(about)), *one.fields))
        for one, about in found.items()
    )


def each_once(fields: list[Field]) -> str:
    """Join what several instances are about; what they share is said once."""
    return "; ".join(dict.fromkeys(part for one in fields for part in one.value.split("; ")))


def law_on(v: Voice, side: Side) -> LawOfDay:
    """Give the law of a side."""
    return law_of_day(v.speaker.ruleset, side.day, v.speaker.case.state)


def notes(v: Voice, one: Passage) -> Iterable[str]:
    """Count what differs and what does not."""
    if not one.differences:
        yield v.say("none")
        return
    counts = Counter(each.how for each in one.differences)
    parts = [f"{v.say(f'how_{how}')}: {counts[how]}" for how in HOWS if counts[how]]
    yield "; ".join((*parts, f"{v.say('same')}: {one.same}"))
    if any(counts[how] for how in LOST):
        yield v.say("lost_note")


def block(v: Voice, one: Passage, each: Difference, laws: list[frozenset[str]]) -> Block:
    """Write one norm with both sides."""
    s, norm = v.speaker, each.shown.norm
    fields = [
        ("f_about", s.say("f_about"), things(s, each.shown.instance) or s.say("whole_file")),
        ("f_by", v.say("f_by"), cause_words(v, each.causes, norm.id)),
    ]
    repeated = both_say(each)
    pairs = [pairs_of(v, finding) if finding else [] for finding in (each.before, each.after)]
    sides = zip((one.before, one.after), (each.before, each.after), laws, pairs, strict=True)
    return Block(
        id=visible(norm.id),
        title=f"{v.say(f'how_{each.how}')}: {s.of(norm.title, norm.id)}"
        f" ({kind_words(v.law, norm.kind)})",
        cite=citation(s, norm),
        notes=(),
        wordings=tuple(
            wording(
                v, side, finding, norm.id in law, [p for p in own if p not in pairs[1 - number]],
                says=not (repeated and number),
            )
            for number, (side, finding, law, own) in enumerate(sides)
        ),
        fields=tuple(Field(*field) for field in fields if field[2]),
    )  # fmt: skip


def both_say(each: Difference) -> bool:
    """Whether both sides have the same summary."""
    return bool(each.before and each.after) and "wording" not in each.fields


def wording(
    v: Voice, side: Side, finding: Finding | None, law: bool, pairs: Fields, says: bool
) -> WordingBlock:
    """Write one side: its status, and what the other side does not say alike."""
    s, head = v.speaker, day_span(v, side)
    if finding is None:
        absent = v.say("not_reached" if law else "not_law")
        return WordingBlock(head=head, edition="", says="", fields=(), answer=absent)
    norm = finding.norm
    return WordingBlock(
        head=head,
        edition=edition_words(s, norm, finding.edition, finding.read),
        says=s.of(norm.says, norm.id) if says else "",
        fields=tuple(Field(name, s.say(name), value) for name, value in pairs if value),
        answer=status_words(s, finding),
    )


def pairs_of(v: Voice, one: Finding) -> Fields:
    """Give the labelled lines of a finding, which may be told on one side alone."""
    s = v.speaker
    could_be = ", ".join(
        dict.fromkeys(s.say(f"status_{named_status(one, name)}") for name in one.could_be)
    )
    why = "; ".join(s.say(f"because_{name}") for name in one.because)
    return [
        ("f_could_be", could_be),
        ("f_why_open", why),
        *party_fields(s, one),
        *time_fields(s, one),
        *kind_fields(s, one),
        *presumption_fields(s, one),
        *reading_fields(s, one),
    ]
