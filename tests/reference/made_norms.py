"""Made-up norms of every kind, over the small vocabulary."""

from __future__ import annotations

from typing import Any

from lawcheck.model.expression import Expr
from lawcheck.model.ruleset import Act, Norm
from tests.reference.dice import Dice
from tests.reference.made_acts import READINGS
from tests.reference.made_expressions import (
    FOLLOWERS,
    Frame,
    condition,
    moment,
    pattern,
    period,
    plain,
    span,
)
from tests.reference.toy_words import texts

PERFORMANCES = {
    "incident": ("report", "visited", "warned", "order_requested"),
    "report": ("registered", "visited", "notified"),
    "order_issued": ("order_copied", "checked", "notified"),
}


class Draft:
    """A rule set being written: acts, norms so far, and which definitions exist."""

    def __init__(self, dice: Dice, acts: dict[str, Act]) -> None:
        self.dice = dice
        self.acts = acts
        self.norms: list[Norm] = []
        self.calls: frozenset[str] = frozenset()

    def add(self, name: str, act: str, kind: str, **more: Any) -> Norm:
        """Write a norm down."""
        fields: dict[str, Any] = {
            "row": name, "file": "made.yaml", "line": 1, "article": str(len(self.norms) + 1),
            "paragraph": "", "item": "", "interval": None, "level": "case",
            "editions": tuple(edition.id for edition in self.acts[act].editions),
            "title": texts(name), "says": texts(name), "reviewed": "", "bearer": "",
            "serves": False, "args": (), "gives": "", "for_each": (), "bound": (),
            "when": None, "only_in": None, "burden": "", "over": (), "defeats": (),
            "effect": "", "chain": (), "parts": {}, "read": self.read(),
            "strength": self.acts[act].strength,
        }  # fmt: skip
        fields |= more
        norm = Norm(id=name, act=act, order=len(self.norms), kind=kind, **fields)
        self.norms.append(norm)
        return norm

    def read(self) -> dict[str, str]:
        """Say how far the wordings were read."""
        dice = self.dice
        usual = dice.weighted([(75, "seen"), (20, "inferred"), (2, "recalled"), (3, "unread")])
        return {"": usual} | ({"E1": "conflict"} if dice.chance(2) else {})

    def wordings(self, name: str, act: str, kind: str, **more: Any) -> Norm:
        """Write one norm, or two wordings of it in editions that follow each other."""
        editions = tuple(edition.id for edition in self.acts[act].editions)
        if len(editions) > 1 and self.dice.chance(45):
            first = self.add(name, act, kind, **more, editions=editions[:1])
            if self.dice.chance(60):
                other = dict(more)
                other["when"] = self.dice.pick(None, more.get("when"))
                if "deadline" in more.get("parts", {}):
                    _, start = more["parts"]["deadline"]
                    deadline = (period(self.dice), start)
                    other["parts"] = {**more["parts"], "deadline": deadline}
                self.add(name, act, kind, **{**other, "editions": editions[1:]})
            return first
        if act == "alt" and self.dice.chance(20):
            day = self.acts[act].editions[-1].first
            first_day = day if len(editions) > 1 else day + 10
            later = (first_day, first_day + self.dice.pick(0, 5), 800_000, 800_000)
            return self.add(name, act, kind, **more, editions=(), interval=later)
        return self.add(name, act, kind, **more)


def bind(draft: Draft, act: str, kind: str = "") -> tuple[Frame, dict[str, Any]]:
    """Choose what a norm is instantiated on."""
    dice = draft.dice
    kind = kind or dice.pick("incident", "order_issued", "order_issued", "report")
    variable = {"incident": "i", "report": "rep", "order_issued": "o"}[kind]
    where: Expr | None = None
    if kind == "order_issued" and dice.chance(50):
        where = ("is", ("attr", "o", "order"), "protection_order")
    steps: list[Expr] = [
        ("event", variable, (kind, variable, None, None, None, None, where)),
    ]
    events = [(variable, kind)]
    people: tuple[str, ...] = ()
    if dice.chance(40):
        people = ("v",)
        who: Expr = ("of", "to", "incident", variable)
        if kind == "incident":
            who = ("party", dice.pick("to", "by"), variable)
        elif "toy.d.protected" in draft.calls and kind == "order_issued" and act == "toy":
            who = ("call", "toy.d.protected", (("var", variable),))
        steps.append(("person", "v", who))
    bound: tuple[tuple[str, Expr], ...] = ()
    if kind != "report" and dice.chance(55):
        name, follower = ("served", "order_served") if kind == "order_issued" else ("rep", "report")
        bound = ((name, (follower, None, None, None, variable, None, None)),)
        events.append((name, follower))
    frame = Frame(tuple(events), people, draft.calls, act)
    return frame, {"for_each": tuple(steps), "bound": bound}


def trigger(draft: Draft, frame: Frame, more: dict[str, Any], often: int = 60) -> None:
    """Add `when`, `governed_by` and `only_in`."""
    dice = draft.dice
    if dice.chance(45):
        more["when"] = plain(dice, frame)
        return
    if len(frame.events) > 1 and dice.chance(60):
        more["when"] = ("happened", frame.events[1][0])
    elif dice.chance(often):
        more["when"] = condition(dice, frame)
    if dice.chance(15):
        more["parts"]["governed_by"] = dice.pick(
            ("at", frame.events[-1][0]), ("at", frame.events[0][0]), ("as_of",)
        )
    if dice.chance(9):
        more["only_in"] = ("toy.scope", dice.pick(*READINGS["toy.scope"]))
    if dice.chance(10):
        more["burden"] = "neutral"


def discharge(draft: Draft, frame: Frame) -> Expr:
    """Make what performs a duty."""
    dice = draft.dice
    first, kind = frame.events[0]
    chosen = dice.pick(*PERFORMANCES[kind])
    if dice.chance(50):
        return "pattern", (chosen, None, None, None, first, None, None)
    one: Expr = ("pattern", pattern(dice, frame, chosen, first, wide=True))
    roll = dice.randint(1, 100)
    if roll <= 8:
        return "condition", condition(dice, frame, 0)
    if roll <= 24:
        other = ("pattern", pattern(dice, frame, "detained", first, wide=True))
        return dice.pick("any_of", "any_of", "all_of"), one, other
    return one


def duty(draft: Draft, name: str, act: str) -> tuple[Norm, Frame]:
    """Make a duty of any mode."""
    dice = draft.dice
    frame, more = bind(draft, act)
    parts: dict[str, Any] = {"discharge": discharge(draft, frame)}
    more["parts"] = parts
    more["bearer"] = "police"
    trigger(draft, frame, more)
    first = frame.events[0][0]
    mode = dice.weighted([(78, "once"), (13, "recurring"), (9, "maintain")])
    if mode == "recurring":
        kind = dice.pick(*PERFORMANCES[frame.events[0][1]])
        parts["discharge"] = ("pattern", (kind, None, None, None, first, None, None))
        unit = dice.pick("d", "calendar_day", "calendar_day", "calendar_month", "quarter")
        amount = 7 if unit == "calendar_day" else dice.pick(4, 6) if unit == "d" else 1
        manner = "window" if unit[0] in "cq" and unit != "calendar_day" else ""
        manner = manner or dice.pick("window", "gap", "")
        parts["recurring"] = {
            "at_least": dice.pick(1, 1, 2) if manner == "window" else 1,
            "per": ("period", amount, unit, ""),
            "during": recurring_span(draft, frame, unit),
            "as": manner,
            "by_reading": "" if manner else "toy.rhythm",
        }
    elif mode == "maintain":
        parts["maintain"] = span(dice, frame)
        if dice.chance(60):
            parts["failed_by"] = pattern(dice, frame, "order_ended", first, wide=True)
    else:
        if dice.chance(82):
            start = ("at", frame.events[-1][0]) if dice.chance(60) else moment(dice, frame)
            parts["deadline"] = (period(dice), start)
        if dice.chance(18):
            parts["failed_by"] = ("refused", None, None, None, first, None, None)
        if dice.chance(14):
            parts["closes"] = moment(dice, frame)
    return draft.wordings(name, act, "duty", **more), frame


def recurring_span(draft: Draft, frame: Frame, unit: str) -> Expr:
    """Make a span of a few windows, so that few atoms arise."""
    dice = draft.dice
    if unit == "quarter":
        return "for", ("at", frame.events[-1][0]), ("period", dice.pick(2, 5), "month", "")
    if "toy.d.term" in frame.calls and frame.events[0][1] == "order_issued" and dice.chance(40):
        return "call", "toy.d.term", (("var", frame.events[0][0]),)
    length = 45 if unit == "calendar_month" else dice.pick(9, 14, 16)
    return "for", ("at", frame.events[-1][0]), ("period", length, "d", "")


def prohibition(draft: Draft, name: str, act: str) -> tuple[Norm, Frame]:
    """Make a prohibition."""
    dice = draft.dice
    frame, more = bind(draft, act, dice.pick("order_issued", "order_issued", "incident"))
    first = frame.events[0][0]
    forbidden: Expr = ("contact", None, None, None, first, None, None)
    if dice.chance(40):
        forbidden = pattern(dice, frame, "contact", first, wide=True)
    more["parts"] = {"forbidden": forbidden, "during": span(dice, frame, dice.chance(60))}
    more["bearer"] = "police" if dice.chance(20) else ""
    trigger(draft, frame, more, often=30)
    return draft.wordings(name, act, "prohibition", **more), frame


def power(draft: Draft, name: str, act: str) -> tuple[Norm, Frame]:
    """Make a power or a right to an order."""
    dice = draft.dice
    frame, more = bind(draft, act, "incident")
    first = frame.events[0][0]
    more["parts"] = {}
    trigger(draft, frame, more, often=85)
    parts = more["parts"]
    asked_about = first
    if dice.chance(50):
        parts["asked"] = ("order_requested", None, None, None, first, None, None)
    parts["refused"] = ("refused", None, None, None, asked_about, None, None)
    where = ("is", ("attr", "g", "order"), dice.pick("protection_order", "approach_ban"))
    kind = dice.pick("order_issued", "warned", "warned", "detained")
    detail = dice.pick(where, None) if kind == "order_issued" else None
    parts["granted"] = (kind, "g", None, None, first, None, detail)
    if dice.chance(85):
        parts["runs"] = ("for", ("at", "g"), ("period", dice.pick(5, 10, 30), "d", ""))
        if dice.chance(25):
            parts["runs"] = ("until", ("at", "g"), ("add", ("at", "g"), period(dice, plain=True)))
        if "toy.d.term" in draft.calls and dice.chance(35) and kind == "order_issued":
            parts["runs"] = ("call", "toy.d.term", (("var", "g"),))
    if dice.chance(40):
        length = ("period", dice.pick(5, 20, 60), "d", "")
        parts["until"] = ("add", ("at", first), length)
    modality = dice.pick("power", "right")
    return draft.wordings(name, act, modality, serves=dice.chance(70), **more), frame


def offence(draft: Draft, name: str, act: str) -> tuple[Norm, Frame]:
    """Make an offence."""
    dice = draft.dice
    frame, more = bind(draft, act, "incident")
    parts: dict[str, Any] = {
        "elements": (dice.chance(50) and plain(dice, frame)) or condition(dice, frame),
        "regime": dice.pick("criminal", "administrative", "none", "none"),
        "penalty": {"read": "seen"},
        "mode": "public",
    }
    more["parts"] = parts
    if dice.chance(50):
        first = frame.events[0][0]
        parts["limitation"] = (period(dice, plain=True), ("at", first))
    if dice.chance(20):
        follower = pattern(dice, frame, dice.pick(*FOLLOWERS["incident"]), frame.events[0][0])
        parts["repeated"] = ("some", follower)
    if dice.chance(9):
        more["only_in"] = ("toy.scope", "wide")
    return draft.wordings(name, act, "offence", **more), frame
