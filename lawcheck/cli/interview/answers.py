"""Read an answer as a person types it, or as a file of answers holds it.

Shapes
    An answer is a node for the case file; `Passed` is “don't know” or “rather not say”;
    `Unusable` names the phrase that says what is wrong.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lawcheck.cli.case_edit import text, value_of
from lawcheck.cli.interview.filling import listing, mapping
from lawcheck.cli.interview.keeping import NOT_KNOWN, NOT_SAID
from lawcheck.language.case_values import NUMBER, PERIOD
from lawcheck.language.moments import Misfit, moment_of, remedy
from lawcheck.language.yaml_source import Node
from lawcheck.render.interview.wording import Wording

PASSES = {
    "?": NOT_KNOWN,
    "unknown": NOT_KNOWN,
    NOT_KNOWN: NOT_KNOWN,
    "-": NOT_SAID,
    NOT_SAID: NOT_SAID,
}
BETWEEN = re.compile(r"\s*\.\.+\s*|\s+[-–—]\s+")
YEAR = re.compile(r"[0-9]{4}")
MONTH_FIRST = re.compile(r"([0-9]{1,2})[./-]([0-9]{4})")
MONTH_LAST = re.compile(r"([0-9]{4})[./-]([0-9]{1,2})")
# A day whose parts are told apart: the loose reader also takes 20180302, and guesses.
PARTED = re.compile(r"(?:[0-9]{4}([-./])[0-9]{1,2}\1|[0-9]{1,2}([-./])[0-9]{1,2}\2[0-9]{2})[0-9].*")
AGE = re.compile(r"[0-9]{1,3}")
ANY_ZONE = "UTC"  # only the form of a date is looked at here


class Passed(NamedTuple):
    """A question that somebody could not or would not answer."""

    why: str


class Unusable(NamedTuple):
    """What was typed is no answer; the phrase says why."""

    phrase: str


Answer = Node | Passed | Unusable


def typed(wording: Wording, said: str) -> Answer:
    """Read what a person typed."""
    said = said.strip()
    if said in PASSES:
        return Passed(PASSES[said])
    if wording.form == "date":
        return date_in(said) or Unusable("bad_date")
    if wording.form == "ages":
        return ages_in(said)
    if wording.form == "number":
        return text(said) if NUMBER.fullmatch(said) else Unusable("bad_number")
    if wording.form == "period":
        return text(said) if PERIOD.fullmatch(said) else Unusable("bad_word")
    if wording.form == "text":
        return text(said)._replace(quoted=True) if said else Unusable("bad_word")
    return chosen(wording, [said])


def chosen(wording: Wording, words: list[str]) -> Answer:
    """Read what was chosen among the answers."""
    known = {word for word, _ in wording.choices}
    if not set(words) <= known:
        return Unusable("bad_word")
    if wording.form == "many":
        return listing(words)
    return text(words[0]) if len(words) == 1 else Unusable("bad_word")


def held(wording: Wording, node: Node) -> Answer:
    """Read what a file of answers holds."""
    if node.kind == "list":
        words = [str(one.value) for one in node.value]
        if wording.form == "ages":
            return ages_in(", ".join(words) or "0")
        return chosen(wording, words)
    if node.kind == "map":
        ends = {key.value: date_in(str(value.value)) for key, value in node.value}
        if wording.form != "date" or not set(ends) <= {"from", "to"} or None in ends.values():
            return Unusable("bad_date")
        return mapping(**{key: value for key, value in ends.items() if value is not None})
    return typed(wording, str(node.value))


def ages_in(said: str) -> Answer:
    """Read the ages of children; 0 alone is none."""
    ages = [part for part in re.split(r"[,;\s]+", said) if part]
    if not ages or not all(AGE.fullmatch(one) for one in ages):
        return Unusable("bad_number")
    return listing([] if ages == ["0"] else ages)


def date_in(said: str) -> Node | None:
    """Read a day, an hour, a month, a year, about a day, or what lies between two."""
    ends = BETWEEN.split(said.strip())
    if len(ends) == 2:
        first, last = (date_in(one) for one in ends)
        if first is None or last is None:
            return None
        return mapping(**{"from": edge(first, "from"), "to": edge(last, "to")})
    if YEAR.fullmatch(said):
        return mapping(**{"from": f"{said}-01-01", "to": f"{said}-12-31"})
    if found := MONTH_FIRST.fullmatch(said):
        said = f"{found[2]}-{int(found[1]):02d}"
    elif found := MONTH_LAST.fullmatch(said):
        said = f"{found[1]}-{int(found[2]):02d}"
    about = "~" if said.startswith("~") else ""
    plain = said.removeprefix("~").strip()
    meant = remedy(plain) if PARTED.fullmatch(plain) else ""
    for one in (f"{about}{plain}", f"{about}{meant}"):
        if not isinstance(moment_of(one, ANY_ZONE), Misfit):
            return text(one)
    return None


def edge(node: Node, side: str) -> Node:
    """Give one end of a date that is a span itself."""
    if node.kind != "map":
        return node
    found = value_of(node, side)
    assert found is not None, side
    return found
