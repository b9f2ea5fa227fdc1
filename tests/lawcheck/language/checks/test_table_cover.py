from datetime import UTC, datetime

from lawcheck.language.checks.subject import Example
from lawcheck.model.case import Case, Event, Leaf
from lawcheck.model.moment import Moment
from tests.lawcheck.language.checks.checked import DUTY, found
from tests.lawcheck.language.rule_text import ACT, norm

ADD = "(add a case on each side of that day) [toy.1]"
EARLY = norm("toy.1", DUTY).replace("[E0, E2]", "[E0, E1]")
LATE = norm("toy.1", DUTY).replace("[E0, E2]", "[E2]")


def at(day: str) -> int:
    return int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp())


def example(status: str, day: str = "2015-05-05", until: str = "", kind: str = "report") -> Example:
    """Build a row whose only event fell on a day, or between two."""
    done = Leaf("yes", 4, "", "", 1)
    span = Moment(at(day), at(until or day))
    event = Event("e", kind, span, True, None, None, None, None, (), done, False, {}, 1)
    case = Case(
        "c", "", True, "case", "KZ", "UTC", at("2020-01-01"), "", {}, (), (event,), {}, {}, (), {},
        {}, (),
    )  # fmt: skip
    return Example("toy.1", status, case)


THREE = [example(status) for status in ("met", "missed", "unsettled")]


def test_a_table_with_fewer_than_three_statuses() -> None:
    rows = [example("met"), example("met"), example("missed"), *THREE[2:]]
    assert found("table_cover", norm("toy.1", DUTY), examples=rows) == []
    assert found("table_cover", norm("toy.1", DUTY), examples=rows[:3]) == [
        "toy/chapter-1.yaml:3:9: LC410 the table of `toy.1` has 2 of 3 statuses: met, missed "
        "(add rows that come to something else) [toy.1]"
    ]


def test_a_norm_without_a_table() -> None:
    (fault,) = found("table_cover", norm("toy.1", DUTY))
    assert "the table of `toy.1` has 0 of 3 statuses: none" in fault


def test_a_text_that_nobody_read_can_only_stay_open() -> None:
    unread = norm("toy.1", DUTY).replace("read: seen", "read: {E0: unread, else: recalled}")
    assert found("table_cover", unread, examples=THREE[2:]) == []
    treaty = found("table_cover", unread, ACT + "strength: treaty\n", examples=THREE[2:])
    assert len(treaty) == 1


def test_what_gives_no_findings_needs_no_table() -> None:
    chapter = (
        norm("toy.1", DUTY)
        + norm("toy.2", "kind: exception\ndefeats: toy.1\neffect: undercut\nwhen: r")
        + norm("toy.3", "kind: definition\ngives: truth\nargs: {e: incident}\nis: e", "")
    )
    assert found("table_cover", chapter, examples=THREE) == []


def test_a_definition_with_instances_needs_one() -> None:
    definition = "kind: definition\ngives: truth\nfor_each: incident as e\nis: e.urgent"
    (fault,) = found("table_cover", norm("toy.1", definition))
    assert "has 0 of 3 statuses" in fault


def test_a_bridge_that_hangs_on_the_day_alone_needs_two() -> None:
    bridge = "kind: bridge\nlevel: state\nobligation: toy.2\nimplements: toy 2\nby: []"
    chapter = norm("toy.1", bridge) + norm("toy.2", DUTY)
    rows = [example("gap"), example("absent")]
    others = [one._replace(norm="toy.2") for one in THREE]
    assert found("table_cover", chapter, examples=[*rows, *others]) == []
    (fault,) = found("table_cover", chapter, examples=[*rows[:1], *others])
    assert "the table of `toy.1` has 1 of 2 statuses: gap" in fault
    with_events = norm("toy.1", f"{bridge}\nfor_each: incident as e") + norm("toy.2", DUTY)
    (fault,) = found("table_cover", with_events, examples=[*rows, *others])
    assert "has 2 of 3 statuses" in fault


def test_both_sides_of_a_boundary() -> None:
    assert found("table_cover", EARLY + LATE, examples=THREE) == [
        "toy/chapter-1.yaml:14:9: LC410 the table of `toy.1` (Art. 1) has no example after "
        f"2018-01-01, where its wording changes {ADD}"
    ]
    assert found("table_cover", EARLY + LATE, examples=[*THREE, example("met", "2018-01-01")]) == []


def test_a_wording_that_begins_or_ends_within_the_life_of_its_act() -> None:
    middle = norm("toy.1", DUTY).replace("[E0, E2]", "[E1]")
    rows = [example(one.status, "2014-03-10") for one in THREE]
    assert found("table_cover", middle, examples=rows) == [
        "toy/chapter-1.yaml:3:9: LC410 the table of `toy.1` (Art. 1) has no example before or "
        f"after 2014-03-01, where its wording changes {ADD}",
        "toy/chapter-1.yaml:3:9: LC410 the table of `toy.1` (Art. 1) has no example after "
        f"2018-01-01, where its wording changes {ADD}",
    ]


def test_a_moment_that_straddles_a_boundary_is_on_neither_side() -> None:
    rows = [*THREE, example("met", "2017-12-31", "2018-01-02")]
    assert len(found("table_cover", EARLY + LATE, examples=rows)) == 1


def test_events_of_another_kind_do_not_count() -> None:
    rows = [*THREE, example("met", "2019-01-01", kind="talk")]
    assert len(found("table_cover", EARLY + LATE, examples=rows)) == 1


def test_a_norm_asked_of_no_event_is_placed_by_the_day_of_reading() -> None:
    service = "kind: duty\nbearer: police\nlevel: service\ndischarge: {condition: fact.flood}"
    early = norm("toy.1", service).replace("[E0, E2]", "[E0, E1]")
    late = norm("toy.1", service).replace("[E0, E2]", "[E2]")
    assert found("table_cover", early + late, examples=THREE) == [
        "toy/chapter-1.yaml:14:9: LC410 the table of `toy.1` (Art. 1) has no example before "
        f"2018-01-01, where its wording changes {ADD}"
    ]


def dated(days: str) -> str:
    return norm("toy.1", DUTY).replace("editions: [E0, E2]", f"in_force: {{{days}}}")


def test_a_norm_dated_for_itself() -> None:
    chapter = dated("from: 2016-01-01, until: 2017-01-01") + dated("from: 2017-01-01")
    assert found("table_cover", chapter, examples=[*THREE, example("met", "2016-06-06")]) == [
        "toy/chapter-1.yaml:3:9: LC410 the table of `toy.1` (Art. 1) has no example after "
        f"2017-01-01, where its wording changes {ADD}"
    ]


def test_the_two_ends_of_an_act_are_no_boundaries_of_its_norms() -> None:
    ends = ACT + "survives_repeal: yes\nends: {first: 2022-07-01, by: x, read: seen}\n"
    chapter = dated("from: 2010-01-01, until: 2022-07-01")
    assert found("table_cover", chapter, ends, THREE) == []
    without = ACT.partition("editions:")[0] + "checked_to: 2024-01-01\ncounting: unread\n"
    (fault,) = found("table_cover", dated("from: 2010-01-01"), without, THREE)
    assert "no example before 2010-01-01" in fault
