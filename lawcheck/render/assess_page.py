"""The assessment of a case as a page: what the text says, with the timeline drawn.

Source
    The lines are those of the text; only the timeline has a form of its own on a page.
"""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from lawcheck.model.case import Case
from lawcheck.model.result import Question, Result
from lawcheck.model.route import Route
from lawcheck.render.naming import Rules, speaker
from lawcheck.render.page_outline import Outline
from lawcheck.render.text import body, title_lines
from lawcheck.render.timeline import timeline
from lawcheck.render.timeline_drawing import drawn
from lawcheck.render.timeline_picture import Picture, pictures
from lawcheck.render.timeline_text import timeline_section


class CasePage(NamedTuple):
    """One case on a page; without any date in it there is no timeline."""

    lang: str
    outline: Outline
    timeline: Outline
    pictures: tuple[Picture, ...]

    @property
    def drawing(self) -> Markup:
        """Give the pictures as markup: it is ours, with the words of the case as text."""
        return Markup(drawn(self.pictures))


def case_page(
    case: Case,
    result: Result,
    questions: tuple[Question, ...],
    rules: Rules,
    lang: str,
    routes: tuple[Route, ...] = (),
) -> CasePage:
    """Build the page of one case."""
    s = speaker(case, rules, lang, (one.norm for one in result.findings))
    found = timeline(s, result)
    outline, timed = Outline(), Outline()
    title_lines(outline, s, result)
    timeline_section(timed, s, found, drawn=False)
    body(outline, s, result, questions, routes)
    return CasePage(lang, outline, timed, pictures(s, found) if found else ())
