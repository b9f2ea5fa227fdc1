"""Instances: from the earliest listed event of a chain, one finding for each."""

from typing import Any

import pytest

from lawcheck.engine.frame import TooMuchWork
from lawcheck.model.case import Leaf
from lawcheck.model.finding import Finding
from tests.lawcheck.engine.making import (
    INCIDENT,
    ISSUED,
    SERVED,
    R,
    act,
    case,
    copy_duty,
    each,
    event,
    keys,
    leaf,
    norm,
    only,
    pattern,
    period,
    person,
    rules,
    run,
)

ALWAYS = ("truth", "yes")
V, W = person("V", "survivor"), person("W", "witness")
E1 = event("e1", "incident", "2020-03-02T10:00", by="R", to="V")


def to(var: str) -> tuple[Any, ...]:
    return ("person", var, ("party", "to", "i"))


def by(var: str) -> tuple[Any, ...]:
    return ("person", var, ("party", "by", "i"))


def defined(*for_each: Any, **changes: Any) -> Any:
    return norm("toy.1", "definition", for_each=for_each, parts={"is": ALWAYS}, **changes)


def instances(*parts: Any, norms: Any = None, **more: Any) -> list[tuple[str, ...]]:
    found = run(rules(*(norms or [defined(each("incident", "i"))])), case(*parts, **more))
    return [one.instance for one in found.findings]


@pytest.mark.parametrize("many", [45, 44])
def test_the_instances_of_a_norm_are_bounded(many: int) -> None:
    pairs = defined(each("incident", "i"), each("incident", "j"))
    events = [event(f"e{number}", "incident", "2020-03-02") for number in range(many)]
    if many == 44:  # 1,936 of at most 2,000
        assert len(set(instances(*events, norms=[pairs]))) == 1_936
        return
    with pytest.raises(TooMuchWork) as raised:
        instances(*events, norms=[pairs])
    assert (raised.value.norm, raised.value.file, raised.value.line) == ("toy.1", "toy.yaml", 1)


@pytest.mark.parametrize(
    ("incidents", "found"),
    [
        pytest.param([], [], id="nothing happened"),
        pytest.param([E1], [("e1",)], id="one"),
        pytest.param([E1, event("e2", "incident", "2020-03-03")], [("e1",), ("e2",)], id="two"),
        pytest.param([event("e1", "incident", done="unknown")], [("e1",)],
                     id="one that perhaps happened"),
        pytest.param([event("e1", "incident", done="no")], [], id="one that is denied"),
        pytest.param([event("e1", "incident", "2030-01-01", planned=True)], [],
                     id="one that is only planned"),
        pytest.param([event("e1", "visited", "2020-03-02")], [], id="of another kind"),
    ],
)  # fmt: skip
def test_one_for_each_listed_event(incidents: list[Any], found: list[tuple[str, ...]]) -> None:
    assert instances(*incidents) == found


def test_the_same_events_are_dated_by_each_norm_for_itself() -> None:
    law = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2021-01-01", "2021-01-01")])
    both, incidents = ("E0", "E1"), (each("incident", "i"),)
    by_event = norm("toy.1", "definition", for_each=incidents, editions=both, parts={"is": ALWAYS})
    parts = {"is": ALWAYS, "governed_by": ("as_of",)}
    by_reading = norm("toy.2", "definition", for_each=incidents, editions=both, parts=parts)
    found = run(rules(law, by_event, by_reading), case(E1, as_of="2022-03-01")).findings
    assert [(one.instance, one.edition) for one in found] == [(("e1",), "E0"), (("e1",), "E1")]


@pytest.mark.parametrize(
    ("harm", "status"),
    [
        pytest.param("light", "holds", id="it matches"),
        pytest.param("pain", None, id="it certainly does not: no instance"),
        pytest.param("unknown", "unsettled", id="perhaps it does"),
    ],
)
def test_what_is_asked_of_the_event(harm: str, status: str | None) -> None:
    only_light = defined(each("incident", "i", where=("is", ("attr", "i", "harm"), "light")))
    facts = case(event("e1", "incident", "2020-03-02", harm=harm))
    found = run(rules(only_light), facts).findings
    assert [one.status for one in found] == ([status] if status else [])


def test_a_norm_may_be_judged_by_the_law_of_a_day_on_which_nothing_happened() -> None:
    """The law with which the act began governs, though it was replaced long before."""
    law = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2010-01-01", "2010-01-01")])
    first = defined(each("incident", "i"), editions=("E0",))
    fixed = first._replace(parts={**first.parts, "governed_by": ("start", "toy")})
    assert instances(E1, norms=[law, first]) == []
    assert instances(E1, norms=[law, fixed]) == [("e1",)]


def test_norms_that_list_the_same_may_each_be_judged_by_a_law_of_their_own() -> None:
    law = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2010-01-01", "2010-01-01")])
    norms = [
        defined(each("incident", "i"), editions=("E0",))._replace(
            id=name, parts={"is": ALWAYS, "governed_by": fixed}
        )
        for name, fixed in (("toy.start", ("start", "toy")), ("toy.own", ("at", "i")))
    ]
    for ordered in (norms, norms[::-1]):
        found = run(rules(law, *ordered), case(E1)).findings
        assert [one.norm.id for one in found] == ["toy.start"]


def test_an_event_before_the_law_hides_none_under_it() -> None:
    law = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2020-03-01", "2020-03-01")])
    early = event("e0", "incident", "2019-03-02")
    late = defined(each("incident", "i"), editions=("E1",))
    assert instances(early, E1, norms=[law, late]) == [("e1",)]


def test_a_wording_without_an_event_hides_no_other() -> None:
    """Until 2020 a visit called for it, since then an incident does; nobody visited."""
    law = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2020-03-01", "2020-03-01")])
    both = [
        defined(each(kind, "i"), editions=(edition,))
        for kind, edition in (("visited", "E0"), ("incident", "E1"))
    ]
    earlier = event("r", "report", "2019-03-02")
    assert instances(earlier, E1, norms=[law, *both]) == [("e1",)]


def test_a_missing_receipt_does_not_make_a_duty_vanish() -> None:
    one = only(rules(copy_duty()), case(INCIDENT, ISSUED, as_of="2018-04-10"))
    assert (one.instance, one.status) == (("e3",), "unsettled")
    assert keys(one)[0] == "order_served(about=e3)"


def test_a_receipt_without_an_order_makes_none() -> None:
    alone = SERVED._replace(about=("e1",))
    assert run(rules(copy_duty()), case(INCIDENT, alone, as_of="2018-04-10")).findings == ()


# -- people -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("done_to", "found"),
    [
        pytest.param("V", [("e1", "V")], id="one person"),
        pytest.param(["V", "W"], [("e1", "V"), ("e1", "W")], id="each of two"),
        pytest.param(None, [("e1",)], id="somebody nobody names has no id"),
        pytest.param(Leaf(("V",), 4, "s1", "s2", 1), [("e1",)], id="who it was is contested"),
        pytest.param(Leaf((), 4, "s1", "", 1), [], id="certainly nobody"),
    ],
)  # fmt: skip
def test_one_for_each_person(done_to: Any, found: list[tuple[str, ...]]) -> None:
    incident = event("e1", "incident", "2020-03-02", to=done_to)
    assert instances(V, W, incident, norms=[defined(each("incident", "i"), to("v"))]) == found


def test_people_of_an_open_definition_are_those_it_would_name() -> None:
    """Whether the body of a definition applies is open; whom it would name is not."""
    people = norm("toy.0", "definition", article="", gives="people",
                  args=(("i", "event"),), parts={"is": ("party", "to", "i")},
                  editions=("E1",))  # fmt: skip
    law = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2020-03-01", "2020-03-05")])
    each_ = defined(each("incident", "i"), ("person", "v", ("call", "toy.0", (("var", "i"),))),
                    editions=("E0", "E1"))  # fmt: skip
    (one,) = run(rules(law, people, each_), case(V, E1)).findings
    assert one.instance == ("e1", "V")


@pytest.mark.parametrize(
    ("args", "found"),
    [
        pytest.param((), [("e1", "R", "V"), ("e1", "R", "W")], id="by all that is bound"),
        pytest.param((("i", "event"),), [("e1", "R", "V"), ("e1", "R", "W")],
                     id="by one argument, which two would share: by all"),
        pytest.param((("v", "person"), ("i", "event")), [("V", "e1"), ("W", "e1")],
                     id="by its arguments, in their order"),
        pytest.param((("d", "moment"),), [("e1", "R", "V"), ("e1", "R", "W")],
                     id="arguments that are not bound name nothing"),
    ],
)  # fmt: skip
def test_instances_are_named_by_their_arguments(args: Any, found: list[tuple[str, ...]]) -> None:
    both = event("e1", "incident", "2020-03-02", by="R", to=["V", "W"])
    made = defined(each("incident", "i"), by("r"), to("v"), args=args)
    assert sorted(instances(V, W, both, norms=[made])) == found


def test_only_those_that_would_share_a_name_have_a_longer_one() -> None:
    both = event("e1", "incident", "2020-03-02", by="R", to=["V", "W"])
    alone = event("e2", "incident", "2020-03-03", by="R", to="V")
    made = defined(each("incident", "i"), to("v"), args=(("i", "event"),))
    assert instances(V, W, both, alone, norms=[made]) == [("e1", "V"), ("e1", "W"), ("e2",)]


def test_an_event_may_be_bound_twice() -> None:
    pairs = defined(each("incident", "i"), each("incident", "j", where=("before", ("at", "i"),
                                                                      ("at", "j"))))  # fmt: skip
    two = (E1, event("e2", "incident", "2020-03-03"), event("e0", "incident", "2020-03-01"))
    assert instances(*two, norms=[pairs]) == [("e0", "e1"), ("e0", "e2"), ("e1", "e2")]


# -- which wording ------------------------------------------------------------------------------

TWO = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2020-04-01", "2020-04-01")])
SPLIT = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2020-03-01", "2020-03-05")])
OLD = defined(each("incident", "i"))
NEW = defined(each("incident", "i", where=("is", ("attr", "i", "harm"), "light")))._replace(
    editions=("E1",)
)


def found(
    law: Any, *norms: Any, when: str = "2020-03-02T10:00", **attributes: Any
) -> list[Finding]:
    facts = case(event("e1", "incident", when, **attributes))
    return list(run(rules(law, *norms), facts).findings)


@pytest.mark.parametrize(
    ("when", "harm", "said"),
    [
        pytest.param("2020-03-31", "pain", [("holds", "E0")], id="under the old wording"),
        pytest.param("2020-04-01", "pain", [], id="the new one does not mean it"),
        pytest.param("2020-04-01", "light", [("holds", "E1")], id="the new one does"),
    ],
)  # fmt: skip
def test_each_wording_finds_its_own(when: str, harm: str, said: list[tuple[str, str]]) -> None:
    assert [(one.status, one.edition) for one in found(TWO, OLD, NEW, when=when, harm=harm)] == said


def test_where_either_wording_may_govern_there_is_one_instance() -> None:
    (one,) = found(SPLIT, OLD, NEW, harm="light")
    assert (one.status, one.instance, one.edition) == ("holds", ("e1",), "E0|E1")


def test_an_instance_that_only_one_wording_means_is_open() -> None:
    """Under the other wording there is nothing of the kind."""
    (one,) = found(SPLIT, OLD, NEW, harm="pain")
    assert (one.status, one.could_be, one.because) == (
        "unsettled", ("holds", "does_not_hold"), ("edition",),
    )  # fmt: skip


def test_a_norm_that_was_never_law_has_no_instance() -> None:
    late = defined(each("incident", "i"))._replace(editions=("E1",))
    assert found(TWO, late, when="2020-03-31") == []
    assert len(found(TWO, late, when="2020-04-01")) == 1


@pytest.mark.parametrize("kind", ["power", "right"])
def test_a_power_that_is_law_now_may_be_asked_for_what_was_before(kind: str) -> None:
    late = norm("toy.1", kind, for_each=(each("incident", "i"),), editions=("E1",))
    assert [one.status for one in found(TWO, late, when="2020-03-31")] == ["available"]
    facts = case(event("e1", "incident", "2020-03-31"), as_of="2020-03-31")
    assert run(rules(TWO, late), facts).findings == ()


def test_an_offence_that_is_law_now_says_nothing_of_what_was_before() -> None:
    late = norm("toy.1", "offence", for_each=(each("incident", "i"),), editions=("E1",))
    assert found(TWO, late, when="2020-03-31") == []


# What fixes the edition may itself be open: the hearing of the case, which is not listed.
BY_REPORT = {"is": ALWAYS, "governed_by": ("at", "r")}
LATER = (("r", pattern("report", about="i")),)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        pytest.param([event("e2", "report", "2020-03-05", about="e1")], ("holds", (), "E0"),
                     id="on a day of the old edition"),
        pytest.param([event("e2", "report", "2020-04-05", about="e1")],
                     ("does_not_hold", (), "E1"), id="on a day of the new one"),
        pytest.param([], ("unsettled", ("holds", "does_not_hold"), "E0|E1"), id="nobody knows"),
        pytest.param([event("d", "report", done="no", about="e1")], ("holds", (), "E0"),
                     id="never: then the trigger does"),
    ],
)  # fmt: skip
def test_what_fixes_the_edition_may_be_open(parts: list[Any], said: Any) -> None:
    old = defined(each("incident", "i"), bound=LATER)._replace(parts=BY_REPORT)
    new = old._replace(editions=("E1",), parts={**BY_REPORT, "is": ("truth", "no")})
    one = only(rules(TWO, old, new), case(E1, *parts))
    assert (one.status, one.could_be, one.edition) == said


# -- norms of services and of the state ---------------------------------------------------------

PLACES = ("compare", "<", ("figure", "places"), ("number", "3", "places"))
MUTUAL = ("is", ("fact", "mutual"), "yes")


@pytest.mark.parametrize(
    ("level", "when", "more", "speaks"),
    [
        pytest.param("case", ("truth", "no"), {}, True, id="a norm of the case always does"),
        pytest.param("service", PLACES, {}, False, id="no figure it names"),
        pytest.param("service", PLACES, {"figures": {"places": leaf(2)}}, True, id="its figure"),
        pytest.param("state", MUTUAL, {}, False, id="no fact it names"),
        pytest.param("state", MUTUAL, {"facts": {"mutual": leaf("no")}}, True, id="its fact"),
        pytest.param("state", MUTUAL, {"facts": {"mutual": leaf("unknown")}}, True,
                     id="its fact, said to be unknown"),
        pytest.param("state", ("some", pattern("visited")), {}, False, id="no event it names"),
        pytest.param("state", ("some", pattern("incident")), {}, True, id="its event"),
    ],
)  # fmt: skip
def test_a_norm_of_a_service_speaks_only_of_what_the_file_holds(
    level: str, when: Any, more: Any, speaks: bool
) -> None:
    made = norm("toy.1", level=level, when=when)
    result = run(rules(made), case(E1, **more))
    assert (len(result.findings), result.scope.silent) == ((1, 0) if speaks else (0, 1))


def test_any_wording_may_name_what_the_file_holds() -> None:
    """An amendment that names a figure lets the provision speak."""
    old = norm("toy.1", level="service", when=MUTUAL)
    new = norm("toy.1", level="service", when=PLACES, editions=("E1",))
    facts = case(E1, figures={"places": leaf(2)}, as_of="2020-03-01")
    assert len(run(rules(TWO, old, new), facts).findings) == 1


def test_the_parts_of_a_norm_name_events_too() -> None:
    made = norm("toy.1", level="service", parts={
        "discharge": ("any_of", [("pattern", pattern("visited"))])})  # fmt: skip
    assert run(rules(made), case(E1)).scope.silent == 1
    assert run(rules(made), case(event("v", "visited", "2020-03-01"))).scope.silent == 0


def test_so_do_the_details_of_a_part() -> None:
    term = ("for", ("as_of",), period(1, "d"))
    during = ("if", ("some", pattern("visited")), term, term)
    made = norm("toy.1", level="service", parts={
        "recurring": {"at_least": 1, "per": period(1, "d"), "as": "window", "by_reading": "",
                      "during": during},
        "discharge": ("pattern", pattern("contact")),
    })  # fmt: skip
    assert run(rules(made), case(E1)).scope.silent == 1
    assert run(rules(made), case(event("v", "visited", "2020-03-01"))).scope.silent == 0


def test_a_norm_that_names_nothing_is_silent() -> None:
    made = norm("toy.1", level="state", parts={"penalty": {}})
    assert run(rules(made), case(E1)).scope.silent == 1


@pytest.mark.parametrize(
    ("about", "found"),
    [
        pytest.param("e3", [], id="served when the law had ended: it governs nothing"),
        pytest.param(None, [("e3", "R")], id="or that was of another order, and this one in time"),
    ],
)
def test_people_are_sought_under_every_law_that_may_govern(
    about: str | None, found: list[tuple[str, ...]]
) -> None:
    whom = norm("toy.d.whom", "definition", article="", gives="people", args=(("o", "event"),),
                parts={"is": ("party", "to", "o")})  # fmt: skip
    told = norm("toy.1", "prohibition", args=(("o", "event"), ("v", "person")),
                for_each=(each("order_issued", "o"),
                          ("person", "v", ("call", "toy.d.whom", (("var", "o"),)))),
                bound=(("served", pattern("order_served", about="o")),),
                parts={"forbidden": pattern("contact", about="o"),
                       "during": ("for", ("at", "o"), period(10, "d")),
                       "governed_by": ("at", "served")})  # fmt: skip
    gone = act(ends=("2018-06-01", "2018-06-01"))
    late = event("e4", "order_served", "2018-07-01", about=about, to="R")
    made = run(rules(gone, whom, told), case(V, R, INCIDENT, ISSUED, late))
    assert [one.instance for one in made.findings] == found
