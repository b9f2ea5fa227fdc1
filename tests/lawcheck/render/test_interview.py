import re

import pytest

from lawcheck.render.phrases import LANGUAGES
from lawcheck.render.phrases.interview import INTERVIEW
from tests.lawcheck.render.test_phrases import ALPHABETS, fields


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_interview_says_everything_in_every_language(lang: str) -> None:
    english, other = INTERVIEW["en"], INTERVIEW[lang]
    assert list(other) == list(english)
    for name, text in english.items():
        assert fields(other[name]) == fields(text), name
        if lang != "en":
            assert re.search(ALPHABETS[lang], other[name].lower()), name


def test_a_russian_sentence_has_no_kazakh_letter() -> None:
    assert not [text for text in INTERVIEW["ru"].values() if re.search("[әғқңөұүһі]", text)]
