import re
from string import Formatter

import pytest

from lawcheck.model.finding import REASONS, STATUSES
from lawcheck.model.result import PROFILES
from lawcheck.model.ruleset import READ_ORDER
from lawcheck.render.phrases import LANGUAGES, count, has, phrases
from lawcheck.render.phrases.counted import COUNTS, MONTHS, MONTHS_ALONE, UNITS
from lawcheck.render.plurals import FORMS, plural

ALPHABETS = {"ru": "[а-яё]", "kk": "[а-яёәғқңөұүһі]"}
SAME_IN_ALL = re.compile(r"^[^a-z]*$|lawcheck", re.IGNORECASE)


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_phrase_lacks_a_language_or_a_value(lang: str) -> None:
    english, other = phrases("en"), phrases(lang)
    assert list(other) == list(english)
    assert len(english) > 150
    for name, text in english.items():
        assert other[name].strip(), name
        assert fields(other[name]) == fields(text), name


@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_every_phrase_is_in_its_own_letters(lang: str) -> None:
    for name, text in phrases(lang).items():
        words = re.sub(r"\{\w+\}", "", text)
        assert SAME_IN_ALL.search(words) or re.search(ALPHABETS[lang], words.lower()), name


def test_a_russian_phrase_has_no_kazakh_letter() -> None:
    assert not [name for name, text in phrases("ru").items() if re.search("[әғқңөұүһі]", text)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_of_the_engine_has_a_phrase(lang: str) -> None:
    statuses = {name for names in STATUSES.values() for name in names} | {"unsettled"}
    wanted = [f"status_{name}" for name in statuses]
    wanted += [f"because_{name}" for name in REASONS]
    wanted += [f"read_{name}" for name in READ_ORDER]
    wanted += [f"{part}_{name}" for part in ("profile", "accepts") for name in PROFILES]
    assert [name for name in wanted if not has(name, lang)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("table", [COUNTS, UNITS])
def test_what_is_counted_has_every_plural_form(
    lang: str, table: dict[str, dict[str, dict[str, str]]]
) -> None:
    assert table
    for name, texts in table.items():
        assert tuple(texts[lang]) == FORMS[lang], name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_year_has_twelve_months(lang: str) -> None:
    assert len(set(MONTHS[lang])) == len(set(MONTHS_ALONE[lang])) == 12


@pytest.mark.parametrize(
    ("lang", "numbers", "form"),
    [
        ("en", (1,), "one"),
        ("en", (0, 2, 11, 21), "other"),
        ("ru", (1, 21, 101, 1001), "one"),
        ("ru", (2, 3, 4, 22, 104), "few"),
        ("ru", (0, 5, 11, 12, 14, 25, 111, 112), "many"),
        ("kk", (0, 1, 2, 5, 21), "other"),
    ],
)
def test_plurals(lang: str, numbers: tuple[int, ...], form: str) -> None:
    assert {plural(lang, number) for number in numbers} == {form}


def test_a_count_is_a_whole_sentence() -> None:
    assert count("not_reviewed", "ru", 1) == "1 норма здесь не проверена юристом"
    assert count("not_reviewed", "ru", 3) == "3 нормы здесь не проверены юристом"
    assert count("not_reviewed", "ru", 12) == "12 норм здесь не проверено юристом"
    assert count("not_reviewed", "kk", 3) == "мұндағы 3 норманы заңгер тексермеген"
