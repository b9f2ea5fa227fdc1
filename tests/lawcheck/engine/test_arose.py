"""Since when: every status says when what it is about arose, as its norm fixes that."""

from typing import Any

import pytest

from lawcheck.model.finding import Finding
from tests.lawcheck.engine.making import (
    NIGHT,
    at,
    case,
    copied,
    copy_duty,
    each,
    event,
    exception,
    grounds,
    leaf,
    mail,
    norm,
    only,
    pattern,
    period,
    rules,
    run,
)

# The night: the incident at 21:30, the order issued at 22:40 and served at 23:10.
EARLY = "2018-03-02T21:30"
TIMELESS = {"deadline": None}
CALM = ("condition", ("is", ("fact", "mutual"), "no"))
SHUT = event("v", "visited", "2018-03-10", about="e3")
REFUSED = event("r", "refused", "2018-03-05", about="e3")


def found(duty: Any, *parts: Any, others: Any = (), as_of: str = "2018-04-10") -> Finding:
    facts = {"mutual": leaf("no")}
    return only(rules(duty, *others), case(*NIGHT, *parts, as_of=as_of, facts=facts))


def early(**parts: Any) -> Any:
    """The duty to copy the order, which arises with the incident."""
    made = copy_duty(parts={"arises": ("at", "i"), **parts})
    more = (("i", pattern("incident")), ("shut", pattern("visited", about="o")))
    return made._replace(bound=(*made.bound, *more))


@pytest.mark.parametrize(
    ("duty", "parts", "as_of", "status"),
    [
        pytest.param(early(), [copied()], "2018-04-10", "met", id="met in time"),
        pytest.param(early(**TIMELESS), [copied()], "2018-04-10", "met", id="met, at any time"),
        pytest.param(early(discharge=CALM), [], "2018-04-10", "met", id="met by how things are"),
        pytest.param(early(), [copied("2018-03-05T10:00")], "2018-04-10", "late", id="late"),
        pytest.param(early(), [mail()], "2018-04-10", "missed", id="missed"),
        pytest.param(early(**TIMELESS, closes=("at", "shut")), [mail(), SHUT], "2018-04-10",
                     "missed", id="the occasion is over"),
        pytest.param(early(**TIMELESS, failed_by=pattern("refused", about="o")), [REFUSED],
                     "2018-04-10", "missed", id="refused"),
        pytest.param(early(**TIMELESS), [mail()], "2018-04-10", "not_done", id="not done"),
        pytest.param(early(), [mail()], "2018-03-02", "pending", id="pending"),
    ],
)  # fmt: skip
def test_a_duty_arises_when_its_norm_says(
    duty: Any, parts: list[Any], as_of: str, status: str
) -> None:
    one = found(duty, *parts, as_of=as_of)
    assert (one.status, one.arose) == (status, at(EARLY))


@pytest.mark.parametrize(
    ("effect", "status"),
    [
        pytest.param("undercut", "excused", id="excused"),
        pytest.param("suspend", "suspended", id="suspended"),
    ],
)
@pytest.mark.parametrize(
    "parts",
    [
        pytest.param({}, id="to be performed once"),
        pytest.param({"maintain": ("for", ("at", "served"), period(21, "d"))}, id="to be kept up"),
    ],
)
def test_so_it_does_where_an_exception_holds(
    effect: str, status: str, parts: dict[str, Any]
) -> None:
    one = found(early(**parts), mail(), others=[exception(effect)])
    assert (one.status, one.arose) == (status, at(EARLY))


# -- an edition fixed by another moment is the law of that moment; what it judges arose on its own


def governed(kind: str, **parts: Any) -> Any:
    """A norm about the order, judged by the law of the day of the incident."""
    changes = {key: parts.pop(key) for key in ("when", "serves") if key in parts}
    return norm("toy.own", kind, for_each=(each("order_issued", "o"),),
                bound=(("i", pattern("incident")),),
                parts={"governed_by": ("at", "i"), **parts}, **changes)  # fmt: skip


NO = ("truth", "no")
LASTING = ("for", ("at", "o"), period(10, "d"))
GRANT = {"granted": pattern("visited", about="o"), "refused": pattern("refused", about="o")}


@pytest.mark.parametrize(
    ("made", "parts", "status"),
    [
        pytest.param(governed("definition", **{"is": ("truth", "yes")}), [], "holds", id="holds"),
        pytest.param(governed("definition", **{"is": NO}), [], "does_not_hold", id="does not"),
        pytest.param(governed("definition", **{"is": ("truth", "yes")}, when=("happened", "i")),
                     [], "holds", id="its condition holds"),
        pytest.param(governed("definition", **{"is": ("truth", "yes")}, when=NO), [],
                     "does_not_hold", id="its condition does not"),
        pytest.param(governed("bridge", by_norms=()), [], "gap", id="a gap"),
        pytest.param(governed("power", when=NO), [], "unavailable", id="not open"),
        pytest.param(governed("power"), [], "available", id="open"),
        pytest.param(governed("power", when=("runs", LASTING, ("as_of",))), [], "was_available",
                     id="open no more"),
        pytest.param(governed("power", **GRANT), [SHUT], "in_place", id="granted"),
        pytest.param(governed("power", runs=LASTING, **GRANT), [SHUT], "ended", id="over"),
        pytest.param(governed("power", **GRANT), [REFUSED], "refused", id="asked in vain"),
        pytest.param(governed("offence", elements=NO), [], "not_made_out", id="not made out"),
        pytest.param(governed("offence"), [], "made_out", id="made out"),
        pytest.param(governed("offence", regime="none"), [], "no_offence", id="unpunished"),
    ],
)  # fmt: skip
def test_what_is_judged_arose_with_its_own_event(made: Any, parts: list[Any], status: str) -> None:
    one = only(rules(made), case(*NIGHT, *parts, as_of="2018-04-10"))
    assert (one.status, one.arose) == (status, at("2018-03-02T22:40"))


def test_so_did_what_another_took_the_place_of() -> None:
    special = norm("toy.special", "offence", for_each=(each("order_issued", "o"),),
                   parts={"instead_of": ("toy.own",)})  # fmt: skip
    findings = run(rules(governed("offence"), special), case(*NIGHT)).findings
    assert [(one.norm.id, one.status, one.arose) for one in findings] == [
        ("toy.own", "not_made_out", at("2018-03-02T22:40")),
        ("toy.special", "made_out", at("2018-03-02T22:40")),
    ]


def test_so_did_what_is_excused() -> None:
    ban = governed("prohibition", forbidden=pattern("contact", about="o"))
    but = exception("undercut", defeats="toy.own")
    one = only(rules(ban, but), case(*NIGHT, as_of="2018-04-10"))
    assert (one.status, one.arose) == ("excused", at("2018-03-02T22:40"))


# -- and on what it rests -----------------------------------------------------------------------


def test_what_was_done_at_any_time_is_a_ground() -> None:
    one = found(copy_duty(parts=TIMELESS), copied(grade=3))
    assert (one.status, one.grade) == ("met", 3)
    assert grounds(one)[-1] == ("event", "e7", "yes", 3)


def test_what_makes_an_event_the_one_that_was_owed_is_a_ground() -> None:
    light = ("is", ("attr", "x", "harm"), "light")
    way = ("pattern", pattern("refused", "x", about="o", where=light))
    weak = event("r", "refused", "2018-03-03T10:00", about="e3", harm=leaf("light", 2))
    for deadline in ({}, TIMELESS):
        one = found(copy_duty(parts={"discharge": way, **deadline}), weak)
        assert (one.status, one.grade) == ("met", 2)
        assert ("fact", "r.harm", "light", 2) in grounds(one)
