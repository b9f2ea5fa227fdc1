"""The words that filings share: every kind of event and relationship, in every language."""

from __future__ import annotations

import functools
import re
from typing import Any

import pytest

from lawcheck.cli.case_input import shipped_program
from lawcheck.files.template_files import document_templates
from lawcheck.render.documents.facts import Plain
from lawcheck.render.documents.law_cited import brought, in_force, law_number
from lawcheck.render.documents.markup import blocks_of
from lawcheck.render.documents.written import plainly
from lawcheck.render.environment import environment
from tests.lawcheck.render.documents.writing import known, lines

LANGUAGES = ("en", "ru", "kk")
PLACE = {"en": "[to be confirmed: ", "ru": "[уточнить: ", "kk": "[нақтылау: "}
WORDS = shipped_program()[0].vocabulary
BOND = {
    "of": "V", "other": "R", "kind": "", "called": "", "sex": "", "over": False, "since": "",
    "until": "", "lived": "", "households": (),
}  # fmt: skip
PEOPLE = ({"words": "P1", "body": ""}, {"words": "police", "body": "police"})


@functools.cache
def parts(lang: str) -> Any:
    made = environment(tuple(document_templates(lang).items()), True)
    return made.get_template("parts.html.j2").module


def said(lang: str, macro: str, *values: object) -> str:
    """Say a macro as letters, as it stands in a paper."""
    markup = getattr(parts(lang), macro)(*values)
    (told,) = lines(blocks_of(f"<article><p>{markup}</p></article>"))
    return told.replace("\N{NO-BREAK SPACE}", " ")


def event(kind: str, lang: str, **changes: object) -> Plain:
    """Make an event of a kind of which nothing else is known."""
    label = plainly(WORDS.events[kind].label[lang], lang)
    empty: Plain = {
        "id": "e1", "kind": kind, "when": "", "label": label, "what": label, "order": "",
        "by": (), "to": (), "about": (), "details": (), "happened": "yes", "exhibit": 0,
        "has": dict.fromkeys(WORDS.events[kind].attributes), "grade": "",
    }  # fmt: skip
    return empty | changes


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_event_of_any_kind_is_a_sentence_that_leaves_open_what_is_not_known(lang: str) -> None:
    assert len(WORDS.events) > 60
    for kind in WORDS.events:
        told = said(lang, "fact", event(kind, lang))
        assert told.startswith(PLACE[lang]), kind  # when
        assert told.endswith("])."), kind  # what shows it
        assert not re.search(r"\.\.|  | \.|None|\( ", told), told


@pytest.mark.parametrize("lang", LANGUAGES)
def test_who_did_it_and_to_whom_stands_in_the_sentence(lang: str) -> None:
    for kind in WORDS.events:
        told = said(
            lang, "fact", event(kind, lang, by=PEOPLE[:1], to=({"words": "V", "body": ""},))
        )
        assert "P1" in told, told
        assert re.search(r"\bV\b", told), told


def test_no_word_in_russian_has_its_feminine_in_brackets() -> None:
    either = re.compile(r"\((?:а|ая|ей|потерпевшей)\)")
    kinds = [kind for kind, word in WORDS.events.items() if either.search(word.label["ru"])]
    assert {"learned", "blamed", "contact", "victim_recognised"} <= set(kinds)
    for kind in kinds:
        assert not either.search(said("ru", "fact", event(kind, "ru")))
        assert not either.search(said("ru", "denied", event(kind, "ru")))
    ground = {"key": "ground", "label": "причина", "codes": ("no_statement",),
              "value": plainly(WORDS.values["ground"]["no_statement"]["ru"], "ru")}  # fmt: skip
    told = said("ru", "sentence", event("case_refused", "ru", details=(ground,)))
    assert "Причина: нет заявления потерпевшего." in told


def test_a_body_has_the_form_that_its_place_asks_for() -> None:
    bodies = set(WORDS.values["body"])
    report = event("report", "ru", by=({"words": "полиция", "body": "police"},))
    assert "От полиции поступило" in said("ru", "sentence", report)
    assert set(parts("ru").GENITIVE) == bodies


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_of_the_three_measures_is_called_by_its_own_name(lang: str) -> None:
    for kind in (
        "order_requested",
        "order_issued",
        "order_served",
        "order_copied",
        "order_refused",
    ):
        told = {
            said(lang, "sentence", event(kind, lang, order=one)) for one in WORDS.values["order"]
        }
        assert len(told) == 3, told
        unnamed = said(lang, "sentence", event(kind, lang))
        assert PLACE[lang] in unnamed
        assert unnamed not in told


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("over", [False, True])
def test_a_relationship_of_any_kind_is_a_sentence_about_both(lang: str, over: bool) -> None:
    told = {}
    for kind, label in WORDS.values["relationship"].items():
        one = BOND | {"kind": kind, "called": label[lang], "over": over}
        told[kind] = said(lang, "relation", one)
        assert re.search(r"\bV\b.*\bR\b|\bR\b.*\bV\b", told[kind]), told[kind]
        assert told[kind].endswith("."), told[kind]
        assert "(" not in told[kind], told[kind]  # no form for either sex, nor an empty bracket
    assert len(set(told.values())) == len(told)


def test_a_sex_that_is_known_gives_the_word_for_it() -> None:
    one = BOND | {"kind": "sibling", "sex": "male", "since": "май 2010 г.", "lived": "no"}
    assert said("ru", "relation", one) == (
        "R — брат V (начало: май 2010 г.). Совместно не проживали."
    )


# -- the law -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("by", "number"),
    [
        ("227-V, 236-V", "227-V, 236-V"),
        ("180-VI, text of 2020", "180-VI"),
        ("361-VI (number inferred)", ""),
        ("text of 2026 (year only)", ""),
    ],
)
def test_only_a_number_that_was_read_is_the_number_of_a_law(by: str, number: str) -> None:
    assert law_number(by) == number


def test_a_first_day_is_told_only_of_a_law_and_only_if_it_is_one_day() -> None:
    s = known("order-late").matter("en").s
    day = 735_599  # 1 January 2015
    assert (
        brought(s, "231-V", (day, day))["since"].replace("\N{NO-BREAK SPACE}", " ") == "1 Jan 2015"
    )
    assert brought(s, "231-V", (day, day + 20))["since"] == ""
    assert brought(s, "text of 2015 (year only)", (day, day)) == {"by": "", "since": "", "open": ""}


@pytest.mark.parametrize(
    ("day", "editions"),
    [
        (733_764, ["E0"]),  # 23 December 2009, the first day
        (733_763, []),
        (735_302, ["E2", "E3"]),  # 10 March 2014: the first day of E3 was not found
        (739_677, []),  # 2 March 2026, the repeal
    ],
)
def test_a_norm_is_cited_in_the_editions_that_may_be_in_force(
    day: int, editions: list[str]
) -> None:
    s = known("order-late").matter("en").s
    norms = s.ruleset.named(["kz.dv.20.1.issue"])
    assert [name for norm in norms for name in in_force(s, norm, day)] == editions


def test_every_word_of_the_vocabulary_is_plain_in_a_paper() -> None:
    either = re.compile(r"[а-я]\((?:а|ая|ей)\)|\((?:потерпевшей|бывшая)\)")
    told = [
        word["ru"] for words in WORDS.values.values() for word in words.values() if "ru" in word
    ]
    told += [word.label["ru"] for word in WORDS.events.values()]
    assert any(either.search(one) for one in told)
    assert [one for one in told if either.search(plainly(one, "ru"))] == []
