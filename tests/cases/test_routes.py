"""What can be done now, in teaching cases: no last day and no state says more than a finding."""

import functools
from pathlib import Path
from typing import Any

import pytest

from lawcheck.model.finding import FAILURES
from lawcheck.model.ruleset import READ_ORDER
from tests.cases.assessing import TEACHING, assess, result_of

NAMES = (
    "order-late", "refused-at-the-desk", "nothing-missed", "three-regimes", "shelter-refused",
    "law-of-2017-and-2024", "scenario-14-done-properly-2022", "scenario-14-no-copy-for-her",
    "scenario-16-she-will-not-write-june", "special-requirements-broken", "all-unknown",
    "complaint-over-new-year",
)  # fmt: skip
CASES = [
    # Beside the other tests of a case, for which it is assessed anyway.
    pytest.param(TEACHING / f"{name}.yaml", id=name, marks=pytest.mark.xdist_group(name))
    for name in NAMES
]
POWERS = ("protection", "power", "right")


def key(one: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    return one["norm"], tuple(one["instance"])


@functools.cache
def read(case: Path) -> tuple[list[dict[str, Any]], dict[tuple[str, tuple[str, ...]], Any], str]:
    result = result_of(case)
    findings = {key(one): one for one in result["findings"]}
    return result["routes"], findings, result["scope"]["as_of"]


@pytest.mark.parametrize("case", CASES)
def test_a_last_day_is_that_of_the_findings_it_stands_on(case: Path) -> None:
    routes, findings, as_of = read(case)
    assert routes
    for route in routes:
        decided = [findings[key(one)] for one in route["stands_on"]]
        days = [
            day
            for one in decided
            for day in (one.get("until") if one["kind"] in POWERS else one.get("last_day"),)
            if day is not None
        ]
        last = route["last_day"]
        assert route["state"] != "closed" or last is None
        if last is None:
            assert route["state"] == "closed" or route["term"]
            continue
        assert last["earliest"] == min(day["earliest"] for day in days)
        assert last["latest"] == max(day["latest"] for day in days)
        assert last["latest"][:10] >= as_of


@pytest.mark.parametrize("case", CASES)
def test_an_open_way_rests_on_an_open_finding_and_is_read_no_better(case: Path) -> None:
    routes, findings, _ = read(case)
    for route in routes:
        for one in (findings[key(each)] for each in route["stands_on"]):
            worst = READ_ORDER.index(route["read"])
            assert worst >= READ_ORDER.index(one["cite"]["read"]), route["route"]
            if route["state"] == "open" and one["kind"] in POWERS:
                assert "available" in (one["status"], one["presumed"])
            if route["state"] == "open" and one["kind"] == "offence":
                assert one["liability"] not in ("lapsed", "removed")


@pytest.mark.parametrize("case", CASES)
def test_every_act_that_may_be_an_offence_has_both_ways_told(case: Path) -> None:
    routes, findings, _ = read(case)
    told: dict[str, set[str]] = {}
    for route in routes:
        kind = route["route"].partition(".")[0]
        if route["filing"] == "statement" and kind != "private":
            for name in route["about"]:
                told.setdefault(name, set()).add(kind)
    meant = {
        name
        for (_, instance), one in findings.items()
        if one["kind"] == "offence"
        and (one["status"] in ("made_out", "no_offence") or "made_out" in one["could_be"])
        for name in instance
        if name in told
    }
    assert meant
    assert {name: told[name] for name in meant if len(told[name]) < 2} == {}


@pytest.mark.parametrize("case", CASES)
def test_every_missed_duty_of_an_authority_is_answered(case: Path) -> None:
    routes, findings, _ = read(case)
    answered = {key(one) for route in routes for one in route["answers"]}
    missed = {
        name
        for name, one in findings.items()
        if one["status"] in FAILURES and one["bearer"] != "person" and one["level"] == "case"
        and "only_in" not in one and "R" not in one["for"]
    }  # fmt: skip
    assert missed - answered == set()


def test_where_nothing_was_missed_nobody_is_complained_of() -> None:
    for name in ("nothing-missed", "scenario-14-done-properly-2022"):
        routes, _, _ = read(TEACHING / f"{name}.yaml")
        assert [one["route"] for one in routes if one["filing"].startswith("compl")] == []
        text = assess(TEACHING / f"{name}.yaml", "--fail-on", "never").out
        part = text.partition("What can be done now")[2].partition("What to ask next")[0]
        assert 10 < len(part.splitlines()) < 100


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_the_section_stands_between_the_findings_and_the_questions(lang: str) -> None:
    case = TEACHING / "refused-at-the-desk.yaml"
    out = assess(case, "--lang", lang, "--fail-on", "never").out
    heading = {"en": "What can be done now", "ru": "Что можно сделать сейчас",
               "kk": "Қазір не істеуге болады"}[lang]  # fmt: skip
    asking = {"en": "What to ask next", "ru": "О чём спросить дальше", "kk": "Әрі қарай не сұрау"}
    assert out.index(heading) < out.index(asking[lang])
