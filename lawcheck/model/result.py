"""What one evaluation gives: findings and the scope they hold in."""

from typing import NamedTuple

from lawcheck.model.case import Decision
from lawcheck.model.finding import Atom, Finding

PROFILES = {"screening": 1, "complaint": 2, "court": 3}


class ActUsed(NamedTuple):
    """An act that was asked, and how much of it was read."""

    act: str
    version: str
    sha256: str
    editions: tuple[str, ...]  # those that governed some finding
    unread: tuple[str, ...]  # those among them not `seen` for some finding
    checked_to: int


class Scope(NamedTuple):
    """Everything a reader needs to know how far the findings reach."""

    acts: tuple[ActUsed, ...]
    as_of: int
    profile: str
    counts: dict[str, int]  # status, or OTHER_READING -> findings
    left_out: tuple[str, ...]
    readings: dict[str, str]  # those a decision fixed
    open_readings: tuple[str, ...]  # those no decision fixed and some finding met
    decisions: tuple[Decision, ...]
    not_reviewed: int  # norms with a finding that no lawyer has signed
    silent: int  # service- and state-level norms whose facts the file does not hold


class Question(NamedTuple):
    """An open atom, ranked by what its answer would settle."""

    atom: Atom
    settles: tuple[str, ...]  # norm ids, in text order
    failures: int  # findings that could be a missed duty
    holder: str
    effort: int
    kept: dict[str, str] | None
    rank: int


class Result(NamedTuple):
    """The findings of one case, in the order act, text, instance."""

    findings: tuple[Finding, ...]
    scope: Scope
