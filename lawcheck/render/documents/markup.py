"""From the subset of HTML that templates write to the tree of a document.

Shapes
    `<article>` around blocks.  Blocks: `h1` to `h3`, `p` (class: a role), `ol`, `ul`,
    `table` (`caption`, `thead`, `tbody`; `th` in a body heads its row), `details` with a
    `summary` (class `screen`: not on paper), `figure id=NAME` with a `figcaption`, `hr` for
    a new sheet.  Inside: `b`, `i`, `mark` (a place to fill in), `span lang`, `br`.
Errors
    `MarkupError` for anything else: a template says only what every format can show.
Source
    Case text was escaped by the template; white space is that of HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from lawcheck.render.documents.tree import (
    ROLES,
    Block,
    Break,
    Figure,
    Fold,
    Heading,
    Items,
    Paragraph,
    Run,
    Table,
    words,
)

SPACE = re.compile(r"[ \t\n\r]+")  # a space that must not break stays
LEVELS = {"h1": 1, "h2": 2, "h3": 3}
LOOKS = {"b": "bold", "i": "italic", "mark": "blank"}
INSIDE = (*LOOKS, "span", "br")
SCREEN = "screen"
ALLOWED = {"p": {"class"}, "details": {"class"}, "figure": {"id"}, "span": {"lang"}}
Element = ElementTree.Element


class MarkupError(Exception):
    """A template wrote something that is not in the subset."""


def blocks_of(markup: str) -> tuple[Block, ...]:
    """Read the blocks of one article."""
    if "<!" in markup:  # before the parser sees it: an entity could be declared there
        raise MarkupError("a declaration, a comment or a section is not in the subset")
    try:
        root = ElementTree.fromstring(markup.strip())
    except ElementTree.ParseError as error:
        # The words of the document are somebody's life: only the place is said.
        raise MarkupError("line {}, column {}: not well-formed".format(*error.position)) from None
    if root.tag != "article":
        raise MarkupError("an article was expected")
    check(root)
    return blocks_in(root)


def check(element: Element) -> None:
    """Refuse attributes that mean nothing here."""
    for one in element.iter():
        if set(one.attrib) - ALLOWED.get(str(one.tag), set()):
            raise MarkupError(f"<{one.tag}> has an attribute that is not in the subset")


def blocks_in(element: Element) -> tuple[Block, ...]:
    """Read the blocks inside an element; text between them is a paragraph."""
    found: list[Block] = []
    loose: list[Run] = text_run(element.text, frozenset(), "")
    for child in element:
        if child.tag in INSIDE:
            loose += inside(child, frozenset(), "")
        else:
            found += paragraph(loose)
            loose = []
            found.append(block(child))
        loose += text_run(child.tail, frozenset(), "")
    return (*found, *paragraph(loose))


def paragraph(runs: list[Run]) -> list[Block]:
    """Make a paragraph of runs, unless they are but white space."""
    trimmed = tidy(runs)
    return [Paragraph("text", trimmed)] if trimmed else []


def block(element: Element) -> Block:
    """Read one block."""
    tag = str(element.tag)
    if tag in LEVELS:
        return Heading(LEVELS[tag], runs_of(element))
    if tag == "p":
        role = element.get("class", "text")
        if role not in ROLES:
            raise MarkupError(f"no role of a paragraph: {role}")
        return Paragraph(role, runs_of(element))
    if tag in ("ol", "ul"):
        return Items(tag == "ol", tuple(blocks_in(one) for one in only(element, "li")))
    if tag == "table":
        return table(element)
    if tag == "details":
        return fold(element)
    if tag == "figure":
        caption = list(only(element, "figcaption"))
        return Figure(element.get("id", ""), runs_of(caption[0]) if caption else ())
    if tag == "hr":
        return Break()
    raise MarkupError(f"<{tag}> is not in the subset")


def only(element: Element, *tags: str) -> Iterator[Element]:
    """Give the children of an element, all of the kinds that belong there."""
    for child in element:
        if child.tag not in tags or (child.tail or "").strip():
            raise MarkupError(f"<{child.tag}> does not belong into <{element.tag}>")
        yield child


def table(element: Element) -> Table:
    """Read a table; every row has as many cells as its head."""
    caption: tuple[Run, ...] = ()
    head: tuple[tuple[Block, ...], ...] = ()
    rows: list[tuple[tuple[Block, ...], ...]] = []
    row_heads = False
    for child in only(element, "caption", "thead", "tbody"):
        if child.tag == "caption":
            caption = runs_of(child)
            continue
        for row in only(child, "tr"):
            cells = list(only(row, "th", "td"))
            row_heads = row_heads or (child.tag == "tbody" and cells[0].tag == "th")
            read = tuple(blocks_in(cell) for cell in cells)
            if child.tag == "thead":
                head = read
            else:
                rows.append(read)
    if any(len(row) != len(head) for row in rows):
        raise MarkupError("a row of a table has more or fewer cells than its head")
    return Table(caption, head, tuple(rows), row_heads)


def fold(element: Element) -> Fold:
    """Read what opens under a line."""
    summary = element.find("summary")
    if summary is None or element[0] is not summary:
        raise MarkupError("<details> begins with its <summary>")
    if element.get("class", SCREEN) != SCREEN:
        raise MarkupError("<details> is for the screen alone, or for every form")
    line = runs_of(summary)
    rest = Element("article")
    rest.text = summary.tail
    rest.extend(list(element)[1:])
    return Fold(line, blocks_in(rest), on_paper="class" not in element.attrib)


# -- runs --------------------------------------------------------------------------------


def runs_of(element: Element) -> tuple[Run, ...]:
    """Read the runs of a block that holds only text."""
    return tidy(list(within(element, frozenset(), "")))


def within(element: Element, styles: frozenset[str], lang: str) -> Iterator[Run]:
    """Read the text of an element and of those inside it."""
    yield from text_run(element.text, styles, lang)
    for child in element:
        yield from inside(child, styles, lang)
        yield from text_run(child.tail, styles, lang)


def inside(element: Element, styles: frozenset[str], lang: str) -> Iterator[Run]:
    """Read one element inside a text."""
    tag = str(element.tag)
    if tag == "br":
        yield Run("\n", styles, lang)
    elif tag == "mark":
        # One place to fill in is one run, whatever stands in it.
        held = tidy(list(within(element, styles, lang)))
        yield Run(words(held), styles | {"blank"}, lang)
    elif tag in LOOKS:
        yield from within(element, styles | {LOOKS[tag]}, lang)
    elif tag == "span":
        yield from within(element, styles, element.get("lang", lang))
    else:
        raise MarkupError(f"<{tag}> does not belong into a text")


def text_run(text: str | None, styles: frozenset[str], lang: str) -> list[Run]:
    """Make a run of a text; white space counts as one space."""
    return [Run(SPACE.sub(" ", text), styles, lang)] if text else []


def tidy(runs: list[Run]) -> tuple[Run, ...]:
    """Join runs of one look; take white space from both ends, doubled, and beside breaks."""
    joined: list[Run] = []
    for run in runs:
        text, last = run.text, joined[-1] if joined else None
        if text.startswith(" ") and (last is None or last.text.endswith((" ", "\n"))):
            text = text[1:]
        if text == "\n" and last is not None and last.text.endswith(" "):
            joined[-1] = last._replace(text=last.text[:-1])
        if not text:
            continue
        last = joined[-1] if joined else None
        same = last is not None and (last.styles, last.lang) == (run.styles, run.lang)
        if last is not None and same and "blank" not in run.styles:
            joined[-1] = last._replace(text=last.text + text)
        else:
            joined.append(run._replace(text=text))
    while joined and not joined[-1].text.rstrip(" \n"):
        joined.pop()
    if joined:
        joined[-1] = joined[-1]._replace(text=joined[-1].text.rstrip(" \n"))
    return tuple(one for one in joined if one.text)
