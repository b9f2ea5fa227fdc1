"""Treaties in another State: its own days are those of the case, and only where no rule knows."""

import pytest

from lawcheck.model.case import Case
from lawcheck.model.ruleset import RuleSet
from tests.lawcheck.engine.making import act, case, day, done_by, each, event, norm, rules, run

KZ = {"dates_by_state": {"KZ": day("2010-01-01")}}
DONE = {"discharge": done_by("registered")}
LAW = ("pact", "pact.op", "pact.gr", "home")


def made() -> RuleSet:
    reports = (each("report", "r"),)
    return rules(
        act("older"),
        act("pact", strength="treaty", **KZ),
        act("pact.op", strength="treaty", **KZ),
        act("pact.gr", strength="general_recommendation", **KZ),
        act("home"),
        *(norm(f"{name}.1", act=name, for_each=reports, parts=DONE) for name in LAW),
    )


def of(state: str, **treaties: str) -> Case:
    days = {name.replace("_", "."): day(text) for name, text in treaties.items()}
    return case(event("e1", "report", "2015-03-01"), state=state)._replace(treaties=days)


@pytest.mark.parametrize(
    ("facts", "binding"),
    [
        pytest.param(of("KZ"), [*LAW], id="a state the rules know"),
        pytest.param(of("AT"), ["home"], id="a state nobody knows"),
        pytest.param(of("AT", pact="2015-03-01"), ["pact", "pact.gr", "home"], id="its own day"),
        pytest.param(of("AT", pact="2015-03-02"), ["home"], id="not yet on that day"),
        pytest.param(of("AT", pact="2000-01-01", pact_op="2001-01-01"), [*LAW], id="two treaties"),
        pytest.param(of("KZ", pact="2020-01-01"), [*LAW], id="a day the rules know stays"),
    ],
)
def test_what_binds(facts: Case, binding: list[str]) -> None:
    assert [one.norm.act for one in run(made(), facts).findings] == binding
