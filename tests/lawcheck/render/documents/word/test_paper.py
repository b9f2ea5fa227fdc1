"""Every block has its style; lists count for themselves; tables fit their page."""

import re

import pytest

from lawcheck.render.documents.word.page import W
from tests.lawcheck.render.documents.word.reading import (
    Read,
    letters,
    members,
    number_of,
    tree_of,
    written,
)

BLOCKS = """
<p class="address">address</p><h1>one</h1><p class="lead">lead</p><h2>two</h2><h3>three</h3>
<p>text</p><p class="centre">centre</p><p class="quiet">quiet</p>
<ol><li>number<ol><li>deep number<ul><li>deeper
<ol><li>deepest</li></ol></li></ul></li></ol></li></ol>
<ul><li><p>bullet</p><p>more</p><p class="quiet">quiet more</p></li></ul>
<table><caption>caption</caption><thead><tr><th>head</th><th>h</th></tr></thead>
<tbody><tr><th>row head</th><td>cell<ol><li>in a cell</li></ol></td></tr></tbody></table>
<details><summary>fold</summary><p>inside</p><details><summary>deep fold</summary><p>deep</p>
<details><summary>deepest fold</summary><p>bottom</p></details></details></details>
<p class="signature">signature</p>
"""
STYLES = {
    "address": "Address", "one": "Title", "lead": "Lead", "two": "Heading 1",
    "three": "Heading 2", "text": "Normal", "centre": "Centred", "quiet": "Quiet",
    "number": "List Number", "deep number": "List Number 2", "deeper": "List Bullet 3",
    "deepest": "List Number 3", "bullet": "List Bullet", "more": "List Continue",
    "quiet more": "Quiet", "caption": "Caption", "head": "Table Heading",
    "row head": "Table Row Heading", "cell": "Table Text", "in a cell": "Table Text",
    "fold": "Heading 3", "inside": "Normal", "deep fold": "Fold Line", "deep": "Normal",
    "signature": "Signature Block",
}  # fmt: skip


@pytest.fixture(scope="module")
def made() -> Read:
    return written(BLOCKS)


@pytest.mark.parametrize("words", STYLES)
def test_every_block_has_a_style_of_word(words: str, made: Read) -> None:
    assert made.style(words) == STYLES[words]


def test_what_lies_deeper_stands_further_in(made: Read) -> None:
    def left(words: str) -> int:
        place = made.one(words).find(f"{W}pPr/{W}ind")
        return 0 if place is None else int(place.get(f"{W}left"))

    assert left("inside") == left("deep fold") == 0
    assert 0 < left("deep") == left("deepest fold") < left("bottom")
    assert left("quiet more") > 0
    assert left("signature") == 0  # where its style puts it


def test_a_paragraph_stays_with_the_list_or_table_it_leads_to() -> None:
    items = "<ol><li>a<ul><li>b</li></ul></li></ol>"
    found = written(f"<p>1</p><p>2</p>{items}<p>3</p>{table('c', 'd')}<p>4</p>")
    kept = [letters(one) for one in found.all("p") if one.find(f"{W}pPr/{W}keepNext") is not None]
    assert kept == ["2", "3"]


def test_the_last_item_of_a_list_stays_with_the_signature_after_it() -> None:
    items = "<ol><li>a</li><li>b</li></ol>"
    found = written(f'{items}<p>1</p>{items}<p class="signature">2</p>')
    kept = [number for number, one in enumerate(found.all("p"))
            if one.find(f"{W}pPr/{W}keepNext") is not None]  # fmt: skip
    assert [letters(found.all("p")[number]) for number in kept] == ["1", "b"]
    assert kept[1] > kept[0]


# -- lists -------------------------------------------------------------------------------


def test_every_list_counts_for_itself_from_one() -> None:
    found = written(
        "<ol><li>a</li><li>b</li></ol><p>x</p><ol><li>c<ol><li>d</li></ol></li><li>e</li></ol>"
        "<ul><li>f</li></ul>"
    )
    places = {words: number_of(found.one(words)) for words in "abcdef"}
    assert places["a"] == places["b"] != places["c"] == places["e"]
    assert [places[words][1] for words in "abcdef"] == [0, 0, 0, 1, 0, 0]
    numbers = tree_of(members(found.data)["word/numbering.xml"])
    lists = {int(one.get(f"{W}numId")): one for one in numbers.iter(f"{W}num")}
    assert set(lists) == {number for number, _ in places.values()}
    assert 0 not in lists  # that would be no list at all
    for number, level in set(places.values()):
        override = lists[number].find(f"{W}lvlOverride")
        assert override.get(f"{W}ilvl") == str(level)
        assert override.find(f"{W}startOverride").get(f"{W}val") == "1"
    shapes = {one.get(f"{W}abstractNumId"): one for one in numbers.iter(f"{W}abstractNum")}
    form = {
        words: shapes[lists[number].find(f"{W}abstractNumId").get(f"{W}val")][1 + level]
        for words, (number, level) in places.items()
    }
    told = {words: one.find(f"{W}lvlText").get(f"{W}val") for words, one in form.items()}
    assert told == {"a": "%1.", "b": "%1.", "c": "%1.", "d": "%2)", "e": "%1.", "f": "•"}


def test_an_item_that_begins_with_a_block_or_with_nothing_has_its_number() -> None:
    table = "<table><thead><tr><th>t</th></tr></thead></table>"
    found = written(
        f"<ol><li></li><li>{table}</li><li><ul><li>a</li></ul></li>"
        "<li><details><summary>s</summary>in</details></li><li><h3>h</h3></li></ol>"
    )
    numbered = [one for one in found.all("p") if one.find(f"{W}pPr/{W}numPr") is not None]
    assert [(letters(one), number_of(one)[1]) for one in numbered] == [
        ("", 0), ("", 0), ("", 0), ("a", 1), ("s", 0), ("h", 0),
    ]  # fmt: skip


def test_a_list_deeper_than_word_counts_stays_on_its_last_level() -> None:
    inner = "<p>x</p>"
    for _ in range(12):
        inner = f"<ol><li>{inner}</li></ol>"
    assert number_of(written(inner).one("x"))[1] == 8


# -- tables ------------------------------------------------------------------------------


def row(cells: str, letter: str) -> str:
    return "<tr>" + "".join(f"<{letter}>{one}</{letter}>" for one in cells.split("|")) + "</tr>"


def table(head: str, *rows: str) -> str:
    body = "".join(row(one, "td") for one in rows)
    return f"<table><thead>{row(head, 'th')}</thead><tbody>{body}</tbody></table>"


def widths(found: Read) -> list[int]:
    return [int(one.get(f"{W}w")) for one in found.all("gridCol")]


def test_the_head_of_a_table_is_repeated_and_rows_stay_whole(made: Read) -> None:
    head, body = made.all("tr")
    assert head.find(f"{W}trPr/{W}tblHeader") is not None
    assert body.find(f"{W}trPr/{W}tblHeader") is None
    assert all(one.find(f"{W}trPr/{W}cantSplit") is not None for one in (head, body))
    [told] = made.all("tblCaption")
    assert told.get(f"{W}val") == "caption"
    [look] = made.all("tblLook")
    assert (look.get(f"{W}firstRow"), look.get(f"{W}firstColumn")) == ("1", "1")
    style = made.document.tables[0].style
    assert style.name == "Table Grid"


def test_a_row_that_is_longer_than_a_page_may_be_parted() -> None:
    found = written(table("h", "слово " * 400))
    assert [one.find(f"{W}trPr/{W}cantSplit") is not None for one in found.all("tr")] == [
        True,
        False,
    ]


def test_columns_share_the_width_by_what_stands_in_them() -> None:
    long = "направить прокурору копию защитного предписания в течение суток"
    found = written(table("№|Что надо сделать|Срок", f"1|{long}|24 ч", f"2|{long}|24 ч"))
    number, what, term = widths(found)
    assert number < term < what
    section = found.document.sections[0]
    inside = section.page_width - section.left_margin - section.right_margin
    assert sum(widths(found)) == inside // 635  # Word measures pages in parts of a metre
    cells = [int(one.get(f"{W}w")) for one in found.all("tcW")]
    assert cells == widths(found) * 3


def test_a_short_line_is_not_broken_where_there_is_room() -> None:
    long = "слово " * 60
    letter, sides = 220, 256  # in parts of a point: that of a table, and the edges of a cell
    first, second, third = widths(written(table("№|Что|Источник", f"№ 12 (e1)|{long}|{long}")))
    assert 4 * letter < first - sides < 5 * letter
    assert abs(second - third) <= 1


def test_the_head_of_an_empty_column_has_two_lines_not_three() -> None:
    found = written(table("Due and done|b", "|" + "слово " * 90))
    assert widths(found)[0] - 256 > 3.5 * 220  # its longest word alone takes 2.1


def test_a_column_with_more_in_it_is_wider_but_not_by_as_much() -> None:
    one, other = widths(written(table("a|b", f"{'слово ' * 40}|{'слово ' * 20}")))
    assert 1.5 < one / other < 1.7


def test_columns_of_short_words_are_as_wide_as_each_other() -> None:
    one, other = widths(written(table("ab|ba", "ab|ab")))
    assert abs(one - other) <= 1


def sizes(found: Read) -> set[str]:
    return {one.get(f"{W}val") for one in found.all("sz")}


def test_long_words_are_set_smaller_before_they_are_broken() -> None:
    for word, count, size in (("о" * 12, 5, ""), ("о" * 12, 6, "20"), ("о" * 13, 6, "18")):
        found = written(table("|".join("a" * count), "|".join([word] * count)))
        assert sizes(found) == ({size} if size else set())
        assert max(widths(found)) - min(widths(found)) <= 1
        assert sum(widths(found)) == 9355


def test_a_cell_ends_with_a_paragraph_and_tables_do_not_grow_together() -> None:
    inner = table("x", "y")
    found = written(table("a", "") + table("b", inner))
    for cell in found.all("tc"):
        assert cell[-1].tag == f"{W}p"
    for one in found.all("tbl"):
        assert one.getnext().tag == f"{W}p"


# -- the order of elements, which Word insists on ----------------------------------------

ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr spacing ind "
    "jc outlineLvl sectPr",
    "rPr": "rStyle rFonts b bCs i iCs color sz szCs shd lang",
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption",
    "trPr": "cantSplit tblHeader",
    "tcPr": "tcW shd",
    "tbl": "tblPr tblGrid tr",
    "tc": "tcPr tbl p",
    "sectPr": "headerReference footerReference pgSz pgMar pgNumType",
    "style": "name basedOn next uiPriority qFormat pPr rPr tblPr",
    "lvl": "start numFmt lvlText lvlJc pPr",
    "abstractNum": "multiLevelType lvl",
    "num": "abstractNumId lvlOverride",
    "numbering": "abstractNum num",
    "styles": "docDefaults style",
    "settings": "defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol "
    "listSeparator",
    "spacing": "", "ind": "", "lang": "",
}  # fmt: skip
MIXED = ("tc",)  # its blocks come in any order


@pytest.mark.parametrize("name", ["document", "styles", "numbering", "settings"])
def test_elements_stand_in_the_order_of_the_schema(name: str) -> None:
    seen = 0
    parts = members(written(BLOCKS, parts=2).data)
    for element in tree_of(parts[f"word/{name}.xml"]).iter():
        tag = element.tag.partition("}")[2]
        if tag in ORDER and tag not in MIXED:
            inside = [one.tag.partition("}")[2] for one in element]
            places = [ORDER[tag].split().index(one) for one in inside]
            assert places == sorted(places), f"{tag}: {inside}"
            seen += 1
    assert seen


def test_every_style_and_list_that_is_named_is_there(made: Read) -> None:
    parts = members(made.data)
    there = set(re.findall(rb'w:styleId="([^"]+)"', parts["word/styles.xml"]))
    named = set(
        re.findall(rb'w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"', parts["word/document.xml"])
    )
    based = set(re.findall(rb'w:(?:basedOn|next) w:val="([^"]+)"', parts["word/styles.xml"]))
    assert len(named) > 20
    assert named | based <= there
