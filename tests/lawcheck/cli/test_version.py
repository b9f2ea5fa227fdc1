import re

import pytest

from lawcheck import __version__
from lawcheck.cli.main import main


def test_the_version_is_that_of_everything_a_finding_depends_on(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--version"]) == 0
    program, zones, *rules = capsys.readouterr().out.splitlines()
    assert program == f"lawcheck {__version__}"
    assert re.fullmatch(r"tzdata \d{4}\.\d+", zones)
    assert rules
    assert all(re.fullmatch(r"\S+ \S+ sha256 [0-9a-f]{12}", line) for line in rules)
