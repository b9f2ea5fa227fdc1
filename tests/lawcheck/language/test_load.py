import pytest

from lawcheck.language import limits
from lawcheck.language.load import load_rules
from tests.lawcheck.language.rule_text import (
    ACT,
    HEAD,
    VOCABULARY,
    WORDS,
    files,
    load,
    norm,
    refused,
)

DUTY = "kind: duty\nbearer: police\nfor_each: report as r\ndischarge: order_copied about r\n"
OTHER = ACT.replace("id: toy", "id: other")


def test_norms_come_in_the_order_of_acts_chapters_and_text() -> None:
    given = {
        "z/act.yaml": ACT.encode(),
        "z/a.yaml": ("chapter: 10\n" + HEAD + norm("toy.5", DUTY)).encode(),
        "z/b.yaml": ("chapter: 2-1\n" + HEAD + norm("toy.4", DUTY)).encode(),
        "z/c.yaml": ("chapter: 2\n" + HEAD + norm("toy.3", DUTY) + norm("toy.2", DUTY)).encode(),
        "z/d.yaml": ("chapter: 2\n" + HEAD).encode(),
        "a/act.yaml": OTHER.encode(),
        "a/c.yaml": ("act: other\nchapter: IV\nnorms:\n" + norm("other.1", DUTY)).encode(),
    }
    ruleset, vocabulary, warnings = load_rules(given, VOCABULARY)
    assert [(one.id, one.order) for one in ruleset.norms] == [
        ("other.1", 0),
        ("toy.3", 0),
        ("toy.2", 1),
        ("toy.4", 2),
        ("toy.5", 3),
    ]
    assert list(ruleset.acts) == ["other", "toy"]
    assert (vocabulary, warnings) == (VOCABULARY, [])


def test_tables_and_lists_of_rows_are_no_rules() -> None:
    given = files(norm("toy.1", DUTY))
    given["toy/rows.yaml"] = b"[not: rules"
    given["toy/tests/a.yaml"] = b"[not: rules"
    assert len(load_rules(given, VOCABULARY)[0].norms) == 1


def test_a_vocabulary_comes_first_whatever_its_name_sorts_to() -> None:
    given = files(norm("toy.1", DUTY))
    given["vocabulary.yaml"] = WORDS.encode()
    ruleset, vocabulary, _ = load_rules(given, None)
    assert vocabulary == VOCABULARY
    assert len(ruleset.norms) == 1


def test_one_digest_for_the_rules_of_a_folder() -> None:
    one = load(norm("toy.1", DUTY)).acts["toy"].sha256
    assert load(norm("toy.1", DUTY)).acts["toy"].sha256 == one
    assert load(norm("toy.1", DUTY) + "\n").acts["toy"].sha256 != one


def test_acts_may_call_each_other() -> None:
    grave = "kind: definition\ngives: truth\nargs: {e: incident}\nis: e.urgent"
    given = files(norm("toy.grave", grave, ""))
    given["b/act.yaml"] = OTHER.encode()
    given["b/c.yaml"] = (
        "act: other\nnorms:\n"
        + norm(
            "other.1",
            "kind: offence\nregime: none\nfor_each: incident as i\n"
            "elements: toy.grave(i) and i after start(toy)",
        )
    ).encode()
    ruleset, _, _ = load_rules(given, VOCABULARY)
    assert ruleset.norms[0].parts["elements"] == (
        "and",
        ("call", "toy.grave", (("var", "i"),)),
        ("before", ("start", "toy"), ("at", "i")),
    )


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param(
            {"b/act.yaml": ACT},
            ["toy/act.yaml:1:5: LC207 the act `toy` is there already"],
            id="an act twice",
        ),
        pytest.param(
            {"toy/chapter-2.yaml": "act: other\nnorms: []\n"},
            ["toy/chapter-2.yaml:1:6: LC208 this folder holds the act `toy`, not `other`"],
            id="a chapter of another act",
        ),
        pytest.param(
            {"toy/chapter-2.yaml": "chapter: 2\n"},
            ["toy/chapter-2.yaml:1:1: LC202 `act` is missing in a chapter"],
            id="a chapter of no act",
        ),
        pytest.param(
            {"toy/chapter-2.yaml": "act: toy\nnorms: none\n"},
            ["toy/chapter-2.yaml:2:8: LC203 `norms` must be a list"],
            id="norms that are no list",
        ),
        pytest.param(
            {"toy/chapter-2.yaml": "[1, 2]\n"},
            ["toy/chapter-2.yaml:1:1: LC203 `a chapter` must be a map"],
            id="a chapter that is no map",
        ),
        pytest.param(
            {"b/act.yaml": "id: b\n", "toy/vocabulary.yaml": "eventz: {}\n"},
            [
                "b/act.yaml:1:1: LC202 `checked_to` is missing in an act",
                "b/act.yaml:1:1: LC202 `counting` is missing in an act",
                "b/act.yaml:1:1: LC202 `titles` is missing in an act",
                "b/act.yaml:1:1: LC202 `version` is missing in an act",
                "toy/vocabulary.yaml:1:1: LC201 `eventz` is not a key of the vocabulary "
                "(did you mean `events`?)",
            ],
            id="faults of several files at once",
        ),
    ],
)
def test_faults_of_folders(more: dict[str, str], expected: list[str]) -> None:
    assert sorted(refused(files("", **more))) == expected


def test_a_fault_of_yaml_stands_beside_the_others() -> None:
    found = refused(files(norm("toy.1", "kind: dutty"), **{"toy/chapter-2.yaml": "a: [1\n"}))
    assert len(found) == 2
    assert found[0].startswith("toy/chapter-1.yaml:10:11: LC204 no kind of norm `dutty` is known")
    assert found[1].startswith("toy/chapter-2.yaml:2:1: LC006 this is not YAML")


def test_while_a_word_or_an_act_is_at_fault_nobody_is_blamed_for_naming_it() -> None:
    chapter = norm("toy.1", DUTY + "when: some alarm")
    assert refused(
        files(chapter, **{"toy/vocabulary.yaml": "events: {alarm: {actor: police}}"})
    ) == [
        "toy/vocabulary.yaml:1:17: LC202 the new kind of event `alarm` needs `label` and `question`"
    ]


def test_more_files_than_anyone_needs() -> None:
    given = {f"{number:03}/act.yaml": b"" for number in range(limits.FILES + 1)}
    assert refused(given) == ["400/act.yaml:1:1: LC210 there are more than 400 rule files"]


def test_a_file_that_is_too_large() -> None:
    given = files("", **{"toy/chapter-2.yaml": "# " + "x" * limits.FILE_BYTES})
    assert refused(given) == ["toy/chapter-2.yaml:1:1: LC210 a rule file has at most 1000000 bytes"]


def test_more_norms_than_anyone_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "NORMS", 2)
    chapter = "".join(norm(f"toy.{number}", DUTY) for number in range(3))
    (found,) = refused(files(chapter))
    assert found == "toy/chapter-1.yaml:25:9: LC210 there are more than 2 norms"


def test_files_that_are_too_much_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TOTAL_BYTES", 100)
    assert refused(files(norm("toy.1", DUTY))) == [
        "toy/act.yaml:1:1: LC210 the rule files have more than 100 bytes together"
    ]


def test_more_faults_than_anyone_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FAULTS", 2)
    chapter = "".join(norm(f"toy.{number}", DUTY + "when: zz") for number in range(9))
    found = refused(files(chapter))
    assert len(found) == 3
    assert found[-1] == "toy/chapter-1.yaml:38:11: LC210 there are 7 more faults after this place"
