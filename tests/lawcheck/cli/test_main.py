import importlib.util
import subprocess
import sys
import zoneinfo
from pathlib import Path
from typing import Any

import pytest

from lawcheck.cli import exits, main
from lawcheck.cli.faults import internal_error
from lawcheck.engine.frame import TooMuchWork
from lawcheck.model.diagnostic import Diagnostic, Refused
from tests.lawcheck.cli.running import settings

NAME = "Aigul Example 900101400123"


def raising(error: BaseException) -> Any:
    """Stand for a command that fails in the middle of its work."""

    def call(_: list[str]) -> int:
        raise error

    return lambda: call


@pytest.mark.parametrize(
    ("error", "status", "message"),
    [
        pytest.param(exits.PipeClosed(), 141, "", id="nobody reads on"),
        pytest.param(KeyboardInterrupt(), 130, "", id="interrupted"),
        pytest.param(
            exits.OutputFailed("standard output: no space left on device"),
            5,
            "lawcheck: the output could not be written: standard output: no space left on device\n",
            id="the disk is full",
        ),
        pytest.param(
            Refused(
                [
                    Diagnostic(
                        "LC101", "error", "a.yaml", 3, 1, 4, {"en": "unknown key"}, {}, "kind: x"
                    )
                ]
            ),
            3,
            None,
            id="a file that cannot be evaluated",
        ),
        pytest.param(
            TooMuchWork("toy.1", "toy/chapter.yaml", 7),
            3,
            "toy/chapter.yaml:7: error: toy.1 exceeds the work allowed on one case\n",
            id="a norm that asks too much",
        ),
        pytest.param(
            zoneinfo.ZoneInfoNotFoundError("Asia/Almaty"),
            70,
            "lawcheck: the package `tzdata` is missing; install lawcheck again\n",
            id="no time zones",
        ),
    ],
)
def test_every_end_has_its_status(
    error: BaseException,
    status: int,
    message: str | None,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(main, "command", raising(error))
    assert main.main(["assess"]) == status
    said = capsys.readouterr()
    assert said.out == ""
    assert message is None or said.err == message


@pytest.mark.parametrize("kind", [ValueError, KeyError, RecursionError, MemoryError, OSError])
def test_an_error_we_did_not_foresee_is_one_line_without_its_words(
    kind: type[Exception], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(main, "command", raising(kind(NAME)))
    assert main.main(["assess"]) == exits.INTERNAL
    said = capsys.readouterr()
    assert said.err.count("\n") == 1
    assert said.err.startswith(f"lawcheck: internal error: {kind.__name__} at ")
    assert "Traceback" not in said.err
    assert "Aigul" not in said.err + said.out


def test_an_internal_error_names_the_line_of_our_own_code() -> None:
    from lawcheck.language.yaml_source import read_yaml

    with pytest.raises(TypeError) as raised:
        read_yaml(None, "x")  # type: ignore[arg-type]
    assert "internal error: TypeError at lawcheck/language/" in internal_error(raised.value)
    assert internal_error(ValueError(NAME)) == (
        "lawcheck: internal error: ValueError at unknown place; "
        "this is a fault of the program, not of your file"
    )


def test_time_zones_come_from_the_package_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    before = zoneinfo.TZPATH
    zones = Path(importlib.import_module("tzdata").__file__ or "").parent / "zoneinfo"
    try:
        monkeypatch.setattr(main, "command", lambda: lambda _: exits.FINE)
        assert main.main([]) == exits.FINE
        assert list(map(Path, zoneinfo.TZPATH)) == [zones]
        assert (zones / "Asia" / "Almaty").is_file()
    finally:
        zoneinfo.reset_tzpath(to=before)


def test_without_the_package_there_is_no_time_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    assert main.packaged_zones() == ()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(
            ["asess", "x"], "No such command 'asess'. Did you mean 'assess'?", id="command"
        ),
        pytest.param(["assess"], "Missing argument 'CASE'.", id="no case"),
        pytest.param(["assess", "x", "--as-off", "y"], "(Possible options: --as-of)", id="option"),
        pytest.param(
            ["assess", "x", "--format", "yaml"],
            "Invalid value for '--format': 'yaml' is not one of "
            "'text', 'md', 'html', 'json', 'jsonl'.",
            id="a word",
        ),
        pytest.param(
            ["assess", "x", "--as-of", "2018"],
            "Invalid value for '--as-of': a day is written YYYY-MM-DD, or `today`",
            id="a day",
        ),
        pytest.param(
            ["assess", "-", "-"],
            "Invalid value for 'CASE': standard input can be read once",
            id="standard input twice",
        ),
        pytest.param(
            ["check", "-", "-"],
            "Invalid value for 'CASE': standard input can be read once",
            id="standard input twice, to check",
        ),
        pytest.param([], "Usage: lawcheck [OPTIONS] COMMAND [ARGS]...", id="nothing at all"),
        pytest.param(
            ["--a\u202eb\x1b[2J"], "--a\\u202eb\\x1b[2J", id="an argument that steers a terminal"
        ),
    ],
)
def test_wrong_usage_says_what_and_gives_2(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.main(arguments) == exits.USAGE
    said = capsys.readouterr()
    assert message in said.err
    assert not {"\x1b", "\u202e"} & set(said.err)
    assert said.out == ""


def test_a_wrong_language_in_the_environment_is_wrong_usage(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LAWCHECK_LANG", "kz")
    assert main.main(["assess", "x"]) == exits.USAGE
    assert "'kz' is not one of 'en', 'ru', 'kk'" in capsys.readouterr().err


def test_a_result_never_overwrites_a_case(
    tmp_path: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "case.yaml"
    case.write_text("lawcheck: 1\n", encoding="utf-8")
    assert main.main(["assess", str(case), "-o", str(tmp_path / "." / "case.yaml")]) == exits.USAGE
    assert "the result would overwrite a case" in capsys.readouterr().err
    assert case.read_text(encoding="utf-8") == "lawcheck: 1\n"


LEAVING = """\
import atexit, sys
from lawcheck.cli import main
atexit.register(print, "kept for the end", file=sys.stderr)
def call(_):
    sys.stdout.write("қ" * 100_000)
    return 3
main.command = lambda: call
main.leave()
print("after the end")
"""


def test_the_process_ends_with_the_status_and_nothing_written_is_lost() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", LEAVING], capture_output=True, env=settings({}), timeout=60
    )
    assert ran.stdout.decode() == "қ" * 100_000
    assert ran.stderr.decode() == "kept for the end\n"
    assert ran.returncode == exits.REFUSED
