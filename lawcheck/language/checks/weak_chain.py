"""`weak_chain`: a soft norm that does not hang on a treaty, or says more than it hangs on.

What it finds
    A norm of less than a statute whose chain does not start at an article of a treaty; one
    that calls itself stronger than a link it needs; one that is called `treaty` while the
    link to its article is only our own reading.
Why it matters
    No recommendation, View or standard alone yields a breach of a treaty. A finding is as
    strong as the weakest text it cannot do without.
Example
    `strength: treaty` on a duty that a general recommendation alone spells out.
Instead
    Begin `chain` with the article; mark the links that only help to read the facts
    `necessary: no`; call the norm what its weakest necessary link is.
"""

from __future__ import annotations

from lawcheck.engine.chains import weakest
from lawcheck.language.checks.subject import Subject, at_norm
from lawcheck.language.checks.table_cover import gives_findings
from lawcheck.model.diagnostic import Diagnostic
from lawcheck.model.ruleset import Norm

CODE = "LC414"


def check(subject: Subject) -> list[Diagnostic]:
    """Look at the chain of every norm that is no statute."""
    found = []
    for norm in subject.ruleset.norms:
        if norm.strength == "statute" or norm.kind == "bridge" or not gives_findings(norm):
            continue
        fault = wrong_with(norm)
        if fault:
            found.append(at_norm(fault[0], norm, **fault[1]))
    return found


def wrong_with(norm: Norm) -> tuple[str, dict[str, str]] | None:
    """Say what is wrong with a chain, by its message; None where nothing is."""
    if not norm.chain:
        if norm.strength == "treaty" and norm.article:
            return None
        return "LC414.none", {}
    first = norm.chain[0]
    if first["strength"] != "treaty":
        return "LC414.start", {"cite": first["cite"]}
    needed = [link["strength"] for link in norm.chain if link["necessary"] == "yes"]
    least = weakest(["treaty", *needed])
    if weakest([norm.strength, least]) != norm.strength:
        return "LC414.strength", {"strength": norm.strength, "least": least}
    if norm.strength == "treaty" and first["read"] != "seen":
        return "LC414.read", {"read": first["read"]}
    return None
