"""Made-up definitions, exceptions, bridges, clashes and norms of a service."""

from __future__ import annotations

from typing import Any

from lawcheck.model.expression import Expr
from lawcheck.model.ruleset import Norm
from tests.reference.made_expressions import Frame, condition, pattern, period, plain, span
from tests.reference.made_norms import Draft, bind


def definitions(draft: Draft) -> None:
    """Make some of the five definitions that other norms may call."""
    dice = draft.dice
    if dice.chance(40):
        served: Expr = ("order_served", None, None, None, "ord", None, None)
        term: Expr = ("for", ("at", "srv"), ("period", dice.pick(5, 10, 30), "d", ""))
        if dice.chance(30):
            term = ("for", ("at", "ord"), ("period", dice.pick(5, 10), "d", ""))
        draft.add("toy.d.term", "toy", "definition", args=(("ord", "event"),), gives="span",
                  bound=(("srv", served),), parts={"is": term}, read={"": "seen"})  # fmt: skip
        draft.calls |= {"toy.d.term"}
        if dice.chance(45):
            extends(draft)
    if dice.chance(25):
        draft.add("toy.d.protected", "toy", "definition", args=(("ord", "event"),),
                  gives="people", parts={"is": ("of", "to", "incident", "ord")},
                  read={"": "seen"})  # fmt: skip
        draft.calls |= {"toy.d.protected"}
    if dice.chance(25):
        args = (("ev", "event"), ("day", "moment"))
        later = ("latest", ("at", "ev"), ("at", "day"))
        draft.add("toy.d.begins", "toy", "definition", args=args, gives="moment",
                  parts={"is": dice.pick(("at", "ev"), later)}, read={"": "seen"})  # fmt: skip
        draft.calls |= {"toy.d.begins"}
    if dice.chance(45):
        family(draft)
        draft.calls |= {"toy.d.family"}
    if dice.chance(35):
        free: Expr = ("minus", ("figure", "places"), ("figure", "needed"))
        twice: Expr = ("times", ("figure", "places"), ("number", "2", ""))
        draft.wordings("toy.d.spare", "toy", "definition", args=(("ev", "event"),),
                       gives="number", parts={"is": dice.pick(free, twice)})  # fmt: skip
        draft.calls |= {"toy.d.spare"}


def extends(draft: Draft) -> None:
    """Make an exception that lengthens the span of a definition."""
    pattern_: Expr = ("order_copied", None, None, None, "ord", None, None)
    draft.add("toy.x.longer", "toy", "exception", defeats=("toy.d.term",), effect="extend",
              when=("some", pattern_), parts={"by": ("period", 10, "d", "")},
              read={"": "seen"})  # fmt: skip


def family(draft: Draft) -> None:
    """Make a definition of a truth that is a finding of its own."""
    dice = draft.dice
    frame = Frame((("i", "incident"),), ("v",), draft.calls, "toy")
    steps = (
        ("event", "i", ("incident", "i", None, None, None, None, None)),
        ("person", "v", ("party", dice.pick("to", "by"), "i")),
    )
    fields: dict[str, Any] = {
        "args": (("i", "event"), ("v", "person")),
        "gives": "truth",
        "for_each": steps,
        "parts": {"is": condition(dice, frame)},
    }
    draft.wordings("toy.d.family", "toy", "definition", **fields)
    if dice.chance(50):
        draft.add("toy.x.rebut", "toy", "exception", defeats=("toy.d.family",), effect="rebut",
                  when=condition(dice, frame, 0), read={"": "seen"})  # fmt: skip


EXTENDED = ("deadline", "recurring", "maintain", "during", "runs", "limitation")


def exceptions(draft: Draft, norm: Norm, frame: Frame) -> None:
    """Make an exception to a norm, sometimes with an exception of its own."""
    dice = draft.dice
    effects = ["undercut", "undercut"]
    if norm.kind == "duty":
        effects += ["suspend", "suspend", "replace", "replace"]
    if norm.kind == "offence":
        effects += ["liability_removed"] * 3
    effects += ["extend"] * any(part in norm.parts for part in EXTENDED)
    effect = dice.pick(*effects)
    if effect == "replace" and not {"discharge"} <= set(norm.parts):
        effect = "undercut"
    if norm.kind == "duty" and "recurring" in norm.parts and effect == "replace":
        effect = "suspend"
    parts: dict[str, Any] = {}
    if effect == "suspend":
        parts["during"] = span(dice, frame, certain=True)
        if dice.chance(50):
            long = ("period", 60, "d", "")
            parts["during"] = ("for", ("at", frame.events[0][0]), long)
    if effect == "extend":
        parts["by"] = ("period", dice.pick(12, 48, 240, 2400), "h", "")
    if effect == "replace":
        other = pattern(dice, frame, "warned", frame.events[0][0], wide=True)
        parts["discharge"] = ("pattern", other)
    when = plain(dice, frame) if dice.chance(45) else condition(dice, frame)
    if effect == "suspend" and dice.chance(50):
        when = None
    if effect == "liability_removed":
        parts["governed_by"] = ("as_of",)
    name = f"{norm.id}.x"
    bound: tuple[tuple[str, Expr], ...] = ()
    if dice.chance(15):
        bound = (("w", ("warned", None, None, None, frame.events[0][0], None, None)),)
        if dice.chance(50):
            when = ("happened", "w")
    made = draft.wordings(name, norm.act, "exception", defeats=(norm.id,), effect=effect,
                          when=when, parts=parts, bound=bound)  # fmt: skip
    if dice.chance(35):
        draft.add(f"{made.id}.x", norm.act, "exception", defeats=(made.id,), effect="undercut",
                  when=condition(dice, frame, 0))  # fmt: skip


def clash(draft: Draft) -> None:
    """Make a duty and a prohibition of one event, with a priority now and then."""
    dice = draft.dice
    frame, more = bind(draft, "toy", dice.pick("order_issued", "incident"))
    first = frame.events[0][0]
    event = ("warned", None, None, None, first, None, None)
    until = span(dice, frame, certain=True)
    rest = {"bearer": "police", "read": {"": "seen"}}
    draft.add("toy.c.must", "toy", "duty", **more, **rest,
              parts={"discharge": ("pattern", event),
                     "deadline": (period(dice), ("at", first))})  # fmt: skip
    over = ("toy.c.must",) if dice.chance(15) else ()
    draft.add("toy.c.not", "toy", "prohibition", **more, **rest, over=over,
              parts={"forbidden": event, "during": until})  # fmt: skip


def bridge(draft: Draft) -> None:
    """Make a treaty obligation and a bridge to what implements it."""
    dice = draft.dice
    frame, more = bind(draft, "alt", "incident")
    national = [norm.id for norm in draft.norms if norm.kind in ("duty", "power", "offence")]
    by: list[Expr] = []
    for _ in range(dice.pick(0, 1, 1, 2)):
        if national:
            when = condition(dice, frame, 0) if dice.chance(35) else None
            by.append((dice.pick(*national), dice.pick("full", "partial", "partial"), when))
    event = ("warned", None, None, None, frame.events[0][0], None, None)
    draft.add("alt.o", "alt", "duty", **more, bearer="court",
              parts={"discharge": ("pattern", event)})  # fmt: skip
    draft.add("alt.b", "alt", "bridge", for_each=more["for_each"], bound=more["bound"],
              parts={"obligation": "alt.o", "implements": "alt 2",
                     "by_norms": tuple(by)})  # fmt: skip


def of_a_service(draft: Draft) -> None:
    """Make a duty of a service, which speaks of figures."""
    dice = draft.dice
    enough: Expr = ("compare", ">=", ("figure", "places"), ("figure", "needed"))
    draft.add("toy.s", "toy", "duty", level="service", bearer="court",
              parts={"discharge": ("condition", enough)},
              when=dice.pick(None, ("is", ("fact", "poor"), "yes")))  # fmt: skip


def endless(draft: Draft) -> None:
    """Make a condition with more open points than are settled."""
    points = [("is", ("fact", f"point_{number}"), "yes") for number in range(18)]
    frame, more = bind(draft, "toy", "incident")
    first = frame.events[0][0]
    event = ("warned", None, None, None, first, None, None)
    draft.add("toy.e", "toy", "duty", **more, when=("and", *points), bearer="court",
              parts={"discharge": ("pattern", event)}, read={"": "seen"})  # fmt: skip
