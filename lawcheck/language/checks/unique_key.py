"""`unique_key`: two norms whose findings could not be told apart.

What it finds
    Norms with one citation that ask for the same thing of the same kinds of events, in
    force on one day.
Why it matters
    Act, what is required and the instance together are the key of a finding
    in every output; two findings with one key would overwrite each other.
Example
    Two powers of Article 20(1), both asked once for each incident.
Instead
    Give each the item of the text it stands in, or make one norm of them.
"""

from __future__ import annotations

from typing import Any

from lawcheck.language.checks.standing import overlap
from lawcheck.language.checks.subject import Subject, at_norm, cited
from lawcheck.language.checks.table_cover import gives_findings
from lawcheck.model.diagnostic import Diagnostic
from lawcheck.model.expression import Expr
from lawcheck.model.ruleset import Norm

CODE = "LC411"


def check(subject: Subject) -> list[Diagnostic]:
    """Compare the keys of all norms, act by act."""
    known: dict[tuple[Any, ...], list[Norm]] = {}
    found = []
    for norm in subject.ruleset.norms:
        if not gives_findings(norm):
            continue
        others = known.setdefault(key(norm), [])
        for other in others:
            if other.id != norm.id and overlap(other, norm, subject.ruleset.acts):
                found.append(at_norm(CODE, norm, other=other.id, cite=cited(norm)))
                break
        others.append(norm)
    return found


def key(norm: Norm) -> tuple[Any, ...]:
    """Give all of a finding's key that does not depend on the case."""
    cite = (norm.act, norm.article, norm.paragraph, norm.item)
    kinds = {expr[1]: expr[2][0] if expr[0] == "event" else "" for expr in norm.for_each}
    # An instance is named by its arguments, or by all it binds.
    asked = tuple(kinds[name] for name in ([name for name, _ in norm.args] or kinds))
    required: Any = None
    if "forbidden" in norm.parts:
        required = ("not", event(norm.parts["forbidden"]))
    elif "discharge" in norm.parts:
        required = way(norm.parts["discharge"])
    return (*cite, asked, required)


def way(expr: Expr) -> Any:
    """Describe a discharge the way a finding does."""
    if expr[0] == "pattern":
        return event(expr[1])
    if expr[0] == "condition":
        return "condition"
    return (expr[0], *(way(part) for part in expr[1:]))


def event(pattern: Expr) -> Any:
    """Describe an event by its kind, whom it reaches and the words it must have."""
    kind, variable, by, to, _about, _window, where = pattern
    return (kind, by, to, tuple(sorted(words(where, variable))))


def words(where: Expr | None, variable: str | None) -> list[tuple[str, str]]:
    """List the attributes that a condition fixes of the event itself."""
    if where is None:
        return []
    if where[0] == "and":
        return [pair for part in where[1:] for pair in words(part, variable)]
    if where[0] in ("is", "has") and where[1][:2] == ("attr", variable):
        return [(where[1][2], where[2])]
    return []
