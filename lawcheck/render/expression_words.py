"""Expressions of rules in words: conditions, moments, periods, people, in three languages.

Shapes
    `words` gives one line without a full stop.  Names from rule files are never
    inflected: they stand in quotation marks, in brackets or after a colon.  `teller`
    keeps the names that a norm gives its variables for several expressions.
Errors
    `KeyError` for an operator that is not in `lawcheck.model.expression`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from lawcheck.analyses.norm_contents import called
from lawcheck.model.expression import Expr
from lawcheck.model.ruleset import Norm, RuleSet
from lawcheck.model.vocabulary import Vocabulary
from lawcheck.render import expression_events, expression_times, expression_truths
from lawcheck.render.expression_teller import ANY, Teller, event_names, person_name

OPERATORS: dict[str, Callable[[Teller, Expr], str]] = {
    **expression_truths.OPERATORS,
    **expression_times.OPERATORS,
    **expression_events.OPERATORS,
}
Kinds = Mapping[tuple[str, int], str]  # definition and place of an argument -> kind of event
PATTERNS = ("asked", "granted", "refused", "failed_by", "forbidden")


def words(
    expr: Expr,
    lang: str,
    vocabulary: Vocabulary,
    ruleset: RuleSet,
    norm: Norm | None = None,
) -> str:
    """Say an expression; `norm` is where it stands, which names its variables."""
    if norm is None:
        return Teller(lang, vocabulary, ruleset, {}, OPERATORS).tell(expr)
    return teller(norm, lang, vocabulary, ruleset).tell(expr)


def teller(
    norm: Norm,
    lang: str,
    vocabulary: Vocabulary,
    ruleset: RuleSet,
    kinds: Kinds | None = None,
) -> Teller:
    """Build a teller that knows the variables of a norm; an exception has those it defeats.

    Whoever tells many norms gives `kinds`, from `kinds_given`, to every one of them.
    """
    given = kinds_given(ruleset) if kinds is None else kinds
    bare = Teller(lang, vocabulary, ruleset, {}, OPERATORS)
    events: dict[str, str] = {}
    people: set[str] = set()
    for one in (norm, *norms_behind(norm, ruleset)):
        for sort, variable, pattern in one.for_each:
            if sort == "event":
                events.setdefault(variable, pattern[0])
            else:
                people.add(variable)
        for variable, pattern in one.bound:
            events.setdefault(variable, pattern[0])
        for index, (variable, sort) in enumerate(one.args):
            if sort == "person":
                people.add(variable)
            elif sort == "event":
                events.setdefault(variable, given.get((one.id, index), ANY))
        for part in PATTERNS:
            pattern = one.parts.get(part)
            if pattern is not None and pattern[1]:
                events.setdefault(pattern[1], pattern[0])
    named = {variable: person_name(bare, variable) for variable in people - set(events)}
    return bare.knowing({**named, **event_names(bare, events.items())})


def norms_behind(norm: Norm, ruleset: RuleSet) -> Iterable[Norm]:
    """Find the norms whose variables an exception uses: those it defeats, all the way."""
    found: dict[str, Norm] = {}
    waiting = list(norm.defeats)
    known: Mapping[str, Norm] = {one.id: one for one in reversed(ruleset.norms)}
    while waiting:
        name = waiting.pop(0)
        if name in known and name not in found:
            found[name] = known[name]
            waiting += known[name].defeats
    return found.values()


def kinds_given(ruleset: RuleSet) -> Kinds:
    """Find of which kind the events are that norms give each definition; `ANY` if of several."""
    found: dict[tuple[str, int], set[str]] = {}
    for norm in ruleset.norms:
        bound = {variable: pattern[0] for variable, pattern in norm.bound}
        bound.update((name, one[0]) for sort, name, one in norm.for_each if sort == "event")
        for _, name, arguments in called(norm):
            for index, argument in enumerate(arguments):
                if argument[1] in bound:
                    found.setdefault((name, index), set()).add(bound[argument[1]])
    return {place: kinds.pop() if len(kinds) == 1 else ANY for place, kinds in found.items()}
