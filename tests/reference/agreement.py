"""Hold the engine against the reference, pair by pair."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from lawcheck.engine.evaluate import evaluate
from lawcheck.engine.program import compile_rules
from lawcheck.model.finding import Finding
from tests.reference.evaluator import TOO_SLOW, RefFinding, reference
from tests.reference.generate import Pair, pair

FIELDS = ("status", "could_be", "presumed", "because", "due", "liability")


class Difference(NamedTuple):
    """One finding on which the two do not agree, and how to see it again."""

    seed: int
    norm: str
    instance: tuple[str, ...]
    reference: dict[str, Any] | None
    engine: dict[str, Any] | None

    @property
    def wrong(self) -> bool:
        """Whether the engine says what the reference does not allow.

        The engine may leave open what the reference settles (an answer may stay open
        too often); it may not settle otherwise, nor leave out what is possible.
        """
        if self.reference is None or self.engine is None:
            return True
        if self.beyond:
            return False
        settled = self.reference["status"] != "unsettled"
        possible = {self.reference["status"]} if settled else set(self.reference["could_be"])
        if self.engine["status"] != "unsettled":
            return bool(self.engine["status"] != self.reference["status"])
        return not possible <= set(self.engine["could_be"])

    @property
    def beyond(self) -> bool:
        """Whether one of the two has too many open points to settle, and only one.

        Section 5 settles up to sixteen atoms.  The reference tries every answer to all
        it ever asks; the engine asks in each completion only what is left to ask, and
        so meets some more of them or some fewer.  All statuses are then what may be,
        which is too open and never wrong.
        """
        sides = (self.reference, self.engine)
        beyond = [one is not None and one["because"] == ("too_many",) for one in sides]
        return any(beyond) and not all(beyond)

    def __str__(self) -> str:
        shown = [f"seed {self.seed}: {self.norm} {','.join(self.instance)}"]
        for field in FIELDS:
            ours = self.reference[field] if self.reference else "(no such finding)"
            theirs = self.engine[field] if self.engine else "(no such finding)"
            if ours != theirs:
                shown.append(f"    {field}: reference {ours}, engine {theirs}")
        shown.append(f"    replay: python -m tests.reference.replay {self.seed} {self.norm}")
        return "\n".join(shown)


def of_reference(finding: RefFinding) -> dict[str, Any]:
    """Keep what is compared of a finding of the reference."""
    return {field: getattr(finding, field) for field in FIELDS}


def of_engine(finding: Finding) -> dict[str, Any]:
    """Keep what is compared of a finding of the engine."""
    made_out = finding.status == "made_out"
    return {
        "status": finding.status,
        "could_be": tuple(sorted(finding.could_be)),
        "presumed": finding.presumed,
        "because": tuple(sorted(finding.because)),
        "due": finding.due,
        "liability": finding.extra.get("liability", "") if made_out else "",
    }


def engine_findings(made: Pair) -> Sequence[Finding]:
    """Ask the engine."""
    program = compile_rules(made.ruleset, made.vocabulary)
    return evaluate(program, made.case, made.profile).findings


def differences(made: Pair, ours: list[RefFinding]) -> list[Difference]:
    """List every finding that the two do not share."""
    slow = {(one.norm, one.instance) for one in ours if one.status == TOO_SLOW}
    expected = {(one.norm, one.instance): of_reference(one) for one in ours}
    given = {(one.norm.id, one.instance): of_engine(one) for one in engine_findings(made)}
    return [
        Difference(made.seed, *key, expected.get(key), given.get(key))
        for key in sorted((expected.keys() | given.keys()) - slow)
        if expected.get(key) != given.get(key)
    ]


def both(seed: int) -> tuple[Pair, list[RefFinding], list[Difference]]:
    """Make the pair of a seed and compare."""
    made = pair(seed)
    ours = reference(made.ruleset, made.vocabulary, made.case, made.profile)
    return made, ours, differences(made, ours)
