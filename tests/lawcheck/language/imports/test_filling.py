from tests.lawcheck.language.imports.making import HEAD, events, imported, said, sheet, trees

CALL = (
    HEAD
    + """\
  events:
    - {id: e1, kind: incident, by: R, to: V, acts: {column: acts, split: " "}}
    - {id: e2, kind: report, about: e1, at: {column: at}, done: {column: called}}
    - {id: e3, kind: rights_explained, about: e2, done: unknown}
"""
)


def ids(plan: str, *rows: tuple[str, ...]) -> list[list[str]]:
    found = imported(plan, *rows)
    return [[event["id"] for event in listed] for listed in events(found)]  # type: ignore[attr-defined]


def test_an_event_is_listed_where_the_row_speaks_for_it() -> None:
    head = ("id", "acts", "at", "called")
    assert ids(CALL, head, ("1", "hit", "2018-03-02", "yes")) == [["e1", "e2", "e3"]]
    assert ids(CALL, head, ("1", "hit", "", "")) == [["e1"]]


def test_an_event_that_another_is_about_is_listed_too() -> None:
    assert ids(CALL, ("id", "acts", "at", "called"), ("1", "", "2018-03-02", "")) == [
        ["e1", "e2", "e3"]
    ]


def test_what_is_said_to_be_unknown_speaks_for_nothing() -> None:
    assert ids(CALL, ("id", "acts", "at", "called"), ("1", "", "", "unknown")) == [[]]


def test_an_event_without_an_id_stands_for_itself() -> None:
    plan = HEAD + "  events: [{kind: incident, acts: {column: acts}}]"
    found = imported(plan, ("id", "acts"), ("1", "hit"))
    assert [one.code for one in found.diagnostics] == ["LC109"]


def test_a_condition_decides_for_which_rows_a_part_is_made() -> None:
    plan = (
        HEAD
        + """\
  events:
    - {only: {column: kind, is: [call, "102"]}, id: e1, kind: report, to: police}
    - {only: {column: note}, id: e2, kind: incident}
  coder: {only: {column: kind, is: call}, id: K1}
"""
    )
    head = ("id", "kind", "note")
    found = imported(plan, head, ("1", "102", ""), ("2", "visit", "x"), ("3", "", ""))
    assert events(found) == [
        [{"id": "e1", "kind": "report", "to": "police"}],
        [{"id": "e2", "kind": "incident"}],
        [],
    ]
    assert ["coder" in tree for tree in trees(found)] == [False, False, False]
    assert [one["changed"] for _, one in found.tally.by_column(sheet(head))] == [3, 2, 1]


def test_ticked_columns_make_a_list() -> None:
    plan = (
        HEAD
        + """\
  events:
    - id: e1
      kind: incident
      acts: {chosen: {a/hit: hit, a/push: push}, is: ["1"]}
"""
    )
    head = ("id", "a/hit", "a/push")
    found = imported(plan, head, ("1", "1", "0"), ("2", "0", "0"), ("3", "", ""))
    assert events(found) == [[{"id": "e1", "kind": "incident", "acts": ["hit"]}], [], []]
    counts = dict(found.tally.by_column(sheet(head)))
    assert counts["a/push"] == {"changed": 2, "empty": 1}


def test_a_list_that_is_ticked_can_have_a_source() -> None:
    plan = (
        HEAD
        + """\
  events:
    - {id: e1, kind: incident, acts: {chosen: {a/hit: hit}, source: s1}}
  sources: {s1: {kind: photo}}
"""
    )
    (listed,) = events(imported(plan, ("id", "a/hit"), ("1", "TRUE")))
    assert listed == [{"id": "e1", "kind": "incident", "acts": {"value": ["hit"], "source": "s1"}}]


def test_people_stay_though_nothing_is_known_of_them() -> None:
    plan = (
        HEAD.replace("{role: survivor}", "{role: survivor, age: {column: age}}")
        + """\
  relationships: [{of: V, with: R, kind: {column: kin}}]
  registers: {statements: {body: police, from: {column: from}, to: 2018-03-09, complete: yes}}
  decisions: []
  notes: {column: note}
"""
    )
    head = ("id", "age", "kin", "from", "note")
    (tree,) = trees(imported(plan, head, ("1", "", "", "", "")))
    assert tree["people"] == {"V": {"role": "survivor"}, "R": {"role": "respondent"}}
    assert set(tree) == {"lawcheck", "id", "as_of", "place", "people"}
    (tree,) = trees(imported(plan, head, ("1", "30", "spouse", "2018-03-01", "x")))
    assert set(tree) > {"relationships", "registers", "notes"}


def test_what_is_decided_may_come_from_one_column() -> None:
    plan = HEAD + "  decisions: {column: decided}"
    (tree,) = trees(imported(plan, ("id", "decided"), ("1", "")))
    assert "decisions" not in tree


def test_every_cell_is_counted_once() -> None:
    plan = CALL + "ignore: [note]"
    head = ("id", "acts", "at", "called", "note")
    found = imported(plan, head, ("1", "hit", "02.03.2018", "", "x"), ("2", "", "", "no"))
    counts = dict(found.tally.by_column(sheet(head)))
    assert {name: dict(count) for name, count in counts.items()} == {
        "id": {"changed": 2},
        "acts": {"changed": 1, "empty": 1},
        "at": {"refused": 1, "empty": 1},
        "called": {"empty": 1, "taken": 1},
        "note": {"ignored": 1},
    }
    assert said(found) == ["cells.csv:2:3 LC112 `…` is not a date"]
