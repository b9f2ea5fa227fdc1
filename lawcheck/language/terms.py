"""What a message puts in its places: words of the file as they are, words of ours in a language.

Shapes
    `Said` is text of the file, a `Term` of ours, or several of both of which one will do.
Errors
    A term that is not in the table is a fault of the program: `KeyError`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Term(NamedTuple):
    """Words of ours, by the English ones; `{name}` in them is a word of the file."""

    words: str
    name: str = ""


class Either(NamedTuple):
    """Several words of which one will do."""

    parts: tuple[str | Term, ...]
    commas: bool = False  # before the last two


Said = str | Term | Either

OR = {"en": " or ", "ru": " или ", "kk": " немесе "}
TERMS: dict[str, tuple[str, str]] = {
    # what an expression is
    "a condition": ("условие", "шарт"),
    "a moment": ("момент", "сәт"),
    "a span": ("промежуток времени", "уақыт аралығы"),
    "a number": ("число", "сан"),
    "a period": ("срок", "мерзім"),
    "a number or period": ("число или срок", "сан немесе мерзім"),
    "a sum": ("сумма", "қосынды"),
    "a difference": ("разность", "айырма"),
    "a choice": ("выбор по условию", "шарт бойынша таңдау"),
    "a list": ("список", "тізім"),
    "an attribute": ("свойство", "қасиет"),
    "a truth": ("условие", "шарт"),
    "a people": ("люди или орган", "адамдар немесе орган"),
    "people or a body": ("люди или орган", "адамдар немесе орган"),
    "an event": ("событие", "оқиға"),
    "a person": ("человек", "адам"),
    "an event that this norm binds": (
        "событие, которому эта норма дала имя", "осы норма ат қойған оқиға"),
    "a person that this norm binds": (
        "человек, которому эта норма дала имя", "осы норма ат қойған адам"),
    "a moment that this norm binds": (
        "момент, которому эта норма дала имя", "осы норма ат қойған сәт"),
    "an attribute such as `x.harm`": ("свойство, например `x.harm`", "`x.harm` сияқты қасиет"),
    "an event of any kind": ("событие любого вида", "кез келген түрдегі оқиға"),
    "the event `{name}`": ("событие `{name}`", "`{name}` оқиғасы"),
    "the person `{name}`": ("человек `{name}`", "`{name}` адамы"),
    "the moment `{name}`": ("момент `{name}`", "`{name}` сәті"),
    "this": ("этим", "бұл"),
    # what could stand at a place
    "a name": ("имя", "атау"),
    "a comparison": ("знак сравнения", "салыстыру белгісі"),
    "an expression": ("выражение", "өрнек"),
    "an operator, or the end": (
        "оператор или конец выражения", "оператор немесе өрнектің соңы"),
    "the end": ("конец выражения", "өрнектің соңы"),
    "`h`, `d`, calendar or working days, months, calendar months, quarters": (
        "`h`, `d`, `calendar days`, `working days`, `months`, `calendar months`, `quarters`",
        "`h`, `d`, `calendar days`, `working days`, `months`, `calendar months`, `quarters`"),
    # numbers
    "a plain number": ("число без единицы", "өлшем бірлігі жоқ сан"),
    "added": ("складывать", "қосуға"),
    "subtracted": ("вычитать", "азайтуға"),
    "compared": ("сравнивать", "салыстыруға"),
    "1 argument": ("1 аргумент", "1 аргумент"),
    "{name} arguments": ("аргументов: {name}", "{name} аргумент"),
    "name": ("имя", "атау"),
    "window": ("окно времени", "уақыт терезесі"),
    # what nobody declared, or is there twice
    "event": ("событие", "оқиға"),
    "person": ("человек", "адам"),
    "moment": ("момент", "сәт"),
    "event or moment": ("событие или момент", "оқиға немесе сәт"),
    "person or body": ("человек или орган", "адам немесе орган"),
    "kind of event": ("вид события", "оқиға түрі"),
    "definition": ("определение", "анықтама"),
    "variable": ("переменная", "айнымалы"),
    "fact": ("обстоятельство", "мән-жай"),
    "figure": ("показатель", "көрсеткіш"),
    "unit of a figure": ("единица показателя", "көрсеткіштің өлшем бірлігі"),
    "act": ("акт", "акт"),
    "norm": ("норма", "норма"),
    "edition": ("редакция", "редакция"),
    "reading": ("толкование", "түсіндірме"),
    "calendar": ("календарь", "күнтізбе"),
    "penalty": ("наказание", "жаза"),
    "field": ("поле", "өріс"),
    "route": ("путь", "жол"),
    "role": ("роль", "рөл"),
    "body": ("орган", "орган"),
    "actor": ("исполнитель", "орындаушы"),
    "register": ("реестр", "тізілім"),
    "key of a person": ("ключ человека", "адамның кілті"),
    "key of `{name}`": ("ключ `{name}`", "`{name}` кілті"),
    "type or enumeration": ("тип или перечень", "тип немесе тізбе"),
    "kind": ("вид", "түрі"),
    "level": ("уровень", "деңгейі"),
    "dating": ("способ датировки", "мерзімделу тәсілі"),
    "Art. {name}": ("ст. {name}", "{name}-бап"),
    # parts of rule files, and what they hold
    "a chapter": ("глава", "тарау"),
    "an act": ("акт", "акт"),
    "a calendar": ("календарь", "күнтізбе"),
    "the vocabulary": ("словарь", "сөздік"),
    "a table of routes": ("таблица путей", "жолдар кестесі"),
    "a duty": ("обязанность", "міндет"),
    "a prohibition": ("запрет", "тыйым"),
    "a power": ("полномочие", "өкілеттік"),
    "a right": ("право", "құқық"),
    "a definition": ("определение", "анықтама"),
    "an offence": ("правонарушение", "құқық бұзушылық"),
    "an exception": ("исключение", "ерекше жағдай"),
    "a bridge": ("связь с договором", "шартпен байланыс"),
    "text": ("текст", "мәтін"),
    "a map": ("ключи со значениями", "мәндері бар кілттер"),
    "a whole number": ("целое число", "бүтін сан"),
    "something else": ("другое значение", "басқа мән"),
    "an address that begins with https://": (
        "адрес, который начинается с https://", "https:// деп басталатын мекенжай"),
    "letters, digits, `.`, `-` and `_`, at most 80": (
        "буквы, цифры, `.`, `-` и `_`, не больше 80",
        "әріптер, цифрлар, `.`, `-` және `_`, ең көбі 80"),
    "steps, with all it rests on": (
        "шагов вместе со всем, на что опирается", "қадам, өзі сүйенетіннің бәрімен бірге"),
    "norms that rest on each other": (
        "норм, которые опираются одна на другую", "бір-біріне сүйенген норма"),
    "the table of `{name}`": ("таблица `{name}`", "`{name}` кестесі"),
    "the row `{name}`": ("строка `{name}`", "`{name}` жолы"),
    "nothing": ("ничего", "ештеңе"),
    "none": ("ни одного", "біреуі де жоқ"),
    "its text": ("её текст", "оның мәтіні"),
    "before": ("до", "дейін"),
    "after": ("после", "кейін"),
    "attribute of `{name}`": ("свойство `{name}`", "`{name}` қасиеті"),
    "attribute of a person": ("свойство человека", "адамның қасиеті"),
    "attribute of a relationship": ("свойство отношения", "қатынастың қасиеті"),
    "this entry": ("эта запись", "осы жазба"),
}  # fmt: skip


def in_language(said: Said, lang: str, safe: Callable[[str], str]) -> str:
    """Say what stands at a place; words of the file go through `safe`."""
    if isinstance(said, str):
        return safe(said)
    if isinstance(said, Term):
        words = said.words if lang == "en" else TERMS[said.words][lang == "kk"]
        return words.format(name=safe(said.name))
    told = [in_language(part, lang, safe) for part in said.parts]
    if said.commas and len(told) > 1:
        told = [", ".join(told[:-1]), told[-1]]
    return OR[lang].join(told)
