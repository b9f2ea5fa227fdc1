"""Which events of a file end a case about an act, in each kind of proceeding."""

from __future__ import annotations

import functools
import json
from typing import Any

import pytest

from lawcheck.analyses.endings import endings
from lawcheck.cli.case_input import load_program
from lawcheck.engine.evaluate import evaluate
from lawcheck.language.case_reader import parse_case
from lawcheck.model.case import Case
from lawcheck.model.finding import Finding
from lawcheck.render.as_json import finding_object
from lawcheck.render.naming import Rules, speaker
from lawcheck.render.text_fields import liability_fields

E1 = {"id": "e1", "kind": "incident", "at": "2018-10-05", "by": "R", "to": "V", "harm": "none",
      "acts": ["insult", "threat_to_kill"], "in_dwelling": "yes", "unlawful": "yes",
      "threat_feared": "yes"}  # fmt: skip
PROTOCOL = {"id": "e2", "kind": "protocol_drawn", "at": "2018-10-05", "by": "police", "about": "e1"}
CRIMINAL = {"id": "e3", "kind": "case_opened", "at": "2018-10-08", "regime": "criminal",
            "by": "police", "about": "e1"}  # fmt: skip
PEACE = {"id": "e4", "kind": "case_closed", "at": "2018-10-10", "by": "court",
         "ground": "reconciliation", "about": "e1"}  # fmt: skip
PENALTY = {"id": "e5", "kind": "decided", "at": "2018-10-10", "by": "court", "to": "R",
           "outcome": "penalised", "penalty": "warning", "about": "e1"}  # fmt: skip
MISCONDUCT, THREAT = "kz.cao.73.1", "kz.cc.115"
BOTH = {MISCONDUCT, THREAT}


@functools.cache
def evaluated(*events: str) -> tuple[Case, Rules, tuple[Finding, ...]]:
    text = json.dumps(
        {
            "lawcheck": 1, "id": "T-1", "fictional": "yes", "place": {"region": "KZ-75"},
            "as_of": "2018-11-05",
            "people": {"V": {"role": "survivor", "age": 34},
                       "R": {"role": "respondent", "age": 40, "sane": "yes"}},
            "relationships": [{"of": "V", "with": "R", "kind": "spouse", "since": 2010}],
            "events": [E1, *map(json.loads, events)],
        }
    )  # fmt: skip
    rules, program = load_program(())
    case, _ = parse_case(text.encode(), "case", rules.vocabulary)
    found = evaluate(program, case, only=frozenset(BOTH)).findings
    mine = tuple(one for one in found if "e1" in one.instance)
    return case, rules, mine


def ended(*events: str) -> dict[str, tuple[str, ...]]:
    case, _, found = evaluated(*events)
    return {one.norm.id: endings(case, one) for one in found}


def of(*events: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    found = ended(*map(json.dumps, events))
    return {name: names for name, names in found.items() if names}


def test_nothing_ended_it() -> None:
    assert set(ended(json.dumps(PROTOCOL), json.dumps(CRIMINAL))) == BOTH
    assert of(PROTOCOL, CRIMINAL) == {}


@pytest.mark.parametrize(
    ("outcome", "norms"),
    [
        ("penalised", {MISCONDUCT}),
        ("convicted", {THREAT}),
        ("acquitted", {THREAT}),
        ("terminated", set()),  # of what, nobody says
        ("granted", set()),
    ],
)
def test_a_judgment_ends_the_case_that_can_have_such_an_outcome(
    outcome: str, norms: set[str]
) -> None:
    assert of(PENALTY | {"outcome": outcome}) == dict.fromkeys(norms, ("e5",))


def test_a_court_ends_the_case_that_was_begun() -> None:
    assert of(PROTOCOL, PEACE) == {MISCONDUCT: ("e4",)}
    assert of(CRIMINAL, PEACE) == {THREAT: ("e4",)}
    assert of(PROTOCOL, CRIMINAL, PEACE) == {THREAT: ("e4",)}  # the one begun last
    assert of(PROTOCOL, PENALTY | {"outcome": "terminated"}) == {MISCONDUCT: ("e5",)}
    assert of(PEACE) == {}  # nobody says which


def test_what_the_police_end_a_court_has_not_ended() -> None:
    assert of(PROTOCOL, PEACE | {"by": "police"}) == {}


@pytest.mark.parametrize("change", [{"done": "no"}, {"done": "unknown"}])
def test_what_did_not_certainly_happen_ends_nothing(change: dict[str, Any]) -> None:
    assert of(PROTOCOL, {**PENALTY, **change}) == {}


def test_the_case_about_another_act_is_another_case() -> None:
    other = E1 | {"id": "e9", "at": "2018-09-05"}
    assert of(other, PENALTY | {"about": "e9"}) == {}


def test_it_is_about_the_act_by_way_of_the_protocol() -> None:
    assert of(PROTOCOL, PENALTY | {"about": "e2"}) == {MISCONDUCT: ("e5",)}


def test_a_case_opened_anew_has_not_ended() -> None:
    again = PROTOCOL | {"id": "e8", "at": "2018-10-20"}
    assert of(PROTOCOL, PEACE, again) == {}


def test_an_end_that_an_appeal_undid_is_none() -> None:
    appeal = {"id": "e6", "kind": "complaint", "at": "2018-10-12", "by": "V", "to": "court",
              "route": "cao", "about": "e4"}  # fmt: skip
    answer = {"id": "e7", "kind": "answered", "at": "2018-10-20", "by": "court", "to": "V",
              "outcome": "granted", "about": "e6"}  # fmt: skip
    assert of(PROTOCOL, PEACE, appeal, answer) == {}
    assert of(PROTOCOL, PEACE, appeal, answer | {"outcome": "refused"}) == {MISCONDUCT: ("e4",)}


def test_the_end_is_named_beside_liability_and_concludes_nothing() -> None:
    events = tuple(map(json.dumps, (PROTOCOL, PEACE)))
    case, _, found = evaluated(*events)
    shown = {one.norm.id: finding_object(one, case) for one in found}
    assert (shown[MISCONDUCT]["liability"], shown[MISCONDUCT]["ended_by"]) == ("open", ["e4"])
    assert "ended_by" not in shown[THREAT]


@pytest.mark.parametrize(
    ("lang", "now", "by"),
    [
        ("en", "not lapsed, and removed by no later law", "e4 case closed"),
        ("ru", "срок давности не истёк", "e4 прекращение дела"),
        ("kk", "ескіру мерзімі өтпеген", "e4 "),
    ],
)
def test_liability_is_not_called_open_once_a_court_ended_the_case(
    lang: str, now: str, by: str
) -> None:
    case, rules, found = evaluated(*map(json.dumps, (PROTOCOL, PEACE)))
    told = {one.norm.id: dict(liability_fields(speaker(case, rules, lang), one)) for one in found}
    assert told[MISCONDUCT]["f_liability"].startswith(now)
    assert told[MISCONDUCT]["f_ended_by"].startswith(by)
    assert told[THREAT]["f_ended_by"] == ""
    assert told[THREAT]["f_liability"] != told[MISCONDUCT]["f_liability"]
