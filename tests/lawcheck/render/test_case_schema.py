"""The schema takes what the loader takes, and knows its keys and words."""

import json
from typing import Any

import jsonschema
import pytest

from lawcheck.cli.main import main
from lawcheck.files.rule_files import shipped_rules
from lawcheck.language.case_reader import parse_case
from lawcheck.language.yaml_source import Node, read_yaml
from lawcheck.model.diagnostic import Refused
from lawcheck.render.case_schema import case_schema

VOCABULARY = shipped_rules().vocabulary
VALIDATOR = jsonschema.Draft202012Validator(case_schema(VOCABULARY))
CASE = """\
lawcheck: 1
id: T-017
title: An order copied late
fictional: yes
subject: case
language: kk
place: {region: KZ-75, zone: Asia/Almaty}
as_of: 2018-04-10
people:
  V: {role: survivor, sex: female, age: 34, language: kk}
  R: {role: respondent, sex: male, born: 1979}
  C1: {role: child, age: {value: 6, source: s2}, child_of: [V, R]}
  P1: {role: officer, body: police, rank: precinct_inspector}
relationships:
  - {of: V, with: R, kind: spouse, since: 2009-06, until: 2017-05,
     lived_together: [{since: 2009-06, until: 2017-05}]}
events:
  - {id: e1, kind: incident, at: "2018-03-02T21:30", by: R, to: V, acts: [hit, push],
     harm: {value: pain, source: s2, contested_by: R}, grounds_for_detention: no, source: s2}
  - {id: e2, kind: report, at: ~2018-03-02, by: V, to: police, about: e1, channel: 102}
  - {id: e3, kind: order_issued, order: protection_order, at: "2018-03-02T22:40", by: P1, to: R,
     about: e1, source: s1}
  - {id: e5, kind: order_copied, about: [e3], to: V,
     at: {from: "2018-03-02T23:30", to: "2018-03-03T09:00"}}
  - {id: e6, kind: rights_explained, about: e3, to: V, done: unknown}
registers:
  control_log: {body: police, about: [e3], from: 2018-03-02, to: 2018-04-01, complete: yes}
sources:
  s1: {kind: official_record, title: order form, holder: police}
  s2: {kind: survivor_statement, taken: 2018-04-01}
decisions:
  - {point: kz.dv.sutok, value: hours, by: A. Lawyer, on: 2018-05-01, why: settled practice}
notes: free text
"""
WRONG = {
    "a key at the top": ("notes: free", "remarks: free"),
    "a key of an event": ("about: e1, channel: 102", "about: e1, harm: pain"),
    "a key of a person": ("rank: precinct", "post: precinct"),
    "a word": ("[hit, push]", "[hit, slap]"),
    "a kind of event": ("kind: report", "kind: reported"),
    "a truth": ("done: unknown", "done: maybe"),
    "a register": ("control_log:", "diary:"),
    "a kind of source": ("kind: official_record", "kind: rumour"),
    "a kind of relationship": ("kind: spouse", "kind: wife"),
    "no kind": ("{id: e2, kind: report, ", "{id: e2, "),
    "no id": ("id: T-017\n", ""),
    "a decision without its point": ("point: kz.dv.sutok, ", ""),
}


def as_an_editor_reads(node: Node) -> Any:
    """Give scalars the types of YAML 1.2, which an editor gives them."""
    if node.kind == "map":
        return {key.value: as_an_editor_reads(value) for key, value in node.value}
    if node.kind == "list":
        return [as_an_editor_reads(item) for item in node.value]
    if not node.quoted and node.value.isascii() and node.value.isdigit():
        return int(node.value)
    return {"true": True, "false": False}.get(node.value, node.value)


def errors(text: str) -> list[str]:
    value = as_an_editor_reads(read_yaml(text.encode(), "case.yaml"))
    return [error.message for error in VALIDATOR.iter_errors(value)]


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(VALIDATOR.schema)


def test_a_case_that_loads_fits() -> None:
    parse_case(CASE.encode(), "case.yaml", VOCABULARY)
    assert errors(CASE) == []


@pytest.mark.parametrize("fault", WRONG)
def test_what_the_loader_refuses_does_not_fit(fault: str) -> None:
    old, new = WRONG[fault]
    assert old in CASE
    text = CASE.replace(old, new)
    with pytest.raises(Refused):
        parse_case(text.encode(), "case.yaml", VOCABULARY)
    assert errors(text) != []


def test_truths_may_be_written_either_way() -> None:
    assert errors(CASE.replace("fictional: yes", "fictional: true")) == []


@pytest.mark.parametrize("kind", VOCABULARY.events)
def test_every_kind_of_event_has_its_attributes(kind: str) -> None:
    event = {
        "id": "e1",
        "kind": kind,
        **dict.fromkeys(VOCABULARY.events[kind].attributes, "unknown"),
    }
    value = {"lawcheck": 1, "id": "T-1", "events": [event]}
    assert [error.message for error in VALIDATOR.iter_errors(value)] == []


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "case"]) == 0
    assert json.loads(capsys.readouterr().out) == VALIDATOR.schema
