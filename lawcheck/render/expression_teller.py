"""What telling an expression needs: a language, the words of the rules, names of variables.

Shapes
    A `Name` says what a variable is called and of which kind its event is.  Inside its
    own pattern an event is not named again: its attributes stand alone.
Errors
    None: a variable nobody named is called by itself, a word without a label too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from lawcheck.model.expression import Expr
from lawcheck.model.ruleset import Norm, RuleSet
from lawcheck.model.vocabulary import Attribute, Texts, Vocabulary
from lawcheck.render.phrases.books import say_from
from lawcheck.render.plain import visible

BOOK = "expressions"
ANY = "event"  # an event of a kind the rule does not name


class Name(NamedTuple):
    """What a variable is called; `kind` is that of its event, or `ANY`; "" for a person."""

    words: str
    kind: str
    own: bool = False  # the event of the pattern that is being told


class Teller(NamedTuple):
    """One language, one vocabulary, one rule set, and the variables named so far."""

    lang: str
    vocabulary: Vocabulary
    ruleset: RuleSet
    names: Mapping[str, Name]
    operators: Mapping[str, Callable[[Teller, Expr], str]]

    def tell(self, expr: Expr) -> str:
        """Say an expression; an operator nobody knows is a fault of the program."""
        return self.operators[expr[0]](self, expr)

    def inside(self, expr: Expr) -> str:
        """Say an expression as a part of another: in brackets unless it is one name."""
        told = self.tell(expr)
        return told if expr[0] in SIMPLE else self.say("group", inside=told)

    def say(self, phrase: str, /, **values: object) -> str:
        """Say a phrase for an operator."""
        return say_from(BOOK, phrase, self.lang, **values)

    def of(self, texts: Texts | None, otherwise: str = "") -> str:
        """Give a text of a rule or of the vocabulary in that language."""
        if not texts:
            return visible(otherwise)
        return visible(texts.get(self.lang) or texts.get("en") or otherwise)

    def named(self, variable: str) -> str:
        """Call a variable."""
        name = self.names.get(variable)
        if name is None:
            return self.say("variable", name=visible(variable))
        return self.say("this_event") if name.own else name.words

    def either(self, words: Iterable[str]) -> str:
        """List alternatives: a, b or c."""
        *rest, last = words
        return self.say("last_or", rest=", ".join(rest), last=last) if rest else last

    def kind(self, kind: str) -> str:
        """Call a kind of event."""
        found = self.vocabulary.events.get(kind)
        return self.of(found.label if found else None, kind)

    def norm(self, name: str) -> Norm | None:
        """Find a norm by its id."""
        return next(self.ruleset.named([name]), None)

    def knowing(self, more: Mapping[str, Name]) -> Teller:
        """Add names; an event named before is no longer the one told."""
        known = {name: one._replace(own=False) for name, one in self.names.items()}
        return self._replace(names={**known, **more})


SIMPLE = ("at", "call", "var", "body", "as_of", "period", "number", "figure")


def attribute_of(t: Teller, expr: Expr) -> Attribute | None:
    """Find the word of the vocabulary that an attribute or a fact stands for."""
    if expr[0] == "fact":
        return t.vocabulary.facts.get(expr[1])
    _, variable, name = expr
    known = t.names.get(variable)
    if known is not None and known.kind not in ("", ANY):
        kind = t.vocabulary.events.get(known.kind)
        return kind.attributes.get(name) if kind else None
    if known is None or known.kind == ANY:
        for event in t.vocabulary.events.values():
            if name in event.attributes:
                return event.attributes[name]
    return t.vocabulary.people.get(name)


def event_names(t: Teller, kinds: Iterable[tuple[str, str]]) -> dict[str, Name]:
    """Name events by their kind, and by their variable too where two are of one kind."""
    listed = list(kinds)
    taken = [one.kind for one in t.names.values()] + [kind for _, kind in listed]
    found = {}
    for variable, kind in listed:
        label = t.kind(kind)
        words = t.say("event", label=label)
        if kind == ANY:
            words = t.say("any_event", name=visible(variable))
        elif taken.count(kind) > 1:
            words = t.say("event_named", label=label, name=visible(variable))
        found[variable] = Name(words, kind)
    return found


def person_name(t: Teller, variable: str) -> Name:
    """Name a person by the variable of the rule."""
    return Name(t.say("person", name=visible(variable)), "")
