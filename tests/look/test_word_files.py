"""What an office program makes of our files of Word: every word, on the right page."""

import json
import re
from pathlib import Path

import pytest

from lawcheck.cli.main import main
from lawcheck.render.documents.as_docx import document_docx
from lawcheck.render.documents.markup import blocks_of
from lawcheck.render.documents.tree import Document, Part
from tests.cases.assessing import TEACHING, evaluated_once
from tests.lawcheck.render.documents.made_documents import made_document
from tests.lawcheck.render.documents.word import letterheads
from tests.lawcheck.render.documents.word.reading import DAY, told_runs
from tests.look.office import printed

pytestmark = pytest.mark.look

CASE = TEACHING / "five-calls.yaml"


def squeezed(text: str) -> str:
    # What stands beside letters on paper, such as the sign of a list, is not counted.
    return re.sub(r"[\s\u00ad-]+", "", text)


def shown(folder: Path, document: Document, letterhead: bytes | None = None) -> list[str]:
    file = folder / "made.docx"
    file.write_bytes(document_docx(document, letterhead))
    return printed([file], folder)["made"]


def long_table(rows: int) -> Document:
    row = "<tr><th>{0}</th><td>Полиция обязана проверять соблюдение № {0}</td></tr>"
    body = "".join(row.format(number) for number in range(rows))
    head = "<thead><tr><th>Нөмір</th><th>Міндет</th></tr></thead>"
    markup = f"<article><h1>a</h1><table>{head}<tbody>{body}</tbody></table></article>"
    return Document("duties", (Part("T-1", "kk", "a", blocks_of(markup), {}),), DAY)


def test_every_word_is_printed_and_each_part_counts_its_pages(tmp_path: Path) -> None:
    document = made_document(parts=2)
    pages = shown(tmp_path, document)
    assert len(pages) == 4  # each part ends with a sheet of its own
    assert [page.strip().split("\n")[-1].strip() for page in pages] == ["1", "2", "1", "2"]
    whole = squeezed("".join(pages))
    for run in told_runs(document.parts[0].blocks):
        assert whole.count(squeezed(run.text)) >= 2, run.text


def test_the_head_of_a_long_table_is_on_every_page(tmp_path: Path) -> None:
    pages = shown(tmp_path, long_table(120))
    assert len(pages) > 2
    assert all("Нөмір" in page and "Міндет" in page for page in pages)


def test_a_letterhead_is_on_every_page(tmp_path: Path) -> None:
    pages = shown(tmp_path, made_document(parts=2), letterheads.letterhead())
    assert len(pages) >= 4
    for page in pages:
        assert squeezed(letterheads.HEADER) in squeezed(page)
        assert letterheads.FOOTER in page
        assert letterheads.OLD not in page


def test_every_document_of_a_case_is_printed_whole(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with evaluated_once():
        assert main(["report", "--list", str(CASE), "--format", "json"]) == 0
        offered = json.loads(capsys.readouterr().out)[0]["documents"]
        files = []
        for kind in dict.fromkeys(one["kind"] for one in offered):
            for ending in ("docx", "json"):
                file = tmp_path / f"{kind}.{ending}"
                asked = ["report", kind, str(CASE), "-q", "--closed", "-o", str(file)]
                assert main(asked) == 0, kind
            files.append(tmp_path / f"{kind}.docx")
    for name, pages in printed(files, tmp_path).items():
        whole = squeezed("".join(pages))
        parts = json.loads((tmp_path / f"{name}.json").read_bytes())["parts"]
        for part in parts:
            for blank in part["blanks"]:
                assert squeezed(blank) in whole, f"{name}: {blank}"
        assert squeezed(parts[0]["title"]) in squeezed(pages[0]), name
        assert not [page for page in pages if len(squeezed(page)) < 4], f"{name}: an empty page"
