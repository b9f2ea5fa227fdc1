"""Pages about rules: every norm in a list, one norm whole, and what is encoded.

Shapes
    The list and the page come as text, the page also as Markdown, both as plain
    objects for JSON.  `lawcheck.render.coverage_pages` has the table of coverage.
Errors
    None; what a rule leaves out is left out here.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from textwrap import fill
from typing import Any

from lawcheck.model.ruleset import Act, Edition, Norm, RuleSet, citation
from lawcheck.render.rule_words import of, titled, word

SCHEMA = 1
WIDTH = 80


def norm_list(ruleset: RuleSet, lang: str) -> str:
    """List acts with their editions, and the norms of each in the order of its text."""
    pages = []
    for act in ruleset.acts.values():
        norms = first_wordings(ruleset, act)
        lines = [f"{act.id}  {titled(act, lang)}"]
        lines += [f"  {line}" for line in edition_lines(act, lang)]
        lines.append(f"  {word('norms', lang)}: {len(norms)}")
        columns = max((len(norm.id) for norm in norms), default=0)
        lines += [f"  {norm.id:<{columns}}  {norm_line(norm, lang)}" for norm in norms]
        pages.append("\n".join(lines))
    return "\n\n".join([*pages, word("not_text", lang)]) + "\n"


def norm_line(norm: Norm, lang: str) -> str:
    """Say in one line where a norm stands, of what kind it is, and what it is about."""
    kind = f"{word(norm.kind, lang)}, {norm.bearer}" if norm.bearer else word(norm.kind, lang)
    return f"{citation(norm)}  {of(norm.title, lang)} ({kind})"


def edition_lines(act: Act, lang: str) -> list[str]:
    """List the editions of an act, its repeal, and how far amendments were looked for."""
    lines = [edition_days(edition, lang) for edition in act.editions]
    if act.ends:
        lines.append(f"{word('repealed', lang)}: {first_days(act.ends, lang)} ({act.ends.by})")
    lines.append(f"{word('checked_to', lang)} {day(act.checked_to)}")
    return lines


def edition_days(edition: Edition, lang: str) -> str:
    """Say from which day an edition is in force."""
    return f"{edition.id} {first_days(edition, lang)} ({edition.by}; {word(edition.read, lang)})"


def first_days(edition: Edition, lang: str) -> str:
    """Say the first day of an edition, or the days between which it lies."""
    if edition.first == edition.latest_first:
        return day(edition.first)
    within = {"first": day(edition.first), "last": day(edition.latest_first)}
    return word("between", lang).format(**within)


def day(ordinal: int) -> str:
    """Write a day."""
    return date.fromordinal(ordinal).isoformat()


def first_wordings(ruleset: RuleSet, act: Act) -> list[Norm]:
    """Give the norms of an act, one wording each, in the order of the text."""
    found: dict[str, Norm] = {}
    for norm in ruleset.norms:
        if norm.act == act.id:
            found.setdefault(norm.id, norm)
    return list(found.values())


def norm_page(ruleset: RuleSet, wordings: Sequence[Norm], sources: Sequence[str], lang: str) -> str:
    """Show one norm as text: its wordings with their editions and their rule source."""
    norm = wordings[0]
    act = ruleset.acts[norm.act]
    lines = [
        f"{norm.id}  {of(norm.title, lang)}",
        f"{citation(norm)}, {titled(act, lang)}",
        act.url,
    ]
    for wording, source in zip(wordings, sources, strict=True):
        lines += ["", fill(of(wording.says, lang), WIDTH), ""]
        lines += [f"{name}: {value}" for name, value in properties(wording, lang)]
        lines += ["", *(f"    {line}" for line in source.splitlines())]
    return "\n".join([*lines, "", word("not_text", lang)]) + "\n"


def norm_values(
    ruleset: RuleSet, wordings: Sequence[Norm], sources: Sequence[str], lang: str
) -> dict[str, Any]:
    """Give what the template of a norm's page needs."""
    norm = wordings[0]
    act = ruleset.acts[norm.act]
    return {
        "norm_id": norm.id,
        "title": of(norm.title, lang),
        "citation": citation(norm),
        "act_title": of(act.titles, lang),
        "act_number": act.number,
        "url": act.url,
        "wordings": [
            {
                "says": of(wording.says, lang),
                "properties": properties(wording, lang),
                "source": source.rstrip("\n"),
            }
            for wording, source in zip(wordings, sources, strict=True)
        ],
    }


def properties(norm: Norm, lang: str) -> list[tuple[str, str]]:
    """List what is said about one wording, without what does not apply to it."""
    only_in = f"{norm.only_in[0]} = {norm.only_in[1]}" if norm.only_in else ""
    named = (
        ("kind", word(norm.kind, lang)),
        ("bearer", norm.bearer),
        ("editions", in_force(norm)),
        ("read", read_states(norm, lang)),
        ("defeats", ", ".join(norm.defeats)),
        ("only_in", only_in),
        ("row", norm.row),
        ("reviewed", norm.reviewed or word("not_reviewed", lang)),
        ("source", f"{norm.file}:{norm.line}"),
    )
    return [(word(name, lang), value) for name, value in named if value]


def in_force(norm: Norm) -> str:
    """Say in which editions, or between which days, a wording is in force."""
    if norm.interval:
        first, latest_first, end, latest_end = norm.interval
        law = f" ({norm.by})" if norm.by else ""
        return f"{days(first, latest_first)} – {days(end, latest_end)}".rstrip() + law
    if len(norm.editions) < 2:
        return "".join(norm.editions)
    return f"{norm.editions[0]}–{norm.editions[-1]}"


def days(first: int, latest: int) -> str:
    """Write a day, or the two between which it lies; what never ends is left open."""
    if first >= date.max.toordinal():
        return ""
    return day(first) if first == latest else f"{day(first)}/{day(latest)}"


def read_states(norm: Norm, lang: str) -> str:
    """Say how far the text of each edition was read."""
    otherwise = norm.read.get("", "unread")
    groups: dict[str, list[str]] = {}
    for edition in norm.editions or ("",):
        groups.setdefault(norm.read.get(edition, otherwise), []).append(edition)
    return "; ".join(
        f"{word(state, lang)} {' '.join(editions)}".rstrip() for state, editions in groups.items()
    )


def escaped(text: str) -> str:
    """Keep a text a text in Markdown, also inside a table."""
    return "".join(f"\\{mark}" if mark in "\\`*_[]<>|#" else mark for mark in text)


def list_object(ruleset: RuleSet) -> dict[str, Any]:
    """Give the list as an object for JSON."""
    return {
        "schema": SCHEMA,
        "acts": [
            {
                **act_object(act),
                "norms": [norm_object(norm) for norm in ruleset.norms if norm.act == act.id],
            }
            for act in ruleset.acts.values()
        ],
    }


def act_object(act: Act) -> dict[str, Any]:
    """Give an act as an object for JSON."""
    return {
        "act": act.id,
        "titles": act.titles,
        "number": act.number,
        "url": act.url,
        "version": act.version,
        "sha256": act.sha256,
        "strength": act.strength,
        "checked_to": day(act.checked_to),
        "editions": [edition_object(edition) for edition in act.editions],
        "ends": edition_object(act.ends) if act.ends else None,
    }


def edition_object(edition: Edition) -> dict[str, Any]:
    """Give an edition as an object for JSON."""
    return {
        "id": edition.id,
        "first": {"earliest": day(edition.first), "latest": day(edition.latest_first)},
        "by": edition.by,
        "read": edition.read,
    }


def norm_object(norm: Norm) -> dict[str, Any]:
    """Give one wording of a norm as an object for JSON."""
    otherwise = norm.read.get("", "unread")
    return {
        "norm": norm.id,
        "cite": {"article": norm.article, "paragraph": norm.paragraph, "item": norm.item},
        "row": norm.row,
        "kind": norm.kind,
        "level": norm.level,
        "strength": norm.strength,
        "bearer": norm.bearer or None,
        "title": norm.title,
        "says": norm.says,
        "editions": {edition: norm.read.get(edition, otherwise) for edition in norm.editions},
        "in_force": in_force(norm),
        "defeats": list(norm.defeats),
        "only_in": {"reading": norm.only_in[0], "value": norm.only_in[1]} if norm.only_in else None,
        "reviewed": norm.reviewed or None,
        "source": {"file": norm.file, "line": norm.line},
    }
