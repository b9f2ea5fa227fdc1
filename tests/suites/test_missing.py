"""Which facts are still needed: rows of publicodes, against the engine and what it asks.

Each row becomes a small act of definitions and a case with the facts that are known.
What the row calls missing must be what would settle the goal, no more and no less.
"""

from __future__ import annotations

import re
from typing import Any

import pytest

from lawcheck.engine.evaluate import evaluate
from lawcheck.engine.program import compile_rules
from lawcheck.language.case_reader import parse_case
from lawcheck.language.load import load_rules
from lawcheck.model.finding import Finding
from tests.suites.public_rows import Row, rows

ROWS = rows("missing")
TEXTS = "{en: e, ru: r, kk: k}"
ASKED = f"label: {TEXTS}, question: {TEXTS}, holder: police, effort: 1"
STATUS = {True: "holds", False: "does_not_hold", None: "unsettled"}
ORDERS = {"gt": ">", "ge": ">=", "lt": "<", "le": "<="}
NUMBERS = "the goal is a number; a definition of the rule language is a truth"
DATES = "a date that is a fact of its own; in a case file dates belong to events and people"
LEFT_OUT = {row["id"]: NUMBERS for row in ROWS if row["kind"] == "number"}
LEFT_OUT |= {row["id"]: DATES for row in ROWS if '"date"' in str(row).replace("'", '"')}
RUN = [row for row in ROWS if row["id"] not in LEFT_OUT]
ACT = f"""\
id: pub
titles: {TEXTS}
number: P
url: https://example.org/pub
version: "2020-01-01"
editions: [{{id: E0, first: 2010-01-01, by: P, read: seen}}]
checked_to: 2029-12-31
counting: exclude_start
survives_repeal: no
strength: statute
"""
CASE = """\
lawcheck: 1
id: P-1
place: {region: KZ-75}
as_of: 2018-06-30
people: {V: {role: survivor}}
events: [{id: e1, kind: incident, at: 2018-01-01}]
"""


class Names:
    """What the names of a row are: rules, truths, numbers, or words of a list."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self.rules: dict[str, Any] = row["rules"]
        self.numbers: set[str] = set()
        self.words: dict[str, set[str]] = {}
        self.truths: set[str] = set()
        for condition in self.rules.values():
            self.walk(condition)

    def walk(self, part: Any) -> None:
        """Learn from where a name stands what it is."""
        if not isinstance(part, dict):
            return
        ((operator, inside),) = part.items()
        if operator == "var":
            if inside not in self.rules and inside not in self.numbers | set(self.words):
                self.truths.add(inside)
            return
        sides = inside if isinstance(inside, list) else [inside]
        if operator in ORDERS or (operator in ("eq", "ne") and self.counts(sides)):
            self.numbers |= {side["var"] for side in sides if isinstance(side, dict)}
        elif operator in ("eq", "ne") and any(isinstance(side, str) for side in sides):
            self.words[sides[0]["var"]] = {side for side in sides if isinstance(side, str)}
        else:
            for side in sides:
                self.walk(side)
        self.truths -= self.numbers | set(self.words)

    def counts(self, sides: list[Any]) -> bool:
        """Whether two sides are compared as numbers."""
        facts = self.row["facts"]
        values = [facts.get(side["var"]) if isinstance(side, dict) else side for side in sides]
        known = [value for value in values if value is not None]
        return not any(isinstance(value, (bool, str)) for value in known)

    def written(self, part: Any) -> str:
        """Write a condition in the rule language."""
        if isinstance(part, bool):
            return "yes" if part else "no"
        if not isinstance(part, dict):
            return str(part)
        ((operator, inside),) = part.items()
        if operator == "var":
            return self.name(inside)
        if operator == "not":
            return f"not ({self.written(inside)})"
        sides = [self.written(side) for side in inside]
        if operator in ORDERS:
            # A number beside a figure bears the unit of the figure.
            counted = any(side.startswith("figure.") for side in sides)
            one, other = (f"{s} people" if counted and s.isdecimal() else s for s in sides)
            return f"{one} {ORDERS[operator]} {other}"
        if operator in ("and", "or"):
            return f" {operator} ".join(f"({side})" for side in sides)
        if operator == "if":
            test, then, other = sides
            return f"(({test}) and ({then})) or (not ({test}) and ({other}))"
        same = self.equal(inside, sides)
        return same if operator == "eq" else f"not ({same})"

    def equal(self, inside: list[Any], sides: list[str]) -> str:
        """Write that two sides are equal: as numbers, words or truths."""
        one, other = sides
        if one.startswith("figure."):
            return f"{one} >= {other} and {one} <= {other}"
        if isinstance(inside[1], str):
            return f"{one} is {other}"
        return f"(({one}) and ({other})) or (not ({one}) and not ({other}))"

    def name(self, name: str) -> str:
        """Write a name: of a rule, a number or a fact."""
        if name in self.rules:
            return f"pub.{name}(i)"
        return f"figure.{name}" if name in self.numbers else f"fact.{name}"


def goal_of(row: Row) -> Finding:
    """Load the act of a row, and evaluate its goal for the facts that are known."""
    names = Names(row)
    files = {
        "vocabulary.yaml": vocabulary(names).encode(),
        "pub/act.yaml": ACT.encode(),
        "pub/chapter-1.yaml": chapter(names).encode(),
    }
    ruleset, words, _ = load_rules(files, None)
    case = parse_case((CASE + facts(names)).encode(), "c", words)[0]
    found = evaluate(compile_rules(ruleset, words), case, "screening").findings
    (goal,) = (one for one in found if one.norm.id == "pub.goal")
    return goal


def vocabulary(names: Names) -> str:
    """Declare the names of a row."""
    values = {name: {*known, "other_word"} for name, known in names.words.items()}
    facts_ = dict.fromkeys(names.truths, "truth") | {name: f"v_{name}" for name in values}
    lines = ["values:", f"  body: {{police: {TEXTS}}}", f"  role: {{survivor: {TEXTS}}}"]
    for name, known in values.items():
        lines.append(f"  v_{name}: {{{', '.join(f'{word}: {TEXTS}' for word in sorted(known))}}}")
    lines += ["events:", f"  incident: {{label: {TEXTS}, question: {TEXTS}, attributes: {{}}}}"]
    lines += ["people: {attributes: {}}", "registers: {}", "facts:"]
    lines += [f"  {name}: {{type: {kind}, {ASKED}}}" for name, kind in sorted(facts_.items())]
    lines += ["figures:" if names.numbers else "figures: {}"]
    lines += [f"  {name}: {{unit: people, label: {TEXTS}}}" for name in sorted(names.numbers)]
    return "\n".join(lines).replace("facts:\nfigures", "facts: {}\nfigures") + "\n"


def chapter(names: Names) -> str:
    """Write every rule of a row as a definition."""
    lines = ["act: pub", "chapter: 1", f"title: {TEXTS}", "norms:"]
    for number, (name, condition) in enumerate(names.rules.items(), start=1):
        lines += [
            f"  - id: pub.{name}",
            f"    cite: {{article: 1, paragraph: {number}}}",
            "    editions: [E0]",
            "    read: seen",
            "    kind: definition",
            "    level: case",
            f"    title: {TEXTS}",
            f"    says: {TEXTS}",
            "    reviewed: null",
            "    gives: truth",
            "    args: {i: incident}",
            f'    is: "{names.written(condition)}"',
        ]
        if name == "goal":
            lines += ["    for_each: incident as i"]
    return "\n".join(lines) + "\n"


def facts(names: Names) -> str:
    """Write what is known."""
    known = names.row["facts"]
    numbers = {name: value for name, value in known.items() if name in names.numbers}
    lines = ["figures:" if numbers else ""]
    lines += [f"  {name}: {{value: {n}, unit: people, year: 2018}}" for name, n in numbers.items()]
    named = names.truths | set(names.words)
    words = {name: value for name, value in known.items() if name in named}
    lines += ["facts:" if words else ""]
    for name, value in words.items():
        shown = {True: "yes", False: "no"}.get(value, value)
        is_known = shown in ("yes", "no", *names.words.get(name, ()))
        lines.append(f"  {name}: {shown if is_known else 'other_word'}")
    return "\n".join(lines) + "\n"


def test_every_row_is_run_or_left_out_with_a_reason() -> None:
    assert len(RUN) + len(LEFT_OUT) == len(ROWS)
    assert len(RUN) > 70


@pytest.mark.parametrize("row", [pytest.param(row, id=row["id"]) for row in RUN])
def test_value_and_what_is_missing(row: Row) -> None:
    goal = goal_of(row)
    expect = row["expect"]
    if "value" in expect:
        assert goal.status == STATUS[expect["value"]]
    if "missing" in expect:
        keys = {atom.key for group in goal.settle for atom in group}
        asked = {name for key in keys for name in re.findall(r"\w+\.(\w+)", key)}
        assert asked - row["facts"].keys() == set(expect["missing"])
