"""The crosswalk by day: which obligations national law covered, and what opened and closed gaps."""

from datetime import date

import pytest

from lawcheck.analyses.law_gaps import Served, crosswalk, direction, reachable, turns
from lawcheck.files.rule_files import shipped_rules
from tests.lawcheck.engine.making import norm

RULES = shipped_rules().ruleset
BATTERY, LIGHT, STALKING = (
    f"bridge.criminalise.{name}" for name in ("battery", "light", "stalking")
)


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def on(text: str, state: str = "KZ") -> dict[str, tuple[str, ...]]:
    return {one.norm.id: one.statuses for one in crosswalk(RULES, day(text), state)}


def served(*pairs: tuple[str, bool]) -> tuple[Served, ...]:
    return tuple(Served(norm("toy.1"), extent, certain) for extent, certain in pairs)


@pytest.mark.parametrize(
    ("given", "statuses"),
    [
        pytest.param((), {"gap"}, id="nothing"),
        pytest.param((("full", True), ("partial", False)), {"covered"}, id="certainly in full"),
        pytest.param((("full", False),), {"covered", "gap"}, id="perhaps in full"),
        pytest.param((("partial", True),), {"partly"}, id="in part"),
        pytest.param((("partial", False),), {"partly", "gap"}, id="perhaps in part"),
        pytest.param((("full", False), ("partial", True)), {"covered", "partly"}, id="at least"),
    ],
)
def test_statuses(given: tuple[tuple[str, bool], ...], statuses: set[str]) -> None:
    assert reachable(served(*given)) == statuses


@pytest.mark.parametrize(
    ("text", "name", "statuses"),
    [
        ("2013-05-05", BATTERY, ("gap",)),
        ("2014-12-31", BATTERY, ("gap",)),
        ("2015-01-01", BATTERY, ("covered",)),
        ("2017-07-13", BATTERY, ("covered",)),
        ("2017-07-20", BATTERY, ("covered", "gap")),
        ("2017-07-31", BATTERY, ("gap",)),
        ("2024-06-15", BATTERY, ("gap",)),
        ("2024-06-16", BATTERY, ("covered",)),
        ("2005-05-05", LIGHT, ("covered",)),
        ("2011-05-05", LIGHT, ("gap",)),
        ("2017-07-31", LIGHT, ("gap",)),
        ("2025-09-15", STALKING, ("gap",)),
        ("2025-09-16", STALKING, ("covered",)),
        ("2010-03-01", "bridge.order.breach", ("gap",)),
        ("2010-05-30", "bridge.order.breach", ("partly",)),
        ("2009-12-22", "bridge.protection", ("gap",)),
        ("2020-01-01", "bridge.protection", ("partly",)),
        ("2020-01-01", "bridge.protection.lasting", ("gap",)),
        ("2020-01-01", "bridge.criminalise.economic", ("gap",)),
        ("2026-03-01", "bridge.refer", ("gap",)),
        ("2026-03-02", "bridge.refer", ("covered",)),
        ("2023-06-30", "bridge.ex-officio", ("gap",)),
        ("2023-07-01", "bridge.ex-officio", ("partly",)),
    ],
)
def test_days(text: str, name: str, statuses: tuple[str, ...]) -> None:
    assert on(text)[name] == statuses


def test_an_obligation_that_did_not_bind_is_no_gap() -> None:
    assert "bridge.inform" not in on("2017-07-25")
    assert on("2017-07-26")["bridge.inform"] == ("gap",)
    assert "bridge.protection" not in on("1998-09-24")
    assert "bridge.protection" not in on("2019-10-17", "KG")


def test_the_norms_that_stood_are_named() -> None:
    (found,) = (one for one in crosswalk(RULES, day("2024-10-17"), "KZ") if one.norm.id == BATTERY)
    assert [(one.norm.id, one.extent, one.certain) for one in found.by] == [
        ("kz.cc.109-1.1", "full", True)
    ]
    assert (found.strength, found.chain[0]["cite"]) == ("treaty", "CEDAW 2(b)")


def test_what_opened_and_closed() -> None:
    found = turns(RULES, day("2015-02-01"), day("2024-12-31"), "KZ")
    battery = [one for one in found if one.norm.id == BATTERY]
    assert [(one.how, one.by, one.before, one.after) for one in battery] == [
        ("opened", ("84-VI",), ("covered",), ("gap",)),
        ("closed", ("72-VIII",), ("gap",), ("covered",)),
    ]
    assert [one.first for one in battery] == [day("2017-07-14"), day("2024-06-16")]
    assert battery[0].latest_first == day("2017-07-31")


def test_nothing_turns_between_two_equal_days() -> None:
    assert turns(RULES, day("2020-01-01"), day("2020-01-01"), "KZ") == ()


@pytest.mark.parametrize(
    ("before", "after", "how"),
    [
        (("covered",), ("gap",), "opened"),
        (("covered",), ("partly",), "opened"),
        (("partly",), ("gap",), "opened"),
        (("gap",), ("partly",), "narrowed"),
        (("partly",), ("covered",), "closed"),
        (("covered", "gap"), ("gap",), "unclear"),
    ],
)
def test_directions(before: tuple[str, ...], after: tuple[str, ...], how: str) -> None:
    assert direction(before, after) == how
