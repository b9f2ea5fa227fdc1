"""`lawcheck rules mutate`: change the rules in small ways; do tables and cases notice."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import typer

from lawcheck.analyses.mutation.mutants import Mutant, mutants_of
from lawcheck.analyses.mutation.trial import Bench, noticed_by
from lawcheck.analyses.reach import reach_of
from lawcheck.cli import exits
from lawcheck.cli.case_input import load_rules
from lawcheck.cli.lessons import lessons_in
from lawcheck.cli.mutant_search import Search
from lawcheck.cli.output import write_result
from lawcheck.cli.rules_pages import wordings_of
from lawcheck.cli.rules_test import all_examples
from lawcheck.cli.streams import say
from lawcheck.cli.table_file import Example
from lawcheck.files.rule_files import Rules
from lawcheck.files.shipped import shipped
from lawcheck.model.ruleset import RuleSet
from lawcheck.render import mutation_pages
from lawcheck.render.mutation_pages import Trial

TEACHING = "teaching"


class Request(NamedTuple):
    """What was asked for on the command line."""

    subject: str  # an act or a norm; "" for all
    folders: Sequence[Path]
    cases: Sequence[Path]
    form: str
    output: str
    limit: int  # 0: all
    seed: int
    fail_under: float
    search: bool  # whether to look for rows that would kill the survivors


def mutate(request: Request) -> int:
    """Try every mutant; list those that nobody notices."""
    rules = load_rules(request.folders)
    examples = by_norm(all_examples(rules, request.folders))
    ruleset = rules.ruleset
    mutants = mutants_of(ruleset, rules.vocabulary, chosen(request.subject, ruleset))
    mutants = drawn(mutants, ruleset, request.limit, request.seed)
    if not mutants:
        raise typer.BadParameter("there is nothing to change here", param_hint="'ACT|NORM'")
    if not any(mutant.norm in examples for mutant in mutants) and not examples:
        raise typer.BadParameter("these rules have no tables", param_hint="'--rules'")
    bench = bench_of(rules, examples, request)
    trials = tried(mutants, bench, Search(bench, examples) if request.search else None)
    if request.form == "json":
        found = mutation_pages.mutation_object(ruleset, trials, request.fail_under, request.search)
        text = json.dumps(found, ensure_ascii=False, indent=2) + "\n"
    else:
        text = mutation_pages.mutation_text(ruleset, trials, request.search)
        text += mutation_pages.result_line(trials) + "\n"
    write_result(text, request.output)
    if mutation_pages.score(trials) < request.fail_under:
        say(f"{mutation_pages.result_line(trials)}, less than {request.fail_under:g} %")
        return exits.FOUND
    return exits.FINE


def chosen(subject: str, ruleset: RuleSet) -> frozenset[str]:
    """Give the norms of an act, or the one norm that is named, or all."""
    if not subject or subject in ruleset.acts:
        norms = ruleset.norms
        return frozenset(norm.id for norm in norms if subject in ("", norm.act))
    return frozenset(norm.id for norm in wordings_of(subject, ruleset))


def drawn(mutants: list[Mutant], ruleset: RuleSet, limit: int, seed: int) -> list[Mutant]:
    """Draw some mutants, the same ones for the same seed; with no limit take all."""
    if not 0 < limit < len(mutants):
        return mutants

    def lot(index: int) -> str:
        name = mutation_pages.identity(mutants[index], ruleset)
        return sha256(f"{seed}:{name}".encode()).hexdigest()

    return [mutants[index] for index in sorted(sorted(range(len(mutants)), key=lot)[:limit])]


def by_norm(examples: Sequence[Example]) -> dict[str, list[Example]]:
    """Sort rows by their norm."""
    found: dict[str, list[Example]] = {}
    for example in examples:
        found.setdefault(example.row.expected.norm, []).append(example)
    return found


def bench_of(rules: Rules, examples: dict[str, list[Example]], request: Request) -> Bench:
    """Put together what mutants are tried on."""
    folders = list(request.cases)
    if not folders and not request.folders:
        folders = [shipped("cases") / TEACHING]
    lessons = [lesson for folder in folders for lesson in lessons_in(folder, rules)]
    rows = {name: [one.row for one in found] for name, found in examples.items()}
    return Bench(rules.ruleset, rules.vocabulary, reach_of(rules.ruleset), rows, lessons)


def tried(mutants: Sequence[Mutant], bench: Bench, search: Search | None) -> list[Trial]:
    """Try each mutant; look for a row that would kill those that survive."""
    trials = []
    for mutant in mutants:
        name = noticed_by(bench, mutant)
        suggestion = search.suggestion(mutant) if search is not None and not name else None
        trials.append(Trial(mutant, name, suggestion))
    return trials
