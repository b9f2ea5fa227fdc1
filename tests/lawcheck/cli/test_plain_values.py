from typing import Annotated, Literal

import pytest
import typer

from lawcheck.cli.plain_values import PLACE, PlainValues, lighten

app = typer.Typer(add_completion=False, rich_markup_mode=None)
seen: list[object] = []


@app.command()
def one(
    texts: list[str],
    word: Annotated[Literal["a", "b"], typer.Option()] = "a",
    maybe: Annotated[Literal["a", "b"] | None, typer.Option(envvar="A_WORD")] = None,
    many: Annotated[list[str] | None, typer.Option()] = None,
    flag: Annotated[bool, typer.Option("--flag")] = False,
    number: Annotated[int, typer.Option()] = 3,
) -> int:
    """Do nothing."""
    seen.append((list(texts), word, maybe, list(many or ()), flag, number))
    return 0


@app.command()
def two() -> int:
    """Do nothing else."""
    return 0


def call(arguments: list[str], light: bool) -> object:
    built = typer.main.get_command(app)
    if light:
        lighten(built)
    seen.clear()
    try:
        built(arguments, prog_name="app", standalone_mode=False)
    except typer.TyperException as error:
        return error.format_message().replace("Value error, ", "")
    return tuple(seen)


@pytest.mark.parametrize(
    "arguments",
    [
        ["one", "x"],
        ["one", "x", "y", "--word", "b", "--maybe", "a", "--flag"],
        ["one", "x", "--many", "p", "--many", "q", "--number", "7"],
        ["one", "--", "-x"],
        ["one", "x", "--word", "c"],
        ["one", "x", "--maybe", "c"],
        ["one", "x", "--number", "seven"],
        ["one"],
        ["one", "x", "--word"],
        ["two", "x"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("variable", [None, "b", "c", ""])
def test_the_outcome_is_that_of_typer(
    arguments: list[str], variable: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("A_WORD", raising=False)
    if variable is not None:
        monkeypatch.setenv("A_WORD", variable)
    assert call(arguments, light=True) == call(arguments, light=False)


def test_only_texts_words_and_flags_are_lightened() -> None:
    built = typer.main.get_command(app)
    lighten(built)
    readers = {p.name: getattr(p, PLACE) for p in built.commands["one"].params}  # type: ignore[attr-defined]
    assert {name for name, reader in readers.items() if isinstance(reader, PlainValues)} == {
        "texts", "word", "maybe", "many", "flag",
    }  # fmt: skip


def test_a_typer_without_a_place_for_readers_is_left_alone() -> None:
    class Parameter:
        type_descriptor = None

    class Command:
        def get_params(self, _: object) -> list[Parameter]:
            return [parameter]

        allow_extra_args = allow_interspersed_args = ignore_unknown_options = False

    parameter = Parameter()
    lighten(Command())
    assert vars(parameter) == {}
