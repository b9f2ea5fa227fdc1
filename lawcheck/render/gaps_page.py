"""The page of the crosswalk: what national law gave of each obligation, gaps first."""

from __future__ import annotations

from collections.abc import Iterable

from lawcheck.analyses.law_gaps import Crossing, Served, Turn
from lawcheck.model.ruleset import Act
from lawcheck.render.changes_page import scope_lines
from lawcheck.render.law_fields import label, link
from lawcheck.render.law_voice import (
    Voice,
    cite,
    day_of,
    days_of,
    either,
    in_force_words,
    named,
    review_words,
    voice,
)
from lawcheck.render.naming import Rules
from lawcheck.render.page_parts import Block, Field, Listing, Page, Section, WordingBlock
from lawcheck.render.plain import visible

OPEN = "open"
ORDER = ("gap", "partly", OPEN, "covered")


def gaps_page(crossings: tuple[Crossing, ...], day: int, rules: Rules, lang: str) -> Page:
    """Build the crosswalk of a day."""
    v = voice(rules, lang)
    groups: dict[str, list[Crossing]] = {name: [] for name in ORDER}
    for one in crossings:
        groups[one.statuses[0] if len(one.statuses) == 1 else OPEN].append(one)
    sections = tuple(
        Section(v.say(f"g_{name}"), (), tuple(block(v, one) for one in found))
        for name, found in groups.items()
        if found
    )
    title = v.say("g_title", day=day_of(v, day))
    return page(v, title, sections, list(rules.ruleset.acts.values()), day)


def turns_page(found: tuple[Turn, ...], start: int, end: int, rules: Rules, lang: str) -> Page:
    """Build the page of the gaps that opened and closed between two days."""
    v = voice(rules, lang)
    sections = tuple(
        Section(f"{v.say(f'g_{one.how}')}: {turn_title(v, one)}", tuple(turn_notes(v, one)), ())
        for one in found
    )
    title = v.say("g_title_turns", start=day_of(v, start), end=day_of(v, end))
    return page(v, title, sections, list(rules.ruleset.acts.values()), end)


def page(v: Voice, title: str, sections: tuple[Section, ...], acts: list[Act], end: int) -> Page:
    """Put a page together; one that has nothing to say says so."""
    none = Section(v.say("g_bridges"), (v.say("g_none"),), ())
    return Page(
        lang=v.lang,
        title=title,
        lead=v.say("g_lead"),
        front=(),
        sections=sections or (none,),
        back=(Listing(v.say("h_scope"), tuple(scope_lines(v, acts, end))),),
        summary_label=v.speaker.say("f_summary"),
    )


def block(v: Voice, one: Crossing) -> Block:
    """Write one obligation with the norms that stood for it."""
    norm, s = one.norm, v.speaker
    statuses = either(v, (s.say(f"status_{name}") for name in one.statuses))
    pairs = (
        ("f_obligation", visible(norm.parts["implements"])),
        ("f_status", statuses),
        ("f_by_norms", "; ".join(served(v, each) for each in one.by) or v.say("g_nothing")),
        ("f_strength", s.known(f"strength_{one.strength}", one.strength)),
        ("f_chain", "; ".join(link(v, each) for each in one.chain)),
    )
    edition = in_force_words(v, norm, norm.editions[-1:], norm.read.get("", "seen"))
    return Block(
        id=visible(norm.id),
        title=s.of(norm.title, norm.id),
        cite=cite(v, norm),
        notes=() if one.certain else (v.say("maybe_absent"),),
        wordings=(
            WordingBlock(
                head="",
                edition=f"{edition}; {review_words(v, norm)}",
                says=s.of(norm.says, norm.id),
                fields=tuple(Field(name, label(v, name), value) for name, value in pairs if value),
            ),
        ),
    )


def served(v: Voice, one: Served) -> str:
    """Name a national norm, how far it goes, and whether it certainly stood."""
    words = f"{named(v, one.norm)}, {visible(one.norm.act)}, {v.say(f'extent_{one.extent}')}"
    return words if one.certain else f"{words} ({v.say('g_perhaps')})"


def turn_title(v: Voice, one: Turn) -> str:
    """Name the bridge that turned."""
    return f"{v.speaker.of(one.norm.title, one.norm.id)} ({visible(one.norm.id)})"


def turn_notes(v: Voice, one: Turn) -> Iterable[str]:
    """Say from what to what, when, and by which laws."""
    s = v.speaker
    before, after = (
        either(v, (s.say(f"status_{name}") for name in names)) for names in (one.before, one.after)
    )
    yield f"{v.say('d_before')}: {before}"
    yield f"{v.say('d_after')}: {after}"
    yield f"{v.say('d_days')}: {days_of(v, one.first, one.latest_first)}"
    yield f"{v.say('d_by')}: {'; '.join(visible(name) for name in one.by) or v.say('d_unsaid')}"
