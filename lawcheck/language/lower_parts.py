"""What is particular to each kind of norm: its parts, read as expressions.

Shapes
    The keys of `Norm.parts` are those of `lawcheck.engine.program`.
Errors
    Faults go to the bench; a part that could not be read is left out.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lawcheck.language.discharge import way
from lawcheck.language.draft import Bench
from lawcheck.language.expression import Tree
from lawcheck.language.lower_norm import bind, build, with_of
from lawcheck.language.penalty import penalty
from lawcheck.language.surface_norm import (
    BridgeShape,
    DefinitionShape,
    DutyShape,
    ExceptionShape,
    OffenceShape,
    PowerShape,
    TermShape,
)
from lawcheck.language.types.numbers import number, spelled, unit_of
from lawcheck.language.types.patterns import pattern
from lawcheck.language.types.people import people
from lawcheck.language.types.scope import Scope, Variable
from lawcheck.language.types.times import moment, period, span
from lawcheck.language.types.truths import truth
from lawcheck.model.expression import Expr
from lawcheck.model.ruleset import Norm

Reader = Callable[[Scope, Tree], Expr]


class Parts:
    """The parts of one norm while they are being read."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.shape: Any = bench.draft.shape
        self.own: dict[str, Any] = {}  # fields of the norm
        self.parts: dict[str, Any] = {}
        self.own["parts"] = self.parts

    def add(self, key: str, reader: Reader, more: dict[str, Variable] | None = None) -> Expr | None:
        """Read an expression, if it is written, and keep it under its key."""
        attribute = f"{key}_" if key in ("for", "is") else key
        if getattr(self.shape, attribute) is None:
            return None
        read = self.bench.read(reader, key, more=more)
        if read is not None:
            self.parts[key] = read
        return read

    def event(self, key: str) -> dict[str, Variable]:
        """Read a pattern, if it is written; give the variable it binds."""
        if getattr(self.shape, key) is None:
            return {}
        tree = self.bench.tree("pattern_text", key)
        if tree is None:
            return {}
        self.parts[key], bound = pattern(self.bench.scope(key), tree)
        return bound

    def term(self, key: str) -> None:
        """Read a period and the moment it starts from."""
        shape: TermShape | None = getattr(self.shape, key)
        if shape is None:
            return
        within = self.bench.read(period, key, "within")
        after = self.bench.read(moment, key, "after")
        if within is not None and after is not None:
            self.parts[key] = (within, after)

    def who(self, key: str) -> None:
        """Read who is meant; a body that bears a norm is also named by itself."""
        read = self.add(key, people)
        if key == "bearer" and read is not None and read[0] == "body":
            self.own["bearer"] = read[1]

    def discharge(self) -> None:
        """Read what fulfils a duty."""
        if self.shape.discharge is not None:
            found = way(self.bench, self.shape.discharge, "discharge")
            if found is not None:
                self.parts["discharge"] = found

    def when(self) -> None:
        """Read the condition under which a norm comes to bear."""
        if self.shape.when is not None:
            self.own["when"] = self.bench.read(truth, "when")

    def ids(self, key: str) -> tuple[str, ...]:
        """Read ids of other norms."""
        names: list[str] = getattr(self.shape, key)
        return tuple(self.bench.norm(name, key) for name in names)


def lower(bench: Bench) -> tuple[Norm, dict[str, Variable]]:
    """Lower one draft; give it with the names that exceptions to it may use."""
    bound = bind(bench)
    read = Parts(bench)
    read.own["bound"] = with_of(bench)
    KINDS[bench.draft.shape.kind](read)
    return build(bench, bound, read.own), dict(bench.variables)


def instance(read: Parts) -> None:
    """Read what every norm has that somebody may rely on."""
    read.when()
    read.own["over"] = read.ids("over")
    read.add("governed_by", moment)
    read.add("arises", moment)
    read.who("for")


def duty(read: Parts) -> None:
    """Read a duty."""
    instance(read)
    read.who("bearer")
    read.who("owed_to")
    read.term("deadline")
    read.discharge()
    read.event("failed_by")
    read.add("closes", moment)
    read.add("maintain", span)
    recurring(read)
    modes = [key for key in ("deadline", "recurring", "maintain") if getattr(read.shape, key)]
    if len(modes) > 1:
        message = f"a duty has `{modes[0]}` or `{modes[1]}`, not both"
        read.bench.fault("LC232", message, "make two norms of it", modes[1])


def recurring(read: Parts) -> None:
    """Read how often a duty is to be done, and during which span."""
    shape: DutyShape = read.shape
    if shape.recurring is None:
        return
    at_least = shape.recurring.at_least
    if not at_least.isdigit() or not 0 < int(at_least[:4]) <= 100:
        message = f"`at_least` is a whole number from 1 to 100, not {at_least}"
        read.bench.fault("LC204", message, "", "recurring", "at_least")
        at_least = "1"
    by_reading = shape.recurring.by_reading
    if by_reading:
        by_reading = reading_for(read.bench, by_reading)
    read.parts["recurring"] = {
        "at_least": int(at_least),
        "per": read.bench.read(period, "recurring", "per"),
        "during": read.bench.read(span, "recurring", "during"),
        "as": shape.recurring.as_ or "",
        "by_reading": by_reading,
    }
    if read.parts.get("discharge", ("",))[0] != "pattern":
        message = "a recurring duty is discharged by one kind of event"
        read.bench.fault("LC232", message, "", "recurring")


def reading_for(bench: Bench, name: str) -> str:
    """Check a reading that chooses between windows and gaps."""
    known = bench.world.readings
    full = name if name in known else f"{bench.draft.act.id}.{name}"
    if full not in known or set(known[full].values) != {"window", "gap"}:
        message = f"no reading `{name}` with the values `window` and `gap` is known"
        bench.fault("LC222", message, "", "recurring", "by_reading")
    return full


def prohibition(read: Parts) -> None:
    """Read a prohibition."""
    instance(read)
    read.who("bearer")
    read.who("owed_to")
    read.event("forbidden")
    read.add("during", span)


def power(read: Parts) -> None:
    """Read a power or a right; inside `runs` the granted event has its name."""
    instance(read)
    shape: PowerShape = read.shape
    read.own["serves"] = shape.serves == "yes"
    read.who("bearer")
    read.who("owed_to")
    read.who("from_whom")
    read.event("asked")
    granted = read.event("granted")
    read.event("refused")
    read.add("runs", span, granted)
    read.add("until", moment)
    if shape.order is not None:
        read.parts["order"] = read.bench.word(shape.order, "order", "order")


def definition(read: Parts) -> None:
    """Read a definition: what it gives decides how its body is read."""
    shape: DefinitionShape = read.shape
    read.own["gives"] = shape.gives
    read.add("governed_by", moment)
    read.who("for")
    if shape.gives == "number":
        tree = read.bench.tree("expression", "is")
        if tree is not None:
            read.parts["is"], unit = number(read.bench.scope("is"), tree)
            if unit != unit_of(shape.unit):
                message = f"the body is {spelled(unit)}, not {spelled(unit_of(shape.unit))}"
                read.bench.fault("LC226", message, "say its unit: `unit: ...`", "is")
        return
    readers: dict[str, Reader] = {
        "truth": truth,
        "moment": moment,
        "span": span,
        "people": people,
    }
    read.add("is", readers[shape.gives])


def offence(read: Parts) -> None:
    """Read an offence."""
    instance(read)
    shape: OffenceShape = read.shape
    read.add("elements", truth)
    read.add("repeated", truth)
    read.term("limitation")
    read.parts["regime"] = shape.regime
    if shape.mode is not None:
        read.parts["mode"] = shape.mode
    if shape.mode_read is not None:
        read.parts["mode_read"] = shape.mode_read
    if shape.penalty is not None:
        read.parts["penalty"] = penalty(read.bench, shape.penalty)
    read.parts["instead_of"] = read.ids("instead_of")


def exception(read: Parts) -> None:
    """Read an exception; what it needs depends on its effect."""
    shape: ExceptionShape = read.shape
    read.when()
    read.own["defeats"] = read.ids("defeats")
    read.own["effect"] = shape.effect
    read.add("during", span)
    read.add("by", period)
    read.add("until", moment)
    read.discharge()


def bridge(read: Parts) -> None:
    """Read a bridge from an obligation to the norms that implement it."""
    instance(read)
    shape: BridgeShape = read.shape
    read.parts["obligation"] = read.bench.norm(shape.obligation, "obligation")
    read.parts["implements"] = shape.implements
    by = []
    for index, one in enumerate(shape.by):
        norm = read.bench.norm(one.norm, "by", index, "norm")
        when = None if one.when is None else read.bench.read(truth, "by", index, "when")
        by.append((norm, one.extent, when))
    read.parts["by_norms"] = tuple(by)


KINDS: dict[str, Callable[[Parts], None]] = {
    "duty": duty,
    "prohibition": prohibition,
    "power": power,
    "right": power,
    "definition": definition,
    "offence": offence,
    "exception": exception,
    "bridge": bridge,
}
