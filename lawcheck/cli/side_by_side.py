"""Many cases side by side, one process a core; what comes out is as if each followed the last.

Shapes
    `shared` gives one result for every case, in the order of the command line.
Errors
    Those of a case stay with it.  `ProcessLost` where the system ended a process.
"""

from __future__ import annotations

import contextlib
import functools
import io
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import NamedTuple

from lawcheck.cli.assess import Assessed, Request, assess
from lawcheck.cli.case_input import Asked, load_program, numbered
from lawcheck.cli.exits import ProcessLost
from lawcheck.cli.streams import say

MOST = 16  # processes


class Told(NamedTuple):
    """What came of one case, and what is to be said of it on standard error."""

    assessed: Assessed
    said: str


def shared(request: Request) -> Iterator[Assessed]:
    """Share the cases of a command line out among processes."""
    # Each begins as a process of its own: it is the same on every system.
    workers = ProcessPoolExecutor(
        min(cores(), MOST),
        multiprocessing.get_context("spawn"),
        initializer=begin,
        initargs=(request.rules,),
    )
    try:
        with unstopped():
            found = workers.map(functools.partial(told, request), numbered(request.cases))
        for one in found:
            if one.said:
                say(one.said)
            yield one.assessed
    except BaseException as error:
        abandon(workers)
        if isinstance(error, BrokenProcessPool):
            raise ProcessLost from None
        raise
    workers.shutdown()


def abandon(workers: ProcessPoolExecutor) -> None:
    """End every process at once, and wait for none: one that was lost may never answer."""
    # What keeps the processes together may find them gone: that is no news to anybody.
    threading.excepthook = lambda _: None
    workers.shutdown(wait=False, cancel_futures=True)
    for process in multiprocessing.active_children():
        process.kill()


@contextlib.contextmanager
def unstopped() -> Iterator[None]:
    """Let Ctrl-C wait; a process begun meanwhile does not hear it before it is ready."""
    mask = getattr(signal, "pthread_sigmask", None)
    if mask is None:  # on Windows
        yield
        return
    before = mask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        mask(signal.SIG_SETMASK, before)


def cores() -> int:
    """Count the cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # on Windows and macOS
        return os.cpu_count() or 1


def begin(rules: Sequence[Path]) -> None:
    """Prepare a process; Ctrl-C is for the one that started it."""
    from lawcheck.cli.main import prepare

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    prepare()
    read(tuple(rules))


@functools.cache
def read(rules: tuple[Path, ...]) -> Asked:
    """Read the rules once a process."""
    return load_program(rules)


def told(request: Request, case: tuple[int, str]) -> Told:
    """Assess one case, and keep what it says for whoever started the process."""
    number, name = case
    said = io.StringIO()
    with contextlib.redirect_stderr(said):
        result = assess(name, number, request, *read(request.rules))
    return Told(result, said.getvalue())
