"""One invented case and a vocabulary just large enough to word it, built by hand."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from lawcheck.model.case import (
    Case,
    Decision,
    Event,
    Leaf,
    Person,
    Relationship,
    Source,
)
from lawcheck.model.moment import Moment
from lawcheck.model.truth import Truth
from lawcheck.model.vocabulary import Attribute, EventKind, RegisterKind, Texts, Vocabulary

ZONE = "Asia/Almaty"


def told(en: str, ru: str = "", kk: str = "") -> Texts:
    return {"en": en, "ru": ru or f"ru {en}", "kk": kk or f"kk {en}"}


def instant(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(ZONE)).timestamp())


def at(text: str) -> Moment:
    """`2018-03-02` is the whole day, `2018-03-02T10:00` an instant, `a/b` from a to b."""
    if "/" in text:
        first, last = text.split("/")
        return Moment(at(first).earliest, at(last).latest)
    if "T" in text:
        return Moment(instant(text), instant(text))
    return Moment(instant(f"{text}T00:00:00"), instant(f"{text}T23:59:59"))


def leaf(value: Any, source: str = "s1", grade: int = 4) -> Leaf:
    return Leaf(value, grade, source, "", 1)


def event(name: str, kind: str, when: str = "", *about: str, **more: Any) -> Event:
    done = more.pop("done", leaf("yes"))
    by, to = more.pop("by", None), more.pop("to", None)
    return Event(
        name,
        kind,
        at(when) if when else at("1990-01-01/2018-04-10"),
        bool(when),
        None,
        by,
        to,
        about,
        (),
        done,
        False,
        more,
        1,
    )


def attribute(name: str, type_: str, label: Texts, question: Texts, **more: Any) -> Attribute:
    return Attribute(
        name, type_, label, question, more.get("holder", "police"), more.get("effort", 2), None
    )


def kind(
    name: str, label: Texts, question: Texts, *attributes: Attribute, **more: Any
) -> EventKind:
    return EventKind(
        name,
        label,
        question,
        (),
        (),
        more.get("holder", "police"),
        more.get("effort", 2),
        more.get("kept"),
        {one.name: one for one in attributes},
    )


VOCABULARY = Vocabulary(
    values={
        "body": {
            "police": told("police", "полиция", "полиция"),
            "prosecutor": told("prosecutor", "прокурор", "прокурор"),
            "court": told("court", "суд", "сот"),
        },
        "role": {
            "survivor": told("survivor", "пострадавшая", "жәбірленуші"),
            "respondent": told("respondent", "предполагаемый нарушитель", "болжамды құқық бұзушы"),
            "child": told("child", "ребёнок", "бала"),
        },
        "order": {
            "protection_order": told(
                "protection order", "защитное предписание", "қорғау нұсқамасы"
            ),
        },
        "act": {"hit": told("hitting", "удары", "ұру"), "push": told("pushing", "толчки", "итеру")},
        "regime": {
            "administrative": told("administrative", "административная", "әкімшілік"),
        },
        "penalty": {
            "fine": told("fine", "штраф", "айыппұл"),
            "arrest": told("arrest", "арест", "қамаққа алу"),
        },
        "relationship": {"spouse": told("spouse", "супруг(а)", "жұбайы")},
        "source_kind": {
            "official_record": told("official record", "официальная запись", "ресми жазба"),
            "survivor_statement": told(
                "statement of the survivor", "объяснения пострадавшей", "жәбірленуші түсініктемесі"
            ),
        },
    },
    grades={},
    events={
        one.name: one
        for one in (
            kind(
                "incident",
                told("incident", "случай", "оқиға"),
                told("Did it happen, and when?", "Был ли случай? Когда?", "Оқиға болды ма? Қашан?"),
                attribute(
                    "acts",
                    "[act]",
                    told("acts", "действия", "әрекеттер"),
                    told("What was done?", "Что было сделано?", "Не істелді?"),
                    holder="survivor",
                    effort=1,
                ),
                attribute(
                    "unlawful",
                    "truth",
                    told("unlawful", "противоправно", "құқыққа қарсы"),
                    told("Was it unlawful?", "Было ли это противоправно?", "Бұл құқыққа қарсы ма?"),
                    holder="survivor",
                    effort=1,
                ),
                holder="survivor",
                effort=1,
            ),
            kind(
                "order_issued",
                told("order issued", "вынесение предписания", "нұсқаманың шығарылуы"),
                told("Was it issued?", "Вынесено ли оно?", "Ол шығарылды ма?"),
                attribute(
                    "order",
                    "order",
                    told("measure", "мера", "шара"),
                    told("Which measure?", "Какая мера?", "Қандай шара?"),
                ),
            ),
            kind(
                "order_served",
                told("order handed over", "вручение предписания", "нұсқаманың табыс етілуі"),
                told("Was it handed over?", "Вручено ли оно?", "Ол табыс етілді ме?"),
            ),
            kind(
                "order_copied",
                told("copy handed over", "передача копии", "көшірменің берілуі"),
                told("Was a copy given?", "Передана ли копия?", "Көшірме берілді ме?"),
                kept=told("for three years", "три года", "үш жыл"),
            ),
            kind(
                "rights_explained",
                told("rights explained", "разъяснение прав", "құқықтардың түсіндірілуі"),
                told(
                    "Were your rights explained?",
                    "Разъяснили ли Вам права?",
                    "Құқық түсіндірілді ме?",
                ),
                holder="survivor",
                effort=1,
            ),
            kind(
                "registered",
                told("report registered", "регистрация заявления", "арыздың тіркелуі"),
                told("Was it registered?", "Зарегистрировано ли оно?", "Ол тіркелді ме?"),
            ),
            kind(
                "checked",
                told("check", "проверка", "тексеру"),
                told("Was it checked?", "Была ли проверка?", "Тексеру болды ма?"),
            ),
        )
    },
    people={
        "age": attribute(
            "age",
            "number",
            told("age", "возраст", "жасы"),
            told("How old is this person?", "Сколько лет этому человеку?", "Бұл адам неше жаста?"),
            holder="survivor",
            effort=1,
        ),
    },
    relationships={
        "kind": attribute(
            "kind",
            "relationship",
            told("relationship", "отношения", "қатынас"),
            told("What are they to each other?", "Кем они приходятся?", "Олар бір-біріне кім?"),
            holder="survivor",
            effort=1,
        ),
        "since": attribute("since", "date", told("since", "с", "бастап"), told("Since when?")),
        "until": attribute("until", "date", told("until", "до", "дейін"), told("Until when?")),
        "lived_together": attribute(
            "lived_together",
            "truth",
            told("lived together", "проживали вместе", "бірге тұрған"),
            told("Did they live together?", "Жили ли они вместе?", "Олар бірге тұрды ма?"),
            holder="survivor",
            effort=1,
        ),
    },
    registers={
        "control_log": RegisterKind(
            "control_log", told("control sheet", "лист контроля", "бақылау парағы"), {}, ("police",)
        )
    },
    facts={
        "mutual": attribute(
            "mutual", "truth", told("mutual", "взаимно", "өзара"), told("Was it mutual?")
        )
    },
    figures={},
    labels={
        "truth": {
            "yes": told("yes", "да", "иә"),
            "no": told("no", "нет", "жоқ"),
            "unknown": told("unknown", "неизвестно", "белгісіз"),
        },
        "grade": {
            "G2": told("own statement", "собственные слова", "өз сөзі"),
            "G4": told("official record", "официальная запись", "ресми жазба"),
        },
        "figure": {
            "places": told("places in shelters", "места в приютах", "баспаналардағы орындар")
        },
        "keys": {"to": told("to whom", "кому", "кімге"), "by": told("by whom", "кем", "кім")},
    },
)

PEOPLE = (
    Person("V", "survivor", "", {}, None, 1),
    Person("R", "respondent", "", {}, None, 1),
    Person("C1", "child", "", {}, leaf(("V", "R"), "s2", 2), 1),
    Person("P1", "officer", "police", {}, None, 1),
)
EVENTS = (
    event("e1", "incident", "2018-03-02T21:30", acts=leaf(frozenset({"hit", "push"}), "s2", 2)),
    event("e3", "order_issued", "2018-03-02T22:40", "e1", order=leaf("protection_order")),
    event("e4", "order_served", "2018-03-02T23:10", "e3"),
    event("e5", "order_copied", "2018-03-02T23:30/2018-03-03T09:00", "e3"),
    event("e6", "rights_explained", "", "e3", done=leaf(None)),
    event("e7", "order_copied", "2018-03-04T10:00", "e3", to=leaf(("prosecutor",))),
    event("e8", "registered", "", "e1", done=leaf("no")),
)
CASE = Case(
    id="T-017",
    title="An order copied late",
    fictional=True,
    subject="case",
    state="KZ",
    zone=ZONE,
    as_of=instant("2018-04-10T23:59:59"),
    language="",
    people={one.id: one for one in PEOPLE},
    relationships=(
        Relationship(
            "V",
            "R",
            leaf("spouse", "", 1),
            at("2009-06-01/2009-06-30"),
            at("2017-05-10"),
            leaf(Truth.YES),
            1,
        ),
    ),
    events=EVENTS,
    facts={},
    figures={},
    registers=(),
    sources={
        "s1": Source("s1", "official_record", 4, "order form", "police"),
        "s2": Source("s2", "survivor_statement", 2, "", ""),
    },
    decisions={},
    left_out=("e9",),
)
DECISION = Decision("toy.repeal", "ends", "A. Lawyer", "2018-05-02", "the act says so")
