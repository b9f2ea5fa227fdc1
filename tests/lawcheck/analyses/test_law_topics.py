"""The law of a day by topic: the three orders apart, one body, protections, offences."""

import pytest

from lawcheck.analyses.law_of_day import law_of_day
from lawcheck.analyses.law_topics import Group, groups
from tests.toy.loading import day, toy


def found(topic: str, text: str = "2020-01-01") -> dict[str, list[str]]:
    law = law_of_day(toy().ruleset, day(text), "KZ")
    listed: tuple[Group, ...] = groups(law, topic, toy().vocabulary)
    return {group.heading: [one.id for one in group.provisions] for group in listed}


def test_the_orders_are_kept_apart() -> None:
    orders = found("orders")
    assert list(orders) == [
        "protection_order", "special_requirements", "approach_ban", "house_order", "any_order",
    ]  # fmt: skip
    assert "toy.safe.6.1" in orders["protection_order"]
    assert "toy.safe.6.1" not in orders["approach_ban"]
    assert "toy.court.22" in orders["approach_ban"]
    assert "toy.court.22" not in orders["protection_order"]
    assert orders["special_requirements"] == ["toy.court.21"]


def test_an_exception_goes_with_what_it_touches() -> None:
    orders = found("orders")
    assert "toy.safe.6.5" in orders["protection_order"]
    assert "toy.safe.7.00" in orders["house_order"]
    assert "toy.safe.7.00" not in orders["any_order"]


def test_a_term_goes_with_the_order_it_is_the_term_of() -> None:
    assert "toy.safe.term" in found("orders")["protection_order"]


def test_what_names_no_order_concerns_any() -> None:
    assert "toy.safe.9.2" in found("orders")["any_order"]


def test_an_order_without_a_norm_keeps_its_heading() -> None:
    orders = found("orders", "2009-01-01")
    assert orders["protection_order"] == []
    assert orders["approach_ban"] == []


def test_a_body_must_must_not_and_may() -> None:
    police = found("police")
    assert "toy.safe.5.1" in police["must"]
    assert police["may"] == ["toy.safe.6.1"]
    assert police["may_bind"] == ["toy.safe.6.3"]
    assert "toy.safe.6.5" in police["exceptions"]
    assert "must_not" not in police
    assert found("help_organisation")["must_not"] == ["toy.safe.8.2", "toy.safe.8.3"]


def test_what_may_be_asked_of_a_body() -> None:
    assert found("court")["asked_of"] == ["toy.court.22", "toy.safe.9.2"]


def test_protections_are_rights_and_powers_that_serve() -> None:
    protections = found("protections")
    assert protections["rights"] == ["toy.court.22", "toy.safe.9.1"]
    assert protections["powers"] == ["toy.safe.6.1"]


def test_offences_have_their_exceptions() -> None:
    assert found("offences") == {
        "offences": ["toy.court.20", "toy.court.20.2"],
        "exceptions": ["toy.court.20.3", "toy.court.20.4"],
    }
    # The milder law came later.
    assert found("offences", "2018-01-01")["exceptions"] == ["toy.court.20.4"]


@pytest.mark.parametrize("topic", ["", "police", "protections", "offences", "orders"])
def test_every_norm_that_is_found_is_in_force(topic: str) -> None:
    law = law_of_day(toy().ruleset, day("2016-06-01"), "KZ")
    known = {one.id for one in law.provisions}
    listed = {name for names in found(topic, "2016-06-01").values() for name in names}
    assert listed
    assert listed <= known


def test_without_a_topic_every_norm_stands_under_its_act() -> None:
    acts = found("")
    law = law_of_day(toy().ruleset, day("2020-01-01"), "KZ")
    assert list(acts) == ["toy.court", "toy.gr", "toy.pact", "toy.safe"]
    assert [name for names in acts.values() for name in names] == [p.id for p in law.provisions]
