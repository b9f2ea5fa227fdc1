"""Markdown, HTML and JSON say the same of one tree, and say it as text."""

import re
from html.parser import HTMLParser

import jsonschema
import pytest
from markdown_it import MarkdownIt

from lawcheck.files.template_files import shared_templates
from lawcheck.render.documents.as_html import document_html
from lawcheck.render.documents.as_markdown import document_markdown
from lawcheck.render.documents.as_object import document_object
from lawcheck.render.documents.schema import document_schema
from lawcheck.render.documents.tree import Document, runs_in
from tests.lawcheck.render.documents.made_documents import SHOWN, made_document


class Page(HTMLParser):
    """The text of a page, and the tags in it."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.quiet = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        self.quiet = tag in ("style", "title", "svg") or (self.quiet and tag != "body")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("style", "title", "svg"):
            self.quiet = False

    def handle_data(self, data: str) -> None:
        if not self.quiet:
            self.told.append(data)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def source(document: Document) -> str:
    told = (run.text for part in document.parts for run in runs_in(part.blocks))
    return squeezed("".join(told))


@pytest.fixture(scope="module")
def html() -> str:
    return document_html(made_document(parts=2), shared_templates())


def read(page: str) -> Page:
    found = Page()
    found.feed(page)
    return found


def test_a_page_says_every_word_of_the_tree_in_its_order(html: str) -> None:
    told = squeezed("".join(read(html).told))
    assert told == source(made_document(parts=2))


def test_nothing_of_a_page_acts_or_is_fetched(html: str) -> None:
    page = read(html)
    assert not {"script", "img", "iframe", "object", "form", "a"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on") or name == "src"]
    assert "default-src 'none'" in html
    assert [value for name, value in page.attributes if name == "href"] == ["data:,"]


def test_a_page_has_every_form_of_block_and_its_picture(html: str) -> None:
    tags = read(html).tags
    for tag in ("h1", "h2", "h3", "ol", "ul", "table", "caption", "details", "figure", "hr"):
        assert tags.count(tag) >= 2, tag
    assert html.count("<svg><title>t</title></svg>") == 2
    assert html.count('<th scope="row">') == 4
    assert '<span lang="kk">қазақша</span>' in html
    assert '<p class="address">To: police<br>From: <mark>' in html


def test_a_page_without_the_picture_leaves_its_place_out() -> None:
    document = made_document()
    bare = document._replace(parts=(document.parts[0]._replace(pictures={}),))
    assert "figure>" not in document_html(bare, shared_templates())


def test_markdown_is_read_back_as_the_words_of_the_tree() -> None:
    document = made_document()
    rendered = MarkdownIt("js-default").enable("table").render(document_markdown(document))
    page = read(rendered)
    # A table has one line for a cell: a list in it is told in a row.
    told = squeezed("".join(page.told)).replace("met;1)one;2)two", "metonetwo")
    # A picture has no place in Markdown, and its caption none without it.
    assert told == source(document).replace("Whatthepictureshows", "")
    assert not {"script", "a", "img", "code"} & set(page.tags)
    assert page.tags.count("ol") == 2
    assert page.tags.count("ul") == 1
    assert page.tags.count("th") == 2
    assert page.tags.count("hr") == 1


def test_markdown_of_several_parts_has_a_rule_between_them() -> None:
    told = document_markdown(made_document(parts=3))
    assert told.count("\n# The title\n") == 3
    assert told.endswith("\n")
    assert not told.endswith("\n\n")


def test_a_style_stands_close_to_its_letters() -> None:
    told = document_markdown(made_document())
    assert "Lead **strong** and _soft_, қазақша." in told


def test_json_keeps_the_tree_and_fits_its_schema() -> None:
    found = document_object(made_document(parts=2))
    jsonschema.validate(found, document_schema(), jsonschema.Draft202012Validator)
    part = found["parts"][0]
    assert part["blanks"] == ["[to be confirmed: name]"] + ["[to be confirmed: day]"] * 2
    kinds = [one["block"] for one in part["blocks"]]
    assert set(kinds) == {
        "heading", "paragraph", "list", "table", "fold", "figure", "break",
    }  # fmt: skip
    told = [run["text"] for one in part["blocks"] for run in one.get("runs", ())]
    assert SHOWN in told


def test_a_schema_refuses_a_block_it_does_not_know() -> None:
    found = document_object(made_document())
    found["parts"][0]["blocks"][0]["colour"] = "red"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(found, document_schema(), jsonschema.Draft202012Validator)
