"""Every rule text and every word of a case file keeps to the terms of `terms.yaml`."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from lawcheck.files.rule_files import rule_files
from tests.house.checkout import ROOT

LANGUAGES = ("ru", "kk")
REST = r"\w*\s*"  # what `~` stands for


class Term(NamedTuple):
    id: str
    en: re.Pattern[str]
    stems: dict[str, re.Pattern[str]]
    never: dict[str, re.Pattern[str]]


class Text(NamedTuple):
    """The same words in three languages, and where they stand."""

    place: str
    words: dict[str, str]


def pattern(stems: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(stem.replace("~", REST) for stem in stems), re.IGNORECASE)


def read_terms() -> list[Term]:
    listed = yaml.safe_load((ROOT / "tests/house/terms.yaml").read_text(encoding="utf-8"))
    return [
        Term(
            one["id"],
            pattern([one["en"]]),
            {language: pattern(one[language]) for language in LANGUAGES},
            {language: pattern(stems) for language, stems in one.get("never", {}).items()},
        )
        for one in listed
    ]


def texts_in(node: Any, place: str) -> Iterator[Text]:
    """Find every map of the three languages in a file."""
    if isinstance(node, dict):
        if {"en", *LANGUAGES} <= set(node):
            yield Text(place, {name: str(node[name]) for name in ("en", *LANGUAGES)})
        for key, value in node.items():
            yield from texts_in(
                value, f"{place}: {node['id']}" if "id" in node else f"{place}.{key}"
            )
    elif isinstance(node, list):
        for value in node:
            yield from texts_in(value, place)


def texts() -> list[Text]:
    files = rule_files(ROOT / "rules")
    return [
        text
        for name, data in files.items()
        for text in texts_in(yaml.load(data, yaml.BaseLoader), Path(name).as_posix())
    ]


def faults(text: Text, terms: list[Term]) -> list[str]:
    """Say which terms a text does not keep to."""
    found = []
    for term in terms:
        for language in LANGUAGES:
            words = text.words[language]
            if term.en.search(text.words["en"]) and not term.stems[language].search(words):
                found.append(f"{text.place}: {language} lacks {term.id}: {words}")
            forbidden = term.never.get(language)
            wrong = forbidden.search(words) if forbidden else None
            if wrong:
                found.append(f"{text.place}: {language} says `{wrong[0]}`, see {term.id}: {words}")
    return found


TERMS = read_terms()
TEXTS = texts()


def test_every_text_keeps_to_the_terms() -> None:
    assert len(TEXTS) > 500
    assert [fault for text in TEXTS for fault in faults(text, TERMS)] == []


@pytest.mark.parametrize("term", TERMS, ids=[term.id for term in TERMS])
def test_every_term_is_used(term: Term) -> None:
    assert any(term.en.search(text.words["en"]) for text in TEXTS)


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        ("ru", "Вынести охранное предписание", "`охранное предписани`"),
        ("ru", "Вынести особое указание", "lacks protection_order"),
        ("kk", "Қорғау ордерін шығару", "`Қорғау ордер`"),
        ("kk", "Тыйым салу", "lacks protection_order"),
    ],
)
def test_a_text_that_strays_is_found(language: str, words: str, said: str) -> None:
    right = {"ru": "Вынести защитное предписание", "kk": "Қорғау нұсқамасын шығару"}
    text = Text("a.yaml", {"en": "Issue a protection order", **right, language: words})
    assert any(said in fault for fault in faults(text, TERMS))
    assert faults(Text("a.yaml", {"en": "Issue a protection order", **right}), TERMS) == []
