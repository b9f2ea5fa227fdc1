"""Messages about the parts of rule files: keys, values, days, editions, names, bounds."""

from __future__ import annotations

NOTHING = ("", "", "")
IN_FULL = ("split it, or simplify it", "разделите её или упростите",
           "оны бөліңіз немесе жеңілдетіңіз")  # fmt: skip

PARTS = {
    "LC201.key": (
        ("`{key}` is not a key of {what}", "здесь нет ключа `{key}` ({what})",
         "мұнда `{key}` деген кілт жоқ ({what})"),
        NOTHING,
    ),
    "LC201.inner": (
        ("`{key}` is not a key of `{inner}` in {what}",
         "в `{inner}` нет ключа `{key}` ({what})",
         "`{inner}` ішінде `{key}` деген кілт жоқ ({what})"),
        NOTHING,
    ),
    "LC202.key": (
        ("`{key}` is missing in {what}", "не хватает `{key}` ({what})",
         "`{key}` жетіспейді ({what})"),
        NOTHING,
    ),
    "LC202.inner": (
        ("`{key}` is missing in `{inner}` of {what}",
         "в `{inner}` не хватает `{key}` ({what})",
         "`{inner}` ішінде `{key}` жетіспейді ({what})"),
        NOTHING,
    ),
    "LC202.kind": (
        ("`kind` is missing in a norm", "в норме не хватает `kind`",
         "нормада `kind` жетіспейді"),
        NOTHING,
    ),
    "LC202.text": (
        ("`{key}` is empty", "`{key}` пуст", "`{key}` бос"),
        NOTHING,
    ),
    "LC202.when": (
        ("`{norm}` does not say when it is in force",
         "`{norm}` не говорит, когда действует",
         "`{norm}` қашан қолданыста екенін айтпайды"),
        ("say `editions: [first, last]`, or `in_force: {{from: ...}}`",
         "напишите `editions: [первая, последняя]` или `in_force: {{from: ...}}`",
         "`editions: [алғашқы, соңғы]` немесе `in_force: {{from: ...}}` деп жазыңыз"),
    ),
    "LC202.empty_cite": (
        ("the citation of `{norm}` is empty", "ссылка у `{norm}` пуста",
         "`{norm}` нормасының сілтемесі бос"),
        NOTHING,
    ),
    "LC202.cite": (
        ("`{norm}` needs `cite`: there is no finding without a citation",
         "для `{norm}` нужен `cite`: без ссылки нет вывода",
         "`{norm}` үшін `cite` керек: сілтемесіз қорытынды болмайды"),
        ("write `cite: {{article: 20, paragraph: 1}}`",
         "напишите `cite: {{article: 20, paragraph: 1}}`",
         "`cite: {{article: 20, paragraph: 1}}` деп жазыңыз"),
    ),
    "LC202.repeal": (
        ("an act that ends needs the reading `{word}`",
         "для утратившего силу акта нужно толкование `{word}`",
         "күші жойылған актіге `{word}` түсіндірмесі керек"),
        ("its values are `continues` and `ends`; or say `survives_repeal: yes`",
         "его значения — `continues` и `ends`; или напишите `survives_repeal: yes`",
         "оның мәндері — `continues` және `ends`; немесе `survives_repeal: yes` деп жазыңыз"),
    ),
    "LC202.event": (
        ("the new kind of event `{word}` needs `label` and `question`",
         "новому виду события `{word}` нужны `label` и `question`",
         "`{word}` деген жаңа оқиға түріне `label` мен `question` керек"),
        NOTHING,
    ),
    "LC202.effect": (
        ("the effect `{effect}` needs {wanted}", "для действия `{effect}` нужно: {wanted}",
         "`{effect}` әсері үшін керегі: {wanted}"),
        NOTHING,
    ),
    "LC203": (
        ("`{key}` must be {wanted}", "`{key}`: здесь должно стоять: {wanted}",
         "`{key}`: мұнда тұруға тиіс: {wanted}"),
        NOTHING,
    ),
    "LC203.whole": (
        ("`{what}` must be {wanted}", "{what}: здесь должно стоять: {wanted}",
         "{what}: мұнда тұруға тиіс: {wanted}"),
        NOTHING,
    ),
    "LC203.norm": (
        ("a norm must be a map", "норма — это ключи со значениями",
         "норма мәндері бар кілттерден тұрады"),
        NOTHING,
    ),
    "LC203.discharge": (
        ("a discharge is an event, or a map with one key `any_of`, `all_of` or `condition`",
         "исполнение — это событие или один ключ: `any_of`, `all_of` либо `condition`",
         "орындау — бұл оқиға немесе бір кілт: `any_of`, `all_of` не `condition`"),
        ("write `any_of: [first event, second event]`",
         "напишите `any_of: [первое событие, второе событие]`",
         "`any_of: [бірінші оқиға, екінші оқиға]` деп жазыңыз"),
    ),
    "LC204": (
        ("`{key}` must be {wanted}", "`{key}`: допустимо только: {wanted}",
         "`{key}`: рұқсат етілетіні тек: {wanted}"),
        NOTHING,
    ),
    "LC204.kind": (
        ("no kind of norm `{word}` is known", "вид нормы `{word}` неизвестен",
         "норманың `{word}` деген түрі белгісіз"),
        ("it is one of {words}", "это одно из: {words}", "бұл мыналардың бірі: {words}"),
    ),
    "LC204.count": (
        ("`at_least` is a whole number from 1 to 100, not {word}",
         "`at_least` — целое число от 1 до 100, а не {word}",
         "`at_least` — 1-ден 100-ге дейінгі бүтін сан, {word} емес"),
        NOTHING,
    ),
    "LC204.field": (
        ("a field comes from one place, or is `blank`",
         "поле берётся из одного места или остаётся пустым (`blank`)",
         "өріс бір жерден алынады немесе бос (`blank`) қалады"),
        NOTHING,
    ),
    "LC205.day": (
        ("`{word}` is no day", "`{word}` — не день", "`{word}` күн емес"),
        ("write it like {words}", "пишите так: {words}", "былай жазыңыз: {words}"),
    ),
    "LC205.range": (
        ("a range cannot end before {word}", "промежуток не может кончиться раньше {word}",
         "аралық {word} күнінен бұрын аяқтала алмайды"),
        NOTHING,
    ),
    "LC205.weekday": (
        ("a day of the week is 1 (Monday) to 7",
         "день недели — число от 1 (понедельник) до 7",
         "апта күні — 1-ден (дүйсенбі) 7-ге дейінгі сан"),
        NOTHING,
    ),
    "LC205.year": (
        ("`{word}` is no year", "`{word}` — не год", "`{word}` жыл емес"),
        NOTHING,
    ),
    "LC205.editions": (
        ("the edition `{word}` begins before `{other}`",
         "редакция `{word}` начинается раньше `{other}`",
         "`{word}` редакциясы `{other}` редакциясынан бұрын басталады"),
        ("list editions in the order of time", "перечисляйте редакции по порядку времени",
         "редакцияларды уақыт ретімен тізіңіз"),
    ),
    "LC205.reading": (
        ("the reading `{word}` leaves nothing to choose",
         "в толковании `{word}` не из чего выбирать",
         "`{word}` түсіндірмесінде таңдайтын ештеңе жоқ"),
        ("a reading has two values or more", "у толкования два значения или больше",
         "түсіндірменің екі не одан көп мәні болады"),
    ),
    "LC205.twice": (
        ("`{norm}` is dated twice, by `editions` and by `in_force`",
         "у `{norm}` действие указано дважды: `editions` и `in_force`",
         "`{norm}` нормасының қолданысы екі рет көрсетілген: `editions` және `in_force`"),
        NOTHING,
    ),
    "LC205.ends": (
        ("`{norm}` ends before it begins", "`{norm}` кончается раньше, чем начинается",
         "`{norm}` басталмай тұрып аяқталады"),
        NOTHING,
    ),
    "LC206.unknown": (
        ("`{act}` has no edition `{word}`", "у `{act}` нет редакции `{word}`",
         "`{act}` актісінде `{word}` редакциясы жоқ"),
        NOTHING,
    ),
    "LC206.ends": (
        ("`editions` names the first and the last edition of a wording",
         "`editions` называет первую и последнюю редакцию этой формулировки",
         "`editions` осы тұжырымның алғашқы және соңғы редакциясын атайды"),
        NOTHING,
    ),
    "LC207": (
        ("the {what} `{name}` is there already", "такое имя уже есть: {what} `{name}`",
         "мұндай атау бар: {what} `{name}`"),
        NOTHING,
    ),
    "LC207.wording": (
        ("another wording of `{norm}` has another {what}",
         "у другой формулировки `{norm}` отличается {what}",
         "`{norm}` нормасының басқа тұжырымында мынау өзгеше: {what}"),
        NOTHING,
    ),
    "LC208": (
        ("this folder holds the act `{act}`, not `{word}`",
         "в этой папке акт `{act}`, а не `{word}`",
         "бұл қалтада `{word}` емес, `{act}` актісі"),
        NOTHING,
    ),
    "LC209": (
        ("`{word}` is declared already, with another meaning",
         "`{word}` уже объявлено с другим значением",
         "`{word}` басқа мағынада жарияланып қойған"),
        ("words are added, never renamed or given another type; take a new word",
         "слова только добавляют, не переименовывая и не меняя их тип; возьмите новое слово",
         "сөздер тек қосылады, аты да, типі де өзгертілмейді; жаңа сөз алыңыз"),
    ),
    "LC210.files": (
        ("there are more than {limit} rule files", "файлов правил больше {limit}",
         "ереже файлдары тым көп: шегі — {limit}"),
        NOTHING,
    ),
    "LC210.total": (
        ("the rule files have more than {limit} bytes together",
         "файлы правил вместе больше {limit} байт",
         "ереже файлдарының жалпы көлемі тым үлкен: шегі — {limit} байт"),
        NOTHING,
    ),
    "LC210.file": (
        ("a rule file has at most {limit} bytes", "в файле правил не больше {limit} байт",
         "ереже файлында ең көбі {limit} байт болады"),
        NOTHING,
    ),
    "LC210.norms": (
        ("there are more than {limit} norms", "норм больше {limit}",
         "нормалар тым көп: шегі — {limit}"),
        NOTHING,
    ),
    "LC210.more": (
        ("there are {count} more faults after this place",
         "после этого места ошибок ещё: {count}", "осы жерден кейін тағы {count} қате бар"),
        NOTHING,
    ),
    "LC210.work": (
        ("`{norm}` needs more than {limit} {what}",
         "для `{norm}` нужно слишком много: предел — {limit} {what}",
         "`{norm}` тым көп жұмысты қажет етеді: шегі — {limit} {what}"),
        IN_FULL,
    ),
    "LC210.nested": (
        ("patterns nest more than {limit} deep",
         "слишком глубокая вложенность образцов: предел — {limit}",
         "үлгілер тым терең кірістірілген: шегі — {limit}"),
        ("give the inner one a name: a definition", "дайте внутреннему имя: определение",
         "ішкісіне ат қойыңыз: анықтама"),
    ),
    "LC210.bound": (
        ("`for_each` binds more than {limit} variables",
         "`for_each` даёт имена слишком многим переменным: предел — {limit}",
         "`for_each` тым көп айнымалыға ат қояды: шегі — {limit}"),
        NOTHING,
    ),
    "LC210.case": (
        ("{norm} exceeds the work allowed on one case",
         "{norm} требует больше работы, чем допускается на одно дело",
         "{norm} бір іске рұқсат етілгеннен көп жұмысты қажет етеді"),
        NOTHING,
    ),
    "LC211.links": (
        ("a folder of rules holds no links", "в папке правил не бывает ссылок на другие файлы",
         "ережелер қалтасында басқа файлдарға сілтеме болмайды"),
        NOTHING,
    ),
    "LC211.none": (
        ("there are no rules here", "здесь нет правил", "мұнда ережелер жоқ"),
        ("a folder of rules holds folders with an act.yaml each",
         "в папке правил лежат папки, в каждой свой act.yaml",
         "ережелер қалтасында әрқайсысында act.yaml бар қалталар болады"),
    ),
    "LC211.folder": (
        ("this is no folder that can be read", "это не папка, которую можно прочитать",
         "бұл оқуға болатын қалта емес"),
        NOTHING,
    ),
    "LC211.irregular": (
        ("this is no regular file", "это не обычный файл", "бұл кәдімгі файл емес"),
        NOTHING,
    ),
    "LC211.unreadable": (
        ("this file cannot be read", "этот файл нельзя прочитать", "бұл файлды оқуға болмайды"),
        NOTHING,
    ),
}  # fmt: skip
