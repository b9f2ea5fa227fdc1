"""Cases with what is expected of them: `<case>.yaml` in a folder, `expected/<case>.yaml` in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lawcheck.analyses.mutation.trial import Lesson
from lawcheck.cli.case_input import load_case
from lawcheck.cli.options import day
from lawcheck.engine.evaluate import evaluate
from lawcheck.engine.program import compile_rules
from lawcheck.files.rule_files import Rules, contents
from lawcheck.language.expectations import FOLDER, Expectations, failures, read_expectations
from lawcheck.model.case import Case
from lawcheck.model.finding import Finding
from lawcheck.render.as_json import finding_object


def lessons_in(folder: Path, rules: Rules) -> list[Lesson]:
    """Read and evaluate every case of a folder of which something is expected."""
    program = compile_rules(rules.ruleset, rules.vocabulary)
    found = []
    for file in sorted((folder / FOLDER).glob("*.yaml")):
        expected = read_expectations(contents(file), file.name)
        path = folder / file.name
        case = load_case(str(path), rules, day(expected.as_of)).case
        profile = expected.profile or "screening"
        findings = evaluate(program, case, profile).findings
        found.append(Lesson(path.name, case, profile, findings, Held(expected, case)))
    return found


class Held:
    """Whether findings are those expected of a case."""

    def __init__(self, expected: Expectations, case: Case) -> None:
        self.expected, self.case = expected, case

    def __call__(self, findings: Sequence[Finding]) -> bool:
        """Answer for the findings of one evaluation."""
        return not failures(self.expected, [finding_object(one, self.case) for one in findings])
