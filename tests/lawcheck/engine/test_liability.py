"""Liability for an offence, and offences that may stand in the place of others."""

from typing import Any

import pytest

from lawcheck.model.case import Decision
from lawcheck.model.finding import Finding
from lawcheck.model.ruleset import Norm
from tests.lawcheck.engine.making import (
    TEXTS,
    at,
    case,
    day,
    each,
    event,
    exception,
    keys,
    norm,
    only,
    period,
    rules,
    run,
)

HIT = ("has", ("attr", "i", "acts"), "hit")
HURT = ("is", ("attr", "i", "harm"), "light")
FEATURES: dict[str, Any] = {"acts": ["hit"], "harm": "pain"}


def offence(name: str, elements: Any = HIT, **parts: Any) -> Norm:
    """An offence asked of every incident."""
    made = {"regime": "criminal", "elements": elements, **parts}
    return norm(name, "offence", for_each=(each("incident", "i"),), parts=made)


def later(first: str, **more: Any) -> Norm:
    """A later law that removes liability from a day on."""
    start = day(first)
    return exception(
        "liability_removed", name="toy.later", defeats="toy.f", editions=(),
        interval=(start, start, day("2099-01-01"), day("2099-01-01")), **more,
    )  # fmt: skip


def incident(when: str = "2017-06-20", **more: Any) -> Any:
    return event("e1", "incident", when, **{**FEATURES, **more})


def test_a_later_law_removes_liability_and_is_named() -> None:
    found = only(rules(offence("toy.f"), later("2018-01-01")), case(incident()))
    assert (found.status, found.extra["liability"]) == ("made_out", "removed")
    assert found.extra["removed_by"] == ("toy.later",)


def test_a_law_later_than_the_day_of_reading_removes_nothing() -> None:
    law = later("2018-01-01")
    found = only(rules(offence("toy.f"), law), case(incident(), as_of="2017-12-31"))
    assert found.extra["liability"] == "open"
    assert "removed_by" not in found.extra


READING: dict[str, tuple[str, ...]] = {"toy.reach": ("back", "not_back")}


def test_liability_that_hangs_on_a_reading_names_it() -> None:
    law = later("2018-01-01", only_in=("toy.reach", "back"))
    result = run(rules(offence("toy.f"), law, readings=READING), case(incident()))
    (found,) = result.findings
    assert (found.status, found.extra["liability"]) == ("made_out", "unsettled")
    assert [atom.key for atom in found.extra["liability_settle"]] == ["reading:toy.reach"]
    assert result.scope.open_readings == ("toy.reach",)


def test_a_last_day_is_told_while_the_rest_is_open() -> None:
    law = later("2018-01-01", only_in=("toy.reach", "back"))
    limit = (period(12, "month"), ("at", "i"))
    ruleset = rules(offence("toy.f", limitation=limit), law, readings=READING)
    found = only(ruleset, case(incident(), as_of="2018-02-01"))
    assert found.extra["liability"] == "unsettled"
    assert found.extra["last_day"].latest == at("2018-06-20").latest


@pytest.mark.parametrize(
    ("value", "liability"), [("back", "removed"), ("not_back", "open")], ids=str
)
def test_a_decision_settles_it(value: str, liability: str) -> None:
    law = later("2018-01-01", only_in=("toy.reach", "back"))
    decided = Decision("toy.reach", value, "A. Lawyer", "2018-05-01", "so read")
    found = only(rules(offence("toy.f"), law, readings=READING), case(incident(), decided))
    assert found.extra["liability"] == liability


@pytest.mark.parametrize(
    ("as_of", "liability"),
    [
        pytest.param("2017-08-20", "open", id="the last day"),
        pytest.param("2017-08-21", "lapsed", id="the day after"),
    ],
)
def test_a_limitation_in_months(as_of: str, liability: str) -> None:
    limit = (period(2, "month"), ("at", "i"))
    found = only(rules(offence("toy.f", limitation=limit)), case(incident(), as_of=as_of))
    assert found.extra["liability"] == liability
    assert found.extra["last_day"] is not None


def test_a_limitation_nobody_read_stays_open() -> None:
    limit = (period(1, "unread"), ("at", "i"))
    found = only(rules(offence("toy.f", limitation=limit)), case(incident()))
    assert (found.extra["liability"], found.extra["last_day"]) == ("unsettled", None)
    (atom,) = found.extra["liability_settle"]
    assert atom.because == ("unread",)


GRAVER = offence("toy.g", ("and", HIT, HURT), instead_of=("toy.f",))


def pair(**more: Any) -> dict[str, Finding]:
    found = run(rules(offence("toy.f"), GRAVER), case(incident(**more))).findings
    return {one.norm.id: one for one in found}


def test_a_graver_offence_takes_the_place_of_another() -> None:
    found = pair(harm="light")
    assert found["toy.g"].status == "made_out"
    assert found["toy.f"].status == "not_made_out"
    assert found["toy.f"].extra["displaced_by"] == ("toy.g",)


def test_what_a_graver_offence_may_displace_is_presumed() -> None:
    plain = pair(harm="unknown")["toy.f"]
    assert (plain.status, plain.could_be) == ("unsettled", ("made_out", "not_made_out"))
    assert plain.presumed == "made_out"
    assert plain.extra["perhaps_displaced_by"] == ("toy.g",)
    assert keys(plain) == ["e1.harm"]


def named(made: Norm) -> Norm:
    """Bind the victims too, and name the instance by its incident alone."""
    victim = ("person", "p", ("party", "to", "i"))
    return made._replace(for_each=(*made.for_each, victim), args=(("i", "event"),))


def test_an_instance_named_by_less_than_it_binds_is_displaced_too() -> None:
    ruleset = rules(named(offence("toy.f")), named(GRAVER))
    found = {
        one.norm.id: one for one in run(ruleset, case(incident(harm="light", to="V"))).findings
    }
    assert found["toy.f"].instance == found["toy.g"].instance == ("e1",)
    assert found["toy.f"].status == "not_made_out"


def test_of_two_victims_each_has_an_instance_of_their_own() -> None:
    ruleset = rules(named(offence("toy.f")), named(GRAVER))
    found = run(ruleset, case(incident(harm="light", to=["V", "W"]))).findings
    assert [(one.norm.id, one.instance, one.status) for one in found] == [
        ("toy.f", ("e1", "V"), "not_made_out"),
        ("toy.f", ("e1", "W"), "not_made_out"),
        ("toy.g", ("e1", "V"), "made_out"),
        ("toy.g", ("e1", "W"), "made_out"),
    ]


def test_what_is_open_by_itself_is_not_presumed() -> None:
    assert pair(harm="unknown", acts="unknown")["toy.f"].presumed is None


def test_nothing_is_presumed_where_nobody_bears_the_burden() -> None:
    neutral = offence("toy.f")._replace(burden="neutral")
    found = run(rules(neutral, GRAVER), case(incident(harm="unknown"))).findings
    assert [one.presumed for one in found if one.norm.id == "toy.f"] == [None]


def test_that_nothing_punishes_it_needs_no_article() -> None:
    nowhere = offence("toy.n", regime="none")._replace(article="", title=TEXTS)
    assert only(rules(nowhere), case(incident())).status == "no_offence"
    with pytest.raises(ValueError, match="needs a citation"):
        run(rules(offence("toy.f")._replace(article="")), case(incident()))
