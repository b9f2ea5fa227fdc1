"""What forms are made of: sheets of rows, and the lists a cell may be chosen from.

Shapes
    A `Form` is one workbook.  `choices` gives, for a column of a sheet, the name of a
    list; a list that is long stands on a sheet of its own.
"""

from __future__ import annotations

from typing import NamedTuple

from lawcheck.model.vocabulary import Texts, Vocabulary
from lawcheck.render.phrases.regions import REGIONS


class Page(NamedTuple):
    """One sheet; its first row names the columns."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...] = ()
    choices: tuple[tuple[int, str], ...] = ()  # column (from 0), list
    notes: tuple[tuple[int, str], ...] = ()  # column (from 0), what to write


class Form(NamedTuple):
    """A workbook, with its lists by name."""

    pages: tuple[Page, ...]
    lists: dict[str, tuple[str, ...]]


def labels_of(vocabulary: Vocabulary, name: str) -> dict[str, Texts]:
    """Give the words of a list with their labels: an enumeration, regions, events, truths."""
    if name == "truth":
        return vocabulary.labels["truth"]
    if name == "region":
        return {
            code: {lang: f"{text} ({code})" for lang, text in names.items()}
            for code, names in REGIONS.items()
        }
    if name == "event":
        return {kind: event.label for kind, event in vocabulary.events.items()}
    return vocabulary.values[name]


def plain_type(kind: str) -> str:
    """Give the name of a type without the brackets of a list."""
    return kind.strip("[]")
