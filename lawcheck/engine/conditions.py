"""Compile conditions: each becomes a function from a frame to a judgement.

Source
    The table of operators in `lawcheck.model.expression`; strong Kleene throughout.
"""

from __future__ import annotations

from collections.abc import Callable

from lawcheck.engine.about import about
from lawcheck.engine.attributes import attribute
from lawcheck.engine.bonds import common_child, lived_together, related
from lawcheck.engine.context import Context
from lawcheck.engine.frame import Frame, happened
from lawcheck.engine.judgement import (
    BEST,
    NEVER,
    SURE,
    Absent,
    Judgement,
    Open,
    Timed,
    conjunction,
    disjunction,
    negation,
)
from lawcheck.engine.memory import recall
from lawcheck.engine.numbers import compare, compile_number
from lawcheck.engine.patterns import Pattern
from lawcheck.engine.people import People, compile_who, doubts, overlap
from lawcheck.engine.record import FACT, Known
from lawcheck.engine.times import Truths, compile_moment, compile_span
from lawcheck.model.expression import Expr
from lawcheck.model.finding import Atom, Ground
from lawcheck.model.truth import NO, UNKNOWN, YES, Truth

WORDS = {"truth": ("yes", "no")}
COSTLY = ("compare", "runs", "relation", "lived_together", "ever_lived_together")


def guarded(body: Truths) -> Truths:
    """Turn an open atom inside into UNKNOWN, and a moment that never was into NO."""

    def truth(frame: Frame) -> Judgement:
        try:
            return body(frame)
        except Open as unsettled:
            return Judgement(UNKNOWN, BEST, (), unsettled.atom)
        except Absent as absent:
            return Judgement(NO, absent.grade, absent.grounds, None)

    return truth


def compile_truth(expr: Expr, context: Context) -> Truths:
    """Compile a condition."""
    head = expr[0]
    if head == "truth":
        if expr[1] == "unknown":
            atom = Atom(
                f"unknown:{context.norm}", ("yes", "no"), ("unread",), ("text", context.act.id, "")
            )
            return lambda frame: frame.ask(atom)
        fixed = SURE if expr[1] == "yes" else NEVER
        return lambda _frame: fixed
    if head in ("and", "or"):
        parts = [compile_truth(part, context) for part in expr[1:]]
        join = conjunction if head == "and" else disjunction
        return lambda frame: join([part(frame) for part in parts])
    if head == "not":
        inner = compile_truth(expr[1], context)
        return lambda frame: negation(inner(frame))
    answer = guarded(COMPILERS[head](expr, context))
    return remembered(answer, context.place()) if head in COSTLY else answer


def remembered(body: Truths, place: tuple[str, int]) -> Truths:
    """Ask a condition once per completion of what it hangs on."""

    def truth(frame: Frame) -> Judgement:
        found: Judgement = recall(frame, frame.memory, place, body)
        return found

    return truth


def _happened(expr: Expr, _context: Context) -> Truths:
    name = expr[1]
    return lambda frame: happened(frame, frame.event(name))


def _pattern(expr: Expr, context: Context) -> Truths:
    pattern = Pattern(expr[-1], context)
    if expr[0] == "some":
        return pattern.some
    if expr[0] == "every":
        return pattern.every
    number = int(expr[1])
    return lambda frame: pattern.at_least(frame, number)


Read = Callable[[Frame], tuple[str, str, Known]]


def _value(expr: Expr, context: Context) -> tuple[Read, Callable[[Frame], tuple[str, ...]]]:
    """Compile a value, and what gives the words it may have."""
    if expr[0] == "fact":
        name = expr[1]
        words = words_of(context, context.vocabulary.facts[name].type)

        def fact(frame: Frame) -> tuple[str, str, Known]:
            return "case", name, frame.record.known(frame.record.case.facts.get(name))

        return fact, lambda _frame: words
    _, var, name = expr

    def value(frame: Frame) -> tuple[str, str, Known]:
        owner, known = attribute(frame, var, name)
        return owner, name, known

    def allowed(frame: Frame) -> tuple[str, ...]:
        if isinstance(frame.bound.get(var), str):
            return words_of(context, context.vocabulary.people[name].type)
        kind = context.vocabulary.events[frame.event(var).kind]
        return words_of(context, kind.attributes[name].type)

    return value, allowed


def words_of(context: Context, kind: str) -> tuple[str, ...]:
    """List the words a type allows."""
    return WORDS.get(kind) or tuple(context.vocabulary.values.get(kind, ()))


def _is(expr: Expr, context: Context) -> Truths:
    value, words = _value(expr[1], context)
    wanted = (expr[2],) if expr[0] == "is" else tuple(expr[2])

    def truth(frame: Frame) -> Judgement:
        owner, name, known = value(frame)
        key = f"{owner}.{name}"
        if known.value is None:
            atom = Atom(key, words(frame), known.because, ("attr", owner, name))
            answer = frame.choose(atom)
            return SURE if answer in wanted else NEVER
        word = known.value.value if isinstance(known.value, Truth) else known.value
        ground = (Ground("fact", key, str(word), known.grade, known.source, ""),)
        return Judgement(YES if word in wanted else NO, known.grade, ground, None)

    return truth


def _has(expr: Expr, context: Context) -> Truths:
    value, _words = _value(expr[1], context)
    wanted = expr[2]

    def truth(frame: Frame) -> Judgement:
        owner, name, known = value(frame)
        if known.value is None:
            key = f"{owner}.{name}:{wanted}"
            return frame.ask(Atom(key, ("yes", "no"), known.because, ("attr", owner, name)))
        ground = (
            Ground(
                "fact",
                f"{owner}.{name}",
                ",".join(sorted(known.value)),
                known.grade,
                known.source,
                "",
            ),
        )
        return Judgement(YES if wanted in known.value else NO, known.grade, ground, None)

    return truth


def _compare(expr: Expr, context: Context) -> Truths:
    op, left, right = expr[1], compile_number(expr[2], context), compile_number(expr[3], context)
    return lambda frame: compare(frame, op, left, right)


def _order(expr: Expr, context: Context) -> Truths:
    left, right = compile_moment(expr[1], context), compile_moment(expr[2], context)
    strict = expr[0] == "before"
    return lambda frame: frame.compare(left(frame), right(frame), strict)


def _runs(expr: Expr, context: Context) -> Truths:
    span, moment = compile_span(expr[1], context), compile_moment(expr[2], context)

    def truth(frame: Frame) -> Judgement:
        stretch = span(frame)
        if stretch is None:
            return NEVER
        when = moment(frame)
        return conjunction(
            [frame.compare(stretch.start, when, False), frame.compare(when, stretch.end, False)]
        )

    return truth


def _pairs(expr: Expr, context: Context) -> Truths:
    """Compile what is asked of every pair of two groups of people."""
    one, other = _who(expr[1], context), _who(expr[2], context)
    head = expr[0]
    moment = compile_moment(expr[3], context) if head != "common_child" else None
    kinds: tuple[str, ...] = tuple(expr[4]) if head == "relation" else ()

    def pair(frame: Frame, a: str, b: str, when: Timed | None) -> Judgement:
        if when is None:
            return common_child(frame, a, b)
        if head == "relation":
            return related(frame, a, b, when, kinds)
        return lived_together(frame, a, b, when, head == "ever_lived_together")

    def truth(frame: Frame) -> Judgement:
        left, right = one(frame), other(frame)
        when = moment(frame) if moment else None
        answers = [pair(frame, a, b, when) for a in left.ids for b in right.ids if a != b]
        if not (left.complete and right.complete) or not (left.ids and right.ids):
            key = f"{head}({left.label},{right.label})"
            key += "|".join(kinds) + (f"@{when.label}" if when else "")
            subject = ("relation", "|".join(left.ids), "|".join(right.ids), "kind")
            reasons = doubts(left, right) or FACT
            answers.append(frame.ask(Atom(key, ("yes", "no"), reasons, subject)))
        return disjunction(answers)

    return truth


def _member(expr: Expr, context: Context) -> Truths:
    one, other = _who(expr[1], context), _who(expr[2], context)

    def truth(frame: Frame) -> Judgement:
        left, right = one(frame), other(frame)
        # Nobody named leaves room for somebody unknown.
        have = left.ids if left.complete else (*left.ids, left.name)
        label = f"{left.label}.in"
        return overlap(frame, have, right, label, doubts(left))

    return truth


def _is_about(expr: Expr, _context: Context) -> Truths:
    _, one, other = expr
    return lambda frame: about(frame, frame.event(one), frame.event(other))


def _reading(expr: Expr, context: Context) -> Truths:
    name, wanted = context.reading(expr[1]), expr[2]

    def truth(frame: Frame) -> Judgement:
        return SURE if frame.read(name) == wanted else NEVER

    return truth


def _call(expr: Expr, context: Context) -> Truths:
    from lawcheck.engine.definitions import compile_call

    call: Truths = compile_call(expr, context, "truth")
    return call


def _who(expr: Expr, context: Context) -> People:
    from lawcheck.engine.definitions import compile_call

    return compile_who(expr, lambda call: compile_call(call, context, "people"))


COMPILERS: dict[str, Callable[[Expr, Context], Truths]] = {
    "happened": _happened,
    "some": _pattern, "every": _pattern, "at_least": _pattern,
    "is": _is, "in": _is, "has": _has,
    "compare": _compare, "before": _order, "not_after": _order,
    "runs": _runs,
    "relation": _pairs, "lived_together": _pairs, "ever_lived_together": _pairs,
    "common_child": _pairs,
    "member": _member, "is_about": _is_about, "reading": _reading, "call": _call,
}  # fmt: skip
