"""Findings: what the engine says, with the grounds for every word.

Shapes
    A `Finding` is plain data; words for readers are chosen by `lawcheck.render`.
Units
    Moments in seconds since 1970; lengths as (least, most) seconds.
Errors
    `rested()` raises `ValueError` without a citation or without a ground.
"""

from typing import Any, NamedTuple

from lawcheck.model.moment import Moment
from lawcheck.model.ruleset import Norm

STATUSES: dict[str, tuple[str, ...]] = {
    "duty": (
        "conflict", "not_triggered", "excused", "suspended", "met", "late", "missed",
        "not_done", "pending",
    ),
    "prohibition": ("conflict", "not_triggered", "excused", "broken", "respected", "pending"),
    "power": ("in_place", "ended", "refused", "available", "was_available", "unavailable"),
    "offence": ("made_out", "not_made_out", "no_offence"),
    "definition": ("holds", "does_not_hold"),
    "bridge": ("covered", "partly", "gap"),
}  # fmt: skip
STATUSES["right"] = STATUSES["power"]

REASONS = (
    "fact", "event", "time", "edition", "reading", "unread", "conflict", "too_many",
    "below_grade", "after_repeal",
)  # fmt: skip
LIABILITY = ("open", "removed", "lapsed", "unsettled")  # of an offence that is made out
FAILURES = ("missed", "late", "not_done", "broken")
OTHER_READING = "other_reading"  # in counts: a failure only if the norm is of another kind


class Atom(NamedTuple):
    """One thing the record leaves open, with the answers it could have.

    `subject` names it for questions: ("attr", owner, name), ("done", event),
    ("unlisted", kind, by, to, about), ("time", left, right), ("edition", act, day),
    ("reading", name), ("text", act, edition), ("counting", act), ("relation", a, b, what),
    ("person", event, key).
    """

    key: str
    values: tuple[str, ...]
    because: tuple[str, ...]
    subject: tuple[str, ...]


class Ground(NamedTuple):
    """A fact, event or decision the finding rests on."""

    kind: str  # event | fact | register | reading | edition | norm
    id: str
    truth: str
    grade: int
    source: str
    note: str  # for example the other side of a contested value


class Finding(NamedTuple):
    """One norm, one instance, one status."""

    norm: Norm
    instance: tuple[str, ...]
    concerns: tuple[str, ...]
    status: str
    could_be: tuple[str, ...]
    presumed: str | None
    because: tuple[str, ...]
    readings: dict[str, str]
    bearer: str | None
    bearer_person: str | None
    owed_to: str | None
    beneficiaries: tuple[str, ...]
    requires: dict[str, Any] | None
    arose: Moment | None
    due: Moment | None
    late_by: tuple[int, int] | None
    lasted: tuple[int, int] | None  # met: time taken; not_done: so far; pending: time left
    periods: tuple[dict[str, Any], ...]
    edition: str
    read: str
    grade: int
    grounds: tuple[Ground, ...]
    settle: tuple[tuple[Atom, ...], ...]
    extra: dict[str, Any]  # what only some kinds have: runs, liability, excused_by ...


def rested(one: Finding) -> Finding:
    """Give a finding; refuse one without a citation or a ground."""
    norm = one.norm
    cited = norm.article or norm.paragraph or norm.item
    # That no provision punishes something is said of the act as a whole.
    if not cited and norm.parts.get("regime") != "none":
        raise ValueError(f"a finding of {norm.id} needs a citation")
    if not one.grounds:
        raise ValueError(f"a finding of {norm.id} needs a ground")
    return one


def counts_as_failure(item: Finding) -> bool:
    """Whether a finding is at or above the default `--fail-on missed`.

    What rests on less than a statute or a treaty article never counts, nor does the
    other reading of a norm whose very kind is open.
    """
    return (
        item.status in FAILURES
        and item.norm.only_in is None
        and item.extra.get("strength", item.norm.strength) in ("statute", "treaty")
    )
