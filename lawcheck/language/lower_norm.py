"""One wording: what every norm has, of whatever kind.

Shapes
    Editions are written out from first to last; a norm dated for itself has an
    interval whose end is the first day without it.
Errors
    Unknown editions, no citation where a finding needs one, both ways of dating.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from lawcheck.language.dates import LAST_DAY, day_range
from lawcheck.language.draft import Bench
from lawcheck.language.hidden import nearest
from lawcheck.language.lower_act import texts
from lawcheck.language.surface_norm import (
    BridgeShape,
    DefinitionShape,
    ExceptionShape,
    OffenceShape,
)
from lawcheck.language.terms import Term
from lawcheck.language.types.patterns import bindings, check_name, pattern
from lawcheck.language.types.scope import EVENT, MOMENT, PERSON, Variable, World
from lawcheck.model.expression import Expr
from lawcheck.model.review import reviewed
from lawcheck.model.ruleset import Norm

ELSE = ("else", "")
SORTS = {"event": EVENT, "person": PERSON, "moment": MOMENT}


class Bound(NamedTuple):
    """What a norm binds, and which names its body may use."""

    for_each: tuple[Expr, ...]
    args: tuple[tuple[str, str], ...]
    variables: dict[str, Variable]


def editions_of(bench: Bench) -> tuple[str, ...]:
    """Write out the editions from first to last."""
    shape, act = bench.draft.shape, bench.draft.act
    if shape.editions is None:
        if shape.in_force is None:
            bench.fault("LC202.when", norm=shape.id)
        return ()
    if shape.in_force is not None:
        bench.fault("LC205.twice", "in_force", norm=shape.id)
    known = [edition.id for edition in act.editions]
    ends = []
    for index, name in enumerate(shape.editions):
        if name not in known:
            bench.fault(
                "LC206.unknown", "editions", index, near=nearest(name, known), act=act.id, word=name
            )
        else:
            ends.append(known.index(name))
    if len(shape.editions) not in (1, 2) or (len(ends) == 2 and ends[1] < ends[0]):
        bench.fault("LC206.ends", "editions")
        return ()
    return tuple(known[ends[0] : ends[-1] + 1]) if ends else ()


def interval_of(bench: Bench) -> tuple[int, int, int, int] | None:
    """Read the days of a norm dated for itself; without an end it goes on."""
    dated = bench.draft.shape.in_force
    if dated is None:
        return None
    place = bench.draft.place
    first = day_range(
        dated.from_,
        place("in_force", "from", "from"),
        place("in_force", "from", "to"),
        bench.faults,
    )
    if dated.until is None:
        return (*first, LAST_DAY, LAST_DAY)
    last = day_range(
        dated.until,
        place("in_force", "until", "from"),
        place("in_force", "until", "to"),
        bench.faults,
    )
    if last[0] < first[0] or last[1] < first[1]:
        bench.fault("LC205.ends", "in_force", "until", norm=bench.draft.shape.id)
    return (*first, *last)


def read_of(bench: Bench) -> dict[str, str]:
    """Give how far each edition was read; "" stands for those not named."""
    known = [edition.id for edition in bench.draft.act.editions]
    found: dict[str, str] = {}
    for name, status in bench.draft.shape.read.items():
        if name not in known and name not in ELSE:
            words = {"act": bench.draft.act.id, "word": name}
            place, near = bench.draft.key("read", name), nearest(name, [*known, "else"])
            bench.faults.append(place.fault("LC206.unknown", near, **words))
        found["" if name in ELSE else name] = status
    return found


def citation_of(bench: Bench) -> tuple[str, str, str]:
    """Give article, paragraph and item; every norm with findings has one of them."""
    shape = bench.draft.shape
    if shape.cite is not None:
        cite = (shape.cite.article, shape.cite.paragraph, shape.cite.item)
        if not any(cite):
            bench.fault("LC202.empty_cite", "cite", norm=shape.id)
        return cite
    if isinstance(shape, BridgeShape):
        return cited(shape.implements)
    if isinstance(shape, OffenceShape) and shape.regime == "none":
        return ("", "", "")  # of the act as a whole: no provision of it punishes this
    if not isinstance(shape, DefinitionShape) or shape.for_each:
        bench.fault("LC202.cite", norm=shape.id)
    return ("", "", "")


def cited(text: str) -> tuple[str, str, str]:
    """Read a citation such as `cedaw 2(b)`: a number is a paragraph, a letter an item."""
    article, *rest = text.split()[-1].replace(")", "").split("(") if text.split() else [""]
    if rest and not rest[0][:1].isdigit():
        return article, "", ".".join(rest)
    return article, "".join(rest[:1]), ".".join(rest[1:])


def bind(bench: Bench) -> Bound:
    """Read `for_each`, arguments and `with`; leave on the bench what the body may name."""
    shape = bench.draft.shape
    for_each: tuple[Expr, ...] = ()
    bound: dict[str, Variable] = {}
    args: tuple[tuple[str, str], ...] = ()
    if not isinstance(shape, ExceptionShape):
        written = getattr(shape, "for_each", "")
        tree = bench.tree("bindings", "for_each") if written else None
        if tree is not None:
            for_each, bound = bindings(bench.scope("for_each"), tree)
    if isinstance(shape, DefinitionShape):
        given = arguments(bench, shape) if shape.args else bound
        if shape.for_each:
            check_arguments(bench, given, bound)
        args = tuple((name, variable.sort) for name, variable in given.items())
        bench.variables.update(given)
        return Bound(for_each, args, given)
    bench.variables.update(bound)
    return Bound(for_each, named_by(bench, bound), bound)


def named_by(bench: Bench, bound: dict[str, Variable]) -> tuple[tuple[str, str], ...]:
    """Read which of the bound variables name an instance, where not all of them do."""
    names = getattr(bench.draft.shape, "instance", [])
    for name in names:
        if name not in bound:
            bench.fault("LC227.bind", "instance", near=nearest(name, bound), name=name)
    return tuple((name, bound[name].sort) for name in names if name in bound)


def arguments(bench: Bench, shape: DefinitionShape) -> dict[str, Variable]:
    """Read the arguments of a definition: an event, of any kind or of one, a person, a day."""
    found = {}
    for name, sort in shape.args.items():
        check_key(bench, "args", name)
        found[name] = argument(bench.world, sort) or refuse_argument(bench, name, sort)
    return found


def check_key(bench: Bench, part: str, name: str) -> None:
    """Refuse a key that cannot be a variable."""
    scope = bench.scope(part, name)
    scope.place = bench.draft.key(part, name)
    check_name(scope, name, 0, len(name))


def argument(world: World, sort: str) -> Variable | None:
    """Read the type of an argument; None where it is none."""
    if sort in SORTS:
        return Variable(SORTS[sort], "")
    return Variable(EVENT, sort) if sort in world.vocabulary.events else None


def refuse_argument(bench: Bench, name: str, sort: str) -> Variable:
    """Refuse an argument of a type nobody declared."""
    near = nearest(sort, [*SORTS, *bench.world.vocabulary.events])
    bench.fault("LC222.here", "args", name, near=near, what=Term("kind of event"), name=sort)
    return Variable(EVENT, "")


def check_arguments(bench: Bench, given: dict[str, Variable], bound: dict[str, Variable]) -> None:
    """Ask that the instances of a definition say what each argument is."""
    for name, variable in given.items():
        found = bound.get(name)
        if found is None or found.sort != variable.sort:
            bench.fault("LC227.argument", "for_each", name=name)


def with_of(bench: Bench) -> tuple[tuple[str, Expr], ...]:
    """Read `with`: later events, each known to what stands after it."""
    found: list[tuple[str, Expr]] = []
    for name in getattr(bench.draft.shape, "with_", {}):
        tree = bench.tree("pattern_text", "with", name)
        if tree is None:
            bench.variables[name] = Variable(EVENT, "")
            continue
        scope = bench.scope("with", name)
        check_key(bench, "with", name)
        read, bound = pattern(scope, tree, name)
        if list(bound) != [name]:
            bench.fault("LC228.colon", "with", name, name=name)
        found.append((name, read))
        bench.variables[name] = Variable(EVENT, read[0])
    return tuple(found)


def build(bench: Bench, bound: Bound, own: dict[str, Any]) -> Norm:
    """Put a norm together from what every kind has and what its own kind adds."""
    draft, shape = bench.draft, bench.draft.shape
    article, paragraph, item = citation_of(bench)
    only_in = None
    if shape.only_in is not None:
        only_in = reading_of(bench, shape.only_in.reading, shape.only_in.value)
    norm = Norm(
        **{
            "id": shape.id,
            "act": draft.act.id,
            "order": draft.order,
            "file": draft.source.name,
            "line": draft.node.line,
            "row": shape.row,
            "article": article,
            "paragraph": paragraph,
            "item": item,
            "editions": editions_of(bench),
            "interval": interval_of(bench),
            "by": shape.in_force.by if shape.in_force is not None else "",
            "ended_by": shape.in_force.ended_by if shape.in_force is not None else "",
            "read": read_of(bench),
            "kind": shape.kind,
            "level": shape.level,
            "title": texts(shape.title),
            "says": texts(shape.says),
            "reviewed": "",
            "bearer": "",
            "serves": False,
            "args": bound.args,
            "gives": "",
            "for_each": bound.for_each,
            "bound": (),
            "when": None,
            "only_in": only_in,
            "burden": getattr(shape, "burden", None) or "",
            "over": (),
            "defeats": (),
            "effect": "",
            "strength": shape.strength or draft.act.strength,
            "chain": tuple(link.model_dump() for link in shape.chain),
            "parts": {},
            **own,
        }
    )
    signed = shape.reviewed
    return norm if signed is None else reviewed(norm, signed.by, signed.on, signed.sha)


def reading_of(bench: Bench, name: str, value: str) -> tuple[str, str]:
    """Check the reading under which alone a norm stands."""
    known = bench.world.readings
    full = name if name in known else f"{bench.draft.act.id}.{name}"
    if full not in known:
        short = [one.removeprefix(f"{bench.draft.act.id}.") for one in known]
        bench.fault(
            "LC222.known",
            "only_in",
            "reading",
            near=nearest(name, short),
            what=Term("reading"),
            name=name,
        )
    elif value not in known[full].values:
        near = nearest(value, known[full].values)
        bench.fault("LC224.reading", "only_in", "value", near=near, name=name, word=value, words="")
    return full, value
