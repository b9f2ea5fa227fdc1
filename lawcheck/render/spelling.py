"""The engine's names for moments, spelled out: e4+24h is e4 and what it was, + 24 hours.

Shapes
    A label is an event's id, a name with brackets, or another label with a period
    added to it or taken from it.
Errors
    None: a label that cannot be read is shown as it is.
"""

from __future__ import annotations

import re

from lawcheck.analyses.questions import kind_of
from lawcheck.engine.counting import local_day
from lawcheck.render.naming import Speaker, act_title, event_name, event_of, everyone
from lawcheck.render.phrases import amount
from lawcheck.render.plain import visible
from lawcheck.render.times import day_words

MOVED = re.compile(
    r"^(.+)([+-])(\d+)(h|d|calendar_day|working_day|month|calendar_month|quarter"
    r"|same_day|at_once|unread)( up)?$"
)
CALLED = re.compile(r"^(latest|earliest|repeal|start)\((.*)\)$")
BOND = re.compile(r"^(\w+)-(\w+)(?:\.\d+)?\.(since|until)$")


def moment_label(s: Speaker, label: str) -> str:
    """Spell out the label of a moment."""
    label = label.removesuffix("+stop")
    event = event_of(s, label)
    if event is not None:
        return event_name(s, event)
    if label == "as_of":
        return s.say("t_as_of", day=day_words(local_day(s.case.as_of, s.case.zone), s.lang))
    moved, called, bond = MOVED.match(label), CALLED.match(label), BOND.match(label)
    if moved:
        return moved_label(s, moved)
    if called:
        return called_label(s, called[1], called[2])
    if bond:
        word = s.vocabulary.relationships.get(bond[3])
        people = everyone(s, (bond[1], bond[2]))
        return f"{s.of(word.label if word else None, bond[3])} ({people})"
    if label.endswith(".until"):
        return s.say("t_until", what=moment_label(s, label.removesuffix(".until")))
    if label.startswith("?"):
        kind = s.vocabulary.events.get(kind_of(label, s.case))
        return s.say("c_unlisted", what=s.of(kind.label if kind else None, label))
    return visible(label)


def moved_label(s: Speaker, moved: re.Match[str]) -> str:
    """Spell out a label with a period added or taken away."""
    base, sign, number, unit, up = moved.groups()
    spelled = moment_label(s, base)
    if unit == "same_day":
        return s.say("t_same_day", base=spelled)
    if unit in ("at_once", "unread"):
        return spelled
    length = amount(int(number), unit, s.lang)
    if up:
        length = s.say("t_rounded_up", length=length)
    return s.say("t_plus" if sign == "+" else "t_minus", base=spelled, length=length)


def called_label(s: Speaker, name: str, inside: str) -> str:
    """Spell out the first or last of several moments, or a day of an act."""
    if name in ("repeal", "start"):
        return s.say(f"t_{name}", act=act_title(s, inside))
    parts = "; ".join(moment_label(s, part) for part in top_level(inside))
    return s.say("t_later" if name == "latest" else "t_earlier", list=parts)


def top_level(text: str) -> list[str]:
    """Split at the commas that stand in no brackets."""
    parts, depth = [""], 0
    for letter in text:
        depth += (letter == "(") - (letter == ")")
        if letter == "," and not depth:
            parts.append("")
        else:
            parts[-1] += letter
    return parts
