"""The kinds of documents: their names, their languages, and who fills them.

Shapes
    A filing is written for one way of a case (`model/route.py`), the others for the case.
    `usual` are the languages in which a kind is written where none was asked for; empty:
    that of the case.
Source
    The documents that lawyers file, and to whom: the fields stand with the table of routes.
"""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple, cast

from lawcheck.model.route import Route
from lawcheck.model.ruleset import Texts
from lawcheck.render.documents.matter import Content, Matter

ALL, HOME, NATIONS = ("en", "ru", "kk"), ("ru", "kk"), ("en", "ru")


class Kind(NamedTuple):
    """One kind of document."""

    id: str
    filing: bool
    langs: tuple[str, ...]  # it can be written in
    usual: tuple[str, ...]
    title: Texts

    @property
    def template(self) -> str:
        """Name the template; it is in the folder of each language."""
        return f"{self.id}.html.j2"


def paper(name: str, en: str, ru: str, kk: str) -> Kind:
    """Describe a document about a case."""
    return Kind(name, False, ALL, (), {"en": en, "ru": ru, "kk": kk})


def filing(name: str, en: str, ru: str, kk: str) -> Kind:
    """Describe a document that is filed at home; in English it is for reading only."""
    return Kind(name, True, ALL, HOME, {"en": en, "ru": ru, "kk": kk})


KINDS = {
    one.id: one
    for one in (
        paper("memo", "Memo", "Правовое заключение", "Құқықтық қорытынды"),
        paper("chronology", "Chronology", "Хронология", "Хронология"),
        paper("duties", "Table of duties", "Таблица обязанностей", "Міндеттер кестесі"),
        paper("letter", "Letter", "Письмо", "Хат"),
        paper("evidence", "List of exhibits", "Перечень доказательств", "Дәлелдемелер тізбесі"),
        filing(
            "statement", "Statement to the police", "Заявление в полицию", "Полицияға арыз"
        ),
        filing(
            "forensic-referral",
            "Request for a forensic examination",
            "Ходатайство о направлении на судебно-медицинскую экспертизу",
            "Сот-медициналық сараптамаға жолдау туралы өтінішхат",
        ),
        filing(
            "protection-order",
            "Request for a protection order",
            "Обращение о вынесении защитного предписания",
            "Қорғау нұсқамасын шығару туралы өтініш",
        ),
        filing(
            "special-requirements",
            "Motion for special requirements",
            "Ходатайство об установлении особых требований",
            "Ерекше талаптар белгілеу туралы өтінішхат",
        ),
        filing(
            "approach-ban",
            "Application for a prohibition on approach",
            "Заявление о применении запрета на приближение",
            "Жақындауға тыйым салуды қолдану туралы өтініш",
        ),
        filing(
            "complaint-criminal",
            "Complaint in criminal procedure",
            "Жалоба в уголовном процессе",
            "Қылмыстық процестегі шағым",
        ),
        filing(
            "complaint-offence",
            "Complaint in a case of an administrative offence",
            "Жалоба по делу об административном правонарушении",
            "Әкімшілік құқық бұзушылық туралы іс бойынша шағым",
        ),
        filing(
            "complaint-procedure",
            "Complaint in administrative procedure",
            "Административная жалоба",
            "Әкімшілік шағым",
        ),
        filing(
            "complaint-prosecutor",
            "Complaint to the prosecutor",
            "Обращение к прокурору",
            "Прокурорға өтініш",
        ),
        filing("appeal", "Appeal against a ruling", "Жалоба на постановление", "Қаулыға шағым"),
        filing(
            "records", "Request for records", "Запрос о записях", "Жазбалар туралы сұрау салу"
        ),
        filing(
            "legal-aid",
            "Application for legal aid",
            "Заявление о юридической помощи",
            "Заң көмегі туралы өтініш",
        ),
        filing(
            "social-services",
            "Application for social services",
            "Заявление о социальных услугах",
            "Әлеуметтік қызметтер туралы өтініш",
        ),
        filing(
            "damages", "Claim for damages", "Иск о возмещении вреда", "Зиянды өтеу туралы талап қою"
        ),
        Kind(
            "communication",
            True,
            NATIONS,
            (),
            {
                "en": "Communication to the Committee",
                "ru": "Сообщение в Комитет",
                "kk": "Комитетке хабарлама",
            },
        ),
    )
}  # fmt: skip


OWN = ("memo", "chronology", "duties", "letter", "evidence", "communication")


def content(kind: Kind, m: Matter, route: Route | None) -> Content:
    """Fill a document by the module of its name; a filing without one, as all filings are."""
    name = kind.id if kind.id in OWN else "filing"
    fill = import_module(f"lawcheck.render.documents.contents.{name}").content
    return cast(Content, fill(m, route) if kind.filing else fill(m))


def languages(kind: Kind, asked: str | None, otherwise: str) -> tuple[str, ...]:
    """Choose the languages: the one asked for, else the usual ones, else that of the reader."""
    if asked:
        return (asked,)
    return kind.usual or (otherwise if otherwise in kind.langs else kind.langs[0],)
