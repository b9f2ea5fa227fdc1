"""The shapes of the table of routes: a key that is not declared is refused."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from lawcheck.language.surface import Read, YesNo
from lawcheck.language.surface_vocabulary import Id, Shape, TextsShape, Words, one_or_more

Ids = Annotated[list[Id], BeforeValidator(one_or_more)]


class FromShape(Shape):
    """Where the content of a field is in a case file; one of these keys, or `blank`."""

    event: str = ""
    person: str = ""
    relationship: YesNo = "no"
    fact: str = ""
    sources: YesNo = "no"
    route: Literal["", "addressee", "answers", "last_day", "norms", "asks", "attach"] = ""
    blank: YesNo = "no"
    key: str = ""


class FieldShape(Shape):
    """A field of a document."""

    label: TextsShape
    from_: FromShape = Field(alias="from")


class TraceShape(Shape):
    """An event by its kind, and by a value of one of its keys."""

    event: str
    key: str = ""
    value: str = ""


class DaysShape(Shape):
    """The days on which a way is open at all; `until` is the first day without it."""

    from_: str = Field(alias="from")
    until: str = ""


class AnswersShape(Shape):
    """Which duties a complaint answers: those of these acts, owed by these bodies."""

    acts: Ids
    bearers: Words
    rival: YesNo = "no"


class OffenceShape(Shape):
    """Which offences a way is for."""

    regimes: list[Literal["criminal", "administrative"]]
    modes: Words = Field(default_factory=list)


class RouteShape(Shape):
    """One way."""

    id: Id
    document: Id
    filing: Id
    procedure: Literal[
        "criminal", "administrative_offence", "administrative_procedure", "prevention",
        "supervision", "services", "treaty",
    ]  # fmt: skip
    in_force: DaysShape
    read: Read
    rows: list[str]
    norms: Ids
    opens: Ids = Field(default_factory=list)
    per: Annotated[
        list[Literal["offence", "incident", "failure", "finding"]], BeforeValidator(one_or_more)
    ]
    offences: OffenceShape | None = None
    needs: Literal["", "criminal", "administrative"] = ""
    skip: list[TraceShape] = Field(default_factory=list)
    used: list[TraceShape] = Field(default_factory=list)
    answers: AnswersShape | None = None
    otherwise: Literal["open", "unsettled", "closed"] = "closed"
    body: str
    title: TextsShape
    to: TextsShape
    how: TextsShape
    no_term: TextsShape
    condition: TextsShape
    asks: list[TextsShape]
    attach: list[TextsShape]
    fields: Ids


class RoutesShape(Shape):
    """A file of the table: fields, routes or both."""

    fields: dict[Id, FieldShape] = Field(default_factory=dict)
    routes: list[RouteShape] = Field(default_factory=list)
