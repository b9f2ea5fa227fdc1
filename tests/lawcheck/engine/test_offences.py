"""Offences: made out, not made out, no offence; and what became of liability."""

from typing import Any

import pytest

from lawcheck.model.case import Event
from lawcheck.model.finding import Finding
from lawcheck.model.moment import END
from tests.lawcheck.engine.making import (
    act,
    at,
    case,
    each,
    event,
    exception,
    grounds,
    keys,
    leaf,
    norm,
    only,
    pattern,
    period,
    rules,
    short,
)

LIGHT = ("is", ("attr", "i", "harm"), "light")
E1 = event("e1", "incident", "2020-03-02T10:00", by="R", to="V", harm="light")
FINE = {"fine_mci": {"max": 10}, "read": "seen"}


def battery(**changes: Any) -> Any:
    parts = {"elements": LIGHT, "regime": "criminal", "mode": "private", "penalty": FINE,
             **changes.pop("parts", {})}  # fmt: skip
    kept = {key: value for key, value in parts.items() if value is not None}
    return norm("toy.battery", "offence", **{"for_each": (each("incident", "i"),), "parts": kept,
                                             **changes})  # fmt: skip


def found(*parts: Any, **more: Any) -> Finding:
    norms = more.pop("norms", [battery()])
    incident = more.pop("incident", E1)
    return only(rules(more.pop("law", act()), *norms), case(incident, *parts, **more))


def unsaid(name: str = "e1") -> Event:
    return E1._replace(id=name, attributes={})


@pytest.mark.parametrize(
    ("norms", "incident", "said"),
    [
        pytest.param([battery()], E1, ("made_out", (), ()), id="its elements"),
        pytest.param([battery()], E1._replace(attributes={"harm": leaf("none")}),
                     ("not_made_out", (), ()), id="not its elements"),
        pytest.param([battery()], unsaid(), ("unsettled", ("made_out", "not_made_out"), ("fact",)),
                     id="nobody knows"),
        pytest.param([battery(parts={"elements": None})], unsaid(), ("made_out", (), ()),
                     id="no elements but the event"),
        pytest.param([battery(when=("truth", "no"))], E1, ("not_made_out", (), ()),
                     id="its condition does not hold"),
        pytest.param([battery(parts={"regime": "none"})], E1, ("no_offence", (), ()),
                     id="nothing that was read punishes it"),
        pytest.param([battery(parts={"regime": "none"})],
                     E1._replace(attributes={"harm": leaf("none")}), ("not_made_out", (), ()),
                     id="it is not even that"),
        pytest.param([battery(parts={"regime": "none"})], unsaid(),
                     ("unsettled", ("not_made_out", "no_offence"), ("fact",)),
                     id="perhaps nothing punishes it"),
        pytest.param([battery()], E1._replace(done=leaf("unknown")),
                     ("unsettled", ("made_out", "not_made_out"), ("event",)), id="if it happened"),
    ],
)  # fmt: skip
def test_rows(norms: list[Any], incident: Event, said: Any) -> None:
    one = found(norms=norms, incident=incident)
    assert short(one) == said
    assert one.arose == at("2020-03-02T10:00")
    regime = norms[0].parts["regime"]
    assert [one.extra[name] for name in ("regime", "mode", "penalty")] == [regime, "private", FINE]


def test_what_an_offence_rests_on() -> None:
    weak = E1._replace(attributes={"harm": leaf("light", 2)})
    one = found(incident=weak)
    assert (one.grade, grounds(one)) == (
        2, [("event", "e1", "yes", 4), ("fact", "e1.harm", "light", 2)],
    )  # fmt: skip


def test_an_offence_without_a_regime_says_none() -> None:
    one = found(norms=[battery(parts={"regime": None, "mode": None, "penalty": None})])
    assert [one.extra[name] for name in ("regime", "mode", "penalty")] == [None, None, None]
    assert one.status == "made_out"


@pytest.mark.parametrize(
    ("when", "said", "presumed"),
    [
        pytest.param(None, ("not_made_out", (), ()), None, id="an exception that holds"),
        pytest.param(("truth", "no"), ("made_out", (), ()), None, id="one that does not"),
        pytest.param(("is", ("fact", "mutual"), "yes"),
                     ("unsettled", ("made_out", "not_made_out"), ("fact",)), "made_out",
                     id="one that is only unknown"),
    ],
)  # fmt: skip
def test_exceptions(when: Any, said: Any, presumed: str | None) -> None:
    one = found(norms=[battery(), exception("undercut", when, defeats="toy.battery")])
    assert (short(one), one.presumed) == (said, presumed)


# -- limitation ---------------------------------------------------------------------------------


def timed(amount: int, unit: str, start: Any = ("at", "i")) -> Any:
    return battery(parts={"limitation": (period(amount, unit), start)},
                   bound=(("t", pattern("notified")),))  # fmt: skip


@pytest.mark.parametrize(
    ("norm_", "as_of", "liability", "last_day"),
    [
        pytest.param(battery(), "2020-06-01", "open", None, id="without a limitation"),
        pytest.param(timed(2, "month"), "2020-05-01", "open", "2020-05-02", id="the day before"),
        pytest.param(timed(2, "month"), "2020-05-02", "open", "2020-05-02", id="the last day"),
        pytest.param(timed(2, "month"), "2020-05-03", "lapsed", "2020-05-02", id="the day after"),
        pytest.param(
            timed(0, "unread"), "2020-05-03", "unsettled", None, id="a limitation nobody read"
        ),
        pytest.param(
            timed(2, "month", ("at", "t")),
            "2020-05-03",
            "open",
            None,
            id="a start that never was",
        ),
    ],
)
def test_limitation(norm_: Any, as_of: str, liability: str, last_day: str | None) -> None:
    never = event("d", "notified", done="no", about=None)
    one = found(never, norms=[norm_], as_of=as_of)
    assert (one.status, one.extra["liability"]) == ("made_out", liability)
    assert one.extra["last_day"] == (None if last_day is None else at(last_day)[1:] * 2)


def test_a_last_day_that_is_not_exact() -> None:
    incident = E1._replace(at=at("2020-03-02/2020-03-05"))
    one = found(norms=[timed(2, "month")], incident=incident, as_of="2020-05-03")
    assert one.extra["liability"] == "unsettled"
    assert one.extra["last_day"] == (at("2020-05-02").latest, at("2020-05-05").latest)


def test_a_counting_rule_nobody_read_leaves_liability_open_and_not_the_offence() -> None:
    law = act(counting="unread")
    one = found(norms=[timed(10, "calendar_day")], law=law, as_of="2020-03-12")
    assert (one.status, one.extra["liability"]) == ("made_out", "unsettled")
    assert one.extra["last_day"] == (at("2020-03-11").latest, at("2020-03-12").latest)
    assert (
        found(norms=[timed(10, "calendar_day")], law=law, as_of="2020-04-12").extra["liability"]
        == "lapsed"
    )


# -- a milder law -------------------------------------------------------------------------------

MILDER = exception("liability_removed", defeats="toy.battery", editions=("E1",))
TWO = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2020-04-01", "2020-04-01")])
BOTH = battery(editions=("E0", "E1"), parts={"limitation": (period(24, "month"), ("at", "i"))})


@pytest.mark.parametrize(
    ("when", "as_of", "liability", "last_day"),
    [
        pytest.param(None, "2020-03-31", "open", "2022-03-02", id="not yet law"),
        pytest.param(None, "2020-04-01", "removed", None, id="law on the day of reading"),
        pytest.param(("truth", "no"), "2020-04-01", "open", "2022-03-02", id="not for this"),
        pytest.param(
            ("is", ("fact", "mutual"), "yes"),
            "2020-04-01",
            "unsettled",
            "2022-03-02",
            id="for this, perhaps",
        ),
    ],
)
def test_a_milder_law(when: Any, as_of: str, liability: str, last_day: str | None) -> None:
    one = found(norms=[BOTH, MILDER._replace(when=when)], law=TWO, as_of=as_of)
    assert (short(one), one.extra["liability"]) == (("made_out", (), ()), liability)
    assert one.extra["last_day"] == (None if last_day is None else at(last_day)[1:] * 2)


def test_what_became_of_liability_is_a_ground() -> None:
    milder = MILDER._replace(when=("is", ("fact", "mutual"), "yes"))
    for mutual, liability in (("yes", "removed"), ("no", "open")):
        one = found(norms=[BOTH, milder], law=TWO, as_of="2020-04-01",
                    facts={"mutual": leaf(mutual, 2)})  # fmt: skip
        assert (one.extra["liability"], one.grade) == (liability, 2)
        assert grounds(one)[-1] == ("fact", "case.mutual", mutual, 2)
    perhaps = found(norms=[BOTH, milder], law=TWO, as_of="2020-04-01")
    assert (perhaps.extra["liability"], perhaps.grade) == ("unsettled", 4)
    assert "case.mutual" not in [ground.id for ground in perhaps.grounds]


@pytest.mark.parametrize(
    ("number", "last_day", "settle"),
    [
        pytest.param(16, at("2022-03-02")[1:] * 2, 16, id="as many questions as are settled"),
        pytest.param(17, None, 0, id="one more"),
    ],
)
def test_liability_that_hangs_on_too_much_is_open_and_the_offence_is_not(
    number: int, last_day: Any, settle: int
) -> None:
    names = [f"toy.r{one}" for one in range(number)]
    milder = MILDER._replace(when=("or", *(("reading", name, "wide") for name in names)))
    ruleset = rules(TWO, BOTH, milder, readings=dict.fromkeys(names, ("wide", "narrow")))
    one = only(ruleset, case(E1, as_of="2020-04-01"))
    assert (short(one), one.extra["liability"]) == (("made_out", (), ()), "unsettled")
    assert (one.extra["last_day"], len(one.extra["liability_settle"])) == (last_day, settle)


def test_what_excepts_a_milder_law_is_judged_under_its_day() -> None:
    """On the day of the act there was no such exception; on the day of reading there is."""
    milder = MILDER._replace(editions=("E0", "E1"))
    but = exception("undercut", None, "toy.unless", defeats=milder.id, editions=("E1",))
    for as_of, liability in (("2020-03-31", "removed"), ("2020-04-01", "open")):
        one = found(norms=[BOTH, milder, but], law=TWO, as_of=as_of)
        assert one.extra["liability"] == liability


def test_what_is_not_made_out_has_no_liability() -> None:
    one = found(incident=E1._replace(attributes={"harm": leaf("none")}))
    assert "liability" not in one.extra
    assert "last_day" not in one.extra


# -- repeated -----------------------------------------------------------------------------------

EARLIER = pattern("incident", "x", window=("before", period(365, "d"), ("at", "i")),
                  where=("before", ("at", "x"), ("at", "i")))  # fmt: skip


@pytest.mark.parametrize(
    ("parts", "repeated"),
    [
        pytest.param(
            [event("e0", "incident", "2020-01-02", harm="none")], "yes", id="another within a year"
        ),
        pytest.param([event("d", "incident", done="no", about=None)], "no", id="certainly none"),
        pytest.param([], "unknown", id="nobody knows"),
    ],
)
def test_repeated(parts: list[Any], repeated: str) -> None:
    serial = battery(parts={"repeated": ("some", EARLIER)},
                     for_each=(each("incident", "i", where=LIGHT),))  # fmt: skip
    one = found(*parts, norms=[serial])
    assert (one.status, one.extra["repeated"]) == ("made_out", repeated)


def test_an_offence_that_cannot_be_repeated() -> None:
    assert found().extra["repeated"] == "no"


@pytest.mark.parametrize(
    ("edition_of", "regime"),
    [
        pytest.param("2020-03-31", "administrative", id="under the old law"),
        pytest.param("2020-04-01", "criminal", id="under the new law"),
    ],
)
def test_the_law_of_the_day(edition_of: str, regime: str) -> None:
    old = battery(editions=("E0",), parts={"regime": "administrative"})
    one = found(norms=[old, battery(editions=("E1",))], law=TWO,
                incident=E1._replace(at=at(edition_of)))  # fmt: skip
    assert (one.status, one.extra["regime"]) == ("made_out", regime)
    assert one.read == "seen"


def test_two_regimes_that_may_govern_are_both_left_out() -> None:
    old = battery(editions=("E0",), parts={"regime": "administrative"})
    incident = E1._replace(at=at("2020-03-31/2020-04-01"))
    one = found(norms=[old, battery(editions=("E1",))], law=TWO, incident=incident)
    assert (one.status, keys(one)) == ("made_out", [])
    assert "regime" not in one.extra
    assert one.extra["penalty"] == FINE


def test_liability_that_differs_between_editions_is_unsettled() -> None:
    old = battery(editions=("E0",), parts={"limitation": (period(1, "d"), ("at", "i"))})
    incident = E1._replace(at=at("2020-03-31/2020-04-01"))
    one = found(norms=[old, battery(editions=("E1",))], law=TWO, incident=incident)
    assert (one.status, one.extra["liability"]) == ("made_out", "unsettled")


def test_a_law_not_yet_in_force_makes_nothing_out() -> None:
    incident = E1._replace(at=at("2020-03-31/2020-04-01"))
    one = found(norms=[battery(editions=("E1",))], law=TWO, incident=incident)
    assert short(one) == ("unsettled", ("made_out", "not_made_out"), ("edition",))


def test_no_last_day_is_the_end_of_time() -> None:
    incident = E1._replace(at=at("2020-03-02")._replace(latest=END))
    one = found(norms=[timed(2, "month")], incident=incident)
    assert one.extra["last_day"] is None
    assert one.extra["liability"] == "unsettled"
