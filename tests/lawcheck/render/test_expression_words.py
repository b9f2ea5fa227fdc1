"""Every operator of the rule language has words in every language."""

import re

import pytest

from lawcheck.analyses.norm_contents import expressions
from lawcheck.files.rule_files import shipped_rules
from lawcheck.model import expression
from lawcheck.model.expression import Expr
from lawcheck.render.expression_events import event_words, person_words
from lawcheck.render.expression_words import OPERATORS, kinds_given, teller, words
from lawcheck.render.phrases import LANGUAGES
from tests.toy.loading import toy, wordings

D: Expr = ("period", 3, "month", "")
M: Expr = ("at", "e")
P: Expr = ("contact", "c", None, None, None, None, None)
S: Expr = ("for", M, D)
YES: Expr = ("is", ("attr", "e", "against_will"), "yes")
NUMBER: Expr = ("number", "16", "")
V, W = ("var", "p"), ("var", "q")
SAMPLES: list[Expr] = [
    ("truth", "unknown"),
    ("and", YES, YES),
    ("or", YES, YES),
    ("not", YES),
    ("happened", "e"),
    ("some", P),
    ("at_least", 2, P),
    ("every", P),
    YES,
    ("in", ("attr", "e", "weapon"), ("knife", "firearm")),
    ("has", ("attr", "e", "acts"), "hit"),
    ("compare", "<=", NUMBER, NUMBER),
    ("before", M, M),
    ("not_after", M, M),
    ("runs", S, M),
    ("relation", V, W, M, ("spouse", "former_spouse")),
    ("lived_together", V, W, M),
    ("ever_lived_together", V, W, M),
    ("common_child", V, W),
    ("member", V, ("party", "to", "e")),
    ("is_about", "e", "f"),
    ("reading", "toy.safe.day_hours", "hours"),
    ("call", "toy.safe.4", (("var", "e"),)),
    ("attr", "e", "harm"),
    ("fact", "flood"),
    NUMBER,
    ("figure", "places"),
    ("age", "p", M),
    ("plus", NUMBER, NUMBER),
    ("minus", NUMBER, NUMBER),
    ("times", NUMBER, NUMBER),
    ("over", NUMBER, ("plus", NUMBER, NUMBER)),
    M,
    ("until", "e"),
    ("until", M, M),
    ("as_of",),
    ("start", "toy.safe"),
    ("earliest", M, M),
    ("latest", M, M),
    ("add", M, D),
    ("subtract", M, D),
    ("span_start", S),
    ("span_end", S),
    ("if", YES, M, M),
    S,
    D,
    ("body", "police"),
    V,
    ("of", "by", "incident", "e"),
    ("party", "by", "e"),
]
EITHER = {"en": "or", "ru": "или", "kk": "немесе"}


def documented() -> set[str]:
    """Read the operators off the page that describes them."""
    text = expression.__doc__ or ""
    written = text.partition("P       (")[0]
    return set(re.findall(r'\("(\w+)"', written)) | set(re.findall(r'\|"(\w+)"', written)) - {
        "no", "unknown", "by",
    }  # fmt: skip


def test_the_page_of_operators_is_read() -> None:
    found = documented()
    assert len(found) > 40
    assert {"and", "relation", "plus", "over", "span_end", "party"} <= found


def test_every_operator_is_said() -> None:
    assert documented() - set(OPERATORS) == set()
    assert set(OPERATORS) - documented() == set()
    assert documented() - {sample[0] for sample in SAMPLES} == set()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("expr", SAMPLES, ids=lambda expr: str(expr[0]))
def test_an_operator_has_words_of_its_language(expr: Expr, lang: str) -> None:
    said = words(expr, lang, toy().vocabulary, toy().ruleset)
    assert said.strip()
    assert not re.search(r"[a-z]_[a-z]|\{|\}|\('|None", said), said
    if lang != "en":
        assert re.search("[а-яё]", said) or not re.search("[a-z]{2}", said.lower()), said


def test_an_operator_nobody_knows_is_no_text() -> None:
    with pytest.raises(KeyError):
        words(("perhaps", YES), "en", toy().vocabulary, toy().ruleset)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("rules", [toy(), shipped_rules()], ids=["toy", "shipped"])
def test_every_condition_of_the_rules_can_be_said(rules: object, lang: str) -> None:
    from lawcheck.files.rule_files import Rules

    assert isinstance(rules, Rules)
    told = 0
    kinds = kinds_given(rules.ruleset)
    for norm in rules.ruleset.norms:
        t = teller(norm, lang, rules.vocabulary, rules.ruleset, kinds)
        for sort, name, one in norm.for_each:
            said = event_words(t, one) if sort == "event" else person_words(t, name, one)
            assert said, norm.id
        for expr in (norm.when, norm.parts.get("is"), norm.parts.get("elements")):
            if expr is not None:
                said = t.tell(expr)
                assert not re.search(r"[a-z]_[a-z]|\{|\}|\('|None", said), (norm.id, said)
                told += 1
    assert told > 10


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param(
            "toy.safe.2.2",
            "person p, owns the home: no; and person q, owns the home: no",
            id="an exception speaks of what it defeats",
        ),
        pytest.param(
            "toy.safe.8.2",
            "there is no “incident” (within 30 days of 24 hours before "
            "“request for temporary residence”; children present: yes)",
            id="an event has its own attributes in brackets",
        ),
        pytest.param(
            "toy.safe.5.3", "flood emergency: yes; and “report”, urgent: no", id="not yes is no"
        ),
        pytest.param(
            "toy.pact.2.b", "“Grave incident, Art. 4” holds for: “incident”", id="a definition"
        ),
    ],
)
def test_a_condition_reads_as_a_sentence(name: str, expected: str) -> None:
    [norm] = wordings(name)
    assert norm.when is not None
    assert words(norm.when, "en", toy().vocabulary, toy().ruleset, norm).replace(
        "\u00a0", " "
    ) == expected  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
def test_alternatives_of_one_list_are_joined(lang: str) -> None:
    [norm] = wordings("toy.safe.4")
    expr = ("or", *(("has", ("attr", "i", "acts"), word) for word in ("hit", "push", "strangle")))
    said = teller(norm, lang, toy().vocabulary, toy().ruleset).tell(expr)
    assert said.count(EITHER[lang]) == 1
    label = toy().vocabulary.events["incident"].attributes["acts"].label[lang]
    assert said.count(label) == 1


def test_two_events_of_one_kind_are_told_apart() -> None:
    norm = wordings("toy.court.20")[1]
    t = teller(norm, "en", toy().vocabulary, toy().ruleset)
    pattern = norm.parts["repeated"][2]
    assert pattern[1] == "x"
    assert "against the will: yes" in event_words(t, pattern)
    where = ("before", ("at", "c"), ("at", "x"))
    assert event_words(t, (*pattern[:6], where)).endswith(
        "“contact with the survivor” comes before this event)"
    )


def test_an_argument_is_called_by_the_kind_it_is_given() -> None:
    norm = wordings("toy.safe.term")[0]
    t = teller(norm, "en", toy().vocabulary, toy().ruleset)
    assert t.named("o") == "“order issued”"


def test_every_expression_of_the_toy_act_is_walked() -> None:
    heads = {one[0] for norm in toy().ruleset.norms for one in expressions(norm)}
    assert {"call", "if", "reading", "relation", "pattern"} <= heads


def test_a_unit_is_shown_as_the_rules_write_it() -> None:
    said = words(("number", "3", "places"), "ru", toy().vocabulary, toy().ruleset)
    assert said == "3 places"
