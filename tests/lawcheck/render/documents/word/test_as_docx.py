"""A document in Word says every word of its tree, with styles and numbers that are real."""

import subprocess
import sys
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawcheck.language import extras
from lawcheck.language.extras import MissingExtra
from lawcheck.render.documents.as_docx import document_docx
from lawcheck.render.documents.tree import Document, Paragraph, Part, Run, blanks
from lawcheck.render.documents.word.nodes import UNHELD
from lawcheck.render.documents.word.page import W
from lawcheck.render.plain import visible
from tests.lawcheck.render.documents.made_documents import SHOWN, made_document
from tests.lawcheck.render.documents.word.reading import (
    DAY,
    Read,
    letters,
    members,
    opened,
    source,
    squeezed,
    tree_of,
    written,
)

PROPERTIES = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"


@pytest.fixture(scope="module")
def made() -> Read:
    return opened(document_docx(made_document(parts=2), None))


# -- no word is lost ---------------------------------------------------------------------


def test_every_word_of_the_tree_stands_in_the_file_in_its_order(made: Read) -> None:
    assert squeezed(letters(made.body)) == source(made_document(parts=2))
    assert letters(made.body).count(SHOWN) == 2


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A & B < C > D \"E\" 'F'", id="letters of XML"),
        pytest.param("</w:t></w:r><w:r><w:t>in", id="elements of Word"),
        pytest.param("]]> <!-- x --> <?x?> &amp; &#60;", id="sections and references of XML"),
        pytest.param("{{ 7 * 7 }} {% raw %} ${x} %(x)s", id="templates"),
        pytest.param('#read("secret.txt") $x$ *b* _i_', id="other markup"),
        pytest.param("ӘәҒғҚқҢңӨөҰұҮүҺһІі", id="Kazakh letters"),
        pytest.param("👩‍⚖️ 🏳️‍🌈 e\u0301 𝔘 \u00a0|\u202f|", id="joined, composed and far letters"),
        pytest.param("  two  spaces \u2003 and ends  ", id="spaces"),
        pytest.param("x" * 40_000, id="forty thousand letters"),
    ],
)
def test_text_is_text(text: str) -> None:
    part = Part("T-1", "kk", "t", (Paragraph("text", (Run(text),)),), {})
    found = opened(document_docx(Document("memo", (part,), DAY), None))
    assert letters(found.body) == text
    assert len(found.document.paragraphs) == 1


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(st.characters(exclude_characters="\n\t")), min_size=1, max_size=9))
def test_any_letters_are_kept_or_shown_by_their_number(texts: list[str]) -> None:
    runs = tuple(Run(text) for text in texts)
    part = Part("T-1", "ru", "t", (Paragraph("text", runs), Paragraph("quiet", runs)), {})
    found = opened(document_docx(Document("memo", (part,), DAY), None))
    shown = UNHELD.sub(lambda held: visible(held[0]), "".join(texts))
    assert [letters(one) for one in found.all("p")] == [shown, shown]


def test_b13_what_acts_elsewhere_was_made_visible_before_and_stays_so() -> None:
    case_text = visible("\x1b[2J \u202eevil\u202c \x00 \ud800 \ufffe")
    found = written(f"<p>{case_text}</p>")
    told = letters(found.body)
    assert told == "\\u001b[2J \\u202eevil\\u202c \\u0000 \\ud800 \\ufffe"


def test_line_ends_and_tabs_inside_a_run_are_those_of_word() -> None:
    part = Part("T-1", "ru", "t", (Paragraph("address", (Run("one\ntwo\tthree\n"),)),), {})
    found = opened(document_docx(Document("memo", (part,), DAY), None))
    [paragraph] = found.document.paragraphs
    assert paragraph.text == "one\ntwo\tthree\n"


# -- the file itself ---------------------------------------------------------------------


def test_the_same_document_gives_the_same_bytes(made: Read) -> None:
    assert document_docx(made_document(parts=2), None) == made.data


def test_b27_the_bytes_do_not_hang_on_the_run() -> None:
    program = (
        "import hashlib; from lawcheck.render.documents.as_docx import document_docx;"
        "from tests.lawcheck.render.documents.made_documents import made_document;"
        "print(hashlib.sha256(document_docx(made_document(), None)).hexdigest())"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Almaty"))
    }
    assert len(told) == 1


def test_the_archive_tells_no_day_and_no_computer(made: Read) -> None:
    with zipfile.ZipFile(BytesIO(made.data)) as archive:
        entries = archive.infolist()
    assert entries[0].filename == "[Content_Types].xml"
    assert [one.filename for one in entries[2:]] == sorted(one.filename for one in entries[2:])
    assert {one.date_time for one in entries} == {(1980, 1, 1, 0, 0, 0)}
    told = {(one.create_system, one.external_attr, one.extra) for one in entries}
    assert told == {(0, 0o600 << 16, b"")}


def test_the_file_tells_the_day_of_reading_and_nobody(made: Read) -> None:
    parts = members(made.data)
    assert sorted(name for name in parts if name.startswith("docProps")) == ["docProps/core.xml"]
    core = tree_of(parts["docProps/core.xml"])
    told = {one.tag.partition("}")[2]: one.text for one in core}
    day = "2018-03-27T00:00:00Z"
    assert told == {"revision": "1", "created": day, "modified": day}
    assert made.document.core_properties.author == ""
    assert b"python-docx" not in b"".join(parts.values())


def test_word_does_not_open_it_as_a_file_of_an_old_version(made: Read) -> None:
    [mode] = made.document.settings.element.iter(f"{W}compatSetting")
    assert mode.get(f"{W}val") == "15"


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(extras, "import_module", missing)
    with pytest.raises(MissingExtra, match=r"extra `docx`: pip install 'lawcheck\[docx\]'"):
        document_docx(made_document(), None)


# -- the page ----------------------------------------------------------------------------


def test_margins_and_letters_are_those_of_official_papers(made: Read) -> None:
    section = made.document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    sides = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
    assert [round(one.mm) for one in sides] == [30, 15, 20, 20]
    fonts = made.document.styles.element.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    assert {*fonts.find(f"{W}rFonts").attrib.values()} == {"Times New Roman"}
    assert fonts.find(f"{W}sz").get(f"{W}val") == "28"


def test_each_part_is_a_section_that_counts_its_pages(made: Read) -> None:
    sections = made.document.sections
    assert len(sections) == 2
    for section in sections:
        assert section.start_type.name == "NEW_PAGE"
        assert section._sectPr.find(f"{W}pgNumType").get(f"{W}start") == "1"
        [field] = section.footer._element.iter(f"{W}fldSimple")
        assert field.get(f"{W}instr") == "PAGE"


def test_a_new_sheet_begins_before_what_follows_it() -> None:
    found = written("<h1>a</h1><hr/><p>b</p><hr/><ol><li>c</li></ol><p>d</p><hr/>")
    begun = [
        letters(one) for one in found.all("p") if one.find(f".//{W}pageBreakBefore") is not None
    ]
    assert begun == ["b", "c"]


def test_a_new_sheet_before_a_table_begins_in_a_line_of_its_own() -> None:
    found = written("<p>a</p><hr/><table><thead><tr><th>b</th></tr></thead></table>", parts=2)
    begun = [one for one in found.all("p") if one.find(f".//{W}pageBreakBefore") is not None]
    assert [letters(one) for one in begun] == ["", ""]
    assert begun[0].getnext().tag == f"{W}tbl"


def test_every_run_is_in_its_language(made: Read) -> None:
    told: dict[str, str] = {}
    for run in made.all("r"):
        lang = run.find(f"{W}rPr/{W}lang").get(f"{W}val")
        told[lang] = told.get(lang, "") + letters(run)
    assert set(told) == {"en-GB", "kk-KZ"}
    assert told["kk-KZ"] == "қазақша" * 2
    for lang, tag in (("ru", "ru-RU"), ("kk", "kk-KZ"), ("en", "en-GB")):
        found = written("<p>x</p>", lang)
        assert found.all("lang")[0].get(f"{W}val") == tag
        usual = found.document.styles.element.find(f".//{W}rPrDefault/{W}rPr/{W}lang")
        assert usual.get(f"{W}val") == tag


def test_a_place_to_fill_in_is_seen(made: Read) -> None:
    style = made.document.styles["Place to Fill In"]
    assert style.element.find(f"{W}rPr/{W}shd").get(f"{W}fill") == "FFF2CC"
    marked = [run for run in made.all("r") if run.find(f"{W}rPr/{W}rStyle") is not None]
    assert [letters(run) for run in marked] == blanks(made_document().parts[0].blocks) * 2
    assert {run.find(f"{W}rPr/{W}rStyle").get(f"{W}val") for run in marked} == {style.style_id}
    assert all(run.find(f"{W}rPr/{W}b") is not None for run in marked)
