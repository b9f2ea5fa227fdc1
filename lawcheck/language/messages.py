"""Word a fault of a file, in English, Russian and Kazakh, with what to do about it.

Shapes
    The catalogue gives, for each code, a message and a help in three languages.  Codes
    are stable: `LC0..` the file, `LC10.` to `LC14.` a value, `LC15.` to `LC17.` the case,
    `LC18.` and `LC19.` a warning, `LC30.` to `LC32.` the import of a sheet,
    `LC33.` a letterhead; `LC2..`, `LC4..` and `LC6..` are those of rule files: a code has
    several messages there, and a word after a dot says which (`LC225.list`).
    Words of the file come in by name and are shown safely and cut short.
Errors
    A code without a message is a fault of the program: `KeyError`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from lawcheck.language.hidden import visible
from lawcheck.language.messages_case import CASE
from lawcheck.language.messages_file import FILE
from lawcheck.language.messages_import import IMPORT
from lawcheck.language.messages_letterhead import LETTERHEAD
from lawcheck.language.messages_odd import WARNINGS
from lawcheck.language.messages_rule_checks import CHECKED
from lawcheck.language.messages_rule_expressions import EXPRESSIONS
from lawcheck.language.messages_rule_parts import PARTS
from lawcheck.language.messages_rule_tables import TABLES
from lawcheck.language.messages_rule_words import WORDS
from lawcheck.language.messages_values import VALUES
from lawcheck.language.terms import Said, in_language

Texts = dict[str, str]
LANGUAGES = ("en", "ru", "kk")
Entry = tuple[tuple[str, str, str], tuple[str, str, str]]
CATALOGUE: dict[str, Entry] = {  # of case files
    **FILE,
    **VALUES,
    **CASE,
    **WARNINGS,
    **IMPORT,
    **LETTERHEAD,
}
OF_RULES: dict[str, Entry] = {**PARTS, **WORDS, **EXPRESSIONS, **CHECKED, **TABLES}
MEANT = {
    "en": "did you mean `{near}`?",
    "ru": "может быть, `{near}`?",
    "kk": "бәлкім, `{near}` шығар?",
}
LONGEST_WORD = 60
LONGEST_LIST = 400
LISTS = ("words", "problem", "ring", "named", "names", "args", "shown")


def worded(code: str, near: str, words: Mapping[str, Said]) -> tuple[Texts, Texts]:
    """Give the message and the help of a fault in every language."""
    messages, helps = CATALOGUE[code] if code in CATALOGUE else OF_RULES[code]
    message, remedy = {}, {}
    for lang, said, advised in zip(LANGUAGES, messages, helps, strict=True):
        shown = {
            key: in_language(word, lang, partial(short, key=key)) for key, word in words.items()
        }
        message[lang] = said.format(**shown)
        parts = [MEANT[lang].format(near=visible(near))] if near else []
        if advised and ("words" not in shown or shown["words"]):
            parts.append(advised.format(**shown))
        remedy[lang] = " ".join(parts)
    return message, remedy


def short(word: str, key: str) -> str:
    """Show a word of the file safely, cut where it stops helping."""
    longest = LONGEST_LIST if key in LISTS else LONGEST_WORD
    return visible(word if len(word) <= longest else word[: longest - 1] + "…")
