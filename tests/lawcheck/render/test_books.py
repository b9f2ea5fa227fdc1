"""The books of phrases: the same names and values in every language, in its own letters."""

import re
from string import Formatter

import pytest

from lawcheck.analyses.law_changes import HOWS, KINDS
from lawcheck.analyses.law_of_day import STANDINGS
from lawcheck.analyses.law_topics import HEADINGS, TOPICS
from lawcheck.language.surface_norm import ExceptionShape
from lawcheck.model.ruleset import READ_ORDER
from lawcheck.render.phrases import LANGUAGES
from lawcheck.render.phrases.books import BOOKS, book, say_from

CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", BOOKS)
def test_no_phrase_lacks_a_language_or_a_value(name: str, lang: str) -> None:
    english, other = book(name, "en"), book(name, lang)
    assert list(other) == list(english)
    assert len(english) > 10
    for phrase, text in english.items():
        assert fields(other[phrase]) == fields(text), phrase


@pytest.mark.parametrize("lang", ["ru", "kk"])
@pytest.mark.parametrize("name", BOOKS)
def test_every_phrase_is_in_its_own_letters(name: str, lang: str) -> None:
    for phrase, text in book(name, lang).items():
        words = re.sub(r"\{\w+\}", "", text)
        assert CYRILLIC.search(words) or not re.search("[a-z]", words), phrase


@pytest.mark.parametrize("name", BOOKS)
def test_a_russian_phrase_has_no_kazakh_letter(name: str) -> None:
    assert not [one for one, text in book(name, "ru").items() if re.search("[әғқңөұүһі]", text)]


def test_every_word_of_the_analyses_has_a_phrase() -> None:
    effects = ExceptionShape.model_fields["effect"].annotation
    wanted = [f"act_{name}" for name in STANDINGS]
    wanted += [f"heading_{name}" for name in HEADINGS]
    wanted += [f"topic_{name}" for name in TOPICS]
    wanted += [f"d_{name}" for name in (*HOWS, *KINDS)]
    wanted += [f"day_{name}" for name in READ_ORDER]
    wanted += [f"effect_{name}" for name in getattr(effects, "__args__", ())]
    assert len(wanted) > 30
    assert [name for name in wanted if name not in book("law", "en")] == []


def test_a_phrase_that_is_missing_is_no_text() -> None:
    with pytest.raises(KeyError):
        say_from("law", "no_such_phrase", "en")
