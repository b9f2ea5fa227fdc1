"""The table of duties: in the order of what was not kept, nothing lost, nothing made worse."""

import re

import pytest

from lawcheck.model.finding import FAILURES, Finding, counts_as_failure
from lawcheck.render.agenda import Agenda
from lawcheck.render.documents.contents.duties import FIRST, LAST, MOST_OPEN, content
from lawcheck.render.documents.duty_rows import duty_row, open_rows
from lawcheck.render.treaty_side import law_of
from tests.conftest import Golden
from tests.lawcheck.render.documents.teaching import filled, known, paper, text

EMPTY = Agenda((), {})
LANGUAGES = ("en", "ru", "kk")
CASES = ("order-late", "five-calls", "nothing-missed", "all-unknown")
NAMED = {
    "en": "Table of duties: T-017",
    "ru": "Таблица обязанностей: T-017",
    "kk": "Міндеттер кестесі: T-017",
}
OPEN = {
    "en": "Cannot be told from this file",
    "ru": "По этому файлу установить нельзя",
    "kk": "Осы файл бойынша анықтау мүмкін емес",
}


def owed(case: str) -> list[Finding]:
    found = known(case, "en").result.findings
    return [one for one in found if one.norm.kind in ("duty", "prohibition")]


def home(case: str) -> list[Finding]:
    return [one for one in owed(case) if law_of(one) == "national" and one.norm.only_in is None]


def section(told: str, heading: str) -> str:
    """Give what stands between a heading and the next."""
    return told.partition(f"## {heading}")[2].partition("\n## ")[0]


def test_what_was_not_kept_stands_first_and_what_was_kept_last() -> None:
    headings = re.findall(r"^## (.+)$", text("duties", "five-calls"), re.MULTILINE)
    names = [one.partition(" (")[0] for one in headings]
    assert names == [
        "Missed", "Late", "Not done so far", "Broken", "Pending", "Cannot be told from this file",
        "Excused", "Met", "Beyond national law: treaties",
    ]  # fmt: skip


def test_a_late_duty_says_by_when_when_and_how_late_and_what_shows_it() -> None:
    late = section(text("duties", "order-late"), "Late")
    for words in (
        "Send the prosecutor a copy of the protection order",
        "Art. 20(1), Law on the Prevention of Domestic Violence (214-IV); edition E5, text seen",
        "About: e3 order issued (protection order), 2 Mar 2018, 22:40",
        "| police |",
        "Due: 3 Mar 2018, 23:10",
        "Done: e7 copy of the order handed over (protection order), 4 Mar 2018, 10:00",
        "Late by: 10 hours 50 minutes",
        "G4, official record",
        "s3 “prosecutor's stamp”, official record, G4",
    ):
        assert words in late


def test_a_recurring_duty_names_the_first_periods_and_counts_the_rest() -> None:
    missed = section(text("duties", "order-late"), "Missed")
    assert "Periods: missed: 4" in missed
    assert missed.count("Period ") == 3
    assert "Further periods missed: 1" in missed


@pytest.mark.parametrize("case", CASES)
def test_no_finding_of_national_law_is_lost(case: str) -> None:
    values = filled("duties", case).values
    shown = {one["status"]: one["number"] for one in (*values["first"], *values["last"])}
    assert all(len(one["rows"]) == one["number"] for one in (*values["first"], *values["last"]))
    opened = sum(one["number"] for one in values["opened"]) + values["opened_rest"]
    assert opened == values["opened_number"]
    whole = sum(shown.values()) + opened + values["not_triggered"]
    assert whole == len(home(case))
    assert set(shown) <= {*FIRST, *LAST}


def test_what_is_open_is_joined_by_wording_and_capped() -> None:
    values = filled("duties", "five-calls").values
    assert len(values["opened"]) == MOST_OPEN
    assert values["opened_more"] > 0
    first, last = values["opened"][0], values["opened"][-1]
    assert first["number"] >= last["number"]
    assert first["about"] == "e2, e6, e13, e16, e23"
    asked = first["questions"][0]
    assert "(about: e13 report" in asked["text"]
    assert asked["likewise"] == "e16, e2, e23, e6"


@pytest.mark.parametrize("case", CASES)
def test_only_what_counts_is_counted_as_not_kept(case: str) -> None:
    values = filled("duties", case).values
    assert values["failures"] == sum(counts_as_failure(one) for one in home(case))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_file_of_unknowns_shows_nothing_missed(lang: str) -> None:
    told = text("duties", "all-unknown", lang)
    assert OPEN[lang] in told
    values = filled("duties", "all-unknown", lang).values
    assert values["failures"] == 0
    assert not any(one["status"] in FAILURES for one in values["first"])


def test_a_case_without_a_missed_duty_says_so_and_is_short() -> None:
    told = text("duties", "nothing-missed")
    assert "The file does not show that any duty was missed" in told
    assert "That says nothing of what the file does not hold" in told
    assert not re.search(r"^## (Missed|Late|Not done|Broken)", told, re.MULTILINE)
    assert "## Met (13)" in told
    assert len(told) < 14_000


def test_treaties_show_what_was_not_kept_and_count_the_rest() -> None:
    part = section(text("duties", "five-calls"), "Beyond national law: treaties")
    failed = [one for one in owed("five-calls") if law_of(one) == "treaty"]
    counted = [one for one in failed if counts_as_failure(one)]
    assert part.count("Convention on the Elimination") == len(counted) == 1
    assert "pending: 57" in part
    assert len(part) < 2_500


def test_another_reading_is_shown_and_not_counted() -> None:
    m = known("order-late", "en")
    late = next(one for one in home("order-late") if one.status == "late")
    other = late._replace(norm=late.norm._replace(only_in=("police_duty", "duty")))
    found = tuple(other if one is late else one for one in m.result.findings)
    values = content(m._replace(result=m.result._replace(findings=found))).values
    assert values["failures"] == filled("duties", "order-late").values["failures"] - 1
    assert [one["title"] for one in values["other_reading"]] == [m.s.of(late.norm.title)]
    assert not any(one["status"] == "late" for one in values["first"])


def test_a_standing_duty_has_no_due_day_and_an_excused_one_its_exception() -> None:
    m = known("five-calls", "en")
    missed = next(one for one in home("five-calls") if one.status == "missed")
    assert duty_row(m.s, missed)["due"]
    assert duty_row(m.s, missed._replace(instance=()))["due"] == ""
    excused = next(one for one in home("five-calls") if one.status == "excused")
    assert duty_row(m.s, excused)["excused_by"]


def test_what_could_be_anything_says_why_instead() -> None:
    m = known("five-calls", "en")
    one = next(one for one in home("five-calls") if one.status == "unsettled")
    crowded = one._replace(could_be=(*FAILURES, "met", "excused"), because=("too_many",))
    row = open_rows(m.s, [crowded], EMPTY)[0]
    assert row["could_be"] == ""
    assert row["why"] == "more points are open than can be weighed against each other"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_left_to_fill_in_and_the_title_is_in_its_language(lang: str) -> None:
    made = paper("duties", "order-late", lang)
    assert made.title == NAMED[lang]
    assert "[" not in re.sub(r"\\\[.*?\\\]", "", text("duties", "order-late", lang))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_table_as_recorded(lang: str, golden: Golden) -> None:
    golden(f"duties-{lang}.md", text("duties", "order-late", lang))
