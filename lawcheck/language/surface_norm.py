"""The shape of a norm, kind by kind: a key that does not belong to a kind is refused."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from lawcheck.language.surface import Day, LanguagesShape, Read, Strength, YesNo
from lawcheck.language.surface_vocabulary import Id, Shape, one_or_more

Ids = Annotated[list[str], BeforeValidator(one_or_more)]


class CiteShape(Shape):
    """Where the text stands."""

    article: str = ""
    paragraph: str = ""
    item: str = ""


class IntervalShape(Shape):
    """The days of a norm dated for itself; `until` is the first day without it."""

    from_: Day = Field(alias="from")
    until: Day | None = None
    by: str = ""
    ended_by: str = ""


class ReviewShape(Shape):
    """The lawyer who signed a wording, when, and the version that was signed."""

    by: str
    on: str = ""
    sha: str = ""


def signed_by(value: Any) -> Any:
    """Take a name for a signature without a day."""
    return {"by": value} if isinstance(value, str) else value


class OnlyInShape(Shape):
    """A reading under which alone the norm stands."""

    reading: str
    value: str


class TermShape(Shape):
    """A period and the moment it starts from."""

    within: str
    after: str


class RecurringShape(Shape):
    """What is to be done again and again."""

    at_least: str = "1"
    per: str
    during: str
    as_: Literal["window", "gap"] | None = Field(default=None, alias="as")
    by_reading: str = ""


class ChainShape(Shape):
    """One link from a Convention article to a soft norm."""

    norm: str
    cite: str
    strength: Strength
    necessary: YesNo = "yes"
    read: Read


class NormShape(Shape):
    """What every norm has."""

    id: Id
    row: str = ""
    cite: CiteShape | None = None
    editions: list[str] | None = None
    in_force: IntervalShape | None = None
    read: Annotated[
        dict[str, Read], BeforeValidator(lambda v: {"else": v} if isinstance(v, str) else v)
    ] = Field(default_factory=dict)
    kind: str
    level: Literal["case", "service", "state"] = "case"
    title: LanguagesShape = LanguagesShape()
    says: LanguagesShape = LanguagesShape()
    reviewed: Annotated[ReviewShape | None, BeforeValidator(signed_by)] = None
    only_in: OnlyInShape | None = None
    strength: Strength | None = None
    chain: list[ChainShape] = Field(default_factory=list)


class BindingShape(NormShape):
    """What every norm has that is asked once for each of some events and people."""

    for_each: str = ""
    with_: dict[str, str] = Field(default_factory=dict, alias="with")
    governed_by: str | None = None
    for_: str | None = Field(default=None, alias="for")


class InstanceShape(BindingShape):
    """What every norm has that somebody may rely on."""

    when: str | None = None
    arises: str | None = None
    burden: Literal["neutral"] | None = None
    over: Ids = Field(default_factory=list)
    instance: Ids = Field(default_factory=list)  # what of `for_each` names an instance


class DutyShape(InstanceShape):
    """Somebody must."""

    kind: Literal["duty"]
    bearer: str
    owed_to: str | None = None
    deadline: TermShape | None = None
    discharge: Any = None
    failed_by: str | None = None
    closes: str | None = None
    recurring: RecurringShape | None = None
    maintain: str | None = None


class ProhibitionShape(InstanceShape):
    """Somebody must not."""

    kind: Literal["prohibition"]
    bearer: str
    owed_to: str | None = None
    forbidden: str
    during: str | None = None


class PowerShape(InstanceShape):
    """Somebody may."""

    kind: Literal["power", "right"]
    bearer: str | None = None
    owed_to: str | None = None
    serves: YesNo
    order: str | None = None
    asked: str | None = None
    granted: str | None = None
    refused: str | None = None
    runs: str | None = None
    until: str | None = None
    from_whom: str | None = None


class DefinitionShape(BindingShape):
    """A word of the law, with arguments."""

    kind: Literal["definition"]
    args: dict[str, str] = Field(default_factory=dict)
    gives: Literal["truth", "moment", "span", "number", "people"]
    unit: str = ""
    is_: str = Field(alias="is")


class OffenceShape(InstanceShape):
    """What is punished, or expressly is not."""

    kind: Literal["offence"]
    elements: str | None = None
    regime: Literal["criminal", "administrative", "none"]
    penalty: dict[str, Any] | None = None
    mode: Literal["private", "private_public", "public", "on_statement", "ex_officio"] | None = None
    mode_read: Read | None = None  # where the mode was read less well than the elements
    limitation: TermShape | None = None
    instead_of: Ids = Field(default_factory=list)
    repeated: str | None = None


class ExceptionShape(NormShape):
    """A norm that defeats other norms; it speaks of what they bind."""

    kind: Literal["exception"]
    defeats: Ids
    effect: Literal["undercut", "rebut", "suspend", "extend", "replace", "liability_removed"]
    with_: dict[str, str] = Field(default_factory=dict, alias="with")
    when: str | None = None
    burden: Literal["neutral"] | None = None
    during: str | None = None
    by: str | None = None
    until: str | None = None
    discharge: Any = None


class ImplementsShape(Shape):
    """A national norm that implements an obligation."""

    norm: str
    extent: Literal["full", "partial"]
    when: str | None = None


class BridgeShape(InstanceShape):
    """From an obligation to the national norms that implement it."""

    kind: Literal["bridge"]
    obligation: str
    implements: str
    by: list[ImplementsShape] = Field(default_factory=list)


SHAPES: dict[str, type[NormShape]] = {
    "duty": DutyShape,
    "prohibition": ProhibitionShape,
    "power": PowerShape,
    "right": PowerShape,
    "definition": DefinitionShape,
    "offence": OffenceShape,
    "exception": ExceptionShape,
    "bridge": BridgeShape,
}
