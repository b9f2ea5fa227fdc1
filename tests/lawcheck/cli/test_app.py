import sys

import pytest
import typer

from lawcheck.cli.app import RULES, Commands, app
from lawcheck.cli.main import main


def built() -> Commands:
    command = typer.main.get_command(app)
    assert isinstance(command, Commands)
    return command


def test_rules_are_listed_last_and_once_before_they_are_built_and_after() -> None:
    command = built()
    context = typer.Context(command)
    names = command.list_commands(context)
    assert RULES not in command.commands
    assert (names[0], names[-1], names.count(RULES)) == ("assess", RULES, 1)
    assert command.get_command(context, RULES).name == RULES
    assert command.list_commands(context) == names


def test_another_command_builds_no_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "lawcheck.cli.rules_keeping", raising=False)
    command = built()
    assert command.get_command(typer.Context(command), "assess").name == "assess"
    assert "lawcheck.cli.rules_keeping" not in sys.modules


def test_a_slip_in_the_name_of_the_group_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ruels"]) == 2
    assert "Did you mean 'rules'?" in capsys.readouterr().err
