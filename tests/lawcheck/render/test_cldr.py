"""Our own plurals, dates and numbers held against CLDR; each difference is named with its reason.

English dates have the order of international English (`en_001`): the day stands before the
month, as in the papers of Kazakhstan.  Months have the names of `en`, all of three letters;
`en_001` would write `Sept`.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

import pytest
from babel import Locale
from babel.dates import format_date, format_skeleton, get_month_names
from babel.numbers import format_decimal

from lawcheck.render.phrases import month
from lawcheck.render.phrases.counted import COUNTS, UNITS
from lawcheck.render.plurals import FORMS, plural
from lawcheck.render.text_open import thousands
from lawcheck.render.times import day_words, moment_words
from tests.lawcheck.render.made_case import ZONE, at

LANGUAGES = ("en", "ru", "kk")
ORDER = {"en": "en_001", "ru": "ru", "kk": "kk"}
FORMAT = {"en": "medium", "ru": "long", "kk": "long"}  # English months are short
MONTH_OF_YEAR = {"en": "yMMM", "ru": "yMMMM", "kk": "yMMMM"}
DAYS = [date(2009, 12, 23) + timedelta(days=step) for step in range(0, 6_500, 37)]


def held_together(text: str) -> str:
    """Put our one space that does not break for all of theirs.

    CLDR has a narrow one before `г.` and `ж.`, which many terminals and fonts do not show,
    and breaks a date between its parts, which makes a last day hard to read.
    """
    return text.replace("\u202f", "\u00a0").replace(" ", "\u00a0")


def names(lang: str, context: Literal["format", "stand-alone"]) -> list[str]:
    """Give the names of the twelve months by CLDR."""
    width: Literal["abbreviated", "wide"] = "abbreviated" if lang == "en" else "wide"
    return list(get_month_names(width, context, locale=lang).values())


# -- plurals -----------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_every_number_takes_the_form_of_cldr(lang: str) -> None:
    theirs = Locale.parse(lang).plural_form
    assert [plural(lang, number) for number in range(1001)] == [
        theirs(number) for number in range(1001)
    ]


def test_kazakh_has_one_form_where_cldr_names_two_that_are_alike() -> None:
    # CLDR tells 1 apart in Kazakh.  After a number a Kazakh noun keeps the singular, and no
    # word of ours that is counted changes, so that the two forms would be the same letters.
    theirs = Locale.parse("kk").plural_form
    assert {theirs(number) for number in range(1001)} == {"one", "other"}
    assert {plural("kk", number) for number in range(1001)} == {"other"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_our_words_have_the_forms_that_are_asked_for_and_no_other(lang: str) -> None:
    assert set(FORMS[lang]) == {plural(lang, number) for number in range(1001)}
    for named in (*COUNTS.values(), *UNITS.values()):
        assert set(named[lang]) == set(FORMS[lang])


# -- dates -------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_months_in_a_date_have_the_names_of_cldr(lang: str) -> None:
    assert [month(number, lang) for number in range(1, 13)] == names(lang, "format")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_months_alone_have_the_names_of_cldr(lang: str) -> None:
    ours = [month(number, lang, alone=True) for number in range(1, 13)]
    # Ours follow the year, inside a line: Kazakh writes them small there, as CLDR does in
    # its pattern for a month of a year, and large only where they begin a line.
    assert ours == [name.lower() if lang == "kk" else name for name in names(lang, "stand-alone")]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_day_is_written_as_cldr_writes_it(lang: str) -> None:
    pattern = Locale.parse(ORDER[lang]).date_formats[FORMAT[lang]].pattern
    for day in DAYS:
        theirs = format_date(day, pattern, locale=lang)
        assert day_words(day, lang) == held_together(theirs)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_month_of_a_year_is_written_as_cldr_writes_it(lang: str) -> None:
    theirs = format_skeleton(MONTH_OF_YEAR[lang], date(2009, 6, 1), locale=lang)
    assert moment_words(at("2009-06-01/2009-06-30"), ZONE, lang) == held_together(theirs)


# -- numbers -----------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_thousands_are_grouped_as_cldr_groups_them(lang: str) -> None:
    for number in (0, 7, 999, 1_000, 12_345, 999_999, 1_000_000, 12_345_678):
        assert thousands(number, lang) == format_decimal(number, locale=lang)
