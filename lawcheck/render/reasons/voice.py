"""One reason as a sentence: the operator, what it is about, and whether it holds.

Shapes
    Every operator of the rule language belongs to a family of sentences, with one each
    for yes, no and not known; steps of the engine have sentences of their own.
Errors
    `KeyError` for an operator without a sentence: a test names every operator.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from lawcheck.analyses.reasons.tree import Reason
from lawcheck.model.expression import Expr
from lawcheck.model.truth import Truth
from lawcheck.render.asking import question_text
from lawcheck.render.expression_teller import ANY, Name, Teller
from lawcheck.render.expression_words import Kinds, teller
from lawcheck.render.naming import Speaker, event_name, event_of, norm_named, who
from lawcheck.render.phrases.books import say_from
from lawcheck.render.plain import visible
from lawcheck.render.text_grounds import ground_words
from lawcheck.render.times import moment_words, span_words

BOOK = "reasons"
SENTENCES: Mapping[str, str] = {
    "and": "and", "or": "or", "not": "not",
    "truth": "law", "reading": "law", "call": "law",
    "is": "fact", "in": "fact", "has": "fact", "compare": "fact",
    "happened": "event", "some": "event", "at_least": "event", "every": "event",
    "is_about": "event",
    "before": "time", "not_after": "time", "runs": "time",
    "relation": "bond", "lived_together": "bond", "ever_lived_together": "bond",
    "common_child": "bond", "member": "bond",
    "attr": "value", "fact": "value", "number": "value", "figure": "value", "age": "value",
    "plus": "value", "minus": "value", "times": "value", "over": "value", "period": "value",
    "body": "value", "var": "value", "of": "value", "party": "value",
    "at": "moment", "until": "moment", "as_of": "moment", "start": "moment",
    "earliest": "moment", "latest": "moment", "add": "moment", "subtract": "moment",
    "span_start": "moment", "span_end": "moment", "if": "moment", "for": "moment",
}  # fmt: skip
ALONE = ("and", "or", "not")  # what they join is told below them


class Voice(NamedTuple):
    """A speaker who also knows which kinds of events definitions are given."""

    s: Speaker
    kinds: Kinds

    def say(self, phrase: str, /, **values: object) -> str:
        """Say a phrase of this book."""
        return say_from(BOOK, phrase, self.s.lang, **values)

    def event(self, name: str) -> str:
        """Call an event of the case."""
        event = event_of(self.s, name)
        return event_name(self.s, event) if event is not None else visible(name)

    def when(self, reason: Reason) -> str:
        """Say a time, or a span."""
        zone, lang = self.s.case.zone, self.s.lang
        if reason.since is None:
            return ""
        if reason.until is not None and reason.op != "step:event":
            return span_words(reason.since, reason.until, zone, lang)
        return moment_words(reason.since, zone, lang)


def sentence(v: Voice, reason: Reason) -> str:
    """Say one reason."""
    if reason.op.startswith("step:"):
        return step_words(v, reason)
    if reason.op.startswith("part:"):
        return part_words(v, reason)
    family = SENTENCES[reason.op]
    if family == "value":
        return v.say("value_known", told=told(v, reason))
    if reason.truth is None or family == "moment" or of_time(v, reason):
        return time_sentence(v, reason)
    truth = truth_word(reason.truth)
    if reason.op in ALONE or not reason.expr:
        return v.say(f"{family}_{truth}")
    return v.say(f"{family}_{truth}", told=told(v, reason))


def of_time(v: Voice, reason: Reason) -> bool:
    """Whether a definition that is called gives a time, and no truth."""
    if reason.op != "call":
        return False
    named = v.s.ruleset.named([reason.expr[1]])
    return next((one.gives for one in named), "truth") != "truth"


def stopped(words: str) -> str:
    """End a sentence; one that ends already needs no second stop."""
    return words if words.endswith((".", "?")) else f"{words}."


def truth_word(truth: Truth | None) -> str:
    """Name a truth as phrases do."""
    return "known" if truth is None else truth.value


def time_sentence(v: Voice, reason: Reason) -> str:
    """Say when something was; that it never was, or cannot be told."""
    words = told(v, reason)
    if reason.op == "at" and reason.since is not None and v.when(reason) in words:
        return v.say("value_known", told=words)  # an event is called with its time
    if reason.since is not None:
        return v.say("moment_known", told=words, when=v.when(reason))
    return v.say("moment_open" if reason.open is not None else "moment_never", told=words)


def part_words(v: Voice, reason: Reason) -> str:
    """Call a part of a norm, with its truth where it has one."""
    label = v.say(f"part_{reason.op.removeprefix('part:')}")
    return label if reason.truth is None else f"{label}: {v.s.truth(reason.truth.value)}"


# -- steps of the engine -----------------------------------------------------------


def step_words(v: Voice, reason: Reason) -> str:
    """Say what a step of the engine came to."""
    name, truth = reason.op.removeprefix("step:"), truth_word(reason.truth)
    if name == "event":
        return v.say(f"listed_{truth}", event=v.event(reason.note))
    if name == "unlisted":
        return unlisted_words(v, reason, truth)
    if name == "person":
        return v.say(f"person_{truth}", who=person(v, reason.note))
    if name == "deadline":
        return deadline_words(v, reason)
    if name == "in_time":
        return v.say(f"in_time_{truth}", event=v.event(reason.note))
    if name == "clock":
        return v.say(f"clock_{truth}", when=v.when(reason))
    if name == "exception":
        return v.say(f"exception_{truth}", norm=norm_named(v.s, reason.norm.id))
    if name == "displaced":
        norms = "; ".join(norm_named(v.s, one) for one in reason.note.split("|") if one)
        return v.say(f"displaced_{truth}", norms=norms)
    if name == "implements":
        named = norm_named(v.s, reason.note) if reason.note else ""
        return v.say(f"implements_{truth if named else 'none'}", norm=named)
    if name == "text":
        return v.say(f"text_{truth}", editions=visible(reason.note.replace("|", ", ")))
    if name == "only_in":
        return v.say(f"law_{truth}", told=told(v, reason))
    return v.say(f"{name}_{truth}", event=v.event(reason.note))


def unlisted_words(v: Voice, reason: Reason, truth: str) -> str:
    """Say whether something happened that the file does not list."""
    if truth == "no":
        return v.say("unlisted_no" if reason.grounds else "unlisted_never")
    return v.say("unlisted_unknown", told=told(v, reason._replace(expr=("some", reason.expr))))


def deadline_words(v: Voice, reason: Reason) -> str:
    """Say by when something had to be done."""
    words = told(v, reason)
    if reason.since is not None:
        return v.say("deadline_known", when=v.when(reason), told=words)
    return v.say("deadline_open" if reason.open is not None else "deadline_never", told=words)


def person(v: Voice, name: str) -> str:
    """Call a person, or somebody the file does not name."""
    return v.say("nobody_named") if name.startswith("?") else who(v.s, name)


# -- expressions with what they are about ------------------------------------------


def told(v: Voice, reason: Reason) -> str:
    """Say an expression with the events and people of the case in the place of variables."""
    return speaking(v, reason).tell(bound(reason.expr, people(v, reason)))


def speaking(v: Voice, reason: Reason) -> Teller:
    """Build a teller that calls the variables by what they stand for."""
    t = teller(reason.norm, v.s.lang, v.s.vocabulary, v.s.ruleset, v.kinds)
    names = {}
    for variable, name in reason.bound.items():
        event = event_of(v.s, name)
        if event is not None:
            names[variable] = Name(event_name(v.s, event), event.kind)
        elif name in v.s.case.people or name.startswith("?"):
            names[variable] = names[name] = Name(person(v, name), "")
        else:
            known = t.names.get(variable)
            names[variable] = Name(visible(name) if known is None else known.words, ANY)
    return t.knowing(names)


def people(v: Voice, reason: Reason) -> dict[str, str]:
    """Give the variables that stand for people."""
    return {variable: name for variable, name in reason.bound.items() if name in v.s.case.people}


def bound(expr: Expr, names: Mapping[str, str]) -> Expr:
    """Put people in the place of the variables that stand for them."""
    if not expr:
        return expr
    if expr[0] in ("var", "age", "attr") and isinstance(expr[1], str):
        return (expr[0], names.get(expr[1], expr[1]), *inner(expr[2:], names))
    return inner(expr, names)


def inner(parts: Expr, names: Mapping[str, str]) -> Expr:
    """Put people into the parts of an expression; words stay."""
    return tuple(bound(part, names) if isinstance(part, tuple) else part for part in parts)


# -- what it rests on --------------------------------------------------------------


def ground_lines(v: Voice, reason: Reason, brief: bool = False) -> list[str]:
    """Say on what an answer rests: each ground with its source and grade."""
    return [ground_words(v.s, one, brief) for one in dict.fromkeys(reason.grounds)]


def open_line(v: Voice, reason: Reason) -> str:
    """Ask for what is open; "" where nothing is."""
    return "" if reason.open is None else question_text(v.s, reason.open)
