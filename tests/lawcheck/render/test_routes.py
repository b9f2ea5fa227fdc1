"""Routes in words and as objects: every reason, three languages, narrow and wide."""

import json
import re
from fractions import Fraction
from string import Formatter

import pytest
from jsonschema import Draft202012Validator

from lawcheck.model.case import Household
from lawcheck.model.finding import Finding
from lawcheck.model.moment import END, Moment
from lawcheck.model.route import (
    CLOSED,
    OPEN,
    REASONS,
    UNCERTAIN,
    FilledField,
    FormField,
    Held,
    Route,
    RouteRule,
    Why,
)
from lawcheck.model.truth import Truth
from lawcheck.render.as_json import assessment as object_of
from lawcheck.render.as_json import dumps
from lawcheck.render.findings_schema import findings_schema
from lawcheck.render.layout import Sheet
from lawcheck.render.naming import speaker
from lawcheck.render.phrases.routes import phrases
from lawcheck.render.routes_object import held_object, value_object
from lawcheck.render.text_routes import last_day_words, routes_section
from tests.conftest import Golden
from tests.lawcheck.render.made_case import CASE, ZONE, at, told
from tests.lawcheck.render.made_findings import FINDINGS, QUESTIONS, RESULT, RULES

LANGUAGES = ("en", "ru", "kk")
LABEL = told("When", "Когда", "Қашан")
WHEN = FormField("when", LABEL, "event", "incident", "at")
SIGNATURE = FormField("signature", told("Signature", "Подпись", "Қолы"), "blank", "", "")
OFFENCE = next(one for one in FINDINGS if one.norm.id == "toy.3")
DUTY = next(one for one in FINDINGS if one.norm.kind == "duty")


def rule(name: str, **changes: object) -> RouteRule:
    made = RouteRule(
        id=name, document="1", filing="statement", procedure="criminal", first=733000, last=0,
        read="seen", rows=("T.1",), norms=("toy.3",), opens=(), per=("offence",),
        regimes=("criminal",), modes=(), needs="", skip=(), used=(), acts=(), bearers=(),
        rival=False, otherwise=CLOSED, body="police",
        title=told("Statement", "Заявление", "Арыз"), to=told("police", "полиция", "полиция"),
        how=told("Orally or in writing.", "Устно или письменно.", "Ауызша немесе жазбаша."),
        no_term=told("Nothing was read.", "Не прочитано.", "Оқылған жоқ."),
        condition=told("There must be a case.", "Нужно дело.", "Іс қажет."),
        asks=(told("register it", "зарегистрировать", "тіркеу"),),
        attach=(told("photographs", "фотографии", "фотосуреттер"),),
        fields=("when", "signature"),
    )  # fmt: skip
    return made._replace(**changes)  # type: ignore[arg-type]


def reason(name: str, **more: object) -> Why:
    return Why(name, (), (), (), None)._replace(**more)  # type: ignore[arg-type]


def route(made: RouteRule, state: str, *why: Why, **changes: object) -> Route:
    fields = (
        FilledField(WHEN, (Held("e1", "at", at("2018-03-02T21:30"), "s2"),)),
        FilledField(SIGNATURE, ()),
    )
    found = Route(made, state, why, ("e1",), None, (), (), "seen", fields)
    return found._replace(**changes)  # type: ignore[arg-type]


DAY = at("2018-05-02")
WAYS = (
    route(rule("a"), OPEN, last_day=Moment(DAY.latest, DAY.latest), answers=(OFFENCE,)),
    route(rule("b"), OPEN, reason("unless", norms=("toy.9",)), read="inferred"),
    route(rule("b"), OPEN, reason("unless", norms=("toy.9",)), about=("e3",), read="recalled"),
    route(rule("c"), UNCERTAIN, reason("open_point", because=("event",)), reason("condition")),
    route(
        rule("d"), UNCERTAIN, reason("open_point", norms=("toy.3",), because=("fact", "unread")),
        reason("liability", norms=("toy.3", "toy.4", "toy.5", "toy.2")), last_day=DAY._replace(
            latest=at("2018-05-04").latest),
    ),
    route(rule("e"), CLOSED, reason("granted", day=DAY)),
    route(rule("f"), CLOSED, reason("granted"), reason("condition")),
    route(rule("g"), CLOSED, reason("ended", day=DAY), about=()),
    route(rule("h"), CLOSED, reason("ended", day=Moment(0, END))),
    route(rule("i"), CLOSED, reason("refused"), reason("over")),
    route(rule("j"), CLOSED, reason("removed", norms=("toy.9",)), reason("lapsed", norms=("toy.3",),
          day=DAY), reason("lapsed_anyway", norms=("toy.4",), day=DAY)),
    route(rule("k"), CLOSED, reason("used", events=("e3", "e4")),
          reason("decided", events=("e4",))),
    route(rule("l"), CLOSED, reason("other_regime", norms=("toy.3",))),
    route(rule("m", regimes=("administrative",)), CLOSED,
          reason("other_regime", norms=("no.norm",))),
    route(rule("r"), CLOSED, reason("other_regime_perhaps", norms=("toy.4",)), reason("none_fits")),
    route(rule("n"), CLOSED, reason("other_procedure", norms=("toy.3",))),
    route(rule("o"), CLOSED, reason("no_offence", norms=("toy.4",))),
    route(rule("p", needs="criminal"), CLOSED, reason("no_case")),
    route(rule("q", needs="administrative"), CLOSED, reason("no_case")),
)  # fmt: skip


def text(lang: str, width: int = 80, ways: tuple[Route, ...] = WAYS) -> str:
    sheet = Sheet(width, color=False)
    routes_section(sheet, speaker(CASE, RULES, lang), ways)
    return sheet.text()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", [80, 40])
def test_the_whole_section(lang: str, width: int, golden: Golden) -> None:
    golden(f"routes-{lang}-{width}.txt", text(lang, width))


def test_without_ways_there_is_no_section() -> None:
    assert text("en", ways=()) == "\n"


def test_what_says_the_same_of_several_events_is_one_block_read_as_its_worst() -> None:
    said = text("en")
    assert "Open (2)" in said
    assert "text recalled from memory, verify" in said
    assert "text inferred" not in said


def test_a_line_is_never_cut_and_only_long_words_are_longer() -> None:
    for lang in LANGUAGES:
        for line in text(lang, 60).splitlines():
            assert len(line) <= 60


def test_a_last_day_without_an_end_is_kept_to_its_beginning() -> None:
    s = speaker(CASE, RULES, "en")
    assert last_day_words(s, Moment(DAY.latest, END)) == "2\u00a0May\u00a02018 or later; keep to " \
        "2\u00a0May\u00a02018"  # fmt: skip


def test_every_reason_is_in_the_ways_above() -> None:
    assert {one.reason for way in WAYS for one in way.why} == set(REASONS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_phrase_lacks_a_language_or_a_value(lang: str) -> None:
    english, other = phrases("en"), phrases(lang)
    assert list(other) == list(english)
    for name, words in english.items():
        names = {one for _, one, _, _ in Formatter().parse(words) if one}
        assert {one for _, one, _, _ in Formatter().parse(other[name]) if one} == names, name
        assert lang == "en" or re.search("[а-яәғқңөұүһі]", other[name].lower()), name
        assert lang != "ru" or not re.search("[әғқңөұүһі]", other[name].lower()), name


# -- as an object ------------------------------------------------------------------------


def test_the_object_fits_its_schema_in_every_language() -> None:
    schema = Draft202012Validator(findings_schema())
    for lang in LANGUAGES:
        made = json.loads(dumps(object_of(CASE, RESULT, QUESTIONS, RULES, lang, WAYS)))
        assert list(schema.iter_errors(made)) == []
        assert len(made["routes"]) == len(WAYS)
        made["routes"][0]["colour"] = "red"
        assert not schema.is_valid(made)


def test_the_object_says_where_a_field_comes_from_and_what_the_file_has() -> None:
    made = object_of(CASE, RESULT, QUESTIONS, RULES, "en", WAYS)["routes"][0]
    when, signature = made["fields"]
    assert (when["from"], signature["from"]) == ("event.incident.at", "blank")
    assert signature["in_case"] == []
    assert when["in_case"][0]["of"] == "e1"
    assert when["in_case"][0]["value"]["earliest"].startswith("2018-03-02T21:30")
    assert (made["term"], made["last_day"]["latest"][:10]) == (None, "2018-05-02")
    assert made["answers"] == [{"norm": "toy.3", "instance": ["e1"], "status": "made_out"}]
    ended = rule("z", last=733001)
    whole = object_of(CASE, RESULT, QUESTIONS, RULES, "en", (route(ended, OPEN),))["routes"][0]
    assert whole["term"] == "Nothing was read."
    assert whole["in_force"] == {"from": "2007-11-20", "until": "2007-11-21"}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Truth.UNKNOWN, "unknown"),
        (frozenset({"push", "hit"}), ["hit", "push"]),
        (("V", "C1"), ["V", "C1"]),
        (Fraction(1, 2), "1/2"),
        ("knife", "knife"),
        ((Household(None, None),), [{"since": None, "until": None}]),
    ],
)
def test_a_value_of_a_case_file_is_written_for_programs(value: object, written: object) -> None:
    assert value_object(value, ZONE) == written
    assert held_object(Held("V", "", value, ""), ZONE)["value"] == written


def test_a_missed_duty_is_named_as_what_the_way_answers() -> None:
    way = route(rule("a"), OPEN, answers=(DUTY,))
    assert isinstance(DUTY, Finding)
    assert f"Because of: {DUTY.norm.title['en']}" in text("en", 400, (way,))
