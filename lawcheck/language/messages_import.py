"""Messages about the import of a sheet: its map, its columns, its cells."""

from __future__ import annotations

NOTHING = ("", "", "")
KNOWN = ("known: {words}", "известны: {words}", "белгілілері: {words}")
TABLE = (
    "add it to the table, or to `missing` if it says nothing",
    "добавьте его в таблицу или в `missing`, если оно ничего не значит",
    "оны кестеге қосыңыз, ештеңе білдірмесе — `missing` тізіміне",
)

IMPORT = {
    "LC301": (
        (
            "the map reads the column `{word}`, which the sheet does not have",
            "карта читает столбец `{word}`, которого в таблице нет",
            "карта `{word}` бағанын оқиды, ал парақта ондай баған жоқ",
        ),
        KNOWN,
    ),
    "LC302": (
        (
            "nothing in the map reads the column `{word}`",
            "карта никак не использует столбец `{word}`",
            "карта `{word}` бағанын пайдаланбайды",
        ),
        (
            "use it in the map, or name it under `ignore`: nothing is dropped in silence",
            "используйте его в карте или назовите в `ignore`: ничто не теряется молча",
            "оны картада пайдаланыңыз немесе `ignore` ішінде атаңыз: ештеңе үнсіз жоғалмайды",
        ),
    ),
    "LC303": (
        (
            "two columns are called `{word}`: {first} and {second}",
            "два столбца называются `{word}`: {first} и {second}",
            "екі баған `{word}` деп аталады: {first} және {second}",
        ),
        (
            "give every column a name of its own",
            "дайте каждому столбцу своё название",
            "әр бағанға өз атауын беріңіз",
        ),
    ),
    "LC304": (
        (
            "the map has no table `{word}`",
            "в карте нет таблицы `{word}`",
            "картада `{word}` кестесі жоқ",
        ),
        KNOWN,
    ),
    "LC305": (
        (
            "`{word}` is no way to read a date",
            "`{word}` — неизвестный способ чтения даты",
            "`{word}` — күнді оқудың белгісіз тәсілі",
        ),
        KNOWN,
    ),
    "LC306": (
        (
            "the file has no sheet `{word}`",
            "в файле нет листа `{word}`",
            "файлда `{word}` парағы жоқ",
        ),
        KNOWN,
    ),
    "LC307": (
        (
            "the sheet has no row {line} with the names of columns",
            "в таблице нет строки {line} с названиями столбцов",
            "парақта баған атаулары бар {line}-жол жоқ",
        ),
        (
            "say which row has them: `header: 1`",
            "укажите, в какой строке они стоят: `header: 1`",
            "олар қай жолда екенін көрсетіңіз: `header: 1`",
        ),
    ),
    "LC308": (
        (
            "the map has no `{key}`",
            "в карте нет `{key}`",
            "картада `{key}` жоқ",
        ),
        (
            "a map is `rows`, `case`, and where needed `tables`, `missing`, `ignore`",
            "карта — это `rows`, `case` и, где нужно, `tables`, `missing`, `ignore`",
            "карта — `rows`, `case`, керек жерде `tables`, `missing`, `ignore`",
        ),
    ),
    "LC311": (
        (
            "the table `{word}` has no word for what stands here",
            "в таблице `{word}` нет слова для того, что здесь стоит",
            "`{word}` кестесінде мұндағы мәнге сөз жоқ",
        ),
        TABLE,
    ),
    "LC312": (
        (
            "this is no date of the kinds that the map names: {words}",
            "это не дата тех видов, которые названы в карте: {words}",
            "бұл картада аталған түрлердегі күн емес: {words}",
        ),
        (
            "correct the cell, or name another kind under `date`",
            "исправьте ячейку или назовите другой вид в `date`",
            "ұяшықты түзетіңіз немесе `date` ішінде басқа түрін атаңыз",
        ),
    ),
    "LC313": (
        (
            "this differs from row {line} of the same case",
            "это расходится со строкой {line} того же дела",
            "бұл сол істің {line}-жолынан өзгеше",
        ),
        (
            "one case has one value here: correct one of the rows",
            "в одном деле здесь одно значение: исправьте одну из строк",
            "бір істе мұнда бір мән болады: жолдардың бірін түзетіңіз",
        ),
    ),
    "LC314": (
        (
            "this row does not say which case it belongs to",
            "в этой строке не сказано, к какому делу она относится",
            "бұл жолда оның қай іске жататыны айтылмаған",
        ),
        NOTHING,
    ),
    "LC315": (
        (
            "this case was in row {line} already",
            "это дело уже было в строке {line}",
            "бұл іс {line}-жолда болған",
        ),
        (
            "write `rows: event` if a case has several rows",
            "пишите `rows: event`, если у дела несколько строк",
            "істе бірнеше жол болса, `rows: event` деп жазыңыз",
        ),
    ),
    "LC316": (
        (
            "there are more cells in this row than names of columns",
            "в этой строке ячеек больше, чем названий столбцов",
            "бұл жолда ұяшықтар баған атауларынан көп",
        ),
        (
            "name the column, or look for a separator inside a cell",
            "дайте столбцу название или найдите разделитель внутри ячейки",
            "бағанға атау беріңіз немесе ұяшық ішінен бөлгішті іздеңіз",
        ),
    ),
    "LC317": (
        (
            "the id of this case cannot be the name of a file",
            "обозначение этого дела не может быть именем файла",
            "бұл істің белгісі файл атауы бола алмайды",
        ),
        (
            "use letters, digits, `-` and `_`; add a prefix in the map",
            "используйте буквы, цифры, `-` и `_`; добавьте приставку в карте",
            "әріп, цифр, `-` және `_` пайдаланыңыз; картада алдына әріп қосыңыз",
        ),
    ),
    "LC321": (
        (
            "this is neither a workbook (.xlsx) nor a table of text (.csv, .tsv)",
            "это не книга Excel (.xlsx) и не текстовая таблица (.csv, .tsv)",
            "бұл Excel кітабы (.xlsx) да, мәтіндік кесте (.csv, .tsv) де емес",
        ),
        (
            "save it as .xlsx or .csv",
            "сохраните как .xlsx или .csv",
            ".xlsx немесе .csv түрінде сақтаңыз",
        ),
    ),
    "LC322": (
        (
            "this workbook is damaged",
            "эта книга повреждена",
            "бұл кітап бүлінген",
        ),
        (
            "save its values as .csv",
            "сохраните её значения как .csv",
            "оның мәндерін .csv түрінде сақтаңыз",
        ),
    ),
    "LC323": (
        (
            "more than {limit} cells in one sheet",
            "больше {limit} ячеек в одной таблице",
            "бір парақта {limit} ұяшықтан көп",
        ),
        (
            "split the sheet by cases",
            "разделите таблицу по делам",
            "парақты істер бойынша бөліңіз",
        ),
    ),
    "LC324": (
        (
            "a quoted cell is not closed, or holds a quote of its own",
            "ячейка в кавычках не закрыта или содержит свою кавычку",
            "тырнақшадағы ұяшық жабылмаған немесе ішінде өз тырнақшасы бар",
        ),
        (
            "save the table again from the program that made it",
            "сохраните таблицу заново из программы, где она создана",
            "кестені ол жасалған бағдарламадан қайта сақтаңыз",
        ),
    ),
    "LC325": (
        (
            "this workbook holds macros, links or other files and is not opened",
            "в этой книге макросы, ссылки или вложенные файлы, она не открывается",
            "бұл кітапта макростар, сілтемелер немесе салынған файлдар бар, ол ашылмайды",
        ),
        (
            "save its values as .csv",
            "сохраните её значения как .csv",
            "оның мәндерін .csv түрінде сақтаңыз",
        ),
    ),
    "LC326": (
        (
            "this workbook has a password, or is of the old kind (.xls)",
            "у этой книги пароль, или она старого вида (.xls)",
            "бұл кітаптың құпиясөзі бар немесе ол ескі түрде (.xls)",
        ),
        (
            "save its values as .csv",
            "сохраните её значения как .csv",
            "оның мәндерін .csv түрінде сақтаңыз",
        ),
    ),
    "LC327": (
        (
            "this workbook would unpack to far more than it holds",
            "при распаковке эта книга станет во много раз больше",
            "бұл кітап ашылғанда бірнеше есе үлкейіп кетеді",
        ),
        (
            "save its values as .csv",
            "сохраните её значения как .csv",
            "оның мәндерін .csv түрінде сақтаңыз",
        ),
    ),
}
