"""Last days as plain text: day by day, each with its reason and its provision."""

from __future__ import annotations

from collections.abc import Sequence

from lawcheck.render.deadlines_told import (
    BOOK,
    CaseDays,
    Entry,
    Teller,
    as_of_day,
    day_head,
    entries,
    entry_fields,
    head,
    provisions,
    teller_of,
)
from lawcheck.render.layout import Sheet
from lawcheck.render.naming import Rules
from lawcheck.render.phrases import count, say
from lawcheck.render.phrases.books import say_from
from lawcheck.render.plain import visible
from lawcheck.render.times import day_words

MOST_NAMED = 6  # cases whose day of reading is said apart


def deadlines_text(
    found: Sequence[CaseDays],
    refused: int,
    profile: str,
    rules: Rules,
    lang: str,
    width: int,
    color: bool,
) -> str:
    """Write the last days of some cases; `refused` counts the files that are not among them."""
    sheet = Sheet(width, color)
    title_lines(sheet, found, profile, lang)
    tellers = {id(one): teller_of(one, rules, lang) for one in found}
    listed = entries(found)
    day = 0
    for one in listed:
        if one.day != day:
            day = one.day
            sheet.heading(day_head(day, lang))
        sheet.gap()
        block(sheet, tellers[id(one.of)], one)
    sheet.gap()
    if not listed:
        sheet.add(say_from(BOOK, "none", lang), hang=0)
    for phrase, number in (("left_out", sum(one.left_out for one in found)), ("refused", refused)):
        if number:
            sheet.add(say_from(BOOK, phrase, lang, number=number), hang=0)
    sheet.add(say_from(BOOK, "reach", lang), hang=0)
    return sheet.text()


def title_lines(sheet: Sheet, found: Sequence[CaseDays], profile: str, lang: str) -> None:
    """Say whose last days these are, as of which day, and what they are not."""
    single = len(found) == 1
    title = say_from(BOOK, "title", lang)
    if single:
        title = say_from(BOOK, "title_case", lang, case=visible(found[0].case.id))
    sheet.add(title, style="heading")
    sheet.add(read_words(found, lang), hang=0)
    lead = say_from(
        BOOK,
        "lead",
        lang,
        profile=say(f"profile_{profile}", lang),
        reviewed=count("not_reviewed", lang, not_reviewed(found)),
    )
    sheet.add(lead, hang=0)


def read_words(found: Sequence[CaseDays], lang: str) -> str:
    """Say as of which day the cases are read; of many cases, only whether it is one day."""
    days = [day_words(as_of_day(one.case), lang) for one in found]
    if len(found) == 1:
        return say_from(BOOK, "read", lang, days=days[0])
    if len(set(days)) == 1:
        return say_from(BOOK, "read_same", lang, number=len(found), day=days[0])
    if len(found) > MOST_NAMED:
        return say_from(BOOK, "read_many", lang, number=len(found))
    named = (
        say_from(BOOK, "read_case", lang, case=visible(one.case.id), day=day)
        for one, day in zip(found, days, strict=True)
    )
    return say_from(BOOK, "read", lang, days="; ".join(named))


def not_reviewed(found: Sequence[CaseDays]) -> int:
    """Count the norms shown that no lawyer has signed."""
    norms = {each.finding.norm.id: each.finding.norm for one in found for each in one.shown}
    return sum(not norm.reviewed for norm in norms.values())


def block(sheet: Sheet, t: Teller, one: Entry) -> None:
    """Write one last day."""
    sheet.add(head(t, one), indent=2, style="heading" if one.first.certain else "open")
    for line in provisions(t, one):
        sheet.add(line, indent=4)
    for label, value in entry_fields(t, one):
        sheet.field(label, value, indent=4)
