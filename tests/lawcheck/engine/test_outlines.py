"""Outlines: what is told of a provision without its norms is what its norms say."""

from lawcheck.engine.evaluate import evaluate
from lawcheck.engine.outlines import outlines_of
from lawcheck.engine.program import compile_rules
from lawcheck.model.ruleset import RuleSet
from lawcheck.model.shelf import Outline, Shelf
from tests.lawcheck.engine.making import (
    VOCABULARY,
    case,
    day,
    event,
    exception,
    norm,
    pattern,
    rules,
)

REPORT = ("event", "r", pattern("report", "r"))
ORDER = ("event", "o", pattern("order_issued", "o"))
V = ("person", "v", ("party", "to", "r"))


def only(*norms_: object) -> Outline:
    (one,) = outlines_of(norms_)  # type: ignore[arg-type]
    return one


def shelved(ruleset: RuleSet) -> RuleSet:
    """Put the norms of a rule set on a shelf, as a compiled file holds them."""
    families = compile_rules(ruleset, VOCABULARY).families.values()
    outlines = tuple(
        one.outline._replace(numbers=tuple(each.numbers for each in one.wordings))
        for one in families
    )
    return ruleset._replace(norms=Shelf(outlines, ruleset.norms.__getitem__))


def test_wordings_of_one_provision_share_an_outline() -> None:
    one, other = outlines_of(
        (norm("toy.a", editions=("E0",), for_each=(REPORT,)), norm("toy.b"),
         norm("toy.a", editions=("E1", "E2"), for_each=(REPORT, ORDER, V)))
    )  # fmt: skip
    assert (one.id, one.act, one.kind, one.norms) == ("toy.a", "toy", "duty", (0, 2))
    assert one.editions == (("E0",), ("E1", "E2"))
    assert one.events == (("report",), ("report", "order_issued"))
    assert (other.id, other.norms) == ("toy.b", (1,))


def test_wordings_dated_for_themselves_are_named_by_law_or_by_day() -> None:
    first, second = day("2000-01-01"), day("2001-01-01")
    one = only(
        norm("toy.a", interval=(first, first, second, second), by="law 1"),
        norm("toy.a", interval=(second, second + 1, second + 9, second + 9), by="law 2"),
        norm("toy.a", interval=(second + 9, second + 9, second + 20, second + 20), by="law 2"),
        norm("toy.a", interval=(second + 9, second + 9, second + 20, second + 20), line=7),
        norm("toy.a", interval=(second + 9, second + 9, second + 20, second + 20), line=8),
    )
    assert one.laws == (
        "law 1", "law 2 2001-01-01/2001-01-02", "law 2 2001-01-10", "2001-01-10",
        "2001-01-10, line 8",
    )  # fmt: skip
    assert one.days[0] == (first, first, second, second)
    assert (only(norm("toy.a")).laws, only(norm("toy.a")).days) == ((), ())


def test_a_norm_of_a_case_needs_no_word_and_one_of_a_state_any_of_its_own() -> None:
    assert only(norm("toy.a", when=("fact", "x"))).words is None
    parts = {"penalty": {"fine": ["mci"]}, "discharge": ("condition", ("truth", "yes"))}
    state = norm("toy.a", level="state", when=("fact", "x"), parts=parts)
    assert only(state).words == ("condition", "fact", "mci", "truth", "x", "yes")
    assert only(norm("toy.a", level="state", parts={"other": ()})).words == ()


def test_what_gives_no_finding_is_not_reported() -> None:
    assert only(norm("toy.a")).reported is True
    assert only(exception("undercut", defeats="toy.a")).reported is False
    cited = norm("toy.d", "definition", for_each=(REPORT,))
    assert only(cited).reported is True
    assert only(cited._replace(for_each=())).reported is False
    assert only(cited._replace(article="", paragraph="", item="")).reported is False


def test_whatever_dates_otherwise_or_bars_a_presumption_is_told() -> None:
    assert (only(norm("toy.a")).governed, only(norm("toy.a")).neutral) == (False, False)
    dated = norm("toy.a", parts={"governed_by": ("as_of",)}, burden="neutral")
    assert (only(norm("toy.a"), dated).governed, only(norm("toy.a"), dated).neutral) == (True, True)


def test_a_shelf_brings_its_outlines() -> None:
    outlines = outlines_of((norm("toy.a"),))
    assert outlines_of(Shelf(outlines, lambda _: norm("toy.a"))) is outlines


def test_a_program_from_a_shelf_compiles_only_what_a_case_concerns_and_says_the_same() -> None:
    late = ("compare", "<", ("number", "1", ""), ("number", "2", ""))
    vague = pattern("order_copied", "c", where=late)
    ruleset = rules(
        norm("toy.a", for_each=(ORDER,), when=("some", vague)),
        norm("toy.b", for_each=(REPORT,), when=("some", pattern("talk", "t", where=late))),
        norm("toy.c", for_each=(REPORT,), when=("some", vague)),
    )
    program = compile_rules(shelved(ruleset), VOCABULARY)
    facts = case(event("e1", "report", "2020-01-01"), as_of="2020-02-01")
    whole = evaluate(compile_rules(ruleset, VOCABULARY), facts)
    assert evaluate(program, facts) == whole
    assert [atom.key for one in whole.findings for (atom,) in one.settle] == [
        "talk(#toy.2)", "order_copied(#toy.1)"
    ]  # fmt: skip
    assert program.families["toy.a"]._compiled == {}
    assert list(program.families["toy.b"]._compiled) == [0]
