"""A result as headings, blocks and lines, for pages: what a `Sheet` would write as text.

Shapes
    An `Outline` takes what a `Sheet` takes, so that a page says what the text says.  Lines
    become a tree by their indents; after a gap, a line as deep as the sections begin a block.
"""

from __future__ import annotations

from lawcheck.render.layout import Sheet, plain

LABEL_END = ":"
BLOCK = 2  # columns by which a block stands in its section


class Line:
    """A line of a page: words, or a label with a value; what stands deeper belongs to it."""

    def __init__(self, text: str, label: str = "", style: str = "") -> None:
        self.text = plain(text)
        self.label = plain(label)
        self.style = style
        self.lines: list[Line] = []


class Part:
    """A heading with lines: a block of a section, or what stands before its blocks."""

    def __init__(self, heading: str = "", style: str = "") -> None:
        self.heading = plain(heading)
        self.style = style
        self.lines: list[Line] = []


class Section:
    """A section of a page: first its notes, then its blocks."""

    def __init__(self, heading: str) -> None:
        self.heading = plain(heading)
        self.notes = Part()
        self.blocks: list[Part] = []


class Outline(Sheet):
    """What a sheet would show, kept by what it means."""

    def __init__(self) -> None:
        super().__init__(0, color=False)
        self.title = ""
        self.lead: list[str] = []
        self.sections: list[Section] = []
        self.parted = False
        self.open: list[tuple[int, Line]] = []  # lines that deeper ones would belong to

    def heading(self, text: str) -> None:
        """Begin a section."""
        self.sections.append(Section(text))
        self.parted, self.open = False, []

    def gap(self) -> None:
        """Let the next line begin a block."""
        self.parted = bool(self.sections)

    def add(self, text: str, indent: int = 0, hang: int = 2, style: str = "") -> None:
        """Take a line; the first is the title, those before a section lead to it."""
        del hang
        if not self.sections:
            if self.title:
                self.lead.append(plain(text))
            else:
                self.title = plain(text)
        elif self.parted and indent <= BLOCK:
            self.sections[-1].blocks.append(Part(text, style))
            self.parted, self.open = False, []
        elif text.endswith(LABEL_END):
            self.take(Line("", text.removesuffix(LABEL_END), style), indent)
        else:
            self.take(Line(text, style=style), indent)

    def field(self, label: str, value: str, indent: int = 2) -> None:
        """Take a labelled value; one that is empty is left out."""
        if value:
            self.take(Line(value, label), indent)

    def take(self, line: Line, indent: int) -> None:
        """Put a line under the one it belongs to."""
        while self.open and self.open[-1][0] >= indent:
            self.open.pop()
        if self.open:
            self.open[-1][1].lines.append(line)
        else:
            section = self.sections[-1]
            (section.blocks[-1] if section.blocks else section.notes).lines.append(line)
        self.open.append((indent, line))
