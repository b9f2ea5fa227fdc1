from lawcheck.files.rule_files import shipped_rules
from lawcheck.language.case_reader import parse_case
from lawcheck.language.shaping import plain
from lawcheck.language.sharing.copying import Copy, copied, pseudonym
from lawcheck.language.sharing.remaining import remaining
from lawcheck.language.yaml_source import read_yaml
from lawcheck.render.case_text import case_text

VOCABULARY = shipped_rules().vocabulary
KEY = bytes(range(32))
CASE = """\
lawcheck: 1
id: petrova-2018
title: Петрова Анна, Садовая
fictional: yes
place: {region: KZ-75, locality: Қарасу}
as_of: 2018-06-30
people:
  anna: {role: survivor, age: 84, born: 1934-02-03}
  R: {role: respondent, note: брат Иванов}
  ivanov: {role: officer, body: police, rank: precinct_inspector}
  kid: {role: child, child_of: [anna, R]}
  C2: {role: child}
  C3: {role: child}
  C4: {role: child}
  boss: {role: other}
relationships:
  - {of: anna, with: R, kind: spouse, note: unknown}
events:
  - id: slap
    kind: incident
    at: "2018-03-02T21:30"
    by: R
    to: anna
    acts: {value: [hit], source: survivor_statement}
    source: tale
  - id: e2
    kind: blamed
    about: slap
    by: ivanov
    words: "Сама виновата, Анна Петрова, ИИН 850312450123"
decisions:
  - {point: weekly_check, value: window, by: Ахметова, why: see above}
sources:
  tale: {kind: survivor_statement, title: рассказ, holder: Центр Айгүл}
  survivor_statement: {kind: survivor_statement, holder: police}
coder: {id: Жанна, default_source: survivor_statement}
notes: Анна Петрова звонила
"""


def copy(keep_text: bool = False, text: str = CASE) -> Copy:
    return copied(read_yaml(text.encode(), "c"), KEY, VOCABULARY, keep_text)


def test_the_copy_has_other_names_and_no_text() -> None:
    own = f"P-{pseudonym(KEY, 'case', 'petrova-2018')}"
    assert plain(copy().root) == {
        "lawcheck": "1",
        "id": own,
        "title": "—",
        "fictional": "yes",
        "place": {"region": "KZ-75", "locality": "—"},
        "as_of": "2018-06-30",
        "people": {
            "V1": {"role": "survivor", "age": "84", "born": "1934-02-03"},
            "R": {"role": "respondent", "note": "—"},
            "P1": {"role": "officer", "body": "police", "rank": "precinct_inspector"},
            "C1": {"role": "child", "child_of": ["V1", "R"]},
            "C2": {"role": "child"},
            "C3": {"role": "child"},
            "C4": {"role": "child"},
            "X1": {"role": "other"},
        },
        "relationships": [{"of": "V1", "with": "R", "kind": "spouse", "note": "unknown"}],
        "events": [
            {
                "id": "e1",
                "kind": "incident",
                "at": "2018-03-02T21:30",
                "by": "R",
                "to": "V1",
                "acts": {"value": ["hit"], "source": "s2"},
                "source": "s1",
            },
            {"id": "e2", "kind": "blamed", "about": "e1", "by": "P1", "words": "—"},
        ],
        "decisions": [{"point": "weekly_check", "value": "window", "by": "L1", "why": "—"}],
        "sources": {
            "s1": {"kind": "survivor_statement", "title": "—", "holder": "—"},
            "s2": {"kind": "survivor_statement", "holder": "police"},
        },
        "coder": {"default_source": "s2"},
    }
    assert copy().id == own


def test_the_copy_reads_as_a_case() -> None:
    case, warnings = parse_case(case_text(copy().root).encode(), "c", VOCABULARY)
    assert [one.code for one in warnings if one.code != "LC186"] == []
    assert case.id == copy().id


def test_no_name_is_left_anywhere() -> None:
    for keep_text in (False, True):
        text = case_text(copy(keep_text).root)
        for name in ("Петров", "Анна", "anna", "petrova", "Иванов", "ivanov", "Ахметова", "Жанна"):
            assert name not in text
        assert "850312450123" not in text


def test_a_text_that_is_kept_has_a_token_for_each_thing_recognised() -> None:
    tree = plain(copy(keep_text=True).root)
    words = tree["events"][1]["words"]
    token = pseudonym(KEY, "name", "Анна Петрова")
    assert words.startswith("Сама виновата, [name ")
    assert f"[name {token}]" in words
    assert f"[name {token}] звонила" in tree["notes"]
    assert tree["relationships"][0]["note"] == "unknown"
    assert {one.what for one in copy(keep_text=True).left} == {"id", "block", "name", "iin"}


def test_pseudonyms_hang_on_the_key() -> None:
    assert pseudonym(KEY, "case", "a") == pseudonym(KEY, "case", "a")
    assert (
        len(
            {pseudonym(KEY, "case", "a"), pseudonym(KEY, "name", "a"), pseudonym(b"x", "case", "a")}
        )
        == 3
    )


def test_what_is_plain_already_keeps_its_name() -> None:
    text = "lawcheck: 1\nid: T-1\nas_of: 2018-06-30\ncoder: {id: K1}\npeople: {V: {}}\nevents: []\n"
    made = copy(text=text)
    assert made.renamed == {"T-1": made.id}
    assert plain(made.root) == {
        "lawcheck": "1",
        "id": made.id,
        "as_of": "2018-06-30",
        "people": {"V": {}},
        "events": [],
    }


def test_what_may_still_tell_who_it_is_is_counted() -> None:
    made = copy()
    case = parse_case(case_text(made.root).encode(), "c", VOCABULARY)[0]
    assert dict(remaining(made.root, case)) == {
        "exact_time": 1,
        "great_age": 1,
        "birth": 1,
        "rank": 1,
        "many_children": 1,
    }
    original = parse_case(CASE.encode(), "c", VOCABULARY)[0]
    counts = remaining(read_yaml(CASE.encode(), "c"), original)
    assert counts["name"] >= 3
    assert counts["iin"] == 1


def test_a_case_that_tells_nobody() -> None:
    head = "lawcheck: 1\nid: T-1\nplace: {region: KZ-75}\nas_of: 2018-06-30\n"
    text = head + "people: {V: {role: survivor, age: 30}}\n"
    case = parse_case(text.encode(), "c", VOCABULARY)[0]
    assert dict(remaining(read_yaml(text.encode(), "c"), case)) == {}
