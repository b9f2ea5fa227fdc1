"""Words that go with a number, and the names of months, in the three languages.

Source
    A count is a whole sentence for each plural form that `render.plurals` may ask for.
"""

from __future__ import annotations

Forms = dict[str, dict[str, str]]  # language -> plural form -> words

COUNTS: dict[str, Forms] = {
    "not_reviewed": {
        "en": {
            "one": "{number} norm here not reviewed by a lawyer",
            "other": "{number} norms here not reviewed by a lawyer",
        },
        "ru": {
            "one": "{number} норма здесь не проверена юристом",
            "few": "{number} нормы здесь не проверены юристом",
            "many": "{number} норм здесь не проверено юристом",
        },
        "kk": {"other": "мұндағы {number} норманы заңгер тексермеген"},
    },
    "blanks": {
        "en": {
            "one": "{number} place to fill in.",
            "other": "{number} places to fill in.",
        },
        "ru": {
            "one": "Нужно уточнить {number} место.",
            "few": "Нужно уточнить {number} места.",
            "many": "Нужно уточнить {number} мест.",
        },
        "kk": {"other": "Нақтылауды қажет ететін {number} жер бар."},
    },
    "acts_used": {
        "en": {
            "one": "{number} act, with its edition at the end",
            "other": "{number} acts, with their editions at the end",
        },
        "ru": {
            "one": "{number} акт, редакция указана в конце",
            "few": "{number} акта, редакции указаны в конце",
            "many": "{number} актов, редакции указаны в конце",
        },
        "kk": {"other": "{number} акт, редакциялары соңында көрсетілген"},
    },
    "silent": {
        "en": {
            "one": "{number} norm on services or the State left aside: no facts in the file",
            "other": "{number} norms on services or the State left aside: no facts in the file",
        },
        "ru": {
            "one": "{number} норма о службах или государстве не рассмотрена: фактов нет в файле",
            "few": "{number} нормы о службах или государстве не рассмотрены: фактов нет в файле",
            "many": "{number} норм о службах или государстве не рассмотрено: фактов нет в файле",
        },
        "kk": {
            "other": "Қызметтер немесе мемлекет туралы {number} норма қаралмады: файлда факт жоқ",
        },
    },
    "more_points": {
        "en": {"one": "and {number} more open point", "other": "and {number} more open points"},
        "ru": {
            "one": "и ещё {number} открытый вопрос",
            "few": "и ещё {number} открытых вопроса",
            "many": "и ещё {number} открытых вопросов",
        },
        "kk": {"other": "және тағы {number} ашық мәселе"},
    },
    "more_norms": {
        "en": {"one": "{number} more norm", "other": "{number} more norms"},
        "ru": {
            "one": "ещё {number} норма",
            "few": "ещё {number} нормы",
            "many": "ещё {number} норм",
        },
        "kk": {"other": "тағы {number} норма"},
    },
    "more_questions": {
        "en": {
            "one": "{number} more question is left; the JSON result holds every open point.",
            "other": "{number} more questions are left; the JSON result holds every open point.",
        },
        "ru": {
            "one": "Остался ещё {number} вопрос; все открытые вопросы есть в результате JSON.",
            "few": "Осталось ещё {number} вопроса; все открытые вопросы есть в результате JSON.",
            "many": "Осталось ещё {number} вопросов; все открытые вопросы есть в результате JSON.",
        },
        "kk": {"other": "Тағы {number} сұрақ қалды; барлық ашық мәселе JSON нәтижесінде бар."},
    },
}

# Clock and calendar, and the units a rule counts in.
UNITS: dict[str, Forms] = {
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
    "h": {
        "en": {"one": "hour", "other": "hours"},
        "ru": {"one": "час", "few": "часа", "many": "часов"},
        "kk": {"other": "сағат"},
    },
    "d": {
        "en": {"one": "day of 24 hours", "other": "days of 24 hours"},
        "ru": {"one": "сутки", "few": "суток", "many": "суток"},
        "kk": {"other": "тәулік"},
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
        "ru": {
            "one": "календарный месяц",
            "few": "календарных месяца",
            "many": "календарных месяцев",
        },
        "kk": {"other": "күнтізбелік ай"},
    },
    "quarter": {
        "en": {"one": "quarter", "other": "quarters"},
        "ru": {"one": "квартал", "few": "квартала", "many": "кварталов"},
        "kk": {"other": "тоқсан"},
    },
}

MONTHS: dict[str, tuple[str, ...]] = {
    "en": (
        "Jan", "Feb", "Mar", "Apr", "May", "Jun",
        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ),
    "ru": (
        "января", "февраля", "марта", "апреля", "мая", "июня",
        "июля", "августа", "сентября", "октября", "ноября", "декабря",
    ),
    "kk": (
        "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым",
        "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан",
    ),
}  # fmt: skip

# Where a month stands without a day.
MONTHS_ALONE: dict[str, tuple[str, ...]] = {
    **MONTHS,
    "ru": (
        "январь", "февраль", "март", "апрель", "май", "июнь",
        "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
    ),
}  # fmt: skip
