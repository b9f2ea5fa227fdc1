"""What became of the mutants of a rule set: text for a terminal, an object for JSON.

Shapes
    A `Trial` is one mutant with who noticed it; a survivor has a row that would kill
    it, or none was found.
Errors
    None.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Any, NamedTuple

from lawcheck.analyses.mutation.mutants import Mutant
from lawcheck.model.ruleset import RuleSet, citation
from lawcheck.render.plain import visible
from lawcheck.render.rule_language import spelled

SCHEMA = 1
IN_WORDS = {
    "drop_condition": "a condition is left out",
    "negate": "a condition is turned round",
    "and_or": "`and` and `or` change places",
    "drop_exception": "an exception is left out",
    "drop_priority": "a priority over another norm is left out",
    "drop_part": "a part of the norm is left out",
    "editions": "its days begin or end elsewhere",
    "period": "a period is another one",
    "count": "a number is another one",
    "comparison": "a comparison takes in its limit, or no longer does",
    "word": "a word that the status hangs on is another one",
    "reading": "it stands under another reading",
    "swap_branches": "the two branches of an `if` change places",
    "party": "it is another one who bears it, or to whom it is owed",
    "drop_by": "by whom it is done no longer counts",
    "drop_to": "to whom it is done no longer counts",
    "drop_about": "what it is about no longer counts",
    "drop_window": "when it is done no longer counts",
    "burden": "who has to show the exception changes",
}
NO_ROW = "no difference found within the bound: perhaps nobody can tell the two apart"


class Trial(NamedTuple):
    """One mutant and what became of it."""

    mutant: Mutant
    noticed_by: str  # "" for a survivor
    suggestion: tuple[str, str, str, str] | None  # norm, row it varies, row, what the mutant says


def identity(mutant: Mutant, ruleset: RuleSet) -> str:
    """Name a mutant the same way while its wording stays the same."""
    norm = ruleset.norms[mutant.wording]
    told = (
        norm.editions,
        norm.interval,
        mutant.operator,
        mutant.place,
        mutant.before,
        mutant.after,
    )
    return f"{mutant.norm}:{sha256(repr(told).encode()).hexdigest()[:8]}"


def mutation_text(ruleset: RuleSet, trials: Sequence[Trial], searched: bool) -> str:
    """List the survivors, each with the row that would kill it."""
    lines = []
    for trial in trials:
        if not trial.noticed_by:
            lines += [*survivor_lines(ruleset, trial, searched), ""]
    return "\n".join([*lines, *operator_lines(trials), ""]) if lines else ""


def survivor_lines(ruleset: RuleSet, trial: Trial, searched: bool) -> list[str]:
    """Say what was changed in which norm, and which row would notice."""
    mutant = trial.mutant
    norm = ruleset.norms[mutant.wording]
    lines = [
        f"{identity(mutant, ruleset)}  {citation(norm)}  {norm.file}:{norm.line}",
        f"  {mutant.place}: {IN_WORDS[mutant.operator]}",
        f"    was:  {visible(spelled(mutant.before))}",
        f"    now:  {visible(spelled(mutant.after))}",
    ]
    if trial.suggestion is None:
        return [*lines, f"  {NO_ROW}"] if searched else lines
    of_norm, like, row, other = trial.suggestion
    return [
        *lines,
        f"  a row for the table of {of_norm}, after `{visible(like)}`;",
        "  it expects what the rules say now, so hold it against the text first:",
        f"    - {visible(row)}",
        f"  the mutant comes to: {visible(other)}",
    ]


def operator_lines(trials: Sequence[Trial]) -> list[str]:
    """Count, by kind of change, how many were noticed."""
    counts: dict[str, list[int]] = {}
    for trial in trials:
        count = counts.setdefault(trial.mutant.operator, [0, 0])
        count[0] += bool(trial.noticed_by)
        count[1] += 1
    width = max(map(len, counts), default=0)
    return [f"{name:<{width}}  {done} of {every}" for name, (done, every) in sorted(counts.items())]


def score(trials: Sequence[Trial]) -> float:
    """Give how many of a hundred mutants are noticed."""
    return 100 * sum(bool(trial.noticed_by) for trial in trials) / len(trials)


def result_line(trials: Sequence[Trial]) -> str:
    """Say how many mutants were killed; never more than there were."""
    killed = sum(bool(trial.noticed_by) for trial in trials)
    return f"killed {killed} of {len(trials)} mutants = {int(score(trials) * 10) / 10} %"


def mutation_object(
    ruleset: RuleSet, trials: Sequence[Trial], fail_under: float, searched: bool
) -> dict[str, Any]:
    """Give everything as an object for JSON."""
    return {
        "schema": SCHEMA,
        "killed": sum(bool(trial.noticed_by) for trial in trials),
        "total": len(trials),
        "score": int(score(trials) * 10) / 10,
        "fail_under": fail_under,
        "searched": searched,
        "mutants": [trial_object(ruleset, trial) for trial in trials],
    }


def trial_object(ruleset: RuleSet, trial: Trial) -> dict[str, Any]:
    """Give one mutant as an object for JSON."""
    mutant = trial.mutant
    norm = ruleset.norms[mutant.wording]
    suggestion = None
    if trial.suggestion is not None:
        keys = ("norm", "like", "row", "mutant")
        suggestion = dict(zip(keys, trial.suggestion, strict=True))
    return {
        "id": identity(mutant, ruleset),
        "norm": mutant.norm,
        "cite": {"article": norm.article, "paragraph": norm.paragraph, "item": norm.item},
        "source": {"file": norm.file, "line": norm.line},
        "operator": mutant.operator,
        "place": mutant.place,
        "words": IN_WORDS[mutant.operator],
        "was": spelled(mutant.before),
        "now": spelled(mutant.after),
        "killed_by": trial.noticed_by or None,
        "suggestion": suggestion,
    }
