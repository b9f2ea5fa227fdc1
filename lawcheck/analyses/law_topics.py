"""Parts of the law of a day that somebody asks for: the orders, one body, protections.

Shapes
    A `Group` is a heading and the provisions under it, in text order.  Headings are
    words of the vocabulary or of `HEADINGS`; saying them is for others.
Errors
    None: a topic nobody knows is refused before it comes here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from lawcheck.analyses.law_of_day import LawOfDay, Provision
from lawcheck.analyses.norm_contents import called, kinds_in, words_in
from lawcheck.model.ruleset import Norm
from lawcheck.model.vocabulary import Vocabulary

ORDERS, PROTECTIONS, OFFENCES = "orders", "protections", "offences"
TOPICS = (ORDERS, PROTECTIONS, OFFENCES)
HEADINGS = (
    "any_order", "must", "must_not", "may", "asked_of", "may_bind",
    "powers", "rights", "offences", "exceptions",
)  # fmt: skip
ORDER, MEASURES = "order", ("order", "motion_for")
ANY = ""  # about orders of whichever kind
TERMS = ("span", "moment")  # definitions that say how long an order runs
Marks = dict[str, set[str]]
PROTECTING = ("power", "right")


class Group(NamedTuple):
    """Provisions under one heading: a word of `HEADINGS`, an act, or a kind of order."""

    heading: str
    of: str  # "heading" | "order" | "act"
    provisions: tuple[Provision, ...]


def groups(law: LawOfDay, topic: str, vocabulary: Vocabulary) -> tuple[Group, ...]:
    """Sort the provisions of a topic; without one, all provisions act by act."""
    if topic == ORDERS:
        return orders(law, vocabulary)
    if topic == PROTECTIONS:
        return protections(law)
    if topic == OFFENCES:
        found = chosen(law, lambda norm: norm.kind == "offence")
        return with_exceptions(law, [heading("offences", found)])
    if topic:
        return of_body(law, topic)
    acts = (one.act.id for one in law.acts)
    listed = (Group(act, "act", tuple(p for p in law.provisions if p.act == act)) for act in acts)
    return tuple(group for group in listed if group.provisions)


def heading(name: str, provisions: Iterable[Provision]) -> Group:
    """Put provisions under a heading."""
    return Group(name, "heading", tuple(provisions))


def chosen(law: LawOfDay, wanted: Callable[[Norm], bool]) -> list[Provision]:
    """Choose the provisions of which a possible wording is wanted."""
    return [one for one in law.provisions if any(wanted(each.norm) for each in one.wordings)]


def with_exceptions(law: LawOfDay, found: list[Group]) -> tuple[Group, ...]:
    """Add the exceptions to what was found, and leave empty headings out."""
    names = {one.id for group in found for one in group.provisions}
    while True:
        exceptions = exceptions_to(law, names)
        more = {one.id for one in exceptions} | names
        if more == names or not exceptions:
            break
        names = more
    shown = {one.id for group in found for one in group.provisions}
    rest = [one for one in exceptions if one.id not in shown]
    return tuple(group for group in (*found, heading("exceptions", rest)) if group.provisions)


def exceptions_to(law: LawOfDay, names: set[str]) -> list[Provision]:
    """Find the exceptions that touch one of several norms."""
    return chosen(law, lambda norm: norm.kind == "exception" and not names.isdisjoint(norm.defeats))


def protections(law: LawOfDay) -> tuple[Group, ...]:
    """Give the powers and rights that serve the survivor."""
    return with_exceptions(
        law,
        [
            heading("rights", chosen(law, lambda n: n.serves and n.kind == "right")),
            heading("powers", chosen(law, lambda n: n.serves and n.kind == "power")),
        ],
    )


def of_body(law: LawOfDay, body: str) -> tuple[Group, ...]:
    """Give what a body must, must not and may do, and what may be asked of it."""
    may = chosen(law, lambda n: n.kind in PROTECTING and n.bearer == body)
    asked = chosen(law, lambda n: n.kind in PROTECTING and n.parts.get("from_whom") == at(body))
    return with_exceptions(
        law,
        [
            heading("must", chosen(law, lambda n: n.kind == "duty" and n.bearer == body)),
            heading(
                "must_not", chosen(law, lambda n: n.kind == "prohibition" and n.bearer == body)
            ),
            heading("may", may),
            heading("asked_of", [one for one in asked if one not in may]),
            heading("may_bind", chosen(law, binds_whoever_acts)),
        ],
    )


def at(body: str) -> tuple[str, str]:
    """Give the expression that names a body."""
    return ("body", body)


def binds_whoever_acts(norm: Norm) -> bool:
    """Whether the facts say who bears a duty: whoever did something, in whichever body."""
    bearer = norm.parts.get("bearer")
    return norm.kind in ("duty", "prohibition") and bearer is not None and (
        bearer[:2] == ("party", "by")
    )  # fmt: skip


def orders(law: LawOfDay, vocabulary: Vocabulary) -> tuple[Group, ...]:
    """Keep the kinds of orders apart; what names no kind concerns any of them."""
    kinds = tuple(vocabulary.values[ORDER])
    marks = inherited(law, {one.id: own_marks(one, vocabulary) for one in law.provisions})
    apart = [Group(kind, "order", marked(law, marks, kind)) for kind in kinds]
    rest = heading("any_order", marked(law, marks, ANY))
    return (*apart, *((rest,) if rest.provisions else ()))


def marked(law: LawOfDay, marks: Marks, kind: str) -> tuple[Provision, ...]:
    """Choose the provisions marked with a kind of order."""
    return tuple(one for one in law.provisions if kind in marks[one.id])


def own_marks(one: Provision, vocabulary: Vocabulary) -> set[str]:
    """Say which kinds of orders a provision itself is about; `ANY` where it names none."""
    about_orders = {
        name
        for name, kind in vocabulary.events.items()
        if any(each.type in MEASURES for each in kind.attributes.values())
    }
    found: set[str] = set()
    for norm in (each.norm for each in one.wordings):
        found |= words_in(norm) & set(vocabulary.values[ORDER])
        found |= {norm.parts[ORDER]} if norm.parts.get(ORDER) else set()
        if kinds_in(norm, vocabulary.events) & about_orders:
            found.add(ANY)
    return specific(found)


def specific(marks: set[str]) -> set[str]:
    """Forget that a provision is about any order where a kind is known."""
    return marks - {ANY} or marks


def inherited(law: LawOfDay, marks: Marks) -> Marks:
    """Mark exceptions like what they touch, and terms like the norms that rest on them."""
    heirs: dict[str, set[str]] = {}
    spans = {one.id for one in law.provisions if one.norm.gives in TERMS}
    for one in law.provisions:
        for norm in (each.norm for each in one.wordings):
            if norm.kind == "exception":
                heirs.setdefault(one.id, set()).update(norm.defeats)
            for _, name, _ in called(norm):
                if name in spans:
                    heirs.setdefault(name, set()).add(one.id)
    before: Marks = {}
    while before != marks:
        before = marks
        marks = {
            name: specific(own.union(*(before.get(one, set()) for one in heirs.get(name, ()))))
            if not own - {ANY} or name in spans
            else own
            for name, own in before.items()
        }
    return marks
