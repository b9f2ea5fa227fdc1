"""Count what the generated pairs reach, so that agreement is never about nothing.

Least shares: every status in 1 % of findings, every construct in 5 % of rule sets
and what a case may leave open, exclude or settle in 5 % of cases,
uncertain editions and open readings in 10 % of cases.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from lawcheck.model.case import Case
from lawcheck.model.finding import STATUSES
from lawcheck.model.result import PROFILES
from lawcheck.model.ruleset import Norm, RuleSet
from tests.reference.evaluator import TOO_SLOW, RefFinding
from tests.reference.generate import Pair

STATUS_NAMES = tuple(
    sorted({"unsettled"} | {status for words in STATUSES.values() for status in words})
)
HEADS = {
    "and", "or", "not", "happened", "some", "at_least", "every", "is", "in", "has", "compare",
    "before", "not_after", "runs", "relation", "lived_together", "ever_lived_together",
    "common_child", "member", "is_about", "reading", "attr", "fact", "figure", "age", "plus",
    "minus", "times", "over", "until", "as_of", "start", "earliest", "latest", "add", "subtract",
    "span_start", "span_end", "if", "for", "of", "party", "after", "during", "body", "truth",
}  # fmt: skip
UNITS = (
    "h", "d", "calendar_day", "working_day", "month", "same_day", "at_once", "unread",
    "calendar_month", "quarter",
)  # fmt: skip
EFFECTS = ("undercut", "rebut", "suspend", "extend", "replace", "liability_removed")
KINDS = ("duty", "prohibition", "power", "right", "definition", "offence", "exception", "bridge")
PARTS = (
    "deadline", "discharge", "failed_by", "closes", "recurring", "maintain", "forbidden",
    "asked", "granted", "refused", "runs", "until", "limitation", "instead_of", "repeated",
    "governed_by", "by_norms", "during", "elements", "regime", "by",
)  # fmt: skip
TRAITS = (
    "with", "person in for_each", "only_in", "over", "neutral burden", "two wordings",
    "interval", "exception to an exception", "exception with its own event", "service level",
    "call of truth", "call of span", "call of people", "call of moment", "call of number",
    "any_of", "all_of",
    "discharge by condition", "window", "gap", "by reading", "month rounded up",
    "uncertain first day", "repeal", "no transitional norm", "counting unread",
    "counting include_start", "counting exclude_start", "treaty", "text not read",
    "many open points",
)  # fmt: skip
IN_CASES = (
    "a denial", "a denial about something", "a denial of some days", "a complete register",
    "a register with gaps", "a decision", "a contested value", "a value below the grade",
    "an undated event", "an event that may have happened", "about not said", "by or to not said",
    "an end of an event",
)  # fmt: skip
CONSTRUCTS = tuple(
    sorted({*HEADS, *IN_CASES, *(f"unit {unit}" for unit in UNITS)}
           | {f"effect {name}" for name in EFFECTS} | {f"kind {kind}" for kind in KINDS}
           | {f"part {part}" for part in PARTS} | set(TRAITS))
)  # fmt: skip


def nodes(expr: object) -> Iterator[tuple[object, ...]]:
    """List every tuple in an expression."""
    if isinstance(expr, dict):
        for part in expr.values():
            yield from nodes(part)
    elif isinstance(expr, tuple):
        yield expr
        for part in expr:
            yield from nodes(part)


def of_norm(norm: Norm, rules: RuleSet) -> Iterator[str]:
    """Name the constructs of one norm."""
    kinds = {other.id: other for other in rules.norms}
    yield f"kind {norm.kind}"
    yield from (f"part {part}" for part in PARTS if norm.parts.get(part))
    if norm.effect:
        yield f"effect {norm.effect}"
    for node in nodes((norm.for_each, norm.bound, norm.when, norm.parts)):
        head = node[0] if node else ""
        if isinstance(head, str) and head in HEADS and len(node) < 7:
            yield head
        if head == "period":
            yield f"unit {node[2]}"
            if node[3] == "up":
                yield "month rounded up"
        if head == "call":
            yield f"call of {kinds[str(node[1])].gives}"
        if head in ("any_of", "all_of"):
            yield str(head)
        if head == "condition":
            yield "discharge by condition"
        if head == "and" and len(node) > 17:
            yield "many open points"
    yield from traits(norm, kinds)


def traits(norm: Norm, kinds: dict[str, Norm]) -> Iterator[str]:
    """Name what is not seen in the expressions of a norm."""
    rule = norm.parts.get("recurring", {})
    exception = norm.kind == "exception"
    found = {
        "with": norm.bound and not exception,
        "person in for_each": any(step[0] == "person" for step in norm.for_each),
        "only_in": norm.only_in,
        "over": norm.over,
        "neutral burden": norm.burden,
        "interval": norm.interval,
        "exception to an exception": exception
        and any(kinds[name].kind == "exception" for name in norm.defeats),
        "exception with its own event": exception and norm.bound,
        "service level": norm.level == "service",
        "window": rule.get("as") == "window",
        "gap": rule.get("as") == "gap",
        "by reading": rule.get("by_reading"),
        "text not read": set(norm.read.values()) - {"seen", "inferred"},
    }
    yield from (name for name, there in found.items() if there)


def constructs(rules: RuleSet) -> set[str]:
    """Name the constructs of a rule set."""
    found = {name for norm in rules.norms for name in of_norm(norm, rules)}
    names = Counter(norm.id for norm in rules.norms)
    if max(names.values()) > 1:
        found.add("two wordings")
    for act in rules.acts.values():
        boundaries = [*act.editions, *([act.ends] if act.ends else [])]
        if any(edition.first < edition.latest_first for edition in boundaries):
            found.add("uncertain first day")
        if act.ends:
            found.add("repeal")
            if not act.survives_repeal:
                found.add("no transitional norm")
        if act.strength != "statute":
            found.add("treaty")
        found.add(f"counting {act.counting}")
    return found & set(CONSTRUCTS)


def of_case(case: Case, threshold: int) -> Iterator[str]:
    """Name what a case leaves open, excludes or settles."""
    for event in case.events:
        leaves = [event.done, event.by, event.to, *event.attributes.values()]
        given = [leaf for leaf in leaves if leaf is not None]
        denied = event.done.value == "no"
        found = {
            "a denial": denied,
            "a denial about something": denied and event.about,
            "a denial of some days": denied and event.dated,
            "a contested value": any(leaf.contested_by for leaf in given),
            "a value below the grade": any(leaf.grade < threshold for leaf in given),
            "an undated event": not denied and not event.dated,
            "an event that may have happened": event.done.value is None,
            "about not said": not denied and event.about is None,
            "by or to not said": not denied and (event.by is None or event.to is None),
            "an end of an event": event.until is not None,
        }
        yield from (name for name, there in found.items() if there)
    for register in case.registers:
        yield "a complete register" if register.complete else "a register with gaps"
    if case.decisions:
        yield "a decision"


class Census:
    """Running counts over pairs and their findings."""

    def __init__(self) -> None:
        self.pairs = 0
        self.findings = 0
        self.slow = 0  # for the reference; nothing is said of them
        self.statuses: Counter[str] = Counter()
        self.constructs: Counter[str] = Counter()
        self.cases: Counter[str] = Counter()

    def add(self, pair: Pair, findings: Iterable[RefFinding]) -> None:
        """Count a pair."""
        self.pairs += 1
        self.constructs.update(constructs(pair.ruleset))
        self.constructs.update(set(of_case(pair.case, PROFILES[pair.profile])))
        reasons = set()
        for finding in findings:
            if finding.status == TOO_SLOW:
                self.slow += 1
                continue
            self.findings += 1
            self.statuses[finding.status] += 1
            reasons |= set(finding.because)
            reasons |= {str(key[0]) for key in finding.atoms}
        self.cases.update({"edition", "reading"} & reasons)

    def include(self, other: Census) -> None:
        """Add the counts of other pairs."""
        self.pairs += other.pairs
        self.findings += other.findings
        self.slow += other.slow
        self.statuses += other.statuses
        self.constructs += other.constructs
        self.cases += other.cases

    def lacking(self) -> list[str]:
        """List what occurs too rarely."""
        few = [
            f"status {name}: {self.statuses[name]} of {self.findings} findings"
            for name in STATUS_NAMES
            if self.statuses[name] * 100 < self.findings
        ]
        few += [
            f"construct {name}: in {self.constructs[name]} of {self.pairs} rule sets"
            for name in CONSTRUCTS
            if self.constructs[name] * 20 < self.pairs
        ]
        few += [
            f"open {name}: in {self.cases[name]} of {self.pairs} cases"
            for name in ("edition", "reading")
            if self.cases[name] * 10 < self.pairs
        ]
        return few

    def table(self) -> str:
        """Write the shares as a table."""
        lines = [f"{self.pairs} pairs, {self.findings} findings"]
        for title, names, counts, whole in (
            ("status", STATUS_NAMES, self.statuses, self.findings),
            ("construct", CONSTRUCTS, self.constructs, self.pairs),
            ("open in case", ("edition", "reading"), self.cases, self.pairs),
        ):
            ordered = sorted(names, key=lambda name, c=counts: -c[name])  # type: ignore[misc]
            lines.append(f"-- {title}")
            lines += [f"{name:32}{100 * counts[name] / max(whole, 1):6.1f} %" for name in ordered]
        return "\n".join(lines)
