"""Moments, spans and periods."""

from __future__ import annotations

from lawcheck.language.expression import Tree
from lawcheck.language.types.calls import call
from lawcheck.language.types.scope import EVENT, MOMENT, Scope, dotted
from lawcheck.model.expression import Expr

NEVER: Expr = ("as_of",)
NO_SPAN: Expr = ("until", NEVER, NEVER)
NO_PERIOD: Expr = ("period", 0, "unread", "")
UNITS = {
    "h": "h",
    "d": "d",
    "calendar day": "calendar_day",
    "calendar days": "calendar_day",
    "working day": "working_day",
    "working days": "working_day",
    "month": "month",
    "months": "month",
    "calendar month": "calendar_month",
    "calendar months": "calendar_month",
    "quarter": "quarter",
    "quarters": "quarter",
}
ROUNDED = ("month",)
SHOWN_UNITS = "`h`, `d`, calendar or working days, months, calendar months, quarters"
TERMS = {"same day": "same_day", "at once": "at_once", "calendar month": "calendar_month"}
NAMED = {"unread": "unread", "quarter": "quarter"}
UNCLEAR = {
    "day": "write `{} d` for days of 24 hours, or `{} calendar days`",
    "hour": "write `{} h`",
}


def moment(scope: Scope, tree: Tree) -> Expr:
    """Read a moment."""
    parts = tree.parts
    if tree.op == "group" and len(parts) == 1:
        return moment(scope, parts[0])
    if tree.op == "name":
        return named(scope, tree)
    if tree.op == "field" and parts[1] == "until" and parts[0].op == "name":
        return ("until", scope.named(parts[0], EVENT))
    if tree.op in ("earliest", "latest"):
        group = parts[0].parts if parts[0].op == "group" else parts
        return (tree.op, *(moment(scope, part) for part in group))
    if tree.op in ("plus", "minus"):
        word = "add" if tree.op == "plus" else "subtract"
        return (word, moment(scope, parts[0]), period(scope, parts[1]))
    if tree.op in ("start_of", "end_of"):
        return (f"span_{tree.op.removesuffix('_of')}", span(scope, parts[0]))
    if tree.op == "if_else":
        yes, condition, no = parts
        return ("if", scope.truth(condition), moment(scope, yes), moment(scope, no))
    if tree.op == "call":
        return start(scope, tree) if dotted(parts[0]) == "start" else call(scope, tree, "moment")
    scope.mistyped(tree, "a moment")
    return NEVER


def named(scope: Scope, tree: Tree) -> Expr:
    """Read a name as a moment: when an event began, a moment bound, the day of reading."""
    name = tree.parts[0]
    if name == "as_of":
        return ("as_of",)
    variable = scope.variables.get(name)
    if variable is None:
        known = [one for one, v in scope.variables.items() if v.sort in (EVENT, MOMENT)]
        scope.unknown("event or moment", name, tree.start, tree.end, [*known, "as_of"])
    elif variable.sort not in (EVENT, MOMENT):
        scope.mistyped(tree, "a moment")
    return ("at", name)


def start(scope: Scope, tree: Tree) -> Expr:
    """Read `start(act)`: when an act came into force."""
    name = dotted(tree.parts[1]) if len(tree.parts) == 2 else ""
    if not name:
        scope.fault("LC227", "`start(...)` takes the id of one act", tree.start, tree.end)
    elif name not in scope.world.acts:
        place = tree.parts[1]
        scope.unknown("act", name, place.start, place.end, scope.world.acts)
    return ("start", name)


def span(scope: Scope, tree: Tree) -> Expr:
    """Read a span."""
    parts = tree.parts
    if tree.op == "group" and len(parts) == 1:
        return span(scope, parts[0])
    if tree.op == "from_for":
        return ("for", moment(scope, parts[0]), period(scope, parts[1]))
    if tree.op == "from_until":
        return ("until", moment(scope, parts[0]), moment(scope, parts[1]))
    if tree.op == "if_else":
        yes, condition, no = parts
        return ("if", scope.truth(condition), span(scope, yes), span(scope, no))
    if tree.op == "call":
        return call(scope, tree, "span")
    scope.mistyped(tree, "a span", "write `from ... for ...` or `from ... until ...`")
    return NO_SPAN


def period(scope: Scope, tree: Tree) -> Expr:
    """Read a period."""
    parts = tree.parts
    if tree.op == "group" and len(parts) == 1:
        return period(scope, parts[0])
    if tree.op == "quantity":
        return counted(scope, tree)
    if tree.op == "term":
        return ("period", 1, TERMS.get(parts[0], "calendar_month"), "")
    if tree.op == "name" and parts[0] in NAMED:
        return ("period", 1, NAMED[parts[0]], "")
    if tree.op == "if_else":
        yes, condition, no = parts
        return ("if", scope.truth(condition), period(scope, yes), period(scope, no))
    scope.mistyped(tree, "a period", "such as `24 h`, `30 d`, `7 calendar days` or `2 months`")
    return NO_PERIOD


def counted(scope: Scope, tree: Tree) -> Expr:
    """Read an amount and its unit."""
    amount, unit, rounding = tree.parts
    known = UNITS.get(unit)
    if known is None:
        clear = UNCLEAR.get(unit.removesuffix("s"), "").replace("{}", amount)
        help_ = clear or f"a unit is {SHOWN_UNITS}"
        message = f"`{unit}` is no unit of time of this language"
        scope.fault("LC225", message, tree.start, tree.end, help_)
        return NO_PERIOD
    if not amount.isdigit() or len(amount) > 6 or not int(amount):
        message = f"`{amount}` is no whole number of {unit}"
        help_ = "" if amount.strip("0") else "a period is 1 or more"
        scope.fault("LC225", message, tree.start, tree.start + len(amount), help_)
        return NO_PERIOD
    if rounding and (known not in ROUNDED or rounding not in ("up", "down")):
        message = "only months are rounded, `up` or `down`"
        scope.fault("LC225", message, tree.start, tree.end)
    return ("period", int(amount), known, rounding)
