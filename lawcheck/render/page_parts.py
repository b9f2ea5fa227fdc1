"""A page about the law: what stands on it, before it is text, Markdown or HTML.

Shapes
    Everything is words of one language, safe to print.  What is empty is left out by
    whoever writes the page; nothing is decided there.
"""

from __future__ import annotations

from typing import NamedTuple


class Field(NamedTuple):
    """One labelled value of a norm; `name` is the same in every language."""

    name: str
    label: str
    value: str


class WordingBlock(NamedTuple):
    """One wording: which, what it says in our summary, and its fields."""

    head: str  # "" where there is only one
    edition: str  # "" of one that was not law
    says: str  # "" where another wording of the block says it
    fields: tuple[Field, ...]
    answer: str = ""  # what it says of a case, where there is one


class Block(NamedTuple):
    """One norm on the page."""

    id: str
    title: str
    cite: str
    notes: tuple[str, ...]
    wordings: tuple[WordingBlock, ...]
    fields: tuple[Field, ...] = ()  # of the norm, whatever its wording


class Section(NamedTuple):
    """Norms under one heading: one printed page or more."""

    heading: str
    notes: tuple[str, ...]
    blocks: tuple[Block, ...]


class Listing(NamedTuple):
    """Lines under a heading, such as the acts or the scope."""

    heading: str
    lines: tuple[str, ...]


class Page(NamedTuple):
    """A whole page."""

    lang: str
    title: str
    lead: str
    front: tuple[Listing, ...]
    sections: tuple[Section, ...]
    back: tuple[Listing, ...]
    summary_label: str  # what stands before our summary of a norm
