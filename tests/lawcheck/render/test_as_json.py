import json

import pytest
from jsonschema import Draft202012Validator

from lawcheck.model.moment import END
from lawcheck.render.as_json import assessment, dumps
from lawcheck.render.findings_schema import findings_schema
from tests.conftest import Golden
from tests.lawcheck.render.made_case import CASE, at
from tests.lawcheck.render.made_findings import (
    FINDINGS,
    QUESTIONS,
    RESULT,
    RULES,
    result_of,
)
from tests.lawcheck.render.made_parts import found, norm

SCHEMA = Draft202012Validator(findings_schema())


def test_the_whole_object(golden: Golden, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lawcheck.render.as_json.program_version", lambda: "1.0")
    monkeypatch.setattr("lawcheck.render.as_json.zones_version", lambda: "2018.3")
    golden("assess.json", dumps(assessment(CASE, RESULT, QUESTIONS, RULES)) + "\n")


def test_the_schema_is_one_and_takes_the_object_and_a_list_of_them() -> None:
    Draft202012Validator.check_schema(findings_schema())
    made = json.loads(dumps(assessment(CASE, RESULT, QUESTIONS, RULES, "ru")))
    assert list(SCHEMA.iter_errors(made)) == []
    assert list(SCHEMA.iter_errors([made, made])) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("findings", 0, "status"), "missed"),
        (("findings", 0, "extra"), 1),
        (("findings", 0, "because"), ["laziness"]),
        (("findings", 0, "grounds"), []),
        (("findings", 0, "grounds", 0, "truth"), "maybe"),
        (("findings", 9, "due"), "2018-03-03"),
        (("findings", 9, "late_by", "least"), "10 hours"),
        (("scope", "counts"), {"lost": 1}),
        (("questions", 0, "rank"), 0),
    ],
)
def test_the_schema_refuses_what_is_not_in_the_contract(
    path: tuple[str | int, ...], value: object
) -> None:
    made = json.loads(dumps(assessment(CASE, RESULT, QUESTIONS, RULES)))
    place = made
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert not SCHEMA.is_valid(made)
    assert not SCHEMA.is_valid([made])


def test_a_line_is_the_same_object() -> None:
    made = assessment(CASE, RESULT, QUESTIONS, RULES)
    line = dumps(made, one_line=True)
    assert "\n" not in line
    assert json.loads(line) == json.loads(dumps(made))


def test_letters_stay_letters_and_what_hides_is_escaped() -> None:
    given = {"a": "қорғау \u202e\x9b\U000e0041 \n"}
    text = dumps(given)
    assert text == '{\n  "a": "қорғау \\u202e\\u009b\\udb40\\udc41 \\n"\n}'
    assert json.loads(text) == given


def test_findings_keep_the_order_of_the_engine() -> None:
    made = assessment(CASE, RESULT, QUESTIONS, RULES)
    assert [one["norm"] for one in made["findings"]] == [one.norm.id for one in FINDINGS]


def test_an_edge_that_is_not_exact_is_an_interval_and_an_open_end_is_null() -> None:
    power = norm("toy.6", "power", "Protection order", serves=True)
    span = (at("2018-03-02T23:10"), at("2018-04-01"))
    due = at("2018-03-02")._replace(latest=END)
    one = found(power, "in_place", "e1", extra={"runs": span}, due=due)
    [made] = assessment(CASE, result_of(one), (), RULES)["findings"]
    assert made["runs"] == {
        "from": "2018-03-02T23:10+06:00",
        "until": "2018-04-01T00:00+06:00/2018-04-01T23:59:59+06:00",
    }
    assert made["due"] == {"earliest": "2018-03-02T00:00+06:00", "latest": None}


def test_the_other_reading_is_counted_apart_from_what_was_missed() -> None:
    counts = {"other_reading": 1, "unsettled": 2, "missed": 3}
    result = RESULT._replace(scope=RESULT.scope._replace(counts=counts))
    made = json.loads(dumps(assessment(CASE, result, QUESTIONS, RULES)))
    assert list(SCHEMA.iter_errors(made)) == []
    assert list(made["scope"]["counts"]) == ["missed", "unsettled", "other_reading"]
