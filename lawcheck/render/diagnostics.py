"""Faults of a file as text: place, message, excerpt with a caret, help, and a count.

Shapes
    One fault takes two to six lines; the last line counts all and says what follows.
Errors
    None.  A language a message lacks falls back to English.
"""

from __future__ import annotations

from collections.abc import Sequence

from lawcheck.language.hidden import visible
from lawcheck.model.diagnostic import Diagnostic

WIDTH = 76  # characters of an excerpt: a longer line is cut around the caret
BEFORE = 30  # characters kept before the caret of a cut line
CUT = "..."
SEVERITY = {
    "en": {"error": "error", "warning": "warning"},
    "ru": {"error": "ошибка", "warning": "предупреждение"},
    "kk": {"error": "қате", "warning": "ескерту"},
}
HELP = {"en": "help", "ru": "что делать", "kk": "не істеу керек"}
FORMS: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {"error": ("error", "errors"), "warning": ("warning", "warnings")},
    "ru": {
        "error": ("ошибка", "ошибки", "ошибок"),
        "warning": ("предупреждение", "предупреждения", "предупреждений"),
    },
    "kk": {"error": ("қате",), "warning": ("ескерту",)},
}
NOTHING = {
    "en": "nothing was evaluated",
    "ru": "оценка не проводилась",
    "kk": "бағалау жүргізілген жоқ",
}
SOUND = {
    "en": "{sound} of {total} files can be evaluated",
    "ru": "можно оценить файлов: {sound} из {total}",
    "kk": "{total} файлдың ішінде бағалауға болатыны: {sound}",
}


def diagnostics_text(diagnostics: Sequence[Diagnostic], lang: str) -> str:
    """Show every fault, then how many there are; "" when there are none."""
    if not diagnostics:
        return ""
    lines = [line for one in diagnostics for line in diagnostic_lines(one, lang)]
    return "\n".join((*lines, summary(diagnostics, lang))) + "\n"


def diagnostic_lines(one: Diagnostic, lang: str) -> list[str]:
    """Show one fault."""
    severity = SEVERITY[lang][one.severity]
    message = visible(one.message.get(lang) or one.message["en"])
    place = f"{visible(one.file)}:{one.line}:{one.column}"
    lines = [f"{place}: {severity}[{one.code}]: {message}"]
    margin = " " * len(str(one.line))
    if one.excerpt.strip():
        text, indent, length = window(one)
        caret = " " * indent + "^" * length
        lines += [f"{margin} |", f"{one.line} | {text}", f"{margin} | {caret}"]
    remedy = one.help.get(lang) or one.help.get("en", "")
    if remedy:
        lines.append(f"{margin} = {HELP[lang]}: {visible(remedy)}")
    return lines


def window(one: Diagnostic) -> tuple[str, int, int]:
    """Cut a long line around the caret; give it with the caret's place and length."""
    start = one.column - 1
    before = visible(one.excerpt[:start])
    marked = visible(one.excerpt[start : start + one.length])
    after = visible(one.excerpt[start + one.length :])
    if len(before) + len(marked) + len(after) > WIDTH:
        if len(before) > BEFORE:
            before = CUT + before[-BEFORE:]
        room = WIDTH - len(before)
        if len(marked) + len(after) > room:
            kept = (marked + after)[: room - len(CUT)]
            marked, after = kept[: len(marked)], kept[len(marked) :] + CUT
    return (before + marked + after).rstrip(), len(before), max(len(marked), 1)


def summary(diagnostics: Sequence[Diagnostic], lang: str) -> str:
    """Count the faults; where one is an error, nothing was evaluated."""
    counts = {
        severity: sum(one.severity == severity for one in diagnostics)
        for severity in ("error", "warning")
    }
    parts = [
        f"{count} {FORMS[lang][severity][form(count, lang)]}"
        for severity, count in counts.items()
        if count
    ]
    line = ", ".join(parts)
    return f"{line}; {NOTHING[lang]}" if counts["error"] else line


def form(count: int, lang: str) -> int:
    """Choose the form of a noun after a number."""
    if lang == "kk":
        return 0
    if lang == "en":
        return int(count != 1)
    if count % 10 == 1 and count % 100 != 11:
        return 0
    return 1 if count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14) else 2
