"""The twenty-five obligations of the fact pack: each is a finding with the chain it gives."""

import pytest

from lawcheck.engine.chains import rests_on
from lawcheck.files.rule_files import shipped_rules

RULESET = shipped_rules().ruleset
NORMS = {norm.id: norm for norm in RULESET.norms}
FAR = 3_000_000  # a day on which every text stood
DILIGENCE = tuple(
    f"cedaw.2.e.{limb}" for limb in ["prevent", "investigate", "prosecute", "punish", "repair"]
)

# Number, norms, the articles at which their chains start, strength: section G3, written by hand.
OBLIGATIONS = [
    (1, (*DILIGENCE, "cedaw.2.e"), "2(e)", "treaty"),
    (2, ("cedaw.2.c.register",), "2(c)", "treaty"),
    (3, ("cedaw.2.c.respond",), "2(c) 2(e)", "treaty"),
    (4, ("cedaw.gr35.31.a.ii.risk",), "2(c) 2(e)", "general_recommendation"),
    (5, ("cedaw.gr35.31.d",), "2(c) 2(e)", "general_recommendation"),
    (6, ("cedaw.gr35.31.a.v",), "2(c) 2(e) 12(1)", "general_recommendation"),
    (7, ("cedaw.2.c.order",), "2(c) 2(d)", "treaty"),
    (8, ("cedaw.views.8.recency",), "2(c) 2(d) 2(f) 5(a)", "view"),
    (9, ("cedaw.gr35.31.a.ii.breach",), "2(a) 2(d) 2(e)", "general_recommendation"),
    (10, ("cedaw.gr35.32.b", "cedaw.gr33.58.c"), "2(f) 5(a)", "general_recommendation"),
    (11, ("cedaw.2.d.blame",), "2(d) 5(a)", "treaty"),
    (12, ("cedaw.2.e.ex-officio", "cedaw.2.e.public"), "2(a) 2(e) 2(f) 2(g) 3", "treaty"),
    (13, ("cedaw.views.13.refused", "cedaw.views.13.closed"), "2(d) 2(e)", "view"),
    (14, ("cedaw.views.14.warning",), "2(b) 2(c) 2(d) 2(e) 2(f)", "view"),
    (15, ("cedaw.views.15.threats",), "1 2(c) 2(d) 2(e)", "view"),
    (16, ("cedaw.2.b.law", "cedaw.2.b.penalty"), "2(b) 2(f) 2(g) 3", "treaty"),
    (17, ("cedaw.views.17.home", "cedaw.views.17.liberty"), "2(a) 2(c) 2(d) 2(e) 2(f) 3", "view"),
    (18, ("cedaw.16.1.d",), "5(b) 16(1)(d) 16(1)(f)", "treaty"),
    (19, ("cedaw.gr19.24.k", "cedaw.gr35.31.a.iii"), "2(c) 2(e)", "general_recommendation"),
    (20, ("coe.standards.shelter", "coe.standards.regions"), "2(c) 2(e) 3", "standard"),
    (21, ("cedaw.gr35.31.a.iii.security",), "2(c) 2(e)", "general_recommendation"),
    (22, ("cedaw.gr35.30.e",), "2(c) 2(d)", "general_recommendation"),
    (23, ("cedaw.gr35.31.a.iii.helpline",), "2(c) 2(e) 3", "general_recommendation"),
    (24, ("cedaw.gr35.34.b",), "2 18(1)", "general_recommendation"),
    (25, ("cedaw.2.b.reparation",), "2(b) 2(c) 15(1)", "treaty"),
]
PAIRS = [
    pytest.param(name, articles.split(), strength, id=f"{number}-{name}")
    for number, names, articles, strength in OBLIGATIONS
    for name in names
]
# Articles that fit and that no text ties to the duty: shown as our reading, section G3.
INFERRED = {21, 22, 23}


def test_none_is_missing() -> None:
    assert [number for number, *_ in OBLIGATIONS] == list(range(1, 26))


@pytest.mark.parametrize(("name", "articles", "strength"), PAIRS)
def test_the_chain_starts_at_the_articles_of_the_pack(
    name: str, articles: list[str], strength: str
) -> None:
    found = rests_on(RULESET, NORMS[name], FAR, "KZ")
    assert found["strength"] == strength
    assert found["chain"][0]["strength"] == "treaty"
    links = [one for one in found["chain"] if one["cite"].startswith("CEDAW ")]
    assert sorted(one["cite"].removeprefix("CEDAW ") for one in links) == sorted(articles)
    assert {one["necessary"] for one in links} == {"yes"}


@pytest.mark.parametrize(("number", "names"), [(one[0], one[1]) for one in OBLIGATIONS])
def test_what_no_text_ties_is_marked(number: int, names: tuple[str, ...]) -> None:
    reads = {
        link["read"]
        for name in names
        for link in NORMS[name].chain
        if link["cite"].startswith("CEDAW ")
    }
    assert reads == ({"inferred"} if number in INFERRED else {"seen"})
