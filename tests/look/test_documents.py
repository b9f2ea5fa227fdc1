"""Pages of documents in a browser: quiet, closed, nothing sticks out, all of it on paper."""

from pathlib import Path

import pytest

from lawcheck.cli.main import main
from tests.cases.assessing import TEACHING
from tests.look.browser import look, printed
from tests.look.test_law_pages import WIDTHS, holds

pytestmark = pytest.mark.look
LATE = TEACHING / "order-late.yaml"
LONG = "Өндірістік" + "қамтамасыздандырылмағандықтарыңыздан" * 4
# One with a picture, one with the widest table, one with headings and lists, one to file.
KINDS = ("chronology", "duties", "memo", "statement")


def written(folder: Path, kind: str, lang: str, case: Path = LATE) -> Path:
    file = folder / f"{kind}.html"
    assert main(["report", kind, str(case), "--lang", lang, "--closed", "-o", str(file)]) == 0
    return file


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lang", ["ru", "kk"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_quiet_and_fits(kind: str, lang: str, width: int, tmp_path: Path) -> None:
    holds(look(written(tmp_path, kind, lang), width, tmp_path), width, lang)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", ["chronology", "memo"])
def test_long_words_and_ids_do_not_stick_out(kind: str, width: int, tmp_path: Path) -> None:
    case = tmp_path / "long.yaml"
    text = LATE.read_text(encoding="utf-8")
    text = text.replace("title: order form", f"title: {LONG}").replace("e7", "ж" * 40)
    case.write_text(text.replace("title: An order", f"title: {LONG} order"), encoding="utf-8")
    holds(look(written(tmp_path, kind, "kk", case), width, tmp_path), width, "kk")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_a_tree_of_reasons_fits_and_prints_whole(lang: str, width: int, tmp_path: Path) -> None:
    file = tmp_path / "why.html"
    arguments = [str(LATE), "kz.dv.20.5.check", "--tree", "--lang", lang, "--format", "html"]
    assert main(["why", *arguments, "-o", str(file)]) == 0
    holds(look(file, width, tmp_path), width, lang)
    opened = printed(file, tmp_path)
    page = file.read_text(encoding="utf-8")
    assert page.count("<details open>") > 5
    file.write_text(page.replace("<details open>", "<details>"), encoding="utf-8")
    assert printed(file, tmp_path) == opened
