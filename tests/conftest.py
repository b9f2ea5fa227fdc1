"""What tests share: golden files, and the flag that records them anew."""

from collections.abc import Callable

import pytest

Golden = Callable[[str, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        default=False,
        help="Record golden files anew; read the difference before you keep it.",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Hold a text against a file in the folder `golden` beside the test."""
    folder = request.path.parent / "golden"
    update = bool(request.config.getoption("--update-golden"))

    def hold(name: str, text: str) -> None:
        file = folder / name
        if update:
            folder.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        assert file.exists(), f"{name} is not recorded: run pytest --update-golden, and read it"
        assert text == file.read_bytes().decode("utf-8")

    return hold
