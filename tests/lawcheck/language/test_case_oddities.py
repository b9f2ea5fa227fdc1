import pytest

from tests.lawcheck.language.words import HEAD, case, events, faults

ACTOR = (
    "warning[LC186] `order_issued` is usually done by police, court"
    " = check who did it, and which body they belong to"
)


@pytest.mark.parametrize(
    "by", ["police", "P", "[V, P]", "[prosecutor, court]", "V", "unknown", "[V, prosecutor]"]
)
def test_an_actor_who_may_be_right(by: str) -> None:
    assert case(events(f"id: e1, kind: order_issued, by: {by}"))


def test_nobody_said_who() -> None:
    assert case(events("id: e1, kind: order_issued"))


def test_an_actor_who_is_odd() -> None:
    assert faults(events("id: e1, kind: order_issued, by: prosecutor")) == ["14:38+10 " + ACTOR]


def test_anybody_may_do_what_has_no_actor() -> None:
    assert case(events("id: e1, kind: report, by: prosecutor"))


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        pytest.param("age: 38, born: 1979", [], id="thirty-eight or thirty-nine"),
        pytest.param("age: 39, born: 1979", [], id="had the birthday"),
        pytest.param("age: unknown, born: 1979", [], id="no age"),
        pytest.param("age: 39, born: unknown", [], id="no birth"),
        pytest.param(
            "age: 40, born: 1979",
            [
                "5:19+2 warning[LC188] `age` and `born` of `V` do not fit each other"
                " = `age` is the age on `as_of`; `born` is the one that counts"
            ],
            id="too old",
        ),
        pytest.param(
            "age: 37, born: 1979",
            [
                "5:19+2 warning[LC188] `age` and `born` of `V` do not fit each other"
                " = `age` is the age on `as_of`; `born` is the one that counts"
            ],
            id="too young",
        ),
        pytest.param(
            "born: 2018-04-11",
            [
                "5:20+10 error[LC157] this is after the day on which the file is read = check the"
                " date and `as_of`; write `planned: yes` for what is to come"
            ],
            id="not yet born",
        ),
    ],
)
def test_age_and_birth(person: str, expected: list[str]) -> None:
    assert faults(f"{HEAD}people: {{V: {{{person}}}}}\n") == expected
