"""B12 to B14, B24 and B27 over every kind of document, in every language and format."""

import functools
import hashlib
import io
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

import pytest
from markdown_it import MarkdownIt
from pypdf import PdfReader

from lawcheck.cli.main import main
from lawcheck.render.documents.kinds import KINDS
from lawcheck.render.documents.tree import (
    Document,
    Heading,
    Paragraph,
    Part,
    Run,
    on_paper,
    runs_in,
)
from tests.lawcheck.cli.running import ROOT
from tests.lawcheck.hostile.made_hostile import FORMS, case_file, made, papers, sample

PLAIN = "harmless"
HOSTILE = (
    "<script>a()</script>]]>&lt;b&gt;<img src=http://a.b/x>javascript:c [x](//d) ![y](//e) `f` | # "
    '**g** _h_ [/x] [link=i] :j: {{ 7*7 }} {% k %} {# l #} #read("m") $n$ @o \\u0041 %(p)s =1+1 '
    "' ~~"
)
SECRET = "Zhansaya-Canary"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MARKDOWN = MarkdownIt("gfm-like", {"linkify": False})
LEVELS = {"h1": 1, "h2": 2, "h3": 3}


class Seen(HTMLParser):
    """What a browser shows of a page, and what it is told to do."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: Counter[str] = Counter()
        self.attributes: set[tuple[str, str | None]] = set()
        self.levels: list[int] = []
        self.pieces: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes |= set(attrs)
        self.levels += [LEVELS[tag]] if tag in LEVELS else []

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


PAPER = ("md", "docx", "pdf")  # where nothing opens, what only opens is left out


def letters(text: str) -> str:
    """Take out white space, which formats place as they must."""
    return "".join(text.split())


def read(written: str | bytes, form: str) -> str:
    """Give the letters that somebody sees."""
    if form == "docx":
        return letters("".join(word.text or "" for word in words_in(written)))
    if isinstance(written, bytes):
        pages = [page.extract_text() for page in PdfReader(io.BytesIO(written)).pages]
        # The last line of a page is its number.
        return letters("".join(page.rpartition("\n")[0] for page in pages))
    if form == "json":
        return letters("".join(texts(json.loads(written)["parts"])))
    shown = MARKDOWN.render(written) if form == "md" else written
    return letters("".join(Seen(shown).pieces))


def words_in(written: str | bytes) -> Iterator[Element]:
    """Give every piece of text of a Word file."""
    assert isinstance(written, bytes)
    with ZipFile(io.BytesIO(written)) as file:
        return fromstring(file.read("word/document.xml")).iter(f"{WORD}t")


def texts(found: Any) -> list[str]:
    """Give every text of a run, in order."""
    if isinstance(found, list):
        return [text for one in found for text in texts(one)]
    if isinstance(found, dict):
        own = [found["text"]] if "text" in found else []
        return own + [text for value in found.values() for text in texts(value)]
    return []


@functools.cache
def written(form: str, text: str) -> str | bytes:
    """Write a paper of each kind as one document."""
    return made(sample(text, SECRET), form)


@functools.cache
def seen(form: str, text: str) -> str:
    """Give the letters that somebody sees of every document."""
    return read(written(form, text), form)


# -- B12, B13: what looks like markup -----------------------------------------------------


@pytest.mark.parametrize("form", FORMS)
def test_b12_b13_case_text_is_printed_letter_by_letter(form: str) -> None:
    parts = sample(HOSTILE, SECRET).parts
    held_by = on_paper if form in PAPER else tuple
    told = letters("".join(run.text for one in parts for run in runs_in(held_by(one.blocks))))
    held, said = (text.count(letters(HOSTILE)) for text in (told, seen(form, HOSTILE)))
    assert held > 40
    if form == "html":  # a page says more: what a picture shows
        assert said >= held
    elif form == "pdf":  # a cell that goes on over a page is read back in two pieces
        assert said > held * 0.95
    else:
        assert said == held


@pytest.mark.parametrize("form", ["md", "html"])
def test_b12_case_text_adds_no_tag_and_no_address(form: str) -> None:
    pages = [str(written(form, text)) for text in (PLAIN, HOSTILE)]
    pages = [MARKDOWN.render(page) if form == "md" else page for page in pages]
    plain, hostile = map(Seen, pages)
    assert hostile.tags - Counter(wbr=hostile.tags["wbr"]) == plain.tags
    assert {name for name, _ in hostile.attributes} == {name for name, _ in plain.attributes}
    assert "script" not in hostile.tags
    if form == "html":
        assert "default-src 'none'" in pages[1]
        assert [value for name, value in hostile.attributes if name == "href"] == ["data:,"]


def test_a_letter_that_may_be_found_holds_no_text_of_the_file() -> None:
    for one in papers(KINDS["letter"], PLAIN):
        assert PLAIN not in "".join(run.text.lower() for run in runs_in(one.blocks))


# -- B14: a text without end --------------------------------------------------------------


@pytest.mark.parametrize("form", [one for one in FORMS if one != "pdf"])  # see test_as_pdf
def test_b14_forty_thousand_letters_are_all_there(form: str) -> None:
    long = "қамтамасыз" * 4000
    blocks = (Heading(1, (Run("Title"),)), Paragraph("text", (Run(long),)))
    whole = Document("memo", (Part("T-1", "kk", "Title", blocks, {}),), 736_800)
    assert long in read(made(whole, form), form)


# -- B24: names ---------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMS)
def test_b24_what_is_noted_for_those_who_keep_the_file_is_in_no_document(form: str) -> None:
    assert SECRET not in seen(form, HOSTILE)
    assert SECRET.encode() not in b"".join(held_in(written(form, HOSTILE), form))


def held_in(found: str | bytes, form: str) -> Iterator[bytes]:
    """Give all that a file holds, also what nobody sees."""
    if isinstance(found, str):
        yield found.encode()
    elif form == "docx":
        with ZipFile(io.BytesIO(found)) as file:
            yield from (name.encode() + file.read(name) for name in file.namelist())
    else:
        reader = PdfReader(io.BytesIO(found))
        yield str([reader.metadata, reader.outline]).encode()
        assert reader.xmp_metadata is not None
        yield reader.xmp_metadata.stream.get_data()


@pytest.mark.parametrize("asked", [("letter",), ("appeal", "--about", "e5"), ("--list",)])
def test_b24_a_name_is_neither_in_a_letter_nor_in_what_is_said_of_a_document(
    asked: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "case.yaml"
    case.write_text(case_file(SECRET, SECRET), encoding="utf-8")
    assert main(["report", asked[0], str(case), *asked[1:]]) == (2 if len(asked) > 1 else 0)
    said = capsys.readouterr()
    assert (said.out == "") == (len(asked) > 1)
    assert SECRET not in said.out + said.err
    assert [file.name for file in tmp_path.iterdir()] == ["case.yaml"]


@pytest.mark.parametrize("broken", ["compose.part", "as_pdf.document_values", "markup.blocks_of"])
def test_b24_our_own_fault_gives_away_no_name(
    broken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*given: object) -> None:
        raise ValueError(given)

    case, out = tmp_path / "case.yaml", tmp_path / "out.pdf"
    case.write_text(case_file(SECRET, SECRET), encoding="utf-8")
    monkeypatch.setattr(f"lawcheck.render.documents.{broken}", fail)
    if broken.startswith("markup"):
        monkeypatch.setattr("lawcheck.render.documents.compose.blocks_of", fail)
    assert main(["report", "chronology", str(case), "-o", str(out)]) == 70
    said = capsys.readouterr()
    assert "internal error: ValueError" in said.err
    assert SECRET not in said.err + said.out
    assert [file.name for file in tmp_path.iterdir()] == ["case.yaml"]


# -- B27: the same input ------------------------------------------------------------------

ELSEWHERE = """
import hashlib, sys
sys.path.insert(0, {root!r})
from tests.lawcheck.hostile.made_hostile import FORMS, made, sample
for form in reversed(FORMS):
    found = made(sample({text!r}, {secret!r}), form)
    print(form, hashlib.sha256(found if isinstance(found, bytes) else found.encode()).hexdigest())
"""


def test_b27_every_document_has_the_same_bytes_anywhere(tmp_path: Path) -> None:
    environment = {
        **os.environ, "TZ": "Pacific/Kiritimati", "LANG": "C", "LC_ALL": "C",
        "PYTHONHASHSEED": "11", "PYTHONUTF8": "0",
    }  # fmt: skip
    program = ELSEWHERE.format(root=str(ROOT), text=HOSTILE, secret=SECRET)
    ran = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True, text=True, cwd=tmp_path, env=environment, check=True, timeout=120,
    )  # fmt: skip
    here = {}
    for form in FORMS:
        found = written(form, HOSTILE)
        data = found if isinstance(found, bytes) else found.encode()
        here[form] = hashlib.sha256(data).hexdigest()
    assert dict(line.split() for line in ran.stdout.splitlines()) == here
    assert list(tmp_path.iterdir()) == []
