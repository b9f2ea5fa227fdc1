"""Lines of plain text: wrapped at words, indented, coloured only when asked.

Shapes
    A `Sheet` collects lines.  A word longer than the line keeps a line of its own:
    nothing is ever cut.  Colour repeats what the words say and adds nothing.
Units
    Columns; a letter counts as one.
"""

from __future__ import annotations

NARROWEST = 20
NBSP = "\u00a0"  # holds words together while lines are broken; printed as a space
DEEPEST = 4  # an indent takes no more than this part of a line
HANGING = 3  # nor does that of the lines that follow
STYLES = {"heading": "1", "bad": "1;31", "open": "33", "good": "32", "faint": "2"}


class Sheet:
    """Text in the making."""

    def __init__(self, width: int, color: bool) -> None:
        self.width = max(width, NARROWEST)
        self.color = color
        self.lines: list[str] = []

    def add(self, text: str, indent: int = 0, hang: int = 2, style: str = "") -> None:
        """Add a paragraph; its second and later lines hang by some more columns."""
        indent = min(indent, self.width // DEEPEST)
        deep = min(indent + hang, self.width // HANGING)
        for line in wrap(text, self.width, " " * indent, " " * deep):
            self.lines.append(self.painted(line, style))

    def field(self, label: str, value: str, indent: int = 2) -> None:
        """Add a labelled value; one that is empty is left out."""
        if value:
            self.add(f"{label}: {value}", indent)

    def heading(self, text: str) -> None:
        """Begin a section."""
        self.gap()
        self.add(text, style="heading", hang=0)

    def gap(self) -> None:
        """Leave one empty line, never two."""
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def painted(self, line: str, style: str) -> str:
        """Colour a line's words, not its indent."""
        if not self.color or not style:
            return line
        words = line.lstrip(" ")
        return f"{' ' * (len(line) - len(words))}\x1b[{STYLES[style]}m{words}\x1b[0m"

    def text(self) -> str:
        """Give the whole, with one line end at its end."""
        return plain("\n".join(self.lines).rstrip("\n") + "\n")


def wrap(text: str, width: int, first: str, rest: str) -> list[str]:
    """Break a paragraph into lines at its spaces."""
    if len(first) + len(text) <= width and NBSP not in text:
        return [f"{first}{text}".rstrip(" ")]
    lines: list[str] = []
    indent = first
    left = parted(text, width - len(rest)) if NBSP in text else text
    while len(indent) + len(left) > width:
        space = left.rfind(" ", 0, width - len(indent) + 1)
        if space < 0:  # a word longer than the line
            space = left.find(" ")
        if space < 0:
            break
        lines.append(f"{indent}{left[:space]}".rstrip(" "))
        left = left[space + 1 :]
        indent = rest
    return [*lines, f"{indent}{left}".rstrip(" ")]


def parted(text: str, room: int) -> str:
    """Part words that are held together where they would not fit a line."""
    held = text.split(" ")
    return " ".join(one.replace(NBSP, " ") if len(one) > room else one for one in held)


def plain(text: str) -> str:
    """Put common spaces where words were held together."""
    return text.replace(NBSP, " ")
