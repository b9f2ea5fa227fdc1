"""Attributes of events and people, facts of the case, and the words they may have."""

from __future__ import annotations

from lawcheck.language.expression import Tree
from lawcheck.language.hidden import nearest
from lawcheck.language.terms import Term
from lawcheck.language.types.scope import EVENT, MOMENT, PERSON, Scope
from lawcheck.model.expression import Expr

FEW = 6
TRUTH_WORDS = ("yes", "no")
NOTHING: Expr = ("fact", "")
OWNERS = {EVENT: "an event of any kind", PERSON: "a person"}


def value(scope: Scope, tree: Tree) -> tuple[Expr, str]:
    """Look up `x.attribute` or `fact.name`; give it with its type, "" after a fault."""
    if tree.op != "field" or tree.parts[0].op != "name":
        scope.mistyped(tree, "an attribute such as `x.harm`")
        return NOTHING, ""
    (owner,), name = tree.parts[0].parts, tree.parts[1]
    start = tree.end - len(name)
    if owner == "fact":
        fact = scope.vocabulary.facts.get(name)
        if fact is None:
            scope.unknown("fact", name, start, tree.end, scope.vocabulary.facts)
            return NOTHING, ""
        return ("fact", name), fact.type
    variable = scope.variables.get(owner)
    if variable is None:
        scope.unknown("variable", owner, tree.start, tree.parts[0].end, scope.variables)
        return NOTHING, ""
    if variable.sort == MOMENT:
        scope.fault("LC223.moment", start, tree.end, name=name)
        return NOTHING, ""
    kind = type_of(scope, variable.sort, variable.kind, name)
    if not kind:
        known = attributes_of(scope, variable.sort, variable.kind)
        if name in known:
            scope.fault("LC223.types", start, tree.end, name=name)
        else:
            whose = f"`{variable.kind}`" if variable.kind else Term(OWNERS[variable.sort])
            near = nearest(name, known)
            scope.fault("LC223.none", start, tree.end, near, name=name, whose=whose)
        return NOTHING, ""
    return ("attr", owner, name), kind


def attributes_of(scope: Scope, sort: str, kind: str) -> set[str]:
    """List the attributes of a person, of a kind of event, or of any event."""
    if sort == PERSON:
        return set(scope.vocabulary.people)
    if kind:
        return set(scope.vocabulary.events[kind].attributes)
    return set().union(*(one.attributes for one in scope.vocabulary.events.values()))


def type_of(scope: Scope, sort: str, kind: str, name: str) -> str:
    """Give an attribute's type; "" where there is none, or not one for every kind."""
    if sort == PERSON:
        attribute = scope.vocabulary.people.get(name)
        return attribute.type if attribute else ""
    events = scope.vocabulary.events
    kinds = [events[kind]] if kind else list(events.values())
    types = {one.attributes[name].type for one in kinds if name in one.attributes}
    return types.pop() if len(types) == 1 else ""


def word(scope: Scope, tree: Tree, type_: str, name: str) -> None:
    """Check one word against the type of what it is compared with."""
    text = dotted_word(tree)
    allowed = TRUTH_WORDS if type_ == "truth" else tuple(scope.vocabulary.values[type_])
    if text not in allowed:
        code, near = "LC224.never", nearest(text, allowed)
        if text == "unknown":
            code, near = "LC224.nobody", ""
        told = f"`{text}`" if text else Term("this")
        scope.fault(
            code,
            tree.start,
            tree.end,
            near,
            word=told,
            name=name,
            words=listed(allowed) if not near else "",
        )


def dotted_word(tree: Tree) -> str:
    """Give the text of a word, wherever the grammar put it."""
    return str(tree.parts[0]) if tree.op in ("word", "name", "number") else ""


def listed(words: tuple[str, ...]) -> str:
    """List words for a message, a few of them."""
    shown_words = ", ".join(f"`{word}`" for word in words[:FEW])
    return f"{shown_words} ..." if len(words) > FEW else shown_words


def shown(found: Expr) -> str:
    """Write a value the way a rule file does."""
    return ".".join(found[1:]) if found[0] == "attr" else f"fact.{found[1]}"


def is_word(scope: Scope, left: Tree, right: Tree) -> Expr:
    """Read `x.attribute is word`."""
    found, type_ = value(scope, left)
    compare(scope, left, found, type_, right)
    return ("is", found, dotted_word(right))


def in_words(scope: Scope, left: Tree, right: Tree) -> Expr:
    """Read `x.attribute in (word, word)`."""
    found, type_ = value(scope, left)
    words = right.parts if right.op == "group" else (right,)
    if compare(scope, left, found, type_, words[0]):
        for one in words[1:]:
            word(scope, one, type_, shown(found))
    return ("in", found, tuple(dotted_word(one) for one in words))


def compare(scope: Scope, left: Tree, found: Expr, type_: str, right: Tree) -> bool:
    """Check that a value is one word of an enumeration, or yes or no, and this is one."""
    name, text = shown(found), dotted_word(right)
    if not type_:
        return False
    if type_.startswith("["):
        code = "LC225.list"
    elif type_ == "number":
        code = "LC225.number"
    elif type_ != "truth" and type_ not in scope.vocabulary.values:
        code = "LC225.type"
    else:
        word(scope, right, type_, name)
        return True
    scope.fault(code, left.start, left.end, name=name, text=text, type=type_)
    return False


def has_word(scope: Scope, left: Tree, right: Tree) -> Expr:
    """Read `x.list has word`."""
    found, type_ = value(scope, left)
    name, text = shown(found), dotted_word(right)
    if type_.startswith("["):
        word(scope, right, type_[1:-1], name)
    elif type_:
        scope.fault("LC225.no_list", left.start, left.end, name=name, text=text)
    return ("has", found, text)


def truth_attribute(scope: Scope, tree: Tree) -> Expr:
    """Read an attribute that is a truth by itself."""
    found, type_ = value(scope, tree)
    if type_ and type_ != "truth":
        name = shown(found)
        signs = {"[": "has", "number": ">="}
        sign = signs.get(type_[0]) or signs.get(type_) or "is"
        scope.fault("LC225.no_truth", tree.start, tree.end, name=name, sign=sign)
    return ("is", found, "yes")
