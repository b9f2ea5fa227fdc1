"""What a document is written from: one case, its findings, its ways, in one language.

Shapes
    A `Matter` is all that is known; `Content` is what a template may use of it, as plain
    values: texts, numbers, tuples and mappings, and pictures by the name of their figure.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from lawcheck.engine.counting import local_day
from lawcheck.model.case import Case
from lawcheck.model.result import Question, Result
from lawcheck.model.route import Route
from lawcheck.render.documents.written import Writer
from lawcheck.render.naming import Rules, Speaker, speaker
from lawcheck.render.times import day_words

NO_PICTURES: Mapping[str, str] = MappingProxyType({})


class Matter(NamedTuple):
    """A case that was evaluated; `s` words it."""

    case: Case
    result: Result
    questions: tuple[Question, ...]
    routes: tuple[Route, ...]
    rules: Rules
    s: Speaker

    @property
    def day(self) -> date:
        """Give the day of reading."""
        return local_day(self.case.as_of, self.case.zone)

    @property
    def day_told(self) -> str:
        """Write the day of reading."""
        return day_words(self.day, self.s.lang)


class Content(NamedTuple):
    """What one template fills in; `route` is that of a filing, for its last sheet."""

    values: Mapping[str, Any]
    pictures: Mapping[str, str] = NO_PICTURES
    route: Route | None = None


def matter(
    case: Case,
    result: Result,
    questions: tuple[Question, ...],
    routes: tuple[Route, ...],
    rules: Rules,
    lang: str,
) -> Matter:
    """Gather what a document in one language is written from."""
    s = Writer(*speaker(case, rules, lang, (one.norm for one in result.findings)))
    return Matter(case, result, questions, routes, rules, s)
