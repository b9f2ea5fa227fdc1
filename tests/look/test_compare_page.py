"""The page of a comparison in a browser: quiet, closed, and readable on a telephone."""

from pathlib import Path

import pytest

from lawcheck.cli.main import main
from lawcheck.render.phrases import LANGUAGES
from tests.cases.assessing import TEACHING
from tests.look.browser import look
from tests.look.test_law_pages import WIDTHS, holds

pytestmark = pytest.mark.look
DAYS = ("2017-06-20", "2017-07-25", "2024-06-20")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_is_quiet_and_fits(lang: str, width: int, tmp_path: Path) -> None:
    file = tmp_path / "compared.html"
    days = [word for day in DAYS for word in ("--on", day)]
    arguments = [str(TEACHING / "one-battery.yaml"), *days, "--lang", lang, "--format", "html"]
    assert main(["compare", *arguments, "-o", str(file)]) == 0
    holds(look(file, width, tmp_path), width, lang)
