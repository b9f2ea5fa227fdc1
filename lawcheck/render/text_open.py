"""What cannot be told, and what to ask next.

Shapes
    Findings that hang on the same open points stand together, with these points as
    questions below them; the points are in the order of their rank.
"""

from __future__ import annotations

from lawcheck.model.finding import FAILURES, Atom, Finding
from lawcheck.model.result import Question
from lawcheck.render.asking import holder_words, question_text
from lawcheck.render.layout import Sheet
from lawcheck.render.naming import Speaker, edition_words, place
from lawcheck.render.phrases import count
from lawcheck.render.plain import visible
from lawcheck.render.text_findings import presumption_fields

MOST_POINTS = 4
MOST_QUESTIONS = 7
Group = tuple[list[Finding], list[Atom]]


def open_findings(
    sheet: Sheet, s: Speaker, findings: list[Finding], questions: tuple[Question, ...]
) -> None:
    """Write what cannot be told, those first that could be a missed duty."""
    if not findings:
        return
    sheet.heading(s.say("h_open"))
    for members, points in groups(findings, questions):
        sheet.gap()
        for one in members:
            open_lines(sheet, s, one)
        reasons = dict.fromkeys(reason for one in members for reason in one.because)
        why = "; ".join(s.say(f"because_{reason}") for reason in reasons)
        sheet.field(s.say("f_why_open"), why, indent=4)
        point_lines(sheet, s, points)


def groups(findings: list[Finding], questions: tuple[Question, ...]) -> list[Group]:
    """Join the findings that hang on the same points."""
    ranks = {one.atom.key: one.rank for one in questions}
    joined: dict[tuple[str, ...], Group] = {}
    for one in sorted(findings, key=lambda one: not set(one.could_be) & set(FAILURES)):
        atoms = {atom.key: atom for group in one.settle for atom in group}
        points = sorted(atoms.values(), key=lambda atom: ranks.get(atom.key, len(ranks) + 1))
        key = tuple(sorted(atoms)) or (one.norm.id, *one.instance)
        joined.setdefault(key, ([], points))[0].append(one)
    return list(joined.values())


def open_lines(sheet: Sheet, s: Speaker, one: Finding) -> None:
    """Write one open finding: title, place, and what it could be."""
    sheet.add(s.of(one.norm.title, one.norm.id), indent=2, style="open")
    cite = f"{place(s, one.norm)}, {edition_words(s, one.edition, one.read)}"
    instance = ", ".join(visible(name) for name in one.instance)
    sheet.add(f"{cite}; {visible(one.norm.id)} ({instance})", indent=4)
    could_be = "; ".join(s.say(f"status_{name}") for name in one.could_be)
    sheet.field(s.say("f_could_be"), could_be, indent=4)
    for label, value in presumption_fields(s, one):
        sheet.field(s.say(label), value, indent=4)


def point_lines(sheet: Sheet, s: Speaker, points: list[Atom]) -> None:
    """Write the questions that would settle a group."""
    if not points:
        return
    sheet.add(f"{s.say('f_settle')}:", indent=4)
    for atom in points[:MOST_POINTS]:
        sheet.add(f"- {question_text(s, atom)}", indent=6)
    if len(points) > MOST_POINTS:
        sheet.add(f"- {count('more_points', s.lang, len(points) - MOST_POINTS)}", indent=6)


def questions_section(sheet: Sheet, s: Speaker, questions: tuple[Question, ...]) -> None:
    """Write the first questions, each with who could show the answer."""
    if not questions:
        return
    sheet.heading(s.say("h_questions"))
    for one in questions[:MOST_QUESTIONS]:
        sheet.add(f"{one.rank}. {question_text(s, one.atom)}", indent=2, hang=3)
        told = [
            f"{s.say('f_holder')}: {holder_words(s, one)}",
            f"{s.say('f_kept')}: {s.of(one.kept)}" if one.kept else "",
            f"{s.say('f_settles')}: {len(one.settles)}",
        ]
        sheet.add("; ".join(part for part in told if part), indent=5, hang=0)
    if len(questions) > MOST_QUESTIONS:
        more = count("more_questions", s.lang, len(questions) - MOST_QUESTIONS)
        sheet.add(more, indent=2, hang=0)
