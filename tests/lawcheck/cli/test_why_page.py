"""`lawcheck why --format html`: the tree of the text as a page that opens; case text is data."""

from pathlib import Path

import pytest

from lawcheck.cli.main import main
from lawcheck.render.phrases import LANGUAGES
from tests.lawcheck.cli.test_assess_pages import CASE, HOSTILE, LATE, Seen

NORM = "kz.dv.20.5.check"
WORST = ("b11 a template", "b12 a script", "b12 the end of a picture", "b12 entities")


def why(capsys: pytest.CaptureFixture[str], case: Path, norm: str, *more: str) -> str:
    assert main(["why", str(case), norm, "-q", *more]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("style", "lang"), [("--paragraph", "en"), *(("--tree", lang) for lang in LANGUAGES)]
)
def test_the_page_says_every_word_of_the_text(
    style: str, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = why(capsys, LATE, NORM, style, "--lang", lang)
    shown = why(capsys, LATE, NORM, style, "--lang", lang, "--format", "html")
    assert f'<html lang="{lang}">' in shown
    said = Seen(shown)
    missing = {word for word in text.split() if word not in said.words.split()}
    assert {word for word in missing if word != "-" and not word.endswith(":")} == set()
    assert said.tags["h1"] == said.tags["main"] == 1
    assert "script" not in said.tags
    if style == "--tree":
        opens = said.tags["details"]
        assert opens == said.tags["summary"] == shown.count("<details open>") > 5


@pytest.mark.parametrize("name", WORST)
def test_case_text_is_data_on_the_page(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pages, text = [], HOSTILE[name]
    for place, told in enumerate(("harmless", text)):
        case = tmp_path / f"{place}.yaml"
        quoted = "'" + told.replace("'", "''") + "'"
        case.write_text(CASE.format(text=quoted), encoding="utf-8")
        pages.append(why(capsys, case, "kz.cao.73-1.1", "--tree", "--format", "html"))
    harmless, hostile = map(Seen, pages)
    assert hostile.tags == harmless.tags
    assert hostile.attributes == harmless.attributes
    assert hostile.words.count(" ".join(text.split())) == harmless.words.count("harmless") > 5
