"""A name in the path of a file comes back in nothing that a command prints or writes."""

import re
import shutil
from pathlib import Path

import pytest

from lawcheck.cli.main import main
from tests.lawcheck.cli.running import ROOT

FOLDER, STEM = "Айгуль Иванова", "Иванова_aigul"
NAMES = re.compile("айгуль|иванова|aigul", re.IGNORECASE)
PLACE = re.compile(
    r"^(T-017|L-001|(CASE|FILE|MAP|--answers|--key)( [12])?):\d+:\d+: error\[LC", re.M
)
GOOD = ROOT / "cases" / "teaching" / "order-late.yaml"
PLAIN = ROOT / "cases" / "teaching" / "referral-2012.yaml"
MAP = "case: {lawcheck: 1, id: {column: id}, as_of: 2018-06-30, place: {region: KZ-75}}\n"
AGE = "age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z"
NORM = "kz.dv.20.1.prosecutor"
READING = {
    "assess": ("CASE",),
    "assess two": ("CASE", "CASE"),
    "check": ("CASE",),
    "check two": (str(PLAIN), "CASE"),
    "why": ("CASE", NORM),
    "ask": ("CASE", "--top", "1"),
    "compare": ("CASE", "--on", "2017-06-20", "--on", "2018-03-01"),
    "deadlines": ("CASE",),
    "report": ("memo", "CASE"),
    "interview": ("CASE", "--answers", str(ROOT / "cases" / "answers" / "late.yaml")),
    "interview paper": ("CASE", "--paper"),
    "share": ("CASE", "--key", "key", "--into", "copies"),
    "seal": ("CASE", "--to", AGE),
    "open": ("CASE",),
}


@pytest.fixture
def planted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the path of a case, in a folder with a name, that is not there yet."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / FOLDER
    folder.mkdir()
    return folder / f"{STEM}.yaml"


def said(command: str, case: Path | str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """Run a command on a case, and give all that it said."""
    name = command.split()[0]
    arguments = [str(case) if one == "CASE" else one for one in READING[command]]
    status = main([name, *arguments])
    caught = capsys.readouterr()
    return status, caught.out + caught.err


@pytest.mark.parametrize("command", READING)
def test_b24_no_name_of_a_path_from_a_sound_file(
    command: str, planted: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(GOOD, planted)
    status, text = said(command, planted, capsys)
    assert status in (0, 1)
    assert text
    assert not NAMES.search(text)
    written = [one for one in Path.cwd().iterdir() if one.name != FOLDER]
    for one in [*written, *(inner for folder in written for inner in folder.glob("*"))]:
        assert not NAMES.search(one.name)
        assert one.is_dir() or not NAMES.search(one.read_text(encoding="utf-8"))


STATES = {
    "faulty": GOOD.read_bytes() + b"nobody_knows: 1\n",
    "no case": b"lawcheck: [1\n",
    "not UTF-8": "id: Иванова\n".encode("cp1251"),
    "sealed and cut": b"age-encryption.org/v1\n-> X25519 aaaa\n",
    "missing": None,
}


TRIED = [
    (command, state)
    for command in READING
    for state in STATES
    # What is not there yet is begun by an interview, and what has faults can be sealed.
    if command not in ("seal", "open") and (command.split()[0], state) != ("interview", "missing")
]


@pytest.mark.parametrize(("command", "state"), TRIED)
def test_b24_no_name_of_a_path_from_a_file_with_faults(
    command: str, state: str, planted: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = STATES[state]
    if data is not None:
        planted.write_bytes(data)
    status, text = said(command, planted, capsys)
    assert not NAMES.search(text)
    assert status in (2, 3)
    assert PLACE.search(text) or "this file is sealed" in text


@pytest.mark.parametrize("command", ["seal", "open", "share", "deadlines"])
def test_b24_no_name_of_a_folder_or_of_nothing(
    command: str, planted: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, text = said(command, planted.parent / "нет", capsys)
    assert status == 3
    assert PLACE.search(text)
    status, text = said(command, planted.parent, capsys)
    assert status in (0, 2, 3)
    assert not NAMES.search(text)


def test_b24_no_name_of_a_path_from_import_and_what_is_written(
    planted: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cells, plan = planted.with_suffix(".csv"), planted.with_suffix(".map.yaml")
    cells.write_text("id\nL-001\n,\n", encoding="utf-8")
    for text in (MAP, "case: {lawcheck: 1\n", MAP.replace("2018-06-30", "2018-99-30")):
        plan.write_text(text, encoding="utf-8")
        for form in ("text", "json"):
            main(["import", str(cells), "--map", str(plan), "--dry-run", "--format", form])
            caught = capsys.readouterr()
            assert caught.out + caught.err
            assert not NAMES.search(caught.out + caught.err)
    shutil.copy(GOOD, planted)
    for arguments in (
        ["new", str(planted)],
        ["assess", str(GOOD), "-o", str(planted.parent)],
        ["assess", str(planted), "-o", str(planted)],
        ["import", str(cells), "--map", str(planted)],
        ["share", str(GOOD), "--key", str(planted), "--into", "copies"],
        ["interview", str(planted), "--answers", str(plan.with_suffix(".none"))],
        ["ask", *str(planted).split(" ")],
        ["why", *str(planted).split(" ")],
        ["open", str(planted), "-o", str(planted)],
    ):
        assert main(arguments) in (2, 3, 5)
        caught = capsys.readouterr()
        assert not NAMES.search(caught.out + caught.err), arguments
