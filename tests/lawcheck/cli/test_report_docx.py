"""`lawcheck report -o FILE.docx`: whole or not at all, private, on the firm's letterhead."""

import os
import resource
import stat
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from lawcheck.cli.main import main
from lawcheck.language import extras
from tests.cases.assessing import TEACHING, evaluated_once
from tests.lawcheck.cli.running import run

LATE = str(TEACHING / "order-late.yaml")
posix = pytest.mark.skipif(os.name != "posix", reason="needs the permissions of POSIX")


@pytest.fixture(autouse=True)
def once() -> Iterator[None]:
    with evaluated_once():
        yield


def said(capsys: pytest.CaptureFixture[str], *arguments: str | Path, status: int = 0) -> str:
    got = main(["report", "chronology", LATE, "-q", "--lang", "kk", *map(str, arguments)])
    messages = capsys.readouterr().err
    assert got == status, messages
    return messages


def firm(folder: Path, header: str = "«Вымышленная» {{ 7 * 7 }}") -> Path:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = header
    document.save(str(folder / "firm.docx"))
    return folder / "firm.docx"


@posix
def test_the_file_is_whole_and_its_owner_alone_can_read_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x.docx"
    assert said(capsys, "-o", file) == ""
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert docx.Document(str(file)).paragraphs[0].text == "Хронология: T-017"
    assert [one.name for one in tmp_path.iterdir()] == ["x.docx"]


def test_a_letterhead_is_no_template(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "-o", tmp_path / "x.docx", "--letterhead", firm(tmp_path))
    section = docx.Document(str(tmp_path / "x.docx")).sections[0]
    assert section.header.paragraphs[0].text == "«Вымышленная» {{ 7 * 7 }}"


def test_a_letterhead_that_is_refused_is_named_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "old.docx"
    bad.write_bytes(b"\xd0\xcf\x11\xe0" + b"secret of the firm" * 40)
    messages = said(capsys, "-o", tmp_path / "x.docx", "--letterhead", bad, status=3)
    assert "old.docx:1:1: қате[LC334]" in messages
    assert "secret" not in messages
    assert "бағалау жүргізілген жоқ" in messages  # nothing was evaluated
    assert [one.name for one in tmp_path.iterdir()] == ["old.docx"]


def test_a_letterhead_is_never_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = firm(tmp_path)
    before = path.read_bytes()
    assert "overwrite the letterhead" in said(capsys, "-o", path, "--letterhead", path, status=2)
    assert path.read_bytes() == before


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_what_a_terminal_cannot_show_does_not_go_to_one(
    form: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lawcheck.cli.documents.on_terminal", lambda: True)
    messages = said(capsys, "--format", form, status=2)
    assert f"a terminal cannot show {form.upper()}: name a file" in messages


def test_a_missing_package_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(extras, "import_module", missing)
    messages = said(capsys, "-o", tmp_path / "x.docx", status=2)
    assert messages == "lawcheck: this needs the extra `docx`: pip install 'lawcheck[docx]'\n"
    assert not list(tmp_path.iterdir())


# -- B20: the old file whole, or the new one ---------------------------------------------


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_b20_a_full_disk_under_standard_output() -> None:
    with Path("/dev/full").open("wb") as full:
        ran = run("report", "chronology", LATE, "-q", "--format", "docx", stdout=full.fileno())
    assert ran.status == 5
    assert "no space left" in ran.messages.lower()


@posix
def test_b20_a_file_that_may_not_grow_leaves_the_old_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x.docx"
    file.write_bytes(b"old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        messages = said(capsys, "-o", file, status=5)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert "file too large" in messages
    assert file.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["x.docx"]


@posix
def test_b20_a_folder_that_may_not_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", refuse)  # root may write everywhere
    messages = said(capsys, "-o", tmp_path / "x.docx", status=5)
    assert "permission denied" in messages
    assert not list(tmp_path.iterdir())
