"""Run the command line: set up the process, and own every exit status.

Nothing a case says may appear in an error: what we did not foresee is reported by the
name of the exception and the line of our own code, never with a traceback.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import io
import os
import sys
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from lawcheck.cli import exits
from lawcheck.cli.streams import abandon_output, open_streams, say

# A run is short and keeps nearly all it makes: looking for garbage is time lost.
GARBAGE_THRESHOLD = 100_000


def leave() -> NoReturn:
    """Run one command and end the process with its status.

    The result and every message are out by then.  What libraries keep for the end of a
    process is still done; but Python does not take its memory apart object by object,
    which takes as long as reading the rules.
    """
    status = main()
    atexit._run_exitfuncs()
    os._exit(status)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status."""
    try:
        open_streams()
        status = run(sys.argv[1:] if argv is None else list(argv))
        sys.stdout.flush()
        return status
    except exits.PipeClosed:
        abandon_output()
        return exits.CLOSED_PIPE
    except exits.OutputFailed as failure:
        abandon_output()
        say(f"lawcheck: the output could not be written: {failure}")
        return exits.UNWRITTEN
    except KeyboardInterrupt:
        abandon_output()
        return exits.INTERRUPTED


def run(argv: list[str]) -> int:
    """Run one command; give a status for everything but a failing output."""
    try:
        prepare()
        return command()(argv)
    except (exits.PipeClosed, exits.OutputFailed):
        raise
    except Exception as error:
        from lawcheck.cli.faults import report

        return report(error)


def prepare() -> None:
    """Take time zones from the `tzdata` package only, and leave no core dump."""
    import zoneinfo

    gc.set_threshold(GARBAGE_THRESHOLD)
    zoneinfo.reset_tzpath(to=packaged_zones())
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def packaged_zones() -> tuple[str, ...]:
    """Give the folder of the package `tzdata`, where a zone is read as any file is.

    Without one `zoneinfo` looks for that package itself, by way of a dozen modules.
    """
    from importlib.util import find_spec
    from pathlib import Path

    found = find_spec("tzdata")
    places = (found and found.submodule_search_locations) or ()
    return tuple(str(Path(place).absolute() / "zoneinfo") for place in places)


def command() -> Callable[[list[str]], int]:
    """Build the Typer command: called with arguments, it gives a status."""
    import typer

    from lawcheck.cli.app_files import app
    from lawcheck.cli.commands import grouped
    from lawcheck.language.shown_names import masked

    built = grouped(app, {"rules": rules_group})

    def call(argv: list[str]) -> int:
        try:
            status = built(argv, prog_name="lawcheck", standalone_mode=False)
        except typer.TyperException as error:
            # Its own class of error prints usage and a hint; ours is the status.
            shown = io.StringIO()
            with contextlib.redirect_stderr(shown):
                getattr(error, "show", lambda: None)()
            say(masked(shown.getvalue(), argv))
            return exits.USAGE
        return status if isinstance(status, int) else exits.FINE

    return call


def rules_group() -> Any:
    """Build `lawcheck rules`, which has nearly as many commands as all the rest."""
    from lawcheck.cli.commands import grouped
    from lawcheck.cli.rules_keeping import rules

    return grouped(rules)
