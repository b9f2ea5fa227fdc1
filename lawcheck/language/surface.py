"""The shapes of act.yaml, of a chapter file as a whole, and of a calendar.

Shapes
    Expressions and dates are text here; `lower` reads them, so that their faults name
    the character and not the key.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field

from lawcheck.language.surface_vocabulary import Address, Id, Shape

Read = Literal["seen", "inferred", "recalled", "conflict", "unread"]
Strength = Literal[
    "statute", "treaty", "general_recommendation", "view", "concluding_observation", "standard"
]
YesNo = Annotated[
    Literal["yes", "no"],
    BeforeValidator(lambda value: {"true": "yes", "false": "no"}.get(value, value)),
]


class LanguagesShape(Shape):
    """Words for readers; a language that is missing is for a check to find."""

    en: str = ""
    ru: str = ""
    kk: str = ""


class RangeShape(Shape):
    """A day known only to lie between two days, both included."""

    from_: str = Field(alias="from")
    to: str


def ranged(value: Any) -> Any:
    """Take one day for the range from it to itself."""
    return {"from": value, "to": value} if isinstance(value, str) else value


Day = Annotated[RangeShape, BeforeValidator(ranged)]


class EditionShape(Shape):
    """One wording of an act and the first day it was in force."""

    id: Id
    first: Day
    by: str
    read: Read


class EndShape(Shape):
    """The repeal of an act."""

    id: Id = ""
    first: Day
    by: str
    read: Read


class ReadingShape(Shape):
    """A point the text leaves open."""

    id: Id
    title: LanguagesShape
    values: dict[Id, LanguagesShape]
    why: LanguagesShape
    suggested: str = ""


class ActShape(Shape):
    """A legal text."""

    id: Id
    titles: LanguagesShape
    number: str = ""
    url: Address = ""
    version: str
    editions: list[EditionShape] = Field(default_factory=list)
    ends: EndShape | None = None
    checked_to: str
    counting: Literal["unread", "include_start", "exclude_start"]
    survives_repeal: YesNo = "no"
    strength: Strength = "statute"
    calendar: str = ""
    dates: dict[str, str] = Field(default_factory=dict)
    readings: list[ReadingShape] = Field(default_factory=list)


class ChapterShape(Shape):
    """A chapter file, without its norms: each of those has the shape of its kind."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    act: str
    chapter: str = ""
    title: LanguagesShape = LanguagesShape()
    articles: RangeShape | None = None
    norms: list[Any] | None = None


class YearShape(Shape):
    """The days of a year that differ from its weeks."""

    off: list[str] = Field(default_factory=list)
    work: list[str] = Field(default_factory=list)


class CalendarShape(Shape):
    """Which days are worked, year by year."""

    name: str
    weekend: list[str]
    years: dict[str, YearShape]
