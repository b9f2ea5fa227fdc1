"""A document as PDF: every letter, in order; tagged; the same bytes; nothing read or fetched."""

import io
import shutil
import subprocess
import sys
from pathlib import Path
from subprocess import DEVNULL
from typing import Any, cast
from xml.sax.saxutils import escape

import pytest
from pypdf import PdfReader

from lawcheck.files.template_files import typesetting
from lawcheck.language.extras import MissingExtra
from lawcheck.render.documents.as_pdf import document_pdf
from lawcheck.render.documents.matter import matter
from lawcheck.render.documents.pictures import timeline_svg
from lawcheck.render.documents.tree import (
    Block,
    Break,
    Document,
    Fold,
    Heading,
    Items,
    Paragraph,
    Part,
    Run,
    Table,
)
from lawcheck.render.phrases import LANGUAGES
from lawcheck.render.timeline import Timeline, timeline
from lawcheck.render.timeline_picture import pictures
from tests.lawcheck.render.documents.made_papers import LETTERS, document, paper, told
from tests.lawcheck.render.made_case import CASE
from tests.lawcheck.render.made_findings import FINDINGS, RULES, result_of

ROOT = Path(__file__).resolve().parents[4]
HOSTILE = (
    '#read("secret.txt") $x^2$ [x] {{ 7*7 }} \\ \\u{41} @a <b> `c` *d* _e_ ~ -- --- "f" \'g\' ... '
    '// /* = + - / #import "@preview/a:1.0.0" %(x)s http://example.org [/x] ]]> &amp;'
)
LONG = "қамтамасыздандырылмағандықтарыңыздан" * 1120


def pdf(found: Document) -> bytes:
    return document_pdf(found, typesetting())


def plain(*texts: str) -> Document:
    blocks: list[Block] = [Heading(1, (Run("Title"),))]
    blocks += [Paragraph("text", (Run(one),)) for one in texts]
    return document(Part("T-1", "en", "Title", tuple(blocks), {}))


def read(made: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(made))


def pages(made: bytes) -> list[str]:
    """Give the letters of each page without its number at the foot."""
    found = []
    for page in read(made).pages:
        *lines, foot = page.extract_text().split("\n")
        assert foot.strip().isdigit()
        found.append("".join("".join(lines).split()))
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_letter_is_there_in_the_order_of_reading(lang: str) -> None:
    one = paper(lang)
    assert "".join(pages(pdf(document(one)))) == told(one.blocks)


def test_each_paper_begins_on_a_page_of_its_own_and_counts_from_one() -> None:
    reader = read(pdf(document(paper("ru"), paper("kk"))))
    feet = [page.extract_text().split("\n")[-1] for page in reader.pages]
    assert feet == ["1", "2", "1", "2"]
    assert reader.pages[2].extract_text().startswith("Әңгіме")
    assert reader.metadata is not None
    assert reader.metadata.title == "Title ru; Title kk"


def test_it_says_that_it_can_be_kept_and_heard() -> None:
    reader = read(pdf(document(paper("kk"), paper("en"))))
    root: Any = reader.trailer["/Root"]
    about, told_of = reader.metadata, reader.xmp_metadata
    assert root["/Lang"] == "kk"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert about is not None
    assert about.author is None
    assert str(about.creation_date) == "2018-04-16 00:00:00+00:00"
    assert told_of is not None
    stream = told_of.stream.get_data().decode()
    for mark in ("pdfaid:part>2<", "pdfaid:conformance>A<", "pdfuaid:part>1<"):
        assert mark in stream
    tags, langs = tags_in(reader)
    assert {"/H1", "/H2", "/P", "/L", "/LI", "/Table", "/THead", "/TH", "/TD", "/Caption"} <= tags
    assert "/H3" not in tags  # a level that was left out is not heard as one
    assert "en" in langs


def tags_of(reader: PdfReader) -> list[Any]:
    """Give every tag."""
    size: Any = reader.trailer["/Size"]
    objects: list[Any] = [reader.get_object(number) for number in range(1, size)]
    return [one for one in objects if isinstance(one, dict) and "/P" in one and "/S" in one]


def tags_in(reader: PdfReader) -> tuple[set[str], set[str]]:
    """Give the names of all tags, and the languages that parts are read in."""
    tags = tags_of(reader)
    langs = {str(one["/Lang"]) for one in tags if "/Lang" in one}
    return {str(one["/S"]) for one in tags}, langs


def test_what_looks_like_markup_is_printed_letter_by_letter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "secret.txt").write_text("S3CRET", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    one = paper("en", escape(HOSTILE))
    assert "".join(HOSTILE.split()) in told(one.blocks)
    assert "".join(pages(pdf(document(one)))) == told(one.blocks)


def test_what_no_font_holds_is_written_by_its_number() -> None:
    made = pdf(plain("汉字 汉, 😀 ก \ue000 \ufffe", "é ☎ → ✓ ≤ ₸ ש"))
    assert pages(made) == [
        r"Title\u6c49\u5b57\u6c49,\U0001f600\u0e01\ue000\ufffe" + "é☎→✓≤₸ש"
    ]  # fmt: skip


def test_a_fault_of_the_template_is_an_error() -> None:
    with pytest.raises(RuntimeError, match="panicked"):
        document_pdf(plain("a"), "#panic()")


def test_a_text_without_end_and_without_a_space_stays_on_the_sheet() -> None:
    found = pages(pdf(plain(LONG)))
    assert len(LONG) > 40_000
    assert len(found) > 10
    assert "".join(found) == f"Title{LONG}"


def test_what_is_empty_or_deep_or_taller_than_a_page_is_no_fault() -> None:
    words = "слово " * 5000
    told: tuple[Block, ...] = (Paragraph("text", (Run("x"),)),)
    for level in range(30):
        told = (Items(level % 2 == 0, (told,)),)
    table = Table((), ((), ()), (((Paragraph("text", (Run(words),)),), ()),), row_heads=True)
    empty = (Heading(3, ()), Paragraph("text", ()), Items(True, ((),)), Fold((), ()))
    blocks = (Heading(1, (Run("T"),)), *empty, Break(), Break(), table, *told)
    made = "".join(pages(pdf(document(Part("T-1", "ru", "T", blocks, {})))))
    assert made.count("слово") == 5000
    assert made.endswith("x")


def test_the_head_of_a_table_is_on_each_of_its_pages() -> None:
    one = paper("ru")
    (table,) = (block for block in one.blocks if isinstance(block, Table))
    long = table._replace(rows=table.rows * 40, caption=())
    blocks = (Heading(1, (Run("T"),)), long)
    first, *others = pages(pdf(document(one._replace(blocks=blocks))))
    head = LETTERS["ru"].replace(" ", "") + "2"
    assert len(others) > 1
    assert first.startswith(f"T{head}")
    assert all(page.startswith(head) for page in others)


def test_a_signature_stands_on_the_page_of_the_item_before_it_and_the_items_count_on() -> None:
    def line(role: str, words: str) -> Paragraph:
        return Paragraph(role, (Run(words),))

    def signed(above: int) -> list[str]:
        lines = tuple(line("text", "x") for _ in range(above))
        items = tuple((line("text", f"item{number}"),) for number in "123")
        blocks: tuple[Block, ...] = (Heading(1, (Run("T"),)), *lines)
        blocks += (Items(True, items), line("signature", "name"))
        return pages(pdf(document(Part("T-1", "en", "T", blocks, {}))))

    ends = [found[-1] for found in map(signed, range(24, 48)) if len(found) == 2]
    assert ends
    assert all(one.endswith("3.item3name") for one in ends)
    assert signed(0) == ["T1.item12.item23.item3name"]
    alone: tuple[Block, ...] = (line("signature", "name"), Items(True, ((line("text", "x"),),)))
    assert pages(pdf(document(Part("T-1", "en", "T", alone, {})))) == ["name1.x"]


def test_a_picture_stands_on_paper_with_words_for_who_cannot_see_it() -> None:
    m = matter(CASE, result_of(*FINDINGS), (), (), RULES, "kk")
    one = paper("kk")._replace(pictures={"timeline": timeline_svg(m)})
    made = pdf(document(one))
    told = "".join(pages(made))
    (picture, _) = pictures(m.s, cast(Timeline, timeline(m.s, m.result)))[::-1]
    drawn = [line.text for piece in picture.pieces for line in piece.words]
    assert len(drawn) > 10
    assert told.count("Underthepicture") == 1
    assert "".join("".join(drawn).split()) in told
    alts = [one["/Alt"] for one in tags_of(read(made)) if "/Alt" in one]
    assert alts == [f"{picture.title}. {picture.text}"]


# Written elsewhere, at another hour, in another tongue, and without any network.
ELSEWHERE = """
import socket, sys
sys.path.insert(0, {root!r})
from tests.lawcheck.render.made_case import CASE
from tests.lawcheck.render.made_findings import FINDINGS, RULES, result_of
from tests.lawcheck.render.documents.made_papers import document, paper
from lawcheck.files.template_files import typesetting
from lawcheck.render.documents.as_pdf import document_pdf
made = document_pdf(document(paper("ru"), paper("kk")), typesetting())
sys.stdout.buffer.write(made)
"""


def test_the_bytes_are_the_same_anywhere_and_nothing_is_fetched(tmp_path: Path) -> None:
    made = pdf(document(paper("ru"), paper("kk")))
    assert made == pdf(document(paper("ru"), paper("kk")))
    surroundings = {"TZ": "Pacific/Kiritimati", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    program = [sys.executable, "-c", ELSEWHERE.format(root=str(ROOT))]
    elsewhere = subprocess.run(
        [*offline(), *program],
        capture_output=True, cwd=tmp_path, env=surroundings, check=True, timeout=60,
    )  # fmt: skip
    assert elsewhere.stdout == made
    assert list(tmp_path.iterdir()) == []


def offline() -> list[str]:
    """Give what takes the network from a program, where this computer has it."""
    found = ["unshare", "-rn"]
    usable = shutil.which(found[0]) and not subprocess.call([*found, "true"], stderr=DEVNULL)
    return found if usable else []


def test_without_its_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtra, match=r"lawcheck\[pdf\]"):
        pdf(plain("a"))
