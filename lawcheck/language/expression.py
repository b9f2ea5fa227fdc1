"""Text of a rule's expression -> a tree of operators, each with its place.

Shapes
    `Tree(op, parts, start, end, depth, size)`: `parts` are trees, or plain text for
    names and numbers; `start` and `end` count characters of the expression.  What an
    expression is worth is not decided here: `o` may be an event, its moment or a
    person (lawcheck.language.types).
Errors
    `Malformed` names the characters that do not fit and what could stand there.
Source
    `grammar.lark`; positions and the parser come from the lark library.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from lark import Lark, Token, Transformer
from lark import Tree as Branch
from lark.exceptions import UnexpectedCharacters, UnexpectedInput, UnexpectedToken

from lawcheck.language import limits
from lawcheck.language.terms import Either, Said, Term

GRAMMAR = Path(__file__).with_name("grammar.lark")
MANY = 8  # beyond this a list of what could stand here helps nobody
SPACE, WORD_END = r"\s+", r"\b"


class Tree(NamedTuple):
    """An operator with its parts and its place in the text."""

    op: str
    parts: tuple[Any, ...]
    start: int
    end: int
    depth: int
    size: int


class Malformed(Exception):
    """Text that the grammar does not take, or that exceeds a bound."""

    def __init__(self, code: str, start: int, end: int, /, **words: Said) -> None:
        super().__init__(code)
        self.code, self.start, self.end, self.words = code, start, end, words


def plant(op: str, children: list[Any], parts: tuple[Any, ...]) -> Tree:
    """Grow a tree over the children the parser hands over, keywords included."""
    first, last = children[0], children[-1]
    start = first.start if isinstance(first, Tree) else first.start_pos
    end = last.end if isinstance(last, Tree) else last.end_pos
    below = [child for child in children if isinstance(child, Tree)]
    depth = 1 + max((tree.depth for tree in below), default=0)
    size = 1 + sum(tree.size for tree in below)
    if depth > limits.EXPRESSION_DEPTH:
        raise Malformed("LC221.nests", start, end, limit=str(limits.EXPRESSION_DEPTH))
    if size > limits.EXPRESSION_SIZE:
        raise Malformed("LC221.size", start, end, limit=str(limits.EXPRESSION_SIZE))
    return Tree(op, parts, start, end, depth, size)


class Planter(Transformer[Token, Tree]):
    """Turn what the grammar recognised into trees, while it is being parsed."""

    def __default__(self, data: Any, children: list[Any], meta: Any) -> Any:
        """Keep the subtrees, names, numbers and comparison signs of an operator."""
        if data.startswith("_"):  # a repetition inside a rule: lark unpacks it itself
            return Branch(data, children, meta)
        parts = tuple(
            child if isinstance(child, Tree) else str(child)
            for child in children
            if isinstance(child, Tree) or child.type in ("NAME", "NUMBER", "FIELD", "ORDER")
        )
        return plant(str(data), children, parts)

    def name(self, children: list[Token]) -> Tree:
        """Keep `no`, which is a keyword too, as the name it is here."""
        return plant("name", children, (str(children[0]),))

    def quantity(self, children: list[Token]) -> Tree:
        """Keep amount, unit and rounding; a unit of two words has one space."""
        words = [" ".join(str(child).split()) for child in children if child != "rounding"]
        return plant("quantity", list(children), (words[0], words[1], "".join(words[2:])))

    def term(self, children: list[Token]) -> Tree:
        """Keep a period that has no amount."""
        return plant("term", list(children), (" ".join(str(children[0]).split()),))

    def within_clause(self, children: list[Any]) -> Tree:
        """Keep on which side of the moment the window lies."""
        return plant("within_clause", children, (str(children[2]), children[1], children[3]))

    def expression(self, children: list[Tree]) -> Tree:
        """Hand the whole expression over."""
        return children[0]

    def pattern_text(self, children: list[Tree]) -> Tree:
        """Hand the whole pattern over."""
        return children[0]


@lru_cache(maxsize=1)
def grammar() -> Lark:
    """Build the parser once."""
    return Lark(
        GRAMMAR.read_text(encoding="utf-8"),
        parser="lalr",
        start=["expression", "pattern_text", "bindings"],
        keep_all_tokens=True,
        maybe_placeholders=False,
        transformer=Planter(),
    )


def parse(text: str, start: str = "expression") -> Tree:
    """Parse an expression (`expression`, `pattern_text` or `bindings`)."""
    if len(text) > limits.EXPRESSION_CHARACTERS:
        raise Malformed("LC221.long", 0, 1, limit=str(limits.EXPRESSION_CHARACTERS))
    try:
        return grammar().parse(text, start=start)  # type: ignore[return-value]
    except UnexpectedInput as fault:
        raise describe(fault, text) from None


def describe(fault: UnexpectedInput, text: str) -> Malformed:
    """Say in a sentence what does not fit, and what could stand there instead."""
    if isinstance(fault, UnexpectedToken):
        token = fault.token
        if token.type == "$END":
            end = len(text.rstrip())
            return Malformed("LC221.early", end, end + 1, wanted=expected(fault.accepts))
        start = token.start_pos or 0
        return Malformed(
            "LC221.fits", start, start + len(token), word=str(token), wanted=expected(fault.accepts)
        )
    assert isinstance(fault, UnexpectedCharacters)
    place: int = getattr(fault, "pos_in_stream", 0)
    return Malformed(
        "LC221.fits", place, place + 1, word=text[place], wanted=expected(fault.allowed)
    )


def expected(terminals: set[str] | None) -> Said:
    """List what the grammar would take, as it is written; in a word if that is much."""
    kinds = {"NAME": "a name", "FIELD": "a name", "NUMBER": "a number", "ORDER": "a comparison"}
    shown = {kinds.get(terminal) or spelling(terminal) for terminal in terminals or ()}
    if len(shown) > MANY:
        return Term("an expression" if "a name" in shown else "an operator, or the end")
    named = sorted(shown)
    return Either(tuple(one if one.startswith("`") else Term(one) for one in named))


def spelling(terminal: str) -> str:
    """Give a keyword as it is written in a rule file."""
    if terminal == "$END":
        return "the end"
    pattern = grammar().get_terminal(terminal).pattern.value
    return f"`{pattern.replace(SPACE, ' ').removesuffix(WORD_END).replace('s?', 's')}`"
