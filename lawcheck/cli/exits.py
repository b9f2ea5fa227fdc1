"""Exit statuses, and what a command raises when its output cannot be written.

Shapes
    A command returns one of the statuses; with several cases the worst one counts,
    and a higher number is worse.
"""

from __future__ import annotations

from collections.abc import Iterable

FINE = 0
FOUND = 1  # a finding at or above --fail-on, or a failed row, check or comparison
USAGE = 2
REFUSED = 3  # a case or rule file that cannot be evaluated
UNWRITTEN = 5  # the output could not be written
INTERNAL = 70
INTERRUPTED = 130
CLOSED_PIPE = 141


class PipeClosed(Exception):
    """Whoever read the output has stopped reading; nothing is wrong with us."""


class OutputFailed(Exception):
    """The output could not be written; the message says where and why."""


class ProcessLost(Exception):
    """The system ended one of several processes of ours."""


def worst(statuses: Iterable[int]) -> int:
    """Pick the status that counts for several cases."""
    return max(statuses, default=FINE)
