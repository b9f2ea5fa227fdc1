"""What the commands on rule files say when they are done, in every language."""

from __future__ import annotations

RULE_COMMANDS: dict[str, dict[str, str]] = {
    "en": {
        "checked": "{checks} checks of {norms} norms: no fault",
        "agree": "{agree} of {rows} rows agree, for {norms} norms",
        "blanks": "fill in the blanks; `lawcheck rules check` names each that is left",
        "row": "the row `{row}` is there; see what its status says",
    },
    "ru": {
        "checked": "проверок: {checks}, норм: {norms}; ошибок нет",
        "agree": "сходятся строк: {agree} из {rows}; норм: {norms}",
        "blanks": "заполните пустые места; `lawcheck rules check` назовёт каждое оставшееся",
        "row": "строка `{row}` уже есть; посмотрите, что говорит её `status`",
    },
    "kk": {
        "checked": "тексеру саны: {checks}, норма саны: {norms}; қате жоқ",
        "agree": "сәйкес келген жол саны: {agree}, барлығы: {rows}; норма саны: {norms}",
        "blanks": "бос орындарды толтырыңыз; қалғандарын `lawcheck rules check` атап береді",
        "row": "`{row}` жолы бар; оның `status` кілті не айтатынын қараңыз",
    },
}
