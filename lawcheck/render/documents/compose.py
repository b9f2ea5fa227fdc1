"""From what is known of a case to a paper: fill the template, read the tree, close it.

Source
    A template is a file of the program, never of a user: no text of a case or of a
    letterhead is ever read as one.
"""

from __future__ import annotations

from collections.abc import Mapping

from lawcheck.render.documents.closing import closing
from lawcheck.render.documents.kinds import Kind
from lawcheck.render.documents.markup import blocks_of
from lawcheck.render.documents.matter import Content, Matter
from lawcheck.render.documents.tree import Heading, Part, words
from lawcheck.render.environment import page


def part(kind: Kind, m: Matter, content: Content, templates: Mapping[str, str]) -> Part:
    """Write one paper in one language."""
    blocks = blocks_of(page(templates, kind.template, content.values))
    title = next(words(one.runs) for one in blocks if isinstance(one, Heading))
    blocks = (*blocks, *closing(kind, m, blocks, content.route))
    return Part(m.case.id, m.s.lang, title.replace("\n", " "), blocks, dict(content.pictures))
