"""The page of the law of a day: which acts were in force, and their norms under headings.

Shapes
    Built once, then written as text, Markdown or HTML; JSON has its own module.
Source
    Summaries are ours.  A day inside a first day that is known only as a range shows
    every wording that is possible; a day after `checked_to` says that nobody looked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from lawcheck.analyses.law_of_day import (
    ActOnDay,
    LawOfDay,
    Possible,
    Provision,
    hangs_on,
    not_reviewed,
)
from lawcheck.analyses.law_topics import OFFENCES, ORDERS, TOPICS, Group
from lawcheck.model.ruleset import Edition
from lawcheck.render.law_fields import fields, open_reading
from lawcheck.render.law_voice import (
    Voice,
    act_name,
    cite,
    day_of,
    days_of,
    either,
    in_force_words,
    kind_words,
    review_words,
    voice,
)
from lawcheck.render.naming import Rules
from lawcheck.render.page_parts import Block, Listing, Page, Section, WordingBlock
from lawcheck.render.phrases import count
from lawcheck.render.plain import visible
from lawcheck.render.text_statuses import capital
from lawcheck.render.versions import program_version

PUNISHED = ("f_penalty", "f_mode", "f_limitation", "f_only_in")


def law_page(law: LawOfDay, groups: tuple[Group, ...], topic: str, rules: Rules, lang: str) -> Page:
    """Build the page of one topic, or of all norms where `topic` is empty."""
    v = voice(rules, lang)
    return Page(
        lang=lang,
        title=title(v, law, topic),
        lead=lead(v, groups, topic),
        front=front(v, law, groups, topic),
        sections=tuple(sections(v, law, groups)),
        back=back(v, law, groups),
        summary_label=v.speaker.say("f_summary"),
    )


def front(v: Voice, law: LawOfDay, groups: tuple[Group, ...], topic: str) -> tuple[Listing, ...]:
    """Give what stands before the norms: how the acts stood, and each offence in one line."""
    acts = Listing(v.say("h_acts"), tuple(act_lines(v, law)))
    lines = tuple(offence_lines(v, law, groups)) if topic == OFFENCES else ()
    return (Listing(v.say("h_offences"), lines), acts) if lines else (acts,)


def offence_lines(v: Voice, law: LawOfDay, groups: tuple[Group, ...]) -> Iterable[str]:
    """Say of every offence, in each wording that is possible, how it is punished."""
    for one in shown(groups):
        if one.norm.kind != "offence":
            continue
        sure = "" if one.certain and len(one.wordings) == 1 else f" ({v.say('g_perhaps')})"
        for each in one.wordings:
            told = {field.name: field for field in fields(v, each.norm, law)}
            parts = [told["f_regime"].value]
            if each.norm.parts["regime"] != "none":
                said = [told[name] for name in PUNISHED if name in told]
                parts += [f"{field.label}: {field.value}" for field in said]
            title = v.speaker.of(each.norm.title, one.id)
            yield f"{title}, {cite(v, each.norm)}{sure}: {'; '.join(parts)}"


def back(v: Voice, law: LawOfDay, groups: tuple[Group, ...]) -> tuple[Listing, ...]:
    """Give what stands after the norms: open points they hang on, and the scope."""
    names = dict.fromkeys(
        name for one in shown(groups) for each in one.wordings for name in hangs_on(each.norm, law)
    )
    readings = Listing(v.say("h_readings"), tuple(open_reading(v, name) for name in names))
    scope = Listing(v.say("h_scope"), tuple(scope_lines(v, law, groups)))
    return (readings, scope) if names else (scope,)


def lead(v: Voice, groups: tuple[Group, ...], topic: str) -> str:
    """Say first what the page is not."""
    reviewed = unreviewed(v, shown(groups))
    note = v.say("note_orders") if topic == ORDERS else ""
    return " ".join(part for part in (v.say("lead"), reviewed, note) if part)


def unreviewed(v: Voice, norms: tuple[Provision, ...]) -> str:
    """Say how many norms no lawyer has signed; nothing where there is no norm."""
    return capital(count("not_reviewed", v.lang, not_reviewed(norms))) + "." if norms else ""


def shown(groups: tuple[Group, ...]) -> tuple[Provision, ...]:
    """Give every norm on the page once."""
    return tuple({one.id: one for group in groups for one in group.provisions}.values())


def title(v: Voice, law: LawOfDay, topic: str) -> str:
    """Say which law of which day the page holds."""
    day = day_of(v, law.day)
    if not topic:
        return v.say("title", day=day)
    named = v.say(f"topic_{topic}") if topic in TOPICS else v.speaker.value("body", topic)
    return v.say("title_topic", day=day, topic=named)


def act_lines(v: Voice, law: LawOfDay) -> Iterable[str]:
    """Say of every act how it stood on that day."""
    for one in law.acts:
        said = standing(v, one)
        stop = "" if said.endswith(".") else "."
        sentences = [f"{said}{stop}", *(zone_words(v, one, zone) for zone in one.zones)]
        if one.unchecked and one.standing in ("in_force", "uncertain"):
            sentences.append(v.say("unchecked", day=day_of(v, one.act.checked_to)))
        yield " ".join(sentences)


def standing(v: Voice, one: ActOnDay) -> str:
    """Say how an act stood."""
    act = one.act
    values: dict[str, str] = {"act": act_name(v, act)}
    if one.standing in ("in_force", "uncertain"):
        values["editions"] = either(v, (visible(edition.id) for edition in one.editions))
    elif one.standing == "not_yet":
        values["days"] = days_of(v, *one.begins)
    elif act.ends is not None:
        values["days"] = days_of(v, act.ends.first, act.ends.latest_first)
        values["by"] = visible(act.ends.by)
    return v.say(f"act_{one.standing}", **values)


def zone_words(v: Voice, one: ActOnDay, zone: Edition) -> str:
    """Say that a first day is known only as a range, and what follows from it."""
    act = one.act
    phrase = "zone_end" if zone is act.ends else "zone_edition"
    if act.editions and zone is act.editions[0]:
        phrase = "zone_begin"
    days = days_of(v, zone.first, zone.latest_first)
    return v.say(phrase, edition=visible(zone.id), by=visible(zone.by), days=days)


def sections(v: Voice, law: LawOfDay, groups: tuple[Group, ...]) -> Iterable[Section]:
    """Give the sections of the page; one without a norm says so."""
    for group in groups:
        blocks = tuple(block(v, law, one) for one in group.provisions)
        notes = [] if blocks else [v.say("nothing")]
        yield Section(heading(v, group), tuple(notes), blocks)
    if not groups:
        yield Section(v.say("h_norms"), (v.say("nothing"),), ())


def heading(v: Voice, group: Group) -> str:
    """Say what the norms of a group have in common."""
    if group.of == "order":
        return capital(v.speaker.value("order", group.heading))
    if group.of == "act":
        return act_name(v, v.speaker.ruleset.acts[group.heading])
    return v.say(f"heading_{group.heading}")


def block(v: Voice, law: LawOfDay, one: Provision) -> Block:
    """Write one norm with every wording that may have been in force."""
    norm = one.norm
    several = len(one.wordings) > 1
    notes = [v.say("two_wordings")] if several else []
    notes += [] if one.certain else [v.say("maybe_absent")]
    return Block(
        id=visible(one.id),
        title=f"{v.speaker.of(norm.title, norm.id)} ({kind_words(v, norm.kind)})",
        cite=cite(v, norm),
        notes=tuple(notes),
        wordings=tuple(
            wording(v, law, each, number if several else 0)
            for number, each in enumerate(one.wordings, start=1)
        ),
    )


def wording(v: Voice, law: LawOfDay, one: Possible, number: int) -> WordingBlock:
    """Write one wording."""
    edition = in_force_words(v, one.norm, one.editions, one.read)
    return WordingBlock(
        head=v.say("possible", number=number) if number else "",
        edition=f"{edition}; {review_words(v, one.norm)}",
        says=v.speaker.of(one.norm.says, one.norm.id),
        fields=fields(v, one.norm, law),
    )


def scope_lines(v: Voice, law: LawOfDay, groups: tuple[Group, ...]) -> Iterable[str]:
    """State how far the page reaches."""
    s = v.speaker
    norms = shown(groups)
    kinds = Counter(one.norm.kind for one in norms)
    by_kind = ", ".join(f"{kind_words(v, kind)}: {number}" for kind, number in kinds.items())
    yield f"{v.say('f_shown')}: {len(norms)}"
    if by_kind:
        yield f"{v.say('f_by_kind')}: {by_kind}"
        yield unreviewed(v, norms)
    for one in law.acts:
        act = one.act
        version = s.say(
            "s_version", id=visible(act.id), version=visible(act.version), digest=act.sha256 or "-"
        )
        yield f"{act_name(v, act)}: {version}. {checked(v, one)}"
    yield f"{s.say('s_program')}: lawcheck {program_version()}"


def checked(v: Voice, one: ActOnDay) -> str:
    """Say how far amendments were looked for."""
    return f"{v.speaker.say('s_checked')}: {day_of(v, one.act.checked_to)}"
