"""Conditions and values in words: every operator that is true, false or not known."""

from __future__ import annotations

from collections.abc import Callable

from lawcheck.model.expression import Expr
from lawcheck.model.ruleset import citation
from lawcheck.render.expression_events import event_words, every_words
from lawcheck.render.expression_teller import Teller, attribute_of
from lawcheck.render.plain import visible

JOINED = ("and", "or")
ORDER = {"<": "less", "<=": "at_most", "=": "equal", ">=": "not_less", ">": "more"}
FORMER = "former_"


def constant(t: Teller, expr: Expr) -> str:
    """Say a truth that is written down."""
    return t.say(f"truth_{expr[1]}")


def joined(t: Teller, expr: Expr) -> str:
    """Say several conditions that all hold, or of which one does."""
    head, *parts = expr
    return t.say(head).join(part(t, one) for one in (merged(parts) if head == "or" else parts))


def merged(parts: list[Expr]) -> list[Expr]:
    """Join neighbours that ask for one word or another of the same list."""
    found: list[Expr] = []
    for one in parts:
        if one[0] == "has" and found and found[-1][:2] == one[:2]:
            found[-1] = (*found[-1], one[2])
        else:
            found.append(one)
    return found


def part(t: Teller, expr: Expr) -> str:
    """Say one of several conditions; one that is itself joined stands in brackets."""
    told = t.tell(expr)
    return t.say("group", inside=told) if expr[0] in JOINED else told


def negated(t: Teller, expr: Expr) -> str:
    """Say that a condition does not hold."""
    inner = expr[1]
    if inner[0] == "some":
        return t.say("none", event=event_words(t, inner[1]))
    if inner[0] == "is":
        return is_not(t, inner)
    if inner[0] == "in":
        return t.say("not_in", value=value(t, inner[1]), words=", ".join(labels(t, inner)))
    if inner[0] == "has":
        return t.say("has_not", value=value(t, inner[1]), word=label(t, inner[1], inner[2]))
    if inner[0] == "member":
        return t.say("not_member", who=t.tell(inner[1]), people=t.inside(inner[2]))
    return t.say("not", inside=t.say("group", inside=t.tell(inner)))


def is_not(t: Teller, expr: Expr) -> str:
    """Say that a value is another one; what is not yes is no."""
    _, of, word = expr
    if word in ("yes", "no") and truth_like(t, of):
        other = "no" if word == "yes" else "yes"
        return t.say("is", value=value(t, of), word=truth(t, other))
    return t.say("is_not", value=value(t, of), word=label(t, of, word))


def happened(t: Teller, expr: Expr) -> str:
    """Say that a bound event took place."""
    return t.say("happened", event=t.named(expr[1]))


def some(t: Teller, expr: Expr) -> str:
    """Say that there is an event."""
    return t.say("some", event=event_words(t, expr[1]))


def at_least(t: Teller, expr: Expr) -> str:
    """Say that there are so many events."""
    return t.say("at_least", number=expr[1], event=event_words(t, expr[2]))


def every(t: Teller, expr: Expr) -> str:
    """Say what every event of a kind meets."""
    return every_words(t, expr[1])


def equals(t: Teller, expr: Expr) -> str:
    """Say which value something has."""
    return t.say("is", value=value(t, expr[1]), word=label(t, expr[1], expr[2]))


def among(t: Teller, expr: Expr) -> str:
    """Say which values something may have."""
    return t.say("in", value=value(t, expr[1]), words=t.either(labels(t, expr)))


def has(t: Teller, expr: Expr) -> str:
    """Say what a list holds."""
    words = t.either(label(t, expr[1], word) for word in expr[2:])
    return t.say("has", value=value(t, expr[1]), word=words)


def labels(t: Teller, expr: Expr) -> list[str]:
    """Call several values of an attribute."""
    return [label(t, expr[1], word) for word in expr[2]]


def label(t: Teller, of: Expr, word: str) -> str:
    """Call a value of an attribute or fact."""
    attribute = attribute_of(t, of)
    type_ = attribute.type.strip("[]") if attribute else ""
    if type_ in ("truth", ""):
        return truth(t, word)
    return t.of(t.vocabulary.values.get(type_, {}).get(word), word)


def truth(t: Teller, word: str) -> str:
    """Call yes or no; another word by itself."""
    return t.of(t.vocabulary.labels.get("truth", {}).get(word), word)


def truth_like(t: Teller, of: Expr) -> bool:
    """Whether an attribute is a truth."""
    attribute = attribute_of(t, of)
    return attribute is None or attribute.type == "truth"


def value(t: Teller, expr: Expr) -> str:
    """Call an attribute of an event or person, or a fact of the whole case."""
    attribute = attribute_of(t, expr)
    name = t.of(attribute.label if attribute else None, expr[-1])
    if expr[0] == "fact":
        return name
    known = t.names.get(expr[1])
    if known is not None and known.own:
        return name
    return t.say("attr", owner=t.named(expr[1]), label=name)


def compared(t: Teller, expr: Expr) -> str:
    """Say which of two numbers is more."""
    return t.say(ORDER[expr[1]], left=t.tell(expr[2]), right=t.tell(expr[3]))


def ordered(t: Teller, expr: Expr) -> str:
    """Say which of two moments came first."""
    return t.say(expr[0], left=t.inside(expr[1]), right=t.inside(expr[2]))


def runs(t: Teller, expr: Expr) -> str:
    """Say that a moment lies in a span."""
    return t.say("runs", span=t.inside(expr[1]), moment=t.inside(expr[2]))


def relation(t: Teller, expr: Expr) -> str:
    """Say what somebody is to somebody."""
    _, one, other, moment, kinds = expr
    return t.say(
        "relation",
        one=visible(one[1]),
        other=visible(other[1]),
        moment=t.inside(moment),
        words=t.either(bond(t, kind) for kind in kinds),
    )


def bond(t: Teller, kind: str) -> str:
    """Call a kind of relationship, one that is over by the one it was."""
    known = t.vocabulary.values.get("relationship", {})
    if kind not in known and kind.startswith(FORMER):
        return t.say("former", word=bond(t, kind.removeprefix(FORMER)))
    return t.of(known.get(kind), kind)


def together(t: Teller, expr: Expr) -> str:
    """Say that two people lived together."""
    _, one, other, moment = expr
    people = {"one": visible(one[1]), "other": visible(other[1])}
    return t.say(expr[0], moment=t.inside(moment), **people)


def common_child(t: Teller, expr: Expr) -> str:
    """Say that two people have a child together."""
    return t.say("common_child", one=visible(expr[1][1]), other=visible(expr[2][1]))


def member(t: Teller, expr: Expr) -> str:
    """Say that somebody is one of some people."""
    return t.say("member", who=t.tell(expr[1]), people=t.inside(expr[2]))


def is_about(t: Teller, expr: Expr) -> str:
    """Say that one event is about another."""
    return t.say("is_about", one=t.named(expr[1]), other=t.named(expr[2]))


def reading(t: Teller, expr: Expr) -> str:
    """Say how an open point of the text is read."""
    found = t.ruleset.readings.get(expr[1])
    title = t.of(found.title if found else None, expr[1])
    return t.say("reading", title=title, value=t.of(found and found.values.get(expr[2]), expr[2]))


def call(t: Teller, expr: Expr) -> str:
    """Name a definition; one that is true or false holds for somebody."""
    norm = t.norm(expr[1])
    title = t.of(norm.title if norm else None, expr[1])
    if norm is not None and (norm.article or norm.paragraph or norm.item):
        title = t.say("cited", title=title, place=place(t, citation(norm)))
    if norm is not None and norm.gives != "truth":
        return t.say("call", title=title)
    if not expr[2]:
        return t.say("holds_alone", title=title)
    return t.say("holds", title=title, arguments=", ".join(t.inside(one) for one in expr[2]))


def place(t: Teller, cited: str) -> str:
    """Write where a definition stands in its act."""
    from lawcheck.render.phrases import say

    return say("cite_article", t.lang, place=visible(cited.removeprefix("Art. ")))


OPERATORS: dict[str, Callable[[Teller, Expr], str]] = {
    "truth": constant,
    "and": joined,
    "or": joined,
    "not": negated,
    "happened": happened,
    "some": some,
    "at_least": at_least,
    "every": every,
    "is": equals,
    "in": among,
    "has": has,
    "compare": compared,
    "before": ordered,
    "not_after": ordered,
    "runs": runs,
    "relation": relation,
    "lived_together": together,
    "ever_lived_together": together,
    "common_child": common_child,
    "member": member,
    "is_about": is_about,
    "reading": reading,
    "call": call,
    "attr": value,
    "fact": value,
}
