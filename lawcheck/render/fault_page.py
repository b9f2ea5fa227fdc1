"""What a code means: the fault as it is shown, why it is one, and a piece without it.

Shapes
    A page is text of a few lines; the example is checked as it is shown, so that the page
    never promises another message than the program gives.
"""

from __future__ import annotations

import re

from lawcheck.language.checks.registry import CHECKS
from lawcheck.language.fault_examples import (
    FaultExample,
    diagnostics_of,
    fault_examples,
    message_of,
)
from lawcheck.language.faults import WARNINGS
from lawcheck.language.messages import CATALOGUE, LANGUAGES
from lawcheck.language.messages_import import IMPORT
from lawcheck.language.messages_letterhead import LETTERHEAD
from lawcheck.model.vocabulary import Vocabulary
from lawcheck.render.diagnostics import HELP, SEVERITY, diagnostic_lines
from lawcheck.render.layout import Sheet
from lawcheck.render.rule_faults import RULE_FAULTS

MARGIN = "    "
WORDS = {
    "en": {
        "wrong": "Wrong", "shown": "The message", "right": "Right",
        "case": "Case files", "odd": "Case files: odd, but possible",
        "sheet": "Import of a sheet", "letterhead": "Letterheads", "rules": "Rule files",
        "checks": "Checks of rules (pages in English)", "rule": "This is a fault of a rule file; "
        "its message names the place and the remedy.",
    },
    "ru": {
        "wrong": "Неверно", "shown": "Сообщение программы", "right": "Верно",
        "case": "Файлы дел", "odd": "Файлы дел: странно, но возможно",
        "sheet": "Импорт таблицы", "letterhead": "Бланки", "rules": "Файлы правил",
        "checks": "Проверки правил (страницы на английском)", "rule": "Это ошибка файла правил; "
        "её сообщение называет место и способ исправить.",
    },
    "kk": {
        "wrong": "Қате", "shown": "Бағдарлама хабары", "right": "Дұрыс",
        "case": "Іс файлдары", "odd": "Іс файлдары: оғаш, бірақ мүмкін",
        "sheet": "Кестені импорттау", "letterhead": "Бланктер",
        "rules": "Ереже файлдары", "checks": "Ережелерді тексеру (беттері ағылшынша)",
        "rule": "Бұл — ереже файлының қатесі; хабарламасы орнын және түзету жолын көрсетеді.",
    },
}  # fmt: skip


def known_codes() -> tuple[str, ...]:
    """List every code that can be explained."""
    return (*sorted(CATALOGUE), *RULE_FAULTS, *(check.code for check in CHECKS))


def fault_page(code: str, vocabulary: Vocabulary, lang: str, width: int, color: bool) -> str:
    """Explain one known code."""
    sheet = Sheet(width, color)
    pages = {check.code: check.page for check in CHECKS}
    if code in CATALOGUE:
        explain(fault_examples()[code], vocabulary, lang, sheet)
    elif code in RULE_FAULTS:
        sheet.add(f"{code}: {RULE_FAULTS[code][LANGUAGES.index(lang)]}", style="heading")
        sheet.add(WORDS[lang]["rule"], hang=0)
    else:
        sheet.lines += f"{code} {pages[code].strip()}".splitlines()
    return sheet.text()


def explain(example: FaultExample, vocabulary: Vocabulary, lang: str, sheet: Sheet) -> None:
    """Name the fault, say why it is one, show it as the program does, and show it mended."""
    words = WORDS[lang]
    severity = SEVERITY[lang]["warning" if example.code in WARNINGS else "error"]
    sheet.add(f"{example.code} ({severity}): {title(example.code, lang)}", style="heading")
    sheet.add(example.why[lang], hang=0)
    if not example.wrong:
        message, remedy = message_of(example)
        sheet.heading(words["shown"])
        sheet.add(message[lang], indent=4)
        if remedy[lang]:
            sheet.heading(HELP[lang][0].upper() + HELP[lang][1:])
            sheet.add(remedy[lang], indent=4)
        return
    shown = diagnostics_of(example.wrong, vocabulary)[0]
    for heading, lines in (
        ("wrong", example.wrong.splitlines()),
        ("shown", diagnostic_lines(shown, lang)),
        ("right", example.right.splitlines()),
    ):
        sheet.heading(words[heading])
        # A piece of a file is shown as it is: a broken line would be another file.
        sheet.lines += [MARGIN + line for line in lines]


def title(code: str, lang: str) -> str:
    """Give the message of a code, with dots for the words of a file."""
    message = CATALOGUE[code][0][LANGUAGES.index(lang)]
    return re.sub(r"`?{[a-z]+}`?", "…", message)


def index_page(lang: str, width: int, color: bool) -> str:
    """List all codes with a line each, by family."""
    sheet = Sheet(width, color)
    case = {code: title(code, lang) for code in sorted(CATALOGUE)}
    others = WARNINGS | IMPORT.keys() | LETTERHEAD.keys()
    families = {
        "case": {code: line for code, line in case.items() if code not in others},
        "odd": {code: line for code, line in case.items() if code in WARNINGS},
        "sheet": {code: line for code, line in case.items() if code in IMPORT},
        "letterhead": {code: line for code, line in case.items() if code in LETTERHEAD},
        "rules": {code: texts[LANGUAGES.index(lang)] for code, texts in RULE_FAULTS.items()},
        "checks": {check.code: check.id for check in CHECKS},
    }
    for family, listed in families.items():
        sheet.heading(WORDS[lang][family])
        for code, line in listed.items():
            sheet.add(f"{code}  {line}", indent=2, hang=7)
    return sheet.text()
