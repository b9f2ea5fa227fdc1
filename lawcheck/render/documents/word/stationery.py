"""The sheet a document is written on: a letterhead that was emptied, or a plain one.

Shapes
    What stays of a letterhead: its styles, page set-up, header and footer.  Its words, its
    notes, the trace of who wrote it and everything bound to them go.
Errors
    `MissingExtra` where the package that writes Word files is not installed.
"""

from __future__ import annotations

import io
from copy import deepcopy
from datetime import date
from typing import Any

from lawcheck.language.extras import needs
from lawcheck.render.documents.word.emptying import empty, forget, section_of
from lawcheck.render.documents.word.nodes import NAMES, RELATIONS, node
from lawcheck.render.documents.word.numbering import Numbering
from lawcheck.render.documents.word.page import (
    W,
    default_style,
    fill,
    highest,
    letter_size,
    numbered_from_one,
    text_width,
    unused,
)
from lawcheck.render.documents.word.plain import plain_paper
from lawcheck.render.documents.word.styles import Style, style_id, styles, written

EXTRA = "docx"
CORE = """<cp:coreProperties \
xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><cp:revision>1</cp:revision>\
<dcterms:created xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:created>\
<dcterms:modified xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:modified>\
</cp:coreProperties>"""


class Stationery:
    """A file of Word without words, and what its styles are called."""

    def __init__(self, letterhead: bytes | None, lang: str) -> None:
        docx = needs("docx", EXTRA)
        self.parse = needs("docx.oxml", EXTRA).parse_xml
        self.document = docx.Document(io.BytesIO(letterhead or plain_paper(lang)))
        self.part = self.document.part
        self.section = section_of(self.part.element.body)
        empty(self.part, self.section)
        forget(self.part, self.section)
        self.width = text_width(self.section)
        sheet = self.document.styles.element
        self.body = letter_size(sheet)
        self.ids = self.dress(sheet)
        self.numbers = self.numbering_element()
        self.numbering = Numbering(
            1 + highest(self.numbers, "abstractNum", "abstractNumId"),
            1 + max(0, highest(self.numbers, "num", "numId")),  # none is no list
        )
        if not self.section.findall(f"{W}footerReference"):
            self.number_pages()

    def parsed(self, *nodes: str) -> list[Any]:
        """Make elements of nodes."""
        return list(self.parse(f"<w:p {NAMES}>{''.join(nodes)}</w:p>"))

    # -- what is there -------------------------------------------------------------------

    def dress(self, sheet: Any) -> dict[str, str]:
        """Add the styles that are absent, and give the ids of all by name."""
        there = {
            one.find(f"{W}name").get(f"{W}val").lower(): one
            for one in sheet.findall(f"{W}style")
            if one.find(f"{W}name") is not None
        }
        ids, ours = {}, []
        for style in (Style("Normal", base=""), *styles(self.body)):
            name = style.name.lower()
            found = there.get(name)
            if name == "normal" and default_style(sheet) is not None:
                found = default_style(sheet)
            if found is not None and found.get(f"{W}type", "paragraph") == style.kind:
                ids[name] = found.get(f"{W}styleId")
            else:
                ours.append(style)
        taken = {one.get(f"{W}styleId") for one in there.values()}
        told = []
        for style in ours:
            ids[style.name.lower()] = unused(style_id(style.name), taken)
        for style in ours:
            # Two styles of one name, though of two kinds, are a damaged file to Word.
            shown = f"{style.name} (text)" if style.name.lower() in there else style.name
            told.append(written(style, shown, ids))
        for one in self.parsed(*told):
            sheet.append(one)
        return ids

    def numbering_element(self) -> Any:
        """Give the element that holds the numbers of lists."""
        kind = f"{RELATIONS}/numbering"
        for relation in self.part.rels.values():
            if relation.reltype == kind:
                return relation.target_part.element
        content = needs("docx.opc.constants", EXTRA).CONTENT_TYPE.WML_NUMBERING
        name = needs("docx.opc.packuri", EXTRA).PackURI("/word/numbering.xml")
        element = self.parse(f"<w:numbering {NAMES}/>")
        kept = needs("docx.opc.part", EXTRA).XmlPart
        self.part.relate_to(kept(name, content, element, self.part.package), kind)
        return element

    def number_pages(self) -> None:
        """Put the number of the page at its foot."""
        body = self.document.element.body
        body.append(self.section)
        footer = self.document.sections[0].footer
        footer.is_linked_to_previous = False
        field = node("fldSimple", node("r", node("t", "1")), instr="PAGE")
        style = node("pPr", node("pStyle", val=self.ids["footer"]), node("jc", val="center"))
        fill(footer._element, self.parsed(node("p", style, field)))
        body.remove(self.section)

    # -- what is written -----------------------------------------------------------------

    def write(self, parts: list[list[str]]) -> None:
        """Put the parts on the sheet, each in a section that counts its own pages."""
        body = self.document.element.body
        for number, part in enumerate(parts):
            elements = self.parsed(*part)
            for one in elements:
                body.append(one)
            [count] = self.parsed(node("pgNumType", start=1))
            section = numbered_from_one(deepcopy(self.section), count)
            if number + 1 == len(parts):
                body.append(section)
                continue
            last = elements[-1] if elements and elements[-1].tag == f"{W}p" else None
            if last is None:
                [last] = self.parsed(node("p"))
                body.append(last)
            last.get_or_add_pPr().append(section)
        self.count_lists()

    def count_lists(self) -> None:
        """Add the lists that were begun; how they look comes before that they count."""
        for told, later in (
            (self.numbering.looks(), (f"{W}num", f"{W}numIdMacAtCleanup")),
            (self.numbering.counts(), (f"{W}numIdMacAtCleanup",)),
        ):
            tags = [one.tag for one in self.numbers]
            place = next((i for i, tag in enumerate(tags) if tag in later), len(tags))
            self.numbers[place:place] = self.parsed(*told)

    def saved(self, day: int) -> bytes:
        """Give the bytes of the file; it says the day of reading, and nobody's name."""
        package = self.part.package
        content = needs("docx.opc.constants", EXTRA).CONTENT_TYPE.OPC_CORE_PROPERTIES
        kind = needs("docx.opc.constants", EXTRA).RELATIONSHIP_TYPE.CORE_PROPERTIES
        name = needs("docx.opc.packuri", EXTRA).PackURI("/docProps/core.xml")
        told = CORE.format(day=date.fromordinal(day).isoformat()).encode()
        core = needs("docx.opc.part", EXTRA).Part(name, content, told, package)
        package.relate_to(core, kind)
        target = io.BytesIO()
        self.document.save(target)
        return target.getvalue()
