"""The words of rule pages in English, Russian and Kazakh."""

from __future__ import annotations

from collections.abc import Mapping

from lawcheck.model.ruleset import Act

WORDS: dict[str, dict[str, str]] = {
    "duty": {"en": "duty", "ru": "обязанность", "kk": "міндет"},
    "prohibition": {"en": "prohibition", "ru": "запрет", "kk": "тыйым"},
    "power": {"en": "power", "ru": "полномочие", "kk": "өкілеттік"},
    "right": {"en": "right", "ru": "право", "kk": "құқық"},
    "definition": {"en": "definition", "ru": "определение", "kk": "анықтама"},
    "offence": {"en": "offence", "ru": "правонарушение", "kk": "құқық бұзушылық"},
    "exception": {"en": "exception", "ru": "исключение", "kk": "ерекше жағдай"},
    "bridge": {"en": "bridge", "ru": "связь с договором", "kk": "шартпен байланыс"},
    "seen": {"en": "text seen", "ru": "текст прочитан", "kk": "мәтіні оқылды"},
    "inferred": {"en": "inferred", "ru": "выведено", "kk": "қорытылды"},
    "recalled": {
        "en": "recalled, verify",
        "ru": "по памяти, проверьте",
        "kk": "жадтан, тексеріңіз",
    },
    "conflict": {
        "en": "sources disagree",
        "ru": "источники расходятся",
        "kk": "дереккөздер қайшы",
    },
    "unread": {"en": "not read", "ru": "не прочитано", "kk": "оқылмады"},
    "encoded": {"en": "encoded", "ru": "закодировано", "kk": "кодталды"},
    "partly": {"en": "partly", "ru": "частично", "kk": "ішінара"},
    "not_encoded": {"en": "not encoded", "ru": "не закодировано", "kk": "кодталмады"},
    "editions": {"en": "Editions", "ru": "Редакции", "kk": "Редакциялар"},
    "between": {
        "en": "between {first} and {last}",
        "ru": "между {first} и {last}",
        "kk": "{first} мен {last} аралығында",
    },
    "repealed": {"en": "repealed", "ru": "утратил силу", "kk": "күшін жойды"},
    "bearer": {"en": "Bearer", "ru": "Кто", "kk": "Кім"},
    "kind": {"en": "Kind", "ru": "Вид", "kk": "Түрі"},
    "row": {"en": "Row of the pack", "ru": "Строка свода", "kk": "Жинақ жолы"},
    "defeats": {"en": "Defeats", "ru": "Отменяет действие", "kk": "Қолданылуын тоқтатады"},
    "read": {"en": "Read", "ru": "Прочитано", "kk": "Оқылғаны"},
    "only_in": {
        "en": "Only in the reading",
        "ru": "Только при толковании",
        "kk": "Тек мына түсіндіруде",
    },
    "reviewed": {"en": "Review", "ru": "Проверка", "kk": "Тексеру"},
    "not_reviewed": {
        "en": "not reviewed by a lawyer",
        "ru": "юристом не проверено",
        "kk": "заңгер тексермеген",
    },
    "source": {"en": "Rule file", "ru": "Файл правил", "kk": "Ережелер файлы"},
    "checked_to": {
        "en": "amendments looked for up to",
        "ru": "поправки искали по",
        "kk": "түзетулер мына күнге дейін қаралды",
    },
    "norms": {"en": "Norms", "ru": "Норм", "kk": "Норма саны"},
    "not_text": {
        "en": "Nothing here is the text of the law.",
        "ru": "Это не текст закона.",
        "kk": "Бұл заңның мәтіні емес.",
    },
}


def word(name: str, lang: str) -> str:
    """Give a word of a rule page in a language."""
    return WORDS[name][lang]


def of(texts: Mapping[str, str], lang: str) -> str:
    """Give a text of a rule in a language, else in English, else in any."""
    return texts.get(lang) or texts.get("en") or next(iter(texts.values()), "")


def titled(act: Act, lang: str) -> str:
    """Call an act by its title, and its number where it has one."""
    title = of(act.titles, lang)
    return f"{title} ({act.number})" if act.number else title
