"""Words of time: months, units with their plurals, and how spans are said."""

from __future__ import annotations

MONTHS: dict[str, tuple[str, ...]] = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "ru": (
        "января", "февраля", "марта", "апреля", "мая", "июня",
        "июля", "августа", "сентября", "октября", "ноября", "декабря",
    ),
    "kk": (
        "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым",
        "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан",
    ),
}  # fmt: skip

UNITS: dict[str, dict[str, dict[str, str]]] = {
    "second": {
        "en": {"one": "second", "other": "seconds"},
        "ru": {"one": "секунда", "few": "секунды", "many": "секунд"},
        "kk": {"other": "секунд"},
    },
    "minute": {
        "en": {"one": "minute", "other": "minutes"},
        "ru": {"one": "минута", "few": "минуты", "many": "минут"},
        "kk": {"other": "минут"},
    },
    "hour": {
        "en": {"one": "hour", "other": "hours"},
        "ru": {"one": "час", "few": "часа", "many": "часов"},
        "kk": {"other": "сағат"},
    },
    "day": {
        "en": {"one": "day", "other": "days"},
        "ru": {"one": "день", "few": "дня", "many": "дней"},
        "kk": {"other": "күн"},
    },
    # The units a rule counts in.
    "d": {
        "en": {"one": "day of 24 hours", "other": "days of 24 hours"},
        "ru": {"one": "сутки", "few": "суток", "many": "суток"},
        "kk": {"other": "тәулік"},
    },
    "h": {
        "en": {"one": "hour", "other": "hours"},
        "ru": {"one": "час", "few": "часа", "many": "часов"},
        "kk": {"other": "сағат"},
    },
    "calendar_day": {
        "en": {"one": "calendar day", "other": "calendar days"},
        "ru": {"one": "календарный день", "few": "календарных дня", "many": "календарных дней"},
        "kk": {"other": "күнтізбелік күн"},
    },
    "working_day": {
        "en": {"one": "working day", "other": "working days"},
        "ru": {"one": "рабочий день", "few": "рабочих дня", "many": "рабочих дней"},
        "kk": {"other": "жұмыс күні"},
    },
    "month": {
        "en": {"one": "month", "other": "months"},
        "ru": {"one": "месяц", "few": "месяца", "many": "месяцев"},
        "kk": {"other": "ай"},
    },
    "calendar_month": {
        "en": {"one": "calendar month", "other": "calendar months"},
        "ru": {"one": "календарный месяц", "few": "календарных месяца", "many": "календарных месяцев"},
        "kk": {"other": "күнтізбелік ай"},
    },
    "quarter": {
        "en": {"one": "quarter", "other": "quarters"},
        "ru": {"one": "квартал", "few": "квартала", "many": "кварталов"},
        "kk": {"other": "тоқсан"},
    },
}  # fmt: skip

PATTERNS: dict[str, dict[str, str]] = {
    "day": {"en": "{day} {month} {year}", "ru": "{day} {month} {year} г.", "kk": "{year} ж. {day} {month}"},
    "between": {
        "en": "between {first} and {last}",
        "ru": "в промежутке {first} – {last}",
        "kk": "{first} – {last} аралығында",
    },
    "or_earlier": {
        "en": "{when} or earlier",
        "ru": "{when} или раньше",
        "kk": "{when} немесе одан бұрын",
    },
    "or_later": {
        "en": "{when} or later",
        "ru": "{when} или позже",
        "kk": "{when} немесе одан кейін",
    },
    "open": {"en": "not known", "ru": "неизвестно", "kk": "белгісіз"},
    "from_until": {
        "en": "from {start} – until {end}",
        "ru": "начало: {start} – окончание: {end}",
        "kk": "басталуы: {start} – аяқталуы: {end}",
    },
    "at_least": {"en": "at least {least}", "ru": "не менее: {least}", "kk": "кемінде {least}"},
    "at_most": {"en": "at most {most}", "ru": "не более: {most}", "kk": "ең көбі {most}"},
    "least_most": {
        "en": "at least {least}, at most {most}",
        "ru": "не менее: {least}; не более: {most}",
        "kk": "кемінде {least}, ең көбі {most}",
    },
}  # fmt: skip
