"""`stale_review`: a signature under another wording, or under none that is named.

What it finds
    A norm whose `reviewed` names a version that is not the one in the file, or no version.
Why it matters
    A lawyer signs what she read; what was changed afterwards nobody signed.
Example
    `reviewed: {by: A. Lawyer, on: 2026-12-01, sha: 0123456789ab}` above a new deadline.
Instead
    Show the norm to the lawyer again and write the version of the rule book, or `null`.
"""

from __future__ import annotations

from lawcheck.language.checks.subject import Subject, at_norm
from lawcheck.model.diagnostic import Diagnostic
from lawcheck.model.review import is_stale, version_of

CODE = "LC413"


def check(subject: Subject) -> list[Diagnostic]:
    """Hold every signature against the wording it stands under."""
    found = []
    for norm in subject.ruleset.norms:
        by, on, sha = norm.review
        version = version_of(norm)
        if is_stale(norm):
            found.append(at_norm("LC413.changed", norm, by=by, sha=sha, version=version))
        elif by and not (on and sha):
            found.append(at_norm("LC413.version", norm, by=by, version=version))
    return found
