"""`lawcheck assess --format md|html`: the lines of the text on a page; case text is data."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from lawcheck.cli.main import main
from lawcheck.render.phrases import LANGUAGES
from tests.cases.assessing import TEACHING, assess
from tests.cases.test_teaching import lasting
from tests.golden.holding import hold

SHOWN = {"order-late": "en", "special-requirements-broken": "ru", "order-over-repeal": "kk"}
LATE = TEACHING / "order-late.yaml"
FORMS = ("md", "html")
HOSTILE = {
    "b11 a template": "{{ 'x'*10**9 }}{% for a in b %}{# c #}",
    "b11 a template that looks around": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "b12 a script": "<script>alert(1)</script>",
    "b12 an image": "<img src=http://127.0.0.1:9/x.png onerror=alert(1)>",
    "b12 the end of a picture": "</text></svg><script>1</script>]]>",
    "b12 an address": "javascript:alert(1) http://127.0.0.1:9/x",
    "b12 a link of Markdown": "[x](javascript:alert(1)) ![y](http://127.0.0.1:9/x) <http://a.b>",
    "b12 code of Markdown": "`rm` ```sh **bold** _it_ ~~gone~~ | a | b | # h",
    "b12 entities": "&lt;b&gt; &amp; &#60; \\* \" ' =",
    "b13 marks of a terminal": "[redacted] [/x] [link=http://a.b]z[/link] :key: %(x)s {0}",
    "b13 a typesetter": '#read("/etc/passwd") $x$ \\input{x}',
}
CASE = """\
lawcheck: 1
id: T-1
title: {text}
fictional: yes
place: {{region: KZ-75}}
as_of: 2018-04-10
people: {{V: {{role: survivor}}, R: {{role: respondent}}}}
sources:
  s1: {{kind: official_record, title: {text}, holder: police}}
events:
  - {{id: e1, kind: incident, at: 2018-03-02, by: R, to: V, acts: [hit], harm: pain, source: s1}}
  - {{id: e2, kind: report, at: 2018-03-02, by: V, to: police, about: e1, source: s1}}
"""


class Seen(HTMLParser):
    """What a browser would show of a page, and what it would be told to do."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: dict[str, int] = {}
        self.attributes: list[tuple[str, str | None]] = []
        self.pieces: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] = self.tags.get(tag, 0) + 1
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)

    @property
    def words(self) -> str:
        return " ".join("".join(self.pieces).split())


def page(form: str, case: Path, capsys: pytest.CaptureFixture[str], *more: str) -> str:
    assert main(["assess", str(case), "--format", form, "--fail-on", "never", "-q", *more]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", SHOWN)
def test_the_page_is_as_recorded(
    name: str, form: str, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    text = page(form, TEACHING / f"{name}.yaml", capsys, "--lang", SHOWN[name])
    hold(request, f"pages/{name}.{SHOWN[name]}.{form}", lasting(text))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_a_page_says_every_word_of_the_text(
    form: str, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = assess(LATE, "--lang", lang, "--timeline").out
    shown = page(form, LATE, capsys, "--lang", lang)
    if form == "md":
        shown = MarkdownIt().render(shown)
    said = Seen(shown).words.split()
    assert lang == "en" or "Timeline" not in said
    missing = {word for word in text.split() if word not in said} - {"-"}
    # A colon after a label that stands alone, and the number of a question in a list.
    assert {word for word in missing if not re.fullmatch(r"\d+\.|\w+:", word)} == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_of_html_asks_nothing_of_anybody(
    lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = page("html", LATE, capsys, "--lang", lang)
    assert f'<html lang="{lang}">' in text
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in text
    assert "prefers-color-scheme: dark" in text
    assert "@media print" in text
    assert not re.search(r"<script|https?:|url\(|@import|\bon\w+=", text)
    levels = [int(level) for level in re.findall(r"<h([1-6])>", text)]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert len(re.findall('role="img" aria-label="[^"]+"', text)) == text.count('role="img"') == 2
    assert ' id="' not in text  # several cases on one page cannot share one


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_case_text_is_data_on_a_page(
    hostile: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plain, odd = tmp_path / "plain.yaml", tmp_path / "odd.yaml"
    quoted = "'" + hostile.replace("'", "''") + "'"
    plain.write_text(CASE.format(text="harmless"), encoding="utf-8")
    odd.write_text(CASE.format(text=quoted), encoding="utf-8")
    for form in FORMS:
        pages = [page(form, case, capsys, "--lang", "en") for case in (plain, odd)]
        if form == "md":
            pages = [MarkdownIt("gfm-like", {"linkify": False}).render(one) for one in pages]
        harmless, shown = map(Seen, pages)
        assert shown.tags == harmless.tags
        assert shown.attributes == harmless.attributes
        assert f"T-1: {' '.join(hostile.split())} (invented case)" in shown.words
        assert shown.words.count(" ".join(hostile.split())) == harmless.words.count("harmless") > 2


def test_several_cases_are_one_page_in_their_languages(
    capsys: pytest.CaptureFixture[str],
) -> None:
    other = TEACHING / "one-battery.yaml"
    text = page("html", LATE, capsys, str(other))
    assert text.count("<!DOCTYPE html>") == text.count("</html>") == 1
    assert text.count('<div class="case" lang="en">') == 2
    assert text.count('role="img"') == 4
    assert ' id="' not in text
    marked = page("md", LATE, capsys, str(other))
    assert re.findall("^# (T-\\d+)", marked, re.MULTILINE) == ["T-017", "T-046"]


def test_a_case_that_fails_leaves_the_others_on_the_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "page.html"
    broken = str(tmp_path / "none.yaml")
    assert main(["assess", broken, str(LATE), "--format", "html", "-o", str(file)]) == 3
    assert "none.yaml" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8").count("<h1>") == 1
    assert file.stat().st_mode & 0o777 == 0o600
    assert main(["assess", broken, "--format", "html", "-o", str(tmp_path / "no.html")]) == 3
    assert not (tmp_path / "no.html").exists()


def test_one_input_gives_the_same_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert page("html", LATE, capsys) == page("html", LATE, capsys)
