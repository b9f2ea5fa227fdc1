"""Every document has one template for each language, and they say the same in the same order.

The words of a language are its own; what a template reads, where it branches, which headings
and tables it has and how many places it leaves to fill in are not.
"""

import functools
import re
from pathlib import Path

import pytest
from jinja2 import Environment, meta, nodes

ROOT = Path(__file__).resolve().parents[4] / "templates"
FOLDERS = {lang: ROOT / lang / "documents" for lang in ("en", "ru", "kk")}
SHARED = "parts.html.j2"  # its macros word a language: only their names are the same
PLACE = {"en": "[to be confirmed", "ru": "[уточнить", "kk": "[нақтылау"}
# A bracket inside the words is that of a place to fill in; the Kazakh verb may come last.
MARK = re.compile(r"<mark>(.*?)</mark>", re.DOTALL)
TAG = re.compile(r"<(/?)(h1|h2|h3|table|thead|tr|th|td|ol|ul|li|details|figure|hr|mark)\b")
CODE = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)
KAZAKH = "қәғңөұүһіҚӘҒҢӨҰҮҺІ"


def names() -> list[str]:
    return sorted(path.name for path in FOLDERS["en"].glob("*.j2"))


def languages(name: str) -> list[str]:
    return [lang for lang, folder in FOLDERS.items() if (folder / name).exists()]


@functools.cache
def text(name: str, lang: str) -> str:
    return (FOLDERS[lang] / name).read_text(encoding="utf-8")


@functools.cache
def parsed(name: str, lang: str) -> nodes.Template:
    return Environment(autoescape=True).parse(text(name, lang))


def read(name: str, lang: str) -> set[str]:
    """Give every variable a template is handed, and every value it takes of one."""
    tree = parsed(name, lang)
    taken = {one.attr for one in tree.find_all(nodes.Getattr)}
    return meta.find_undeclared_variables(tree) | taken


def macros(name: str, lang: str) -> list[str]:
    return [one.name for one in parsed(name, lang).find_all(nodes.Macro)]


def places(name: str, lang: str) -> int:
    """Count the places to fill in: written out, or asked for by a macro."""
    calls = parsed(name, lang).find_all(nodes.Call)
    asked = sum(isinstance(one.node, nodes.Name) and one.node.name == "ask" for one in calls)
    return text(name, lang).count("<mark>") + asked


def skeleton(name: str, lang: str) -> list[str]:
    return ["".join(found) for found in TAG.findall(CODE.sub("", text(name, lang)))]


def test_there_are_templates_and_every_language_has_them() -> None:
    assert {"memo.html.j2", "duties.html.j2", SHARED} <= set(names())
    for name in names():
        # The Committee takes no Kazakh.
        wanted = ["en", "ru"] if name.startswith("communication") else list(FOLDERS)
        assert [lang for lang in languages(name) if lang in wanted] == wanted, name


KINDS = [name for name in names() if name != SHARED]


@pytest.mark.parametrize("name", KINDS)
def test_the_languages_read_the_same(name: str) -> None:
    assert read(name, "en")
    for lang in languages(name):
        assert read(name, lang) == read(name, "en"), lang


@pytest.mark.parametrize("name", KINDS)
def test_the_languages_have_the_same_headings_tables_and_lists(name: str) -> None:
    for lang in languages(name):
        assert skeleton(name, lang) == skeleton(name, "en"), lang


@pytest.mark.parametrize("name", KINDS)
def test_the_languages_leave_the_same_places_and_have_the_same_macros(name: str) -> None:
    for lang in languages(name):
        assert places(name, lang) == places(name, "en"), lang
        assert macros(name, lang) == macros(name, "en"), lang


@pytest.mark.parametrize("name", names())
def test_a_place_to_fill_in_is_called_that_in_its_language(name: str) -> None:
    for lang in languages(name):
        for words in MARK.findall(text(name, lang)):
            verb = PLACE[lang].removeprefix("[")
            assert (words[0], words[-1]) == ("[", "]"), words
            assert verb in words, words


@pytest.mark.parametrize("name", names())
def test_no_words_of_another_language_are_left(name: str) -> None:
    for lang in languages(name):
        words = CODE.sub("", text(name, lang))
        if lang == "en":
            assert not re.search(r"[а-яА-Я]", words)
        elif lang == "ru":
            assert not set(words) & set(KAZAKH)
        bare = re.sub(r"<[^>]*>|«[^»]*»|“[^”]*”", " ", words)
        latin = re.findall(r"\b[A-Za-z]{3,}\b", bare)
        assert lang == "en" or set(latin) <= {"lawcheck"}, latin
