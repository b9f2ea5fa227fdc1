import re
import string
from pathlib import Path

import pytest

from lawcheck.language.faults import WARNINGS
from lawcheck.language.messages import CATALOGUE, worded

FOLDER = Path(__file__).resolve().parents[3] / "lawcheck"
CYRILLIC = re.compile("[а-яёәғқңөұүһі]", re.IGNORECASE)
KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)


def raised() -> set[str]:
    """Collect the codes of the modules that read case files, sheets and YAML."""
    names = (
        "case_*.py", "yaml_source.py", "source_text.py", "moments.py", "faults.py", "imports/*.py"
    )  # fmt: skip
    files = [file for name in names for file in (FOLDER / "language").glob(name)]
    readers = ("case_files.py", "sheet_files.py", "sealing.py", "letterhead_files.py")
    files += [FOLDER / "files" / name for name in readers]
    assert len(files) > 15
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    return set(re.findall(r'"(LC[013][0-9]{2})"', text))


def test_every_code_is_worded_and_every_message_has_a_use() -> None:
    assert raised() == set(CATALOGUE)


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_the_three_languages_say_the_same(code: str) -> None:
    for texts in CATALOGUE[code]:
        assert len(texts) == 3
        assert len({frozenset(fields(text)) for text in texts}) == 1
        assert len({bool(text) for text in texts}) == 1
        en, ru, kk = texts
        assert not CYRILLIC.search(en)
        assert not en or (CYRILLIC.search(ru) and CYRILLIC.search(kk))
        assert not KAZAKH.search(ru)
        assert not any(text.endswith(".") and not text.endswith("..") for text in texts)


def test_kazakh_is_written_in_kazakh() -> None:
    written = [text for message, _ in CATALOGUE.values() for text in message[2:]]
    assert sum(bool(KAZAKH.search(text)) for text in written) > len(written) * 0.9


def test_warnings_are_told_apart_by_their_code() -> None:
    assert {code for code in CATALOGUE if code in WARNINGS} == {
        f"LC{number}" for number in range(181, 192)
    }


def test_a_word_of_the_file_is_shown_safely_and_cut_short() -> None:
    message, remedy = worded("LC101", "", {"word": "\x1b" + "x" * 99, "owner": "V", "words": ""})
    assert message["en"] == f"unknown key `\\u001b{'x' * 58}…` in `V`"
    assert remedy == {"en": "", "ru": "", "kk": ""}


def test_a_suggestion_comes_before_the_help() -> None:
    _, remedy = worded("LC101", "title", {"word": "titel", "owner": "case", "words": "id, title"})
    assert remedy == {
        "en": "did you mean `title`? known: id, title",
        "ru": "может быть, `title`? известны: id, title",
        "kk": "бәлкім, `title` шығар? белгілілері: id, title",
    }


def test_braces_in_a_word_are_only_letters() -> None:
    message, _ = worded("LC112", "", {"date": "{0.__class__}"})
    assert message["en"] == "`{0.__class__}` is not a date"
