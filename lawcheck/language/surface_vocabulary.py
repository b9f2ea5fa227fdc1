"""The shape of a vocabulary file."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints


class Shape(BaseModel):
    """A map whose every key is declared."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class TextsShape(Shape):
    """The same words in three languages."""

    en: str
    ru: str
    kk: str


class WordShape(TextsShape):
    """A word of an enumeration; kinds of sources carry the grade of their form."""

    grade: int | None = None


def one_or_more(value: Any) -> Any:
    """Take one word for a list of one."""
    return [value] if isinstance(value, str) else value


def bracketed(value: Any) -> Any:
    """Write a list of one type, `[act]`, the way the model names it."""
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        return f"[{value[0]}]"
    return value


Words = Annotated[list[str], BeforeValidator(one_or_more)]
# An id is shown everywhere and named in other files: nothing in it may hide or mislead.
Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_][A-Za-z0-9_.-]{0,79}$")]
Address = Annotated[str, StringConstraints(pattern=r"^(https?://[!-~]+)?$")]


class AttributeShape(Shape):
    """A key of an event, a person or a relationship, and who could show it."""

    type: Annotated[str, BeforeValidator(bracketed)]
    label: TextsShape
    question: TextsShape
    holder: str = ""
    effort: int = 1
    kept: TextsShape | None = None


class EventShape(Shape):
    """A kind of event, who does it, and which register must hold it.

    A known kind that only gets more attributes says nothing else.
    """

    label: TextsShape | None = None
    question: TextsShape | None = None
    actor: Words = Field(default_factory=list)
    register_: Words = Field(default_factory=list, alias="register")
    holder: str = ""
    effort: int = 1
    kept: TextsShape | None = None
    attributes: dict[str, AttributeShape] | None = None


class AttributesShape(Shape):
    """The keys that every person, or every relationship, may have."""

    attributes: dict[str, AttributeShape] = Field(default_factory=dict)


class RegisterShape(Shape):
    """A register and the bodies that keep it."""

    label: TextsShape
    question: TextsShape
    body: Words


class FigureShape(Shape):
    """A number about a service or a state."""

    unit: str
    label: TextsShape


class VocabularyShape(Shape):
    """A whole vocabulary file; every part may be left out."""

    version: str = "1"
    values: dict[str, dict[str, WordShape]] | None = None
    events: dict[str, EventShape] | None = None
    people: AttributesShape | None = None
    relationships: AttributesShape | None = None
    registers: dict[str, RegisterShape] | None = None
    facts: dict[str, AttributeShape] | None = None
    figures: dict[str, FigureShape] | None = None
    grades: dict[str, TextsShape] | None = None
    truth: dict[str, TextsShape] | None = None
    keys: dict[str, TextsShape] | None = None
