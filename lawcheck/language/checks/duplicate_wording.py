"""`duplicate_wording`: two wordings of one norm in force on one day.

What it finds
    Two entries with one id whose editions overlap.
Why it matters
    Which wording governs a day would hang on the order of the entries in the file.
Example
    `toy.7.1` in the editions E0 to E3, and again in E3 to E9.
Instead
    Close the earlier wording with the edition before the later one begins.
"""

from __future__ import annotations

from lawcheck.language.checks.standing import overlap
from lawcheck.language.checks.subject import Subject, at_norm
from lawcheck.model.diagnostic import Diagnostic
from lawcheck.model.ruleset import Norm

CODE = "LC401"


def check(subject: Subject) -> list[Diagnostic]:
    """Compare the wordings of every norm, two by two."""
    found = []
    wordings: dict[str, list[Norm]] = {}
    for norm in subject.ruleset.norms:
        found += [
            at_norm(CODE, norm, line=str(other.line), file=other.file)
            for other in wordings.get(norm.id, ())
            if overlap(other, norm, subject.ruleset.acts)
        ]
        wordings.setdefault(norm.id, []).append(norm)
    return found
