"""A document as PDF: tagged, to be kept (PDF/A-2a) and to be heard (PDF/UA-1).

Shapes
    The typesetter is handed a template of ours and plain values: nothing in a document is
    markup to it, no file and no network is read, and the only fonts are those it holds.
Errors
    `MissingExtra` without the extra `pdf`.  A character that no font holds is written by
    its number, as a hidden one is: the standards allow no empty box.
"""

from __future__ import annotations

import json
import os
import re
from datetime import date
from typing import cast

from lawcheck.language.extras import needs
from lawcheck.render.documents.setting import document_values
from lawcheck.render.documents.tree import Document

STANDARDS = ["a-2a", "ua-1"]
EPOCH = date(1970, 1, 1).toordinal()
DAY = 24 * 60 * 60
NOWHERE = os.devnull
# What the typesetter says of a text that it cannot show, or that may not be in such a file.
REFUSED = re.compile(r'(?:the text|codepoint) `"((?:[^"\\]|\\.)+)"`')
NUMBERED = re.compile(r"\\u\{([0-9a-f]+)\}")
HELD = re.compile("[\x20-\x7eЀ-ӿ]")  # by every font: refused only beside one that is not


def document_pdf(document: Document, template: str) -> bytes:
    """Write all parts; each begins on a sheet of its own, with its own page numbers."""
    typst = needs("typst", "pdf")
    refused: dict[int, str] = {}
    while True:
        values = document_values(document, refused)
        try:
            made = typst.compile(
                template.encode(),
                root=NOWHERE,
                package_path=NOWHERE,
                package_cache_path=NOWHERE,
                ignore_system_fonts=True,
                sys_inputs={"document": json.dumps(values, ensure_ascii=False)},
                pdf_standards=STANDARDS,
                timestamp=(document.day - EPOCH) * DAY,
            )
        except typst.TypstError as error:
            new = refused_in(error.diagnostic) - refused.keys()
            if not new:
                raise
            refused |= {one: chr(one).encode("unicode_escape").decode() for one in new}
        else:
            return cast(bytes, made)


def refused_in(diagnostic: str) -> set[int]:
    """Give the characters that cannot be shown."""
    found = (
        NUMBERED.sub(lambda match: chr(int(match[1], 16)), one)
        for one in REFUSED.findall(diagnostic)
    )
    return {ord(letter) for text in found for letter in text if not HELD.match(letter)}
