from typing import Any

import pytest

from lawcheck.model.moment import Moment
from tests.lawcheck.language.words import HEAD, PEOPLE, SOURCES, case, event, events, faults, read


def build(text: str) -> str:
    return events(text)


def test_an_event_that_says_nothing_more() -> None:
    found = event("id: e1, kind: report")
    assert (found.id, found.kind, found.line) == ("e1", "report", 14)
    assert (found.by, found.to, found.about, found.together) == (None, None, None, ())
    assert (found.until, found.planned, found.attributes) == (None, False, {})
    assert found.done == ("yes", 1, "", "", 14)


def test_an_event_that_says_everything() -> None:
    found = case(
        build("id: e0, kind: incident, at: 2018-03-01")
        + '  - {id: e1, kind: incident, at: "2018-03-02T21:30", until: "2018-03-02T22:00", by: R,'
        " to: [V], about: {value: [e0], source: s1}, with: e0, source: s2, note: x, why: y,"
        " harm: light, planned: no}\n"
    ).events[1]
    assert found.at == Moment(1_520_004_600, 1_520_004_600)
    assert found.until == Moment(1_520_006_400, 1_520_006_400)
    assert (found.about, found.together) == (("e0",), ("e0",))
    assert (found.by and found.by.value, found.to and found.to.value) == (("R",), ("V",))
    assert found.done[:3] == ("yes", 2, "s2")
    assert found.attributes["harm"][:3] == ("light", 2, "s2")


@pytest.mark.parametrize(
    ("text", "done"),
    [
        pytest.param("done: yes", ("yes", 1, "", ""), id="done"),
        pytest.param("done: unknown", (None, 1, "", ""), id="not known"),
        pytest.param("done: no", ("no", 0, "", ""), id="a bare denial"),
        pytest.param("done: no, source: s1", ("no", 4, "s1", ""), id="a denial with a source"),
        pytest.param("done: {value: no, source: s2}, source: s1", ("no", 2, "s2", ""), id="own"),
        pytest.param("done: {value: no, contested_by: R}", ("no", 0, "", "R"), id="contested"),
        pytest.param("source: s1, contested_by: s5", ("yes", 4, "s1", "s5"), id="by a source"),
    ],
)
def test_done(text: str, done: tuple[Any, ...]) -> None:
    assert event(f"id: e1, kind: report, {text}").done[:4] == done


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        pytest.param("yes", True, id="planned"),
        pytest.param("unknown", False, id="not known"),
        pytest.param("{value: yes, contested_by: R}", False, id="contested"),
    ],
)
def test_planned(text: str, planned: bool) -> None:
    assert event(f"id: e1, kind: report, planned: {text}").planned is planned


def test_about_nobody_knows_what() -> None:
    assert event("id: e1, kind: report, about: unknown").about is None


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param("about: unknown", "about", id="about"),
        pytest.param("at: unknown", "at", id="at"),
        pytest.param("at: {value: 2018-03-02, contested_by: s1}", "at", id="a contested time"),
        pytest.param("to: unknown", "to", id="to"),
        pytest.param("by: {value: P, contested_by: R}", "by", id="a contested person"),
        pytest.param("form: unknown", "form", id="an attribute"),
    ],
)
def test_a_denial_of_nobody_knows_what_rules_nothing_out(text: str, key: str) -> None:
    found, (warning,) = read(events(f"id: e1, kind: report, {text}, done: no, source: s1"))
    assert found.events[0].about == ("unknown",)
    assert warning.code == "LC189"
    assert warning.message["en"] == (f"`{key}` is not known here, so this denial rules nothing out")
    assert warning.help["en"] == (
        f"say which event is denied, or leave `{key}` out to deny every such event"
    )


def test_a_denial_that_a_court_settled_stands() -> None:
    found = event("id: e1, kind: report, to: {value: V, source: s5, contested_by: R}, done: no")
    assert found.about is None


def test_what_happened_may_leave_open_to_whom() -> None:
    assert event("id: e1, kind: report, to: unknown").about is None


KINDS = "known: incident, report, order_issued, order_served, order_copied, talk, case_opened"
SINGLE = " = write the value, or {value: ..., source: ...}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "kind: report",
            ["14:5+1 error[LC109] `events 1` has no `id` = add `id`"],
            id="no id",
        ),
        pytest.param(
            "id: e1, harm: x",
            ["14:5+1 error[LC109] `events 1` has no `kind` = add `kind`"],
            id="no kind",
        ),
        pytest.param(
            "id: e1, kind: reported, harm: x",
            [
                "14:20+8 error[LC102] `reported` is not a word for `kind`"
                " = did you mean `report`? " + KINDS
            ],
            id="an unknown kind",
        ),
        pytest.param(
            "id: e1, kind: [report]",
            ["14:20+1 error[LC105] `kind` must be a single value" + SINGLE],
            id="a list of kinds",
        ),
        pytest.param(
            "id: [e1], kind: report",
            ["14:10+1 error[LC105] `id` must be a single value" + SINGLE],
            id="a list of ids",
        ),
        pytest.param(
            "id: e1, kind: report, harm: pain",
            [
                "14:28+4 error[LC101] unknown key `harm` in `report`"
                " = known: id, kind, at, until, by, to, about, with, done, planned, source,"
                " contested_by, …"
            ],
            id="an attribute of another kind",
        ),
        pytest.param(
            "id: e1, kind: report, about: [[e1]]",
            ["14:36+1 error[LC105] `about` must be a single value" + SINGLE],
            id="a list within a list",
        ),
        pytest.param(
            "id: e1, kind: report, about: {source: s1}",
            ["14:35+1 error[LC105] `about` must be a single value" + SINGLE],
            id="a source without a value",
        ),
    ],
)
def test_fault(text: str, expected: list[str]) -> None:
    assert faults(build(text)) == expected


def test_an_item_that_is_no_event() -> None:
    assert faults(HEAD + "events: [e1]\n") == [
        "5:10+2 error[LC103] `events 1` must have keys of its own"
        " = write `key: value` lines, or {key: value, ...}"
    ]


def test_too_many_events() -> None:
    items = [f"id: e{number}, kind: report" for number in range(2_001)]
    assert faults(events(*items)) == [
        "2014:5+1 error[LC170] more than 2000 events in one case"
        " = split the file: one file holds one case"
    ]


def test_what_is_about_an_event_that_could_not_be_read_is_no_fault() -> None:
    text = HEAD + PEOPLE + SOURCES + "events:\n  - {id: e1, kind: x}\n"
    found = faults(text + "  - {id: e2, kind: report, about: e1, with: [e1]}\n")
    assert [one.split(" =")[0] for one in found] == [
        "14:20+1 error[LC102] `x` is not a word for `kind`"
    ]
