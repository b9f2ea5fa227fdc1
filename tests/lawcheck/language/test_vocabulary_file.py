import pytest

from lawcheck.language.places import source_of
from lawcheck.language.vocabulary_file import NOTHING, read_vocabulary
from lawcheck.language.yaml_source import read_yaml
from lawcheck.model.diagnostic import Diagnostic
from lawcheck.model.vocabulary import Attribute, EventKind, RegisterKind, Vocabulary
from tests.lawcheck.language.rule_text import TEXTS, attributes, told, vocabulary

LABEL = {"en": "e", "ru": "r", "kk": "k"}
BASE = f"""\
version: 1
values:
  body: {{police: {TEXTS}, court: {TEXTS}}}
  act: {{hit: {TEXTS}}}
  source_kind: {{record: {{grade: 4, en: e, ru: r, kk: k}}}}
events:
  incident:
    label: {TEXTS}
    question: {TEXTS}
    actor: police
    register: [log, log@court]
    holder: police
    effort: 2
    kept: {TEXTS}
    attributes:
      acts: {{type: [act], label: {TEXTS}, question: {TEXTS}, kept: {TEXTS}}}
people: {{attributes: {{{attributes(sane="truth")}}}}}
relationships: {{attributes: {{{attributes(since="date")}}}}}
registers: {{log: {{label: {TEXTS}, question: {TEXTS}, body: police}}}}
facts: {{{attributes(flood="truth")}}}
figures: {{places: {{unit: places, label: {TEXTS}}}}}
grades: {{G0: {TEXTS}}}
truth: {{"yes": {TEXTS}}}
keys: {{at: {TEXTS}}}
"""


def read(text: str, base: Vocabulary | None) -> tuple[Vocabulary, list[str]]:
    faults: list[Diagnostic] = []
    data = text.encode()
    found = read_vocabulary(read_yaml(data, "w"), source_of("w", data), base, faults)
    return found, told(faults)


def test_every_part_of_a_vocabulary() -> None:
    found, faults = read(BASE, None)
    assert faults == []
    sane = Attribute("sane", "truth", LABEL, LABEL, "police", 1, None)
    assert found == Vocabulary(
        values={
            "body": {"police": LABEL, "court": LABEL},
            "act": {"hit": LABEL},
            "source_kind": {"record": LABEL},
        },
        grades={"record": 4},
        events={
            "incident": EventKind(
                "incident",
                LABEL,
                LABEL,
                ("police",),
                ("log", "log@court"),
                "police",
                2,
                LABEL,
                {"acts": Attribute("acts", "[act]", LABEL, LABEL, "", 1, LABEL)},
            )
        },
        people={"sane": sane},
        relationships={"since": sane._replace(name="since", type="date")},
        registers={"log": RegisterKind("log", LABEL, LABEL, ("police",))},
        facts={"flood": sane._replace(name="flood")},
        figures={"places": "places"},
        labels={
            "truth": {"yes": LABEL},
            "grade": {"G0": LABEL},
            "keys": {"at": LABEL},
            "figure": {"places": LABEL},
        },
    )


def test_a_folder_may_say_the_same_again() -> None:
    base = vocabulary(BASE)
    assert read(BASE, base) == (base, [])


def test_a_folder_adds_words_and_attributes_and_kinds_after_those_there_are() -> None:
    base = vocabulary(BASE)
    found, faults = read(
        f"""\
values:
  act: {{push: {TEXTS}}}
  mood: {{bad: {TEXTS}}}
events:
  incident: {{attributes: {{{attributes(mood="mood")}}}}}
  alarm: {{label: {TEXTS}, question: {TEXTS}}}
""",
        base,
    )
    assert faults == []
    assert found.values == {
        **base.values,
        "act": {"hit": LABEL, "push": LABEL},
        "mood": {"bad": LABEL},
    }
    assert list(found.events["incident"].attributes) == ["acts", "mood"]
    assert found.events["incident"].actor == ("police",)
    assert found.events["alarm"] == EventKind("alarm", LABEL, LABEL, (), (), "", 1, None, {})


ANOTHER = "with another meaning (words are added, never renamed or given another type; take a new"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "values: {act: {hit: {en: x, ru: r, kk: k}}}",
            f"w:1:21: LC209 `hit` is declared already, {ANOTHER} word)",
            id="another label",
        ),
        pytest.param(
            "values: {source_kind: {record: {grade: 3, en: e, ru: r, kk: k}}}",
            f"w:1:32: LC209 `record` is declared already, {ANOTHER} word)",
            id="another grade",
        ),
        pytest.param(
            f"events: {{incident: {{label: {TEXTS}, question: {TEXTS}, actor: court}}}}",
            f"w:1:20: LC209 `incident` is declared already, {ANOTHER} word)",
            id="another actor",
        ),
        pytest.param(
            f"events: {{incident: {{attributes: {{{attributes(acts='truth')}}}}}}}",
            f"w:1:40: LC209 `acts` is declared already, {ANOTHER} word)",
            id="another type",
        ),
        pytest.param(
            f"figures: {{places: {{unit: beds, label: {TEXTS}}}}}",
            f"w:1:19: LC209 `places` is declared already, {ANOTHER} word)",
            id="another unit",
        ),
    ],
)
def test_a_folder_renames_and_retypes_nothing(text: str, expected: str) -> None:
    base = vocabulary(BASE)
    found, faults = read(text, base)
    assert faults == [expected]
    assert found == base


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "events: {alarm: {label: {en: e, ru: r, kk: k}}}",
            ["w:1:17: LC202 the new kind of event `alarm` needs `label` and `question`"],
            id="a kind without words",
        ),
        pytest.param(
            "events: {incidnt: {actor: police}}",
            [
                "w:1:19: LC202 the new kind of event `incidnt` needs `label` and `question` "
                "(did you mean `incident`?)"
            ],
            id="a kind misspelt",
        ),
        pytest.param(
            f"events: {{alarm: {{label: {TEXTS}, question: {TEXTS}, actor: polic, "
            "register: [logg, log@cort]}}",
            [
                "w:1:88: LC222 no actor `polic` is declared (did you mean `police`?)",
                "w:1:105: LC222 no register `logg` is declared (did you mean `log`?)",
                "w:1:105: LC222 no body `cort` is declared (did you mean `court`?)",
            ],
            id="actor and register",
        ),
        pytest.param(
            f"people: {{attributes: {{{attributes(mood='[mod]')}}}}}",
            ["w:1:36: LC222 no type or enumeration `mod` is declared"],
            id="a type",
        ),
        pytest.param(
            "evnts: {}",
            ["w:1:1: LC201 `evnts` is not a key of the vocabulary (did you mean `events`?)"],
            id="a key",
        ),
        pytest.param(
            "events: {alarm: {lable: 1}}",
            [
                "w:1:18: LC201 `lable` is not a key of `alarm` in the vocabulary "
                "(did you mean `label`?)"
            ],
            id="a key inside a map of kinds",
        ),
        pytest.param(
            "values: {source_kind: {record: {grade: x, en: e, ru: r, kk: k}}}",
            ["w:1:40: LC203 `grade` must be a whole number"],
            id="no number",
        ),
        pytest.param(
            "people: {attributes: {mood: {type: [a, b], label: x}}}",
            [
                "w:1:29: LC202 `question` is missing in `mood` of the vocabulary",
                "w:1:36: LC203 `type` must be text",
                "w:1:51: LC203 `label` must be a map",
            ],
            id="an attribute",
        ),
    ],
)
def test_faults_of_a_vocabulary(text: str, expected: list[str]) -> None:
    _, faults = read(text, vocabulary(BASE))
    assert sorted(faults) == sorted(expected)


def test_a_vocabulary_without_its_shape_leaves_the_words_there_are() -> None:
    found, faults = read("[1]", None)
    assert found == NOTHING
    assert faults == ["w:1:1: LC203 `the vocabulary` must be a map"]
