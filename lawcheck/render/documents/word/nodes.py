"""Elements of WordprocessingML as text, each escaped where it is made.

Shapes
    A node is text: it nests in another, and is parsed once, when the paper is whole.
Source
    ECMA-376, part 1; the order of children is that of its schema.
"""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from lawcheck.render.plain import visible

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = f'xmlns:w="{WORD}" xmlns:r="{RELATIONS}"'
# What XML cannot hold at all, and the line end that a reader of XML would change.
UNHELD = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def node(name: str, /, *inside: str, **values: object) -> str:
    """Write an element of Word; values are its attributes."""
    told = "".join(f' w:{key}="{quoted(str(value))}"' for key, value in values.items())
    held = "".join(inside)
    return f"<w:{name}{told}>{held}</w:{name}>" if held else f"<w:{name}{told}/>"


def root(name: str, *inside: str) -> str:
    """Write an element that stands alone in a file."""
    return f"<w:{name} {NAMES}>{''.join(inside)}</w:{name}>"


def letters(text: str) -> str:
    """Write text; what XML cannot hold is shown by its number."""
    return escape(UNHELD.sub(lambda found: visible(found[0]), text))


def quoted(text: str) -> str:
    """Write text in an attribute, where a line end would become a space."""
    return letters(text).replace('"', "&quot;").replace("\n", " ").replace("\t", " ")
