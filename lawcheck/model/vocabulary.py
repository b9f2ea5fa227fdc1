"""The fixed words of case files: their types, and who could show them.

Shapes
    Labels and questions are kept per language; the engine reads only types.
Source
    The vocabulary file of a rule folder; a folder may add words, never rename them.
"""

from typing import NamedTuple

Texts = dict[str, str]


class Attribute(NamedTuple):
    """One key of an event, a person or a relationship.

    `type` is `truth`, `number`, `text`, `period`, `date`, `article`, the name of an
    enumeration, or the same in square brackets for a list of its words.
    """

    name: str
    type: str
    label: Texts
    question: Texts
    holder: str
    effort: int
    kept: Texts | None


class EventKind(NamedTuple):
    """A kind of event, its attributes, and the registers that must hold it."""

    name: str
    label: Texts
    question: Texts
    actor: tuple[str, ...]
    registers: tuple[str, ...]
    holder: str
    effort: int
    kept: Texts | None
    attributes: dict[str, Attribute]


class RegisterKind(NamedTuple):
    """A register that a body keeps."""

    name: str
    label: Texts
    question: Texts
    bodies: tuple[str, ...]


class Vocabulary(NamedTuple):
    """Every word a case file may use."""

    values: dict[str, dict[str, Texts]]
    grades: dict[str, int]  # kind of source -> proof grade 0 to 5
    events: dict[str, EventKind]
    people: dict[str, Attribute]
    relationships: dict[str, Attribute]
    registers: dict[str, RegisterKind]
    facts: dict[str, Attribute]
    figures: dict[str, str]  # name -> unit
    labels: dict[str, dict[str, Texts]]  # "truth", "grade", "keys", "figure"

    @property
    def bodies(self) -> frozenset[str]:
        """The subjects of duty."""
        return frozenset(self.values["body"])
