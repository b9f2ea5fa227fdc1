"""Three truth values and their strong Kleene connectives.

Shapes
    `Truth` has YES, NO and UNKNOWN.  The connectives take any number of arguments;
    none at all gives the neutral value.
Errors
    Asking a truth for its `bool()` raises: an unknown must never slip into a branch.
Source
    Strong Kleene logic; `UNKNOWN` is "not known", never a third way to be.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NoReturn


class Truth(Enum):
    """Yes, no or not known."""

    NO = "no"
    UNKNOWN = "unknown"
    YES = "yes"

    def __bool__(self) -> NoReturn:
        """Refuse: a branch on a truth must say what it does with UNKNOWN."""
        raise TypeError("a truth has three values; compare it with `is Truth.YES`")

    # Members are singletons: hashing by identity keeps look-ups cheap.
    __hash__ = object.__hash__


YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


def all_of(truths: Iterable[Truth]) -> Truth:
    """Answer NO if any is NO, else UNKNOWN if any is, else YES."""
    answer = YES
    for truth in truths:
        if truth is NO:
            return NO
        if truth is UNKNOWN:
            answer = UNKNOWN
    return answer


def any_of(truths: Iterable[Truth]) -> Truth:
    """Answer YES if any is YES, else UNKNOWN if any is, else NO."""
    answer = NO
    for truth in truths:
        if truth is YES:
            return YES
        if truth is UNKNOWN:
            answer = UNKNOWN
    return answer


def negate(truth: Truth) -> Truth:
    """Swap YES and NO; UNKNOWN stays."""
    if truth is UNKNOWN:
        return UNKNOWN
    return NO if truth is YES else YES


def truth_of(known: bool) -> Truth:
    """Turn a Python truth, which is never unknown, into a `Truth`."""
    return YES if known else NO
