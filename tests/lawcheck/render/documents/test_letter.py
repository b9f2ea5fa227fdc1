"""The letter: what she can do and until when; nothing that tells a finder what it is about."""

from __future__ import annotations

import re

import pytest

from lawcheck.files.template_files import document_templates
from lawcheck.model.moment import Moment
from lawcheck.render.documents.as_markdown import document_markdown
from lawcheck.render.documents.compose import part
from lawcheck.render.documents.contents.letter import content, until
from lawcheck.render.documents.kinds import KINDS
from lawcheck.render.documents.matter import Content
from lawcheck.render.documents.tree import Document, Heading, words
from tests.conftest import Golden
from tests.lawcheck.render.documents.teaching import filled, known, paper, text
from tests.lawcheck.render.made_case import at

pytestmark = pytest.mark.xdist_group("papers")  # they share what was evaluated
LANGUAGES = ("en", "ru", "kk")
RUNNING, NO_END = "night-of-29-february-2024", "special-requirements-broken"
CASES = ("five-calls", "order-late", "all-unknown", "nothing-missed", RUNNING, NO_END)

# What the letter is about must not be told by any word of it, and no word is a lawyer's.
BETRAYS = {
    "en": (
        r"violen|abus|assault|batter|offen[cd]|crim|victim|surviv|perpetrat|husband|spouse|partner"
        r"|police|prosecut|court|judge|lawyer|advocate|order|protect|restrain|approach|shelter"
        r"|safe|threat|injur|reconcil|divorce|children|evidence|article|\bart\.|code\b|law\b"
    ),
    "ru": (
        r"насил|побо|правонаруш|преступ|потерпевш|пострадавш|нарушител|супруг|\bмуж|партн[её]р"
        r"|полици|прокур|\bсуд|юрист|адвокат|предписани|защит|запрет|приближени|приют|кризисн"
        r"|безопасн|угро|травм|примир|развод|\bдет|доказательств|стать|\bст\.|кодекс|закон(?!ч)"
    ),
    "kk": (
        r"зорлық|ұрып|құқық|қылмыс|жәбірленуш|зардап|жұбай|күйеу|полици|прокур|\bсот|заң|адвокат"
        r"|нұсқама|қорға|тыйым|жақында|баспана|дағдарыс|қауіп|қорқыт|жарақат|татулас|ажырас"
        r"|\bбала|дәлел|\bбап|кодекс"
    ),
}
# No id of a person, an event, a source, a norm or a case; no number of a law.
IDS = re.compile(
    r"\b[VRPC]\d?\b|\b[es]\d+\b|\bkz\.|cedaw|\bT-\d|\d-(?:IV|V|VI|VII|VIII)\b|\bG[0-5]\b"
)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("case", CASES)
def test_no_word_tells_what_it_is_about(case: str, lang: str) -> None:
    told = text("letter", case, lang)
    assert len(told) > 400
    assert re.findall(BETRAYS[lang], told, re.IGNORECASE) == []
    assert IDS.findall(told) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_word_of_any_step_tells_it_either(lang: str) -> None:
    told = every_step(lang)
    assert re.findall(BETRAYS[lang], told, re.IGNORECASE) == []
    filings = [one.id for one in KINDS.values() if one.filing]
    assert told.count("\n- ") >= 2 * len(filings) + 7


def every_step(lang: str) -> str:
    """Write a letter in which every filing is both open and not certain."""
    kinds = [one.id for one in KINDS.values() if one.filing]
    steps = tuple({"kind": one, "until": "1", "past": False} for one in kinds)
    values = {**filled("letter", "five-calls", lang).values, "can": steps, "maybe": steps}
    values |= {"keep": ("slip", "decision", "doctor", "pictures", "people", "bills", "identity")}
    values |= {"running": ("2", "")}
    m = known("five-calls", lang)
    made = part(KINDS["letter"], m, Content(values), document_templates(lang))
    return document_markdown(Document("letter", (made,), 0))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("case", CASES)
def test_it_is_one_page_without_a_sheet_or_a_place_to_fill_in(case: str, lang: str) -> None:
    told = text("letter", case, lang)
    assert len(told.split()) < 420
    assert "[" not in told
    assert "---" not in told
    first = paper("letter", case, lang).blocks[0]
    assert isinstance(first, Heading)
    assert first.level == 1


def test_what_is_open_has_its_last_day() -> None:
    can = filled("letter", "five-calls").values["can"]
    assert [(one["kind"], one["until"].replace("\u00a0", " ")) for one in can] == [
        ("statement", "20 Feb 2018"),
        ("forensic-referral", ""),
        ("protection-order", ""),
        ("complaint-prosecutor", ""),
        ("social-services", ""),
    ]


def test_what_is_not_certain_is_told_apart_and_never_twice() -> None:
    values = filled("letter", "five-calls").values
    maybe = [one["kind"] for one in values["maybe"]]
    assert maybe == [
        "special-requirements",
        "approach-ban",
        "complaint-offence",
        "complaint-procedure",
        "records",
        "damages",
        "communication",
    ]
    told = text("letter", "five-calls")
    assert told.index("Make a statement") < told.index("may be possible") < told.index("recordings")


def test_an_uncertain_last_day_is_the_earliest_that_may_be_one() -> None:
    maybe = {one["kind"]: one for one in filled("letter", "all-unknown").values["maybe"]}
    assert maybe["statement"]["until"].replace("\u00a0", " ") == "1 Jul 2019"
    assert maybe["statement"]["past"] is False


def test_a_day_that_may_be_past_is_not_given_as_one_to_keep() -> None:
    m = known("five-calls", "en")
    past = Moment(at("2018-02-01").earliest, at("2018-03-01").latest)
    ahead = at("2018-02-16")
    assert until(m, [past]) == ("", True)
    assert until(m, [past, ahead]) == ("", True)
    assert until(m, [ahead]) == ("16\u00a0Feb\u00a02018", False)
    assert until(m, []) == ("", False)


def test_a_measure_that_runs_is_told_with_its_end() -> None:
    assert filled("letter", "five-calls").values["running"] == ()
    assert filled("letter", RUNNING).values["running"] == ("29\u00a0Mar\u00a02024",)
    assert "A measure runs until 29 Mar 2024." in text("letter", RUNNING)
    assert filled("letter", NO_END).values["running"] == ("",)
    assert "We do not know on which day it ends." in text("letter", NO_END)


def test_she_decides_and_nothing_is_promised() -> None:
    for case in CASES:
        told = text("letter", case)
        assert "Only you decide" in told
        assert "Nobody can promise" in told
        assert "who will learn of it" in told
        assert not re.search(r"\byou (should|must|ought|need to)\b", told)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_nothing_is_open_the_letter_is_short_and_fair(lang: str) -> None:
    m = known("five-calls", lang)
    made = content(m._replace(routes=(), questions=()))
    assert (made.values["can"], made.values["maybe"], made.values["keep"]) == ((), (), ())
    blocks = part(KINDS["letter"], m, made, document_templates(lang)).blocks
    headings = [words(one.runs) for one in blocks if isinstance(one, Heading)]
    assert len(headings) == 2
    assert len(blocks) <= 7


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_letter_of_a_case(lang: str, golden: Golden) -> None:
    golden(f"letter-{lang}.md", text("letter", "five-calls", lang))
