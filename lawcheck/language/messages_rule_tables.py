"""Messages about tables of examples, expectations and rows of the source."""

from __future__ import annotations

NOTHING = ("", "", "")

TABLES = {
    "LC601": (
        ("there is no norm `{name}`", "нормы `{name}` нет", "`{name}` деген норма жоқ"),
        NOTHING,
    ),
    "LC602.given": (
        ("`given` is the keys of a case", "`given` — это ключи дела", "`given` — істің кілттері"),
        NOTHING,
    ),
    "LC602.set": (
        ("`set` is a map of paths and values", "`set` — это пути и значения",
         "`set` — жолдар мен мәндер"),
        NOTHING,
    ),
    "LC602.day": (
        ("a day, or the first and the last day it may be",
         "здесь стоит день или первый и последний возможный день",
         "мұнда күн немесе мүмкін болатын алғашқы және соңғы күн тұрады"),
        NOTHING,
    ),
    "LC602.list": (
        ("`{name}` is a list", "`{name}` — это список", "`{name}` — тізім"),
        NOTHING,
    ),
    "LC602.map": (
        ("a map with {names}", "здесь нужны ключи: {names}", "мұнда керек кілттер: {names}"),
        NOTHING,
    ),
    "LC602.expected": (
        ("expectations are a map with `must` and `must_not`",
         "ожидания — это ключи `must` и `must_not`",
         "күтілетін нәтижелер — `must` және `must_not` кілттері"),
        NOTHING,
    ),
    "LC603": (
        ("`{path}` is nowhere in the case", "`{path}` в деле нет", "істе `{path}` жоқ"),
        NOTHING,
    ),
    "LC604.day": (
        ("a day is written like 2015-01-01", "день пишут так: 2015-01-01",
         "күн былай жазылады: 2015-01-01"),
        NOTHING,
    ),
    "LC604.word": (
        ("`{key}` is one of {words}", "`{key}` — одно из: {words}",
         "`{key}` — мыналардың бірі: {words}"),
        NOTHING,
    ),
    "LC605": (
        ("the case of this row", "дело этой строки", "осы жолдың ісі"),
        NOTHING,
    ),
    "LC606": (
        ("unknown key `{key}`", "неизвестный ключ `{key}`", "белгісіз кілт `{key}`"),
        NOTHING,
    ),
    "LC607": (
        ("`{key}` is missing", "не хватает `{key}`", "`{key}` жетіспейді"),
        NOTHING,
    ),
    "LC608.list": (
        ("the rows of an act are a list", "строки акта — это список", "актінің жолдары — тізім"),
        NOTHING,
    ),
    "LC608.row": (
        ("a row has `row` and `status`, and `why` unless it is encoded",
         "у строки есть `row` и `status`, а если она не закодирована, то и `why`",
         "жолда `row` мен `status` болады, ал ол кодталмаған болса, `why` да болады"),
        NOTHING,
    ),
    "LC608.status": (
        ("`status` is one of {words}", "`status` — одно из: {words}",
         "`status` — мыналардың бірі: {words}"),
        NOTHING,
    ),
    "LC608.key": (
        ("unknown key `{key}`", "неизвестный ключ `{key}`", "белгісіз кілт `{key}`"),
        NOTHING,
    ),
}  # fmt: skip
