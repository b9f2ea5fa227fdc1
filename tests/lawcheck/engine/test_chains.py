"""Chains: a link not yet in force is left out, and nothing left makes a finding stronger."""

import pytest

from lawcheck.engine.chains import act_of, rests_on, stood, weakest
from lawcheck.model.finding import counts_as_failure
from lawcheck.model.ruleset import Norm, RuleSet
from tests.lawcheck.engine.making import (
    act,
    case,
    day,
    done_by,
    each,
    event,
    norm,
    only,
    pattern,
    rules,
)

REFUSED = {"discharge": done_by("order_copied"), "failed_by": pattern("refused")}
FROM_2000 = ("E0", "2000-01-01", "2000-01-01")
ACTS = {
    "pact": act("pact", editions=[FROM_2000], dates_by_state={"KZ": day("2005-01-01")}),
    "pact.gr": act("pact.gr", editions=[("E0", "2015-01-01", "2015-01-01")]),
}
RULES = RuleSet(ACTS, (), {}, {})


def link(norm: str, strength: str, necessary: str = "yes") -> dict[str, str]:
    return {
        "norm": norm, "cite": norm, "strength": strength, "necessary": necessary, "read": "seen"
    }  # fmt: skip


def of(strength: str, *links: dict[str, str]) -> Norm:
    return norm("pact.1")._replace(strength=strength, chain=links)


@pytest.mark.parametrize(
    ("made", "on", "strength", "cites"),
    [
        pytest.param(of("treaty", link("pact.2", "treaty")), "2016-01-01", "treaty", ["pact.2"],
                     id="an article"),
        pytest.param(of("treaty", link("pact.2", "treaty"), link("pact.gr.1", "view", "no")),
                     "2016-01-01", "treaty", ["pact.2", "pact.gr.1"], id="what only helps"),
        pytest.param(of("treaty", link("pact.2", "treaty"), link("pact.gr.1", "standard")),
                     "2016-01-01", "standard", ["pact.2", "pact.gr.1"], id="the weakest it needs"),
        pytest.param(of("treaty", link("pact.2", "treaty"), link("pact.gr.1", "standard")),
                     "2014-12-31", "treaty", ["pact.2"], id="a text of later is left out"),
        pytest.param(of("view", link("pact.2", "treaty"), link("pact.gr.1", "standard")),
                     "2014-12-31", "view", ["pact.2"], id="never stronger than the norm itself"),
        pytest.param(of("view", link("pact.2", "treaty")), "2004-12-31", "view", [],
                     id="not yet binding on the State"),
    ],
)  # fmt: skip
def test_what_a_finding_rests_on(made: Norm, on: str, strength: str, cites: list[str]) -> None:
    found = rests_on(RULES, made, day(on), "KZ")
    assert found["strength"] == strength
    assert [one["cite"] for one in found["chain"]] == cites


def test_the_longest_id_that_begins_a_name_is_its_act() -> None:
    found = {name: act_of(RULES, name) for name in ("pact.gr.31", "pact.grand.1", "other.1")}
    assert [one and one.id for one in found.values()] == ["pact.gr", "pact", None]


def test_a_text_that_is_not_loaded_or_has_no_first_day_always_stood() -> None:
    assert stood(RULES, "other.1", day("1900-01-01"), "KZ")


@pytest.mark.parametrize(
    ("name", "on", "state", "answer"),
    [
        pytest.param("pact.2", "2004-12-31", "KZ", False, id="the day before it bound the State"),
        pytest.param("pact.2", "2005-01-01", "KZ", True, id="the day it did"),
        pytest.param("pact.2", "2000-01-01", "XX", True, id="where nobody knows when it bound one"),
        pytest.param("pact.2", "1999-12-31", "XX", False, id="before there was one at all"),
        pytest.param("pact.gr.1", "2014-12-31", "KZ", False, id="the day before it was adopted"),
        pytest.param("pact.gr.1", "2015-01-01", "KZ", True, id="the day it was"),
    ],
)
def test_the_day_a_text_is_there(name: str, on: str, state: str, answer: bool) -> None:
    assert stood(RULES, name, day(on), state) is answer


@pytest.mark.parametrize(
    ("when", "strength", "cites"),
    [
        pytest.param("2014-12-31", "treaty", ("pact.2",), id="before the text that it needs"),
        pytest.param("2014-12-31/2015-01-01", "standard", ("pact.2", "pact.gr.1"),
                     id="on a day that may be one on which it stood"),
        pytest.param("2015-01-01", "standard", ("pact.2", "pact.gr.1"), id="on its first day"),
    ],
)  # fmt: skip
def test_a_finding_rests_on_what_stood_when_it_arose(
    when: str, strength: str, cites: tuple[str, ...]
) -> None:
    made = norm("pact.1", act="pact", for_each=(each("report", "r"),), parts=REFUSED)._replace(
        strength="treaty", chain=(link("pact.2", "treaty"), link("pact.gr.1", "standard"))
    )
    one = only(rules(*ACTS.values(), made), case(event("e1", "report", when)))
    assert one.extra["strength"] == strength
    assert tuple(found["cite"] for found in one.extra["chain"]) == cites


@pytest.mark.parametrize(
    ("state", "when", "cites"),
    [
        pytest.param("KZ", "2004-12-31", (), id="not yet binding on this State"),
        pytest.param("KZ", "2005-01-01", ("pact.2",), id="binding on this State"),
        pytest.param("XX", "2004-12-31", (), id="not yet binding on another"),
        pytest.param("XX", "2008-01-01", ("pact.2",), id="binding on another"),
    ],
)
def test_a_finding_rests_on_what_bound_the_state_of_the_case(
    state: str, when: str, cites: tuple[str, ...]
) -> None:
    days = {"KZ": day("2005-01-01"), "XX": day("2007-01-01")}
    pact = ACTS["pact"]._replace(dates_by_state=days)
    made = norm("toy.1", for_each=(each("report", "r"),), parts=REFUSED)._replace(
        strength="treaty", chain=(link("pact.2", "treaty"),)
    )
    one = only(rules(pact, act(), made), case(event("e1", "report", when), state=state))
    assert tuple(found["cite"] for found in one.extra["chain"]) == cites


def test_weakest() -> None:
    assert weakest(["treaty", "standard", "view"]) == "standard"


def test_a_finding_that_needs_less_than_a_treaty_counts_for_nothing() -> None:
    facts = case(event("e1", "report", "2020-03-01"), event("e2", "refused", "2020-03-02"))
    for strength, counted in (("treaty", True), ("view", False)):
        made = norm("toy.1", for_each=(each("report", "r"),), parts=REFUSED)._replace(
            strength="treaty", chain=(link("x", "treaty"), link("y", strength))
        )
        one = only(rules(made), facts)
        assert (one.status, one.extra["strength"]) == ("missed", strength)
        assert counts_as_failure(one) is counted
