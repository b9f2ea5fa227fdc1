"""Whether two findings of one norm differ, and which word says how.

Source
    A norm that is not in force, was not triggered or is not made out says nothing about
    the case; nor does one that says that nothing punishes.  What only may say something is
    perhaps gained or perhaps lost: unknown is never counted as one or the other.
"""

from __future__ import annotations

from typing import Any

from lawcheck.model.finding import STATUSES, Finding

HOWS = ("gained", "perhaps_gained", "lost", "perhaps_lost", "changed")
UNPUNISHED = "no_offence"
IDLE = ("not_triggered", "not_made_out", UNPUNISHED, "unavailable", "does_not_hold")
ABSENT = ("not_triggered",)  # what a norm that is not in force says
EXTRA = (
    "regime", "mode", "repeated", "liability", "last_day", "order", "from_whom", "runs", "until",
    "excused_by", "broken_by", "with", "displaced_by", "perhaps_displaced_by", "by", "strength",
)  # fmt: skip
FIELDS = (
    "status", "bearer", "owed_to", "for", "requires", "due", "late_by", "periods", "penalty",
    *EXTRA, "wording",
)  # fmt: skip
OPEN = "unsettled"


def difference_of(before: Finding | None, after: Finding | None) -> tuple[str, tuple[str, ...]]:
    """Give one of `HOWS` with the fields that differ; "" where nothing does."""
    shown = after or before
    if shown is not None and shown.norm.kind == "bridge":  # a measure of the law, no part of it
        fields = differing(before, after) if before and after else ("status",)
        return ("changed" if fields else ""), fields
    one, other = outlook(before), outlook(after)
    if not one[0] and not other[0]:
        return "", ()
    fields = differing(before, after) if before and after else ()
    if not one[0] or (one[1] and not other[1]):
        return ("perhaps_gained" if one[0] or other[1] else "gained"), fields
    if not other[0] or (other[1] and not one[1]):
        return ("perhaps_lost" if other[0] or one[1] else "lost"), fields
    return ("changed" if fields else ""), fields


def outlook(one: Finding | None) -> tuple[bool, bool]:
    """Answer whether a finding may say something of the case, and whether it may not."""
    found = reachable(one)
    return any(name not in IDLE for name in found), any(name in IDLE for name in found)


def reachable(one: Finding | None) -> tuple[str, ...]:
    """List the statuses a finding has or could have."""
    if one is None:
        return ABSENT
    if one.status != OPEN:
        return (one.status,)
    return one.could_be or STATUSES[one.norm.kind]


def differing(before: Finding, after: Finding) -> tuple[str, ...]:
    """Name what two findings do not say alike."""
    one, other = told(before), told(after)
    return tuple(name for name in FIELDS if one[name] != other[name])


def told(one: Finding) -> dict[str, Any]:
    """Give what a finding says, by name; why it is open, and how it is proved, is left out."""
    return {
        "status": (one.status, one.could_be, one.presumed),
        "bearer": (one.bearer, one.bearer_person),
        "owed_to": one.owed_to,
        "for": one.beneficiaries,
        "requires": one.requires,
        "due": one.due,
        "late_by": one.late_by,
        "periods": one.periods,
        "penalty": penalty(one),
        **{name: one.extra.get(name) or None for name in EXTRA},
        "wording": one.norm.says,
    }


def penalty(one: Finding) -> Any:
    """Give the figures of a penalty; figures that nobody read are those of their wording alone."""
    given = one.extra.get("penalty")
    if not given:
        return None
    figures = {name: amount for name, amount in given.items() if name != "read"}
    return figures or (one.norm.by, one.norm.interval, one.norm.editions)
