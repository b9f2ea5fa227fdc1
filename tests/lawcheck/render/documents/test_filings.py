"""The papers that begin something: each holds what the law of its day gives, and nothing else."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest

from lawcheck.render.documents.as_markdown import document_markdown
from lawcheck.render.documents.tree import Document, blanks, words
from tests.conftest import Golden
from tests.lawcheck.render.documents.writing import body, lines, paper, text

LANGUAGES = ("en", "ru", "kk")
BEFORE_AND_AFTER = "scenario-07-before-and-after-july-2017"
NO_ORDER = "защитное предписание"


class Expected(NamedTuple):
    """What must stand in a paper in Russian, and what must not."""

    case: str
    kind: str
    way: str
    about: str
    has: tuple[str, ...]
    lacks: tuple[str, ...]


EXPECTED = (
    Expected(
        "five-calls", "statement", "administrative.case", "e22",
        (
            "В [уточнить: адресат: наименование органа полиции]",
            "Заявление в полицию об административном правонарушении",
            "V и R — супруги",
            "20 декабря 2017 г., 22:00. Со стороны R в отношении V имели место следующие "
            "действия: нанесение ударов. Последствия: боль без вреда здоровью (приложение № 1).",
            "Ст. 73-2(1), Кодекс об административных правонарушениях (235-V)",
            "составить протокол и направить дело в суд",
            "[уточнить: если нужно: направить заявителя на судебно-медицинскую экспертизу]",
            "[уточнить: предупреждение о заведомо ложном доносе: статья Уголовного кодекса",
            "Номер регистрации: [уточнить: номер регистрации]",
        ),
        ("досудебное расследование", "Ст. 109", "231-V", "дело по этой жалобе"),
    ),
    Expected(
        "order-late", "statement", "criminal.case", "e1",
        (
            "Заявление в полицию об уголовном правонарушении",
            "V и R — бывшие супруги",
            "начать досудебное расследование",
            "[уточнить: оставить, если признаки есть: ст. 115, Уголовный кодекс (226-V) — Угроза]",
            "Ст. 185(1), Уголовно-процессуальный кодекс (231-V)",
            "По имеющимся сведениям, этого не было: регистрация заявления",
            "угроза убить (2 марта 2018 г., 21:30)",
        ),
        ("составить протокол", "73-2", "Приказ Генерального прокурора № 89 о приёме и регистрации "
         "заявлений (89) (редакция"),
    ),
    Expected(
        BEFORE_AND_AFTER, "statement", "private.prosecution", "e9",
        (
            "В [уточнить: адресат: наименование суда]",
            "Жалоба в порядке частного обвинения",
            "рассмотреть дело по этой жалобе",
            "[уточнить: нормы о порядке обращения, действующие в день подачи]",
            "Дата и время регистрации: [уточнить: дата и время регистрации]",
        ),
        ("органа полиции", "если нужно", "Ст. 109", "Ст. 131"),
    ),
    Expected(
        "order-late", "forensic-referral", "forensic.referral", "e1",
        (
            "Ходатайство о направлении на судебно-медицинскую экспертизу",
            "Видимые повреждения: боль без вреда здоровью; [уточнить:",
            "Фотографии и записи: [уточнить: фотографии и записи]",
            "(текст приведён по памяти, проверьте)]",
            "направить заявителя на экспертизу для установления вреда здоровью",
        ),
        ("В отношении кого", NO_ORDER, "Ст. 270", "Ст. 806"),
    ),
    Expected(
        "approach-ban", "forensic-referral", "forensic.referral", "e1",
        ("Оружие или предмет: нож", "[уточнить: первое обращение за медицинской помощью"),
        ("запрет на приближение", "V (потерпевш"),
    ),
    Expected(
        "five-calls", "protection-order", "protection.order", "e1",
        (
            "Обращение о вынесении защитного предписания",
            "Ст. 20(1), Закон о профилактике бытового насилия (214-IV)"
            " (редакция: № 227-V, № 236-V; "
            "действует с 1 января 2015 г.)",
            "[уточнить: адрес заявителя: если его нельзя раскрывать",
            "14 октября 2017 г., 21:00. Со стороны R в отношении V",
            "[уточнить: желание или мнение потерпевшего",
            "вынести защитное предписание, выдать его копию и разъяснить права",
        ),
        ("особые требования", "запрет на приближение", "245-VIII", "охранный ордер"),
    ),
    Expected(
        "approach-ban", "protection-order", "protection.order", "e1",
        ("Ст. 60(1), Закон о профилактике правонарушений (245-VIII)",),
        ("214-IV", "особые требования"),
    ),
    Expected(
        BEFORE_AND_AFTER, "special-requirements", "special.requirements", "e9",
        (
            "В [уточнить: адресат: наименование суда, рассматривающего административное дело]",
            "Ходатайство об установлении особых требований к поведению",
            "статья правонарушения: 73-2",
            "Ст. 22(1), Закон о профилактике бытового насилия (214-IV)",
            "[уточнить: прочитать и сверить, прежде чем ссылаться: ст. 54(1), Кодекс об "
            "административных правонарушениях (235-V)",
            "[уточнить: нужные запреты (контакт",
            "[уточнить: явка в полицию и её периодичность]",
        ),
        (NO_ORDER, "защитного предписания", "запрет на приближение", "Уголовный кодекс"),
    ),
    Expected(
        "all-unknown", "special-requirements", "special.requirements", "e1",
        (
            "статья правонарушения: [уточнить: статья правонарушения]",
            "[уточнить: есть ли у этого лица другое жильё]",
            "([уточнить: чем подтверждается])",
        ),
        ("V и R — супруги", "запрет на приближение"),
    ),
    Expected(
        "five-calls", "approach-ban", "approach.ban", "e5",
        (
            "Заявление о применении запрета на приближение",
            "Номер уголовного дела: [уточнить: номер уголовного дела]",
            "[уточнить: признано ли подозреваемым лицо, о действиях которого идёт речь]",
            "Факты, указывающие на реальную угрозу: угроза убить (14 октября 2017 г., 21:00);",
            "Кого защитить: V",
            "Ст. 165, Уголовно-процессуальный кодекс (231-V)",
            "[уточнить: сверить с официальным текстом: текст выведен из другой редакции]",
        ),
        ("особые требования", "судья рассматривает административное"),
    ),
    Expected(
        "approach-ban", "approach-ban", "approach.ban", "e1",
        ("Уголовное дело начато: 11 марта 2026 г., 10:00;", "Оружие или предмет: нож"),
        ("особые требования", NO_ORDER),
    ),
    Expected(
        BEFORE_AND_AFTER, "records", "records", "e9",
        (
            "Время контакта с полицией: 25 июля 2017 г., 22:15",
            "Наряд или сотрудник: P1",
            "Адрес выезда: [уточнить: адрес выезда]",
            "Ст. 745, Кодекс об административных правонарушениях (235-V)",
            "сохранить записи и документы и выдать их копии",
            "если записей или документов нет, подтвердить это письменно",
        ),
        ("ложный донос", "Права заявителя"),
    ),
    Expected(
        "order-late", "records", "records", "e1",
        (
            "Время контакта с полицией: [уточнить: время контакта с полицией]",
            "[уточнить: проверить, применима ли эта норма: по имеющимся сведениям этого не",
        ),
        ("Ст. 71(6)(13)",),
    ),
    Expected(
        "approach-ban", "legal-aid", "legal.aid", "e1",
        (
            "Основание или категория: [уточнить: основание или категория]",
            "Ст. 26, Закон об адвокатской деятельности и юридической помощи (176-VI)",
            "Начато производство. Кто начал: следователь.",
        ),
        ("запрет на приближение", "Телефонный", "ложный донос", "действует с 1 июня 2022"),
    ),
    Expected(
        "all-unknown", "legal-aid", "legal.aid", "e1",
        ("[уточнить: документ, который подтверждает основание]",),
        ("Начато производство",),
    ),
    Expected(
        "five-calls", "social-services", "social.services", "e15",
        (
            "Ст. 15(1)(3), Закон о профилактике бытового насилия (214-IV)",
            "[уточнить: документы, удостоверяющие личность, или их отсутствие]",
            "оценить нуждаемость и решить вопрос об услугах, включая временное проживание",
        ),
        ("Состоялся выезд на место", "245-VIII", "В отношении кого: R"),
    ),
    Expected(
        "approach-ban", "social-services", "social.services", "e1",
        ("Ст. 10(2)(4), Закон о профилактике правонарушений (245-VIII)",),
        ("214-IV",),
    ),
)  # fmt: skip
# What no filing says: words of a form, ids of events, a label for a survivor of either sex.
NEVER = re.compile(r"\(ая\)|\(ей\)|\(а\)|\be\d+\b|\bs\d+\b|\.\.|\bG[0-5]\b|None|\bT-\d")


@pytest.mark.parametrize("one", EXPECTED, ids=lambda one: f"{one.kind}-{one.case}")
def test_a_paper_has_what_its_law_and_its_case_give_and_nothing_else(one: Expected) -> None:
    told = text(one.case, one.kind, "ru", way=one.way, about=one.about)
    assert [words for words in one.has if words not in told] == []
    assert [words for words in one.lacks if words in told] == []
    assert NEVER.findall(told) == []


def test_two_cases_are_expected_of_every_kind() -> None:
    kinds = [one.kind for one in EXPECTED]
    assert len(set(kinds)) == 8
    assert all(kinds.count(kind) >= 2 for kind in kinds)


def test_what_the_survivor_is_blamed_for_is_not_in_the_papers_of_the_survivor() -> None:
    blamed = "scenario-17-second-peace"
    told = text(blamed, "statement", "en")
    assert "by V to R" not in told
    assert "by R to V" in told


def test_neither_the_committee_nor_what_the_applicant_left_undone_is_told_at_home() -> None:
    told = text("treaty-communication-2021", "statement", "en")
    assert "The opening of a case was refused by the police" in told
    assert not re.search("committee|did not happen: complaint", told, re.IGNORECASE)


def test_an_act_before_2015_names_no_law_of_later_days() -> None:
    told = text("precinct-inspector-2012", "statement", "ru")
    assert "2012 г." in told
    assert not re.search(r"226-V|231-V|235-V|досудебное", told)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_text_that_was_not_read_is_a_place_to_check_and_its_summary_is_not_told(
    lang: str,
) -> None:
    made = paper("order-late", "forensic-referral", lang)
    read = {"en": "recalled from memory", "ru": "по памяти", "kk": "жадтан алынған"}[lang]
    told = [line for line in lines(body(made)) if read in line]
    assert told
    assert all(line.startswith("[") for line in told)


def test_the_last_sheet_reaches_as_far_as_the_norms_that_are_cited() -> None:
    made = paper("order-late", "statement", "en", way="criminal.case", about="e1")
    told = list(lines(made.blocks[len(body(made)) :]))
    assert "How to file it" in told
    assert [line.split(",")[0] for line in told if line.startswith("rules ")] == [
        "rules kz.cc", "rules kz.cpc", "rules kz.order-89", "rules kz.dv",
    ]  # fmt: skip
    (sums,) = {line.split("sha256 ")[1].split(";")[0] for line in told if "rules kz.cc" in line}
    assert re.fullmatch("[0-9a-f]{12}", sums)
    start = told.index("Norms whose text was not seen in this wording:")
    assert any("Threat (Art.\N{NO-BREAK SPACE}115)" in line for line in told[start:])
    assert not any("Police visit" in line for line in told[start:])  # seen, so not listed
    assert any("not legal advice" in line.lower() for line in told)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_languages_leave_the_same_places(lang: str) -> None:
    for one in EXPECTED[::4]:
        made = paper(one.case, one.kind, lang, way=one.way, about=one.about)
        english = paper(one.case, one.kind, "en", way=one.way, about=one.about)
        assert len(blanks(made.blocks)) == len(blanks(english.blocks))
        assert [item.block for item in body(made)] == [item.block for item in body(english)]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", sorted({one.kind for one in EXPECTED}))
def test_a_paper_stays_as_it_was_read(kind: str, lang: str, golden: Golden) -> None:
    one = next(one for one in EXPECTED if one.kind == kind)
    made = paper(one.case, kind, lang, way=one.way, about=one.about)
    alone = made._replace(blocks=body(made))
    told = document_markdown(Document(kind, (alone,), 0)).replace("\N{NO-BREAK SPACE}", " ")
    golden(f"{kind}.{lang}.md", told)
    assert words(next(item.runs for item in made.blocks if item.block == "heading"))  # type: ignore[union-attr]
