import pytest

from lawcheck.cli.case_edit import text, written
from lawcheck.cli.interview.answers import Passed, Unusable, held, typed
from lawcheck.cli.interview.filling import listing, mapping
from lawcheck.language.yaml_source import Node
from lawcheck.render.interview.wording import Wording

CHOICES = (("hit", "hitting"), ("push", "pushing"))


def form(name: str) -> Wording:
    return Wording("?", "", name, CHOICES if name in ("one", "many") else ())


def as_written(found: object) -> str:
    assert isinstance(found, Node), found
    return written(found)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        pytest.param("2018-03-02 21:30", "2018-03-02T21:30", id="the minute"),
        pytest.param("2018-03-02T21:30", "2018-03-02T21:30", id="as a file has it"),
        pytest.param("02.03.2018 21:30", "2018-03-02T21:30", id="day first, with the hour"),
        pytest.param("2018-03-02", "2018-03-02", id="the day"),
        pytest.param("2.3.2018", "2018-03-02", id="the day, day first"),
        pytest.param("2018-03", "2018-03", id="the month"),
        pytest.param("3.2018", "2018-03", id="the month first"),
        pytest.param("2018", "{from: 2018-01-01, to: 2018-12-31}", id="the year"),
        pytest.param("~2018-03-02", "~2018-03-02", id="about a day"),
        pytest.param("~ 02.03.2018", "~2018-03-02", id="about a day, day first"),
        pytest.param(
            "2018-03-01..2018-03-05", "{from: 2018-03-01, to: 2018-03-05}", id="between two"
        ),
        pytest.param("2016 - 2017", "{from: 2016-01-01, to: 2017-12-31}", id="between two years"),
        pytest.param(
            "1.3.2018 21:00 – 2.3.2018",
            '{from: "2018-03-01T21:00", to: 2018-03-02}',
            id="an hour and a day",
        ),
    ],
)
def test_a_date_is_as_vague_as_it_is_remembered(said: str, kept: str) -> None:
    found = as_written(typed(form("date"), said))
    assert found.replace('"', "") == kept.replace('"', "")


@pytest.mark.parametrize(
    "said", ["", "yesterday", "2018-02-30", "30.02.2018", "13.2018", "2018-03-01..", "1..2..3"]
)
def test_what_is_no_date_is_refused(said: str) -> None:
    assert typed(form("date"), said) == Unusable("bad_date")


@pytest.mark.parametrize("name", ["one", "many", "date", "number", "ages", "period", "text"])
@pytest.mark.parametrize(
    ("said", "why"), [("?", "not_known"), ("unknown", "not_known"), ("-", "not_said")]
)
def test_nobody_has_to_answer(name: str, said: str, why: str) -> None:
    assert typed(form(name), said) == held(form(name), text(said)) == Passed(why)


@pytest.mark.parametrize(
    ("name", "said", "kept"),
    [
        ("one", "hit", "hit"),
        ("many", "hit", "[hit]"),
        ("number", "34", "34"),
        ("ages", "4, 9;12", "[4, 9, 12]"),
        ("ages", "0", "[]"),
        ("period", "10 d", '"10 d"'),
        ("text", "at home", '"at home"'),
    ],
)
def test_each_form_takes_its_answers(name: str, said: str, kept: str) -> None:
    assert as_written(typed(form(name), said)) == kept


@pytest.mark.parametrize(
    ("name", "said", "phrase"),
    [
        ("one", "shout", "bad_word"),
        ("many", "shout", "bad_word"),
        ("number", "old", "bad_number"),
        ("ages", "four", "bad_number"),
        ("ages", "", "bad_number"),
        ("period", "ten days", "bad_word"),
        ("text", "", "bad_word"),
    ],
)
def test_each_form_refuses_what_is_none(name: str, said: str, phrase: str) -> None:
    assert typed(form(name), said) == Unusable(phrase)


def test_a_file_holds_lists_and_spans() -> None:
    assert as_written(held(form("many"), listing(["push", "hit"]))) == "[push, hit]"
    assert as_written(held(form("many"), listing([]))) == "[]"
    assert as_written(held(form("ages"), listing([]))) == "[]"
    assert held(form("one"), listing(["push", "hit"])) == Unusable("bad_word")
    span = mapping(**{"from": "2018-03-01", "to": "5.3.2018"})
    assert as_written(held(form("date"), span)) == "{from: 2018-03-01, to: 2018-03-05}"
    assert held(form("date"), mapping(since="2018-03-01")) == Unusable("bad_date")
    assert held(form("date"), mapping(**{"from": "once"})) == Unusable("bad_date")
    assert held(form("one"), span) == Unusable("bad_date")
