import io
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter

from lawcheck.files import sheet_files
from lawcheck.files.sheet_files import read_sheet
from lawcheck.language import extras
from lawcheck.language.extras import MissingExtra
from lawcheck.language.imports.sheet import Sheet
from lawcheck.model.diagnostic import Refused


def table(folder: Path, data: bytes, name: str = "cells.csv") -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


def workbook(folder: Path, rows: Sequence[Sequence[object]], top: int = 0) -> str:
    path = folder / "cells.xlsx"
    with xlsxwriter.Workbook(path) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        page = book.add_worksheet("Calls")
        book.add_worksheet("Other")
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, date):
                    page.write_datetime(number + top, column, cell, day)
                elif cell is not None:
                    page.write(number + top, column, cell)
    return str(path)


def refused(path: str, name: str = "", header: int = 1) -> list[str]:
    with pytest.raises(Refused) as caught:
        read_sheet(path, name, header)
    return [
        f"{one.line}:{one.column} {one.code} {one.message['en']}"
        for one in caught.value.diagnostics
    ]


def cells(sheet: Sheet) -> list[tuple[int, tuple[object, ...]]]:
    return [(row.number, row.cells) for row in (sheet.head, *sheet.rows)]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_of_text(separator: str, tmp_path: Path) -> None:
    text = 'id,note\r\n1,"a, b\nc"\r\n,\r\n2,x\r\n'.replace(",", separator)
    found = read_sheet(table(tmp_path, b"\xef\xbb\xbf" + text.encode()), "", 1)
    assert cells(found) == [
        (1, ("id", "note")),
        (2, ("1", f"a{separator} b\nc")),
        (4, ("2", "x")),
    ]


def test_the_names_of_columns_may_stand_lower(tmp_path: Path) -> None:
    path = table(tmp_path, b"extract of 2018\n\nid,note\n1,x\n", "cells.tsv")
    assert cells(read_sheet(path, "", 3)) == [(3, ("id,note",)), (4, ("1,x",))]
    assert refused(path, header=2) == ["2:1 LC307 the sheet has no row 2 with the names of columns"]
    assert refused(path, header=9) == ["9:1 LC307 the sheet has no row 9 with the names of columns"]


def test_standard_input_is_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"id\n1\n")))
    assert cells(read_sheet("-", "", 1)) == [(1, ("id",)), (2, ("1",))]


def test_a_workbook(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["id", "at", "age"],
        [1, datetime(2018, 3, 2), 34.5],
        [],
        [2, "02.03.2018", None],
    ]
    found = read_sheet(workbook(tmp_path, rows), "Calls", 1)
    assert cells(found) == [
        (1, ("id", "at", "age")),
        (2, (1.0, date(2018, 3, 2), 34.5)),
        (4, (2.0, "02.03.2018")),
    ]


def test_rows_of_a_workbook_keep_their_numbers(tmp_path: Path) -> None:
    path = workbook(tmp_path, [["id"], ["1"]], top=4)
    assert cells(read_sheet(path, "", 5)) == [(5, ("id",)), (6, ("1",))]


def test_a_sheet_that_is_not_there(tmp_path: Path) -> None:
    path = workbook(tmp_path, [["id"]])
    assert refused(path, "Cals") == ["1:1 LC306 the file has no sheet `Cals`"]
    assert refused(path, "Other") == ["1:1 LC307 the sheet has no row 1 with the names of columns"]


def test_a_file_of_another_kind(tmp_path: Path) -> None:
    message = "1:1 LC321 this is neither a workbook (.xlsx) nor a table of text (.csv, .tsv)"
    assert refused(table(tmp_path, b"id\n1\n", "cells.ods")) == [message]


def test_b07_a_table_that_is_not_utf_8(tmp_path: Path) -> None:
    path = table(tmp_path, "id;имя\n1;x\n".encode("cp1251"))
    assert refused(path) == ["1:4 LC001 the file is not UTF-8 (byte 0xE8 at 3)"]


def test_b06_hidden_and_control_characters_are_refused(tmp_path: Path) -> None:
    path = table(tmp_path, b"id\n1\x1b[2J\n")
    assert refused(path)[0].startswith("2:2 LC017 the character")


def test_a_quote_that_is_not_closed(tmp_path: Path) -> None:
    message = "2:1 LC324 a quoted cell is not closed, or holds a quote of its own"
    assert refused(table(tmp_path, b'id\n"1\n')) == [message]
    assert refused(table(tmp_path, b'id\n"1"2\n')) == [message]


def test_b05_a_table_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_files, "MOST_CELLS", 5)
    assert refused(table(tmp_path, b"a,b\n1,2\n3,4\n")) == [
        "3:1 LC323 more than 5 cells in one sheet"
    ]
    rows: list[list[object]] = [["a", "b"], [1, 2], [3, 4]]
    assert refused(workbook(tmp_path, rows)) == ["1:1 LC323 more than 5 cells in one sheet"]
    monkeypatch.setattr(sheet_files, "LARGEST", 3)
    assert refused(table(tmp_path, b"a,b\n"))[0].startswith("1:1 LC003")


def altered(path: str, **entries: bytes) -> str:
    """Add entries to a workbook, under names with `/` for two underlines."""
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name.replace("__", "/"), data)
    return path


LIVE = "1:1 LC325 this workbook holds macros, links or other files and is not opened"


@pytest.mark.parametrize(
    "entry",
    ["xl__vbaProject.bin", "xl__externalLinks__1.xml", "xl__embeddings__a.bin", "xl__activeX__1"],
)
def test_b15_a_workbook_that_could_act(entry: str, tmp_path: Path) -> None:
    assert refused(altered(workbook(tmp_path, [["id"]]), **{f"xl__{entry}": b"x"})) == [LIVE]


def test_b15_a_workbook_that_grows(tmp_path: Path) -> None:
    path = altered(workbook(tmp_path, [["id"]]), xl__more=b"0" * 20_000_000)
    assert refused(path) == ["1:1 LC327 this workbook would unpack to far more than it holds"]


def test_b15_a_workbook_with_entities(tmp_path: Path) -> None:
    path = Path(workbook(tmp_path, [["id"], ["1"]]))
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    bomb = b'<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    strings = parts["xl/sharedStrings.xml"]
    parts["xl/sharedStrings.xml"] = bomb + strings.partition(b"?>")[2].replace(b">id<", b">&b;<")
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    # What an entity stands for is never read: the cell is empty, so no row names columns.
    assert refused(str(path))[0].startswith("1:1 LC3")


def test_b15_an_encrypted_or_old_workbook(tmp_path: Path) -> None:
    path = table(tmp_path, b"\xd0\xcf\x11\xe0" + bytes(600), "cells.xlsx")
    assert refused(path) == ["1:1 LC326 this workbook has a password, or is of the old kind (.xls)"]


@pytest.mark.parametrize("keep", [4, 100, 2000])
def test_a_workbook_cut_short(keep: int, tmp_path: Path) -> None:
    data = Path(workbook(tmp_path, [["id"]])).read_bytes()[:keep]
    assert refused(table(tmp_path, data, "cut.xlsx")) == ["1:1 LC322 this workbook is damaged"]


def test_an_archive_that_is_no_workbook(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("a.txt", "a")
    assert refused(str(tmp_path / "a.xlsx")) == ["1:1 LC322 this workbook is damaged"]


def test_a_missing_package_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(extras, "import_module", missing)
    with pytest.raises(
        MissingExtra, match=r"needs the extra `sheets`: pip install 'lawcheck\[sheets\]'"
    ):
        read_sheet(workbook(tmp_path, [["id"]]), "", 1)
