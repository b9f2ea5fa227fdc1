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
from lawcheck.render.documents.word.nodes import NAMES, RELATIONS, node
from lawcheck.render.documents.word.numbering import Numbering
from lawcheck.render.documents.word.page import (
    PAGE,
    TEXT_WIDTH,
    W,
    default_style,
    fill,
    highest,
    letter_size,
    modern,
    numbered_from_one,
    unused,
)
from lawcheck.render.documents.word.styles import Style, normal, style_id, styles, written

EXTRA = "docx"
OFFICE = f"{RELATIONS}/"
KEPT = ("styles", "numbering", "settings")
FIRM = ("fontTable", "theme", "header", "footer")
# What would lock the file, ask another for data, or tell about those who wrote the letterhead.
SETTINGS = (
    "writeProtection", "documentProtection", "readModeInkLockDown", "trackRevisions",
    "mailMerge", "docVars", "rsids", "attachedTemplate", "footnotePr", "endnotePr",
    "linkStyles", "saveThroughXslt",
)  # fmt: skip
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
        self.document = docx.Document(io.BytesIO(letterhead) if letterhead else None)
        self.part = self.document.part
        self.own = letterhead is None
        self.section = self.sheet()
        self.drop_the_rest()
        self.set_up(lang)
        sheet = self.document.styles.element
        if self.own:
            fill(sheet, self.parsed(*normal(lang)))
        self.body = letter_size(sheet)
        self.ids = self.dress(sheet)
        self.numbers = self.numbering_element()
        self.numbering = Numbering(
            1 + highest(self.numbers, "abstractNum", "abstractNumId"),
            1 + highest(self.numbers, "num", "numId"),
        )
        if not self.section.findall(f"{W}footerReference"):
            self.number_pages()

    def parsed(self, *nodes: str) -> list[Any]:
        """Make elements of nodes."""
        return list(self.parse(f"<w:p {NAMES}>{''.join(nodes)}</w:p>"))

    # -- what is there -------------------------------------------------------------------

    def sheet(self) -> Any:
        """Take the page set-up of the last section, with what it has of those before it."""
        body = self.document.element.body
        last = body.get_or_add_sectPr()
        if self.own:
            fill(last, self.parsed(*PAGE))
            return deepcopy(last)
        found = {}
        for section in body.iter(f"{W}sectPr"):
            for one in section:
                if one.tag in (f"{W}headerReference", f"{W}footerReference"):
                    found[one.tag, one.get(f"{W}type")] = one
        kept = deepcopy(last)
        for one in [child for child in kept if child.tag in {tag for tag, _ in found}]:
            kept.remove(one)
        for number, one in enumerate(found.values()):
            kept.insert(number, deepcopy(one))
        return kept

    def drop_the_rest(self) -> None:
        """Let go of everything that belonged to the words or tells who wrote them."""
        used = {one.get(f"{{{RELATIONS}}}id") for one in self.section}
        kinds = KEPT if self.own else KEPT + FIRM
        for name, relation in list(self.part.rels.items()):
            kind = relation.reltype.removeprefix(OFFICE)
            if kind not in kinds or (kind in ("header", "footer") and name not in used):
                del self.part.rels[name]
        package = self.part.package
        for name, relation in list(package.rels.items()):
            if relation.reltype != OFFICE + "officeDocument":
                del package.rels[name]
        fill(self.document.element.body, [])

    def set_up(self, lang: str) -> None:
        """Keep the settings that shape the page, none that lock it or tell a story."""
        settings = self.document.settings.element
        if self.own:
            fill(settings, self.parsed(*modern(lang)))
            return
        for one in list(settings):
            if one.tag in [W + name for name in SETTINGS]:
                settings.remove(one)

    def dress(self, sheet: Any) -> dict[str, str]:
        """Add the styles that are absent, and give the ids of all by name."""
        ids = {
            one.find(f"{W}name").get(f"{W}val").lower(): one.get(f"{W}styleId")
            for one in sheet.findall(f"{W}style")
            if one.find(f"{W}name") is not None
        }
        usual = default_style(sheet)
        if usual is not None:
            ids["normal"] = usual.get(f"{W}styleId")
        wanted = (Style("Normal", base=""), *styles(self.body))
        ours = [one for one in wanted if one.name.lower() not in ids]
        for style in ours:
            ids[style.name.lower()] = unused(style_id(style.name), set(ids.values()))
        for one in self.parsed(*(written(style, ids) for style in ours)):
            sheet.append(one)
        return ids

    def numbering_element(self) -> Any:
        """Give the element that holds the numbers of lists."""
        kind = OFFICE + "numbering"
        for relation in self.part.rels.values():
            if relation.reltype == kind:
                found = relation.target_part.element
                if self.own:
                    fill(found, [])
                return found
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

    @property
    def width(self) -> int:
        """Give the width of the text, in twentieths of a point."""
        page, margins = self.section.find(f"{W}pgSz"), self.section.find(f"{W}pgMar")
        if page is None or margins is None:
            return TEXT_WIDTH
        sides = sum(int(margins.get(f"{W}{name}", "0")) for name in ("left", "right", "gutter"))
        return max(int(page.get(f"{W}w", "0")) - sides, TEXT_WIDTH // 3)

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
