"""Powers and rights: every row of the table of protections."""

from typing import Any

import pytest

from lawcheck.model.case import Decision, Event
from lawcheck.model.finding import Finding
from tests.lawcheck.engine.making import (
    act,
    at,
    case,
    day,
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
    person,
    rules,
    short,
)

E1 = event("e1", "incident", "2020-03-02T10:00", by="R", to="V")
AS_OF = "2020-06-01"
GRANTED = pattern("order_issued", "g", about="i")


def power(**changes: Any) -> Any:
    """The power to issue an order for thirty days, on the day of the incident or later."""
    parts = {
        "order": "protection_order",
        "from_whom": ("body", "police"),
        "asked": pattern("report", about="i"),
        "granted": GRANTED,
        "refused": pattern("refused", about="i"),
        "runs": ("for", ("at", "g"), period(30, "d")),
        **changes.pop("parts", {}),
    }
    kept = {key: value for key, value in parts.items() if value is not None}
    return norm("toy.issue", changes.pop("kind", "power"), serves=True,
                **{"for_each": (each("incident", "i"),), "parts": kept, **changes})  # fmt: skip


def order(when: str, **more: Any) -> Event:
    return event(more.pop("name", "g1"), "order_issued", when, **{"about": "e1", **more})


def refusal(when: str, **more: Any) -> Event:
    return event("r1", "refused", when, **{"about": "e1", **more})


ASKED = event("a1", "report", "2020-03-03T10:00", about="e1")


def found(*parts: Any, **more: Any) -> Finding:
    norms = more.pop("norms", [power()])
    ruleset = rules(more.pop("law", act()), *norms, readings=more.pop("readings", {}))
    incident = more.pop("incident", E1)
    return only(
        ruleset,
        case(person("V", "survivor"), incident, *parts, as_of=more.pop("as_of", AS_OF), **more),
    )


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        pytest.param([order("2020-05-20")], ("in_place", (), ()), id="granted and running"),
        pytest.param([order("2020-05-02T23:59")], ("ended", (), ()), id="granted and over"),
        pytest.param([order("2020-05-03T00:00")], ("in_place", (), ()), id="not over yet"),
        pytest.param([order("2020-05-02")], ("unsettled", ("in_place", "ended"), ("time",)),
                     id="some time on the day that decides"),
        pytest.param([order("2020-03-03"), order("2020-05-20", name="g2")], ("in_place", (), ()),
                     id="one over, one running"),
        pytest.param([order("2020-05-20"), ASKED, refusal("2020-05-10")], ("in_place", (), ()),
                     id="granted after a refusal"),
        pytest.param([order("2020-05-20", done="unknown")],
                     ("unsettled", ("in_place", "available"), ("event",)), id="granted, perhaps"),
        pytest.param([order("2020-05-20", done="no")], ("available", (), ()), id="not granted"),
        pytest.param([order("2020-05-20", planned=True)], ("available", (), ()), id="planned"),
        pytest.param([order("2020-05-20", about="e9")], ("available", (), ()),
                     id="granted for something else"),
        pytest.param([ASKED, refusal("2020-03-04")], ("refused", (), ()), id="asked and refused"),
        pytest.param([refusal("2020-03-04")], ("available", (), ()), id="refused but never asked"),
        pytest.param([ASKED, refusal("2020-03-04", done="unknown")],
                     ("unsettled", ("refused", "available"), ("event",)), id="refused, perhaps"),
        pytest.param([ASKED._replace(done=leaf("unknown")), refusal("2020-03-04")],
                     ("unsettled", ("refused", "available"), ("event",)), id="asked, perhaps"),
        pytest.param([ASKED, refusal("2020-03-04"), order("2020-03-05")], ("ended", (), ()),
                     id="refused, granted since, and over"),
        pytest.param([ASKED], ("available", (), ()), id="asked: silence refuses nothing"),
        pytest.param([], ("available", (), ()), id="open"),
    ],
)  # fmt: skip
def test_rows(parts: list[Any], said: Any) -> None:
    assert short(found(*parts)) == said


def test_granting_without_a_span_stands() -> None:
    one = found(order("2010-03-03"), norms=[power(parts={"runs": None})])
    assert (one.status, one.extra["runs"]) == ("in_place", None)


@pytest.mark.parametrize(
    ("grant", "status"),
    [
        pytest.param("2020-03-04T10:00", "refused", id="granted before the refusal"),
        pytest.param("2020-03-05T10:00", "available", id="at the very moment"),
        pytest.param("2020-03-06T10:00", "available", id="granted since, but its span never began"),
    ],
)
def test_a_refusal_and_what_came_after(grant: str, status: str) -> None:
    """The order never began to run: it was never served."""
    served = power(bound=(("s", pattern("order_served", about="i")),),
                   parts={"runs": ("for", ("at", "s"), period(30, "d"))})  # fmt: skip
    unserved = event("d", "order_served", done="no", about=None)
    one = found(ASKED, refusal("2020-03-05T10:00"), order(grant), unserved, norms=[served])
    assert one.status == status


def test_the_last_of_two_refusals_counts() -> None:
    served = power(bound=(("s", pattern("order_served", about="i")),),
                   parts={"runs": ("for", ("at", "s"), period(30, "d"))})  # fmt: skip
    again = refusal("2020-03-09T10:00")._replace(id="r2")
    parts = [ASKED, refusal("2020-03-05T10:00"), again, order("2020-03-06T10:00"),
             event("d", "order_served", done="no", about=None)]  # fmt: skip
    assert found(*parts, norms=[served]).status == "refused"


def test_a_refusal_that_needs_no_request() -> None:
    assert found(refusal("2020-03-04"), norms=[power(parts={"asked": None})]).status == "refused"


def test_a_power_that_nobody_can_refuse_or_grant() -> None:
    bare = power(
        parts={"granted": None, "refused": None, "asked": None, "order": None, "from_whom": None}
    )
    one = found(norms=[bare])
    assert (one.status, "order" in one.extra, "from_whom" in one.extra) == (
        "available",
        False,
        False,
    )


def test_an_order_that_begins_later_is_not_in_place() -> None:
    later = power(parts={"runs": ("for", ("add", ("at", "g"), period(10, "d")), period(30, "d"))})
    assert found(order("2020-05-25"), norms=[later]).status == "available"
    assert found(order("2020-05-22T10:00"), norms=[later]).status == "in_place"
    assert found(order("2020-04-01T10:00"), norms=[later]).status == "ended"


def test_a_span_that_hangs_on_the_case_not_on_the_grant() -> None:
    unnamed = power(parts={"granted": pattern("order_issued", about="i"),
                           "runs": ("for", ("at", "i"), period(200, "d"))})  # fmt: skip
    one = found(order("2020-03-03"), norms=[unnamed])
    assert (one.status, one.extra["runs"]) == (
        "in_place",
        (at("2020-03-02T10:00"), at("2020-09-18T10:00")),
    )


def test_what_a_protection_shows() -> None:
    one = found(order("2020-05-20T10:00", grade=3))
    assert one.extra["runs"] == (at("2020-05-20T10:00"), at("2020-06-19T10:00"))
    assert (one.extra["order"], one.extra["from_whom"]) == ("protection_order", "police")
    assert one.arose == at("2020-03-02T10:00")
    assert (one.instance, one.concerns, one.grade) == (("e1",), ("e1", "g1"), 3)
    assert grounds(one) == [("event", "e1", "yes", 4), ("event", "g1", "yes", 3)]
    ended = found(order("2020-03-03T10:00"), order("2020-03-10T10:00", name="g2"))
    assert ended.extra["runs"] == (at("2020-03-10T10:00"), at("2020-04-09T10:00"))


@pytest.mark.parametrize(
    ("parts", "changes", "status"),
    [
        pytest.param([], {}, "available", id="open"),
        pytest.param([ASKED, refusal("2020-03-04")], {}, "refused", id="refused"),
        pytest.param([order("2020-03-04")], {}, "ended", id="over"),
        pytest.param([], {"when": ("runs", ("for", ("at", "i"), period(10, "d")), ("as_of",))},
                     "was_available", id="open no more"),
        pytest.param([], {"when": ("truth", "no")}, "unavailable", id="never open"),
    ],
)  # fmt: skip
def test_every_status_says_which_order_and_from_whom(
    parts: list[Any], changes: dict[str, Any], status: str
) -> None:
    one = found(*parts, norms=[power(**changes)])
    assert one.status == status
    assert (one.extra["order"], one.extra["from_whom"]) == ("protection_order", "police")


def test_a_refusal_rests_on_the_request_and_on_itself() -> None:
    one = found(ASKED, refusal("2020-03-04", grade=3))
    assert (one.status, one.grade) == ("refused", 3)
    assert set(grounds(one)) == {
        ("event", "e1", "yes", 4), ("event", "a1", "yes", 4), ("event", "r1", "yes", 3),
    }  # fmt: skip


def test_from_whom_nobody_knows() -> None:
    whoever = power(parts={"from_whom": ("party", "by", "i")})
    assert found(norms=[whoever]).extra["from_whom"] == "R"
    nobody = found(norms=[whoever], incident=E1._replace(by=None))
    assert nobody.extra["from_whom"] is None
    two = found(norms=[whoever], incident=E1._replace(by=leaf(("R", "X"))))
    assert two.extra["from_whom"] == "R|X"


# -- whether it is open, on the day of reading and on its own day -------------------------------


@pytest.mark.parametrize(
    ("when", "said"),
    [
        pytest.param(None, ("available", (), ()), id="without a condition"),
        pytest.param(("truth", "no"), ("unavailable", (), ()), id="on neither day"),
        pytest.param(("runs", ("for", ("at", "i"), period(100, "d")), ("as_of",)),
                     ("available", (), ()), id="on both days"),
        pytest.param(("runs", ("for", ("at", "i"), period(10, "d")), ("as_of",)),
                     ("was_available", (), ()), id="on its own day only"),
        pytest.param(("before", ("add", ("at", "i"), period(10, "d")), ("as_of",)),
                     ("available", (), ()), id="on the day of reading only"),
        pytest.param(("is", ("fact", "mutual"), "no"),
                     ("unsettled", ("available", "unavailable"), ("fact",)), id="nobody knows"),
        pytest.param(("and", ("is", ("fact", "mutual"), "no"),
                      ("runs", ("for", ("at", "i"), period(10, "d")), ("as_of",))),
                     ("unsettled", ("was_available", "unavailable"), ("fact",)),
                     id="on its own day, perhaps"),
    ],
)  # fmt: skip
def test_when_it_is_open(when: Any, said: Any) -> None:
    assert short(found(norms=[power(when=when)])) == said


def test_what_openness_rests_on() -> None:
    calm = ("is", ("fact", "mutual"), "no")
    one = found(norms=[power(when=calm)], facts={"mutual": leaf("no", 2)})
    assert (one.status, one.grade) == ("available", 2)
    assert grounds(one)[-1] == ("fact", "case.mutual", "no", 2)
    shut = found(norms=[power(when=calm)], facts={"mutual": leaf("yes", 3)})
    assert (shut.status, shut.grade) == ("unavailable", 3)
    assert shut.arose == at("2020-03-02T10:00")


def test_a_reading_that_was_decided_is_named() -> None:
    wide = power(when=("reading", "way", "wide"))
    readings = {"toy.way": ("wide", "narrow")}
    one = found(Decision("toy.way", "wide", "A", "2020-01-01", ""), norms=[wide], readings=readings)
    assert (one.status, one.readings) == ("available", {"toy.way": "wide"})
    assert short(found(norms=[wide], readings=readings)) == (
        "unsettled", ("available", "unavailable"), ("reading",),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("until", "status", "shown"),
    [
        pytest.param(
            ("add", ("at", "i"), period(91, "d")), "was_available", None, id="the last day is past"
        ),
        pytest.param(("as_of",), "available", "2020-06-01", id="this is the last moment"),
        pytest.param(
            ("add", ("at", "i"), period(100, "d")),
            "available",
            "2020-06-10T10:00",
            id="there is time",
        ),
        pytest.param(("at", "s"), "available", None, id="a last day that has not begun to run"),
        pytest.param(
            ("add", ("at", "i"), period(0, "unread")),
            "unsettled",
            None,
            id="a last day nobody read",
        ),
    ],
)
def test_the_last_day_to_ask(until: Any, status: str, shown: str | None) -> None:
    unserved = event("d", "order_served", done="no", about=None)
    timed = power(parts={"until": until}, bound=(("s", pattern("order_served", about="i")),))
    one = found(unserved, norms=[timed])
    assert one.status == status
    if status == "available":
        expected = None if shown is None else at(shown)
        assert one.extra["until"] == (expected if shown != AS_OF else at(AS_OF)[1:] * 2)
    if status == "unsettled":
        assert (one.could_be, one.because) == (("available", "was_available"), ("unread",))
        assert one.extra.get("until") is None


@pytest.mark.parametrize(
    ("when", "said", "presumed"),
    [
        pytest.param(None, ("unavailable", (), ()), None, id="shut out"),
        pytest.param(("truth", "no"), ("available", (), ()), None, id="not shut out"),
        pytest.param(("is", ("fact", "mutual"), "yes"),
                     ("unsettled", ("available", "unavailable"), ("fact",)), "available",
                     id="shut out, perhaps"),
        pytest.param(("before", ("add", ("at", "i"), period(10, "d")), ("as_of",)),
                     ("was_available", (), ()), None, id="shut out later"),
    ],
)  # fmt: skip
def test_exceptions(when: Any, said: Any, presumed: str | None) -> None:
    but = exception("undercut", when, defeats="toy.issue")
    one = found(norms=[power(), but])
    assert (short(one), one.presumed) == (said, presumed)


def test_whether_it_happened_at_all() -> None:
    maybe = E1._replace(done=leaf("unknown"))
    assert short(found(incident=maybe)) == (
        "unsettled", ("available", "unavailable"), ("event",),
    )  # fmt: skip
    doubtful = power(
        for_each=(each("incident", "i", where=("is", ("attr", "i", "harm"), "light")),)
    )
    one = found(norms=[doubtful])
    assert short(one) == ("unsettled", ("available", "unavailable"), ("fact",))
    assert one.arose == at("2020-03-02T10:00")


def test_a_right_is_like_a_power() -> None:
    assert found(norms=[power(kind="right")]).status == "available"


def test_a_power_may_be_for_a_person() -> None:
    hers = power(for_each=(each("incident", "i"), ("person", "p", ("party", "to", "i"))))
    assert found(norms=[hers]).instance == ("e1", "V")


# -- the law of the day -------------------------------------------------------------------------

TWO = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2020-04-01", "2020-04-01")])


@pytest.mark.parametrize(
    ("editions", "status"),
    [
        pytest.param([("E0", "E1")], "available", id="law on both days"),
        pytest.param([("E0",)], "was_available", id="law on its own day only"),
        pytest.param([("E1",)], "available", id="law only since"),
    ],
)
def test_law_of_two_days(editions: list[tuple[str, ...]], status: str) -> None:
    norms = [power(editions=each_) for each_ in editions]
    assert found(norms=norms, law=TWO).status == status


def test_the_wording_of_each_day() -> None:
    old, new = power(editions=("E0",)), power(editions=("E1",), when=("truth", "no"))
    assert found(norms=[old, new], law=TWO).status == "was_available"
    shut = power(editions=("E0",), when=("truth", "no"))
    assert found(norms=[shut, power(editions=("E1",))], law=TWO).status == "available"
    both_shut = [shut, new]
    assert found(norms=both_shut, law=TWO).status == "unavailable"


@pytest.mark.parametrize(
    ("incident", "status"),
    [
        pytest.param("2020-03-31T10:00", "in_place", id="granted when it had become law"),
        pytest.param("2020-03-30/2020-04-02", "in_place", id="opened by what nobody dates exactly"),
    ],
)
def test_a_power_that_became_law_since_may_be_granted_under_it(incident: str, status: str) -> None:
    late = order("2020-05-20")
    one = found(late, norms=[power(editions=("E1",))], law=TWO,
                incident=E1._replace(at=at(incident)))  # fmt: skip
    assert one.status == status
    early = order("2020-03-31T20:00")
    before = found(early, norms=[power(editions=("E1",))], law=TWO,
                   incident=E1._replace(at=at("2020-03-31T10:00")))  # fmt: skip
    assert before.status == "available"


def test_a_power_that_was_not_law_on_either_day_is_not_listed() -> None:
    between = tuple(day(text) for text in ("2020-04-01", "2020-04-01", "2020-05-01", "2020-05-01"))
    with pytest.raises(AssertionError):
        found(norms=[power(editions=(), interval=between)])


@pytest.mark.parametrize(
    ("read", "said"),
    [
        pytest.param({"E0": "seen", "E1": "recalled"},
                     ("unsettled", ("in_place", "ended", "refused", "available", "was_available",
                                    "unavailable"), ("unread",)),
                     id="nobody read the law of the day of reading"),
        pytest.param({"E0": "seen", "E1": "inferred"}, ("available", (), ()), id="inferred"),
    ],
)  # fmt: skip
def test_the_law_of_the_day_of_reading_was_read(read: dict[str, str], said: Any) -> None:
    assert short(found(norms=[power(editions=("E0", "E1"), read=read)], law=TWO)) == said


def test_a_grant_stands_although_nobody_read_the_law_of_today() -> None:
    recalled = power(editions=("E0", "E1"), read={"E0": "seen", "E1": "recalled"})
    for law in (TWO, TWO._replace(checked_to=day(AS_OF))):
        one = found(order("2020-05-20"), law=law, norms=[recalled])
        assert one.status == "in_place"


def test_after_the_repeal_a_grant_may_have_ended() -> None:
    law = act(ends=("2020-05-25", "2020-05-25"))
    one = found(order("2020-05-20"), law=law)
    assert short(one) == ("unsettled", ("in_place", "ended"), ("after_repeal",))
    assert keys(one) == ["reading:toy.after_repeal"]
    ends = Decision("toy.after_repeal", "ends", "A", "2020-01-01", "")
    ended = found(order("2020-05-20"), ends, law=law)
    assert (ended.status, ended.extra["runs"][1]) == ("ended", at("2020-05-25")[:1] * 2)


@pytest.mark.parametrize(
    ("checked_to", "said"),
    [
        pytest.param(AS_OF, "available", id="checked to the day of reading"),
        pytest.param("2020-05-31", "unsettled", id="not checked for the day of reading"),
        pytest.param("2020-03-01", "unsettled", id="not even for its own day"),
    ],
)
def test_amendments_nobody_looked_for(checked_to: str, said: str) -> None:
    one = found(law=act(checked_to=day(checked_to)))
    assert one.status == said
    granted = found(order("2020-05-20"), law=act(checked_to=day(checked_to)))
    assert granted.status == ("in_place" if said == "available" else said)
    if said == "unsettled":
        assert one.because == ("unread",)
    right = found(order("2020-05-20"), law=act(checked_to=day(checked_to)),
                  norms=[power(kind="right")])  # fmt: skip
    assert right.status == granted.status
