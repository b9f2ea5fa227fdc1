"""The page of an assessment in a browser: quiet, closed, nothing sticks out, whole when printed."""

from pathlib import Path

import pytest

from lawcheck.cli.main import main
from lawcheck.render.phrases import LANGUAGES
from tests.cases.assessing import TEACHING
from tests.look.browser import look
from tests.look.test_law_pages import WIDTHS, holds

pytestmark = pytest.mark.look
LONG = "Өндірістік" + "қамтамасыздандырылмағандықтарыңыздан" * 4


def written(folder: Path, lang: str, *cases: Path) -> Path:
    file = folder / "assessed.html"
    arguments = [*map(str, cases), "--lang", lang, "--format", "html", "--fail-on", "never"]
    assert main(["assess", *arguments, "-o", str(file)]) == 0
    return file


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["order-late", "three-regimes"])
def test_a_page_is_quiet_and_fits(name: str, lang: str, width: int, tmp_path: Path) -> None:
    file = written(tmp_path, lang, TEACHING / f"{name}.yaml")
    holds(look(file, width, tmp_path), width, lang)


@pytest.mark.parametrize("width", WIDTHS)
def test_long_words_and_ids_do_not_stick_out(width: int, tmp_path: Path) -> None:
    case = tmp_path / "long.yaml"
    text = (TEACHING / "order-late.yaml").read_text(encoding="utf-8")
    text = text.replace("title: order form", f"title: {LONG}").replace("e7", "ж" * 60)
    case.write_text(text.replace("title: An order", f"title: {LONG} order"), encoding="utf-8")
    holds(look(written(tmp_path, "kk", case), width, tmp_path), width, "kk")
