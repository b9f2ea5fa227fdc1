import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from lawcheck.files import letterhead_files
from lawcheck.files.letterhead_files import MAIN, read_letterhead
from lawcheck.language import extras
from lawcheck.language.extras import MissingExtra
from lawcheck.model.diagnostic import Refused
from lawcheck.render.documents.word.plain import plain_paper

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
Parts = dict[str, bytes]


@pytest.fixture(scope="module")
def parts() -> Parts:
    """Give the parts of a letterhead that may be read."""
    with zipfile.ZipFile(io.BytesIO(plain_paper("ru"))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def file(folder: Path, parts: Parts, method: int = zipfile.ZIP_DEFLATED) -> str:
    path = folder / "letterhead.docx"
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return str(path)


def refused(path: str | Path) -> str:
    with pytest.raises(Refused) as caught:
        read_letterhead(str(path))
    [found] = caught.value.diagnostics
    assert all(found.help.values()) or found.code == "LC023"
    return f"{found.code} {found.message['en']}"


def raw(folder: Path, data: bytes) -> str:
    path = folder / "letterhead.docx"
    path.write_bytes(data)
    return str(path)


def relation(kind: str, target: str) -> Callable[[Parts], Parts]:
    def changed(parts: Parts) -> Parts:
        name = "word/_rels/document.xml.rels"
        more = (
            f'<Relationship Id="rId99" Type="{RELATIONS}/{kind}" Target="{target}" '
            'TargetMode="External"/></Relationships>'
        )
        return {**parts, name: parts[name].replace(b"</Relationships>", more.encode())}

    return changed


def field(*pieces: str, simple: bool = False) -> Callable[[Parts], Parts]:
    def changed(parts: Parts) -> Parts:
        told = "".join(f"<w:r><w:instrText>{one}</w:instrText></w:r>" for one in pieces)
        begin, end = (f'<w:r><w:fldChar w:fldCharType="{one}"/></w:r>' for one in ("begin", "end"))
        if simple:
            told, begin, end = f'<w:fldSimple w:instr="{pieces[0]}"/>', "", ""
        text = f'<w:hdr xmlns:w="{WORD}"><w:p>{begin}{told}{end}</w:p></w:hdr>'
        return {**parts, "word/header1.xml": text.encode()}

    return changed


def put(name: str, data: bytes) -> Callable[[Parts], Parts]:
    return lambda parts: {**parts, name: data}


def swapped(name: str, old: bytes, new: bytes) -> Callable[[Parts], Parts]:
    def changed(parts: Parts) -> Parts:
        assert old in parts[name]
        return {**parts, name: parts[name].replace(old, new)}

    return changed


# -- what may be read --------------------------------------------------------------------


def test_a_letterhead_is_given_as_it_is(tmp_path: Path, parts: Parts) -> None:
    path = file(tmp_path, parts)
    assert read_letterhead(path) == Path(path).read_bytes()


@pytest.mark.parametrize(
    "change",
    [
        relation("hyperlink", "https://example.org/link"),
        relation("hyperlink", "mailto:a@example.org"),
        field(" PA", "GE "),
        field("PAGE", simple=True),
        field(' HYPERLINK "https://example.org/dde link" '),
    ],
)
def test_links_that_somebody_has_to_follow_and_plain_fields_may_stay(
    change: Callable[[Parts], Parts], tmp_path: Path, parts: Parts
) -> None:
    assert read_letterhead(file(tmp_path, change(parts)))


# -- what is refused ---------------------------------------------------------------------

LIVE = "LC333 this letterhead holds macros or other files and is not opened"
FETCHES = "LC336 this letterhead takes a template, a picture or a text from elsewhere"
ODD = "LC337 a part of this file is not written as Word writes it (entities, or not UTF-8)"
DAMAGED = "LC332 this file of Word is damaged"
OTHER = "LC331 this is not a file of Word (.docx)"
LOCKED = "LC334 this letterhead has a password, or is of the old kind (.doc)"
GROWS = "LC335 this letterhead would unpack to far more than it holds"
TYPES = "[Content_Types].xml"
BOMB = b'<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">]><a>&b;</a>'


@pytest.mark.parametrize(
    ("change", "message"),
    [
        pytest.param(put("word/vbaProject.bin", b"x"), LIVE, id="macros"),
        pytest.param(put("word/VBAPROJECT.BIN", b"x"), LIVE, id="macros in capitals"),
        pytest.param(put("word/embeddings/a.bin", b"x"), LIVE, id="a file inside"),
        pytest.param(put("word/activeX/a.xml", b"<a/>"), LIVE, id="a control"),
        pytest.param(
            swapped(TYPES, MAIN.encode(), b"application/vnd.ms-word.macroEnabled.main+xml"),
            LIVE, id="a document with macros",
        ),
        pytest.param(relation("attachedTemplate", "http://x/y.dotm"), FETCHES, id="a far template"),
        pytest.param(relation("image", "http://x/y.png"), FETCHES, id="a picture from elsewhere"),
        pytest.param(relation("hyperlink", "file://host/x"), FETCHES, id="a link to a host"),
        pytest.param(relation("hyperlink", "\\\\host\\x"), FETCHES, id="a link to a share"),
        pytest.param(field(' INCLUDEPICTURE "http://x" '), FETCHES, id="a field with a picture"),
        pytest.param(field(" DDE", "AUTO c:\\x "), FETCHES, id="a field cut in two"),
        pytest.param(field("includetext x", simple=True), FETCHES, id="a simple field"),
        pytest.param(put("word/header1.xml", BOMB), ODD, id="entities"),
        pytest.param(
            put("word/header1.xml", "<?xml version='1.0' encoding='UTF-16'?><a/>".encode("utf-16")),
            ODD, id="UTF-16",
        ),
        pytest.param(
            put("word/header1.xml", b'<?xml version="1.0" encoding="UTF-7"?>+ADw-a/>'), ODD,
            id="an encoding that hides letters",
        ),
        pytest.param(put("word/header1.xml", b"<a>"), DAMAGED, id="broken XML"),
        pytest.param(swapped(TYPES, MAIN.encode(), b"text/plain"), OTHER, id="another kind"),
        pytest.param(
            swapped(TYPES, b".document.main+xml", b".template.main+xml"), OTHER, id="a template"
        ),
        pytest.param(lambda _: {"a.txt": b"a"}, OTHER, id="an archive of something else"),
        pytest.param(put("_rels/.rels", b"<Relationships/>"), DAMAGED, id="no document in it"),
        pytest.param(put("word/media/a.bin", b"0" * 20_000_000), GROWS, id="a bomb"),
    ],
)  # fmt: skip
def test_b15_what_acts_fetches_grows_or_is_no_letterhead_is_refused(
    change: Callable[[Parts], Parts], message: str, tmp_path: Path, parts: Parts
) -> None:
    assert refused(file(tmp_path, change(parts))) == message


def test_b15_a_picture_part_that_says_it_is_text_is_read_as_text(
    tmp_path: Path, parts: Parts
) -> None:
    override = f'<Override PartName="/word/a.png" ContentType="{MAIN[:-9]}header+xml"/></Types>'
    changed = {
        **parts,
        "word/a.png": BOMB,
        TYPES: parts[TYPES].replace(b"</Types>", override.encode()),
    }
    assert refused(file(tmp_path, changed)) == ODD


def test_b15_more_than_fifty_megabytes_are_refused_before_they_are_unpacked(
    tmp_path: Path, parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = file(tmp_path, {**parts, "word/media/a.bin": os.urandom(1000) * 60})
    monkeypatch.setattr("lawcheck.files.archives.MOST_UNPACKED", 50_000)
    monkeypatch.setattr(zipfile.ZipFile, "read", None)
    assert refused(path) == GROWS


def test_b15_an_encrypted_or_old_file(tmp_path: Path, parts: Parts) -> None:
    assert refused(raw(tmp_path, b"\xd0\xcf\x11\xe0" + bytes(600))) == LOCKED
    data = bytearray(Path(file(tmp_path, parts)).read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1  # the mark of a member with a password
    assert refused(raw(tmp_path, bytes(data))) == LOCKED


def test_an_archive_that_can_be_read_in_two_ways(tmp_path: Path, parts: Parts) -> None:
    path = file(tmp_path, parts)
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("word/document.xml", b"<a/>")
    assert refused(path) == DAMAGED
    # Others than these two are unpacked in pieces of any size.
    assert refused(file(tmp_path, parts, zipfile.ZIP_LZMA)) == DAMAGED


def test_a_directory_that_lies_about_a_size(tmp_path: Path, parts: Parts) -> None:
    data = bytearray(Path(file(tmp_path, parts)).read_bytes())
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = (10).to_bytes(4, "little")
    assert refused(raw(tmp_path, bytes(data))) == DAMAGED


@pytest.mark.parametrize("keep", [4, 100, 2000])
def test_a_file_cut_short(keep: int, tmp_path: Path, parts: Parts) -> None:
    data = Path(file(tmp_path, parts)).read_bytes()
    assert refused(raw(tmp_path, data[:keep])) == DAMAGED


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"{\\rtf1 x}", b"lawcheck: 1\n"])
def test_a_file_of_another_kind(data: bytes, tmp_path: Path) -> None:
    assert refused(raw(tmp_path, data)) == OTHER


def test_b05_a_file_too_large(
    tmp_path: Path, parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letterhead_files, "LARGEST", 1000)
    assert refused(file(tmp_path, parts)) == "LC330 the letterhead is larger than 1000 bytes"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a named pipe")
def test_b10_only_a_regular_file_is_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path / "pipe") == "LC021 this is not a regular file"
    assert refused(tmp_path) == "LC021 this is not a regular file"
    assert refused(tmp_path / "none.docx") == "LC022 there is no such file"


def test_a_missing_package_is_named(
    tmp_path: Path, parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(extras, "import_module", missing)
    with pytest.raises(MissingExtra, match=r"extra `docx`"):
        read_letterhead(file(tmp_path, parts))
