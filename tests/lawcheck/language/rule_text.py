"""Rules in a few lines: small words, and what is said of their faults."""

from collections.abc import Callable, Iterable
from typing import Any

from lawcheck.language.expression import parse
from lawcheck.language.load import load_rules
from lawcheck.language.places import Place, source_of
from lawcheck.language.types.readers import READERS
from lawcheck.language.types.scope import Scope, Signature, Variable, World
from lawcheck.language.vocabulary_file import read_vocabulary
from lawcheck.language.yaml_source import Node, read_yaml
from lawcheck.model.diagnostic import Diagnostic, Refused
from lawcheck.model.expression import Expr
from lawcheck.model.ruleset import Norm, Reading, RuleSet
from lawcheck.model.vocabulary import Vocabulary

TEXTS = "{en: e, ru: r, kk: k}"
ATTRIBUTE = f"label: {TEXTS}, question: {TEXTS}, holder: police, effort: 1"


def attributes(**types: str) -> str:
    return ", ".join(f"{name}: {{type: {kind}, {ATTRIBUTE}}}" for name, kind in types.items())


def event(**types: str) -> str:
    return f"{{label: {TEXTS}, question: {TEXTS}, attributes: {{{attributes(**types)}}}}}"


def words(*names: str) -> str:
    return "{" + ", ".join(f"{name}: {TEXTS}" for name in names) + "}"


WORDS = f"""\
values:
  body: {words("police", "prosecutor", "court")}
  act: {words("hit", "push")}
  harm: {words("none", "pain", "light", "moderate", "grievous", "death", "other")}
  order: {words("protection_order", "approach_ban")}
  channel: {words("102", "visit")}
  penalty: {words("warning", "fine", "arrest", "other")}
  relationship: {words("spouse", "partner", "sibling")}
events:
  incident: {event(acts="[act]", harm="harm", urgent="truth")}
  report: {event(channel="channel")}
  order_issued: {event(order="order", term="period", harm="harm")}
  order_served: {event()}
  order_copied: {event()}
  contact: {event(against_will="truth", acts="act")}
  talk: {event(minutes="number")}
  case_opened: {event(article="article")}
people: {{attributes: {{{attributes(sane="truth", sex="harm", age="number")}}}}}
registers: {{}}
facts: {{{attributes(flood="truth", damage="harm")}}}
figures:
  places: {{unit: places, label: {TEXTS}}}
  beds: {{unit: places, label: {TEXTS}}}
  inhabitants: {{unit: people, label: {TEXTS}}}
  share: {{unit: places / people, label: {TEXTS}}}
"""


def vocabulary(text: str = WORDS, base: Vocabulary | None = None) -> Vocabulary:
    data = text.encode()
    faults: list[Diagnostic] = []
    read = read_vocabulary(read_yaml(data, "words"), source_of("words", data), base, faults)
    assert faults == []
    return read


VOCABULARY = vocabulary()
VARIABLES = {
    "e": Variable("event", "incident"),
    "o": Variable("event", "order_issued"),
    "r": Variable("event", "report"),
    "t": Variable("event", "talk"),
    "x": Variable("event", ""),
    "p": Variable("person", ""),
    "q": Variable("person", ""),
    "d": Variable("moment", ""),
}


def signature(name: str, gives: str, unit: str = "", **args: Variable) -> Signature:
    return Signature(name, gives, unit, tuple(args.items()))


DEFINITIONS = {
    one.id: one
    for one in (
        signature("toy.grave", "truth", e=VARIABLES["e"]),
        signature("toy.1.2", "truth", p=VARIABLES["p"], q=VARIABLES["q"]),
        signature("toy.any", "truth", x=VARIABLES["x"], d=VARIABLES["d"]),
        signature("toy.term", "span", o=VARIABLES["o"]),
        signature("toy.last", "moment", o=VARIABLES["o"]),
        signature("toy.free", "number", "places"),
        signature("toy.kept", "people", o=VARIABLES["o"]),
        signature("other.grave", "truth", e=VARIABLES["e"]),
    )
}
HOW = Reading("toy.how", {}, {"hours": {}, "calendar": {}}, {}, "")
WORLD = World(
    VOCABULARY,
    DEFINITIONS,
    {"toy.how": HOW},
    frozenset({"toy", "toy.cc-2", "other"}),
    frozenset({"toy.broken"}),
    READERS,
)


def scope(text: str) -> tuple[Scope, list[Diagnostic]]:
    data = text.encode()
    source = source_of("f", data)
    place = Place(source, 1, 1, len(text), Node("text", text, 1, 1, False))
    faults: list[Diagnostic] = []
    return Scope(WORLD, "toy", dict(VARIABLES), place, faults), faults


def typed(reader: Callable[[Scope, Any], Any], text: str, start: str = "expression") -> Any:
    """Read an expression that has no fault."""
    where, faults = scope(text)
    read = reader(where, parse(text, start))
    assert [one.message for one in faults] == []
    return read


def blamed(
    reader: Callable[[Scope, Any], Any], text: str, start: str = "expression"
) -> list[tuple[str, str, str, str]]:
    """Say what is wrong with an expression: code, the characters, message, help."""
    where, faults = scope(text)
    reader(where, parse(text, start))
    return [said(one) for one in faults]


def said(one: Diagnostic) -> tuple[str, str, str, str]:
    underlined = one.excerpt[one.column - 1 : one.column - 1 + one.length]
    return one.code, underlined, one.message["en"], one.help.get("en", "")


def told(faults: Iterable[Diagnostic]) -> list[str]:
    """Write diagnostics on one line each."""
    return [
        f"{one.file}:{one.line}:{one.column}: {one.code} {one.message['en']}"
        + (f" ({one.help['en']})" if one.help else "")
        for one in faults
    ]


ACT = """\
id: toy
titles: {en: Toy Act, ru: Закон, kk: Заң}
number: "1"
url: https://example.org
version: "1"
editions:
  - {id: E0, first: 2010-01-01, by: "1", read: seen}
  - {id: E1, first: {from: 2014-03-01, to: 2014-03-21}, by: "2", read: inferred}
  - {id: E2, first: 2018-01-01, by: "3", read: seen}
checked_to: 2024-01-01
counting: unread
"""
READINGS = """\
readings:
  - id: how
    title: {en: t, ru: t, kk: t}
    values: {window: {en: w, ru: w, kk: w}, gap: {en: g, ru: g, kk: g}}
    why: {en: y, ru: y, kk: y}
"""
HEAD = "act: toy\nnorms:\n"


def norm(name: str, body: str, cite: str = "cite: {article: 1}") -> str:
    """Write a norm; every line of its body is a key."""
    lines = [
        f"id: {name}",
        "row: R.1",
        *([cite] if cite else []),
        "editions: [E0, E2]",
        "read: seen",
        f"title: {TEXTS}",
        f"says: {TEXTS}",
        *body.strip().splitlines(),
    ]
    return "  - " + "\n    ".join(lines) + "\n"


def files(chapter: str, act: str = ACT, **more: str) -> dict[str, bytes]:
    """Put a chapter, its act and whatever else into one folder."""
    found = {"toy/act.yaml": act.encode(), "toy/chapter-1.yaml": (HEAD + chapter).encode()}
    found.update((name, text.encode()) for name, text in more.items())
    return found


def load(chapter: str, act: str = ACT) -> RuleSet:
    """Load a chapter that has no fault."""
    try:
        ruleset, _, warnings = load_rules(files(chapter, act), VOCABULARY)
    except Refused as refused:
        raise AssertionError(told(refused.diagnostics)) from None
    assert warnings == []
    return ruleset


def lone(chapter: str, act: str = ACT) -> Norm:
    """Load a chapter with one norm."""
    (found,) = load(chapter, act).norms
    return found


def refused(given: dict[str, bytes]) -> list[str]:
    """Say why files are refused."""
    try:
        load_rules(given, VOCABULARY)
    except Refused as fault:
        return told(fault.diagnostics)
    return []


def refusal(chapter: str, act: str = ACT) -> list[tuple[str, str, str, str]]:
    """Say why a chapter is refused: code, the characters, message, help."""
    try:
        load_rules(files(chapter, act), VOCABULARY)
    except Refused as fault:
        return [said(one) for one in fault.diagnostics]
    return []


def part(chapter: str, key: str) -> Expr:
    """Load one norm and give one of its parts."""
    found: Expr = lone(chapter).parts[key]
    return found
