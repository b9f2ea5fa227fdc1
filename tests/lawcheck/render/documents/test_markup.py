"""The subset of HTML is read into the tree whole, and nothing else is read."""

import pytest

from lawcheck.render.documents.markup import MarkupError, blocks_of
from lawcheck.render.documents.tree import (
    Break,
    Figure,
    Fold,
    Heading,
    Items,
    Paragraph,
    Run,
    Table,
    blanks,
    on_paper,
    runs_in,
    words,
)


def read(inner: str) -> tuple[object, ...]:
    return blocks_of(f"<article>{inner}</article>")


def text(told: str, *styles: str, lang: str = "") -> Run:
    return Run(told, frozenset(styles), lang)


def said(told: str) -> Paragraph:
    return Paragraph("text", (text(told),))


def test_headings_and_paragraphs_keep_their_level_and_role() -> None:
    assert read('<h1>A</h1><h3>C</h3><p>d</p><p class="address">e</p>') == (
        Heading(1, (text("A"),)),
        Heading(3, (text("C"),)),
        said("d"),
        Paragraph("address", (text("e"),)),
    )


def test_white_space_is_that_of_html_and_a_space_that_must_not_break_stays() -> None:
    assert read("<p>\n  one\n  <b> two </b>\n three 5\u00a0km </p>") == (
        Paragraph("text", (text("one "), text("two ", "bold"), text("three 5\u00a0km"))),
    )


def test_a_break_takes_the_spaces_beside_it() -> None:
    assert read("<p>one <br/> two<br/></p>") == (said("one\ntwo"),)


def test_looks_nest_and_join() -> None:
    found = read('<p><b>a<i>b</i></b><span lang="kk">қ</span>c<span lang="kk"/>d</p>')
    assert found == (
        Paragraph(
            "text",
            (text("a", "bold"), text("b", "bold", "italic"), text("қ", lang="kk"), text("cd")),
        ),
    )


def test_two_places_to_fill_in_stay_two_though_they_touch() -> None:
    found = blocks_of("<article><p><mark>[a: <b>x</b>]</mark><mark>[b]</mark></p></article>")
    assert blanks(found) == ["[a: x]", "[b]"]


def test_lists_nest() -> None:
    assert read("<ol><li>one<ul><li>two</li></ul></li><li><p>three</p></li></ol>") == (
        Items(True, ((said("one"), Items(False, ((said("two"),),))), (said("three"),))),
    )


def test_a_table_has_a_caption_a_head_and_rows() -> None:
    found = read(
        "<table><caption>C</caption><thead><tr><th>A</th><th>B</th></tr></thead>"
        "<tbody><tr><th>1</th><td><p>x</p><p>y</p></td></tr></tbody></table>"
    )
    assert found == (
        Table(
            (text("C"),),
            ((said("A"),), (said("B"),)),
            (((said("1"),), (said("x"), said("y"))),),
            row_heads=True,
        ),
    )


def test_what_opens_has_a_line_and_blocks() -> None:
    assert read("<details><summary>S</summary>loose<p>p</p></details>") == (
        Fold((text("S"),), (said("loose"), said("p"))),
    )


def test_what_is_for_the_screen_alone_is_left_out_on_paper() -> None:
    found = blocks_of(
        '<article><details class="screen"><summary>S</summary>s</details><p>p</p></article>'
    )
    assert found == (Fold((text("S"),), (said("s"),), on_paper=False), said("p"))
    assert on_paper(found) == (said("p"),)


def test_pictures_and_sheets() -> None:
    found = read('<figure id="timeline"><figcaption>F</figcaption></figure><hr/><figure id="x"/>')
    assert found == (Figure("timeline", (text("F"),)), Break(), Figure("x", ()))


def test_case_text_that_was_escaped_is_text() -> None:
    found = blocks_of("<article><p>&lt;script&gt;a &amp;amp; b&lt;/script&gt; ]]&gt;</p></article>")
    assert [words((run,)) for run in runs_in(found)] == ["<script>a &amp; b</script> ]]>"]


def test_runs_are_given_in_the_order_of_reading() -> None:
    found = blocks_of(
        "<article><h1>1</h1><table><caption>2</caption><thead><tr><th>3</th></tr></thead><tbody>"
        "<tr><td>4</td></tr></tbody></table><details><summary>5</summary><ul><li>6</li></ul>"
        '</details><figure id="a"><figcaption>7</figcaption></figure><hr/></article>'
    )
    assert [run.text for run in runs_in(found)] == list("1234567")


@pytest.mark.parametrize(
    "inner",
    [
        "<p>",
        "<div>a</div>",
        "<script>a</script>",
        '<p class="mine">a</p>',
        '<p onclick="a">a</p>',
        '<img src="http://tracker"/>',
        "<p><a>a</a></p>",
        "<p><p>a</p></p>",
        "<ol><p>a</p></ol>",
        "<ol><li>a</li>loose</ol>",
        "<table><tbody><tr><td>a</td></tr></tbody></table>",
        "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>a</td><td>b</td></tr></tbody>"
        "</table>",
        "<details><p>a</p><summary>b</summary></details>",
        '<details class="paper"><summary>a</summary></details>',
        "<p>&nbsp;</p>",
        "</article><article>",
    ],
)
def test_anything_else_is_refused(inner: str) -> None:
    with pytest.raises(MarkupError):
        read(inner)


def test_a_page_that_is_no_article_is_refused() -> None:
    with pytest.raises(MarkupError, match="an article was expected"):
        blocks_of("<section/>")


def test_an_entity_that_a_page_declares_is_never_read() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY x "boom">]><article><p>&x;</p></article>'
    with pytest.raises(MarkupError):
        blocks_of(bomb)


def test_what_is_wrong_is_said_without_the_words_of_the_page() -> None:
    with pytest.raises(MarkupError) as caught:
        read("<p>Айгуль</b></p>")
    assert "Айгуль" not in str(caught.value)
