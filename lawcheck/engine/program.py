"""Compile a rule set once: every condition becomes a function, every norm a wording.

Shapes
    A `Family` is the wordings of one provision with the exceptions to it; a `Program`
    is all families in the order act, text.
Errors
    None: a rule set that loaded compiles.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from lawcheck.engine.conditions import compile_truth
from lawcheck.engine.context import Context
from lawcheck.engine.definitions import compile_call
from lawcheck.engine.editions import worst_read
from lawcheck.engine.numbers import compile_number
from lawcheck.engine.patterns import Pattern
from lawcheck.engine.people import People, compile_who
from lawcheck.engine.times import (
    Moments,
    Truths,
    compile_moment,
    compile_period,
    compile_span,
)
from lawcheck.model.expression import Expr
from lawcheck.model.ruleset import Norm, RuleSet
from lawcheck.model.vocabulary import Vocabulary

PATTERNS = ("failed_by", "forbidden", "asked", "granted", "refused")
MOMENTS = ("arises", "closes", "until")
SPANS = ("during", "maintain", "runs")
TRUTHS = ("elements", "repeated")
WHO = ("bearer", "owed_to", "for", "from_whom")
TERMS = ("deadline", "limitation")
AS_IS = (
    "order", "regime", "penalty", "mode", "mode_read", "instead_of", "obligation", "implements",
)  # fmt: skip


class Wording:
    """One norm, compiled."""

    def __init__(self, norm: Norm, context: Context) -> None:
        context.norm = norm.id
        self.norm = norm
        self.place = context.place()
        self.reads: dict[tuple[str, ...], str] = {}
        self.context = context
        self.for_each: list[tuple[str, str, Any]] = [
            (kind, var, Pattern(expr, context) if kind == "event" else who(expr, context))
            for kind, var, expr in norm.for_each
        ]
        self.lookups = {name: Pattern(expr, context).earliest for name, expr in norm.bound}
        self.when: Truths | None = None if norm.when is None else compile_truth(norm.when, context)
        fixed = norm.parts.get("governed_by")
        self.governed_by: Moments | None = None if fixed is None else compile_moment(fixed, context)
        self.body: Callable[..., Any] = lambda _frame: None
        if norm.kind == "definition":
            self.body = compile_body(norm.parts["is"], norm.gives, context)
        self.parts = {
            name: compile_part(name, part, context)
            for name, part in norm.parts.items()
            if name not in ("is", "governed_by")
        }

    def read(self, editions: tuple[str, ...]) -> str:
        """Give how far the text was read, over every edition that may govern."""
        found = self.reads.get(editions)
        if found is None:
            found = self.reads[editions] = worst_read(self.norm, editions)
        return found


class Family:
    """The wordings of one provision, and the exceptions to it."""

    def __init__(self, wordings: list[Wording]) -> None:
        first = wordings[0].norm
        self.id, self.act, self.kind = first.id, first.act, first.kind
        self.wordings = wordings
        self.by_interval = first.interval is not None
        # The editions of an act are one atom for all its norms; a norm dated for
        # itself has an atom of its own.
        self.scope = first.id if self.by_interval else first.act
        self.by_edition = by_law(wordings) if self.by_interval else by_edition(wordings)
        self.exceptions: list[Family] = []


def by_edition(wordings: list[Wording]) -> dict[str, Wording]:
    """Name wordings by the editions of their act."""
    return {name: wording for wording in wordings for name in wording.norm.editions}


def by_law(wordings: list[Wording]) -> dict[str, Wording]:
    """Name wordings dated for themselves by the law that brought them, else by their first day.

    Where that is not known to the day, it is the days it lies between.
    """
    laws = [wording.norm.by for wording in wordings]
    found: dict[str, Wording] = {}
    for wording, law in zip(wordings, laws, strict=True):
        assert wording.norm.interval is not None
        days = dict.fromkeys(date.fromordinal(one) for one in wording.norm.interval[:2])
        first = "/".join(one.isoformat() for one in days)
        name = law if law and laws.count(law) == 1 else f"{law} {first}".strip()
        # `rules check` refuses two that begin alike; until then neither hides the other.
        found[f"{name}, line {wording.norm.line}" if name in found else name] = wording
    return found


class Program(NamedTuple):
    """A rule set ready to be asked."""

    ruleset: RuleSet
    vocabulary: Vocabulary
    families: dict[str, Family]


def compile_rules(ruleset: RuleSet, vocabulary: Vocabulary) -> Program:
    """Compile every norm of a rule set."""
    families: dict[str, Family] = {}
    contexts = {
        name: Context(ruleset, vocabulary, act, families) for name, act in ruleset.acts.items()
    }
    grouped: dict[str, list[Wording]] = {}
    for norm in ruleset.norms:
        grouped.setdefault(norm.id, []).append(Wording(norm, contexts[norm.act]))
    families.update((name, Family(wordings)) for name, wordings in grouped.items())
    for family in families.values():
        if family.kind == "exception":
            for target in family.wordings[0].norm.defeats:
                families[target].exceptions.append(family)
    return Program(ruleset, vocabulary, families)


def who(expr: Expr, context: Context) -> People:
    """Compile who is meant."""
    return compile_who(expr, lambda call: compile_call(call, context, "people"))


def compile_body(expr: Expr, gives: str, context: Context) -> Callable[..., Any]:
    """Compile what a definition gives."""
    if gives == "truth":
        return compile_truth(expr, context)
    if gives == "moment":
        return compile_moment(expr, context)
    if gives == "span":
        return compile_span(expr, context)
    if gives == "number":
        return compile_number(expr, context)
    return who(expr, context)


def compile_part(name: str, part: Any, context: Context) -> Any:
    """Compile one part of a norm by its name."""
    if name in PATTERNS:
        return Pattern(part, context)
    if name in MOMENTS:
        return compile_moment(part, context)
    if name in SPANS:
        return compile_span(part, context)
    if name in TRUTHS:
        return compile_truth(part, context)
    if name in WHO:
        return who(part, context)
    if name in TERMS:
        return compile_period(part[0], context), compile_moment(part[1], context)
    if name == "discharge":
        return compile_discharge(part, context)
    if name == "by":
        return compile_period(part, context)
    if name == "recurring":
        return {
            **part,
            "per": compile_period(part["per"], context),
            "during": compile_span(part["during"], context),
        }
    if name == "by_norms":
        return [
            (norm, extent, None if when is None else compile_truth(when, context))
            for norm, extent, when in part
        ]
    assert name in AS_IS, name
    return part


def compile_discharge(part: Expr, context: Context) -> tuple[str, Any]:
    """Compile what fulfils a duty: an event, a condition, all or any of several."""
    head = part[0]
    if head == "pattern":
        return head, Pattern(part[1], context)
    if head == "condition":
        return head, compile_truth(part[1], context)
    return head, [compile_discharge(inner, context) for inner in part[1:]]
