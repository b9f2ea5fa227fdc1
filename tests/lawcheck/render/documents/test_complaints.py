"""What complaints must say and must not, worked out from the cases and the table by hand."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from lawcheck.render.documents.as_markdown import document_markdown
from lawcheck.render.documents.tree import Document
from lawcheck.render.documents.ways import reasons
from tests.lawcheck.render.documents import teaching
from tests.lawcheck.render.documents.writing import body, filled, paper, places, text

LATE, DESK, FIVE = "order-late", "refused-at-the-desk", "five-calls"
COPY, WARNING, OPENED = (
    "scenario-14-no-copy-for-her", "scenario-11-a-warning", "scenario-18-criminal-case-opened",
)  # fmt: skip
LANGS = ("ru", "kk", "en")
COMPLAINTS = [
    (LATE, "complaint-criminal"),
    (DESK, "complaint-criminal"),
    (FIVE, "complaint-offence"),
    (LATE, "complaint-procedure"),
    (COPY, "complaint-procedure"),
    (FIVE, "complaint-prosecutor"),
    (WARNING, "appeal"),
    (OPENED, "damages"),
]
GOLDEN = [COMPLAINTS[number] for number in (1, 2, 3, 5, 6, 7)]  # one case for each kind
PARTS = {
    "complaint-criminal": (
        "Что произошло", "Что требовалось по закону", "Что сделано и чего не сделано",
        "Какие права затронуты", "Срок подачи", "Порядок подачи", "Прошу:", "Приложения",
    ),
    "complaint-offence": (
        "Что произошло", "Дело об административном правонарушении", "Что требовалось по закону",
        "Что сделано и чего не сделано", "Какие права затронуты", "Срок подачи", "Прошу:",
        "Приложения",
    ),
    "complaint-prosecutor": (
        "Суть обращения", "Что произошло", "Что требовалось по закону", "Прошу:", "Приложения",
    ),
    "appeal": ("Что обжалуется", "Примирение и прежние дела", "Срок подачи", "Прошу:"),
    "damages": ("Обстоятельства", "Доказательства", "Сумма и её обоснование",
                "Освобождение от пошлины", "Прошу:", "Приложения"),
}  # fmt: skip
# What shows each field of the table of documents; of two one is enough.
SHOWN = {
    "addressee": "Кому: [уточнить:", "applicant": "Заявитель: V",
    "representative": "Представитель: [",
    "learned": "День, когда об этом стало известно: [", "right": "Какое право нарушено: [",
    "harm": "Какой вред это причинило: [", "dates": "Последний день подачи: ",
    "paper": "Протокол или отказ его составить: ", "article": "Статья правонарушения: ",
    "omission": "Что сделано и чего не сделано|Что обжалуется",
    "norm": "определяют следующие нормы",
    "summary": "просит проверить, как исполнены", "copies": "копии заявлений и ответов",
    "earlier_endings": "Прежние прекращённые дела, с датами: ", "pressure": "Давление: ",
    "consent": "Как появилось соглашение о примирении, если оно было: ",
    "respondent": "В отношении кого: R", "facts": "имели место следующие действия",
    "evidence": "Пункт 1: случай | приложение № 1", "amount": "Всего: [уточнить:",
    "fee": "[уточнить: освобождение от пошлины", "relief": "Прошу:", "attachments": "число листов]",
    "signature": "Подпись: [",
}  # fmt: skip
PARTS["complaint-procedure"] = PARTS["complaint-criminal"]


@pytest.mark.parametrize(("stem", "kind"), COMPLAINTS)
def test_the_parts_stand_in_the_order_lawyers_expect(stem: str, kind: str) -> None:
    told = text(stem, kind, "ru").split("\n")
    at = [told.index(one) for one in PARTS[kind]]
    assert at == sorted(at)
    assert not re.search(r"\be\d+ [а-я]", "\n".join(told)), "an event by its id in the file"
    assert told[0].startswith("Кому: [уточнить: наименование и адрес адресата (")
    assert told[-1].startswith("Подпись: [уточнить: ")


@pytest.mark.parametrize(("stem", "kind"), COMPLAINTS)
def test_every_field_of_the_row_is_filled_or_left_open(stem: str, kind: str) -> None:
    _, content = filled(stem, kind, "ru")
    told = text(stem, kind, "ru")
    for name in content.values["fields"]:
        assert any(one in told for one in SHOWN[name].split("|")), name


def test_a_late_copy_is_told_with_its_term_its_delay_and_its_proof() -> None:
    told = text(LATE, "complaint-procedure", "ru")
    assert "Срок исполнения: 3 марта 2018 г., 23:10." in told
    assert "По имеющимся материалам обязанность исполнена с опозданием." in told
    assert "Опоздание: 10 часов 50 минут." in told
    assert "Это подтверждается официальными записями." in told
    assert "4 марта 2018 г., 10:00 (пункт 5)" in told
    assert "Еженедельно проверять соблюдение предписания" in told
    # What belongs to criminal procedure has its own complaint; what is open is not asserted.
    assert "Принять и зарегистрировать заявление" not in told
    assert "наруш" not in told.lower().replace("какое право нарушено", "").replace(
        "в чём нарушение", ""
    )


def test_which_procedure_goes_by_the_day() -> None:
    before, after = text(LATE, "complaint-procedure", "ru"), text(COPY, "complaint-procedure", "ru")
    assert "Жалоба в вышестоящий орган" in before
    assert "ст. 17(4), Закон о профилактике бытового насилия (214-IV)" in before
    assert "АППК" not in before
    assert "охвачено ли бездействие, не ясно" in before  # the doubt is to be checked first
    assert "Жалоба в административном порядке (АППК)" in after
    assert "ст. 92, Административный процедурно-процессуальный кодекс (350-VI)" in after


@pytest.mark.parametrize(
    ("day", "route"),
    [("2021-06-30", "complaint.superior"), ("2021-07-01", "complaint.procedure")],
)
def test_the_day_on_which_the_procedure_changed(day: str, route: str) -> None:
    moved = {"as_of: 2018-04-10": f"as_of: {day}"}
    _, content = filled(LATE, "complaint-procedure", "ru", moved)
    assert content.values["route"]["id"] == route


@pytest.mark.parametrize(
    ("day", "word"), [("2023-12-06", "Исковое заявление"), ("2023-12-07", "Иск")]
)
def test_a_claim_is_called_by_the_word_of_its_day(day: str, word: str) -> None:
    moved = {"as_of: 2018-04-10": f"as_of: {day}"}
    assert f"{word} о возмещении вреда" in text(LATE, "damages", "ru", moved).split("\n")
    kk = text(LATE, "damages", "kk", moved)
    assert ("құжаттың сол күнгі атауын тексеру" in kk) == (day == "2023-12-06")


def test_what_only_a_third_person_says_is_to_be_proved_before_it_is_asserted() -> None:
    told = text(FIVE, "complaint-prosecutor", "ru")
    begins = "Принять меры по пресечению бытового насилия (ст. 10(6)"
    measures = next(one for one in told.split("\n") if one.startswith(begins) and "возникла" in one)
    assert "[уточнить: подтвердить доказательством, прежде чем утверждать:" in measures
    assert "По имеющимся материалам" not in measures
    assert told.count("По имеющимся материалам ") == 4


def test_a_refusal_at_the_desk_goes_to_the_judge_and_names_what_was_owed() -> None:
    told = text(DESK, "complaint-criminal", "ru")
    assert "Жалоба следственному судье по статье 106 УПК" in told
    assert "По имеющимся материалам запрет нарушен." in told
    assert "Чем нарушен: отказ, 11 апреля 2026 г. (пункт 3)." in told
    # Of the articles of the Convention only that which the crosswalk ties to registration.
    assert "статья 2(c)" in told
    assert "статья 5" not in told
    # Two days are possible: neither is asserted.
    assert "[уточнить: последний день подачи (между 25 апреля 2026 г. и 26 апреля 2026 г.;" in told


def test_without_a_bridge_no_article_of_the_convention_is_named() -> None:
    assert "Конвенци" not in text(LATE, "complaint-procedure", "ru")


def test_an_appeal_is_about_the_ruling_and_asserts_nothing_unread() -> None:
    told = text(WARNING, "appeal", "ru")
    assert "Решение, 12 февраля 2020 г., 11:00 (пункт 2);" in told
    assert "[уточнить: прочитать и сверить, прежде чем ссылаться: ст. 829-4" in told
    assert "По имеющимся материалам" not in told


def test_a_complaint_about_a_refusal_is_not_against_what_she_asked_for() -> None:
    told = text("treaty-communication-2021", "complaint-procedure", "ru", way="complaint.refusal")
    about = told.split("Что обжалуется\n")[1].split("\nКакие права затронуты")[0].split("\n")
    assert about[1].startswith("Ответ на обращение либо его отсутствие: просьба о применении меры")
    assert about[2].startswith("Отказ в применении меры (защитное предписание), 20 марта 2021 г.")
    assert "отменить отказ и решить вопрос по обращению" in told


def test_a_claim_leaves_the_amount_open_and_gives_the_proof_of_each_fact() -> None:
    told = text(OPENED, "damages", "ru")
    assert "Пункт 1: случай | приложение № 1" in told
    assert "Моральный вред: [уточнить:" in told
    assert "Гражданский иск в уголовном деле" in told


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("stem", "kind"), GOLDEN)
def test_the_words_of_one_case_are_recorded(
    stem: str, kind: str, lang: str, golden: Callable[[str, str], None]
) -> None:
    made = paper(stem, kind, lang)
    told = document_markdown(Document(kind, (made._replace(blocks=body(made)),), 0))
    golden(f"{kind}.{lang}.md", told)


@pytest.mark.parametrize(("stem", "kind"), COMPLAINTS)
def test_all_languages_leave_the_same_places_open(stem: str, kind: str) -> None:
    found = {lang: places(paper(stem, kind, lang)) for lang in LANGS}
    assert len({len(one) for one in found.values()}) == 1, found
    assert all(one.startswith("[нақтылау: ") for one in found["kk"])
    assert all(one.startswith("[to be confirmed: ") for one in found["en"])
    for lang, never in (("ru", "жертв"), ("kk", "құрбан")):
        assert never not in text(stem, kind, lang).lower()


def test_what_a_complaint_is_against_stands_among_its_facts() -> None:
    told = text("treaty-communication-2021", "complaint-procedure", "ru")
    facts = told.partition("Что произошло\n")[2].partition("Что обжалуется\n")[0]
    assert "Отказано в применении меры: защитное предписание. Кто отказал: полиция." in facts
    assert "Отказ в применении меры (защитное предписание), 20 марта 2021 г. (пункт 3);" in told


def test_a_reason_tells_an_event_by_words() -> None:
    m = teaching.known(LATE, "ru")
    blank = next(why for one in m.routes for why in one.why)
    used = blank._replace(reason="used", events=("e1",))
    told = reasons(m, m.routes[0]._replace(why=(used,))).replace("\N{NO-BREAK SPACE}", " ")
    assert told == "уже сделано: случай, 2 марта 2018 г., 21:30"
