"""Words for readers of results: a module for each language, one for what is counted.

Shapes
    A phrase is a whole sentence or label; nothing is inflected by gluing, and what
    stands after a colon stands in the nominative.
Errors
    `KeyError` for a name that is missing: a test keeps the languages equal.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from lawcheck.render.phrases.counted import COUNTS, MONTHS, MONTHS_ALONE, UNITS
from lawcheck.render.plurals import plural

LANGUAGES = ("en", "ru", "kk")


@cache
def phrases(lang: str) -> dict[str, str]:
    """Load the phrases of one language; the others are never read."""
    found: dict[str, str] = import_module(f"lawcheck.render.phrases.{lang}").PHRASES
    return found


def say(name: str, lang: str, **values: object) -> str:
    """Say a phrase in a language."""
    return phrases(lang)[name].format(**values)


def has(name: str, lang: str) -> bool:
    """Answer whether there is a phrase for a word from a rule file."""
    return name in phrases(lang)


def count(name: str, lang: str, number: int) -> str:
    """Say a sentence about a number, in the form the number takes."""
    return COUNTS[name][lang][plural(lang, number)].format(number=number)


def amount(number: int, unit: str, lang: str) -> str:
    """Say an amount of a unit of time."""
    return f"{number} {UNITS[unit][lang][plural(lang, number)]}"


def month(number: int, lang: str, alone: bool = False) -> str:
    """Give the name of a month as it stands in a date, or alone."""
    return (MONTHS_ALONE if alone else MONTHS)[lang][number - 1]
