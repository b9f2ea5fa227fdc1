"""The chronology: every event, every gap, every term at its place, and the law behind them."""

from __future__ import annotations

import pytest

from lawcheck.files.template_files import document_templates
from lawcheck.model.case import Event
from lawcheck.render.documents.compose import part
from lawcheck.render.documents.contents.chronology import content
from lawcheck.render.documents.facts import Plain
from lawcheck.render.documents.kinds import KINDS
from lawcheck.render.documents.matter import Matter
from tests.conftest import Golden
from tests.lawcheck.render.documents.teaching import filled, known, text
from tests.lawcheck.render.made_case import at, event, leaf

pytestmark = pytest.mark.xdist_group("papers")  # they share what was evaluated
LANGUAGES = ("en", "ru", "kk")


def rows(case: str) -> tuple[Plain, ...]:
    found: tuple[Plain, ...] = filled("chronology", case).values["rows"]
    return found


def made(*events: Event) -> Matter:
    """Give a matter with these events and without a finding."""
    m = known("order-late", "en")
    case = m.case._replace(events=events)
    return m._replace(case=case, s=m.s._replace(case=case), result=m.result._replace(findings=()))


def of_type(found: tuple[Plain, ...], name: str) -> list[Plain]:
    return [one for one in found if one["type"] == name]


def test_every_event_is_told_once_where_its_time_begins() -> None:
    values = filled("chronology", "order-late").values
    assert [one["id"] for one in of_type(values["rows"], "event")] == [
        "e1", "e2", "e3", "e4", "e5", "e7",
    ]  # fmt: skip
    assert [one["id"] for one in values["undated"]] == ["e6", "e8"]


def test_who_did_what_to_whom_on_which_proof() -> None:
    first = rows("order-late")[0]
    assert (first["by"], first["to"]) == ("R (respondent)", "V (survivor)")
    acts = first["details"][0]
    assert (acts["label"], acts["value"]) == ("acts", "hitting, threat to kill")
    assert (first["exhibit"], first["grade"][:2]) == (2, "G2")


def test_what_is_denied_or_not_known_says_so() -> None:
    told = text("chronology", "order-late")
    assert "**e6: rights explained (protection order)** — **not known whether it happened**" in told
    assert "**e8: report registered** — **said not to have happened**" in told


def test_a_gap_is_counted_in_whole_days_and_accuses_nobody() -> None:
    # From 2 September to 14 October lie 41 days of which the file holds no entry.
    gaps = [
        (one["after"], one["before"], one["length"]) for one in of_type(rows("five-calls"), "gap")
    ]
    assert gaps == [
        ("e3", "e5", "41 days"),
        ("e11", "e12", "8 days"),
        ("e13", "e15", "36 days"),
        ("e21", "e22", "17 days"),
        ("e25", "", "57 days"),
    ]
    assert "between e3 and e5: 41 days without an entry in the file" in text(
        "chronology", "five-calls"
    )


@pytest.mark.parametrize(("day", "found"), [("2018-03-10", 1), ("2018-03-09", 0)])
def test_a_gap_is_told_from_seven_whole_days_on(day: str, found: int) -> None:
    m = made(
        event("e1", "incident", "2018-03-02T10:00"),
        event("e2", "report", day),
        event("e3", "visited", "2018-04-09"),
    )
    gaps = of_type(content(m).values["rows"], "gap")
    assert len([one for one in gaps if one["after"] == "e1"]) == found


def test_a_long_event_leaves_no_gap_beside_it_and_a_plan_ends_none() -> None:
    long = event("e1", "incident", "2018-03-02T10:00")._replace(until=at("2018-04-01"))
    plan = event("e3", "heard", "2018-04-09")._replace(planned=True)
    gaps = of_type(
        content(made(long, event("e2", "report", "2018-03-20"), plan)).values["rows"], "gap"
    )
    assert [(one["after"], one["before"], one["length"]) for one in gaps] == [("e1", "", "9 days")]


def test_a_duty_stands_where_it_fell_due() -> None:
    found = rows("order-late")
    copy = next(one for one in found if one.get("what", "").startswith("Send the prosecutor"))
    ids = [one.get("id", "") for one in found]
    assert ids.index("e5") < found.index(copy) < ids.index("e7")
    assert copy["told"][:2] == ("late", "Late by: 10 hours 50 minutes")
    assert (
        copy["cite"].replace("\u00a0", " ")
        == "Art. 20(1), Law on the Prevention of Domestic Violence (214-IV)"
    )
    assert copy["edition"] == "edition E5, text seen"


def test_a_period_that_was_missed_stands_at_its_own_end() -> None:
    checks = [
        one for one in rows("order-late") if one.get("what", "").startswith("Check every week")
    ]
    assert [one["told"] for one in checks] == [
        (f"Period {number}: missed",) for number in (1, 2, 3, 4)
    ]


def test_a_measure_has_its_run_and_its_end() -> None:
    values = filled("chronology", "order-late").values
    assert [one["status"] for one in values["measures"]] == ["ended"]
    assert [one["when"].replace("\u00a0", " ") for one in of_type(values["rows"], "ends")] == [
        "between 31 Mar 2018, 23:59 and 1 Apr 2018, 23:59"
    ]


def test_both_editions_that_may_have_governed_are_the_background() -> None:
    values = filled("chronology", "uncertain-boundary").values
    law = next(one for one in values["laws"] if "214-IV" in one["act"])
    assert [one[:10] for one in law["editions"]] == ["edition E2", "edition E3"]
    changed = of_type(values["rows"], "law")
    assert [one["edition"] for one in changed] == ["E3"]


def test_a_repeal_is_told_on_its_day() -> None:
    repeal = next(
        one for one in rows("order-over-repeal") if one["type"] == "law" and not one["edition"]
    )
    assert repeal["when"].replace("\u00a0", " ") == "2 Mar 2026"


def test_a_denial_without_a_beginning_does_not_begin_the_law() -> None:
    assert [one["edition"] for one in of_type(rows("scenario-11-a-warning"), "law")] == []


def test_what_is_contested_names_the_other_side() -> None:
    harm = leaf(None, "s1")._replace(contested_by="s2")
    whole = leaf(None, "s2")._replace(contested_by="s1")
    m = made(event("e1", "incident", "2018-04-09", harm=harm, done=whole))
    (row, *_) = content(m).values["rows"]
    assert row["contested"] == (
        {"what": "", "by": "s1"},
        {"what": "harm to health", "by": "s2"},
    )


def test_the_timeline_is_drawn_where_something_has_a_date() -> None:
    drawn = filled("chronology", "order-late")
    assert list(drawn.pictures) == ["timeline"]
    assert drawn.values["legend"].startswith("A dot is a moment")
    assert drawn.values["legend"] not in text("chronology", "order-late")
    bare = content(made())
    assert (dict(bare.pictures), bare.values["legend"]) == ({}, "")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_file_without_dates_and_with_a_plan_is_told_too(lang: str) -> None:
    for events in ((), (event("e1", "heard", "2018-04-09")._replace(planned=True),)):
        m = made(*events)
        m = m._replace(s=m.s._replace(lang=lang), case=m.case._replace(left_out=("e9",)))
        assert part(KINDS["chronology"], m, content(m), document_templates(lang)).blocks


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_chronology_of_a_case(lang: str, golden: Golden) -> None:
    golden(f"chronology-{lang}.md", text("chronology", "order-late", lang))
