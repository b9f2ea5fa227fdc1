"""Made-up conditions, moments, spans and periods over what a norm has bound."""

from __future__ import annotations

from typing import Any, NamedTuple

from lawcheck.model.expression import Expr
from tests.reference.dice import Dice
from tests.reference.made_acts import READINGS

WORDS: dict[str, list[Expr]] = {
    "incident": [
        ("is", ("attr", "", "harm"), "pain"),
        ("in", ("attr", "", "harm"), ("pain", "grave")),
        ("has", ("attr", "", "acts"), "hit"),
        ("is", ("attr", "", "alone"), "yes"),
        ("compare", ">=", ("attr", "", "blows"), ("number", "2", "")),
    ],
    "report": [("is", ("attr", "", "urgent"), "yes")],
    "order_issued": [("is", ("attr", "", "urgent"), "yes")],
    "order_served": [("is", ("attr", "", "signature"), "yes")],
}
DETAILS = {
    "order_copied": "complete",
    "checked": "alone",
    "notified": "written",
    "contact": "against_will",
    "report": "urgent",
}
FOLLOWERS = {
    "incident": ("report", "visited", "warned", "order_requested", "contact"),
    "report": ("registered", "visited", "refused", "notified"),
    "order_issued": ("order_served", "order_copied", "checked", "contact", "order_ended"),
    "order_served": ("checked", "notified"),
}


class Frame(NamedTuple):
    """What `for_each` and `with` bind, and which definitions may be called."""

    events: tuple[tuple[str, str], ...]  # variable and kind; the first is never missing
    people: tuple[str, ...]
    calls: frozenset[str]
    act: str


def about(expr: Expr, variable: str) -> Expr:
    """Fill a variable into an expression written without."""
    return (
        tuple(
            about(part, variable) if isinstance(part, tuple) else variable if part == "" else part
            for part in (expr if expr[0] != "number" else ())
        )
        or expr
    )


def pattern(
    dice: Dice, frame: Frame, kind: str, anchor: str, wide: bool = False, var: str = "x"
) -> Expr:
    """Make a pattern about a bound event; `wide` leaves most parts out."""
    by: Expr | None = None
    to: Expr | None = None
    where: Expr | None = None
    window: Expr | None = None
    if dice.chance(12):
        by = ("body", dice.pick("police", "police", "prosecutor"))
    if dice.chance(20):
        choices: list[Expr] = [("body", "prosecutor")]
        choices += [("var", name) for name in frame.people]
        to = dice.pick(*choices)
    if not wide and dice.chance(40):
        window = window_of(dice, frame, kind)
    if kind in DETAILS and dice.chance(20):
        where = ("is", ("attr", var, DETAILS[kind]), "yes")
        if dice.chance(20):
            where = ("and", where, ("not_after", ("at", anchor), ("at", var)))
    return kind, var if where else dice.pick(var, None), by, to, anchor, window, where


def window_of(dice: Dice, frame: Frame, kind: str) -> Expr:
    """Make a window; nothing is measured from an event of the kind itself."""
    others = [name for name, other in frame.events if other != kind]
    event: Expr = ("at", dice.pick(*others)) if others else ("as_of",)
    what = dice.pick("after", "after", "after", "before", "during") if others else "before"
    if what == "during":
        return "during", span(dice, frame)
    if what == "before":
        length = ("period", dice.pick(2, 5, 10), "d", "")
        return "before", length, dice.pick(event, ("as_of",))
    return "after", period(dice, plain=True), event


def period(dice: Dice, plain: bool = False) -> Expr:
    """Make a period; `plain` leaves out those without a number."""
    unit = dice.weighted(
        [(6, "h"), (5, "d"), (4, "calendar_day"), (3, "working_day"), (4, "month"),
         (2, "same_day"), (0 if plain else 3, "at_once"), (0 if plain else 2, "unread")]
    )  # fmt: skip
    if unit == "h":
        return "period", dice.pick(3, 24, 24, 72), "h", ""
    if unit == "month":
        return "period", dice.pick(1, 2), "month", dice.pick("", "down", "up")
    if unit in ("same_day", "at_once", "unread"):
        return "period", 0, unit, ""
    made: Expr = ("period", dice.pick(1, 3, 7, 10), unit, "")
    if dice.chance(12):
        test: Expr = ("reading", "toy.scope", dice.pick(*READINGS["toy.scope"]))
        return "if", test, made, ("period", 5, unit, "")
    return made


def moment(dice: Dice, frame: Frame, simple: bool = False) -> Expr:
    """Make a moment."""
    one: Expr = ("at", dice.pick(*frame.events)[0])
    if simple or dice.chance(45):
        return one
    two: Expr = ("at", dice.pick(*frame.events)[0])
    choices: list[Expr] = [
        ("earliest", one, two),
        ("latest", one, two),
        ("add", one, period(dice, plain=True)),
        ("subtract", one, ("period", dice.pick(6, 48), "h", "")),
        ("until", frame.events[0][0]),
        ("start", frame.act),
        ("if", ("is", ("fact", "poor"), "yes"), one, two),
        ("span_end", span(dice, frame)),
        ("span_start", span(dice, frame)),
        ("as_of",),
    ]
    if "toy.d.begins" in frame.calls:
        choices.append(("call", "toy.d.begins", (("var", frame.events[0][0]), one)))
    return dice.pick(*choices)


def shifted(dice: Dice, frame: Frame) -> Expr:
    """Make a moment that is no event's own: nothing is compared with itself."""
    one: Expr = ("at", dice.pick(*frame.events)[0])
    hours = ("period", dice.pick(6, 48), "h", "")
    return dice.pick("add", "subtract"), one, hours


def span(dice: Dice, frame: Frame, certain: bool = False) -> Expr:
    """Make a span from a bound event on."""
    first: Expr = ("at", frame.events[0 if certain else -1][0])
    length: Expr = ("period", dice.pick(2, 5, 10, 30), dice.pick("d", "d", "calendar_day"), "")
    plain: Expr = ("for", first, length)
    roll = dice.randint(1, 100)
    kinds = dict(frame.events)
    orders = [name for name, kind in kinds.items() if kind == "order_issued"]
    if "toy.d.term" in frame.calls and orders and roll <= 40:
        return "call", "toy.d.term", (("var", orders[0]),)
    if roll <= 55:
        end: Expr = ("add", first, ("period", dice.pick(1, 2), "month", ""))
        return "until", first, end
    if roll <= 65:
        return "if", ("is", ("fact", "rural"), "yes"), plain, ("for", first, ("period", 3, "d", ""))
    return plain


def condition(dice: Dice, frame: Frame, depth: int = 1) -> Expr:
    """Make a condition, mostly of one or two parts."""
    if depth and dice.chance(30):
        head = dice.pick("and", "or", "and", "or", "not")
        if head == "not":
            return "not", condition(dice, frame, 0)
        parts = [condition(dice, frame, 0) for _ in range(2)]
        return head, *parts
    return single(dice, frame)


def single(dice: Dice, frame: Frame) -> Expr:
    """Make one condition."""
    name, kind = dice.pick(*frame.events)
    first, first_kind = frame.events[0]
    choices: list[tuple[int, Any]] = [
        (1, ("truth", dice.pick("yes", "no", "unknown"))),
        (4, ("happened", name)),
        (3, ("is", ("fact", "poor"), "yes")),
        (2, ("in", ("fact", "mood"), ("calm",))),
        (4, ("reading", "toy.scope", dice.pick(*READINGS["toy.scope"]))),
        (4, ("is_about", frame.events[-1][0], first)),
        (4, ("common_child", ("of", "by", "incident", first), ("of", "to", "incident", first))),
    ]
    follower = dice.pick(*FOLLOWERS[first_kind])
    made = pattern(dice, frame, follower, first)
    choices += [
        (5, ("some", made)),
        (4, ("not", ("some", made))),
        (4, ("at_least", dice.pick(1, 2, 3), made)),
    ]
    if first_kind != "order_issued" or dice.chance(50):
        detailed = dice.pick(*[word for word in FOLLOWERS[first_kind] if word in DETAILS])
        where = ("is", ("attr", "x", DETAILS[detailed]), "yes")
        choices.append((5, ("every", (detailed, "x", None, None, first, None, where))))
    if kind in WORDS:
        choices += [(6, about(word, name)) for word in WORDS[kind]]
    choices += [
        (5, (dice.pick("before", "not_after"), moment(dice, frame), shifted(dice, frame))),
        (4, ("runs", span(dice, frame), shifted(dice, frame))),
        (5, ("runs", span(dice, frame, certain=True), ("as_of",))),
        (4, ("compare", ">=", ("over", ("figure", "places"), ("figure", "people")),
             ("number", "3/2", "places per people"))),
        (7, ("compare", dice.pick("<", "<=", "=", ">"),
             (dice.pick("plus", "minus"), ("figure", "places"), ("figure", "needed")),
             ("number", "4", "places"))),
    ]  # fmt: skip
    choices += about_people(dice, frame)
    return dice.weighted(choices)


def about_people(dice: Dice, frame: Frame) -> list[tuple[int, Any]]:
    """Make conditions on people."""
    first, kind = frame.events[0]
    at = ("at", first)
    left: Expr = ("of", "to", "incident", first)
    right: Expr = ("of", "by", "incident", first)
    if kind == "incident" and dice.chance(50):
        left, right = ("party", "to", first), ("party", "by", first)
    kinds = dice.pick(("spouse", "former_spouse"), ("spouse",), ("partner", "former_partner"))
    found: list[tuple[int, Any]] = [
        (4, ("relation", left, right, at, kinds)),
        (3, ("lived_together", left, right, at)),
        (3, ("ever_lived_together", left, right, dice.pick(at, ("as_of",)))),
    ]
    if kind == "incident" and "toy.d.family" in frame.calls and frame.people:
        call = ("call", "toy.d.family", (("var", first), ("var", frame.people[0])))
        found.append((14, call))
    for name in frame.people:
        found += [
            (8, ("compare", dice.pick(">=", "<"), ("age", name, dice.pick(at, ("as_of",))),
                 ("number", "18", "years"))),
            (6, ("is", ("attr", name, "sane"), "yes")),
            (8, ("member", ("var", name), dice.pick(left, right))),
            (4, ("relation", ("var", name), right, at, kinds)),
        ]  # fmt: skip
    return found


def plain(dice: Dice, frame: Frame) -> Expr | None:
    """Make a condition that a good file answers, or none."""
    name, kind = frame.events[0]
    choices: list[Expr | None] = [None, None, ("is", ("fact", "poor"), "yes")]
    choices += [about(word, name) for word in WORDS[kind]]
    length = ("period", dice.pick(2, 5, 30), "d", "")
    choices.append(("runs", ("for", ("at", name), length), ("as_of",)))
    if len(frame.events) > 1:
        choices += [("happened", frame.events[1][0])] * 2
    return dice.pick(*choices)
