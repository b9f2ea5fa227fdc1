"""The exhibits of a whole file: every source that can be attached, in the order of the file.

Shapes
    The list of exhibits and the chronology number them alike.
"""

from __future__ import annotations

from lawcheck.render.documents.facts import NO_EXHIBIT, Values
from lawcheck.render.naming import Speaker


def of_file(s: Speaker) -> Values:
    """Give the ids of the sources that are exhibits."""
    return tuple(one.id for one in s.case.sources.values() if one.kind not in NO_EXHIBIT)
