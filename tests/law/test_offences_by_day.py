"""The decision table of the fact pack, run through all the acts on all its days."""

from __future__ import annotations

import functools
import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from lawcheck.analyses.law_of_day import law_of_day
from lawcheck.engine.evaluate import evaluate
from lawcheck.engine.program import Program, compile_rules
from lawcheck.files.rule_files import shipped_rules
from lawcheck.language.case_reader import parse_case
from lawcheck.language.expectations import as_text, plain
from lawcheck.language.yaml_source import read_yaml
from lawcheck.model.ruleset import READ_ORDER
from lawcheck.render.as_json import finding_object

TABLE = Path(__file__).with_name("offences-by-day.yaml")
OPEN = ("made_out", "no_offence", "unsettled")
KEYS = {"norm", "status", "because", "mode", "mode_read", "read", "penalty"}
Row = dict[str, Any]


def table() -> Row:
    root: Row = plain(read_yaml(TABLE.read_bytes(), TABLE.name))
    return root


CELLS = [(row, day) for row in table()["acts"] for day in row["cells"]]
cells = pytest.mark.parametrize(("row", "day"), CELLS, ids=[f"{r['act']}, {d}" for r, d in CELLS])


@functools.cache
def program() -> Program:
    rules = shipped_rules()
    return compile_rules(rules.ruleset, rules.vocabulary)


def earlier(day: str, days: int) -> str:
    return (date.fromisoformat(day) - timedelta(days=days)).isoformat()


def case_of(row: Row, day: str) -> Row:
    """Build the plain case of an act: who, what was done that day, what was before."""
    people: Row = {
        "V": {"role": "survivor", "sex": "female", "born": "1985-05-05", "dependent": "no",
              "incapable": "no", "pregnant": "no"},
        "R": {"role": "respondent", "sex": "male", "born": "1980-03-03"},
    }  # fmt: skip
    for path, value in row.get("people", {}).items():
        person, _, key = path.partition(".")
        people[person][key] = value
    events: list[Row] = []
    first = {"kind": "incident", "by": "R", "to": "V", "unlawful": "yes"}
    before = row.get("before", {})
    if before:
        own = {key: before[key] for key in ("acts", "harm")}
        events.append({"id": "e0", "at": earlier(day, int(before["days"])), **first, **own})
    if before.get("penalised"):
        decided = earlier(day, int(before["days"]) - 10)
        events += [
            {"id": "d1", "kind": "decided", "at": decided, "by": "court", "to": "R",
             "about": "e0", "outcome": "penalised"},
            {"id": "d2", "kind": "penalty_executed", "at": decided, "about": "d1"},
        ]  # fmt: skip
    else:
        events.append({"id": "d0", "kind": "decided", "to": "R", "done": "no", "source": "s1"})
    if before:
        events.append(
            {"id": "z0", "kind": "case_closed", "about": "e0", "ground": "reconciliation",
             "done": "no", "source": "s1"}
        )  # fmt: skip
    if not before:
        gone = {"from": "1995-01-01", "to": earlier(day, 3 if "contact" in row else 1)}
        if "contact" not in row and "suicide" not in row:
            events.append(
                {"id": "p0", "kind": "incident", "by": "R", "at": gone, "done": "no",
                 "source": "s1"}
            )  # fmt: skip
    if "contact" in row:
        order = row["contact"]
        issuer = "police" if order == "protection_order" else "court"
        ends = {} if issuer == "police" else {"until": earlier(day, -1), "contents": ["contact"]}
        power = {"rank": "head"} if issuer == "police" else {}
        made = earlier(day, 2)
        events += [
            {"id": "e0", "at": earlier(day, 3), **first, "acts": ["blackmail"], "harm": "none"},
            {"id": "o1", "kind": "order_issued", "order": order, "at": made, "by": issuer,
             "to": "R", "about": "e0", **power, **ends},
            {"id": "o2", "kind": "order_served", "at": made, "to": "R", "about": "o1"},
            {"id": "c1", "kind": "contact", "at": day, "by": "R", "to": "V",
             "against_will": "yes"},
        ]  # fmt: skip
    else:
        start = earlier(day, 5) if "suicide" in row else day
        events.append({"id": "e1", "at": start, **first, **row["incident"]})
    if "suicide" in row:
        events.append({"id": "u1", "kind": "suicide", "at": day, "by": "V", "about": "e1"})
    readings = {
        "kz.cc.systematic": "two", "kz.cc-1997.systematic": "two",
        "kz.cao.household_items": "household",
    }  # fmt: skip
    decisions = [
        {"point": point, "value": value, "by": "A. Lawyer", "on": earlier(day, 0),
         "why": "an example"}
        for point, value in readings.items()
    ]  # fmt: skip
    return {
        "lawcheck": "1", "id": "cell", "title": row["act"], "fictional": "yes",
        "place": {"region": "KZ-75"}, "as_of": earlier(day, -1), "people": people,
        "relationships": [{"of": "V", "with": "R", "kind": "spouse", "since": "2005-06",
                           "lived_together": "yes"}],
        "events": events, "decisions": decisions,
        "sources": {"s1": {"kind": "official_record", "title": "case file"}},
    }  # fmt: skip


def offences_of(row: Row, day: str) -> dict[str, Row]:
    """Give the offences of the act that are made out, are none, or are open."""
    return evaluated(CELLS.index((row, day)))


@functools.cache
def evaluated(index: int) -> dict[str, Row]:
    """Evaluate a cell once for all tests."""
    row, day = CELLS[index]
    # JSON is YAML whose numbers and truths are quoted, as the reader of cases wants them.
    text = json.dumps(case_of(row, day))
    case, _ = parse_case(text.encode(), "cell", program().vocabulary)
    wanted = "c1" if "contact" in row else "u1" if "suicide" in row else "e1"
    found = {}
    for one in evaluate(program(), case).findings:
        if one.norm.kind == "offence" and wanted in one.instance and one.status in OPEN:
            found[one.norm.id] = as_text(finding_object(one, case))
    return found


@cells
def test_the_act_is_what_the_table_says_on_its_day(row: Row, day: str) -> None:
    found = offences_of(row, day)
    expected = {cell["norm"]: cell for cell in row["cells"][day]}
    assert {name: one["status"] for name, one in found.items()} == {
        name: cell.get("status", "made_out") for name, cell in expected.items()
    }
    for name, cell in expected.items():
        assert set(cell) <= KEYS
        one = found[name]
        told = {
            "mode": one["mode"], "mode_read": one["mode_read"], "read": one["cite"]["read"],
            "penalty": one["penalty"], "because": one["because"],
        }  # fmt: skip
        wanted = {key: value for key, value in cell.items() if key in told}
        assert {key: told[key] for key in wanted} == wanted, name


@cells
def test_a_figure_that_was_not_read_is_never_seen(row: Row, day: str) -> None:
    """Neither a mark of the table nor a penalty without figures comes out as read."""
    for cell in row["cells"][day]:
        one = offences_of(row, day)[cell["norm"]]
        penalty = one["penalty"] or {}
        if cell.get("penalty", {}).get("read", "seen") != "seen":
            assert penalty["read"] != "seen"
        if cell.get("read", "seen") != "seen":
            assert one["cite"]["read"] != "seen"
        figures = set(penalty) - {"read"}
        assert bool(figures) == (penalty.get("read", "unread") != "unread")


def hours_in(tree: Any) -> set[int]:
    """Find the hours that a term names."""
    if isinstance(tree, tuple) and tree[:1] == ("period",):
        return {tree[1]} if tree[2] == "h" else set()
    return set().union(*map(hours_in, tree)) if isinstance(tree, tuple) else set()


@pytest.mark.parametrize("day", table()["detention"])
def test_detention_lasts_no_longer_than_the_table_says(day: str) -> None:
    """The mark may be more careful than that of the table, never less."""
    cell = table()["detention"][day]
    law = law_of_day(program().ruleset, date.fromisoformat(day).toordinal(), "KZ")
    (found,) = [one for one in law.provisions if one.id == cell["norm"]]
    (wording,) = found.wordings
    assert found.certain
    assert hours_in(wording.norm.parts["deadline"]) == {int(cell["hours"])}
    assert READ_ORDER.index(wording.read) >= READ_ORDER.index(cell["read"])


def test_every_act_has_every_day_of_the_table() -> None:
    """The rows of section 6.1 are whole; rows added to them may have fewer days."""
    whole = [row for row in table()["acts"] if list(row["cells"]) == table()["days"]]
    assert len(whole) >= 11
    assert len(CELLS) >= 130
    assert list(table()["detention"]) == table()["days"]


def test_liability_of_a_made_out_offence_is_open_the_day_after() -> None:
    """The old codes' limitation was not read where that is said, and lapses nowhere at once."""
    for row, day in CELLS:
        for name, one in offences_of(row, day).items():
            if one["status"] == "made_out":
                allowed = ("open",) if one["last_day"] else ("unsettled",)
                assert one["liability"] in allowed, (name, day)
