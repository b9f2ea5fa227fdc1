import pytest

from tests.lawcheck.language.words import HEAD, case, faults

TOP = (
    "known: lawcheck, id, title, fictional, subject, language, place, as_of, people,"
    " relationships, events, facts, …"
)


def build(text: str) -> str:
    return HEAD + text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "titel: x\n",
            f"5:1+5 error[LC101] unknown key `titel` in `case` = did you mean `title`? {TOP}",
            id="an unknown key",
        ),
        pytest.param(
            "people: [V]\n",
            "5:9+1 error[LC103] `people` must have keys of its own"
            " = write `key: value` lines, or {key: value, ...}",
            id="a list for a map",
        ),
        pytest.param(
            "events: {e1: x}\n",
            "5:9+1 error[LC104] `events` must be a list"
            " = begin each item with `- `, or write [one, two]",
            id="a map for a list",
        ),
        pytest.param(
            "title: [x]\n",
            "5:8+1 error[LC105] `title` must be a single value"
            " = write the value, or {value: ..., source: ...}",
            id="a list for a text",
        ),
        pytest.param(
            "title:\n",
            "5:1+5 error[LC115] `title` has no value = write `unknown`, or leave the key out",
            id="no value",
        ),
        pytest.param(
            "events: [{kind: report, id: }]\n",
            "5:25+2 error[LC115] `id` has no value = write `unknown`, or leave the key out",
            id="no value in brackets",
        ),
        pytest.param(
            f"title: {'x' * 201}\n",
            "5:8+201 error[LC121] `title` is longer than 200 characters = put the rest in a `note`",
            id="a text too long",
        ),
        pytest.param(
            "people: {a b: {}}\n",
            "5:10+3 error[LC108] this cannot be an id = use up to 64 letters, digits,"
            " `-`, `_` and `.`, and begin with a letter or digit",
            id="a space in an id",
        ),
        pytest.param(
            "people: {police: {}}\n",
            "5:10+6 error[LC123] `police` has a meaning of its own and cannot be an id"
            " = choose another id, such as P1",
            id="a body as id",
        ),
        pytest.param(
            "people: {unknown: {}}\n",
            "5:10+7 error[LC123] `unknown` has a meaning of its own and cannot be an id"
            " = choose another id, such as P1",
            id="unknown as id",
        ),
        pytest.param(
            'events: [{id: "e\\u200b1", kind: report}]\n',
            "5:15+5 error[LC125] this id holds the hidden character `\\u200b`"
            " = delete it and type the id again",
            id="a hidden character in an id",
        ),
    ],
)
def test_fault(text: str, expected: str) -> None:
    assert expected in faults(build(text))


def test_an_item_without_value_is_named() -> None:
    text = HEAD + "events:\n  - id: e1\n    kind: incident\n    acts:\n      - hit\n      -\n"
    assert faults(text) == [
        "10:8+1 error[LC115] `acts` has no value = write `unknown`, or leave the key out"
    ]


def test_a_key_without_value_is_not_also_missing() -> None:
    assert faults(HEAD + "people: {V: {}}\nrelationships:\n  - of:\n    with: V\n") == [
        "7:5+2 error[LC115] `of` has no value = write `unknown`, or leave the key out"
    ]
    assert faults("lawcheck:\nid:\nas_of: 2018-01-01\nplace: {region: KZ-75}\n") == [
        "1:1+8 error[LC115] `lawcheck` has no value = write `unknown`, or leave the key out",
        "2:1+2 error[LC115] `id` has no value = write `unknown`, or leave the key out",
    ]


def test_ids_are_found_however_they_were_typed() -> None:
    found = case(
        HEAD
        + "people: {\u0410\u0439: {}}\nevents: [{id: e1, kind: report, by: \u0410\u0438\u0306}]"
    )
    assert list(found.people) == ["\u0410\u0439"]
    by = found.events[0].by
    assert by is not None
    assert by.value == ("\u0410\u0439",)
