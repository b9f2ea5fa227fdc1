from datetime import date

import pytest

from lawcheck.language.load import load_rules
from lawcheck.model.ruleset import Act, Edition, Reading
from tests.lawcheck.language.rule_text import (
    ACT,
    READINGS,
    VOCABULARY,
    files,
    load,
    norm,
    refusal,
    refused,
)

REPEAL = """\
  - id: after_repeal
    title: {en: t}
    values: {continues: {en: c}, ends: {en: e}}
    why: {en: y}
    suggested: ends
"""


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def test_an_act_with_all_it_may_have() -> None:
    act = ACT + (
        'ends: {first: {from: 2022-07-01, to: 2022-07-09}, by: "9", read: seen}\n'
        "survives_repeal: false\nstrength: treaty\ndates: {KZ: 1998-09-25}\n" + READINGS + REPEAL
    )
    ruleset = load("", act)
    found = ruleset.acts["toy"]
    assert len(found.sha256) == 64
    assert found._replace(sha256="") == Act(
        id="toy",
        titles={"en": "Toy Act", "ru": "Закон", "kk": "Заң"},
        number="1",
        url="https://example.org",
        version="1",
        sha256="",
        editions=(
            Edition("E0", day("2010-01-01"), day("2010-01-01"), "1", "seen"),
            Edition("E1", day("2014-03-01"), day("2014-03-21"), "2", "inferred"),
            Edition("E2", day("2018-01-01"), day("2018-01-01"), "3", "seen"),
        ),
        ends=Edition("", day("2022-07-01"), day("2022-07-09"), "9", "seen"),
        checked_to=day("2024-01-01"),
        counting="unread",
        calendar="",
        strength="treaty",
        dates_by_state={"KZ": day("1998-09-25")},
        survives_repeal=False,
    )
    assert ruleset.readings == {
        "toy.how": Reading(
            "toy.how",
            {"en": "t", "ru": "t", "kk": "t"},
            {"window": {"en": "w", "ru": "w", "kk": "w"}, "gap": {"en": "g", "ru": "g", "kk": "g"}},
            {"en": "y", "ru": "y", "kk": "y"},
            "",
        ),
        "toy.after_repeal": Reading(
            "toy.after_repeal",
            {"en": "t"},
            {"continues": {"en": "c"}, "ends": {"en": "e"}},
            {"en": "y"},
            "ends",
        ),
    }


def test_an_act_without_editions_for_norms_dated_one_by_one() -> None:
    act = ACT.partition("editions:")[0] + "checked_to: 2024-01-01\ncounting: include_start\n"
    dated = norm("toy.1", "kind: offence\nregime: none").replace(
        "editions: [E0, E2]", "in_force: {from: 2011-01-01}"
    )
    ruleset = load(dated, act)
    assert ruleset.acts["toy"].editions == ()
    assert ruleset.norms[0].interval == (
        day("2011-01-01"),
        day("2011-01-01"),
        date.max.toordinal(),
        date.max.toordinal(),
    )


def test_a_repeal_that_a_transitional_norm_survives_needs_no_reading() -> None:
    act = ACT + "survives_repeal: yes\nends: {first: 2022-07-01, by: x, read: seen}\n"
    assert load("", act).acts["toy"].survives_repeal


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        pytest.param(
            ACT.replace("2018-01-01", "2013-01-01"),
            [
                (
                    "LC205",
                    "{",
                    "the edition `E2` begins before `E1`",
                    "list editions in the order of time",
                )
            ],
            id="editions out of order",
        ),
        pytest.param(
            ACT.replace("id: E2", "id: E0"),
            [("LC207", "{", "the edition `E0` is there already", "")],
            id="an edition twice",
        ),
        pytest.param(
            ACT.replace("to: 2014-03-21", "to: 2014-02-01"),
            [("LC205", "2014-02-01", "a range cannot end before 2014-03-01", "")],
            id="a first day backwards",
        ),
        pytest.param(
            ACT.replace("checked_to: 2024-01-01", "checked_to: 1 Jan 2024"),
            [("LC205", "1 Jan 2024", "`1 Jan 2024` is no day", "write it like 2015-01-01")],
            id="no day",
        ),
        pytest.param(
            ACT.replace("counting: unread", "counting: maybe"),
            [
                (
                    "LC204",
                    "maybe",
                    "`counting` must be `unread`, `include_start` or `exclude_start`",
                    "",
                )
            ],
            id="no counting rule",
        ),
        pytest.param(
            ACT + READINGS + READINGS.partition("\n")[2],
            [("LC207", "how", "the reading `how` is there already", "")],
            id="a reading twice",
        ),
        pytest.param(
            ACT + READINGS.replace(", gap: {en: g, ru: g, kk: g}", ""),
            [
                (
                    "LC205",
                    "how",
                    "the reading `how` leaves nothing to choose",
                    "a reading has two values or more",
                )
            ],
            id="a reading of one value",
        ),
        pytest.param(
            ACT + READINGS + "    suggested: gaap\n",
            [("LC222", "gaap", "`gaap` is no value of the reading `how`", "")],
            id="a suggestion that is no value",
        ),
        pytest.param(
            ACT + "ends: {first: 2022-07-01, by: x, read: seen}\n",
            [
                (
                    "LC202",
                    "{",
                    "an act that ends needs the reading `after_repeal`",
                    "its values are `continues` and `ends`; or say `survives_repeal: yes`",
                )
            ],
            id="a repeal without its reading",
        ),
        pytest.param(
            ACT
            + "ends: {first: 2022-07-01, by: x, read: seen}\n"
            + READINGS.replace("id: how", "id: after_repeal"),
            [
                (
                    "LC202",
                    "{",
                    "an act that ends needs the reading `after_repeal`",
                    "its values are `continues` and `ends`; or say `survives_repeal: yes`",
                )
            ],
            id="a repeal with another reading",
        ),
        pytest.param(
            ACT + "ends: {frist: 2022-07-01, by: x, read: seen}\n",
            [
                ("LC202", "{", "`first` is missing in `ends` of an act", ""),
                (
                    "LC201",
                    "frist",
                    "`frist` is not a key of `ends` in an act",
                    "did you mean `first`?",
                ),
            ],
            id="a key misspelt",
        ),
        pytest.param(
            ACT.replace("to: 2014-03-21", "till: 2014-03-21"),
            [
                ("LC202", "{", "`to` is missing in `first` of an act", ""),
                ("LC201", "till", "`till` is not a key of `first` in an act", ""),
            ],
            id="a key of a range",
        ),
    ],
)
def test_faults_of_an_act(act: str, expected: list[tuple[str, ...]]) -> None:
    assert refusal("", act) == expected


CALENDAR = """\
name: days
weekend: [6, 7]
years:
  2018: {off: [2018-01-01], work: [2018-01-06]}
  2019: {}
"""


def test_a_calendar_lists_the_days_not_worked() -> None:
    given = files("", ACT + "calendar: days\n", **{"toy/calendar.yaml": CALENDAR})
    ruleset, _, _ = load_rules(given, VOCABULARY)
    assert ruleset.acts["toy"].calendar == "days"
    found = ruleset.calendars["days"]
    assert sorted(found) == [2018, 2019]
    assert day("2018-01-01") in found[2018]
    assert day("2018-01-06") not in found[2018]
    assert day("2018-01-07") in found[2018]
    assert len(found[2018]) == 104
    assert len(found[2019]) == 104


@pytest.mark.parametrize(
    ("calendar", "expected"),
    [
        pytest.param(
            CALENDAR.replace("[6, 7]", "[6, 8]"),
            ["toy/calendar.yaml:4:3: LC205 a day of the week is 1 (Monday) to 7"],
            id="no day of the week",
        ),
        pytest.param(
            CALENDAR.replace("2019:", "next:"),
            ["toy/calendar.yaml:4:3: LC205 `next` is no year"],
            id="no year",
        ),
        pytest.param(
            CALENDAR.replace("2018-01-06", "6.1.2018"),
            ["toy/calendar.yaml:4:3: LC205 `6.1.2018` is no day (did you mean `2018-01-06`?)"],
            id="no day",
        ),
        pytest.param(
            CALENDAR.replace("name: days", "name: dayss"),
            ["toy/act.yaml:12:11: LC222 no calendar `days` is known (did you mean `dayss`?)"],
            id="another name",
        ),
        pytest.param(
            "years: {}",
            [
                "toy/act.yaml:12:11: LC222 no calendar `days` is known",
                "toy/calendar.yaml:1:1: LC202 `name` is missing in a calendar",
                "toy/calendar.yaml:1:1: LC202 `weekend` is missing in a calendar",
            ],
            id="no shape",
        ),
    ],
)
def test_faults_of_a_calendar(calendar: str, expected: list[str]) -> None:
    given = files("", ACT + "calendar: days\n", **{"toy/calendar.yaml": calendar})
    assert refused(given) == expected
