"""Prohibitions: every row of the table, and what a breach is."""

from typing import Any

import pytest

from lawcheck.engine.prohibitions import prohibition
from lawcheck.model.case import Decision, Event
from lawcheck.model.finding import Finding
from tests.lawcheck.engine.making import (
    act,
    at,
    case,
    each,
    event,
    exception,
    frame_of,
    grounds,
    keys,
    leaf,
    norm,
    only,
    pattern,
    person,
    register,
    rules,
    short,
)

ISSUED = event("e3", "order_issued", "2020-03-02T10:00", until="2020-03-23T10:00", to="R")
DURING = ("until", ("at", "o"), ("until", "o"))
AGAINST = ("is", ("attr", "x", "against_will"), "yes")


def ban(**changes: Any) -> Any:
    parts = {
        "bearer": ("party", "to", "o"),
        "forbidden": pattern("contact", "x", by=("party", "to", "o"), where=AGAINST),
        "during": DURING,
        **changes.pop("parts", {}),
    }
    kept = {key: value for key, value in parts.items() if value is not None}
    return norm("toy.ban", "prohibition", for_each=(each("order_issued", "o"),), parts=kept,
                **changes)  # fmt: skip


def contact(name: str, when: str, **more: Any) -> Event:
    return event(name, "contact", when, **{"by": "R", "against_will": "yes", **more})


def never(when: str = "", **more: Any) -> Event:
    return event("d", "contact", when, done="no", about=None, **more)


def found(*parts: Any, **more: Any) -> Finding:
    norms = more.pop("norms", [ban()])
    ruleset = rules(more.pop("law", act()), *norms)
    return only(ruleset, case(person("R"), more.pop("order", ISSUED), *parts, **more))


@pytest.mark.parametrize(
    ("parts", "as_of", "said"),
    [
        pytest.param([contact("x1", "2020-03-02T09:59"), never()], "2020-06-01",
                     ("respected", (), ()), id="the minute before"),
        pytest.param([contact("x1", "2020-03-02T10:00")], "2020-06-01", ("broken", (), ()),
                     id="the first instant"),
        pytest.param([contact("x1", "2020-03-10T10:00")], "2020-06-01", ("broken", (), ()),
                     id="while it ran"),
        pytest.param([contact("x1", "2020-03-23T10:00")], "2020-06-01", ("broken", (), ()),
                     id="the last instant"),
        pytest.param([contact("x1", "2020-03-23T10:01"), never()], "2020-06-01",
                     ("respected", (), ()), id="the minute after"),
        pytest.param([contact("x1", "2020-03-23"), never()], "2020-06-01",
                     ("unsettled", ("broken", "respected"), ("time",)), id="some time that day"),
        pytest.param([contact("x1", "2020-03-10", by="V"), never()], "2020-06-01",
                     ("respected", (), ()), id="by somebody else"),
        pytest.param([contact("x1", "2020-03-10", against_will="no"), never()], "2020-06-01",
                     ("respected", (), ()), id="not of the kind that is forbidden"),
        pytest.param([contact("x1", "2020-03-10", against_will="unknown"), never()], "2020-06-01",
                     ("unsettled", ("broken", "respected"), ("fact",)), id="of what kind?"),
        pytest.param([contact("x1", "2020-03-10", done="unknown"), never()], "2020-06-01",
                     ("unsettled", ("broken", "respected"), ("event",)), id="perhaps"),
        pytest.param([contact("x1", "2020-03-10", done="unknown")], "2020-03-11",
                     ("unsettled", ("broken", "pending"), ("event",)), id="perhaps, while it runs"),
        pytest.param([contact("x1", "2020-03-10")], "2020-03-11", ("broken", (), ()),
                     id="broken while it runs"),
        pytest.param([], "2020-03-11", ("pending", (), ()), id="none known while it runs"),
        pytest.param([never()], "2020-03-11", ("pending", (), ()), id="none while it runs"),
        pytest.param([], "2020-03-22", ("pending", (), ()), id="the day before it ends"),
        pytest.param([], "2020-03-23", ("unsettled", ("broken", "respected"), ("event",)),
                     id="none known, and it is over"),
        pytest.param([never("2020-03-02/2020-03-23")], "2020-06-01", ("respected", (), ()),
                     id="denied for all its days"),
        pytest.param([never("2020-03-02/2020-03-22")], "2020-06-01",
                     ("unsettled", ("broken", "respected"), ("event",)),
                     id="denied for all but the last"),
        pytest.param([never(grade=0)], "2020-06-01",
                     ("unsettled", ("broken", "respected"), ("event", "below_grade")),
                     id="a bare denial"),
    ],
)  # fmt: skip
def test_rows(parts: list[Any], as_of: str, said: Any) -> None:
    assert short(found(*parts, as_of=as_of)) == said


def test_a_prohibition_binds_from_the_start_of_its_span() -> None:
    """An order that was handed over later bound nobody before."""
    served = ban(bound=(("s", pattern("order_served", about="o")),),
                 parts={"during": ("until", ("at", "s"), ("until", "o"))})  # fmt: skip
    later = event("e4", "order_served", "2020-03-02T11:30", about="e3")
    one = found(later, contact("x1", "2020-03-10"), norms=[served])
    assert (one.status, one.arose) == ("broken", at("2020-03-02T11:30"))
    early = found(later, contact("x1", "2020-03-02T11:00"), norms=[served], as_of="2020-03-10")
    assert (early.status, early.arose) == ("pending", at("2020-03-02T11:30"))


def test_what_a_broken_prohibition_shows() -> None:
    one = found(contact("x1", "2020-03-10", grade=2), contact("x2", "2020-03-12"),
                contact("x3", "2020-03-13", done="unknown"))  # fmt: skip
    assert one.extra["broken_by"] == ("x1", "x2")
    assert one.extra["runs"] == (at("2020-03-02T10:00"), at("2020-03-23T10:00"))
    assert (one.arose, one.grade) == (at("2020-03-02T10:00"), 2)
    assert (one.bearer, one.bearer_person) == ("person", "R")
    assert one.requires == {"not": {"event": "contact", "by": "R", "against_will": "yes"}}
    assert ("event", "x1", "yes", 2) in grounds(one)
    assert ("event", "x2", "yes", 4) in grounds(one)
    assert "x3" not in [ground.id for ground in one.grounds]


def test_a_ban_that_runs_says_how_long_and_since_when() -> None:
    served = ban(bound=(("s", pattern("order_served", about="o")),),
                 parts={"during": ("until", ("at", "s"), ("until", "o"))})  # fmt: skip
    handed = event("e4", "order_served", "2020-03-02T11:30", about="e3", grade=3)
    for parts, as_of, status in (
        ([], "2020-03-10", "pending"),
        ([never()], "2020-06-01", "respected"),
    ):
        one = found(handed, *parts, norms=[served], as_of=as_of)
        assert (one.status, one.arose, one.grade) == (status, at("2020-03-02T11:30"), 3)
        assert one.extra["runs"] == (at("2020-03-02T11:30"), at("2020-03-23T10:00"))
        assert ("event", "e4", "yes", 3) in grounds(one)


def test_a_denial_covers_a_ban_only_from_the_first_moment_it_may_have_run() -> None:
    some_hour = ISSUED._replace(at=at("2020-03-02T10:00/2020-03-03T10:00"))
    late = found(never("2020-03-03T10:00/2020-03-23T10:00"), order=some_hour)
    assert short(late) == ("unsettled", ("broken", "respected"), ("event",))
    whole = found(never("2020-03-02T10:00/2020-03-23T10:00"), order=some_hour)
    assert whole.status == "respected"


@pytest.mark.parametrize(("answer", "status"), [("yes", "broken"), ("no", "respected")])
def test_what_nobody_listed_broke_it_if_it_happened(answer: str, status: str) -> None:
    where = frame_of(case(person("R"), ISSUED), {"o": "e3"}, ruleset=rules(ban()),
                     answers={"contact(by=R,against_will=yes)": answer})  # fmt: skip
    family = where.program.families["toy.ban"]
    one = prohibition(family.wording(0), family, where)
    assert (one.status, one.arose) == (status, at("2020-03-02T10:00"))
    assert one.extra["runs"] == (at("2020-03-02T10:00"), at("2020-03-23T10:00"))


def test_a_breach_that_is_certain_asks_about_no_other() -> None:
    perhaps = [contact(f"y{n}", "2020-03-10", done="unknown") for n in range(20)]
    one = found(contact("x1", "2020-03-12"), *perhaps)
    assert (one.status, one.extra["broken_by"]) == ("broken", ("x1",))
    assert found(*perhaps).because == ("too_many",)


def test_a_breach_nobody_listed_is_named_by_none() -> None:
    one = found()
    (atom,) = one.settle[0]
    assert atom.key == "contact(by=R,against_will=yes)"
    assert atom.subject == ("unlisted", "contact", "R", "", "")
    assert "broken_by" not in one.extra
    assert one.extra["runs"] == (at("2020-03-02T10:00"), at("2020-03-23T10:00"))


def test_a_respected_prohibition_rests_on_the_denial() -> None:
    one = found(never(grade=3))
    assert (one.status, one.grade) == ("respected", 3)
    assert grounds(one) == [("event", "e3", "yes", 4), ("event", "d", "no", 3)]


@pytest.mark.parametrize(
    ("changes", "parts", "said"),
    [
        pytest.param({"when": ("truth", "no")}, [contact("x1", "2020-03-10")],
                     ("not_triggered", (), ()), id="it does not bear"),
        pytest.param({"when": ("is", ("fact", "mutual"), "yes")}, [contact("x1", "2020-03-10")],
                     ("unsettled", ("not_triggered", "broken"), ("fact",)), id="it bears, perhaps"),
        pytest.param({"parts": {"during": ("until", ("at", "s"), ("until", "o"))}},
                     [contact("x1", "2020-03-10"),
                      event("z", "order_served", done="no", about="e3")],
                     ("not_triggered", (), ()), id="it never began"),
        pytest.param({"parts": {"during": None}}, [contact("x1", "2020-05-10")],
                     ("broken", (), ()), id="without a span: ever since"),
        pytest.param({"parts": {"during": None}}, [contact("x1", "2020-02-10"), never()],
                     ("pending", (), ()), id="without a span it is never over"),
    ],
)  # fmt: skip
def test_whether_it_bears(changes: dict[str, Any], parts: list[Any], said: Any) -> None:
    norm_ = ban(bound=(("s", pattern("order_served", about="o")),), **changes)
    one = found(*parts, norms=[norm_])
    assert short(one) == said
    if "parts" in changes and changes["parts"]["during"] is None:
        assert "runs" not in one.extra


@pytest.mark.parametrize(
    ("when", "said", "presumed"),
    [
        pytest.param(None, ("excused", (), ()), None, id="excused"),
        pytest.param(("truth", "no"), ("broken", (), ()), None, id="not excused"),
        pytest.param(("is", ("fact", "mutual"), "yes"),
                     ("unsettled", ("excused", "broken"), ("fact",)), "broken", id="perhaps"),
    ],
)  # fmt: skip
def test_exceptions(when: Any, said: Any, presumed: str | None) -> None:
    but = exception("undercut", when, defeats="toy.ban")
    one = found(contact("x1", "2020-03-10"), norms=[ban(), but])
    assert (short(one), one.presumed) == (said, presumed)
    if when is None:
        assert (one.extra["excused_by"], one.arose) == (("toy.but",), at("2020-03-02T10:00"))


ENDS, GOES_ON = (
    Decision("toy.after_repeal", value, "A", "2020-01-01", "") for value in ("ends", "continues")
)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        pytest.param([contact("x1", "2020-03-11")], ("broken", (), ()), id="before the repeal"),
        pytest.param([contact("x1", "2020-03-15")],
                     ("unsettled", ("broken", "respected"), ("event", "after_repeal")),
                     id="after the repeal: open"),
        pytest.param([contact("x1", "2020-03-15"), never(), ENDS], ("respected", (), ()),
                     id="it ended with its act"),
        pytest.param([contact("x1", "2020-03-15"), GOES_ON], ("broken", (), ()),
                     id="it went on"),
    ],
)  # fmt: skip
def test_after_the_repeal(parts: list[Any], said: Any) -> None:
    law = act(ends=("2020-03-12", "2020-03-12"))
    assert short(found(*parts, law=law)) == said


def test_a_register_may_prove_that_there_was_none() -> None:
    checks = ban(parts={"forbidden": pattern("checked", about="o")})
    log = register("control_log", ["e3"], "2020-03-01", "2020-06-01")
    assert found(log, norms=[checks]).status == "respected"
    assert keys(found(norms=[checks])) == ["checked(about=e3)"]


def test_an_order_of_unknown_end_may_still_run() -> None:
    order = ISSUED._replace(until=None)
    one = found(never(), order=order)
    assert short(one) == ("unsettled", ("respected", "pending"), ("fact",))
    assert keys(one) == ["time:as_of<=e3.until"]
    contested = found(contact("x1", "2020-03-10", against_will=leaf("yes", contested_by="s2")),
                      never())  # fmt: skip
    assert contested.because == ("fact", "conflict")
