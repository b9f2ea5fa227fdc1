"""`endless_duty`: a duty that nothing can fulfil, or a deadline that starts from nothing.

What it finds
    A duty without `discharge`; a deadline whose start names no event and no moment of
    the norm.
Why it matters
    A duty that cannot be met is missed by everybody; a deadline counted from the day of
    reading moves with the reader.
Example
    `deadline: {within: 24 h, after: as_of}`.
Instead
    Say which event fulfils the duty, and from which event the time runs.
"""

from __future__ import annotations

from lawcheck.language.checks.subject import Subject, at_norm
from lawcheck.model.diagnostic import Diagnostic
from lawcheck.model.expression import variables

CODE = "LC405"


def check(subject: Subject) -> list[Diagnostic]:
    """Look at the discharge and the start of every duty."""
    found = []
    for norm in subject.ruleset.norms:
        if norm.kind != "duty":
            continue
        if "discharge" not in norm.parts:
            found.append(at_norm("LC405.discharge", norm))
        deadline = norm.parts.get("deadline")
        if deadline is not None and not variables(deadline[1]):
            found.append(at_norm("LC405.deadline", norm))
    return found
