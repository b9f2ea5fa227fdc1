"""Made-up norms that exist for one thing: a rare construct, or a rare clear answer."""

from __future__ import annotations

from typing import Any

from lawcheck.model.expression import Expr
from tests.reference.dice import Dice
from tests.reference.made_acts import READINGS
from tests.reference.made_expressions import Frame, condition, moment, period, plain, span
from tests.reference.made_norms import Draft, bind

SEEN = {"": "seen"}


def about_it(kind: str, anchor: str) -> Expr:
    """Make a pattern with nothing but what it is about."""
    return kind, None, None, None, anchor, None, None


def on_orders() -> dict[str, Any]:
    """Bind nothing but an order."""
    steps = (("event", "o", ("order_issued", "o", None, None, None, None, None)),)
    return {"for_each": steps, "bound": ()}


def on_incidents() -> dict[str, Any]:
    """Bind nothing but an incident."""
    steps = (("event", "i", ("incident", "i", None, None, None, None, None)),)
    return {"for_each": steps, "bound": ()}


def simple_duty(draft: Draft) -> None:
    """Make a duty that is often late or missed, and suspended now and then."""
    dice = draft.dice
    act = about_it(dice.pick("order_copied", "order_copied", "checked"), "o")
    length = ("period", dice.pick(1, 1, 2, 2), "h", "")
    parts = {"discharge": ("pattern", act), "deadline": (length, ("at", "o"))}
    norm = draft.add("toy.p", "toy", "duty", **on_orders(), bearer="court", parts=parts,
                     read=SEEN)  # fmt: skip
    if dice.chance(35):
        poor = dice.pick(("is", ("fact", "poor"), "yes"), ("happened", "o"))
        draft.add("toy.p.y", "toy", "exception", defeats=(norm.id,), effect="undercut",
                  when=poor, read=SEEN)  # fmt: skip
    elif dice.chance(50):
        during = ("for", ("at", "o"), ("period", dice.pick(10, 60), "d", ""))
        draft.add("toy.p.x", "toy", "exception", defeats=(norm.id,), effect="suspend",
                  parts={"during": during}, read=SEEN)  # fmt: skip


def simple_ban(draft: Draft) -> None:
    """Make a prohibition whose time is short."""
    dice = draft.dice
    what, bound = dice.pick(("i", on_incidents()), ("o", on_orders()))
    during = ("for", ("at", what), ("period", dice.pick(1, 2, 5), "d", ""))
    parts = {"forbidden": about_it("contact", what), "during": during}
    draft.add("toy.q", "toy", "prohibition", **bound, parts=parts, read=SEEN)


def simple_right(draft: Draft) -> None:
    """Make a right that is open for a few days."""
    dice = draft.dice
    during = ("for", ("at", "i"), ("period", dice.pick(1, 2, 5), "d", ""))
    kind = dice.pick("treated", "visited", "warned", "warned")
    granted = (kind, "g", None, None, "i", None, None)
    parts = {"granted": granted, "refused": about_it("refused", "i")}
    if dice.chance(45):
        del parts["refused"]
    if dice.chance(75):
        parts["runs"] = ("for", ("at", "g"), ("period", dice.pick(1, 1, 2, 20), "d", ""))
    draft.add("toy.r", "toy", "right", **on_incidents(), parts=parts, read=SEEN, serves=True,
              when=("runs", during, ("as_of",)))  # fmt: skip


def rivals(draft: Draft) -> None:
    """Make two offences, the second displaced by the first."""
    dice = draft.dice
    frame, more = bind(draft, "toy", "incident")
    regimes = ("criminal", "none", "none")
    for name, others in (("toy.f1", ("toy.f2",)), ("toy.f2", ())):
        elements = plain(dice, frame) or condition(dice, frame, 0)
        parts = {"elements": elements, "regime": dice.pick(*regimes), "instead_of": others}
        draft.add(name, "toy", "offence", **more, parts={"penalty": {}, "mode": "public", **parts})


def rarity(dice: Dice, frame: Frame) -> Expr:
    """Make a condition with something that is seldom met elsewhere."""
    first = ("at", frame.events[0][0])
    late: Expr = ("add", first, ("period", dice.pick(12, 100), "h", ""))
    two: Expr = ("at", frame.events[-1][0])
    choices: list[Expr] = [
        ("before", ("span_end", span(dice, frame)), ("as_of",)),
        ("not_after", ("span_start", span(dice, frame)), late),
        ("before", ("start", frame.act), first),
        ("not_after", ("earliest", two, late), moment(dice, frame)),
        ("truth", dice.pick("yes", "no", "unknown")),
        ("reading", "toy.scope", dice.pick(*READINGS["toy.scope"])),
        ("some", ("contact", None, None, None, frame.events[0][0],
                  ("during", span(dice, frame)), None)),
    ]  # fmt: skip
    if "toy.d.begins" in frame.calls:
        call = ("call", "toy.d.begins", (("var", frame.events[0][0]), late))
        choices += [("not_after", call, ("as_of",))] * 9
    if "toy.d.spare" in frame.calls:
        spare = ("call", "toy.d.spare", (("var", frame.events[0][0]),))
        enough = ("compare", dice.pick("<", ">="), spare, ("number", "4", "places"))
        choices += [enough] * 12
    if "toy.d.family" in frame.calls and frame.people and frame.events[0][1] == "incident":
        call = ("call", "toy.d.family", (("var", frame.events[0][0]), ("var", frame.people[0])))
        choices += [call] * 12
    return dice.pick(*choices)


def rare_condition(draft: Draft) -> None:
    """Make a duty that hangs on a rare condition."""
    dice = draft.dice
    kind = "incident" if "toy.d.family" in draft.calls and dice.chance(60) else ""
    frame, more = bind(draft, "toy", kind)
    first = frame.events[0][0]
    acts = ("pattern", about_it("warned", first)), ("pattern", about_it("detained", first))
    parts = {
        "discharge": dice.pick(("all_of", *acts), ("any_of", *acts), acts[0]),
        "deadline": (period(dice), ("at", first)),
    }
    draft.wordings("toy.k", "toy", "duty", **more, when=rarity(dice, frame), bearer="court",
                   parts=parts)  # fmt: skip


def rhythm(draft: Draft) -> None:
    """Make a duty that comes back."""
    dice = draft.dice
    unit, manner = dice.pick(
        ("quarter", "window"),
        ("calendar_month", "window"),
        ("calendar_day", "gap"),
        ("calendar_day", ""),
        ("d", dice.pick("window", "gap", "")),
    )
    amount = {"calendar_day": 7, "d": dice.pick(4, 6)}.get(unit, 1)
    days = {"quarter": 120, "calendar_month": 62}.get(unit, dice.pick(9, 14, 16))
    rule = {
        "at_least": dice.pick(1, 1, 2) if manner == "window" else 1,
        "per": ("period", amount, unit, ""),
        "during": ("for", ("at", "o"), ("period", days, "d", "")),
        "as": manner,
        "by_reading": "" if manner else "toy.rhythm",
    }
    parts = {"discharge": ("pattern", about_it("checked", "o")), "recurring": rule}
    draft.wordings("toy.t", "toy", "duty", **on_orders(), bearer="court", parts=parts)
