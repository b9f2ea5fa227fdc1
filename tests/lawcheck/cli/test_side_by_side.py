"""Many cases side by side: what comes out is as if each had followed the last."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from lawcheck.cli import assess, side_by_side
from tests.lawcheck.cli.running import ROOT, hear_interrupts, run, settings

CASE = """\
lawcheck: 1
id: T-{number}
fictional: yes
place: {{region: KZ-75}}
as_of: 2018-04-10
people: {{V: {{role: survivor}}}}
events:
  - {{id: e1, kind: {kind}, at: "{at}"}}
"""
CHILDREN = Path("/proc/self/task")


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Give as many cases as are shared; one has a fault, one is odd, and one is not there."""
    folder = tmp_path_factory.mktemp("many")
    files = [folder / f"T-{number}.yaml" for number in range(assess.MANY)]
    for number, file in enumerate(files[:-1]):
        kind = "talkk" if number == 7 else "talk"
        at = "2024-02-29T23:30" if number == 11 else f"2018-03-{1 + number % 28:02}"
        text = CASE.format(number=number, kind=kind, at=at)
        file.write_text(text.replace("2018-04-10", "2024-04-10") if number == 11 else text)
    return files


def test_many_cases_come_out_as_they_would_one_after_the_other(cases: list[Path]) -> None:
    half = len(cases) // 2
    shared = run("assess", *cases, "--format", "jsonl")
    first, second = (
        run("assess", *some, "--format", "jsonl") for some in (cases[:half], cases[half:])
    )
    assert shared.out == first.out + second.out
    assert shared.out.count(b"\n") == len(cases) - 2
    assert shared.err == first.err + second.err
    assert b"LC187" in shared.err
    assert (shared.status, first.status, second.status) == (3, 3, 3)


def test_cases_are_shared_where_there_are_many_and_cores_for_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[assess.Request] = []

    def note(request: assess.Request) -> Iterator[assess.Assessed]:
        asked.append(request)
        return iter(())

    monkeypatch.setattr(side_by_side, "shared", note)
    monkeypatch.setattr(assess, "assess", lambda *_: assess.Assessed(0, None))

    def shared(cases: int, cores: int = 2, last: str = "x") -> bool:
        asked.clear()
        monkeypatch.setattr(side_by_side, "cores", lambda: cores)
        names = (*("x" for _ in range(cases - 1)), last)
        request = assess.Request(names, None, (), None, "", "", False, "", "never", False, False)
        done = list(assess.results(request, None, None))  # type: ignore[arg-type]
        assert len(done) == (0 if asked else cases)
        return bool(asked)

    assert shared(40)
    assert not shared(39)
    assert not shared(40, cores=1)
    assert not shared(40, last="-")


@pytest.mark.skipif(not CHILDREN.is_dir(), reason="how to find a process's children is known here")
@pytest.mark.parametrize(
    ("to", "sent", "status", "said"),
    [
        pytest.param("it", signal.SIGINT, 130, "", id="Ctrl-C ends them all"),
        pytest.param("one", signal.SIGKILL, 70, "perhaps for want of memory",
                     id="that one is lost is told"),
    ],
)  # fmt: skip
def test_the_end_of_processes(
    cases: list[Path], to: str, sent: signal.Signals, status: int, said: str
) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "lawcheck", "assess", *map(str, cases[12:20]), *map(str, cases)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=settings({}),
        cwd=ROOT,
        start_new_session=True,
        preexec_fn=hear_interrupts,
    ) as lawcheck:
        below = children(lawcheck.pid)
        if to == "it":
            os.killpg(lawcheck.pid, sent)
        else:
            os.kill(below[0], sent)
        _, messages = lawcheck.communicate(timeout=60)
    assert lawcheck.returncode == status
    assert said in messages.decode()
    assert "Traceback" not in messages.decode()
    assert not [one for one in below if Path(f"/proc/{one}/cmdline").exists()]


def children(parent: int) -> list[int]:
    """Wait until a process has begun the processes that share its cases."""
    listed = Path(f"/proc/{parent}/task/{parent}/children")
    for _ in range(1_000):
        below = [
            int(one)
            for one in listed.read_text().split()
            if b"spawn_main" in Path(f"/proc/{one}/cmdline").read_bytes()
        ]
        if below:
            return below
        time.sleep(0.01)
    raise AssertionError("no process was begun")
