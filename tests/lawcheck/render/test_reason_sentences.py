"""Every operator of the rule language, and every step of the engine, has a sentence."""

import inspect
import re
from types import ModuleType

import pytest

from lawcheck.analyses.reasons.steps import PARTS
from lawcheck.analyses.reasons.tree import Reason
from lawcheck.engine import conditions, numbers, times
from lawcheck.model.expression import Expr
from lawcheck.model.finding import Atom
from lawcheck.model.moment import Moment
from lawcheck.model.truth import NO, UNKNOWN, YES, Truth
from lawcheck.render.expression_words import OPERATORS
from lawcheck.render.naming import speaker
from lawcheck.render.phrases import LANGUAGES
from lawcheck.render.phrases.books import book
from lawcheck.render.reasons.pages import voice
from lawcheck.render.reasons.voice import ALONE, SENTENCES, Voice, sentence
from tests.lawcheck.analyses.reasons.toy_case import case
from tests.lawcheck.render.test_expression_words import SAMPLES, documented
from tests.toy.loading import toy, wordings

TRUTHS = (YES, NO, UNKNOWN)
OF_TRUTH = {*conditions.COMPILERS, "and", "or", "not", "truth"}
STEPS = (
    "event", "unlisted", "person", "deadline", "in_time", "clock", "exception", "displaced",
    "implements", "text", "only_in", "done", "about", "by", "to", "window",
)  # fmt: skip
ATOM = Atom("e1.done", ("yes", "no"), ("event",), ("done", "e1"))


def speaking(lang: str) -> Voice:
    return voice(speaker(case("clock-stopped"), toy(), lang))


def reason(op: str, expr: Expr, truth: Truth | None, **more: object) -> Reason:
    open_ = ATOM if truth is UNKNOWN else None
    made = Reason(op, expr, wordings("toy.safe.6.2")[0], {}, truth, open=open_)
    return made._replace(**more)  # type: ignore[arg-type]


def heads_compared(module: ModuleType) -> set[str]:
    """Read off the source which operators a compiler tells apart."""
    text = inspect.getsource(module)
    found = set(re.findall(r'(?:head|expr\[0\]) == "(\w+)"', text))
    for listed in re.findall(r"head in \(([^)]*)\)", text):
        found |= set(re.findall(r'"(\w+)"', listed))
    return found


def test_every_operator_of_the_language_has_a_sentence() -> None:
    assert documented() - set(SENTENCES) == set()
    assert set(SENTENCES) - documented() == set()


def test_every_operator_the_engine_compiles_has_a_sentence() -> None:
    compiled = OF_TRUTH | heads_compared(times) | heads_compared(numbers)
    assert len(compiled) > 25
    assert compiled - set(SENTENCES) == set()
    assert set(OPERATORS) == set(SENTENCES)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("family", sorted(set(SENTENCES.values()) - {"moment", "value"}))
def test_a_sentence_tells_yes_no_and_not_known_apart(family: str, lang: str) -> None:
    phrases = [book("reasons", lang)[f"{family}_{truth.value}"] for truth in TRUTHS]
    assert len(set(phrases)) == 3


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("expr", SAMPLES, ids=lambda expr: str(expr[0]))
def test_an_operator_is_said_in_each_language(expr: Expr, lang: str) -> None:
    v = speaking(lang)
    if expr[0] in OF_TRUTH:
        said = {sentence(v, reason(expr[0], expr, truth)) for truth in TRUTHS}
        assert len(said) == 3
    else:
        said = {sentence(v, reason(expr[0], expr, None, since=Moment(0, 0)))}
    for words in said:
        assert words.strip()
        assert not re.search(r"\{|\}|\('|None", words), words
        if lang != "en" and expr[0] in OF_TRUTH:
            assert re.search("[а-яё]", words), words


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_time_is_known_or_open_or_never_was(lang: str) -> None:
    v, expr = speaking(lang), ("at", "served")
    said = {
        sentence(v, reason("at", expr, None, since=Moment(10, 10))),
        sentence(v, reason("at", expr, UNKNOWN)),
        sentence(v, reason("at", expr, NO)),
    }
    assert len(said) == 3


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", STEPS)
def test_a_step_of_the_engine_is_said(name: str, lang: str) -> None:
    v = speaking(lang)
    expr: Expr = ("contact", "c", None, None, None, None, None)
    if name == "only_in":
        expr = ("reading", "toy.safe.day_hours", "hours")
    if name == "deadline":
        expr = ("for", ("at", "served"), ("period", 24, "h", ""))
    truths = TRUTHS if f"{name}_yes" in book("reasons", lang) else (NO, UNKNOWN)
    said = {
        sentence(v, reason(f"step:{name}", expr, truth, note="toy.safe.6.2")) for truth in truths
    }
    assert len(said) == len(truths)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", PARTS)
def test_a_part_of_a_norm_has_a_name(name: str, lang: str) -> None:
    assert sentence(speaking(lang), reason(f"part:{name}", (), YES)).strip()


def test_an_operator_without_a_sentence_is_a_fault() -> None:
    with pytest.raises(KeyError):
        sentence(speaking("en"), reason("perhaps", ("perhaps",), YES))


def test_what_is_joined_needs_no_words_of_its_own() -> None:
    assert set(ALONE) == {"and", "or", "not"}
