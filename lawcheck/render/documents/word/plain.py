"""Plain paper: a file of Word without words, where there is no letterhead.

Source
    Margins of 30, 15, 20 and 20 mm are those of official papers in Kazakhstan.
"""

from __future__ import annotations

import io
import zipfile

from lawcheck.render.documents.word.nodes import RELATIONS, node, root
from lawcheck.render.documents.word.styles import normal

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PARTS = ("styles", "settings", "numbering")
MARGINS = {"top": 1134, "right": 850, "bottom": 1134, "left": 1701}  # twentieths of a point
SHEET = {"w": 11906, "h": 16838}
VERSION = {
    "name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word", "val": 15,
}  # fmt: skip


def plain_paper(lang: str) -> bytes:
    """Give the bytes of a sheet of A4 with our styles for text in a language."""
    page = node("pgSz", **SHEET), node("pgMar", **MARGINS, header=567, footer=567, gutter=0)
    members = {
        "[Content_Types].xml": types(),
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": relations({one: f"{one}.xml" for one in PARTS}),
        "word/document.xml": root("document", node("body", node("sectPr", *page))),
        "word/styles.xml": root("styles", *normal(lang)),
        "word/settings.xml": root("settings", *settings(lang)),
        "word/numbering.xml": root("numbering"),
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, HEAD + text)
    return target.getvalue()


def settings(lang: str) -> tuple[str, ...]:
    """Write the settings of a file that Word does not open as one of an old version."""
    return (
        node("defaultTabStop", val=709),
        node("characterSpacingControl", val="doNotCompress"),
        node("compat", node("compatSetting", **VERSION)),
        node("themeFontLang", val=lang),
        node("decimalSymbol", val="." if lang.startswith("en") else ","),
        node("listSeparator", val=";"),
    )


def types() -> str:
    """Say what each part is."""
    kinds = [("document", "document.main"), *((one, one) for one in PARTS)]
    told = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{KIND}.{kind}+xml"/>'
        for name, kind in kinds
    )
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="{rels}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{told}</Types>'
    )


def relations(targets: dict[str, str]) -> str:
    """Say which parts belong to another, by kind."""
    told = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{told}</Relationships>'
