"""Words for readers of results, one module for each language.

Shapes
    A phrase is a whole sentence or label; nothing is inflected by gluing, and what
    stands after a colon stands in the nominative.  A count has a sentence for each
    plural form.  The three modules hold the same names.
Errors
    `KeyError` for a name that is missing: a test keeps the modules equal.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from lawcheck.render.plurals import plural

LANGUAGES = ("en", "ru", "kk")


def words(lang: str) -> Any:
    """Load the words of one language; the others are never read."""
    return import_module(f"lawcheck.render.phrases.{lang}")


def say(name: str, lang: str, **values: object) -> str:
    """Say a phrase in a language."""
    phrase: str = words(lang).PHRASES[name]
    return phrase.format(**values)


def has(name: str, lang: str) -> bool:
    """Answer whether there is a phrase for a word from a rule file."""
    return name in words(lang).PHRASES


def count(name: str, lang: str, number: int) -> str:
    """Say a sentence about a number, in the form the number takes."""
    phrase: str = words(lang).COUNTS[name][plural(lang, number)]
    return phrase.format(number=number)


def amount(number: int, unit: str, lang: str) -> str:
    """Say an amount of a unit of time."""
    return f"{number} {words(lang).UNITS[unit][plural(lang, number)]}"


def month(number: int, lang: str) -> str:
    """Give the name of a month as it stands in a date."""
    name: str = words(lang).MONTHS[number - 1]
    return name
