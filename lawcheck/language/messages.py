"""Word a fault of a case file, in English, Russian and Kazakh, with what to do about it.

Shapes
    The catalogue gives, for each code, a message and a help in three languages.  Codes
    are stable: `LC0..` the file, `LC10.` to `LC14.` a value, `LC15.` to `LC17.` the case,
    `LC18.` and `LC19.` a warning, `LC30.` to `LC32.` the import of a sheet,
    `LC33.` a letterhead; `LC2..`, `LC4..` and `LC6..` are those of rule files, worded
    beside their code.
    Words of the file come in by name and are shown safely and cut short.
Errors
    A code without a message is a fault of the program: `KeyError`.
"""

from __future__ import annotations

from lawcheck.language.hidden import visible
from lawcheck.language.messages_case import CASE
from lawcheck.language.messages_file import FILE
from lawcheck.language.messages_import import IMPORT
from lawcheck.language.messages_letterhead import LETTERHEAD
from lawcheck.language.messages_odd import WARNINGS
from lawcheck.language.messages_values import VALUES

Texts = dict[str, str]
LANGUAGES = ("en", "ru", "kk")
CATALOGUE: dict[str, tuple[tuple[str, str, str], tuple[str, str, str]]] = {
    **FILE,
    **VALUES,
    **CASE,
    **WARNINGS,
    **IMPORT,
    **LETTERHEAD,
}
MEANT = {
    "en": "did you mean `{near}`?",
    "ru": "может быть, `{near}`?",
    "kk": "бәлкім, `{near}` шығар?",
}
LONGEST_WORD = 60
LONGEST_LIST = 400


def worded(code: str, near: str, words: dict[str, str]) -> tuple[Texts, Texts]:
    """Give the message and the help of a fault in every language."""
    shown = {key: short(word, key) for key, word in words.items()}
    messages, helps = CATALOGUE[code]
    message = {lang: text.format(**shown) for lang, text in zip(LANGUAGES, messages, strict=True)}
    remedy = {}
    for lang, text in zip(LANGUAGES, helps, strict=True):
        parts = [MEANT[lang].format(near=visible(near))] if near else []
        if text and ("words" not in shown or shown["words"]):
            parts.append(text.format(**shown))
        remedy[lang] = " ".join(parts)
    return message, remedy


def short(word: str, key: str) -> str:
    """Show a word of the file safely, cut where it stops helping."""
    longest = LONGEST_LIST if key in ("words", "problem", "ring") else LONGEST_WORD
    return visible(word if len(word) <= longest else word[: longest - 1] + "…")
