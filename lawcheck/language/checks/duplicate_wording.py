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

CODE = "LC401"


def check(subject: Subject) -> list[Diagnostic]:
    """Compare the wordings of every norm, two by two."""
    found = []
    wordings: dict[str, list[int]] = {}
    norms = subject.ruleset.norms
    for index, norm in enumerate(norms):
        for other in wordings.setdefault(norm.id, []):
            if overlap(norms[other], norm, subject.ruleset.acts):
                message = f"`{norm.id}` has another wording in force at the same time"
                help_ = f"the other begins at line {norms[other].line} of {norms[other].file}"
                found.append(at_norm(CODE, norm, message, help_))
        wordings[norm.id].append(index)
    return found
