"""The page of what changed between two days: step by step, norm by norm, before and after."""

from __future__ import annotations

from collections.abc import Iterable

from lawcheck.analyses.law_changes import HOWS, Change, Step
from lawcheck.model.ruleset import Act, Norm
from lawcheck.render.changes_told import Laws, laws_named, laws_of, provision_words, sides_of
from lawcheck.render.law_voice import (
    Voice,
    act_name,
    cite,
    day_of,
    days_of,
    in_force_words,
    kind_words,
    review_words,
    voice,
)
from lawcheck.render.naming import Rules
from lawcheck.render.page_parts import Block, Field, Listing, Page, Section, WordingBlock
from lawcheck.render.plain import visible
from lawcheck.render.versions import program_version


def changes_page(
    steps: tuple[Step, ...], start: int, end: int, act: str, rules: Rules, lang: str
) -> Page:
    """Build the page; `act` is the one act asked for, or empty."""
    v = voice(rules, lang)
    acts = [one for one in rules.ruleset.acts.values() if act in ("", one.id)]
    title = v.say("d_title", start=day_of(v, start), end=day_of(v, end))
    if act:
        name = act_name(v, rules.ruleset.acts[act])
        title = v.say("d_title_act", start=day_of(v, start), end=day_of(v, end), act=name)
    none = Section(v.say("h_norms"), (v.say("d_none"),), ())
    return Page(
        lang=lang,
        title=title,
        lead=v.say("d_lead"),
        front=(),
        sections=tuple(section(v, step) for step in steps) or (none,),
        back=(Listing(v.say("h_scope"), tuple(scope_lines(v, acts, end))),),
        summary_label=v.speaker.say("f_summary"),
    )


def section(v: Voice, step: Step) -> Section:
    """Write one step: what began or ended, by what, when, and what it changed."""
    return Section(heading(v, step), tuple(notes(v, step)), tuple(blocks(v, step)))


def heading(v: Voice, step: Step) -> str:
    """Say what began or ended."""
    name = act_name(v, step.act)
    return v.say(f"d_{step.kind}", act=name, edition=visible(step.edition))


def notes(v: Voice, step: Step) -> Iterable[str]:
    """Say by what and when, how far that was read, and what goes on unchanged."""
    days = days_of(v, step.first, step.latest_first)
    read = f" ({v.say(f'day_{step.read}')})" if step.read else ""
    yield f"{v.say('d_by')}: {laws_named(v, step)}"
    yield f"{v.say('d_days')}: {days}{read}"
    if not step.certain:
        yield v.say("d_uncertain")
    if step.kind == "edition" and not step.changes:
        yield v.say("d_empty")
    if step.carried:
        states = ", ".join(
            f"{v.speaker.say(f'read_{state}')}: {number}" for state, number in step.carried.items()
        )
        yield f"{v.say('d_carried')}: {sum(step.carried.values())} ({states})"


def blocks(v: Voice, step: Step) -> Iterable[Block]:
    """Write the changes of a step: added, then reworded, then ended."""
    laws = laws_of(v, step)
    for how in HOWS:
        for change in step.changes:
            if change.how == how:
                yield block(v, change, step, laws)


def block(v: Voice, change: Change, step: Step, laws: Laws) -> Block:
    """Write one change."""
    norm = change.norm
    title = f"{v.speaker.of(norm.title, norm.id)} ({kind_words(v, norm.kind)})"
    sides = []
    reworded = change.how == "reworded"
    before, after = sides_of(v, change, laws)
    if change.before is not None:
        head = v.say("d_before") if reworded else ""
        sides.append(wording(v, change.before, head, "")._replace(fields=before))
    if change.after is not None:
        head = v.say("d_after") if reworded else ""
        said = wording(v, change.after, head, step.edition, change.read)
        sides.append(said._replace(fields=after))
    by = provision_words(v, step, change)
    by = "" if by == laws_named(v, step) else by
    return Block(
        id=visible(norm.id),
        title=f"{v.say(f'd_{change.how}')}: {title}",
        cite=cite(v, norm),
        notes=(),
        wordings=tuple(sides),
        fields=(Field("d_by", v.say("d_by"), by),) if by else (),
    )


def wording(v: Voice, norm: Norm, head: str, edition: str, read: str = "") -> WordingBlock:
    """Write one side of a change: the last edition of what was, the first of what is."""
    from lawcheck.engine.editions import worst_read

    last = edition or (norm.editions[-1] if norm.editions else "")
    state = read or worst_read(norm, (last,))
    editions = (last,) if last else ()
    return WordingBlock(
        head=head,
        edition=f"{in_force_words(v, norm, editions, state)}; {review_words(v, norm)}",
        says=v.speaker.of(norm.says, norm.id),
        fields=(),
    )


def scope_lines(v: Voice, acts: list[Act], end: int) -> Iterable[str]:
    """State how far the page reaches."""
    s = v.speaker
    for act in acts:
        version = s.say(
            "s_version", id=visible(act.id), version=visible(act.version), digest=act.sha256 or "-"
        )
        yield f"{act_name(v, act)}: {version}"
        checked = day_of(v, act.checked_to)
        late = end > act.checked_to
        yield v.say("unchecked", day=checked) if late else f"{s.say('s_checked')}: {checked}"
    yield f"{s.say('s_program')}: lawcheck {program_version()}"
