"""`lawcheck ask` as a text: the questions in order, each with what helps to ask it."""

from __future__ import annotations

from lawcheck.analyses.questions import attribute_of
from lawcheck.model.finding import Atom, Finding
from lawcheck.model.result import Result
from lawcheck.render.ask.points import (
    Group,
    Outcome,
    Point,
    answers_words,
    record_words,
    request_words,
    say,
    too_many,
)
from lawcheck.render.asking import holder_words
from lawcheck.render.naming import Speaker, norm_named, value_words
from lawcheck.render.outline import Line, field, heading, item, text, title
from lawcheck.render.plain import visible
from lawcheck.render.reasons.pages import scope_lines
from lawcheck.render.text_open import norms_words
from lawcheck.render.text_statuses import named_status

MOST_OUTCOMES = 2
MOST_GROUPS = 6


def ask_page(
    s: Speaker, found: list[Point], groups: list[Group], result: Result, top: int
) -> list[Line]:
    """Write the questions; `top` of them, or all for 0."""
    lines = [title(say(s, "title", case=visible(s.case.id)))]
    if not found:
        lines.append(text(say(s, "none_open")))
    for name, of_law in (("h_facts", False), ("h_law", True)):
        own = [one for one in found if one.of_law is of_law]
        shown = own[:top] if top else own
        if own:
            lines.append(heading(f"{say(s, name)} ({len(own)})"))
        for one in shown:
            lines += point_lines(s, one)
        if len(own) > len(shown):
            lines.append(text(say(s, "more", number=len(own) - len(shown)), 1))
    lines += group_lines(s, groups, top)
    crowded = [one for one in result.findings if too_many(one)]
    if crowded:
        lines.append(text(say(s, "too_many", number=len(crowded))))
    return [*lines, *scope_lines(s, result, whole=True)]


def point_lines(s: Speaker, one: Point) -> list[Line]:
    """Write one question."""
    first, number = one.first, one.item.number
    lines = [item(one.item.text, 1, f"{number}.", style="heading")]
    lines += field(s.say("f_holder"), holder_words(s, first), 2)
    lines += field(say(s, "f_record"), record_words(s, one.record), 2)
    lines += field(s.say("f_kept"), s.of(first.kept), 2)
    if one.failures:
        lines += field(say(s, "f_failures"), str(one.failures), 2)
    lines += field(s.say("f_settles"), norms_words(s, one.item.questions), 2)
    labels = value_labels(s, first.atom)
    for outcome in one.outcomes[:MOST_OUTCOMES]:
        lines += field(say(s, "f_answers"), outcome_words(s, outcome, labels), 2)
    numbers = ", ".join(map(str, one.only_with))
    lines += field(say(s, "f_only_with"), numbers, 2)
    return lines + field(say(s, "f_request"), request_words(s, one.record), 2)


def outcome_words(s: Speaker, one: Outcome, labels: dict[str, str]) -> str:
    """Say of one finding what each answer leaves of it."""
    left = {
        value: tuple(named_status(one.finding, status) for status in statuses)
        for value, statuses in one.left.items()
    }
    answers = answers_words(s, one._replace(left=left), labels)
    return say(s, "of_norm", norm=norm_named(s, one.finding.norm.id),
               instance=instance_words(one.finding), answers=answers)  # fmt: skip


def value_labels(s: Speaker, atom: Atom) -> dict[str, str]:
    """Call the values a point may have."""
    if atom.subject[0] == "attr":
        word = attribute_of(atom.subject[1], atom.subject[2], s.vocabulary, s.case)
        return {value: value_words(s, word, value) for value in atom.values}
    if atom.subject[0] == "reading":
        reading = s.ruleset.readings.get(atom.subject[1])
        return {} if reading is None else {k: s.of(v, k) for k, v in reading.values.items()}
    return {}


def instance_words(one: Finding) -> str:
    """Write the ids of an instance."""
    return ", ".join(visible(name) for name in one.instance)


def group_lines(s: Speaker, groups: list[Group], top: int) -> list[Line]:
    """List the questions that matter only together."""
    if not groups:
        return []
    lines = [heading(f"{say(s, 'h_together')} ({len(groups)})"), text(say(s, "n_together"), 1)]
    shown = groups[:MOST_GROUPS] if top else groups
    for group in shown:
        first = group.findings[0]
        numbers = ", ".join(map(str, group.numbers))
        norm, instance = norm_named(s, first.norm.id), instance_words(first)
        lines.append(item(say(s, "together", numbers=numbers, norm=norm, instance=instance), 1))
    if len(groups) > len(shown):
        lines.append(text(say(s, "more", number=len(groups) - len(shown)), 1))
    return lines
