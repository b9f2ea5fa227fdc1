"""A table of the Toy Act in small, and whether one mutant survives its rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lawcheck.analyses.mutation.mutants import Mutant, mutants_of
from lawcheck.analyses.mutation.trial import Bench, Lesson, noticed_by
from lawcheck.analyses.reach import reach_of
from lawcheck.analyses.tables import Row, run_rows
from lawcheck.cli.table_file import Example, read_examples
from lawcheck.engine.program import compile_rules
from lawcheck.model.finding import Finding
from lawcheck.render.rule_language import spelled
from tests.toy.loading import toy

GIVEN = """\
- norm: {norm}
  given:
    place: {{region: KZ-75}}
    as_of: 2019-06-01
    people: {{V: {{role: survivor, sane: yes}}, R: {{role: respondent, age: 40, sane: yes}}}}
    events:
      - {{id: e1, kind: incident, at: "2019-03-01T08:00", by: R, to: V}}
      - {{id: e2, kind: order_issued, order: protection_order, at: "2019-03-01T09:00", to: R,
         about: e1}}
      - {{id: e3, kind: order_served, at: "2019-03-01T10:00", to: R, about: e2, signature: signed}}
      - {{id: e4, kind: order_copied, at: "2019-03-02T09:30", to: prosecutor, about: e2}}
      - {{id: r1, kind: report, at: "2019-03-01T08:30", by: V, to: police, about: e1, form: oral}}
      - {{id: a1, kind: accepted, at: "2019-03-01T08:35", by: police, about: r1}}
      - {{id: v1, kind: visited, at: "2019-03-01T08:50", by: police, about: r1}}
      - {{id: h1, kind: interviewed, at: 2019-03-05, by: police, to: V, about: r1, alone: yes}}
    facts: {{flood: no}}
    sources: {{s1: {{kind: official_record, title: outgoing mail}}}}
  rows:
"""
# What a late copy needs to be late: notice to the court would take its place.
COURT_NOT_TOLD = "events: [{id: n1, kind: notified, to: court, about: e2, done: no, source: s1}]"


def mutants(norm: str) -> list[Mutant]:
    rules = toy()
    return mutants_of(rules.ruleset, rules.vocabulary, frozenset({norm}))


def mutant(norm: str, operator: str, was: str, now: str) -> Mutant:
    """Give the one mutant that changes a stretch of a norm in a way."""
    found = [
        one
        for one in mutants(norm)
        if one.operator == operator and (spelled(one.before), spelled(one.after)) == (was, now)
    ]
    assert found, [(m.operator, spelled(m.before), spelled(m.after)) for m in mutants(norm)]
    return found[0]


def examples(norm: str, rows: Sequence[str]) -> list[Example]:
    text = GIVEN.format(norm=norm) + "".join(f"    - {row}\n" for row in rows)
    return read_examples(text.encode(), "toy.yaml", toy().ruleset, toy().vocabulary)


def bench(found: Sequence[Example], lessons: Sequence[Lesson] = ()) -> Bench:
    """Put rows on a bench; every one of them agrees with the rules as they are."""
    rules = toy()
    rows: dict[str, list[Row]] = {}
    for example in found:
        rows.setdefault(example.row.expected.norm, []).append(example.row)
    program = compile_rules(rules.ruleset, rules.vocabulary)
    faults = [one.faults for each in rows.values() for one in run_rows(program, each) if one.faults]
    assert faults == [], "a row does not agree with the rules themselves"
    return Bench(rules.ruleset, rules.vocabulary, reach_of(rules.ruleset), rows, lessons)


def noticed(one: Mutant, norm: str, *rows: str) -> bool:
    return bool(noticed_by(bench(examples(norm, rows)), one))


def lesson(found: Example, holds: Callable[[Sequence[Finding]], bool]) -> Lesson:
    from lawcheck.engine.evaluate import evaluate

    program = compile_rules(toy().ruleset, toy().vocabulary)
    findings = evaluate(program, found.row.case).findings
    return Lesson("a lesson", found.row.case, "screening", findings, holds)
