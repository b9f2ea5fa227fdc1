"""A group of commands, each built when it is named.

To build a command Typer inspects the signature of its function.  To build them all takes
longer than the rules take to load, and a run needs one of them; only a list of commands,
or a name that is a slip for one of them, needs all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import copy
from functools import partial
from typing import Any

import typer
import typer.core

from lawcheck.cli.plain_values import lighten

Build = Callable[[], Any]


class Commands(typer.core.TyperGroup):
    """A group that knows the names of its commands before it has built any."""

    waiting: Mapping[str, Build] = {}

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - they are the same in any
        """List the commands in the order of the help screen."""
        return list(self.waiting)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Give a command by its name; one that is not known may be a slip for any."""
        for name in [cmd_name] if cmd_name in self.waiting else self.waiting:
            if name not in self.commands:
                self.add_command(self.waiting[name](), name)
        return super().get_command(ctx, cmd_name)


def grouped(app: typer.Typer, below: Mapping[str, Build] | None = None) -> Commands:
    """Build a group from its application, and the groups below it when they are named."""
    bare = copy(app)
    bare.registered_commands = []
    bare.info = copy(app.info)
    bare.info.cls = Commands
    group = typer.main.get_group(bare)
    assert isinstance(group, Commands)
    lighten(group)
    alone = {name_of(info): partial(built, app, info) for info in app.registered_commands}
    group.waiting = {**alone, **(below or {})}
    return group


def name_of(info: Any) -> str:
    """Name a command as Typer does."""
    return info.name or typer.main.get_command_name(info.callback.__name__)


def built(app: typer.Typer, info: Any) -> Any:
    """Build one command of an application."""
    command = typer.main.get_command_from_info(
        info,
        pretty_exceptions_short=app.pretty_exceptions_short,
        rich_markup_mode=app.rich_markup_mode,
    )
    lighten(command)
    return command
