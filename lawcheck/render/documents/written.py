"""How a paper words what a screen leaves open: no second gender in brackets.

Source
    A page of questions speaks to one person and leaves room for her; a paper that goes to
    a court speaks as statutes do.  Only the program's own words are changed, never what
    a case file says.
"""

from __future__ import annotations

from lawcheck.model.vocabulary import Texts
from lawcheck.render.naming import Speaker

# The longest first: a shorter one is part of it.
PLAINLY = {
    "ru": (
        ("бывший (бывшая) супруг(а)", "бывший супруг или бывшая супруга"),
        ("супруг(а)", "супруг или супруга"),
        ("узнал(а) об этом", "об этом стало известно"),
        ("потерпевший(ая)", "потерпевший"),
        ("потерпевшим(ей)", "потерпевшим"),
        (" (потерпевшей)", ""),
    )
}


class Writer(Speaker):
    """A speaker whose words stand in a paper."""

    __slots__ = ()

    def say(self, phrase: str, **values: object) -> str:
        """Say a phrase in the language of the paper."""
        told = super().say(phrase, **values)
        return told if values else plainly(told, self.lang)

    def of(self, texts: Texts | None, otherwise: str = "") -> str:
        """Give a text of a rule or of the vocabulary in that language."""
        told = super().of(texts, otherwise)
        return plainly(told, self.lang) if texts else told


def plainly(text: str, lang: str) -> str:
    """Take the second gender out of a text."""
    for bracketed, plain in PLAINLY.get(lang, ()):
        text = text.replace(bracketed, plain)
    return text
