"""Routes: what can be asked for, of whom, in which proceeding, and with which paper.

Shapes
    A `RouteRule` is an entry of the table of routes: what holds of a way in every case.
    A `Route` is what becomes of it in one case: open, closed or not certain, and why.
Units
    Days are ordinals of `datetime.date`; a last day is a `Moment`, as the finding has it.
Source
    No period of law stands here: a last day is always that of the finding a route rests on.
"""

from typing import Any, NamedTuple

from lawcheck.model.finding import Finding
from lawcheck.model.moment import Moment
from lawcheck.model.ruleset import Texts

OPEN, UNCERTAIN, CLOSED = "open", "unsettled", "closed"
STATES = (OPEN, UNCERTAIN, CLOSED)
SOURCES = ("event", "person", "relationship", "fact", "sources", "route", "blank")
PARTS = ("addressee", "answers", "last_day", "norms", "asks", "attach")
REASONS = (
    "granted", "ended", "refused", "over", "removed", "lapsed", "lapsed_anyway", "used", "decided",
    "other_regime", "other_regime_perhaps", "other_procedure", "no_offence", "none_fits",
    "no_case", "condition", "liability", "open_point", "unless",
)  # fmt: skip


class FormField(NamedTuple):
    """A field of a document, and where in a case file its content is."""

    id: str
    label: Texts
    source: str  # a word of SOURCES; `blank` is never in a file
    owner: str  # a kind of event, a role, a fact, or a word of PARTS
    key: str  # an attribute, or "at", "by", "to"; "" for whether it happened


class Trace(NamedTuple):
    """An event that shows that a way was taken: its kind, and a value of an attribute."""

    event: str
    key: str
    value: str


class RouteRule(NamedTuple):
    """One way as the table has it."""

    id: str
    document: str  # the row of the table of documents
    filing: str  # the document that is written for it
    procedure: str
    first: int
    last: int  # 0 while it has no end
    read: str
    rows: tuple[str, ...]  # of the fact packs
    norms: tuple[str, ...]  # what it stands on
    opens: tuple[str, ...]  # norms whose findings decide whether it is open
    per: tuple[str, ...]
    regimes: tuple[str, ...]
    modes: tuple[str, ...]
    needs: str  # the regime of a case without which it is not open, or ""
    skip: tuple[Trace, ...]  # occasions it does not fit
    used: tuple[Trace, ...]
    acts: tuple[str, ...]  # whose duties it answers; ("any",) for all
    bearers: tuple[str, ...]
    rival: bool  # closed where another procedure has the duty
    otherwise: str  # its state where no finding decides
    body: str
    title: Texts
    to: Texts
    how: Texts
    no_term: Texts  # said where no last day is known
    condition: Texts  # what it takes; said where that is missing or not certain
    asks: tuple[Texts, ...]  # what the paper asks for
    attach: tuple[Texts, ...]
    fields: tuple[str, ...]


class RouteTable(NamedTuple):
    """All ways, and the fields of their documents by id."""

    rules: tuple[RouteRule, ...]
    fields: dict[str, FormField]


class Why(NamedTuple):
    """One reason why a way is closed or not certain."""

    reason: str  # a word of REASONS
    norms: tuple[str, ...]
    events: tuple[str, ...]
    because: tuple[str, ...]
    day: Moment | None


class Held(NamedTuple):
    """A value in the case file that fills a field."""

    owner: str
    key: str
    value: Any  # what a `Leaf` holds, a `Moment`, or the id itself
    source: str


class FilledField(NamedTuple):
    """A field of the document of a route, with what the file has for it."""

    field: FormField
    held: tuple[Held, ...]


class Route(NamedTuple):
    """A way in one case."""

    rule: RouteRule
    state: str
    why: tuple[Why, ...]
    about: tuple[str, ...]  # events and people
    last_day: Moment | None
    answers: tuple[Finding, ...]  # offences and missed duties
    stands_on: tuple[Finding, ...]  # those that decided
    read: str
    fields: tuple[FilledField, ...]


NO_ROUTES = RouteTable((), {})
