"""No offence that the pack did not read for a day comes out as seen on that day.

The lists are written by hand from sections 2, 3, 4.1 and 6.1 of the pack: rows whose text is
`recalled`, cells that say `?`, `[r]` or `[i]`, texts that are dated only by the copy that was
read, and editions between two that were read.  Figures have a list of their own: a wording may
be read where its penalty is not; so has who may start the case.
"""

from __future__ import annotations

from datetime import date

import pytest

from lawcheck.engine.editions import worst_read
from lawcheck.model.ruleset import Norm
from tests.rules.test_procedure_marks import RULES, marks_on

DAYS = (
    "2010-01-01", "2014-06-01", "2016-01-01", "2018-01-01", "2020-06-01", "2023-08-01",
    "2024-07-01", "2026-06-01",
)  # fmt: skip
ACTS = ("kz.cc-1997", "kz.cc", "kz.cao-2001", "kz.cao", "kz.l84-2017", "kz.l73-2024")
OLD, LATE_1997 = ("2010-01-01", "2014-06-01"), ("2014-06-01",)
FIRST = ("2016-01-01", "2018-01-01")  # the sanctions of 2015 to 2018
GAP = ("2023-08-01",)  # after the laws of 2023, before the texts of 2024

# The wording itself: norm -> days on which nobody read it.
WORDING: dict[str, tuple[str, ...]] = {
    # CC97: recalled, or read in the edition of 2010 alone (A11)
    "kz.cc-1997.120": OLD,
    "kz.cc-1997.126": OLD,
    "kz.cc-1997.96.1": LATE_1997,
    "kz.cc-1997.102.1": LATE_1997,
    "kz.cc-1997.103.2": LATE_1997,
    "kz.cc-1997.104.1": LATE_1997,
    "kz.cc-1997.107.1": LATE_1997,
    "kz.cc-1997.112": LATE_1997,
    # CC14: what 131-VII and 212-VII changed was not read (A3)
    "kz.cc.106.1": (*FIRST, *GAP),
    "kz.cc.106.2": (*FIRST, *GAP),
    "kz.cc.107.1": (*FIRST, *GAP),
    "kz.cc.110.1": GAP,
    "kz.cc.110.2": GAP,
    "kz.cc.115": (*FIRST, "2023-08-01", "2024-07-01"),
    "kz.cc.120.1": (*FIRST, "2023-08-01"),
    "kz.cc.126.1": (*FIRST, "2020-06-01", "2023-08-01", "2024-07-01"),
    "kz.cc.126.2": (*FIRST, "2020-06-01", "2023-08-01", "2024-07-01"),
    # article 15 was read in 2026 alone
    "kz.cc.15.1": DAYS[2:7],
    # CAO01: read in the edition of 2011 alone
    "kz.cao-2001.79-1": OLD,
    "kz.cao-2001.79-3.2": LATE_1997,
    "kz.cao-2001.79-5.1": OLD,
    "kz.cao-2001.79-5.2": OLD,
    "kz.cao-2001.family": OLD,
    "kz.cao-2001.abuses": OLD,
    "kz.cao-2001.355-1": OLD,
    "kz.cao-2001.59-1.breach": OLD,
    # CAO: the wordings of 227-VII, and of 73-VIII where no later text was compared (A7, A20)
    "kz.cao.73.1": ("2023-08-01", "2024-07-01"),
    "kz.cao.73.2": ("2023-08-01", "2024-07-01"),
    "kz.cao.73-1.1-1": GAP,
    "kz.cao.73-2.1-1": GAP,
    "kz.cao.73-2.2": GAP,
    "kz.cao.abuses": GAP,
    "kz.cao.461.1": GAP,
    "kz.cao.669.2": (*FIRST, "2023-08-01", "2024-07-01"),
    # article 61 from 2018 on; articles 4, 5 and 28 in 2026
    "kz.cao.runs_on": ("2016-01-01",),
    "kz.cao.5": DAYS[2:7],
    "kz.cao.age.incident": DAYS[2:7],
}

# The figures of the penalty: norm -> the day and how far they were read on it.
FIGURES: dict[str, dict[str, str]] = {
    "kz.cc-1997.96.1": {"2014-06-01": "unread"},
    "kz.cc-1997.103.2": {"2014-06-01": "unread"},
    "kz.cc-1997.104.1": {"2014-06-01": "unread"},
    "kz.cc-1997.107.1": {"2014-06-01": "inferred"},
    "kz.cc-1997.112": {"2014-06-01": "inferred"},
    "kz.cc-1997.120": dict.fromkeys(OLD, "recalled"),
    "kz.cc-1997.126": dict.fromkeys(OLD, "unread"),
    "kz.cc.106.1": dict.fromkeys((*FIRST, *GAP), "unread"),
    "kz.cc.107.1": dict.fromkeys((*FIRST, *GAP), "unread"),
    "kz.cc.108": {"2016-01-01": "recalled"},
    "kz.cc.109": {"2016-01-01": "recalled"},
    "kz.cc.115": {
        **dict.fromkeys(FIRST, "unread"), "2023-08-01": "inferred", "2024-07-01": "inferred",
    },
    "kz.cc.120.1": {**dict.fromkeys(FIRST, "recalled"), "2023-08-01": "inferred"},
    "kz.cc.126.1": dict.fromkeys(DAYS[2:7], "unread"),
    "kz.cao-2001.79-1": {"2010-01-01": "inferred", "2014-06-01": "unread"},
    "kz.cao-2001.79-3.2": {"2014-06-01": "unread"},
    "kz.cao-2001.79-5.1": {"2010-01-01": "inferred", "2014-06-01": "unread"},
    "kz.cao-2001.355-1": {"2014-06-01": "unread"},
    "kz.cao-2001.59-1.breach": {"2014-06-01": "unread"},
    "kz.cao.73.1": {"2023-08-01": "unread", "2024-07-01": "inferred"},
    "kz.cao.73-1.1-1": {"2023-08-01": "unread"},
    "kz.cao.73-2.1-1": {"2023-08-01": "unread"},
    "kz.cao.461.1": {"2023-08-01": "unread"},
    "kz.cao.669.2": {
        **dict.fromkeys(FIRST, "unread"), "2023-08-01": "inferred", "2024-07-01": "inferred",
    },
}  # fmt: skip

# Who may start the case: known from the press, or from the list of another year.
MODE: dict[str, dict[str, str]] = {
    "kz.cao.73-1.1-1": {"2023-08-01": "unread"},
    "kz.cao.73-2.1-1": {"2023-08-01": "unread"},
    "kz.cao-2001.79-1": {"2014-06-01": "unread"},
    "kz.cao-2001.79-5.1": {"2014-06-01": "unread"},
    "kz.cc.115": dict.fromkeys(DAYS[2:7], "inferred"),
    "kz.cc.120.1": dict.fromkeys(DAYS[2:7], "inferred"),
}


def ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def wordings(name: str, day: str) -> list[Norm]:
    """Give the wordings of a norm that may stand on a day."""
    found = [
        norm
        for norm in RULES.norms
        if norm.id == name and marks_on(norm, RULES.acts[norm.act], ordinal(day))
    ]
    assert found, f"{name} is no law on {day}"
    return found


@pytest.mark.parametrize("name", WORDING)
def test_what_was_not_read_for_a_day_is_not_seen_on_it(name: str) -> None:
    for day in WORDING[name]:
        for norm in wordings(name, day):
            marks = marks_on(norm, RULES.acts[norm.act], ordinal(day))
            assert "seen" not in marks, (name, day)


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_marked_as_the_pack_has_it(name: str) -> None:
    for day, mark in FIGURES[name].items():
        found = {norm.parts["penalty"]["read"] for norm in wordings(name, day)}
        assert found == {mark}, (name, day)


@pytest.mark.parametrize("name", MODE)
def test_who_may_start_a_case_is_marked_as_the_pack_has_it(name: str) -> None:
    for day, mark in MODE[name].items():
        assert {norm.parts["mode_read"] for norm in wordings(name, day)} == {mark}, (name, day)


def test_no_penalty_is_better_read_than_its_wording() -> None:
    """What is said of a text that nobody read in full is not read better than the text."""
    order = ("seen", "inferred", "recalled", "conflict", "unread")
    looked_at = 0
    for norm in RULES.norms:
        penalty = norm.parts.get("penalty") if norm.act in ACTS else None
        if penalty:
            looked_at += 1
            text = worst_read(norm, norm.editions)
            assert order.index(penalty["read"]) >= order.index(text), norm.id
    assert looked_at > 100


def test_figures_that_were_not_read_are_not_given() -> None:
    for norm in RULES.norms:
        penalty = norm.parts.get("penalty") if norm.act in ACTS else None
        if penalty:
            assert (set(penalty) == {"read"}) == (penalty["read"] == "unread"), norm.id


@pytest.mark.parametrize("act", ACTS[:4])
def test_the_lists_reach_every_act(act: str) -> None:
    named = {norm.id for norm in RULES.norms if norm.act == act}
    assert named & set(WORDING)
    assert named & set(FIGURES)


def test_a_mark_that_is_too_good_is_noticed() -> None:
    (norm,) = wordings("kz.cc-1997.120", "2010-01-01")
    better = norm._replace(read={"": "seen"})
    assert marks_on(better, RULES.acts["kz.cc-1997"], ordinal("2010-01-01")) == {"seen"}
