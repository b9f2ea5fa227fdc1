"""The rule book in a browser: quiet, closed, nothing sticks out on a telephone or a desk."""

from pathlib import Path

import pytest

from lawcheck.cli.main import main
from lawcheck.render.phrases import LANGUAGES
from tests.look.browser import look
from tests.toy.loading import TOY

pytestmark = pytest.mark.look


@pytest.mark.parametrize("width", [360, 1200])
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("rules", [TOY, None], ids=["toy", "shipped"])
def test_the_book_is_quiet_and_fits(
    rules: Path | None, lang: str, width: int, tmp_path: Path
) -> None:
    file = tmp_path / "book.html"
    own = ["--rules", str(rules)] if rules else []
    assert main(["rules", "book", "--lang", lang, "-o", str(file), *own]) == 0
    seen = look(file, width, tmp_path)
    assert seen.words > 5000
    assert seen.lang == lang
    assert seen.console == []
    assert seen.requests == []
    assert seen.out == []
    assert seen.wide <= width
