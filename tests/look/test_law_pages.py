"""The pages of the law of a day in a browser: quiet, closed, and readable on a telephone."""

from pathlib import Path

import pytest

from lawcheck.cli.main import main
from lawcheck.render.phrases import LANGUAGES
from tests.look.browser import Look, look
from tests.toy.loading import TOY

pytestmark = pytest.mark.look
WIDTHS = (360, 1200)


def page_of(folder: Path, about: str, lang: str, rules: Path | None) -> Path:
    file = folder / "law.html"
    own = ["--rules", str(rules)] if rules else []
    arguments = ["--on", "2014-03-05", "--about", about, "--lang", lang, "--format", "html"]
    assert main(["law", *arguments, "-o", str(file), *own]) == 0
    return file


def holds(seen: Look, width: int, lang: str) -> None:
    assert seen.words > 500
    assert seen.lang == lang
    assert seen.console == []
    assert seen.requests == []
    assert seen.out == []
    assert seen.wide <= width


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("rules", [TOY, None], ids=["toy", "shipped"])
def test_a_page_is_quiet_and_fits(
    rules: Path | None, lang: str, width: int, tmp_path: Path
) -> None:
    holds(look(page_of(tmp_path, "orders", lang, rules), width, tmp_path), width, lang)


@pytest.mark.parametrize(
    ("fault", "sign"),
    [
        pytest.param("<div style='width:2000px'>x</div>", "out", id="too wide"),
        pytest.param("<script>console.log('seen')</script>", "console", id="a script"),
        pytest.param("<img src='http://127.0.0.1:9/x.png'>", "console", id="refused by the page"),
    ],
)
def test_a_fault_is_seen(fault: str, sign: str, tmp_path: Path) -> None:
    file = page_of(tmp_path, "orders", "en", TOY)
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("</main>", f"{fault}</main>"), encoding="utf-8")
    assert getattr(look(file, 360, tmp_path), sign)


def test_a_request_that_leaves_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "open.html"
    file.write_text(
        "<!DOCTYPE html><title>x</title><p>words<img src='http://127.0.0.1:9/x.png'>",
        encoding="utf-8",
    )
    assert look(file, 360, tmp_path).requests == ["http://127.0.0.1:9/x.png"]
