"""Letterheads of firms that do not exist, as Word would have saved them."""

import io

import docx
from docx.oxml import parse_xml
from docx.shared import Mm, Pt

from lawcheck.render.documents.word.nodes import NAMES, node
from lawcheck.render.documents.word.page import W
from tests.lawcheck.render.documents.word.reading import members, packed

HEADER = "Адвокатская контора «Вымышленная» {{ 7 * 7 }}"
FOOTER = "тел. 000"
OLD = "Прежнее письмо: тайна клиента"
AUTHOR = "Тестов"


def letterhead() -> bytes:
    """Make a letterhead that was a letter before, with the traces of who wrote it."""
    document = docx.Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(11)
    document.styles["Heading 1"].font.size = Pt(17)
    section = document.sections[0]
    section.page_width, section.left_margin, section.right_margin = Mm(210), Mm(25), Mm(25)
    section.header.paragraphs[0].text = HEADER
    section.footer.paragraphs[0].text = FOOTER
    document.add_paragraph(OLD)
    document.add_paragraph(OLD, style="List Number")
    document.add_comment(document.paragraphs[0].runs, text=OLD, author=AUTHOR, initials="Т")
    document.core_properties.author = AUTHOR
    for one in (node("documentProtection", edit="readOnly"), node("rsids", node("rsid", val="1"))):
        document.settings.element.append(parsed(one))
    changed = node(
        "ins", node("r", node("t", "!")), id=7, author=AUTHOR, date="2020-01-01T00:00:00Z"
    )
    section.header._element.append(parsed(node("p", changed, rsidR="00AB")))
    return saved(document)


def bare() -> bytes:
    """Make a letterhead without a numbering part, a footer, or the styles that we use."""
    document = docx.Document()
    sheet = document.styles.element
    for one in list(sheet.findall(f"{W}style")):
        sheet.remove(one)
    for rel_id, relation in list(document.part.rels.items()):
        if relation.reltype.endswith("/numbering"):
            del document.part.rels[rel_id]
    return saved(document)


def named_in_russian() -> bytes:
    """Make a letterhead whose styles have the ids of a Russian Word, and one that clashes."""
    parts = members(saved(docx.Document()))
    sheet = parts["word/styles.xml"]
    for old, new in ((b'"Heading1"', b'"1"'), (b'"Title"', b'"a3"'), (b'"Normal"', b'"a"')):
        sheet = sheet.replace(b"w:styleId=" + old, b"w:styleId=" + new)
        sheet = sheet.replace(b"w:basedOn w:val=" + old, b"w:basedOn w:val=" + new)
    clash = node("style", node("name", val="Quiet"), type="character", styleId="Quiet")
    sheet = sheet.replace(b"</w:styles>", clash.encode() + b"</w:styles>")
    return packed({**parts, "word/styles.xml": sheet})


def of_two_sections() -> bytes:
    """Make a letterhead whose last section takes its header over from the first."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = HEADER
    document.add_section()
    return saved(document)


def parsed(text: str) -> object:
    return parse_xml(f"<w:p {NAMES}>{text}</w:p>")[0]


def saved(document: object) -> bytes:
    target = io.BytesIO()
    document.save(target)  # type: ignore[attr-defined]
    return target.getvalue()
