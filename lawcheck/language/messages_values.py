"""Messages about single values: keys, words, numbers, dates."""

from __future__ import annotations

UNKNOWN = (
    "write `unknown`, or leave the key out",
    "напишите `unknown` или уберите ключ",
    "`unknown` деп жазыңыз немесе кілтті алып тастаңыз",
)
KNOWN = ("known: {words}", "известны: {words}", "белгілілері: {words}")
DATES = (
    "write 2018-03-02, 2018-03-02T21:30, 2018-03, ~2018-03-02 or {{from: ..., to: ...}}",
    "пишите 2018-03-02, 2018-03-02T21:30, 2018-03, ~2018-03-02 или {{from: ..., to: ...}}",
    "2018-03-02, 2018-03-02T21:30, 2018-03, ~2018-03-02 немесе {{from: ..., to: ...}} "
    "түрінде жазыңыз",
)
NOTHING = ("", "", "")

VALUES = {
    "LC101": (
        (
            "unknown key `{word}` in `{owner}`",
            "неизвестный ключ `{word}` в `{owner}`",
            "`{owner}` ішінде белгісіз `{word}` кілті",
        ),
        KNOWN,
    ),
    "LC102": (
        (
            "`{word}` is not a word for `{key}`",
            "`{word}` не подходит для `{key}`",
            "`{word}` сөзі `{key}` кілтіне келмейді",
        ),
        KNOWN,
    ),
    "LC103": (
        (
            "`{key}` must have keys of its own",
            "у `{key}` должны быть свои ключи",
            "`{key}` ішінде өз кілттері болуы керек",
        ),
        (
            "write `key: value` lines, or {{key: value, ...}}",
            "пишите строки `ключ: значение` или {{ключ: значение, ...}}",
            "`кілт: мән` жолдарын немесе {{кілт: мән, ...}} деп жазыңыз",
        ),
    ),
    "LC104": (
        (
            "`{key}` must be a list",
            "`{key}` должен быть списком",
            "`{key}` тізім болуы керек",
        ),
        (
            "begin each item with `- `, or write [one, two]",
            "начинайте каждый пункт с `- ` или пишите [один, два]",
            "әр тармақты `- ` белгісінен бастаңыз немесе [бір, екі] деп жазыңыз",
        ),
    ),
    "LC105": (
        (
            "`{key}` must be a single value",
            "`{key}` должен быть одним значением",
            "`{key}` бір ғана мән болуы керек",
        ),
        (
            "write the value, or {{value: ..., source: ...}}",
            "пишите значение или {{value: ..., source: ...}}",
            "мәнді немесе {{value: ..., source: ...}} деп жазыңыз",
        ),
    ),
    "LC106": (
        (
            "`{key}` must be `yes`, `no` or `unknown`",
            "`{key}` может быть только `yes`, `no` или `unknown`",
            "`{key}` тек `yes`, `no` немесе `unknown` бола алады",
        ),
        NOTHING,
    ),
    "LC107": (
        (
            "`{key}` must be a number",
            "`{key}` должен быть числом",
            "`{key}` сан болуы керек",
        ),
        (
            "write digits with a point, such as 12 or 0.5, without a unit",
            "пишите цифрами с точкой, например 12 или 0.5, без единицы",
            "нүктелі цифрмен, мысалы 12 немесе 0.5, өлшем бірлігінсіз жазыңыз",
        ),
    ),
    "LC108": (
        (
            "this cannot be an id",
            "это не может быть обозначением",
            "бұл белгі бола алмайды",
        ),
        (
            "use up to 64 letters, digits, `-`, `_` and `.`, and begin with a letter or digit",
            "до 64 букв, цифр, `-`, `_` и `.`, в начале буква или цифра",
            "64-ке дейін әріп, цифр, `-`, `_` және `.`, басында әріп немесе цифр",
        ),
    ),
    "LC109": (
        (
            "`{owner}` has no `{key}`",
            "в `{owner}` нет `{key}`",
            "`{owner}` ішінде `{key}` жоқ",
        ),
        ("add `{key}`", "добавьте `{key}`", "`{key}` қосыңыз"),
    ),
    "LC110": (
        (
            "the file does not say its version",
            "в файле не указана версия",
            "файлда нұсқасы көрсетілмеген",
        ),
        (
            "begin with the line `lawcheck: 1`",
            "начните со строки `lawcheck: 1`",
            "`lawcheck: 1` жолынан бастаңыз",
        ),
    ),
    "LC111": (
        (
            "this program reads version 1 of case files",
            "эта программа читает файлы дел версии 1",
            "бұл бағдарлама іс файлдарының 1-нұсқасын оқиды",
        ),
        NOTHING,
    ),
    "LC112": (
        ("`{date}` is not a date", "`{date}` не дата", "`{date}` күн емес"),
        DATES,
    ),
    "LC113": (
        (
            "there is no `{date}` in the calendar",
            "в календаре нет `{date}`",
            "күнтізбеде `{date}` жоқ",
        ),
        (
            "months have 28 to 31 days, days the hours 00:00 to 23:59",
            "в месяце от 28 до 31 дня, в сутках часы от 00:00 до 23:59",
            "айда 28-ден 31-ге дейін күн, тәулікте 00:00-ден 23:59-ға дейін сағат бар",
        ),
    ),
    "LC114": (
        ("`to` is before `from`", "`to` раньше `from`", "`to` мәні `from` мәнінен ерте"),
        ("swap the two", "поменяйте их местами", "екеуінің орнын ауыстырыңыз"),
    ),
    "LC115": (
        ("`{key}` has no value", "у `{key}` нет значения", "`{key}` мәні жоқ"),
        UNKNOWN,
    ),
    "LC116": (
        (
            "no time zone is called `{word}`",
            "нет часового пояса `{word}`",
            "`{word}` деген уақыт белдеуі жоқ",
        ),
        KNOWN,
    ),
    "LC117": (
        (
            "the region `{word}` is not known",
            "регион `{word}` неизвестен",
            "`{word}` өңірі белгісіз",
        ),
        (
            "write a code of ISO 3166-2 such as KZ-75; for another state add `zone`",
            "пишите код ISO 3166-2, например KZ-75; для другого государства добавьте `zone`",
            "ISO 3166-2 кодын, мысалы KZ-75, жазыңыз; басқа мемлекет үшін `zone` қосыңыз",
        ),
    ),
    "LC118": (
        (
            "`{key}` is counted in `{unit}`",
            "`{key}` считается в `{unit}`",
            "`{key}` `{unit}` бірлігімен саналады",
        ),
        NOTHING,
    ),
    "LC119": (
        (
            "`{key}` must be a length of time",
            "`{key}` должен быть сроком",
            "`{key}` мерзім болуы керек",
        ),
        (
            "write 24 h, 30 d, 7 calendar days, 3 working days or 2 months",
            "пишите 24 h, 30 d, 7 calendar days, 3 working days или 2 months",
            "24 h, 30 d, 7 calendar days, 3 working days немесе 2 months деп жазыңыз",
        ),
    ),
    "LC120": (
        ("this is not a year", "это не год", "бұл жыл емес"),
        (
            "write four digits, such as 2018",
            "пишите четыре цифры, например 2018",
            "төрт цифрмен, мысалы 2018 деп жазыңыз",
        ),
    ),
    "LC121": (
        (
            "`{key}` is longer than {limit} characters",
            "`{key}` длиннее {limit} знаков",
            "`{key}` {limit} таңбадан ұзын",
        ),
        (
            "put the rest in a `note`",
            "остальное напишите в `note`",
            "қалғанын `note` ішіне жазыңыз",
        ),
    ),
    "LC122": (
        (
            "no source of this file is called `{word}`",
            "в файле нет источника `{word}`",
            "файлда `{word}` деген дереккөз жоқ",
        ),
        KNOWN,
    ),
    "LC123": (
        (
            "`{word}` has a meaning of its own and cannot be an id",
            "у `{word}` есть своё значение, это не может быть обозначением",
            "`{word}` сөзінің өз мағынасы бар, ол белгі бола алмайды",
        ),
        (
            "choose another id, such as P1",
            "выберите другое обозначение, например P1",
            "басқа белгі таңдаңыз, мысалы P1",
        ),
    ),
    "LC124": (
        (
            "an age is a whole number from 0 to {limit}",
            "возраст — целое число от 0 до {limit}",
            "жас — 0-ден {limit}-ға дейінгі бүтін сан",
        ),
        NOTHING,
    ),
    "LC125": (
        (
            "this id holds the hidden character `{character}`",
            "в обозначении скрытый знак `{character}`",
            "белгіде `{character}` жасырын таңбасы бар",
        ),
        (
            "delete it and type the id again",
            "удалите его и наберите обозначение заново",
            "оны өшіріп, белгіні қайта теріңіз",
        ),
    ),
    "LC126": (
        (
            "`{word}` is no source, person or body of this file",
            "`{word}` не источник, не человек и не орган этого файла",
            "`{word}` осы файлдың дереккөзі де, адамы да, органы да емес",
        ),
        KNOWN,
    ),
    "LC127": (
        (
            "a state is two capital letters",
            "государство — две заглавные буквы",
            "мемлекет — екі бас әріп",
        ),
        (
            "write a code of ISO 3166-1 such as KZ",
            "пишите код ISO 3166-1, например KZ",
            "ISO 3166-1 кодын, мысалы KZ, жазыңыз",
        ),
    ),
    "LC128": (
        (
            "`{date}` does not name one day",
            "`{date}` не указывает на один день",
            "`{date}` бір күнді көрсетпейді",
        ),
        (
            "write a day such as 2018-04-10",
            "укажите день, например 2018-04-10",
            "күнді жазыңыз, мысалы 2018-04-10",
        ),
    ),
}
