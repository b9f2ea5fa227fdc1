"""What cannot be told, and what to ask next.

Shapes
    The instances of one wording stand together, each with the questions that would
    settle it.  A question is worded where it first occurs; after that its number is
    enough.  What a client is not asked, because it is about a service or the State, has
    no number.
"""

from __future__ import annotations

from collections import Counter

from lawcheck.analyses.needed import needed
from lawcheck.model.finding import FAILURES, Finding
from lawcheck.model.result import Question
from lawcheck.render.agenda import Agenda, Item
from lawcheck.render.asking import holder_words, question_text
from lawcheck.render.layout import Sheet
from lawcheck.render.naming import Speaker, act_title, edition_words, norm_named, place
from lawcheck.render.phrases import count
from lawcheck.render.plain import visible
from lawcheck.render.text_fields import presumption_fields
from lawcheck.render.text_statuses import named_status, strength_of

MOST_POINTS = 4
MOST_QUESTIONS = 7
MOST_NORMS = 2
MOST_OFFENCES = 4  # of one instance; beyond that they are listed together
SEEN = "seen"


def open_findings(
    sheet: Sheet, s: Speaker, findings: list[Finding], asked: Agenda, heading: str = "h_open"
) -> None:
    """Write what cannot be told, those first that could be a missed duty."""
    if not findings:
        return
    sheet.heading(f"{s.say(heading)} ({len(findings)})")
    worded: set[int] = set()
    crowds, rest = crowded(findings)
    for members in wordings(rest):
        if not set(members[0].could_be) & set(FAILURES):
            crowds = write_crowds(sheet, s, crowds, asked, worded)
        sheet.gap()
        first = members[0]
        sheet.add(s.of(first.norm.title, first.norm.id), indent=2, style="open")
        cite = f"{place(s, first.norm)}, {edition_words(s, first.norm, first.edition, first.read)}"
        sheet.add(f"{cite}; {visible(first.norm.id)}", indent=4)
        if strength_of(first) != "statute":
            sheet.field(s.say("f_strength"), s.say(f"strength_{strength_of(first)}"), indent=4)
        for one in members:
            instance_lines(sheet, s, one)
            point_lines(sheet, s, items_of(s, one, asked), worded)
    write_crowds(sheet, s, crowds, asked, worded)


def write_crowds(
    sheet: Sheet, s: Speaker, crowds: list[list[Finding]], asked: Agenda, worded: set[int]
) -> list[list[Finding]]:
    """Write the offences listed together, once; give back what is left to write."""
    for members in crowds:
        crowd(sheet, s, members, asked, worded)
    return []


def crowded(findings: list[Finding]) -> tuple[list[list[Finding]], list[Finding]]:
    """Take out the offences of one instance where so many are open that what it was is not known.

    One that already could be told but for an exception stands by itself.
    """
    groups: dict[tuple[str, ...], list[Finding]] = {}
    for one in findings:
        if one.norm.kind == "offence" and not one.presumed:
            groups.setdefault(one.instance, []).append(one)
    crowds = [members for members in groups.values() if len(members) > MOST_OFFENCES]
    taken = {id(one) for members in crowds for one in members}
    return crowds, [one for one in findings if id(one) not in taken]


def crowd(
    sheet: Sheet, s: Speaker, members: list[Finding], asked: Agenda, worded: set[int]
) -> None:
    """Write the offences an incident may be, act by act, with what would tell most of them."""
    sheet.gap()
    sheet.add(s.say("t_which_offence"), indent=2, style="open")
    instance = ", ".join(visible(name) for name in members[0].instance)
    sheet.field(instance, s.say("n_which_offence"), indent=4)
    for act in dict.fromkeys(one.norm.act for one in members):
        own = "; ".join(starred(s, one) for one in members if one.norm.act == act)
        sheet.field(act_title(s, act), own, indent=6)
    if any(one.read != SEEN for one in members):
        sheet.add(s.say("n_starred"), indent=6)
    found = Counter(item for one in members for item in items_of(s, one, asked) if item.number)
    points = [item for item, _ in found.most_common(MOST_POINTS)]
    point_lines(sheet, s, sorted(points, key=lambda item: item.number), worded)


def starred(s: Speaker, one: Finding) -> str:
    """Cite a provision in a list, with a star where its text was not seen."""
    return place(s, one.norm) + ("" if one.read == SEEN else "*")


def wordings(findings: list[Finding]) -> list[list[Finding]]:
    """Join the instances of one wording."""
    joined: dict[tuple[str, str, str], list[Finding]] = {}
    for one in sorted(findings, key=lambda one: not set(one.could_be) & set(FAILURES)):
        joined.setdefault((one.norm.id, one.edition, one.read), []).append(one)
    return list(joined.values())


def items_of(s: Speaker, one: Finding, asked: Agenda) -> list[Item]:
    """Give the questions that would settle a finding; those nobody asks have no number."""
    atoms = {atom.key: atom for group in one.settle for atom in group}
    numbers = sorted({asked.numbers[key] for key in atoms if key in asked.numbers})
    unasked = [
        Item(0, question_text(s, atom), ())
        for key, atom in atoms.items()
        if key not in asked.numbers
    ]
    return [asked.items[number - 1] for number in numbers] + unasked


def instance_lines(sheet: Sheet, s: Speaker, one: Finding) -> None:
    """Write of one instance what it could be, and why it is open."""
    names = dict.fromkeys(named_status(one, name) for name in one.could_be)
    statuses = "; ".join(s.say(f"status_{name}") for name in names)
    instance = ", ".join(visible(name) for name in one.instance)
    could_be = f"{s.say('f_could_be')}: {statuses}"
    sheet.add(f"{instance}: {could_be}" if instance else could_be, indent=4)
    found = needed(one, s.case.figures)
    if found is not None:
        figure = s.of(s.vocabulary.labels.get("figure", {}).get(found.figure), found.figure)
        sheet.field(
            s.say("f_needed"),
            s.say("at_least", number=thousands(found.least, s.lang), what=figure),
            6,
        )
    why = "; ".join(s.say(f"because_{reason}") for reason in one.because)
    sheet.field(s.say("f_why_open"), why, indent=6)
    for label, value in presumption_fields(s, one):
        sheet.field(s.say(label), value, indent=6)


def thousands(number: int, lang: str) -> str:
    """Write a whole number with its thousands apart."""
    return f"{number:,}" if lang == "en" else f"{number:,}".replace(",", "\u00a0")


def point_lines(sheet: Sheet, s: Speaker, items: list[Item], worded: set[int]) -> None:
    """Write the questions that would settle a finding."""
    new = [item for item in items if not item.number or item.number not in worded]
    old = ", ".join(str(item.number) for item in items if item.number and item.number in worded)
    above = s.say("as_above", numbers=old) if old else ""
    if not new:
        sheet.field(s.say("f_settle"), above, indent=6)
        return
    sheet.add(f"{s.say('f_settle')}:", indent=6)
    for item in new[:MOST_POINTS]:
        sheet.add(numbered(item), indent=8, hang=len(str(item.number)) + 2)
        worded.add(item.number)
    if above:
        sheet.add(above, indent=8)
    if len(new) > MOST_POINTS:
        sheet.add(count("more_points", s.lang, len(new) - MOST_POINTS), indent=8)


def questions_section(sheet: Sheet, s: Speaker, asked: Agenda) -> None:
    """Write the first questions, each with who could show the answer."""
    if not asked.items:
        return
    sheet.heading(s.say("h_questions"))
    for item in asked.items[:MOST_QUESTIONS]:
        sheet.add(numbered(item), indent=2, hang=len(str(item.number)) + 2)
        first = item.questions[0]
        sheet.field(s.say("f_holder"), holder_words(s, first), indent=5)
        sheet.field(s.say("f_kept"), s.of(first.kept), indent=5)
        sheet.field(s.say("f_settles"), norms_words(s, item.questions), indent=5)
    if len(asked.items) > MOST_QUESTIONS:
        more = count("more_questions", s.lang, len(asked.items) - MOST_QUESTIONS)
        sheet.add(more, indent=2, hang=0)


def numbered(item: Item) -> str:
    """Write a question under its number."""
    return f"{item.number}. {item.text}" if item.number else f"- {item.text}"


def norms_words(s: Speaker, questions: tuple[Question, ...]) -> str:
    """Call the norms a question bears on; of many, only the first."""
    names = list(dict.fromkeys(name for one in questions for name in one.settles))
    called = "; ".join(norm_named(s, name) for name in names[:MOST_NORMS])
    rest = len(names) - MOST_NORMS
    return f"{called}; {count('more_norms', s.lang, rest)}" if rest > 0 else called
