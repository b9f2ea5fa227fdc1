"""What went wrong, said without a word of what a case holds, and the status for it."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from lawcheck.cli import exits
from lawcheck.cli.streams import say


def report(error: Exception, lang: str | None = None) -> int:
    """Report an error by its kind and give its status."""
    from zoneinfo import ZoneInfoNotFoundError

    from lawcheck.engine.frame import TooMuchWork
    from lawcheck.files.sealing import NoSecret
    from lawcheck.language.extras import MissingExtra
    from lawcheck.model.diagnostic import Refused

    if isinstance(error, Refused):
        from lawcheck.cli.options import language
        from lawcheck.render.diagnostics import diagnostics_text

        say(diagnostics_text(error.diagnostics, language(lang, "")))
        return exits.REFUSED
    if isinstance(error, TooMuchWork):
        from lawcheck.cli.options import language
        from lawcheck.language.messages import worded
        from lawcheck.render.diagnostics import SEVERITY

        told = language(lang, "")
        message, _ = worded("LC210.case", "", {"norm": error.norm})
        say(f"{error.file}:{error.line}: {SEVERITY[told]['error']}: {message[told]}")
        return exits.REFUSED
    if isinstance(error, (MissingExtra, NoSecret)):
        say(f"lawcheck: {error}")
        return exits.USAGE
    if isinstance(error, ZoneInfoNotFoundError):
        say("lawcheck: the package `tzdata` is missing; install lawcheck again")
    elif isinstance(error, exits.ProcessLost):
        say(
            "lawcheck: the system ended one of the processes among which the cases are shared, "
            "perhaps for want of memory; assess fewer cases at a time"
        )
    else:
        say(internal_error(error))
    return exits.INTERNAL


def internal_error(error: BaseException) -> str:
    """Say where our own code failed, and nothing of what it was reading."""
    return (
        f"lawcheck: internal error: {type(error).__name__} at {place(error.__traceback__)}; "
        "this is a fault of the program, not of your file"
    )


def place(trace: TracebackType | None) -> str:
    """Give the last line of our own code that a traceback passed."""
    home = Path(__file__).resolve().parent.parent
    found = "unknown place"
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.is_relative_to(home):
            found = f"{file.relative_to(home.parent).as_posix()}:{trace.tb_lineno}"
        trace = trace.tb_next
    return found
