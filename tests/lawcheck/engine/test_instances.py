"""Instances: which listed events and people a norm is asked about, and under which wording."""

from typing import Any

import pytest

from tests.lawcheck.engine.making import (
    act,
    case,
    day,
    each,
    event,
    keys,
    leaf,
    norm,
    only,
    pattern,
    person,
    rules,
    run,
    short,
)

PROTECTION = ("is", ("attr", "o", "order"), "protection_order")
E1 = event("e1", "incident", "2020-03-01", by="R", to=("V", "C"))


def defined(*for_each: Any, **more: Any) -> Any:
    return norm("toy.1", "definition", for_each=for_each, parts={"is": ("truth", "yes")}, **more)


def instances(ruleset: Any, *parts: Any, **more: Any) -> list[tuple[str, ...]]:
    return [one.instance for one in run(ruleset, case(*parts, **more)).findings]


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        pytest.param([], [], id="nothing is listed"),
        pytest.param([event("o1", "order_issued", order="protection_order")], [("o1",)],
                     id="one that matches"),
        pytest.param([event("o1", "order_issued", order="special_requirements")], [],
                     id="one that does not"),
        pytest.param([event("o1", "order_issued")], [("o1",)], id="one that may match"),
        pytest.param([event("o1", "order_issued", order="protection_order", done="unknown")],
                     [("o1",)], id="one that may have happened"),
        pytest.param([event("o1", "order_issued", order="protection_order", done="no")], [],
                     id="one that was denied"),
        pytest.param([event("o1", "order_issued", order="protection_order", planned=True)], [],
                     id="one that is planned"),
        pytest.param([event("o10", "order_issued"), event("o2", "order_issued"),
                      event("a3", "order_issued")], [("a3",), ("o2",), ("o10",)],
                     id="in the order in which people number"),
    ],
)  # fmt: skip
def test_listed_events(parts: list[Any], found: list[tuple[str, ...]]) -> None:
    assert instances(rules(defined(each("order_issued", "o", where=PROTECTION))), *parts) == found


@pytest.mark.parametrize(
    ("who", "parts", "found"),
    [
        pytest.param(("party", "to", "i"), [E1], [("e1", "C"), ("e1", "V")], id="each of several"),
        pytest.param(("party", "by", "i"), [E1], [("e1", "R")], id="the only one"),
        pytest.param(("party", "to", "i"), [event("e1", "incident")], [("e1",)],
                     id="nobody says: somebody unknown"),
        pytest.param(("of", "to", "report", "i"), [E1], [("e1",)], id="nobody known"),
        pytest.param(("party", "to", "i"), [event("e1", "incident", to=[])], [],
                     id="certainly nobody"),
        pytest.param(("party", "to", "s"), [E1], [("e1",)], id="of an event nobody listed"),
        pytest.param(("party", "to", "s"),
                     [E1, event("d", "order_served", done="no", about=None)], [("e1",)],
                     id="of an event that never was"),
    ],
)  # fmt: skip
def test_people(who: Any, parts: list[Any], found: list[tuple[str, ...]]) -> None:
    bearing = defined(each("incident", "i"), ("person", "p", who),
                      bound=(("s", pattern("order_served", about="i")),))  # fmt: skip
    assert instances(rules(bearing), *parts) == found


def test_a_chain_binds_every_way() -> None:
    chained = defined(each("incident", "i"), each("order_issued", "o", about="i"))
    parts = (
        event("e1", "incident"), event("e2", "incident"),
        event("o1", "order_issued", about="e1"), event("o2", "order_issued", about="e1"),
        event("o3", "order_issued", about="e2"), event("o4", "order_issued", about=None),
    )  # fmt: skip
    assert instances(rules(chained), *parts) == [
        ("e1", "o1"), ("e1", "o2"), ("e1", "o4"), ("e2", "o3"), ("e2", "o4"),
    ]  # fmt: skip


def test_an_instance_is_named_by_its_arguments_where_that_is_enough() -> None:
    named = defined(each("incident", "i"), ("person", "p", ("party", "to", "i")),
                    args=(("p", "person"), ("x", "event")))  # fmt: skip
    assert instances(rules(named), event("e1", "incident", to="V")) == [("V",)]
    two = (event("e1", "incident", to="V"), event("e2", "incident", to=("V", "C")))
    assert instances(rules(named), *two) == [("C",), ("V", "e1"), ("V", "e2")]


def test_without_arguments_an_instance_is_all_that_is_bound() -> None:
    unnamed = defined(each("incident", "i"), args=(("d", "moment"),))
    assert instances(rules(unnamed), event("e1", "incident")) == [("e1",)]


# -- which wording bears on an instance ---------------------------------------------------------

TWO = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2020-02-01", "2020-02-01")])


def wording(editions: tuple[str, ...], where: Any = None, **more: Any) -> Any:
    return norm("toy.1", "definition", editions=editions,
                for_each=(each("order_issued", "o", where=where),),
                **{"parts": {"is": ("truth", "yes")}, **more})  # fmt: skip


def test_an_instance_of_one_wording_only() -> None:
    both = rules(TWO, wording(("E0",)), wording(("E1",), where=PROTECTION))
    old, new = "2020-01-31", "2020-02-01"
    special = {"order": "special_requirements"}
    assert instances(both, event("o1", "order_issued", old, **special)) == [("o1",)]
    assert instances(both, event("o1", "order_issued", new, **special)) == []
    found = only(both, case(event("o1", "order_issued", f"{old}/{new}", **special)))
    assert short(found) == ("unsettled", ("holds", "does_not_hold"), ("edition",))


def test_what_governs_may_be_later_and_open() -> None:
    late = {"bound": (("s", pattern("order_served", about="o")),),
            "parts": {"is": ("truth", "yes"), "governed_by": ("at", "s")}}  # fmt: skip
    both = rules(TWO, wording(("E1",), **late))
    order = event("o1", "order_issued", "2020-01-15")
    found = only(both, case(order))
    assert short(found) == ("unsettled", ("holds", "does_not_hold"), ("event", "edition"))
    assert keys(found) == [
        "order_served(about=o1)", "edition:toy:2020-01-15/2020-06-01",
    ]  # fmt: skip
    served = event("s1", "order_served", "2020-02-01", about="o1")
    assert short(only(both, case(order, served))) == ("holds", (), ())
    early = event("s1", "order_served", "2020-01-31", about="o1")
    assert instances(both, order, early) == []
    never = event("d1", "order_served", done="no", about=None)
    assert instances(both, order, never) == []


# -- norms of the service and of the state ------------------------------------------------------


@pytest.mark.parametrize(
    ("bearing", "facts", "speaks"),
    [
        pytest.param(defined(), {}, True, id="a norm about cases always speaks"),
        pytest.param(defined(level="service"), {}, False, id="a norm that names nothing"),
        pytest.param(defined(level="state", when=("is", ("fact", "mutual"), "yes")),
                     {"facts": {"mutual": leaf("yes")}}, True, id="a fact that it names"),
        pytest.param(defined(level="state", when=("is", ("fact", "mutual"), "yes")), {}, False,
                     id="a fact that the file does not hold"),
        pytest.param(defined(level="service", when=("compare", ">", ("figure", "places"),
                                                    ("number", "1", "places"))),
                     {"figures": {"places": leaf(3)}}, True, id="a figure that it names"),
        pytest.param(defined(level="service", when=("some", pattern("visited"))), {}, False,
                     id="an event that is not listed"),
    ],
)  # fmt: skip
def test_what_a_norm_of_the_service_is_asked_of(
    bearing: Any, facts: dict[str, Any], speaks: bool
) -> None:
    spoken = bearing._replace(for_each=(("person", "p", ("body", "police")),))
    result = run(rules(spoken), case(**facts))
    assert len(result.findings) == speaks
    assert result.scope.silent == (not speaks)


def test_a_norm_names_events_in_any_of_its_wordings_and_parts() -> None:
    visit = event("v1", "visited")
    parts = {"by_norms": [("toy.9", "full", None)], "discharge": ("pattern", pattern("visited"))}
    duty = norm("toy.2", level="service", for_each=(("person", "p", ("body", "police")),),
                interval=tuple(day(f"{year}-01-01") for year in (2000, 2000, 2030, 2030)),
                editions=(), parts={"discharge": ("pattern", pattern("checked"))})  # fmt: skip
    other = duty._replace(parts=parts, interval=duty.interval)
    assert run(rules(duty), case(visit)).scope.silent == 1
    assert run(rules(duty, other), case(visit)).scope.silent == 0
    each_visit = duty._replace(for_each=(each("visited", "v"),))
    assert run(rules(each_visit), case(visit)).scope.silent == 0


def test_people_are_named_in_instances_by_their_ids() -> None:
    bearing = defined(("person", "p", ("body", "police")))
    assert instances(rules(bearing), person("V")) == [("police",)]
