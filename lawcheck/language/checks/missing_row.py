"""`missing_row`: a norm that names no row of its source.

What it finds
    A norm without `row`.
Why it matters
    Coverage holds every row of a fact pack against the norms; a norm without one rests
    on nothing that can be looked up.
Example
    A norm that was written from memory.
Instead
    Name the row it encodes; add the row to the pack first, if there is none.
"""

from __future__ import annotations

from lawcheck.language.checks.subject import Subject, at_norm
from lawcheck.model.diagnostic import Diagnostic

CODE = "LC407"


def check(subject: Subject) -> list[Diagnostic]:
    """Ask every norm for its row."""
    return [at_norm(CODE, norm) for norm in subject.ruleset.norms if not norm.row]
