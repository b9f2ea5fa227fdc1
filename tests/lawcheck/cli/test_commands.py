from typing import Any

import pytest
import typer

from lawcheck.cli.app_files import app
from lawcheck.cli.commands import Commands, grouped
from lawcheck.cli.main import main, rules_group
from lawcheck.cli.plain_values import PLACE, PlainValues


def all_commands() -> Commands:
    return grouped(app, {"rules": rules_group})


def described(command: Any) -> Any:
    options = [(one.name, one.opts, one.required, one.default) for one in command.params]
    return command.name, command.help, command.epilog, command.short_help, options


def test_only_the_command_that_is_named_is_built() -> None:
    group = all_commands()
    context = typer.Context(group)
    assert list(group.commands) == []
    command = group.get_command(context, "assess")
    assert command.name == "assess"
    assert list(group.commands) == ["assess"]
    assert group.get_command(context, "assess") is command


def test_commands_are_listed_in_their_order_before_they_are_built_and_after() -> None:
    group = all_commands()
    context = typer.Context(group)
    names = group.list_commands(context)
    assert (names[0], names[-1], names.count("rules")) == ("assess", "rules", 1)
    assert group.get_command(context, "no such command") is None
    assert group.list_commands(context) == names == list(group.commands)


@pytest.mark.parametrize("inner", [False, True])
def test_a_command_built_alone_is_the_one_typer_builds_with_the_others(inner: bool) -> None:
    from lawcheck.cli.rules_keeping import rules

    typers = rules if inner else app
    whole = typer.main.get_group(typers).commands
    group = grouped(typers)
    context = typer.Context(group)
    assert list(whole) == group.list_commands(context)
    assert len(whole) > 10
    for name, command in whole.items():
        assert described(group.get_command(context, name)) == described(command)


def test_what_is_built_reads_its_texts_and_words_without_pydantic() -> None:
    group = all_commands()
    for command in (group, group.get_command(typer.Context(group), "assess")):
        assert command.params
        readers = [getattr(one, PLACE) for one in command.params]
        assert all(isinstance(reader, PlainValues) for reader in readers)


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [(["asess", "x"], "assess"), (["ruels"], "rules"), (["rules", "chek"], "check")],
)
def test_a_slip_in_a_name_is_held_against_all_commands(
    arguments: list[str], meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert f"Did you mean '{meant}'?" in capsys.readouterr().err
