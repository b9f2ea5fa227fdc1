import io
import os
import socket
from pathlib import Path
from types import SimpleNamespace

import pytest

from lawcheck.files.case_files import read_bytes
from lawcheck.language.shown_names import shown_name
from lawcheck.model.diagnostic import Refused


def refused(path: str, limit: int = 100) -> str:
    with pytest.raises(Refused) as error:
        read_bytes(path, limit)
    (one,) = error.value.diagnostics
    assert (one.file, one.line, one.column, one.excerpt) == (shown_name(path), 1, 1, "")
    return f"{one.code} {one.message['en']}"


def test_a_file(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_bytes(b"x" * 100)
    assert read_bytes(str(file), 100) == b"x" * 100


def test_a_link_to_a_file(tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_bytes(b"x")
    link = tmp_path / "link.yaml"
    link.symlink_to(tmp_path / "case.yaml")
    assert read_bytes(str(link)) == b"x"


def standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))


def test_standard_input_that_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert refused("-") == "LC023 the file could not be read: standard input is closed"


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    standard_input(monkeypatch, b"lawcheck: 1")
    assert read_bytes("-") == b"lawcheck: 1"


def test_standard_input_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    standard_input(monkeypatch, b"x" * 101)
    assert refused("-") == "LC003 the file is larger than 100 bytes"


def test_a_file_too_large(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    with file.open("wb") as sparse:
        sparse.truncate(10**12)
    assert refused(str(file)) == "LC003 the file is larger than 100 bytes"


def test_no_file(tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_bytes(b"")
    assert refused(str(tmp_path / "none.yaml")) == "LC022 there is no such file"
    assert refused(str(tmp_path / "case.yaml" / "x")) == "LC022 there is no such file"


def test_a_folder_a_pipe_a_socket_a_device(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert refused(str(tmp_path)) == "LC021 this is not a regular file"
    os.mkfifo(tmp_path / "pipe")
    assert refused(str(tmp_path / "pipe")) == "LC021 this is not a regular file"
    with socket.socket(socket.AF_UNIX) as server:
        monkeypatch.chdir(tmp_path)  # the path of a socket must be short
        server.bind("socket")
        assert refused(str(tmp_path / "socket")) == "LC021 this is not a regular file"
    assert refused("/dev/zero") == "LC021 this is not a regular file"


def test_what_became_a_device_after_it_was_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "case.yaml"
    file.write_bytes(b"x")
    monkeypatch.setattr(os, "fstat", lambda _: Path("/dev/zero").stat())
    assert refused(str(file)) == "LC021 this is not a regular file"


def test_a_file_that_grew_while_it_was_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "case.yaml"
    file.write_bytes(b"x" * 101)
    small = tmp_path / "small"
    small.write_bytes(b"")
    monkeypatch.setattr(os, "fstat", lambda _: small.stat())
    assert refused(str(file)) == "LC003 the file is larger than 100 bytes"


def test_a_file_nobody_may_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "a name of the file system")

    file = tmp_path / "case.yaml"
    file.write_bytes(b"x")
    monkeypatch.setattr(Path, "open", denied)
    assert refused(str(file)) == "LC023 the file could not be read: Permission denied"


def test_a_name_no_file_can_have() -> None:
    assert refused("a\0b") == "LC023 the file could not be read: ValueError"
