"""`dangling_exception`: an exception that can defeat nothing.

What it finds
    An exception that names no norm, or none that is in force on a day it is.  A later
    law that removes liability need not stand beside what it defeats.
Why it matters
    It looks as if the law had an exception here, and no case will ever meet it.
Example
    An exception of the editions E0 to E2 to a duty that begins with E3.
Instead
    Name the norm of the same time, or close the exception with what it defeats.
"""

from __future__ import annotations

from lawcheck.language.checks.standing import overlap
from lawcheck.language.checks.subject import Subject, at_norm
from lawcheck.language.terms import Term
from lawcheck.model.diagnostic import Diagnostic

CODE = "LC404"


def check(subject: Subject) -> list[Diagnostic]:
    """Ask of every exception that something it defeats stands beside it."""
    found = []
    for norm in subject.ruleset.norms:
        if norm.kind != "exception":
            continue
        if norm.effect == "liability_removed" and norm.defeats:
            continue  # a milder law comes after the one it defeats
        targets = [one for one in subject.ruleset.norms if one.id in norm.defeats]
        if not any(overlap(norm, target, subject.ruleset.acts) for target in targets):
            named = ", ".join(f"`{name}`" for name in norm.defeats) or Term("nothing")
            found.append(at_norm(CODE, norm, named=named))
    return found
