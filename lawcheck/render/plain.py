"""Text safe to print: no character reaches a terminal or a page that acts or hides.

Shapes
    `visible` gives one line, `visible_lines` keeps line ends; a hidden character is
    shown by its number.
"""

from __future__ import annotations

from lawcheck.language.hidden import visible, visible_lines

__all__ = ["visible", "visible_lines"]
