"""Show one generated pair: `python -m tests.reference.replay SEED [NORM]`."""

from __future__ import annotations

import sys
from datetime import date, datetime
from zoneinfo import ZoneInfo

from lawcheck.model.case import Event, Leaf
from lawcheck.model.expression import Expr
from lawcheck.model.moment import Moment
from tests.reference.agreement import both
from tests.reference.generate import Pair


def moment(at: Moment, zone: str) -> str:
    """Write a moment in local time."""

    def one(instant: int) -> str:
        if instant > 100_000_000_000:
            return "open"
        return datetime.fromtimestamp(instant, ZoneInfo(zone)).isoformat()

    return one(at.earliest) if at.earliest == at.latest else f"{one(at[0])} .. {one(at[1])}"


def leaf(value: Leaf | None) -> str:
    """Write a value with its grade."""
    if value is None:
        return "-"
    contested = ", contested" if value.contested_by else ""
    return f"{getattr(value.value, 'value', value.value)} (G{value.grade}{contested})"


def event_line(event: Event, zone: str) -> str:
    """Write an event on one line."""
    attributes = {name: leaf(value) for name, value in event.attributes.items()}
    when = moment(event.at, zone) if event.dated else "undated"
    return (
        f"{event.id} {event.kind} {when} done {leaf(event.done)} by {leaf(event.by)} "
        f"to {leaf(event.to)} about {event.about} {attributes}"
    )


def shown(made: Pair, wanted: str) -> list[str]:
    """Write what a pair consists of, or as much of it as concerns one norm."""
    case = made.case
    lines = [f"profile {made.profile}, zone {case.zone}, as_of {moment(_as_of(made), case.zone)}"]
    for act in made.ruleset.acts.values():
        days = [
            f"{one.id} {date.fromordinal(one.first)}..{date.fromordinal(one.latest_first)}"
            for one in (*act.editions, *([act.ends] if act.ends else []))
        ]
        lines.append(f"act {act.id} {act.strength} counting {act.counting}: {'; '.join(days)}")
    for norm in made.ruleset.norms:
        if wanted in norm.id:
            parts: Expr = tuple(norm.parts.items())
            lines.append(f"{norm.id} {norm.kind} {norm.effect} {norm.editions} read {norm.read}")
            lines.append(f"    for {norm.for_each} with {norm.bound} when {norm.when} {parts}")
    lines += [event_line(event, case.zone) for event in case.events]
    lines += [str(register) for register in case.registers]
    lines += [str(relation) for relation in case.relationships]
    lines += [f"facts {case.facts}", f"figures {case.figures}", f"decisions {case.decisions}"]
    return lines


def _as_of(made: Pair) -> Moment:
    return Moment(made.case.as_of, made.case.as_of)


def main(arguments: list[str]) -> None:
    """Print a pair, the answers of the reference, and the differences."""
    wanted = arguments[1] if len(arguments) > 1 else ""
    made, ours, found = both(int(arguments[0]))
    lines = shown(made, wanted)
    lines += [str(one) for one in ours if wanted in one.norm]
    lines += [str(one) for one in found if wanted in one.norm]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
