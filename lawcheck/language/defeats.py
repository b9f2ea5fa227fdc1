"""Lower every draft: first what binds variables, then exceptions, which borrow them.

Errors
    An exception to nothing known, with an effect its target cannot have, or in a
    circle; wordings of one norm that differ in what they are.
"""

from __future__ import annotations

from lawcheck.language.draft import Bench, Draft
from lawcheck.language.lower_norm import argument
from lawcheck.language.lower_parts import lower
from lawcheck.language.surface_norm import DefinitionShape, ExceptionShape
from lawcheck.language.terms import Either, Term
from lawcheck.language.types.readers import READERS
from lawcheck.language.types.scope import EVENT, Signature, Variable, World
from lawcheck.model.diagnostic import Diagnostic
from lawcheck.model.ruleset import Act, Norm, Reading
from lawcheck.model.vocabulary import Vocabulary

# What each effect can be done to; the kinds are those the engine asks for exceptions.
TARGETS = {
    "undercut": ("duty", "prohibition", "power", "right", "offence", "exception"),
    "rebut": ("definition", "exception"),
    "suspend": ("duty",),
    "extend": ("duty", "prohibition", "power", "right", "offence", "definition"),
    "replace": ("duty",),
    "liability_removed": ("offence",),
}
NEEDS = {"extend": ("by", "until"), "replace": ("discharge",)}
ALLOWED = {
    "suspend": ("during",),
    "extend": ("by", "until"),
    "replace": ("discharge",),
}
OWN = ("during", "by", "until", "discharge")


def lower_all(
    drafts: list[Draft],
    vocabulary: Vocabulary,
    readings: dict[str, Reading],
    acts: dict[str, Act],
    broken: frozenset[str],
    faults: list[Diagnostic],
) -> list[Norm]:
    """Lower all drafts of a rule set; `broken` are norms that have faults already."""
    definitions = signatures(drafts, vocabulary, faults)
    world = World(vocabulary, definitions, readings, frozenset(acts), broken, READERS)
    known = frozenset(draft.shape.id for draft in drafts)
    check_wordings(drafts, faults)
    norms: list[Norm] = []
    scopes: dict[str, dict[str, Variable]] = {}
    waiting = [draft for draft in drafts if isinstance(draft.shape, ExceptionShape)]
    for draft in drafts:
        if not isinstance(draft.shape, ExceptionShape):
            norm, variables = lower(Bench(draft, world, known, faults))
            norms.append(norm)
            shared(scopes, norm.id, variables)
    kinds = {draft.shape.id: draft.shape.kind for draft in drafts}
    while waiting:
        ready = [draft for draft in waiting if not undone(draft, waiting)] or waiting
        # A circle of exceptions is a fault of its own; here it only must not hang.
        waiting = [draft for draft in waiting if draft not in ready]
        for draft in ready:
            bench = Bench(draft, world, known, faults, borrowed(draft, scopes))
            norm, variables = lower(bench)
            norms.append(norm)
            shared(scopes, norm.id, variables)
            check_effect(bench, norm, kinds)
    return norms


def signatures(
    drafts: list[Draft], vocabulary: Vocabulary, faults: list[Diagnostic]
) -> dict[str, Signature]:
    """List what every definition takes and gives."""
    world = World(vocabulary, {}, {}, frozenset(), frozenset(), READERS)
    found: dict[str, Signature] = {}
    for draft in drafts:
        shape = draft.shape
        if not isinstance(shape, DefinitionShape):
            continue
        args = tuple(
            (name, argument(world, sort) or Variable(EVENT, ""))
            for name, sort in shape.args.items()
        )
        signature = Signature(shape.id, shape.gives, shape.unit, args)
        if found.setdefault(shape.id, signature) != signature:
            faults.append(draft.place("id").fault("LC227.wording", norm=shape.id))
    return found


def check_wordings(drafts: list[Draft], faults: list[Diagnostic]) -> None:
    """Refuse wordings of one norm that differ in kind, level or act."""
    first: dict[str, Draft] = {}
    for draft in drafts:
        other = first.setdefault(draft.shape.id, draft)
        if other is draft:
            continue
        for name, one, two in (
            ("kind", draft.shape.kind, other.shape.kind),
            ("act", draft.act.id, other.act.id),
            ("dating", draft.shape.in_force is None, other.shape.in_force is None),
        ):
            if one != two:
                faults.append(
                    draft.place("id").fault("LC207.wording", norm=draft.shape.id, what=Term(name))
                )


def shared(
    scopes: dict[str, dict[str, Variable]], name: str, variables: dict[str, Variable]
) -> None:
    """Keep the variables that every wording of a norm binds alike."""
    known = scopes.get(name)
    if known is None:
        scopes[name] = variables
    else:
        scopes[name] = {key: value for key, value in variables.items() if known.get(key) == value}


def undone(draft: Draft, waiting: list[Draft]) -> bool:
    """Whether an exception defeats one that is not lowered yet."""
    names = {
        name
        for one in waiting
        for name in (one.shape.id, one.shape.id.removeprefix(f"{draft.act.id}."))
    }
    shape = draft.shape
    return isinstance(shape, ExceptionShape) and any(name in names for name in shape.defeats)


def borrowed(draft: Draft, scopes: dict[str, dict[str, Variable]]) -> dict[str, Variable]:
    """Give the variables that all norms an exception defeats have in common."""
    shape = draft.shape
    assert isinstance(shape, ExceptionShape)
    found: dict[str, Variable] | None = None
    for name in shape.defeats:
        variables = scopes.get(name) or scopes.get(f"{draft.act.id}.{name}") or {}
        if found is None:
            found = dict(variables)
        else:
            found = {key: value for key, value in found.items() if variables.get(key) == value}
    return found or {}


def check_effect(bench: Bench, norm: Norm, kinds: dict[str, str]) -> None:
    """Refuse an effect that a defeated norm cannot have, or that lacks its part."""
    for index, target in enumerate(norm.defeats):
        kind = kinds.get(target)
        if kind is not None and kind not in TARGETS[norm.effect]:
            article = "an" if kind[0] in "aeiou" else "a"
            ways = Either(tuple(f"`{one}`" for one in TARGETS if kind in TARGETS[one]))
            bench.fault(
                "LC232.effect",
                "defeats",
                index,
                words=ways,
                effect=norm.effect,
                kind=Term(f"{article} {kind}"),
                target=target,
            )
    needs = NEEDS.get(norm.effect, ())
    if needs and not any(part in norm.parts for part in needs):
        wanted = Either(tuple(f"`{part}`" for part in needs))
        bench.fault("LC202.effect", "effect", effect=norm.effect, wanted=wanted)
    for part in OWN:
        if part in norm.parts and part not in ALLOWED.get(norm.effect, ()):
            bench.fault("LC232.part", part, part=part, effect=norm.effect)
