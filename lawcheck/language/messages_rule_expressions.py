"""Messages about what the expressions of rule files come to: types, numbers, arguments."""

from __future__ import annotations

NOTHING = ("", "", "")
FOUND = (
    "expected {wanted}, found {found}",
    "нужно: {wanted}; стоит: {found}",
    "керегі: {wanted}; тұрғаны: {found}",
)
NO_AMOUNT = (
    "`{word}` is no whole number of {unit}",
    "`{word}` — не целое число ({unit})",
    "`{word}` — бүтін сан емес ({unit})",
)
NO_UNIT = (
    "`{word}` is no unit of time of this language",
    "в языке правил нет единицы времени `{word}`",
    "ережелер тілінде `{word}` деген уақыт өлшемі жоқ",
)
UNLIKE = (
    "{left} and {right} cannot be {verb}",
    "нельзя {verb}: {left} и {right}",
    "{verb} болмайды: {left} және {right}",
)

EXPRESSIONS = {
    "LC225.found": (FOUND, NOTHING),
    "LC225.amount": (NO_AMOUNT, NOTHING),
    "LC226.unlike": (UNLIKE, NOTHING),
    "LC225.side": (
        FOUND,
        ("say `{name}.to` or `{name}.by`", "напишите `{name}.to` или `{name}.by`",
         "`{name}.to` немесе `{name}.by` деп жазыңыз"),
    ),
    "LC225.join": (
        FOUND,
        ("join conditions with `and` and `or`", "соединяйте условия словами `and` и `or`",
         "шарттарды `and` және `or` сөздерімен біріктіріңіз"),
    ),
    "LC225.span": (
        FOUND,
        ("write `from ... for ...` or `from ... until ...`",
         "напишите `from ... for ...` или `from ... until ...`",
         "`from ... for ...` немесе `from ... until ...` деп жазыңыз"),
    ),
    "LC225.period": (
        FOUND,
        ("such as `24 h`, `30 d`, `7 calendar days` or `2 months`",
         "например `24 h`, `30 d`, `7 calendar days` или `2 months`",
         "мысалы `24 h`, `30 d`, `7 calendar days` немесе `2 months`"),
    ),
    "LC225.gives": (
        ("expected {wanted}, but `{name}` gives {found}",
         "нужно: {wanted}, а `{name}` даёт: {found}",
         "керегі: {wanted}, ал `{name}` беретіні: {found}"),
        NOTHING,
    ),
    "LC225.at_least": (
        ("`at least` takes a whole number from 1 to 1000, not {word}",
         "после `at least` — целое число от 1 до 1000, а не {word}",
         "`at least` сөзінен кейін 1-ден 1000-ға дейінгі бүтін сан тұрады, {word} емес"),
        NOTHING,
    ),
    "LC225.unit": (
        NO_UNIT,
        ("a unit is {units}", "единицы времени: {units}", "уақыт өлшемдері: {units}"),
    ),
    "LC225.day": (
        NO_UNIT,
        ("write `{amount} d` for days of 24 hours, or `{amount} calendar days`",
         "пишите `{amount} d` для суток по 24 часа или `{amount} calendar days`",
         "24 сағаттық тәуліктерге `{amount} d`, әйтпесе `{amount} calendar days` деп жазыңыз"),
    ),
    "LC225.hour": (
        NO_UNIT,
        ("write `{amount} h`", "пишите `{amount} h`", "`{amount} h` деп жазыңыз"),
    ),
    "LC225.zero": (
        NO_AMOUNT,
        ("a period is 1 or more", "срок — 1 или больше", "мерзім 1 немесе одан көп болады"),
    ),
    "LC225.rounded": (
        ("only months are rounded, `up` or `down`", "округляют только месяцы: `up` или `down`",
         "тек айлар дөңгелектеледі: `up` немесе `down`"),
        NOTHING,
    ),
    "LC225.list": (
        ("`{name}` is a list of words", "`{name}` — список слов", "`{name}` — сөздер тізімі"),
        ("write `{name} has {text}`", "напишите `{name} has {text}`",
         "`{name} has {text}` деп жазыңыз"),
    ),
    "LC225.number": (
        ("`{name}` is a number", "`{name}` — число", "`{name}` — сан"),
        ("write `{name} = {text}`", "напишите `{name} = {text}`",
         "`{name} = {text}` деп жазыңыз"),
    ),
    "LC225.type": (
        ("`{name}` is of type {type}, which no condition compares",
         "`{name}` типа {type}, который условия не сравнивают",
         "`{name}` типі — {type}, оны шарттар салыстырмайды"),
        NOTHING,
    ),
    "LC225.no_list": (
        ("`{name}` is no list of words", "`{name}` — не список слов",
         "`{name}` сөздер тізімі емес"),
        ("write `{name} is {text}`", "напишите `{name} is {text}`",
         "`{name} is {text}` деп жазыңыз"),
    ),
    "LC225.no_truth": (
        ("`{name}` is no yes or no by itself", "`{name}` само не означает «да» или «нет»",
         "`{name}` өздігінен «иә» не «жоқ» емес"),
        ("compare it: `{name} {sign} ...`", "сравните: `{name} {sign} ...`",
         "салыстырыңыз: `{name} {sign} ...`"),
    ),
    "LC226.plain": (
        UNLIKE,
        ("give the plain number its unit", "укажите единицу у числа без неё",
         "өлшем бірлігі жоқ санға бірлігін көрсетіңіз"),
    ),
    "LC226.body": (
        ("the body is {found}, not {wanted}", "в определении {found}, а не {wanted}",
         "анықтамадағысы — {found}, ал керегі — {wanted}"),
        ("say its unit: `unit: ...`", "укажите единицу: `unit: ...`",
         "өлшем бірлігін көрсетіңіз: `unit: ...`"),
    ),
    "LC227.start": (
        ("`start(...)` takes the id of one act", "в `start(...)` указывают id одного акта",
         "`start(...)` ішінде бір актінің id көрсетіледі"),
        NOTHING,
    ),
    "LC227.clause": (
        ("a pattern has one {what}", "в образце это может быть только раз: {what}",
         "үлгіде бұл бір-ақ рет болады: {what}"),
        NOTHING,
    ),
    "LC227.takes": (
        ("`{name}` takes {count}, not {given}", "нужно для `{name}`: {count}; дано: {given}",
         "`{name}` үшін керегі: {count}; берілгені: {given}"),
        ("write `{name}({args})`", "напишите `{name}({args})`",
         "`{name}({args})` деп жазыңыз"),
    ),
    "LC227.kind": (
        ("`{callee}` takes an event `{wanted}` here, and `{name}` is {found}",
         "`{callee}` требует здесь событие `{wanted}`, а `{name}` — {found}",
         "`{callee}` мұнда `{wanted}` оқиғасын талап етеді, ал `{name}` — {found}"),
        NOTHING,
    ),
    "LC227.one_event": (
        ("`{kind}(...).{side}` takes one event of this norm",
         "в `{kind}(...).{side}` указывают одно событие этой нормы",
         "`{kind}(...).{side}` ішінде осы норманың бір оқиғасы көрсетіледі"),
        NOTHING,
    ),
    "LC227.runs": (
        ("`runs(...)` takes a span and a moment",
         "в `runs(...)` указывают промежуток времени и момент",
         "`runs(...)` ішінде уақыт аралығы мен сәт көрсетіледі"),
        NOTHING,
    ),
    "LC227.bind": (
        ("`for_each` does not bind `{name}`", "`for_each` не даёт имени `{name}`",
         "`for_each` `{name}` атын қоймайды"),
        NOTHING,
    ),
    "LC227.argument": (
        ("`for_each` does not bind the argument `{name}`",
         "`for_each` не даёт имени аргументу `{name}`",
         "`for_each` `{name}` аргументіне ат қоймайды"),
        ("each instance says what every argument is",
         "каждый случай говорит, чему равен каждый аргумент",
         "әр жағдай әрбір аргументтің не екенін айтады"),
    ),
    "LC227.wording": (
        ("another wording of `{norm}` takes or gives something else",
         "другая формулировка `{norm}` принимает или даёт другое",
         "`{norm}` нормасының басқа тұжырымы басқа нәрсе алады немесе береді"),
        NOTHING,
    ),
}  # fmt: skip
