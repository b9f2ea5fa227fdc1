import pytest

from lawcheck.language.faults import Faults
from lawcheck.model.diagnostic import Diagnostic
from lawcheck.render.diagnostics import diagnostics_text

TEXT = "lawcheck: 1\ntitel: \tx\nplace: {zone: Asia/Almaty, region: KZ-47}\n"


def found(*codes: str) -> list[Diagnostic]:
    faults = Faults("cases/a.yaml", TEXT)
    for code in codes:
        if code == "LC101":
            faults.add(code, 2, 1, 5, "title", word="titel", owner="case", words="id, title")
        elif code == "LC185":
            faults.add(code, 3, 15, 11, region="KZ-47", zone="Asia/Aqtau")
        else:
            faults.add(code, 1, 1)
    return faults.diagnostics()


ENGLISH = """\
cases/a.yaml:2:1: error[LC101]: unknown key `titel` in `case`
  |
2 | titel:  x
  | ^^^^^
  = help: did you mean `title`? known: id, title
cases/a.yaml:3:15: warning[LC185]: the clocks of KZ-47 are those of Asia/Aqtau
  |
3 | place: {zone: Asia/Almaty, region: KZ-47}
  |               ^^^^^^^^^^^
  = help: leave `zone` out unless the record uses another clock
1 error, 1 warning; nothing was evaluated
"""
RUSSIAN = """\
cases/a.yaml:2:1: ошибка[LC101]: неизвестный ключ `titel` в `case`
  |
2 | titel:  x
  | ^^^^^
  = что делать: может быть, `title`? известны: id, title
1 ошибка; оценка не проводилась
"""
KAZAKH = """\
cases/a.yaml:2:1: қате[LC101]: `case` ішінде белгісіз `titel` кілті
  |
2 | titel:  x
  | ^^^^^
  = не істеу керек: бәлкім, `title` шығар? белгілілері: id, title
1 қате; бағалау жүргізілген жоқ
"""


def test_english() -> None:
    assert diagnostics_text(found("LC101", "LC185"), "en") == ENGLISH


def test_russian() -> None:
    assert diagnostics_text(found("LC101"), "ru") == RUSSIAN


def test_kazakh() -> None:
    assert diagnostics_text(found("LC101"), "kk") == KAZAKH


def test_nothing() -> None:
    assert diagnostics_text([], "en") == ""


def test_a_warning_stops_nothing() -> None:
    assert diagnostics_text(found("LC185"), "en").splitlines()[-1] == "1 warning"


@pytest.mark.parametrize(
    ("count", "lang", "line"),
    [
        (2, "en", "2 errors; nothing was evaluated"),
        (2, "ru", "2 ошибки; оценка не проводилась"),
        (5, "ru", "5 ошибок; оценка не проводилась"),
        (11, "ru", "11 ошибок; оценка не проводилась"),
        (21, "ru", "21 ошибка; оценка не проводилась"),
        (22, "ru", "22 ошибки; оценка не проводилась"),
        (12, "ru", "12 ошибок; оценка не проводилась"),
        (2, "kk", "2 қате; бағалау жүргізілген жоқ"),
    ],
)
def test_the_last_line_counts(count: int, lang: str, line: str) -> None:
    assert diagnostics_text(found(*["LC004"] * count), lang).splitlines()[-1] == line


def one(excerpt: str, column: int, length: int, **said: dict[str, str]) -> list[str]:
    texts = {"message": {"en": "m"}, "help": {}, **said}
    item = Diagnostic("LC101", "error", "a.yaml", 10, column, length, **texts, excerpt=excerpt)
    return diagnostics_text([item], "kk").splitlines()


def test_english_stands_in_for_a_language_that_is_missing() -> None:
    assert one("x", 1, 1, message={"en": "only English"}, help={"en": "so is this"}) == [
        "a.yaml:10:1: қате[LC101]: only English",
        "   |",
        "10 | x",
        "   | ^",
        "   = не істеу керек: so is this",
        "1 қате; бағалау жүргізілген жоқ",
    ]


def test_without_an_excerpt_there_is_no_caret() -> None:
    assert one(" ", 1, 1) == ["a.yaml:10:1: қате[LC101]: m", "1 қате; бағалау жүргізілген жоқ"]


@pytest.mark.parametrize(
    ("excerpt", "column", "length", "shown", "caret"),
    [
        pytest.param("x" * 76, 70, 3, "x" * 76, " " * 69 + "^^^", id="fits"),
        pytest.param(
            "a" * 50 + "bad" + "c" * 50, 51, 3, "..." + "a" * 30 + "bad" + "c" * 37 + "...",
            " " * 33 + "^^^", id="cut on both sides",
        ),
        pytest.param(
            "bad" + "c" * 90, 1, 3, "bad" + "c" * 70 + "...", "^^^", id="cut on the right"
        ),
        pytest.param(
            "c" * 90 + "bad", 91, 3, "..." + "c" * 30 + "bad", " " * 33 + "^^^", id="on the left"
        ),
        pytest.param("b" * 90, 1, 90, "b" * 73 + "...", "^" * 73, id="longer than the line"),
        pytest.param("key:", 9, 1, "key:", "    ^", id="past the end"),
        pytest.param(
            "\u202ea: b", 4, 1, "\\u202ea: b", " " * 8 + "^", id="a hidden character moves it"
        ),
    ],
)  # fmt: skip
def test_the_caret_stays_under_its_word(
    excerpt: str, column: int, length: int, shown: str, caret: str
) -> None:
    lines = one(excerpt, column, length)
    assert (lines[2], lines[3]) == (f"10 | {shown}", f"   | {caret}")


def test_nothing_raw_reaches_the_terminal() -> None:
    item = Diagnostic(
        "LC101",
        "error",
        "a\x1b.yaml",
        1,
        1,
        1,
        {"en": "m\x1b]52;c\x07"},
        {"en": "h\u202e"},
        "\x9bx",
    )
    text = diagnostics_text([item], "en")
    assert text.isprintable() is False
    assert {char for char in text if not char.isprintable()} == {"\n"}
    assert "a\\u001b.yaml:1:1: error[LC101]: m\\u001b]52;c\\u0007\n" in text
