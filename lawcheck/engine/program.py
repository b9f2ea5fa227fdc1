"""Compile a rule set once: every condition becomes a function, every norm a wording.

Shapes
    A `Family` is the wordings of one provision with the exceptions to it; a `Program`
    is all families in the order act, text.  Norms from a `Shelf` are compiled when a case
    first concerns their provision, any others at once.
Errors
    None: a rule set that loaded compiles.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from lawcheck.engine.conditions import compile_truth, remembered
from lawcheck.engine.context import Context
from lawcheck.engine.definitions import compile_call
from lawcheck.engine.editions import worst_read
from lawcheck.engine.numbers import compile_number
from lawcheck.engine.outlines import outlines_of
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
from lawcheck.model.shelf import Outline, Shelf
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

    def __init__(self, norm: Norm, context: Context, numbers: Sequence[int] = ()) -> None:
        context.begin(norm.id, numbers)
        self.norm = norm
        self.place = context.place()
        self.reads: dict[tuple[str, ...], str] = {}
        self.context = context
        self.for_each: list[tuple[str, str, Any]] = [
            (kind, var, Pattern(expr, context) if kind == "event" else who(expr, context))
            for kind, var, expr in norm.for_each
        ]
        every = [var for _, var, _ in norm.for_each]
        # What names an instance, and what does where two would share a name.
        self.named_by = [name for name, _ in norm.args if name in every] or every
        self.told_by = [*self.named_by, *(name for name in every if name not in self.named_by)]
        self.lookups = {name: Pattern(expr, context).earliest for name, expr in norm.bound}
        self.when = None if norm.when is None else compile_when(norm.when, context)
        fixed = norm.parts.get("governed_by")
        self.governed_by: Moments | None = None if fixed is None else compile_moment(fixed, context)
        # The first place in the act where the same is listed: what is found there is shared.
        self.begins = self.place
        if fixed is None:
            self.begins = context.begins.setdefault(norm.for_each, self.place)
        self.body: Callable[..., Any] = lambda _frame: None
        if norm.kind == "definition":
            self.body = compile_body(norm.parts["is"], norm.gives, context)
        self.parts = {
            name: compile_part(name, part, context)
            for name, part in norm.parts.items()
            if name not in ("is", "governed_by")
        }
        self.numbers = tuple(context.used)

    def read(self, editions: tuple[str, ...]) -> str:
        """Give how far the text was read, over every edition that may govern."""
        found = self.reads.get(editions)
        if found is None:
            found = self.reads[editions] = worst_read(self.norm, editions)
        return found


class Family:
    """The wordings of one provision, and the exceptions to it."""

    def __init__(self, outline: Outline, norms: Sequence[Norm], context: Context) -> None:
        self.outline = outline
        self.id, self.act, self.kind = outline.id, outline.act, outline.kind
        self.by_interval = bool(outline.laws)
        # The editions of an act are one atom for all its norms; a norm dated for
        # itself has an atom of its own.
        self.scope = self.id if self.by_interval else self.act
        self.exceptions: list[Family] = []
        self.rivals: list[Family] = []  # offences that may take the place of this one
        self.turns = turns_of(outline)
        # Kinds of event of which some wording needs one each: most wordings need the same.
        self.needs = {frozenset(kinds) for kinds in outline.events}
        self._norms, self._context = norms, context
        self._compiled: dict[int, Wording] = {}

    def wording(self, turn: int) -> Wording:
        """Give one wording; its patterns have the numbers they had when all were compiled."""
        found = self._compiled.get(turn)
        if found is None:
            norm, numbers = self._norms[self.outline.norms[turn]], self.outline.numbers[turn]
            found = self._compiled[turn] = Wording(norm, self._context, numbers)
        return found

    def keep(self, turn: int, wording: Wording) -> None:
        """Take a wording that was compiled with all others."""
        self._compiled[turn] = wording

    @property
    def wordings(self) -> list[Wording]:
        """Give every wording, in the order of the rule set."""
        return [self.wording(turn) for turn in range(len(self.outline.norms))]

    @property
    def by_edition(self) -> dict[str, Wording]:
        """Name wordings by the editions of their act, or by the laws that date them."""
        return {name: self.wording(turn) for name, turn in self.turns.items()}


def turns_of(outline: Outline) -> dict[str, int]:
    """Say which wording an edition of the act has, or a law brought."""
    if outline.laws:
        return {law: turn for turn, law in enumerate(outline.laws)}
    return {name: turn for turn, names in enumerate(outline.editions) for name in names}


class Program(NamedTuple):
    """A rule set ready to be asked."""

    ruleset: RuleSet
    vocabulary: Vocabulary
    families: dict[str, Family]
    editions: dict[str, list[str]]  # of every act, and the laws its norms are dated by, in order


def compile_rules(ruleset: RuleSet, vocabulary: Vocabulary) -> Program:
    """Make a rule set ready to be asked."""
    families: dict[str, Family] = {}
    norms = ruleset.norms
    contexts = {
        name: Context(ruleset, vocabulary, act, families) for name, act in ruleset.acts.items()
    }
    for outline in outlines_of(norms):
        families[outline.id] = Family(outline, norms, contexts[outline.act])
    for family in families.values():
        for target in family.outline.defeats if family.kind == "exception" else ():
            families[target].exceptions.append(family)
        for target in family.outline.instead_of if family.kind == "offence" else ():
            if target in families:
                families[target].rivals.append(family)
    if not isinstance(norms, Shelf):
        compile_all(norms, families, contexts)
    return Program(ruleset, vocabulary, families, editions_in_order(ruleset, families))


def editions_in_order(ruleset: RuleSet, families: dict[str, Family]) -> dict[str, list[str]]:
    """List the editions of every act in the order of time, then the laws norms are dated by."""
    dated: dict[str, set[tuple[tuple[int, ...], str]]] = {name: set() for name in ruleset.acts}
    for family in families.values():
        outline = family.outline
        dated[outline.act].update(zip(outline.days, outline.laws, strict=True))
    return {
        name: list(
            dict.fromkeys([*(e.id for e in act.editions), *(law for _, law in sorted(dated[name]))])
        )
        for name, act in ruleset.acts.items()
    }


def compile_all(
    norms: Sequence[Norm], families: dict[str, Family], contexts: dict[str, Context]
) -> None:
    """Compile every norm in the order of the rule set, which numbers their patterns."""
    wordings = [Wording(norm, contexts[norm.act]) for norm in norms]
    for family in families.values():
        for turn, place in enumerate(family.outline.norms):
            family.keep(turn, wordings[place])


def who(expr: Expr, context: Context) -> People:
    """Compile who is meant."""
    return compile_who(expr, lambda call: compile_call(call, context, "people"))


def compile_when(expr: Expr, context: Context) -> Truths:
    """Compile the condition of a norm: asked again in every completion of what comes after it."""
    return remembered(compile_truth(expr, context), context.place())


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
