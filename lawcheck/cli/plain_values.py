"""Read texts and words of the command line without loading pydantic.

Typer hands every value to a pydantic adapter; importing it takes a third of a cold
`assess`, to turn a text into the same text.  Parameters that are texts, lists of texts,
flags or one word of a few get a reader of their own here.  A version of typer that has no
place for one reads them itself again: slower, and with the same outcome.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import typer

PLACE = "_runtime_param"
HELP_NAMES = ["--help", "-h"]
AS_TYPED = (str, list[str], bool)


class PlainValues:
    """Takes what was typed; of one word of a few, refuses any other."""

    def __init__(self, words: tuple[str, ...] | None) -> None:
        self.words = words

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """Give the value of a parameter."""
        if self.words is not None and value is not None and value not in self.words:
            listed = ", ".join(map(repr, self.words))
            raise typer.BadParameter(f"{value!r} is not one of {listed}.", ctx=ctx, param=param)
        if param.multiple or param.nargs == -1:
            return list(value or ())
        return value


def lighten(command: Any) -> None:
    """Give every parameter of a command, and of those below it, its own reader."""
    for inner in getattr(command, "commands", {}).values():
        lighten(inner)
    # The parameters of a context include `--help`, which is made on first use.
    context = typer.Context(command, help_option_names=HELP_NAMES)
    for parameter in readable(command.get_params(context)):
        words = parameter.type_descriptor.choices
        setattr(parameter, PLACE, PlainValues(None if words is None else tuple(words)))


def readable(parameters: Iterable[Any]) -> Iterable[Any]:
    """Pick the parameters that are texts or words."""
    for parameter in parameters:
        described = getattr(parameter, "type_descriptor", None)
        if not hasattr(parameter, PLACE) or described is None:
            continue
        if described.annotation in AS_TYPED or described.choices is not None:
            yield parameter
