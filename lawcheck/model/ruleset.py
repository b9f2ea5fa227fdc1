"""A rule set: acts with their editions, norms in the order of their text.

Shapes
    Norms with one id are the wordings of one provision: a `Family`.  `parts` holds
    what is particular to a kind of norm, by name; `lawcheck.language.lower` writes it
    and the module of the engine for that kind reads it.
Units
    Days are ordinals of `datetime.date`.
Errors
    None here: what does not hold together is refused while a rule set is loaded.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from lawcheck.model.expression import Expr
from lawcheck.model.shelf import Shelf

Texts = dict[str, str]

READ_ORDER = ("seen", "inferred", "recalled", "conflict", "unread")


class Edition(NamedTuple):
    """One wording of an act; its first day is known only to lie in a closed range."""

    id: str
    first: int
    latest_first: int
    by: str  # the amending law, or the act itself
    read: str  # how far the first day was read


class Reading(NamedTuple):
    """A point the text leaves open, the answers it allows, and why it is open."""

    id: str
    title: Texts
    values: dict[str, Texts]
    why: Texts
    suggested: str  # what the source suggests; never applied by default


class Act(NamedTuple):
    """A legal text with the days its editions were in force."""

    id: str
    titles: Texts
    number: str
    url: str
    version: str
    sha256: str
    editions: tuple[Edition, ...]
    ends: Edition | None  # the repeal: its day and the law that repealed
    checked_to: int
    counting: str  # "unread" | "include_start" | "exclude_start"
    calendar: str  # "" when none
    strength: str  # "statute" for national law
    dates_by_state: dict[str, int]  # treaty: first day by state; {} otherwise
    survives_repeal: bool  # a transitional norm says what falls due after the repeal


class Norm(NamedTuple):
    """One wording of one provision with one modality."""

    id: str
    act: str
    order: int  # place in the act's text
    file: str
    line: int
    row: str
    article: str
    paragraph: str
    item: str
    editions: tuple[str, ...]  # () where `interval` says the days
    interval: tuple[int, int, int, int] | None  # first, latest first, end, latest end
    read: dict[str, str]  # edition -> status; "" for the others
    kind: str  # duty prohibition power right definition offence exception bridge
    level: str
    title: Texts
    says: Texts
    reviewed: str
    bearer: str  # a body, "" or a variable in `parts["bearer"]`
    serves: bool  # shown as a protection
    args: tuple[tuple[str, str], ...]  # of a definition: name, "event"|"person"|"moment"
    gives: str  # of a definition: truth moment span number people
    for_each: tuple[Expr, ...]  # ("event", var, P) | ("person", var, W)
    bound: tuple[tuple[str, Expr], ...]  # `with`: name, P
    when: Expr | None
    only_in: tuple[str, str] | None
    burden: str  # "" | "neutral"
    over: tuple[str, ...]  # norms this one has priority over
    defeats: tuple[str, ...]
    effect: str  # of an exception
    strength: str
    chain: tuple[Texts, ...]  # links: {"norm", "cite", "strength", "necessary", "read"}
    parts: dict[str, Any]
    by: str = ""  # of a norm dated for itself: the law that brought the wording
    review: tuple[str, str, str] = ("", "", "")  # who signed, when, which version
    ended_by: str = ""  # of one dated for itself: the law that took it away without a new wording


class RuleSet(NamedTuple):
    """Acts and norms, ready to be compiled."""

    acts: dict[str, Act]
    norms: Sequence[Norm]  # in the order act, text
    readings: dict[str, Reading]
    calendars: dict[str, dict[int, frozenset[int]]]  # name -> year -> days not worked

    def named(self, names: Iterable[str]) -> Iterator[Norm]:
        """Give the norms of some provisions, in order."""
        if isinstance(self.norms, Shelf):
            return self.norms.named(names)
        wanted = set(names)
        return (norm for norm in self.norms if norm.id in wanted)


def citation(norm: Norm) -> str:
    """Write a citation the way lawyers do: Art. 20(1)(a)."""
    tail = "".join(f"({part})" for part in (norm.paragraph, norm.item) if part)
    return f"Art. {norm.article}{tail}" if norm.article else tail or norm.row
