"""Plural forms: which form of a counted noun or sentence a number takes.

Source
    The cardinal rules of CLDR for whole numbers in English and Russian.  CLDR tells 1 apart
    in Kazakh too, where a noun keeps the singular after any number: one form is enough.
"""

from __future__ import annotations

FORMS = {"en": ("one", "other"), "ru": ("one", "few", "many"), "kk": ("other",)}


def plural(lang: str, number: int) -> str:
    """Give the name of the form that goes with a number."""
    if lang == "ru":
        if number % 10 == 1 and number % 100 != 11:
            return "one"
        return "few" if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else "many"
    if lang == "en" and number == 1:
        return "one"
    return "other"
