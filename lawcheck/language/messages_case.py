"""Messages about the case as a whole: events, people and registers."""

from __future__ import annotations

KNOWN = ("known: {words}", "известны: {words}", "белгілілері: {words}")
ORDER = (
    "check both times, or what the event is about",
    "проверьте оба времени или то, к чему относится событие",
    "екі уақытты да немесе оқиғаның не туралы екенін тексеріңіз",
)
NOTHING = ("", "", "")

CASE = {
    "LC151": (
        (
            "the id `{word}` is already used: `{first}` at line {line}",
            "обозначение `{word}` уже занято: `{first}` в строке {line}",
            "`{word}` белгісі бос емес: {line}-жолдағы `{first}`",
        ),
        (
            "people, events and sources need ids that nobody can confuse",
            "у людей, событий и источников должны быть обозначения, которые нельзя спутать",
            "адамдардың, оқиғалардың және дереккөздердің белгілері шатаспайтындай болуы керек",
        ),
    ),
    "LC152": (
        (
            "`{key}` points to `{word}`, but no event has that id",
            "`{key}` указывает на `{word}`, но такого события нет",
            "`{key}` `{word}` дегенді көрсетеді, бірақ ондай оқиға жоқ",
        ),
        KNOWN,
    ),
    "LC153": (
        (
            "events are about each other in a ring: {ring}",
            "события ссылаются друг на друга по кругу: {ring}",
            "оқиғалар бір-біріне айналып сілтейді: {ring}",
        ),
        (
            "an event is about what came before it",
            "событие относится к тому, что было раньше",
            "оқиға өзінен бұрын болған нәрсе туралы болады",
        ),
    ),
    "LC154": (
        (
            "this is certainly before `{word}` (line {line}), which it is about",
            "это точно раньше `{word}` (строка {line}), к которому оно относится",
            "бұл өзі қатысты `{word}` ({line}-жол) оқиғасынан анық ерте",
        ),
        ORDER,
    ),
    "LC155": (
        (
            "the order was served before `{word}` (line {line}), when it was issued",
            "вручено раньше, чем вынесено: `{word}` (строка {line})",
            "шығарылғанынан бұрын табыс етілген: `{word}` ({line}-жол)",
        ),
        ORDER,
    ),
    "LC156": (
        (
            "an event before 1990",
            "событие до 1990 года",
            "1990 жылға дейінгі оқиға",
        ),
        (
            "check the year; no law in the rules is that old",
            "проверьте год: столь старых норм в правилах нет",
            "жылын тексеріңіз: ережелерде ондай ескі норма жоқ",
        ),
    ),
    "LC157": (
        (
            "this is after the day on which the file is read",
            "это позже дня, на который прочитан файл",
            "бұл файл оқылатын күннен кейін",
        ),
        (
            "check the date and `as_of`; write `planned: yes` for what is to come",
            "проверьте дату и `as_of`; для предстоящего пишите `planned: yes`",
            "күнді және `as_of` мәнін тексеріңіз; алда болатынға `planned: yes` деп жазыңыз",
        ),
    ),
    "LC158": (
        (
            "`until` is before `{start}`",
            "`until` раньше `{start}`",
            "`until` мәні `{start}` мәнінен ерте",
        ),
        ("check both times", "проверьте оба времени", "екі уақытты да тексеріңіз"),
    ),
    "LC159": (
        (
            "this denies `{word}` (line {line}), which the file lists as done",
            "это отрицает `{word}` (строка {line}), а в файле оно указано как сделанное",
            "бұл `{word}` ({line}-жол) оқиғасын жоққа шығарады, ал файлда ол жасалған деп тұр",
        ),
        (
            "keep the event and say who denies it: `contested_by: <source>`",
            "оставьте событие и укажите, кто его отрицает: `contested_by: <источник>`",
            "оқиғаны қалдырып, оны кім жоққа шығаратынын жазыңыз: `contested_by: <дереккөз>`",
        ),
    ),
    "LC160": (
        (
            "`{key}` names `{word}`, which is no person of this file and no body",
            "`{key}` называет `{word}`: это не человек из файла и не орган",
            "`{key}` `{word}` дегенді атайды: ол файлдағы адам да, орган да емес",
        ),
        (
            "people of this file: {words}",
            "люди в файле: {words}",
            "файлдағы адамдар: {words}",
        ),
    ),
    "LC161": (
        (
            "`{key}` names `{word}`, but no person has that id",
            "`{key}` называет `{word}`, но такого человека в файле нет",
            "`{key}` `{word}` дегенді атайды, бірақ файлда ондай адам жоқ",
        ),
        KNOWN,
    ),
    "LC163": (
        (
            "the register `{key}` is not kept by `{word}`",
            "реестр `{key}` ведёт не `{word}`",
            "`{key}` тізілімін `{word}` жүргізбейді",
        ),
        KNOWN,
    ),
    "LC164": (
        (
            "a complete register must say `{key}`",
            "для полного реестра нужно указать `{key}`",
            "толық тізілім үшін `{key}` көрсетілуі керек",
        ),
        (
            "its silence proves only for the events and days it covers",
            "его молчание доказывает только для событий и дней, которые он охватывает",
            "оның үнсіздігі тек өзі қамтитын оқиғалар мен күндер үшін дәлел болады",
        ),
    ),
    "LC165": (
        (
            "the file has no `as_of` and no dated event",
            "в файле нет ни `as_of`, ни события с датой",
            "файлда `as_of` те, күні бар оқиға да жоқ",
        ),
        (
            "say on which day the file is read: `as_of: 2018-04-10`",
            "укажите, на какой день прочитан файл: `as_of: 2018-04-10`",
            "файл қай күні оқылғанын көрсетіңіз: `as_of: 2018-04-10`",
        ),
    ),
    "LC167": (
        (
            "`{word}` cannot be related to `{word}`",
            "`{word}` не может быть в отношениях с `{word}`",
            "`{word}` өзімен-өзі туыс бола алмайды",
        ),
        NOTHING,
    ),
    "LC168": (
        (
            "`{word}` cannot be a child of `{word}`",
            "`{word}` не может быть ребёнком `{word}`",
            "`{word}` өзінің баласы бола алмайды",
        ),
        NOTHING,
    ),
    "LC169": (
        (
            "the point `{word}` is decided twice",
            "вопрос `{word}` решён дважды",
            "`{word}` мәселесі екі рет шешілген",
        ),
        (
            "keep one of the two",
            "оставьте одно из двух решений",
            "екі шешімнің бірін қалдырыңыз",
        ),
    ),
    "LC170": (
        (
            "more than {limit} events in one case",
            "больше {limit} событий в одном деле",
            "бір істе {limit} оқиғадан көп",
        ),
        (
            "split the file: one file holds one case",
            "разделите файл: в одном файле одно дело",
            "файлды бөліңіз: бір файлда бір іс болады",
        ),
    ),
    "LC171": (
        (
            "the rules leave no point open that is called `{word}`",
            "в правилах нет открытого вопроса `{word}`",
            "ережелерде `{word}` деген ашық мәселе жоқ",
        ),
        (
            "a result lists the open points in its last part",
            "открытые вопросы перечислены в последней части результата",
            "ашық мәселелер нәтиженің соңғы бөлігінде тізілген",
        ),
    ),
    "LC172": (
        (
            "`{word}` is no answer to the point `{point}`",
            "у вопроса `{point}` нет ответа `{word}`",
            "`{point}` мәселесінде `{word}` деген жауап жоқ",
        ),
        KNOWN,
    ),
}
