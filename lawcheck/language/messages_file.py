"""Messages about the file itself: its bytes, its characters, its YAML."""

from __future__ import annotations

UTF8 = (
    "re-save the file as UTF-8",
    "сохраните файл в кодировке UTF-8",
    "файлды UTF-8 кодтауында сақтаңыз",
)
REPEAT = (
    "write the value again where it is needed",
    "напишите значение ещё раз там, где оно нужно",
    "мәнді керек жеріне қайтадан жазыңыз",
)
ESCAPE = (
    "delete it; in a quoted text it can be written by its number",
    "удалите его; в тексте в кавычках его можно записать номером",
    "оны өшіріңіз; тырнақшадағы мәтінде оны нөмірімен жазуға болады",
)
ONE_KEY = (
    "keep one of the two",
    "оставьте один из двух",
    "екеуінің бірін қалдырыңыз",
)

FILE = {
    "LC001": (
        (
            "the file is not UTF-8 (byte {byte} at {offset})",
            "файл не в кодировке UTF-8 (байт {byte} на месте {offset})",
            "файл UTF-8 кодтауында емес ({offset}-орындағы {byte} байты)",
        ),
        UTF8,
    ),
    "LC002": (
        (
            "the file is UTF-16 or UTF-32, not UTF-8 (byte {byte} at {offset})",
            "файл в кодировке UTF-16 или UTF-32, а не UTF-8 (байт {byte} на месте {offset})",
            "файл UTF-8 емес, UTF-16 немесе UTF-32 кодтауында ({offset}-орындағы {byte} байты)",
        ),
        UTF8,
    ),
    "LC003": (
        (
            "the file is larger than {limit} bytes",
            "файл больше {limit} байт",
            "файл {limit} байттан үлкен",
        ),
        (
            "one file holds one case; keep scans and recordings beside it",
            "в одном файле одно дело; сканы и записи храните рядом",
            "бір файлда бір іс болады; сканерленген қағаздар мен жазбаларды қасында сақтаңыз",
        ),
    ),
    "LC004": (
        ("the file is empty", "файл пуст", "файл бос"),
        (
            "start from a new case file",
            "начните с нового файла дела",
            "жаңа іс файлынан бастаңыз",
        ),
    ),
    "LC005": (
        (
            "a second document begins here",
            "здесь начинается второй документ",
            "осы жерден екінші құжат басталады",
        ),
        (
            "one file holds one case: put the second one in a file of its own",
            "в одном файле одно дело: второе поместите в отдельный файл",
            "бір файлда бір іс болады: екіншісін бөлек файлға салыңыз",
        ),
    ),
    "LC006": (
        (
            "this is not YAML: {problem}",
            "это не YAML: {problem}",
            "бұл YAML емес: {problem}",
        ),
        (
            "check brackets, quotes, colons and indentation here and above",
            "проверьте скобки, кавычки, двоеточия и отступы здесь и выше",
            "осы жердегі және жоғарыдағы жақшаларды, тырнақшаларды, қос нүктелер мен "
            "шегіністерді тексеріңіз",
        ),
    ),
    "LC007": (
        (
            "aliases are not allowed",
            "ссылки (`*имя`) не допускаются",
            "сілтемелерге (`*атау`) жол берілмейді",
        ),
        REPEAT,
    ),
    "LC008": (
        (
            "anchors and aliases are not allowed",
            "якоря (`&имя`) и ссылки не допускаются",
            "белгілерге (`&атау`) және сілтемелерге жол берілмейді",
        ),
        REPEAT,
    ),
    "LC009": (
        (
            "merge keys are not allowed",
            "ключ слияния `<<` не допускается",
            "`<<` біріктіру кілтіне жол берілмейді",
        ),
        REPEAT,
    ),
    "LC010": (
        (
            "tags are not allowed",
            "метки типа (`!имя`) не допускаются",
            "түр белгілеріне (`!атау`) жол берілмейді",
        ),
        (
            "delete the tag: the type of a value follows from its key",
            "удалите метку: тип значения следует из ключа",
            "белгіні өшіріңіз: мәннің түрі кілтінен белгілі",
        ),
    ),
    "LC011": (
        (
            "`{word}` is written twice: first at line {line}, column {column}",
            "`{word}` записан дважды: сначала в строке {line}, столбце {column}",
            "`{word}` екі рет жазылған: алдымен {line}-жолда, {column}-бағанда",
        ),
        ONE_KEY,
    ),
    "LC012": (
        (
            "`{word}` looks like `{first}` at line {line}, column {column}",
            "`{word}` выглядит как `{first}` в строке {line}, столбце {column}",
            "`{word}` {line}-жолдағы, {column}-бағандағы `{first}` сияқты көрінеді",
        ),
        (
            "keep one of the two, or give them names that nobody can confuse",
            "оставьте один из двух или дайте им имена, которые нельзя спутать",
            "екеуінің бірін қалдырыңыз немесе шатастыруға болмайтын атау беріңіз",
        ),
    ),
    "LC013": (
        ("a key must be a name", "ключ должен быть именем", "кілт атау болуы керек"),
        (
            "write `name: value`",
            "пишите `имя: значение`",
            "`атау: мән` түрінде жазыңыз",
        ),
    ),
    "LC014": (
        (
            "more than {limit} levels, one within another",
            "больше {limit} уровней вложенности",
            "бірінің ішіне бірі салынған {limit} деңгейден көп",
        ),
        ("", "", ""),
    ),
    "LC015": (
        (
            "more than {limit} values in one file",
            "больше {limit} значений в одном файле",
            "бір файлда {limit} мәннен көп",
        ),
        (
            "one file holds one case",
            "в одном файле одно дело",
            "бір файлда бір іс болады",
        ),
    ),
    "LC016": (
        (
            "a text of more than {limit} characters",
            "текст длиннее {limit} знаков",
            "мәтін {limit} таңбадан ұзын",
        ),
        (
            "keep long papers beside the case file",
            "длинные документы храните рядом с файлом дела",
            "ұзын құжаттарды іс файлының қасында сақтаңыз",
        ),
    ),
    "LC017": (
        (
            "the character `{character}` may not stand in a file",
            "знак `{character}` не может стоять в файле",
            "`{character}` таңбасы файлда тұра алмайды",
        ),
        ESCAPE,
    ),
    "LC018": (
        (
            "this text spells a character that no text can hold",
            "в этом тексте записан знак, которого в тексте быть не может",
            "бұл мәтінде ешбір мәтінде болмайтын таңба жазылған",
        ),
        (
            "delete the number after the backslash",
            "удалите номер после обратной косой черты",
            "кері қиғаш сызықтан кейінгі нөмірді өшіріңіз",
        ),
    ),
    "LC019": (
        (
            "a key of more than {limit} characters",
            "ключ длиннее {limit} знаков",
            "кілт {limit} таңбадан ұзын",
        ),
        ("", "", ""),
    ),
    "LC020": (
        (
            "a key holds the hidden character `{character}`",
            "в ключе скрытый знак `{character}`",
            "кілтте `{character}` жасырын таңбасы бар",
        ),
        (
            "delete it and type the key again",
            "удалите его и наберите ключ заново",
            "оны өшіріп, кілтті қайта теріңіз",
        ),
    ),
    "LC021": (
        (
            "this is not a regular file",
            "это не обычный файл",
            "бұл кәдімгі файл емес",
        ),
        (
            "name a file, or `-` for standard input",
            "укажите файл или `-` для стандартного ввода",
            "файлды көрсетіңіз немесе стандартты енгізу үшін `-` жазыңыз",
        ),
    ),
    "LC022": (
        ("there is no such file", "такого файла нет", "мұндай файл жоқ"),
        (
            "check the name and the folder",
            "проверьте имя и папку",
            "атауы мен қалтасын тексеріңіз",
        ),
    ),
    "LC023": (
        (
            "the file could not be read: {problem}",
            "файл не удалось прочитать: {problem}",
            "файлды оқу мүмкін болмады: {problem}",
        ),
        ("", "", ""),
    ),
    "LC024": (
        (
            "this file is sealed, and no passphrase was given",
            "этот файл запечатан, а парольная фраза не введена",
            "бұл файл мөрленген, ал құпия сөз тіркесі енгізілмеген",
        ),
        (
            "run in a terminal and type it, or name a file of keys with LAWCHECK_IDENTITY",
            "запустите в терминале и введите её или укажите файл ключей в LAWCHECK_IDENTITY",
            "терминалда іске қосып, оны теріңіз немесе LAWCHECK_IDENTITY арқылы кілт файлын "
            "көрсетіңіз",
        ),
    ),
    "LC025": (
        (
            "this sealed file could not be opened",
            "этот запечатанный файл не открывается",
            "бұл мөрленген файл ашылмады",
        ),
        (
            "the passphrase or the key is another one, or the file is damaged",
            "парольная фраза или ключ не те, или файл повреждён",
            "құпия сөз тіркесі немесе кілт басқа, не файл бүлінген",
        ),
    ),
    "LC099": (
        (
            "more than {count} faults; only the first are shown",
            "больше {count} замечаний; показаны только первые",
            "{count} кемшіліктен көп; тек алғашқылары көрсетілді",
        ),
        ("", "", ""),
    ),
}
