"""Messages about what is odd in a case file, but possible: warnings."""

from __future__ import annotations

KNOWN = ("known: {words}", "известны: {words}", "белгілілері: {words}")
NOTHING = ("", "", "")

WARNINGS = {
    "LC181": (
        (
            "the file names no place; hours are read as in {zone}",
            "в файле не указано место; часы читаются как в {zone}",
            "файлда орны көрсетілмеген; сағаттар {zone} бойынша оқылады",
        ),
        (
            "add `place: {{region: KZ-75}}` with the region of the case",
            "добавьте `place: {{region: KZ-75}}` с регионом дела",
            "істің өңірімен `place: {{region: KZ-75}}` қосыңыз",
        ),
    ),
    "LC182": (
        (
            "this reaches past the day on which the file is read and is cut there",
            "это выходит за день, на который прочитан файл, и обрезано по этот день",
            "бұл файл оқылатын күннен асып кетеді, сол күнмен шектелді",
        ),
        ("check the date and `as_of`", "проверьте дату и `as_of`", "күнді және `as_of` тексеріңіз"),
    ),
    "LC183": (
        (
            "unknown key `{word}` in `{owner}`; it is not read",
            "неизвестный ключ `{word}` в `{owner}`; он не читается",
            "`{owner}` ішінде белгісіз `{word}` кілті; ол оқылмайды",
        ),
        KNOWN,
    ),
    "LC184": (
        (
            "the register reaches past the day on which the file is read and is cut there",
            "реестр выходит за день, на который прочитан файл, и обрезан по этот день",
            "тізілім файл оқылатын күннен асып кетеді, сол күнмен шектелді",
        ),
        ("check `to` and `as_of`", "проверьте `to` и `as_of`", "`to` мен `as_of` тексеріңіз"),
    ),
    "LC185": (
        (
            "the clocks of {region} are those of {zone}",
            "в {region} время {zone}",
            "{region} өңірінің уақыты — {zone}",
        ),
        (
            "leave `zone` out unless the record uses another clock",
            "уберите `zone`, если в записях не другое время",
            "жазбаларда басқа уақыт болмаса, `zone` кілтін алып тастаңыз",
        ),
    ),
    "LC186": (
        (
            "`{word}` is usually done by {actors}",
            "`{word}` обычно делает {actors}",
            "`{word}` әрекетін әдетте {actors} жасайды",
        ),
        (
            "check who did it, and which body they belong to",
            "проверьте, кто это сделал и к какому органу относится",
            "мұны кім жасағанын және қай органға жататынын тексеріңіз",
        ),
    ),
    "LC187": (
        (
            "the clocks were changed: `{date}` came twice or never",
            "часы переводили: `{date}` было дважды или не было вовсе",
            "сағат ауыстырылған: `{date}` екі рет болды немесе мүлде болмады",
        ),
        (
            "both times are kept; add an offset such as +06:00 if the record tells them apart",
            "учтены оба времени; если запись их различает, добавьте смещение, например +06:00",
            "екі уақыт та ескерілді; жазба оларды ажыратса, +06:00 сияқты ығысуды қосыңыз",
        ),
    ),
    "LC188": (
        (
            "`age` and `born` of `{word}` do not fit each other",
            "`age` и `born` у `{word}` не согласуются",
            "`{word}` адамының `age` пен `born` мәндері үйлеспейді",
        ),
        (
            "`age` is the age on `as_of`; `born` is the one that counts",
            "`age` — возраст на день `as_of`; учитывается `born`",
            "`age` — `as_of` күніндегі жасы; `born` ескеріледі",
        ),
    ),
    "LC189": (
        (
            "`{key}` is not known here, so this denial rules nothing out",
            "`{key}` здесь неизвестен, поэтому это отрицание ничего не исключает",
            "мұнда `{key}` белгісіз, сондықтан бұл жоққа шығару ештеңені жоймайды",
        ),
        (
            "say which event is denied, or leave `{key}` out to deny every such event",
            "укажите, какое событие отрицается, или уберите `{key}`, чтобы отрицать любое такое",
            "қай оқиға жоққа шығарылатынын жазыңыз немесе бәрін жоққа шығару үшін `{key}` "
            "кілтін алып тастаңыз",
        ),
    ),
    "LC190": (
        (
            "as dated, this is rather before `{word}` (line {line}), which it is about",
            "по датам это скорее раньше `{word}` (строка {line}), к которому оно относится",
            "күндеріне қарағанда бұл өзі қатысты `{word}` ({line}-жол) оқиғасынан ертерек сияқты",
        ),
        (
            "possible, but odd: check both dates, and say `~day` or a range where unsure",
            "возможно, но странно: проверьте обе даты; где нет уверенности, пишите `~день` "
            "или промежуток",
            "мүмкін, бірақ оғаш: екі күнді де тексеріңіз; анық болмаса, `~күн` "
            "немесе аралық жазыңыз",
        ),
    ),
    "LC191": (
        (
            "`none` here, but by line {line} `{word}` and `{other}` are related at that time",
            "здесь `none`, а по строке {line} `{word}` и `{other}` в это время связаны",
            "мұнда `none`, ал {line}-жол бойынша `{word}` мен `{other}` сол кезде байланысты",
        ),
        (
            "keep one of the two, or say from when and until when each was so",
            "оставьте одно из двух или укажите, с какого и по какое время было каждое",
            "екеуінің бірін қалдырыңыз немесе әрқайсысы қай уақыттан қай уақытқа дейін "
            "болғанын көрсетіңіз",
        ),
    ),
}
