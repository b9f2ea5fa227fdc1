"""The rule book: each norm on its page, in three languages, with its sign-off."""

import re
from pathlib import Path

import pytest

from lawcheck.cli.main import main
from lawcheck.files.rule_files import rules_from
from lawcheck.model.review import version_of
from lawcheck.render.phrases import LANGUAGES
from lawcheck.render.phrases.books import book
from tests.lawcheck.cli.toy_rules import CHAPTER, write_rules
from tests.toy.loading import TOY, toy

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def written(folder: Path, rules: Path, lang: str = "en") -> str:
    file = folder / f"book.{lang}.html"
    assert main(["rules", "book", "--lang", lang, "-o", str(file), "--rules", str(rules)]) == 0
    return file.read_text(encoding="utf-8").replace("\xa0", " ")


def article(page: str, norm: str) -> str:
    return page.partition(f'<article id="{norm}">')[2].partition("</article>")[0]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_norm_has_its_page_and_its_line_in_the_contents(lang: str, tmp_path: Path) -> None:
    page = written(tmp_path, TOY, lang)
    names = list(dict.fromkeys(norm.id for norm in toy().ruleset.norms))
    assert len(names) > 30
    assert re.findall(r'<article id="([^"]+)">', page) == names
    contents = page.partition("<nav>")[2].partition("</nav>")[0]
    assert re.findall(r'href="#([^"]+)"', contents) == names
    assert page.count(book("rulebook", lang)["box_signature"]) == len(toy().ruleset.norms)
    assert f'<html lang="{lang}">' in page
    for norm in toy().ruleset.norms:
        assert version_of(norm) in article(page, norm.id)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_is_closed_and_runs_nothing(lang: str, tmp_path: Path) -> None:
    page = written(tmp_path, TOY, lang)
    assert f'content="{POLICY}"' in page
    assert "<script" not in page
    assert re.findall(r'(?:src|href)="(?!#|data:)', page) == []


def test_a_page_tells_what_a_lawyer_signs(tmp_path: Path) -> None:
    page = article(written(tmp_path, write_rules(tmp_path)), "mini.1.1")
    for words in (
        "Copy the order",
        "Art. 1(1), Mini Act (1-M)",
        "Norm 1 of 1 in the order of the text; duty",
        "A copy goes to the prosecutor within 24 hours.",
        "E0: first day 1 Jan 2010 (by: 1-M); text seen",
        "E1: first day between 1 and 21 Mar 2015 (by: 2-M); inferred",
        "<td>two orders</td><td>met</td>",
        "<td>no order</td><td>no finding</td>",
        "Not reviewed by a lawyer.",
    ):
        assert words in page, words


def test_exceptions_stand_as_a_tree(tmp_path: Path) -> None:
    page = article(written(tmp_path, TOY), "toy.safe.6.2")
    tree = page.partition("<h4>Exceptions</h4>")[2]
    assert tree.index('href="#toy.safe.6.5"') < tree.index('href="#toy.safe.6.8"')
    deep = [
        (outer.id, inner, innermost)
        for outer in toy().ruleset.norms
        for inner in outer.defeats
        for middle in toy().ruleset.norms
        if middle.id == inner
        for innermost in middle.defeats
    ]
    assert deep
    for outer, inner, target in deep:
        page = article(written(tmp_path, TOY), target)
        nested = re.search(rf'#{re.escape(inner)}".*?<ul>.*?#{re.escape(outer)}"', page, re.DOTALL)
        assert nested, (target, inner, outer)


def test_a_signature_is_shown_and_a_change_since_is_too(tmp_path: Path) -> None:
    rules = write_rules(tmp_path)
    (norm,) = rules_from([rules]).ruleset.norms
    sign = f"{{by: A. Lawyer, on: 2026-12-01, sha: {version_of(norm)}}}"
    signed = CHAPTER.replace("reviewed: null", f"reviewed: {sign}")
    page = article(written(tmp_path, write_rules(tmp_path, **{"chapter-1": signed})), "mini.1.1")
    assert f"Signed by A. Lawyer, 2026-12-01; version {version_of(norm)}." in page
    assert 'class="box"' not in page
    changed = signed.replace("24 h,", "12 h,")
    assert changed != signed
    page = article(written(tmp_path, write_rules(tmp_path, **{"chapter-1": changed})), "mini.1.1")
    assert "Changed since the review: A. Lawyer (2026-12-01) signed version" in page
    assert 'class="box"' in page


def test_what_a_rule_says_is_text_and_never_a_tag(tmp_path: Path) -> None:
    odd = CHAPTER.replace("Copy the order", "'<b onclick=x>bold</b>'")
    page = written(tmp_path, write_rules(tmp_path, **{"chapter-1": odd}))
    assert "<b onclick" not in page
    assert "&lt;b onclick=x&gt;" in page


def test_the_languages_say_the_same_phrases() -> None:
    places = {
        lang: {key: set(re.findall(r"{(\w+)}", text)) for key, text in phrases.items()}
        for lang, phrases in ((lang, book("rulebook", lang)) for lang in LANGUAGES)
    }
    assert places["ru"] == places["en"] == places["kk"]
