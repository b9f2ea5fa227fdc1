from lawcheck.language.checks.stray_article import check
from lawcheck.language.checks.subject import Subject
from tests.lawcheck.language.checks.checked import DUTY, found
from tests.lawcheck.language.rule_text import VOCABULARY, load, norm

CHAPTER = "act: toy\narticles: {from: 16, to: 23}\nnorms:\n"


def chapter(*articles: str) -> str:
    return "".join(
        norm(f"toy.{article}", DUTY, f"cite: {{article: {article}}}") for article in articles
    )


def test_an_article_outside_its_chapter() -> None:
    assert found(
        "stray_article",
        "",
        more={"toy/chapter-2.yaml": CHAPTER + chapter("15-1", "16", "23", "24")},
    ) == [
        "toy/chapter-2.yaml:4:9: LC403 `toy.15-1` cites Article 15-1, outside 16 to 23 "
        "(move it to its chapter, or correct the citation) [toy.15-1]",
        "toy/chapter-2.yaml:37:9: LC403 `toy.24` cites Article 24, outside 16 to 23 "
        "(move it to its chapter, or correct the citation) [toy.24]",
    ]


def test_articles_inside_it_and_chapters_that_declare_none() -> None:
    more = {"toy/chapter-2.yaml": CHAPTER + chapter("16", "20-1", "23")}
    assert found("stray_article", chapter("99"), more=more) == []


def test_citations_without_an_article_and_files_not_at_hand() -> None:
    ruleset = load(norm("toy.1", DUTY, "cite: {paragraph: 31}") + chapter("99"))
    assert check(Subject(ruleset, VOCABULARY, (), {})) == []
    given = {"toy/chapter-1.yaml": (CHAPTER + norm("toy.1", DUTY, "cite: {paragraph: 3}")).encode()}
    assert (
        check(Subject(load(norm("toy.1", DUTY, "cite: {paragraph: 3}")), VOCABULARY, (), given))
        == []
    )
