"""Read a file of Word back, as another program would."""

import io
import re
import zipfile
from typing import Any, NamedTuple
from xml.etree import ElementTree

import docx

from lawcheck.render.documents.as_docx import document_docx
from lawcheck.render.documents.markup import blocks_of
from lawcheck.render.documents.tree import Block, Document, Figure, Part, Run, inner, runs_in
from lawcheck.render.documents.word.page import W

DAY = 736_780  # 27 March 2018


class Read(NamedTuple):
    """A file that was written and opened again."""

    data: bytes
    document: Any

    @property
    def body(self) -> Any:
        return self.document.element.body

    def all(self, tag: str) -> list[Any]:
        return list(self.body.iter(f"{W}{tag}"))

    def one(self, words: str) -> Any:
        """Give the one paragraph that says these words."""
        [found] = [one for one in self.all("p") if letters(one) == words]
        return found

    def style(self, words: str) -> str:
        """Name the style of the one paragraph that says these words."""
        return style_of(self.document, self.one(words))


def opened(data: bytes) -> Read:
    return Read(data, docx.Document(io.BytesIO(data)))


def written(markup: str, lang: str = "ru", letterhead: bytes | None = None, parts: int = 1) -> Read:
    """Write blocks given as a template writes them, and read them back."""
    part = Part("T-001", lang, "title", blocks_of(f"<article>{markup}</article>"), {})
    return opened(document_docx(Document("memo", (part,) * parts, DAY), letterhead))


def style_of(document: Any, paragraph: Any) -> str:
    named = paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val")
    [style] = [one for one in document.styles if one.style_id == named]
    return str(style.name)


def letters(element: Any) -> str:
    """Join the letters inside an element."""
    return "".join(one.text or "" for one in element.iter(f"{W}t"))


def number_of(paragraph: Any) -> tuple[int, int]:
    """Give the list a paragraph counts in, and its level."""
    found = paragraph.find(f"{W}pPr/{W}numPr")
    return int(found.find(f"{W}numId").get(f"{W}val")), int(found.find(f"{W}ilvl").get(f"{W}val"))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def source(document: Document) -> str:
    """Give every letter of a tree but those under a picture, which paper does not have."""
    told = (run.text for part in document.parts for run in told_runs(part.blocks))
    return squeezed("".join(told))


def told_runs(blocks: tuple[Block, ...]) -> list[Run]:
    return list(runs_in(tuple(bare(one) for one in blocks)))


def bare(block: Block) -> Block:
    assert not any(isinstance(one, Figure) for group in inner(block) for one in group)
    return Figure(block.name, ()) if isinstance(block, Figure) else block


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target.getvalue()


def tree_of(data: bytes) -> Any:
    return ElementTree.fromstring(data)
