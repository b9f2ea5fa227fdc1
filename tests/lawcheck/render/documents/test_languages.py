"""The languages of a paper about a case: the same blocks, values and places to fill in."""

import re

import pytest
from jinja2 import Environment, meta, nodes

from lawcheck.files.template_files import document_templates

NAMES = ("chronology", "evidence", "letter")
TAGS = re.compile(r"</?([a-z0-9]+)[^>]*>")
MARKS = {
    "en": r"\[to be confirmed: ",
    "ru": r"\[уточнить: ",
    "kk": r"\[нақтылау: ",
}


def source(name: str, lang: str) -> str:
    return document_templates(lang)[f"{name}.html.j2"]


def tree(name: str, lang: str) -> nodes.Template:
    return Environment(autoescape=True).parse(source(name, lang))


def values(name: str, lang: str) -> tuple[set[str], list[str]]:
    """Give the variables of a template, and how often it reads each part of one."""
    parsed = tree(name, lang)
    return meta.find_undeclared_variables(parsed), sorted(
        one.attr for one in parsed.find_all(nodes.Getattr) if one.attr != "kind"
    )


def places(name: str, lang: str) -> int:
    """Count the places to fill in that a template names."""
    asks = [one for one in tree(name, lang).find_all(nodes.Call)
            if isinstance(one.node, nodes.Name) and one.node.name == "ask"]  # fmt: skip
    return len(asks) + len(re.findall(MARKS[lang], source(name, lang)))


@pytest.mark.parametrize("lang", ["ru", "kk"])
@pytest.mark.parametrize("name", NAMES)
def test_the_languages_say_the_same(name: str, lang: str) -> None:
    assert TAGS.findall(source(name, lang)) == TAGS.findall(source(name, "en"))
    assert places(name, lang) == places(name, "en")
    ours, theirs = values(name, lang), values(name, "en")
    assert ours[0] == theirs[0]
    assert set(ours[1]) == set(theirs[1])


@pytest.mark.parametrize("lang", ["ru", "kk"])
@pytest.mark.parametrize("name", NAMES)
def test_no_english_is_left(name: str, lang: str) -> None:
    text = re.sub(
        r"\{#.*?#\}|\{\{.*?\}\}|\{%.*?%\}|<[^>]*>|SHA-256|\bG\d\b",
        " ",
        source(name, lang),
        flags=re.S,
    )
    said = [
        one.value.value
        for one in tree(name, lang).find_all(nodes.Pair)
        if isinstance(one.value, nodes.Const)
    ]
    assert re.findall(r"[A-Za-z]{2,}", " ".join((text, *said))) == []
