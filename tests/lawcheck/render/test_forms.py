import io
import re
from pathlib import Path

import pytest
import python_calamine

from lawcheck.files.rule_files import shipped_rules
from lawcheck.files.template_files import shared_templates
from lawcheck.language.imports.cases import import_cases
from lawcheck.language.imports.map_file import plain_text, read_map
from lawcheck.language.imports.sheet import Row, Sheet
from lawcheck.language.regions import ZONES
from lawcheck.language.shaping import plain
from lawcheck.render.forms.coding_sheet import coding_map, coding_sheet, named
from lawcheck.render.forms.workbook import workbook
from lawcheck.render.forms.xlsform import xlsform
from lawcheck.render.phrases.forms import FORMS
from lawcheck.render.phrases.regions import REGIONS

VOCABULARY = shipped_rules().vocabulary
LANGUAGES = ("en", "ru", "kk")


def imported(plan: str, head: tuple[str, ...], *rows: dict[str, str]) -> list[dict[str, object]]:
    """Bring filled rows back by the map of their form."""
    lines = [
        Row(2 + number, tuple(row.get(name) for name in head)) for number, row in enumerate(rows)
    ]
    sheet = Sheet("form.xlsx", Row(1, head), tuple(lines))
    found = import_cases(read_map(plan.encode(), "map.yaml", VOCABULARY), sheet, VOCABULARY)
    assert [one.message["en"] for one in found.diagnostics if one.severity == "error"] == []
    return [plain(case.root) for case in found.cases]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_choice_of_the_coding_sheet_comes_back(lang: str) -> None:
    form = coding_sheet(VOCABULARY, lang)
    plan = read_map(coding_map(VOCABULARY, lang).encode(), "map.yaml", VOCABULARY)
    page = form.pages[0]
    assert len(set(page.rows[0])) == len(page.rows[0])
    for _, name in page.choices:
        words = form.lists[name]
        assert [word for word in words if plain_text(word) not in plan.tables[name]] == []
        assert len(set(map(plain_text, words))) == len(words) == len(plan.tables[name])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_filled_coding_sheet_is_a_case(lang: str) -> None:
    names = {column.key: name for column, name in named(VOCABULARY, lang)}
    head = coding_sheet(VOCABULARY, lang).pages[0].rows[0]
    say = FORMS[lang]

    def label(name: str, word: str) -> str:
        return VOCABULARY.values[name][word][lang]

    rows = [
        {
            names["case"]: "A-1",
            names["region"]: f"{REGIONS['KZ-47'][lang]} (KZ-47)",
            names["kin"]: label("relationship", "spouse"),
            names["id"]: "e1",
            names["kind"]: VOCABULARY.events["incident"].label[lang],
            names["at"]: "02.03.2018 21:30",
            names["by"]: say["respondent"],
            names["to"]: say["survivor"],
            names["source"]: label("source_kind", "survivor_statement"),
            names["acts 1"]: label("act", "hit"),
            names["acts 3"]: label("act", "threat_to_kill"),
        },
        {
            names["case"]: "A-1",
            names["id"]: "e2",
            names["kind"]: VOCABULARY.events["report"].label[lang],
            names["to"]: label("body", "police"),
            names["about"]: "e1",
            names["done"]: VOCABULARY.labels["truth"]["no"][lang],
        },
    ]
    (case,) = imported(coding_map(VOCABULARY, lang), head, *rows)
    assert case["place"] == {"region": "KZ-47"}
    assert case["relationships"] == [{"of": "V", "with": "R", "kind": "spouse"}]
    assert case["events"] == [
        {
            "id": "e1",
            "kind": "incident",
            "at": "2018-03-02T21:30",
            "by": "R",
            "to": "V",
            "source": "survivor_statement",
            "acts": ["hit", "threat_to_kill"],
        },
        {"id": "e2", "kind": "report", "to": "police", "about": "e1", "done": "no"},
    ]


def test_the_same_bytes_every_time() -> None:
    for form in (coding_sheet(VOCABULARY, "kk"), xlsform(VOCABULARY)):
        assert workbook(form) == workbook(form)


def test_the_workbook_reads_back() -> None:
    form = xlsform(VOCABULARY)
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(workbook(form)))
    assert book.sheet_names == ["survey", "choices", "settings"]
    for page in form.pages:
        rows = book.get_sheet_by_name(page.name).to_python()
        assert [tuple(map(str, row)) for row in rows] == [*page.rows]


def test_the_form_asks_in_three_languages_and_offers_known_words() -> None:
    form = xlsform(VOCABULARY)
    survey, choices, _ = form.pages
    lists = {row[0] for row in choices.rows[1:]}
    for kind, *_, en, ru, kk, _hint_en, _hint_ru, _hint_kk in survey.rows[1:]:
        assert len({en, ru, kk}) == 3
        assert kind == "text" or kind.split()[1] in lists
    assert all(all(row) for row in choices.rows)
    named_twice = [row[:2] for row in choices.rows]
    assert len(set(named_twice)) == len(named_twice)


def test_an_export_of_the_form_is_a_case() -> None:
    survey = xlsform(VOCABULARY).pages[0]
    head = tuple(row[1] for row in survey.rows[1:])
    first = {
        "case_number": "A-1",
        "region": "KZ-75",
        "relationship": "spouse",
        "lived_together": "yes",
        "incident_at": "~2018-03-02",
        "acts": "hit threat_to_kill",
        "harm": "pain",
        "told": "yes",
        "told_at": "2018-03",
        "refused": "yes",
        "order_given": "no",
    }
    second = {"case_number": "A-2", "incident_at": "2018-03-02", "told": "unknown", "refused": "no"}
    plan = shared_templates()["xlsform.map.yaml.j2"]
    made = imported(plan, head, first, second)
    kinds = [[(one["kind"], one.get("done")) for one in case["events"]] for case in made]  # type: ignore[attr-defined]
    assert kinds == [
        [("incident", None), ("report", "yes"), ("refused", None), ("order_issued", "no")],
        [("incident", None)],
    ]


def test_the_regions_are_those_that_are_read() -> None:
    assert set(REGIONS) == {code for code in ZONES if re.fullmatch("KZ-[0-9]{2}", code)}


def test_the_template_is_the_one_that_ships() -> None:
    assert Path("templates/shared/xlsform.map.yaml.j2").is_file()
