"""A letterhead gives its styles, page, header and footer, and nothing of its words."""

import pytest

from lawcheck.render.documents.as_docx import document_docx
from lawcheck.render.documents.word.page import W
from tests.lawcheck.render.documents.made_documents import made_document
from tests.lawcheck.render.documents.word import letterheads
from tests.lawcheck.render.documents.word.letterheads import AUTHOR, FOOTER, HEADER, OLD
from tests.lawcheck.render.documents.word.reading import (
    Read,
    letters,
    members,
    number_of,
    opened,
    source,
    squeezed,
    tree_of,
    written,
)


@pytest.fixture(scope="module")
def firm() -> bytes:
    return letterheads.letterhead()


@pytest.fixture(scope="module")
def made(firm: bytes) -> Read:
    return opened(document_docx(made_document(parts=2), firm))


def test_every_word_of_the_tree_stands_in_the_file(made: Read) -> None:
    assert squeezed(letters(made.body)) == source(made_document(parts=2))


def test_header_and_footer_stand_on_every_part_as_they_are(made: Read) -> None:
    assert len(made.document.sections) == 2
    for section in made.document.sections:
        assert section.header.paragraphs[0].text == HEADER
        assert section.footer.paragraphs[0].text == FOOTER
        assert not list(section.footer._element.iter(f"{W}fldSimple"))
        assert round(section.left_margin.mm) == 25


def test_its_styles_are_used_and_those_it_lacks_are_added_beside_its_text(made: Read) -> None:
    styles = made.document.styles
    assert styles["Normal"].font.name == "Arial"
    assert styles["Heading 1"].font.size.pt == 17
    assert styles["Table Text"].font.size.pt == 9
    assert styles["Table Text"].font.name is None  # that of the firm
    assert made.document.tables[0].style.name == "Table Grid"


def test_lists_are_added_to_its_own_and_count_for_themselves(made: Read) -> None:
    numbers = tree_of(members(made.data)["word/numbering.xml"])
    given = [one.get(f"{W}numId") for one in numbers.iter(f"{W}num")]
    assert len(set(given)) == len(given)
    used = {str(number_of(one)[0]) for one in made.all("p") if one.find(f".//{W}numPr") is not None}
    assert used < set(given)
    tags = [one.tag for one in numbers]
    assert tags == sorted(tags)  # how lists look, then the lists


def test_nothing_is_left_of_its_words_or_of_who_wrote_them(firm: bytes, made: Read) -> None:
    before, after = members(firm), members(made.data)
    for trace in (OLD, AUTHOR):
        assert any(trace.encode() in part for part in before.values()), trace
        assert not any(trace.encode() in part for part in after.values()), trace
    assert not {name for name in after if "comments" in name or "customXml" in name}
    assert [name for name in after if name.startswith("docProps")] == ["docProps/core.xml"]
    whole = b"".join(after.values())
    assert b"rsid" not in whole
    assert b"2020-01-01" not in whole


def test_what_would_lock_the_document_goes(firm: bytes, made: Read) -> None:
    assert b"documentProtection" in members(firm)["word/settings.xml"]
    assert b"documentProtection" not in members(made.data)["word/settings.xml"]


def test_the_same_document_gives_the_same_bytes(firm: bytes, made: Read) -> None:
    assert document_docx(made_document(parts=2), firm) == made.data


def test_a_letterhead_without_styles_numbers_and_footer_gets_ours() -> None:
    document = made_document()
    made = opened(document_docx(document, letterheads.bare()))
    assert squeezed(letters(made.body)) == source(document)
    assert made.style("Second") == "Heading 1"
    assert made.document.styles["Title"].font.size.pt == 13  # beside eleven points
    assert list(made.document.sections[0].footer._element.iter(f"{W}fldSimple"))
    assert "word/numbering.xml" in members(made.data)


def test_styles_are_found_by_name_whatever_their_ids_are() -> None:
    made = written(
        "<h1>a</h1><h2>b</h2><p>c</p><p class='quiet'>d</p>",
        letterhead=letterheads.named_in_russian(),
    )
    ids = [one.find(f"{W}pPr/{W}pStyle").get(f"{W}val") for one in made.all("p")]
    assert ids == ["a3", "1", "a", "Quiet2"]
    assert made.style("d") == "Quiet (text)"


def test_a_header_that_is_taken_over_from_an_earlier_section_stays() -> None:
    made = written("<p>x</p>", letterhead=letterheads.of_two_sections(), parts=2)
    assert len(made.document.sections) == 2
    for section in made.document.sections:
        assert section.header.paragraphs[0].text == HEADER
